//! Histories made by git itself, among them one whose configuration wants to run something.

use super::*;
use crate::disk::git::fixture::Repository;
use crate::source::Unreadable;
use std::path::Path;

const FOLDERS: &[&str] = &["interviews", "policy", "stakeholders"];

impl Repository {
    /// Returns two drafts, of 1 May and 1 June, in a folder of the repository.
    fn drafts(inner: &str) -> (Self, [String; 2]) {
        let repository = Self::empty();
        repository.write(&format!("{inner}policy/policy.yaml"), "title: Æ\n");
        repository.write(&format!("{inner}interviews/a.md"), "en\n");
        repository.write("README.md", "x");
        let first = repository.save("2018-05-01");
        repository.write(&format!("{inner}policy/policy.yaml"), "title: Ø\n");
        let second = repository.save("2018-06-01");
        (repository, [first, second])
    }
}

fn history(folder: &Path) -> History {
    History::open(folder, FOLDERS).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn files_are_read_as_they_were_also_in_a_folder_of_a_larger_repository() {
    for inner in ["", "politik/", "en mappe/æ*/"] {
        let (repository, ids) = Repository::drafts(inner);
        let history = history(&repository.root().join(inner));
        let titles = ids.map(|id| {
            let commit = history.commit(&id).unwrap().unwrap();
            let snapshot = history.snapshot(&commit).unwrap();
            assert!(snapshot.is_project());
            assert_eq!(
                snapshot.paths().collect::<Vec<_>>(),
                ["interviews/a.md", "policy/policy.yaml"]
            );
            assert_eq!(snapshot.text("interviews/a.md").unwrap(), "en\n");
            assert_eq!(snapshot.text("README.md"), Err(Unreadable::Denied));
            snapshot.text("policy/policy.yaml").unwrap()
        });
        assert_eq!(titles, ["title: Æ\n", "title: Ø\n"]);
    }
}

#[test]
fn a_day_means_the_last_commit_on_or_before_it() {
    let (repository, [first, second]) = Repository::drafts("");
    let history = history(&repository.root());
    let on = |text| history.on(day(text)).unwrap().map(|it| it.id);
    assert_eq!(on("2018-04-30"), None);
    assert_eq!(on("2018-05-01").as_ref(), Some(&first));
    assert_eq!(on("2018-05-31").as_ref(), Some(&first));
    assert_eq!(on("2018-06-01").as_ref(), Some(&second));
    assert_eq!(on("2030-01-01").as_ref(), Some(&second));
    let around = |text| {
        history
            .around(day(text))
            .unwrap()
            .into_iter()
            .map(|it| it.id)
            .collect::<Vec<_>>()
    };
    assert_eq!(around("2018-05-01"), [first.clone(), second.clone()]);
    assert_eq!(around("2018-05-02"), [second.clone(), first.clone()]);
    assert_eq!(around("2030-01-01"), [second, first]);
}

#[test]
fn what_git_knows_is_a_revision_and_what_looks_like_a_flag_is_none() {
    let (repository, [first, second]) = Repository::drafts("");
    repository.git("2018-06-01", &["tag", "-a", "sendt", "-m", "sendt", &first]);
    let history = history(&repository.root());
    let id = |word: &str| history.commit(word).unwrap().map(|it| it.id);
    for word in ["HEAD~1", "sendt", &first[..8], "main^", ":/2018-05"] {
        assert_eq!(id(word).as_ref(), Some(&first), "{word}");
    }
    assert_eq!(id("main").as_ref(), Some(&second));
    for word in [
        "",
        "ukendt",
        "--all",
        "-n1",
        "HEAD~9",
        "a..b",
        "HEAD:README.md",
        "x\0y",
        "x\ny",
        "--output=x",
    ] {
        assert_eq!(id(word), None, "{word}");
    }
}

#[test]
fn without_commits_a_repository_or_git_that_is_reported() {
    let repository = Repository::empty();
    let empty = history(&repository.root());
    assert_eq!(empty.head(), Ok(None));
    assert_eq!(empty.on(day("2018-05-01")), Ok(None));
    let elsewhere = tempfile::tempdir().unwrap();
    let opened = History::open(elsewhere.path(), FOLDERS);
    assert_eq!(opened.err(), Some(HistoryError::NoRepository));
}

#[test]
fn a_link_is_no_file_and_a_file_may_be_too_large() {
    let (repository, _) = Repository::drafts("");
    let large = "a".repeat(usize::try_from(crate::disk::read::LARGEST).unwrap() + 1);
    repository.write("policy/stor.md", &large);
    #[cfg(unix)]
    std::os::unix::fs::symlink("/etc/passwd", repository.root().join("policy/vej.md")).unwrap();
    repository.save("2018-07-01");
    let history = history(&repository.root());
    let snapshot = history.snapshot(&history.head().unwrap().unwrap()).unwrap();
    assert_eq!(snapshot.bytes("policy/stor.md"), Err(Unreadable::TooLarge));
    #[cfg(unix)]
    assert_eq!(snapshot.bytes("policy/vej.md"), Err(Unreadable::Link));
    assert_eq!(snapshot.text("policy/policy.yaml").unwrap(), "title: Ø\n");
}

#[test]
fn a_replaced_commit_is_read_as_it_was() {
    let (repository, [first, second]) = Repository::drafts("");
    repository.git("2018-06-01", &["replace", &first, &second]);
    let history = history(&repository.root());
    let commit = history.commit(&first).unwrap().unwrap();
    assert_eq!(commit.day, day("2018-05-01"));
    assert_eq!(
        history.snapshot(&commit).unwrap().text("policy/policy.yaml").unwrap(),
        "title: Æ\n"
    );
}

#[test]
fn a_history_of_which_only_the_end_was_fetched_says_so() {
    let (repository, _) = Repository::drafts("");
    let clone = tempfile::tempdir().unwrap();
    let target = clone.path().join("klon");
    let source = format!("file://{}", repository.root().display());
    repository.git(
        "2018-06-01",
        &["clone", "-q", "--depth=1", &source, target.to_str().unwrap()],
    );
    let shallow = history(&target);
    assert!(shallow.is_shallow());
    assert_eq!(shallow.on(day("2018-05-31")), Ok(None));
    assert!(!history(&repository.root()).is_shallow());
}

/// The keys of a configuration that name a program.
#[cfg(unix)]
const PROGRAMS: &[&str] = &[
    "core.fsmonitor",
    "core.pager",
    "core.editor",
    "core.sshCommand",
    "core.gitProxy",
    "core.askPass",
    "core.alternateRefsCommand",
    "diff.external",
    "diff.faelde.command",
    "diff.faelde.textconv",
    "filter.faelde.clean",
    "filter.faelde.smudge",
    "filter.faelde.process",
    "merge.faelde.driver",
    "gpg.program",
    "credential.helper",
    "interactive.diffFilter",
    "sequence.editor",
    "uploadpack.packObjectsHook",
    "pager.rev-list",
    "pager.rev-parse",
    "pager.ls-tree",
    "pager.cat-file",
];

/// Sets everything by which a repository can make git run a program; each leaves a file behind.
#[cfg(unix)]
fn set_traps(repository: &Repository, trap: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let program = repository.root().join("faelde.sh");
    std::fs::write(
        &program,
        format!("#!/bin/sh\necho \"$0 $@\" >> '{}'\nexit 1\n", trap.display()),
    )
    .unwrap();
    std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o755)).unwrap();
    let program = program.to_str().unwrap();
    let hooks = repository.root().join(".git/hooks");
    std::fs::create_dir_all(&hooks).unwrap();
    for hook in [
        "post-checkout",
        "reference-transaction",
        "post-index-change",
        "fsmonitor-watchman",
        "pre-commit",
    ] {
        std::fs::copy(program, hooks.join(hook)).unwrap();
    }
    let set = |key: &str, value: &str| repository.git("2018-06-01", &["config", key, value]);
    for key in PROGRAMS {
        set(key, program);
    }
    for command in ["rev-parse", "rev-list", "ls-tree", "cat-file"] {
        set(&format!("alias.{command}"), &format!("!{program}"));
    }
    set("log.showSignature", "true");
    set("core.hooksPath", hooks.to_str().unwrap());
    // A part of the history that is to be fetched when it is asked for, by a program.
    set("extensions.partialClone", "origin");
    set("remote.origin.promisor", "true");
    set("remote.origin.url", &format!("ext::{program}"));
    set("protocol.ext.allow", "always");
    repository.write(
        ".gitattributes",
        "*.md diff=faelde filter=faelde merge=faelde\n*.yaml diff=faelde filter=faelde\n",
    );
}

