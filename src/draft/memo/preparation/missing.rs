//! What is missing with those who are met: coverage, terms of their notes, answers that they wait for.

use super::blocks::list;
use super::subject::{Subject, earlier, followed_up, notes, title_of};
use crate::coverage::gaps::Gap;
use crate::coverage::labels;
use crate::document::Block;
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::voice;
use crate::evidence::disposition::{FollowUps, Side};
use crate::evidence::uses::Uses;
use crate::record::Record;
use crate::record::note::Informed;
use crate::record::vocabulary::Basis;

/// Makes a list of what is missing with them: coverage, terms of their notes, answers that they wait for.
pub(super) fn missing(assembly: &Assembly<'_>, subject: &Subject<'_>) -> Vec<Block> {
    let language = assembly.language;
    let report = assembly.coverage();
    let names_one = |gap: &&Gap| {
        let own = gap.cell.iter().find(|it| it.dimension.word() == "stakeholder");
        own.is_some_and(|it| subject.around.contains(&*it.id))
    };
    let own: Vec<&Gap> = report.open().filter(names_one).collect();
    let gaps = own.chunk_by(|a, b| a.cell == b.cell).map(|gaps| {
        let amounts: Vec<String> = gaps.iter().map(|it| labels::shortfall(it, language)).collect();
        format!("{}: {}", labels::cell(gaps[0], language), amounts.join(", "))
    });
    let mut lines: Vec<String> = gaps.collect();
    for note in notes(assembly.project, subject) {
        lines.extend(lacks(assembly, note));
    }
    let waits = waiting(assembly, subject);
    if waits > 0 {
        lines.push(assembly.say("prepare-waiting", &[("points", waits.into())]));
    }
    if lines.is_empty() {
        return vec![paragraph(assembly.word("prepare-nothing-missing"))];
    }
    vec![list(lines)]
}

/// Returns how many points wait for an answer.
fn waiting(assembly: &Assembly<'_>, subject: &Subject<'_>) -> usize {
    let uses = Uses::of(assembly.project);
    let follow_ups = FollowUps {
        answers: assembly.answers,
        uses: &uses,
    };
    let earlier = earlier(assembly.project, subject);
    let all = earlier.into_iter().flat_map(|it| followed_up(it, follow_ups));
    all.filter(|it| it.side() == Side::Waits).count()
}

/// Returns what the terms of a note lack.
fn lacks(assembly: &Assembly<'_>, record: &Record) -> Vec<String> {
    let Some(note) = record.note().filter(|it| !it.is_out() && !it.is_erased()) else {
        return Vec::new();
    };
    let is_planned = note.is_planned(assembly.project.today);
    let named = || {
        if is_planned {
            voice::note_words(assembly, record)
        } else {
            title_of(assembly, record)
        }
    };
    let say = |key: &str| assembly.say(key, &[("note", named().into())]);
    let mut lines = Vec::new();
    let is_not_told = matches!(note.informed, Some(Informed::NotYet(_))) || is_planned && note.informed.is_none();
    if is_not_told {
        lines.push(say("prepare-not-told"));
    }
    let consents = note.basis == Some(Basis::Consent);
    if consents && note.consent.is_none() {
        lines.push(say("prepare-no-consent"));
    } else if consents && !note.has_evidence {
        lines.push(say("prepare-no-evidence"));
    }
    lines
}
