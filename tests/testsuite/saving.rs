//! `ip save`, with real git: what is saved, what is not, and how it is said that something stands in the way.

use crate::test_project::{Invocation, Run, TestProject};
use std::path::PathBuf;

const CHAPTER: &str = "policy/chapters/10-a.md";
const NOTE: &str = "interviews/2018-03-14-boligselskaber-k3f.md";
/// A number that nobody can have: day + 60.
const CPR: &str = "680352-2004";
/// Words of git that nobody should need to know.
const OF_GIT: [&str; 9] = [
    "commit",
    "index",
    "HEAD",
    "stage",
    "branch",
    "repository",
    "fatal",
    "error:",
    "push",
];

/// Returns `ip` with words for somebody whom git knows.
pub(crate) fn ip<'a>(project: &'a TestProject, words: &[&str]) -> Invocation<'a> {
    by(project.command(words), "Arbejdsgruppen")
}

/// Says who runs something, and on which day.
fn by<'a>(invocation: Invocation<'a>, name: &str) -> Invocation<'a> {
    invocation
        .env("GIT_AUTHOR_NAME", name)
        .env("GIT_AUTHOR_EMAIL", "gruppen@example.org")
        .env("GIT_COMMITTER_NAME", name)
        .env("GIT_COMMITTER_EMAIL", "gruppen@example.org")
        .env("GIT_AUTHOR_DATE", "2018-06-01T12:00:00+0200")
        .env("GIT_COMMITTER_DATE", "2018-06-01T12:00:00+0200")
        .env("GIT_CONFIG_NOSYSTEM", "1")
}

#[track_caller]
fn save(project: &TestProject) -> Run {
    ip(project, &["save"]).run().code(0)
}

/// Returns a project that was saved once.
fn saved() -> TestProject {
    let project = TestProject::new("");
    save(&project);
    project
}

fn chapter(words: &str) -> String {
    format!("---\ntitle: A\nstatus: draft\n---\n{words}\n")
}

