//! The system calls that change something, one function each, so that a test can let the Nth of them fail.

use std::fs::{self, File, OpenOptions, Permissions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

/// Makes a folder and those above it.
pub(super) fn make_folder(path: &Path) -> io::Result<()> {
    if path.is_dir() {
        return Ok(());
    }
    point()?;
    fs::create_dir_all(path)
}

/// No test pulls the plug, and waiting for the disk would take most of its time.
const UNPLUGGABLE: bool = cfg!(test);
/// How many files are waited for at a time; a disk takes many in one go.
const AT_A_TIME: usize = 32;

/// Writes a file that is not there yet.
pub(super) fn new_file(path: &Path, bytes: &[u8], permissions: Option<Permissions>) -> io::Result<()> {
    point()?;
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    let (first, last) = bytes.split_at(bytes.len() / 2);
    point()?;
    file.write_all(first)?;
    point()?;
    file.write_all(last)?;
    if let Some(permissions) = permissions {
        point()?;
        file.set_permissions(permissions)?;
    }
    Ok(())
}

/// Waits until the disk has the contents of some files.
pub(super) fn sync_files(paths: &[PathBuf]) -> io::Result<()> {
    point()?;
    if UNPLUGGABLE {
        return Ok(());
    }
    let sync = |path: &PathBuf| OpenOptions::new().write(true).open(path)?.sync_all();
    if let [path] = paths {
        return sync(path);
    }
    let share = paths.len().div_ceil(AT_A_TIME).max(1);
    std::thread::scope(|scope| {
        let parts: Vec<_> = paths
            .chunks(share)
            .map(|part| scope.spawn(move || part.iter().try_for_each(sync)))
            .collect();
        // A thread that could not end has not waited for its files either.
        let ended = |part: std::thread::ScopedJoinHandle<'_, io::Result<()>>| {
            part.join().unwrap_or_else(|_| Err(ErrorKind::Other.into()))
        };
        parts.into_iter().try_for_each(ended)
    })
}

/// Puts a file in the place of another, at once.
pub(super) fn replace(from: &Path, to: &Path) -> io::Result<()> {
    point()?;
    fs::rename(from, to)
}

/// Puts a file where none may be.
pub(super) fn place(from: &Path, to: &Path) -> io::Result<()> {
    point()?;
    let mut path = tempfile::TempPath::try_from_path(from)?;
    // What could not be put in place stays where it is, for whoever recovers.
    path.disable_cleanup(true);
    path.persist_noclobber(to).map_err(|it| it.error)
}

/// Removes a file; one that is gone already is no failure.
pub(super) fn remove(path: &Path) -> io::Result<()> {
    point()?;
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Removes a folder of ours and what is in it; one that is gone already is no failure.
pub(super) fn remove_folder(path: &Path) -> io::Result<()> {
    if path.symlink_metadata().is_err() {
        return Ok(());
    }
    point()?;
    fs::remove_dir_all(path)
}

/// Waits until the disk has a folder's list of names, where the system knows how.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    point()?;
    if UNPLUGGABLE || cfg!(windows) {
        return Ok(());
    }
    match File::open(path).and_then(|it| it.sync_all()) {
        // Some file systems cannot do it, and a folder that may be written in need not be readable.
        Err(error)
            if matches!(
                error.kind(),
                ErrorKind::InvalidInput | ErrorKind::Unsupported | ErrorKind::PermissionDenied
            ) =>
        {
            Ok(())
        }
        done => done,
    }
}

#[cfg(not(test))]
#[expect(clippy::unnecessary_wraps, reason = "the tests' version fails")]
fn point() -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
use fault::point;

/// Failing on purpose.
#[cfg(test)]
pub(super) mod fault {
    use std::cell::Cell;
    use std::io;

    /// What happens at a system call.
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub(in crate::disk) enum Fault {
        /// The process is killed: nothing after it is done.
        Killed(usize),
        /// The call fails in this way, those after it work.
        Fails(usize, io::ErrorKind),
    }

    thread_local! {
        static FAULT: Cell<Option<Fault>> = const { Cell::new(None) };
        static CALLS: Cell<usize> = const { Cell::new(0) };
    }

    /// Does something with a fault, and returns how many system calls it came to.
    pub(in crate::disk) fn with<T>(fault: Option<Fault>, work: impl FnOnce() -> T) -> (T, usize) {
        FAULT.set(fault);
        CALLS.set(0);
        let done = work();
        FAULT.set(None);
        (done, CALLS.get())
    }

    pub(super) fn point() -> io::Result<()> {
        let call = CALLS.get();
        CALLS.set(call + 1);
        match FAULT.get() {
            Some(Fault::Killed(at)) if call >= at => Err(io::Error::other("killed")),
            Some(Fault::Fails(at, kind)) if call == at => Err(kind.into()),
            _ => Ok(()),
        }
    }
}
