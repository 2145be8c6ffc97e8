//! The pages in `docs/` that are made from the program itself.

use crate::test_project::TestProject;
use ip::language::Language;
use ip::record::insert::{INSERTS, Insert, MEMO_INSERTS};
use ip::record::kinds::ROWS;
use ip::record::process::CONDITIONS;
use ip::record::{label, vocabulary};
use ip::syntax::fields::{Key, Shape};
use snapbox::{Assert, file};

const COMMANDS: &str = "\
# The commands of `ip`

This page is written by a test from what `ip COMMAND --help` says in English; `--lang da` says it in Danish. Exit codes:
`0` done, `1` the project has errors (or a gap, where `--fail` was asked), `2` wrong use, `3` the machine failed. What was
asked for goes to standard output, everything else to standard error.
";

#[test]
fn the_reference_of_commands_is_written_from_their_helps() {
    let project = TestProject::empty();
    let mut text = String::from(COMMANDS);
    page(&project, &[], &mut text);
    Assert::new()
        .action_env("SNAPSHOTS")
        .eq(text, file!["../../docs/cli.md": Text].raw());
}

/// Adds the help of a command and of those below it.
fn page(project: &TestProject, path: &[String], text: &mut String) {
    let words = path.iter().cloned().chain(["--help".to_owned()]);
    let help = project.command(words).env("IP_LANG", "en").run().code(0).stdout;
    let name = std::iter::once("ip")
        .chain(path.iter().map(String::as_str))
        .collect::<Vec<_>>()
        .join(" ");
    // The flags that every command has stand once, with the first.
    let own = if path.is_empty() {
        &*help
    } else {
        help.split("\nFor every command:").next().unwrap()
    };
    text.push_str(&format!("\n## `{name}`\n\n````text\n{}\n````\n", own.trim_end()));
    let listed = help.split("\nCommands:\n").nth(1).unwrap_or_default();
    for line in listed.lines().take_while(|it| !it.is_empty()) {
        if let Some(inner) = line.strip_prefix("  ").filter(|it| !it.starts_with(' ')) {
            let mut path = path.to_vec();
            path.push(inner.split(' ').next().unwrap().to_owned());
            page(project, &path, text);
        }
    }
}

#[test]
fn the_format_is_written_from_the_tables_of_keys() {
    let mut text = include_str!("docs/format.md").to_owned();
    for row in ROWS.iter().filter(|it| !it.keys.is_empty()) {
        let place = format!("{{{{{}}}}}\n", row.name);
        assert!(text.contains(&place), "{place}");
        let mut table = keys(row.name, row.keys);
        rows(row.name, &mut Vec::new(), row.beside, &mut table);
        text = text.replace(&place, &table);
    }
    let described: Vec<&str> = text
        .lines()
        .filter_map(|it| it.strip_prefix("- `")?.split_once("`: "))
        .map(|it| it.0)
        .collect();
    let all = INSERTS.iter().chain(MEMO_INSERTS);
    assert_eq!(described, all.map(|it| it.name).collect::<Vec<_>>());
    text = text.replace("{{inserts}}\n", &inserts(INSERTS));
    text = text.replace("{{memo-inserts}}\n", &inserts(MEMO_INSERTS));
    Assert::new()
        .action_env("SNAPSHOTS")
        .eq(text, file!["../../docs/format.md": Text].raw());
}

fn keys(kind: &str, keys: &[Key]) -> String {
    let mut table = String::from("| Key | What it is | Value |\n| --- | --- | --- |\n");
    rows(kind, &mut Vec::new(), keys, &mut table);
    table
}

fn rows(kind: &str, path: &mut Vec<&'static str>, keys: &[Key], table: &mut String) {
    for key in keys {
        path.push(key.name);
        let name = format!("`{}`", path.join("."));
        let name = if key.required { format!("**{name}**") } else { name };
        let what = Language::English.word(&label::label(kind, path));
        table.push_str(&format!("| {name} | {what} | {} |\n", value(&key.shape)));
        rows(kind, path, label::inner(&key.shape).unwrap_or_default(), table);
        path.pop();
    }
}

/// Returns what a value looks like.
fn value(shape: &Shape) -> String {
    match shape {
        Shape::Text => "text".to_owned(),
        Shape::Number => "a whole number".to_owned(),
        Shape::Share => "a number from 0 to 1".to_owned(),
        Shape::Flag => "`true` or `false`".to_owned(),
        Shape::Date => "a date".to_owned(),
        Shape::Happened => "a date, not in the future".to_owned(),
        Shape::HappenedOr(word) => format!("a date, not in the future, or `{word}`"),
        Shape::Duration => "months or years: `12m`, `2y`".to_owned(),
        Shape::Range => "a number, or two: `1-2`".to_owned(),
        Shape::Choice(choices) => choices
            .iter()
            .map(|it| word(choices, it))
            .collect::<Vec<_>>()
            .join(" · "),
        Shape::Id => "a new id".to_owned(),
        Shape::Digest => "a digest".to_owned(),
        Shape::Reference(kinds) => reference(kinds),
        Shape::List(inner) => format!("a list: {}", value(inner)),
        Shape::OneOrMore(inner) => format!("one, or a list: {}", value(inner)),
        Shape::Map(_) => "keys of its own".to_owned(),
        Shape::Entries(names, _) => format!("under {} each, keys of its own", value(names)),
        Shape::Named(choices) => format!(
            "names, each with {}",
            choices
                .iter()
                .map(|it| word(choices, it))
                .collect::<Vec<_>>()
                .join(" · ")
        ),
    }
}

fn reference(kinds: &[&str]) -> String {
    let (last, rest) = kinds.split_last().unwrap();
    let kinds = if rest.is_empty() {
        (*last).to_owned()
    } else {
        format!("{} or {last}", rest.join(", "))
    };
    let words: Vec<String> = CONDITIONS.iter().map(|it| format!("`{it}`")).collect();
    format!("the id of a {kinds}").replace(
        "the id of a condition or",
        &format!("{}, or the id of a", words.join(", ")),
    )
}

/// Returns a word with what it says, unless it says so itself.
fn word(choices: &[&str], word: &str) -> String {
    let shown = vocabulary::key(choices, word).map(|it| Language::English.word(&it));
    match shown.filter(|it| it.replace(' ', "-") != word) {
        Some(shown) => format!("`{word}` ({shown})"),
        None => format!("`{word}`"),
    }
}

fn inserts(inserts: &[Insert]) -> String {
    let mut table = String::from("| Insert | Option | Value |\n| --- | --- | --- |\n");
    for insert in inserts {
        if insert.options.is_empty() {
            table.push_str(&format!("| `{}` | | |\n", insert.name));
        }
        for (at, option) in insert.options.iter().enumerate() {
            let name = if at == 0 {
                format!("`{}`", insert.name)
            } else {
                String::new()
            };
            table.push_str(&format!("| {name} | `{}` | {} |\n", option.name, value(&option.shape)));
        }
    }
    table
}
