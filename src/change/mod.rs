//! What changed between two versions of the draft, by statement and by paragraph.

mod evidence;
mod matching;
mod parts;
pub mod redline;

use crate::language::Language;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::words::ChapterStatus;
use crate::record::{Data, Record};
use crate::text::difference::{self, Fate};
pub use evidence::{Evidence, EvidenceChange};
use matching::Matching;
use parts::{Part, Side};

/// One version of the draft: its records, and the texts of their files.
#[derive(Clone, Copy)]
pub struct Draft<'a> {
    /// The records.
    pub project: &'a Project,
    /// The texts of its files.
    pub texts: &'a Texts,
}

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

/// What kind of text a part of a chapter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// A statement of the policy.
    Statement,
    /// A heading.
    Heading,
    /// A paragraph, a list item or somebody's words.
    Paragraph,
    /// A table's cell or a note at the foot.
    Aside,
    /// A picture, by its file and by what it says to those who do not see it.
    Picture,
    /// Something that `ip` puts in.
    Insert,
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
    pub status: Option<(Option<ChapterStatus>, Option<ChapterStatus>)>,
    /// Whether it stands at another place among those that were kept.
    pub moved: bool,
    /// The parts that changed, in the order of the new version; one that is gone stands where it stood.
    pub parts: Vec<PartChange>,
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
    pub moved: Option<Moved>,
    /// Its words; where they did not change, all of them are the same.
    pub words: Vec<(Fate, String)>,
    /// What changed in what it rests on.
    pub evidence: Vec<EvidenceChange>,
}

/// Where a part stood before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Moved {
    /// At another place of the same chapter.
    Within,
    /// In another chapter, by its id and its title in the old version.
    From(String, String),
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
            .map(|(key, counts)| language.say(key, &[("counts", counts.said(language).into())]))
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

    fn said(self, language: Language) -> String {
        let all = [
            ("new", self.new),
            ("gone", self.gone),
            ("reworded", self.reworded),
            ("moved", self.moved),
            ("evidence", self.evidence),
        ];
        let said = all.into_iter().filter(|it| it.1 > 0);
        let said = said.map(|(what, count)| language.say(&format!("diff-count-{what}"), &[("count", count.into())]));
        said.collect::<Vec<_>>().join(" · ")
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
        self.state == State::Kept && self.words.iter().any(|it| it.0 != Fate::Same)
    }

    /// Returns whether its words are the same and what it rests on is not.
    pub fn has_only_other_evidence(&self) -> bool {
        self.state == State::Kept && !self.is_reworded() && !self.evidence.is_empty()
    }

    /// Returns its words in one of the versions.
    pub fn text(&self, version: Fate) -> String {
        let own = self.words.iter().filter(|it| it.0 == Fate::Same || it.0 == version);
        own.map(|it| it.1.as_str()).collect()
    }

    fn is_change(&self) -> bool {
        self.state != State::Kept
            || self.moved.is_some()
            || self.form_before.is_some()
            || self.name_before.is_some()
            || self.is_reworded()
            || !self.evidence.is_empty()
    }
}

/// Compares two versions of a draft.
pub fn compare(old: Draft<'_>, new: Draft<'_>) -> Changes {
    let (old_side, new_side) = (Side::read(old), Side::read(new));
    let matching = Matching::of(&old_side, &new_side);
    let mut comparison = Comparison {
        old: &old_side,
        new: &new_side,
        matching: &matching,
        notes: evidence::Notes::new(old, new),
    };
    Changes {
        chapters: comparison.chapters(),
    }
}

struct Comparison<'a> {
    old: &'a Side<'a>,
    new: &'a Side<'a>,
    matching: &'a Matching,
    notes: evidence::Notes<'a>,
}

