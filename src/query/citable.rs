//! The passages that a chapter can cite: those that have a name, of notes whose words may be shown.

use super::describe::{Describer, quoted};
use super::hits::may_be_shown;
use super::origin::origin;
use crate::language::Language;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::syntax::markdown::outline::{Form, Passage};
use crate::text::personal::{Names, covered};

/// A passage that can be cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citable {
    /// Its id: `note#passage`.
    pub id: String,
    /// Its words, in quotation marks where they are somebody's own; personal data is covered.
    pub words: String,
    /// Who said it, how and when.
    pub origin: String,
    /// What may be done with it.
    pub terms: String,
}

impl Citable {
    /// Returns a passage as it can be cited; nothing where it can't, or nobody may see its words.
    pub fn of(describer: &Describer<'_>, thing: &Thing<'_>, names: &Names, language: Language) -> Option<Self> {
        let Thing::Part(record, passage) = *thing else {
            return None;
        };
        let note = record.note()?;
        if passage.name.is_none() || !may_be_shown(record) {
            return None;
        }
        let words = describer.words(record, passage);
        let words = covered(&words, names).unwrap_or(words);
        Some(Self {
            id: thing.id(),
            words: quoted(passage, words, language),
            origin: origin(describer.project, note, language),
            terms: terms(record, passage, language),
        })
    }

    /// Returns what is written to cite it.
    pub fn citation(&self) -> String {
        format!("[@{}]", self.id)
    }
}

/// Returns what may be done with a passage, in words.
fn terms(record: &Record, passage: &Passage, language: Language) -> String {
    let Some(note) = record.note() else {
        return String::new();
    };
    let disclosure = note.disclosure();
    if disclosure.is_printed() && passage.form != Form::Quote && disclosure.allows(Form::Quote) {
        // Nobody's own words stand there that could be quoted.
        return language.word("cite-summary");
    }
    note.publish.map(|it| language.word(it.value.key())).unwrap_or_default()
}

/// Returns every passage that can be cited, of the latest notes first.
pub fn all(describer: &Describer<'_>, names: &Names, language: Language) -> Vec<Citable> {
    let mut things: Vec<Thing<'_>> = describer.project.things(ThingKind::Passage).collect();
    let date = |it: &Thing<'_>| it.record().note().and_then(|it| it.date).map(|it| it.value);
    things.sort_by_key(|it| std::cmp::Reverse(date(it)));
    things
        .iter()
        .filter_map(|it| Citable::of(describer, it, names, language))
        .collect()
}

/// Returns how many passages have a name.
pub fn number(describer: &Describer<'_>) -> usize {
    describer.project.things(ThingKind::Passage).count()
}
