//! What somebody decided about the comments and changes of a draft that came back, so that nobody is asked again.

use super::vocabulary::FeedbackState;
use crate::source::Spanned;
use crate::syntax::date::Date;
use crate::syntax::fields::{Fields, Findings, Key, Shape};

/// The list of the decisions.
pub const PATH: &str = "policy/comments.yaml";

const fn key(name: &'static str, required: bool, shape: Shape) -> Key {
    Key { name, required, shape }
}

/// The keys of a decision, which stands under the id that `ip comments` shows.
pub const KEYS: &[Key] = &[
    key("state", true, Shape::Choice(FeedbackState::WORDS)),
    key("date", true, Shape::Happened),
    key("from", false, Shape::Text),
    key("reason", false, Shape::Text),
];

/// A decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// The id of the comment or change.
    pub id: Spanned<Box<str>>,
    /// What was decided.
    pub state: Option<FeedbackState>,
    /// The day.
    pub date: Option<Date>,
    /// Whose comment or change it was: a role, never a name.
    pub from: Option<Box<str>>,
    /// Why it was left.
    pub reason: Option<Box<str>>,
}

/// Returns the decisions that checked fields say; what was left lacks a reason where none stands there.
pub fn decisions(fields: &Fields<'_>, findings: &mut Findings) -> Vec<Decision> {
    let all = fields.named().into_iter();
    all.map(|(id, fields)| {
        let state = fields.text("state").and_then(|it| FeedbackState::of(it.value));
        if state == Some(FeedbackState::Left) && fields.node("reason").is_none() && !fields.has_other_than(KEYS) {
            findings.missing("reason", fields.place("state"));
        }
        Decision {
            id: id.map(Box::from),
            state,
            date: fields.date("date").map(|it| it.value),
            from: fields.owned("from"),
            reason: fields.owned("reason"),
        }
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::kind::Kind;
    use crate::record::{self, Data};
    use crate::source::{FileId, Source};

    #[test]
    fn a_decision_stands_under_its_id_and_what_was_left_says_why() {
        let read = |text: &str| {
            let source = Source {
                file: FileId(0),
                path: PATH.to_owned(),
                text: text.to_owned(),
            };
            let (record, found) = record::read(&source, Kind::Feedback, false);
            let decisions = match record.data {
                Data::Feedback(decisions) => decisions,
                _ => Vec::new(),
            };
            (decisions, found.iter().map(|it| it.rule).collect::<Vec<_>>())
        };
        let (decisions, found) = read(
            "# Skrevet af ip comments\nk0a1b2c3d: {state: taken, date: 2018-06-01}\n\
             r0a1b2c3d-2: {state: left, date: 2018-06-01, from: C-SS, reason: Det er besluttet}\n",
        );
        assert_eq!(found, Vec::<&str>::new());
        assert_eq!(&*decisions[1].id.value, "r0a1b2c3d-2");
        assert_eq!(decisions[1].reason.as_deref(), Some("Det er besluttet"));
        assert_eq!(read("k0a1b2c3d: {state: left, date: 2018-06-01}\n").1, ["missing-key"]);
    }
}
