//! What a comparison gives: the chapters and the parts that changed, and how many did.

use super::evidence::EvidenceChange;
use super::parts::Form;
use crate::language::Language;
use crate::record::vocabulary::ChapterStatus;
use crate::text::difference::{Piece, Presence};

/// What became of a chapter or of a part of one as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// It is there, maybe changed.
    Kept,
    /// Only the new version has it.
    New,
    /// Only the old version has it.
    Gone,
}

/// Everything that changed.
#[derive(Debug, Default)]
pub struct Changes {
    /// The chapters in which something changed, in the order of the new version; one that is gone stands where it stood.
    pub chapters: Vec<ChapterChange>,
}

/// What changed in a chapter.
#[derive(Debug)]
pub struct ChapterChange {
    /// Its id; of a chapter that is gone, the old one.
    pub id: String,
    /// Its title; of a chapter that is gone, the old one.
    pub title: String,
    /// Whether it is new or gone.
    pub state: State,
    /// The id that it had, if that was another one.
    pub id_before: Option<String>,
    /// The title that it had, if that was another one.
    pub title_before: Option<String>,
    /// How far it was and is, if that changed.
    pub status: Option<StatusChange>,
    /// Whether it stands at another place among those that were kept.
    pub moved: bool,
    /// The parts that changed, in the order of the new version; one that is gone stands where it stood.
    pub parts: Vec<PartChange>,
}

/// How far a chapter was, and how far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StatusChange {
    /// In the old version.
    pub before: Option<ChapterStatus>,
    /// In the new version.
    pub now: Option<ChapterStatus>,
}

/// What changed of a part of a chapter.
#[derive(Debug)]
pub struct PartChange {
    /// What kind of text it is.
    pub form: Form,
    /// What kind of text it was, if that was another one: a paragraph may become a statement.
    pub form_before: Option<Form>,
    /// A statement's name, without its chapter; of one that is gone, the old one.
    pub name: Option<String>,
    /// The name that it had, if that was another one.
    pub name_before: Option<String>,
    /// Whether it is new or gone.
    pub state: State,
    /// Where it stood, if that was elsewhere.
    pub moved: Option<Relocated>,
    /// Its words; where they did not change, all of them are the same.
    pub words: Vec<Piece>,
    /// What changed in what it rests on.
    pub evidence: Vec<EvidenceChange>,
}

/// Where a part stood before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Relocated {
    /// At another place of the same chapter.
    Within,
    /// In another chapter, by its id and its title in the old version.
    From {
        /// The chapter's id in the old version.
        id: String,
        /// Its title in the old version.
        title: String,
    },
}

/// How many parts of a kind changed in which way; one that is both moved and reworded counts as both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Only in the new version.
    pub new: usize,
    /// Only in the old version.
    pub gone: usize,
    /// Elsewhere than before.
    pub moved: usize,
    /// With other words.
    pub reworded: usize,
    /// With the same words, resting on something else.
    pub evidence: usize,
}

impl Changes {
    /// Returns how much changed: in statements and in other text, each in a sentence, where anything did.
    pub fn counted(&self, language: Language) -> Vec<String> {
        let all = [("diff-statements", self.statements()), ("diff-others", self.others())];
        let changed = all.into_iter().filter(|it| !it.1.is_zero());
        changed
            .map(|(key, counts)| language.say(key, &[("counts", counts.wording(language).into())]))
            .collect()
    }

    /// Returns whether nothing changed.
    pub fn is_empty(&self) -> bool {
        self.chapters.is_empty()
    }

    /// Counts the statements that changed.
    pub fn statements(&self) -> Counts {
        self.count(|it| it.form == Form::Statement)
    }

    /// Counts the other parts of the text that changed.
    pub fn others(&self) -> Counts {
        self.count(|it| it.form != Form::Statement)
    }

    fn count(&self, counts: impl Fn(&PartChange) -> bool) -> Counts {
        let parts = self.chapters.iter().flat_map(|it| &it.parts).filter(|it| counts(it));
        parts.fold(Counts::default(), |all, part| Counts {
            new: all.new + usize::from(part.state == State::New),
            gone: all.gone + usize::from(part.state == State::Gone),
            moved: all.moved + usize::from(part.moved.is_some()),
            reworded: all.reworded + usize::from(part.is_reworded()),
            evidence: all.evidence + usize::from(part.has_only_other_evidence()),
        })
    }
}

impl Counts {
    /// Returns whether nothing was counted.
    pub fn is_zero(self) -> bool {
        self == Self::default()
    }

    fn wording(self, language: Language) -> String {
        let all = [
            ("new", self.new),
            ("gone", self.gone),
            ("reworded", self.reworded),
            ("moved", self.moved),
            ("evidence", self.evidence),
        ];
        let wording = all.into_iter().filter(|it| it.1 > 0);
        let wording =
            wording.map(|(what, count)| language.say(&format!("diff-count-{what}"), &[("count", count.into())]));
        wording.collect::<Vec<_>>().join(" · ")
    }
}

impl ChapterChange {
    /// Returns a part's id, as commands take it; nothing for what has no name.
    pub fn id_of(&self, part: &PartChange) -> Option<String> {
        part.name.as_ref().map(|it| format!("{}#{it}", self.id))
    }
}

impl PartChange {
    /// Returns whether it was kept with other words.
    pub fn is_reworded(&self) -> bool {
        self.state == State::Kept && self.words.iter().any(|it| it.presence != Presence::Same)
    }

    /// Returns whether its words are the same and what it rests on is not.
    pub fn has_only_other_evidence(&self) -> bool {
        self.state == State::Kept && !self.is_reworded() && !self.evidence.is_empty()
    }

    /// Returns its words in one of the versions.
    pub fn text(&self, version: Presence) -> String {
        let is_own = |it: &&Piece| it.presence == Presence::Same || it.presence == version;
        self.words.iter().filter(is_own).map(|it| it.text.as_str()).collect()
    }

    pub(super) fn is_change(&self) -> bool {
        self.state != State::Kept
            || self.moved.is_some()
            || self.form_before.is_some()
            || self.name_before.is_some()
            || self.is_reworded()
            || !self.evidence.is_empty()
    }
}
