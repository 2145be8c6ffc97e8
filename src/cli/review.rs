//! `ip review`: statements were read against their evidence as it stands now.

use super::ask::Choice;
use super::context::{Context, Exit, Failure};
use super::list::fields::Teller;
use super::lookup::{self, Thing};
use crate::disk::read;
use crate::edit::reviewed;
use crate::evidence::review::{self, State};
use crate::evidence::{Statement, citations, statements, statements_in};
use crate::language::{Language, Value};
use crate::project::{Loaded, Project};
use crate::record::Record;
use crate::record::digests::Digests;
use crate::record::kind::Kind;
use crate::record::reviewed::{PATH, Reading};
use crate::source::FileId;
use crate::text::shortened::shortened;
use crate::text::visible::visible;
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;
use std::path::Path;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "STATEMENT", id = "statements", conflicts_with = "all")]
    statements: Vec<String>,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    dry_run: bool,
}

/// Records what was read; a person at the terminal is asked what that was where nothing says it.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let asked = if args.all || !args.statements.is_empty() {
        args.statements.clone()
    } else {
        context.recover(args.dry_run)?;
        ask(context)?
    };
    let writer = if args.dry_run { None } else { Some(context.writer()?) };
    let (root, loaded) = context.load()?;
    refuse_broken(&loaded)?;
    let project = &loaded.project;
    let chosen = chosen(project, &asked, args.all)?;
    let old = if read::is_there(&root, PATH) {
        Some(read::text(&root, PATH).map_err(|_| broken())?)
    } else {
        None
    };
    let before = kept(project);
    let after = with(project, &root, &chosen, before.clone());
    let header = project.manifest.language.word("review-header");
    let text = reviewed::text(old.as_deref(), &header, &after);
    let changes = changes(project, &before, &after);
    match writer.filter(|_| old.as_deref() != Some(&*text)) {
        None if args.dry_run => context.print(&shown(&changes, context.language())),
        None => {}
        Some(writer) => match &old {
            Some(old) => writer.replace(PATH, old.as_bytes(), text.as_bytes())?,
            None => {
                writer.create(PATH, text.as_bytes())?;
                context.print(PATH);
            }
        },
    }
    let key = if args.dry_run { "review-would" } else { "review-done" };
    let count = |wanted: &[Change]| changes.iter().filter(|it| wanted.contains(&it.1)).count();
    context.remark(
        key,
        &[
            ("statements", count(&[Change::New, Change::Changed]).into()),
            ("same", (chosen.len() - count(&[Change::New, Change::Changed])).into()),
            ("gone", count(&[Change::Gone]).into()),
        ],
    );
    Ok(Exit::Done)
}

/// What becomes of a line of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    New,
    Changed,
    Gone,
}

/// A list that can't be read to its end would lose what stands in the rest.
fn refuse_broken(loaded: &Loaded) -> Result<(), Failure> {
    let list = loaded.project.records(Kind::Reviewed).first().map(|it| it.file);
    if loaded.diagnostics.iter().any(|it| Some(it.place.file) == list) {
        return Err(broken());
    }
    Ok(())
}

fn broken() -> Failure {
    Failure::new(Exit::Project, "review-broken").with("path", PATH)
}

/// Returns the statements that are asked for, each once; a chapter stands for all of its own.
fn chosen<'a>(project: &'a Project, asked: &'a [String], all: bool) -> Result<Vec<Statement<'a>>, Failure> {
    if all {
        return Ok(statements(project).collect());
    }
    let mut chosen: Vec<Statement<'a>> = Vec::new();
    for id in asked {
        let found = match lookup::find(project, id, &["statement", "chapter"])? {
            Thing::Part(chapter, passage) => statements_in(chapter)
                .filter(|it| it.passage.span == passage.span)
                .collect(),
            thing => statements_in(thing.record()).collect::<Vec<_>>(),
        };
        for statement in found {
            if chosen.iter().all(|it| it.id() != statement.id()) {
                chosen.push(statement);
            }
        }
    }
    Ok(chosen)
}

