//! The texts in which words are looked for: of each thing what a person reads of it, and where it stands.

use crate::language::Language;
use crate::project::thing::{Thing, ThingKind};
use crate::query::describe::Describer;
use crate::query::entries;
use crate::record::Record;
use crate::record::disclosure::Disclosure;
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::source::{Source, Span};
use crate::syntax::markdown::outline::{Form, Passage};
use crate::syntax::markdown::running_text;
use crate::text::personal::{Names, covered};
use crate::text::search::Lexicon;
use serde_json::Value;
use std::borrow::Cow;

/// The keys of heads that hold running text.
const KEYS: &[&str] = &["questions", "approach", "indicators", "declined"];

/// A record, or an entry of one, in which words are looked for.
#[derive(Debug)]
pub(super) struct Searched<'a> {
    pub(super) thing: Thing<'a>,
}

/// A text that is read as a whole.
#[derive(Debug)]
pub(super) struct Unit<'a> {
    /// The passage or statement that it is; nothing where it belongs to its record.
    pub(super) part: Option<Thing<'a>>,
    /// Its running words.
    pub(super) text: String,
    /// Where it stands.
    pub(super) span: Span,
    pub(super) is_quote: bool,
}

/// Returns everything of some kinds whose words may be shown.
pub(super) fn searched<'a>(describer: &Describer<'a>, kinds: &[ThingKind], language: Language) -> Vec<Searched<'a>> {
    let mut all = Vec::new();
    let mut seen = Vec::new();
    for (at, kind) in kinds.iter().enumerate() {
        match kind {
            ThingKind::Record(_) | ThingKind::Passage | ThingKind::Statement => {
                let home = kind.home();
                if !seen.contains(&home) {
                    seen.push(home);
                    let records = describer.project.records(home).iter();
                    all.extend(records.filter(|it| may_be_shown(it)).map(Thing::Record));
                }
            }
            _ if kinds[..at].contains(kind) => {}
            _ => all.extend(entries::of(describer, &[], kind.word(), language)),
        }
    }
    all.into_iter().map(|thing| Searched { thing }).collect()
}

/// Tells whether those who work with a note may be shown its words, and nobody weighs what becomes of it.
pub fn may_be_shown(record: &Record) -> bool {
    let disclosure = record.note().map(Note::disclosure);
    disclosure.is_none_or(|it| it.is_kept() && it != Disclosure::Restricted)
}

impl<'a> Searched<'a> {
    /// Tells whether all that is asked for may stand here; a lexicon learns the words.
    pub(super) fn is_near(&self, describer: &Describer<'a>, lexicon: &mut Lexicon<'_>) -> bool {
        let Thing::Record(record) = self.thing else {
            return lexicon.read(&describer.title(&self.thing));
        };
        let Some(text) = describer.texts.of(describer.project, record.file) else {
            return false;
        };
        // The head of a note is mostly words of the format.
        let read = match record.kind {
            Kind::Note => &text[record.body.range()],
            _ => &*text,
        };
        let sender = record
            .note()
            .and_then(|it| it.rare().sender.as_deref())
            .unwrap_or_default();
        lexicon.read_all(&[&record.title, sender, read])
    }

    /// Returns the passages or statements that it has.
    pub(super) fn parts(&self, describer: &Describer<'a>) -> Vec<Unit<'a>> {
        let Thing::Record(record) = self.thing else {
            return Vec::new();
        };
        let source = describer.source(record);
        source.map(|it| parts(&it, record)).unwrap_or_default()
    }

    /// Returns the texts that belong to no passage and no statement.
    pub(super) fn own(&self, describer: &Describer<'a>) -> Vec<Unit<'a>> {
        let own = |text: String, span: Span| Unit {
            part: None,
            text,
            span,
            is_quote: false,
        };
        let Thing::Record(record) = self.thing else {
            return vec![own(describer.title(&self.thing), self.thing.place().span)];
        };
        let mut units = Vec::new();
        if record.title != record.id {
            units.push(own(record.title.to_string(), record.head));
        }
        units.extend(head(describer, &self.thing).into_iter().map(|it| own(it, record.head)));
        if let Some(source) = describer.source(record) {
            units.extend(between(&source, record));
        }
        units
    }

    /// Returns what stands outside of all passages and statements as the file has it, which is cheap; nothing where there is no file.
    pub(super) fn remainder(&self, describer: &Describer<'a>) -> Option<String> {
        let Thing::Record(record) = self.thing else {
            return None;
        };
        let source = describer.source(record)?;
        let mut text = format!("{}\n", record.title);
        for own in head(describer, &self.thing) {
            text.push_str(&own);
            text.push('\n');
        }
        let mut at = record.body.start as usize;
        for passage in cited(record) {
            let range = passage.span.range();
            text.push_str(source.text.get(at..range.start).unwrap_or_default());
            text.push('\n');
            at = at.max(range.end);
        }
        text.push_str(source.text.get(at..record.body.range().end).unwrap_or_default());
        Some(text)
    }
}

impl Unit<'_> {
    /// Returns its words with personal data and names covered.
    pub(super) fn covered(&self, names: &Names) -> Cow<'_, str> {
        covered(&self.text, names).map_or(Cow::Borrowed(&*self.text), Cow::Owned)
    }
}

