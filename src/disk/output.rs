//! Outputs: written whole or not at all, and only over what this program wrote before.

use super::real;
use std::fs::File;
use std::io::{Error, Read, Write};
use std::path::{Component, Path, PathBuf};

/// How far into a file the mark is looked for.
const NEAR: u64 = 4096;

/// How the name of a file begins that is being written.
const UNFINISHED: &str = ".ip-";
/// How many letters and digits follow in it.
const RANDOM: usize = 6;

/// Why an output was not written.
#[derive(Debug)]
pub enum Refused {
    /// Something is in the way that this program did not write.
    Foreign,
    /// The machine failed.
    Machine(Error),
}

/// Tells whether an output may be written: nothing is there, or a file that has our mark near its beginning.
pub fn may_write(path: &Path, mark: &str) -> Result<(), Refused> {
    match path.symlink_metadata() {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Refused::Machine(error)),
        Ok(metadata) if !metadata.is_file() => Err(Refused::Foreign),
        Ok(_) => {
            let mut start = Vec::new();
            let read = File::open(path).and_then(|it| it.take(NEAR).read_to_end(&mut start));
            read.map_err(Refused::Machine)?;
            if start.starts_with(b"%PDF-") {
                // What a PDF says of itself stands at its end.
                start = std::fs::read(path).map_err(Refused::Machine)?;
            }
            let ours = memchr::memmem::find(&start, mark.as_bytes()).is_some();
            if ours { Ok(()) } else { Err(Refused::Foreign) }
        }
    }
}

/// Writes an output by way of a temporary file beside it; a file that says the same already is left alone.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Refused> {
    if std::fs::read(path).is_ok_and(|it| it == bytes) {
        return Ok(());
    }
    let folder = path.parent().unwrap_or(Path::new("."));
    let written = || -> Result<(), Error> {
        std::fs::create_dir_all(folder)?;
        let mut file = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder)?;
        // By this it is seen that somebody is at it; a file system that knows no locks keeps what is left of a killed process.
        let _ = file.as_file().try_lock();
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        set_readable(file.as_file())?;
        file.persist(path).map_err(|it| it.error)?;
        Ok(())
    };
    written().map_err(Refused::Machine)
}

/// Writes a file that only the person who runs this can read; nothing of its name may be there.
pub fn write_private(path: &Path, bytes: &[u8]) -> Result<(), Refused> {
    let written = || -> Result<(), Error> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        options.open(path)?.write_all(bytes)
    };
    written().map_err(Refused::Machine)
}

/// Puts a line at the end of a file, which is made where there is none; all that stands in it stays as it is.
pub fn append_line(path: &Path, line: &str) -> Result<(), Refused> {
    let written = || -> Result<(), Error> {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder)?;
        }
        let is_open = std::fs::read(path).is_ok_and(|it| !it.is_empty() && !it.ends_with(b"\n"));
        let before = if is_open { "\n" } else { "" };
        let mut file = std::fs::OpenOptions::new().append(true).create(true).open(path)?;
        file.write_all(format!("{before}{line}\n").as_bytes())
    };
    written().map_err(Refused::Machine)
}

/// Returns the names of the files in a folder, sorted; none where it can't be read.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|it| it.file_name().into_string().ok()).collect();
    names.sort_unstable();
    names
}

/// Removes an output.
pub fn remove(path: &Path) -> Result<(), Refused> {
    std::fs::remove_file(path).map_err(Refused::Machine)
}

