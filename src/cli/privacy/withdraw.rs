//! `ip privacy withdraw`: what somebody took back leaves a note, and what rested on it is listed.

use super::input;
use super::taking::{self, Flags};
use crate::cli::ask::Ask;
use crate::cli::called::Called;
use crate::cli::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::query::taking::Wish;
use crate::query::taking::withdrawing::Given;
use crate::record::vocabulary::Right;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID[#PASSAGE]")]
    passages: Vec<String>,
    #[arg(long, value_name = "N")]
    participants: Option<u32>,
    #[arg(long, value_name = "RIGHT", value_parser = Called::Words(Right::WORDS))]
    right: Option<String>,
    #[command(flatten)]
    flags: Flags,
}

/// Takes the words out and lists what rested on them.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let wish = Wish::Withdraw(given(args, context)?);
    taking::run(&wish, &args.flags, context)
}

/// Returns what was given; a person at the terminal is asked for the rest.
fn given(args: &Args, context: &mut Context) -> Result<Given, Failure> {
    let (note, passages) = places(&args.passages)?;
    let (date, reason) = args.flags.day_and_reason(context)?;
    let right = args.right.as_deref().and_then(Right::of);
    let given = |note, right, reason| Given {
        note,
        passages: passages.clone(),
        participants: args.participants,
        right,
        reason,
        date,
    };
    if let (Some(note), Some(right), Some(reason)) = (&note, right, &reason) {
        return Ok(given(note.clone(), right, reason.clone()));
    }
    let Some(mut person) = context.asker() else {
        let missing = [
            (note.is_none(), "ID"),
            (right.is_none(), "--right"),
            (reason.is_none(), "--reason"),
        ];
        return Err(input::missing(&missing));
    };
    context.recover(args.flags.dry_run)?;
    let snapshot = context.load()?;
    let language = context.language();
    let note = match note {
        Some(note) => note,
        None => {
            let notes = input::notes(&snapshot.project);
            input::note(&mut *person, &language.word("ask-withdraw"), &notes)?
                .id
                .to_string()
        }
    };
    let words: Vec<(Right, &str)> = Right::ALL.iter().map(|it| (*it, it.key())).collect();
    let right = right.map_or_else(|| input::word(&mut *person, "ask-withdraw-right", &words, language), Ok)?;
    let asked = |person: &mut dyn Ask| input::asked(person, "ask-withdraw-reason", "", language, input::line);
    let reason = reason.map_or_else(|| asked(&mut *person), Ok)?;
    Ok(given(note, right, reason))
}

/// Returns the note and the passages that some words name: `note`, or `note#passage`, of one note.
fn places(words: &[String]) -> Result<(Option<String>, Vec<String>), Failure> {
    let mut note: Option<&str> = None;
    let mut passages: Vec<String> = Vec::new();
    for word in words {
        let mut parts = word.split('#');
        let id = parts.next().unwrap_or_default();
        if note.is_some_and(|it| it != id) {
            return Err(Failure::usage("withdraw-two-notes").with("note", id));
        }
        note = Some(id);
        for name in parts.map(str::to_owned) {
            if !passages.contains(&name) {
                passages.push(name);
            }
        }
    }
    Ok((note.map(str::to_owned), passages))
}
