//! `ip review --quotes`: each quotation is shown to somebody who says whether it may be published.

use super::{list, shown};
use crate::cli::ask::{Ask, Choice, Left};
use crate::cli::context::{Context, Exit};
use crate::cli::heading::Screen;
use crate::cli::privacy::input;
use crate::diagnostic::Failure;
use crate::edit::approvals::{Decided, Decision, decided};
use crate::edit::reviewed;
use crate::evidence::quotation::approved::{Approved, MOST, Standing};
use crate::evidence::review;
use crate::language::{Language, Value};
use crate::project::Project;
use crate::query::quotes::{self, Quotation};
use crate::record::reviewed::Approval;
use crate::syntax::date::Date;
use crate::text::printable::{Printable, printable};
use crate::workspace::snapshot::Snapshot;
use rustc_hash::FxHashMap;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Flags {
    #[arg(long, conflicts_with_all = ["statements", "all"])]
    pub(super) quotes: bool,
    #[arg(long, value_name = "QUOTE", num_args = 1.., requires = "quotes")]
    approve: Vec<String>,
    #[arg(long, value_name = "QUOTE", num_args = 1.., requires = "quotes")]
    reject: Vec<String>,
    #[arg(long, value_name = "UNIT", requires = "quotes")]
    by: Option<String>,
    #[arg(long, value_name = "FORMAT", value_parser = ["table", "json"], requires = "quotes", conflicts_with_all = ["approve", "reject"])]
    format: Option<String>,
}

/// Where the quotations stand, and where they are from.
const READ: &[&str] = &["policy/chapters", "templates", "interviews"];

/// Lists the quotations, or records what somebody decides about them; a person at the terminal sees them one by one.
pub(super) fn run(args: &Flags, dry_run: bool, context: &mut Context) -> Result<Exit, Failure> {
    if let Some(format) = &args.format {
        return show(format, context);
    }
    let by = args.by.as_deref().map(input::line).transpose()?;
    if args.approve.is_empty() && args.reject.is_empty() {
        return ask(by, dry_run, context);
    }
    if by.is_none() && !args.approve.is_empty() {
        return Err(input::missing(&[(true, "--by")]));
    }
    let decide = |all: &[Quotation<'_>]| {
        let named = |ids: &[String]| {
            ids.iter()
                .map(|it| quotes::find(all, it))
                .collect::<Result<Vec<_>, _>>()
        };
        let (approved, rejected) = (named(&args.approve)?, named(&args.reject)?);
        if let Some(it) = approved.iter().find(|it| it.standing == Standing::Forbidden) {
            return Err(Failure::usage("review-quote-forbidden").with("id", it.used.id()));
        }
        let digests = |all: Vec<&Quotation<'_>>| all.into_iter().map(|it| it.used.digest).collect();
        Ok(Decision {
            approved: digests(approved),
            rejected: digests(rejected),
        })
    };
    record(&decide, &by.unwrap_or_default(), dry_run, context)
}

fn show(format: &str, context: &mut Context) -> Result<Exit, Failure> {
    let snapshot = context.load()?;
    let project = &snapshot.project;
    let screen = Screen::of(context);
    let text = snapshot.with_texts(|texts| {
        let all = quotes::quotations(project, texts);
        if format == "json" {
            return Printable::json(format!("{:#}\n", shown::document(&all, project)));
        }
        let mut text = Printable::default();
        for it in &all {
            if !text.is_empty() {
                text.push_layout("\n");
            }
            text.push(shown::block(it, project, screen));
        }
        text
    })?;
    context.print(&text);
    if text.is_empty() {
        context.remark("review-quotes-nothing", &[]);
    }
    tell_unmarked(&snapshot, context)?;
    Ok(Exit::Done)
}

/// Says where words of notes stand that are not asked about, since nothing marks them as somebody's.
fn tell_unmarked(snapshot: &Snapshot, context: &mut Context) -> Result<(), Failure> {
    let places = snapshot.with_texts(|texts| quotes::unmarked(&snapshot.project, texts))?;
    if !places.is_empty() {
        context.remark("review-quotes-unmarked", &[("places", places.join(", ").into())]);
    }
    Ok(())
}

