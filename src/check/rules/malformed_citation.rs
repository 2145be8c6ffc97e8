//! A bracket that is meant to cite and can't be read, and text that looks like a citation and is none.

use crate::check::mentioned;
use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::citation::mention::Mention;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "malformed-citation",
    default_level: Level::Forbid,
    check: Check::Project(check),
    pages: [
        include_str!("malformed_citation.da.md"),
        include_str!("malformed_citation.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for record in project.all() {
        let mut before = None;
        for mention in mentioned::meant(project, record) {
            // Several keys in one bracket are one slip.
            if before.replace(mention.span) != Some(mention.span) {
                report(raw(record, mention));
            }
        }
    }
}

fn raw(record: &Record, mention: &Mention) -> Diagnostic {
    let finding = Diagnostic::new(RULE.name, record.file, mention.span);
    match record.kind {
        Kind::Chapter | Kind::Memo => finding.message("malformed-citation-raw").with("right", &*mention.right),
        _ => finding.message("malformed-citation-place"),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_the_part_that_cites_nothing() {
        let head = "---\ntitle: A\nstatus: draft\n---\n";
        points_at(
            "malformed-citation",
            &format!("//- policy/chapters/10-a.md\n{head}En [@a; ⟦b⟧]. To ⟦[@a][@b]⟧ tre.\n"),
        );
    }

    #[test]
    fn what_looks_like_a_citation_of_a_known_note_or_source_and_is_none_is_an_error() {
        let head = "---\ntitle: A\nstatus: draft\n---\n";
        let note = "2018-03-14-boligselskaber-k3f";
        points_at(
            "malformed-citation",
            &format!(
                "//- policy/chapters/10-a.md\n{head}# Om ⟦@{note}⟧\n\nEt ⟦(@{note}#tolk)⟧, ⟦[{note}#tolk]⟧, ⟦@{note}#tolk⟧ og \
                 ⟦[@ {note}#tolk]⟧.\n\n> To ⟦[imod {note}]⟧ ⟦[@{note}]⟧(https://eksempel.dk).\n\n- Tre ⟦(@guest-2006)⟧[^1]\n\n\
                 [^1]: Fire ⟦({note})⟧\n\n| ⟦{{@{note}}}⟧ |\n|---|\n\nFem **⟦@{note}#tolk⟧**, skriv@guest.dk, @ukendt, guest-2006 \
                 og ukendt#tolk. \\@{note} og `@{note}#tolk`.\n\
                 //- policy/sources.yaml\nguest-2006:\n  type: report\n  title: R\n"
            ),
        );
    }

    #[test]
    fn a_word_that_turns_the_evidence_around_outside_the_bracket_is_an_error() {
        let note = "@2018-03-14-boligselskaber-k3f";
        points_at(
            "malformed-citation",
            &format!(
                "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
                 En [{note}#tolk]; ⟦imod⟧ [{note}].\n\nTo [{note}#tolk]. ⟦Imod⟧: [{note}].\n\nTre (⟦contra⟧ [{note}]).\n\n\
                 Fire [{note}#tolk],\n⟦mod⟧ [{note}].\n\n- Fem [{note}#tolk] – ⟦se imod⟧ [{note}].\n\n\
                 Naboerne er imod [{note}]. Det siger de [{note}]. Andre er imod [{note}].\n\n\
                 Et andet punkt [imod {note}].\n\nImod [{note}] taler intet. Se [her](https://x.dk) imod [{note}].\n"
            ),
        );
    }

    #[test]
    fn a_citation_in_a_text_that_cites_nothing_is_an_error() {
        points_at(
            "malformed-citation",
            "//- policy/goals/b.md\n---\ntitle: B\n---\nEt [@⟦2018-03-14-boligselskaber-k3f#tolk⟧; @ukendt].\n",
        );
    }
}
