//! What should be gone of a note: its older texts, its words wherever they were quoted, and maybe its id.

use crate::diagnostic::Failure;
use crate::disk::git::everything::ObjectKind;
use crate::disk::git::history::{History, HistoryError};
use crate::disk::read;
use crate::evidence::quotation::{digest, quotations, without_speaker};
use crate::record::kind::{FOLDERS, Kind};
use crate::record::kinds::{Role, role};
use crate::record::note::Note;
use crate::record::{self, Record};
use crate::source::{FileId, Source};
use crate::syntax::markdown::marker::Markers;
use crate::syntax::markdown::outline::{Form, Passage};
use crate::syntax::markdown::running_text;
use crate::text::digest::Digest;
use crate::text::phrase::Phrases;
use crate::text::slug::is_id;
use crate::workspace::snapshot::Snapshot;
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The folder of the project in which the steps lie, which git leaves alone.
pub(super) const FOLDER: &str = "private";
/// By what words are found again when nothing has them any more.
pub(super) const WORDS: &str = "words.txt";

/// The digests of words that lists of ours knew them by.
pub(super) const DIGESTS: &str = "digests.txt";

/// What was said, and by what lists of ours knew it.
#[derive(Debug, Default)]
struct Said {
    words: Vec<String>,
    digests: BTreeSet<String>,
}

/// What became of the note.
#[derive(Debug, Clone, PartialEq, Eq)]
enum State {
    /// It stands nowhere any more: its id is to go, too.
    Gone,
    /// All of it was taken back.
    Withdrawn,
    /// Passages of these names were taken back.
    Parts(Vec<String>),
}

/// What should be gone of a note.
#[derive(Debug)]
pub struct Purge<'a> {
    snapshot: &'a Snapshot,
    pub(super) root: &'a Path,
    pub(super) history: History,
    /// Its id.
    pub id: String,
    state: State,
    pub(super) words: Phrases,
    /// The older texts of the note, by the names of their objects.
    pub(super) own: FxHashSet<String>,
    /// The digests by which lists of ours knew its words, as they are written.
    pub(super) digests: BTreeSet<String>,
    /// Where objects stand.
    pub(super) places: FxHashMap<String, String>,
}

impl<'a> Purge<'a> {
    /// Returns what should be gone of a note, or why nothing should; `salt` is for the digests of its words.
    pub fn of(snapshot: &'a Snapshot, id: &str, salt: &str) -> Result<Self, Failure> {
        let root = snapshot.files.root().ok_or(HistoryError::NoRepository)?;
        let history = History::open(root, FOLDERS)?;
        let state = state(snapshot, id)?;
        let mut purge = Self {
            snapshot,
            root,
            places: history.places()?,
            history,
            id: id.to_owned(),
            state,
            words: Phrases::default(),
            own: FxHashSet::default(),
            digests: BTreeSet::new(),
        };
        let kept = read::any(&purge.folder().join(WORDS)).and_then(|it| Phrases::parse(&String::from_utf8_lossy(&it)));
        purge.gather(kept, salt)?;
        if purge.state == State::Gone && purge.own.is_empty() && purge.words.is_empty() {
            purge.refuse_unknown()?;
        }
        Ok(purge)
    }

    /// Returns the folder of the steps.
    pub fn folder(&self) -> PathBuf {
        self.root.join(FOLDER).join(format!("purge-{}", self.id))
    }

    /// Returns whether the id should be gone, too.
    pub fn is_id_gone(&self) -> bool {
        self.state == State::Gone
    }

    /// Returns by how many rows of words it is looked for.
    pub fn phrases(&self) -> usize {
        self.words.count()
    }

    /// Reads the older texts of the note, and the quotations of it, in all that the repository holds.
    fn gather(&mut self, kept: Option<Phrases>, salt: &str) -> Result<(), Failure> {
        let names = [format!("{}.md", self.id), format!("{}.yaml", self.id)];
        let (mut own, mut chapters) = (FxHashSet::default(), FxHashSet::default());
        self.history.objects(|object| {
            for entry in object.entries() {
                if names.contains(&entry.name) {
                    own.insert(entry.object);
                } else if entry.name.ends_with(".md") {
                    chapters.insert(entry.object);
                }
            }
        })?;
        let (mut said, mut old) = (Said::default(), FxHashSet::default());
        self.history.objects(|object| {
            let is_own = own.contains(object.id);
            if object.kind != ObjectKind::Blob || !is_own && !chapters.contains(object.id) {
                return;
            }
            let Some(text) = object.bytes.and_then(|it| str::from_utf8(it).ok()) else {
                return;
            };
            if is_own {
                self.gather_note(object.id, text, &mut said, &mut old);
            } else if text.contains(&self.id) {
                self.gather_quotations(text, &mut said);
            }
        })?;
        let project = &self.snapshot.project;
        let now = project.find(Kind::Note, &self.id);
        let now = now.and_then(|it| self.snapshot.files.text(project.path(it.file)).ok());
        let salt = kept.as_ref().map_or(salt.to_owned(), |it| it.salt().to_owned());
        let mut words = Phrases::of(&salt, said.words.iter().map(String::as_str), now.as_deref());
        words.extend(kept.unwrap_or_default());
        self.words = words;
        self.own = old;
        let known = read::any(&self.folder().join(DIGESTS)).unwrap_or_default();
        let known = String::from_utf8_lossy(&known);
        let known = known.lines().filter(|it| Digest::parse(it).is_some());
        self.digests = said.digests;
        self.digests.extend(known.map(str::to_owned));
        Ok(())
    }

