//! `ip export refi`: what the file holds, what it never holds, and what it is never laid over.

use crate::test_project::TestProject;
use std::io::{Cursor, Read};

/// Two notes whose blocks are coded by themselves and by their headings.
const PROJECT: &str = "\
//- policy/themes/boern.md
---
title: Børn
status: proposed
origin: inquiry
---
Om skole & dagtilbud.
//- interviews/2018-05-01-boligselskaber-b2c.md
---
title: Om at vente
method: interview
date: 2018-05-01
stakeholders: [boligselskaber]
basis: public-record
publish: quote
---
## Lægen #sundhed

Vi venter
længe 😀 på tolk. #sundhed/ventetid ^venter

> Ingen ringer. #boern/skole

- Først *dette*
- så det #boern

<!-- kommentar: husk at spørge -->

| a | b |
| --- | --- |
| 1 | 2 |

Sidste \\#ikke.
";

/// Returns the parts of a file by their names.
fn parts(bytes: Vec<u8>) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let count = zip.len();
    let part = |at: usize| {
        let mut part = zip.by_index(at).unwrap();
        let (name, mut text) = (part.name().unwrap().into_owned(), String::new());
        part.read_to_string(&mut text).unwrap();
        (name, text)
    };
    (0..count).map(part).collect()
}

/// Returns the codings of the file: each with the names of its codes and the words at its place.
fn codings(parts: &[(String, String)]) -> Vec<String> {
    let qde = &parts[0].1;
    let name = |guid: &str| {
        let code = qde.split("<Code guid=\"").find(|it| it.starts_with(guid)).unwrap();
        code.split("name=\"")
            .nth(1)
            .unwrap()
            .split('"')
            .next()
            .unwrap()
            .to_owned()
    };
    let mut all = Vec::new();
    for source in qde.split("<TextSource ").skip(1) {
        let path = source.split("internal://").nth(1).unwrap().split('"').next().unwrap();
        let text: Vec<char> = parts
            .iter()
            .find(|it| it.0.ends_with(path))
            .unwrap()
            .1
            .chars()
            .collect();
        for selection in source.split("<PlainTextSelection ").skip(1) {
            let number = |key: &str| {
                selection
                    .split(key)
                    .nth(1)
                    .unwrap()
                    .split('"')
                    .next()
                    .unwrap()
                    .parse::<usize>()
                    .unwrap()
            };
            let words: String = text[number("startPosition=\"")..number("endPosition=\"")]
                .iter()
                .collect();
            let selection = selection.split("</PlainTextSelection>").next().unwrap();
            let codes: Vec<String> = selection
                .split("targetGUID=\"")
                .skip(1)
                .map(|it| name(&it[..36]))
                .collect();
            all.push(format!("{words}: {}", codes.join(", ")));
        }
    }
    all
}

#[test]
fn every_block_is_there_as_plain_text_and_coded_at_its_place() {
    let project = TestProject::new(PROJECT);
    let run = project.run(["export", "refi"]).code(0);
    assert_eq!(run.stdout, "build/integrationspolitik-2018-06-01-INTERN.qdpx\n");
    let parts = parts(project.bytes(run.stdout.trim()));
    let text = &parts[1..].iter().find(|it| it.1.contains("længe")).unwrap().1;
    assert_eq!(
        text,
        "## Lægen\n\nVi venter længe 😀 på tolk.\n\n> Ingen ringer.\n\n- Først dette\n- så det\n\na · b; 1 · 2\n\nSidste #ikke."
    );
    let codings: Vec<String> = codings(&parts).into_iter().filter(|it| !it.contains("tolk")).collect();
    assert_eq!(
        codings,
        [
            "Ingen ringer.: boern/skole, Sundhed",
            "Først dette: Sundhed",
            "så det: Børn, Sundhed",
            "a · b; 1 · 2: Sundhed",
            "Sidste #ikke.: Sundhed"
        ]
    );
    assert!(!parts[0].1.contains("husk at spørge") && parts[0].1.contains("Om skole &amp; dagtilbud."));
    assert!(
        run.stderr.contains("Formatet kan ikke rumme") && run.stderr.contains("INTERN"),
        "{}",
        run.stderr
    );
}

#[test]
fn the_same_project_makes_the_same_bytes_and_a_dry_run_none() {
    let project = TestProject::own();
    let dry = project.run(["export", "refi", "--dry-run"]).code(0);
    assert_eq!(dry.stdout, "");
    assert!(project.files().iter().all(|it| !it.ends_with(".qdpx")));
    let path = project.run(["export", "refi"]).code(0).stdout;
    let first = project.bytes(path.trim());
    project.run(["export", "refi", "build/igen.qdpx"]).code(0);
    assert_eq!(first, project.bytes("build/igen.qdpx"));
    project.run(["export", "refi"]).code(0);
}

#[test]
fn a_note_of_which_nothing_may_be_retold_comes_only_when_asked_for_and_one_that_is_gone_never() {
    let hidden = |keys: &str| PROJECT.replace("publish: quote\n", keys);
    for (keys, alone, all) in [
        ("publish: quote\n", true, true),
        ("publish: summary\n", true, true),
        ("publish: none\n", false, true),
        (
            "publish: quote\nwithdrawn: {date: 2018-05-20, right: consent}\n",
            false,
            false,
        ),
        (
            "publish: quote\nrestricted: {date: 2018-05-20, reason: indsigelse}\n",
            false,
            false,
        ),
    ] {
        let project = TestProject::new(&hidden(keys));
        for (flags, expected) in [
            (&["export", "refi"][..], alone),
            (&["export", "refi", "--all"][..], all),
        ] {
            let run = project.run(flags.iter().copied());
            let Some(0) = run.exit() else {
                // A withdrawn note whose text still stands is an error of the project.
                assert!(keys.contains("withdrawn"), "{keys}");
                continue;
            };
            let parts = parts(project.bytes(run.stdout.trim()));
            let holds = parts
                .iter()
                .any(|it| it.1.contains("længe 😀") || it.1.contains("Om at vente") || it.1.contains("skole\""));
            assert_eq!(holds, expected, "{keys} {flags:?}");
        }
    }
}

#[test]
fn nothing_is_laid_over_another_file_or_into_the_projects_own_folders() {
    let project = TestProject::new(PROJECT);
    project.write("build/andet.qdpx", "andet");
    for (file, said) in [
        ("build/andet.qdpx", "bliver ikke overskrevet"),
        ("x.qdpx", "kan ikke lægges her"),
        ("interviews/x.qdpx", "kan ikke lægges her"),
        ("private/x.qdpx", "kan ikke lægges her"),
        ("..", "er ikke en fil"),
        ("build", "kan ikke lægges her"),
    ] {
        let run = project.run(["export", "refi", file]);
        assert_eq!((run.exit(), run.stdout.as_str()), (Some(2), ""), "{file}");
        assert!(run.stderr.contains(said), "{file}: {}", run.stderr);
    }
    assert_eq!(project.read("build/andet.qdpx"), "andet");
}

#[test]
fn a_project_with_errors_is_not_handed_out() {
    let project = TestProject::new(&PROJECT.replace("Ingen ringer.", "Ring til 22 34 56 78."));
    let run = project.run(["export", "refi"]);
    assert_eq!((run.exit(), run.stdout.as_str()), (Some(1), ""));
    assert!(!run.stderr.contains("22 34"), "{}", run.stderr);
}
