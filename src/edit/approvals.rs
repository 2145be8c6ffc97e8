//! Approving quotations for publication, and taking an approval back.

use crate::record::reviewed::Approval;
use crate::syntax::date::Date;
use crate::text::digest::Digest;

/// What somebody decides.
#[derive(Debug, Clone, Default)]
pub struct Decision {
    /// What may be published.
    pub approved: Vec<Digest>,
    /// What may not: its approval is taken back, and it is asked for again.
    pub rejected: Vec<Digest>,
}

/// The approvals after a decision.
#[derive(Debug, PartialEq)]
pub struct Decided {
    /// Every approval, those among them that others gave.
    pub approvals: Vec<Approval>,
    /// How many are new.
    pub new: usize,
    /// How many were taken back.
    pub taken: usize,
    /// How many were of quotations that the draft does not use any more.
    pub gone: usize,
}

/// Returns the approvals after a decision by a unit on a day; what was approved before keeps who approved it. `is_used` says
/// whether the draft uses a quotation; an approval of one that it does not is dropped.
pub fn decided(
    old: &[Approval],
    decision: &Decision,
    (by, date): (&str, Date),
    is_used: impl Fn(Digest) -> bool,
) -> Decided {
    let mut approvals: Vec<Approval> = old.to_vec();
    approvals.retain(|it| is_used(it.digest));
    let gone = old.len() - approvals.len();
    let kept = approvals.len();
    approvals.retain(|it| !decision.rejected.contains(&it.digest));
    let taken = kept - approvals.len();
    let mut new = 0;
    for digest in &decision.approved {
        if approvals.iter().all(|it| it.digest != *digest) {
            new += 1;
            approvals.push(Approval {
                digest: *digest,
                by: by.into(),
                date,
            });
        }
    }
    Decided {
        approvals,
        new,
        taken,
        gone,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_approval_stays_who_gave_it_until_it_is_taken_back_or_the_draft_goes_without_the_words() {
        let [a, b, c, d] = ["a", "b", "c", "d"].map(Digest::of);
        let [before, today] = ["2018-05-01", "2018-06-01"].map(|it| Date::parse(it).unwrap());
        let approval = |digest, by: &str, date| Approval {
            digest,
            by: by.into(),
            date,
        };
        let old = [a, b, c].map(|it| approval(it, "X", before));
        let decision = Decision {
            approved: vec![a, d, d],
            rejected: vec![b],
        };
        let decided = decided(&old, &decision, ("Y", today), |it| it != c);
        assert_eq!(decided.approvals, [approval(a, "X", before), approval(d, "Y", today)]);
        assert_eq!((decided.new, decided.taken, decided.gone), (1, 1, 1));
    }
}
