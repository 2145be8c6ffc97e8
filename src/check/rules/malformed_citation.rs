//! A bracket that is meant to cite and can't be read.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "malformed-citation",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [
        include_str!("malformed_citation.da.md"),
        include_str!("malformed_citation.en.md"),
    ],
};

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
}
