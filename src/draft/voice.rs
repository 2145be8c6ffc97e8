//! How what was heard is described: in a footnote, and under a statement.

use super::assembly::{Assembly, paragraph};
use super::wording::Wording;
use crate::document::{Block, Inline};
use crate::evidence::support::{Support, SupportItem, SupportSource, Tally};
use crate::evidence::{self, Statement, figures};
use crate::language::Value;
use crate::record::Record;
use crate::record::disclosure::Disclosure;
use crate::record::kind::Kind;
use crate::syntax::citation::{Citation, Item};
pub(super) use crate::text::capital::capitalised;
use rustc_hash::FxHashMap;

/// Returns a bracket of citations in words.
pub(super) fn citation(assembly: &Assembly<'_>, citation: &Citation) -> Vec<Inline> {
    let mut content = Vec::new();
    for items in together(&citation.items) {
        if !content.is_empty() {
            content.push(Inline::text("; "));
        }
        content.extend(cited(assembly, &items));
    }
    content.push(Inline::text("."));
    content
}

/// Puts together what is cited of one note or source on one side, where no word before a later one says more of it.
pub(super) fn together(items: &[Item]) -> Vec<Vec<&Item>> {
    let mut all: Vec<Vec<&Item>> = Vec::new();
    let mut places = FxHashMap::default();
    for item in items {
        let key = (&*item.record.value, item.against);
        let known = places.get(&key).map(|at: &usize| &mut all[*at]);
        // What stands behind a passage is said of it alone.
        let fits = |it: &&mut Vec<&Item>| {
            let last = it[it.len() - 1];
            let is_plain = last.suffix.is_empty() && item.suffix.is_empty();
            let is_whole = last.name.is_none() && item.name.is_none();
            item.prefix.is_empty() && (is_plain || is_whole)
        };
        if let Some(own) = known.filter(fits) {
            own.push(item);
        } else {
            places.insert(key, all.len());
            all.push(vec![item]);
        }
    }
    all
}

/// Returns what is cited of one note or source in words.
pub(super) fn cited(assembly: &Assembly<'_>, items: &[&Item]) -> Vec<Inline> {
    let item = items[0];
    let mut content = Vec::new();
    if item.against {
        content.push(Inline::text(format!("{} ", assembly.word("voice-against"))));
    }
    if !item.prefix.is_empty() {
        content.push(Inline::text(format!("{} ", item.prefix)));
    }
    let names = items.iter().map(|item| item.name.as_ref().map(|it| &*it.value));
    let passages: Vec<Option<&str>> = names.collect();
    match assembly.project.find(Kind::Note, &item.record.value) {
        Some(note) => content.extend(heard_in(assembly, note, &passages)),
        None => content.extend(written(assembly, &item.record.value)),
    }
    let mut suffixes: Vec<&str> = items.iter().map(|it| &*it.suffix).filter(|it| !it.is_empty()).collect();
    suffixes.dedup();
    content.extend(suffixes.into_iter().map(|it| Inline::text(format!(", {it}"))));
    content
}

/// Returns one note in words: method, who, when, as the way to its entry; else the id by which it is found.
pub(super) fn heard(assembly: &Assembly<'_>, record: &Record, passage: Option<&str>) -> Vec<Inline> {
    heard_in(assembly, record, &[passage])
}

/// Returns one note in words, once for several of its passages.
fn heard_in(assembly: &Assembly<'_>, record: &Record, passages: &[Option<&str>]) -> Vec<Inline> {
    let mut content = named(assembly, record);
    if record.is_shown() && assembly.shows_ids(assembly.annex.lists(&record.id)) {
        content.extend(ids(record, passages, false));
    }
    content
}

/// Returns the ids of a note's passages in brackets, each once, and the note's own only in the first; the entry of one that
/// is listed says it.
pub(super) fn ids(record: &Record, passages: &[Option<&str>], is_listed: bool) -> Vec<Inline> {
    let mut content = Vec::new();
    for (at, passage) in passages.iter().enumerate() {
        if passages[..at].contains(passage) {
            continue;
        }
        let id = match passage {
            Some(passage) if at > 0 || is_listed => format!("#{passage}"),
            Some(passage) => format!("{}#{passage}", record.id),
            None if is_listed => continue,
            None => record.id.to_string(),
        };
        content.push(Inline::text(if content.is_empty() { " (" } else { ", " }));
        content.push(Inline::Code(id));
    }
    if !content.is_empty() {
        content.push(Inline::text(")"));
    }
    content
}

/// Returns one note in words: method, who and when, as the way to its entry where there is one.
pub(super) fn named(assembly: &Assembly<'_>, record: &Record) -> Vec<Inline> {
    let is_listed = assembly.annex.lists(&record.id);
    let target = is_listed.then(|| source_anchor(&record.id));
    // Where its entry is at hand, that one says that it is an example.
    let words = if is_listed && assembly.in_appendix && withheld(assembly, record).is_none() {
        capitalised(&note_parts(assembly, record).join(", "))
    } else {
        note_words(assembly, record)
    };
    leading(vec![Inline::text(words)], target)
}

