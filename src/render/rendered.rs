//! What every format returns.

use crate::diagnostic::Message;

/// A document written in a format.
#[derive(Debug)]
pub struct Rendered {
    /// The file's bytes; the same document is the same bytes.
    pub bytes: Vec<u8>,
    /// What the format could not show.
    pub remarks: Vec<Message>,
}

impl Rendered {
    /// Returns a file that shows the whole document.
    pub(super) fn whole(bytes: Vec<u8>) -> Self {
        let remarks = Vec::new();
        Self { bytes, remarks }
    }
}
