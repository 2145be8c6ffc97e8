//! Somebody’s day of birth.

use crate::check::personal;
use crate::check::rule::{Check, Level, Rule};
use crate::text::personal::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "birth-date",
    default_level: Level::Deny,
    check: Check::Record(|inspected, report| personal::check(Kind::Birth, inspected, report)),
    pages: [include_str!("birth_date.da.md"), include_str!("birth_date.en.md")],
};
