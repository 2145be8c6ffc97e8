//! A folder of what must never be shared, which git would share.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unguarded-private",
    default_level: Level::Deny,
    check: Check::Trying,
    pages: [
        include_str!("unguarded_private.da.md"),
        include_str!("unguarded_private.en.md"),
    ],
};
