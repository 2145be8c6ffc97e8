//! A word that is not one of those that a key may have.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unknown-value",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [include_str!("unknown_value.da.md"), include_str!("unknown_value.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_the_word_and_names_the_nearest() {
        points_at(
            "unknown-value",
            "//- stakeholders/x.yaml\nname: X\nkind: ⟦politi⟧\ninfluence: ⟦meget⟧\n//- policy/policy.yaml\ntitle: T\nauthority: A\n\
             language: ⟦sv⟧\ncoverage: [{each: [theme, ⟦metode⟧], notes: 1}]\nchecks: {bad-date: ⟦error⟧}\n",
        );
    }
}
