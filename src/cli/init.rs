//! `ip init`: a new project with the goals, themes and actors that it begins with, or examples of each to change.

mod place;
mod questions;

use super::adding::from;
use super::called::Called;
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::disk::git::{self, Started};
use crate::disk::{read, synced};
use crate::edit::new::first::{self, Content, NewFile, NewStakeholder, NewTheme, Start};
use crate::edit::new::{commission, example};
use crate::language::Language;
use crate::record::kind::Kind;
use crate::text::printable::Printable;
use crate::workspace::{start, used};
use chrono::Datelike;
use place::Destination;
use questions::Questions;
use std::path::{Path, PathBuf};

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
    #[arg(long, value_name = "TEXT")]
    goal: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    theme: Vec<String>,
    #[arg(long, value_name = "NAME:KIND")]
    stakeholder: Vec<String>,
    #[arg(long, value_name = "FILE")]
    from: Option<String>,
    #[arg(long, conflicts_with_all = ["title", "authority", "goal", "theme", "stakeholder", "from"])]
    example: bool,
    #[arg(long)]
    templates: bool,
    #[arg(long)]
    dry_run: bool,
}

impl Args {
    /// Tells whether the flags say anything of a project that is to be made.
    fn describes(&self) -> bool {
        let texts = [&self.title, &self.authority, &self.language, &self.from];
        let lists = [&self.goal, &self.theme, &self.stakeholder];
        self.example || texts.iter().any(|it| it.is_some()) || lists.iter().any(|it| !it.is_empty())
    }
}

/// Makes the project, starts git, and prints the paths that were made.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let place = place::place(args.dir.as_deref(), context)?;
    let folder = &place.folder;
    if context.finish_init(folder, args.dry_run)? {
        let git = git::start(folder);
        report_done(context, &place, git, false);
        return Ok(Exit::Done);
    }
    if read::is_there(folder, read::MANIFEST) {
        if !args.templates || args.describes() {
            return Err(Failure::usage("init-there").with("folder", place.shown));
        }
        return add_templates(folder, args.dry_run, context);
    }
    let said = said(args, context)?;
    let mut files = files(args, &said, context.today.year())?;
    if args.templates {
        files.extend(start::templates(said.language));
    }
    let (lists, changes) = (start::lists(folder)?, start::changes(folder, files)?);
    if !args.dry_run {
        start::write(folder, &lists, &changes)?;
    }
    let new = changes.iter().chain(&lists).filter_map(|it| it.new.as_ref());
    let paths = new.map(|it| it.path.as_str());
    context.print(Printable::joined(paths, "\n"));
    if args.dry_run {
        context.remark("init-dry-run", &[]);
        return Ok(Exit::Done);
    }
    used::remember(folder, &said.title);
    let git = git::start(folder);
    let is_placeholder = said.authority == said.language.word("init-authority.otherwise");
    report_done(context, &place, git, is_placeholder);
    if said.content.lacks_links() {
        context.remark("init-themes-later", &[]);
    }
    if args.example {
        context.remark("init-example-done", &[]);
    }
    Ok(Exit::Done)
}

/// Returns the files of a new project, or of the example.
fn files(args: &Args, said: &Said, year: i32) -> Result<Vec<NewFile>, Failure> {
    if args.example {
        return Ok(example::files(said.language, year));
    }
    first::files(&Start {
        language: said.language,
        title: &said.title,
        authority: &said.authority,
        year,
        content: &said.content,
    })
}

/// What was said of a project.
struct Said {
    language: Language,
    title: String,
    authority: String,
    content: Content,
}

/// Returns what the flags and the person say, else what stands there until somebody changes it.
fn said(args: &Args, context: &mut Context) -> Result<Said, Failure> {
    let screen = context.language();
    let given = args.language.as_deref().and_then(Language::from_code);
    let mut questions = Questions {
        screen,
        language: given,
        title: one(args.title.as_deref(), "--title", screen)?,
        authority: one(args.authority.as_deref(), "--authority", screen)?,
        content: content(args, screen)?,
        lists: Vec::new(),
    };
    let mut asker = context.asker();
    if let Some(from) = &args.from {
        if asker.is_none() {
            return Err(Failure::usage("init-from-asks"));
        }
        questions.lists = commission::lists(&from::text(from, context)?);
        if questions.lists.is_empty() {
            context.remark("init-no-lists", &[("file", from.as_str().into())]);
        }
    }
    if args.example {
        questions.authority = Some(screen.word("init-example-authority"));
    } else if let Some(asker) = &mut asker {
        questions.ask(&mut **asker)?;
    }
    let language = questions.language.unwrap_or(screen);
    let otherwise = |text: Option<String>, key: &str| {
        let text = text.filter(|it| !it.is_empty());
        text.unwrap_or_else(|| language.word(key))
    };
    Ok(Said {
        language,
        title: otherwise(questions.title, "init-title.otherwise"),
        authority: otherwise(questions.authority, "init-authority.otherwise"),
        content: questions.content,
    })
}

/// Reads a flag of one line.
fn one(given: Option<&str>, flag: &'static str, screen: Language) -> Result<Option<String>, Failure> {
    given
        .map(|it| first::line(it, screen).map_err(|why| wrong(flag, why)))
        .transpose()
}

fn wrong(flag: &'static str, why: String) -> Failure {
    Failure::usage("form-wrong").with("flag", flag).with("why", why)
}

/// Reads what the flags say that the project begins with; a theme contributes to the goal where there is one alone.
fn content(args: &Args, screen: Language) -> Result<Content, Failure> {
    let titles = |texts: &[String], kind: Kind, flag| {
        let title = |it: &String| first::title(it, kind, screen).map_err(|why| wrong(flag, why));
        texts.iter().map(title).collect::<Result<Vec<String>, Failure>>()
    };
    let stakeholder = |it: &String| {
        let why = || screen.say("init-no-kind", &[("text", it.as_str().into())]);
        NewStakeholder::of(it).ok_or_else(|| wrong("--stakeholder", why()))
    };
    let mut content = Content {
        goals: titles(&args.goal, Kind::Goal, "--goal")?,
        themes: Vec::new(),
        stakeholders: args.stakeholder.iter().map(stakeholder).collect::<Result<_, _>>()?,
    };
    let themes = titles(&args.theme, Kind::Theme, "--theme")?;
    content.themes = themes.into_iter().map(NewTheme::named).collect();
    content.link();
    Ok(content)
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

/// Says what comes next.
fn report_done(context: &mut Context, place: &Destination, git: Started, is_placeholder: bool) {
    if git == Started::No {
        context.remark("init-no-git", &[]);
    }
    if let Some(program) = synced::program(&place.folder) {
        context.remark("init-synced", &[("program", program.into())]);
    }
    if is_placeholder {
        context.remark("init-authority-later", &[]);
    }
    let is_shared = git != Started::No;
    if place.is_named {
        context.remark("init-next-in", &[("folder", place.shown.as_str().into())]);
    } else {
        context.remark("init-next", &[]);
    }
    if is_shared {
        context.remark("init-next-git", &[]);
    }
}
