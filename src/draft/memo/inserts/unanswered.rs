//! The points of the consultation that wait for an answer.

use super::blocks::list;
use super::told;
use crate::document::Block;
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::said::Said;
use crate::syntax::fields::Fields;

/// Makes a list of them; a sentence where every point has an answer.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    told::with_responses(assembly, |assembly, responses| {
        if responses.is_empty() {
            return vec![paragraph(assembly.word("memo-no-responses"))];
        }
        let mut lines = Vec::new();
        for response in responses {
            let open: Vec<_> = response.points.iter().filter(|it| it.fate.answers.is_empty()).collect();
            if open.is_empty() {
                continue;
            }
            let said = Said::of(assembly, response.record);
            let sender = told::sender(assembly, response.record);
            lines.extend(open.into_iter().map(|it| {
                let number = it.number.as_ref().map(|it| format!("{it} ")).unwrap_or_default();
                format!("{number}{sender}: {}", told::words(assembly, &said, it.fate.point))
            }));
        }
        if lines.is_empty() {
            return vec![paragraph(assembly.word("memo-all-answered"))];
        }
        vec![list(None, lines)]
    })
}
