//! A number of participants that the method does not allow.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::vocabulary::Method;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "doubtful-participants",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [
        include_str!("doubtful_participants.da.md"),
        include_str!("doubtful_participants.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let Some(note) = record.note() else { return };
    let key = match (note.participants, note.method) {
        (Some(0), _) => RULE.name,
        (Some(1), Some(Method::GroupInterview)) => "doubtful-participants-group",
        _ => return,
    };
    let span = note.participants_at.unwrap_or(record.head);
    report(Diagnostic::new(RULE.name, record.file, span).message(key));
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_nobody_and_at_a_group_of_one() {
        let note = |id: &str, keys: &str| {
            format!(
                "//- interviews/{id}.md\n---\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\n\
                 publish: quote\n{keys}---\nTekst. #sundhed\n"
            )
        };
        crate::check::fixture::points_at(
            "doubtful-participants",
            &[
                note("a", "method: interview\nparticipants: ⟦0⟧\n"),
                note("b", "method: group-interview\nparticipants: ⟦1⟧\n"),
                note("c", "method: group-interview\nparticipants: 2\n"),
                note("d", "method: interview\nparticipants: 1\n"),
                note("e", "method: study\n"),
                note("f", "method: study\nparticipants: ⟦00⟧\n"),
            ]
            .concat(),
        );
    }
}
