//! A list for the screen: for each kind the columns that people look for.

use super::sheet::spoken;
use crate::cli::table::{Column, Holds};
use crate::evidence::support::Support;
use crate::evidence::{Statement, statements_in};
use crate::language::{Language, Value};
use crate::project::thing::Thing;
use crate::query::describe::Teller;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::words::NoteState;
use crate::syntax::fields::Reference;
use crate::syntax::markdown::outline::{Form, Passage};
use crate::text::marks;
use crate::text::readability::Lix;

/// Returns the columns of a kind.
pub(super) fn of(kind: &str) -> Vec<Column> {
    let column = |(heading, holds)| Column { heading, holds };
    let columns: &[(&'static str, Holds)] = match kind {
        "goal" => &[
            ("list-goal", Holds::Ids),
            ("list-themes", Holds::Ids),
            ("list-vision", Holds::Text),
        ],
        "theme" => &[
            ("list-theme", Holds::Ids),
            ("list-status", Holds::Text),
            ("list-goals", Holds::Ids),
            ("list-notes", Holds::Numbers),
        ],
        "stakeholder" => &[
            ("list-stakeholder", Holds::Ids),
            ("list-kind", Holds::Text),
            ("list-part-of", Holds::Ids),
            ("list-notes", Holds::Numbers),
            ("list-cited", Holds::Numbers),
        ],
        "note" => &[
            ("list-note", Holds::Ids),
            ("list-how", Holds::Text),
            ("list-about", Holds::Ids),
        ],
        "passage" => &[("list-passage", Holds::Text), ("list-coded", Holds::Text)],
        "chapter" => &[
            ("list-chapter", Holds::Ids),
            ("list-status", Holds::Text),
            ("list-theme", Holds::Ids),
            ("list-owner", Holds::Text),
            ("list-statements", Holds::Text),
            ("list-lix", Holds::Text),
        ],
        "statement" => &[("list-statement", Holds::Text), ("list-support", Holds::Text)],
        "answer" => &[
            ("list-answer", Holds::Ids),
            ("list-outcome", Holds::Text),
            ("list-to", Holds::Ids),
        ],
        _ => &[
            ("list-source", Holds::Text),
            ("list-author", Holds::Text),
            ("list-date", Holds::Ids),
        ],
    };
    columns.iter().copied().map(column).collect()
}

/// Returns the cells of a thing, one for each column of its kind.
pub(super) fn cells(teller: &Teller<'_>, thing: &Thing<'_>, language: Language) -> Vec<String> {
    let named = format!("{}\n  {}", teller.title(thing), thing.id());
    match *thing {
        Thing::Record(record) => match record.kind {
            Kind::Goal => vec![named, serving(teller, record), references(record, "vision", "\n")],
            Kind::Theme => {
                let status = record
                    .theme()
                    .map(|it| language.word(it.status.key()))
                    .unwrap_or_default();
                vec![named, status, references(record, "goals", "\n"), heard(teller, record)]
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
                let cited = teller.cited(record).to_string();
                vec![named, kind, part_of, heard(teller, record), cited]
            }
            Kind::Note => note(teller, record, &named, language),
            Kind::Chapter => chapter(teller, record, named, language),
            _ => answer(record, language),
        },
        Thing::Part(record, passage) if record.kind == Kind::Chapter => {
            let words = teller.words(record, passage);
            vec![format!("{}\n{words}", thing.id()), support(teller, thing, language)]
        }
        Thing::Part(record, passage) => part(teller, thing, (record, passage), language),
        Thing::Entry(source) => {
            let entry = teller.entry(source.id);
            let of = |name: &str| spoken(&entry[name], name, None, language);
            vec![named, of("author"), of("date")]
        }
    }
}

fn part(
    teller: &Teller<'_>,
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
                ("line", teller.line(thing).unwrap_or_default().into()),
            ],
        ),
    };
    let source = [how(record, language), references(record, "stakeholders", ", ")];
    let mut coded = vec![codes(passage), source.join(" · ")];
    coded.extend(mark(teller, record, language));
    let words = quoted(passage, teller.words(record, passage), language);
    vec![format!("{id}\n{words}"), coded.join("\n")]
}

