//! `--from`: a text that is there already is read, or becomes a note's body.

use crate::cli::context::{self, Context};
use crate::diagnostic::Failure;
use crate::disk::read;
use crate::edit::body::{self, Body, Refused};
use crate::edit::foreign::Foreign;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::source::Unreadable;
use crate::syntax::markdown::marker::Markers;
use std::path::Path;

/// Reads the text that becomes the note's body.
pub(super) fn take_in(from: &str, context: &Context, project: &Project) -> Result<Body, Failure> {
    let text = text(from, context)?;
    let is_markdown =
        from == "-" || from.to_ascii_lowercase().ends_with(".md") || from.to_ascii_lowercase().ends_with(".markdown");
    let form = if is_markdown {
        body::Form::Markdown
    } else {
        body::Form::Plain
    };
    let is_theme = |id: &str| project.find(Kind::Theme, id).is_some();
    body::admit(&text, form, Markers::Note, &is_theme).map_err(|refused| match refused {
        Refused::Empty => Failure::usage("from-empty").with("file", shown(from, context)),
        Refused::Sign(at, code) => Failure::usage("from-sign")
            .with("file", shown(from, context))
            .with("line", at.line)
            .with("column", at.column)
            .with("code", code),
    })
}

/// Reads a text from a file, or of `-` from standard input; of a file that is no text it says what it is.
pub(in crate::cli) fn text(from: &str, context: &Context) -> Result<String, Failure> {
    let bytes = if from == "-" {
        context::input()
    } else {
        read::named(Path::new(from))
    };
    let foreign = match &bytes {
        Ok(bytes) => Foreign::of(from, bytes),
        Err(Unreadable::TooLarge) => Foreign::named(from),
        Err(_) => None,
    };
    if let Some(foreign) = foreign {
        return Err(Failure::usage(foreign.key()).with("file", shown(from, context)));
    }
    bytes
        .and_then(read::decode)
        .map_err(|why| unreadable(why).with("file", shown(from, context)))
}

fn shown(from: &str, context: &Context) -> String {
    match from {
        "-" => context.language().word("from-input"),
        from => from.to_owned(),
    }
}

fn unreadable(why: Unreadable) -> Failure {
    match why {
        Unreadable::NotUtf8 { at, .. } => Failure::usage("from-not-utf8")
            .with("line", at.line)
            .with("column", at.column),
        Unreadable::Utf16 => Failure::usage("from-utf16"),
        Unreadable::Utf32 => Failure::usage("from-utf32"),
        Unreadable::TooLarge => Failure::usage("from-large"),
        Unreadable::NotAFile | Unreadable::Link | Unreadable::Denied => Failure::usage("from-closed"),
    }
}
