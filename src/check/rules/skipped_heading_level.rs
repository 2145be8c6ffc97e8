//! A heading that is more than one level deeper than the one before it, or as high as the title.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::kind::Kind;
use crate::source::Span;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "skipped-heading-level",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [
        include_str!("skipped_heading_level.da.md"),
        include_str!("skipped_heading_level.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let mut before = 1;
    for heading in &record.outline.details().headings {
        let (level, expected) = (heading.level, before + 1);
        // A note's text comes from elsewhere, and often begins with its own title.
        if level == 1 && record.kind == Kind::Note {
            continue;
        }
        if level > 1 {
            before = level;
            if level <= expected {
                continue;
            }
        }
        let signs = |level: u8| "#".repeat(usize::from(level));
        let text = inspected.source.text[heading.span.range()].trim_end();
        let span = Span::new(heading.span.start as usize, heading.span.start as usize + text.len());
        let finding = Diagnostic::new(RULE.name, record.file, span)
            .with("level", signs(level))
            .with("expected", signs(expected.min(level.max(2))));
        report(if level == 1 {
            finding.message("skipped-heading-level-title")
        } else {
            finding
        });
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_headings_that_jump_or_stand_as_high_as_the_title() {
        points_at(
            "skipped-heading-level",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             ⟦### For dybt⟧\n\n#### Herunder\n\n## Op igen\n\n⟦#### For dybt igen⟧\n\n⟦# Titel⟧\n\n## Videre\n",
        );
    }

    #[test]
    fn a_title_at_the_top_of_a_note_is_no_heading_that_was_skipped() {
        let note = "---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\n";
        points_at(
            "skipped-heading-level",
            &format!("//- interviews/a.md\n{note}# Titel\n\n## Om\n\nTekst. #sundhed\n\n⟦#### Dybt⟧\n\nTitel\n===\n"),
        );
    }

    #[test]
    fn a_text_that_begins_at_the_second_level_and_goes_one_down_at_a_time_is_right() {
        points_at(
            "skipped-heading-level",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n## A\n\n### B\n\n## C\n",
        );
    }
}
