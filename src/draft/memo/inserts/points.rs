//! The points of the consultation, one by one: what was said and remarked, what came of it and what changed.

use super::{describe, revised};
use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::wording::Wording;
use crate::draft::{decided, voice};
use crate::evidence::answers::{self, ResolvedAnswer};
use crate::evidence::consultation::{Numbered, Response};
use crate::syntax::fields::Fields;

/// Makes a heading and its lines for each point.
///
/// A point is no row of a table: a remark may be long, and eight columns fit neither paper nor a phone.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    describe::with_responses(assembly, |assembly, responses| {
        if responses.is_empty() {
            return vec![paragraph(assembly.word("memo-no-responses"))];
        }
        let mut blocks = Vec::new();
        for response in responses {
            let wording = Wording::of(assembly, response.record);
            for it in &response.points {
                blocks.push(heading(assembly, response, it));
                blocks.extend(point(assembly, &wording, it));
                blocks.extend(answer(assembly, responses, it));
            }
        }
        blocks
    })
}

fn heading(assembly: &mut Assembly<'_>, response: &Response<'_>, point: &Numbered<'_>) -> Block {
    let sender = describe::sender(assembly, response.record);
    let number = point.number.clone().unwrap_or_default();
    let wish = format!(
        "{}-{}",
        assembly.word("memo-point-anchor"),
        describe::id(point.follow_up.point)
    );
    Block::Heading {
        level: 3,
        id: assembly.anchor(crate::text::slug::slug(&wish)),
        number,
        content: vec![Inline::text(sender)],
    }
}

/// Returns what a point is about, what it says, and where it is found.
pub(super) fn point(assembly: &Assembly<'_>, wording: &Wording, point: &Numbered<'_>) -> Vec<Block> {
    let own = point.follow_up.point;
    let near = answers::about(assembly.project, own.thing());
    let statements = if near.is_empty() {
        answers::concerned(assembly.project, own.note)
    } else {
        near
    };
    let mut lines = vec![describe::plain(
        assembly,
        "memo-theme-of",
        describe::themes(assembly, own),
    )];
    if !statements.is_empty() {
        let names = decided::names(assembly, &statements);
        lines.push(describe::labelled(assembly, "memo-statement-of", names));
    }
    lines.push(describe::plain(
        assembly,
        "memo-summary",
        describe::words(assembly, wording, own),
    ));
    if !assembly.is_public() {
        let id = vec![Inline::Code(describe::id(own))];
        lines.push(describe::labelled(assembly, "memo-source", id));
    }
    lines
}

/// Returns what is remarked, what came of it and what changed; for each answer, since there may be several.
pub(super) fn answer(assembly: &mut Assembly<'_>, responses: &[Response<'_>], point: &Numbered<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for given in &point.follow_up.answers {
        blocks.extend(remark(assembly, given));
        blocks.push(describe::plain(
            assembly,
            "memo-outcome",
            decided::outcome(assembly, given),
        ));
        let others = others(responses, point, (given, assembly.is_public()));
        if !others.is_empty() {
            blocks.push(describe::plain(
                assembly,
                "memo-same-answer",
                assembly.language.list(&others),
            ));
        }
        blocks.extend(changed(assembly, given));
    }
    if point.follow_up.answers.is_empty() {
        blocks.push(describe::plain(
            assembly,
            "memo-outcome",
            voice::capitalised(&assembly.word("became-open")),
        ));
    }
    blocks
}

/// Returns the statements that an answer changed, as they read and as they read now.
pub(super) fn changed(assembly: &Assembly<'_>, given: &ResolvedAnswer<'_>) -> Vec<Block> {
    let mut blocks = Vec::new();
    for statement in &given.changed {
        let name = vec![decided::name(assembly, *statement)];
        blocks.push(describe::labelled(assembly, "memo-changed", name));
        blocks.extend(revised::before_and_after(assembly, *statement));
    }
    blocks
}

/// Returns why it was decided so, after its label.
pub(super) fn remark(assembly: &mut Assembly<'_>, given: &ResolvedAnswer<'_>) -> Vec<Block> {
    let mut blocks = assembly.body(given.record);
    match blocks.first_mut() {
        Some(Block::Paragraph(content)) => {
            let content = std::mem::take(content);
            blocks[0] = describe::labelled(assembly, "memo-remark", content);
        }
        Some(_) => blocks.insert(0, describe::labelled(assembly, "memo-remark", Vec::new())),
        None => {}
    }
    blocks
}

/// Returns the numbers of the other points that got the same answer; to everyone none goes by its id.
fn others(
    responses: &[Response<'_>],
    point: &Numbered<'_>,
    (given, is_public): (&ResolvedAnswer<'_>, bool),
) -> Vec<String> {
    let has = |it: &&Numbered<'_>| {
        it.follow_up
            .answers
            .iter()
            .any(|own| own.record.file == given.record.file)
    };
    let is_other = |it: &&Numbered<'_>| describe::id(it.follow_up.point) != describe::id(point.follow_up.point);
    let all = responses.iter().flat_map(|it| &it.points).filter(has).filter(is_other);
    all.filter_map(|it| {
        let id = || (!is_public).then(|| describe::id(it.follow_up.point));
        it.number.clone().or_else(id)
    })
    .collect()
}
