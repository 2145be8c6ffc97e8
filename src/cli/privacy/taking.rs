//! Taking words out of a project: what follows is listed, a person is asked, and what is left to do is said.

use super::input;
use crate::cli::ask::Choice;
use crate::cli::cleared;
use crate::cli::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::disk::write::Writer;
use crate::evidence::resting::Resting;
use crate::language::Value;
use crate::project::Project;
use crate::query::consequences::{self, Consequence};
use crate::query::describe::Describer;
use crate::record::Record;
use crate::syntax::date::Date;
use crate::workspace::leftovers::Cleared;
use crate::workspace::sent::SentVersion;
use crate::workspace::snapshot::Snapshot;
use std::path::Path;

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
    pub(super) fn is_json(&self) -> bool {
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

/// What will become of a note, and of what rests on it.
pub(super) trait Plan {
    /// Returns the note.
    fn record(&self) -> &Record;

    /// Returns what rests on it, and the versions that were sent.
    fn resting(&self) -> (&Resting<'_>, &[SentVersion<'_>]);

    /// Takes the words out.
    fn carry_out(&self, writer: &Writer, root: &Path) -> Result<Cleared, Failure>;
}

/// Where what is shown stands in the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage<'a> {
    /// It would be done, and is not.
    Would,
    /// A person is asked next.
    Before,
    /// It was done, and this came of what lay beside the project; nobody saw the list before.
    Done(&'a Cleared),
}

/// One of these commands, as it was asked for.
pub(super) trait Taking {
    type Plan<'a>: Plan
    where
        Self: 'a;

    /// Returns what journals call it.
    fn command(&self) -> String;

    fn plan<'a>(&'a self, snapshot: &'a Snapshot) -> Result<Self::Plan<'a>, Failure>;

    /// Shows what follows.
    fn show(&self, plan: &Self::Plan<'_>, list: &[Consequence], stage: Stage<'_>, context: &mut Context);

    /// Returns what is asked before it is done, and what the remarks name.
    fn question(plan: &Self::Plan<'_>, list: &[Consequence]) -> (&'static str, Vec<(&'static str, Value)>);

    /// Returns what the remark names that nothing was done.
    fn would(plan: &Self::Plan<'_>, project: &Project) -> Vec<(&'static str, Value)>;

    /// Says what was done, and what somebody must decide.
    fn report(&self, plan: &Self::Plan<'_>, list: &[Consequence], project: &Project, context: &mut Context);
}

/// Lists what follows and does it; with `dry_run` only lists it. A person at the terminal sees the list first.
pub(super) fn run<T: Taking>(taking: &T, flags: &Flags, context: &mut Context) -> Result<Exit, Failure> {
    if flags.dry_run || context.is_interactive() {
        context.recover(flags.dry_run)?;
        let snapshot = context.load()?;
        let plan = taking.plan(&snapshot)?;
        let list = list(&snapshot, &plan)?;
        if flags.dry_run {
            taking.show(&plan, &list, Stage::Would, context);
            context.remark("withdraw-would", &T::would(&plan, &snapshot.project));
            return Ok(Exit::Done);
        }
        taking.show(&plan, &list, Stage::Before, context);
        if !agreed(T::question(&plan, &list), context)? {
            return Err(Failure::usage("ask-stopped"));
        }
    }
    let writer = context.writer()?;
    let command = taking.command();
    // Which note a finished one was of nobody may be able to say any more; whoever wants another one asks again.
    if writer.recovered().is_some_and(|it| it.command == command && !it.undone) {
        return Ok(Exit::Done);
    }
    let snapshot = context.load()?;
    let plan = taking.plan(&snapshot)?;
    let list = list(&snapshot, &plan)?;
    let cleared = plan.carry_out(&writer, &context.root()?)?;
    if !context.is_interactive() || flags.is_json() {
        taking.show(&plan, &list, Stage::Done(&cleared), context);
    }
    taking.report(&plan, &list, &snapshot.project, context);
    cleared::report(&cleared, context);
    let note = ("note", Value::from(&*plan.record().id));
    context.remark("withdraw-history", std::slice::from_ref(&note));
    context.remark("withdraw-original", &[note]);
    Ok(Exit::Done)
}

fn list(snapshot: &Snapshot, plan: &impl Plan) -> Result<Vec<Consequence>, Failure> {
    let (resting, versions) = plan.resting();
    snapshot.with_texts(|texts| {
        let describer = Describer::new(&snapshot.project, texts);
        consequences::of(&describer, resting, versions)
    })
}

fn agreed((key, arguments): (&str, Vec<(&'static str, Value)>), context: &mut Context) -> Result<bool, Failure> {
    let Some(mut person) = context.asker() else {
        return Ok(false);
    };
    let language = context.language();
    let choices = [
        Choice::new(language.word("ask-withdraw-no"), ""),
        Choice::new(language.word("ask-withdraw-yes"), language.word("ask-withdraw-means")),
    ];
    Ok(person.one(&language.say(key, &arguments), &choices)? == 1)
}
