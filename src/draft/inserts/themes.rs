//! The themes, with their state and the goals that they serve.

use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::insert::{ordered, wants};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::ThemeStatus;
use crate::syntax::fields::Fields;

/// Makes a list of the themes; a dropped one only where it is asked for.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let asked = options.text("status").and_then(|it| ThemeStatus::of(it.value));
    let shown = |it: &&Record| {
        let status = it.theme().map(|theme| theme.status);
        asked.map_or(status != Some(ThemeStatus::Dropped), |asked| status == Some(asked))
    };
    let records: Vec<&Record> = ordered(assembly, Kind::Theme, options)
        .into_iter()
        .filter(shown)
        .collect();
    let items: Vec<Vec<Block>> = records
        .into_iter()
        .map(|it| theme(assembly, it, wants(options, "goals")))
        .collect();
    if items.is_empty() {
        return vec![paragraph(assembly.word("insert-no-themes"))];
    }
    vec![Block::List {
        start: None,
        tight: false,
        items,
    }]
}

fn theme(assembly: &mut Assembly<'_>, record: &Record, goals: bool) -> Vec<Block> {
    let mut head = vec![Inline::Strong(vec![Inline::text(&*record.title)])];
    let Some(theme) = record.theme() else {
        return vec![Block::Paragraph(head)];
    };
    let status = assembly.word(&format!("theme-status-{}", theme.status.word()));
    head.push(Inline::text(format!(" ({status})")));
    let mut blocks = vec![Block::Paragraph(head)];
    blocks.extend(assembly.body(record));
    let titles = theme
        .goals
        .iter()
        .filter_map(|it| assembly.project.find(Kind::Goal, &it.value));
    let titles: Vec<String> = titles.map(|it| it.title.to_string()).collect();
    if goals && !titles.is_empty() {
        blocks.push(paragraph(
            assembly.say("insert-theme-goals", &[("goals", titles.join("; ").into())]),
        ));
    }
    blocks
}