impl Comparison<'_> {
    fn chapters(&mut self) -> Vec<ChapterChange> {
        let (old, new, matching) = (self.old, self.new, self.matching);
        let mut chapters = Vec::new();
        let order = in_order(old.chapters.len(), &matching.old_chapters);
        for place in order {
            let chapter = match place {
                Place::New(at) => match matching.old_chapters[at] {
                    Some(before) => self.kept_chapter(at, before),
                    None => self.one_sided(State::New, new.chapters[at], new, at),
                },
                Place::Gone(at) => self.one_sided(State::Gone, old.chapters[at], old, at),
            };
            let is_change = chapter.state != State::Kept
                || chapter.moved
                || chapter.id_before.is_some()
                || chapter.title_before.is_some()
                || chapter.status.is_some()
                || !chapter.parts.is_empty();
            if is_change {
                chapters.push(chapter);
            }
        }
        chapters
    }

    fn kept_chapter(&mut self, at: usize, before: usize) -> ChapterChange {
        let (record, was) = (self.new.chapters[at], self.old.chapters[before]);
        let changed = |now: &str, then: &str| (now != then).then(|| then.to_owned());
        let (status, status_before) = (status(record), status(was));
        let is_read = !self.new.unread.contains(&at) && !self.old.unread.contains(&before);
        let has_heads = [record, was].iter().all(|it| !matches!(it.data, Data::Unreadable));
        ChapterChange {
            id: record.id.to_string(),
            title: record.title.to_string(),
            state: State::Kept,
            id_before: changed(&record.id, &was.id),
            title_before: changed(&record.title, &was.title).filter(|_| has_heads),
            status: (status != status_before && has_heads).then_some((status_before, status)),
            moved: self.matching.moved_chapters.contains(&at),
            // What could not be read is not gone.
            parts: if is_read {
                self.parts(Some(at), Some(before))
            } else {
                Vec::new()
            },
        }
    }

    fn one_sided(&mut self, state: State, record: &Record, side: &Side<'_>, at: usize) -> ChapterChange {
        let is_new = std::ptr::eq(side, self.new);
        ChapterChange {
            id: record.id.to_string(),
            title: record.title.to_string(),
            state,
            id_before: None,
            title_before: None,
            status: None,
            moved: false,
            parts: self.parts(is_new.then_some(at), (!is_new).then_some(at)),
        }
    }

    /// Returns the parts that changed in a chapter; what went to another chapter is told there.
    fn parts(&mut self, now: Option<usize>, before: Option<usize>) -> Vec<PartChange> {
        let (old, new, matching) = (self.old, self.new, self.matching);
        let now = now.map_or(0..0, |it| new.range(it));
        let before = before.map_or(0..0, |it| old.range(it));
        // Seen from this chapter alone: a partner elsewhere is no neighbour here.
        let partners: Vec<Option<usize>> = now
            .clone()
            .map(|it| {
                matching.old_parts[it]
                    .filter(|it| before.contains(it))
                    .map(|it| it - before.start)
            })
            .collect();
        let mut changes = Vec::new();
        for place in in_order(before.len(), &partners) {
            let change = match place {
                Place::New(at) => {
                    let at = now.start + at;
                    match matching.old_parts[at] {
                        Some(before) => self.kept_part(at, before),
                        None => one_sided_part(State::New, &new.parts[at]),
                    }
                }
                Place::Gone(at) if matching.new_parts[before.start + at].is_some() => continue,
                Place::Gone(at) => one_sided_part(State::Gone, &old.parts[before.start + at]),
            };
            if change.is_change() {
                changes.push(change);
            }
        }
        changes
    }

    fn kept_part(&mut self, at: usize, before: usize) -> PartChange {
        let (part, was) = (&self.new.parts[at], &self.old.parts[before]);
        let from = self.old.chapters[was.chapter];
        let moved = if self.matching.old_chapters[part.chapter] != Some(was.chapter) {
            Some(Moved::From(from.id.to_string(), from.title.to_string()))
        } else if self.matching.moved_parts.contains(&at) {
            Some(Moved::Within)
        } else {
            None
        };
        PartChange {
            form: part.form,
            form_before: Some(was.form).filter(|it| *it != part.form),
            name: part.name.clone(),
            name_before: was.name.clone().filter(|it| part.name.as_ref() != Some(it)),
            state: State::Kept,
            moved,
            words: difference::words(&was.words, &part.words),
            evidence: self.notes.changes(was, part),
        }
    }
}

fn one_sided_part(state: State, part: &Part) -> PartChange {
    let fate = if state == State::New { Fate::New } else { Fate::Gone };
    PartChange {
        form: part.form,
        form_before: None,
        name: part.name.clone(),
        name_before: None,
        state,
        moved: None,
        words: vec![(fate, part.words.clone())],
        evidence: Vec::new(),
    }
}

fn status(record: &Record) -> Option<ChapterStatus> {
    record.chapter().and_then(|it| it.status)
}

/// A place in a list of what is and of what was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    New(usize),
    Gone(usize),
}

/// Returns what is in its order, and what is gone after what stood before it.
fn in_order(old: usize, partners: &[Option<usize>]) -> Vec<Place> {
    let mut is_kept = vec![false; old];
    for at in partners.iter().flatten() {
        is_kept[*at] = true;
    }
    let gone_from = |from: usize| (from..old).take_while(|at| !is_kept[*at]).map(Place::Gone);
    let mut places: Vec<Place> = gone_from(0).collect();
    for (at, partner) in partners.iter().enumerate() {
        places.push(Place::New(at));
        places.extend(partner.iter().flat_map(|it| gone_from(it + 1)));
    }
    places
}

#[cfg(test)]
mod tests;
