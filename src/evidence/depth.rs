//! How deep a theme was gone into: its aspects with who named them, and what each successive note brought that was new.

use super::saturation::{Limits, Saturation, saturation};
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::vocabulary::{NoteState, Origin, ThemeStatus};
use crate::syntax::date::Date;
use crate::syntax::markdown::outline::Passage;
use chrono::NaiveDate;
use rustc_hash::FxHashMap;

/// What was said about a theme.
#[derive(Debug, Default)]
pub struct Depth<'a> {
    /// The notes that count, by date.
    pub notes: Vec<&'a Record>,
    /// The aspects, those with the most notes first; what is coded with the theme alone comes last.
    pub aspects: Vec<Aspect<'a>>,
    /// How many aspects were new in each note; a note whose text was deleted is left out, since nobody knows.
    pub new: Vec<usize>,
}

/// What was said about an aspect of a theme.
#[derive(Debug)]
pub struct Aspect<'a> {
    /// Its name; nothing where only the theme is named.
    pub name: Option<&'a str>,
    /// The notes, each once.
    pub notes: Vec<&'a Record>,
    /// The passages, by the notes' dates.
    pub passages: Vec<(&'a Record, &'a Passage)>,
}

/// What was said about each theme.
#[derive(Debug)]
pub struct Depths<'a>(FxHashMap<&'a str, Depth<'a>>);

impl<'a> Depths<'a> {
    /// Returns what was said about the themes of a project, of one stakeholder and those below it where one is named.
    pub fn of(project: &'a Project, stakeholder: Option<&str>) -> Self {
        Self(read(project, stakeholder, None, |_| true))
    }

    /// Returns what was said about the themes of a project after a day.
    pub fn since(project: &'a Project, day: NaiveDate) -> Self {
        Self(read(project, None, Some(day), |_| true))
    }

    /// Returns what was said about a theme; nothing where nobody said anything.
    pub fn about(&self, theme: &str) -> Option<&Depth<'a>> {
        self.0.get(theme)
    }
}

impl<'a> Depth<'a> {
    /// Returns what was said about one theme; of one stakeholder and those below it where one is named.
    pub fn of(project: &'a Project, theme: &str, stakeholder: Option<&str>) -> Self {
        let mut read = read(project, stakeholder, None, |it| it == theme);
        read.remove(theme).unwrap_or_default()
    }

    /// Returns the aspects that have a name.
    pub fn named(&self) -> impl Iterator<Item = &Aspect<'a>> {
        self.aspects.iter().filter(|it| it.name.is_some())
    }

    /// Returns whether successive notes still bring anything new, by the project's limits.
    pub fn saturation(&self, project: &Project) -> Saturation {
        saturation(&self.new, limits(project))
    }
}

/// Reads the notes once, by date, for every theme that is wanted.
fn read<'a>(
    project: &'a Project,
    stakeholder: Option<&str>,
    since: Option<NaiveDate>,
    wanted: impl Fn(&str) -> bool,
) -> FxHashMap<&'a str, Depth<'a>> {
    let counts = |it: &&Record| matches!(it.state(project.today), Some(NoteState::Counted | NoteState::Erased));
    let date = |it: &Record| it.note().and_then(|it| it.date).map(|it| it.value);
    let is_since = |it: &&Record| since.is_none_or(|day| date(it).is_some_and(|it| it.last() > day));
    let notes = project.records(Kind::Note).iter().filter(is_since);
    let mut notes: Vec<&Record> = notes
        .filter(|it| counts(it) && is_of(project, it, stakeholder))
        .collect();
    // They come by id, and stay so within a day.
    notes.sort_by_cached_key(|it| date(it).map(Date::first));
    let mut readers: FxHashMap<&str, Reader<'_>> = FxHashMap::default();
    for note in notes {
        for theme in kept(note).filter(|it| wanted(it)) {
            readers.entry(theme).or_default().note(note);
        }
        for passage in &note.outline.passages {
            for (theme, aspect) in named(passage, &wanted) {
                readers.entry(theme).or_default().passage(aspect, note, passage);
            }
        }
    }
    readers.into_iter().map(|(theme, it)| (theme, it.depth())).collect()
}

