//! A quotation as a person sees it who decides whether it may be published, and as programs read it.

use crate::cli::heading::Screen;
use crate::evidence::quotation::approved::groups;
use crate::findings::color::{FAINT, STRONG, paint};
use crate::project::Project;
use crate::query::quotes::{self, Quotation};
use crate::record::vocabulary::{Basis, Method};
use crate::text::printable::{Part, Printable, printable};
use serde_json::{Value, json};

/// The widest label before a line, with the space behind it.
const LABEL: usize = 13;

/// Returns a quotation with all that is known of it, in lines that fit the screen.
pub(super) fn block(it: &Quotation<'_>, project: &Project, screen: Screen) -> Printable {
    let language = screen.language;
    let words = it.shown(project, language);
    let words = Printable::wrap(words, screen.columns, "  ", "  ");
    let mut text = screen.ends(it.used.id(), quotes::state(it, language), STRONG);
    text.push(printable!("{}", words));
    for (key, value) in quotes::facts(it, project, language) {
        text.push(labelled(&language.word(key), &value, screen));
    }
    text
}

fn labelled(label: &str, value: impl Part, screen: Screen) -> Printable {
    let name = Printable::text(label);
    let gap = Printable::spaces(LABEL.saturating_sub(name.width()).max(1));
    let first = printable!("  {}{}", paint(name, FAINT, screen.color), gap);
    let rest = Printable::spaces(2 + LABEL);
    Printable::wrap(value, screen.columns, first, rest)
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
        "words": it.words(project),
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
