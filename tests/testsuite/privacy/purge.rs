//! `ip privacy purge`: on a real repository with a remote, a clone and a tag.

use super::TestProject;
use super::withdraw::{ID, project};
use std::path::Path;
use std::process::Command;

fn run(folder: &Path, program: &str, words: &[&str]) -> String {
    let mut command = Command::new(program);
    for (name, _) in std::env::vars_os().filter(|it| it.0.to_string_lossy().starts_with("GIT_")) {
        command.env_remove(name);
    }
    let output = command
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_AUTHOR_NAME", "Arbejdsgruppen")
        .env("GIT_AUTHOR_EMAIL", "gruppen@example.org")
        .env("GIT_COMMITTER_NAME", "Arbejdsgruppen")
        .env("GIT_COMMITTER_EMAIL", "gruppen@example.org")
        .env("IP_TODAY", "2018-06-01")
        .env("IP_LANG", "da")
        .args(words)
        .current_dir(folder)
        .output()
        .unwrap();
    let (out, errors) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{program} {words:?}\n{out}\n{errors}");
    format!("{out}{errors}")
}

/// Takes the note out by some words, saves that, and purges it; the remote has the old history until it is pushed over.
fn purged(words: &[&str], gone: &str) -> TestProject {
    let project = project();
    let root = project.root().to_owned();
    let remote = root.parent().unwrap().join("remote.git");
    run(
        &root,
        "git",
        &["init", "-q", "--bare", "-b", "main", remote.to_str().unwrap()],
    );
    run(&root, "git", &["remote", "add", "origin", remote.to_str().unwrap()]);
    run(&root, "git", &["tag", "-a", "v1", "-m", "Første"]);
    run(&root, "git", &["branch", "andet"]);
    run(&root, "git", &["push", "-q", "origin", "main", "andet", "v1"]);
    run(&root, "git", &["branch", "-q", "-D", "andet"]);
    let _ = project.run(words).code(0);
    project.save("2018-06-01");
    project.git("2018-06-01", &["commit", "-q", "--amend", "-m", &format!("Uden {ID}")]);
    run(&root, "git", &["push", "-q", "origin", "main"]);
    let verify = ["privacy", "purge", gone, "--verify"];
    let found = project.run(verify).code(1);
    assert!(found.stdout.contains("Historikken: interviews/"), "{}", found.stdout);
    for word in ["turde ikke", "det kostede"] {
        assert!(!found.stdout.contains(word) && !found.stderr.contains(word));
    }
    assert!(
        found.stdout.contains("policy/reviewed.yaml ("),
        "the digests: {}",
        found.stdout
    );
    let script = project.run(["privacy", "purge", gone]).code(0).stdout;
    let script = script.trim();
    assert!(
        !project
            .git("2018-06-01", &["status", "--porcelain"])
            .contains("private")
    );
    run(&root, "sh", &[script]);
    let clean = project.run(verify).code(0);
    assert!(clean.stdout.is_empty(), "{}", clean.stdout);
    run(&root, "sh", &[script, "push"]);
    run(&remote, "git", &["reflog", "expire", "--expire=now", "--all"]);
    run(&remote, "git", &["gc", "-q", "--prune=now"]);
    // A colleague who fetches everything anew has nothing of it either, on any branch.
    let clone = TestProject::empty();
    run(clone.root().parent().unwrap(), "rm", &["-r", "project"]);
    run(
        clone.root().parent().unwrap(),
        "git",
        &["clone", "-q", remote.to_str().unwrap(), "project"],
    );
    std::fs::create_dir_all(clone.root().join("private")).unwrap();
    let folder = format!("private/purge-{gone}/words.txt");
    clone.write(&folder, project.bytes(&folder));
    let clean = clone.run(verify).code(0);
    assert!(clean.stdout.is_empty(), "{}", clean.stdout);
    project
}

