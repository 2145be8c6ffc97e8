//! What may come where somebody writes: notes and passages to cite, themes, keys and values, inserts and their options.

mod body;
mod spot;
mod suggestion;
mod values;

pub use suggestion::{Sort, Suggestion, Suggestions};

use super::Assist;
use super::head;
use crate::record::kinds::{Role, role};
use crate::source::Span;
use crate::text::letters::plain;
use spot::spot;

/// How many suggestions are made at most.
const MOST: usize = 300;

/// Returns what may come at a byte of a file with this text; nothing where nothing is known.
pub fn at(assist: &Assist<'_>, path: &str, text: &str, byte: usize) -> Option<Suggestions> {
    let Role::Record(kind) = role(path) else { return None };
    let before = text.get(..byte)?;
    if let Some(excuse) = values::rules(before, assist.language) {
        return Some(cut(excuse, before));
    }
    if let Some(head) = head::of(path, text).filter(|it| it.start as usize <= byte && byte <= it.end as usize) {
        let row = kind.row();
        let own = before.get(head.start as usize..)?;
        let spot = spot(own, row.keys)?;
        let used = spot::used(text.get(head.range())?);
        let start = spot.start + head.start as usize;
        return Some(cut(
            values::of(assist, (row.name, &spot.path), &spot.kind, &used, start),
            before,
        ));
    }
    body::at(assist, kind, before).map(|it| cut(it, before))
}

/// Leaves out what has nothing of what was typed, where there is much.
fn cut(mut suggestions: Suggestions, before: &str) -> Suggestions {
    suggestions.span = Span::new(suggestions.span.start as usize, before.len());
    let typed = plain(before.get(suggestions.span.range()).unwrap_or_default());
    if suggestions.all.len() > MOST {
        suggestions.all.retain(|it| plain(&it.searched()).contains(&typed));
        suggestions.is_cut = true;
        suggestions.all.truncate(MOST);
    }
    suggestions
}

#[cfg(test)]
mod tests;
