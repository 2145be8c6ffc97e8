//! Where and how it was measured, in a paragraph under the table.

use std::path::Path;

use anyhow::Context as _;

use crate::program;
use crate::subject::{Name, Subjects};

pub fn how(subjects: &Subjects, rounds: u32, date: Option<String>) -> anyhow::Result<String> {
    let date = date
        .or_else(|| said("date", &["+%F"]))
        .context("no date: hand one in with --date")?;
    let cores = std::thread::available_parallelism()?;
    let system = (std::env::consts::OS, std::env::consts::ARCH);
    let mut text = format!(
        "Measured {date} at commit {} on {cores} cores ({} {}), with warm files: {rounds} rounds in turn, median of the \
         rounds' ratios.",
        commit(),
        system.0,
        system.1,
    );
    let named = [
        Name::Hledger,
        Name::Lychee,
        Name::Cmark,
        Name::Ripgrep,
        Name::MdBook,
        Name::PandocDocx,
        Name::Typst,
    ];
    let versions: Vec<&str> = named
        .iter()
        .filter_map(|it| subjects.get(*it))
        .map(|it| it.version.as_str())
        .collect();
    if !versions.is_empty() {
        text += &format!(" Peers: {}.", versions.join("; "));
    }
    let mut absent = subjects.absent.clone();
    if program::output(Path::new("valgrind"), &["--version"]).is_none() {
        absent.push("valgrind");
    }
    if !absent.is_empty() {
        text += &format!(" Absent, and not measured: {}.", absent.join(", "));
    }
    Ok(text + "\n")
}

fn commit() -> String {
    let hash = said("git", &["rev-parse", "--short=10", "HEAD"]);
    let changes = said(
        "git",
        &[
            "status",
            "--porcelain",
            "--untracked-files=no",
            "--",
            "src",
            "benches",
            "Cargo.toml",
        ],
    );
    match (hash, changes) {
        (Some(hash), Some(changes)) if changes.is_empty() => hash,
        (Some(hash), _) => format!("{hash} with changes"),
        (None, _) => "unknown".to_owned(),
    }
}

fn said(program: &str, arguments: &[&str]) -> Option<String> {
    program::output(Path::new(program), arguments).map(|it| it.trim().to_owned())
}
