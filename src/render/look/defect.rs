//! What is wrong with what a project lays in the place of our own.

use crate::source::Span;

/// What is wrong with a part of a look.
#[derive(Debug)]
pub(in crate::render) struct Defect {
    pub(in crate::render) span: Span,
    pub(in crate::render) key: &'static str,
    /// Which part of a Word file it is about, or what another program says; may be empty.
    pub(in crate::render) detail: String,
}

impl Defect {
    /// Returns a defect that is worded by an entry of the catalogue.
    pub(in crate::render) fn new(span: Span, key: &'static str) -> Self {
        let detail = String::new();
        Self { span, key, detail }
    }
}
