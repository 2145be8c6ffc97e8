//! An answer that the public edition leaves out, since it is only to what few said.

use crate::check::rule::{Check, Level, Published, Rule};
use crate::diagnostic::{Diagnostic, Severity};
use crate::evidence::publication::{Reason, left_out};
use crate::evidence::quotation::Approved;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unpublished-answer",
    default_level: Level::Warn,
    check: Check::Published(check),
    pages: [
        include_str!("unpublished_answer.da.md"),
        include_str!("unpublished_answer.en.md"),
    ],
};

fn check(published: &Published<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let approved = Approved::of(published.project, published.texts);
    for it in left_out(published.project, published.texts, &approved) {
        if it.reason == Reason::Answer {
            let finding = Diagnostic::new(RULE.name, it.place.file, it.place.span);
            report(finding.at_most(Severity::Info));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    fn note(id: &str, participants: u32, publish: &str) -> String {
        format!(
            "//- interviews/{id}.md\n---\nmethod: hearing\ndate: 2018-03-14\nstakeholders: [boligselskaber]\n\
             participants: {participants}\nbasis: public-task\ninformed: 2018-03\ndelete-after: 2019\nspecial: none\n\
             publish: {publish}\n---\nDe venter. #sundhed ^venter\n"
        )
    }

    fn answer(to: &str) -> String {
        format!(
            "//- policy/organisation.yaml\ngroups:\n  - {{id: g, title: G, members: []}}\n\
             //- policy/answers/s.md\n---\nto: [{to}]\noutcome: noted\nby: g\ndate: 2018-05-01\n---\nSvar.\n"
        )
    }

    #[test]
    fn it_points_at_the_first_thing_that_an_answer_to_few_is_to() {
        let notes = [
            note("a", 1, "quote"),
            note("b", 1, "none"),
            note("c", 1, "named\nnamed-by: 2018-03-15"),
        ]
        .concat();
        for to in ["⟦a#venter⟧", "⟦a⟧, b#venter", "⟦b⟧"] {
            points_at("unpublished-answer", &format!("{notes}{}", answer(to)));
        }
        for to in ["a, sundhed", "sundhed", "c#venter", "b, c"] {
            points_at("unpublished-answer", &format!("{notes}{}", answer(to)));
        }
    }

    #[test]
    fn an_answer_to_many_stands_without_any_one_of_them() {
        let notes = ["a", "b", "c"].map(|it| note(it, 3, "quote")).concat();
        points_at("unpublished-answer", &format!("{notes}{}", answer("a, b, c")));
        points_at("unpublished-answer", &format!("{notes}{}", answer("⟦a⟧, b")));
    }
}
