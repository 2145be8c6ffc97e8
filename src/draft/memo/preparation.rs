//! One page before a meeting: who they are, what they said and what became of it, what is missing and what to ask.

use super::Facts;
use super::inserts::describe;
use crate::coverage::gaps::Gap;
use crate::coverage::labels;
use crate::document::{Block, Document, Inline};
use crate::draft::account::{Reader, front, informed};
use crate::draft::assembly::{Assembly, BytesOf, paragraph};
use crate::draft::stem::Stem;
use crate::draft::voice;
use crate::draft::wording::Wording;
use crate::evidence::Statement;
use crate::evidence::answers::{Answers, points};
use crate::evidence::disposition::{Disposition, FollowUp, FollowUps, Side, heard};
use crate::evidence::uses::{Use, Uses};
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::note::{Informed, Note};
use crate::record::vocabulary::{Basis, Edition, ThemeStatus};
use crate::text::slug::slug;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// How many earlier meetings are told in full; of more, only the latest.
const MOST: usize = 3;
/// How many themes have their questions told where no agenda says which.
const THEMES: usize = 3;

/// Whom or what a page is about.
struct Subject<'a> {
    /// The stakeholders that are met.
    met: Vec<&'a Record>,
    /// Their ids, and those of the ones above and below them.
    around: BTreeSet<&'a str>,
    /// The note of the meeting, where it is one.
    note: Option<&'a Record>,
}

/// Returns the page for a meeting with a stakeholder, or for one that a note plans, and the name of its files.
pub fn preparation(project: &Project, record: &Record, texts: &Texts, bytes_of: BytesOf<'_>) -> (Document, Stem) {
    let answers = Answers::of(project);
    let mut assembly = Assembly::new(project, &answers, texts, bytes_of);
    assembly.facts = Some(Facts::default());
    let subject = subject(project, record);
    let mut blocks = Vec::new();
    let parts: [(&str, Vec<Block>); 5] = [
        ("prepare-who", who(&assembly, &subject)),
        ("prepare-said", said(&assembly, &subject)),
        ("prepare-missing", missing(&assembly, &subject)),
        ("prepare-ask", questions(&assembly, &subject)),
        ("prepare-tell", tell(&assembly, &subject)),
    ];
    for (key, part) in parts {
        let title = assembly.word(key);
        let id = assembly.anchor(slug(&title));
        blocks.push(Block::Heading {
            level: 1,
            id,
            number: String::new(),
            content: vec![Inline::text(title)],
        });
        blocks.extend(part);
    }
    let title = title(&assembly, record);
    let document = Document {
        front: front(project, &title, Reader::House, Vec::new()),
        blocks,
        footnotes: assembly.footnotes,
        changes: None,
    };
    (document, Stem::of_document(project, &title, "", Edition::Internal))
}

fn title(assembly: &Assembly<'_>, record: &Record) -> String {
    let about = match record.note() {
        Some(_) => voice::note_words(assembly, record),
        None => record.title.to_string(),
    };
    assembly.say("prepare-title", &[("about", about.into())])
}

fn subject<'a>(project: &'a Project, record: &'a Record) -> Subject<'a> {
    let (met, note): (Vec<&Record>, _) = match record.note() {
        Some(note) => {
            let met = note.stakeholders.iter();
            let met = met.filter_map(|it| project.find(Kind::Stakeholder, &it.value));
            (met.collect(), Some(record))
        }
        None => (vec![record], None),
    };
    let mut around: BTreeSet<&str> = met.iter().flat_map(|it| project.lineage(&it.id)).collect();
    let is_below = |it: &&Record| {
        project
            .lineage(&it.id)
            .iter()
            .any(|above| met.iter().any(|met| *met.id == **above))
    };
    around.extend(
        project
            .records(Kind::Stakeholder)
            .iter()
            .filter(is_below)
            .map(|it| &*it.id),
    );
    Subject { met, around, note }
}

/// Makes a list of what is known of each stakeholder.
fn who(assembly: &Assembly<'_>, subject: &Subject<'_>) -> Vec<Block> {
    let project = assembly.project;
    let mut blocks = Vec::new();
    for record in &subject.met {
        let Some(own) = record.stakeholder() else { continue };
        let mut lines = Vec::new();
        let mut line = |key: &str, value: String| {
            if !value.is_empty() {
                let arguments = [("label", assembly.word(key).into()), ("value", value.into())];
                lines.push(assembly.say("prepare-line", &arguments));
            }
        };
        line(
            "label-kind",
            own.kind.map(|it| assembly.word(it.key())).unwrap_or_default(),
        );
        let above = project.lineage(&record.id).into_iter().skip(1);
        line("list-part-of", names(assembly, above));
        let is_part = |it: &&Record| {
            let above = it.stakeholder().and_then(|it| it.part_of.as_ref());
            above.is_some_and(|it| it.value == record.id)
        };
        let below = project
            .records(Kind::Stakeholder)
            .iter()
            .filter(is_part)
            .map(|it| &*it.id);
        line("show-parts", names(assembly, below));
        line(
            "label-influence",
            own.influence.map(|it| assembly.word(it.key())).unwrap_or_default(),
        );
        line(
            "label-affected",
            own.affected.map(|it| assembly.word(it.key())).unwrap_or_default(),
        );
        line("label-approach", own.approach.as_deref().unwrap_or_default().to_owned());
        if let Some(declined) = &own.declined {
            line("list-declined", declined.reason.to_string());
        }
        blocks.push(Block::Paragraph(vec![Inline::Strong(vec![Inline::text(
            &*record.title,
        )])]));
        blocks.push(list(lines));
    }
    blocks
}

