//! Transcripts of conversations: who said what, without a name of anybody who speaks.

mod json;
mod labels;
mod lines;
mod tags;
mod time;
mod timed;

use super::content::{Block, Form, Piece};
use super::encoding;
use super::incoming::{Incoming, Refused};
use super::talk::{self, Cues, MOST, Talk};
use crate::language::Language;
use json::Found;

/// How many bytes running text may have; more is no note.
const LONGEST: usize = 6_000_000;

/// Reads a text that is a transcript; nothing where it is something else.
pub(super) fn read(bytes: &[u8]) -> Option<Result<Incoming, Refused>> {
    let decoded = encoding::decode(bytes)?;
    let text = decoded.text.replace("\r\n", "\n").replace('\r', "\n");
    let cues = if timed::is_timed(&text) {
        timed::read(text.lines())
    } else if json::is_data(&text) {
        match json::read(&text) {
            Found::Cues(cues) => cues,
            Found::Other => return Some(Err(Refused::Data)),
            Found::Damaged => return Some(Err(Refused::Damaged(String::new()))),
        }
    } else {
        (text.len() <= LONGEST).then(|| lines::read(text.lines()))??
    };
    Some(incoming(cues).map(|it| Incoming {
        assumed: decoded.assumed,
        ..it
    }))
}

/// Returns a document that is a transcript as one, any other as it is.
pub(super) fn of_document(document: Incoming) -> Result<Incoming, Refused> {
    match document_lines(&document).and_then(|it| found(&it)) {
        Some(cues) => incoming(cues).map(|it| Incoming {
            left: document.left.into_iter().chain(it.left).collect(),
            has_changes: document.has_changes,
            ..it
        }),
        None => Ok(document),
    }
}

fn found(lines: &[String]) -> Option<Cues> {
    let own = || lines.iter().map(String::as_str);
    if timed::has_timing(lines) {
        Some(timed::read(own()))
    } else {
        lines::read(own())
    }
}

/// Returns the lines of a document that is nothing but running text; somebody has worked in any other.
fn document_lines(document: &Incoming) -> Option<Vec<String>> {
    let mut lines = Vec::new();
    if !document.content.remarks.is_empty() || !document.content.notes.is_empty() {
        return None;
    }
    for block in &document.content.blocks {
        let Block::Paragraph(paragraph) = block else {
            return None;
        };
        if !matches!(paragraph.form, Form::Plain | Form::Heading(_)) {
            return None;
        }
        let mut line = String::new();
        for piece in &paragraph.pieces {
            match piece {
                Piece::Words(words, _) => line.push_str(words),
                Piece::Break => lines.push(std::mem::take(&mut line)),
                Piece::Note(_) => return None,
                Piece::Sign(_) => {}
            }
        }
        lines.push(line);
    }
    Some(lines)
}

fn incoming(cues: Cues) -> Result<Incoming, Refused> {
    if cues.said.len() > MOST {
        return Err(Refused::TooLarge);
    }
    let mut cues = cues;
    let talk = Talk::of(std::mem::take(&mut cues.said));
    let left = talk::beside(&cues, &talk);
    Ok(Incoming {
        left,
        talk: Some(talk),
        ..Incoming::default()
    }
    .cast(None, Language::Danish))
}
