//! A CPR number, in whatever spelling.

use crate::check::personal;
use crate::check::rule::{Check, Level, Rule};
use crate::text::personal::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "cpr-number",
    default_level: Level::Deny,
    check: Check::Record(|inspected, report| personal::check(Kind::Cpr, inspected, report)),
    pages: [include_str!("cpr_number.da.md"), include_str!("cpr_number.en.md")],
};
