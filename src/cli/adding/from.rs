//! `--from`: a text that is there already is read, or becomes a note's body.

use super::speakers::{self, Casting};
use crate::cli::context::{self, Context};
use crate::diagnostic::{Failure, Message};
use crate::disk::read;
use crate::edit::body::{Body, Form};
use crate::exchange;
use crate::project::Project;
use crate::source::Unreadable;
use crate::workspace::incoming;
use crate::workspace::names::NameList;
use crate::workspace::papers::Given;
use std::path::Path;

/// What was read of a file.
#[derive(Debug)]
pub(super) struct Taken {
    /// What becomes the note's body.
    pub(super) body: Option<Body>,
    /// The answers of a form.
    pub(super) given: Vec<Given>,
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
    let form = if from == "-" {
        Form::Markdown
    } else {
        incoming::form(from)
    };
    let mut file = incoming::read(&shown(from, context), form, bytes(from, exchange::LARGEST))?;
    let given = file.take_form(project, context.language())?;
    let roles = speakers::roles(file.talk(), casting)?;
    let incoming::Taken { body, remarks } = file.into_note(roles.as_deref(), project, &NameList::read(root).names);
    let body = match body {
        Ok(body) => Some(body),
        // Of a form whose head alone was filled in the rest is still to be written.
        Err(why) if given.is_some() && why.message.key == "from-empty" => None,
        Err(why) => {
            for remark in &remarks {
                context.remark(remark.key, &remark.arguments);
            }
            return Err(why);
        }
    };
    let given = given.unwrap_or_default();
    Ok(Taken { body, given, remarks })
}

/// Reads a text from a file, or of `-` from standard input; of a file that is no text it says what it is.
pub(in crate::cli) fn text(from: &str, context: &Context) -> Result<String, Failure> {
    let (text, assumed) = incoming::decoded(&shown(from, context), bytes(from, read::LARGEST))?;
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

fn shown(from: &str, context: &Context) -> String {
    match from {
        "-" => context.language().word("from-input"),
        from => from.to_owned(),
    }
}