fn note(teller: &Teller<'_>, record: &Record, named: &str, language: Language) -> Vec<String> {
    let named = if record.title == record.id {
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
    how.extend(mark(teller, record, language));
    let themes = match record.coded_themes() {
        coded if coded.is_empty() => note
            .into_iter()
            .flat_map(|it| &it.themes)
            .map(|it| &*it.value)
            .collect(),
        coded => coded,
    };
    let themes: Vec<String> = themes.into_iter().map(|it| format!("#{it}")).collect();
    let about = [references(record, "stakeholders", " "), themes.join(" ")];
    vec![named, how.join("\n"), about.join("\n").trim_end().to_owned()]
}

/// Returns how a note was heard, and when, unless its id begins with that.
fn how(record: &Record, language: Language) -> String {
    let note = record.note();
    let method = note.and_then(|it| it.method).map(|it| language.word(it.key()));
    let date = note.and_then(|it| it.date).map(|it| it.value.to_string());
    let date = date.filter(|it| !record.id.starts_with(it.as_str()));
    method.into_iter().chain(date).collect::<Vec<_>>().join("\n")
}

/// Returns a mark and a word for a note that does not count, or is an example.
fn mark(teller: &Teller<'_>, record: &Record, language: Language) -> Option<String> {
    let state = record.state(teller.project.today)?;
    let mark = match state {
        NoteState::Counted => {
            return record
                .note()
                .filter(|it| it.example)
                .map(|_| language.word("list-example"));
        }
        NoteState::Planned => "○",
        NoteState::Uncoded => "!",
        NoteState::Withdrawn | NoteState::Erased => "×",
    };
    Some(format!("{mark} {}", language.word(state.key())))
}

fn chapter(teller: &Teller<'_>, record: &Record, named: String, language: Language) -> Vec<String> {
    let chapter = record.chapter();
    let status = chapter
        .and_then(|it| it.status)
        .map(|it| language.word(it.key()))
        .unwrap_or_default();
    let owner = chapter.and_then(|it| it.owner.as_deref()).unwrap_or_default();
    let all = statements_in(record).count();
    let bare = statements_in(record)
        .filter(|it| !Support::of(teller.project, *it).is_supported())
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
        lix(teller.lix(record), language),
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

/// Returns the line below the chapters: the LIX of them all, and what brackets mean where there are any.
pub(super) fn lix_in_all(all: &[Lix], language: Language) -> Option<String> {
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
        .map(|it| it.value.to_string())
        .unwrap_or_default();
    let by = references(record, "by", " ");
    vec![
        record.id.to_string(),
        format!("{outcome}\n{by}\n{date}"),
        references(record, "to", "\n"),
    ]
}

/// Returns how well a statement is supported, and by how much.
fn support(teller: &Teller<'_>, thing: &Thing<'_>, language: Language) -> String {
    let Some(statement) = Statement::of(*thing) else {
        return String::new();
    };
    let support = Support::of(teller.project, statement);
    let strength = language.word(support.strength(teller.project).key());
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
    say(
        "list-count-sources",
        support.sources.iter().filter(|it| !it.against).count(),
    );
    say(
        "list-count-against",
        support.against.notes + support.sources.iter().filter(|it| it.against).count(),
    );
    lines.join("\n")
}

/// Returns the coding of a passage; a theme alone is not said where one of its aspects is.
pub(in crate::cli) fn codes(passage: &Passage) -> String {
    let aspects = |theme: &str| {
        passage
            .markers
            .iter()
            .any(|it| *it.theme == *theme && it.aspect.is_some())
    };
    let mut codes: Vec<String> = Vec::new();
    for marker in &passage.markers {
        let code = match &marker.aspect {
            Some(aspect) => format!("#{}/{aspect}", marker.theme),
            None if aspects(&marker.theme) => continue,
            None => format!("#{}", marker.theme),
        };
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes.join(" ")
}

/// Returns the words of a passage, in quotation marks where they are somebody's own.
pub(in crate::cli) fn quoted(passage: &Passage, words: String, language: Language) -> String {
    if passage.form == Form::Quote {
        marks::quoted(&words, language)
    } else {
        words
    }
}

/// Returns the themes that serve a goal.
fn serving(teller: &Teller<'_>, goal: &Record) -> String {
    let serves = |it: &&Record| {
        it.theme()
            .is_some_and(|it| it.goals.iter().any(|it| it.value == goal.id))
    };
    let themes = teller.project.records(Kind::Theme).iter().filter(serves);
    themes.map(|it| &*it.id).collect::<Vec<_>>().join("\n")
}

/// Returns how many notes there are, and how many are awaited: `3`, `3+1`.
fn heard(teller: &Teller<'_>, record: &Record) -> String {
    let notes = teller.heard.notes(record);
    match notes.awaited.len() {
        0 => notes.counted.len().to_string(),
        awaited => format!("{}+{awaited}", notes.counted.len()),
    }
}

/// Tells whether a cell says that notes are awaited.
pub(super) fn is_awaiting(cell: &str) -> bool {
    cell.split_once('+').is_some_and(|it| {
        [it.0, it.1]
            .iter()
            .all(|it| !it.is_empty() && it.bytes().all(|it| it.is_ascii_digit()))
    })
}

/// Returns the ids that stand under a key.
fn references(record: &Record, key: &str, between: &str) -> String {
    let own = record
        .references
        .iter()
        .filter(|it: &&Reference| it.key == key && !record.body.contains(it.id.span));
    own.map(|it| &*it.id.value).collect::<Vec<_>>().join(between)
}
