//! Taking words out of a project: what follows is listed, a person is asked, and what is left to do is said.

use super::{consequences, input};
use crate::cli::ask::Choice;
use crate::cli::context::{Context, Exit, random};
use crate::diagnostic::{Failure, Message};
use crate::query::taking::{Taking, Wish};
use crate::syntax::date::Date;
use crate::text::printable::{Printable, printable};
use crate::workspace::leftovers::Cleared;
use crate::workspace::taking::was_finished;

/// The flags that each of these commands has.
#[derive(Debug, clap::Args)]
pub(super) struct Flags {
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub(super) date: Option<String>,
    #[arg(long)]
    pub(super) dry_run: bool,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "json"])]
    pub(super) format: String,
}

impl Flags {
    fn is_json(&self) -> bool {
        self.format == "json"
    }

    /// Returns the day, today where none is given, and the reason where one is.
    pub(super) fn day_and_reason(&self, context: &Context) -> Result<(Date, Option<String>), Failure> {
        let today = context.today;
        let date = self.date.as_deref().map(|it| input::past_day(it, today)).transpose()?;
        let reason = self.reason.as_deref().map(input::line).transpose()?;
        Ok((Date::from(date.unwrap_or(today)), reason))
    }
}

/// Lists what follows and does it; with `dry_run` only lists it. A person at the terminal sees the list first.
pub(super) fn run(wish: &Wish, flags: &Flags, context: &mut Context) -> Result<Exit, Failure> {
    if flags.dry_run || context.is_interactive() {
        context.recover(flags.dry_run)?;
        let snapshot = context.load()?;
        let taking = wish.plan(&snapshot, &mut random)?;
        if flags.dry_run {
            show(&taking, flags.is_json(), None, context);
            let would = taking.would(&snapshot.project);
            context.remark(would.key, &would.arguments);
            return Ok(Exit::Done);
        }
        // What is asked next is asked of a person, whatever a program is to be given.
        show(&taking, false, None, context);
        if !agreed(&taking.question(), context)? {
            return Err(Failure::usage("ask-stopped"));
        }
    }
    let writer = context.writer()?;
    if was_finished(&writer, &wish.command()) {
        return Ok(Exit::Done);
    }
    let snapshot = context.load()?;
    let taking = wish.plan(&snapshot, &mut random)?;
    let cleared = taking.plan.carry_out(&writer, &context.root()?)?;
    if !context.is_interactive() || flags.is_json() {
        show(&taking, flags.is_json(), Some(&cleared), context);
    }
    if let Some(path) = taking.path().filter(|_| !flags.is_json()) {
        context.print(path);
    }
    for it in taking.said(&cleared, &snapshot.project) {
        context.remark(it.key, &it.arguments);
    }
    Ok(Exit::Done)
}

/// Shows what rests on what goes, and the quotations that are taken out; `cleared` once it was done.
fn show(taking: &Taking<'_>, is_json: bool, cleared: Option<&Cleared>, context: &mut Context) {
    let text = if is_json {
        Printable::json(format!("{:#}\n", taking.json(cleared)))
    } else {
        screen(taking, context)
    };
    context.print(&text);
}

fn screen(taking: &Taking<'_>, context: &Context) -> Printable {
    let mut text = consequences::table(&taking.list, context);
    let quotations = taking.quotations();
    if !quotations.is_empty() {
        text.push_layout("\n");
        text.push(Printable::word(context.language(), "erase-quotations"));
        text.push_layout("\n");
        let width = context.width();
        for words in quotations {
            text.push(Printable::wrap(printable!("»{}«", words), width, "  ", "  "));
        }
    }
    text
}

fn agreed(question: &Message, context: &mut Context) -> Result<bool, Failure> {
    let Some(mut person) = context.asker() else {
        return Ok(false);
    };
    let language = context.language();
    let choices = [
        Choice::new(language.word("ask-withdraw-no"), ""),
        Choice::new(language.word("ask-withdraw-yes"), language.word("ask-withdraw-means")),
    ];
    Ok(person.one(&language.say(question.key, &question.arguments), &choices)? == 1)
}
