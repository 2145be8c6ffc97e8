//! From what was said to what is written, and back: what lies under a thing, and what rests on it.

use super::answers::{Answers, ResolvedAnswer};
use super::support::{Support, SupportSource};
use super::uses::{Use, Uses};
use super::{Statement, statements_in};
use crate::project::Project;
use crate::project::thing::Thing;
use crate::record::Record;
use crate::record::chapter::Chapter;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::vocabulary::NoteState;
use crate::source::{FileId, Span, Spanned};
use crate::syntax::markdown::outline::{Form, Passage};
use crate::text::order::Natural;
use rustc_hash::FxHashSet;

/// Everything between a thing and the draft, or between the draft and a thing.
#[derive(Debug, Default)]
pub struct Trace<'a> {
    /// What was said, in the order of the text or of the notes.
    pub grounds: Vec<Ground<'a>>,
    /// The studies and reports that are cited.
    pub sources: Vec<SupportSource<'a>>,
    /// What is written on it, in the order of the draft.
    pub written: Vec<Written<'a>>,
    /// The answers that name it.
    pub answers: Vec<&'a Record>,
}

/// A note, or a passage of one.
#[derive(Debug, Clone, Copy)]
pub struct Ground<'a> {
    /// The note's record.
    pub record: &'a Record,
    /// The note.
    pub note: &'a Note,
    /// The passage; nothing for the whole note.
    pub passage: Option<&'a Passage>,
    /// Whether it is cited as speaking against.
    pub against: bool,
}

impl Ground<'_> {
    /// Returns the passage's name.
    pub fn name(&self) -> Option<&str> {
        self.passage?.name.as_ref().map(|it| &*it.value)
    }
}

/// A place of the draft that rests on something.
#[derive(Debug, Clone, Copy)]
pub struct Written<'a> {
    /// The chapter.
    pub chapter: &'a Record,
    /// The statement; nothing for text that was not named.
    pub statement: Option<Statement<'a>>,
    /// Where it stands: the statement, or the citation in text that was not named.
    pub span: Span,
    /// What counts as one place: the statement, or the paragraph of the citation.
    pub block: Span,
    /// The note or source that it cites; nothing where it only belongs to the same theme.
    pub key: Option<&'a str>,
    /// The passage that it cites; nothing where it cites the whole.
    pub passage: Option<&'a str>,
    /// Whether it cites it as speaking against.
    pub against: bool,
}

impl<'a> Written<'a> {
    /// Returns a statement that belongs to something without citing it.
    fn of(statement: Statement<'a>) -> Self {
        Self {
            chapter: statement.chapter,
            statement: Some(statement),
            span: statement.passage.span,
            block: statement.passage.span,
            key: None,
            passage: None,
            against: false,
        }
    }
}

impl<'a> Trace<'a> {
    /// Follows a statement to everything under it.
    pub fn of_statement(project: &'a Project, answers: &Answers<'a>, statement: Statement<'a>) -> Self {
        let support = Support::of(project, statement);
        Self {
            grounds: grounds(&support),
            sources: support.sources,
            written: Vec::new(),
            answers: records(answers.at(statement)),
        }
    }

    /// Follows a chapter to everything that its statements and its text cite.
    pub fn of_chapter(project: &'a Project, answers: &Answers<'a>, chapter: &'a Record) -> Self {
        let items = chapter.outline.citations.iter().flat_map(|it| &it.items);
        let support = Support::of_items(project, items);
        let mut grounds = grounds(&support);
        let order: Vec<FileId> = grounds.iter().map(|it| it.record.file).collect();
        // What one note says stands together, where the note is cited first.
        grounds.sort_by_key(|it| order.iter().position(|file| *file == it.record.file));
        Self {
            grounds,
            sources: support.sources,
            written: statements_in(chapter).map(Written::of).collect(),
            answers: records(statements_in(chapter).flat_map(|it| answers.at(it))),
        }
    }

    /// Follows a passage to everything that cites it, or the whole of its note.
    pub fn of_passage(project: &'a Project, answers: &Answers<'a>, record: &'a Record, passage: &'a Passage) -> Self {
        let name = passage.name.as_ref().map_or("", |it| &*it.value);
        let uses = Uses::of(project);
        let own = uses.of_record(&record.id).iter();
        let own = own.filter(|place| place.passage.is_none_or(|it| it == name));
        Self {
            written: ordered(project, own.map(written).collect()),
            // An answer to a whole note answers each of its passages.
            answers: records(
                answers
                    .to(Thing::Part(record, passage))
                    .chain(answers.to(Thing::Record(record))),
            ),
            ..Self::default()
        }
    }

