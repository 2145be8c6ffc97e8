//! Commits of files made by git itself, where strangers’ work lies beside them and something stands in the way.

use super::super::changed::Became;
use super::super::fixture::Repository;
use super::super::trouble::Operation;
use super::super::user::{Author, Manner};
use super::*;
use crate::disk::write::Writer;

const PATHS: [&str; 4] = ["interviews", "policy", "templates", ".gitignore"];
const MANNER: Manner = Manner {
    is_interactive: false,
    language: "da",
};

/// Returns git in a folder, with nobody's configuration but the repository's, and a name unless that is to be missing.
fn git(folder: &Path, is_named: bool) -> Git {
    // Taking the right to write makes the folder of our own.
    drop(Writer::open(folder).unwrap());
    let git = Git::open(folder, MANNER).unwrap().with("GIT_CONFIG_NOSYSTEM", "1");
    let git = git.with("GIT_CONFIG_GLOBAL", "/dev/null");
    let git = git
        .with("GIT_CONFIG_COUNT", "1")
        .with("GIT_CONFIG_KEY_0", "user.useConfigOnly");
    let git = git.with("GIT_CONFIG_VALUE_0", "true");
    let author = Author {
        name: "Arbejdsgruppen".to_owned(),
        email: "x@example.org".to_owned(),
    };
    if is_named { git.by(&author) } else { git }
}

fn save(folder: &Path) -> Result<String, GitError> {
    let git = git(folder, true);
    git.stage(&PATHS)?.commit(&git, "Gemt\n# ikke en bemærkning\n")
}

fn lines(text: &str) -> Vec<&str> {
    text.lines().collect()
}

#[test]
fn what_is_the_projects_is_saved_and_what_a_stranger_set_down_stays_as_it_is() {
    let repository = Repository::empty();
    let root = repository.root();
    repository.write("README.md", "før");
    repository.write("politik/interviews/et notat æøå.md", "en");
    repository.save("2018-05-01");
    repository.write("README.md", "sat til at blive gemt");
    repository.git("2018-05-02", &["add", "README.md"]);
    repository.write("README.md", "og skrevet videre");
    repository.write("politik/interviews/et notat æøå.md", "to");
    repository.write("politik/policy/themes/ny.md", "ny");
    repository.write("politik/andet.txt", "en fremmeds");
    let folder = root.join("politik");
    let own = git(&folder, true);
    let stage = own.stage(&PATHS).unwrap();
    let changes = stage.changes().unwrap();
    let changes: Vec<_> = changes.iter().map(|it| (it.became, &*it.path)).collect();
    let expected = [
        (Became::Changed, "interviews/et notat æøå.md"),
        (Became::Added, "policy/themes/ny.md"),
    ];
    assert_eq!(changes, expected);
    stage.commit(&own, "Gemt\n# ikke en bemærkning\n").unwrap();
    let message = repository.git("2018-05-03", &["log", "-1", "--format=%an %B"]);
    assert_eq!(lines(&message), ["Arbejdsgruppen Gemt", "# ikke en bemærkning"]);
    let state = repository.git("2018-05-03", &["-c", "core.quotePath=false", "status", "--porcelain"]);
    assert_eq!(lines(&state), ["MM README.md", "?? politik/andet.txt"]);
    assert_eq!(
        repository.git("2018-05-03", &["show", ":README.md"]),
        "sat til at blive gemt"
    );
    assert!(!folder.join(".ip/save").exists());
}

#[test]
fn a_first_save_a_second_one_and_what_was_taken_away_or_named_otherwise() {
    let repository = Repository::empty();
    let root = repository.root();
    repository.write("fremmed.txt", "x");
    repository.git("2018-05-01", &["add", "fremmed.txt"]);
    repository.write("policy/policy.yaml", "title: Et længere navn, som kan kendes igen\n");
    repository.write("interviews/a.md", "a");
    save(&root).unwrap();
    assert_eq!(
        repository.git("2018-05-02", &["status", "--porcelain"]),
        "A  fremmed.txt"
    );
    fs::rename(root.join("policy/policy.yaml"), root.join("policy/andet.yaml")).unwrap();
    fs::remove_dir_all(root.join("interviews")).unwrap();
    let own = git(&root, true);
    let stage = own.stage(&PATHS).unwrap();
    let changes: Vec<_> = stage
        .changes()
        .unwrap()
        .into_iter()
        .map(|it| (it.became, it.path, it.old_path))
        .collect();
    let renamed = (
        Became::Renamed,
        "policy/andet.yaml".to_owned(),
        Some("policy/policy.yaml".to_owned()),
    );
    let removed = (Became::Removed, "interviews/a.md".to_owned(), None);
    assert_eq!(changes, [removed, renamed]);
    stage.commit(&own, "To").unwrap();
    assert_eq!(
        repository.git("2018-05-02", &["status", "--porcelain"]),
        "A  fremmed.txt"
    );
    assert_eq!(git(&root, true).stage(&PATHS).unwrap().changes().unwrap(), []);
}

#[test]
fn what_a_list_says_must_not_be_seen_is_left_out_and_named() {
    let repository = Repository::empty();
    repository.write("politik/.gitignore", "templates/\n*.tmp\n");
    repository.write("politik/templates/a.md", "a");
    repository.write("politik/policy/b.tmp", "b");
    repository.write("politik/policy/b.md", "b");
    let own = git(&repository.root().join("politik"), true);
    let stage = own.stage(&PATHS).unwrap();
    assert_eq!(stage.ignored, ["templates"]);
    let saved: Vec<String> = stage.changes().unwrap().into_iter().map(|it| it.path).collect();
    assert_eq!(saved, [".gitignore", "policy/b.md"]);
}

