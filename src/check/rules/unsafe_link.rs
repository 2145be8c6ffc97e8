//! A link that could do harm to who follows it.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unsafe-link",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [include_str!("unsafe_link.da.md"), include_str!("unsafe_link.en.md")],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    for span in &record.outline.unsafe_links {
        report(Diagnostic::new(RULE.name, record.file, *span));
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_the_link() {
        crate::check::fixture::points_at(
            "unsafe-link",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             Se [her](https://x.dk), ⟦[her](javascript:alert(1))⟧ og ⟦<vbscript:x>⟧.\n",
        );
    }
}