/// Returns what the list has of statements that still exist.
fn kept(project: &Project) -> BTreeMap<String, Reading> {
    let own = |it: Statement<'_>| {
        let mut entries = project.reviewed.iter();
        let entry = entries.find(|entry| review::is_of(&entry.statement.value, it))?;
        Some((it.id(), entry.reading.clone()))
    };
    statements(project).filter_map(own).collect()
}

/// Adds by what the chosen statements are known now; notes and chapters are read once more for it.
fn with(
    project: &Project,
    root: &Path,
    chosen: &[Statement<'_>],
    mut entries: BTreeMap<String, Reading>,
) -> BTreeMap<String, Reading> {
    let mut known: FxHashMap<FileId, Digests> = FxHashMap::default();
    for statement in chosen {
        let items = citations(statement.chapter, statement.passage).flat_map(|it| &it.items);
        let notes = items.filter_map(|it| project.find(Kind::Note, &it.record.value));
        for record in notes.chain([statement.chapter]) {
            if let (false, Ok(text)) = (
                known.contains_key(&record.file),
                read::text(root, project.path(record.file)),
            ) {
                known.insert(record.file, Digests::of(&text, record));
            }
        }
        let digests_of = |it: &Record| known.get(&it.file).cloned();
        let reading = review::reading(project, *statement, &digests_of);
        entries.extend(reading.map(|it| (statement.id(), it)));
    }
    entries
}

fn changes(
    project: &Project,
    before: &BTreeMap<String, Reading>,
    after: &BTreeMap<String, Reading>,
) -> Vec<(String, Change)> {
    let mut changes: Vec<(String, Change)> = Vec::new();
    for (id, reading) in after {
        match before.get(id) {
            None => changes.push((id.clone(), Change::New)),
            Some(old) if old != reading => changes.push((id.clone(), Change::Changed)),
            Some(_) => {}
        }
    }
    let is_there = |id: &str| statements(project).any(|it| review::is_of(id, it));
    let gone = project.reviewed.iter().map(|it| &*it.statement.value);
    changes.extend(gone.filter(|it| !is_there(it)).map(|it| (it.to_owned(), Change::Gone)));
    changes
}

fn shown(changes: &[(String, Change)], language: Language) -> String {
    let line = |(id, change): &(String, Change)| {
        let word = language.word(match change {
            Change::New => "review-new",
            Change::Changed => "review-changed",
            Change::Gone => "review-gone",
        });
        format!("{} ({word})\n", visible(id))
    };
    changes.iter().map(line).collect()
}

/// Asks which statements were read: those that should be come first.
fn ask(context: &mut Context) -> Result<Vec<String>, Failure> {
    let Some(mut person) = context.asker() else {
        let missing = Value::word("value-statement");
        return Err(Failure::new(Exit::Usage, "review-nothing").with("argument", missing));
    };
    let (root, loaded) = context.load()?;
    let language = context.language();
    let teller = Teller::new(&loaded.project, &root);
    let mut rows: Vec<(bool, Choice)> = Vec::new();
    for statement in statements(&loaded.project) {
        let (is_never, key) = match review::state(&loaded.project, statement) {
            State::Current => continue,
            State::Never => (true, "review-never"),
            State::Outdated(_) => (false, "review-outdated"),
        };
        let words = shortened(&teller.words(statement.chapter, statement.passage));
        rows.push((
            is_never,
            Choice {
                label: statement.id(),
                means: visible(&format!("{}: {words}", language.word(key))).into_owned(),
            },
        ));
    }
    rows.sort_by_key(|it| it.0);
    let choices: Vec<Choice> = rows.into_iter().map(|it| it.1).collect();
    if choices.is_empty() {
        return Ok(Vec::new());
    }
    let places = person.several(&language.word("ask-review"), &choices, true)?;
    Ok(places
        .into_iter()
        .filter_map(|it| choices.get(it))
        .map(|it| it.label.clone())
        .collect())
}
