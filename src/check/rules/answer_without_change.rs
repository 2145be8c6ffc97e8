//! An answer that is accepted, wholly or partly, and names no statement that was changed.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::vocabulary::Outcome;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "answer-without-change",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [
        include_str!("answer_without_change.da.md"),
        include_str!("answer_without_change.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let changed = record.lost.contains(&"changed") || record.references.iter().any(|it| it.key() == "changed");
    let outcome = record.answer().and_then(|it| it.outcome).filter(|_| !changed);
    if let Some(outcome) = outcome.filter(|it| matches!(it.value, Outcome::Accepted | Outcome::Partly)) {
        let word = crate::language::Value::word(outcome.value.key());
        report(Diagnostic::new(RULE.name, record.file, outcome.span).with("outcome", word));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_the_outcome() {
        let answer = |id: &str, keys: &str| {
            format!("//- policy/answers/{id}.yaml\nto: [sundhed]\nby: g\ndate: 2018-05-01\n{keys}\n")
        };
        crate::check::fixture::points_at(
            "answer-without-change",
            &[
                "//- policy/organisation.yaml\ngroups: [{id: g, title: G, members: [{unit: X}]}]\n".to_owned(),
                answer("a", "outcome: ⟦accepted⟧"),
                answer("b", "outcome: ⟦partly⟧\nchanged: []"),
                answer("c", "outcome: accepted\nchanged: [a#vil]"),
                answer("d", "outcome: rejected"),
                answer("e", "outcome: noted"),
                answer(
                    "f",
                    "outcome: accepted # ip: allow answer-without-change: temaet selv er ændret",
                ),
            ]
            .concat(),
        );
    }
}
