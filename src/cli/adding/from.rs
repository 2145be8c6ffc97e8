//! `--from`: a text that is there already is read, or becomes a note's body.

use super::speakers::{self, Casting};
use crate::cli::context::{self, Context};
use crate::diagnostic::{Failure, Message};
use crate::disk::read;
use crate::edit::body::{self, Body, Refused};
use crate::edit::foreign::Foreign;
use crate::exchange::encoding::{self, Decoded};
use crate::exchange::{self, Incoming, Themes};
use crate::project::Project;
use crate::record::kind::Kind;
use crate::source::Unreadable;
use crate::syntax::markdown::marker::Markers;
use crate::text::personal::Names;
use crate::workspace::names::NameList;
use std::path::Path;

/// What was read of a file.
#[derive(Debug)]
pub(super) struct Taken {
    /// What becomes the note's body.
    pub(super) body: Body,
    /// What is said of what was not taken.
    pub(super) remarks: Vec<Message>,
}

/// Reads the text that becomes the note's body.
pub(super) fn take_in(
    from: &str,
    context: &Context,
    project: &Project,
    root: &Path,
    casting: &mut Casting<'_>,
) -> Result<Taken, Failure> {
    let bytes = bytes(from, exchange::LARGEST);
    let incoming = bytes.as_ref().ok().and_then(|it| exchange::read(it));
    let (text, form, remarks) = match incoming {
        Some(incoming) => {
            let incoming = incoming.map_err(|it| it.failure(&shown(from, context)))?;
            let names = NameList::read(root).names;
            let (incoming, speakers) = speakers::cast(incoming, casting, &names)?;
            let (text, left) = written(&incoming, project, &names);
            let remarks: Vec<Message> = speakers.into_iter().chain(left).collect();
            (text, body::Form::Markdown, remarks)
        }
        None => {
            speakers::refuse(casting.interviewers)?;
            let (text, assumed) = decoded(from, bytes, context)?;
            (text, form(from), assumed.into_iter().collect())
        }
    };
    if text.len() as u64 > read::LARGEST {
        return Err(unreadable(Unreadable::TooLarge).with("file", shown(from, context)));
    }
    let is_theme = |id: &str| project.find(Kind::Theme, id).is_some();
    let body = body::admit(&text, form, Markers::Note, &is_theme).map_err(|refused| match refused {
        Refused::Empty => Failure::usage("from-empty").with("file", shown(from, context)),
        Refused::Sign(at, code) => Failure::usage("from-sign")
            .with("file", shown(from, context))
            .with("line", at.line)
            .with("column", at.column)
            .with("code", code),
    });
    if body.is_err() {
        for remark in &remarks {
            context.remark(remark.key, &remark.arguments);
        }
    }
    Ok(Taken { body: body?, remarks })
}

/// Returns how a text is to be read, by its name: what is in it does not say.
fn form(from: &str) -> body::Form {
    let name = from.to_ascii_lowercase();
    if from == "-" || name.ends_with(".md") || name.ends_with(".markdown") {
        body::Form::Markdown
    } else {
        body::Form::Plain
    }
}

/// Returns the Markdown of what was read, coded with the project's themes, and what is said of the rest.
fn written(incoming: &Incoming, project: &Project, names: &Names) -> (String, Vec<Message>) {
    let themes = project.records(Kind::Theme).iter().map(|it| (&*it.id, &*it.title));
    let (text, left) = incoming.markdown(&Themes(themes.collect()));
    let changes = incoming.has_changes.then(|| Message::new("from-changes"));
    let remarks = incoming.assumed.map(assumed).into_iter().chain(changes);
    let remarks = remarks.chain(left.iter().map(|it| it.message(names)));
    (text, remarks.collect())
}

/// Reads a text from a file, or of `-` from standard input; of a file that is no text it says what it is.
pub(in crate::cli) fn text(from: &str, context: &Context) -> Result<String, Failure> {
    let (text, assumed) = decoded(from, bytes(from, read::LARGEST), context)?;
    if let Some(assumed) = assumed {
        context.remark(assumed.key, &assumed.arguments);
    }
    Ok(text)
}

fn bytes(from: &str, most: u64) -> Result<Vec<u8>, Unreadable> {
    if from == "-" {
        context::input()
    } else {
        read::named_up_to(Path::new(from), most)
    }
}

/// Returns a text, and what is said of the letters that it was taken to be in.
fn decoded(
    from: &str,
    bytes: Result<Vec<u8>, Unreadable>,
    context: &Context,
) -> Result<(String, Option<Message>), Failure> {
    let foreign = match &bytes {
        Ok(bytes) => Foreign::of(from, bytes),
        Err(Unreadable::TooLarge) => Foreign::named(from),
        Err(_) => None,
    };
    if let Some(foreign) = foreign {
        return Err(Failure::usage(foreign.key()).with("file", shown(from, context)));
    }
    let failure = |why| unreadable(why).with("file", shown(from, context));
    let bytes = bytes.map_err(failure)?;
    match encoding::decode(&bytes) {
        Some(Decoded { text, assumed: name }) => Ok((text, name.map(assumed))),
        None => Ok((read::decode(bytes).map_err(failure)?, None)),
    }
}

/// Returns what is said of the letters that a text was taken to be in.
fn assumed(name: &'static str) -> Message {
    Message::new("from-encoding").with("encoding", name)
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
