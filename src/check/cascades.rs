//! One finding where one thing is wrong: every key of every kind is misspelt, left out or emptied, one at a time.

use super::fixture::load;
use crate::record::kind::Kind;
use crate::record::kinds::{self, ROWS, Role};
use crate::record::label;
use crate::syntax::fields::Key;

/// A project in which every kind of record stands with its keys, one on each line.
const FULL: &str = include_str!("fixture/full.txt");

/// A key on a line of the project.
struct Line<'a> {
    kind: Kind,
    name: &'a str,
    number: usize,
    /// Whether it stands at the head's own margin.
    outer: bool,
}

/// Returns every line that has a key of its file's kind.
fn lines() -> Vec<Line<'static>> {
    let (mut lines, mut kind, mut in_body) = (Vec::new(), None, false);
    for (number, line) in FULL.lines().enumerate() {
        if let Some(path) = line.strip_prefix("//- ") {
            let role = kinds::role(path);
            kind = if let Role::Record(kind) = role {
                Some(kind)
            } else {
                None
            };
            in_body = false;
        } else if line == "---" {
            in_body = number > 0 && !FULL.lines().nth(number - 1).unwrap().starts_with("//-");
        } else if let Some(kind) = kind.filter(|_| !in_body) {
            let inner = line.trim_start_matches([' ', '-']);
            let name = inner.split(':').next().unwrap();
            if names(kind.row().keys).contains(&name) {
                let outer = inner.len() == line.len();
                lines.push(Line {
                    kind,
                    name,
                    number,
                    outer,
                });
            }
        }
    }
    lines
}

/// Returns the names of the keys of a table and of everything in it.
fn names(keys: &'static [Key]) -> Vec<&'static str> {
    let own = |key: &'static Key| {
        let inner = label::inner(&key.shape).unwrap_or_default();
        std::iter::once(key.name).chain(names(inner)).collect::<Vec<_>>()
    };
    keys.iter().flat_map(own).collect()
}

/// Returns the project with one line changed.
fn changed(number: usize, change: impl Fn(&str) -> String) -> String {
    let one = |(at, line): (usize, &str)| if at == number { change(line) } else { line.to_owned() };
    let lines: Vec<String> = FULL.lines().enumerate().map(one).collect();
    lines.join("\n") + "\n"
}

/// Returns what is found in a project: the message and what it points at.
fn found(text: &str) -> Vec<String> {
    let fixture = load(text);
    let one = |it: &crate::diagnostic::Diagnostic| {
        let path = fixture.project.path(it.place.file);
        let at = fixture.texts.get(path).and_then(|text| text.get(it.place.span.range()));
        format!("{path}: {} at {}", it.message.key, at.unwrap_or_default())
    };
    fixture.diagnostics.iter().map(one).collect()
}

#[test]
fn the_project_is_clean_and_has_every_key_that_must_be_there() {
    assert_eq!(found(FULL), Vec::<String>::new());
    for row in ROWS.iter().filter(|it| it.kind != Kind::Reviewed) {
        for key in row.keys.iter().filter(|it| it.required) {
            let stands = |it: &Line<'_>| it.kind == row.kind && it.name == key.name;
            assert!(lines().iter().any(stands), "{} of {}", key.name, row.name);
        }
    }
}

#[test]
fn a_misspelt_key_is_one_finding_wherever_it_stands() {
    let mut wrong = Vec::new();
    for line in lines() {
        let misspelt = format!("{}{}:", line.name, line.name.chars().next_back().unwrap());
        let found = found(&changed(line.number, |it| {
            it.replacen(&format!("{}:", line.name), &misspelt, 1)
        }));
        if found.len() != 1 || !found[0].contains(": unknown-key-near at ") {
            wrong.push(format!("{misspelt} {found:#?}"));
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn a_key_that_must_be_there_and_is_not_is_one_finding() {
    let mut wrong = Vec::new();
    // Where a line opens a list or a map, what stands under it is another's then, or nobody's.
    let indent = |number: usize| {
        FULL.lines()
            .nth(number)
            .map_or(0, |it| it.len() - it.trim_start().len())
    };
    let is_one = |line: &&Line<'_>| line.outer && indent(line.number + 1) == 0;
    let must = |line: &&Line<'_>| {
        line.kind
            .row()
            .keys
            .iter()
            .any(|it| it.required && it.name == line.name)
    };
    for line in lines().iter().filter(is_one).filter(must) {
        for (what, change) in [("gone", "# væk".to_owned()), ("empty", format!("{}:", line.name))] {
            let found = found(&changed(line.number, |_| change.clone()));
            // After a deletion nothing is required.
            if found.len() > 1 {
                wrong.push(format!("{} {what} {found:#?}", line.name));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_line_that_begins_a_list_is_missed_where_the_list_stands() {
    let gone = |name: &str| found(&FULL.replace(&format!("\n{name}:\n"), "\n"));
    let text = "policy/process.yaml: missing-key-line at id";
    assert_eq!(gone("milestones"), [text]);
    assert_eq!(gone("glossary"), ["policy/policy.yaml: missing-key-line at term"]);
    let none = |from: &str, to: &str| {
        let (start, end) = (FULL.find(from).unwrap(), FULL.find(to).unwrap());
        found(&format!("{}{}", &FULL[..start], &FULL[end..]))
    };
    assert_eq!(
        none("phases:", "milestones:"),
        ["policy/process.yaml: missing-key at milestones"]
    );
    assert_eq!(
        none("milestones:", "//- policy/sources"),
        ["policy/process.yaml: missing-key at phases"]
    );
    // What is wrong in the entries is found all the same.
    let text = FULL
        .replace("\nmilestones:\n", "\n")
        .replace("due: 2018-10", "due: i går");
    assert_eq!(found(&text).len(), 2);
}
