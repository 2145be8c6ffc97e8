//! `ip status`: where the process stands on a day, what is late, and what to do next.

mod acts;
mod json;
mod screen;

use super::context::{Checked, Context, Exit, Failure};
use crate::coverage::hearing::{self, Hearing};
use crate::diagnostic::Severity;
use crate::disk::read;
use crate::evidence::answers::Answers;
use crate::evidence::balance::Balance;
use crate::evidence::contradictions::contradictions;
use crate::evidence::support::Support;
use crate::evidence::{self, depth};
use crate::language::Language;
use crate::process::duties::{Duty, duties};
use crate::process::{self, Conditions, Standing};
use crate::project::Project;
use crate::record::Record;
use crate::record::chapter;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::words::ChapterStatus;
use crate::source::{FileId, Source};
use crate::syntax::spoken_date;
use crate::text::readability::Lix;
use crate::text::visible::visible;
use acts::Act;
use chrono::{Days, NaiveDate};
use rustc_hash::FxHashSet;

/// How many days ahead something is near.
const NEAR: u64 = 30;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "DATE")]
    date: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "json"])]
    format: String,
}

/// What is known of a project on a day.
struct Status<'a> {
    project: &'a Project,
    standing: Standing<'a>,
    hearing: Hearing,
    /// How many chapters have each status.
    chapters: Vec<(ChapterStatus, usize)>,
    statements: usize,
    unsupported: usize,
    /// How many statements something speaks for and something against, and nobody has decided on.
    questions: usize,
    /// Who was heard and is never cited.
    unheeded: Vec<&'a Record>,
    /// The themes that the commission did not have.
    unforeseen: Vec<&'a Record>,
    lix: Lix,
    deletions: Vec<Deletion<'a>>,
    errors: usize,
    warnings: usize,
    duties: Vec<Duty<'a>>,
    acts: Vec<Act>,
}

/// A note that must be deleted soon, or should have been.
struct Deletion<'a> {
    note: &'a Record,
    day: NaiveDate,
    hold: bool,
}

/// Prints where the process stands.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let day = day(args, context)?;
    // Looking back, what has happened since is no error; looking ahead, what is planned until then has happened.
    let seen_from = day.max(context.today);
    let mut checked = context.check_on(seen_from)?;
    checked.project.today = day;
    let language = context.language();
    let status = Status::of(&checked, seen_from, language);
    let text = match &*args.format {
        "json" => json::show(&status, language),
        _ => screen::show(&status, language, context.width(), context.color()),
    };
    context.print(&text);
    Ok(Exit::Done)
}

/// Returns the day that is asked for, of a month or a year its last.
fn day(args: &Args, context: &Context) -> Result<NaiveDate, Failure> {
    let Some(asked) = &args.date else {
        return Ok(context.today);
    };
    let date = spoken_date::read(asked, context.today);
    date.map(crate::syntax::date::Date::last).ok_or_else(|| {
        let failure = Failure::new(Exit::Usage, "status-bad-date");
        failure.with("value", visible(asked).into_owned())
    })
}

impl<'a> Status<'a> {
    fn of(checked: &'a Checked, seen_from: NaiveDate, language: Language) -> Self {
        let project = &checked.project;
        let (errors, warnings) = findings(checked, seen_from);
        let hearing = hearing::of(project);
        let conditions = Conditions {
            gaps: hearing.gaps.len(),
            errors,
        };
        let standing = process::standing(project, &conditions);
        let (mut statements, mut unsupported) = (0, 0);
        for statement in evidence::statements(project) {
            statements += 1;
            unsupported += usize::from(!Support::of(project, statement).is_supported());
        }
        let questions = contradictions(project, &Answers::of(project));
        let mut status = Self {
            chapters: chapters(project),
            statements,
            unsupported,
            questions: questions.iter().filter(|it| it.is_open()).count(),
            unheeded: unheeded(project, &hearing, statements),
            unforeseen: depth::unforeseen(project).collect(),
            lix: lix(checked),
            deletions: deletions(project),
            errors,
            warnings,
            duties: duties(project, &standing),
            acts: Vec::new(),
            project,
            standing,
            hearing,
        };
        status.acts = acts::of(&status, language);
        status
    }
}

/// Returns who was heard and is never cited; where there is nothing to cite them in, and of those not heard, nothing is said.
fn unheeded<'a>(project: &'a Project, hearing: &Hearing, statements: usize) -> Vec<&'a Record> {
    if statements == 0 {
        return Vec::new();
    }
    let is_heard = |it: &&Record| {
        let above = project.lineage(&it.id);
        hearing.unheard.iter().all(|it| !above.contains(&&*it.member.id))
    };
    Balance::of(project).unheeded().filter(is_heard).collect()
}

/// Counts errors and warnings, but for those in notes that are from after the day and have come since.
fn findings(checked: &Checked, seen_from: NaiveDate) -> (usize, usize) {
    let project = &checked.project;
    let has_come_since = |it: &Note| it.is_planned(project.today) && !it.is_planned(seen_from);
    let notes = project.records(Kind::Note).iter();
    let later: FxHashSet<FileId> = notes
        .filter(|it| it.note().is_some_and(has_come_since))
        .map(|it| it.file)
        .collect();
    let counts = |severity| {
        let own = checked.diagnostics.iter().filter(|it| it.severity == severity);
        own.filter(|it| !later.contains(&it.place.file)).count()
    };
    (counts(Severity::Error), counts(Severity::Warning))
}

fn chapters(project: &Project) -> Vec<(ChapterStatus, usize)> {
    let statuses = project.records(Kind::Chapter).iter();
    let statuses: Vec<_> = statuses.filter_map(|it| it.chapter()?.status).collect();
    let count = |status: &ChapterStatus| (*status, statuses.iter().filter(|it| *it == status).count());
    ChapterStatus::ALL.iter().map(count).filter(|it| it.1 > 0).collect()
}

/// Returns what the LIX of the whole draft is reckoned from.
fn lix(checked: &Checked) -> Lix {
    let chapters = checked.project.records(Kind::Chapter).iter();
    chapters
        .filter_map(|it| {
            let path = checked.project.path(it.file).to_owned();
            let text = read::text(&checked.root, &path).ok()?;
            let file = it.file;
            Some(chapter::lix(&Source { file, path, text }))
        })
        .sum()
}

/// Returns the notes that must be deleted soon or should have been, the first due first.
fn deletions(project: &Project) -> Vec<Deletion<'_>> {
    let near = project.today.checked_add_days(Days::new(NEAR));
    let deletion = |record| {
        let note = Record::note(record).filter(|it| !it.is_planned(project.today))?;
        let day = note.deletion().filter(|it| near.is_some_and(|near| *it <= near))?;
        Some(Deletion {
            note: record,
            day,
            hold: note.hold,
        })
    };
    let mut all: Vec<Deletion<'_>> = project.records(Kind::Note).iter().filter_map(deletion).collect();
    all.sort_by_key(|it| it.day);
    all
}
