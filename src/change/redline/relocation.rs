//! Statements that stand elsewhere now: shown whole at both places, and at the new one with the words that changed.

use crate::document::{Block, Document};
use rustc_hash::FxHashMap;

/// For each statement that stands elsewhere now, by its name in the new version, how the old one has it.
pub(super) type Relocations<'d> = FxHashMap<&'d str, &'d Block>;

/// Returns how the old version has each statement that was moved; `names` are the old names and the new ones.
pub(super) fn statements<'d>(old: &'d Document, names: &'d FxHashMap<String, String>) -> Relocations<'d> {
    let mut moved = Relocations::default();
    gather(&old.blocks, &mut |id, block| {
        if let Some(new) = names.get(id) {
            moved.insert(new, block);
        }
    });
    moved
}

fn gather<'d>(blocks: &'d [Block], see: &mut impl FnMut(&'d str, &'d Block)) {
    for block in blocks {
        match block {
            Block::Statement { id, content, .. } => {
                see(id, block);
                gather(content, see);
            }
            Block::Quote(content) | Block::Notice(content) => gather(content, see),
            Block::List { items, .. } => items.iter().for_each(|it| gather(it, see)),
            _ => {}
        }
    }
}
