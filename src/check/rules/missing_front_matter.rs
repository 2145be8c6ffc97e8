//! A record of Markdown whose head is missing or never ends.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "missing-front-matter",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [
        include_str!("missing_front_matter.da.md"),
        include_str!("missing_front_matter.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn a_head_that_never_ends_is_pointed_at_where_it_begins() {
        points_at(
            "missing-front-matter",
            "//- policy/chapters/10-a.md\n⟦---⟧\ntitle: A\nstatus: draft\n\nTekst.\n",
        );
    }
}