/// Returns a study or a report as it is written in a reference list, as the way to its entry where there is one.
pub(super) fn written(assembly: &Assembly<'_>, key: &str) -> Vec<Inline> {
    let mut content = assembly.sources.entry(key);
    let target = assembly.annex.lists(key).then(|| source_anchor(key));
    if content.iter().all(|it| !matches!(it, Inline::Link { .. })) {
        return leading(content, target);
    }
    // No link stands in another.
    if target.is_some() {
        content.push(Inline::text(" ("));
        content.extend(leading(vec![Inline::text(assembly.word("voice-see-source"))], target));
        content.push(Inline::text(")"));
    }
    content
}

/// Returns a study or a report that a statement cites, with the pages or whatever else its citations say, and
/// whether a note beside it was made from reading it.
pub(super) fn source(assembly: &Assembly<'_>, source: &SupportSource<'_>, statement: Statement<'_>) -> Vec<Inline> {
    let mut content = written(assembly, source.key);
    let items = evidence::citations(statement.chapter, statement.passage).flat_map(|it| &it.items);
    let own = items.filter(|it| *it.record.value == *source.key && it.against == source.against);
    let mut suffixes: Vec<&str> = own.map(|it| &*it.suffix).filter(|it| !it.is_empty()).collect();
    suffixes.dedup();
    content.extend(suffixes.into_iter().map(|it| Inline::text(format!(", {it}"))));
    // To everyone it would tell of a note.
    if source.is_read && !assembly.is_public() {
        content.push(Inline::text(format!(" – {}", assembly.word("voice-source-read"))));
    }
    content
}

/// Returns words that lead to a place in the document where there is one.
pub(super) fn leading(content: Vec<Inline>, target: Option<String>) -> Vec<Inline> {
    match target {
        Some(target) => vec![Inline::Link {
            target: format!("#{target}"),
            title: String::new(),
            content,
        }],
        None => content,
    }
}

/// Returns what the entry of a note or a source is called in links; `_` stands in no other name.
pub(super) fn source_anchor(key: &str) -> String {
    format!("source_{key}")
}

/// Returns method, who and when: `gruppeinterview, Virksomheder, 21. marts 2018`.
pub(super) fn note_words(assembly: &Assembly<'_>, record: &Record) -> String {
    if let Some(words) = withheld(assembly, record) {
        return words;
    }
    let mut parts = note_parts(assembly, record);
    if record.note().is_some_and(|it| it.example) {
        parts.push(assembly.word("voice-example"));
    }
    capitalised(&parts.join(", "))
}

/// Returns what is said in the place of a note that is told of nowhere.
fn withheld(assembly: &Assembly<'_>, record: &Record) -> Option<String> {
    let key = match record.disclosure()? {
        Disclosure::Counted => "voice-counted",
        // That there was one is told.
        Disclosure::Erased => return None,
        disclosure => disclosure.in_place()?,
    };
    Some(assembly.word(key))
}

/// Returns method, who and when, and whether it is gone.
pub(super) fn note_parts(assembly: &Assembly<'_>, record: &Record) -> Vec<String> {
    let Some(note) = record.note() else {
        return vec![record.title.to_string()];
    };
    let mut parts = Vec::new();
    parts.extend(note.method.map(|it| assembly.word(&format!("method-{}", it.word()))));
    let names: Vec<String> = note.stakeholders.iter().map(|it| name(assembly, &it.value)).collect();
    parts.push(assembly.list(&names));
    parts.extend(note.date.map(|it| assembly.date(it.value)));
    if note.is_erased() {
        parts.push(assembly.word("voice-erased"));
    }
    parts
}

/// Returns a stakeholder's name.
pub(super) fn name(assembly: &Assembly<'_>, id: &str) -> String {
    assembly
        .project
        .find(Kind::Stakeholder, id)
        .map_or_else(|| id.to_owned(), |it| it.title.to_string())
}

/// Returns what a statement rests on in a few words.
pub(super) fn summary(assembly: &Assembly<'_>, support: &Support<'_>) -> Vec<Inline> {
    let strength = assembly.word(support.strength(assembly.project).key());
    let mut content = vec![Inline::Strong(vec![Inline::text(capitalised(&strength))])];
    if support.favour.notes > 0 {
        let side = figures::side(support, false, assembly.language);
        content.push(Inline::text(format!(": {side}")));
    }
    if support.against.notes > 0 {
        let arguments = [("notes", Value::from(support.against.notes))];
        content.push(Inline::text(format!(
            " · {}",
            assembly.say("voice-notes-against", &arguments)
        )));
    }
    let both = support.on_both_sides().len();
    if both > 0 {
        let both = assembly.say("voice-both", &[("notes", both.into())]);
        content.push(Inline::text(format!(" · {both}")));
    }
    content
}

