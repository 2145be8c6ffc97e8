//! A place where a name stands, and what is written there instead.

use crate::source::{FileId, Span};
use crate::syntax::yaml::{self, Value};

/// A place where a text is written anew.
#[derive(Debug)]
pub(super) struct Place {
    /// The file.
    pub(super) file: FileId,
    /// Where the old words stand.
    pub(super) span: Span,
    /// Whether it names something that stands elsewhere.
    pub(super) reference: bool,
    /// What stands there.
    pub(super) old: String,
    /// What shall stand there.
    pub(super) new: String,
    /// The YAML value around it, for values that are not spelt as they read.
    pub(super) value: Option<Around>,
}

/// A YAML value, and its text before and after.
#[derive(Debug)]
pub(super) struct Around {
    /// Where it stands.
    pub(super) span: Span,
    /// How it reads.
    pub(super) old: String,
    /// How it shall read.
    pub(super) new: String,
}

impl Place {
    /// Returns what of a text is written anew, and how; nothing where other words stand there.
    pub(super) fn patch(&self, text: &str) -> Option<(Span, String)> {
        if text.get(self.span.range()) == Some(&self.old) {
            return Some((self.span, self.new.clone()));
        }
        let Around { span, old, new } = self.value.as_ref()?;
        let (node, _) = yaml::parse(text.get(span.range())?, 0, self.file);
        match node?.value {
            Value::Scalar { text, .. } if text.trim_end() == old => Some((*span, format!("\"{new}\""))),
            _ => None,
        }
    }
}
