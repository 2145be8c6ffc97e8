//! The points of the consultation for everyone: what the named ones said, and what was answered to the others.

use super::super::points::{changed, remark};
use super::super::{describe, points};
use super::spoken::{themes, to_others, with_open};
use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::decided;
use crate::draft::wording::Wording;
use crate::evidence::answers::ResolvedAnswer;
use crate::syntax::fields::Fields;
use crate::text::slug::slug;

/// Makes a heading and its lines for each point, then for each answer to the others.
pub(in crate::draft::memo::inserts) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    let mut blocks = with_open(assembly, |assembly, responses| {
        let mut blocks = Vec::new();
        for response in responses {
            let wording = Wording::of(assembly, response.record);
            for it in &response.points {
                let sender = describe::sender(assembly, response.record);
                blocks.push(heading(assembly, it.number.clone().unwrap_or_default(), sender));
                blocks.extend(points::point(assembly, &wording, it));
                blocks.extend(points::answer(assembly, responses, it));
            }
        }
        blocks
    });
    for given in to_others(assembly) {
        let sender = assembly.word("public-sender");
        blocks.push(heading(assembly, String::new(), sender));
        blocks.extend(answered(assembly, given));
    }
    if blocks.is_empty() {
        return vec![paragraph(assembly.word("public-no-points"))];
    }
    blocks
}

fn heading(assembly: &mut Assembly<'_>, number: String, sender: String) -> Block {
    let wish = slug(&format!("{}-{number}", assembly.word("memo-point-anchor")));
    Block::Heading {
        level: 3,
        id: assembly.anchor(wish),
        number,
        content: vec![Inline::text(sender)],
    }
}

fn answered(assembly: &mut Assembly<'_>, given: &ResolvedAnswer<'_>) -> Vec<Block> {
    let mut blocks = vec![describe::plain(assembly, "memo-theme-of", themes(assembly, given))];
    blocks.extend(remark(assembly, given));
    blocks.push(describe::plain(
        assembly,
        "memo-outcome",
        decided::outcome(assembly, given),
    ));
    blocks.extend(changed(assembly, given));
    blocks
}
