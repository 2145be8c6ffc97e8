//! What README shows is what the program says: each `console` block is run on this repository's own project.
//!
//! `SNAPSHOTS=overwrite cargo test readme` writes the blocks anew, each to at most `LONGEST` lines.

use crate::test_project::TestProject;
use std::path::Path;

/// How many lines of output a block shows before it is cut with `…`.
const LONGEST: usize = 14;

#[test]
fn readme_shows_what_the_program_says() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = std::fs::read_to_string(&path).unwrap();
    let project = TestProject::own();
    let mut written = String::new();
    let mut rest = readme.as_str();
    let mut blocks = 0;
    while let Some((before, after)) = rest.split_once("```console\n$ ip ") {
        let (block, tail) = after.split_once("```").unwrap();
        let command = block.lines().next().unwrap();
        written.push_str(&format!(
            "{before}```console\n$ ip {command}\n{}```",
            shown(&project, command)
        ));
        rest = tail;
        blocks += 1;
    }
    written.push_str(rest);
    assert!(blocks >= 3, "README shows too little");
    if std::env::var("SNAPSHOTS").is_ok_and(|it| it == "overwrite") {
        std::fs::write(&path, &written).unwrap();
    } else {
        snapbox::assert_data_eq!(readme, snapbox::Data::text(written));
    }
}

fn shown(project: &TestProject, command: &str) -> String {
    let run = project
        .command(command.split(' '))
        .env("IP_TODAY", "2026-11-22")
        .env("IP_LANG", "en")
        .run();
    let all: Vec<&str> = run.stdout.lines().map(str::trim_end).collect();
    let mut text = all.iter().take(LONGEST).copied().collect::<Vec<_>>().join("\n");
    text.push_str(if all.len() > LONGEST { "\n…\n" } else { "\n" });
    text
}

#[test]
fn readme_names_the_commands_that_a_newcomer_runs() {
    let readme = include_str!("../../README.md");
    let blocks: Vec<_> = readme
        .split("```sh\n")
        .skip(1)
        .map(|it| it.split("```").next().unwrap())
        .collect();
    assert_eq!(blocks[0], "cargo run --release -- build\ncargo test\n");
    assert_eq!(blocks[1], "cargo run --release --features pdf -- build\n");
    let proved = include_str!("../../.ci/run");
    assert!(proved.contains("\ncargo run --release --locked -- build\n"));
    assert!(proved.contains("\ncargo test --locked\n"));
    assert!(proved.contains("\ncargo run --release --locked --features pdf -- build\n"));
}
