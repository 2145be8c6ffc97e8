//! `ip diff`: what changed between two versions of the draft.

mod json;
mod screen;

use super::ask::{Ask, Choice};
use super::build::{self, Output};
use super::context::{Context, Exit};
use super::heading::Screen;
use crate::compile::Compared;
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::project::Project;
use crate::record::version::Version as Marked;
use crate::render::FORMATS;
use crate::render::look::Look;
use crate::workspace::look;
use crate::workspace::version::{Past, Version};
use std::path::PathBuf;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "OLD")]
    earlier: Option<String>,
    #[arg(value_name = "NEW")]
    later: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "text", value_parser = ["text", "json", "html", "docx"])]
    format: String,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

/// Prints what changed.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let snapshot = context.load()?;
    let (old, new) = {
        let asked = older(args, &snapshot.project, context)?;
        let past = Past::open(&snapshot)?;
        let new = args.later.as_deref().map(|it| past.version(it)).transpose()?;
        (past.version(&asked)?, new)
    };
    let look = match &*args.format {
        "json" | "text" => Look::default(),
        _ => look::sound(&snapshot.files, &snapshot.project)?,
    };
    let compared = Compared::of(old, new.unwrap_or_else(|| Version::now(snapshot.into_inner())))?;
    for version in [&compared.old, &compared.new] {
        doubt(version, context);
    }
    let text = match &*args.format {
        "json" => json::show(&compared, context.language()),
        "text" => screen::show(&compared, Screen::of(context)),
        format => {
            let output = Output::of(format, args.out.clone());
            let shown = FORMATS.iter().find(|it| it.name == format).unwrap_or(&FORMATS[0]);
            return build::write_one(compared.redline(shown)?, &compared.stem(), &output, &look, context);
        }
    };
    context.print(&text);
    Ok(Exit::Done)
}

/// Returns the version that was asked for; a person at the terminal chooses among the marked ones.
fn older(args: &Args, project: &Project, context: &Context) -> Result<String, Failure> {
    if let Some(asked) = &args.earlier {
        return Ok(asked.clone());
    }
    let names = newest_first(project);
    match (names.first(), context.asker()) {
        (Some(_), Some(mut person)) => chosen(&names, context.language(), &mut *person),
        (Some(newest), None) => {
            let names: Vec<&str> = names.iter().map(|it| &*it.name.value).collect();
            let failure = Failure::usage("diff-which-of").with("names", names.join(", "));
            Err(failure.with("newest", &*newest.name.value))
        }
        (None, _) => Err(Failure::usage("diff-which")),
    }
}

fn newest_first(project: &Project) -> Vec<&Marked> {
    let mut versions: Vec<&Marked> = project.versions.iter().collect();
    versions.sort_by_key(|it| std::cmp::Reverse(it.date));
    versions
}

fn chosen(versions: &[&Marked], language: Language, person: &mut dyn Ask) -> Result<String, Failure> {
    let choices: Vec<Choice> = versions
        .iter()
        .map(|version| {
            let day = version.date.map(|it| language.day(it.last()));
            Choice::new(&*version.name.value, day.unwrap_or_default())
        })
        .collect();
    let at = person.one(&language.word("ask-diff"), &choices)?;
    Ok(choices.get(at).map(|it| it.label.clone()).unwrap_or_default())
}

/// Reports on standard error what of a version could not be read, and so is not compared.
fn doubt(version: &Version, context: &mut Context) {
    let unread = version.unread();
    if !unread.is_empty() {
        let arguments = [
            ("version", version.label(context.language()).into()),
            ("files", unread.len().into()),
            ("paths", unread.join(", ").into()),
        ];
        context.remark("diff-unread", &arguments);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ask::script::Script;
    use crate::source::{Span, Spanned};
    use crate::syntax::date::Date;

    #[test]
    fn a_person_chooses_among_the_names_by_their_days() {
        let version = |name: &str, date: &str| Marked {
            name: Spanned::new(name.into(), Span::default()),
            date: Date::parse(date),
            commit: None,
            digest: "".into(),
            journal: None,
            sent_to: Vec::new(),
            documents: Vec::new(),
            recalled: Vec::new(),
        };
        let versions = [version("hoering-2", "2018-06-01"), version("hoering-1", "2018-05-01")];
        let mut person = Script::new(&["hoering-1"]);
        let all: Vec<&Marked> = versions.iter().collect();
        assert_eq!(chosen(&all, Language::Danish, &mut person).unwrap(), "hoering-1");
        assert!(person.transcript.borrow().starts_with("Hvilken version"));
    }
}