    fn gather_note(&self, object: &str, text: &str, said: &mut Said, old: &mut FxHashSet<String>) {
        let note = read_as(Kind::Note, format!("interviews/{}.md", self.id), text);
        let is_left = note.note().is_some_and(Note::is_withdrawn) && text[note.body.range()].trim().is_empty();
        if self.state == State::Withdrawn && is_left {
            return;
        }
        if !matches!(self.state, State::Parts(_)) {
            old.insert(object.to_owned());
            said.words.push(note.title.to_string());
        }
        let outline = &note.outline;
        let named = outline.passages.iter().filter(|it| match &self.state {
            State::Parts(names) => it
                .name
                .as_ref()
                .is_some_and(|it| names.iter().any(|own| **own == *it.value)),
            State::Gone | State::Withdrawn => true,
        });
        let named: Vec<&Passage> = named.collect();
        let words = |it: &&Passage| running_text::words(&text[it.span.range()], it.form, Markers::Note);
        said.words.extend(named.iter().map(words));
        // Documents print a block quote without the line that says who it was.
        let quotes = named.iter().filter(|it| it.form == Form::Quote);
        said.words.extend(quotes.filter_map(|it| {
            let block = &text[it.span.range()];
            let own = without_speaker(block);
            (own.len() < block.len()).then(|| running_text::words(own, it.form, Markers::Note))
        }));
        if !named.is_empty() {
            let digests = note.digest(text);
            let names = named.iter().filter_map(|it| it.name.as_ref());
            let parts = names.filter_map(|it| digests.part(&note.outline, &it.value));
            said.digests
                .extend(parts.chain([digests.whole]).map(|it| it.to_string()));
        }
    }

    fn gather_quotations(&self, text: &str, said: &mut Said) {
        let chapter = read_as(Kind::Chapter, "policy/chapters/10-a.md".to_owned(), text);
        let is_its = |name: Option<&str>| match (&self.state, name) {
            (State::Parts(names), Some(name)) => names.iter().any(|it| it == name),
            // What is quoted of a note of which others' words stay can't be told apart without a passage.
            (State::Parts(_), None) => false,
            _ => true,
        };
        for quotation in quotations(&chapter) {
            let mut cited = quotation.cited().filter(|it| *it.record.value == *self.id);
            if cited.any(|it| is_its(it.name.as_ref().map(|it| &*it.value))) {
                said.words.push(quotation.words().to_owned());
                said.digests.insert(digest(&self.id, quotation.words()).to_string());
            }
        }
    }

    /// Refuses an id of which nothing is known anywhere, which is most likely misspelt.
    fn refuse_unknown(&self) -> Result<(), Failure> {
        let mut is_known = false;
        self.history.objects(|it| {
            let holds = |bytes: &[u8]| memchr::memmem::find(bytes, self.id.as_bytes()).is_some();
            is_known |= it.bytes.is_some_and(holds);
        })?;
        if is_known || self.folder().is_dir() {
            return Ok(());
        }
        Err(Failure::usage("purge-unknown").with("id", &*self.id))
    }
}

fn state(snapshot: &Snapshot, id: &str) -> Result<State, Failure> {
    let Some(record) = snapshot.project.find(Kind::Note, id) else {
        return if is_id(id) {
            Ok(State::Gone)
        } else {
            Err(Failure::usage("purge-unknown").with("id", id))
        };
    };
    let stays = || Failure::usage("purge-stays").with("note", id);
    let note = record.note().ok_or_else(stays)?;
    if note.is_withdrawn() {
        return Ok(State::Withdrawn);
    }
    let names = note.rare().withdrawn_parts.iter().flat_map(|it| &it.passages);
    let names: Vec<String> = names.map(ToString::to_string).collect();
    if names.is_empty() {
        Err(stays())
    } else {
        Ok(State::Parts(names))
    }
}

fn read_as(kind: Kind, path: String, text: &str) -> Record {
    let is_markdown = role(&path) == Role::Record(kind);
    debug_assert!(is_markdown, "a path that is read as another kind");
    let source = Source {
        file: FileId(0),
        path,
        text: text.to_owned(),
    };
    record::read(&source, kind, true).0
}
