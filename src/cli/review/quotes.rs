//! `ip review --quotes`: each quotation is shown to somebody who says whether it may be published.

use super::shown;
use crate::cli::ask::{Ask, Choice, Left};
use crate::cli::context::{Context, Exit};
use crate::cli::heading::Screen;
use crate::cli::privacy::input;
use crate::diagnostic::Failure;
use crate::edit::approvals::Decision;
use crate::evidence::quotation::approved::MOST;
use crate::language::{Language, Value};
use crate::project::Project;
use crate::query::quotes::{self, Decide, Quotation};
use crate::record::reviewed::PATH;
use crate::text::printable::{Printable, printable};
use crate::workspace::reviewing;
use crate::workspace::snapshot::Snapshot;

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
    let decide = |all: &[Quotation<'_>]| quotes::decision(all, &args.approve, &args.reject);
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

/// Writes a decision down; with `dry_run` prints what would become of which quotation.
fn record(decide: Decide<'_>, by: &str, dry_run: bool, context: &mut Context) -> Result<Exit, Failure> {
    let writer = if dry_run { None } else { Some(context.writer()?) };
    let snapshot = context.load()?;
    let recorded = quotes::recorded(&snapshot, decide, by)?;
    let old = reviewing::list(&context.root()?)?;
    match &writer {
        None => context.print(lines(&recorded.changed, context.language())),
        Some(writer) => {
            if let Some(text) = recorded.text(&snapshot.project, old.as_deref())
                && reviewing::write(writer, old.as_deref(), &text)?
            {
                context.print(PATH);
            }
        }
    }
    if dry_run {
        context.remark("review-quotes-would", &[]);
    }
    for it in recorded.said() {
        context.remark(it.key, &it.arguments);
    }
    Ok(Exit::Done)
}

/// Returns a line for each quotation whose approval comes or goes.
fn lines(changed: &[(String, bool)], language: Language) -> Printable {
    let line = |(id, is_approved): &(String, bool)| {
        let key = if *is_approved {
            "review-quote-approved"
        } else {
            "review-quote-taken"
        };
        printable!("{} ({})\n", id, language.word(key))
    };
    changed.iter().map(line).collect()
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
