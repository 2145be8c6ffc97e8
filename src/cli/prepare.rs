//! `ip prepare`: one page before a meeting, on the screen or in every format.

mod screen;

use super::build::{self, Output};
use super::context::{Context, Exit};
use super::heading::Screen;
use super::which;
use crate::compile;
use crate::diagnostic::Failure;
use crate::project::thing::ThingKind;
use crate::record::kind::Kind;
use crate::record::vocabulary::Edition;

/// What a meeting is with, or is.
const KINDS: [ThingKind; 2] = [ThingKind::Record(Kind::Stakeholder), ThingKind::Record(Kind::Note)];

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: Option<String>,
    #[command(flatten)]
    output: Output,
}

/// Shows the page, or writes it where a format or a place is asked for.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    if args.output.is_asked() {
        let checked = build::checked(&args.output, Edition::Internal, context)?;
        compile::refuse_errors_in_memo(&checked)?;
        let snapshot = &checked.snapshot;
        let asked = which::thing(args.id.as_deref(), &KINDS, snapshot, context)?;
        let thing = which::find(&snapshot.project, &asked, &KINDS, context)?;
        let page = compile::preparation(snapshot, thing.record())?;
        return build::write_one(page.document, &page.stem, &args.output, checked.look(), context);
    }
    let snapshot = context.load()?;
    let asked = which::thing(args.id.as_deref(), &KINDS, &snapshot, context)?;
    let thing = which::find(&snapshot.project, &asked, &KINDS, context)?;
    let page = compile::preparation(&snapshot, thing.record())?;
    context.print(screen::show(&page.document, Screen::of(context)));
    Ok(Exit::Done)
}
