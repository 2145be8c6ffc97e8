//! The texts in which words are looked for: of each thing what a person reads of it, and where it stands.

use crate::language::Language;
use crate::project::thing::{Thing, ThingKind};
use crate::query::describe::Describer;
use crate::query::entries;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::Span;
use crate::syntax::markdown::outline::{self, Form, Outline, Passage};
use crate::syntax::markdown::running_text;
use crate::text::personal::{Names, covered};
use crate::text::search::{Lexicon, Matcher};
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

/// Tells whether those who work with a note may be shown its words, and nobody weighs what becomes of it; not where its head can't be read,
/// since nobody knows then.
pub fn may_be_shown(record: &Record) -> bool {
    if record.kind == Kind::Note && record.note().is_none() {
        return false;
    }
    record.in_place_of_words().is_none()
}

impl<'a> Searched<'a> {
    /// Tells whether all that is asked for may stand here; a lexicon learns the words.
    pub(super) fn is_near(&self, describer: &Describer<'a>, lexicon: &mut Lexicon<'_>) -> bool {
        self.raw(describer, |texts| lexicon.read_all(texts)).unwrap_or(false)
    }

    /// Lends what stands here as its file has it; nothing where the file changed meanwhile.
    pub(super) fn raw<T>(&self, describer: &Describer<'a>, look: impl FnOnce(&[&str]) -> T) -> Option<T> {
        let Thing::Record(record) = self.thing else {
            return Some(look(&[&describer.title(&self.thing)]));
        };
        let text = describer.texts.of(describer.project, record.file)?;
        // The head of a note is mostly words of the format.
        let read = match record.kind {
            Kind::Note => &text[record.body.range()],
            _ => &*text,
        };
        let sender = record
            .note()
            .and_then(|it| it.rare().sender.as_deref())
            .unwrap_or_default();
        Some(look(&[&record.title, sender, read]))
    }

