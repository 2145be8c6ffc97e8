//! How the project's documents look, and what those who are asked get: what lies in `templates/`, read and tried.

use super::files::Files;
use crate::diagnostic::{Diagnostic, Failure, Severity};
use crate::disk::read::decode;
use crate::draft::account::{GAPS as NAMES, INFORMATION, unknown_gaps};
use crate::draft::pictures;
use crate::project::Project;
use crate::record::kind::MEMOS;
use crate::record::kinds::{Role, role};
use crate::record::look;
use crate::render::look::color::Color;
use crate::render::look::{DRAWN_LOGO, FOLDER, Look, PARTS};
use crate::source::{FileId, Source, Span, Unreadable};
use crate::syntax::svg;
use crate::text::nearest::nearest;
use crate::text::slug::slug;
use rustc_hash::FxHasher;
use std::hash::Hasher;

/// The endings of files that could only be meant to be parts of the look.
const ENDINGS: [&str; 9] = ["css", "docx", "dotx", "html", "jpeg", "jpg", "png", "svg", "typ"];

/// The rule that finds files which nothing reads.
const UNEXPECTED: &str = "unexpected-file";

/// A look that was tried, and what it was made of.
#[derive(Debug, Default)]
pub struct Tried {
    /// The look; what of it can't be used is ours.
    pub look: Look,
    /// What can't be used, and files that could only be meant for a look and are none.
    pub defects: Vec<Diagnostic>,
    /// The files, each with a digest of its bytes; nothing where it can't be read.
    made_of: Vec<(String, FileId, Option<u64>)>,
}

/// One file of a look, as it lies there.
struct Found {
    path: String,
    file: FileId,
    bytes: Result<Vec<u8>, Unreadable>,
}

impl Found {
    fn digest(&self) -> Option<u64> {
        let mut hasher = FxHasher::default();
        hasher.write(self.bytes.as_ref().ok()?);
        Some(hasher.finish())
    }
}

/// Reads the look of a project that was loaded and not checked; one that can't be used makes no documents.
pub fn sound(files: &Files, project: &Project) -> Result<Look, Failure> {
    let Tried { look, defects, .. } = read(files, project);
    let is_error = |it: &&Diagnostic| it.rule != UNEXPECTED && it.severity == Severity::Error;
    let errors = defects.iter().filter(is_error).count();
    if errors > 0 {
        return Err(Failure::project("build-errors").with("errors", errors));
    }
    Ok(look)
}

/// Reads the project's look, and finds what of it can't be used; there, ours stays.
pub fn read(files: &Files, project: &Project) -> Tried {
    again(files, project, Tried::default())
}

/// Reads the project's look once more; it is tried only where its bytes are others than before, since trying it makes
/// documents.
pub fn again(files: &Files, project: &Project, mut earlier: Tried) -> Tried {
    let found = find(files, project);
    let made_of: Vec<_> = found.iter().map(|it| (it.path.clone(), it.file, it.digest())).collect();
    let is_same = made_of.len() == earlier.made_of.len()
        && made_of
            .iter()
            .zip(&earlier.made_of)
            .all(|(now, then)| (&now.0, now.2) == (&then.0, then.2));
    if is_same && made_of.iter().all(|it| it.2.is_some()) {
        for defect in &mut earlier.defects {
            let at = earlier.made_of.iter().position(|it| it.1 == defect.place.file);
            defect.place.file = at.map_or(defect.place.file, |it| made_of[it].1);
        }
        earlier.defects.retain(|it| it.rule != UNEXPECTED);
        earlier.made_of = made_of;
    } else {
        earlier = tried(found, made_of);
    }
    earlier.defects.extend(strays(project));
    earlier
}

/// Returns the files that are parts of the look, and the text that those who are asked get.
fn find(files: &Files, project: &Project) -> Vec<Found> {
    let own = in_folder(project).filter(|it| is_part(it.1) || it.1 == INFORMATION);
    own.map(|(file, path)| Found {
        path: path.to_owned(),
        file,
        bytes: files.bytes(path),
    })
    .collect()
}

fn in_folder(project: &Project) -> impl Iterator<Item = (FileId, &str)> {
    let named = project.paths.iter().enumerate();
    let files = named.map(|(at, path)| (FileId(u32::try_from(at).unwrap_or(u32::MAX)), path.as_str()));
    files.filter(|file| file.1.strip_prefix(FOLDER).is_some_and(|it| it.starts_with('/')))
}

fn is_part(path: &str) -> bool {
    path == look::PATH || PARTS.iter().any(|it| it.path == path)
}

fn tried(found: Vec<Found>, made_of: Vec<(String, FileId, Option<u64>)>) -> Tried {
    let (mut look, mut defects) = (Look::default(), Vec::new());
    for Found { path, file, bytes } in found {
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(why) => {
                defects.push(unreadable(&why, file));
                continue;
            }
        };
        match PARTS.iter().find(|it| it.path == path) {
            None if path == INFORMATION => defects.extend(information(bytes, file)),
            None => color(path, bytes, file, &mut look, &mut defects),
            Some(part) => {
                let found = unsafe_logo(&path, &bytes, file);
                if found.is_empty() {
                    defects.extend(look.lay(part, file, bare(&path, bytes)));
                }
                defects.extend(found);
            }
        }
    }
    Tried { look, defects, made_of }
}

/// Returns the files that could only be meant to be parts of the look, a memo or the text for those who are asked, and are none.
fn strays(project: &Project) -> impl Iterator<Item = Diagnostic> {
    let is_meant = |path: &str| {
        let path = path.to_ascii_lowercase();
        ENDINGS.iter().any(|it| path.ends_with(&format!(".{it}"))) || meant(&path).is_some()
    };
    let strays = in_folder(project).filter(move |it| !is_known(it.1) && is_meant(it.1));
    strays.map(|(file, path)| unexpected(path, file))
}

