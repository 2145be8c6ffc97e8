//! How deep a theme was gone into: its aspects with who named them, and what each successive note brought that was new.

use super::saturation::{Limits, Saturation, saturation};
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::words::{NoteState, Origin, ThemeStatus};
use crate::syntax::markdown::outline::Passage;
use rustc_hash::FxHashMap;

/// What was said about a theme, or about all of them.
#[derive(Debug)]
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
    /// The theme.
    pub theme: &'a str,
    /// Its name; nothing where only the theme is named.
    pub name: Option<&'a str>,
    /// The notes, each once.
    pub notes: Vec<&'a Record>,
    /// The passages, by the notes' dates.
    pub passages: Vec<(&'a Record, &'a Passage)>,
}

impl<'a> Depth<'a> {
    /// Returns what was said about a theme; of all of them where none is named, and of one stakeholder and those below it
    /// where one is.
    pub fn of(project: &'a Project, theme: Option<&str>, stakeholder: Option<&str>) -> Self {
        let is_about = |it: &&Record| match theme {
            Some(theme) => it.coded_themes().contains(&theme),
            None => true,
        };
        let counts = |it: &&Record| matches!(it.state(project.today), Some(NoteState::Counted | NoteState::Erased));
        let notes = project.records(Kind::Note).iter();
        let mut notes: Vec<&Record> = notes
            .filter(|it| counts(it) && is_about(it) && is_of(project, it, stakeholder))
            .collect();
        notes.sort_by_key(|it| (it.note().and_then(|it| it.date).map(|it| it.value.first()), &it.id));
        let mut aspects: Vec<Aspect<'a>> = Vec::new();
        let mut places = FxHashMap::default();
        let mut new = Vec::new();
        for &note in &notes {
            let before = aspects.len();
            for passage in &note.outline.passages {
                for key in named(passage, theme) {
                    let at = *places.entry(key).or_insert(aspects.len());
                    if at == aspects.len() {
                        aspects.push(Aspect::new(key));
                    }
                    aspects[at].add(note, passage);
                }
            }
            if note.note().is_some_and(|it| it.erased.is_none()) {
                new.push(aspects[before..].iter().filter(|it| it.name.is_some()).count());
            }
        }
        aspects.sort_by_key(|it| (it.name.is_none(), std::cmp::Reverse(it.notes.len()), it.theme, it.name));
        Self { notes, aspects, new }
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

impl<'a> Aspect<'a> {
    fn new((theme, name): (&'a str, Option<&'a str>)) -> Self {
        Self {
            theme,
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

/// Returns what saturation is reckoned by in a project.
pub fn limits(project: &Project) -> Limits {
    let set = project.manifest.saturation;
    set.map_or(Limits::DEFAULT, |(base, run, threshold)| Limits {
        base: base as usize,
        run: run as usize,
        threshold,
    })
}

/// Returns the themes that the commission did not have and that were not dropped, by id.
pub fn unforeseen(project: &Project) -> impl Iterator<Item = &Record> {
    project.records(Kind::Theme).iter().filter(|it| {
        let theme = it.theme();
        theme.is_some_and(|it| it.origin == Origin::Inquiry && it.status != ThemeStatus::Dropped)
    })
}

/// Returns the themes and aspects that a passage is coded with, each once; a theme alone where it names no aspect of it.
fn named<'a>(passage: &'a Passage, theme: Option<&str>) -> Vec<(&'a str, Option<&'a str>)> {
    let own = passage
        .markers
        .iter()
        .filter(|it| theme.is_none_or(|theme| *it.theme == *theme));
    let mut names: Vec<(&str, Option<&str>)> = own.map(|it| (&*it.theme, it.aspect.as_deref())).collect();
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
