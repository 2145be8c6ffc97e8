//! Finding the project, listing its files, reading one.

use super::real;
use crate::source::{self, Unreadable};
use std::fs::{File, Metadata};
use std::io::Read;
use std::ops::Not;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};
use walkdir::WalkDir;

/// The file whose folder's parent is a project's root.
pub const MANIFEST: &str = "policy/policy.yaml";
/// The most bytes that a record may have.
pub const LARGEST: u64 = 5 * 1024 * 1024;
/// How large a file may be that is put back as it was, read or not; places that projects are sent to take no larger ones.
pub const LARGEST_KEPT: u64 = 100 * 1024 * 1024;

/// A project's folder and the files in it.
#[derive(Debug, Default)]
pub struct Listing {
    /// The paths from the root, with `/`, sorted; a name that is not UTF-8 or has control characters is left out.
    pub paths: Vec<String>,
    /// Names that no path of ours can have, printed visibly.
    pub unspeakable: Vec<String>,
    /// Folders that could not be listed.
    pub closed: Vec<String>,
    /// Links that lead to no file of the project, and have no record's name to be read by.
    pub links: Vec<String>,
    /// Folders that are none of the project's, each with the one that it was most likely meant to be.
    pub misnamed: Vec<(String, &'static str)>,
}

/// Returns the nearest folder, upwards from `start`, that holds a project.
pub fn find_root(start: &Path) -> Option<PathBuf> {
    let start = real::path(start).ok()?;
    start
        .ancestors()
        .find(|it| it.join(MANIFEST).is_file())
        .map(Path::to_owned)
}

/// Returns the names of what lies in a folder itself, sorted; of one that is not there or can't be read none.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries
        .map(|it| it.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort_unstable();
    names
}

/// Returns the first file of a name in some folders, such as those in which a shell looks for programs.
pub fn first(folders: &[PathBuf], name: &str) -> Option<PathBuf> {
    folders.iter().map(|it| it.join(name)).find(|it| it.is_file())
}

/// Returns the files below a folder, sorted; links are neither followed nor listed, and what can't be read is left out.
pub fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = WalkDir::new(folder).follow_links(false).into_iter().flatten();
    let mut files: Vec<PathBuf> = entries
        .filter(|it| it.file_type().is_file())
        .map(walkdir::DirEntry::into_path)
        .collect();
    files.sort_unstable();
    files
}

/// Reads a file that is none of the project's records; nothing where it can't be read.
pub fn any(path: &Path) -> Option<Vec<u8>> {
    std::fs::read(path).ok()
}

/// Lists every file in some folders of a project; links are listed and not followed.
pub fn list(root: &Path, folders: &[&str]) -> Listing {
    let mut listing = Listing::default();
    for folder in folders {
        for entry in WalkDir::new(root.join(folder)).follow_links(false) {
            match entry {
                // A folder with a record's name is listed too, so that somebody wonders at it.
                Ok(entry) if entry.file_type().is_dir() && !is_named_as_record(entry.path()) => {}
                Ok(entry) if entry.path_is_symlink() && leads_away(root, entry.path()) => {
                    let path = entry.path().strip_prefix(root).unwrap_or(entry.path());
                    listing.links.push(path.to_string_lossy().into_owned());
                }
                Ok(entry) => add(&mut listing, root, entry.path()),
                Err(error) => {
                    let path = error
                        .path()
                        .and_then(|it| it.strip_prefix(root).ok())
                        .unwrap_or(Path::new(folder));
                    let missing = error
                        .io_error()
                        .is_some_and(|it| it.kind() == std::io::ErrorKind::NotFound);
                    if !(missing && error.depth() == 0) {
                        listing.closed.push(path.to_string_lossy().into_owned());
                    }
                }
            }
        }
    }
    listing.paths.sort_unstable();
    listing.paths.shrink_to_fit();
    listing
}

fn is_named_as_record(path: &Path) -> bool {
    path.extension().is_some_and(|it| it == "md" || it == "yaml")
}

/// Returns the path from a project's root, with `/`, of a file or folder that is named from a folder or from the root.
pub fn inside(root: &Path, folder: &Path, named: &Path) -> Option<String> {
    let real = [folder.join(named), root.join(named)];
    let real = real.iter().find_map(|it| real::path(it).ok())?;
    let parts: Vec<&str> = real
        .strip_prefix(root)
        .ok()?
        .iter()
        .filter_map(|it| it.to_str())
        .collect();
    Some(parts.join("/"))
}

/// Tells whether a link leads to no file of the project, where nobody will notice since it is not read.
fn leads_away(root: &Path, path: &Path) -> bool {
    let inner = path.strip_prefix(root).unwrap_or(path);
    let is_hidden = inner.iter().any(|it| it.to_string_lossy().starts_with('.'));
    let is_ours = |real: PathBuf| real.starts_with(root) && real.is_file();
    !is_hidden && !is_named_as_record(path) && !real::path(path).is_ok_and(is_ours)
}

fn add(listing: &mut Listing, root: &Path, path: &Path) {
    let inner = path.strip_prefix(root).unwrap_or(path);
    match inner.to_str() {
        Some(text) if !text.contains(char::is_control) => {
            let text = if cfg!(windows) {
                text.replace('\\', "/")
            } else {
                text.to_owned()
            };
            listing.paths.push(text);
        }
        _ => listing.unspeakable.push(inner.to_string_lossy().into_owned()),
    }
}

/// Reads a file of the project as text; never waits on a pipe, never leaves the project.
pub fn text(root: &Path, path: &str) -> Result<String, Unreadable> {
    decode(bytes(root, path)?)
}

