//! `ip status`: where the process stands on a day, what is late, and what to do next.

mod json;
mod screen;

pub(super) use json::record_change;

use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::overview::Status;
use crate::syntax::spoken_date;
use crate::text::printable::Printable;
use crate::workspace::snapshot::Checked;
use chrono::NaiveDate;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "json"])]
    format: String,
}

/// Prints where the process stands.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let day = day(args, context)?;
    // The files are checked as they are today, whatever day is looked at: so the screen says.
    let mut checked = context.check()?;
    checked.snapshot.project.today = day;
    let language = context.language();
    let text = checked.snapshot.with_texts(|texts| {
        let status = Status::of(&checked, texts, context.today);
        match &*args.format {
            "json" => json::show(&status, language),
            _ => screen::show(&status, language, context.width(), context.color()),
        }
    })?;
    context.print(&text);
    Ok(Exit::Done)
}

/// Returns what a project is and what is most urgent in it, in a few lines.
pub(super) fn brief(
    checked: &Checked,
    today: NaiveDate,
    language: Language,
    width: usize,
    color: bool,
) -> Result<Printable, Failure> {
    checked.snapshot.with_texts(|texts| {
        let status = Status::of(checked, texts, today);
        screen::brief(&status, language, width, color)
    })
}

/// Returns the day that is asked for, of a month or a year its last.
fn day(args: &Args, context: &Context) -> Result<NaiveDate, Failure> {
    let Some(asked) = &args.date else {
        return Ok(context.today);
    };
    let date = spoken_date::read(asked, context.today);
    date.map(crate::syntax::date::Date::last)
        .ok_or_else(|| Failure::usage("status-bad-date").with("value", asked.as_str()))
}