/// Returns the running text of a record's head.
fn head(describer: &Describer<'_>, thing: &Thing<'_>) -> Vec<String> {
    if let Some(note) = thing.record().note() {
        return note.rare().sender.iter().map(ToString::to_string).collect();
    }
    let mut texts = Vec::new();
    // No other head has running text, and describing one costs as much as reading it.
    if !matches!(thing.record().kind, Kind::Theme | Kind::Stakeholder | Kind::Goal) {
        return texts;
    }
    let members = describer.record(thing);
    for value in KEYS.iter().filter_map(|it| members.get(*it)) {
        gather(value, &mut texts);
    }
    texts
}

fn gather(value: &Value, texts: &mut Vec<String>) {
    match value {
        Value::String(it) => texts.push(it.clone()),
        Value::Array(items) => items.iter().for_each(|it| gather(it, texts)),
        Value::Object(map) => map.values().for_each(|it| gather(it, texts)),
        _ => {}
    }
}

/// Returns the passages of a record that a reader knows as such: in a note what is named or coded, in a chapter the statements.
fn cited(record: &Record) -> impl Iterator<Item = &Passage> {
    let is_part = |it: &&Passage| match record.kind {
        Kind::Note => it.name.is_some() || !it.markers.is_empty(),
        Kind::Chapter => it.name.is_some(),
        _ => false,
    };
    record.outline.passages.iter().filter(is_part)
}

/// Returns the running words of a block.
fn words(source: &Source, record: &Record, span: Span, form: Form) -> String {
    let block = source.text.get(span.range()).unwrap_or_default();
    running_text::words(block, form, record.kind.row().markers)
}

fn parts<'a>(source: &Source, record: &'a Record) -> Vec<Unit<'a>> {
    let part = |passage: &'a Passage| Unit {
        part: Some(Thing::Part(record, passage)),
        text: words(source, record, passage.span, passage.form),
        span: passage.span,
        is_quote: passage.form == Form::Quote,
    };
    cited(record).map(part).collect()
}

/// Returns the blocks of a body that are no passages and no statements.
fn between<'a>(source: &Source, record: &'a Record) -> Vec<Unit<'a>> {
    let parts: Vec<Span> = cited(record).map(|it| it.span).collect();
    // Every block is a passage where texts are kept.
    let whole = crate::record::read(source, record.kind, true).0;
    let blocks = whole.outline.passages.iter().map(|it| (it.span, it.form));
    let headings = whole.outline.headings.iter().map(|it| (it.span, Form::Paragraph));
    let mut units: Vec<Unit<'a>> = Vec::new();
    for (span, form) in blocks.chain(headings).filter(|it| !parts.contains(&it.0)) {
        units.push(Unit {
            part: None,
            text: words(source, record, span, form),
            span,
            is_quote: form == Form::Quote,
        });
    }
    units.sort_by_key(|it| it.span.start);
    // Tables and notes below the line are no passages: where the words stand there, they stand in the whole.
    let read: Vec<Span> = units.iter().map(|it| it.span).chain(parts).collect();
    units.extend(rest(source, record, &whole, &read));
    units
}

/// Returns what stands in a body outside of all blocks that were read: tables and footnotes, each a line.
fn rest<'a>(source: &Source, record: &Record, whole: &Record, read: &[Span]) -> Vec<Unit<'a>> {
    let text = source.text.get(record.body.range()).unwrap_or_default();
    let start = record.body.start as usize;
    let is_read = |at: usize| {
        let holds = |span: Span| span.range().contains(&at);
        read.iter().any(|it| holds(*it)) || whole.outline.inserts.iter().any(|it| holds(it.options))
    };
    let mut rest = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let from = start + at + (line.len() - line.trim_start().len());
        at += line.len();
        let is_cell = line.trim_start().starts_with('|') || line.trim_start().starts_with("[^");
        if is_cell && !is_read(from) {
            let words = line.trim().trim_matches('|').replace('|', "·");
            rest.push(Unit {
                part: None,
                text: running_text::words(&words, Form::Paragraph, record.kind.row().markers),
                span: Span::new(from, from + line.trim().len()),
                is_quote: false,
            });
        }
    }
    rest
}
