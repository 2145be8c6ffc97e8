//! `ip privacy purge`: the steps that take something out of the history, and a look whether it is gone.

use crate::cli::context::{Context, Exit, random};
use crate::diagnostic::Failure;
use crate::language::Value;
use crate::text::printable::{Printable, printable};
use crate::workspace::purge::{Purge, Remains, Remnant};
use serde_json::{Value as Json, json};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    note: String,
    #[arg(long)]
    verify: bool,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "json"], requires = "verify")]
    format: String,
    #[arg(long, conflicts_with = "verify")]
    dry_run: bool,
}

/// Writes the script and prints its path; with `verify` prints where something is left.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let writer = if args.verify || args.dry_run {
        None
    } else {
        Some(context.writer()?)
    };
    let snapshot = context.load()?;
    let salt = format!("{:016x}{:016x}", random(), random());
    let purge = Purge::of(&snapshot, &args.note, &salt)?;
    if writer.is_none() {
        let remains = purge.search()?;
        return Ok(show(args, &purge, &remains, context));
    }
    let script = purge.write(&context.program(), context.language())?;
    context.print(script.path.display().to_string());
    let arguments = [
        ("objects", Value::from(script.objects)),
        ("messages", script.messages.into()),
        ("note", args.note.as_str().into()),
    ];
    context.remark("purge-written", &arguments);
    closed(&script.closed, context);
    Ok(Exit::Done)
}

fn show(args: &Args, purge: &Purge<'_>, remains: &Remains, context: &mut Context) -> Exit {
    if args.format == "json" {
        let text = Printable::json(format!("{:#}\n", document(purge, remains)));
        context.print(&text);
    } else {
        let language = context.language();
        let line = |it: &Remnant| printable!("{}: {}\n", language.word(it.key()), it.place());
        let text: Printable = remains.found.iter().map(line).collect();
        context.print(&text);
    }
    let arguments = [
        ("places", Value::from(remains.found.len())),
        ("objects", remains.objects.into()),
        ("phrases", purge.phrases().into()),
        ("note", purge.id.as_str().into()),
        ("folder", format!("private/purge-{}", purge.id).into()),
    ];
    let key = if remains.found.is_empty() {
        "purge-clean"
    } else {
        "purge-found"
    };
    context.remark(key, &arguments);
    if purge.phrases() == 0 {
        context.remark("purge-no-words", &arguments);
    }
    closed(&remains.closed, context);
    if remains.found.is_empty() || args.dry_run {
        Exit::Done
    } else {
        Exit::Project
    }
}

fn closed(paths: &[String], context: &mut Context) {
    if !paths.is_empty() {
        context.remark("purge-closed", &[("paths", paths.join(", ").into())]);
    }
}

fn document(purge: &Purge<'_>, remains: &Remains) -> Json {
    let found = |it: &Remnant| json!({"kind": it.key().trim_start_matches("purge-in-"), "place": it.place()});
    let all: Vec<Json> = remains.found.iter().map(found).collect();
    json!({
        "version": 1,
        "id": purge.id,
        "found": all,
        "closed": remains.closed,
        "objects": remains.objects,
        "phrases": purge.phrases(),
    })
}
