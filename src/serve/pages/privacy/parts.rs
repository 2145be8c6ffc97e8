//! What these pages share: fields, words, and what is said on the next page.

use crate::diagnostic::Message;
use crate::language::Language;
use crate::query::given;
use crate::record::Record;
use crate::serve::asking::{Field, MOST};
use crate::serve::desk::Desk;
use minijinja::context;
use minijinja::value::Value;

/// Returns what the template of a form is filled in with.
pub(super) fn asking(form: Value, hidden: &[(&str, &str)]) -> Value {
    let hidden = hidden
        .iter()
        .map(|(name, value)| context! { name => *name, value => *value });
    context! { form, hidden => hidden.collect::<Vec<Value>>() }
}

/// Returns some words of a vocabulary, each with what it is called.
pub(super) fn words(
    all: impl Iterator<Item = (&'static str, &'static str)>,
    language: Language,
) -> Vec<(String, String)> {
    all.map(|(word, key)| (word.to_owned(), language.word(key))).collect()
}

/// Returns the field that asks for a note: from a list, or by its id where there are very many.
pub(super) fn note_field(key: &str, notes: &[&Record], language: Language) -> Field {
    let field = Field::new("note", key, language);
    if notes.len() > MOST {
        return Field {
            hint: language.word("serve-privacy-id"),
            ..field
        };
    }
    let row = |it: &&Record| match given::named(it) {
        (id, "") => (id.clone(), id),
        (id, title) => (id.clone(), format!("{id} – {title}")),
    };
    field.one_of(notes.iter().map(row).collect())
}

/// Says each of some messages on the next page.
pub(super) fn tell(desk: &mut Desk, all: Vec<Message>) {
    for it in all {
        desk.tell(&it);
    }
}
