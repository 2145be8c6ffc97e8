//! The points of those who may be named that wait for an answer.

use super::super::blocks::list;
use super::super::unanswered::lines;
use super::spoken::with_open;
use crate::document::Block;
use crate::draft::assembly::{Assembly, paragraph};
use crate::syntax::fields::Fields;

/// Makes a list of them; a sentence where there are none, which says nothing of the others.
pub(in crate::draft::memo::inserts) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    with_open(assembly, |assembly, responses| {
        let lines = lines(assembly, responses);
        if lines.is_empty() {
            return vec![paragraph(assembly.word("public-all-answered"))];
        }
        vec![list(None, lines)]
    })
}
