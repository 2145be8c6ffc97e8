//! A telephone number in a note.

use crate::check::personal;
use crate::check::rule::{Check, Level, Rule};
use crate::text::personal::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "phone-number",
    default_level: Level::Deny,
    check: Check::Record(|inspected, report| personal::check(Kind::Phone, inspected, report)),
    pages: [include_str!("phone_number.da.md"), include_str!("phone_number.en.md")],
};
