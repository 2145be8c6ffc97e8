//! What is left on the disk, whatever happens on the way.

use super::*;
use crate::disk::error::Why;
use crate::disk::journal::FileState;
use crate::disk::machine::fault::{self, Fault};
use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::io::ErrorKind;

type Files = BTreeMap<String, Vec<u8>>;
type Work = fn(&Writer) -> Result<(), Error>;

/// How long a lock is waited for: a program that another test starts holds every open file for a moment.
const PATIENCE: Duration = Duration::from_secs(10);

/// A folder with two notes; what is ours in it is not among its files.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        folder.put("interviews/a.md", b"\xef\xbb\xbfalfa\r\n");
        folder.put("interviews/b.md", b"beta\n");
        folder
    }

    fn root(&self) -> &Path {
        self.0.path()
    }

    fn put(&self, path: &str, bytes: &[u8]) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    fn files(&self) -> Files {
        let files = walkdir::WalkDir::new(self.root()).into_iter().map(Result::unwrap);
        let path = |it: &Path| it.strip_prefix(self.root()).unwrap().to_str().unwrap().to_owned();
        files
            .filter(|it| it.file_type().is_file())
            .map(|it| (path(it.path()), fs::read(it.path()).unwrap()))
            .filter(|it| !it.0.starts_with(lock::FOLDER))
            .collect()
    }

    fn ours(&self) -> Vec<String> {
        let names = fs::read_dir(self.root().join(lock::FOLDER)).unwrap();
        let mut names: Vec<String> = names.map(|it| it.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    fn writer(&self) -> Writer {
        Writer::open_within(self.root(), PATIENCE).unwrap()
    }
}

fn why(done: Result<(), Error>) -> Why {
    done.unwrap_err().why
}

/// One of each: changed, moved with a new text, made, removed.
fn changes() -> Vec<Change> {
    let file = |path: &str, bytes: &[u8]| Some(FileState::new(path, bytes));
    let change = |old, new| Change { old, new };
    vec![
        change(
            file("interviews/a.md", b"\xef\xbb\xbfalfa\r\n"),
            file("interviews/a.md", b"\xef\xbb\xbfALFA\r\n"),
        ),
        change(file("interviews/b.md", b"beta\n"), file("interviews/c.md", b"gamma\n")),
        change(None, file("policy/answers/d.md", b"delta\n")),
        change(file("interviews/e.md", b"epsilon\n"), None),
    ]
}

fn changed() -> (Folder, Files, Files) {
    let folder = Folder::new();
    folder.put("interviews/e.md", b"epsilon\n");
    let old = folder.files();
    folder.writer().many("ip x", &changes()).unwrap();
    let new = folder.files();
    for (path, text) in [("interviews/b.md", "beta\n"), ("interviews/e.md", "epsilon\n")] {
        folder.put(path, text.as_bytes());
    }
    for path in ["interviews/c.md", "policy/answers/d.md"] {
        fs::remove_file(folder.root().join(path)).unwrap();
    }
    folder.put("interviews/a.md", b"\xef\xbb\xbfalfa\r\n");
    assert_eq!(folder.files(), old);
    (folder, old, new)
}

#[test]
fn a_new_file_is_never_put_over_another() {
    let folder = Folder::new();
    folder.writer().create("policy/answers/x.md", b"ny\n").unwrap();
    let before = folder.files();
    assert_eq!(before["policy/answers/x.md"], b"ny\n");
    assert_eq!(why(folder.writer().create("interviews/a.md", b"ny\n")), Why::Exists);
    assert_eq!(folder.files(), before);
    assert_eq!(folder.ours(), [".gitignore", "lock"]);
}

#[test]
fn what_an_editor_saved_meanwhile_is_not_overwritten() {
    let folder = Folder::new();
    let writer = folder.writer();
    folder.put("interviews/b.md", b"gemt af en anden\n");
    assert_eq!(why(writer.replace("interviews/b.md", b"beta\n", b"ny\n")), Why::Changed);
    assert_eq!(why(writer.many("ip x", &changes())), Why::Changed);
    assert_eq!(folder.files()["interviews/b.md"], b"gemt af en anden\n");
    fs::remove_file(folder.root().join("interviews/b.md")).unwrap();
    assert_eq!(why(writer.replace("interviews/b.md", b"beta\n", b"ny\n")), Why::Changed);
}

#[cfg(unix)]
#[test]
fn rights_and_links_stay_and_nothing_leads_out() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = Folder::new();
    let outside = tempfile::tempdir().unwrap();
    let path = |it: &str| folder.root().join(it);
    fs::set_permissions(path("interviews/b.md"), Permissions::from_mode(0o640)).unwrap();
    symlink("../interviews/b.md", path("policy").join("link.md")).unwrap_err();
    symlink("b.md", path("interviews/link.md")).unwrap();
    symlink(outside.path(), path("ude")).unwrap();
    let writer = folder.writer();
    writer.replace("interviews/link.md", b"beta\n", b"ny\n").unwrap();
    assert_eq!(fs::read(path("interviews/b.md")).unwrap(), b"ny\n");
    assert!(path("interviews/link.md").is_symlink());
    let mode = path("interviews/b.md").metadata().unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o640);
    for bad in ["ude/x.md", "ude/dyb/x.md", "../x.md", "/tmp/x.md", "", "a\\b"] {
        assert_eq!(why(writer.create(bad, b"")), Why::Outside, "{bad}");
    }
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn what_may_not_be_written_in_is_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let before = folder.files();
    let path = |it: &str| folder.root().join(it);
    fs::set_permissions(path("interviews/a.md"), Permissions::from_mode(0o444)).unwrap();
    assert_eq!(
        why(folder
            .writer()
            .replace("interviews/a.md", "\u{feff}alfa\r\n".as_bytes(), b"x")),
        Why::Closed
    );
    fs::set_permissions(path("interviews"), Permissions::from_mode(0o555)).unwrap();
    assert_eq!(why(folder.writer().create("interviews/x.md", b"x")), Why::Closed);
    assert_eq!(
        why(folder.writer().replace("interviews/b.md", b"beta\n", b"x")),
        Why::Closed
    );
    fs::set_permissions(path("interviews"), Permissions::from_mode(0o755)).unwrap();
    assert_eq!(folder.files(), before);
}

