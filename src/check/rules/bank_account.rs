//! The number of a bank account or of a card.

use crate::check::personal;
use crate::check::rule::{Check, Level, Rule};
use crate::text::personal::Kind;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "bank-account",
    default_level: Level::Deny,
    check: Check::Record(|inspected, report| personal::check(Kind::Account, inspected, report)),
    pages: [include_str!("bank_account.da.md"), include_str!("bank_account.en.md")],
};
