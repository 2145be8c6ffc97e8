//! `templates/look.yaml`: what a project says of how its documents look.

use crate::diagnostic::Diagnostic;
use crate::source::{Source, Spanned};
use crate::syntax::characters;
use crate::syntax::fields::{self, Fields, Findings, Key, Shape};
use crate::syntax::yaml;

/// Where the file lies.
pub const PATH: &str = "templates/look.yaml";

/// The keys of the file.
pub const KEYS: &[Key] = &[Key {
    name: "color",
    required: true,
    shape: Shape::Text,
}];

/// Returns the colour that a file names, and what is wrong with the file.
pub fn read(source: &Source) -> (Option<Spanned<Box<str>>>, Vec<Diagnostic>) {
    let mut findings = Findings::new(source.file);
    findings.diagnostics = characters::check(&source.text, source.file);
    if characters::is_fatal(&findings.diagnostics) {
        return (None, findings.diagnostics);
    }
    let bom = if source.text.starts_with('\u{feff}') { 3 } else { 0 };
    let (node, diagnostics) = yaml::parse(&source.text[bom..], bom, source.file);
    findings.diagnostics.extend(diagnostics);
    let Some(node) = node else {
        return (None, findings.diagnostics);
    };
    fields::check(KEYS, &node, &mut findings);
    fields::explain_comments(&source.text, &mut findings);
    let color = Fields::of(&node).text("color").map(|it| it.map(Box::from));
    (color, findings.diagnostics)
}
