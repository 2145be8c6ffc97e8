//! The support of a statement: which notes and sources it cites, for and against, and how much that is.

use super::Statement;
use super::people::People;
use crate::project::Project;
use crate::record::Record;
use crate::record::manifest::Breadth;
use crate::record::note::Note;
use crate::record::vocabulary::Method;
use crate::syntax::citation::Item;
use rustc_hash::{FxHashMap, FxHashSet};

/// When support is broad where the project sets no limit: notes, and groups.
const BROAD: Breadth = Breadth { notes: 3, groups: 2 };

/// What a statement rests on. What is withdrawn or planned is left out; what is erased still counts.
#[derive(Debug, Default)]
pub struct Support<'a> {
    /// The notes and passages, each once, in the order of the text.
    pub items: Vec<SupportItem<'a>>,
    /// The studies and reports, each once, in the order of the text.
    pub sources: Vec<SupportSource<'a>>,
    /// What speaks for the statement.
    pub favour: Tally<'a>,
    /// What speaks against it.
    pub against: Tally<'a>,
}

/// A note, or a passage of one, that a statement cites.
#[derive(Debug, Clone, Copy)]
pub struct SupportItem<'a> {
    /// The note's record.
    pub record: &'a Record,
    /// The note.
    pub note: &'a Note,
    /// The passage's name; nothing where the whole note is cited.
    pub passage: Option<&'a str>,
    /// Whether it speaks against the statement.
    pub against: bool,
}

/// A study or a report that a statement cites.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SupportSource<'a> {
    /// Its key.
    pub key: &'a str,
    /// Whether it speaks against the statement.
    pub against: bool,
    /// Whether a note on the same side was made from reading it: then the two are one ground.
    pub is_read: bool,
}

/// How much stands on one side.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Tally<'a> {
    /// Distinct notes.
    pub notes: usize,
    /// Those who took part. They did not vote, so beside a statement nothing is said of them together.
    pub people: People,
    /// Distinct stakeholders as the notes name them, sorted.
    pub groups: Vec<&'a str>,
    /// Distinct methods, in the order of `Method`.
    pub methods: Vec<Method>,
}

/// How well a statement is supported, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Nothing speaks for it.
    None,
    /// Only what is written and published elsewhere.
    Written,
    /// One note.
    Single,
    /// More than one.
    Several,
    /// As many notes of as many groups as the project asks for.
    Broad,
}

impl Strength {
    /// Returns the word's key in the catalogue.
    pub fn key(self) -> &'static str {
        match self {
            Self::None => "strength-none",
            Self::Written => "strength-written",
            Self::Single => "strength-single",
            Self::Several => "strength-several",
            Self::Broad => "strength-broad",
        }
    }
}

/// Returns from how many notes and groups on support is broad in a project.
pub(super) fn breadth(project: &Project) -> Breadth {
    project.manifest.strong.unwrap_or(BROAD)
}

impl<'a> Support<'a> {
    /// Returns what a statement rests on.
    pub fn of(project: &'a Project, statement: Statement<'a>) -> Self {
        Self::of_all(project, std::iter::once(statement))
    }

    /// Returns what some statements rest on together: a note that several of them cite is one note.
    pub fn of_all(project: &'a Project, statements: impl Iterator<Item = Statement<'a>>) -> Self {
        let citations = statements.flat_map(|it| super::citations(it.chapter, it.passage));
        Self::of_items(project, citations.flat_map(|it| &it.items))
    }

    /// Returns what cited items come to.
    pub fn of_items(project: &'a Project, items: impl Iterator<Item = &'a Item>) -> Self {
        let mut support = Self::default();
        let (mut seen, mut counted) = (FxHashSet::default(), FxHashSet::default());
        for item in items {
            let key = (
                &*item.record.value,
                item.name.as_ref().map(|it| &*it.value),
                item.against,
            );
            if !seen.insert(key) {
                continue;
            }
            let Some(found) = note(project, item) else {
                if item.name.is_none() && project.has_source(key.0) {
                    support.sources.push(SupportSource {
                        key: key.0,
                        against: item.against,
                        is_read: false,
                    });
                }
                continue;
            };
            if found.note.is_out() || found.note.is_planned(project.today) {
                continue;
            }
            let side = if item.against {
                &mut support.against
            } else {
                &mut support.favour
            };
            if counted.insert((found.record.file, item.against)) {
                side.add(found.note);
            }
            support.items.push(found);
        }
        let Self { items, sources, .. } = &mut support;
        for source in sources {
            let reads = |it: &&SupportItem<'_>| it.note.rare().source.as_deref() == Some(source.key);
            source.is_read = items.iter().filter(reads).any(|it| it.against == source.against);
        }
        support
    }

