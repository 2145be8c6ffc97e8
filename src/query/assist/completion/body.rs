//! What may come in a body: what can be cited, themes and their aspects, inserts and their options.

use super::spot::{spot, used};
use super::suggestion::{Sort, Suggestion, Suggestions};
use super::values;
use crate::project::thing::{Thing, ThingKind};
use crate::query::assist::Assist;
use crate::query::assist::symbols::title;
use crate::query::citable::Citable;
use crate::query::hits::may_be_shown;
use crate::query::origin::origin;
use crate::record::insert;
use crate::record::kind::Kind;
use crate::source::Span;
use crate::syntax::markdown::marker::Markers;
use crate::text::shortened::shortened;
use std::collections::BTreeMap;

/// What begins and ends a block of code.
const FENCE: &str = "```";
/// How far back a bracket is looked for.
const REACH: usize = 2000;

/// Returns what may come at the end of a part of a file.
pub(super) fn at(assist: &Assist<'_>, kind: Kind, before: &str) -> Option<Suggestions> {
    match kind.row().markers {
        Markers::Note => marker(assist, before),
        Markers::Chapter => match insert(assist, kind, before) {
            Fenced::Code(found) => found,
            Fenced::Text => citation(assist, before),
        },
        Markers::None => None,
    }
}

fn suggestions(before: &str, typed: &str, all: Vec<Suggestion>) -> Suggestions {
    Suggestions {
        span: Span::new(before.len() - typed.len(), before.len()),
        all,
        is_cut: false,
    }
}

/// Returns the themes after `#`, and the aspects that a theme has been given after its slash.
fn marker(assist: &Assist<'_>, before: &str) -> Option<Suggestions> {
    let word = before.rsplit(char::is_whitespace).next()?;
    let typed = word.strip_prefix('#').filter(|it| !it.contains('#'))?;
    let Some((theme, aspect)) = typed.split_once('/') else {
        let themes = assist.project().things(ThingKind::Record(Kind::Theme));
        let theme = |it: Thing<'_>| Suggestion {
            label: it.base().to_owned(),
            detail: assist.describer.title(&it),
            new: it.base().to_owned(),
            sort: Sort::Thing,
        };
        return Some(suggestions(before, typed, themes.map(theme).collect()));
    };
    // In how many passages and notes each stands.
    let mut aspects: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for note in assist
        .project()
        .records(Kind::Note)
        .iter()
        .filter(|it| may_be_shown(it))
    {
        let mut seen: Vec<&str> = Vec::new();
        for marker in note.outline.passages.iter().flat_map(|it| &it.markers) {
            if let Some(aspect) = marker.aspect().filter(|_| *marker.theme() == *theme) {
                let (passages, notes) = aspects.entry(aspect).or_default();
                *passages += 1;
                *notes += usize::from(!seen.contains(&aspect));
                seen.push(aspect);
            }
        }
    }
    // What somebody is just typing is no aspect yet.
    if aspects.get(aspect).is_some_and(|it| it.0 < 2) {
        aspects.remove(aspect);
    }
    let mut rows: Vec<(&str, (usize, usize))> = aspects.into_iter().collect();
    rows.sort_by_key(|it| std::cmp::Reverse(it.1));
    let row = |(aspect, (passages, notes)): (&str, (usize, usize))| Suggestion {
        label: aspect.to_owned(),
        detail: assist
            .language
            .say("show-aspect", &[("passages", passages.into()), ("notes", notes.into())]),
        new: aspect.to_owned(),
        sort: Sort::Word,
    };
    Some(suggestions(before, aspect, rows.into_iter().map(row).collect()))
}

