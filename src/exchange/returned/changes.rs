//! What was changed in a file that came back, each as before and after, at its place in the draft.

use super::differing::{differing, skipped};
use super::file::Returned;
use super::ids::{Ids, day};
use super::known::Known;
use super::lines::stands;
use super::pieces::{self, Group};
use super::place::{Found, Place};
use crate::exchange::content::Fate;
use crate::text::digest::Digest;
use chrono::NaiveDate;
use rustc_hash::FxHashMap;
use std::ops::Range;
use std::rc::Rc;

/// A change.
#[derive(Debug, Clone)]
pub struct Change {
    /// By which it is called: the same in every run.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// Whose it is, by their place among all; nothing where nobody's name stands at it.
    pub author: Option<usize>,
    /// The day.
    pub date: Option<NaiveDate>,
    /// What stood there.
    pub before: String,
    /// What stands there now.
    pub after: String,
    /// What it is.
    pub kind: ChangeKind,
    /// Where it stands among all paragraphs of the file.
    pub line: usize,
    /// The digest of the block that it stands in, as it was sent.
    pub block: Option<Digest>,
    /// The block's words, as the file had them.
    pub near: Rc<str>,
    /// What would have to be done in the chapter; nothing where that is for a person to do.
    pub edit: Option<Edit>,
}

/// What a change is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangeKind {
    /// Words for others.
    Replaced,
    /// Words that were not there.
    Inserted,
    /// Words that are gone.
    Deleted,
    /// Words that stand elsewhere than before.
    Moved,
    /// Words that look otherwise.
    Formatted,
    /// Two paragraphs became one, or one became two.
    Joined,
    /// Words for others, of which the file itself says nothing.
    Untracked,
}

impl ChangeKind {
    /// Every kind.
    pub const ALL: [Self; 7] = [
        Self::Replaced,
        Self::Inserted,
        Self::Deleted,
        Self::Moved,
        Self::Formatted,
        Self::Joined,
        Self::Untracked,
    ];

    /// Returns the word that other programs read.
    pub fn word(self) -> &'static str {
        match self {
            Self::Replaced => "replaced",
            Self::Inserted => "inserted",
            Self::Deleted => "deleted",
            Self::Moved => "moved",
            Self::Formatted => "formatted",
            Self::Joined => "joined",
            Self::Untracked => "untracked",
        }
    }
}

/// What a change would do in its chapter; each names a block by the digest of its words as they were sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Other words in a block.
    Words {
        /// The block.
        block: Digest,
        /// Its words, as the file has them.
        words: Rc<str>,
        /// Which of them.
        at: Range<usize>,
        /// What comes in their place.
        with: String,
    },
    /// Other words in the chapter's title.
    Title {
        /// Its words, as the file has them.
        words: Rc<str>,
        /// Which of them.
        at: Range<usize>,
        /// What comes in their place.
        with: String,
    },
    /// A new block before all others of its chapter.
    First {
        /// Its words.
        words: String,
    },
    /// A new block behind one.
    Behind {
        /// The block.
        block: Digest,
        /// Its words, as the file has them.
        near: String,
        /// The words of the new one.
        words: String,
    },
    /// The whole of a block goes.
    Away {
        /// The block.
        block: Digest,
    },
}

/// Returns the changes in the order of the draft.
pub(super) fn found(returned: &Returned, places: &[Found], known: &Known) -> Vec<Change> {
    let mut finder = Finder {
        returned,
        places,
        known,
        standing: FxHashMap::default(),
        changes: Vec::new(),
        before: None,
    };
    for at in 0..places.len() {
        *finder.standing.entry(Digest::of(&finder.after(at))).or_default() += 1;
    }
    for (at, found) in places.iter().enumerate() {
        finder.line(at);
        if found.own.is_some() && !found.is_made {
            finder.before = Some(at);
        }
    }
    finder.gone();
    let mut changes = moved(finder.changes);
    let mut ids = Ids::default();
    for change in &mut changes {
        let chapter = change.place.chapter.as_deref().unwrap_or_default();
        let parts = [chapter, change.kind.word(), &change.before, &change.after];
        change.id = ids.take('r', &parts);
    }
    changes
}

impl Found {
    /// Returns what other words of a block would do.
    fn edit(&self, block: Digest, words: Rc<str>, at: Range<usize>, with: String) -> Edit {
        if self.is_title {
            return Edit::Title { words, at, with };
        }
        Edit::Words { block, words, at, with }
    }
}

struct Finder<'a> {
    returned: &'a Returned,
    places: &'a [Found],
    known: &'a Known,
    /// How many paragraphs of the file have the same words.
    standing: FxHashMap<Digest, usize>,
    changes: Vec<Change>,
    /// The last paragraph before this one that is a block of a chapter.
    before: Option<usize>,
}

