//! What became of what people said, meeting by meeting or group by group: done, not followed, or still to be answered.

use super::blocks::list;
use super::{describe, revised};
use crate::document::{Block, Inline};
use crate::draft::assembly::{Assembly, paragraph};
use crate::draft::wording::Wording;
use crate::draft::{decided, voice};
use crate::evidence::Statement;
use crate::evidence::answers::points;
use crate::evidence::disposition::{Disposition, FollowUp, FollowUps, Side, Tally, heard};
use crate::evidence::uses::{Use, Uses};
use crate::language::Value;
use crate::record::Record;
use crate::syntax::fields::Fields;
use crate::text::quotation_marks::quoted;
use crate::text::slug::slug;
use std::collections::BTreeMap;

/// Up to how many things that wait are listed one by one; nobody reads more.
const MOST: usize = 300;

/// The level of the heading of a meeting, a group or a theme.
const PART: u8 = 2;

/// One meeting, or all that one group took part in.
struct Part<'a> {
    /// The group; nothing for a meeting.
    group: Option<String>,
    notes: Vec<&'a Record>,
}

/// Makes a sentence with the figures, then a heading for each meeting or group.
pub(in crate::draft) fn make(assembly: &mut Assembly<'_>, options: &Fields<'_>) -> Vec<Block> {
    if let Some(note) = assembly.letter_to().and_then(|it| assembly.project.record_in(it)) {
        return to_those_who_spoke(assembly, note);
    }
    let by_group = options.text("by").is_some_and(|it| it.value == "group");
    let notes = heard(assembly.project);
    let parts = if by_group {
        groups(assembly, &notes)
    } else {
        notes.into_iter().map(meeting).collect()
    };
    let uses = Uses::of(assembly.project);
    let follow_ups = FollowUps {
        answers: assembly.answers,
        uses: &uses,
    };
    let mut described: Vec<Vec<FollowUp<'_>>> = parts.iter().map(|it| follow_ups_of(it, follow_ups)).collect();
    for group in &mut described {
        group.retain(|it| is_since(assembly, it));
    }
    let tally = Tally::of(described.iter().flatten());
    let since = assembly.since().map(|it| [("day", Value::from(it.day))]);
    if tally.all() == 0 {
        return vec![paragraph(match since {
            Some(day) => assembly.say("memo-no-feedback-since", &day),
            None => assembly.word("memo-no-feedback"),
        })];
    }
    let since = since.map(|day| paragraph(assembly.say("memo-feedback-since", &day)));
    let mut blocks: Vec<Block> = since.into_iter().collect();
    blocks.push(figures(assembly, tally));
    for group in &mut described {
        group.retain(|it| it.point.note.is_shown());
    }
    if tally.on(Side::Waits) > MOST {
        blocks.push(paragraph(assembly.word("memo-many-wait")));
        let is_listed = |it: &FollowUp<'_>| it.side() != Side::Waits;
        for group in &mut described {
            group.retain(is_listed);
        }
    }
    for (part, follow_ups) in parts.iter().zip(&described).filter(|it| !it.1.is_empty()) {
        blocks.extend(section(assembly, part, follow_ups));
    }
    blocks
}

