//! A picture that no document can show: in another format, or not whole.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unusable-picture",
    default_level: Level::Deny,
    check: Check::Trying,
    pages: [
        include_str!("unusable_picture.da.md"),
        include_str!("unusable_picture.en.md"),
    ],
};
