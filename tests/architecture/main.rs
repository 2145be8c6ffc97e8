//! The house rules: who may import whom, who touches the machine, and that what the documents name exists.

#![expect(
    clippy::unwrap_used,
    reason = "what fails here fails a test, also outside the test functions"
)]

mod circles;
mod imports;

use std::path::{Path, PathBuf};

/// A module, its floor, and what it must never know although it stands lower.
struct Room(&'static str, u8, &'static [&'static str]);

const HOUSE: &[Room] = &[
    Room("source", 1, &[]),
    Room("language", 1, &[]),
    Room("diagnostic", 2, &[]),
    Room("document", 2, &[]),
    Room("text", 2, &[]),
    Room("syntax", 3, &[]),
    Room("findings", 3, &[]),
    Room("render", 3, &[]),
    Room("disk", 3, &["language", "diagnostic", "document"]),
    Room("record", 4, &["findings", "render", "disk"]),
    Room("project", 5, &["findings", "render", "disk"]),
    Room("coverage", 6, &["findings", "render", "disk"]),
    Room("evidence", 6, &["findings", "render", "disk"]),
    Room("process", 6, &["findings", "render", "disk"]),
    Room("check", 7, &["findings", "render", "disk"]),
    Room("draft", 7, &["findings", "render", "disk"]),
    Room("change", 7, &["findings", "render", "disk"]),
    Room("edit", 7, &["findings", "render", "disk"]),
    Room("exchange", 7, &["findings", "render", "disk"]),
    Room("workspace", 8, &["findings"]),
    Room("compile", 9, &["findings"]),
    Room("overview", 9, &["findings", "render", "disk"]),
    Room("query", 9, &["findings", "render", "disk"]),
    Room("cli", 10, &[]),
    Room("serve", 10, &[]),
    Room("lsp", 10, &["render"]),
];

/// What only one part of the house may use.
const MACHINE: &[(&str, &[&str])] = &[
    ("std::fs", &["src/disk/", "src/serve/fixture.rs"]),
    // A person's editor is part of asking.
    ("std::process::Command", &["src/disk/", "src/cli/context.rs"]),
    ("std::env::", &["src/disk/", "src/cli/context.rs", "src/main.rs"]),
    // What is listened to, and where, is seen in one place.
    ("std::net", &["src/serve/server.rs", "src/serve/tests.rs"]),
    ("tokio::net", &["src/serve/server.rs"]),
    ("io::stdin", &["src/cli/context.rs"]),
    ("io::stdout", &["src/cli/context.rs"]),
    ("io::stderr", &["src/cli/context.rs"]),
];

/// Words that CONTRIBUTING.md's list replaces.
const GIVEN_UP: &[&str] = &["reckon", "whence", "teller", "by what it is known", "a stretch"];

/// Documents written by tests, which speak of any project and not of this repository alone.
const ELSEWHERE: &[&str] = &["docs/rules.md", "docs/cli.md", "docs/format.md"];
/// Paths of a project that this repository does not have, those that the guide has people write among them.
const NOT_HERE: &[&str] = &[
    "private",
    ".git",
    ".ip",
    "build",
    "target",
    "interviews/proeve.md",
    "policy/answers",
    "policy/chapters/20-sundhed.md",
    "policy/versions.yaml",
    "policy/reviewed.yaml",
    "policy/requests.yaml",
    "policy/comments.yaml",
    "templates/look.yaml",
    "templates/reference.docx",
    "templates/style.css",
    "templates/document.html",
    "templates/information.md",
];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the files under a folder that have an ending, with their text; paths from the root, with `/`.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for entry in walkdir::WalkDir::new(root().join(folder)).sort_by_file_name() {
        let path: PathBuf = entry.unwrap().into_path();
        let inner = path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
        if inner.ends_with(ending) && !inner.contains("/target/") && !inner.contains("/corpora/") {
            found.push((inner, std::fs::read_to_string(&path).unwrap()));
        }
    }
    found
}

/// Returns a file's code without the tests at its foot, each line with its number.
fn code(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let code = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap();
    let is_code = |it: &&str| !it.trim_start().starts_with("//");
    code.lines()
        .enumerate()
        .map(|(at, it)| (at + 1, it))
        .filter(move |it| is_code(&it.1))
}

/// Returns the modules that a line names as `crate::NAME`.
fn named(line: &str) -> impl Iterator<Item = &str> {
    let end = |it: char| !it.is_ascii_alphanumeric() && it != '_';
    line.split("crate::").skip(1).filter_map(move |it| it.split(end).next())
}

fn room(name: &str) -> Option<&'static Room> {
    HOUSE.iter().find(|it| it.0 == name)
}

