//! The address of a home in a note.

use crate::check::personal;
use crate::check::rule::{Check, Level, Rule};
use crate::text::personal::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "street-address",
    default_level: Level::Deny,
    check: Check::Record(|inspected, report| personal::check(Kind::Address, inspected, report)),
    pages: [
        include_str!("street_address.da.md"),
        include_str!("street_address.en.md"),
    ],
};
