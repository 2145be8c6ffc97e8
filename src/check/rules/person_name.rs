//! A name of the project's own list: somebody who took part.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "person-name",
    default_level: Level::Deny,
    check: Check::Trying,
    pages: [include_str!("person_name.da.md"), include_str!("person_name.en.md")],
};
