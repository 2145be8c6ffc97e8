//! A quotation that leaves out what turns it around, or so much that single words are left.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::quotation::{self, Judge, Omission, Verdict};
use crate::project::Project;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "misleading-elision",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [
        include_str!("misleading_elision.da.md"),
        include_str!("misleading_elision.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let mut judge = Judge::of(project);
    for chapter in project.quoting() {
        for quotation in quotation::quotations(chapter) {
            let Verdict::Faithful(found) = judge.judge(&quotation) else {
                continue;
            };
            let finding = Diagnostic::new(RULE.name, chapter.file, quotation.span);
            match found.omission {
                Some(Omission::Negation(word)) => report(finding.with("word", word)),
                Some(Omission::Scattered) => report(finding.message("misleading-elision-scattered")),
                None => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    fn of(note: &str, body: &str) {
        let head =
            "method: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote";
        let chapter = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";
        let note = format!("//- interviews/a.md\n---\n{head}\n---\n{note}\n");
        points_at("misleading-elision", &format!("{note}{chapter}{body}"));
    }

    #[test]
    fn a_word_that_turns_the_sentence_around_is_missed() {
        for word in [
            "ikke",
            "aldrig",
            "ingen steder",
            "hverken sommer eller vinter",
            "uden tolk",
            "næppe",
            "Ikke",
            "don't",
            "never",
        ] {
            of(
                &format!("> Vi har det godt. Vi er {word} glade for at vente på en tolk. #sundhed ^tolk"),
                "> ⟦Vi er […] glade for at vente.⟧ [@a#tolk]\n\nDe siger: »⟦Vi har det godt […] for at vente⟧« [@a].\n\n\
                 > Vi har det [...] glade for at vente på en tolk. [@a#nej]\n\n> […] glade for […] en tolk. [@a#tolk]\n",
            );
        }
    }

    #[test]
    fn it_is_missed_between_pieces_that_only_who_says_them_parts() {
        of(
            "> Vi vil ikke have, at skolen lukker om fredagen, for vi arbejder. #sundhed ^skole",
            "»⟦Vi vil«, siger en borger, »have, at skolen lukker⟧« [@a#skole].\n\n“⟦Vi vil” – fortæller en mor til tre – “have”, sagde hun: “at skolen lukker⟧” [@a].\n\n\
             »Vi vil ikke have«, siger en borger, »at skolen lukker om fredagen« [@a#skole].\n\n\
             »Vi vil«, siger en borger, »ikke have« [@a#skole].\n\n\
             »Vi vil«, siger en, og en anden siger »at skolen lukker« [@a#skole].\n\n»Vi vil« og »have« [@a#skole].\n",
        );
    }

    #[test]
    fn single_words_from_here_and_there_are_nobodys_sentence() {
        of(
            "> Vi er glade for kommunen, og tolken hjælper os uden for arbejdstid, ikke mindst om aftenen. #sundhed ^tolk",
            "> ⟦Vi […] kommunen […] hjælper […] aftenen.⟧ [@a#tolk]\n\n> Vi er glade […] tolken hjælper os [...] om aftenen. [@a#tolk]\n\n\
             > Vi ... er ... glade ... for kommunen. [@a#tolk]\n",
        );
    }
}