#[cfg(unix)]
#[test]
fn nothing_that_a_repository_names_is_run() {
    let (repository, [first, second]) = Repository::drafts("");
    let lost = repository.git("2018-06-01", &["rev-parse", &format!("{second}:policy/policy.yaml")]);
    let trap = repository.root().join("gik-i-faelden");
    set_traps(&repository, &trap);
    std::fs::remove_file(
        repository
            .root()
            .join(format!(".git/objects/{}/{}", &lost[..2], &lost[2..])),
    )
    .unwrap();
    let history = history(&repository.root());
    let _ = history.is_shallow();
    for word in ["HEAD", "main@{1}", "HEAD@{upstream}", "ukendt", &first] {
        let _ = history.commit(word).unwrap();
    }
    assert_eq!(history.on(day("2018-05-02")).unwrap().map(|it| it.id), Some(first));
    assert_eq!(history.around(day("2018-05-01")).unwrap().len(), 2);
    let snapshot = history.snapshot(&history.head().unwrap().unwrap()).unwrap();
    // What would have to be fetched is not there.
    assert_eq!(snapshot.bytes("policy/policy.yaml"), Err(Unreadable::Denied));
    let sprung = std::fs::read_to_string(&trap).unwrap_or_default();
    assert_eq!(sprung, "");
    // The same repository does catch a git that follows it.
    let _ = repository.try_git("2018-06-01", &["status"]);
    let _ = repository.try_git("2018-06-01", &["cat-file", "-p", &lost]);
    let sprung = std::fs::read_to_string(&trap).unwrap_or_default();
    assert!(sprung.lines().count() > 1, "{sprung}");
}

