//! `ip privacy erase`: a note's words, coding and id are taken away; what may still be known stays under a random id.

use super::input;
use super::taking::{self, Flags};
use crate::cli::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::query::given;
use crate::query::taking::Wish;
use crate::query::taking::erasing::Given;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    note: Option<String>,
    #[command(flatten)]
    flags: Flags,
}

/// Erases the note and lists what rested on it, with the quotations that were taken out.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let wish = Wish::Erase(given(args, context)?);
    taking::run(&wish, &args.flags, context)
}

/// Returns what was given; a person at the terminal is asked for the rest.
fn given(args: &Args, context: &mut Context) -> Result<Given, Failure> {
    let (date, reason) = args.flags.day_and_reason(context)?;
    if let (Some(note), Some(reason)) = (&args.note, &reason) {
        return Ok(Given {
            note: note.clone(),
            reason: reason.clone(),
            date,
        });
    }
    let Some(mut person) = context.asker() else {
        let missing = [(args.note.is_none(), "ID"), (reason.is_none(), "--reason")];
        return Err(input::missing(&missing));
    };
    context.recover(args.flags.dry_run)?;
    let snapshot = context.load()?;
    let language = context.language();
    let note = match &args.note {
        Some(note) => note.clone(),
        None => {
            let notes = given::notes_due_first(&snapshot.project);
            input::note(&mut *person, &language.word("ask-erase"), &notes)?
                .id
                .to_string()
        }
    };
    let reason = match reason {
        Some(reason) => reason,
        None => input::asked(&mut *person, "ask-erase-reason", "", language, input::line)?,
    };
    Ok(Given { note, reason, date })
}
