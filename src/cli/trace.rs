//! `ip trace`: from what was said to every statement that rests on it, and from a statement to everything under it.

mod json;
mod screen;

use super::about::Args;
use super::context::{Context, Exit};
use super::heading::Screen;
use super::which;
use crate::diagnostic::Failure;
use crate::query::describe::Describer;
use crate::query::lookup;
use crate::query::trace::Traced;

/// Prints what lies under a thing and what rests on it.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let snapshot = context.load()?;
    let project = &snapshot.project;
    let asked = which::thing(args.id.as_deref(), lookup::TRACED, &snapshot, context)?;
    let thing = which::find(project, &asked, lookup::TRACED, context)?;
    let text = snapshot.with_texts(|texts| {
        let traced = Traced::of(project, texts, thing);
        let describer = Describer::new(project, texts);
        if args.format == "json" {
            json::show(&describer, &traced)
        } else {
            screen::show(&describer, &traced, Screen::of(context))
        }
    })?;
    context.print(&text);
    Ok(Exit::Done)
}