#[test]
fn of_a_note_that_was_taken_back_everything_remains_before_and_nothing_after() {
    let words = ["privacy", "withdraw", ID, "--right", "consent", "--reason", "Vil ikke"];
    let project = purged(&words, ID);
    let list = project.read("policy/versions.yaml");
    let commit = list.split("commit: ").nth(1).unwrap().split(',').next().unwrap();
    let subject = project.git("2018-06-01", &["log", "-1", "--format=%s", commit]);
    assert_eq!(subject, "2018-05-30", "the version is found again");
    assert!(
        project
            .git("2018-06-01", &["log", "--format=%s", "--all"])
            .contains("Uden")
    );
}

#[test]
fn of_one_participants_part_the_others_words_stay_in_the_history() {
    let part = format!("{ID}#turde");
    let words = [
        "privacy", "withdraw", &part, "--right", "consent", "--reason", "Vil ikke",
    ];
    let project = purged(&words, ID);
    let old = project.git("2018-06-01", &["show", &format!("HEAD~2:interviews/{ID}.md")]);
    assert!(old.contains("langt til bussen") && !old.contains("turde ikke"), "{old}");
}

#[test]
fn of_an_erased_note_the_id_goes_too_from_names_texts_and_messages() {
    let words = ["privacy", "erase", ID, "--reason", "Fristen er udløbet"];
    let project = purged(&words, ID);
    let log = project.git("2018-06-01", &["log", "--all", "--format=%B", "--name-only"]);
    assert!(!log.contains(ID) && log.contains("slettet"), "{log}");
}

#[test]
fn where_a_colleague_sent_something_meanwhile_nothing_is_written_anew() {
    let project = project();
    let root = project.root().to_owned();
    let remote = root.parent().unwrap().join("remote.git");
    run(
        &root,
        "git",
        &["init", "-q", "--bare", "-b", "main", remote.to_str().unwrap()],
    );
    run(&root, "git", &["remote", "add", "origin", remote.to_str().unwrap()]);
    let _ = project
        .run(["privacy", "withdraw", ID, "--right", "consent", "--reason", "Vil ikke"])
        .code(0);
    let before = project.save("2018-06-01");
    run(&root, "git", &["push", "-q", "origin", "main"]);
    let colleague = root.parent().unwrap().join("colleague");
    run(
        root.parent().unwrap(),
        "git",
        &["clone", "-q", remote.to_str().unwrap(), "colleague"],
    );
    run(&colleague, "git", &["commit", "-q", "--allow-empty", "-m", "Mere"]);
    run(&colleague, "git", &["push", "-q", "origin", "main"]);
    let script = project.run(["privacy", "purge", ID]).code(0).stdout;
    let ended = Command::new("sh")
        .arg(script.trim())
        .current_dir(&root)
        .output()
        .unwrap();
    assert!(!ended.status.success());
    assert!(String::from_utf8_lossy(&ended.stderr).contains("En anden har sendt noget"));
    assert_eq!(project.git("2018-06-01", &["rev-parse", "main"]), before);
}

/// Returns what is said of the outputs, on the screen and as what can't be looked into.
#[cfg(feature = "pdf")]
fn verified(project: &TestProject) -> (Vec<String>, String) {
    let run = project.run(["privacy", "purge", ID, "--verify"]);
    let found = run.stdout.lines().filter(|it| it.contains("build/"));
    (found.map(str::to_owned).collect(), run.stderr)
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_that_somebody_kept_is_looked_into_and_a_picture_is_named() {
    let project = project();
    let made = project.run(["build", "--format", "pdf"]).code(0).stdout;
    let kept = project.bytes(made.trim());
    let _ = project
        .run(["privacy", "withdraw", ID, "--right", "consent", "--reason", "Vil ikke"])
        .code(0);
    assert_eq!(verified(&project).0, Vec::<String>::new());
    // Somebody made copies, which are not ours to remove.
    std::fs::create_dir_all(project.root().join("build")).unwrap();
    project.write("build/kopi.pdf", &kept);
    project.write("build/skaerm.png", b"\x89PNG\r\n\x1a\n\0\0");
    project.write("build/laast.pdf", b"%PDF-1.7\n1 0 obj\n<< /Encrypt 2 0 R >>\nendobj\n");
    let (found, said) = verified(&project);
    assert_eq!(found, ["Fil: build/kopi.pdf"]);
    let squeezed = said.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(squeezed.contains("build/laast.pdf, build/skaerm.png"), "{said}");
}
