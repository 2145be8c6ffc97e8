//! What pages load beside themselves: the style, the script, and the word by which a change is seen.

use crate::diagnostic::Failure;
use crate::render;
use crate::serve::answer::{Answer, File};
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;

/// What forms, tables of figures and the menu look like, beside what documents look like.
const STYLE: &str = include_str!("../style.css");
const SCRIPT: &str = include_str!("../script.js");

/// Returns the style of documents in the project's colour, and that of the workbench.
pub(in crate::serve) fn style(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    // The page that needs it was made a moment ago.
    let style = render::html_style(desk.color()) + STYLE;
    Ok(file("text/css; charset=utf-8", style.into_bytes()))
}

/// Returns the script.
pub(in crate::serve) fn script(_: &Asked, _: &mut Desk) -> Result<Answer, Failure> {
    Ok(file("text/javascript; charset=utf-8", SCRIPT.into()))
}

/// Returns a word that is another one once something in the project changed.
pub(in crate::serve) fn revision(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    // What can't be read any more is a change too.
    let _ = desk.look();
    Ok(file("text/plain; charset=utf-8", desk.revision().into_bytes()))
}

fn file(media: &'static str, bytes: Vec<u8>) -> Answer {
    Answer::File(File {
        media,
        bytes,
        name: None,
    })
}