#[test]
fn one_writes_at_a_time() {
    let folder = Folder::new();
    let first = folder.writer();
    assert_eq!(
        Writer::open_within(folder.root(), Duration::ZERO).unwrap_err().why,
        Why::Busy
    );
    drop(first);
    folder.writer();
}

#[test]
fn fifty_that_write_at_once_all_write() {
    let folder = Folder::new();
    std::thread::scope(|scope| {
        for number in 0..50 {
            let root = folder.root();
            scope.spawn(move || {
                let writer = Writer::open(root).unwrap();
                writer.create(&format!("interviews/{number}.md"), b"x\n").unwrap();
            });
        }
    });
    assert_eq!(folder.files().len(), 52);
    assert_eq!(folder.ours(), [".gitignore", "lock"]);
}

#[test]
fn killed_anywhere_leaves_one_file_old_or_new() {
    let kill = |at, work: &dyn Fn(&Writer) -> Result<(), Error>| {
        let folder = Folder::new();
        let killed = at != usize::MAX;
        let fault = killed.then_some(Fault::Killed(at));
        let open = || Writer::open_within(folder.root(), PATIENCE).and_then(|it| work(&it));
        let (done, calls) = fault::with(fault, open);
        let was_done = done.is_ok();
        folder.writer();
        assert_eq!(folder.ours(), [".gitignore", "lock"], "{at}");
        (folder.files(), calls, was_done)
    };
    let works: [Work; 2] = [
        |it| it.create("policy/x.md", b"ny\n"),
        |it| it.replace("interviews/b.md", b"beta\n", b"ny\n"),
    ];
    for work in works {
        let old = Folder::new().files();
        let (new, calls, was_done) = kill(usize::MAX, &work);
        assert!(calls > 5 && old != new && was_done);
        for at in 0..calls {
            let (files, _, was_done) = kill(at, &work);
            assert!(files == old && !was_done || files == new, "{at}: {files:?}");
        }
    }
}

#[test]
fn a_disk_that_is_full_leaves_one_file_as_it_was() {
    let works: [Work; 2] = [
        |it| it.create("policy/x.md", b"ny\n"),
        |it| it.replace("interviews/b.md", b"beta\n", b"ny\n"),
    ];
    for work in works {
        let mut refused = 0;
        for at in 0.. {
            let folder = Folder::new();
            let (old, writer) = (folder.files(), folder.writer());
            let fault = Fault::Fails(at, ErrorKind::StorageFull);
            let (done, calls) = fault::with(Some(fault), || work(&writer));
            if at >= calls {
                break;
            }
            // What fails once the file is in place is only the tidying up.
            assert_eq!(done.is_err(), folder.files() == old, "{at}");
            if done.is_err() {
                assert_eq!(why(done), Why::Full);
                refused += 1;
            }
        }
        assert!(refused >= 5, "{refused}");
    }
}

#[test]
fn killed_anywhere_leaves_many_files_for_the_next_to_finish() {
    let (_, _, new) = changed();
    let (mut undone, mut finished) = (0, 0);
    for at in 0.. {
        let (folder, old, _) = changed();
        let (done, calls) = fault::with(Some(Fault::Killed(at)), || {
            Writer::open_within(folder.root(), PATIENCE)?.many("ip x", &changes())
        });
        if at >= calls {
            done.unwrap();
            break;
        }
        let unfinished = is_unfinished(folder.root()).unwrap();
        let writer = folder.writer();
        assert_eq!(writer.recovered().map(|it| it.command.clone()), unfinished, "{at}");
        assert!(
            writer.recovered().is_none_or(|it| it.left.is_empty() && !it.undone),
            "{at}"
        );
        let files = folder.files();
        assert!(files == old && unfinished.is_none() || files == new, "{at}: {files:?}");
        assert_eq!(folder.ours(), [".gitignore", "lock"], "{at}");
        if files == old {
            undone += 1;
        } else {
            finished += 1;
        }
    }
    assert!(undone > 5 && finished > 5, "{undone} {finished}");
}

