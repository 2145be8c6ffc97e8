//! How a new record of a kind is asked for: one table that a terminal walks through and a page can show.

use super::answers::Answers;
use super::scaffold::{Template, Theme};
use crate::diagnostic::{Failure, Message};
use crate::edit::head::Value;
use crate::record::kind::Kind;

/// The field that is the record's body and no key of its head.
pub const TEXT: &str = "text";

/// How a new record of a kind is made.
#[derive(Debug)]
pub struct Recipe {
    /// The kind.
    pub kind: Kind,
    /// The scaffold that it is written by.
    pub template: Template,
    /// Where its id comes from.
    pub name: Name,
    /// Its fields, in the order in which they are asked for.
    pub fields: &'static [Field],
    /// Returns what the record is in particular, where its questions have a wording of their own, else nothing.
    pub variant: fn(&Answers<'_>) -> &'static str,
    /// Returns the name of the file without its ending, from the id.
    pub stem: fn(&Answers<'_>, &str) -> Result<String, Failure>,
    /// Returns the themes whose questions the record asks.
    pub themes: fn(&Answers<'_>) -> Vec<Theme>,
    /// Returns what is remarked when the record is written, given its text.
    pub remarks: fn(&Answers<'_>, &str) -> Vec<Message>,
}

impl Recipe {
    /// Returns a recipe without anything particular.
    pub const fn new(kind: Kind, template: Template, name: Name, fields: &'static [Field]) -> Self {
        Self {
            kind,
            template,
            name,
            fields,
            variant: |_| "",
            stem: |_, id| Ok(id.to_owned()),
            themes: |_| Vec::new(),
            remarks: |_, _| Vec::new(),
        }
    }

    /// Returns the first field of a key.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|it| it.key == key)
    }
}

/// Where the id of a new record comes from.
#[derive(Debug, Clone, Copy)]
pub enum Name {
    /// From the title under this key, unless one is chosen; it is judged as soon as the title is known.
    Title(&'static str),
    /// From other answers, unless one is chosen.
    Beginning {
        /// Returns what the id begins with.
        of: fn(&Answers<'_>) -> String,
        /// Whether that alone may be the id where nothing has it; else random signs always follow.
        alone: bool,
    },
}

/// One thing that is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// The key, one within a map after the map's (`consent.form`), or `TEXT`. It may stand in several fields, for
    /// different cases.
    pub key: &'static str,
    /// The flag that gives it.
    pub flag: &'static str,
    /// Whether it is asked for.
    pub need: Need,
    /// Whether it says something about the law, a decision or people's will, so that no answer is proposed.
    pub is_weighty: bool,
    /// Tells whether the case is one for this field, by what was answered before.
    pub when: fn(&Answers<'_>) -> bool,
    /// Returns the value that holds where nobody gives one.
    pub otherwise: fn(&Answers<'_>) -> Option<Value>,
    /// Refuses answers that can't stand together.
    pub check: fn(&Answers<'_>) -> Result<(), Failure>,
}

/// Whether a field is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It must have a value.
    Required,
    /// It is asked for and may be left out.
    Offered,
    /// It may be given, and is not asked for.
    Unasked,
}

/// Returns a field that must have a value.
pub const fn required(key: &'static str, flag: &'static str) -> Field {
    Field {
        key,
        flag,
        need: Need::Required,
        is_weighty: false,
        when: |_| true,
        otherwise: |_| None,
        check: |_| Ok(()),
    }
}

/// Returns a field that is asked for and may be left out.
pub const fn offered(key: &'static str, flag: &'static str) -> Field {
    Field {
        need: Need::Offered,
        ..required(key, flag)
    }
}

/// Returns a field that is not asked for.
pub const fn unasked(key: &'static str, flag: &'static str) -> Field {
    Field {
        need: Need::Unasked,
        ..required(key, flag)
    }
}

impl Field {
    /// Proposes no answer.
    pub const fn weighty(self) -> Self {
        Self {
            is_weighty: true,
            ..self
        }
    }

    /// Asks in some cases only.
    pub const fn when(self, when: fn(&Answers<'_>) -> bool) -> Self {
        Self { when, ..self }
    }

    /// Sets what holds where nobody gives a value.
    pub const fn otherwise(self, otherwise: fn(&Answers<'_>) -> Option<Value>) -> Self {
        Self { otherwise, ..self }
    }

    /// Sets what is refused once this field is done.
    pub const fn check(self, check: fn(&Answers<'_>) -> Result<(), Failure>) -> Self {
        Self { check, ..self }
    }
}