    /// Follows notes to everything that cites them; of each, those passages are listed that are asked for.
    fn of_notes(
        project: &'a Project,
        notes: impl Iterator<Item = &'a Record>,
        is_asked: impl Fn(&Passage) -> bool,
    ) -> Self {
        let uses = Uses::of(project);
        let (mut grounds, mut places) = (Vec::new(), Vec::new());
        for record in notes {
            let Some(note) = record.note() else { continue };
            let listed = asked(record, &is_asked);
            let is_named = |name: &str| {
                listed
                    .iter()
                    .any(|passage| passage.name.as_ref().is_some_and(|it| *it.value == *name))
            };
            let of_it = uses.of_record(&record.id).iter();
            places.extend(of_it.filter(|it| it.passage.is_none_or(is_named)).map(written));
            let ground = |passage| Ground {
                record,
                note,
                passage,
                against: false,
            };
            // Of what was deleted it is still known that it was heard.
            let erased = note.is_erased().then(|| ground(None));
            grounds.extend(listed.into_iter().map(Some).map(ground).chain(erased));
        }
        Self {
            grounds,
            written: ordered(project, places),
            ..Self::default()
        }
    }

    /// Follows a note to everything that cites it or any part of it.
    pub fn of_note(project: &'a Project, answers: &Answers<'a>, record: &'a Record) -> Self {
        let mut trace = Self::of_notes(project, std::iter::once(record), is_known);
        // Where the words were taken back or deleted, whoever cites them is to be found all the same.
        let uses = Uses::of(project);
        let is_gone = |it: &&Use<'_>| it.passage.is_some_and(|name| record.passage(name).is_none());
        trace.write(
            project,
            uses.of_record(&record.id).iter().filter(is_gone).map(written).collect(),
        );
        let own = record.outline.passages.iter().filter(|it| it.name.is_some());
        let to_parts = own.flat_map(|it| answers.to(Thing::Part(record, it)));
        trace.answers = records(to_parts.chain(answers.to(Thing::Record(record))));
        trace
    }

    /// Follows a theme to everything that was said and everything that is written about it.
    pub fn of_theme(project: &'a Project, answers: &Answers<'a>, theme: &'a Record) -> Self {
        let is_about = |chapter: &Chapter| chapter.theme.as_ref().is_some_and(|it| it.value == theme.id);
        let mut trace = Self::of_themes(project, &[&theme.id], is_about);
        trace.answers = records(answers.to(Thing::Record(theme)));
        trace
    }

    /// Follows a goal to everything that was said about the themes that serve it, and everything written for it.
    pub fn of_goal(project: &'a Project, goal: &'a Record) -> Self {
        let names = |ids: &[Spanned<Box<str>>]| ids.iter().any(|it| it.value == goal.id);
        let serves = |record: &&Record| record.theme().is_some_and(|it| names(&it.goals));
        let themes = project.records(Kind::Theme).iter().filter(serves);
        let themes: Vec<&str> = themes.map(|it| &*it.id).collect();
        let is_about = |chapter: &Chapter| {
            let theme = chapter.theme.as_ref().is_some_and(|it| themes.contains(&&*it.value));
            theme || names(&chapter.goals)
        };
        Self::of_themes(project, &themes, is_about)
    }

    fn of_themes(project: &'a Project, themes: &[&str], is_about: impl Fn(&Chapter) -> bool) -> Self {
        let codes = |passage: &Passage| passage.markers.iter().any(|it| themes.contains(&it.theme()));
        let is_erased = |record: &Record| record.note().is_some_and(Note::is_erased);
        let kept = |record: &Record| is_erased(record) && record.coded_themes().iter().any(|it| themes.contains(it));
        let heard = counted(project).filter(|it| it.outline.passages.iter().any(codes) || kept(it));
        let mut trace = Self::of_notes(project, heard, codes);
        let chapters = project.records(Kind::Chapter).iter();
        let chapters = chapters.filter(|it| it.chapter().is_some_and(&is_about));
        trace.write(project, chapters.flat_map(statements_in).map(Written::of).collect());
        trace
    }

    /// Follows a stakeholder, and those below it, to everything that they said and what rests on it.
    pub fn of_stakeholder(project: &'a Project, id: &'a str) -> Self {
        let is_theirs = |record: &&Record| {
            let own = record.note().into_iter().flat_map(|it| &it.stakeholders);
            own.into_iter().any(|it| project.lineage(&it.value).contains(&id))
        };
        Self::of_notes(project, counted(project).filter(is_theirs), is_known)
    }

    /// Follows a study or a report to everything that cites it, or the notes that were made from reading it.
    pub fn of_source(project: &'a Project, key: &str) -> Self {
        let is_reading = |record: &&Record| record.note().is_some_and(|it| it.rare().source.as_deref() == Some(key));
        let mut trace = Self::of_notes(project, counted(project).filter(is_reading), is_known);
        let uses = Uses::of(project);
        trace.write(project, uses.of_record(key).iter().map(written).collect());
        trace
    }

