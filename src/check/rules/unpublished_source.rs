//! A citation of a note of which the public edition says nothing, since so few were heard in that way.

use crate::check::rule::{Check, Level, Published, Rule};
use crate::diagnostic::{Diagnostic, Severity};
use crate::evidence::publication::{Reason, left_out};
use crate::evidence::quotation::Approved;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unpublished-source",
    default_level: Level::Warn,
    check: Check::Published(check),
    pages: [
        include_str!("unpublished_source.da.md"),
        include_str!("unpublished_source.en.md"),
    ],
};

fn check(published: &Published<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let approved = Approved::of(published.project, published.texts);
    for it in left_out(published.project, published.texts, &approved) {
        if let Reason::Source(note) = it.reason {
            let finding = Diagnostic::new(RULE.name, it.place.file, it.place.span).with("note", note);
            report(finding.at_most(Severity::Info));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    fn note(id: &str, participants: u32) -> String {
        format!(
            "//- interviews/{id}.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\n\
             participants: {participants}\nbasis: public-task\ninformed: 2018-03\ndelete-after: 2019\nspecial: none\n\
             publish: quote\n---\nDe venter. #sundhed ^venter\n"
        )
    }

    #[test]
    fn it_points_at_the_citation_of_a_conversation_with_few() {
        let chapter =
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nDe venter. [@⟦a#venter⟧] ^venter\n";
        points_at("unpublished-source", &format!("{}{chapter}", note("a", 1)));
        let many: String = ["a", "b", "c", "d", "e", "f", "g"].map(|it| note(it, 9)).concat();
        points_at(
            "unpublished-source",
            &format!("{many}{}", chapter.replace(['⟦', '⟧'], "")),
        );
    }
}
