//! The points of the consultation that wait for an answer.

use super::blocks::list;
use super::describe;
use crate::document::Block;
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::wording::Wording;
use crate::evidence::consultation::Response;
use crate::syntax::fields::Fields;

/// Makes a list of them; a sentence where every point has an answer.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    describe::with_responses(assembly, |assembly, responses| {
        if responses.is_empty() {
            return vec![paragraph(assembly.word("memo-no-responses"))];
        }
        let lines = lines(assembly, responses);
        if lines.is_empty() {
            return vec![paragraph(assembly.word("memo-all-answered"))];
        }
        vec![list(None, lines)]
    })
}

/// Returns a line for each point without an answer.
pub(super) fn lines(assembly: &Assembly<'_>, responses: &[Response<'_>]) -> Vec<String> {
    let mut lines = Vec::new();
    for response in responses {
        let open: Vec<_> = response
            .points
            .iter()
            .filter(|it| it.follow_up.answers.is_empty())
            .collect();
        if open.is_empty() {
            continue;
        }
        let wording = Wording::of(assembly, response.record);
        let sender = describe::sender(assembly, response.record);
        lines.extend(open.into_iter().map(|point| {
            let number = point.number.as_ref().map(|it| format!("{it} ")).unwrap_or_default();
            format!(
                "{number}{sender}: {}",
                describe::words(assembly, &wording, point.follow_up.point)
            )
        }));
    }
    lines
}
