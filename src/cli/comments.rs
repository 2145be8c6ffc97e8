//! `ip comments`: what was changed and remarked in a draft that came back, listed, and worked through.

mod apply;
mod back;
mod shown;
mod take;

use super::context::{self, Context, Exit};
use super::heading::Screen;
use super::list::workbook;
use super::privacy::input;
use crate::diagnostic::Failure;
use crate::disk::read;
use crate::exchange;
use crate::exchange::returned::Returned;
use crate::query::feedback::{self, Roles, Shown};
use crate::text::printable::Printable;
use crate::workspace::names::NameList;
use crate::workspace::returning::{self, Return};
use std::path::{Path, PathBuf};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE")]
    file: String,
    #[arg(long, group = "working", conflicts_with_all = ["format", "out"])]
    take: bool,
    #[arg(long, value_name = "WHAT", value_parser = ["changes"], group = "working", conflicts_with_all = ["format", "out"])]
    apply: Option<String>,
    #[arg(long, value_name = "ROLE")]
    by: Option<String>,
    #[arg(long, value_name = "NUMBER=ROLE")]
    role: Vec<String>,
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = ["text", "json", "md", "xlsx"])]
    format: String,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    #[arg(long, requires = "working")]
    dry_run: bool,
}

/// Lists what was changed and remarked, or works through it.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    workbook::refuse_elsewhere(&args.format, args.out.as_deref())?;
    let returned = read(&args.file)?;
    let by = args.by.as_deref().map(input::line).transpose()?;
    let roles = Roles::of(returned.authors.len(), by.as_deref(), &args.role)?;
    if args.take {
        return take::run(returned, roles, args.dry_run, context);
    }
    if args.apply.is_some() {
        return apply::run(returned, &roles, args.dry_run, context);
    }
    let snapshot = context.load()?;
    let back = Return::of(returned, &snapshot)?;
    let names = NameList::read(&context.root()?).names;
    let items = feedback::items(&back, &snapshot.project);
    let shown = Shown {
        project: &snapshot.project,
        roles: &roles,
        names: &names,
        language: context.language(),
    };
    match &*args.format {
        "json" => context.print(Printable::json(format!("{:#}\n", shown.json(&items)))),
        "md" => context.print(Printable::file(&shown.markdown(&items))),
        "xlsx" => workbook::write(&shown.workbook(&items), &snapshot.project, args.out.as_deref(), context)?,
        _ => context.print(shown::list(&shown, &items, Screen::of(context))),
    }
    back::tell(&back, context);
    let counted = feedback::counted(&items);
    context.remark(counted.key, &counted.arguments);
    Ok(Exit::Done)
}

/// Reads a draft that came back.
fn read(file: &str) -> Result<Returned, Failure> {
    let bytes = if file == "-" {
        context::input()
    } else {
        read::named_up_to(Path::new(file), exchange::LARGEST)
    };
    let unreadable = |_| Failure::usage("comments-closed").with("file", file);
    returning::read(file, &bytes.map_err(unreadable)?)
}
