//! A file that came back, as it is.

use super::known::Known;
use super::lines::{Line, Remark};
use super::sent::Sent;
use crate::exchange::content::Revision;

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
    /// Tells whether it shows two versions in one, as the program makes it: its changes are an authority's, on a day without a time.
    pub fn is_redline(&self, authority: &str) -> bool {
        let is_own = |it: &Revision| {
            let time = it.date.get(10..).unwrap_or_default();
            let is_timeless = time.is_empty() || time.starts_with("T00:00:00");
            is_timeless
                && self
                    .authors
                    .get(it.author)
                    .is_some_and(|it| it.trim() == authority.trim())
        };
        let pieces = self.lines.iter().flat_map(|it| &it.pieces);
        self.sent.is_none() && pieces.filter_map(|it| it.1.as_deref()).any(is_own)
    }

    /// Counts the paragraphs that a state of the draft does not have.
    pub fn unlike(&self, known: &Known) -> usize {
        self.lines.iter().filter(|it| !known.has_line(&it.before())).count()
    }
}
