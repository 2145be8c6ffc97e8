//! The number of a passport, a driving licence, a health card or a case of the immigration authorities.

use crate::check::personal;
use crate::check::rule::{Check, Level, Rule};
use crate::text::personal::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "document-number",
    default_level: Level::Deny,
    check: Check::Record(|inspected, report| personal::check(Kind::Document, inspected, report)),
    pages: [
        include_str!("document_number.da.md"),
        include_str!("document_number.en.md"),
    ],
};