/// A theme that is being read, and where each aspect of it stands.
#[derive(Default)]
struct Reader<'a> {
    depth: Depth<'a>,
    places: FxHashMap<Option<&'a str>, usize>,
}

impl<'a> Reader<'a> {
    /// Counts a note, once.
    fn note(&mut self, note: &'a Record) {
        if self.depth.notes.last().is_none_or(|it| it.file != note.file) {
            self.depth.notes.push(note);
            if !is_erased(note) {
                self.depth.new.push(0);
            }
        }
    }

    fn passage(&mut self, aspect: Option<&'a str>, note: &'a Record, passage: &'a Passage) {
        self.note(note);
        let next = self.depth.aspects.len();
        let at = *self.places.entry(aspect).or_insert(next);
        if at == next {
            self.depth.aspects.push(Aspect::new(aspect));
            if let Some(new) = self.depth.new.last_mut()
                && aspect.is_some()
                && !is_erased(note)
            {
                *new += 1;
            }
        }
        self.depth.aspects[at].add(note, passage);
    }

    fn depth(mut self) -> Depth<'a> {
        self.depth
            .aspects
            .sort_by_key(|it| (it.name.is_none(), std::cmp::Reverse(it.notes.len()), it.name));
        self.depth
    }
}

impl<'a> Aspect<'a> {
    fn new(name: Option<&'a str>) -> Self {
        Self {
            name,
            notes: Vec::new(),
            passages: Vec::new(),
        }
    }

    fn add(&mut self, note: &'a Record, passage: &'a Passage) {
        self.passages.push((note, passage));
        if self.notes.last().is_none_or(|it| it.file != note.file) {
            self.notes.push(note);
        }
    }
}

/// Returns the limits that saturation is computed with in a project.
pub fn limits(project: &Project) -> Limits {
    let set = project.manifest.saturation;
    set.map_or(Limits::DEFAULT, |it| Limits {
        base: it.base as usize,
        run: it.run as usize,
        threshold: it.threshold,
    })
}

/// Returns the themes that the commission did not have and that were not dropped, by id.
pub fn unforeseen(project: &Project) -> impl Iterator<Item = &Record> {
    project.records(Kind::Theme).iter().filter(|record| {
        let theme = record.theme();
        theme.is_some_and(|it| it.origin == Origin::Inquiry && it.status != ThemeStatus::Dropped)
    })
}

/// Returns the themes that a note keeps after its text was deleted.
fn kept(note: &Record) -> impl Iterator<Item = &str> {
    let themes = note.note().filter(|it| it.is_erased()).map(|it| &it.themes);
    themes.into_iter().flatten().map(|it| &*it.value)
}

fn is_erased(note: &Record) -> bool {
    note.note().is_some_and(Note::is_erased)
}

/// Returns the themes and aspects that a passage is coded with, each once; a theme alone where it names no aspect of it.
fn named(passage: &Passage, wanted: impl Fn(&str) -> bool) -> Vec<(&str, Option<&str>)> {
    let own = passage.markers.iter().filter(|it| wanted(it.theme()));
    let mut names: Vec<(&str, Option<&str>)> = own.map(|it| (it.theme(), it.aspect())).collect();
    names.sort_unstable();
    names.dedup();
    let has_aspect = |theme: &str| names.iter().any(|it| it.0 == theme && it.1.is_some());
    names
        .iter()
        .copied()
        .filter(|it| it.1.is_some() || !has_aspect(it.0))
        .collect()
}

fn is_of(project: &Project, record: &Record, stakeholder: Option<&str>) -> bool {
    let own = record.note().into_iter().flat_map(|it| &it.stakeholders);
    stakeholder.is_none_or(|asked| own.into_iter().any(|it| project.lineage(&it.value).contains(&asked)))
}
