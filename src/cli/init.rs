//! `ip init`: a new project with a first goal, theme, stakeholder and chapter to change.

use super::ask::{Ask, Choice, Prompt};
use super::called::Called;
use super::context::{Context, Exit, in_full};
use crate::diagnostic::Failure;
use crate::disk::git::{self, Started};
use crate::disk::read;
use crate::edit::new::first::{self, Start};
use crate::language::Language;
use crate::text::printable::Printable;
use crate::workspace::start;
use chrono::Datelike;
use std::path::{Path, PathBuf};

/// How many of the things that lie in a folder are named.
const SHOWN: usize = 3;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
    #[arg(long, value_name = "TEXT")]
    title: Option<String>,
    #[arg(long, value_name = "NAME")]
    authority: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = Called::Words(crate::record::vocabulary::LANGUAGES))]
    language: Option<String>,
    #[arg(long)]
    templates: bool,
    #[arg(long)]
    dry_run: bool,
}

/// Makes the project, starts git, and prints the paths that were made.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let place = place(args, context)?;
    let (folder, elsewhere, shown) = (place.folder, place.is_named, place.shown);
    if context.finish_init(&folder, args.dry_run)? {
        let git = git::start(&folder);
        report_done(context, elsewhere, shown, git, false);
        return Ok(Exit::Done);
    }
    if read::is_there(&folder, read::MANIFEST) {
        if !args.templates || args.title.is_some() || args.authority.is_some() || args.language.is_some() {
            return Err(Failure::usage("init-there").with("folder", shown));
        }
        return add_templates(&folder, args.dry_run, context);
    }
    let language = args
        .language
        .as_deref()
        .and_then(Language::from_code)
        .unwrap_or(context.language());
    let mut asker = context.asker();
    let title = given_or_asked(
        "init-title",
        args.title.as_deref(),
        language,
        context.language(),
        &mut asker,
    )?;
    let authority = given_or_asked(
        "init-authority",
        args.authority.as_deref(),
        language,
        context.language(),
        &mut asker,
    )?;
    let is_placeholder = authority == language.word("init-authority.otherwise");
    let mut files = first::files(&Start {
        language,
        title: &title,
        authority: &authority,
        year: context.today.year(),
    })?;
    if args.templates {
        files.extend(start::templates(language));
    }
    let (lists, changes) = (start::lists(&folder)?, start::changes(&folder, files)?);
    if !args.dry_run {
        start::write(&folder, &lists, &changes)?;
    }
    let new = changes.iter().chain(&lists).filter_map(|it| it.new.as_ref());
    let paths = new.map(|it| it.path.as_str());
    context.print(Printable::joined(paths, "\n"));
    if args.dry_run {
        context.remark("init-dry-run", &[]);
        return Ok(Exit::Done);
    }
    let git = git::start(&folder);
    report_done(context, elsewhere, shown, git, is_placeholder);
    Ok(Exit::Done)
}

/// Where the project is made.
struct Destination {
    folder: PathBuf,
    /// Whether it was named, and so is not the one that we stand in.
    is_named: bool,
    /// How it is told.
    shown: String,
}

impl Destination {
    fn named(folder: PathBuf) -> Self {
        Self {
            shown: folder.display().to_string(),
            folder,
            is_named: true,
        }
    }

    fn here(folder: &Path) -> Self {
        Self {
            shown: in_full(folder),
            folder: folder.to_owned(),
            is_named: false,
        }
    }
}

/// Returns the folder that is named, else the one that we stand in; where other things lie there a person is asked.
fn place(args: &Args, context: &Context) -> Result<Destination, Failure> {
    let here = context.directory();
    if let Some(dir) = &args.dir {
        return Ok(Destination::named(here.join(dir)));
    }
    let others = if read::is_there(here, read::MANIFEST) {
        Vec::new()
    } else {
        foreign(read::names(here))
    };
    let stay = Destination::here(here);
    let failure = || {
        let failure = Failure::usage("init-full").with("folder", in_full(here));
        failure.with("names", listed(&others, context.language()))
    };
    match (others.is_empty(), context.asker()) {
        (true, _) => Ok(stay),
        (false, None) => Err(failure()),
        (false, Some(mut ask)) => asked(&others, stay, context.language(), &mut *ask),
    }
}

/// Asks whether the project gets a folder of its own, and which.
fn asked(others: &[String], stay: Destination, language: Language, ask: &mut dyn Ask) -> Result<Destination, Failure> {
    let names = listed(others, language);
    let choices = ["init-full-own", "init-full-here"].map(|it| Choice::new(language.word(it), ""));
    let question = language.say("init-full-ask", &[("names", names.into())]);
    if ask.one(&question, &choices)? == 1 {
        return Ok(stay);
    }
    let otherwise = language.word("init-folder");
    let judge = |text: &str| first::line(text, language);
    let prompt = Prompt {
        question: &language.word("init-folder-ask"),
        default: &otherwise,
        ..Prompt::default()
    };
    let name = ask.text(&prompt, &judge)?;
    let name = if name.trim().is_empty() {
        &otherwise
    } else {
        name.trim()
    };
    Ok(Destination::named(stay.folder.join(name)))
}