/// Tells whether somebody looks for a file of this name.
fn is_known(path: &str) -> bool {
    is_part(path) || path == INFORMATION || matches!(role(path), Role::Record(_))
}

/// Returns the name that a text was most likely meant to have: that of a memo, of the look, or of what those who are asked get.
fn meant(path: &str) -> Option<String> {
    let (stem, ending) = path.rsplit_once('.')?;
    if !["md", "markdown", "txt", "yaml", "yml"].contains(&ending) {
        return None;
    }
    let memo = MEMOS.trim_end_matches('-');
    if let Some(rest) = stem.strip_prefix(memo).filter(|it| it.starts_with(['-', '_', ' '])) {
        let name = slug(rest);
        return (!name.is_empty()).then(|| format!("{MEMOS}{name}.md"));
    }
    let known = [INFORMATION, look::PATH];
    let near = nearest(file_stem(path), known.map(file_stem))?;
    known.into_iter().find(|it| file_stem(it) == near).map(str::to_owned)
}

/// Returns the name of a file without its folder and its ending.
fn file_stem(path: &str) -> &str {
    let file = path.rsplit('/').next().unwrap_or(path);
    file.rsplit_once('.').map_or(file, |it| it.0)
}

/// Returns the gaps of the text for those who are asked that nothing fills in. No draft is made of it, so none waits for it.
fn information(bytes: Vec<u8>, file: FileId) -> Vec<Diagnostic> {
    let text = match decode(bytes) {
        Ok(text) => text,
        Err(why) => return vec![unreadable(&why, file).at_most(Severity::Warning)],
    };
    let finding = |range: std::ops::Range<usize>| {
        let finding = Diagnostic::new("broken-template", file, Span::new(range.start, range.end));
        let names = NAMES.join(", ");
        finding
            .message("broken-template-gap")
            .with("names", names)
            .at_most(Severity::Warning)
    };
    unknown_gaps(&text).into_iter().map(finding).collect()
}

/// Returns what in a drawn logo could do more than be seen.
fn unsafe_logo(path: &str, bytes: &[u8], file: FileId) -> Vec<Diagnostic> {
    if path != DRAWN_LOGO {
        return Vec::new();
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => svg::check(text, file),
        Err(_) => vec![svg::unreadable(file)],
    }
}

/// Returns a logo without what it says of who drew it; other parts as they are.
fn bare(path: &str, bytes: Vec<u8>) -> Vec<u8> {
    if path.ends_with(".svg") || path.ends_with(".png") {
        pictures::bare(bytes)
    } else {
        bytes
    }
}

fn color(path: String, bytes: Vec<u8>, file: FileId, look: &mut Look, diagnostics: &mut Vec<Diagnostic>) {
    let text = match decode(bytes) {
        Ok(text) => text,
        Err(why) => return diagnostics.push(unreadable(&why, file)),
    };
    let (color, found) = look::read(&Source { file, path, text });
    diagnostics.extend(found);
    if let Some(color) = color {
        look.color = Color::parse(&color.value);
        if look.color.is_none() {
            let finding = Diagnostic::new("broken-template", file, color.span).message("broken-template-color");
            diagnostics.push(finding.with("value", &*color.value));
        }
    }
}

fn unreadable(why: &Unreadable, file: FileId) -> Diagnostic {
    let whole = |rule| Diagnostic::new(rule, file, Span::default());
    match why {
        Unreadable::TooLarge => whole("file-too-large"),
        Unreadable::NotAFile => whole("unreadable-file").message("unreadable-file-kind"),
        Unreadable::Link => whole("unreadable-file").message("unreadable-file-link"),
        Unreadable::NotUtf8 { byte, .. } => Diagnostic::new("not-utf8", file, Span::new(*byte, *byte)),
        Unreadable::Utf16 => whole("not-utf8").message("not-utf8-utf16"),
        Unreadable::Utf32 => whole("not-utf8").message("not-utf8-utf32"),
        Unreadable::Denied => whole("unreadable-file"),
    }
}

/// Says that nobody will look for a file, and what it may have been meant to be.
fn unexpected(path: &str, file: FileId) -> Diagnostic {
    let finding = Diagnostic::new(UNEXPECTED, file, Span::default());
    let near = || nearest(path, PARTS.iter().map(|it| it.path)).map(str::to_owned);
    match meant(&path.to_ascii_lowercase()).or_else(near) {
        Some(right) => finding.message("unexpected-file-look-near").with("right", right),
        None => finding.message("unexpected-file-look"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_nearly_has_the_name_of_one_that_is_read_is_meant_to_be_it() {
        for (path, right) in [
            ("templates/information.txt", "templates/information.md"),
            ("templates/information.markdown", "templates/information.md"),
            ("templates/informationer.md", "templates/information.md"),
            ("templates/look.yml", "templates/look.yaml"),
            ("templates/report_steering.md", "templates/report-steering.md"),
            ("templates/report-min sag.markdown", "templates/report-min-sag.md"),
        ] {
            assert_eq!(meant(path).as_deref(), Some(right), "{path}");
        }
        for path in [
            "templates/note.md",
            "templates/noter-fra-os.md",
            "templates/report.md",
            "templates/x",
        ] {
            assert_eq!(meant(path), None, "{path}");
        }
        assert!(is_known("templates/report-sag.md") && is_known("templates/information.md"));
        assert!(!is_known("templates/Information.md"));
    }
}