/// Tries to save a change, and returns what is said where that is refused; what was written stays, and nothing is saved.
#[track_caller]
fn refused(project: &TestProject, code: i32, run: impl FnOnce(Invocation<'_>) -> Invocation<'_>) -> String {
    let before = project.git("2018-06-01", &["rev-parse", "--all"]);
    project.write(CHAPTER, chapter("Skrevet siden."));
    let run = run(ip(project, &["save"])).run().code(code);
    assert_eq!(project.git("2018-06-01", &["rev-parse", "--all"]), before);
    assert!(project.read(CHAPTER).contains("Skrevet siden."));
    assert!(!project.root().join(".ip/save").exists());
    run.stderr
}

/// Makes a folder with a `git` in it that does something before the real one, and returns the `PATH` that begins with it.
pub(crate) fn git_that(project: &TestProject, script: &str) -> String {
    let folder: PathBuf = project.root().parent().unwrap().join("bin");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("git");
    let search = std::env::var("PATH").unwrap_or_else(|_| "/usr/bin:/bin".to_owned());
    let script = format!("#!/bin/sh\nPATH='{search}'\nexport PATH\n{script}\nexec git \"$@\"\n");
    std::fs::write(&path, script).unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    format!("{}:{search}", folder.display())
}

#[test]
fn a_project_without_a_history_gets_one_and_what_is_its_own_is_in_it() {
    let project = TestProject::new("//- templates/style.css\np { color: red }\n//- andet.txt\nx\n");
    project.write("private/navne.txt", "x");
    project.write("build/a.html", "x");
    let run = save(&project);
    assert!(run.stderr.starts_with("Gemt: 1 nyt notat"), "{}", run.stderr);
    let saved = project.git("2018-06-01", &["ls-files"]);
    let is_own = |it: &str| {
        let folders = ["policy/", "stakeholders/", "interviews/", "templates/"];
        it == ".gitignore" || folders.iter().any(|own| it.starts_with(own))
    };
    assert!(saved.lines().all(is_own), "{saved}");
    assert!(saved.contains("templates/style.css") && saved.contains(NOTE), "{saved}");
    assert_eq!(
        project.git("2018-06-01", &["log", "--format=%an: %s"]),
        "Arbejdsgruppen: Første version"
    );
    assert!(project.read(".gitignore").contains("private/"));
    let again = save(&project);
    assert_eq!(again.stderr, "Der er intet nyt at gemme.\n");
}

#[test]
fn a_save_says_what_it_changes_and_so_does_its_message_unless_one_is_given() {
    let project = saved();
    project.write("policy/themes/fritid og æbler.yaml", "title: Æbler\n");
    project.write(CHAPTER, chapter("Nyt."));
    std::fs::remove_file(project.root().join(NOTE)).unwrap();
    let run = save(&project);
    let words = "1 notat slettet, nyt tema: fritid og æbler, nyt kapitel: a";
    assert!(run.stderr.starts_with(&format!("Gemt: {words}\n")), "{}", run.stderr);
    let message = || project.git("2018-06-01", &["log", "-1", "--format=%B"]);
    assert_eq!(message(), words);
    project.write(CHAPTER, chapter("Nyere."));
    ip(&project, &["save", "# Efter mødet"]).run().code(0);
    assert_eq!(message(), "# Efter mødet");
    project.write(CHAPTER, chapter("Nyest."));
    let english = ip(&project, &["save", "--lang", "en"]).run().code(0);
    assert_eq!(english.stderr.lines().next(), Some("Saved: a changed"));
    // The project's language is Danish, and so is what is kept in it.
    assert_eq!(message(), "a rettet");
}

#[test]
fn personal_data_and_conflicts_are_refused_and_nothing_of_them_is_kept() {
    let project = saved();
    let objects = || project.git("2018-06-01", &["count-objects"]);
    let (before, good) = (objects(), project.read(NOTE));
    for (path, text) in [
        (NOTE, format!("{good}\nRing til {CPR}. #sundhed\n")),
        ("templates/style.css", format!("/* {CPR} */\n")),
        (CHAPTER, chapter("<<<<<<< HEAD\nen\n=======\nto\n>>>>>>> x")),
        ("templates/style.css", "<<<<<<< HEAD\n".to_owned()),
    ] {
        project.write(path, text);
        let run = ip(&project, &["save"]).run().code(1);
        assert!(run.stdout.contains(path), "{path}: {}", run.stdout);
        assert!(run.stderr.contains("Intet er gemt."), "{}", run.stderr);
        assert!(!run.stdout.contains(CPR), "{}", run.stdout);
        assert_eq!(objects(), before, "{path}");
        let dry = ip(&project, &["save", "--dry-run"]).run();
        assert!(path.starts_with("templates") || dry.exit() == Some(1), "{path}");
        project.write(path, if path == NOTE { good.as_str() } else { "" });
        if path != NOTE {
            std::fs::remove_file(project.root().join(path)).unwrap();
        }
    }
    project.write(CHAPTER, chapter("Nyt."));
    let run = ip(&project, &["save", &format!("Ring til {CPR}")]).run().code(1);
    assert!(!run.stdout.contains(CPR), "{}", run.stdout);
    assert_eq!(objects(), before);
}

#[test]
fn recordings_and_papers_beside_the_notes_are_refused_until_they_lie_where_nobody_shares_them() {
    let project = saved();
    let objects = || project.git("2018-06-01", &["count-objects"]);
    let before = objects();
    for path in [
        "interviews/optagelse.m4a",
        "interviews/referat.docx",
        "policy/film.MP4",
        "stakeholders/svar.vtt",
    ] {
        project.write(path, "PK\u{3}\u{4}\0 ord");
        project.write(CHAPTER, chapter("Nyt."));
        for words in [&["save"][..], &["save", "--dry-run"]] {
            let run = ip(&project, words).run().code(1);
            assert!(
                run.stdout.contains(path) && run.stdout.contains("Flyt filen til private/"),
                "{words:?}: {}",
                run.stdout
            );
            assert!(run.stderr.contains("Intet er gemt."), "{}", run.stderr);
        }
        assert_eq!(objects(), before, "{path}");
        std::fs::remove_file(project.root().join(path)).unwrap();
    }
    // Who needs them there says so in the manifest.
    project.write("interviews/svar.pdf", "%PDF-1.7\0");
    project.write("private/optagelse.m4a", "\0");
    let policy = project.read("policy/policy.yaml");
    project.write(
        "policy/policy.yaml",
        format!("{policy}checks:\n  unguarded-private: warn\n"),
    );
    save(&project);
    let kept = project.git("2018-06-01", &["ls-files"]);
    assert!(
        kept.contains("interviews/svar.pdf") && !kept.contains("optagelse"),
        "{kept}"
    );
}

#[test]
fn other_errors_are_told_and_saved_also_where_the_programs_own_hooks_stand() {
    let project = saved();
    project.run(["hook", "install"]).code(0);
    project.write(CHAPTER, chapter("Vi vil. [@findes-ikke] ^vil"));
    let run = save(&project);
    assert!(
        run.stderr.contains("Der er 1 fejl i projektet. Den er gemt med."),
        "{}",
        run.stderr
    );
    assert_eq!(project.git("2018-06-01", &["status", "--porcelain"]), "");
    // Whoever saves otherwise is still asked by the hook.
    project.write(CHAPTER, chapter("Vi vil mere. [@findes-ikke] ^vil"));
    let status = std::process::Command::new("git")
        .args([
            "-c",
            "user.name=x",
            "-c",
            "user.email=x@example.org",
            "commit",
            "-qam",
            "x",
        ])
        .env("IP_TODAY", "2018-06-01")
        .current_dir(project.root())
        .output()
        .unwrap();
    assert!(!status.status.success());
}

#[test]
fn what_a_stranger_set_down_stays_and_so_does_all_that_is_not_the_projects() {
    let outer = TestProject::empty();
    let inner = TestProject::new("");
    outer.write("README.md", "før");
    outer.save("2018-05-01");
    for path in inner.files() {
        outer.write(&format!("politik/{path}"), inner.bytes(&path));
    }
    outer.write("README.md", "sat til side");
    outer.write("ny.txt", "ny");
    outer.git("2018-05-02", &["add", "README.md", "ny.txt"]);
    ip(&outer, &["save"]).inside("politik").run().code(0);
    assert_eq!(
        outer.git("2018-05-02", &["status", "--porcelain"]),
        "M  README.md\nA  ny.txt"
    );
    let saved = outer.git("2018-05-02", &["show", "--format=", "--name-only", "HEAD"]);
    assert!(saved.lines().all(|it| it.starts_with("politik/")), "{saved}");
    assert_eq!(
        outer.files().iter().filter(|it| it.contains("politik/.git/")).count(),
        0
    );
}

#[test]
fn line_ends_large_files_and_files_that_must_not_be_seen_make_no_trouble() {
    let project = saved();
    project.git("2018-06-01", &["config", "core.autocrlf", "true"]);
    project.git("2018-06-01", &["config", "core.safecrlf", "warn"]);
    project.write(CHAPTER, chapter("En.").replace('\n', "\r\n"));
    project.write("policy/pictures/stor.png", vec![7_u8; 6 * 1024 * 1024]);
    project.write(".gitignore", "private/\n.ip/\nbuild/\n*.tmp\n");
    project.write("policy/a.tmp", CPR);
    save(&project);
    assert_eq!(
        project.git("2018-06-01", &["show", &format!("HEAD:{CHAPTER}")]),
        chapter("En.").trim_end()
    );
    assert!(!project.git("2018-06-01", &["ls-files"]).contains("a.tmp"));
    assert_eq!(save(&project).stderr, "Der er intet nyt at gemme.\n");
    let status = project.run(["status"]).code(0);
    assert!(!status.stdout.contains("ikke gemt"), "{}", status.stdout);
}

#[test]
fn the_status_says_what_is_not_saved_and_not_sent() {
    let project = saved();
    let told = |words: &str| {
        let status = project.run(["status"]).code(0);
        let line = status
            .stdout
            .lines()
            .find(|it| it.starts_with("GEMT"))
            .unwrap()
            .to_owned();
        assert!(line.ends_with(words), "{line}");
    };
    told("GEMT        sidst 1. juni 2018");
    project.write(CHAPTER, chapter("Nyt."));
    told(" · ikke gemt: nyt kapitel: a");
    let json = project.run(["status", "--format", "json"]).code(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let unsaved = serde_json::json!([{ "kind": "chapter", "id": "a", "change": "added" }]);
    assert_eq!(
        (&json["unsaved"], &json["not_sent"]),
        (&unsaved, &serde_json::Value::Null)
    );
    save(&project);
    let remote = project.root().parent().unwrap().join("fælles.git");
    project.git("2018-06-01", &["init", "-q", "--bare", remote.to_str().unwrap()]);
    project.git("2018-06-01", &["remote", "add", "origin", remote.to_str().unwrap()]);
    told(" · 2 versioner er ikke sendt til de andre");
}

#[test]
fn whoever_saves_is_named_once_and_remembered_in_the_repository() {
    let project = TestProject::new("");
    let nobody = |words: &[&str]| {
        let invocation = project.command(words).env("GIT_CONFIG_NOSYSTEM", "1");
        let invocation = invocation.env("GIT_CONFIG_COUNT", "1");
        let invocation = invocation.env("GIT_CONFIG_KEY_0", "user.useConfigOnly");
        invocation.env("GIT_CONFIG_VALUE_0", "true").run()
    };
    let run = nobody(&["save"]).code(2);
    assert!(run.stderr.contains("--name NAVN --email ADRESSE"), "{}", run.stderr);
    nobody(&["save", "--name", "<>", "--email", "x@example.org"]).code(2);
    nobody(&["save", "--name", "Fagforvaltningen", "--email", "fag@example.org"]).code(0);
    project.write(CHAPTER, chapter("Nyt."));
    nobody(&["save"]).code(0);
    project.write(CHAPTER, chapter("Nyere."));
    nobody(&["save", "--name", "Sekretariatet"]).code(0);
    project.write(CHAPTER, chapter("Nyest."));
    nobody(&["save"]).code(0);
    let names = project.git("2018-06-01", &["log", "--format=%an <%ae>"]);
    let names: Vec<&str> = names.lines().collect();
    let known = "Fagforvaltningen <fag@example.org>";
    assert_eq!(names, [known, "Sekretariatet <fag@example.org>", known, known]);
}

#[test]
fn whatever_stands_in_the_way_is_said_without_the_words_of_git_and_nothing_is_lost() {
    let project = saved();
    let plain = |text: &str| {
        let said = text.split(['(', '/']).step_by(2).collect::<String>();
        let word = OF_GIT.iter().find(|it| said.contains(**it));
        assert_eq!(word, None, "{text}");
    };
    let lock = project.root().join(".git/index.lock");
    std::fs::write(&lock, "").unwrap();
    let said = refused(&project, 3, |it| it);
    assert!(
        said.contains("Et andet program") && said.contains("index.lock"),
        "{said}"
    );
    std::fs::remove_file(&lock).unwrap();

    project.write(".git/MERGE_HEAD", "");
    plain(&refused(&project, 1, |it| it));
    std::fs::remove_file(project.root().join(".git/MERGE_HEAD")).unwrap();
    std::fs::create_dir(project.root().join(".git/rebase-merge")).unwrap();
    plain(&refused(&project, 1, |it| it));
    std::fs::remove_dir(project.root().join(".git/rebase-merge")).unwrap();

    project.git("2018-06-01", &["checkout", "-q", "--detach"]);
    let said = refused(&project, 1, |it| it);
    assert!(said.contains("viser en ældre version"), "{said}");
    plain(&said);
    project.git("2018-06-01", &["checkout", "-q", "-"]);
}

#[test]
fn what_git_complains_of_is_said_without_its_words_and_nothing_is_lost() {
    let project = saved();
    let nothing = project.root().parent().unwrap().join("tom");
    std::fs::create_dir(&nothing).unwrap();
    let said = refused(&project, 3, |it| it.env("PATH", &nothing));
    assert!(said.contains("programmet git mangler"), "{said}");
    for (subcommand, complaint, expected) in [
        (
            "commit",
            "fatal: write error: No space left on device",
            "Disken er fuld",
        ),
        (
            "add",
            "error: insufficient permission for adding an object",
            "Du må ikke skrive",
        ),
        (
            "add",
            "error: unable to create temporary file: Read-only file system",
            "Du må ikke skrive",
        ),
        (
            "read-tree",
            "error: bad signature 0x00000000\nfatal: index file corrupt",
            "er beskadiget",
        ),
        ("commit", "error: gpg failed to sign the data:", "skal underskrives"),
        (
            "commit",
            "fatal: noget helt andet",
            "Det lykkedes ikke (noget helt andet)",
        ),
    ] {
        let script = format!("case \" $* \" in *' {subcommand} '*) echo '{complaint}' >&2; exit 128;; esac");
        let path = git_that(&project, &script);
        let said = refused(&project, 3, |it| it.env("PATH", &path));
        assert!(said.contains(expected), "{complaint}: {said}");
        assert!(
            said.contains("Det, du har skrevet, er der stadig.")
                || said.contains("det, du har skrevet, er der stadig."),
            "{said}"
        );
    }
}

#[cfg(unix)]
#[test]
fn a_hook_of_somebody_elses_that_refuses_is_quoted_and_one_that_does_not_is_run() {
    use std::os::unix::fs::PermissionsExt;
    let project = saved();
    let lay = |text: &str| {
        project.write(".git/hooks/pre-commit", format!("#!/bin/sh\n{text}\n"));
        let path = project.root().join(".git/hooks/pre-commit");
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    };
    lay("echo 'Billeder skal ligge et andet sted.' >&2; exit 1");
    let said = refused(&project, 1, |it| it);
    assert!(
        said.contains("Billeder skal ligge et andet sted.") && said.contains("pre-commit"),
        "{said}"
    );
    // One that mends a file on the way has its way, and leaves nothing half-way.
    lay(&format!("echo 'Rettet af andre.' >> {CHAPTER}; git add {CHAPTER}"));
    save(&project);
    assert!(
        project
            .git("2018-06-01", &["show", &format!("HEAD:{CHAPTER}")])
            .contains("Rettet af andre.")
    );
    assert_eq!(project.git("2018-06-01", &["status", "--porcelain"]), "");
}

#[test]
fn a_dry_run_says_what_would_be_saved_and_touches_nothing() {
    let project = TestProject::new("");
    let before = project.files();
    let run = ip(&project, &["save", "--dry-run"]).run().code(0);
    assert!(run.stdout.starts_with("1 nyt notat"), "{}", run.stdout);
    assert_eq!(project.files(), before);
}

#[test]
fn what_a_killed_save_had_set_down_and_was_changed_back_since_waits_no_more() {
    let project = TestProject::new("");
    ip(&project, &["save"]).run().code(0);
    let path = "policy/themes/sundhed.md";
    let before = project.read(path);
    project.write(path, format!("{before}\nEt udkast.\n"));
    project.git("2018-06-01", &["add", path]);
    project.write(path, &before);
    let run = ip(&project, &["save"]).run().code(0);
    assert!(run.stdout.is_empty(), "{}", run.text());
    assert_eq!(project.git("2018-06-01", &["status", "--porcelain"]), "");
}