/// Returns what in a folder neither belongs to a project nor stands beside one by custom.
fn foreign(names: Vec<String>) -> Vec<String> {
    let own = ["policy", "stakeholders", "interviews", "templates", "private", "build"];
    let is_customary = |it: &str| {
        let it = it.to_lowercase();
        it.starts_with(['.', '~']) || it.starts_with("readme") || it.starts_with("licen") || own.contains(&&*it)
    };
    names.into_iter().filter(|it| !is_customary(it)).collect()
}

/// Returns the first names, and how many more there are.
fn listed(names: &[String], language: Language) -> String {
    let mut first: Vec<String> = names.iter().take(SHOWN).cloned().collect();
    if names.len() > SHOWN {
        first.push(language.say("init-full-more", &[("number", (names.len() - SHOWN).into())]));
    }
    language.list(&first)
}

/// Lays the templates into a project that lacks them; none that is there is touched.
fn add_templates(folder: &Path, dry_run: bool, context: &mut Context) -> Result<Exit, Failure> {
    let language = start::document_language(folder).unwrap_or(context.language());
    let mut files = start::templates(language);
    files.retain(|it| !read::is_there(folder, &it.path));
    let changes = start::changes(folder, files)?;
    if !dry_run {
        start::write(folder, &[], &changes)?;
    }
    let new = changes.iter().filter_map(|it| it.new.as_ref());
    let paths: Vec<&str> = new.map(|it| it.path.as_str()).collect();
    if paths.is_empty() {
        context.remark("init-templates-there", &[]);
        return Ok(Exit::Done);
    }
    context.print(Printable::joined(paths, "\n"));
    context.remark(if dry_run { "init-dry-run" } else { "init-templates" }, &[]);
    Ok(Exit::Done)
}

/// Returns what was said by a flag or at the terminal, else what stands there until somebody changes it.
fn given_or_asked(
    key: &str,
    given: Option<&str>,
    document: Language,
    screen: Language,
    asker: &mut Option<Box<dyn Ask>>,
) -> Result<String, Failure> {
    let otherwise = document.word(&format!("{key}.otherwise"));
    let judge = |text: &str| first::line(text, screen);
    let text = match (given, asker) {
        (Some(text), _) => text.to_owned(),
        (None, Some(ask)) => {
            let prompt = Prompt {
                question: &screen.word(&format!("{key}.ask")),
                default: &otherwise,
                ..Prompt::default()
            };
            ask.text(&prompt, &judge)?
        }
        (None, None) => String::new(),
    };
    match judge(&text) {
        Ok(text) if text.is_empty() => Ok(otherwise),
        Ok(text) => Ok(text),
        Err(why) => {
            let flag = format!("--{}", key.trim_start_matches("init-"));
            Err(Failure::usage("form-wrong").with("flag", flag).with("why", why))
        }
    }
}

/// Says what comes next.
fn report_done(context: &mut Context, elsewhere: bool, folder: String, git: Started, is_placeholder: bool) {
    if git == Started::No {
        context.remark("init-no-git", &[]);
    }
    if is_placeholder {
        context.remark("init-authority-later", &[]);
    }
    let is_shared = git != Started::No;
    if elsewhere {
        context.remark("init-next-in", &[("folder", folder.into())]);
    } else {
        context.remark("init-next", &[]);
    }
    if is_shared {
        context.remark("init-next-git", &[]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ask::script::Script;

    fn placed(answers: &[&'static str]) -> (PathBuf, bool, String) {
        let mut person = Script::new(answers);
        let stay = Destination::here(Path::new("hjem"));
        let others = ["Billeder", "Dokumenter", "Musik", "a.txt", "b.txt"].map(str::to_owned);
        let placed = asked(&others, stay, Language::Danish, &mut person).unwrap();
        let transcript = person.transcript.borrow().clone();
        (placed.folder, placed.is_named, transcript)
    }

    #[test]
    fn in_a_folder_with_other_things_a_person_says_where_the_project_goes() {
        let (folder, is_named, transcript) = placed(&["I sin egen mappe", "politik"]);
        assert_eq!((folder, is_named), (PathBuf::from("hjem").join("politik"), true));
        assert!(
            transcript.contains("Billeder, Dokumenter, Musik og 2 til"),
            "{transcript}"
        );
        let (folder, is_named, _) = placed(&["Her, ved siden af det andet"]);
        assert_eq!((folder, is_named), (PathBuf::from("hjem"), false));
    }

    #[test]
    fn what_belongs_to_a_project_or_stands_beside_one_is_not_in_the_way() {
        let names = [
            ".git",
            ".gitignore",
            "README.md",
            "LICENSE",
            "Interviews",
            "~$noter.docx",
            "noter",
            "policyer",
        ];
        assert_eq!(foreign(names.map(str::to_owned).into()), ["noter", "policyer"]);
    }
}
