//! A number plate in a note.

use crate::check::personal;
use crate::check::rule::{Check, Level, Rule};
use crate::text::personal::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "number-plate",
    default_level: Level::Deny,
    check: Check::Record(|inspected, report| personal::check(Kind::Plate, inspected, report)),
    pages: [include_str!("number_plate.da.md"), include_str!("number_plate.en.md")],
};
