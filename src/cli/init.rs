//! `ip init`: a new project with a first goal, theme, stakeholder and chapter to change.

use super::ask::Ask;
use super::called::Called;
use super::context::{Context, Exit};
use super::writing::INIT;
use crate::diagnostic::Failure;
use crate::disk::git::{self, Started};
use crate::disk::journal::{Change, FileState};
use crate::disk::read;
use crate::disk::write::Writer;
use crate::draft::memo::MEMOS;
use crate::edit::new::first::{self, NewFile, Start};
use crate::edit::new::recipes::RECIPES;
use crate::language::Language;
use crate::record::kind::Kind;
use crate::record::{self, Data};
use crate::render::look::PARTS;
use crate::source::{FileId, Source};
use crate::text::printable::Printable;
use crate::workspace::guard::{self, LIST, UNSHARED};
use chrono::Datelike;
use std::path::{Path, PathBuf};

const PRIVATE: &str = "private/.gitignore";

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
        files.extend(templates(language));
    }
    let (lists, changes) = (ignoring(&folder)?, changes(&folder, files)?);
    if !args.dry_run {
        write(&folder, &lists, &changes)?;
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
    let language = document_language(folder).unwrap_or(context.language());
    let mut files = templates(language);
    files.retain(|it| !read::is_there(folder, &it.path));
    let changes = changes(folder, files)?;
    if !dry_run {
        write(folder, &[], &changes)?;
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

/// Returns the language that a project's documents are in, where its manifest says it.
fn document_language(folder: &Path) -> Option<Language> {
    let source = Source {
        file: FileId(0),
        path: read::MANIFEST.to_owned(),
        text: read::text(folder, read::MANIFEST).ok()?,
    };
    match record::read(&source, Kind::Policy, false).0.data {
        Data::Manifest(manifest) => Some(manifest.language),
        _ => None,
    }
}

/// Returns the templates: those of new records, and those of how documents look.
fn templates(language: Language) -> Vec<NewFile> {
    let records = RECIPES.iter().filter_map(|it| it.template());
    let records = records.map(|it| NewFile::new(it.path, it.text));
    let looks = PARTS
        .iter()
        .filter_map(|it| Some(NewFile::new(it.path, (it.own)(language)?)));
    let memos = MEMOS.iter().map(|it| NewFile::new(it.path(), it.text(language)));
    records.chain(memos).chain(looks).collect()
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

/// Returns the new files, none of which may be there already.
fn changes(folder: &Path, files: Vec<NewFile>) -> Result<Vec<Change>, Failure> {
    if let Some(file) = files.iter().find(|it| read::is_there(folder, &it.path)) {
        return Err(Failure::usage("init-in-the-way").with("path", file.path.as_str()));
    }
    let change = |it: NewFile| Change {
        old: None,
        new: Some(FileState::new(it.path, it.bytes)),
    };
    Ok(files.into_iter().map(change).collect())
}

/// Writes the lists of what git must not see first, so that nothing private is ever in sight, then all else as one.
fn write(folder: &Path, lists: &[Change], changes: &[Change]) -> Result<(), Failure> {
    let writer = Writer::open(folder)?;
    for list in lists {
        match (&list.old, &list.new) {
            (Some(old), Some(new)) => writer.replace(&new.path, &old.bytes, &new.bytes)?,
            (None, Some(new)) => writer.create(&new.path, &new.bytes)?,
            _ => {}
        }
    }
    writer.many(INIT, changes)?;
    Ok(())
}

/// Returns what the lists of what git must not see lack; what stands in them already stays.
fn ignoring(folder: &Path) -> Result<Vec<Change>, Failure> {
    let mut lists = Vec::new();
    if !read::is_there(folder, PRIVATE) {
        lists.push(Change {
            old: None,
            new: Some(FileState::new(PRIVATE, *b"*\n")),
        });
    }
    let old = if read::is_there(folder, LIST) {
        let failed = |_| Failure::usage("init-in-the-way").with("path", LIST);
        Some(read::bytes(folder, LIST).map_err(failed)?)
    } else {
        None
    };
    let mut text = old.clone().unwrap_or_default();
    let lines = String::from_utf8_lossy(old.as_deref().unwrap_or_default()).into_owned();
    let missing: Vec<&str> = UNSHARED.into_iter().filter(|it| !guard::names(&lines, it)).collect();
    if missing.is_empty() {
        return Ok(lists);
    }
    if !text.is_empty() && !text.ends_with(b"\n") {
        text.push(b'\n');
    }
    text.extend(missing.iter().flat_map(|it| it.bytes().chain([b'\n'])));
    lists.push(Change {
        old: old.map(|it| FileState::new(LIST, it)),
        new: Some(FileState::new(LIST, text)),
    });
    Ok(lists)
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
