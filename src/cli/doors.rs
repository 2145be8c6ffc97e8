//! The doors that stay open: this one leads to them and does not know them.

use crate::diagnostic::Failure;
use crate::workspace::editing::Editing;
use crate::workspace::opening::{Browsing, Opening};

/// Answers a browser until it is closed.
type Serve = fn(Opening, Browsing) -> Result<(), Failure>;

/// The doors that stay open, which this one leads to and does not know; nothing where the program was built without one.
#[derive(Debug, Clone, Copy)]
pub struct Doors {
    /// The workbench in the browser.
    pub serve: Option<Serve>,
    /// The editor's: answers until the editor leaves, and returns whether it said goodbye before.
    pub edit: fn(Editing) -> bool,
}
