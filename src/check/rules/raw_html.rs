//! HTML in a text, which is shown as it is written.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "raw-html",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [include_str!("raw_html.da.md"), include_str!("raw_html.en.md")],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    for span in &record.outline.details().html {
        // One finding for an element is enough, and its start is where it is mended.
        if !inspected.source.text[span.range()].starts_with("</") {
            report(Diagnostic::new(RULE.name, record.file, *span));
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_tags_and_not_at_comments() {
        crate::check::fixture::points_at(
            "raw-html",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             En ⟦<b>⟧fed</b> tekst. <!-- en note til os selv -->\n\n⟦<div>\nTekst\n</div>⟧\n\nMere.\n",
        );
    }
}
