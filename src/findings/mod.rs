//! Findings as people and programs read them: one row a format.

pub mod color;
mod github;
mod human;
mod json;
mod located;
mod origin;
mod report;
mod sarif;
mod short;
mod summary;
mod worded;

use crate::diagnostic::Diagnostic;
use crate::text::printable::Printable;
use std::cmp::Reverse;

pub use origin::Origin;
pub use report::{About, Report};
pub use worded::{Beside, Worded};

/// A way to show findings.
pub type Format = fn(&Report<'_>) -> Printable;

/// A format and its name.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// What it is called.
    pub name: &'static str,
    show: Format,
}

/// Every format, the first of which is taken where none is asked for.
pub const FORMATS: &[Row] = &[
    row("human", human::show),
    row("short", short::show),
    row("json", json::show),
    row("sarif", sarif::show),
    row("github", github::show),
];

const fn row(name: &'static str, show: Format) -> Row {
    Row { name, show }
}

/// How many findings there are by each rule, with the first of each.
pub const SUMMARY: Format = summary::show;

/// Puts errors before warnings, each as they stand in the files.
pub fn put_in_order(findings: &mut [Diagnostic]) {
    findings.sort_by_key(|it| Reverse(it.severity));
}

/// Returns the names of the formats.
pub fn names() -> impl Iterator<Item = &'static str> {
    FORMATS.iter().map(|it| it.name)
}

/// Returns the format of a name.
pub fn find(name: &str) -> Option<Format> {
    FORMATS.iter().find(|it| it.name == name).map(|it| it.show)
}

#[cfg(test)]
mod sample;
