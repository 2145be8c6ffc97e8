//! `ip hook install` and `ip check --staged`: git asks before it saves.

use crate::test_project::TestProject;
use std::process::{Command, Output};

const NOTE: &str = "interviews/2018-03-14-boligselskaber-k3f.md";
const HOOK: &str = ".git/hooks/pre-commit";

fn saved() -> TestProject {
    let project = TestProject::new("");
    project.save("2018-05-01");
    project
}

/// Saves as somebody does who has a hook, and returns what came of it.
fn try_save(project: &TestProject, words: &[&str]) -> Output {
    let mut command = Command::new("git");
    command.args([
        "-c",
        "user.name=Arbejdsgruppen",
        "-c",
        "user.email=x@example.org",
        "commit",
        "-q",
        "-m",
        "x",
    ]);
    command.args(words).current_dir(project.root());
    command
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("IP_LANG", "da")
        .env("IP_TODAY", "2018-06-01");
    command.output().unwrap()
}

#[test]
fn what_is_staged_is_looked_at_and_not_what_lies_in_the_folder() {
    let project = saved();
    let good = project.read(NOTE);
    let broken = good.replace("publish: quote", "publish: alt");
    project.write(NOTE, &broken);
    project.run(["check", "--staged"]).code(0);
    project.git("2018-05-02", &["add", NOTE]);
    project.write(NOTE, &good);
    project.run(["check"]).code(0);
    let run = project.run(["check", "--staged", "--format", "short"]).code(1);
    assert!(
        run.stdout.contains(NOTE) && run.stdout.contains("unknown-value"),
        "{}",
        run.stdout
    );
}

#[test]
fn where_git_has_nothing_of_the_project_there_is_nothing_to_look_at() {
    let project = TestProject::new("");
    let run = project.run(["check", "--staged"]).code(2);
    assert!(!run.stderr.is_empty());
    project.git("2018-05-01", &["init", "-q"]);
    let run = project.run(["check", "--staged"]).code(0);
    assert!(run.stderr.contains("Der er intet af projektet"), "{}", run.stderr);
}

#[test]
fn nothing_with_errors_is_saved_where_the_hook_stands_whichever_way_it_is_saved() {
    let project = saved();
    let run = project.run(["hook", "install"]).code(0);
    assert!(run.stderr.contains("Git spørger nu programmet"), "{}", run.stderr);
    let run = project.run(["hook", "install"]).code(0);
    assert!(run.stderr.contains("Git spørger allerede"), "{}", run.stderr);
    let good = project.read(NOTE);
    project.write(NOTE, good.replace("publish: quote", "publish: alt"));
    for words in [&["-a"][..], &["--", NOTE]] {
        let output = try_save(&project, words);
        assert!(!output.status.success(), "{words:?}");
        let shown = String::from_utf8_lossy(&output.stdout) + String::from_utf8_lossy(&output.stderr);
        assert!(shown.contains(NOTE), "{shown}");
    }
    project.write("stakeholders/politiet.yaml", "name: Politiet\nkind: police\n");
    project.git("2018-05-02", &["add", "stakeholders/politiet.yaml"]);
    // What is not saved this time may still be wrong.
    let output = try_save(&project, &[]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn a_hook_of_somebody_elses_stays_and_one_whose_program_is_gone_says_so() {
    let project = saved();
    project.write(HOOK, "#!/bin/sh\nexit 0\n");
    let run = project.run(["hook", "install"]).code(2);
    assert!(run.stderr.contains("ip check --staged"), "{}", run.stderr);
    assert_eq!(project.read(HOOK), "#!/bin/sh\nexit 0\n");
    std::fs::remove_file(project.root().join(HOOK)).unwrap();
    project.run(["hook", "install"]).code(0);
    let script = project.read(HOOK);
    let own = script
        .lines()
        .find_map(|it| it.strip_prefix("ip='"))
        .unwrap()
        .to_owned();
    assert!(own.starts_with('/'), "{script}");
    project.write(HOOK, script.replace(&own, "/nowhere/ip'"));
    project.write(NOTE, project.read(NOTE) + "\nMere. #sundhed\n");
    let output = try_save(&project, &["-a"]);
    assert!(!output.status.success());
    assert!(String::from_utf8_lossy(&output.stderr).contains("ip hook install"));
}
