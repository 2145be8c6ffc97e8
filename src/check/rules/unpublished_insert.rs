//! An insert that the public edition leaves out, since it shows what only those who work with the notes may see.

use crate::check::rule::{Check, Level, Published, Rule};
use crate::diagnostic::{Diagnostic, Severity};
use crate::evidence::publication::{Reason, left_out};
use crate::evidence::quotation::Approved;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unpublished-insert",
    default_level: Level::Warn,
    check: Check::Published(check),
    pages: [
        include_str!("unpublished_insert.da.md"),
        include_str!("unpublished_insert.en.md"),
    ],
};

fn check(published: &Published<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let approved = Approved::of(published.project, published.texts);
    for it in left_out(published.project, published.texts, &approved) {
        if let Reason::Insert(name) = it.reason {
            let finding = Diagnostic::new(RULE.name, it.place.file, it.place.span).with("name", name);
            report(finding.at_most(Severity::Info));
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_the_name_of_an_insert_that_has_no_public_counterpart() {
        crate::check::fixture::points_at(
            "unpublished-insert",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n```ip goals\n```\n\n```ip ⟦voices⟧\n```\n\n\
             ```ip ⟦depth⟧\ntheme: sundhed\n```\n\n```ip quotes\n```\n",
        );
    }
}
