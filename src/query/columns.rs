//! A list as people read it: for each kind the columns that they look for.

mod within;

use super::column::{Column, ColumnContent};
use super::describe::{Describer, quoted};
use super::spoken::spoken;
use crate::evidence::support::Support;
use crate::evidence::{Statement, statements_in};
use crate::language::{Language, Value};
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::NoteState;
use crate::syntax::fields::Reference;
use crate::syntax::markdown::outline::Passage;
use crate::text::readability::Lix;

/// Returns the columns of a kind.
pub fn of(kind: &str) -> Vec<Column> {
    let column = |(heading, holds)| Column { heading, holds };
    let columns: &[(&'static str, ColumnContent)] = match kind {
        "goal" => &[
            ("list-goal", ColumnContent::Ids),
            ("list-themes", ColumnContent::Ids),
            ("list-vision", ColumnContent::Text),
        ],
        "theme" => &[
            ("list-theme", ColumnContent::Ids),
            ("list-status", ColumnContent::Text),
            ("list-goals", ColumnContent::Ids),
            ("list-notes", ColumnContent::Numbers),
        ],
        "stakeholder" => &[
            ("list-stakeholder", ColumnContent::Ids),
            ("list-kind", ColumnContent::Text),
            ("list-part-of", ColumnContent::Ids),
            ("list-notes", ColumnContent::Numbers),
            ("list-cited", ColumnContent::Numbers),
        ],
        "note" => &[
            ("list-note", ColumnContent::Ids),
            ("list-how", ColumnContent::Text),
            ("list-about", ColumnContent::Ids),
        ],
        "passage" => &[("list-passage", ColumnContent::Ids), ("list-coded", ColumnContent::Ids)],
        "chapter" => &[
            ("list-chapter", ColumnContent::Ids),
            ("list-status", ColumnContent::Text),
            ("list-theme", ColumnContent::Ids),
            ("list-owner", ColumnContent::Text),
            ("list-statements", ColumnContent::Text),
            ("list-lix", ColumnContent::Text),
        ],
        "statement" => &[
            ("list-statement", ColumnContent::Ids),
            ("list-support", ColumnContent::Text),
        ],
        "answer" => &[
            ("list-answer", ColumnContent::Ids),
            ("list-outcome", ColumnContent::Text),
            ("list-to", ColumnContent::Ids),
        ],
        "group" | "phase" | "milestone" | "version" | "request" | "remark" => within::columns(kind),
        _ => &[
            ("list-source", ColumnContent::Ids),
            ("list-author", ColumnContent::Text),
            ("list-date", ColumnContent::Ids),
        ],
    };
    columns.iter().copied().map(column).collect()
}

/// Returns the cells of a thing, one for each column of its kind.
pub fn cells(describer: &Describer<'_>, thing: &Thing<'_>, language: Language) -> Vec<String> {
    let named = format!("{}\n  {}", describer.title(thing), thing.id());
    match *thing {
        Thing::Record(record) => match record.kind {
            Kind::Goal => vec![named, serving(describer, record), references(record, "vision", "\n")],
            Kind::Theme => {
                let status = record
                    .theme()
                    .map(|it| language.word(it.status.key()))
                    .unwrap_or_default();
                vec![
                    named,
                    status,
                    references(record, "goals", "\n"),
                    heard(describer, record),
                ]
            }
            Kind::Stakeholder => {
                let stakeholder = record.stakeholder();
                let mut kind = stakeholder
                    .and_then(|it| it.kind)
                    .map(|it| language.word(it.key()))
                    .unwrap_or_default();
                if stakeholder.is_some_and(|it| it.declined.is_some()) {
                    kind.push_str(&format!("\n{}", language.word("list-declined")));
                }
                let part_of = references(record, "part-of", "\n");
                let cited = describer.cited(record).to_string();
                vec![named, kind, part_of, heard(describer, record), cited]
            }
            Kind::Note => note(describer, record, &named, language),
            Kind::Chapter => chapter(describer, record, named, language),
            _ => answer(record, language),
        },
        Thing::Part(record, passage) if record.kind == Kind::Chapter => {
            let words = describer.words(record, passage);
            let point = Statement::of(*thing).map(|it| it.point(describer.project, language));
            let head: Vec<String> = point.into_iter().chain([thing.id()]).collect();
            vec![
                format!("{}\n{words}", head.join(" · ")),
                support(describer, thing, language),
            ]
        }
        Thing::Part(record, passage) => part(describer, thing, (record, passage), language),
        Thing::Entry(entry) if entry.kind != ThingKind::Source => within::cells(describer.project, &entry, language),
        Thing::Entry(source) => {
            let entry = describer.entry(source.id);
            let of = |name: &str| spoken(&entry[name], name, None, language).into_string();
            vec![named, of("author"), of("date")]
        }
    }
}

fn part(
    describer: &Describer<'_>,
    thing: &Thing<'_>,
    (record, passage): (&Record, &Passage),
    language: Language,
) -> Vec<String> {
    let id = match &passage.name {
        Some(_) => thing.id(),
        None => language.say(
            "list-unnamed",
            &[
                ("note", (&*record.id).into()),
                ("line", describer.line(thing).unwrap_or_default().into()),
            ],
        ),
    };
    let source = [how(record, language), references(record, "stakeholders", ", ")];
    let mut coded = vec![codes(record, passage), source.join(" · ")];
    coded.extend(mark(describer, record, language));
    let words = quoted((record, passage), describer.words(record, passage), language);
    vec![format!("{id}\n{words}"), coded.join("\n")]
}

fn note(describer: &Describer<'_>, record: &Record, named: &str, language: Language) -> Vec<String> {
    let named = if record.shown_title() == &*record.id {
        record.id.to_string()
    } else {
        named.to_owned()
    };
    let note = record.note();
    let mut how = vec![how(record, language)];
    how.extend(
        note.and_then(|it| it.publish)
            .map(|it| language.word(&format!("list-{}", it.value.key()))),
    );
    how.extend(mark(describer, record, language));
    let about = [references(record, "stakeholders", " "), themes(record, language)];
    vec![named, how.join("\n"), about.join("\n").trim_end().to_owned()]
}

/// Returns the themes that a note is coded with; while nothing is coded, what is on its agenda, named as that.
fn themes(record: &Record, language: Language) -> String {
    let coded = record.coded_themes();
    if !coded.is_empty() {
        let codes: Vec<String> = coded.into_iter().map(|it| format!("#{it}")).collect();
        return codes.join(" ");
    }
    let agenda = record.note().into_iter().flat_map(|it| &it.themes);
    let agenda: Vec<&str> = agenda.map(|it| &*it.value).collect();
    if agenda.is_empty() {
        return String::new();
    }
    language.say("list-agenda", &[("themes", agenda.join(" ").into())])
}

/// Returns how a note was heard, and when, unless its id begins with that.
fn how(record: &Record, language: Language) -> String {
    let note = record.note();
    let method = note.and_then(|it| it.method).map(|it| language.word(it.key()));
    let date = note.and_then(|it| it.date).map(|it| it.value);
    let date = date.filter(|it| !record.id.starts_with(it.to_string().as_str()));
    let date = date.map(|it| it.in_words(language));
    method.into_iter().chain(date).collect::<Vec<_>>().join("\n")
}

/// Returns a mark and a word for a note that does not count, or is an example.
fn mark(describer: &Describer<'_>, record: &Record, language: Language) -> Option<String> {
    let state = record.state(describer.project.today)?;
    let mark = match state {
        NoteState::Counted => {
            return record
                .note()
                .filter(|it| it.example)
                .map(|_| language.word("list-example"));
        }
        NoteState::Planned => "○",
        NoteState::Uncoded => "!",
        NoteState::Withdrawn | NoteState::Restricted | NoteState::Erased => "×",
    };
    Some(format!("{mark} {}", language.word(state.key())))
}

fn chapter(describer: &Describer<'_>, record: &Record, named: String, language: Language) -> Vec<String> {
    let chapter = record.chapter();
    let status = chapter
        .and_then(|it| it.status)
        .map(|it| language.word(it.key()))
        .unwrap_or_default();
    let owner = chapter.and_then(|it| it.owner.as_deref()).unwrap_or_default();
    let all = statements_in(record).count();
    let bare = statements_in(record)
        .filter(|it| !Support::of(describer.project, *it).is_supported())
        .count();
    let mut statements = all.to_string();
    if bare > 0 {
        statements.push_str(&format!(
            "\n! {}",
            language.say("list-unsupported", &[("count", bare.into())])
        ));
    }
    vec![
        named,
        status,
        references(record, "theme", " "),
        owner.to_owned(),
        statements,
        lix(describer.lix(record), language),
    ]
}

/// Returns a chapter's LIX with its word, or in brackets where the text is too short for it to mean much.
fn lix(lix: Lix, language: Language) -> String {
    match (lix.rounded(), lix.level()) {
        (Some(figure), Some(level)) if lix.is_firm() => format!("{figure} {}", language.word(level)),
        (Some(figure), _) => format!("({figure})"),
        _ => String::new(),
    }
}

/// Returns what stands below a list of a kind, which has these cells: what `+` means, and the LIX of all chapters.
pub fn below(
    describer: &Describer<'_>,
    things: &[Thing<'_>],
    (kind, rows): (&str, &[Vec<String>]),
    language: Language,
) -> Vec<String> {
    let is_awaited = rows.iter().flatten().any(|it| is_awaiting(it));
    let awaited = is_awaited.then(|| language.word("list-awaited"));
    let lix = (kind == "chapter").then(|| {
        let all: Vec<Lix> = things.iter().map(|it| describer.lix(it.record())).collect();
        lix_in_all(&all, language)
    });
    awaited.into_iter().chain(lix.flatten()).collect()
}

/// Returns the line below the chapters: the LIX of them all, and what brackets mean where there are any.
fn lix_in_all(all: &[Lix], language: Language) -> Option<String> {
    let whole: Lix = all.iter().copied().sum();
    let arguments = [
        ("lix", whole.rounded()?.into()),
        ("level", Value::word(whole.level()?)),
        ("words", whole.words.into()),
    ];
    let key = if whole.is_firm() {
        "list-lix-whole"
    } else {
        "list-lix-whole-few"
    };
    let mut text = language.say(key, &arguments);
    if all.iter().any(|it| it.words > 0 && !it.is_firm()) {
        text.push_str(&format!("\n{}", language.word("list-lix-few")));
    }
    Some(text)
}

fn answer(record: &Record, language: Language) -> Vec<String> {
    let answer = record.answer();
    let outcome = answer
        .and_then(|it| it.outcome)
        .map(|it| language.word(it.value.key()))
        .unwrap_or_default();
    let date = answer
        .and_then(|it| it.date)
        .map(|it| it.value.in_words(language))
        .unwrap_or_default();
    let by = references(record, "by", " ");
    vec![
        record.id.to_string(),
        format!("{outcome}\n{by}\n{date}"),
        references(record, "to", "\n"),
    ]
}

/// Returns how well a statement is supported, and by how much.
fn support(describer: &Describer<'_>, thing: &Thing<'_>, language: Language) -> String {
    let Some(statement) = Statement::of(*thing) else {
        return String::new();
    };
    let support = Support::of(describer.project, statement);
    let strength = language.word(support.strength(describer.project).key());
    if !support.is_supported() && support.against.notes == 0 {
        return format!("! {strength}");
    }
    let mut lines = vec![strength];
    let arguments = |it: usize| [("count", Value::from(it))];
    let mut say = |key: &str, count: usize| {
        if count > 0 {
            lines.push(language.say(key, &arguments(count)));
        }
    };
    say("list-count-notes", support.favour.notes);
    say("list-count-groups", support.favour.groups.len());
    say("list-count-sources", support.unread(false));
    say("list-count-against", support.voices(true));
    lines.join("\n")
}

/// Returns the coding of a passage; a theme alone is left out where one of its aspects is.
///
/// An aspect may be what only one note says, so of a note whose words aren't shown the themes alone stand there.
fn codes(record: &Record, passage: &Passage) -> String {
    let is_shown = record.in_place_of_words().is_none();
    let aspects = |theme: &str| {
        passage
            .markers
            .iter()
            .any(|it| *it.theme() == *theme && it.aspect().is_some() && is_shown)
    };
    let mut codes: Vec<String> = Vec::new();
    for marker in &passage.markers {
        let code = match marker.aspect().filter(|_| is_shown) {
            Some(aspect) => format!("#{}/{aspect}", marker.theme()),
            None if aspects(marker.theme()) => continue,
            None => format!("#{}", marker.theme()),
        };
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes.join(" ")
}

/// Returns the themes that serve a goal.
fn serving(describer: &Describer<'_>, goal: &Record) -> String {
    let serves = |record: &&Record| {
        record
            .theme()
            .is_some_and(|theme| theme.goals.iter().any(|it| it.value == goal.id))
    };
    let themes = describer.project.records(Kind::Theme).iter().filter(serves);
    themes.map(|it| &*it.id).collect::<Vec<_>>().join("\n")
}

/// Returns how many notes there are, and how many are awaited: `3`, `3+1`.
fn heard(describer: &Describer<'_>, record: &Record) -> String {
    let notes = describer.heard.notes(record);
    match notes.awaited.len() {
        0 => notes.counted.len().to_string(),
        awaited => format!("{}+{awaited}", notes.counted.len()),
    }
}

/// Tells whether a cell says that notes are awaited.
fn is_awaiting(cell: &str) -> bool {
    cell.split_once('+').is_some_and(|parts| {
        [parts.0, parts.1]
            .iter()
            .all(|part| !part.is_empty() && part.bytes().all(|it| it.is_ascii_digit()))
    })
}

/// Returns the ids that stand under a key.
fn references(record: &Record, key: &str, between: &str) -> String {
    let own = record
        .references
        .iter()
        .filter(|it: &&Reference| it.key() == key && !record.body.contains(it.id.span));
    own.map(|it| &*it.id.value).collect::<Vec<_>>().join(between)
}
