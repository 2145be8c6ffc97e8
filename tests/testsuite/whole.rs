//! What could not be read is not taken for gone, and what did not arrive is told.

use crate::test_project::TestProject;
use sha2::{Digest, Sha256};
use snapbox::str;
use std::fmt::Write as _;
use std::process::{Command, Stdio};

const REVIEWED: &str = "policy/reviewed.yaml";
const PROJECT: &str = "\
//- interviews/2018-03-14-boligselskaber-k3f.md
---
method: interview
date: 2018-03-14
stakeholders: [boligselskaber]
themes: [sundhed]
basis: public-task
special: none
journal: 18-1
informed: 2018-03-01
publish: quote
delete-after: 2019-03-14
---
> Vi venter tre uger på en tolk. #sundhed/tolk ^tolk
//- policy/chapters/10-a.md
---
title: A
status: draft
---
Vi vil have en tolk til stede. [@2018-03-14-boligselskaber-k3f#tolk] ^tolk
//- policy/chapters/20-b.md
---
title: B
status: draft
---
Vi vil lytte. [@2018-03-14-boligselskaber-k3f#tolk] ^lytte
";

#[test]
fn a_review_never_forgets_statements_of_a_chapter_that_cannot_be_read_just_now() {
    let chapter = "policy/chapters/10-a.md";
    let note = "interviews/2018-03-14-boligselskaber-k3f.md";
    let project = TestProject::new(PROJECT);
    let _ = project.run(["review", "--all"]).code(0);
    let (good, heard) = (project.read(chapter), project.read(note));
    project.lay("//- policy/chapters/20-b.md\n---\ntitle: B\nstatus: draft\n---\nVi vil lytte mere. [@2018-03-14-boligselskaber-k3f#tolk] ^lytte\n");
    let before = project.read(REVIEWED);
    for (path, broken) in [
        (chapter, good.replace("Vi vil", "<<<<<<< HEAD\nVi vil").into_bytes()),
        (chapter, good.replace("^tolk\n", "^Tolk\n").into_bytes()),
        (chapter, good.replace("title: A", "title: [").into_bytes()),
        (chapter, good.replacen("---\n", "", 1).into_bytes()),
        (
            chapter,
            good.replace("status: draft", "status: draft\nfarve: rød").into_bytes(),
        ),
        (chapter, b"---\ntitle: A\nstatus: draft\n---\n\xff\xfe".to_vec()),
        (chapter, Vec::new()),
        (note, heard.replace("> Vi", "<<<<<<< HEAD\n> Vi").into_bytes()),
        (
            note,
            heard
                .replace("method: interview", "method: interview\nmethod: study")
                .into_bytes(),
        ),
    ] {
        project.write(path, &broken);
        for words in [
            &["review", "b#lytte"][..],
            &["review", "--all"],
            &["review", "--all", "--dry-run"],
        ] {
            let run = project.run(words).code(1).stdout("");
            assert_eq!(
                run.stderr,
                format!(
                    "En fil kan ikke læses til ende: {path}\nIntet er skrevet, for det, der står i den, ville gå tabt. Ret den først: ip check\n"
                ),
                "{}",
                String::from_utf8_lossy(&broken)
            );
        }
        assert_eq!(project.read(REVIEWED), before);
        project.write(chapter, &good);
        project.write(note, &heard);
    }
    let _ = project.run(["review", "b#lytte"]).code(0);
    assert!(project.read(REVIEWED).contains("a#tolk") && project.read(REVIEWED) != before);
}

#[cfg(unix)]
#[test]
fn a_draft_that_cannot_be_read_whole_gets_no_name() {
    let project = TestProject::new(PROJECT);
    project.save("2018-05-30");
    let picture = project.root().join("policy/pictures/a.png");
    std::fs::create_dir_all(picture.parent().unwrap()).unwrap();
    std::os::unix::fs::symlink("/nowhere/a.png", &picture).unwrap();
    for words in [&["mark", "v1"][..], &["mark", "v1", "--dry-run"]] {
        project.run(words).code(3).stdout("").stderr(str![[r#"
Udkastet kan ikke få et navn: policy/pictures/a.png kan ikke læses
Intet er ændret. Sørg for, at du må læse filen, og prøv igen.

"#]]);
    }
    assert!(!project.files().contains(&"policy/versions.yaml".to_owned()));
    std::fs::remove_file(&picture).unwrap();
    let _ = project.run(["mark", "v1"]).code(0);
}

#[test]
fn many_who_mark_at_once_all_get_their_line() {
    let project = TestProject::new("");
    let send = |unit: usize| {
        let to = format!("Enhed {unit}");
        project.run(["mark", "v1", "--sent-to", &to]).code(0).stderr
    };
    let told: Vec<String> = std::thread::scope(|scope| {
        let all: Vec<_> = (0..8).map(|unit| scope.spawn(move || send(unit))).collect();
        all.into_iter().map(|it| it.join().unwrap()).collect()
    });
    assert!(told.iter().all(|it| !it.contains("fejl")), "{told:#?}");
    let list = project.read("policy/versions.yaml");
    assert_eq!(list.matches("Enhed ").count(), 8, "{list}");
    let _ = project.run(["check"]).code(0);
}

#[test]
fn a_version_is_found_in_the_whole_history_after_it_was_rewritten() {
    let project = TestProject::new(PROJECT);
    project.save("2018-04-01");
    let _ = project.run(["mark", "v1"]).code(0);
    project.lay("//- policy/chapters/30-c.md\n---\ntitle: C\nstatus: draft\n---\nVi vil mere. ^mere\n");
    project.save("2018-06-02");
    let _ = project.run(["diff", "v1"]).code(0);
    let list = project.read("policy/versions.yaml");
    let (before, after) = list.split_once("commit: ").unwrap();
    project.write(
        "policy/versions.yaml",
        format!("{before}commit: {}{}", "0".repeat(40), &after[40..]),
    );
    assert!(project.run(["diff", "v1"]).code(0).stdout.contains("Vi vil mere"));
}

#[test]
fn a_memo_that_cannot_say_what_changed_is_refused_or_says_why() {
    let project = TestProject::new(PROJECT);
    let report = ["report", "steering", "--since", "2018-05-15", "--format", "md"];
    let remark = "Det, der er ændret i udkastet, står ikke i notatet:";
    let run = project.run(report).code(0);
    assert!(run.stderr.contains(remark), "{}", run.stderr);
    project.save("2018-05-20");
    let run = project.run(report).code(0);
    assert!(run.stderr.contains(remark), "{}", run.stderr);
    std::fs::remove_dir_all(project.root().join("build")).unwrap();
    let run = project
        .command(report)
        .env("PATH", "/nonexistent")
        .run()
        .code(2)
        .stdout("");
    assert!(run.stderr.contains("git"), "{}", run.stderr);
    assert!(!project.files().iter().any(|it| it.starts_with("build/")));
    let later = ["report", "steering", "--since", "2018-05-25", "--format", "md"];
    assert_eq!(project.run(later).code(0).stderr, "");
}

/// Everything that prints what was asked for.
const PRINTING: &[&[&str]] = &[
    &["list", "statement", "--format", "json"],
    &["list", "note"],
    &["show", "sundhed"],
    &["check"],
    &["check", "--format", "sarif"],
    &["coverage", "--format", "csv"],
    &["status"],
    &["trace", "a#tolk"],
    &["explain"],
    &["schema", "note"],
    &["completions", "bash"],
    &["man"],
    &["review", "--all", "--dry-run"],
    &["build", "--format", "md"],
    &["--version"],
    &["--help"],
    &["list", "--help"],
];

fn program(project: &TestProject, words: &[&str], language: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_ip"));
    command
        .args(words)
        .current_dir(project.root())
        .env("IP_LANG", language)
        .env("IP_TODAY", "2018-06-01")
        .stdin(Stdio::null())
        .stderr(Stdio::piped());
    command
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_behind_what_is_printed_is_told() {
    let project = TestProject::new(PROJECT);
    for words in PRINTING {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = program(&project, words, "en").stdout(full).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(3), "{words:?}: {told}");
        assert!(told.contains("The disk is full"), "{words:?}: {told}");
    }
}

#[test]
fn a_reader_that_went_away_is_told_nothing() {
    let project = TestProject::new(PROJECT);
    for words in PRINTING {
        let mut child = program(&project, words, "en").stdout(Stdio::piped()).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(0), "{words:?}: {told}");
        assert!(
            !told.contains("could not be") && !told.contains("full"),
            "{words:?}: {told}"
        );
    }
}

#[cfg(unix)]
#[test]
fn no_link_leads_the_draft_where_it_may_not_lie() {
    let project = TestProject::new(PROJECT);
    let link = |to: &std::path::Path| {
        let build = project.root().join("build");
        let _ = std::fs::remove_file(&build);
        std::os::unix::fs::symlink(to, build).unwrap();
    };
    let home = project.root().parent().unwrap().to_owned();
    for to in [
        home.clone(),
        project.root().to_owned(),
        project.root().join("policy"),
        project.root().join("private"),
        "/".into(),
    ] {
        std::fs::create_dir_all(&to).unwrap();
        link(&to);
        project
            .run(["build", "--format", "md"])
            .code(2)
            .stdout("")
            .stderr(str![[r#"
Udkastet kan ikke lægges i build: dér ligger andet, som ikke må røres.
Vælg en tom mappe, eller lad --out være.

"#]]);
    }
    link(&home.join("ikke-til"));
    project
        .run(["build", "--format", "md"])
        .code(2)
        .stdout("")
        .stderr(str![[r#"
Udkastet kan ikke lægges i build: En fil eller et link, der ikke fører nogen steder hen, er i vejen.
Flyt det, der ligger der, eller vælg en anden mappe med --out.

"#]]);
    let shared = home.join("delt");
    std::fs::create_dir(&shared).unwrap();
    link(&shared);
    let _ = project.run(["build", "--format", "md"]).code(0);
    assert_eq!(std::fs::read_dir(shared).unwrap().count(), 1);
}

#[test]
fn what_is_in_the_way_of_the_draft_is_told_in_the_readers_words() {
    let project = TestProject::new(PROJECT);
    project.write("build", "x");
    for folder in ["build", "build/ud", "policy/../build/ud/til"] {
        let run = project
            .run(["build", "--format", "md", "--out", folder])
            .code(2)
            .stdout("");
        assert!(run.stderr.contains("er i vejen"), "{}", run.stderr);
    }
    let run = project.run(["build", "--format", "md"]).code(2).stdout("");
    assert!(
        run.stderr.contains("er i vejen") && !run.stderr.contains("os error"),
        "{}",
        run.stderr
    );
    let long = "x".repeat(300);
    let run = project
        .run(["build", "--format", "md", "--out", &long])
        .code(2)
        .stdout("");
    assert!(
        run.stderr.starts_with("Computeren kan ikke have en fil med det navn"),
        "{}",
        run.stderr
    );
}

#[test]
fn what_a_killed_build_left_is_gone_after_the_next() {
    let project = TestProject::new(PROJECT);
    project.write("build/.ip-Ab12xy", "en halv udgave");
    project.write("build/.ip-noter", "mine");
    let _ = project.run(["build", "--format", "md"]).code(0);
    let left: Vec<String> = project
        .files()
        .into_iter()
        .filter(|it| it.starts_with("build/."))
        .collect();
    assert_eq!(left, ["build/.gitignore", "build/.ip-noter"]);
}

#[cfg(unix)]
#[test]
fn a_pipe_in_our_own_folder_is_not_waited_for() {
    let project = TestProject::new(PROJECT);
    std::fs::create_dir(project.root().join(".ip")).unwrap();
    let made = Command::new("mkfifo")
        .arg(project.root().join(".ip/.gitignore"))
        .status()
        .unwrap();
    assert!(made.success());
    let mut child = program(&project, &["rename", "theme/sundhed", "helse"], "da")
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let ended = (0..600).find_map(|_| {
        std::thread::sleep(std::time::Duration::from_millis(50));
        child.try_wait().unwrap()
    });
    let _ = child.kill();
    assert_eq!(ended.and_then(|it| it.code()), Some(0));
    assert_eq!(project.read(".ip/.gitignore"), "*\n");
}

#[test]
fn a_project_whose_making_was_interrupted_is_finished_by_making_it_again() {
    let project = TestProject::empty();
    let _ = project.run(["init"]).code(0);
    let before = project.files();
    let path = "policy/policy.yaml";
    let text = project.bytes(path);
    std::fs::remove_file(project.root().join(path)).unwrap();
    let digest = Sha256::digest(&text).iter().fold(String::new(), |mut digits, byte| {
        let _ = write!(digits, "{byte:02x}");
        digits
    });
    let half = || {
        project.write(".ip/staged/0", &text);
        project.write(
            ".ip/journal",
            format!(
                r#"{{"version":1,"command":"ip init","undone":false,"steps":[{{"old":null,"new":{{"path":"{path}","digest":"{digest}"}},"staged":0}}]}}"#
            ),
        );
    };
    half();
    let run = project.run(["init", "--dry-run"]).code(1).stdout("");
    assert!(run.stderr.contains("»ip init« blev afbrudt"), "{}", run.stderr);
    let run = project.run(["init"]).code(0).stdout("");
    assert!(
        run.stderr
            .starts_with("»ip init« blev afbrudt sidste gang. Nu er den gjort færdig."),
        "{}",
        run.stderr
    );
    assert_eq!(project.files(), before);
    // Also where the file had come into its place before.
    half();
    let _ = project.run(["check"]).code(1);
    let _ = project.run(["init"]).code(0);
    assert!(project.run(["check"]).code(0).stdout.contains("Ingen fejl"));
}

#[test]
fn what_was_typed_is_never_obeyed_by_the_terminal() {
    let project = TestProject::new(PROJECT);
    let escape = "a\u{1b}[31mb\u{7}";
    for words in [
        &["rename", "theme/sundhed", escape][..],
        &["rename", escape, "b"],
        &["-C", escape, "check"],
        &["build", "--out", "policy/a\u{1b}[31m", "--format", "md"],
        &["build", "--out", "ud\u{1b}[31m", "--format", "md"],
        &["report", escape],
        &["report", "steering", "--since", escape],
        &["diff", escape],
        &["show", escape],
        &["trace", escape],
        &["list", escape],
        &["list", "note", "--theme", escape],
        &["review", escape],
        &["mark", escape],
        &["explain", escape],
        &["schema", escape],
        &["status", "--date", escape],
        &["coverage", "--rows", escape],
        &["init", escape, "--title", escape],
        &["add-theme", "--title", escape],
        &["add-chapter", "--title", "A", "--theme", escape],
        &["add-interview", "--from", escape],
        &[escape],
    ] {
        let run = project.run(words);
        let all = format!("{}{}", run.stdout, run.stderr);
        assert!(!all.contains(['\u{1b}', '\u{7}']), "{words:?}: {all:?}");
    }
}
