//! Whose voices the draft cites, beside whose were collected; who was heard and is never cited, and who declined.

use super::method::untold;
use crate::document::{Alignment, Block, Inline, Table};
use crate::draft::assembly::{Assembly, cell, paragraph};
use crate::draft::voice;
use crate::evidence::balance::{Balance, Voices};
use crate::evidence::figures::share;
use crate::record::Record;
use crate::record::stakeholder::Declined;
use crate::syntax::fields::Fields;

/// Makes a table by stakeholder and one by method, or the one that is asked for.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let balance = Balance::in_documents(assembly.project);
    if balance.all.notes == 0 {
        return vec![paragraph(assembly.word("insert-no-notes"))];
    }
    let asked = options.text("by").map(|it| it.value);
    let arguments = [("cited", balance.all.cited.into()), ("notes", balance.all.notes.into())];
    let mut blocks = vec![paragraph(assembly.say("voices-all", &arguments))];
    blocks.extend(untold(assembly, balance.untold).map(paragraph));
    if asked != Some("method") {
        let rows = balance.stakeholders.iter().map(|it| {
            let name = format!("{}{}", "– ".repeat(it.depth), it.record.title);
            row(assembly, name, &it.voices, &balance.all)
        });
        blocks.push(table(
            assembly,
            "voices-by-stakeholder",
            "insert-stakeholder",
            rows.collect(),
        ));
    }
    if asked != Some("stakeholder") && !balance.methods.is_empty() {
        let rows = balance.methods.iter().map(|it| {
            let name = voice::capitalised(&assembly.word(it.method.key()));
            row(assembly, name, &it.voices, &balance.all)
        });
        blocks.push(table(assembly, "voices-by-method", "insert-method", rows.collect()));
    }
    if asked != Some("method") {
        blocks.push(unheeded(assembly, &balance));
        blocks.extend(declined(assembly, &balance));
    }
    blocks
}

fn row(assembly: &Assembly<'_>, name: String, voices: &Voices, all: &Voices) -> Vec<Vec<Inline>> {
    vec![
        cell(name),
        cell(share(voices.notes, all.notes, assembly.language)),
        cell(share(voices.cited, all.cited, assembly.language)),
    ]
}

fn table(assembly: &Assembly<'_>, caption: &str, first: &str, rows: Vec<Vec<Vec<Inline>>>) -> Block {
    let keys = [first, "voices-heard", "voices-cited"];
    Block::Table(Table {
        caption: cell(assembly.word(caption)),
        header: keys.iter().map(|it| cell(assembly.word(it))).collect(),
        alignments: vec![Alignment::Start, Alignment::End, Alignment::End],
        rows,
        row_headers: true,
    })
}

fn unheeded(assembly: &Assembly<'_>, balance: &Balance<'_>) -> Block {
    let names: Vec<String> = balance.unheeded().map(|it| it.title.to_string()).collect();
    if names.is_empty() {
        return paragraph(assembly.word("voices-all-heeded"));
    }
    paragraph(assembly.say("voices-unheeded", &[("stakeholders", assembly.list(&names).into())]))
}

/// Returns who would not take part, and why; nothing where nobody declined.
fn declined(assembly: &Assembly<'_>, balance: &Balance<'_>) -> Vec<Block> {
    let item = |(record, declined): (&Record, &Declined)| {
        let date = declined.date.map(|it| assembly.date(it.value));
        let arguments = [
            ("stakeholder", (&*record.title).into()),
            ("reason", (&*declined.reason).into()),
            ("date", date.unwrap_or_default().into()),
        ];
        vec![paragraph(assembly.say("voices-declined", &arguments))]
    };
    let items: Vec<Vec<Block>> = balance.declined().map(item).collect();
    if items.is_empty() {
        return vec![paragraph(assembly.word("voices-nobody-declined"))];
    }
    let list = Block::List {
        start: None,
        tight: true,
        items,
    };
    vec![paragraph(assembly.word("voices-declined-heading")), list]
}
