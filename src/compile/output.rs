//! Where documents are written; a file that is not ours is never overwritten.

use super::formats::Chosen;
use crate::diagnostic::{Cause, Failure, Message};
use crate::disk::error::Error;
use crate::disk::output;
use crate::document::GENERATOR;
use crate::draft::Stem;
use crate::render::Rendered;
use std::path::{Path, PathBuf};

/// Where documents are to be written.
#[derive(Debug, Clone, Copy)]
pub struct Output<'a> {
    /// The project's folder.
    pub root: &'a Path,
    /// The folder that is asked for; `build` in the project where none is.
    pub out: Option<&'a Path>,
    /// What that is seen from.
    pub directory: &'a Path,
    /// Whether the first file is opened.
    pub open: bool,
}

/// Writes a document that was made in some formats, and calls `written` with each path as seen from the project and what
/// the format could not show; returns the paths of its earlier files in these formats, which are removed.
pub fn write(
    output: Output<'_>,
    stem: &Stem,
    formats: &[Chosen],
    rendered: Vec<Result<Rendered, Message>>,
    mut written: impl FnMut(&str, &[Message]),
) -> Result<Vec<String>, Failure> {
    let folder = folder(output.root, output.out, output.directory)?;
    let mut files = Vec::new();
    for ((format, _), rendered) in formats.iter().zip(rendered) {
        let rendered = rendered.map_err(|message| Failure {
            cause: Cause::Project,
            message,
        })?;
        files.push((folder.join(format!("{}.{}", stem.name(), format.extension)), rendered));
    }
    output::sweep(&folder);
    // Nothing is written before it is known that everything may be.
    for (path, _) in &files {
        output::may_write(path, GENERATOR).map_err(|why| refused(why, path))?;
    }
    if output.out.is_none() && folder.starts_with(output.root) {
        keep_out_of_git(&folder)?;
    }
    for (path, rendered) in &files {
        output::write(path, &rendered.bytes).map_err(|why| refused(why, path))?;
        written(&shown(output.root, path), &rendered.remarks);
    }
    if output.open
        && let Some((path, _)) = files.first()
    {
        output::open(path).map_err(|why| refused(why, path))?;
    }
    let extensions: Vec<&str> = formats.iter().map(|it| it.0.extension).collect();
    Ok(remove_earlier(output.root, &folder, stem, &extensions))
}

/// Writes a table of its own: into a file that is asked for, as seen from the folder of the command, else beside the documents;
/// returns its path as it is shown, and those of its earlier files, which are removed.
pub fn write_table(output: Output<'_>, stem: &Stem, bytes: &[u8]) -> Result<(String, Vec<String>), Failure> {
    const ENDING: &str = "xlsx";
    let (folder, name) = match output.out {
        None => (None, format!("{}.{ENDING}", stem.name())),
        Some(file) => {
            let no_name = || Failure::usage("table-no-name").with("path", file.display().to_string());
            let name = file.file_name().and_then(|it| it.to_str()).ok_or_else(no_name)?;
            let parent = file.parent().filter(|it| !it.as_os_str().is_empty());
            (Some(parent.unwrap_or(Path::new("."))), name.to_owned())
        }
    };
    let is_own_place = folder.is_none();
    let folder = match folder {
        // A file may lie in any folder but among the project's own.
        Some(asked) => folder_of_file(output.root, asked, output.directory)?,
        None => self::folder(output.root, None, output.directory)?,
    };
    let path = folder.join(name);
    output::sweep(&folder);
    output::may_write(&path, GENERATOR).map_err(|why| refused(why, &path))?;
    if is_own_place && folder.starts_with(output.root) {
        keep_out_of_git(&folder)?;
    }
    output::write(&path, bytes).map_err(|why| refused(why, &path))?;
    if output.open {
        output::open(&path).map_err(|why| refused(why, &path))?;
    }
    let removed = if is_own_place {
        remove_earlier(output.root, &folder, stem, &[ENDING])
    } else {
        Vec::new()
    };
    Ok((shown(output.root, &path), removed))
}

/// Returns the folder in which a file was asked for; never one of the project's own, where it would be shared with others.
fn folder_of_file(root: &Path, asked: &Path, directory: &Path) -> Result<PathBuf, Failure> {
    let named = directory.join(asked);
    let folder = output::resolve(&named);
    let first = folder.strip_prefix(root).ok().and_then(|it| it.components().next());
    if first.is_some_and(|it| OURS.iter().any(|own| it.as_os_str() == *own)) {
        return Err(Failure::usage("build-bad-folder").with("folder", asked.display().to_string()));
    }
    if folder.ancestors().any(Path::is_file) || output::leads_nowhere(&named) {
        return Err(Failure::usage("build-no-folder").with("folder", asked.display().to_string()));
    }
    Ok(folder)
}

