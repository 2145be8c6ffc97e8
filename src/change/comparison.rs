//! Two versions compared, chapter by chapter and part by part.

use super::changes::{ChapterChange, PartChange, Relocated, State, StatusChange};
use super::evidence::Notes;
use super::matching::Matching;
use super::parts::{Part, Side};
use crate::record::vocabulary::ChapterStatus;
use crate::record::{Data, Record};
use crate::text::difference::{self, Piece, Presence};

/// Two versions, and what of them belongs together.
pub(super) struct Comparison<'a> {
    pub(super) old: &'a Side<'a>,
    pub(super) new: &'a Side<'a>,
    pub(super) matching: &'a Matching,
    pub(super) notes: Notes<'a>,
}

impl Comparison<'_> {
    /// Returns the chapters that changed.
    pub(super) fn chapters(&mut self) -> Vec<ChapterChange> {
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
        let status = StatusChange {
            before: status(was),
            now: status(record),
        };
        let is_read = !self.new.unread.contains(&at) && !self.old.unread.contains(&before);
        let has_heads = [record, was].iter().all(|it| !matches!(it.data, Data::Unreadable));
        ChapterChange {
            id: record.id.to_string(),
            title: record.title.to_string(),
            state: State::Kept,
            id_before: changed(&record.id, &was.id),
            title_before: changed(&record.title, &was.title).filter(|_| has_heads),
            status: (status.before != status.now && has_heads).then_some(status),
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

    /// Returns the parts that changed in a chapter; what went to another chapter is reported there.
    fn parts(&mut self, now: Option<usize>, before: Option<usize>) -> Vec<PartChange> {
        let (old, new, matching) = (self.old, self.new, self.matching);
        let now = now.map_or(0..0, |it| new.range(it));
        let before = before.map_or(0..0, |it| old.range(it));
        // Seen from this chapter alone: a partner elsewhere is no neighbour here.
        let partners: Vec<Option<usize>> = now
            .clone()
            .map(|at| {
                matching.old_parts[at]
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
            Some(Relocated::From {
                id: from.id.to_string(),
                title: from.title.to_string(),
            })
        } else if self.matching.moved_parts.contains(&at) {
            Some(Relocated::Within)
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
    let presence = if state == State::New {
        Presence::New
    } else {
        Presence::Gone
    };
    PartChange {
        form: part.form,
        form_before: None,
        name: part.name.clone(),
        name_before: None,
        state,
        moved: None,
        words: vec![Piece {
            presence,
            text: part.words.clone(),
        }],
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
