//! Which aspects of a theme documents name, and whose.

use super::assembly::{Assembly, paragraph};
use super::voice;
use crate::document::Block;
use crate::evidence::depth::Aspect;
use crate::evidence::support::Tally;

/// Tells whether an aspect may be named: one that only notes have that are counted and not shown would tell of them.
pub(super) fn is_told(aspect: &Aspect<'_>) -> bool {
    aspect.name.is_none() || aspect.notes.iter().any(|it| it.is_shown())
}

/// Returns that some aspects are not named; nothing where all are.
pub(super) fn hidden(assembly: &Assembly<'_>, number: usize) -> Option<Block> {
    (number > 0).then(|| paragraph(assembly.say("memo-hidden-aspects", &[("number", number.into())])))
}

/// Returns who named an aspect, as far as documents show the notes.
pub(super) fn groups(assembly: &Assembly<'_>, aspect: &Aspect<'_>) -> String {
    let shown = aspect.notes.iter().filter(|it| it.is_shown());
    let tally = Tally::of(shown.filter_map(|it| it.note()));
    let names: Vec<String> = tally.groups.iter().map(|it| voice::name(assembly, it)).collect();
    names.join(" · ")
}
