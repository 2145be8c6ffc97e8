//! How deep the themes were gone into: their aspects, and whether successive notes still bring new ones.

use crate::document::{Alignment, Block, Inline, Table};
use crate::draft::assembly::{Assembly, cell, paragraph};
use crate::draft::{aspects, voice};
use crate::evidence::depth::{self, Aspect, Depth, Depths};
use crate::evidence::figures;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Origin, ThemeStatus};
use crate::syntax::fields::Fields;
use std::rc::Rc;

const KEYS: [&str; 3] = ["insert-theme", "depth-new", "depth-saturation"];
const ASPECT_KEYS: [&str; 4] = [
    "memo-aspect",
    "memo-passages",
    "insert-notes",
    "insert-stakeholders-heard",
];

/// Makes a table of the themes, or of the aspects of the one that is asked for; of one stakeholder where that is asked.
pub(super) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    let theme = options.text("theme").map(|it| it.value);
    let stakeholder = options.text("stakeholder").map(|it| it.value);
    let asked = theme.and_then(|it| assembly.project.find(Kind::Theme, it));
    match asked {
        Some(record) => one(assembly, record, stakeholder),
        None => all(assembly, stakeholder),
    }
}

fn all(assembly: &Assembly<'_>, stakeholder: Option<&str>) -> Vec<Block> {
    let themes = assembly.project.records(Kind::Theme).iter();
    let shown = |record: &&Record| record.theme().is_none_or(|it| it.status != ThemeStatus::Dropped);
    let themes: Vec<&Record> = themes.filter(shown).collect();
    if themes.is_empty() {
        return vec![paragraph(assembly.word("insert-no-themes"))];
    }
    let depths = match stakeholder {
        None => assembly.depths(),
        asked => Rc::new(Depths::of(assembly.project, asked)),
    };
    let rows = themes.iter().map(|it| {
        let none = Depth::default();
        let depth = depths.about(&it.id).unwrap_or(&none);
        vec![
            cell(name(assembly, it)),
            cell(aspects(assembly, depth)),
            cell(saturation(assembly, depth)),
        ]
    });
    let caption = caption(assembly, stakeholder);
    let mut blocks = vec![table(assembly, caption, &KEYS, rows.collect())];
    blocks.push(paragraph(basis(assembly)));
    let own: Vec<String> = depth::unforeseen(assembly.project)
        .map(|it| it.title.to_string())
        .collect();
    blocks.push(paragraph(if own.is_empty() {
        assembly.word("depth-foreseen")
    } else {
        let arguments = [("number", own.len().into()), ("themes", assembly.list(&own).into())];
        assembly.say("depth-unforeseen", &arguments)
    }));
    blocks
}

fn one(assembly: &Assembly<'_>, theme: &Record, stakeholder: Option<&str>) -> Vec<Block> {
    let depth = Depth::of(assembly.project, &theme.id, stakeholder);
    if depth.notes.is_empty() {
        return vec![paragraph(assembly.word("memo-theme-silent"))];
    }
    let (named, hidden): (Vec<_>, Vec<_>) = depth.aspects.iter().partition(|it| aspects::is_told(it));
    let rows = named.iter().map(|it| aspect(assembly, it)).collect();
    let mut blocks = vec![table(assembly, theme.title.to_string(), &ASPECT_KEYS, rows)];
    blocks.extend(aspects::hidden(assembly, hidden.len()));
    let arguments = [
        ("new", figures::row(&depth.new, assembly.language).into()),
        ("saturation", saturation(assembly, &depth).into()),
    ];
    blocks.push(paragraph(assembly.say("depth-of-theme", &arguments)));
    blocks.push(paragraph(basis(assembly)));
    blocks
}

fn aspect(assembly: &Assembly<'_>, aspect: &Aspect<'_>) -> Vec<Vec<Inline>> {
    let name = aspect.name.map(|it| voice::capitalised(&it.replace('-', " ")));
    vec![
        cell(name.unwrap_or_else(|| assembly.word("memo-no-aspect"))),
        cell(aspect.passages.len().to_string()),
        cell(aspect.notes.len().to_string()),
        cell(aspects::groups(assembly, aspect)),
    ]
}

/// Returns a theme's title, with a mark where the commission did not have it.
fn name(assembly: &Assembly<'_>, record: &Record) -> String {
    let is_own = record.theme().is_some_and(|it| it.origin == Origin::Inquiry);
    if is_own {
        assembly.say("depth-own", &[("theme", (&*record.title).into())])
    } else {
        record.title.to_string()
    }
}

fn caption(assembly: &Assembly<'_>, stakeholder: Option<&str>) -> String {
    match stakeholder {
        Some(id) => assembly.say(
            "depth-of-stakeholder",
            &[("stakeholder", voice::name(assembly, id).into())],
        ),
        None => assembly.word("depth-caption"),
    }
}

/// Returns how many aspects there are in how many notes, and how many were new in each.
fn aspects(assembly: &Assembly<'_>, depth: &Depth<'_>) -> String {
    let arguments = [
        ("aspects", depth.named().count().into()),
        ("notes", depth.notes.len().into()),
        ("new", figures::row(&depth.new, assembly.language).into()),
    ];
    let key = if depth.new.is_empty() {
        "depth-none"
    } else {
        "depth-row"
    };
    assembly.say(key, &arguments)
}

fn saturation(assembly: &Assembly<'_>, depth: &Depth<'_>) -> String {
    let limits = depth::limits(assembly.project);
    let found = depth.saturation(assembly.project);
    figures::saturation(&found, depth.new.len(), limits, assembly.language)
}

fn basis(assembly: &Assembly<'_>) -> String {
    figures::basis(depth::limits(assembly.project), assembly.language)
}

fn table(assembly: &Assembly<'_>, caption: String, keys: &[&str], rows: Vec<Vec<Vec<Inline>>>) -> Block {
    Block::Table(Table {
        caption: cell(caption),
        header: keys.iter().map(|it| cell(assembly.word(it))).collect(),
        alignments: keys.iter().map(|it| alignment(it)).collect(),
        rows,
        row_headers: true,
    })
}

fn alignment(key: &str) -> Alignment {
    match key {
        "insert-notes" | "memo-passages" => Alignment::End,
        _ => Alignment::Start,
    }
}
