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

/// Makes a sentence and a table of the methods; what is planned or withdrawn does not count, and what may only be counted is in the sentence alone.
pub(super) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let project = assembly.project;
    let all = project.records(Kind::Note).iter().filter_map(Record::note);
    let (planned, held): (Vec<&Note>, Vec<&Note>) = all
        .filter(|it| !it.is_out())
        .partition(|it| it.is_planned(project.today));
    if held.is_empty() {
        return vec![paragraph(assembly.word("insert-no-notes"))];
    }
    let period = period(assembly, &held);
    let (shown, hidden): (Vec<&Note>, Vec<&Note>) = held.into_iter().partition(|it| it.disclosure().is_shown());
    // What the sum holds and the table does not is said where the sum is.
    let sum = match untold(assembly, hidden.len()) {
        Some(untold) => format!("{period} {untold}"),
        None => period,
    };
    let mut blocks = vec![paragraph(sum)];
    let rows = Method::ALL
        .iter()
        .filter_map(|method| row(assembly, &shown, *method))
        .collect();
    blocks.extend(table(assembly, rows));
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

/// Returns that some notes are in the sum alone, since the method or the group would tell of them; nothing where none is.
pub(super) fn untold(assembly: &Assembly<'_>, notes: usize) -> Option<String> {
    (notes > 0).then(|| assembly.say("insert-untold-notes", &[("notes", notes.into())]))
}

fn period(assembly: &Assembly<'_>, held: &[&Note]) -> String {
    // The first or last day of all would tell when a note was made that is only counted.
    let shown = held.iter().filter(|it| it.disclosure().is_shown());
    let dates = shown.filter_map(|it| it.date.map(|date| date.value));
    let mut arguments = vec![
        ("notes", Value::from(held.len())),
        (
            "people",
            People::of(held.iter().copied()).in_words(assembly.language).into(),
        ),
    ];
    let (Some(first), Some(last)) = (dates.clone().min(), dates.max()) else {
        return assembly.say("insert-period-untold", &arguments);
    };
    arguments.extend([
        ("first", assembly.date(first).into()),
        ("last", assembly.date(last).into()),
    ]);
    assembly.say("insert-period", &arguments)
}

fn table(assembly: &Assembly<'_>, rows: Vec<Vec<Vec<Inline>>>) -> Option<Block> {
    let keys = ["insert-method", "insert-notes", "insert-participants"];
    let table = Table {
        caption: cell(assembly.word("insert-methods")),
        header: keys.iter().map(|it| cell(assembly.word(it))).collect(),
        alignments: vec![Alignment::Start, Alignment::End, Alignment::End],
        rows,
        row_headers: true,
    };
    (!table.rows.is_empty()).then_some(Block::Table(table))
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
