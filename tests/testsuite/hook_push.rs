//! `ip check --message` and `ip check --pushed`: what is written beside a save, and what leaves.

use crate::test_project::{Run, TestProject};
use std::path::PathBuf;
use std::process::{Command, Output};

const NOTE: &str = "interviews/2018-03-14-boligselskaber-k3f.md";
/// A number that nobody can have: day + 60.
const CPR: &str = "680352-2004";

/// A project with its hooks, saved and sent once, and where it was sent.
fn sent() -> (TestProject, PathBuf) {
    let project = TestProject::new("");
    project.save("2018-05-01");
    let remote = project.root().parent().unwrap().join("remote.git");
    project.git("2018-05-01", &["init", "-q", "--bare", remote.to_str().unwrap()]);
    project.git("2018-05-01", &["remote", "add", "origin", remote.to_str().unwrap()]);
    project.run(["hook", "install"]).code(0);
    let output = git(&project, &["push", "-q", "origin", "main"]);
    assert!(output.status.success(), "{}", shown(&output));
    (project, remote)
}

/// Runs git as somebody does who has hooks.
fn git(project: &TestProject, words: &[&str]) -> Output {
    let mut command = Command::new("git");
    command.args(["-c", "user.name=Arbejdsgruppen", "-c", "user.email=x@example.org"]);
    command.args(words).current_dir(project.root());
    command
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_EDITOR", "true")
        .env("IP_LANG", "da")
        .env("IP_TODAY", "2018-06-01");
    command.output().unwrap()
}

