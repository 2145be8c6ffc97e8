//! `ip rename`: another name, in the file and wherever it is named, or nothing.

use super::ask::{Ask, Choice, Prompt};
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::disk::journal::{Change, FileState};
use crate::edit::rename::{self, Changed, Renaming};
use crate::language::Value;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::text::printable::{Printable, printable};
use crate::workspace::snapshot::Checked;

/// What the question for a name can be about; the rest has names that nobody would search for.
const ASKED: &[&str] = &["goal", "theme", "stakeholder", "note", "chapter", "answer"];

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: Option<String>,
    #[arg(value_name = "NAME")]
    new: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Renames, and prints the file's new path; without writing, prints every word that would change.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let (id, new) = names(args, context)?;
    if args.dry_run {
        let renaming = plan(&id, &new, &*context.check_records()?)?;
        context.print(shown(&renaming));
        context.remark("rename-would", &figures(&renaming));
        return Ok(Exit::Done);
    }
    let command = format!("ip rename {id} {new}");
    let writer = context.writer()?;
    if writer.recovered().is_some_and(|it| it.command == command && !it.undone) {
        return Ok(Exit::Done);
    }
    let renaming = plan(&id, &new, &*context.check_records()?)?;
    let changes: Vec<Change> = renaming.files.iter().map(change).collect();
    writer.many(&command, &changes)?;
    if let Some(moved) = renaming.files.iter().find(|it| it.path != it.new_path) {
        context.print(&moved.new_path);
    }
    context.remark("rename-done", &figures(&renaming));
    Ok(Exit::Done)
}

/// Returns what shall be renamed and its new name; a person at the terminal is asked for what is missing.
fn names(args: &Args, context: &mut Context) -> Result<(String, String), Failure> {
    if let (Some(id), Some(new)) = (&args.id, &args.new) {
        return Ok((id.clone(), new.clone()));
    }
    let Some(mut person) = context.asker() else {
        let missing = if args.id.is_none() { "value-id" } else { "value-name" };
        return Err(Failure::usage("usage-missing-argument").with("argument", Value::word(missing)));
    };
    context.recover(args.dry_run)?;
    let checked = context.check_records()?;
    asked(args.id.as_deref(), &checked, context, &mut *person)
}

fn asked(
    id: Option<&str>,
    checked: &Checked,
    context: &Context,
    person: &mut dyn Ask,
) -> Result<(String, String), Failure> {
    let language = context.language();
    let id = match id {
        Some(id) => id.to_owned(),
        None => {
            let kinds = ASKED.iter().filter_map(|it| Kind::of(it));
            let records: Vec<&Record> = kinds.flat_map(|it| checked.project().records(it)).collect();
            let choices: Vec<Choice> = records.iter().map(|it| choice(it)).collect();
            let chosen = person.one(&language.word("ask-rename-what"), &choices)?;
            choices.get(chosen).map(|it| it.label.clone()).unwrap_or_default()
        }
    };
    let judge = |new: &str| match plan(&id, new, checked) {
        Ok(renaming) => Ok(renaming.new),
        Err(failure) => Err(language.say(failure.message.key, &failure.message.arguments)),
    };
    let prompt = Prompt {
        question: &language.say("ask-rename-new", &[("id", id.as_str().into())]),
        help: &language.word("ask-rename-help"),
        ..Prompt::default()
    };
    let new = person.text(&prompt, &judge)?;
    Ok((id, new))
}

fn choice(record: &Record) -> Choice {
    Choice::new(format!("{}/{}", record.kind.row().name, record.id), &*record.title)
}

fn plan(id: &str, new: &str, checked: &Checked) -> Result<Renaming, Failure> {
    // As it is on disk and nothing else: a text that is only fit to be shown must never be written back.
    let snapshot = &checked.snapshot;
    snapshot.with_texts(|texts| rename::plan(&snapshot.project, &checked.diagnostics, texts, id, new))?
}

fn change(file: &Changed) -> Change {
    Change {
        old: Some(FileState::new(&file.path, &*file.old)),
        new: Some(FileState::new(&file.new_path, &*file.new)),
    }
}

fn figures(renaming: &Renaming) -> Vec<(&'static str, Value)> {
    let references = |file: &Changed| file.words.iter().filter(|it| it.reference).count();
    let files = renaming.files.iter().filter(|it| references(it) > 0).count();
    vec![
        ("old", (&*renaming.old).into()),
        ("new", (&*renaming.new).into()),
        (
            "references",
            renaming.files.iter().map(references).sum::<usize>().into(),
        ),
        ("files", files.into()),
    ]
}

/// Shows no more than the words that change, since notes hold what people said.
fn shown(renaming: &Renaming) -> Printable {
    let mut text = Printable::default();
    for file in &renaming.files {
        text.push(&file.path);
        if file.path != file.new_path {
            text.push(printable!(" → {}", file.new_path));
        }
        text.push_layout("\n");
        for word in &file.words {
            text.push(printable!("{:>5}  {} → {}\n", word.line, word.old, word.new));
        }
    }
    text
}

#[cfg(test)]
mod tests;
