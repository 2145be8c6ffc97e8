//! What changed in the draft since the version or the day that the memo reports from.

use crate::document::Block;
use crate::draft::assembly::{Assembly, paragraph};
use crate::syntax::fields::Fields;

/// Makes what was handed to the memo; a sentence where nothing was, since the draft's history is not known.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    match assembly.facts.as_mut().and_then(|it| it.changes.take()) {
        Some(blocks) if blocks.is_empty() => vec![paragraph(assembly.word("memo-no-changes"))],
        Some(blocks) => blocks,
        None => vec![paragraph(assembly.word("memo-changes-unknown"))],
    }
}
