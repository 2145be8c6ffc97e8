//! One of the lines that a question may be answered by.

/// One of the lines that a question may be answered by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::cli) struct Choice {
    /// The answer.
    pub(in crate::cli) label: String,
    /// What it means; empty where that is plain.
    pub(in crate::cli) means: String,
    /// Whether it answers the question; a line that only asks for an answer does not.
    pub(in crate::cli) is_answer: bool,
    /// Whether it was the answer before somebody went back to the question.
    pub(in crate::cli) was_chosen: bool,
}

impl Choice {
    /// Returns an answer with what it means.
    pub(in crate::cli) fn new(label: impl Into<String>, means: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            means: means.into(),
            is_answer: true,
            was_chosen: false,
        }
    }
}
