//! `ip privacy request`: what somebody asked for by their rights is written down, put off once, and closed.

mod ask;

use super::input;
use crate::cli::called::Called;
use crate::cli::context::{Context, Exit, random};
use crate::cli::which;
use crate::diagnostic::Failure;
use crate::disk::read;
use crate::disk::write::Writer;
use crate::edit::new::id;
use crate::edit::requests;
use crate::language::Value;
use crate::process::requests::{closed, due, extended, meanwhile, received};
use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::query::lookup;
use crate::record::kind::Kind;
use crate::record::request::{PATH, Request};
use crate::record::vocabulary::{RequestKind, RequestOutcome};
use crate::text::printable::Printable;
use crate::workspace::snapshot::Snapshot;
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
    refuse_broken(&snapshot)?;
    let project = &snapshot.project;
    let request = done(&deed, project, context)?;
    match &writer {
        None => {
            context.print(Printable::file(&requests::line(&request)));
            context.remark("request-dry-run", &[]);
        }
        Some(writer) => {
            write(writer, project, &request, context)?;
            report(&deed, &request, project, context);
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

/// A list that can't be read to its end would lose what stands in the rest.
fn refuse_broken(snapshot: &Snapshot) -> Result<(), Failure> {
    snapshot.refuse_unread(&[PATH])?;
    let list = snapshot.project.records(Kind::Requests).first().map(|it| it.file);
    if snapshot.diagnostics.iter().any(|it| Some(it.place.file) == list) {
        return Err(Failure::project("request-broken").with("path", PATH));
    }
    Ok(())
}

/// Returns the request as it is then.
fn done(deed: &Deed, project: &Project, context: &Context) -> Result<Request, Failure> {
    match deed {
        Deed::Receive(note, kind, day) => {
            let note = which::find(project, note, &[Kind::Note.into()], context)?.record();
            let id = id::random(project, ThingKind::Request, &mut random);
            let id = id.ok_or_else(|| Failure::machine("request-no-id"))?;
            received(&id, note, *kind, *day)
        }
        Deed::Close(id, outcome, day) => closed(find(project, id)?, *outcome, *day),
        Deed::Extend(id, day) => extended(find(project, id)?, *day),
    }
}

fn find<'a>(project: &'a Project, id: &str) -> Result<&'a Request, Failure> {
    let thing = lookup::find(project, id, &[ThingKind::Request])?;
    let own = project.requests.iter().find(|it| *it.id.value == *thing.base());
    own.ok_or_else(|| Failure::usage("unknown-id").with("kind", "request").with("id", id))
}

fn write(writer: &Writer, project: &Project, request: &Request, context: &Context) -> Result<(), Failure> {
    let root = context.root()?;
    if !read::is_there(&root, PATH) {
        let header = project.manifest.language.word("request-header");
        let text = format!("# {header}\n{}\n", requests::line(request));
        return Ok(writer.create(PATH, text.as_bytes())?);
    }
    let broken = || Failure::project("request-broken").with("path", PATH);
    let old = read::text(&root, PATH).map_err(|_| broken())?;
    let new = requests::written(&old, &project.requests, request);
    let new = new.ok_or_else(|| Failure::project("request-strange").with("path", PATH))?;
    Ok(writer.replace(PATH, old.as_bytes(), new.as_bytes())?)
}

/// Says until when there is time, and what is to be done; a new request's id is what was asked for.
fn report(deed: &Deed, request: &Request, project: &Project, context: &mut Context) {
    let day = due(request).unwrap_or(project.today);
    let mut arguments = vec![
        ("id", Value::from(&*request.id.value)),
        ("day", day.into()),
        ("note", Value::from(&*request.note)),
    ];
    match deed {
        Deed::Receive(_, kind, _) => {
            context.print(&request.id.value);
            arguments.push(("kind", Value::word(kind.key())));
            context.remark("request-received", &arguments);
            let note = project.find(Kind::Note, &request.note).and_then(|it| it.note());
            context.remark(meanwhile(*kind, note), &arguments);
        }
        Deed::Extend(..) => context.remark("request-extended", &arguments),
        Deed::Close(_, outcome, on) => {
            arguments.push(("outcome", Value::word(outcome.key())));
            context.remark("request-closed", &arguments);
            if *on > day {
                context.remark("request-closed-late", &arguments);
            }
            let is_no = matches!(outcome, RequestOutcome::Refused | RequestOutcome::Partly);
            if is_no {
                context.remark("request-closed-no", &arguments);
            }
            context.remark("request-closed-after", &arguments);
        }
    }
}