    /// Returns whether nothing that was cited exists and counts.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty() && self.sources.is_empty()
    }

    /// Returns how many notes and sources speak for the statement, or against it.
    pub fn voices(&self, against: bool) -> usize {
        let notes = if against { self.against.notes } else { self.favour.notes };
        notes + self.unread(against)
    }

    /// Returns how many studies and reports stand on one side that no note there was made from.
    pub fn unread(&self, against: bool) -> usize {
        let own = self.sources.iter().filter(|it| it.against == against);
        own.filter(|it| !it.is_read).count()
    }

    /// Returns the notes on one side, each once, in the order of the text.
    pub fn notes(&self, against: bool) -> Vec<&'a Record> {
        let mut notes: Vec<&Record> = Vec::new();
        for item in self.items.iter().filter(|it| it.against == against) {
            if notes.iter().all(|it| it.file != item.record.file) {
                notes.push(item.record);
            }
        }
        notes
    }

    /// Returns what is cited on one side and may be shown, the passages of a note together, in the order of the text.
    pub fn shown_by_note(&self, against: bool) -> Vec<Vec<SupportItem<'a>>> {
        let mut notes: Vec<Vec<SupportItem<'a>>> = Vec::new();
        let mut places = FxHashMap::default();
        let own = self.items.iter().filter(|it| it.against == against);
        for item in own.filter(|it| it.record.is_shown()) {
            let at = *places.entry(item.record.file).or_insert(notes.len());
            match notes.get_mut(at) {
                Some(own) => own.push(*item),
                None => notes.push(vec![*item]),
            }
        }
        notes
    }

    /// Returns the notes that speak for the statement and against it: one meeting, and not two that disagree.
    pub fn on_both_sides(&self) -> Vec<&'a Record> {
        let against = self.notes(true);
        let mut both = self.notes(false);
        both.retain(|own| against.iter().any(|it| it.file == own.file));
        both
    }

    /// Returns whether anything speaks for the statement.
    pub fn is_supported(&self) -> bool {
        self.favour.notes > 0 || self.sources.iter().any(|it| !it.against)
    }

    /// Returns whether anything speaks against the statement.
    pub fn is_opposed(&self) -> bool {
        self.against.notes > 0 || self.sources.iter().any(|it| it.against)
    }

    /// Returns whether something speaks for the statement and something against it.
    pub fn is_contradicted(&self) -> bool {
        self.is_supported() && self.is_opposed()
    }

    /// Returns how well the statement is supported, by the project's limits.
    pub fn strength(&self, project: &Project) -> Strength {
        let Breadth { notes, groups } = breadth(project);
        let enough = |count: usize, limit: u32| count >= limit as usize;
        let written = self.unread(false);
        match self.favour.notes {
            0 if written > 0 => Strength::Written,
            0 => Strength::None,
            own if enough(own, notes) && enough(self.favour.groups.len(), groups) => Strength::Broad,
            1 if written == 0 => Strength::Single,
            _ => Strength::Several,
        }
    }
}

impl<'a> Tally<'a> {
    /// Returns how much some notes are together; each must be given once.
    pub fn of(notes: impl IntoIterator<Item = &'a Note>) -> Self {
        let mut tally = Self::default();
        notes.into_iter().for_each(|it| tally.add(it));
        tally
    }

    fn add(&mut self, note: &'a Note) {
        self.notes += 1;
        self.people.add(note);
        for group in note.stakeholders.iter().map(|it| &*it.value) {
            if let Err(at) = self.groups.binary_search(&group) {
                self.groups.insert(at, group);
            }
        }
        if let Some(method) = note.method
            && let Err(at) = self.methods.binary_search(&method)
        {
            self.methods.insert(at, method);
        }
    }
}

