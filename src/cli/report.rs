//! `ip report`: a memo to the steering group, to those who were consulted or to those who took part, in every format.

use super::ask::Choice;
use super::build::{self, Output};
use super::context::{Context, Exit};
use super::which;
use crate::compile::{self, Memo};
use crate::diagnostic::Failure;
use crate::draft::memo;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::vocabulary::Edition;
use crate::workspace::snapshot::Snapshot;
use clap::builder::PossibleValuesParser;

/// The memo that can be a letter.
const FEEDBACK: &str = "feedback";

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "MEMO")]
    memo: Option<String>,
    #[arg(long, value_name = "SINCE")]
    since: Option<String>,
    #[arg(long, value_name = "NOTE", conflicts_with_all = ["since", "edition"])]
    to: Option<String>,
    #[arg(long, value_name = "EDITION", value_parser = PossibleValuesParser::new(Edition::WORDS))]
    edition: Option<String>,
    #[command(flatten)]
    output: Output,
}

/// Writes the memo into `build/` or the folder that is asked for, and prints each path.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let name = match &args.memo {
        Some(name) => name.clone(),
        None => asked(
            build::checked(&args.output, Edition::Internal, context)?.project(),
            context,
        )?,
    };
    let edition = match (&args.to, args.edition.as_deref().and_then(Edition::of)) {
        (Some(_), _) => Edition::Internal,
        (None, edition) => edition.unwrap_or_else(|| memo::edition(&name)),
    };
    let checked = build::checked(&args.output, edition, context)?;
    compile::refuse_errors_in_memo(&checked)?;
    let memo = match &args.to {
        Some(note) => letter(&checked.snapshot, &name, note, context)?,
        None => compile::memo(&checked.snapshot, &name, (edition, args.since.as_deref()))?,
    };
    let done = build::write_one(memo.document, &memo.stem, &args.output, checked.look(), context)?;
    if let Some(why) = memo.not_compared {
        let mut arguments = why.arguments.clone();
        arguments.push(("why", context.language().say(why.key, &why.arguments).into()));
        context.remark("report-not-compared", &arguments);
    }
    Ok(done)
}

/// Returns the letter to those who spoke in a note: what came of what they said is the only memo that has one.
fn letter(snapshot: &Snapshot, memo: &str, note: &str, context: &Context) -> Result<Memo, Failure> {
    if memo != FEEDBACK {
        return Err(Failure::usage("report-to-not").with("name", memo));
    }
    let note = which::find(&snapshot.project, note, &[Kind::Note.into()], context)?.record();
    compile::letter(snapshot, note)
}

/// Asks which memo is meant; where nobody can be asked, their names are said.
fn asked(project: &Project, context: &Context) -> Result<String, Failure> {
    let names = memo::names(project);
    let Some(mut person) = context.asker() else {
        return Err(Failure::usage("report-which").with("names", names.join(", ")));
    };
    let language = context.language();
    let choice = |name: &String| {
        let means = language.find(&format!("ask-report-{name}"), &[]);
        Choice::new(name, means.unwrap_or_default())
    };
    let choices: Vec<Choice> = names.iter().map(choice).collect();
    let at = person.one(&language.word("ask-report"), &choices)?;
    Ok(names.get(at).cloned().unwrap_or_default())
}
