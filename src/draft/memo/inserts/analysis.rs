//! What the inquiry found, theme by theme: how many said something, the aspects, and what was said.

use super::blocks::table;
use super::questions;
use crate::document::{Alignment, Block, Inline};
use crate::draft::assembly::{Assembly, cell, paragraph};
use crate::draft::wording::Wording;
use crate::draft::{aspects, voice};
use crate::evidence::depth::{Aspect, Depth};
use crate::evidence::support::Tally;
use crate::language::Value;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::ThemeStatus;
use crate::syntax::fields::Fields;
use crate::text::slug::slug;
use rustc_hash::FxHashMap;

/// How many passages are shown of each aspect unless the option `limit` says otherwise.
const LIMIT: usize = 3;
/// How many aspects of a theme are shown, those with the most notes.
const MOST: usize = 20;

/// Makes each theme that is not dropped, or the one that is asked for.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let asked = options.text("theme").map(|it| it.value);
    let limit = options.number("limit").map_or(LIMIT, |it| it as usize);
    let shown = |record: &&Record| match asked {
        Some(asked) => *record.id == *asked,
        None => record.theme().is_none_or(|it| it.status != ThemeStatus::Dropped),
    };
    let project = assembly.project;
    let themes: Vec<&Record> = project.records(Kind::Theme).iter().filter(shown).collect();
    if themes.is_empty() {
        return vec![paragraph(assembly.word("insert-no-themes"))];
    }
    let depths = assembly.depths_since();
    let since = assembly.since().map(|it| [("day", Value::from(it.day))]);
    let mut blocks = Vec::new();
    blocks.extend(
        since
            .as_ref()
            .map(|it| paragraph(assembly.say("memo-themes-since", it))),
    );
    for record in themes {
        if asked.is_none() {
            let title = vec![Inline::text(&*record.title)];
            blocks.push(assembly.heading(1, record.id.to_string(), title));
        }
        let below = if asked.is_none() { 2 } else { 1 };
        blocks.extend(match depths.about(&record.id) {
            Some(found) => theme(assembly, record, found, (limit, below)),
            None => vec![paragraph(match &since {
                Some(day) => assembly.say("memo-theme-silent-since", day),
                None => assembly.word("memo-theme-silent"),
            })],
        });
    }
    blocks
}

/// Returns what was said about a theme, with so many things of each aspect, under headings that lie so far below.
fn theme<'a>(
    assembly: &mut Assembly<'a>,
    record: &Record,
    found: &Depth<'a>,
    (limit, below): (usize, u8),
) -> Vec<Block> {
    let tally = Tally::of(found.notes.iter().filter_map(|it| it.note()));
    let mut wording = assembly.say("memo-theme", &[("counts", voice::counts(assembly, &tally).into())]);
    let questions = questions::open(assembly, Some(&record.id)).len();
    if questions > 0 {
        let number = [("number", Value::from(questions))];
        wording = format!("{wording} {}", assembly.say("memo-theme-questions", &number));
    }
    let header = [
        ("memo-aspect", Alignment::Start),
        ("memo-passages", Alignment::End),
        ("insert-notes", Alignment::End),
        ("insert-stakeholders-heard", Alignment::Start),
    ];
    let (named, hidden): (Vec<_>, Vec<_>) = found.aspects.iter().partition(|it| aspects::is_told(it));
    let shown = &named[..named.len().min(MOST)];
    let rows = shown.iter().map(|it| row(assembly, it)).collect();
    let mut blocks = vec![paragraph(wording)];
    blocks.extend(table(assembly, "memo-aspects", &header, rows));
    blocks.extend(aspects::hidden(assembly, hidden.len()));
    let more = named.len() - shown.len();
    if more > 0 {
        blocks.push(paragraph(assembly.say("memo-more-aspects", &[("number", more.into())])));
    }
    let mut texts = FxHashMap::default();
    for it in shown {
        let Some((head, list)) = excerpts(assembly, it, limit, &mut texts) else {
            continue;
        };
        let id = format!("{}--{}", record.id, slug(&name(assembly, it)));
        blocks.push(assembly.heading(below, id, vec![Inline::text(head)]));
        blocks.push(list);
    }
    blocks
}

fn row(assembly: &Assembly<'_>, aspect: &Aspect<'_>) -> Vec<Vec<Inline>> {
    vec![
        cell(name(assembly, aspect)),
        cell(aspect.passages.len().to_string()),
        cell(aspect.notes.len().to_string()),
        cell(aspects::groups(assembly, aspect)),
    ]
}

fn name(assembly: &Assembly<'_>, aspect: &Aspect<'_>) -> String {
    aspect
        .name
        .map_or_else(|| assembly.word("memo-no-aspect"), |it| voice::capitalised(&words(it)))
}

/// Returns an aspect as words: `uddannet-tolk` is said »uddannet tolk«.
pub(super) fn words(aspect: &str) -> String {
    aspect.replace('-', " ")
}

/// Returns the first things that were said about an aspect, and what stands above them, where they may be printed; each note has its say before one
/// has another.
fn excerpts<'a>(
    assembly: &Assembly<'a>,
    aspect: &Aspect<'a>,
    limit: usize,
    texts: &mut FxHashMap<crate::source::FileId, Wording>,
) -> Option<(String, Block)> {
    let (mut first, mut others) = (Vec::new(), Vec::new());
    let mut last = None;
    for &(record, passage) in &aspect.passages {
        let own = if last == Some(record.file) {
            &mut others
        } else {
            &mut first
        };
        own.push((record, passage));
        last = Some(record.file);
    }
    let mut items = Vec::new();
    for (record, passage) in first.into_iter().chain(others) {
        if items.len() == limit {
            break;
        }
        let wording = texts
            .entry(record.file)
            .or_insert_with(|| Wording::of(assembly, record));
        if let Some(words) = wording.words(passage) {
            let mut content = vec![Inline::text(format!("{words} – "))];
            let id = passage.name.as_ref().map(|it| &*it.value);
            content.extend(voice::heard(assembly, record, id));
            items.push(vec![Block::Paragraph(content)]);
        }
    }
    if items.is_empty() {
        return None;
    }
    let mut head = name(assembly, aspect);
    let all = aspect.passages.len();
    if items.len() < all {
        let arguments = [("shown", items.len().into()), ("all", all.into())];
        head = format!("{head} ({})", assembly.say("memo-excerpts-cut", &arguments));
    }
    let list = Block::List {
        start: None,
        tight: true,
        items,
    };
    Some((head, list))
}
