//! What programs read; its form is fixed and only grows.

use super::located::{Extent, locate};
use super::report::{Report, word};
use crate::diagnostic::Severity;
use crate::source::Position;
use crate::text::printable::Printable;
use serde::Serialize;

#[derive(Serialize)]
struct Output<'a> {
    version: u8,
    edition: &'a str,
    diagnostics: Vec<Entry<'a>>,
    notes: Vec<String>,
    summary: Summary,
}

/// A finding in words, with its place.
#[derive(Debug, Serialize)]
pub struct Entry<'a> {
    /// The rule's name.
    pub rule: &'a str,
    /// `error`, `warning` or `info`.
    pub severity: &'static str,
    /// What is wrong.
    pub message: String,
    /// Where it begins: the file.
    pub path: &'a str,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in code points.
    pub column: usize,
    /// The line in which it ends.
    pub end_line: usize,
    /// The column in which it ends.
    pub end_column: usize,
    /// Why it matters, then what to do.
    pub help: Vec<String>,
    /// Other places that have to do with it.
    pub related: Vec<Related<'a>>,
}

/// A place that has to do with a finding.
#[derive(Debug, Serialize)]
pub struct Related<'a> {
    /// The file.
    pub path: &'a str,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in code points.
    pub column: usize,
    /// What it has to do with it.
    pub message: String,
}

#[derive(Serialize)]
struct Summary {
    errors: usize,
    warnings: usize,
    files: usize,
    records: usize,
}

const FIRST: Position = Position { line: 1, column: 1 };

/// Returns every finding in words, in the order of the report.
pub fn entries<'r>(report: &'r Report<'_>) -> Vec<Entry<'r>> {
    let located = locate(report, false);
    let entries = report.findings.iter().zip(&located).map(|(finding, located)| {
        let Extent { start, end } = located.at.unwrap_or(Extent {
            start: FIRST,
            end: FIRST,
        });
        let related = finding.related.iter().zip(&located.related).map(|(it, at)| {
            let start = at.map_or(FIRST, |it| it.start);
            Related {
                path: report.path(it.place.file),
                line: start.line,
                column: start.column,
                message: report.say(&it.message),
            }
        });
        Entry {
            rule: finding.rule,
            severity: word(finding.severity),
            message: report.say(&finding.message),
            path: report.path(finding.place.file),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            help: [".why", ".do"]
                .iter()
                .filter_map(|it| report.part(&finding.message, it))
                .collect(),
            related: related.collect(),
        }
    });
    entries.collect()
}

/// Returns every finding and the summary.
pub(super) fn show(report: &Report<'_>) -> Printable {
    let output = Output {
        version: 1,
        edition: report.edition,
        diagnostics: entries(report),
        notes: report.notes.iter().map(|it| report.say(it)).collect(),
        summary: Summary {
            errors: report.count(Severity::Error),
            warnings: report.count(Severity::Warning),
            files: report.files,
            records: report.records,
        },
    };
    let mut text = serde_json::to_string(&output).expect("strings and numbers are always JSON");
    text.push('\n');
    Printable::json(text)
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use snapbox::{assert_data_eq, file};

    #[test]
    fn programs_find_every_part_by_its_name() {
        let output: serde_json::Value = serde_json::from_str(&sample::shown(super::show)).unwrap();
        let pretty = serde_json::to_string_pretty(&output).unwrap() + "\n";
        assert_data_eq!(pretty, file!["samples/findings.json": Text].raw());
    }
}