/// Shows a person what waits, one by one, and records what they said.
fn ask(by: Option<String>, dry_run: bool, context: &mut Context) -> Result<Exit, Failure> {
    let Some(mut person) = context.asker() else {
        return Err(Failure::usage("review-quotes-which"));
    };
    context.recover(dry_run)?;
    let snapshot = context.load()?;
    let (language, screen) = (context.language(), Screen::of(context));
    let asked = snapshot.with_texts(|texts| {
        let all = quotes::quotations(&snapshot.project, texts);
        if quotes::waiting(&all).next().is_none() {
            return Ok(None);
        }
        let by = match by {
            Some(by) => by,
            None => input::asked(&mut *person, "ask-quotes-by", "", language, input::line)?,
        };
        let mut asking = Asking {
            person: &mut *person,
            project: &snapshot.project,
            screen,
            show: &mut |text: &Printable| context.complain(text),
        };
        asking.each(&all).map(|it| Some((by, it)))
    })??;
    tell_unmarked(&snapshot, context)?;
    let Some((by, decision)) = asked else {
        context.remark("review-quotes-none", &[]);
        return Ok(Exit::Done);
    };
    record(&|_| Ok(decision.clone()), &by, dry_run, context)
}

/// The questions, who answers them, and where what they are about is shown.
struct Asking<'a> {
    person: &'a mut dyn Ask,
    project: &'a Project,
    screen: Screen,
    show: &'a mut dyn FnMut(&Printable),
}

impl Asking<'_> {
    /// Asks about each that waits; Esc ends it, and keeps what was said until then.
    fn each(&mut self, all: &[Quotation<'_>]) -> Result<Decision, Failure> {
        let language = self.screen.language;
        let mut decision = Decision::default();
        let count = quotes::waiting(all).count();
        for (it, number) in quotes::waiting(all).zip(1usize..) {
            let arguments = [("number", Value::from(number)), ("all", Value::from(count))];
            let heading = Printable::say(language, "review-quote-number", &arguments);
            let beside = quotes::approved_beside(all, it, &decision.approved);
            let crowded = Printable::say(language, "review-quote-crowded", &[("quotes", beside.into())]);
            let crowded = if beside < MOST {
                Printable::default()
            } else {
                Printable::wrap(crowded, self.screen.columns, "  ", "  ")
            };
            (self.show)(&printable!(
                "\n{}\n{}{}",
                heading,
                shown::block(it, self.project, self.screen),
                crowded
            ));
            // The answer that publishes nothing stands first.
            let choices = ["ask-quote-no", "ask-quote-yes"].map(|it| Choice::new(language.word(it), ""));
            match self.person.one(&language.word("ask-quote"), &choices) {
                Ok(0) => {}
                Ok(_) => decision.approved.push(it.used.digest),
                Err(Left::Escaped) => break,
                Err(Left::Stopped) => return Err(Left::Stopped.into()),
            }
        }
        Ok(decision)
    }
}