/// Returns the notes and sources after `[@`, and the passages of a note after its `#`.
fn citation(assist: &Assist<'_>, before: &str) -> Option<Suggestions> {
    let near = &before[before.ceil_char_boundary(before.len().saturating_sub(REACH))..];
    let bracket = &near[near.rfind('[')? + 1..];
    if bracket.contains(']') || bracket.contains("\n\n") {
        return None;
    }
    let typed = &bracket[bracket.rfind('@')? + 1..];
    if typed.contains(|it: char| it.is_whitespace() || it == ';' || it == ',') {
        return None;
    }
    let Some((note, name)) = typed.split_once('#') else {
        return Some(suggestions(before, typed, citable(assist)));
    };
    let project = assist.project();
    let record = project.find(Kind::Note, note)?;
    let named = record.outline.passages.iter().filter(|it| it.name.is_some());
    let row = |thing: Thing<'_>| {
        let found = Citable::of(&assist.describer, &thing, assist.names, assist.language)?;
        let name = thing.name()?;
        Some(Suggestion {
            label: name.to_owned(),
            detail: format!("{} · {}", shortened(&found.words), found.terms),
            new: name.to_owned(),
            sort: Sort::Thing,
        })
    };
    let all = named.filter_map(|it| row(Thing::Part(record, it))).collect();
    Some(suggestions(before, name, all))
}

/// Returns the notes that may be cited, the latest first, and the sources.
fn citable(assist: &Assist<'_>) -> Vec<Suggestion> {
    let project = assist.project();
    let mut notes: Vec<&crate::record::Record> = project
        .records(Kind::Note)
        .iter()
        .filter(|it| may_be_shown(it))
        .collect();
    notes.sort_by_key(|it| std::cmp::Reverse(it.note().and_then(|it| it.date).map(|it| it.value)));
    let note = |record: &crate::record::Record| {
        let thing = Thing::Record(record);
        let origin = record
            .note()
            .map(|it| origin(project, it, assist.language))
            .unwrap_or_default();
        Suggestion {
            label: title(assist, &thing),
            detail: origin,
            new: record.id.to_string(),
            sort: Sort::Thing,
        }
    };
    let source = |thing: Thing<'_>| Suggestion {
        label: assist.describer.title(&thing),
        detail: assist.language.word(&thing.kind().key()),
        new: thing.base().to_owned(),
        sort: Sort::Thing,
    };
    let notes = notes.into_iter().map(note);
    notes.chain(project.things(ThingKind::Source).map(source)).collect()
}

/// What stands around a place.
enum Fenced {
    /// A block of code, in which these may come.
    Code(Option<Suggestions>),
    /// Running text.
    Text,
}

/// Returns the inserts where a block of code begins, and the options within one.
fn insert(assist: &Assist<'_>, kind: Kind, before: &str) -> Fenced {
    let current = before.rfind('\n').map_or(0, |it| it + 1);
    let mut open: Option<(&str, usize)> = None;
    let mut at = 0;
    for line in before[..current].split_inclusive('\n') {
        at += line.len();
        if let Some(info) = line.trim_start().strip_prefix(FENCE) {
            open = if open.is_some() { None } else { Some((info.trim(), at)) };
        }
    }
    let line = &before[current..];
    let Some((info, start)) = open else {
        let Some(info) = line.trim_start().strip_prefix(FENCE) else {
            return Fenced::Text;
        };
        return Fenced::Code(names(kind, before, info));
    };
    let insert = info
        .strip_prefix("ip ")
        .and_then(|name| insert::of(kind).find(|it| it.name == name.trim()));
    let found = insert.and_then(|insert| {
        let own = &before[start..];
        let spot = spot(own, insert.options)?;
        let found = values::of(
            assist,
            ("insert", &spot.path),
            &spot.kind,
            &used(own),
            spot.start + start,
        );
        Some(found)
    });
    Fenced::Code(found)
}

/// Returns the names of the inserts, with `ip` before them where it is not typed yet.
fn names(kind: Kind, before: &str, info: &str) -> Option<Suggestions> {
    let (typed, sign) = match info.strip_prefix("ip ") {
        Some(name) => (name, ""),
        None if "ip".starts_with(info) => (info, "ip "),
        None => return None,
    };
    let row = |it: &insert::Insert| Suggestion {
        label: it.name.to_owned(),
        detail: it.options.iter().map(|it| it.name).collect::<Vec<_>>().join(", "),
        new: format!("{sign}{}", it.name),
        sort: Sort::Word,
    };
    Some(suggestions(before, typed, insert::of(kind).map(row).collect()))
}