#[test]
fn the_last_changes_are_those_of_the_project_also_in_a_folder_of_a_larger_repository() {
    for inner in ["", "politik/"] {
        let (repository, [_, second]) = Repository::drafts(inner);
        repository.write("README.md", "y");
        repository.save("2018-06-03");
        let history = history(&repository.root().join(inner));
        assert_eq!(history.last().unwrap().map(|it| it.id), Some(second.clone()));
        let of = history.of(&["policy/policy.yaml"], 9).unwrap();
        assert_eq!(of.len(), 2);
        assert_eq!(history.around(day("2018-05-15")).unwrap()[0].id, second);
    }
}

#[test]
fn what_the_other_side_does_not_have_is_counted_for_the_project_alone() {
    let (repository, _) = Repository::drafts("politik/");
    let history = history(&repository.root().join("politik"));
    assert_eq!(history.not_sent().unwrap(), None);
    let remote = tempfile::tempdir().unwrap();
    let address = remote.path().to_str().unwrap();
    repository.git("2018-06-01", &["init", "-q", "--bare", address]);
    repository.git("2018-06-01", &["remote", "add", "origin", address]);
    assert_eq!(history.not_sent().unwrap(), Some(2));
    repository.git("2018-06-01", &["push", "-q", "-u", "origin", "main"]);
    assert_eq!(history.not_sent().unwrap(), Some(0));
    repository.write("politik/interviews/a.md", "to\n");
    repository.save("2018-06-02");
    repository.write("README.md", "y");
    repository.save("2018-06-03");
    assert_eq!(history.not_sent().unwrap(), Some(1));
}
