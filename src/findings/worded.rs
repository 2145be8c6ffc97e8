//! One finding in words, for a door that shows places in its own way.

use super::report::Report;
use crate::diagnostic::Diagnostic;

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Worded {
    /// What is wrong.
    pub message: String,
    /// Why it matters.
    pub why: Option<String>,
    /// What to do.
    pub advice: Option<String>,
    /// What stands at each of its other places.
    pub related: Vec<String>,
}

/// Returns a finding in words; personal data is covered.
pub fn worded(report: &Report<'_>, finding: &Diagnostic) -> Worded {
    Worded {
        message: report.say(&finding.message),
        why: report.part(&finding.message, ".why"),
        advice: report.part(&finding.message, ".do"),
        related: finding.related.iter().map(|it| report.say(&it.message)).collect(),
    }
}
