//! Small projects written as text, for the rules' tests and pages.
//!
//! A project is sections that begin with `//- path`; they are laid over a base project that is clean. `{U+202E}` is
//! that character; a word in brackets after the path says that the file can't be read: `(utf-16)`, `(not-utf-8)`,
//! `(large)`, `(folder)`, `(link)`, `(closed)`.

use super::levels::{self, Purpose};
use super::rule::{Check, Published, Rule};
use super::rules;
use crate::diagnostic::Diagnostic;
use crate::project::texts::Texts;
use crate::project::{self, Project};
use crate::record::vocabulary::Edition;
use crate::source::{Position, Unreadable};
use chrono::NaiveDate;
use std::collections::BTreeMap;

/// The day on which fixtures are looked at.
pub fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2018, 6, 1).unwrap()
}

/// A clean project; the command tests start from it too.
const BASE: &str = include_str!("fixture/base.txt");

type Files = BTreeMap<String, Result<String, Unreadable>>;

/// Returns the fenced blocks of a page whose info string is `name`.
pub fn blocks(page: &str, name: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut block: Option<String> = None;
    for line in page.lines() {
        match &mut block {
            Some(text) if line == "````" => {
                blocks.push(std::mem::take(text));
                block = None;
            }
            Some(text) => {
                text.push_str(line);
                text.push('\n');
            }
            None if line == format!("````{name}") => block = Some(String::new()),
            None => {}
        }
    }
    blocks
}

fn sections(text: &str, files: &mut Files) {
    let mut current = String::new();
    for line in text.split_inclusive('\n') {
        if let Some(header) = line.strip_prefix("//- ") {
            let header = header.trim();
            let marked = header.strip_suffix(')').and_then(|it| it.rsplit_once(" ("));
            let (path, word) = marked.unwrap_or((header, ""));
            path.clone_into(&mut current);
            files.insert(current.clone(), content(word));
        } else if let Some(Ok(text)) = files.get_mut(&current) {
            text.push_str(&characters(line));
        }
    }
}

fn content(word: &str) -> Result<String, Unreadable> {
    match word {
        "utf-16" => Err(Unreadable::Utf16),
        "utf-32" => Err(Unreadable::Utf32),
        "not-utf-8" => Err(Unreadable::NotUtf8 {
            byte: 41,
            at: Position { line: 3, column: 7 },
        }),
        "large" => Err(Unreadable::TooLarge),
        "folder" => Err(Unreadable::NotAFile),
        "link" => Err(Unreadable::Link),
        "closed" => Err(Unreadable::Denied),
        _ => Ok(String::new()),
    }
}

fn characters(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("{U+") {
        let (code, tail) = after.split_once('}').unwrap();
        text.push_str(before);
        text.push(char::from_u32(u32::from_str_radix(code, 16).unwrap()).unwrap());
        rest = tail;
    }
    text + rest
}

/// A small project, loaded and checked.
#[derive(Debug)]
pub struct Fixture {
    /// The project.
    pub project: Project,
    /// What is wrong with it, at the levels that hold.
    pub diagnostics: Vec<Diagnostic>,
    /// The texts of its files, by their paths.
    pub texts: BTreeMap<String, String>,
}

/// Loads a fixture and checks it for the internal edition.
pub fn load(text: &str) -> Fixture {
    load_for(text, Edition::Internal)
}

/// Loads a fixture and checks it for an edition.
pub fn load_for(text: &str, edition: Edition) -> Fixture {
    check(text, Purpose::all(edition))
}

/// Loads a fixture and checks it for what is asked.
pub fn check(text: &str, purpose: Purpose) -> Fixture {
    let mut files = Files::new();
    sections(BASE, &mut files);
    sections(text, &mut files);
    let paths = files.keys().cloned().collect();
    let read = |path: &str| files[path].clone();
    let loaded = project::load(paths, today(), &read, &super::record);
    let mut diagnostics = loaded.diagnostics;
    diagnostics.extend(super::project(&loaded.project));
    let texts: BTreeMap<String, String> = files
        .iter()
        .filter_map(|(path, text)| Some((path.clone(), text.clone().ok()?)))
        .collect();
    let project = loaded.project;
    if purpose.edition == Edition::Public {
        let own = texts.clone();
        let texts = Texts::new(move |path| own.get(path).cloned().ok_or(Unreadable::Denied));
        let published = Published {
            project: &project,
            texts: &texts,
        };
        diagnostics.extend(super::published(&published, purpose));
    }
    let text_at = |file, span: crate::source::Span| texts.get(project.path(file))?.get(span.range()).map(str::to_owned);
    let settled = levels::settle(&project, diagnostics, &text_at, purpose);
    Fixture {
        project,
        diagnostics: settled,
        texts,
    }
}

/// Returns the names of the rules that a fixture fires, in order of place.
pub fn rules(text: &str) -> Vec<&'static str> {
    load(text).diagnostics.iter().map(|it| it.rule).collect()
}

/// Returns the edition in which a rule finds anything.
pub fn edition(rule: &Rule) -> Edition {
    match rule.check {
        Check::Published(_) => Edition::Public,
        _ => Edition::Internal,
    }
}

/// Checks that a rule points at exactly the texts that stand between `⟦` and `⟧` in a fixture.
#[track_caller]
pub fn points_at(rule: &str, marked: &str) {
    let plain = marked.replace(['⟦', '⟧'], "");
    let mut files = Files::new();
    sections(marked, &mut files);
    let mut expected = Vec::new();
    for text in files.values().flatten() {
        expected.extend(
            text.split('⟦')
                .skip(1)
                .map(|it| it.split('⟧').next().unwrap().to_owned()),
        );
    }
    let Fixture {
        project,
        diagnostics,
        texts,
    } = load_for(&plain, rules::find(rule).map_or(Edition::Internal, edition));
    let found: Vec<String> = diagnostics
        .iter()
        .filter(|it| it.rule == rule)
        .map(|it| texts[project.path(it.place.file)][it.place.span.range()].to_owned())
        .collect();
    assert_eq!(found, expected, "all: {diagnostics:#?}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_project_is_clean() {
        let diagnostics = load("").diagnostics;
        assert_eq!(diagnostics, []);
    }
}
