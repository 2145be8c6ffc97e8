//! `ip trace`: from what was said to every statement that rests on it, and from a statement to everything under it.

mod json;
mod screen;

use super::context::{Context, Exit, Failure};
use super::heading::Screen;
use super::list::facts;
use super::list::fields::Teller;
use super::lookup::{self, Thing};
use crate::disk::read;
use crate::evidence::answers::Answers;
use crate::evidence::contradictions::{Contradiction, contradiction};
use crate::evidence::review::{self, Cited, State};
use crate::evidence::support::Support;
use crate::evidence::trace::{Ground, Trace};
use crate::evidence::uses::Uses;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::{FileId, Span};
use crate::syntax::markdown::outline::Form;
use crate::syntax::markdown::words::words;
use rayon::prelude::*;
use rustc_hash::FxHashMap;
use std::path::Path;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "json"])]
    format: String,
}

/// Prints what lies under a thing and what rests on it.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let (root, loaded) = context.load()?;
    let project = &loaded.project;
    let thing = lookup::find(project, &args.id, lookup::EVERY)?;
    let answers = Answers::of(project);
    let mut trace = follow(project, &answers, &thing);
    let said = said(project, &root, &trace.grounds);
    leave_out_twice_said(&mut trace.grounds, &said);
    let statement = facts::statement(&thing);
    let traced = Traced {
        thing,
        uses: Uses::of(project),
        said,
        support: statement.map(|it| Support::of(project, it)),
        review: statement.map(|it| review::state(project, it)),
        question: statement.and_then(|it| contradiction(project, &answers, it)),
        answers,
        trace,
    };
    let teller = Teller::new(project, &root);
    let text = if args.format == "json" {
        json::show(&teller, &traced)
    } else {
        screen::show(&teller, &traced, Screen::of(context))
    };
    context.print(&text);
    Ok(Exit::Done)
}

/// A thing and everything that was found by following it.
struct Traced<'a> {
    thing: Thing<'a>,
    trace: Trace<'a>,
    answers: Answers<'a>,
    uses: Uses<'a>,
    /// The words of passages, by where they stand.
    said: FxHashMap<(FileId, Span), String>,
    /// What a statement rests on.
    support: Option<Support<'a>>,
    /// Whether a statement was read against what it rests on.
    review: Option<State<'a>>,
    /// What is contradicted about a statement.
    question: Option<Contradiction<'a>>,
}

impl Traced<'_> {
    /// Returns the words of a passage; nothing for a whole note.
    fn words(&self, ground: &Ground<'_>) -> Option<&str> {
        let at = (ground.record.file, ground.passage?.span);
        self.said.get(&at).map(String::as_str)
    }

    /// Returns whether something that a statement cites was changed or added since the statement was reviewed.
    fn has_moved(&self, ground: &Ground<'_>) -> bool {
        let Some(State::Outdated(moved)) = &self.review else {
            return false;
        };
        let is_it =
            |it: &Cited<'_>| (it.key, it.passage, it.against) == (&*ground.record.id, ground.name(), ground.against);
        moved.came.iter().any(is_it)
    }

    /// Returns the ids of the statements that cite a passage or the whole of its note, and whether against, each once.
    fn users(&self, ground: &Ground<'_>) -> Vec<(String, bool)> {
        let all = self.uses.of_record(&ground.record.id).iter();
        let own = all.filter(|it| it.passage.is_none() || it.passage == ground.name());
        let mut ids: Vec<(String, bool)> = own
            .filter_map(|it| Some((format!("{}#{}", it.chapter.id, it.statement?), it.against)))
            .collect();
        ids.sort();
        ids.dedup();
        ids
    }
}

fn follow<'a>(project: &'a Project, answers: &Answers<'a>, thing: &Thing<'a>) -> Trace<'a> {
    if let Some(statement) = facts::statement(thing) {
        return Trace::of_statement(project, answers, statement);
    }
    match *thing {
        Thing::Part(note, passage) => Trace::of_passage(project, answers, note, passage),
        Thing::Source(_, key) => Trace::of_source(project, &key.value),
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
fn leave_out_twice_said(grounds: &mut Vec<Ground<'_>>, said: &FxHashMap<(FileId, Span), String>) {
    let places = grounds.iter().filter_map(|it| Some((it.record.file, it.passage?.span)));
    let mut places: Vec<(FileId, Span)> = places.collect();
    places.sort();
    grounds.retain(|it| {
        let Some(passage) = it.passage.filter(|it| it.form == Form::Whole && it.name.is_none()) else {
            return true;
        };
        let (file, span) = (it.record.file, passage.span);
        let from = places.partition_point(|it| (it.0, it.1.start) < (file, span.start));
        let near = places[from..]
            .iter()
            .take_while(|it| it.0 == file && it.1.start < span.end);
        let mut rest = said.get(&(file, span)).cloned().unwrap_or_default();
        // It is a place itself; where there are two of those, it is a list of one item.
        let (mut own, mut inner): (Vec<_>, Vec<_>) = near.partition(|it| it.1 == span);
        own.pop();
        inner.append(&mut own);
        for said in inner.into_iter().filter_map(|it| said.get(it)) {
            rest = rest.replacen(said.as_str(), "", 1);
        }
        rest.contains(char::is_alphanumeric)
    });
}

/// Reads the words of passages from their files, each file once; a project keeps them only where a chapter quotes them.
fn said(project: &Project, root: &Path, grounds: &[Ground<'_>]) -> FxHashMap<(FileId, Span), String> {
    let mut files: FxHashMap<FileId, (&Record, Vec<&Ground<'_>>)> = FxHashMap::default();
    for ground in grounds.iter().filter(|it| it.passage.is_some()) {
        let (_, passages) = files.entry(ground.record.file).or_insert((ground.record, Vec::new()));
        passages.push(ground);
    }
    let files: Vec<(&Record, Vec<&Ground<'_>>)> = files.into_values().collect();
    let one = |(record, passages): &(&Record, Vec<&Ground<'_>>)| {
        let text = read::text(root, project.path(record.file)).unwrap_or_default();
        let said = passages.iter().filter_map(|it| it.passage).map(|passage| {
            let block = text.get(passage.span.range()).unwrap_or_default();
            let words = words(block, passage.form, record.kind.row().markers);
            ((record.file, passage.span), words)
        });
        said.collect::<Vec<_>>()
    };
    files.par_iter().flat_map_iter(one).collect()
}
