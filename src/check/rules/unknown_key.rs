//! A key that the kind of record does not have.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unknown-key",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [include_str!("unknown_key.da.md"), include_str!("unknown_key.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_the_key_however_deep() {
        points_at(
            "unknown-key",
            "//- stakeholders/x.yaml\nname: X\nkind: police\n⟦farve⟧: blå\ndeclined: {date: 2018, ⟦resaon⟧: Z, reason: Y}\n",
        );
    }
}
