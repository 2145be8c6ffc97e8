//! An entry of BibTeX becomes one that reference lists are written from.

use super::super::defect::DefectKind;
use super::super::entries::{Bibliography, is_web_address};
use super::super::names;
use super::fields::{abbreviations, single};
use super::file::{File, Source};
use crate::source::Span;
use biblatex::{ChunksExt, Pair, ParseErrorKind, RawBibliography, RawChunk, RawEntry, Spanned};
use rustc_hash::FxHashSet;
use std::ops::Range;

/// Converts one source, or reports why that can't be done.
pub(super) fn convert(file: &File<'_>, at: usize, read: &mut Bibliography) {
    let source = &file.sources[at];
    if source.is_lost {
        return;
    }
    let bibliography = match biblatex::Bibliography::from_raw(gathered(file, at)) {
        Ok(it) => it,
        Err(error) => {
            return match error.kind {
                ParseErrorKind::UnknownAbbreviation(word) => read.report(source.key, DefectKind::Abbreviation { word }),
                _ => report(source, &error.span, read),
            };
        }
    };
    let Some(entry) = bibliography.iter().next() else {
        return;
    };
    match hayagriva::Entry::try_from(entry) {
        Ok(mut converted) => {
            name(entry, &mut converted);
            inspect(source, &converted, read);
            read.put(converted);
        }
        Err(error) => report(source, &error.span, read),
    }
}

/// Reports the field that a place is in; the whole source where that is not known.
fn report(source: &Source<'_>, place: &Range<usize>, read: &mut Bibliography) {
    let holds = |it: &&Pair<'_>| it.value.span.start <= place.start && place.end <= it.value.span.end;
    // A place in what was taken from another entry is none in this one.
    let field = source
        .raw
        .v
        .fields
        .iter()
        .find(holds)
        .filter(|_| source.links.is_empty());
    match field.and_then(|it| Some((it, single(it)?))) {
        Some((field, value)) => {
            let kind = DefectKind::Value {
                field: field.key.v.to_owned(),
                value: value.to_owned(),
            };
            read.report(key_of(source, field), kind);
        }
        None => read.report(
            source.key,
            DefectKind::Unreadable {
                key: source.raw.v.key.v.to_owned(),
            },
        ),
    }
}

/// Reports what would not be shown of a source: a date that is none, an address that is no link.
fn inspect(source: &Source<'_>, converted: &hayagriva::Entry, read: &mut Bibliography) {
    let field = |names: &[&str]| {
        let is_it = |it: &&Pair<'_>| names.iter().any(|name| it.key.v.eq_ignore_ascii_case(name));
        let pair = source.raw.v.fields.iter().find(is_it)?;
        let value = single(pair)?.trim();
        (!value.is_empty()).then_some((pair, value))
    };
    if let Some((pair, value)) = field(&["date", "year"]).filter(|_| converted.date().is_none()) {
        read.report(
            key_of(source, pair),
            DefectKind::Date {
                value: value.to_owned(),
            },
        );
    }
    if let Some((pair, value)) = field(&["url"])
        && (converted.url_any().is_none() || !is_web_address(value.trim_matches(['{', '}'])))
    {
        read.report(
            key_of(source, pair),
            DefectKind::Address {
                value: value.to_owned(),
            },
        );
    }
}

fn key_of(source: &Source<'_>, pair: &Pair<'_>) -> Span {
    Span::from(pair.key.span.clone()).shifted(source.start)
}

/// Returns a source with all that it takes words from, itself first.
fn gathered<'a>(file: &File<'a>, at: usize) -> RawBibliography<'a> {
    let mut entries = Vec::new();
    let mut known: FxHashSet<usize> = [at].into_iter().collect();
    let mut open = vec![at];
    let mut short = FxHashSet::default();
    let mut used = Vec::new();
    while let Some(at) = open.pop() {
        let source = &file.sources[at];
        let mut entry = source.raw.clone();
        for link in &source.links {
            if let Some(to) = link.to.filter(|it| !file.sources[*it].is_lost) {
                add(&mut entry.v, link.field, link.word);
                open.extend(Some(to).filter(|it| known.insert(*it)));
            }
        }
        let names = source.raw.v.fields.iter().flat_map(abbreviations);
        used.extend(
            names
                .filter_map(|it| file.abbreviation(it))
                .filter(|it| short.insert(*it)),
        );
        entries.push(entry);
    }
    let mut abbreviated = Vec::new();
    while let Some(at) = used.pop() {
        let pair = &file.abbreviations[at].pair;
        used.extend(
            abbreviations(pair)
                .filter_map(|it| file.abbreviation(it))
                .filter(|it| short.insert(*it)),
        );
        abbreviated.push(pair.clone());
    }
    RawBibliography {
        preamble: String::new(),
        entries,
        abbreviations: abbreviated,
    }
}

/// Writes that an entry takes words from another.
fn add<'a>(entry: &mut RawEntry<'a>, field: &'static str, word: &'a str) {
    let chunk = |text| Spanned::new(RawChunk::Normal(text), 0..0);
    match entry.fields.iter_mut().find(|it| it.key.v == field) {
        Some(pair) => pair.value.v.extend([chunk(","), chunk(word)]),
        None => {
            let value = Spanned::new(vec![chunk(word)], 0..0);
            entry.fields.push(Pair::new(Spanned::new(field, 0..0), value));
        }
    }
}

/// Names the authors and editors by what a person is.
fn name(entry: &biblatex::Entry, converted: &mut hayagriva::Entry) {
    if let (Some(chunks), Ok(persons)) = (entry.get("author"), entry.author()) {
        converted.set_authors(names::of_field(chunks, &persons));
    }
    let is_editor = entry
        .get("editortype")
        .is_none_or(|it| it.format_verbatim() == "editor");
    if let (Some(chunks), true, Ok(persons)) = (
        entry.get("editor"),
        is_editor,
        entry.get_as::<Vec<biblatex::Person>>("editor"),
    ) {
        converted.set_editors(names::of_field(chunks, &persons));
    }
    if let (Some(chunks), Ok(persons)) = (entry.get("bookauthor"), entry.book_author()) {
        let mut parents = converted.parents().to_vec();
        if let Some(book) = parents.first_mut() {
            book.set_authors(names::of_field(chunks, &persons));
            converted.set_parents(parents);
        }
    }
}
