//! A trace of a thing: what lies under it, what rests on it, and the words of both.

use super::describe::in_place;
use crate::evidence::Statement;
use crate::evidence::answers::Answers;
use crate::evidence::contradictions::{Contradiction, contradiction};
use crate::evidence::review::{self, Cited, State};
use crate::evidence::support::Support;
use crate::evidence::trace::{Ground, Trace};
use crate::evidence::uses::Uses;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::project::thing::Thing;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::{FileId, Span};
use crate::syntax::markdown::outline::{Form, Passage};
use crate::text::order::Natural;
use rayon::prelude::*;
use rustc_hash::FxHashMap;

/// A thing and everything that was found by following it.
pub struct Traced<'a> {
    /// The thing.
    pub thing: Thing<'a>,
    /// What lies under it, and what rests on it.
    pub trace: Trace<'a>,
    /// Every answer.
    pub answers: Answers<'a>,
    /// Who cites what.
    pub uses: Uses<'a>,
    /// The words of passages, by where they stand.
    wording: FxHashMap<(FileId, Span), String>,
    /// What a statement rests on.
    pub support: Option<Support<'a>>,
    /// Whether a statement was read against what it rests on.
    pub review: Option<State<'a>>,
    /// What is contradicted about a statement.
    pub question: Option<Contradiction<'a>>,
}

impl<'a> Traced<'a> {
    /// Follows a thing.
    pub fn of(project: &'a Project, texts: &Texts, thing: Thing<'a>) -> Self {
        let answers = Answers::of(project);
        let mut trace = follow(project, &answers, &thing);
        let wording = wording(project, texts, &trace.grounds);
        leave_out_duplicates(&mut trace.grounds, &wording);
        let statement = Statement::of(thing);
        Self {
            thing,
            uses: Uses::of(project),
            wording,
            support: statement.map(|it| Support::of(project, it)),
            review: statement.map(|it| review::state(project, it)),
            question: statement.and_then(|it| contradiction(project, &answers, it)),
            answers,
            trace,
        }
    }
}

/// A statement that cites something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitingStatement {
    /// Its id.
    pub id: String,
    /// Whether what it cites speaks against it.
    pub against: bool,
}

impl Traced<'_> {
    /// Returns the words of a passage; nothing for a whole note.
    pub fn words(&self, ground: &Ground<'_>) -> Option<&str> {
        let at = (ground.record.file, ground.passage?.span);
        self.wording.get(&at).map(String::as_str)
    }

    /// Returns whether something that a statement cites was changed or added since the statement was reviewed.
    pub fn is_outdated(&self, ground: &Ground<'_>) -> bool {
        let Some(State::Outdated(outdated)) = &self.review else {
            return false;
        };
        let is_it =
            |it: &Cited<'_>| (it.key, it.passage, it.against) == (&*ground.record.id, ground.name(), ground.against);
        outdated.added.iter().any(is_it)
    }

    /// Returns the statements that cite a passage or the whole of its note, each once, or on each side once.
    pub fn users(&self, ground: &Ground<'_>) -> Vec<CitingStatement> {
        let all = self.uses.of_record(&ground.record.id).iter();
        let own = all.filter(|it| it.passage.is_none() || it.passage == ground.name());
        let citing = own.filter_map(|it| {
            Some(CitingStatement {
                id: format!("{}#{}", it.chapter.id, it.statement?),
                against: it.against,
            })
        });
        let mut all: Vec<CitingStatement> = citing.collect();
        all.sort_by(|a, b| (Natural(&a.id), a.against).cmp(&(Natural(&b.id), b.against)));
        all.dedup();
        all
    }
}

fn follow<'a>(project: &'a Project, answers: &Answers<'a>, thing: &Thing<'a>) -> Trace<'a> {
    if let Some(statement) = Statement::of(*thing) {
        return Trace::of_statement(project, answers, statement);
    }
    match *thing {
        Thing::Part(note, passage) => Trace::of_passage(project, answers, note, passage),
        Thing::Entry(entry) => Trace::of_source(project, entry.id),
        Thing::Record(record) => match record.kind {
            Kind::Note => Trace::of_note(project, answers, record),
            Kind::Chapter => Trace::of_chapter(project, answers, record),
            Kind::Theme => Trace::of_theme(project, answers, record),
            Kind::Goal => Trace::of_goal(project, record),
            Kind::Stakeholder => Trace::of_stakeholder(project, &record.id),
            Kind::Answer => Trace::of_answer(project, answers, record),
            _ => Trace::default(),
        },
    }
}

/// Leaves out a list or a table of which every word stands in passages of their own.
fn leave_out_duplicates(grounds: &mut Vec<Ground<'_>>, wording: &FxHashMap<(FileId, Span), String>) {
    let places = grounds.iter().filter_map(|it| Some((it.record.file, it.passage?.span)));
    let mut places: Vec<(FileId, Span)> = places.collect();
    places.sort();
    grounds.retain(|ground| {
        let Some(passage) = ground.passage.filter(|it| it.form == Form::Whole && it.name.is_none()) else {
            return true;
        };
        let (file, span) = (ground.record.file, passage.span);
        let from = places.partition_point(|it| (it.0, it.1.start) < (file, span.start));
        let near = places[from..]
            .iter()
            .take_while(|it| it.0 == file && it.1.start < span.end);
        let mut rest = wording.get(&(file, span)).cloned().unwrap_or_default();
        // It is a place itself; where there are two of those, it is a list of one item.
        let (mut own, mut inner): (Vec<_>, Vec<_>) = near.partition(|it| it.1 == span);
        own.pop();
        inner.append(&mut own);
        for wording in inner.into_iter().filter_map(|it| wording.get(it)) {
            rest = rest.replacen(wording.as_str(), "", 1);
        }
        rest.contains(char::is_alphanumeric)
    });
}

/// Reads the words of passages from their files; a project keeps them only where a chapter quotes them.
fn wording(project: &Project, texts: &Texts, grounds: &[Ground<'_>]) -> FxHashMap<(FileId, Span), String> {
    let mut passages: Vec<(&Record, &Passage)> =
        grounds.iter().filter_map(|it| Some((it.record, it.passage?))).collect();
    // Each file's passages stand together, so that it is read once.
    passages.sort_by_key(|it| it.0.file);
    let files: Vec<&[(&Record, &Passage)]> = passages.chunk_by(|a, b| a.0.file == b.0.file).collect();
    let one = |passages: &&[(&Record, &Passage)]| {
        let words = |&(record, passage): &(&Record, &Passage)| {
            let words = in_place(project, record).unwrap_or_else(|| texts.words(project, record, passage));
            ((record.file, passage.span), words)
        };
        passages.iter().map(words).collect::<Vec<_>>()
    };
    files.par_iter().flat_map_iter(one).collect()
}