impl Finder<'_> {
    fn line(&mut self, at: usize) {
        let (line, found) = (&self.returned.lines[at], &self.places[at]);
        if let Some(whole) = line.whole() {
            return self.whole(at, whole.fate);
        }
        let (groups, words) = pieces::groups(line);
        let lead = skipped(&words, found.lead);
        let rest: Rc<str> = words[lead..].into();
        let is_tracked = !groups.is_empty();
        for group in &groups {
            self.group(at, group, &rest, lead);
        }
        self.untracked(at, &words, is_tracked);
        if let Some(revision) = &line.formatted {
            let words = line.after();
            let kind = ChangeKind::Formatted;
            let change = self.change(at, kind, Some((revision.author, &revision.date)), (&words, &words));
            self.changes.push(change);
        }
        self.joined(at);
    }

    fn change(&self, at: usize, kind: ChangeKind, who: Option<(usize, &str)>, words: (&str, &str)) -> Change {
        Change {
            id: String::new(),
            place: self.places[at].place.clone(),
            author: who.map(|it| it.0),
            date: who.and_then(|it| day(it.1)),
            before: words.0.trim().to_owned(),
            after: words.1.trim().to_owned(),
            kind,
            line: at,
            block: self.places[at].own,
            near: self.returned.lines[at].was(),
            edit: None,
        }
    }

    /// A change of some words of a paragraph, of which the first are the program's own and `rest` the others.
    fn group(&mut self, at: usize, group: &Group, rest: &Rc<str>, lead: usize) {
        let kind = match (group.is_move, group.before.trim(), group.after.trim()) {
            (true, ..) => ChangeKind::Moved,
            (_, "", _) => ChangeKind::Inserted,
            (_, _, "") => ChangeKind::Deleted,
            _ => ChangeKind::Replaced,
        };
        let who = Some((group.revision.author, &*group.revision.date));
        let mut change = self.change(at, kind, who, (&group.before, &group.after));
        let found = &self.places[at];
        if let Some(block) = found.own
            && kind != ChangeKind::Moved
            && !found.is_made
            && group.at.start >= lead
        {
            let at = group.at.start - lead..group.at.end - lead;
            change.edit = Some(found.edit(block, Rc::clone(rest), at, group.after.clone()));
        }
        self.changes.push(change);
    }

    /// A paragraph of which every word came, or went.
    fn whole(&mut self, at: usize, fate: Fate) {
        let (line, found) = (&self.returned.lines[at], &self.places[at]);
        let (before, after) = (line.before(), line.after());
        let who = line.whole().map(|it| (it.author, it.date.clone()));
        let who = who.as_ref().map(|it| (it.0, &*it.1));
        let kind = match fate {
            Fate::Arrived | Fate::Left => ChangeKind::Moved,
            Fate::Inserted => ChangeKind::Inserted,
            _ => ChangeKind::Deleted,
        };
        let mut change = self.change(at, kind, who, (&before, &after));
        let behind = self.before.and_then(|it| Some((it, self.places[it].own?)));
        change.edit = match kind {
            ChangeKind::Inserted if !line.is_beside => behind.map(|(at, block)| {
                let words = after.trim().to_owned();
                if self.places[at].is_title {
                    return Edit::First { words };
                }
                let near = self.returned.lines[at].before();
                Edit::Behind { block, near, words }
            }),
            // Without a title a chapter is none.
            ChangeKind::Deleted if !found.is_made && !found.is_title => found.own.map(|block| Edit::Away { block }),
            _ => None,
        };
        self.changes.push(change);
    }

    /// Returns the words of a paragraph as they stand now, without what numbers it.
    fn after(&self, at: usize) -> String {
        let after = self.returned.lines[at].after();
        after.chars().skip(self.places[at].lead).collect()
    }

    /// Tells whether words that nobody tracked stand in their chapter by now, as often as in the file.
    fn is_done(&self, chapter: &str, after: &str) -> bool {
        let digest = Digest::of(after);
        let places = self.known.places(digest).iter();
        let there = places.filter(|it| &*self.known.blocks[**it].chapter == chapter).count();
        there > 0 && self.standing.get(&digest).is_none_or(|here| *here <= there)
    }

    /// A paragraph whose words are others than those that were sent, though nothing says that somebody changed them.
    fn untracked(&mut self, at: usize, words: &str, is_tracked: bool) {
        let (line, found) = (&self.returned.lines[at], &self.places[at]);
        let Some(sent) = &self.returned.sent else { return };
        if line.is_beside || words.trim().is_empty() || found.place.chapter.is_none() {
            return;
        }
        let after = if is_tracked { words.to_owned() } else { line.after() };
        let after = after.chars().skip(found.lead).collect::<String>();
        let before = match (found.sent, found.own) {
            (Some(digest), _) if digest == Digest::of(words) => return,
            (Some(_), Some(own)) => self
                .known
                .places(own)
                .first()
                .map(|it| self.known.blocks[*it].words.clone()),
            // What is not in the list was put in behind what is.
            _ if sent.blocks.is_empty() => return,
            _ => Some(String::new()),
        };
        // What the program makes itself it makes anew; whoever changes it is told so where it is tracked.
        if found.is_made && before.is_none() {
            return;
        }
        let (before, after) = (before.unwrap_or_default(), after.trim());
        let chapter = found.place.chapter.as_deref().unwrap_or_default();
        if before.is_empty() && self.is_done(chapter, after) {
            return;
        }
        let (from, to) = differing(&before, after);
        let words = (&before[from.clone()], &after[to.clone()]);
        let mut change = self.change(at, ChangeKind::Untracked, None, words);
        if let Some(block) = found
            .own
            .filter(|_| !found.is_made && !before.is_empty() && !is_tracked)
        {
            let with = after[to].to_owned();
            change.edit = Some(found.edit(block, before.into(), from, with));
        }
        self.changes.push(change);
    }

    /// Two paragraphs of which somebody made one, or one of which they made two.
    fn joined(&mut self, at: usize) {
        let lines = &self.returned.lines;
        let Some(end) = &lines[at].end else { return };
        // An empty paragraph more or less parts nothing.
        let Some(next) = lines.get(at + 1).filter(|it| it.whole().is_none()) else {
            return;
        };
        let (own, next): (String, String) = match stands(Some(end)) {
            (true, false) => (lines[at].before(), next.before()),
            (false, true) => (lines[at].after(), next.after()),
            _ => return,
        };
        if own.trim().is_empty() || next.trim().is_empty() {
            return;
        }
        let (two, one) = (
            format!("{} ¶ {}", own.trim(), next.trim()),
            format!("{} {}", own.trim(), next.trim()),
        );
        let words = if stands(Some(end)).0 {
            (&*two, &*one)
        } else {
            (&*one, &*two)
        };
        let change = self.change(at, ChangeKind::Joined, Some((end.author, &end.date)), words);
        self.changes.push(change);
    }

    /// Blocks that were sent and are nowhere in the file, though nothing says that somebody deleted them.
    fn gone(&mut self) {
        let Some(sent) = &self.returned.sent else { return };
        let mut seen = vec![false; sent.blocks.len()];
        // Where each block that is there stands, so that one that is gone stands behind the one before it.
        let mut lines = vec![0; sent.blocks.len()];
        for (at, found) in self.places.iter().enumerate() {
            if let Some(entry) = found.entry {
                (seen[entry], lines[entry]) = (true, at);
            }
        }
        let mut last = 0;
        for (entry, block) in sent.blocks.iter().enumerate() {
            if seen[entry] {
                last = lines[entry];
                continue;
            }
            let Some(known) = self.known.places(block.own).first().filter(|_| !block.is_made) else {
                continue;
            };
            let known = &self.known.blocks[*known];
            let mut change = self.change(last, ChangeKind::Untracked, None, (&known.words, ""));
            change.place.chapter = Some(Rc::clone(&known.chapter));
            change.place.statement.clone_from(&known.statement);
            (change.block, change.near) = (Some(block.own), known.words.as_str().into());
            change.edit = (!block.is_title).then_some(Edit::Away { block: block.own });
            self.changes.push(change);
        }
        self.changes.sort_by_key(|it| it.line);
    }
}

/// Makes one of a paragraph that went and the same one that came elsewhere.
fn moved(changes: Vec<Change>) -> Vec<Change> {
    let is_whole = |it: &Change| !matches!(it.edit, Some(Edit::Words { .. } | Edit::Title { .. }));
    let mut gone: FxHashMap<(Option<usize>, Digest), usize> = FxHashMap::default();
    for (at, change) in changes.iter().enumerate() {
        if change.after.is_empty() && !change.before.is_empty() && is_whole(change) {
            gone.entry((change.author, Digest::of(&change.before))).or_insert(at);
        }
    }
    let mut changes = changes;
    let mut dropped = vec![false; changes.len()];
    for at in 0..changes.len() {
        let change = &changes[at];
        if !change.before.is_empty() || change.after.is_empty() || !is_whole(change) {
            continue;
        }
        let Some(from) = gone.remove(&(change.author, Digest::of(&change.after))) else {
            continue;
        };
        dropped[from] = true;
        let before = changes[from].before.clone();
        let change = &mut changes[at];
        (change.before, change.kind, change.edit) = (before, ChangeKind::Moved, None);
    }
    let mut dropped = dropped.into_iter();
    changes.retain(|_| !dropped.next().unwrap_or(false));
    changes
}
