//! `ip undo`: an older state is put back as a new version on top.

use super::ask::Choice;
use super::check;
use super::context::{Context, Exit, moment};
use super::save::Who;
use crate::diagnostic::Failure;
use crate::language::Value;
use crate::query::saves as words;
use crate::text::printable::{Printable, printable};
use crate::workspace::saves;
use crate::workspace::undo::{self, Asked, Plan};

/// How many files are named.
const MOST: usize = 10;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: Option<String>,
    #[arg(long = "to", value_name = "SAVE")]
    save: Option<String>,
    #[command(flatten)]
    who: Who,
    #[arg(long)]
    dry_run: bool,
}

/// Puts the state back that is asked for; what is not saved and would be lost is shown first, and copies of it are kept.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let root = context.root_alone()?;
    let writer = if args.dry_run { None } else { Some(context.writer()?) };
    let snapshot = context.load()?;
    let language = context.language();
    let all = saves::saves(&snapshot, &language.word("history-gone"))?;
    let path = match &args.id {
        Some(id) => Some(words::path_named(&snapshot, &all, id)?),
        None => None,
    };
    let asked = Asked {
        path: path.as_deref(),
        to: args.save.as_deref(),
    };
    let plan = undo::plan(&snapshot, &all, asked)?;
    show(&plan, context);
    if plan.is_nothing() {
        context.remark("undo-nothing", &[]);
        return Ok(Exit::Done);
    }
    if let Some((checked, refused)) = plan.refused(&snapshot)? {
        let text = check::shown(&checked, &refused, context);
        context.print(&text);
        context.remark("undo-refused", &[]);
        return Ok(Exit::Project);
    }
    let Some(writer) = writer else {
        context.remark("undo-dry-run", &[]);
        return Ok(Exit::Done);
    };
    if !agreed(&plan, context)? {
        return Err(Failure::usage("ask-stopped"));
    }
    let git = undo::git(&root, context.manner(), |known| args.who.author(known, context))?;
    let message = words::undo_message(&plan, context.document_language());
    let name = format!("{}-{}", context.today, moment());
    let kept = plan.carry_out(&writer, &git, &name, &message)?;
    if let Some(folder) = kept {
        context.remark("undo-kept", &[("folder", folder.into())]);
    }
    context.remark("undo-done", &[]);
    Ok(Exit::Done)
}

/// Shows what becomes of the project, what would be lost, and what stays as it is.
fn show(plan: &Plan, context: &mut Context) {
    let language = context.language();
    let changed = words::words(&plan.changes, language);
    if !changed.is_empty() {
        let text = Printable::wrap(changed, context.width(), "", "");
        context.print(&text);
    }
    for (message, paths) in words::beside(plan) {
        context.remark(message.key, &message.arguments);
        let mut lines: Vec<Printable> = paths.iter().take(MOST).map(|it| printable!("  {}", it)).collect();
        if paths.len() > MOST {
            let more = language.say("status-more", &[("more", (paths.len() - MOST).into())]);
            lines.push(printable!("  {}", more));
        }
        context.print(Printable::joined(lines, "\n"));
    }
}

/// Asks a person at the terminal where something of theirs is not saved.
fn agreed(plan: &Plan, context: &Context) -> Result<bool, Failure> {
    let Some(mut person) = context.asker().filter(|_| !plan.unsaved.is_empty()) else {
        return Ok(true);
    };
    let language = context.language();
    let choices = ["ask-undo-no", "ask-undo-yes"].map(|it| Choice::new(language.word(it), ""));
    let number = [("number", Value::from(plan.unsaved.len()))];
    Ok(person.one(&language.say("ask-undo", &number), &choices)? == 1)
}