#[test]
fn recovery_that_is_killed_is_recovered_too() {
    let (_, _, new) = changed();
    let commit = {
        let (folder, ..) = changed();
        let writer = folder.writer();
        let (_, calls) = fault::with(None, || writer.many("ip x", &changes()));
        calls
    };
    for at in 0..commit {
        for again in 0.. {
            let (folder, old, _) = changed();
            let writer = folder.writer();
            let _ = fault::with(Some(Fault::Killed(at)), || writer.many("ip x", &changes()));
            drop(writer);
            if is_unfinished(folder.root()).unwrap().is_none() {
                break;
            }
            let open = || Writer::open_within(folder.root(), PATIENCE).map(|_| ());
            let (_, calls) = fault::with(Some(Fault::Killed(again)), open);
            folder.writer();
            let files = folder.files();
            assert!(files == old || files == new, "{at} {again}: {files:?}");
            if again >= calls {
                break;
            }
        }
    }
}

#[test]
fn a_call_that_fails_once_leaves_everything_as_it_was_or_is_done() {
    for at in 0.. {
        let (folder, old, new) = changed();
        let writer = folder.writer();
        let fault = Fault::Fails(at, ErrorKind::StorageFull);
        let (done, calls) = fault::with(Some(fault), || writer.many("ip x", &changes()));
        drop(writer);
        if at >= calls {
            break;
        }
        match &done {
            Ok(()) => assert_eq!(folder.files(), new, "{at}"),
            Err(error) if error.unfinished => assert!(is_unfinished(folder.root()).unwrap().is_some(), "{at}"),
            Err(error) => {
                assert_eq!((&error.why, folder.files()), (&Why::Full, old.clone()), "{at}");
                assert_eq!(is_unfinished(folder.root()).unwrap(), None, "{at}");
            }
        }
        folder.writer();
        assert!(folder.files() == new || folder.files() == old, "{at}");
        assert_eq!(folder.ours(), [".gitignore", "lock"], "{at}");
    }
}

#[test]
fn what_was_changed_after_the_kill_is_left_alone_and_reported() {
    let stop = |at| {
        let (folder, ..) = changed();
        let writer = folder.writer();
        let _ = fault::with(Some(Fault::Killed(at)), || writer.many("ip x", &changes()));
        folder
    };
    let at = (0..100)
        .find(|it| stop(*it).root().join(".ip/journal").exists())
        .unwrap();
    let folder = stop(at);
    folder.put("interviews/a.md", b"skrevet imens\n");
    let writer = folder.writer();
    assert_eq!(writer.recovered().unwrap().left, ["interviews/a.md"]);
    let files = folder.files();
    assert_eq!(files["interviews/a.md"], b"skrevet imens\n");
    assert_eq!(files["interviews/c.md"], b"gamma\n");
}

#[test]
fn a_journal_from_elsewhere_reaches_no_hidden_file() {
    let folder = Folder::new();
    drop(folder.writer());
    let journal = |path: &str| {
        format!(
            r#"{{"version":1,"command":"x","undone":false,"steps":[{{"old":null,"new":{{"path":"{path}","digest":""}},"staged":0}}]}}"#
        )
    };
    for path in [".git/hooks/pre-commit", "../x", "policy/../.git/x", "GIT~1/x", "/etc/x"] {
        folder.put(".ip/journal", journal(path).as_bytes());
        let opened = Writer::open_within(folder.root(), PATIENCE);
        assert_eq!(opened.unwrap_err().why, Why::Journal, "{path}");
    }
    folder.put(".ip/journal", b"{");
    assert_eq!(is_unfinished(folder.root()).unwrap_err().why, Why::Journal);
}

#[test]
fn what_was_changed_is_known_file_by_file_however_often_it_was() {
    let folder = Folder::new();
    let writer = folder.writer();
    let state = |path: &str, bytes: &[u8]| FileState::new(path, bytes);
    writer.create("interviews/c.md", b"gamma\n").unwrap();
    writer.replace("interviews/c.md", b"gamma\n", b"delta\n").unwrap();
    writer.replace("interviews/b.md", b"beta\n", b"to\n").unwrap();
    let back = Change {
        old: Some(state("interviews/b.md", b"to\n")),
        new: Some(state("interviews/b.md", b"beta\n")),
    };
    let gone = Change {
        old: Some(state("interviews/a.md", b"\xef\xbb\xbfalfa\r\n")),
        new: None,
    };
    writer.many("ip", &[back, gone.clone()]).unwrap();
    assert!(writer.replace("interviews/b.md", b"andet", b"nyt").is_err());
    let made = Change {
        old: None,
        new: Some(state("interviews/c.md", b"delta\n")),
    };
    assert_eq!(writer.done(), [made, gone]);
}
