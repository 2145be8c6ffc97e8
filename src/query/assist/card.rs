//! What is known of a thing or of a key, in a few lines, for whoever points at it.

use super::Assist;
use super::head;
use super::places::named;
use crate::evidence::Statement;
use crate::evidence::figures;
use crate::evidence::review::{self, State};
use crate::evidence::support::Support;
use crate::evidence::uses::Uses;
use crate::language::{Language, Value as Argument};
use crate::project::thing::Thing;
use crate::query::citable::Citable;
use crate::query::hits::may_be_shown;
use crate::query::origin::origin;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::{label, vocabulary};
use crate::source::{FileId, Span};
use crate::syntax::fields::{Key, Shape};
use crate::syntax::markdown::outline::Passage;
use crate::syntax::yaml::{self, Node, Value};
use crate::text::personal::covered;
use rustc_hash::FxHashSet;

/// What is known of something.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Card {
    /// What it is called.
    pub title: String,
    /// Its words, where it has some that may be shown.
    pub words: String,
    /// What else there is to say, a line each.
    pub lines: Vec<String>,
}

/// Returns what is known of what stands at a byte of a file, and where that stands.
pub fn at(assist: &Assist<'_>, file: FileId, byte: usize) -> Option<(Span, Card)> {
    if let Some(named) = named(assist.project(), file, byte) {
        return Some((named.span, of(assist, &named.thing)));
    }
    let record = assist.project().record_in(file)?;
    let text = assist.describer.texts.of(assist.project(), file)?;
    if !record.body.is_empty() && byte >= record.body.start as usize {
        return None;
    }
    key_at(assist, record, &text, byte)
}

/// Returns what is known of a thing.
pub fn of(assist: &Assist<'_>, thing: &Thing<'_>) -> Card {
    let card = match *thing {
        Thing::Part(record, passage) if record.kind == Kind::Note => passage_card(assist, thing, record, passage),
        Thing::Part(record, passage) => statement(assist, thing, record, passage),
        Thing::Record(record) if record.kind == Kind::Note => note(assist, record),
        Thing::Record(record) => plain(assist, thing, record),
        Thing::Entry(_) => Card {
            title: assist.describer.title(thing),
            lines: vec![name(assist, thing)],
            ..Card::default()
        },
    };
    cover(assist, card)
}

/// Covers the personal data in a card.
fn cover(assist: &Assist<'_>, card: Card) -> Card {
    let mask = |text: String| covered(&text, assist.names).unwrap_or(text);
    Card {
        title: mask(card.title),
        words: mask(card.words),
        lines: card.lines.into_iter().map(mask).collect(),
    }
}

/// Returns what something is and its id: `tema sundhed`.
fn name(assist: &Assist<'_>, thing: &Thing<'_>) -> String {
    format!("{} {}", assist.language.word(&thing.kind().key()), thing.id())
}

fn passage_card(assist: &Assist<'_>, thing: &Thing<'_>, record: &Record, passage: &Passage) -> Card {
    let used = used(assist, record, passage);
    let title = name(assist, thing);
    match Citable::of(&assist.describer, thing, assist.names, assist.language) {
        Some(citable) => Card {
            title,
            words: citable.words,
            lines: vec![citable.origin, citable.terms, used],
        },
        None => Card {
            title,
            lines: state(assist, record).into_iter().chain([used]).collect(),
            ..Card::default()
        },
    }
}

/// Returns in how many statements of the draft a passage is used, in words.
fn used(assist: &Assist<'_>, record: &Record, passage: &Passage) -> String {
    used_by(&Uses::of(assist.project()), record, passage, assist.language)
}

/// Returns in how many of the draft's statements a passage is used, or the whole of its note.
pub(super) fn used_by(uses: &Uses<'_>, record: &Record, passage: &Passage, language: Language) -> String {
    let name = passage.name.as_ref().map(|it| &*it.value);
    let own = uses.of_record(&record.id).iter();
    let own = own.filter(|it| it.passage.is_none() || it.passage == name);
    let statements: FxHashSet<(FileId, &str)> = own.filter_map(|it| Some((it.chapter.file, it.statement?))).collect();
    language.say("assist-used", &[("statements", statements.len().into())])
}

/// Returns why a note's words are not shown, or that they only count.
fn state(assist: &Assist<'_>, record: &Record) -> Option<String> {
    let state = record.state(assist.project().today)?;
    Some(assist.language.word(state.key()))
}

fn note(assist: &Assist<'_>, record: &Record) -> Card {
    let language = assist.language;
    let thing = Thing::Record(record);
    let Some(note) = record.note().filter(|_| may_be_shown(record)) else {
        return Card {
            title: name(assist, &thing),
            lines: state(assist, record).into_iter().collect(),
            ..Card::default()
        };
    };
    let mut lines = vec![origin(assist.project(), note, language)];
    lines.extend(state(assist, record));
    lines.extend(note.publish.map(|it| language.word(it.value.key())));
    let named = record.names().count();
    lines.push(language.say("assist-passages", &[("passages", named.into())]));
    Card {
        title: titled(assist, &thing),
        lines,
        ..Card::default()
    }
}

