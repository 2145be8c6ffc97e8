//! A file in `templates/` that documents can't be dressed in.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "broken-template",
    default_level: Level::Deny,
    check: Check::Trying,
    pages: [
        include_str!("broken_template.da.md"),
        include_str!("broken_template.en.md"),
    ],
};
