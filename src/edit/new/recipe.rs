//! How a new record of a kind is asked for: one table that a terminal walks through and a page can show.

use super::answers::Answers;
use super::scaffold::{Template, Theme};
use crate::diagnostic::{Failure, Message};
use crate::edit::head::Value;
use crate::project::thing::ThingKind;
use crate::record::kind::Kind;
use crate::record::label;
use crate::syntax::fields::Key;

/// The field that is the record's body and no key of its head.
pub const TEXT: &str = "text";

/// How a new record of a kind is made.
#[derive(Debug)]
pub struct Recipe {
    /// What it makes.
    pub thing: ThingKind,
    /// Where that is written.
    pub place: Place,
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
    /// Returns the case for which what comes next has a sentence of its own, else nothing.
    pub next: fn(&Answers<'_>) -> &'static str,
}

impl Recipe {
    /// Returns a recipe without anything particular.
    pub const fn new(kind: Kind, template: Template, name: Name, fields: &'static [Field]) -> Self {
        Self {
            thing: ThingKind::Record(kind),
            place: Place::File(template),
            name,
            fields,
            variant: |_| "",
            stem: |_, id| Ok(id.to_owned()),
            themes: |_| Vec::new(),
            remarks: |_, _| Vec::new(),
            next: |_| "",
        }
    }

    /// Returns the recipe of what is an entry in a list, without anything particular.
    pub const fn entry(thing: ThingKind, list: &'static str, fields: &'static [Field]) -> Self {
        const NONE: Template = Template { path: "", text: "" };
        Self {
            thing,
            place: Place::List(list),
            ..Self::new(Kind::Policy, NONE, Name::Title("title"), fields)
        }
    }

    /// Returns the kind of record that it makes, or adds to.
    pub fn kind(&self) -> Kind {
        self.thing.home()
    }

    /// Returns the scaffold of a record that is a file of its own.
    pub fn template(&self) -> Option<&Template> {
        match &self.place {
            Place::File(template) => Some(template),
            Place::List(_) => None,
        }
    }

    /// Returns the keys that what it makes may have.
    pub fn keys(&self) -> &'static [Key] {
        let keys = self.kind().row().keys;
        match self.place {
            Place::File(_) => keys,
            Place::List(list) => {
                let list = keys.iter().find(|it| it.name == list);
                list.and_then(|it| label::inner(&it.shape)).unwrap_or_default()
            }
        }
    }

    /// Returns the first field of a key.
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|it| it.key == key)
    }
}

/// Where something new is written.
#[derive(Debug)]
pub enum Place {
    /// In a file of its own, by this scaffold.
    File(Template),
    /// As an entry of the list under this key, in the one file of its kind.
    List(&'static str),
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
    /// Returns the key of the sentence that says why a value can't stand beside what was answered before.
    pub misfit: fn(&Answers<'_>, &str) -> Option<&'static str>,
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
        misfit: |_, _| None,
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

    /// Sets which values can't stand beside what was answered before.
    pub const fn misfit(self, misfit: fn(&Answers<'_>, &str) -> Option<&'static str>) -> Self {
        Self { misfit, ..self }
    }

    /// Sets what is refused once this field is done.
    pub const fn check(self, check: fn(&Answers<'_>) -> Result<(), Failure>) -> Self {
        Self { check, ..self }
    }
}
