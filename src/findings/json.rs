//! What programs read; its form is fixed and only grows.

use super::located::{Extent, locate};
use super::report::Report;
use super::worded::worded;
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
#[derive(Serialize)]
struct Entry<'a> {
    rule: &'a str,
    severity: &'static str,
    message: String,
    path: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    help: Vec<String>,
    related: Vec<Related<'a>>,
}

/// A place that has to do with a finding.
#[derive(Serialize)]
struct Related<'a> {
    path: &'a str,
    line: usize,
    column: usize,
    message: String,
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
fn entries<'r>(report: &'r Report<'_>) -> Vec<Entry<'r>> {
    let located = locate(report, false);
    let entries = report.findings.iter().zip(&located).map(|(finding, located)| {
        let Extent { start, end } = located.at.unwrap_or(Extent {
            start: FIRST,
            end: FIRST,
        });
        let words = worded(report, finding, located);
        let help = [words.why, words.advice].into_iter().flatten().collect();
        let related = finding.related.iter().zip(&located.related).zip(words.related);
        let related = related.map(|((it, at), words)| {
            let start = at.map_or(FIRST, |it| it.start);
            Related {
                path: report.path(it.place.file),
                line: start.line,
                column: start.column,
                message: words.message,
            }
        });
        Entry {
            rule: finding.rule,
            severity: finding.severity.word(),
            message: words.message,
            path: report.path(finding.place.file),
            line: start.line,
            column: start.column,
            end_line: end.line,
            end_column: end.column,
            help,
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
