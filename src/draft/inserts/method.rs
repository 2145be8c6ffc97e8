//! How the inquiry was made: how many of each kind, with how many people, and when.

use crate::document::{Alignment, Block, Inline, Table};
use crate::draft::assembly::{Assembly, cell, paragraph};
use crate::draft::voice;
use crate::evidence::people::People;
use crate::language::Value;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::record::vocabulary::Method;
use crate::syntax::fields::Fields;

/// Makes a sentence and a table of the methods; what is planned or withdrawn does not count.
pub(super) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let project = assembly.project;
    let all = project.records(Kind::Note).iter().filter_map(Record::note);
    let (planned, held): (Vec<&Note>, Vec<&Note>) = all
        .filter(|it| !it.is_out())
        .partition(|it| it.is_planned(project.today));
    if held.is_empty() {
        return vec![paragraph(assembly.word("insert-no-notes"))];
    }
    let mut blocks = vec![paragraph(period(assembly, &held))];
    let rows = Method::ALL
        .iter()
        .filter_map(|method| row(assembly, &held, *method))
        .collect();
    let keys = ["insert-method", "insert-notes", "insert-participants"];
    blocks.push(Block::Table(Table {
        caption: cell(assembly.word("insert-methods")),
        header: keys.iter().map(|it| cell(assembly.word(it))).collect(),
        alignments: vec![Alignment::Start, Alignment::End, Alignment::End],
        rows,
        row_headers: true,
    }));
    // Nobody plans a response: it comes of itself, or does not.
    let (responses, talks): (Vec<&Note>, Vec<&Note>) =
        planned.into_iter().partition(|it| it.method == Some(Method::Hearing));
    for (key, own) in [("insert-planned", talks), ("insert-responses-expected", responses)] {
        if !own.is_empty() {
            blocks.push(paragraph(assembly.say(key, &[("notes", Value::from(own.len()))])));
        }
    }
    blocks
}

fn period(assembly: &Assembly<'_>, held: &[&Note]) -> String {
    // The first or last day of all would tell when a note was made that is only counted.
    let shown = held.iter().filter(|it| it.disclosure().is_shown());
    let dates = shown.filter_map(|it| it.date.map(|date| date.value));
    let (first, last) = (dates.clone().min(), dates.max());
    let arguments = [
        ("notes", Value::from(held.len())),
        (
            "people",
            People::of(held.iter().copied()).in_words(assembly.language).into(),
        ),
        ("first", first.map(|it| assembly.date(it)).unwrap_or_default().into()),
        ("last", last.map(|it| assembly.date(it)).unwrap_or_default().into()),
    ];
    assembly.say("insert-period", &arguments)
}

fn row(assembly: &Assembly<'_>, held: &[&Note], method: Method) -> Option<Vec<Vec<Inline>>> {
    let own: Vec<&Note> = held.iter().copied().filter(|it| it.method == Some(method)).collect();
    let word = voice::capitalised(&assembly.word(&format!("method-{}", method.word())));
    (!own.is_empty()).then(|| {
        vec![
            cell(word),
            cell(own.len().to_string()),
            cell(People::of(own.iter().copied()).figure(assembly.language)),
        ]
    })
}
