//! A form that asks for a few things: its fields, what was typed into them, and what is wrong with it.

use super::fields::Fields;
use crate::diagnostic::Failure;
use crate::language::Language;
use minijinja::context;
use minijinja::value::Value;

/// Up to how many things a list is shown of; of more the id is asked for.
pub(super) const MOST: usize = 400;

/// What a field is.
#[derive(Debug, Clone, Default)]
pub(super) enum Kind {
    /// A line of text.
    #[default]
    Line,
    /// One of some words, each with what it is called.
    One(Vec<(String, String)>),
    /// Any of some words, each with what it is called.
    Any(Vec<(String, String)>),
}

/// A field of a form.
#[derive(Debug, Clone, Default)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) kind: Kind,
    pub(super) is_optional: bool,
}

impl Field {
    /// Returns a field that an entry of the catalogue asks for.
    pub(super) fn new(name: &'static str, key: &str, language: Language) -> Self {
        Self {
            name,
            label: language.word(key),
            hint: language.find(&format!("{key}.help"), &[]).unwrap_or_default(),
            ..Self::default()
        }
    }

    /// Asks for one of some words.
    pub(super) fn one_of(mut self, all: Vec<(String, String)>) -> Self {
        self.kind = Kind::One(all);
        self
    }

    /// Lets it be empty.
    pub(super) fn optional(mut self) -> Self {
        self.is_optional = true;
        self
    }
}

/// What is wrong with what a form sent.
#[derive(Debug, Default)]
pub(super) struct Trouble {
    /// What is wrong with all of it.
    pub(super) words: Vec<String>,
    /// What is wrong in a field, by its name.
    pub(super) fields: Vec<(&'static str, String)>,
}

impl Trouble {
    /// Returns a failure in words.
    pub(super) fn of(failure: &Failure, language: Language) -> Self {
        Self {
            words: failure.message.lines(language),
            fields: Vec::new(),
        }
    }

    /// Takes what was read from a field, or notes what is wrong with it.
    pub(super) fn read<T>(&mut self, name: &'static str, read: Result<T, Failure>, language: Language) -> Option<T> {
        match read {
            Ok(read) => Some(read),
            Err(failure) => {
                self.fields.push((name, failure.message.said(language)));
                None
            }
        }
    }

    pub(super) fn is_none(&self) -> bool {
        self.words.is_empty() && self.fields.is_empty()
    }
}

/// Returns a form as its template reads it; `id` tells it from the others of a page.
pub(super) fn form(action: &str, id: &str, fields: &[Field], typed: &Fields, trouble: &Trouble, button: &str) -> Value {
    let field = |it: &Field| {
        let wrong = trouble
            .fields
            .iter()
            .find(|own| own.0 == it.name)
            .map(|own| own.1.clone());
        let (kind, options) = match &it.kind {
            Kind::Line => ("line", &[][..]),
            Kind::One(all) => ("one", &all[..]),
            Kind::Any(all) => ("any", &all[..]),
        };
        let is_chosen = |value: &str| typed.all(it.name).any(|own| own == value);
        let option = |(value, word): &(String, String)| context! { value, word, is_chosen => is_chosen(value) };
        let described = !it.hint.is_empty() || wrong.is_some();
        context! {
            name => it.name,
            id => format!("{id}-{}", it.name),
            label => &it.label,
            hint => &it.hint,
            wrong,
            kind,
            described,
            options => options.iter().map(option).collect::<Vec<Value>>(),
            value => typed.text(it.name),
            is_optional => it.is_optional,
        }
    };
    context! {
        action,
        id,
        fields => fields.iter().map(field).collect::<Vec<Value>>(),
        trouble => trouble.words.clone(),
        is_wrong => !trouble.is_none(),
        button,
    }
}