/// Returns a thing's title, with what it is and its id.
fn titled(assist: &Assist<'_>, thing: &Thing<'_>) -> String {
    let (title, name) = (assist.describer.title(thing), name(assist, thing));
    if title == thing.id() {
        name
    } else {
        format!("{title} ({name})")
    }
}

fn statement(assist: &Assist<'_>, thing: &Thing<'_>, record: &Record, passage: &Passage) -> Card {
    let (project, language) = (assist.project(), assist.language);
    let words = assist.describer.words(record, passage);
    let Some(statement) = Statement::of(*thing) else {
        return Card {
            title: name(assist, thing),
            words,
            ..Card::default()
        };
    };
    let support = Support::of(project, statement);
    let mut lines = vec![figures::summary(project, &support, language)];
    if support.against.notes > 0 {
        let heading = language.word("trace-against");
        lines.push(format!("{heading}: {}", figures::side(&support, true, language)));
    }
    lines.extend(match review::state(project, statement) {
        State::Outdated(_) => Some(language.word("trace-outdated")),
        State::Current => Some(language.word("trace-reviewed")),
        State::Never => None,
    });
    Card {
        title: format!("{} ({})", statement.point(project, language), name(assist, thing)),
        words,
        lines,
    }
}

/// Returns a record that is neither a note nor a part.
fn plain(assist: &Assist<'_>, thing: &Thing<'_>, record: &Record) -> Card {
    let language = assist.language;
    let mut lines = Vec::new();
    if matches!(record.kind, Kind::Theme | Kind::Stakeholder) {
        let notes = assist.describer.heard.notes(record);
        let arguments: [(&'static str, Argument); 2] = [
            ("notes", notes.counted.len().into()),
            ("awaited", notes.awaited.len().into()),
        ];
        lines.push(language.say("assist-notes", &arguments));
    }
    lines.extend(record.theme().map(|it| language.word(it.status.key())));
    if record.kind == Kind::Chapter {
        let statements = record.outline.passages.iter().filter(|it| it.name.is_some()).count();
        lines.push(language.say("assist-statements", &[("statements", statements.into())]));
    }
    Card {
        title: titled(assist, thing),
        lines,
        ..Card::default()
    }
}

/// Returns what a key or a word of a head means.
fn key_at(assist: &Assist<'_>, record: &Record, text: &str, byte: usize) -> Option<(Span, Card)> {
    let row = record.kind.row();
    let head = head::of(assist.project().path(record.file), text)?;
    let (node, _) = yaml::parse(text.get(head.range())?, head.start as usize, record.file);
    let mut path = Vec::new();
    let found = key_in(row.keys, &node?, byte, &mut path)?;
    let key = label::label(row.name, &path);
    let meaning = assist.language.find(&key, &[])?;
    let mut lines = vec![meaning];
    if let Some(words) = words(&found.key.shape) {
        let all = words.iter().filter_map(|it| Some((it, vocabulary::key(words, it)?)));
        lines.extend(all.map(|(word, key)| format!("{word}: {}", assist.language.word(&key))));
    }
    let card = match found.word {
        Some(word) => Card {
            title: word.clone(),
            lines: words(&found.key.shape)
                .and_then(|all| vocabulary::key(all, &word))
                .map(|it| assist.language.word(&it))
                .into_iter()
                .collect(),
            ..Card::default()
        },
        None => Card {
            title: path.join("."),
            lines,
            ..Card::default()
        },
    };
    (!card.lines.is_empty()).then_some((found.span, card))
}

/// A key, or one of its words, that stands at a place.
struct FoundKey {
    key: &'static Key,
    span: Span,
    word: Option<String>,
}

/// Returns the words that a value may have.
fn words(shape: &Shape) -> Option<&'static [&'static str]> {
    match shape {
        Shape::Choice(words) => Some(words),
        Shape::List(inner) | Shape::OneOrMore(inner) => words(inner),
        _ => None,
    }
}

fn key_in(keys: &'static [Key], node: &Node<'_>, byte: usize, path: &mut Vec<&'static str>) -> Option<FoundKey> {
    let here = |span: Span| span.start as usize <= byte && byte <= span.end as usize;
    match &node.value {
        Value::List(items) => items.iter().find_map(|it| key_in(keys, it, byte, path)),
        Value::Map(entries) => entries.iter().find_map(|entry| {
            let key = keys.iter().find(|it| it.name == entry.key.value)?;
            path.push(key.name);
            if here(entry.key.span) {
                let (span, word) = (entry.key.span, None);
                return Some(FoundKey { key, span, word });
            }
            let inner = label::inner(&key.shape).and_then(|it| key_in(it, &entry.node, byte, path));
            let found = inner.or_else(|| {
                words(&key.shape)?;
                let (span, word) = word_at(&entry.node, byte)?;
                Some(FoundKey {
                    key,
                    span,
                    word: Some(word),
                })
            });
            if found.is_none() {
                path.pop();
            }
            found
        }),
        _ => None,
    }
}

fn word_at(node: &Node<'_>, byte: usize) -> Option<(Span, String)> {
    let here = node.span.start as usize <= byte && byte <= node.span.end as usize;
    match &node.value {
        Value::Scalar { text, .. } if here => Some((node.span, text.to_string())),
        Value::List(items) => items.iter().find_map(|it| word_at(it, byte)),
        _ => None,
    }
}
