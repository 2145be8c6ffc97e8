//! `ip doctor`: whether the machine and the folder are set up, and what is said where they are not.

use crate::test_project::{Invocation, Run, TestProject};
use serde_json::Value;
use snapbox::str;
use std::io::{Read, Write};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

const DAY: &str = "2018-05-01";

/// A project that is saved, with its hooks and an empty repository that it is sent to.
fn well() -> (TestProject, PathBuf) {
    let project = TestProject::new("//- .gitignore\nprivate/\n.ip/\nbuild/\n");
    project.save(DAY);
    project.git(DAY, &["config", "user.name", "Sekretariatet"]);
    project.git(DAY, &["config", "user.email", "s@example.org"]);
    let remote = project.root().parent().unwrap().join("faelles.git");
    project.git(DAY, &["init", "-q", "--bare", remote.to_str().unwrap()]);
    project.git(DAY, &["remote", "add", "origin", remote.to_str().unwrap()]);
    project.run(["hook", "install"]).code(0);
    project
        .command(["privacy", "names", "-"])
        .input("Ida Bæk\n")
        .run()
        .code(0);
    (project, remote)
}

/// `ip doctor` as on a machine on which everything is set up.
fn doctor<'a>(project: &'a TestProject, words: &[&str]) -> Invocation<'a> {
    let words: Vec<&str> = ["doctor"].iter().chain(words).copied().collect();
    let command = project.command(words).env("LANG", "da_DK.UTF-8");
    let git = std::env::var_os("PATH").unwrap();
    let own = Path::new(env!("CARGO_BIN_EXE_ip")).parent().unwrap();
    let folders = std::iter::once(own.to_owned()).chain(std::env::split_paths(&git));
    command
        .env("PATH", std::env::join_paths(folders).unwrap())
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_CONFIG_GLOBAL", project.root().parent().unwrap().join("own-config"))
}

/// Returns what is not as it should be: the name, the state, what was seen and what to do.
fn wrong(run: &Run) -> Vec<String> {
    let document: Value = serde_json::from_str(&run.stdout).unwrap_or_else(|_| panic!("{}", run.stderr));
    assert_eq!(document["version"], 1);
    let checks = document["checks"].as_array().unwrap().iter();
    let word = |it: &Value, key: &str| it[key].as_str().unwrap_or("-").to_owned();
    let bad = checks.filter(|it| it["state"] != "ok");
    bad.map(|it| {
        let parts = ["name", "state", "detail", "advice"].map(|key| word(it, key));
        assert!(!parts[3].is_empty() && parts[3] != "-", "nothing to do: {parts:?}");
        parts.join(" | ")
    })
    .collect()
}

#[track_caller]
fn found(project: &TestProject, code: i32) -> Vec<String> {
    wrong(&doctor(project, &["--format", "json"]).run().code(code))
}

#[track_caller]
fn one(project: &TestProject, code: i32, start: &str) -> String {
    let found = found(project, code);
    assert!(found.len() == 1 && found[0].starts_with(start), "{start}: {found:#?}");
    found[0].clone()
}

#[test]
fn where_all_is_well_nothing_is_marked_and_nothing_is_written() {
    let (project, _) = well();
    let before = project.files();
    assert_eq!(found(&project, 0), Vec::<String>::new());
    let run = doctor(&project, &[]).run().code(0);
    assert!(!run.stdout.contains('!') && !run.stdout.contains('→'), "{}", run.stdout);
    assert_eq!(project.files(), before);
}

