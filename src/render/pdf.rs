//! PDF: PDF/UA-1 and PDF/A-2a at once, made by Typst inside this program.
//!
//! The document becomes values (`values.rs`), which `pdf/document.typ` walks and `pdf/look.typ` dresses. No text of a project is
//! ever read as Typst's markup, and Typst sees nothing but these two files, the values and our fonts (`world.rs`).

mod extent;
mod failing;
mod fonts;
mod lines;
mod pictures;
mod raster;
mod streams;
#[cfg(test)]
mod tests;
mod undated;
mod values;
mod world;
mod writer;

use super::look::color::Color;
use super::look::{self, Look};
use super::rendered::Rendered;
use crate::diagnostic::Message;
use crate::document::{Document, GENERATOR};
use crate::language::Value;
use crate::source::Span;
pub(super) use raster::painted;
use std::collections::BTreeSet;
use typst::WorldExt;
use typst::diag::SourceDiagnostic;
use typst::ecow::EcoVec;
use typst::foundations::{Dict, IntoValue, Smart, dict};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};
pub(super) use world::LOOK;
use writer::Writer;

/// The colour where the project has no other.
const ACCENT: &str = "#0b4a6f";

/// How many notes a document may have: more would take seconds.
const MOST_NOTES: usize = 4000;

/// How many pages it may have, each of which takes 1.4 MB of memory while it is made.
const MOST_PAGES: usize = 1000;

/// How many missing signs are named.
const NAMED: usize = 12;

/// Writes a document.
pub(super) fn render(document: &Document, look: &Look) -> Result<Rendered, Message> {
    refuse_too_much("render-pdf-notes", document.footnotes.len(), MOST_NOTES)?;
    refuse_too_much("render-pdf-pages", extent::pages(document), MOST_PAGES)?;
    let (writer, bytes) = written(document, look)
        .map_err(|reason| failing::failure(document, &reason, |part| written(part, look).is_ok()))?;
    Ok(Rendered {
        bytes,
        remarks: remarks(&writer),
    })
}

fn refuse_too_much(key: &'static str, number: usize, most: usize) -> Result<(), Message> {
    if number <= most {
        return Ok(());
    }
    Err(Message {
        key,
        arguments: vec![("number", Value::from(number)), ("most", Value::from(most))],
    })
}

/// Returns the PDF of a document and who wrote it, or why there can be none.
fn written<'d>(document: &'d Document, look: &Look) -> Result<(Writer<'d>, Vec<u8>), String> {
    let (writer, values) = Writer::written(document, true);
    if let Ok(bytes) = export(values, look) {
        return Ok((writer, bytes));
    }
    // A picture may look whole and still hold what no accessible PDF may hold.
    let (writer, values) = Writer::written(document, false);
    export(values, look).map(|bytes| (writer, bytes))
}

/// Returns the bytes of the values' PDF, or why there can be none.
fn export(values: Dict, look: &Look) -> Result<Vec<u8>, String> {
    let reason = |errors: EcoVec<SourceDiagnostic>| errors.first().map(|it| it.message.to_string());
    compiled(&sight(values, look)).map_err(|errors| reason(errors).unwrap_or_default())
}

/// Returns what is wrong with a look: where, and what Typst says of it.
pub(super) fn defect(text: &str) -> Option<(Span, String)> {
    let look = Look {
        typst: Some(text.to_owned()),
        ..Look::default()
    };
    let document = look::trial();
    let (_, values) = Writer::written(&document, true);
    let sight = sight(values, &look);
    let errors = compiled(&sight).err()?;
    let error = errors.first()?;
    let here = error.span.id() == Some(sight.look.id());
    let range = here.then(|| sight.range(error.span)).flatten().unwrap_or_default();
    Some((Span::new(range.start, range.end), error.message.to_string()))
}

/// Returns all that Typst is to see: the values, and how they look.
fn sight(mut values: Dict, look: &Look) -> world::TypstWorld {
    let accent = look.color.map_or_else(
        || ACCENT.to_owned(),
        |it| format!("#{}", it.readable_on(Color::WHITE).digits()),
    );
    values.insert("accent".into(), accent.into_value());
    let logo = [&look.drawn_logo, &look.painted_logo]
        .into_iter()
        .flatten()
        .find_map(|it| pictures::shown(it, &mut BTreeSet::new()));
    let logo = logo.map_or(typst::foundations::Value::None, |(bytes, format)| {
        dict! { "bytes" => bytes, "format" => format }.into_value()
    });
    values.insert("logo".into(), logo);
    world::TypstWorld::new(look.typst.as_deref().unwrap_or(LOOK), values)
}

fn compiled(sight: &world::TypstWorld) -> Result<Vec<u8>, EcoVec<SourceDiagnostic>> {
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).expect("the two go together");
    let options = PdfOptions {
        creator: Smart::Custom(Some(GENERATOR.to_owned())),
        standards,
        ..PdfOptions::default()
    };
    let pages = typst::compile::<PagedDocument>(sight).output;
    let bytes = pages
        .and_then(|it| typst_pdf::pdf(&it, &options))
        .map(|it| streams::set_apart(undated::without_day(it)));
    // Nothing is made twice in one run, so nothing need be remembered.
    typst::comemo::evict(0);
    bytes
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
    if writer.described > 0 {
        remarks.push(Message {
            key: "render-pdf-told",
            arguments: vec![("number", Value::from(writer.described))],
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