/// Returns where one file comes to lie that is handed out: where it is asked for, else in `build` under a name. Nothing is written.
pub fn place_of_one(output: Output<'_>, name: &str) -> Result<PathBuf, Failure> {
    let (parent, name) = match output.out {
        Some(file) => (
            Some(
                file.parent()
                    .filter(|it| !it.as_os_str().is_empty())
                    .unwrap_or(Path::new(".")),
            ),
            file.file_name(),
        ),
        None => (None, Some(name.as_ref())),
    };
    let failure = |key| {
        let asked = output.out.unwrap_or(Path::new("build")).display().to_string();
        Failure::usage(key).with("path", asked)
    };
    let name = name.ok_or_else(|| failure("export-no-file"))?;
    let folder = match parent {
        None => folder(output.root, None, output.directory).map_err(|_| failure("export-bad-folder"))?,
        Some(parent) => {
            let named = output.directory.join(parent);
            let folder = output::resolve(&named);
            let is_bad = is_ours(output.root, &folder) || is_in_the_way(&folder, &named);
            Some(folder)
                .filter(|_| !is_bad)
                .ok_or_else(|| failure("export-bad-folder"))?
        }
    };
    let path = folder.join(name);
    output::may_write(&path, GENERATOR).map_err(|why| match why {
        output::Refused::Foreign => failure("export-foreign-file"),
        why @ output::Refused::Machine(_) => refused(why, &path),
    })?;
    Ok(path)
}

/// Writes one file at its place, and returns that as seen from the project.
pub fn write_one(output: Output<'_>, path: &Path, bytes: &[u8]) -> Result<String, Failure> {
    if let Some(folder) = path
        .parent()
        .filter(|it| output.out.is_none() && it.starts_with(output.root))
    {
        keep_out_of_git(folder)?;
    }
    output::write(path, bytes).map_err(|why| refused(why, path))?;
    Ok(shown(output.root, path))
}

/// Removes the earlier files of a document, which nobody may take for the newest, and returns their paths; one that is not
/// ours, or that can't be removed, stays.
fn remove_earlier(root: &Path, folder: &Path, stem: &Stem, extensions: &[&str]) -> Vec<String> {
    let is_earlier = |name: &str| {
        let parts = name.rsplit_once('.');
        parts.is_some_and(|(name, extension)| extensions.contains(&extension) && stem.is_earlier(name))
    };
    let mut removed = Vec::new();
    for name in output::names(folder).iter().filter(|it| is_earlier(it)) {
        let path = folder.join(name);
        if output::may_write(&path, GENERATOR).is_ok() && output::remove(&path).is_ok() {
            removed.push(shown(root, &path));
        }
    }
    removed
}

/// Folders of a project in which no output may lie.
const OURS: &[&str] = &[
    "policy",
    "stakeholders",
    "interviews",
    "templates",
    "private",
    ".git",
    ".ip",
];

/// Lays a list beside the outputs by which git leaves them alone, also where the project's own list was never saved.
fn keep_out_of_git(folder: &Path) -> Result<(), Failure> {
    let path = folder.join(".gitignore");
    if path.symlink_metadata().is_ok() {
        return Ok(());
    }
    output::write(&path, b"*\n").map_err(|why| refused(why, &path))
}

/// Returns the folder for the outputs; never the project itself, a folder of records, the home folder or the disk's root,
/// whether somebody asked for it or a link leads there.
fn folder(root: &Path, asked: Option<&Path>, directory: &Path) -> Result<PathBuf, Failure> {
    let named = asked.map_or_else(|| root.join("build"), |it| directory.join(it));
    let folder = output::resolve(&named);
    let refuse = |key| Failure::usage(key).with("folder", asked.unwrap_or(Path::new("build")).display().to_string());
    if is_ours(root, &folder) || root.starts_with(&folder) || output::is_home(&folder) {
        return Err(refuse("build-bad-folder"));
    }
    if is_in_the_way(&folder, &named) {
        return Err(refuse("build-no-folder"));
    }
    // A path in the project is shown as it is called there, also where a link stands for the project.
    Ok(if asked.is_none() && folder.starts_with(root) {
        named
    } else {
        folder
    })
}

/// Tells whether a folder is the project's own, or one of its records.
fn is_ours(root: &Path, folder: &Path) -> bool {
    let within = folder.strip_prefix(root).ok();
    let first = within.and_then(|it| it.components().next());
    let is_record = first.is_some_and(|it| OURS.iter().any(|own| it.as_os_str() == *own));
    within.is_some_and(|it| it.as_os_str().is_empty()) || is_record
}

/// Tells whether something else than a folder stands on the way to one.
fn is_in_the_way(folder: &Path, named: &Path) -> bool {
    folder.ancestors().any(Path::is_file) || output::leads_nowhere(named)
}

fn refused(why: output::Refused, path: &Path) -> Failure {
    let path = path.display().to_string();
    match why {
        output::Refused::Foreign => Failure::usage("build-foreign-file").with("path", path),
        output::Refused::Machine(error) => Error::io(&path, &error).into(),
    }
}

/// Returns a path as seen from the project, so that what is printed is the same everywhere.
fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}
