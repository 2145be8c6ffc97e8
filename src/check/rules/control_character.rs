//! A control character in a text.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "control-character",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [
        include_str!("control_character.da.md"),
        include_str!("control_character.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_the_character() {
        points_at(
            "control-character",
            "//- stakeholders/x.yaml\nname: X⟦{U+0000}⟧\nkind: police\n",
        );
    }
}
