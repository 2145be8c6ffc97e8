//! What a file is made of, and everything in a project that has a name.

use super::Assist;
use crate::project::thing::{Thing, ThingKind};
use crate::query::hits::may_be_shown;
use crate::record::kind::Kind;
use crate::record::kinds::{Role, role};
use crate::record::{self, Record};
use crate::source::{FileId, Place, Source, Span};
use crate::text::letters::plain;
use crate::text::personal::covered;
use crate::text::shortened::shortened;

/// How many things are found at most.
const MOST: usize = 200;
/// The entries of files that hold many.
const ENTRIES: [ThingKind; 7] = [
    ThingKind::Source,
    ThingKind::Phase,
    ThingKind::Milestone,
    ThingKind::Group,
    ThingKind::Part,
    ThingKind::Version,
    ThingKind::Request,
];
/// What is looked through for names.
const NAMED: [ThingKind; 8] = [
    ThingKind::Record(Kind::Theme),
    ThingKind::Record(Kind::Goal),
    ThingKind::Record(Kind::Stakeholder),
    ThingKind::Record(Kind::Chapter),
    ThingKind::Statement,
    ThingKind::Record(Kind::Note),
    ThingKind::Passage,
    ThingKind::Record(Kind::Answer),
];

/// A part of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol {
    /// What it is called.
    pub name: String,
    /// What else is known of it: the first words of a passage.
    pub detail: String,
    /// Whether it is a heading, which others stand below.
    pub is_heading: bool,
    /// All of it.
    pub span: Span,
    /// Where its name stands.
    pub name_at: Span,
    /// The parts within it.
    pub within: Vec<Symbol>,
}

/// Returns the parts of a file with this text: headings with what stands below them, named blocks, and entries with an id.
pub fn of(assist: &Assist<'_>, file: FileId, text: &str) -> Vec<Symbol> {
    let path = assist.project().path(file);
    let Role::Record(kind) = role(path) else {
        return Vec::new();
    };
    let source = Source {
        file,
        path: path.to_owned(),
        text: text.to_owned(),
    };
    let record = record::read(&source, kind, true).0;
    let mut all = Vec::new();
    if may_be_shown(&record) {
        all.extend(headings(&record, text));
    }
    all.extend(parts(assist, &record));
    all.extend(entries(assist, file));
    all.sort_by_key(|it| (it.span.start, std::cmp::Reverse(it.span.end)));
    nested(all)
}

fn headings(record: &Record, text: &str) -> Vec<Symbol> {
    let headings = &record.outline.details().headings;
    let symbol = |(at, heading): (usize, &crate::syntax::markdown::outline::Heading)| {
        let next = headings[at + 1..].iter().find(|it| it.level <= heading.level);
        let end = next.map_or(record.body.end, |it| it.span.start);
        let line = text.get(heading.span.range()).unwrap_or_default().trim_end();
        let name = line.lines().next().unwrap_or_default().trim_start_matches('#').trim();
        let start = heading.span.start as usize;
        Symbol {
            name: if name.is_empty() {
                "#".to_owned()
            } else {
                name.to_owned()
            },
            detail: String::new(),
            is_heading: true,
            span: Span::new(start, (end as usize).max(start + line.len())),
            name_at: Span::new(start, start + line.len()),
            within: Vec::new(),
        }
    };
    headings.iter().enumerate().map(symbol).collect()
}

fn parts(assist: &Assist<'_>, record: &Record) -> Vec<Symbol> {
    let is_shown = may_be_shown(record);
    let named = record
        .outline
        .passages
        .iter()
        .filter_map(|it| Some((it, it.name.as_ref()?)));
    let symbol = |(passage, name): (
        &crate::syntax::markdown::outline::Passage,
        &crate::source::Spanned<Box<str>>,
    )| {
        let words = passage
            .text
            .as_ref()
            .filter(|_| is_shown)
            .map(|it| shortened(&it.running()));
        let words = words.unwrap_or_default();
        // The name of a table or a list stands below it.
        let end = passage.span.end.max(name.span.end) as usize;
        Symbol {
            name: format!("^{}", name.value),
            detail: covered(&words, assist.names).unwrap_or(words),
            is_heading: false,
            span: Span::new(passage.span.start as usize, end),
            name_at: name.span,
            within: Vec::new(),
        }
    };
    named.map(symbol).collect()
}

fn entries(assist: &Assist<'_>, file: FileId) -> Vec<Symbol> {
    let all = ENTRIES.into_iter().flat_map(|it| assist.project().things(it));
    let symbol = |thing: Thing<'_>| Symbol {
        name: thing.base().to_owned(),
        detail: assist.describer.title(&thing),
        is_heading: false,
        span: thing.place().span,
        name_at: thing.place().span,
        within: Vec::new(),
    };
    all.filter(|it| it.record().file == file && !it.place().span.is_empty())
        .map(symbol)
        .collect()
}

/// Puts what stands within headings there; all are in the order of their places.
fn nested(all: Vec<Symbol>) -> Vec<Symbol> {
    let (mut roots, mut open): (Vec<Symbol>, Vec<Symbol>) = (Vec::new(), Vec::new());
    let close = |open: &mut Vec<Symbol>, roots: &mut Vec<Symbol>| {
        if let Some(done) = open.pop() {
            match open.last_mut() {
                Some(around) => around.within.push(done),
                None => roots.push(done),
            }
        }
    };
    for symbol in all {
        while open
            .last()
            .is_some_and(|it| !(it.is_heading && it.span.contains(symbol.span)))
        {
            close(&mut open, &mut roots);
        }
        open.push(symbol);
    }
    while !open.is_empty() {
        close(&mut open, &mut roots);
    }
    roots
}

/// Something that has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is called.
    pub name: String,
    /// What it is and its id.
    pub within: String,
    /// Where it gets its name.
    pub place: Place,
    /// Whether it is a part of a record.
    pub is_part: bool,
}

/// Returns what has some letters in its name or its id.
pub fn search(assist: &Assist<'_>, asked: &str) -> Vec<Found> {
    let asked = plain(asked);
    let words: Vec<&str> = asked.split_whitespace().collect();
    let all = NAMED
        .into_iter()
        .chain(ENTRIES)
        .flat_map(|it| assist.project().things(it));
    let found = all.filter_map(|thing| {
        let title = title(assist, &thing);
        let id = thing.id();
        let text = plain(&format!("{title} {id}"));
        words.iter().all(|it| text.contains(it)).then(|| Found {
            within: format!("{} {id}", assist.language.word(&thing.kind().key())),
            name: covered(&title, assist.names).unwrap_or(title),
            place: super::definition(&thing),
            is_part: thing.name().is_some(),
        })
    });
    found.take(MOST).collect()
}

/// Returns what something is called; what nobody may see of a note is not.
pub(super) fn title(assist: &Assist<'_>, thing: &Thing<'_>) -> String {
    match thing.name() {
        Some(_) => thing.id(),
        None if thing.note().is_some_and(|it| !may_be_shown(it)) => thing.id(),
        None => assist.describer.title(thing),
    }
}
