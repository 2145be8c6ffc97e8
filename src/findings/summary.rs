//! How many findings there are by each rule, with the first of each, for a list too long to read.

use super::color::{ERROR, FAINT, INFO, STRONG, WARNING, paint};
use super::human::{closing, notes};
use super::report::Report;
use crate::diagnostic::{Diagnostic, Severity};
use crate::text::printable::{Printable, printable};
use rustc_hash::FxHashMap;
use std::cmp::Reverse;

/// Everything under a rule stands this far in.
const INDENT: &str = "  ";

/// The findings of one rule at one severity.
struct Group {
    first: Diagnostic,
    count: usize,
}

/// Returns a paragraph for each rule: errors first, and those that were found most often.
pub(super) fn show(report: &Report<'_>) -> Printable {
    let groups = groups(report);
    let firsts: Vec<Diagnostic> = groups.iter().map(|it| it.first.clone()).collect();
    let shown = Report {
        findings: &firsts,
        ..*report
    };
    let mut text = Printable::default();
    for (group, words) in groups.iter().zip(shown.worded()) {
        let (key, style) = match group.first.severity {
            Severity::Error => ("findings-error", ERROR),
            Severity::Warning => ("findings-warning", WARNING),
            Severity::Info => ("findings-info", INFO),
        };
        let label = paint(report.language.word(key), style, report.color);
        let count = paint(group.count, STRONG, report.color);
        let rule = paint(group.first.rule, FAINT, report.color);
        text.push(printable!("{}: {} × {}\n", label, count, rule));
        text.push(Printable::wrap(words.message, report.width, INDENT, INDENT));
        let first = Printable::say(report.language, "findings-first", &[("place", words.place.into())]);
        text.push(Printable::wrap(first, report.width, INDENT, INDENT));
        text.push_layout("\n");
    }
    if !report.quiet {
        // What is explained at the end is the rule that stands first.
        let first = groups.first().map(|it| it.first.rule);
        let mut findings = report.findings.to_vec();
        findings.sort_by_key(|it| Some(it.rule) != first);
        text.push(closing(&Report {
            findings: &findings,
            ..*report
        }));
        text.push(notes(report));
    }
    text
}

fn groups(report: &Report<'_>) -> Vec<Group> {
    let mut places = FxHashMap::default();
    let mut groups: Vec<Group> = Vec::new();
    for finding in report.findings {
        let at = *places.entry((finding.severity, finding.rule)).or_insert(groups.len());
        match groups.get_mut(at) {
            Some(group) => group.count += 1,
            None => groups.push(Group {
                first: finding.clone(),
                count: 1,
            }),
        }
    }
    groups.sort_by_key(|it| (Reverse(it.first.severity), Reverse(it.count)));
    groups
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn each_rule_is_counted_and_shown_once_where_it_was_found_first() {
        let warning = |at| Diagnostic {
            severity: Severity::Warning,
            ..sample::finding("bad-date", at..at)
        };
        let mut findings: Vec<Diagnostic> = (1..4).map(|it| sample::finding("empty-file", it..it)).collect();
        findings.insert(0, sample::finding("not-utf8", 5..5));
        findings.extend([warning(6), warning(7)]);
        let paths = ["policy/a.md".to_owned()];
        let read = |_| Some("abcdefghi\n".to_owned());
        let report = Report {
            paths: &paths,
            read: &read,
            ..sample::report(&findings)
        };
        let shown = show(&report);
        assert!(
            shown.as_str().trim_end().ends_with("ip explain empty-file"),
            "{shown:?}"
        );
        let is_shown = |it: &&str| ["FEJL", "ADVARSEL", "  Først"].iter().any(|word| it.starts_with(word));
        let lines: Vec<&str> = shown.as_str().lines().filter(is_shown).collect();
        assert_eq!(
            lines,
            [
                "FEJL: 3 × empty-file",
                "  Først: policy/a.md, linje 1, tegn 2",
                "FEJL: 1 × not-utf8",
                "  Først: policy/a.md, linje 1, tegn 6",
                "ADVARSEL: 2 × bad-date",
                "  Først: policy/a.md, linje 1, tegn 7",
            ]
        );
    }
}
