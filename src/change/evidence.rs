//! What changed in what a part of the draft rests on, though its words may be the same.

use super::draft::Draft;
use super::parts::{Cited, Part};
use crate::language::Language;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::{self, Record};
use crate::text::visible::visible;
use rustc_hash::FxHashMap;

/// One thing that changed in what a part rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceChange {
    /// The note, the passage or the source: `note#passage`.
    pub id: String,
    /// Whether it speaks against the part.
    pub against: bool,
    /// What changed.
    pub what: EvidenceChangeKind,
}

impl EvidenceChange {
    /// Returns it in words.
    pub fn in_words(&self, language: Language) -> String {
        let key = format!("change-evidence-{}", self.what.word());
        let mut wording = language.say(&key, &[("id", visible(&self.id).into_owned().into())]);
        if self.against {
            wording.push_str(&language.word("change-against"));
        }
        wording
    }
}

/// What became of something that is cited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EvidenceChangeKind {
    /// It was not cited before.
    Added,
    /// It is no longer cited.
    Removed,
    /// What was said is worded differently.
    Reworded,
    /// Whoever said it took it back.
    Withdrawn,
    /// Its text was deleted.
    Erased,
    /// It is still cited, and no longer there.
    Missing,
}

impl EvidenceChangeKind {
    /// Returns the word by which it is known to programs, and which ends its key in the catalogue.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Reworded => "reworded",
            Self::Withdrawn => "withdrawn",
            Self::Erased => "erased",
            Self::Missing => "missing",
        }
    }
}

/// How a note or a passage stands in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
enum CitedState {
    /// A source, which has no words of its own here.
    Source,
    /// A note, with the words that are cited.
    Heard(String),
    Withdrawn,
    Erased,
    Missing,
}

/// The notes of two versions, each read when it is first asked for.
pub(super) struct Notes<'a> {
    drafts: [Draft<'a>; 2],
    read: [FxHashMap<String, Option<(Record, String)>>; 2],
}

impl<'a> Notes<'a> {
    /// Returns the notes of an old and a new version.
    pub(super) fn new(old: Draft<'a>, new: Draft<'a>) -> Self {
        Self {
            drafts: [old, new],
            read: [FxHashMap::default(), FxHashMap::default()],
        }
    }

    /// Returns what changed in what a part rests on; a note that only got another name did not change.
    pub(super) fn changes(&mut self, old: &Part, new: &Part) -> Vec<EvidenceChange> {
        let only = |these: &[Cited], those: &[Cited]| -> Vec<Cited> {
            these.iter().filter(|it| !those.contains(it)).cloned().collect()
        };
        let mut removed = only(&old.cites, &new.cites);
        let mut changes = Vec::new();
        for cited in only(&new.cites, &old.cites) {
            let wording = self.state_of(1, &cited);
            let is_same =
                |it: &CitedState| matches!(it, CitedState::Heard(words) if !words.is_empty()) && *it == wording;
            let before = removed
                .iter()
                .position(|it| it.against == cited.against && is_same(&self.state_of(0, it)));
            match before {
                Some(at) => drop(removed.remove(at)),
                None => changes.push(self.change(&cited, EvidenceChangeKind::Added)),
            }
        }
        changes.extend(removed.iter().map(|it| self.change(it, EvidenceChangeKind::Removed)));
        for cited in new.cites.iter().filter(|it| old.cites.contains(it)) {
            let (before, now) = (self.state_of(0, cited), self.state_of(1, cited));
            let what = match now {
                _ if now == before => None,
                CitedState::Heard(_) => matches!(before, CitedState::Heard(_)).then_some(EvidenceChangeKind::Reworded),
                CitedState::Withdrawn => Some(EvidenceChangeKind::Withdrawn),
                CitedState::Erased => Some(EvidenceChangeKind::Erased),
                CitedState::Missing => Some(EvidenceChangeKind::Missing),
                CitedState::Source => None,
            };
            changes.extend(what.map(|it| self.change(cited, it)));
        }
        changes
    }

    /// Returns a change, without the id of a note that stands nowhere today.
    fn change(&self, cited: &Cited, what: EvidenceChangeKind) -> EvidenceChange {
        let is_nameless = self.drafts.iter().any(|it| it.nameless.contains(&cited.record));
        let language = self.drafts[1].project.manifest.language;
        EvidenceChange {
            id: if is_nameless {
                language.word("voice-withdrawn")
            } else {
                cited.id()
            },
            against: cited.against,
            what,
        }
    }

    fn state_of(&mut self, version: usize, cited: &Cited) -> CitedState {
        let Draft { project, recalled, .. } = self.drafts[version];
        let note = project.find(Kind::Note, &cited.record).and_then(Record::note);
        match note {
            None if cited.name.is_none() && project.has_source(&cited.record) => CitedState::Source,
            None => CitedState::Missing,
            // Then it stood; what it said is not for us to compare.
            Some(note) if Note::is_withdrawn(note) && recalled.contains(&cited.record) => {
                CitedState::Heard(String::new())
            }
            Some(note) if Note::is_withdrawn(note) => CitedState::Withdrawn,
            Some(note) if note.is_erased() => CitedState::Erased,
            Some(_) => self
                .words(version, cited)
                .map_or(CitedState::Missing, CitedState::Heard),
        }
    }

    /// Returns the words that are cited: a passage's, or all of a note's body.
    fn words(&mut self, version: usize, cited: &Cited) -> Option<String> {
        let draft = self.drafts[version];
        let read = self.read[version]
            .entry(cited.record.clone())
            .or_insert_with(|| read(draft, &cited.record));
        let (record, text) = read.as_ref()?;
        let Some(name) = &cited.name else {
            return text.get(record.body.range()).map(tidy);
        };
        let passage = record.passage(name)?;
        let words = passage.text.as_ref().map(|it| it.words.as_str());
        words.or_else(|| text.get(passage.span.range())).map(tidy)
    }
}

fn read(draft: Draft<'_>, id: &str) -> Option<(Record, String)> {
    let note = draft.project.find(Kind::Note, id)?;
    let source = draft.texts.source(draft.project, note.file)?;
    let (record, _) = record::read(&source, Kind::Note, true);
    Some((record, source.text))
}

fn tidy(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
