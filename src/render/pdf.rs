//! PDF: PDF/UA-1 and PDF/A-2a at once, made by Typst inside this program.
//!
//! The document becomes values (`values.rs`), which `pdf/document.typ` walks and `pdf/look.typ` dresses. No text of a project is
//! ever read as Typst's markup, and Typst sees nothing but these two files, the values and our fonts (`world.rs`).

mod extent;
mod fonts;
mod lines;
mod pictures;
mod streams;
#[cfg(test)]
mod tests;
mod undated;
mod values;
mod world;

use super::Rendered;
use crate::diagnostic::Message;
use crate::document::{Document, GENERATOR};
use crate::language::{Language, Value};
use std::collections::BTreeSet;
use typst::foundations::{Dict, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
use values::Writer;

/// How many notes a document may have: more would take seconds.
const MOST_NOTES: usize = 4000;

/// How many missing signs are named.
const NAMED: usize = 12;

/// Writes a document.
pub(super) fn render(document: &Document) -> Result<Rendered, Message> {
    if document.footnotes.len() > MOST_NOTES {
        return Err(Message {
            key: "render-pdf-notes",
            arguments: vec![
                ("notes", Value::from(document.footnotes.len())),
                ("most", Value::from(MOST_NOTES)),
            ],
        });
    }
    let (writer, values) = Writer::written(document, true);
    let (writer, bytes) = match export(values) {
        Ok(bytes) => (writer, bytes),
        // A picture may look whole and still hold what no accessible PDF may hold.
        Err(_) => {
            let (writer, values) = Writer::written(document, false);
            (writer, export(values)?)
        }
    };
    Ok(Rendered {
        bytes,
        remarks: remarks(&writer),
    })
}

/// Returns the bytes of the values' PDF.
fn export(values: Dict) -> Result<Vec<u8>, Message> {
    let sight = world::Sight::new(world::LOOK, values);
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).expect("the two go together");
    let options = PdfOptions {
        creator: Smart::Custom(Some(GENERATOR.to_owned())),
        standards,
        ..PdfOptions::default()
    };
    let pages = typst::compile::<PagedDocument>(&sight).output;
    let bytes = pages
        .and_then(|it| typst_pdf::pdf(&it, &options))
        .map(|it| streams::set_apart(undated::without_day(it)));
    // Nothing is made twice in one run, so nothing need be remembered.
    typst::comemo::evict(0);
    bytes.map_err(|errors| {
        let reason = errors.first().map(|it| it.message.to_string()).unwrap_or_default();
        Message {
            key: "render-pdf-failed",
            arguments: vec![("reason", Value::from(reason))],
        }
    })
}

/// Returns what a reader of the PDF does not see although it is in the document.
fn remarks(writer: &Writer<'_>) -> Vec<Message> {
    let mut remarks = Vec::new();
    if !writer.missing.is_empty() {
        remarks.push(Message {
            key: "render-pdf-missing",
            arguments: vec![
                ("number", Value::from(writer.missing.len())),
                ("signs", Value::from(named(&writer.missing))),
            ],
        });
    }
    if writer.told > 0 {
        remarks.push(Message {
            key: "render-pdf-told",
            arguments: vec![("number", Value::from(writer.told))],
        });
    }
    remarks
}

/// Returns the first signs with their numbers, by which they are found where a screen lacks them too.
fn named(signs: &BTreeSet<char>) -> String {
    let mut names: Vec<_> = signs
        .iter()
        .take(NAMED)
        .map(|it| format!("{it} (U+{:04X})", u32::from(*it)))
        .collect();
    if signs.len() > NAMED {
        names.push("…".to_owned());
    }
    names.join(", ")
}

/// Returns where a language is spoken, by which Typst and readers choose its rules.
fn region(language: Language) -> &'static str {
    match language {
        Language::Danish => "DK",
        Language::English => "GB",
    }
}
