//! `ip init`: a new project with a first goal, theme, stakeholder and chapter to change.

use super::ask::Ask;
use super::called::Called;
use super::context::{Context, Exit};
use crate::diagnostic::Failure;
use crate::disk::git::{self, Started};
use crate::disk::read;
use crate::edit::new::first::{self, Start};
use crate::language::Language;
use crate::text::printable::Printable;
use crate::workspace::start;
use chrono::Datelike;
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
    #[arg(long, value_name = "WORD", value_parser = Called(crate::record::vocabulary::LANGUAGES))]
    language: Option<String>,
    #[arg(long)]
    templates: bool,
    #[arg(long)]
    dry_run: bool,
}

/// Makes the project, starts git, and prints the paths that were made.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let folder = match &args.dir {
        Some(dir) => context.directory().join(dir),
        None => context.directory().to_owned(),
    };
    let shown = folder.display().to_string();
    if context.finish_init(&folder, args.dry_run)? {
        let git = git::start(&folder);
        report_done(context, args.dir.is_some(), shown, git, false);
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
    report_done(context, args.dir.is_some(), shown, git, is_placeholder);
    Ok(Exit::Done)
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
        (None, Some(ask)) => ask.text(&screen.word(&format!("{key}.ask")), "", &otherwise, &judge)?,
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