    /// Returns the passages or statements that it has and that a text may make worth reading, as it stands in the file.
    pub(super) fn parts(&self, describer: &Describer<'a>, is_wanted: impl Fn(&str) -> bool) -> Vec<Unit<'a>> {
        let Thing::Record(record) = self.thing else {
            return Vec::new();
        };
        let Some(text) = describer.texts.of(describer.project, record.file) else {
            return Vec::new();
        };
        let wanted = cited(record).filter(|it| is_wanted(block(&text, it.span)));
        wanted.map(|it| part(&text, record, it)).collect()
    }

    /// Returns the texts that belong to no passage and no statement and that are worth reading, as they stand in the file.
    pub(super) fn own(&self, describer: &Describer<'a>, is_wanted: impl Fn(&str) -> bool) -> Vec<Unit<'a>> {
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
        if let Some(text) = describer.texts.of(describer.project, record.file) {
            units.extend(between(&text, record, is_wanted));
        }
        units
    }

    /// Tells whether all that is asked for may stand outside of all passages and statements, before the blocks there are read.
    pub(super) fn own_may_have(&self, describer: &Describer<'a>, matcher: &Matcher<'_>) -> bool {
        let Thing::Record(record) = self.thing else {
            return true;
        };
        let Some(text) = describer.texts.of(describer.project, record.file) else {
            return true;
        };
        let head = head(describer, &self.thing);
        let mut own = vec![&*record.title];
        own.extend(head.iter().map(String::as_str));
        let mut at = record.body.start as usize;
        for passage in cited(record) {
            let range = passage.span.range();
            own.extend(text.get(at..range.start));
            at = at.max(range.end);
        }
        own.extend(text.get(at..record.body.range().end));
        matcher.may_have_all(own)
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
pub(super) fn cited(record: &Record) -> impl Iterator<Item = &Passage> {
    let is_part = |it: &&Passage| match record.kind {
        Kind::Note => it.name.is_some() || !it.markers.is_empty(),
        Kind::Chapter => it.name.is_some(),
        _ => false,
    };
    record.outline.passages.iter().filter(is_part)
}

fn block(text: &str, span: Span) -> &str {
    text.get(span.range()).unwrap_or_default()
}

/// Returns the running words of a block.
fn words(text: &str, record: &Record, span: Span, form: Form) -> String {
    running_text::words(block(text, span), form, record.kind.row().markers)
}

/// Returns a passage or a statement.
pub(super) fn part<'a>(text: &str, record: &'a Record, passage: &'a Passage) -> Unit<'a> {
    Unit {
        part: Some(Thing::Part(record, passage)),
        text: words(text, record, passage.span, passage.form),
        span: passage.span,
        is_quote: passage.form == Form::Quote,
    }
}

/// Returns the blocks of a body that are no passages and no statements, and that are worth reading.
fn between<'a>(text: &str, record: &'a Record, is_wanted: impl Fn(&str) -> bool) -> Vec<Unit<'a>> {
    let parts: Vec<Span> = cited(record).map(|it| it.span).collect();
    // Every block is a passage where texts are kept.
    let whole = outline::read(text, record.body, record.file, record.kind.row().markers, true).0;
    let blocks = whole.passages.iter().map(|it| (it.span, it.form));
    let headings = whole.details().headings.iter().map(|it| (it.span, Form::Paragraph));
    let mut own: Vec<(Span, Form)> = blocks.chain(headings).filter(|it| !parts.contains(&it.0)).collect();
    own.sort_by_key(|it| it.0.start);
    let wanted = own.iter().filter(|it| is_wanted(block(text, it.0)));
    let mut units: Vec<Unit<'a>> = wanted
        .map(|(span, form)| Unit {
            part: None,
            text: words(text, record, *span, *form),
            span: *span,
            is_quote: *form == Form::Quote,
        })
        .collect();
    // Tables and notes below the line are no passages: where the words stand there, they stand in the whole.
    let read: Vec<Span> = own.iter().map(|it| it.0).chain(parts).collect();
    units.extend(rest(text, record, &whole, &read));
    units
}

/// Returns what stands in a body outside of all blocks that were read: tables and footnotes, each a line.
fn rest<'a>(text: &str, record: &Record, whole: &Outline, read: &[Span]) -> Vec<Unit<'a>> {
    let body = block(text, record.body);
    let start = record.body.start as usize;
    let is_read = |at: usize| {
        let holds = |span: Span| span.range().contains(&at);
        read.iter().any(|it| holds(*it)) || whole.details().inserts.iter().any(|it| holds(it.options))
    };
    let mut rest = Vec::new();
    let mut at = 0;
    for line in body.split_inclusive('\n') {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::syntax::markdown::marker::Markers;
    use crate::text::search::Query;

    #[test]
    fn a_block_in_whose_words_something_is_found_is_never_passed_over() {
        let query = Query::of(["læge"], Language::Danish);
        for block in [
            "En læge kom. #sundhed ^et\n",
            "> Lægerne kom. #sundhed\n",
            "- Lægen kom.\n  - Ikke.\n",
            "| læge |\n| --- |\n",
            "En læ*ge* kom.\n",
            "En **læ**ge kom.\n",
            "En l&aelig;ge kom.\n",
            "En [læ](http://x)ge kom.\n",
            "En `læ`ge kom.\n",
            "En læ<b>ge</b> kom.\n",
        ] {
            let words = running_text::words(block, Form::Whole, Markers::Note);
            let mut lexicon = Lexicon::new(&query);
            lexicon.read(&words);
            let matcher = Matcher::new(&query, &lexicon);
            assert!(matcher.find(&[&words]).is_some(), "{words}");
            assert!(matcher.may_have_all([block]) && matcher.may_have_any(block), "{block}");
            assert!(!matcher.may_have_any("En tolk kom. #sundhed ^et\n"));
        }
    }
}
