//! Open questions: statements that something speaks for and something against, with both sides.

use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::voice;
use crate::evidence::contradictions::{Contradiction, contradictions};
use crate::evidence::figures;
use crate::evidence::support::SupportItem;
use crate::language::Value;
use crate::syntax::fields::Fields;

/// Makes each question that nobody has decided, with what was said on both sides; of one theme where that is asked for.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let asked = options.text("theme").map(|it| it.value);
    let open = open(assembly, asked);
    if open.is_empty() {
        return vec![paragraph(assembly.word("memo-no-questions"))];
    }
    let number = [("number", Value::from(open.len()))];
    let mut blocks = vec![paragraph(assembly.say("memo-questions", &number))];
    for it in &open {
        blocks.extend(question(assembly, it));
    }
    blocks
}

/// Returns the questions that nobody has decided, of a theme where one is asked for.
pub(super) fn open<'a>(assembly: &Assembly<'a>, theme: Option<&str>) -> Vec<Contradiction<'a>> {
    let mut all = contradictions(assembly.project, assembly.answers);
    all.retain(|it| it.is_open() && theme.is_none_or(|theme| is_about(it, theme)));
    all
}

/// Tells whether what is cited, or the chapter, is about a theme.
fn is_about(question: &Contradiction<'_>, theme: &str) -> bool {
    let coded = |it: &SupportItem<'_>| match it.passage.and_then(|name| it.record.passage(name)) {
        Some(passage) => it.record.themes_of(passage).contains(&theme),
        None => it.record.coded_themes().contains(&theme),
    };
    let own = question.statement.chapter.chapter().and_then(|it| it.theme.as_ref());
    own.is_some_and(|it| *it.value == *theme) || question.support.items.iter().any(coded)
}

fn question(assembly: &mut Assembly<'_>, question: &Contradiction<'_>) -> Vec<Block> {
    let statement = question.statement;
    let head = vec![
        crate::draft::decided::link(assembly, statement),
        Inline::text(format!(" ({})", statement.chapter.title)),
    ];
    let id = format!("question_{}--{}", statement.chapter.id, statement.name);
    let mut blocks = vec![assembly.heading(1, id, head)];
    for (against, key, tally) in [
        (false, "voice-for", &question.support.favour),
        (true, "voice-against-heading", &question.support.against),
    ] {
        let mut side = assembly.word(key);
        if tally.notes > 0 {
            side = format!(
                "{side} {}",
                figures::side(&question.support, against, assembly.language)
            );
        }
        blocks.push(paragraph(side));
        let own = question.support.shown_by_note(against).into_iter();
        let sources = question.support.sources.iter().filter(|it| it.against == against);
        let mut items: Vec<Vec<Block>> = own
            .map(|it| vec![Block::Paragraph(voice::said(assembly, &it))])
            .collect();
        items.extend(sources.map(|it| vec![Block::Paragraph(voice::source(assembly, it, statement))]));
        let counted = voice::counted(assembly, &question.support, against);
        items.extend(counted.map(|it| vec![paragraph(it)]));
        blocks.push(Block::List {
            start: None,
            tight: true,
            items,
        });
    }
    blocks.extend(voice::on_both_sides(assembly, &question.support));
    blocks
}
