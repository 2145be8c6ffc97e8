//! A hearing response, or a point of one, that nobody has answered.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::answers::{self, Answers};
use crate::project::Project;
use crate::record::Record;
use crate::source::Span;
use crate::syntax::markdown::outline::Passage;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unanswered-response",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [
        include_str!("unanswered_response.da.md"),
        include_str!("unanswered_response.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    // An answer that can't be read may be the one, and its own error is enough.
    let all = project.records(crate::record::kind::Kind::Answer);
    if all.iter().any(|it| it.answer().is_none() || it.lost.contains(&"to")) {
        return;
    }
    let answers = Answers::whenever(project);
    for note in answers::responses(project) {
        response(&answers, note, report);
    }
}

/// Reports a response as a whole while nothing in it is answered, and after that each point that was left out.
fn response<'a>(answers: &Answers<'a>, note: &'a Record, report: &mut dyn FnMut(Diagnostic)) {
    let open = answers.open_points(note);
    if open.len() == answers::points(note).len() {
        report(Diagnostic::new(RULE.name, note.file, note.head).with("note", &*note.id));
        return;
    }
    for passage in open.into_iter().filter_map(|it| it.passage) {
        report(match &passage.name {
            Some(name) => Diagnostic::new(RULE.name, note.file, name.span)
                .message("unanswered-response-point")
                .with("note", &*note.id)
                .with("name", &*name.value),
            None => Diagnostic::new(RULE.name, note.file, unnamed(passage))
                .message("unanswered-response-unnamed")
                .with("note", &*note.id),
        });
    }
}

/// Returns where a passage without a name is pointed at: its own marker, else the whole of it.
fn unnamed(passage: &Passage) -> Span {
    let own = passage.markers.iter().find(|it| !it.inherited);
    own.map_or(passage.span, |it| it.span)
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    const GROUP: &str = "//- policy/organisation.yaml\ngroups: [{id: g, title: G, members: [{unit: X}]}]\n\
                         //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
                         Vi vil [@2018-03-14-boligselskaber-k3f]. ^vil\n";

    fn note(id: &str, keys: &str, body: &str) -> String {
        format!(
            "//- interviews/{id}.md\n---\n{keys}\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: named\n---\n{body}\n"
        )
    }

    fn answer(to: &str) -> String {
        format!("//- policy/answers/x.md\n---\nto: {to}\noutcome: noted\nby: g\ndate: 2018-05-01\n---\nFordi.\n")
    }

    #[test]
    fn it_points_at_a_response_that_nobody_has_answered() {
        points_at(
            "unanswered-response",
            &[
                GROUP,
                &note(
                    "a",
                    "⟦method⟧: hearing\ndate: 2018-03",
                    "Et. #sundhed ^et\n\nTo. #sundhed ^to",
                ),
                &note(
                    "b",
                    "⟦method⟧: interview\ndate: 2018-03\nconcerns: [a#vil]",
                    "Et. #sundhed ^et",
                ),
                &note("c", "⟦method⟧: hearing\ndate: 2018-03", "Et."),
                &note("d", "method: interview\ndate: 2018-03", "Et. #sundhed"),
            ]
            .concat(),
        );
    }

    #[test]
    fn it_points_at_each_point_that_was_left_out() {
        let body = "Et. #sundhed ^et\n\nTo. #sundhed ^⟦to⟧\n\nTre. ⟦#sundhed⟧\n\nFire.";
        points_at(
            "unanswered-response",
            &[
                GROUP,
                &note("a", "method: hearing\ndate: 2018-03", body),
                &answer("[a#et]"),
            ]
            .concat(),
        );
    }

    #[test]
    fn an_answer_to_the_whole_answers_every_point() {
        let body = "Et. #sundhed ^et\n\nTo. #sundhed";
        points_at(
            "unanswered-response",
            &[
                GROUP,
                &note("a", "method: hearing\ndate: 2018-03", body),
                &answer("[note/a]"),
            ]
            .concat(),
        );
    }

    #[test]
    fn what_is_to_come_or_taken_out_needs_none() {
        points_at(
            "unanswered-response",
            &[
                note("a", "method: hearing\ndate: 2018-09", "Dagsorden."),
                note(
                    "b",
                    "method: hearing\ndate: 2018-03\nwithdrawn: {date: 2018-05, right: objection}",
                    "",
                ),
                note(
                    "c",
                    "method: hearing\ndate: 2018-03\nerased: {date: 2018-05, reason: Frist}",
                    "",
                ),
            ]
            .concat(),
        );
    }

    #[test]
    fn an_answer_that_cannot_be_read_is_reported_alone() {
        let broken = "//- policy/answers/x.md\n---\nto: [\n---\n";
        points_at(
            "unanswered-response",
            &(note("a", "method: hearing\ndate: 2018-03", "Et. #sundhed") + broken),
        );
    }
}