fn shown(output: &Output) -> String {
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// Sends, and returns what was said where that was refused.
#[track_caller]
fn refused(project: &TestProject, words: &[&str]) -> String {
    let output = git(project, words);
    let shown = shown(&output);
    assert!(!output.status.success(), "git {words:?} went through: {shown}");
    assert!(!shown.contains(CPR) && !shown.contains("2004"), "{shown}");
    shown
}

#[track_caller]
fn allowed(project: &TestProject, words: &[&str]) -> String {
    let output = git(project, words);
    let shown = shown(&output);
    assert!(output.status.success(), "git {words:?}: {shown}");
    shown
}

/// Writes something into the note and saves it past the hooks.
fn slip(project: &TestProject, text: &str) {
    let note = project.read(NOTE);
    project.write(NOTE, format!("{note}\n{text} #sundhed\n"));
    allowed(project, &["commit", "-q", "--no-verify", "-am", "Rettet"]);
}

fn message(project: &TestProject, text: &str) -> Run {
    project.write("besked", text);
    let run = project
        .command(["check", "--message", "besked", "--format", "short"])
        .run();
    std::fs::remove_file(project.root().join("besked")).unwrap();
    run
}

#[test]
fn a_number_in_a_message_is_not_saved() {
    let (project, _) = sent();
    project.write(NOTE, project.read(NOTE) + "\nMere. #sundhed\n");
    let message = format!("Ring til {CPR}");
    let shown = refused(&project, &["commit", "-q", "-am", &message]);
    assert!(
        shown.contains("cpr-number") && shown.contains("Intet er gemt"),
        "{shown}"
    );
    allowed(&project, &["commit", "-q", "-am", "Ring til dem"]);
}

#[test]
fn what_git_throws_away_and_who_helped_is_no_part_of_a_message() {
    let project = TestProject::new("");
    let cut = format!("Rettet\n\n# {CPR}\n# ------------------------ >8 ------------------------\n-{CPR}\n");
    let run = message(&project, &cut).code(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
    message(
        &project,
        "Rettet\n\nCo-authored-by: En <en@example.dk>\nSigned-off-by: To <to@example.dk>\n",
    )
    .code(0);
    let run = message(&project, "Spørg lejer@example.dk").code(1);
    assert!(
        run.stdout.contains("besked:1:7: error[email-address]"),
        "{}",
        run.stdout
    );
    // Where nobody wrote in an editor, git keeps every line.
    project.write("besked", format!("# {CPR}\n"));
    let command = project.command(["check", "--message", "besked"]).env("GIT_EDITOR", ":");
    command.run().code(1);
    project.run(["check", "--message", "mangler"]).code(2);
}

#[test]
fn a_number_that_was_saved_past_the_hooks_is_not_sent() {
    let (project, _) = sent();
    slip(&project, &format!("Cpr {CPR}."));
    let shown = refused(&project, &["push", "origin", "main"]);
    assert!(shown.contains("Intet er sendt") && shown.contains(NOTE), "{shown}");
}

#[test]
fn a_number_that_was_deleted_again_is_in_the_history_and_not_sent() {
    let (project, _) = sent();
    let good = project.read(NOTE);
    slip(&project, &format!("Cpr {CPR}."));
    project.write(NOTE, good);
    allowed(&project, &["commit", "-q", "-am", "Slettet igen"]);
    project.run(["check"]).code(0);
    let shown = refused(&project, &["push", "origin", "main"]);
    let flat = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("i en version, der er gemt tidligere"), "{shown}");
}

#[test]
fn what_the_folder_looks_like_makes_no_difference() {
    let (project, _) = sent();
    project.write(NOTE, format!("{}\nCpr {CPR}. #sundhed\n", project.read(NOTE)));
    project.write("stakeholders/politiet.yaml", "name: Politiet\nkind: police\n");
    allowed(&project, &["add", "stakeholders"]);
    allowed(&project, &["commit", "-q", "-m", "Politiet"]);
    allowed(&project, &["push", "-q", "origin", "main"]);
}

#[test]
fn new_branches_tags_and_rewritten_branches_are_looked_at_and_deletions_and_nothing_new_go_through() {
    let (project, _) = sent();
    allowed(&project, &["push", "-q", "origin", "main"]);
    allowed(&project, &["checkout", "-q", "-b", "forslag"]);
    allowed(&project, &["push", "-q", "origin", "forslag"]);
    allowed(&project, &["push", "-q", "origin", ":forslag"]);
    slip(&project, &format!("Cpr {CPR}."));
    refused(&project, &["push", "origin", "forslag"]);
    refused(&project, &["push", "origin", "forslag:andet/navn"]);
    allowed(&project, &["tag", "let"]);
    refused(&project, &["push", "origin", "let"]);
    allowed(&project, &["checkout", "-q", "main"]);
    allowed(&project, &["tag", "-a", "udkast-1", "-m", &format!("Til {CPR}")]);
    let shown = refused(&project, &["push", "origin", "udkast-1"]);
    assert!(shown.contains("beskeden i"), "{shown}");
    allowed(&project, &["tag", "-a", "udkast-2", "-m", "Til styregruppen"]);
    allowed(&project, &["push", "-q", "origin", "udkast-2"]);
    allowed(&project, &["commit", "-q", "--amend", "-m", "En anden begyndelse"]);
    allowed(&project, &["push", "-q", "--force", "origin", "main"]);
    slip(&project, &format!("Cpr {CPR}."));
    refused(&project, &["push", "--force", "origin", "main"]);
}

#[test]
fn a_branch_that_somebody_rewrote_over_there_can_still_be_looked_at() {
    let (project, remote) = sent();
    let other = project.root().parent().unwrap().join("other");
    project.git(
        "2018-05-03",
        &[
            "clone",
            "-q",
            "-b",
            "main",
            remote.to_str().unwrap(),
            other.to_str().unwrap(),
        ],
    );
    let there = |words: &[&str]| {
        let mut all = vec!["-C", other.to_str().unwrap()];
        all.extend(words);
        project.git("2018-05-03", &all)
    };
    there(&["commit", "-q", "--allow-empty", "-m", "Andet"]);
    there(&["push", "-q", "origin", "main"]);
    slip(&project, "Uden numre.");
    allowed(&project, &["push", "-q", "--force", "origin", "main"]);
    slip(&project, &format!("Cpr {CPR}."));
    refused(&project, &["push", "--force", "origin", "main"]);
}

#[test]
fn files_beside_the_records_are_looked_at_before_they_are_saved_and_sent() {
    let (project, _) = sent();
    project.write("raa/optagelse.txt", format!("Hun hedder x, cpr {CPR}, bor her.\n"));
    allowed(&project, &["add", "raa"]);
    let shown = refused(&project, &["commit", "-q", "-m", "Rå noter"]);
    assert!(
        shown.contains("raa/optagelse.txt") && shown.contains("cpr-number"),
        "{shown}"
    );
    allowed(&project, &["commit", "-q", "--no-verify", "-m", "Rå noter"]);
    let shown = refused(&project, &["push", "origin", "main"]);
    assert!(shown.contains("raa/optagelse.txt"), "{shown}");
}

#[test]
fn what_must_never_be_shared_is_neither_saved_nor_sent_also_where_a_colleague_adds_everything() {
    let (project, _) = sent();
    project.write("private/navne.txt", "nøgle\n");
    allowed(&project, &["add", "."]);
    let shown = refused(&project, &["commit", "-q", "-m", "Alt"]);
    assert!(shown.contains("unguarded-private"), "{shown}");
    allowed(&project, &["commit", "-q", "--no-verify", "-m", "Alt"]);
    allowed(&project, &["rm", "-q", "--cached", "private/navne.txt"]);
    allowed(&project, &["commit", "-q", "--no-verify", "-m", "Ud igen"]);
    let shown = refused(&project, &["push", "origin", "main"]);
    assert!(shown.contains("private/navne.txt"), "{shown}");
}

#[test]
fn recordings_and_papers_beside_the_notes_are_neither_saved_nor_sent_by_a_colleague_who_adds_everything() {
    let (project, _) = sent();
    project.write("kommissorium.docx", "PK\u{3}\u{4}\0 et papir, som alle må se");
    for path in ["optagelse.m4a", "interviews/referat.docx", "raa/Teams.VTT"] {
        project.write(path, "PK\u{3}\u{4}\0 ord");
        allowed(&project, &["add", "."]);
        let shown = refused(&project, &["commit", "-q", "-m", "Alt"]);
        assert!(
            shown.contains(path) && shown.contains("Flyt filen til private/"),
            "{shown}"
        );
        assert!(!shown.contains("kommissorium.docx"), "{shown}");
        allowed(&project, &["commit", "-q", "--no-verify", "-m", "Alt"]);
        allowed(&project, &["rm", "-q", "--cached", path]);
        allowed(&project, &["commit", "-q", "--no-verify", "-m", "Ud igen"]);
        std::fs::remove_file(project.root().join(path)).unwrap();
        let shown = refused(&project, &["push", "origin", "main"]);
        assert!(shown.contains(path) && shown.contains("spørg it"), "{shown}");
        allowed(&project, &["push", "-q", "--no-verify", "origin", "main"]);
    }
    // What was saved long ago is not asked about by every later save.
    project.write("gammel.mp3", "\0");
    allowed(&project, &["add", "."]);
    allowed(&project, &["commit", "-q", "--no-verify", "-m", "Før"]);
    project.write("policy/goals/nyt.md", "---\ntitle: Nyt\n---\n");
    allowed(&project, &["add", "."]);
    allowed(&project, &["commit", "-q", "-m", "Mål"]);
}

#[test]
fn a_place_that_is_excused_with_a_reason_is_sent() {
    let (project, _) = sent();
    let note = project.read(NOTE);
    let excuse = "<!-- ip: allow street-address: kommunens mødested -->";
    project.write(
        NOTE,
        format!("{note}\n{excuse}\n\nVi mødtes i Eksempelvej 12. #sundhed\n"),
    );
    allowed(&project, &["commit", "-q", "-am", "Sted"]);
    allowed(&project, &["push", "-q", "origin", "main"]);
}

#[test]
fn it_is_sent_only_where_the_project_says() {
    let (project, remote) = sent();
    let policy = project.read("policy/policy.yaml");
    let hosts = |list: &str| {
        project.write("policy/policy.yaml", format!("{policy}hosts: [{list}]\n"));
        allowed(&project, &["commit", "-q", "-am", list]);
    };
    hosts("git.example.org");
    let shown = refused(&project, &["push", "origin", "main"]);
    assert!(shown.contains("local") && shown.contains("git.example.org"), "{shown}");
    // What lies in the folder is not what is sent.
    project.write("policy/policy.yaml", &policy);
    refused(&project, &["push", "origin", "main"]);
    hosts("git.example.org, LOCAL");
    allowed(&project, &["push", "-q", "origin", "main"]);
    let id = project.git("2018-05-04", &["rev-parse", "HEAD"]);
    let line = format!("refs/heads/main {id} refs/heads/ny {}\n", "0".repeat(40));
    let asked = |address: &str| {
        let words = ["check", "--pushed", "--remote", address];
        project.command(words).input(&line).run()
    };
    asked("git@git.example.org:politik.git").code(0);
    asked("https://evil.example/git.example.org").code(1);
    asked(remote.to_str().unwrap()).code(0);
}

#[test]
fn what_git_does_not_write_is_wrong_use_and_no_lines_are_nothing_to_send() {
    let (project, remote) = sent();
    let asked = |input: &str| {
        let words = ["check", "--pushed", "--remote", remote.to_str().unwrap()];
        project.command(words).input(input).run()
    };
    let run = asked("").code(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("", ""));
    asked("noget andet\n").code(2);
    let deleted = format!("(delete) {0} refs/heads/x {0}\n", "0".repeat(40));
    asked(&deleted).code(0);
    project.run(["check", "--pushed"]).code(2);
}

#[test]
fn programs_read_what_was_found_in_every_format() {
    let (project, remote) = sent();
    slip(&project, &format!("Cpr {CPR}."));
    let id = project.git("2018-05-04", &["rev-parse", "HEAD"]);
    let line = format!("HEAD {id} refs/heads/ny {}\n", "0".repeat(40));
    for format in ["human", "short", "json", "sarif", "github"] {
        let words = [
            "check",
            "--pushed",
            "--remote",
            remote.to_str().unwrap(),
            "--format",
            format,
        ];
        let run = project.command(words).input(&line).run().code(1);
        assert!(run.stdout.contains("cpr-number"), "{format}: {}", run.stdout);
        assert!(
            !run.stdout.contains(CPR) && !run.stdout.contains("2004"),
            "{format}: {}",
            run.stdout
        );
    }
}

#[test]
fn where_the_program_is_gone_nothing_is_saved_or_sent() {
    let (project, _) = sent();
    for hook in ["commit-msg", "pre-push"] {
        let path = format!(".git/hooks/{hook}");
        let script = project.read(&path);
        let own = script
            .lines()
            .find_map(|it| it.strip_prefix("ip='"))
            .unwrap()
            .to_owned();
        assert!(own.starts_with('/'), "{script}");
        project.write(&path, script.replace(&own, "/nowhere/ip'"));
    }
    project.write(NOTE, project.read(NOTE) + "\nMere. #sundhed\n");
    let said = refused(&project, &["commit", "-q", "-am", "Mere"]);
    assert!(said.contains("ip hook install"), "{said}");
    allowed(&project, &["commit", "-q", "--no-verify", "-am", "Mere"]);
    assert!(refused(&project, &["push", "origin", "main"]).contains("ip hook install"));
}

#[test]
fn somebody_elses_hook_stays_and_the_others_are_laid_down() {
    let project = TestProject::new("");
    project.save("2018-05-01");
    project.write(".git/hooks/commit-msg", "#!/bin/sh\nexit 0\n");
    let run = project.run(["hook", "install"]).code(2);
    assert!(run.stderr.contains("check --message \"$1\""), "{}", run.stderr);
    assert_eq!(project.read(".git/hooks/commit-msg"), "#!/bin/sh\nexit 0\n");
    for hook in ["pre-commit", "pre-push"] {
        assert!(
            project
                .read(&format!(".git/hooks/{hook}"))
                .contains("# ip hook install"),
            "{hook}"
        );
    }
    let run = project.run(["check"]).code(0);
    let flat = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("(commit-msg mangler)"), "{}", run.stdout);
}