#[test]
fn a_project_that_nobody_has_set_up_is_told_what_to_do_line_by_line() {
    let project = TestProject::new("");
    let run = project
        .command(["doctor"])
        .env("LANG", "C")
        .env("GIT_CONFIG_GLOBAL", "/dev/null");
    let run = run
        .env("GIT_CONFIG_COUNT", "1")
        .env("GIT_CONFIG_KEY_0", "user.useConfigOnly")
        .env("GIT_CONFIG_VALUE_0", "true")
        .run()
        .code(0);
    let shown: Vec<&str> = run.stdout.lines().filter(|it| !it.contains("Version")).collect();
    assert!(shown.iter().all(|it| it.chars().count() <= 80), "{shown:#?}");
    let shown = shown.join("\n").replace(project.root().to_str().unwrap(), "[ROOT]");
    snapbox::assert_data_eq!(
        shown,
        str![[r#"
   Program        ip 0.1.0
!  Bogstaver      Skærmen er sat op til »C«, så æ, ø og å kan blive vist forkert
                  → Sæt den op til UTF-8, for eksempel med: export
                    LANG=da_DK.UTF-8
!  Navn           Ingen har sagt, hvem der gemmer på denne maskine
                  → Næste gang du gemmer, bliver du spurgt. Eller skriv det:
                    ip save --name "NAVN" --email ADRESSE
   Projekt        [ROOT]
   Mappens plads  Ingen tegn på OneDrive, Dropbox eller lignende
   Efterladt      Ingen filer fra andre programmer
!  Navneliste     Der er ingen liste med deltagernes navne at lede efter
                  → Lav den med: ip privacy names
!  Gemt           Her bliver der ikke gemt versioner endnu
                  → Gem den første version: ip save
"#]]
    );
}

#[test]
fn outside_a_project_the_machine_alone_is_looked_at() {
    let project = TestProject::empty();
    project.git(
        DAY,
        &["config", "--file", "../own-config", "user.name", "Sekretariatet"],
    );
    project.git(
        DAY,
        &["config", "--file", "../own-config", "user.email", "s@example.org"],
    );
    let found = one(&project, 0, "project | warn");
    assert!(found.contains("ip init"), "{found}");
}

#[test]
fn a_project_that_is_broken_or_was_left_half_way_is_looked_at_all_the_same() {
    let (project, _) = well();
    project.write("policy/goals/halvt.yaml", "title: [\n");
    one(&project, 0, "project | warn");
    std::fs::remove_file(project.root().join("policy/goals/halvt.yaml")).unwrap();
    project.write("policy/policy.yaml", [0xff, 0xfe, 0x00]);
    assert!(found(&project, 0).iter().any(|it| it.starts_with("project | warn")));
    project.write(".ip/journal", "{}");
    assert!(found(&project, 1).iter().any(|it| it.starts_with("project | fail")));
}

#[test]
fn without_git_it_is_said_what_is_lost_and_how_to_get_it() {
    let (project, _) = well();
    let empty = project.root().parent().unwrap().join("tom");
    std::fs::create_dir(&empty).unwrap();
    let run = doctor(&project, &["--format", "json"])
        .env("PATH", &empty)
        .run()
        .code(1);
    let found = wrong(&run);
    assert!(
        found[0].starts_with("git | fail") && found[0].contains("git-scm.com"),
        "{found:#?}"
    );
}

#[test]
fn who_saves_is_asked_for_where_nobody_said_it() {
    let (project, _) = well();
    project.git(DAY, &["config", "--unset", "user.email"]);
    project.git(DAY, &["config", "user.useConfigOnly", "true"]);
    one(&project, 0, "author | warn");
}

#[test]
fn another_program_of_the_same_name_that_comes_first_is_named() {
    let (project, _) = well();
    let other = project.root().parent().unwrap().join("andre");
    std::fs::create_dir(&other).unwrap();
    std::fs::write(other.join("ip"), "#!/bin/sh\n").unwrap();
    let path = std::env::join_paths([other.clone(), PathBuf::from("/usr/bin"), PathBuf::from("/bin")]).unwrap();
    let run = doctor(&project, &["--format", "json"]).env("PATH", path).run().code(0);
    let found = wrong(&run);
    assert!(
        found[0].starts_with("version | warn") && found[0].contains("andre"),
        "{found:#?}"
    );
}

#[test]
fn a_shared_copy_that_is_gone_or_none_is_told_apart() {
    let (project, remote) = well();
    std::fs::remove_dir_all(remote).unwrap();
    one(&project, 1, "remote | fail | Der er intet på");
    project.git(DAY, &["remote", "remove", "origin"]);
    one(&project, 0, "remote | warn | Der er ingen");
}

#[test]
fn a_shared_copy_that_asks_for_a_password_asks_nobody_and_its_password_is_not_shown() {
    let (project, _) = well();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 4096]);
            let answer = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    let address = format!("http://nogen:hemmeligt@127.0.0.1:{port}/politik.git");
    project.git(DAY, &["remote", "set-url", "origin", &address]);
    let run = doctor(&project, &["--format", "json"]).run().code(1);
    assert!(
        !run.stdout.contains("hemmeligt") && !run.stderr.contains("hemmeligt"),
        "{}",
        run.stdout
    );
    let found = wrong(&run);
    assert!(
        found[0].starts_with("remote | fail | 127.0.0.1 vil vide, hvem der spørger"),
        "{found:#?}"
    );
}

