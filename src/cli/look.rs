//! How the project's documents look: what lies in `templates/`, read and tried.

use super::context::{Exit, Failure};
use crate::diagnostic::Diagnostic;
use crate::disk::read;
use crate::draft::pictures;
use crate::project::Project;
use crate::record::look;
use crate::render::look::color::Color;
use crate::render::look::{DRAWN_LOGO, FOLDER, Look, PARTS};
use crate::source::{FileId, Source, Span, Unreadable};
use crate::syntax::svg;
use crate::text::nearest::nearest;
use std::path::Path;

/// The endings of files that could only be meant to be parts of the look.
const ENDINGS: [&str; 9] = ["css", "docx", "dotx", "html", "jpeg", "jpg", "png", "svg", "typ"];

/// Reads the look of a project that was loaded and not checked; one that can't be used makes no documents.
pub(super) fn sound(root: &Path, project: &Project) -> Result<Look, Failure> {
    let (look, diagnostics) = read(root, project);
    let errors = diagnostics.iter().filter(|it| it.rule != "unexpected-file").count();
    if errors > 0 {
        return Err(Failure::new(Exit::Project, "build-errors").with("errors", errors));
    }
    Ok(look)
}

/// Reads the project's look, and tells what of it can't be used; there, ours stays.
pub(super) fn read(root: &Path, project: &Project) -> (Look, Vec<Diagnostic>) {
    let (mut look, mut diagnostics) = (Look::default(), Vec::new());
    for (at, path) in project.paths.iter().enumerate() {
        let Some(name) = path.strip_prefix(FOLDER).and_then(|it| it.strip_prefix('/')) else {
            continue;
        };
        let file = FileId(u32::try_from(at).unwrap_or(u32::MAX));
        if path == look::PATH {
            color(root, path, file, &mut look, &mut diagnostics);
        } else if let Some(part) = PARTS.iter().find(|it| it.path == path) {
            match read::bytes(root, path) {
                Ok(bytes) => {
                    let found = unsafe_logo(path, &bytes, file);
                    if found.is_empty() {
                        diagnostics.extend(look.lay(part, file, bare(path, bytes)));
                    }
                    diagnostics.extend(found);
                }
                Err(why) => diagnostics.push(unreadable(&why, file)),
            }
        } else if ENDINGS
            .iter()
            .any(|it| name.to_ascii_lowercase().ends_with(&format!(".{it}")))
        {
            diagnostics.push(unexpected(path, file));
        }
    }
    (look, diagnostics)
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

fn color(root: &Path, path: &str, file: FileId, look: &mut Look, diagnostics: &mut Vec<Diagnostic>) {
    let text = match read::text(root, path) {
        Ok(text) => text,
        Err(why) => return diagnostics.push(unreadable(&why, file)),
    };
    let path = path.to_owned();
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
        Unreadable::Denied => whole("unreadable-file"),
    }
}

/// Says that nobody will look for a file, and what it may have been meant to be.
fn unexpected(path: &str, file: FileId) -> Diagnostic {
    let finding = Diagnostic::new("unexpected-file", file, Span::default());
    match nearest(path, PARTS.iter().map(|it| it.path)) {
        Some(right) => finding.message("unexpected-file-look-near").with("right", right),
        None => finding.message("unexpected-file-look"),
    }
}
