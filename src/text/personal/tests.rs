//! The labelled set: what is found of each kind, and what is found where nothing is.

mod generated;

use super::{Kind, find, third_person};
use std::collections::BTreeMap;
use std::fmt::Write;

/// A text and the rules that must find something in it, in its order.
pub(super) struct Sample {
    text: String,
    expected: Vec<Kind>,
    /// What it is, where it is nobody's.
    group: &'static str,
}

/// Reads lines of kinds, a tab and a text.
fn read(table: &str) -> Vec<Sample> {
    let lines = table.lines().filter(|it| !it.starts_with('#'));
    let sample = |line: &str| {
        let (kinds, text) = line.split_once('\t').expect("a tab");
        let kinds = kinds.split(',').filter(|it| *it != "-");
        Sample {
            text: text.replace('⏎', "\n"),
            expected: kinds.map(|it| Kind::of_rule(it).expect(it)).collect(),
            group: "written by hand",
        }
    };
    lines.map(sample).collect()
}

/// What became of the samples of a kind.
#[derive(Default, Clone, Copy)]
struct Figures {
    positives: usize,
    found: usize,
    negatives: usize,
    false_alarms: usize,
}

/// Counts what is found in samples; what is wrong is listed with its text covered.
fn figures(samples: &[Sample], kinds: impl Fn(&str) -> Vec<Kind>) -> (BTreeMap<Kind, Figures>, Vec<String>) {
    let mut figures: BTreeMap<Kind, Figures> = BTreeMap::new();
    let mut wrong = Vec::new();
    for (at, sample) in samples.iter().enumerate() {
        let found = kinds(&sample.text);
        if found != sample.expected {
            let text: String = sample
                .text
                .chars()
                .map(|it| if it.is_numeric() { '•' } else { it })
                .collect();
            wrong.push(format!(
                "{at} {}: {:?} is {found:?}: {text}",
                sample.group, sample.expected
            ));
        }
        for kind in Kind::ALL {
            let count = |list: &[Kind]| list.iter().filter(|it| **it == kind).count();
            let (expected, found) = (count(&sample.expected), count(&found));
            let own = figures.entry(kind).or_default();
            own.positives += expected;
            own.found += found.min(expected);
            own.negatives += usize::from(expected == 0);
            own.false_alarms += usize::from(found > expected);
        }
    }
    figures.retain(|_, it| it.positives > 0);
    (figures, wrong)
}

fn hits(text: &str) -> Vec<Kind> {
    find(text).into_iter().map(|it| it.kind).collect()
}

fn third_persons(text: &str) -> Vec<Kind> {
    third_person::find(text).into_iter().map(|it| it.kind).collect()
}

/// Returns the figures as a table in Markdown.
fn table(figures: &BTreeMap<Kind, Figures>) -> String {
    let mut table =
        String::from("| rule | cases | found | others | false alarms |\n| --- | ---: | ---: | ---: | ---: |\n");
    for (kind, it) in figures {
        let rule = kind.rule();
        writeln!(
            table,
            "| `{rule}` | {} | {} | {} | {} |",
            it.positives, it.found, it.negatives, it.false_alarms
        )
        .unwrap();
    }
    table
}

fn samples() -> Vec<Sample> {
    let mut samples = read(include_str!("tests/sentences.tsv"));
    samples.extend(generated::all());
    samples
}

#[test]
#[expect(
    clippy::print_stdout,
    reason = "whoever runs it with --nocapture wants to see the figures"
)]
fn every_piece_of_the_labelled_set_is_found_and_nothing_else() {
    let samples = samples();
    let (mut figures, mut wrong) = figures(&samples, hits);
    let (persons, wrong_persons) = self::figures(&read(include_str!("tests/third_persons.tsv")), third_persons);
    figures.extend(persons);
    wrong.extend(wrong_persons);
    let positives: usize = figures.values().map(|it| it.positives).sum();
    let negatives = samples.iter().filter(|it| it.expected.is_empty()).count();
    let table = table(&figures);
    println!("{table}\n{positives} cases, {negatives} texts without any");
    assert!(positives >= 500 && negatives >= 2000, "{positives} {negatives}");
    assert_eq!(wrong.len(), 0, "{}", wrong.join("\n"));
    let page = include_str!("../../../docs/privacy.md");
    assert!(
        page.contains(&table),
        "docs/privacy.md has other figures than:\n{table}"
    );
}
