//! An e-mail address in a note.

use crate::check::personal;
use crate::check::rule::{Check, Level, Rule};
use crate::text::personal::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "email-address",
    default_level: Level::Deny,
    check: Check::Record(|inspected, report| personal::check(Kind::Email, inspected, report)),
    pages: [include_str!("email_address.da.md"), include_str!("email_address.en.md")],
};
