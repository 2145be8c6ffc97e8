//! What comes out is read back by a validator that is not ours.

use super::render;
use crate::document::Document;
use crate::render::sample;
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// Returns the PDF of a document, after asking two standards about it.
fn pdf(document: &Document) -> Vec<u8> {
    let bytes = render(document).unwrap_or_else(|it| panic!("{it:?}")).bytes;
    for profile in [ValidationProfile::PdfUa1, ValidationProfile::PdfA2a] {
        let options = ValidationOptions::default().profile(profile);
        let report = validate_pdf_bytes(&bytes, &options).expect("a PDF that can be read");
        assert!(report.failures.is_empty(), "{profile:?}: {:#?}", report.failures);
    }
    bytes
}

#[test]
fn every_node_is_open_to_all_and_lasts() {
    pdf(&sample::every_node());
}

#[test]
fn hostile_fields_make_a_valid_pdf() {
    pdf(&sample::hostile());
}

#[test]
fn an_empty_document_is_a_document() {
    pdf(&Document::default());
}

#[test]
fn more_notes_than_can_be_laid_out_are_refused() {
    let document = Document {
        footnotes: vec![Vec::new(); 20_000],
        ..Document::default()
    };
    let refused = render(&document).expect_err("a refusal");
    assert_eq!(refused.key, "render-pdf-notes");
}