/// Returns the text that bytes are.
pub fn decode(bytes: Vec<u8>) -> Result<String, Unreadable> {
    // What begins UTF-32 begins UTF-16 too.
    if bytes.starts_with(&[0xff, 0xfe, 0, 0]) || bytes.starts_with(&[0, 0, 0xfe, 0xff]) {
        return Err(Unreadable::Utf32);
    }
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return Err(Unreadable::Utf16);
    }
    // The faster check leaves the bytes with us, so a text that holds is copied; one that does not is looked at again.
    if let Ok(text) = simdutf8::basic::from_utf8(&bytes) {
        return Ok(text.to_owned());
    }
    String::from_utf8(bytes).map_err(|error| {
        let byte = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(&error.as_bytes()[..byte]);
        let at = source::position(&before, byte);
        Unreadable::NotUtf8 { byte, at }
    })
}

/// Returns bytes as they can be shown: what is no text is `\u{fffd}`; nothing where all of it would be.
pub fn lossy(bytes: Vec<u8>) -> Option<String> {
    if matches!(&bytes[..], [0xff, 0xfe, ..] | [0xfe, 0xff, ..]) {
        return None;
    }
    Some(String::from_utf8(bytes).unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

/// What the disk knows of a file without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stamp {
    modified: SystemTime,
    length: u64,
    /// Nothing where files have no number.
    inode: u64,
}

/// How near to now a file may have changed and still show it: disks count time in steps of up to two seconds.
const STEP: Duration = Duration::from_secs(2);

impl Stamp {
    /// Returns when the file was changed last.
    pub fn modified(self) -> SystemTime {
        self.modified
    }

    /// Tells whether the file could have changed again before `time` without showing it.
    pub fn is_recent(self, time: SystemTime) -> bool {
        time.duration_since(self.modified).is_ok_and(|it| it > STEP).not()
    }
}

/// Returns what the disk knows of a file; nothing for a link, which does not change when what it leads to does.
pub fn stamp(root: &Path, path: &str) -> Option<Stamp> {
    let metadata = root.join(path).symlink_metadata().ok()?;
    if !metadata.is_file() {
        return None;
    }
    Some(Stamp {
        modified: metadata.modified().ok()?,
        length: metadata.len(),
        inode: inode(&metadata),
    })
}

#[cfg(unix)]
fn inode(metadata: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::ino(metadata)
}

#[cfg(not(unix))]
fn inode(_: &Metadata) -> u64 {
    0
}

/// Returns the time, to be held against those of files.
#[expect(
    clippy::disallowed_methods,
    reason = "it is compared with the times of files and stands in no output"
)]
pub fn now() -> SystemTime {
    SystemTime::now()
}

/// Reads a file that somebody named, wherever it lies; never waits on a pipe.
pub fn named(path: &Path) -> Result<Vec<u8>, Unreadable> {
    named_up_to(path, LARGEST)
}

/// Reads a file that somebody named and that may have so many bytes.
pub fn named_up_to(path: &Path, most: u64) -> Result<Vec<u8>, Unreadable> {
    let real = real::path(path).map_err(|_| Unreadable::Denied)?;
    let folder = real.parent().ok_or(Unreadable::NotAFile)?;
    let name = real.file_name().ok_or(Unreadable::NotAFile)?;
    bytes_up_to(folder, Path::new(name), most)
}

/// Tells whether something lies at a path of the project.
pub fn is_there(root: &Path, path: &str) -> bool {
    root.join(path).symlink_metadata().is_ok()
}

/// Opens a file of the project.
fn open(root: &Path, full: &Path) -> Result<File, Unreadable> {
    // Almost every one is a file and no link, which opening it tells too.
    if let Some(file) = open_itself(full) {
        return Ok(file);
    }
    let metadata = full.symlink_metadata().map_err(|_| Unreadable::Denied)?;
    if metadata.is_symlink() {
        let real = real::path(full).map_err(|_| Unreadable::Link)?;
        if !real.starts_with(root) {
            return Err(Unreadable::Link);
        }
        if !real.is_file() {
            return Err(Unreadable::NotAFile);
        }
    } else if !metadata.is_file() {
        return Err(Unreadable::NotAFile);
    }
    File::open(full).map_err(|_| Unreadable::Denied)
}

/// Opens what is no link, and does not wait for whoever writes into a pipe.
#[cfg(unix)]
fn open_itself(path: &Path) -> Option<File> {
    use std::os::unix::fs::OpenOptionsExt;
    let mut options = File::options();
    options.read(true).custom_flags(libc::O_NOFOLLOW | libc::O_NONBLOCK);
    options.open(path).ok()
}

#[cfg(not(unix))]
fn open_itself(_: &Path) -> Option<File> {
    None
}

/// Reads a file of the project; never waits on a pipe, never leaves the project.
pub fn bytes(root: &Path, path: impl AsRef<Path>) -> Result<Vec<u8>, Unreadable> {
    bytes_up_to(root, path, LARGEST)
}

/// Reads a file of the project that may have so many bytes.
pub fn bytes_up_to(root: &Path, path: impl AsRef<Path>, most: u64) -> Result<Vec<u8>, Unreadable> {
    let full = root.join(path);
    let mut file = open(root, &full)?;
    let metadata = file.metadata().map_err(|_| Unreadable::Denied)?;
    if !metadata.is_file() {
        return Err(Unreadable::NotAFile);
    }
    let size = metadata.len();
    if size > most {
        return Err(Unreadable::TooLarge);
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or(0) + 1);
    file.by_ref()
        .take(most + 1)
        .read_to_end(&mut bytes)
        .map_err(|_| Unreadable::Denied)?;
    if bytes.len() as u64 > most {
        Err(Unreadable::TooLarge)
    } else {
        Ok(bytes)
    }
}
