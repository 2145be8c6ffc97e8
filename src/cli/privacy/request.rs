//! `ip privacy request`: what somebody asked for by their rights is written down, put off once, and closed.

mod ask;

use super::input;
use crate::cli::called::Called;
use crate::cli::context::{Context, Exit, random};
use crate::cli::which;
use crate::diagnostic::Failure;
use crate::edit::requests;
use crate::project::Project;
use crate::query::lookup;
use crate::record::kind::Kind;
use crate::record::vocabulary::{RequestKind, RequestOutcome};
use crate::text::printable::Printable;
use crate::workspace::requesting;
use chrono::NaiveDate;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    note: Option<String>,
    #[arg(long, value_name = "KIND", value_parser = Called::Words(RequestKind::WORDS))]
    kind: Option<String>,
    #[arg(long, value_name = "DATE")]
    received: Option<String>,
    #[arg(long = "id", value_name = "ID", conflicts_with_all = ["note", "kind", "received"])]
    request: Option<String>,
    #[arg(long, value_name = "OUTCOME", value_parser = Called::Words(RequestOutcome::WORDS), conflicts_with_all = ["note", "kind", "received"])]
    close: Option<String>,
    #[arg(long, conflicts_with_all = ["note", "kind", "received", "close"])]
    extend: bool,
    #[arg(long, value_name = "DATE", conflicts_with_all = ["note", "kind", "received"])]
    on: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// What is to be done.
enum Deed {
    /// A request about a note came on a day.
    Receive(String, RequestKind, NaiveDate),
    /// A request is closed on a day.
    Close(String, RequestOutcome, NaiveDate),
    /// The person was told on a day that it takes longer.
    Extend(String, NaiveDate),
}

/// Writes the request into the list; with `dry_run` prints the line that would be written.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let deed = deed(args, context)?;
    // The list is read when nobody else may write in it.
    let writer = if args.dry_run { None } else { Some(context.writer()?) };
    let snapshot = context.load()?;
    requesting::refuse_broken(&snapshot)?;
    let project = &snapshot.project;
    let deed = meant(&deed, project, context)?;
    let request = deed.done(project, &mut random)?;
    match &writer {
        None => {
            context.print(Printable::file(&requests::line(&request)));
            context.remark("request-dry-run", &[]);
        }
        Some(writer) => {
            requesting::write(writer, &context.root()?, project, &request)?;
            // A new request's id is what was asked for.
            if matches!(deed, requesting::Deed::Receive(..)) {
                context.print(&request.id.value);
            }
            for it in deed.said(&request, project) {
                context.remark(it.key, &it.arguments);
            }
        }
    }
    Ok(Exit::Done)
}

/// Returns what is to be done, as the flags say it; a person at the terminal is asked for the rest.
fn deed(args: &Args, context: &mut Context) -> Result<Deed, Failure> {
    let today = context.today;
    let day = |it: &Option<String>| it.as_deref().map(|it| input::past_day(it, today)).transpose();
    let on = day(&args.on)?.unwrap_or(today);
    let kind = args.kind.as_deref().and_then(RequestKind::of);
    let came = day(&args.received)?;
    let outcome = args.close.as_deref().and_then(RequestOutcome::of);
    let is_answer = args.request.is_some() || args.on.is_some() || args.extend || outcome.is_some();
    match (&args.request, &args.note, kind, came, outcome) {
        (Some(id), _, _, _, Some(outcome)) => return Ok(Deed::Close(id.clone(), outcome, on)),
        (Some(id), ..) if args.extend => return Ok(Deed::Extend(id.clone(), on)),
        (_, Some(note), Some(kind), Some(day), _) => return Ok(Deed::Receive(note.clone(), kind, day)),
        _ => {}
    }
    let Some(mut person) = context.asker() else {
        let flags = if is_answer {
            [
                (args.request.is_none(), "--id"),
                (!args.extend && outcome.is_none(), "--close"),
                (false, ""),
            ]
        } else {
            [
                (args.note.is_none(), "ID"),
                (kind.is_none(), "--kind"),
                (came.is_none(), "--received"),
            ]
        };
        return Err(input::missing(&flags));
    };
    context.recover(args.dry_run)?;
    let snapshot = context.load()?;
    let mut questions = ask::Questions {
        person: &mut *person,
        project: &snapshot.project,
        language: context.language(),
    };
    if !is_answer {
        let note = args.note.clone().map_or_else(|| questions.note(), Ok)?;
        let kind = kind.map_or_else(|| questions.kind(), Ok)?;
        return Ok(Deed::Receive(
            note,
            kind,
            came.map_or_else(|| questions.received(), Ok)?,
        ));
    }
    let id = args.request.clone().map_or_else(|| questions.request(), Ok)?;
    if args.extend {
        return Ok(Deed::Extend(id, on));
    }
    Ok(Deed::Close(id, outcome.map_or_else(|| questions.outcome(), Ok)?, on))
}

/// Returns what is done about which note or request of the project.
fn meant<'a>(deed: &Deed, project: &'a Project, context: &Context) -> Result<requesting::Deed<'a>, Failure> {
    Ok(match deed {
        Deed::Receive(note, kind, day) => {
            let note = which::find(project, note, &[Kind::Note.into()], context)?.record();
            requesting::Deed::Receive(note, *kind, *day)
        }
        Deed::Close(id, outcome, day) => requesting::Deed::Close(lookup::request(project, id)?, *outcome, *day),
        Deed::Extend(id, day) => requesting::Deed::Extend(lookup::request(project, id)?, *day),
    })
}
