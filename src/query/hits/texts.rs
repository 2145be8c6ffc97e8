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
        let sender = record.note().and_then(|it| it.sender.as_deref()).unwrap_or_default();
        lexicon.read_all(&[&record.title, sender, read])
    }

    /// Returns its texts, with personal data and names covered.
    pub(super) fn units(&self, describer: &Describer<'a>, names: &Names) -> Vec<Unit<'a>> {
        let own = |text: String, span: Span| Unit {
            part: None,
            text,
            span,
            is_quote: false,
        };
        let mut units = Vec::new();
        match self.thing {
            Thing::Record(record) => {
                if record.title != record.id {
                    units.push(own(record.title.to_string(), record.head));
                }
                units.extend(head(describer, &self.thing).into_iter().map(|it| own(it, record.head)));
                if let Some(source) = describer.source(record) {
                    units.extend(body(&source, record));
                }
            }
            _ => units.push(own(describer.title(&self.thing), self.thing.place().span)),
        }
        for unit in &mut units {
            if let Some(covered) = covered(&unit.text, names) {
                unit.text = covered;
            }
        }
        units
    }
}

/// Returns the running text of a record's head.
fn head(describer: &Describer<'_>, thing: &Thing<'_>) -> Vec<String> {
    if let Some(note) = thing.record().note() {
        return note.sender.iter().map(ToString::to_string).collect();
    }
    let mut texts = Vec::new();
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

/// Returns the texts of a body: its passages or statements, and the blocks between them.
fn body<'a>(source: &Source, record: &'a Record) -> Vec<Unit<'a>> {
    let markers = record.kind.row().markers;
    let words = |span: Span, form: Form| {
        let block = source.text.get(span.range()).unwrap_or_default();
        running_text::words(block, form, markers)
    };
    let is_part = |it: &&Passage| match record.kind {
        Kind::Note => it.name.is_some() || !it.markers.is_empty(),
        Kind::Chapter => it.name.is_some(),
        _ => false,
    };
    let parts: Vec<&'a Passage> = record.outline.passages.iter().filter(is_part).collect();
    // Every block is a passage where texts are kept.
    let whole = crate::record::read(source, record.kind, true).0;
    let is_own = |span: Span| parts.iter().all(|it| it.span != span);
    let mut units: Vec<Unit<'a>> = Vec::new();
    for passage in parts.iter().copied() {
        units.push(Unit {
            part: Some(Thing::Part(record, passage)),
            text: words(passage.span, passage.form),
            span: passage.span,
            is_quote: passage.form == Form::Quote,
        });
    }
    let blocks = whole.outline.passages.iter().map(|it| (it.span, it.form));
    let headings = whole.outline.headings.iter().map(|it| (it.span, Form::Paragraph));
    for (span, form) in blocks.chain(headings).filter(|it| is_own(it.0)) {
        units.push(Unit {
            part: None,
            text: words(span, form),
            span,
            is_quote: form == Form::Quote,
        });
    }
    units.sort_by_key(|it| it.span.start);
    // Tables and notes below the line are no passages: where the words stand there, they stand in the whole.
    units.extend(rest(source, record, &whole, &units));
    units
}

/// Returns what stands in a body outside of all blocks that were read: tables and footnotes, each a line.
fn rest<'a>(source: &Source, record: &Record, whole: &Record, units: &[Unit<'_>]) -> Vec<Unit<'a>> {
    let text = source.text.get(record.body.range()).unwrap_or_default();
    let start = record.body.start as usize;
    let is_read = |at: usize| {
        let holds = |span: Span| span.range().contains(&at);
        units.iter().any(|it| holds(it.span)) || whole.outline.inserts.iter().any(|it| holds(it.options))
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