/// Returns the note that an item cites, unless the note or its passage does not exist.
fn note<'a>(project: &'a Project, item: &'a Item) -> Option<SupportItem<'a>> {
    let record = project.find(crate::record::kind::Kind::Note, &item.record.value)?;
    let passage = item.name.as_ref().map(|it| &*it.value);
    if passage.is_some_and(|it| record.passage(it).is_none()) {
        return None;
    }
    Some(SupportItem {
        record,
        note: record.note()?,
        passage,
        against: item.against,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::{statements, tests::draft};

    fn first(project: &Project) -> Support<'_> {
        Support::of(project, statements(project).next().unwrap())
    }

    #[test]
    fn notes_count_once_on_each_side_and_sources_apart() {
        let project = draft("Mere tid. [@a#tolk; @a#nej; @b; imod @a; @rapport; @a#tolk] ^mere\n");
        let support = first(&project);
        assert_eq!(support.items.len(), 4);
        let favour = Tally {
            notes: 2,
            people: People { number: 4, unstated: 1 },
            groups: vec!["x", "y"],
            methods: vec![Method::Interview],
        };
        assert_eq!(support.favour, favour);
        assert_eq!((support.against.notes, support.against.people.number), (1, 4));
        assert_eq!(support.sources.len(), 1);
        assert_eq!(support.strength(&project), Strength::Several);
        let ids = |records: Vec<&Record>| records.iter().map(|it| it.id.to_string()).collect::<Vec<_>>();
        assert_eq!(
            (ids(support.notes(false)), ids(support.on_both_sides())),
            (vec!["a".to_owned(), "b".to_owned()], vec!["a".to_owned()])
        );
    }

    #[test]
    fn a_note_and_the_source_that_it_was_made_from_are_one_ground() {
        let project = draft(
            "Mere tid. [@f#et; @rapport] ^mere\n\nFlere tolke. [@f; imod @rapport] ^flere\n\nRo. [@a; @rapport] ^ro\n",
        );
        let figures: Vec<_> = statements(&project)
            .map(|it| Support::of(&project, it))
            .map(|it| (it.voices(false), it.voices(true), it.strength(&project)))
            .collect();
        assert_eq!(
            figures,
            [
                (1, 0, Strength::Single),
                (1, 1, Strength::Single),
                (2, 0, Strength::Several)
            ]
        );
    }

    #[test]
    fn a_note_that_two_statements_cite_is_one_note() {
        let project = draft("Mere tid. [@a#tolk; @b] ^mere\n\nFlere tolke. [@a#nej; imod @b; @rapport] ^flere\n");
        let support = Support::of_all(&project, statements(&project));
        assert_eq!((support.voices(false), support.voices(true)), (3, 1));
    }

    #[test]
    fn what_is_withdrawn_planned_or_nothing_supports_nothing() {
        let project = draft("Mere tid. [@d; @e; @a#intet; @ukendt; imod @a] ^mere\n");
        let support = first(&project);
        assert!(!support.is_supported());
        assert_eq!((support.items.len(), support.strength(&project)), (1, Strength::None));
    }

    #[test]
    fn every_strength_has_its_word() {
        use Strength::{Broad, None, Several, Single, Written};
        for strength in [None, Written, Single, Several, Broad] {
            let key = strength.key();
            assert!(crate::language::Language::Danish.find(key, &[]).is_some(), "{key}");
        }
    }

    #[test]
    fn what_is_erased_still_counts() {
        let project = draft("Mere tid. [@a; @b; @c] ^mere\n");
        let support = first(&project);
        assert_eq!(support.strength(&project), Strength::Broad);
    }

    #[test]
    fn one_voice_is_said_to_be_one() {
        let strength = |body: &str| {
            let project = draft(body);
            first(&project).strength(&project)
        };
        assert_eq!(strength("Tid. [@a] ^tid\n"), Strength::Single);
        assert_eq!(strength("Tid. [@rapport] ^tid\n"), Strength::Written);
        assert_eq!(strength("Tid. [@a; @rapport] ^tid\n"), Strength::Several);
        assert_eq!(strength("Tid. ^tid\n"), Strength::None);
    }

    #[test]
    fn a_table_that_is_a_statement_rests_on_what_stands_in_it() {
        let project = draft("| Mål |\n| --- |\n| Tid [@a] |\n\n^tabel\n");
        assert_eq!(first(&project).favour.notes, 1);
    }
}
