//! A field of a Word file: what it was told, and what of it is words of the text.

use std::rc::Rc;

/// A field that is open.
#[derive(Debug, Default)]
pub(super) struct Field {
    pub(super) instruction: String,
    pub(super) has_result: bool,
    pub(super) is_contents: bool,
    /// What it shows that is no text of the file: a box that is ticked, a choice.
    pub(super) choice: Option<String>,
    /// Where it leads.
    pub(super) link: Option<Rc<str>>,
    /// Words within it that are not shown.
    pub(super) words: String,
}

impl Field {
    /// Tells whether what stands within is words of the text.
    pub(super) fn is_shown(&self) -> bool {
        self.has_result && !self.is_contents
    }

    /// Returns what kind of field it is, in capitals.
    pub(super) fn name(&self) -> String {
        let name = self.instruction.split_whitespace().next();
        name.unwrap_or_default().to_uppercase()
    }

    /// Returns the address of an instruction that is one of a link.
    pub(super) fn target(&self) -> Option<String> {
        if self.name() != "HYPERLINK" {
            return None;
        }
        let mut parts = self.instruction.split('"');
        let (before, target) = (parts.next()?, parts.next());
        // A place in the file stands after a switch.
        if before.contains("\\l") {
            return None;
        }
        target
            .map(str::to_owned)
            .or_else(|| before.split_whitespace().nth(1).map(str::to_owned))
    }
}
