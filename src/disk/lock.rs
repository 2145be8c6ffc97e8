//! One writer at a time: a lock that the kernel holds, so that it ends with the process that took it.

use super::error::{Error, Why};
use super::{machine, read};
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::time::Duration;

/// Our folder in a project: the lock, the journal and what waits to be put in place.
pub(super) const FOLDER: &str = ".ip";
const LOCK: &str = ".ip/lock";
const HIDDEN: &str = ".ip/.gitignore";
const EVERYTHING: &[u8] = b"*\n";
const PAUSE: Duration = Duration::from_millis(20);

/// Takes the lock of a project, and makes our folder where it is not there; waits as long as `patience` for another.
pub(super) fn take(root: &Path, patience: Duration) -> Result<File, Error> {
    own_folder(root)?;
    let path = root.join(LOCK);
    if path.symlink_metadata().is_ok_and(|it| !it.is_file()) {
        return Err(Error::new(LOCK, Why::Outside));
    }
    let failed = |error| Error::io(LOCK, &error);
    let file = OpenOptions::new()
        .create(true)
        .write(true)
        .truncate(false)
        .open(&path)
        .map_err(failed)?;
    wait(&file, patience)?;
    hide(root).map_err(|it| Error::io(HIDDEN, &it))?;
    Ok(file)
}

/// Waits while another process writes; returns at once where no process ever wrote.
pub(super) fn wait_for_others(root: &Path, patience: Duration) -> Result<(), Error> {
    let path = root.join(LOCK);
    if !path.symlink_metadata().is_ok_and(|it| it.is_file()) {
        return Ok(());
    }
    let file = OpenOptions::new()
        .read(true)
        .open(&path)
        .map_err(|it| Error::io(LOCK, &it))?;
    wait(&file, patience)
}

fn wait(file: &File, patience: Duration) -> Result<(), Error> {
    let mut waited = Duration::ZERO;
    loop {
        match file.try_lock() {
            Ok(()) => return Ok(()),
            Err(TryLockError::WouldBlock) if waited < patience => {
                std::thread::sleep(PAUSE);
                waited += PAUSE;
            }
            Err(TryLockError::WouldBlock) => return Err(Error::new(LOCK, Why::Busy)),
            Err(TryLockError::Error(error)) => return Err(Error::io(LOCK, &error)),
        }
    }
}

/// Makes our folder; one that is a link could lead out of the project.
fn own_folder(root: &Path) -> Result<(), Error> {
    let folder = root.join(FOLDER);
    if folder.symlink_metadata().is_ok_and(|it| !it.is_dir()) {
        return Err(Error::new(FOLDER, Why::Outside));
    }
    machine::make_folder(&folder).map_err(|it| Error::io(FOLDER, &it))
}

/// Keeps our folder out of git, also where the project's own list does not say so.
fn hide(root: &Path) -> std::io::Result<()> {
    let path = root.join(HIDDEN);
    // Something else than a file, such as a pipe that would never end, is put out of the way.
    if read::bytes(root, HIDDEN).is_ok_and(|it| it == EVERYTHING) {
        return Ok(());
    }
    machine::remove(&path)?;
    machine::new_file(&path, EVERYTHING, None)
}