#[test]
fn a_shared_copy_that_the_project_does_not_name_is_told() {
    let (project, _) = well();
    let manifest = project.read("policy/policy.yaml");
    project.write("policy/policy.yaml", manifest + "hosts: [git.example.org]\n");
    let found = one(&project, 1, "remote | fail | Projektet må ikke sendes");
    assert!(found.contains("git.example.org"), "{found}");
}

#[test]
fn nothing_that_the_repository_names_is_run() {
    let (project, remote) = well();
    let trap = project.root().parent().unwrap().join("trap");
    let run = format!("touch {}", trap.display());
    for setting in [
        "core.sshCommand",
        "core.fsmonitor",
        "core.askPass",
        "remote.origin.uploadpack",
        "core.gitProxy",
    ] {
        project.git(DAY, &["config", setting, &run]);
    }
    project.git(DAY, &["config", "credential.helper", &format!("!{run}")]);
    for address in [
        remote.to_str().unwrap(),
        "ssh://127.0.0.1:9/a",
        &format!("ext::sh -c touch% {}", trap.display()),
        "--upload-pack=touch",
    ] {
        project.git(DAY, &["config", "remote.origin.url", address]);
        let _ = doctor(&project, &["--format", "json"]).run();
        assert!(!trap.exists(), "{address}");
    }
}

#[test]
fn a_lock_is_told_as_work_at_first_and_as_left_behind_later() {
    let (project, _) = well();
    project.write(".git/index.lock", "");
    let found = one(&project, 0, "unfinished | warn");
    assert!(found.contains("index.lock"), "{found}");
    let lock = std::fs::File::options()
        .write(true)
        .open(project.root().join(".git/index.lock"));
    let long_ago = SystemTime::UNIX_EPOCH + Duration::from_hours(400_000);
    lock.unwrap().set_modified(long_ago).unwrap();
    let found = one(&project, 1, "unfinished | fail");
    assert!(found.contains("ip doctor --unlock"), "{found}");
    let run = doctor(&project, &["--unlock"]).run().code(0);
    assert!(run.stderr.starts_with("Taget væk: .git/index.lock, "), "{}", run.stderr);
    let run = doctor(&project, &["--unlock"]).run().code(0);
    assert_eq!(run.stderr, "Intet spærrer.\n");
}

#[test]
fn where_all_notes_are_examples_no_list_of_names_is_missing_and_that_is_why() {
    let project = TestProject::empty();
    let run = doctor(&project, &[]).run();
    assert!(!run.stdout.contains("eksempler"), "{}", run.stdout);
    project.run(["init", "--example"]).code(0);
    let run = doctor(&project, &[]).run();
    assert!(
        run.stdout.contains("Alle notater er eksempler, så der mangler ingen"),
        "{}",
        run.stdout
    );
}