/// Decides about the quotations of a project.
type Decide<'a> = &'a dyn Fn(&[Quotation<'_>]) -> Result<Decision, Failure>;

/// Writes a decision down; with `dry_run` prints what would become of which quotation.
fn record(decide: Decide<'_>, by: &str, dry_run: bool, context: &mut Context) -> Result<Exit, Failure> {
    let writer = if dry_run { None } else { Some(context.writer()?) };
    let snapshot = context.load()?;
    list::refuse_broken(&snapshot)?;
    snapshot.refuse_unread(READ)?;
    let project = &snapshot.project;
    let (decided, surplus, lines) = snapshot.with_texts(|texts| -> Result<_, Failure> {
        let all = quotes::quotations(project, texts);
        let decision = decide(&all)?;
        let is_used = |digest| all.iter().any(|it| it.used.digest == digest);
        let today = Date::from(project.today);
        let decided = decided(&project.approvals, &decision, (by, today), is_used);
        let approved = Approved::with(project, texts, &decided.approvals);
        let lines = lines(&all, &project.approvals, &decided.approvals, context.language());
        Ok((decided, surplus(&approved), lines))
    })??;
    let old = list::text(context)?;
    let statements = review::kept(project);
    let header = project.manifest.language.word("review-header");
    match &writer {
        None => context.print(lines),
        Some(_) if old.is_none() && decided.approvals.is_empty() => {}
        Some(writer) => {
            let text = reviewed::text(old.as_deref(), &header, &statements, &decided.approvals);
            list::write(writer, old.as_deref(), &text, context)?;
        }
    }
    report(&decided, &surplus, dry_run, &snapshot, context)?;
    Ok(Exit::Done)
}

/// Returns how many approved quotations of each note the public edition has no room for, by the notes' ids.
fn surplus(approved: &Approved<'_>) -> Vec<(String, usize)> {
    let mut notes: FxHashMap<&str, usize> = FxHashMap::default();
    for it in approved
        .each()
        .filter(|it| approved.standing(it.digest) == Standing::Surplus)
    {
        *notes.entry(&it.note.id).or_default() += 1;
    }
    let mut notes: Vec<(String, usize)> = notes.into_iter().map(|it| (it.0.to_owned(), it.1)).collect();
    notes.sort();
    notes
}

/// Returns a line for each quotation whose approval comes or goes.
fn lines(all: &[Quotation<'_>], old: &[Approval], new: &[Approval], language: Language) -> Printable {
    let has = |list: &[Approval], it: &Quotation<'_>| list.iter().any(|own| own.digest == it.used.digest);
    let line = |it: &Quotation<'_>| {
        let key = match (has(old, it), has(new, it)) {
            (false, true) => "review-quote-approved",
            (true, false) => "review-quote-taken",
            _ => return None,
        };
        Some(printable!("{} ({})\n", it.used.id(), language.word(key)))
    };
    all.iter().filter_map(line).collect()
}

fn report(
    decided: &Decided,
    surplus: &[(String, usize)],
    dry_run: bool,
    snapshot: &Snapshot,
    context: &mut Context,
) -> Result<(), Failure> {
    let project = &snapshot.project;
    let waits = snapshot.with_texts(|texts| {
        let approved = Approved::with(project, texts, &decided.approvals);
        approved
            .each()
            .filter(|it| approved.standing(it.digest) == Standing::Waits)
            .count()
    })?;
    let arguments = [
        ("new", Value::from(decided.new)),
        ("taken", Value::from(decided.taken)),
        ("gone", Value::from(decided.gone)),
        ("waits", Value::from(waits)),
    ];
    if dry_run {
        context.remark("review-quotes-would", &[]);
    }
    context.remark("review-quotes-done", &arguments);
    for (note, quotes) in surplus {
        let arguments = [("note", Value::from(&**note)), ("quotes", Value::from(*quotes))];
        context.remark("review-quotes-surplus", &arguments);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::cli::ask::script::{ESC, Script};
    use crate::project::texts::Texts;

    const PROJECT: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
        > Vi venter tre uger på en tolk. [@2018-03-14-boligselskaber-k3f#tolk]\n\n\
        > Vi venter […] på en tolk. [@2018-03-14-boligselskaber-k3f#tolk]\n\n\
        > … tre uger på en tolk. [@2018-03-14-boligselskaber-k3f#tolk]\n\n\
        > … på en tolk. [@2018-03-14-boligselskaber-k3f#tolk]\n";

    /// Returns how many are approved by these answers, and what was shown and asked.
    fn answered(answers: &[&'static str]) -> (Option<usize>, String) {
        let fixture::Fixture { project, texts, .. } = fixture::load(PROJECT);
        let texts = Texts::new(move |path| Ok(texts[path].clone()));
        let all = quotes::quotations(&project, &texts);
        assert_eq!(all.len(), 4);
        let mut script = Script::new(answers);
        let mut seen = String::new();
        let mut asking = Asking {
            person: &mut script,
            project: &project,
            screen: Screen {
                language: Language::Danish,
                columns: 80,
                color: false,
            },
            show: &mut |it| seen.push_str(it.as_str()),
        };
        let decision = asking.each(&all).ok().map(|it| it.approved.len());
        (decision, seen)
    }

    #[test]
    fn each_is_shown_before_it_is_asked_about_and_a_third_of_one_note_is_told() {
        let (approved, seen) = answered(&["Ja", "Nej", "Ja", "Ja"]);
        assert_eq!(approved, Some(3));
        assert_eq!(seen.matches("Citat ").count(), 4, "{seen}");
        let (before, fourth) = seen.split_once("Citat 4 af 4").unwrap();
        assert!(
            fourth.contains("samme notat") && !before.contains("samme notat"),
            "{seen}"
        );
        assert!(
            seen.contains("Vi venter tre uger på en tolk.") && seen.contains("Boligselskaber"),
            "{seen}"
        );
        assert!(seen.lines().all(|it| Printable::text(it).width() <= 80), "{seen}");
    }

    #[test]
    fn esc_keeps_what_was_answered_and_stopping_keeps_nothing() {
        assert_eq!(answered(&["Ja", ESC]).0, Some(1));
        assert_eq!(answered(&[ESC]).0, Some(0));
        assert_eq!(answered(&["Ja"]).0, None);
    }
}
