//! A profile on a social network in a note.

use crate::check::personal;
use crate::check::rule::{Check, Level, Rule};
use crate::text::personal::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "profile-address",
    default_level: Level::Deny,
    check: Check::Record(|inspected, report| personal::check(Kind::Profile, inspected, report)),
    pages: [
        include_str!("profile_address.da.md"),
        include_str!("profile_address.en.md"),
    ],
};
