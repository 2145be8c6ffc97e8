//! A block quote that cites nothing, and beside which nothing is cited.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::quotation::{self, Judge, Verdict};
use crate::project::Project;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "uncited-quotation",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [
        include_str!("uncited_quotation.da.md"),
        include_str!("uncited_quotation.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let mut judge = Judge::of(project);
    for chapter in project.quoting() {
        for quotation in quotation::quotations(chapter) {
            if matches!(judge.judge(&quotation), Verdict::Uncited) {
                report(Diagnostic::new(RULE.name, chapter.file, quotation.span));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";

    #[test]
    fn it_points_at_block_quotes_for_which_nothing_is_cited() {
        points_at(
            "uncited-quotation",
            &format!(
                "{CHAPTER}> ⟦Vi venter altid.⟧\n\nTekst.\n\n## Om tolk\n\n> ⟦Vi venter tre uger på en tolk.⟧\n\n\
                 ## Mere\n\n[@2018-03-14-boligselskaber-k3f]\n\n- Et punkt\n\n> ⟦Vi venter⟧\n\n***\n\n\
                 De siger [@2018-03-14-boligselskaber-k3f#tolk]\n"
            ),
        );
    }

    #[test]
    fn a_block_quote_in_a_list_or_a_footnote_is_one_too() {
        points_at(
            "uncited-quotation",
            &format!(
                "{CHAPTER}- De siger:\n\n  > ⟦Vi venter altid.⟧\n\n  Mere.\n\n  Så siger de [@2018-03-14-boligselskaber-k3f#tolk]:\n\n  > Vi venter tre uger på en tolk.\n\
                 - > ⟦Vi venter igen.⟧\n- De siger [@2018-03-14-boligselskaber-k3f]:\n  - > Vi venter tre uger på en tolk.\n\n\
                 Tekst.[^1]\n\n[^1]: Om tolk:\n\n    > ⟦Vi venter længe.⟧\n"
            ),
        );
    }

    #[test]
    fn a_citation_in_the_block_before_or_after_is_one() {
        points_at(
            "uncited-quotation",
            &format!(
                "{CHAPTER}> Vi venter tre uger på en tolk.\n\n– en beboer [@2018-03-14-boligselskaber-k3f#tolk]\n\n## To\n\n\
                 De siger [@2018-03-14-boligselskaber-k3f#tolk]:\n\n> Vi venter tre uger på en tolk.\n\nTekst.\n\n## Tre\n\n\
                 De siger det. [@2018-03-14-boligselskaber-k3f#tolk]\n\n> Vi venter tre uger på en tolk.\n\nTekst.\n\n## Fire\n\n\
                 De siger det. [@2018-03-14-boligselskaber-k3f#tolk]\n\n> ⟦Noget helt andet.⟧\n\nTekst.\n\n## Fem\n\n\
                 > Vi vil lytte til alle. ^lytte\n\nTekst.\n"
            ),
        );
    }
}
