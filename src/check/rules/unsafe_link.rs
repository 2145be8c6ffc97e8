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
    for link in &record.outline.details().unsafe_links {
        let finding = Diagnostic::new(RULE.name, record.file, link.span);
        report(if link.is_mistyped {
            finding.message("unsafe-link-mistyped")
        } else {
            finding
        });
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_mistyped_address_is_said_to_be_mistyped_and_not_to_do_harm() {
        let found = crate::check::fixture::load(
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nSe [her](htps://x.dk) og [her](javascript:x).\n",
        ).diagnostics;
        let keys: Vec<&str> = found.iter().map(|it| it.message.key).collect();
        assert_eq!(keys, ["unsafe-link-mistyped", "unsafe-link"]);
    }

    #[test]
    fn it_points_at_the_link() {
        crate::check::fixture::points_at(
            "unsafe-link",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             Se [her](https://x.dk), ⟦[her](javascript:alert(1))⟧ og ⟦<vbscript:x>⟧.\n",
        );
    }
}
