//! A quotation as a person sees it who decides whether it may be published, and as programs read it.

use crate::cli::heading::Screen;
use crate::evidence::quotation::approved::groups;
use crate::findings::color::{FAINT, STRONG, paint};
use crate::language::Language;
use crate::project::Project;
use crate::query::quotes::Quotation;
use crate::record::vocabulary::{Basis, Method};
use crate::text::capital::capitalised;
use crate::text::printable::{Part, Printable, printable};
use crate::text::quotation_marks::quoted;
use serde_json::{Value, json};

/// The widest label before a line, with the space behind it.
const LABEL: usize = 13;

/// Returns a quotation with all that is known of it, in lines that fit the screen.
pub(super) fn block(it: &Quotation<'_>, project: &Project, screen: Screen) -> Printable {
    let language = screen.language;
    let words = quoted(&it.used.words, language);
    let words = Printable::wrap(words, screen.columns, "  ", "  ");
    let mut text = screen.ends(it.used.id(), state(it, language), STRONG);
    text.push(printable!("{}", words));
    let mut line = |key: &str, value: String| {
        if !value.is_empty() {
            text.push(labelled(&language.word(key), &value, screen));
        }
    };
    line("review-quote-chapter", chapter(it, project, language));
    line("review-quote-note", note(it, language));
    line("review-quote-groups", language.list(&owned(groups(project, it.note))));
    line("review-quote-terms", terms(it, language));
    line("review-quote-cues", cues(it, language));
    text
}

fn owned(all: Vec<&str>) -> Vec<String> {
    all.into_iter().map(str::to_owned).collect()
}

fn labelled(label: &str, value: impl Part, screen: Screen) -> Printable {
    let name = Printable::text(label);
    let gap = Printable::spaces(LABEL.saturating_sub(name.width()).max(1));
    let first = printable!("  {}{}", paint(name, FAINT, screen.color), gap);
    let rest = Printable::spaces(2 + LABEL);
    Printable::wrap(value, screen.columns, first, rest)
}

/// Returns what becomes of it in the public edition, and who approved it.
fn state(it: &Quotation<'_>, language: Language) -> String {
    let state = language.word(&format!("quote-state-{}", it.standing.word()));
    match it.approval {
        Some(approval) => format!("{state} ({}, {})", approval.by, approval.date.in_words(language)),
        None => state,
    }
}

/// Returns where it is used.
fn chapter(it: &Quotation<'_>, project: &Project, language: Language) -> String {
    let point = it.statement.map(|it| format!(", {}", it.point(project, language)));
    let places: Vec<String> = it.places.iter().map(|it| format!("{}:{}", it.0, it.1.line)).collect();
    format!(
        "{}{} ({})",
        it.used.chapter.title,
        point.unwrap_or_default(),
        places.join(", ")
    )
}

/// Returns from which conversation it is.
fn note(it: &Quotation<'_>, language: Language) -> String {
    let mut parts = Vec::new();
    parts.extend(it.note.method.map(|it| language.word(it.key())));
    parts.extend(it.note.date.map(|it| it.value.in_words(language)));
    let people = |it: u32| language.say("voice-participants", &[("participants", (it as usize).into())]);
    parts.extend(it.note.participants.map(people));
    format!("{} ({})", capitalised(&parts.join(", ")), it.used.note.id)
}

/// Returns what those who spoke agreed to, and on which ground the note is kept.
fn terms(it: &Quotation<'_>, language: Language) -> String {
    let publish = it.note.publish.map(|it| language.word(it.value.key()));
    let basis = it.note.basis.map(|it| language.word(it.key()));
    let parts: Vec<String> = publish.into_iter().chain(basis).collect();
    parts.join("; ")
}

/// Returns what should be looked at.
fn cues(it: &Quotation<'_>, language: Language) -> String {
    let one = |(about, words): &(crate::evidence::quotation::cues::About, String)| {
        format!(
            "{} ({})",
            quoted(words, language),
            language.word(&format!("quote-cue-{}", about.word()))
        )
    };
    let all: Vec<String> = it.cues.iter().map(one).collect();
    language.list(&all)
}

/// Returns the quotations as JSON has them.
pub(super) fn document(all: &[Quotation<'_>], project: &Project) -> Value {
    let quotes: Vec<Value> = all.iter().map(|it| entry(it, project)).collect();
    json!({ "version": 1, "quotes": quotes })
}

fn entry(it: &Quotation<'_>, project: &Project) -> Value {
    let place =
        |(path, at): &(&str, crate::source::Position)| json!({ "path": path, "line": at.line, "column": at.column });
    let cue = |(about, words): &(crate::evidence::quotation::cues::About, String)| json!({ "kind": about.word(), "text": words });
    json!({
        "id": it.used.id(),
        "digest": it.used.digest.to_string(),
        "state": it.standing.word(),
        "words": it.used.words,
        "chapter": &*it.used.chapter.id,
        "statement": it.statement.map(|it| it.name),
        "places": it.places.iter().map(place).collect::<Vec<_>>(),
        "note": &*it.used.note.id,
        "method": it.note.method.map(Method::word),
        "date": it.note.date.map(|it| it.value.to_string()),
        "participants": it.note.participants,
        "stakeholders": it.note.stakeholders.iter().map(|it| &*it.value).collect::<Vec<_>>(),
        "groups": groups(project, it.note),
        "publish": it.note.publish.map(|it| it.value.word()),
        "basis": it.note.basis.map(Basis::word),
        "cues": it.cues.iter().map(cue).collect::<Vec<_>>(),
        "approved": it.approval.map(|it| json!({ "by": &*it.by, "date": it.date.to_string() })),
    })
}