#[test]
fn a_module_knows_only_floors_below_its_own() {
    let mut wrong = Vec::new();
    for (path, text) in files("src", ".rs") {
        let own = path.split('/').nth(1).unwrap().trim_end_matches(".rs").to_owned();
        if own == "lib" || own == "main" {
            continue;
        }
        let Some(Room(_, floor, never)) = room(&own) else {
            wrong.push(format!("{path}: the house has no room for it"));
            continue;
        };
        for (line, code) in code(&text) {
            for other in named(code).filter(|it| *it != own) {
                let allowed = room(other).is_some_and(|it| it.1 < *floor && !never.contains(&other));
                if !allowed {
                    wrong.push(format!("{path}:{line}: {own} (floor {floor}) knows {other}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_page_on_architecture_has_the_same_floors() {
    let page = std::fs::read_to_string(root().join("ARCHITECTURE.md")).unwrap();
    let rows = page.lines().skip_while(|it| !it.starts_with("| floor |"));
    let mut documented = Vec::new();
    for row in rows.skip(2).take_while(|it| it.starts_with('|')) {
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        let floor: u8 = cells[1].parse().unwrap();
        documented.extend(cells[2].split('`').skip(1).step_by(2).map(|it| (floor, it)));
    }
    let mut house: Vec<(u8, &str)> = HOUSE.iter().map(|it| (it.1, it.0)).collect();
    documented.sort_unstable();
    house.sort_unstable();
    assert_eq!(documented, house);
}

#[test]
fn no_module_climbs_out_of_its_folder() {
    let mut wrong = Vec::new();
    for (path, text) in files("src", ".rs") {
        let depth = path.trim_end_matches("/mod.rs").split('/').count() - 1;
        let climb = "super::".repeat(depth);
        for (line, _) in code(&text).filter(|it| it.1.contains(&climb)) {
            wrong.push(format!("{path}:{line}: across folders write crate::"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn only_the_disk_and_the_context_touch_the_machine() {
    let mut wrong = Vec::new();
    for (path, text) in files("src", ".rs") {
        for (line, code) in code(&text) {
            for (what, homes) in MACHINE {
                if code.contains(what) && !homes.iter().any(|it| path.starts_with(it)) {
                    wrong.push(format!("{path}:{line}: {what} belongs in {}", homes.join(", ")));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_says_in_its_first_line_what_is_here() {
    let mut wrong = Vec::new();
    for (path, text) in ["src", "tests", "benches"].iter().flat_map(|it| files(it, ".rs")) {
        let first = text.lines().next().unwrap_or_default();
        if !first.starts_with("//! ") || first.chars().count() > 120 {
            wrong.push(path);
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn words_that_were_given_up_do_not_come_back() {
    let mut wrong = Vec::new();
    for (path, text) in ["src", "benches"].iter().flat_map(|it| files(it, ".rs")) {
        for (at, line) in text.lines().enumerate() {
            let small = line.to_lowercase();
            // What people read is a matter of the catalogues.
            if !small.contains('"') && GIVEN_UP.iter().any(|it| small.contains(it)) {
                wrong.push(format!("{path}:{}: {}", at + 1, line.trim()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_rules_pages_and_its_code_go_together() {
    let sources: Vec<String> = files("src/check/rules", ".rs").into_iter().map(|it| it.0).collect();
    let lonely: Vec<String> = files("src/check/rules", ".md")
        .into_iter()
        .map(|it| it.0)
        .filter(|it| !sources.contains(&it.replace(".da.md", ".rs").replace(".en.md", ".rs")))
        .collect();
    assert_eq!(lonely, Vec::<String>::new());
}

#[test]
fn every_path_that_a_document_names_exists() {
    let top = std::fs::read_dir(root())
        .unwrap()
        .map(|it| it.unwrap().file_name().into_string().unwrap());
    let top = top
        .filter(|it| it.ends_with(".md"))
        .map(|it| (it.clone(), std::fs::read_to_string(root().join(it)).unwrap()));
    let mut wrong = Vec::new();
    for (document, text) in top
        .chain(files("docs", ".md"))
        .filter(|it| !ELSEWHERE.contains(&it.0.as_str()))
    {
        for (at, line) in outside_blocks(&text) {
            for word in line.split('`').skip(1).step_by(2).filter(|it| is_path(it)) {
                let bare = word.trim_end_matches('/');
                let known = NOT_HERE
                    .iter()
                    .any(|it| bare == *it || bare.strip_prefix(it).is_some_and(|rest| rest.starts_with('/')));
                if !known && !root().join(bare).exists() && !root().join("src").join(bare).exists() {
                    wrong.push(format!("{document}:{at}: {word}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns the lines that stand outside fenced blocks, each with its number.
fn outside_blocks(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut fence = None;
    text.lines().enumerate().filter_map(move |(at, line)| {
        let marks = line.len() - line.trim_start_matches('`').len();
        match fence {
            None if marks >= 3 => fence = Some(marks),
            Some(open) if marks >= open => fence = None,
            None => return Some((at + 1, line)),
            Some(_) => {}
        }
        None
    })
}

/// Tells whether a word in a document is a path: it has a folder or a file's ending, and nothing that stands for another word.
fn is_path(word: &str) -> bool {
    let plain = |it: char| it.is_ascii_alphanumeric() || "_-./".contains(it);
    let endings = [".rs", ".md", ".yaml", ".toml", ".ftl", ".html", ".css", ".txt"];
    let folder = word.ends_with('/') || word.contains('/') && word.chars().any(|it| it.is_ascii_lowercase());
    let named = endings.iter().any(|it| word.len() > it.len() && word.ends_with(it));
    word.chars().all(plain) && (folder || named) && !word.starts_with(['/', '-'])
}