/// Takes away what processes that were killed left in a folder of outputs; what one is writing at this moment stays.
pub fn sweep(folder: &Path) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let rest = name.to_str().and_then(|it| it.strip_prefix(UNFINISHED));
        let is_named_so =
            rest.is_some_and(|name| name.len() == RANDOM && name.bytes().all(|it| it.is_ascii_alphanumeric()));
        let is_file = entry.file_type().is_ok_and(|it| it.is_file());
        if is_named_so && is_file && File::open(entry.path()).is_ok_and(|it| it.try_lock().is_ok()) {
            // What can't be taken away harms nobody.
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// A temporary file is readable by its owner alone; an output is to be passed on.
#[cfg(unix)]
fn set_readable(file: &File) -> Result<(), Error> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn set_readable(_: &File) -> Result<(), Error> {
    Ok(())
}

/// Returns a path without `.` and `..` and with links followed as far as it exists.
pub fn resolve(path: &Path) -> PathBuf {
    if let Ok(real) = real::path(path) {
        return real;
    }
    let (Some(parent), Some(name)) = (path.parent(), path.components().next_back()) else {
        return path.to_owned();
    };
    let parent = resolve(if parent.as_os_str().is_empty() {
        Path::new(".")
    } else {
        parent
    });
    match name {
        Component::Normal(name) => parent.join(name),
        Component::ParentDir => parent.parent().map(Path::to_owned).unwrap_or(parent),
        _ => parent,
    }
}

/// Tells whether a path is a link to what is not there.
pub fn leads_nowhere(path: &Path) -> bool {
    path.is_symlink() && !path.exists()
}

/// Tells whether a folder is the home folder.
pub fn is_home(folder: &Path) -> bool {
    std::env::home_dir()
        .and_then(|it| real::path(&it).ok())
        .is_some_and(|it| it == folder)
}

/// Opens a file with the program that the system has for it.
pub fn open(path: &Path) -> Result<(), Refused> {
    let program = if cfg!(target_os = "macos") {
        "open"
    } else if cfg!(windows) {
        "explorer"
    } else {
        "xdg-open"
    };
    std::process::Command::new(program)
        .arg(spelt_out(path))
        .spawn()
        .map(|_| ())
        .map_err(Refused::Machine)
}

/// Returns a path with the system's own sign between its parts: the Explorer shows another folder where it is a slash.
fn spelt_out(path: &Path) -> PathBuf {
    path.components().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const MARK: &str = "made by us";

    #[test]
    fn only_what_this_program_wrote_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("build/a.md");
        assert!(may_write(&path, MARK).is_ok());
        write(&path, format!("---\ngenerator: {MARK}\n---\n").as_bytes()).unwrap();
        assert!(may_write(&path, MARK).is_ok());
        std::fs::write(&path, "my own").unwrap();
        assert!(matches!(may_write(&path, MARK), Err(Refused::Foreign)));
        assert!(matches!(may_write(folder.path(), MARK), Err(Refused::Foreign)));
    }

    #[test]
    fn what_the_system_opens_has_one_sign_between_the_parts_of_its_path() {
        let parts = ["build", "udkast", "a.html"];
        let spelt = spelt_out(Path::new("build//udkast/./a.html"));
        assert_eq!(spelt.to_str().unwrap(), parts.join(std::path::MAIN_SEPARATOR_STR));
    }

    #[test]
    fn a_file_that_says_the_same_already_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        write(&path, b"a").unwrap();
        let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
        File::options()
            .write(true)
            .open(&path)
            .unwrap()
            .set_modified(long_ago)
            .unwrap();
        let modified = || path.metadata().unwrap().modified().unwrap();
        write(&path, b"a").unwrap();
        assert_eq!(modified(), long_ago);
        write(&path, b"b").unwrap();
        assert_ne!(modified(), long_ago);
    }

    #[test]
    fn what_a_killed_process_left_is_taken_away_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        for name in [".ip-a1B2c3", ".ip-a1B2c", ".ip-mine", ".ip-a1B2c_", "a.md"] {
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        std::fs::create_dir(folder.path().join(".ip-folder")).unwrap();
        let at_it = tempfile::Builder::new()
            .prefix(UNFINISHED)
            .tempfile_in(folder.path())
            .unwrap();
        at_it.as_file().try_lock().unwrap();
        sweep(folder.path());
        let left = std::fs::read_dir(folder.path()).unwrap().flatten();
        let mut left: Vec<String> = left.map(|it| it.file_name().into_string().unwrap()).collect();
        left.retain(|it| !at_it.path().ends_with(it));
        left.sort();
        assert_eq!(left, [".ip-a1B2c", ".ip-a1B2c_", ".ip-folder", ".ip-mine", "a.md"]);
        assert!(at_it.path().exists());
    }

    #[test]
    fn a_path_that_does_not_exist_is_resolved_as_far_as_it_does() {
        let folder = tempfile::tempdir().unwrap();
        let real = folder.path().canonicalize().unwrap();
        assert_eq!(resolve(&folder.path().join("a/b")), real.join("a/b"));
        assert_eq!(resolve(&folder.path().join("a/..")), real);
    }
}
