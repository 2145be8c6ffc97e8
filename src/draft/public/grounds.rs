//! What a statement rests on, in the public edition: a word, open notes and sources, and source lines.

use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::voice;
use crate::evidence::Statement;
use crate::evidence::support::Support;

/// Returns how well a statement is supported, and how well it is spoken against where that may be said.
pub(in crate::draft) fn words(assembly: &Assembly<'_>, support: &Support<'_>) -> Vec<String> {
    let publication = assembly.publication();
    let mut words = Vec::new();
    for against in [false, true] {
        let strength = publication.grounds(support, against).strength;
        let side = if against { "against" } else { "for" };
        let say = |key: &str| assembly.word(&format!("{key}-{side}"));
        words.extend(strength.map(|it| say(it.key())));
    }
    if let Some(first) = words.first_mut() {
        *first = voice::capitalised(first);
    }
    words
}

/// Returns what the two words mean, of which one stands at every statement: also where nothing is listed below it;
/// nothing where that was said already.
pub(in crate::draft) fn key(assembly: &mut Assembly<'_>) -> Option<Block> {
    let key = "public-support-key";
    assembly.said.insert(key).then(|| paragraph(assembly.word(key)))
}

/// Returns the same as a line, the first word strong.
pub(in crate::draft) fn summary(assembly: &Assembly<'_>, support: &Support<'_>) -> Vec<Inline> {
    let words = words(assembly, support).into_iter().enumerate();
    let inline = |(at, word): (usize, String)| match at {
        0 => Inline::Strong(vec![Inline::text(word)]),
        _ => Inline::text(format!(" · {word}")),
    };
    words.map(inline).collect()
}

/// Returns a line for each open note, source line and source on one side.
pub(in crate::draft) fn items(
    assembly: &Assembly<'_>,
    support: &Support<'_>,
    statement: Statement<'_>,
    against: bool,
) -> Vec<Vec<Inline>> {
    let grounds = assembly.publication().grounds(support, against);
    let is_open = |record: &crate::record::Record| grounds.open.iter().any(|it| it.file == record.file);
    let open = support.shown_by_note(against).into_iter();
    let open = open.filter(|it| is_open(it[0].record));
    let mut items: Vec<Vec<Inline>> = open.map(|it| voice::said(assembly, &it)).collect();
    let lines = grounds.lines.iter();
    items.extend(lines.map(|it| vec![Inline::text(super::voice::line(assembly, it))]));
    let sources = support.sources.iter().filter(|it| it.against == against);
    items.extend(sources.map(|it| voice::source(assembly, it, statement)));
    items
}

/// Returns what a statement rests on in full; nothing where nothing may be said of it.
pub(in crate::draft) fn details(
    assembly: &Assembly<'_>,
    support: &Support<'_>,
    statement: Statement<'_>,
) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (against, key) in [(false, "voice-for"), (true, "voice-against-heading")] {
        let items = items(assembly, support, statement, against);
        if items.is_empty() {
            continue;
        }
        blocks.push(paragraph(assembly.word(key)));
        blocks.push(Block::List {
            start: None,
            tight: true,
            items: items.into_iter().map(|it| vec![Block::Paragraph(it)]).collect(),
        });
    }
    blocks
}
