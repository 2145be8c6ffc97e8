//! A version that was sent and rests on what was taken back since.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "withdrawn-version",
    default_level: Level::Warn,
    check: Check::Trying,
    pages: [
        include_str!("withdrawn_version.da.md"),
        include_str!("withdrawn_version.en.md"),
    ],
};