/// Makes what a letter says to those who spoke in one note: what it was, what they said, and what came of it.
fn to_those_who_spoke(assembly: &mut Assembly<'_>, note: &Record) -> Vec<Block> {
    let uses = Uses::of(assembly.project);
    let follow_ups = FollowUps {
        answers: assembly.answers,
        uses: &uses,
    };
    let about = voice::capitalised(&voice::note_parts(assembly, note).join(", "));
    let mut blocks = vec![paragraph(with_people(assembly, note, about))];
    let own = follow_ups_of(&meeting(note), follow_ups);
    if own.is_empty() {
        blocks.push(paragraph(assembly.word("memo-no-feedback")));
        return blocks;
    }
    blocks.push(figures(assembly, Tally::of(&own)));
    let wording = Wording::of(assembly, note);
    let described: Vec<(String, &FollowUp<'_>)> = own
        .iter()
        .map(|it| (describe::words(assembly, &wording, it.point), it))
        .collect();
    for side in Side::ALL {
        blocks.extend(one_side(assembly, "", side, &described));
    }
    blocks
}

/// Returns what became of what was said; of a note in which nothing is coded there is nothing to report yet.
fn follow_ups_of<'a>(part: &Part<'a>, follow_ups: FollowUps<'a>) -> Vec<FollowUp<'a>> {
    let all = part.notes.iter().flat_map(|it| points(it)).map(|it| follow_ups.of(it));
    all.filter(|it| it.point.passage.is_some() || it.disposition != Disposition::Open)
        .collect()
}

/// Tells whether something was said, answered or reworded in the draft since the memo's day.
fn is_since(assembly: &Assembly<'_>, follow_up: &FollowUp<'_>) -> bool {
    let Some(since) = assembly.since() else { return true };
    let note = follow_up.point.note.note().and_then(|it| it.date);
    let answers = follow_up.answers.iter().filter_map(|it| it.answer.date);
    let mut days = note.into_iter().chain(answers).map(|it| it.value.last());
    let mut statements = follow_up.uses.iter().filter_map(Use::of_statement);
    days.any(|it| it > since.day) || statements.any(|it| revised::is_changed(assembly, it))
}

fn section(assembly: &mut Assembly<'_>, part: &Part<'_>, follow_ups: &[FollowUp<'_>]) -> Vec<Block> {
    let shown = part.notes.iter().filter(|it| it.is_shown());
    let about: Vec<String> = shown.map(|it| about(assembly, it)).collect();
    let about = about.join("; ");
    let title = match (&part.group, part.notes.first()) {
        (Some(group), _) => group.clone(),
        (None, Some(note)) if note.title != note.id => note.title.to_string(),
        (None, Some(note)) => voice::note_words(assembly, note),
        (None, None) => String::new(),
    };
    let mut blocks = vec![heading(assembly, &title)];
    if about != title {
        blocks.push(paragraph(about));
    }
    let mut described = Vec::with_capacity(follow_ups.len());
    for own in follow_ups.chunk_by(|one, other| one.point.note.file == other.point.note.file) {
        let wording = Wording::of(assembly, own[0].point.note);
        described.extend(own.iter().map(|it| (describe::words(assembly, &wording, it.point), it)));
    }
    for side in Side::ALL {
        blocks.extend(one_side(assembly, &title, side, &described));
    }
    blocks
}

/// Returns the heading of a meeting, a group or a theme.
pub(super) fn heading(assembly: &mut Assembly<'_>, title: &str) -> Block {
    Block::Heading {
        level: PART,
        id: assembly.anchor(slug(title)),
        number: String::new(),
        content: vec![Inline::text(title)],
    }
}

/// Returns the heading of what became of something in such a part; its name says in which, so that no other part counts in it.
pub(super) fn heading_in(assembly: &mut Assembly<'_>, part: &str, title: &str) -> Block {
    let id = match part {
        "" => slug(title),
        _ => format!("{}--{}", slug(part), slug(title)),
    };
    Block::Heading {
        level: if part.is_empty() { PART } else { PART + 1 },
        id: assembly.anchor(id),
        number: String::new(),
        content: vec![Inline::text(title)],
    }
}

fn figures(assembly: &Assembly<'_>, tally: Tally) -> Block {
    let own = Side::ALL.into_iter().filter(|it| tally.on(*it) > 0);
    let counts: Vec<String> = own
        .map(|it| {
            let key = format!("memo-feedback-{}", it.word());
            assembly.say(&key, &[("number", tally.on(it).into())])
        })
        .collect();
    let arguments = [
        ("all", Value::from(tally.all())),
        ("counts", assembly.language.list(&counts).into()),
    ];
    paragraph(assembly.say("memo-feedback", &arguments))
}

fn meeting(record: &Record) -> Part<'_> {
    Part {
        group: None,
        notes: vec![record],
    }
}

/// Returns what an inquiry was, in a line.
fn about(assembly: &Assembly<'_>, record: &Record) -> String {
    let words = voice::note_words(assembly, record);
    with_people(assembly, record, words)
}

/// Returns what an inquiry was, with how many took part.
fn with_people(assembly: &Assembly<'_>, record: &Record, words: String) -> String {
    match record.note().and_then(|it| it.participants) {
        Some(participants) => {
            let arguments = [("participants", Value::from(participants as usize))];
            format!("{words}, {}", assembly.say("voice-participants", &arguments))
        }
        None => words,
    }
}

/// Returns the groups by their names, each with the notes that name it first.
fn groups<'a>(assembly: &Assembly<'_>, notes: &[&'a Record]) -> Vec<Part<'a>> {
    let mut parts: BTreeMap<&str, Vec<&'a Record>> = BTreeMap::new();
    for note in notes {
        let first = note.note().and_then(|it| it.stakeholders.first());
        parts.entry(first.map_or("", |it| &it.value)).or_default().push(note);
    }
    let named = parts.into_iter().map(|(id, notes)| (voice::name(assembly, id), notes));
    let mut named: Vec<(String, Vec<&'a Record>)> = named.collect();
    let order = crate::text::order::Titles::new(assembly.language);
    named.sort_by(|a, b| order.compare(&a.0, &b.0));
    let part = |(name, notes)| Part {
        group: Some(name),
        notes,
    };
    named.into_iter().map(part).collect()
}

/// Returns what came to the same end, under a heading of its own; in a letter there are no parts.
fn one_side(assembly: &mut Assembly<'_>, part: &str, side: Side, described: &[(String, &FollowUp<'_>)]) -> Vec<Block> {
    let own: Vec<_> = described.iter().filter(|it| it.1.side() == side).collect();
    if own.is_empty() {
        return Vec::new();
    }
    let items: Vec<Vec<Block>> = alike(&own).into_iter().map(|it| item(assembly, &it)).collect();
    let title = assembly.word(&format!("memo-side-{}", side.word()));
    vec![
        heading_in(assembly, part, &title),
        Block::List {
            start: None,
            tight: items.iter().all(|it| it.len() == 1),
            items,
        },
    ]
}

/// Puts together what came to the same: what got one answer, and what the same statements rest on.
fn alike<'t, 'f>(described: &[&'t (String, &'t FollowUp<'f>)]) -> Vec<Vec<&'t (String, &'t FollowUp<'f>)>> {
    let same = |one: &FollowUp<'_>, other: &FollowUp<'_>| {
        let answers = |given: &FollowUp<'_>| given.answers.iter().map(|it| it.record.file).collect::<Vec<_>>();
        let places = |given: &FollowUp<'_>| {
            let statements = given.uses.iter().filter(|it| it.statement.is_some());
            let places = statements.map(|it| (it.chapter.file, it.statement.map(str::to_owned), it.against));
            places.collect::<Vec<_>>()
        };
        let is_listed = one.disposition != Disposition::Open && one.disposition == other.disposition;
        is_listed && answers(one) == answers(other) && (!one.answers.is_empty() || places(one) == places(other))
    };
    let mut all: Vec<Vec<&'t (String, &'t FollowUp<'f>)>> = Vec::new();
    for each in described {
        match all.iter_mut().find(|it| same(it[0].1, each.1)) {
            Some(own) => own.push(each),
            None => all.push(vec![each]),
        }
    }
    all
}

/// Returns what was said, and what became of it.
fn item(assembly: &mut Assembly<'_>, described: &[&(String, &FollowUp<'_>)]) -> Vec<Block> {
    let mut item: Vec<Block> = described.iter().map(|it| paragraph(&it.0)).collect();
    let follow_up = described[0].1;
    for given in &follow_up.answers {
        item.push(Block::Paragraph(decided::head(assembly, given)));
        item.extend(assembly.body(given.record));
        item.extend(stand(assembly, "decided-changed", given.changed.iter().copied()));
    }
    if !follow_up.answers.is_empty() {
        return item;
    }
    let cited = |against: bool| {
        follow_up
            .uses
            .iter()
            .filter(move |it| it.against == against)
            .filter_map(Use::of_statement)
    };
    item.extend(stand(assembly, "memo-used", cited(false)));
    item.extend(stand(assembly, "memo-opposed", cited(true)));
    match follow_up.disposition {
        Disposition::Opposed => item.push(paragraph(assembly.word("memo-no-reason"))),
        Disposition::Mentioned => {
            let titles: Vec<String> = follow_up.uses.iter().map(|it| it.chapter.title.to_string()).collect();
            let arguments = [("chapters", assembly.language.list(&titles).into())];
            item.push(paragraph(assembly.say("memo-told", &arguments)));
        }
        _ => {}
    }
    item
}

/// Returns the statements in which something came to stand, in full, since those who took part have not read the draft.
pub(super) fn stand<'s>(
    assembly: &Assembly<'_>,
    key: &str,
    statements: impl Iterator<Item = Statement<'s>>,
) -> Vec<Block> {
    let wording = |it: Statement<'_>| {
        let point = it.point(assembly.project, assembly.language);
        format!(
            "{} ({point}, {})",
            quoted(&it.words(), assembly.language),
            it.chapter.title
        )
    };
    let all: Vec<String> = statements.map(wording).collect();
    let line = |it: &str| paragraph(format!("{} {it}", assembly.word(key)));
    match &all[..] {
        [] => Vec::new(),
        [one] => vec![line(one)],
        _ => vec![paragraph(assembly.word(key)), list(None, all)],
    }
}
