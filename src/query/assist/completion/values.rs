//! The keys and values that may come at a place of a head or of an insert's options.

use super::spot::{Brackets, SpotKind};
use super::suggestion::{Sort, Suggestion, Suggestions};
use crate::check::rule::Level;
use crate::check::rules::RULES;
use crate::language::Language;
use crate::project::reference::Found;
use crate::project::thing::{Thing, ThingKind};
use crate::query::assist::Assist;
use crate::query::assist::symbols::title;
use crate::record::{label, vocabulary};
use crate::source::Span;
use crate::syntax::fields::{Key, Shape};

/// What stands before the name of a rule in an excuse.
const EXCUSE: &str = "ip: allow ";

/// Returns what may come: keys that are not there yet, or values; `start` is where what was typed begins.
pub(super) fn of(
    assist: &Assist<'_>,
    (kind, path): (&str, &[&'static str]),
    spot: &SpotKind,
    used: &[&str],
    start: usize,
) -> Suggestions {
    let all = match spot {
        SpotKind::Key(keys) => {
            let is_free = |it: &&Key| !path.is_empty() || !used.contains(&it.name);
            keys.iter()
                .filter(is_free)
                .map(|it| key(assist, kind, path, it))
                .collect()
        }
        SpotKind::Value(shape, brackets) => {
            let mut all = values(assist, shape);
            if *brackets == Brackets::Needed {
                for suggestion in &mut all {
                    suggestion.new = format!("[{}]", suggestion.new);
                }
            }
            all
        }
    };
    Suggestions {
        // The end is where somebody writes, which whoever asked knows.
        span: Span::new(start, start),
        all,
        is_cut: false,
    }
}

fn key(assist: &Assist<'_>, kind: &str, path: &[&'static str], key: &Key) -> Suggestion {
    let path: Vec<&str> = path.iter().copied().chain([key.name]).collect();
    Suggestion {
        label: key.name.to_owned(),
        detail: assist
            .language
            .find(&label::label(kind, &path), &[])
            .unwrap_or_default(),
        new: format!("{}: ", key.name),
        sort: Sort::Key,
    }
}

fn values(assist: &Assist<'_>, shape: &Shape) -> Vec<Suggestion> {
    let word = |word: &str, detail: String| Suggestion {
        label: word.to_owned(),
        detail,
        new: word.to_owned(),
        sort: Sort::Word,
    };
    let today = || word(&assist.project().today.to_string(), String::new());
    match shape {
        Shape::Choice(words) => {
            let meaning = |it: &str| vocabulary::key(words, it).map(|it| assist.language.word(&it));
            words
                .iter()
                .map(|it| word(it, meaning(it).unwrap_or_default()))
                .collect()
        }
        Shape::Flag => ["true", "false"].iter().map(|it| word(it, String::new())).collect(),
        Shape::Date | Shape::Happened => vec![today()],
        Shape::HappenedOr(other) => vec![today(), word(other, String::new())],
        Shape::Reference(kinds) => references(assist, kinds),
        Shape::List(inner) | Shape::OneOrMore(inner) => values(assist, inner),
        _ => Vec::new(),
    }
}

/// Returns everything that a field may name, with its kind where an id could be of several.
fn references(assist: &Assist<'_>, kinds: &'static [&'static str]) -> Vec<Suggestion> {
    let project = assist.project();
    let kinds: Vec<ThingKind> = ThingKind::all(kinds).collect();
    let suggestion = |thing: Thing<'_>| {
        let id = thing.id();
        let new = match project.look_up(&id, kinds.iter().copied()) {
            Found::Ambiguous => format!("{}/{id}", thing.kind().word()),
            _ => id,
        };
        let title = title(assist, &thing);
        Suggestion {
            detail: if title == new { String::new() } else { title },
            label: new.clone(),
            new,
            sort: Sort::Thing,
        }
    };
    kinds
        .iter()
        .flat_map(|it| project.things(*it))
        .map(suggestion)
        .collect()
}

/// Returns the rules that can be excused, where somebody writes an excuse.
pub(super) fn rules(before: &str, language: Language) -> Option<Suggestions> {
    let line = &before[before.rfind('\n').map_or(0, |it| it + 1)..];
    let at = line.rfind(EXCUSE)? + EXCUSE.len();
    let typed = &line[at..];
    if !typed.bytes().all(|it| it.is_ascii_lowercase() || it == b'-') {
        return None;
    }
    let title = |page: &'static str| {
        page.lines()
            .next()
            .unwrap_or_default()
            .trim_start_matches("# ")
            .to_owned()
    };
    let suggestion = |it: &crate::check::rule::Rule| Suggestion {
        label: it.name.to_owned(),
        detail: title(it.page(language)),
        new: format!("{}: ", it.name),
        sort: Sort::Word,
    };
    let start = before.len() - typed.len();
    Some(Suggestions {
        span: Span::new(start, before.len()),
        all: RULES
            .iter()
            .filter(|it| it.default_level != Level::Forbid)
            .map(suggestion)
            .collect(),
        is_cut: false,
    })
}
