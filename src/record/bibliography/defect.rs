//! What can be wrong with a source.

use crate::source::Span;

/// Something that is wrong with a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defect {
    /// Where.
    pub at: Span,
    /// What.
    pub kind: DefectKind,
}

/// What can be wrong with a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DefectKind {
    /// It can't be read, and no part of it shows why.
    Unreadable {
        /// Its key, or what it is where it has none.
        key: String,
    },
    /// It has no end.
    Unclosed {
        /// Its key, or what it is where it has none.
        key: String,
    },
    /// Nothing stands where its key should.
    NoKey,
    /// It does not say what it is.
    NoType {
        /// Its key.
        key: String,
    },
    /// What it is said to be is none of the words that there are.
    UnknownType {
        /// The word.
        word: String,
        /// What was most likely meant.
        near: Option<&'static str>,
    },
    /// The value of a field can't be read.
    Value {
        /// The field.
        field: String,
        /// What stands there.
        value: String,
    },
    /// It takes its words from an entry that is not there.
    Reference {
        /// The name of that entry.
        word: String,
    },
    /// A short word in it stands for nothing.
    Abbreviation {
        /// The word.
        word: String,
    },
    /// It takes its words from itself, by way of these entries.
    Cycle {
        /// Their keys, the first again at the end.
        keys: String,
    },
    /// It holds more braces, or takes more words from other entries, than anybody writes.
    TooMuch {
        /// Its key.
        key: String,
    },
    /// A field that no source has is not shown.
    UnknownField {
        /// The field.
        field: String,
        /// What was most likely meant.
        near: Option<&'static str>,
    },
    /// A date is not shown, because it is none.
    Date {
        /// What stands there.
        value: String,
    },
    /// An address is not shown as a link.
    Address {
        /// What stands there.
        value: String,
    },
}

impl DefectKind {
    /// Tells whether the source can be shown nevertheless, without the part that is wrong.
    pub fn is_part(&self) -> bool {
        matches!(
            self,
            Self::UnknownField { .. } | Self::Date { .. } | Self::Address { .. }
        )
    }
}