#[test]
fn a_clone_without_hooks_and_without_names_is_told_so_once_below_the_findings() {
    let (project, _) = sent();
    let notes = |project: &TestProject| {
        let run = project.run(["check", "--format", "json"]).code(0);
        let output: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        assert_eq!(output["diagnostics"].as_array().unwrap().len(), 0);
        output["notes"].as_array().unwrap().len()
    };
    assert_eq!(notes(&project), 1);
    std::fs::remove_file(project.root().join(".git/hooks/pre-push")).unwrap();
    assert_eq!(notes(&project), 2);
    let run = project.run(["check", "--format", "short"]).code(0);
    assert_eq!(
        run.stdout.lines().filter(|it| it.starts_with("note: ")).count(),
        2,
        "{}",
        run.stdout
    );
    let examples = project.read(NOTE).replace("publish:", "example: true\npublish:");
    project.write(NOTE, examples);
    assert_eq!(notes(&project), 0);
    project.run(["check", "--format", "sarif"]).code(0);
}

#[test]
fn two_hundred_files_are_looked_at_before_a_save() {
    let (project, _) = sent();
    let note = project.read(NOTE);
    for at in 0..200 {
        project.write(&format!("interviews/2018-03-14-boligselskaber-x{at:03}.md"), &note);
    }
    allowed(&project, &["add", "interviews"]);
    allowed(&project, &["commit", "-q", "-m", "Mange"]);
    allowed(&project, &["push", "-q", "origin", "main"]);
}
