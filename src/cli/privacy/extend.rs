//! `ip privacy extend`: a note is kept longer than was said; why, and who decided it, stands in the note.

use super::input;
use crate::cli::ask::Ask;
use crate::cli::context::{Context, Exit};
use crate::cli::which;
use crate::diagnostic::Failure;
use crate::edit::extension::Extension;
use crate::language::Language;
use crate::project::Project;
use crate::query::given;
use crate::record::kind::Kind;
use crate::syntax::date::Date;
use crate::text::printable::Printable;
use crate::workspace::extending;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    note: Option<String>,
    #[arg(long, value_name = "DATE")]
    until: Option<String>,
    #[arg(long, value_name = "TEXT")]
    reason: Option<String>,
    #[arg(long, value_name = "UNIT")]
    by: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// What was given.
struct Given {
    note: String,
    until: Date,
    reason: String,
    by: String,
}

/// Writes the later day into the note, and why; with `dry_run` prints what would be written.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let given = given(args, context)?;
    let writer = if args.dry_run { None } else { Some(context.writer()?) };
    let snapshot = context.load()?;
    let record = which::find(&snapshot.project, &given.note, &[Kind::Note.into()], context)?.record();
    let extension = Extension {
        until: given.until,
        reason: &given.reason,
        by: &given.by,
        date: Date::from(snapshot.project.today),
    };
    let extended = extending::extended(&snapshot, record, &extension)?;
    match &writer {
        None => context.print(Printable::file(&format!(
            "delete-after: {}\nextended: [{}]",
            given.until,
            extension.line()
        ))),
        Some(writer) => extended.write(writer)?,
    }
    for it in extended.said(writer.is_some()) {
        context.remark(it.key, &it.arguments);
    }
    Ok(Exit::Done)
}

/// Returns what was given; a person at the terminal is asked for the rest.
fn given(args: &Args, context: &mut Context) -> Result<Given, Failure> {
    let today = context.today;
    let partial = Partial {
        note: args.note.clone(),
        until: args.until.as_deref().map(|it| input::date(it, today)).transpose()?,
        reason: args.reason.as_deref().map(input::line).transpose()?,
        by: args.by.as_deref().map(input::line).transpose()?,
    };
    if let Some(given) = partial.whole() {
        return Ok(given);
    }
    let Some(mut person) = context.asker() else {
        return Err(input::missing(&partial.missing()));
    };
    context.recover(args.dry_run)?;
    let snapshot = context.load()?;
    partial.completed(&mut Questions {
        person: &mut *person,
        project: &snapshot.project,
        language: context.language(),
    })
}

/// What was given, as far as it was.
struct Partial {
    note: Option<String>,
    until: Option<Date>,
    reason: Option<String>,
    by: Option<String>,
}

impl Partial {
    fn missing(&self) -> [(bool, &'static str); 4] {
        [
            (self.note.is_none(), "ID"),
            (self.until.is_none(), "--until"),
            (self.reason.is_none(), "--reason"),
            (self.by.is_none(), "--by"),
        ]
    }

    /// Returns it where nothing is missing.
    fn whole(&self) -> Option<Given> {
        Some(Given {
            note: self.note.clone()?,
            until: self.until?,
            reason: self.reason.clone()?,
            by: self.by.clone()?,
        })
    }

    /// Returns it with the answers to what is missing.
    fn completed(self, questions: &mut Questions<'_>) -> Result<Given, Failure> {
        Ok(Given {
            note: self.note.map_or_else(|| questions.note(), Ok)?,
            until: self.until.map_or_else(|| questions.until(), Ok)?,
            reason: self.reason.map_or_else(|| questions.line("ask-extend-reason"), Ok)?,
            by: self.by.map_or_else(|| questions.line("ask-extend-by"), Ok)?,
        })
    }
}

/// The questions, and who answers them.
struct Questions<'a> {
    person: &'a mut dyn Ask,
    project: &'a Project,
    language: Language,
}

impl Questions<'_> {
    /// Asks for the note.
    fn note(&mut self) -> Result<String, Failure> {
        let notes = given::extendable_notes(self.project);
        let note = input::note(self.person, &self.language.word("ask-extend"), &notes)?;
        Ok(note.id.to_string())
    }

    fn until(&mut self) -> Result<Date, Failure> {
        let today = self.project.today;
        let read = |text: &str| input::date(text, today);
        input::asked(self.person, "ask-extend-until", "", self.language, read)
    }

    fn line(&mut self, key: &str) -> Result<String, Failure> {
        input::asked(self.person, key, "", self.language, input::line)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::cli::ask::script::Script;

    #[test]
    fn a_person_is_asked_for_what_is_missing_and_a_note_that_is_due_comes_first() {
        let note = |id: &str, date: &str, day: &str| {
            format!(
                "//- interviews/{id}.md\n---\nmethod: interview\ndate: {date}\nstakeholders: [boligselskaber]\n\
                 basis: public-task\nspecial: none\njournal: 18-1\ninformed: 2018\npublish: quote\ndelete-after: {day}\n---\n"
            )
        };
        let project = fixture::load(&(note("far", "2018-05", "2100") + &note("due", "2018-03", "2018-05-31"))).project;
        let answers = ["due", "snart", "1.9.2018", "x@example.org", "Klage", "C-SS"];
        let mut script = Script::new(&answers);
        let transcript = script.transcript.clone();
        let partial = Partial {
            note: None,
            until: None,
            reason: None,
            by: None,
        };
        let given = partial.completed(&mut Questions {
            person: &mut script,
            project: &project,
            language: Language::Danish,
        });
        let given = given.unwrap_or_else(|it| panic!("{it:?}"));
        let until = given.until.to_string();
        assert_eq!(
            [&*given.note, &*until, &*given.reason, &*given.by],
            ["due", "2018-09-01", "Klage", "C-SS"]
        );
        assert_eq!(transcript.borrow().matches("! ").count(), 2, "{}", transcript.borrow());
    }
}
