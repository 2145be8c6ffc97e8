//! A file from outside as the text of a note: read by what is in it, coded with the project's themes.

use super::papers::{self, Given};
use crate::diagnostic::{Failure, Message};
use crate::disk::read;
use crate::edit::body::{self, Body, Refused};
use crate::edit::foreign::Foreign;
use crate::exchange::encoding::{self, Decoded};
use crate::exchange::{self, Role, Talk, Themes};
use crate::language::Language;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::source::Unreadable;
use crate::syntax::markdown::marker::Markers;
use crate::text::personal::Names;

/// The endings of files that are read, as a browser offers them.
pub const ENDINGS: &str = ".docx,.odt,.md,.txt,.html,.htm,.eml,.vtt,.srt,.json";

/// What was read of a file.
#[derive(Debug)]
pub struct Incoming {
    /// What the file is called where something is said of it.
    name: String,
    content: Content,
}

#[derive(Debug)]
enum Content {
    Document(Box<exchange::Incoming>),
    Text {
        text: String,
        form: body::Form,
        assumed: Option<Message>,
    },
}

/// The text of a note.
#[derive(Debug)]
pub struct Taken {
    /// What becomes the note's body, or why it can't.
    pub body: Result<Body, Failure>,
    /// What is said of the file and of what was not taken.
    pub remarks: Vec<Message>,
}

/// Returns how a text is to be read, by its file's name: what is in it does not say.
pub fn form(name: &str) -> body::Form {
    let name = name.to_ascii_lowercase();
    if name.ends_with(".md") || name.ends_with(".markdown") {
        body::Form::Markdown
    } else {
        body::Form::Plain
    }
}

/// Reads a file by what is in it; of what can't be read it says what it is.
pub fn read(name: &str, form: body::Form, bytes: Result<Vec<u8>, Unreadable>) -> Result<Incoming, Failure> {
    let known = bytes.as_ref().ok().and_then(|it| exchange::read(it));
    let content = match known {
        Some(document) => Content::Document(Box::new(document.map_err(|it| it.failure(name))?)),
        None => {
            let (text, assumed) = decoded(name, bytes)?;
            Content::Text { text, form, assumed }
        }
    };
    let name = name.to_owned();
    Ok(Incoming { name, content })
}

/// Returns a text, and what is said of the letters that it was taken to be in.
pub fn decoded(name: &str, bytes: Result<Vec<u8>, Unreadable>) -> Result<(String, Option<Message>), Failure> {
    let foreign = match &bytes {
        Ok(bytes) => Foreign::of(name, bytes),
        Err(Unreadable::TooLarge) => Foreign::named(name),
        Err(_) => None,
    };
    if let Some(foreign) = foreign {
        return Err(Failure::usage(foreign.key()).with("file", name));
    }
    let failure = |why| unreadable(why).with("file", name);
    let bytes = bytes.map_err(failure)?;
    match encoding::decode(&bytes) {
        Some(Decoded { text, assumed }) => Ok((text, assumed.map(in_letters))),
        None => Ok((read::decode(bytes).map_err(failure)?, None)),
    }
}

/// Returns what is said of the letters that a text was taken to be in.
fn in_letters(name: &'static str) -> Message {
    Message::new("from-encoding").with("encoding", name)
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

impl Incoming {
    /// Returns who speaks in it, where it is a conversation.
    pub fn talk(&self) -> Option<&Talk> {
        match &self.content {
            Content::Document(document) => document.talk.as_ref(),
            Content::Text { .. } => None,
        }
    }

    /// Takes the answers out of a form that was handed out; nothing where the file is none.
    pub fn take_form(&mut self, project: &Project, language: Language) -> Result<Option<Vec<Given>>, Failure> {
        match &mut self.content {
            Content::Document(document) => papers::taken(document, project, language),
            Content::Text { .. } => Ok(None),
        }
    }

    /// Returns the text of a note; of a conversation by who is who, where that is known.
    pub fn into_note(self, roles: Option<&[Role]>, project: &Project, names: &Names) -> Taken {
        let Self { name, content } = self;
        let (text, form, remarks) = match content {
            Content::Document(document) => {
                let speakers = document.talk.as_ref().map(|it| it.remarks(roles.is_some(), names));
                let document = document.cast(roles, project.manifest.language);
                let (text, left) = written(&document, project, names);
                let remarks = speakers.into_iter().flatten().chain(left).collect();
                (text, body::Form::Markdown, remarks)
            }
            Content::Text { text, form, assumed } => (text, form, assumed.into_iter().collect()),
        };
        Taken {
            body: admitted(&name, &text, form, project),
            remarks,
        }
    }
}

fn admitted(name: &str, text: &str, form: body::Form, project: &Project) -> Result<Body, Failure> {
    if text.len() as u64 > read::LARGEST {
        return Err(unreadable(Unreadable::TooLarge).with("file", name));
    }
    let is_theme = |id: &str| project.find(Kind::Theme, id).is_some();
    body::admit(text, form, Markers::Note, &is_theme).map_err(|refused| match refused {
        Refused::Empty => Failure::usage("from-empty").with("file", name),
        Refused::Sign(at, code) => Failure::usage("from-sign")
            .with("file", name)
            .with("line", at.line)
            .with("column", at.column)
            .with("code", code),
    })
}

/// Returns the Markdown of what was read, coded with the project's themes, and what is said of the rest.
fn written(document: &exchange::Incoming, project: &Project, names: &Names) -> (String, Vec<Message>) {
    let themes = project.records(Kind::Theme).iter().map(|it| (&*it.id, &*it.title));
    let (text, left) = document.markdown(&Themes(themes.collect()));
    let changes = document.has_changes.then(|| Message::new("from-changes"));
    let remarks = document.assumed.map(in_letters).into_iter().chain(changes);
    let remarks = remarks.chain(left.iter().map(|it| it.message(names)));
    (text, remarks.collect())
}
