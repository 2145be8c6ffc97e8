//! What was said before, and what became of it.

use super::blocks::{list, strong};
use super::subject::{Subject, earlier, followed_up, title_of};
use crate::document::Block;
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::memo::inserts::describe;
use crate::draft::voice;
use crate::draft::wording::Wording;
use crate::evidence::Statement;
use crate::evidence::disposition::{Disposition, FollowUp, FollowUps};
use crate::evidence::uses::{Use, Uses};
use crate::record::Record;

/// How many earlier meetings are told in full; of more, only the latest.
const MOST: usize = 3;

/// Makes what was said before, the latest first, each with what became of it.
pub(super) fn said(assembly: &Assembly<'_>, subject: &Subject<'_>) -> Vec<Block> {
    let all = earlier(assembly.project, subject);
    if all.is_empty() {
        return vec![paragraph(assembly.word("prepare-nothing-said"))];
    }
    let uses = Uses::of(assembly.project);
    let follow_ups = FollowUps {
        answers: assembly.answers,
        uses: &uses,
    };
    let shown: Vec<&Record> = all.iter().copied().filter(|it| it.is_shown()).take(MOST).collect();
    let mut blocks = Vec::new();
    for note in &shown {
        let (title, words) = (title_of(assembly, note), voice::note_words(assembly, note));
        let about = if title == words {
            title
        } else {
            format!("{title} ({words})")
        };
        blocks.push(strong(&about));
        let wording = Wording::of(assembly, note);
        let lines: Vec<String> = followed_up(note, follow_ups)
            .map(|it| {
                let words = describe::words(assembly, &wording, it.point);
                let became = became(assembly, &it);
                assembly.say("prepare-became", &[("words", words.into()), ("became", became.into())])
            })
            .collect();
        if !lines.is_empty() {
            blocks.push(list(lines));
        }
    }
    let rest = all.len() - shown.len();
    if rest > 0 {
        blocks.push(paragraph(assembly.say("prepare-earlier", &[("notes", rest.into())])));
    }
    blocks
}

/// Returns what became of a point in a few words: the answer, the statements that rest on it or say something else, or nothing yet.
fn became(assembly: &Assembly<'_>, follow_up: &FollowUp<'_>) -> String {
    let (project, language) = (assembly.project, assembly.language);
    let place = |it: Statement<'_>| {
        let mut point = it.point(project, language);
        // It stands within a sentence.
        if let Some(first) = point.get_mut(..1) {
            first.make_ascii_lowercase();
        }
        format!("{point}, {}", it.chapter.title)
    };
    let places = |statements: &mut dyn Iterator<Item = Statement<'_>>| {
        let all: Vec<String> = statements.map(place).collect();
        language.list(&all)
    };
    if let Some(outcome) = follow_up.outcome() {
        let mut changed = follow_up.answers.iter().flat_map(|it| it.changed.iter().copied());
        let changed = places(&mut changed);
        let colon = if changed.is_empty() { "" } else { ": " };
        return format!("{}{colon}{changed}", assembly.word(outcome.key()));
    }
    let used = |against: bool| {
        let own = follow_up.uses.iter().filter(|it| it.against == against);
        places(&mut own.filter_map(Use::of_statement))
    };
    let (favour, against) = (used(false), used(true));
    let mut parts: Vec<String> = Some(favour).filter(|it| !it.is_empty()).into_iter().collect();
    if !against.is_empty() {
        parts.push(assembly.say("prepare-against", &[("points", against.into())]));
    }
    match follow_up.disposition {
        Disposition::Open => assembly.word("prepare-waits"),
        Disposition::Mentioned => {
            let titles: Vec<String> = follow_up.uses.iter().map(|it| it.chapter.title.to_string()).collect();
            assembly.say("prepare-mentioned", &[("chapters", language.list(&titles).into())])
        }
        _ => parts.join("; "),
    }
}
