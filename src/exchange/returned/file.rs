//! A file that came back, as it is.

use super::known::Known;
use super::lines::{Line, Remark};
use super::sent::Sent;

/// A file that came back, as it is.
#[derive(Debug)]
pub struct Returned {
    /// What it was when it was sent; nothing where that was lost on the way, or it is no draft of ours.
    pub sent: Option<Sent>,
    /// Who wrote in it: what their program calls them, which is asked about and nowhere kept.
    pub authors: Vec<String>,
    pub(in crate::exchange) lines: Vec<Line>,
    pub(in crate::exchange) remarks: Vec<Remark>,
}

impl Returned {
    /// Counts the paragraphs that a state of the draft does not have.
    pub fn unlike(&self, known: &Known) -> usize {
        self.lines.iter().filter(|it| !known.has_line(&it.before())).count()
    }
}
