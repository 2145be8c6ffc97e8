//! A date that the calendar does not have, or that is not written as one.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "bad-date",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [include_str!("bad_date.da.md"), include_str!("bad_date.en.md")],
};

#[cfg(test)]
mod tests {
    #[test]
    fn it_points_at_the_date() {
        crate::check::fixture::points_at(
            "bad-date",
            "//- stakeholders/x.yaml\nname: X\nkind: police\ndeclined: {date: ⟦14.3.2018⟧, reason: Travlt}\n",
        );
    }
}