/// Returns how many notes, people, stakeholders and methods there are.
pub(super) fn counts(assembly: &Assembly<'_>, tally: &Tally<'_>) -> String {
    let arguments = [
        ("notes", Value::from(tally.notes)),
        ("people", tally.people.in_words(assembly.language).into()),
        ("groups", Value::from(tally.groups.len())),
        ("methods", Value::from(tally.methods.len())),
    ];
    assembly.say("voice-counts", &arguments)
}

/// Returns what a statement rests on in full: for, against, and what is written elsewhere.
pub(super) fn details(assembly: &Assembly<'_>, support: &Support<'_>, statement: Statement<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for (against, key, tally) in [
        (false, "voice-for", &support.favour),
        (true, "voice-against-heading", &support.against),
    ] {
        let mut items: Vec<Vec<Block>> = voices(assembly, support, against);
        let sources = support.sources.iter().filter(|it| it.against == against);
        items.extend(sources.map(|it| vec![Block::Paragraph(source(assembly, it, statement))]));
        if items.is_empty() {
            continue;
        }
        blocks.push(paragraph(assembly.word(key)));
        if tally.notes > 0 {
            blocks.extend(who_and_how(assembly, support, against));
        }
        blocks.push(Block::List {
            start: None,
            tight: true,
            items,
        });
    }
    blocks.extend(on_both_sides(assembly, support));
    if blocks.is_empty() {
        blocks.push(paragraph(assembly.word("voice-nothing")));
    }
    blocks
}

/// Returns which notes speak for a statement and against it; nothing where none does.
pub(super) fn on_both_sides(assembly: &Assembly<'_>, support: &Support<'_>) -> Option<Block> {
    let describe = |it: &Record| note_words(assembly, it);
    figures::on_both_sides(support, describe, assembly.language).map(paragraph)
}

/// Returns from which groups and by which methods, as one sentence.
fn who_and_how(assembly: &Assembly<'_>, support: &Support<'_>, against: bool) -> Option<Block> {
    let shown = support.notes(against).into_iter().filter(|it| it.is_shown());
    let tally = Tally::of(shown.filter_map(|it| it.note()));
    let groups: Vec<String> = tally.groups.iter().map(|it| name(assembly, it)).collect();
    let methods: Vec<String> = tally
        .methods
        .iter()
        .map(|it| assembly.word(&format!("method-{}", it.word())))
        .collect();
    let arguments = [
        ("groups", assembly.list(&groups).into()),
        ("methods", assembly.list(&methods).into()),
    ];
    (!groups.is_empty()).then(|| paragraph(assembly.say("voice-who-and-how", &arguments)))
}

fn voices(assembly: &Assembly<'_>, support: &Support<'_>, against: bool) -> Vec<Vec<Block>> {
    let shown = support.shown_by_note(against).into_iter();
    let shown = shown.map(|it| Block::Paragraph(voice(assembly, &it)));
    let counted = counted(assembly, support, against).map(paragraph);
    shown.chain(counted).map(|it| vec![it]).collect()
}

/// Returns how many more notes on one side are counted and not shown, in words; nothing where there are none.
pub(super) fn counted(assembly: &Assembly<'_>, support: &Support<'_>, against: bool) -> Option<String> {
    let hidden = support.notes(against).iter().filter(|it| !it.is_shown()).count();
    (hidden > 0).then(|| assembly.say("voice-counted-only", &[("notes", hidden.into())]))
}

/// Returns what was said in one note, where its words may be printed, and by whom.
pub(super) fn said(assembly: &Assembly<'_>, items: &[SupportItem<'_>]) -> Vec<Inline> {
    let record = items[0].record;
    let wording = Wording::of(assembly, record);
    let cited = items.iter().filter_map(|it| record.passage(it.passage?));
    let words: Vec<String> = cited.filter_map(|it| wording.words(it)).collect();
    let mut content = Vec::new();
    if !words.is_empty() {
        content.push(Inline::text(format!("{} – ", words.join(" · "))));
    }
    let passages: Vec<Option<&str>> = items.iter().map(|it| it.passage).collect();
    content.extend(heard_in(assembly, record, &passages));
    content
}

/// Returns what was said in one note, by whom, and by how many.
fn voice(assembly: &Assembly<'_>, items: &[SupportItem<'_>]) -> Vec<Inline> {
    let mut content = said(assembly, items);
    if let Some(participants) = items[0].note.participants {
        let arguments = [("participants", Value::from(participants as usize))];
        content.push(Inline::text(format!(
            ", {}",
            assembly.say("voice-participants", &arguments)
        )));
    }
    content
}

impl Assembly<'_> {
    /// Returns things one after the other: `a, b og c`.
    pub(super) fn list(&self, items: &[String]) -> String {
        self.language.list(items)
    }

    /// Returns a date in words, as much as is known of it.
    pub(super) fn date(&self, date: crate::syntax::date::Date) -> String {
        date.in_words(self.language)
    }
}
