//! `ip man`: manual pages of every command, from the same description as the helps.

use super::context::{Context, Exit};
use super::help;
use crate::diagnostic::Failure;
use crate::disk::output::{self, Refused};
use crate::document::GENERATOR;
use crate::language::Language;
use crate::text::printable::Printable;
use clap::Command;
use clap_mangen::Man;
use std::path::{Path, PathBuf};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
    #[arg(long, requires = "dir")]
    dry_run: bool,
}

/// Prints the pages one after the other, or writes them into a folder and prints each path.
pub(super) fn run(args: &Args, command: Command, context: &mut Context) -> Result<Exit, Failure> {
    let pages = pages(command, context.language());
    let Some(folder) = &args.dir else {
        let all: String = pages.into_iter().map(|it| it.1).collect();
        context.print(Printable::drawn(all));
        return Ok(Exit::Done);
    };
    let files: Vec<(PathBuf, String)> = pages.into_iter().map(|it| (folder.join(it.0), it.1)).collect();
    let directory = context.directory().to_owned();
    for (path, _) in &files {
        output::may_write(&directory.join(path), GENERATOR).map_err(|why| refused(&why, path))?;
    }
    for (path, page) in &files {
        if !args.dry_run {
            output::write(&directory.join(path), page.as_bytes()).map_err(|why| refused(&why, path))?;
        }
        context.print(path.display().to_string());
    }
    Ok(Exit::Done)
}

fn refused(why: &Refused, path: &Path) -> Failure {
    let failure = match why {
        Refused::Foreign => Failure::usage("man-foreign-file"),
        Refused::Machine(error) => Failure::machine("man-not-written").with("why", error.to_string()),
    };
    failure.with("path", path.display().to_string())
}

/// Returns the page of each command by its file's name.
fn pages(command: Command, language: Language) -> Vec<(String, String)> {
    let mut command = help::localised(command, language);
    command.build();
    let mut pages = Vec::new();
    every(&command, "ip", language, &mut pages);
    pages
}

fn every(command: &Command, name: &str, language: Language, pages: &mut Vec<(String, String)>) {
    let version = format!("ip {}", env!("CARGO_PKG_VERSION"));
    let man = Man::new(command.clone().disable_help_subcommand(true))
        .title(name)
        .source(version)
        .manual(language.word("cli"));
    let mut page = Vec::new();
    man.render(&mut page).expect("memory takes every page");
    pages.push((
        format!("{name}.1"),
        translated(&String::from_utf8_lossy(&page), language),
    ));
    for inner in command.get_subcommands() {
        every(inner, &format!("{name}-{}", inner.get_name()), language, pages);
    }
}

/// Returns a page whose headings are in the reader's language, with our mark in its first line.
fn translated(page: &str, language: Language) -> String {
    let mut text = format!(".\\\" {GENERATOR}\n");
    for line in page.lines() {
        let heading = line.strip_prefix(".SH ").map(str::to_lowercase);
        let translated = heading.and_then(|it| language.find(&format!("man-heading-{it}"), &[]));
        match translated {
            Some(translated) => text.push_str(&format!(".SH {translated}\n")),
            None => text.push_str(&format!("{line}\n")),
        }
    }
    text
}
