//! A named passage under no theme, in a note that codes others.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::syntax::markdown::outline::Form;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "uncoded-passage",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [
        include_str!("uncoded_passage.da.md"),
        include_str!("uncoded_passage.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let Some(note) = record.note() else { return };
    // A note without any coding is told as a whole.
    if note.is_withdrawn() || note.is_planned(inspected.today) || !record.is_coded() {
        return;
    }
    for passage in record.outline.passages.iter().filter(|it| it.markers.is_empty()) {
        if let Some(name) = &passage.name
            && record.themes_of(passage).is_empty()
        {
            let finding = Diagnostic::new(RULE.name, record.file, name.span).with("name", &*name.value);
            report(match passage.form {
                Form::Whole => finding.message("uncoded-passage-whole"),
                _ => finding,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};

    const HEAD: &str = "---\nmethod: interview\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\ndate: 2018-03\n---\n";

    #[test]
    fn it_points_at_the_name_unless_a_heading_codes_the_block_or_nothing_in_the_note_is_coded() {
        points_at(
            "uncoded-passage",
            &format!(
                "//- interviews/a.md\n{HEAD}En. ^⟦en⟧\n\n> To. ^⟦to⟧\n\n- tre ^⟦tre⟧\n\nFire. #sundhed ^fire\n\n| a |\n|---|\n\n^⟦fem⟧\n\n\
                 ## Om #sundhed\n\nSeks. ^seks\n//- interviews/b.md\n{HEAD}En. ^en\n"
            ),
        );
    }

    #[test]
    fn a_theme_stands_below_a_table_or_a_list_and_at_the_end_of_a_block() {
        let keys = |block: &str| {
            let text = format!("//- interviews/a.md\n{HEAD}Et. #sundhed\n\n{block}\n");
            load(&text)
                .diagnostics
                .iter()
                .map(|it| it.message.key)
                .collect::<Vec<_>>()
        };
        for block in [
            "| a |\n|---|\n| b |\n\n^navn",
            "- a\n- b\n\n^navn",
            "```\na\n```\n\n^navn",
        ] {
            assert_eq!(keys(block), ["uncoded-passage-whole"], "{block}");
            // What the advice says is right.
            assert_eq!(
                keys(&block.replace("^navn", "#sundhed ^navn")),
                Vec::<&str>::new(),
                "{block}"
            );
        }
        for block in ["To. ^navn", "> To. ^navn", "- to ^navn"] {
            assert_eq!(keys(block), ["uncoded-passage"], "{block}");
        }
    }
}