#[test]
fn what_stands_in_the_way_is_known_by_its_kind() {
    let repository = Repository::empty();
    let root = repository.root();
    repository.write("policy/policy.yaml", "a\n");
    repository.save("2018-05-01");
    repository.write("policy/policy.yaml", "b\n");
    let lock = root.join(".git/index.lock");
    fs::write(&lock, "").unwrap();
    assert_eq!(save(&root), Err(GitError::Locked(lock.display().to_string())));
    fs::remove_file(&lock).unwrap();
    repository.write(".git/hooks/pre-commit", "#!/bin/sh\necho Ikke i dag. >&2\nexit 1\n");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let hook = root.join(".git/hooks/pre-commit");
        fs::set_permissions(&hook, fs::Permissions::from_mode(0o755)).unwrap();
        let refused = GitError::Refused {
            hook: "pre-commit",
            words: "Ikke i dag.".to_owned(),
        };
        assert_eq!(save(&root), Err(refused));
        fs::remove_file(hook).unwrap();
    }
    repository.git("2018-05-01", &["config", "commit.gpgSign", "true"]);
    repository.git("2018-05-01", &["config", "gpg.program", "/findes/ikke"]);
    assert!(matches!(save(&root), Err(GitError::Unsigned(_))), "{:?}", save(&root));
    repository.git("2018-05-01", &["config", "commit.gpgSign", "false"]);
    let unnamed = git(&root, false);
    assert_eq!(unnamed.author(), Ok(None));
    let nobody = unnamed.stage(&PATHS).unwrap().commit(&unnamed, "x");
    assert_eq!(nobody, Err(GitError::Nameless));
    assert_eq!(git(&root, true).refuse_midway(), Ok(()));
    repository.write(".git/MERGE_HEAD", "");
    assert_eq!(
        git(&root, true).refuse_midway(),
        Err(GitError::Midway(Operation::Merge))
    );
    fs::remove_file(root.join(".git/MERGE_HEAD")).unwrap();
    repository.git("2018-05-01", &["checkout", "-q", "--detach"]);
    assert_eq!(git(&root, true).refuse_midway(), Err(GitError::Detached));
    let alone = tempfile::tempdir().unwrap();
    assert_eq!(Git::open(alone.path(), MANNER).err(), Some(GitError::NoRepository));
}

#[test]
fn nothing_that_watches_or_converts_is_run_and_what_the_user_has_set_up_is() {
    let repository = Repository::empty();
    let root = repository.root();
    repository.write("policy/policy.yaml", "a\n");
    repository.write(".gitattributes", "*.yaml diff=trap\n");
    repository.save("2018-05-01");
    let trap = |name: &str| format!("touch {}", root.join(name).display());
    for (setting, name) in [
        ("core.fsmonitor", "fsmonitor"),
        ("diff.trap.textconv", "textconv"),
        ("diff.external", "external"),
        ("core.pager", "pager"),
        ("core.editor", "editor"),
    ] {
        repository.git("2018-05-01", &["config", setting, &trap(name)]);
    }
    repository.git("2018-05-01", &["config", "commit.verbose", "true"]);
    repository.write("policy/policy.yaml", "b\n");
    save(&root).unwrap();
    let sprung = ["fsmonitor", "textconv", "external", "pager", "editor"];
    let sprung: Vec<_> = sprung.into_iter().filter(|it| root.join(it).exists()).collect();
    assert_eq!(sprung, Vec::<&str>::new());
}

#[test]
fn whoever_saves_is_remembered_in_the_repository() {
    let repository = Repository::empty();
    let author = Author {
        name: "Fagforvaltningen".to_owned(),
        email: "fag@example.org".to_owned(),
    };
    let own = git(&repository.root(), false);
    own.keep_author(&author).unwrap();
    assert_eq!(own.author(), Ok(Some(author)));
}

#[test]
fn of_what_is_not_saved_in_the_end_the_repository_has_nothing() {
    let repository = Repository::empty();
    let root = repository.root();
    repository.write("interviews/a.md", "først");
    save(&root).unwrap();
    let objects = || repository.git("2018-05-01", &["count-objects"]);
    let before = objects();
    repository.write("interviews/a.md", "det, der ikke må gemmes");
    let own = git(&root, true);
    let stage = own.stage(&PATHS).unwrap();
    assert_eq!(stage.changes().unwrap().len(), 1);
    drop(stage);
    assert_eq!(objects(), before);
    let stage = own.stage(&PATHS).unwrap();
    repository.write("interviews/a.md", "og ændret imens");
    assert_eq!(stage.commit(&own, "x"), Err(GitError::Changed));
}

#[test]
fn a_file_that_was_changed_in_the_moment_in_which_it_was_saved_is_seen_to_be_changed() {
    let repository = Repository::empty();
    let root = repository.root();
    // What tells the two apart beside the moment is no part of this.
    repository.git("2018-05-01", &["config", "core.trustctime", "false"]);
    let moment = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_hours(423_648);
    let at_once = |path: &str| {
        let file = fs::File::options().write(true).open(root.join(path)).unwrap();
        file.set_modified(moment).unwrap();
    };
    repository.write("interviews/a.md", "en");
    at_once("interviews/a.md");
    repository.save("2018-05-01");
    at_once(".git/index");
    repository.write("interviews/a.md", "to");
    at_once("interviews/a.md");
    let stage = git(&root, true).stage(&PATHS).unwrap();
    let changes: Vec<_> = stage.changes().unwrap().into_iter().map(|it| it.path).collect();
    assert_eq!(changes, ["interviews/a.md"]);
}
