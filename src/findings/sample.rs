//! Findings that use every part, for the tests of the formats.

use super::{About, Format, Report};
use crate::diagnostic::{Diagnostic, Severity};
use crate::language::Language;
use crate::source::{FileId, Place, Span};

/// Returns a finding in the first file.
pub(super) fn finding(rule: &'static str, range: std::ops::Range<usize>) -> Diagnostic {
    Diagnostic::new(rule, FileId(0), range.into())
}

/// Returns a report of some findings, of files that have no text.
pub(super) fn report(findings: &[Diagnostic]) -> Report<'_> {
    Report {
        findings,
        paths: &[],
        read: &|_| None,
        closed: &|_| false,
        mask: &|_| None,
        about: &|_| None,
        edition: "internal",
        files: 2,
        records: 1,
        strict: false,
        is_part: false,
        notes: &[],
        hint: None,
        language: Language::Danish,
        width: 80,
        color: false,
        quiet: false,
    }
}

/// Returns three findings in a format: one at a place with everything, one of a whole file, one that is hostile.
pub(super) fn shown(format: Format) -> String {
    let note = "\u{feff}---\r\ntitle: Møde\r\n---\r\nMange ved ikke, hvem de skal ringe til. #sunhed/adgang\r\n";
    let at = note.find("#sunhed").unwrap();
    let hostile = "titel: \u{1b}]52;c;x\u{7} \u{202e}ja\rnej\n";
    let findings = [
        finding("dangling-marker", at..at + 7)
            .message("dangling-marker-near")
            .with("theme", "sunhed")
            .with("near", "sundhed")
            .related(
                Place {
                    file: FileId(1),
                    span: Span::new(7, 12),
                },
                "render-contents",
            ),
        Diagnostic {
            severity: Severity::Warning,
            ..Diagnostic::new("bad-date", FileId(1), Span::new(7, 20))
        }
        .with("date", "\u{1b}[31m%,:\n"),
        Diagnostic {
            severity: Severity::Info,
            ..Diagnostic::new("dangling-citation", FileId(2), Span::default())
        }
        .with("id", "x"),
    ];
    let paths = [
        "interviews/2018-04-02-boligselskaber-p7d.md",
        "policy/goals/a.yaml",
        "policy/chapters/å.md",
    ];
    let paths = paths.map(str::to_owned);
    let read = |file: FileId| [Some(note), Some(hostile), None][file.0 as usize].map(str::to_owned);
    let about = |rule: &str| {
        (rule == "bad-date").then_some(About {
            title: "Datoen findes ikke",
            page: "# Datoen findes ikke\n",
        })
    };
    let shown = format(&Report {
        paths: &paths,
        read: &read,
        about: &about,
        ..report(&findings)
    });
    shown.into_string()
}