#[test]
fn work_that_git_did_not_end_is_told_with_the_way_back() {
    let (project, _) = well();
    let first = project.git(DAY, &["rev-parse", "HEAD"]);
    project.git(DAY, &["checkout", "-q", &first]);
    let found = one(&project, 1, "unfinished | fail");
    assert!(found.contains("git switch"), "{found}");
    project.git(DAY, &["checkout", "-q", "main"]);
    project.write(".git/rebase-merge/done", "");
    let found = one(&project, 1, "unfinished | fail");
    assert!(found.contains("git rebase --abort"), "{found}");
}

#[test]
fn what_other_programs_left_is_told_and_worse_among_gits_own_files() {
    let (project, _) = well();
    project.write("interviews/2018-03-14-boligselskaber-k3f (konfliktkopi).md", "x");
    assert!(found(&project, 0).iter().any(|it| it.starts_with("leftovers | warn")));
    project.write(".git/refs/heads/main-DESKTOP-4F7K2Q1", "x");
    assert!(found(&project, 1).iter().any(|it| it.starts_with("leftovers | fail")));
}

#[test]
fn lines_that_windows_ends_and_half_a_history_are_told() {
    let (project, remote) = well();
    project.write("policy/goals/windows.yaml", "title: Mål\r\n");
    project.git(DAY, &["add", "policy"]);
    one(&project, 0, "line-ends | warn");
    project.git(DAY, &["commit", "-q", "-m", "x", "--no-verify"]);
    project.git(DAY, &["push", "-q", "--no-verify", "origin", "main"]);
    let clone = project.root().join("../halv");
    let from = format!("file://{}", remote.display());
    project.git(DAY, &["clone", "-q", "--depth", "1", &from, clone.to_str().unwrap()]);
    let run = doctor(&project, &["--format", "json", "-C", "../halv"]).run();
    assert!(
        wrong(&run).iter().any(|it| it.starts_with("saved | warn")),
        "{}",
        run.stdout
    );
}

#[test]
fn a_hook_whose_program_is_gone_stops_everything() {
    let (project, _) = well();
    let hook = project.read(".git/hooks/pre-commit");
    let gone = hook.lines().map(|it| {
        if it.starts_with("ip=") {
            "ip='/findes/ikke/ip'"
        } else {
            it
        }
    });
    project.write(".git/hooks/pre-commit", gone.collect::<Vec<_>>().join("\n"));
    let found = one(&project, 1, "hooks | fail");
    assert!(found.contains("/findes/ikke/ip"), "{found}");
    std::fs::remove_dir_all(project.root().join(".git/hooks")).unwrap();
    one(&project, 0, "hooks | warn");
}

#[test]
fn a_project_in_a_folder_that_a_program_copies_is_warned_of_everywhere() {
    let project = TestProject::empty();
    let folder = "Dropbox (Kommunen)/politik";
    let run = project.run(["init", folder]).code(0);
    assert!(run.stderr.contains("Mappen ligger i Dropbox"), "{}", run.stderr);
    let within = |words: &[&str]| {
        let words: Vec<&str> = words.iter().copied().chain(["-C", folder]).collect();
        project.run(words)
    };
    let run = within(&["check"]).code(0);
    assert!(run.stdout.contains("Projektet ligger i Dropbox"), "{}", run.stdout);
    let run = within(&["doctor", "--format", "json"]);
    assert!(
        wrong(&run).iter().any(|it| it.starts_with("cloud | warn")),
        "{}",
        run.stdout
    );
    project.write(&format!("{folder}/private/raa-noter.txt"), "x");
    let run = within(&["check", "--format", "short"]).code(1);
    assert!(run.stdout.contains("error[unguarded-private]"), "{}", run.stdout);
    let run = within(&["doctor", "--format", "json"]).code(1);
    assert!(
        wrong(&run).iter().any(|it| it.starts_with("cloud | fail")),
        "{}",
        run.stdout
    );
}
