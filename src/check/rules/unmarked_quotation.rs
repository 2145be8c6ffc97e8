//! Words of a protected note that the public edition would print as the working group's own.

use crate::check::rule::{Check, Level, Published, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::quotation::Approved;
use crate::evidence::quotation::copied::copied;
use crate::record::kind::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unmarked-quotation",
    default_level: Level::Warn,
    check: Check::Published(check),
    pages: [
        include_str!("unmarked_quotation.da.md"),
        include_str!("unmarked_quotation.en.md"),
    ],
};

fn check(published: &Published<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let project = published.project;
    let approved = Approved::of(project, published.texts);
    for it in copied(project, published.texts, &approved) {
        let mut notes = project.records(Kind::Note).iter();
        let note = notes.find(|own| own.file == it.note).map_or("", |own| &*own.id);
        report(Diagnostic::new(RULE.name, it.place.file, it.place.span).with("note", note));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};

    const NOTE: &str = "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\n\
        participants: 1\nbasis: public-task\nspecial: none\njournal: 18-1\ninformed: 2018-03\ndelete-after: 2019\npublish: quote\n---\n\
        > Jeg ventede i over to år på et svar. #sundhed ^svar\n\n\
        Hun fortæller om sin lange uddannelse fra det land hun kom fra. #sundhed ^uddannelse\n";
    const HEAD: &str = "---\ntitle: A\nstatus: draft\n---\n";

    #[test]
    fn it_points_at_words_of_a_protected_note_wherever_they_would_be_printed_without_marks() {
        points_at(
            "unmarked-quotation",
            &format!(
                "{NOTE}//- policy/chapters/10-a.md\n{HEAD}\
                 En af dem ⟦ventede i *over* to år på⟧ svaret. [@a#svar]\n\n\
                 ## Når man ⟦ventede i over to år på et svar⟧\n\n\
                 - Nogle venter. En ⟦ventede i over to år på⟧ noget. ^punkt\n\n\
                 De siger: »Jeg ventede i over to år på et svar.« [@a#svar]\n\n\
                 > Jeg ventede i over to år på et svar. [@a#svar]\n\n\
                 En ⟦fortæller om sin lange uddannelse fra det land hun kom fra⟧.\n\n\
                 En fortæller om sin lange uddannelse fra hjemlandet, og svaret tog over to år.\n\
                 //- policy/goals/b.md\n---\ntitle: B\n---\nIngen skal sige: »⟦Jeg ventede i over to år på et svar⟧.«\n"
            ),
        );
    }

    #[test]
    fn open_notes_are_no_matter_and_neither_is_the_internal_edition() {
        let chapter = format!("//- policy/chapters/10-a.md\n{HEAD}En ventede i over to år på et svar. [@a#svar]\n");
        let open = NOTE.replace("publish: quote", "publish: named\nnamed-by: 2018-03-15");
        points_at("unmarked-quotation", &format!("{open}{chapter}"));
        let withdrawn = NOTE.replace(
            "publish: quote",
            "publish: quote\nwithdrawn: {date: 2018-04-01, right: objection}",
        );
        points_at("unmarked-quotation", &format!("{withdrawn}{chapter}"));
        let found = load(&format!("{NOTE}{chapter}")).diagnostics;
        assert!(found.iter().all(|it| it.rule != "unmarked-quotation"), "{found:?}");
    }
}
