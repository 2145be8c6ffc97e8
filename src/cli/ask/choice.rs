//! One of the answers that a question may have.

/// One of the answers that a question may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Choice {
    /// The answer.
    pub(in crate::cli) label: String,
    /// What it means; empty where that is plain.
    pub(in crate::cli) means: String,
}