fn names<'s>(assembly: &Assembly<'_>, ids: impl Iterator<Item = &'s str>) -> String {
    let names: Vec<String> = ids.map(|it| voice::name(assembly, it)).collect();
    assembly.language.list(&names)
}

/// Makes a list of what is missing with them: coverage, terms of their notes, answers that they wait for.
fn missing(assembly: &Assembly<'_>, subject: &Subject<'_>) -> Vec<Block> {
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
    let Some(note) = record.note().filter(|it| !it.is_out() && it.erased.is_none()) else {
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

fn title_of(assembly: &Assembly<'_>, record: &Record) -> String {
    if record.title == record.id || !record.is_shown() {
        voice::note_words(assembly, record)
    } else {
        record.title.to_string()
    }
}

/// Makes the questions of the themes: of the note's agenda, else of those that they were heard least about.
fn questions<'a>(assembly: &Assembly<'a>, subject: &Subject<'a>) -> Vec<Block> {
    let (themes, has_agenda) = themes(assembly, subject);
    let (asked, rest) = themes.split_at(if has_agenda {
        themes.len()
    } else {
        THEMES.min(themes.len())
    });
    let mut blocks = Vec::new();
    for theme in asked {
        let questions = theme.theme().into_iter().flat_map(|it| &it.questions);
        let questions: Vec<String> = questions.map(|it| it.value.to_string()).collect();
        blocks.push(strong(&theme.title));
        blocks.push(match &questions[..] {
            [] => paragraph(assembly.word("prepare-no-questions")),
            _ => list(questions),
        });
    }
    if blocks.is_empty() {
        blocks.push(paragraph(assembly.word("prepare-no-themes")));
    }
    if !rest.is_empty() {
        let titles: Vec<String> = rest.iter().map(|it| it.title.to_string()).collect();
        let arguments = [("themes", assembly.language.list(&titles).into())];
        blocks.push(paragraph(assembly.say("prepare-other-themes", &arguments)));
    }
    blocks
}

/// Returns the themes to ask about, and whether an agenda says which.
fn themes<'a>(assembly: &Assembly<'a>, subject: &Subject<'a>) -> (Vec<&'a Record>, bool) {
    let project = assembly.project;
    let agenda = subject
        .note
        .and_then(Record::note)
        .into_iter()
        .flat_map(|it| &it.themes);
    let agenda: Vec<&Record> = agenda.filter_map(|it| project.find(Kind::Theme, &it.value)).collect();
    if !agenda.is_empty() {
        return (agenda, true);
    }
    let is_open = |it: &&Record| it.theme().is_some_and(|it| it.status != ThemeStatus::Dropped);
    let mut all: Vec<&Record> = project.records(Kind::Theme).iter().filter(is_open).collect();
    let own = notes(project, subject);
    let heard = |theme: &Record| own.iter().filter(|it| it.coded_themes().contains(&&*theme.id)).count();
    all.sort_by_cached_key(|it| heard(it));
    (all, false)
}

/// Makes what they must be told: by which right, what happens with their words, and until when they are kept.
fn tell(assembly: &Assembly<'_>, subject: &Subject<'_>) -> Vec<Block> {
    let mut lines = informed(assembly.project, subject.note);
    let own = subject.note.and_then(Record::note);
    match own.and_then(|it| it.publish) {
        Some(publish) => lines.push(assembly.word(&format!("ask-{}", publish.value.key()))),
        None => lines.push(assembly.word("prepare-terms-open")),
    }
    let id = subject.note.map(|it| format!(" {}", it.id)).unwrap_or_default();
    let mut blocks = vec![list(lines)];
    blocks.push(paragraph(assembly.say("prepare-hand-out", &[("note", id.into())])));
    blocks
}

/// Makes what was said before, the latest first, each with what became of it.
fn said(assembly: &Assembly<'_>, subject: &Subject<'_>) -> Vec<Block> {
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

/// Returns what became of each point of a note; what nobody marked waits for nothing.
fn followed_up<'a>(note: &'a Record, follow_ups: FollowUps<'a>) -> impl Iterator<Item = FollowUp<'a>> {
    let all = points(note).into_iter().map(move |it| follow_ups.of(it));
    all.filter(|it| it.point.passage.is_some() || it.disposition != Disposition::Open)
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

fn strong(words: &str) -> Block {
    Block::Paragraph(vec![Inline::Strong(vec![Inline::text(words)])])
}

/// Returns the notes of those who are met, and of those above and below them.
fn notes<'a>(project: &'a Project, subject: &Subject<'a>) -> Vec<&'a Record> {
    let is_theirs = |note: &Note| note.stakeholders.iter().any(|it| subject.around.contains(&*it.value));
    let all = project.records(Kind::Note).iter();
    all.filter(|it| it.note().is_some_and(is_theirs)).collect()
}

/// Returns those of their notes that were heard before this meeting, the latest first.
fn earlier<'a>(project: &'a Project, subject: &Subject<'a>) -> Vec<&'a Record> {
    let own = notes(project, subject);
    let is_theirs = |it: &&Record| own.iter().any(|own| own.file == it.file);
    let is_other = |it: &&Record| subject.note.is_none_or(|note| note.file != it.file);
    let mut all: Vec<&Record> = heard(project).into_iter().filter(is_theirs).filter(is_other).collect();
    let date = |it: &&Record| Reverse(it.note().and_then(|it| it.date).map(|it| it.value.last()));
    all.sort_by_key(date);
    all
}

fn list(lines: Vec<String>) -> Block {
    Block::List {
        start: None,
        tight: true,
        items: lines.into_iter().map(|it| vec![paragraph(it)]).collect(),
    }
}