    /// Follows an answer to what it answers, and to the statements that it concerns or changed.
    pub fn of_answer(project: &'a Project, answers: &Answers<'a>, record: &'a Record) -> Self {
        let mut trace = Self::default();
        let Some(given) = answers.all().iter().find(|it| it.record.file == record.file) else {
            return trace;
        };
        let mut places: Vec<Written<'a>> = given.changed.iter().map(|it| Written::of(*it)).collect();
        places.extend(given.to.iter().filter_map(|it| Statement::of(*it)).map(Written::of));
        for thing in &given.to {
            match *thing {
                Thing::Record(it) => trace.ground(it, None),
                Thing::Part(it, passage) => trace.ground(it, Some(passage)),
                Thing::Entry(_) => {}
            }
        }
        trace.write(project, places);
        trace
    }

    /// Adds what is written.
    fn write(&mut self, project: &'a Project, mut places: Vec<Written<'a>>) {
        places.append(&mut self.written);
        self.written = ordered(project, places);
    }

    fn ground(&mut self, record: &'a Record, passage: Option<&'a Passage>) {
        if let Some(note) = record.note() {
            self.grounds.push(Ground {
                record,
                note,
                passage,
                against: false,
            });
        }
    }
}

/// Returns the passages of a note that are asked for, and those that stand named in a list or a table that is.
fn asked<'a>(record: &'a Record, is_asked: &impl Fn(&Passage) -> bool) -> Vec<&'a Passage> {
    let passages = &record.outline.passages;
    let mut wholes: Vec<Span> = passages
        .iter()
        .filter(|it| it.form == Form::Whole && is_asked(it))
        .map(|it| it.span)
        .collect();
    // Top-level blocks do not overlap, so only the last that begins before a passage may hold it.
    wholes.sort();
    let before = |it: &Passage| {
        wholes
            .partition_point(|whole| whole.start <= it.span.start)
            .checked_sub(1)
    };
    let within = |it: &Passage| it.name.is_some() && before(it).is_some_and(|at| wholes[at].contains(it.span));
    let mut listed: Vec<&Passage> = passages.iter().filter(|it| is_asked(it) || within(it)).collect();
    listed.sort_by_key(|it| (it.span.start, std::cmp::Reverse(it.span.end)));
    listed
}

/// Tells whether a passage is named or coded.
fn is_known(passage: &Passage) -> bool {
    passage.name.is_some() || !passage.markers.is_empty()
}

/// Returns the notes that count.
fn counted(project: &Project) -> impl Iterator<Item = &Record> {
    let counts = |it: &&Record| matches!(it.state(project.today), Some(NoteState::Counted | NoteState::Erased));
    project.records(Kind::Note).iter().filter(counts)
}

fn grounds<'a>(support: &Support<'a>) -> Vec<Ground<'a>> {
    let ground = |it: &super::support::SupportItem<'a>| Ground {
        record: it.record,
        note: it.note,
        passage: it.passage.and_then(|name| it.record.passage(name)),
        against: it.against,
    };
    support.items.iter().map(ground).collect()
}

fn written<'a>(place: &Use<'a>) -> Written<'a> {
    let statement = place.of_statement();
    Written {
        chapter: place.chapter,
        statement,
        span: statement.map_or(place.place.span, |it| it.passage.span),
        block: statement.map_or(place.block, |it| it.passage.span),
        key: Some(place.key),
        passage: place.passage,
        against: place.against,
    }
}

/// Returns places in the order of the draft, each once on each side; one that cites something says what.
fn ordered<'a>(project: &Project, mut places: Vec<Written<'a>>) -> Vec<Written<'a>> {
    let chapters = project.chapters();
    let order = |it: &Written<'_>| chapters.iter().position(|own| own.file == it.chapter.file);
    places.sort_by_key(|it| (order(it), it.block, it.key.is_none(), it.against, it.span));
    let mut seen = FxHashSet::default();
    places.retain(|it| {
        let at = (it.chapter.file, it.block);
        // What cites it is not listed a second time for belonging to the same theme.
        let is_known = it.key.is_none() && (seen.contains(&(at, false)) || seen.contains(&(at, true)));
        !is_known && seen.insert((at, it.against))
    });
    places
}

/// Returns the records of answers, each once, in their order.
fn records<'a: 'b, 'b>(given: impl Iterator<Item = &'b ResolvedAnswer<'a>>) -> Vec<&'a Record> {
    let mut records: Vec<&Record> = given.map(|it| it.record).collect();
    records.sort_by_key(|record| {
        (
            record.answer().and_then(|it| it.date).map(|it| it.value.last()),
            Natural(&record.id),
        )
    });
    records.dedup_by_key(|it| it.file);
    records
}

#[cfg(test)]
mod tests;
