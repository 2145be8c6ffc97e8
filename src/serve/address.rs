//! The address at which a thing is shown.

use crate::project::Project;
use crate::project::anchor;
use crate::project::thing::{Thing, ThingKind};
use crate::query::lookup;
use crate::record::kind::Kind;
use serde::Serialize;

/// The page on which each kind of thing is made.
pub(super) const MAKING: [(&str, ThingKind); 9] = [
    ("/notes/new", ThingKind::Record(Kind::Note)),
    ("/answers/new", ThingKind::Record(Kind::Answer)),
    ("/themes/new", ThingKind::Record(Kind::Theme)),
    ("/goals/new", ThingKind::Record(Kind::Goal)),
    ("/stakeholders/new", ThingKind::Record(Kind::Stakeholder)),
    ("/chapters/new", ThingKind::Record(Kind::Chapter)),
    ("/groups/new", ThingKind::Group),
    ("/phases/new", ThingKind::Phase),
    ("/milestones/new", ThingKind::Milestone),
];

/// A piece of a text, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(super) struct Piece {
    /// Its words.
    pub(super) text: String,
    /// Where it leads; nothing for what leads nowhere.
    pub(super) to: Option<String>,
}

/// Returns the address of what an id names.
pub(super) fn of(kind: ThingKind, id: &str) -> String {
    let (record, name) = id.split_once('#').unwrap_or((id, ""));
    match kind {
        ThingKind::Record(Kind::Note) => format!("/notes/{}", encoded(id)),
        ThingKind::Record(Kind::Theme) => format!("/themes/{}", encoded(id)),
        ThingKind::Record(Kind::Goal) => format!("/goals/{}", encoded(id)),
        ThingKind::Record(Kind::Stakeholder) => format!("/stakeholders/{}", encoded(id)),
        ThingKind::Record(Kind::Chapter) => format!("/draft/{}", encoded(id)),
        ThingKind::Passage if name.is_empty() => format!("/notes/{}", encoded(record)),
        ThingKind::Passage => format!("/notes/{}#{}", encoded(record), passage(name)),
        ThingKind::Statement => {
            let anchor = anchor::of_part(record, name);
            format!("/draft/{}#{}", encoded(record), encoded(&anchor))
        }
        ThingKind::Record(Kind::Sources) => format!("/list/{}", ThingKind::Source.word()),
        // What stands in a file of its own is seen in its text.
        ThingKind::Record(
            kind @ (Kind::Policy
            | Kind::Process
            | Kind::Organisation
            | Kind::Versions
            | Kind::Reviewed
            | Kind::Requests
            | Kind::Feedback),
        ) => of_text(&format!("{}.yaml", kind.row().path)),
        kind => format!("/show/{}/{}", kind.word(), encoded(id)),
    }
}

/// Returns the address at which the text of a file is changed.
pub(super) fn of_text(path: &str) -> String {
    let parts: Vec<String> = path.split('/').map(encoded).collect();
    format!("/edit/{}", parts.join("/"))
}

/// Returns the address at which a chapter is written.
pub(super) fn of_writing(chapter: &str) -> String {
    format!("/draft/{}/edit", encoded(chapter))
}

/// Returns the address at which a kind of thing is made; nothing where there is none.
pub(super) fn of_making(kind: ThingKind) -> Option<&'static str> {
    MAKING.iter().find(|it| it.1 == kind).map(|it| it.0)
}

/// Returns the address of a thing.
pub(super) fn of_thing(thing: &Thing<'_>) -> String {
    of(thing.kind(), &thing.id())
}

/// Returns the name of a passage in its note's page.
pub(super) fn passage(name: &str) -> String {
    format!("passage-{}", encoded(name))
}

/// Returns a text as a part of an address.
pub(super) fn encoded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

/// Returns a text in which every id of the project is the way to what it names, by its title; a code stays as it is written.
pub(super) fn linked(project: &Project, text: &str) -> Vec<Piece> {
    let between = |it: char| it.is_whitespace() || ",;()".contains(it);
    let mut pieces: Vec<Piece> = Vec::new();
    // Titles hold spaces, so that more is needed between two of them than between ids.
    let mut is_after_title = false;
    for part in text.split_inclusive(between) {
        let word = part.trim_end_matches(between);
        let rest = part[word.len()..].to_owned();
        let piece = named(project, word).unwrap_or_else(|| Piece {
            text: word.to_owned(),
            to: None,
        });
        let is_title = piece.to.is_some() && !word.starts_with('#');
        let last = pieces
            .last_mut()
            .filter(|it| it.text == " " && is_after_title && is_title);
        if let Some(space) = last {
            ", ".clone_into(&mut space.text);
        }
        is_after_title = is_title && rest == " ";
        pieces.push(piece);
        pieces.push(Piece { text: rest, to: None });
    }
    joined(pieces)
}

/// Returns what an id names, as the way to it; a code leads to its theme.
fn named(project: &Project, word: &str) -> Option<Piece> {
    let id = word.strip_prefix('#').unwrap_or(word);
    if id.is_empty() {
        return None;
    }
    let found = |id: &str| project.look_up(id, lookup::TRACED.iter().copied()).thing();
    let theme = || found(&format!("theme/{}", id.split_once('/')?.0));
    let thing = found(id).or_else(theme)?;
    let text = match thing {
        Thing::Part(..) => word,
        _ if word.starts_with('#') => word,
        _ => thing.title(),
    };
    Some(Piece {
        text: text.to_owned(),
        to: Some(of_thing(&thing)),
    })
}

/// Joins pieces that lead nowhere.
fn joined(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut all: Vec<Piece> = Vec::new();
    for piece in pieces.into_iter().filter(|it| !it.text.is_empty()) {
        match all.last_mut() {
            Some(last) if last.to.is_none() && piece.to.is_none() => last.text.push_str(&piece.text),
            _ => all.push(piece),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;

    #[test]
    fn what_is_no_sign_of_an_address_is_written_out() {
        assert_eq!(encoded("a b/æ#?%"), "a%20b%2F%C3%A6%23%3F%25");
        let statement = of(ThingKind::Statement, "bo#frist");
        assert_eq!(statement, "/draft/bo#bo--frist");
        assert_eq!(of(ThingKind::Passage, "n#tolk"), "/notes/n#passage-tolk");
        assert_eq!(of(ThingKind::Passage, "n"), "/notes/n");
        assert_eq!(of(ThingKind::Source, "a/b"), "/show/source/a%2Fb");
        assert_eq!(of(ThingKind::Record(Kind::Sources), "sources"), "/list/source");
    }

    #[test]
    fn ids_of_records_are_read_by_their_titles_with_commas_between_them() {
        let project = fixture::load("//- policy/themes/fritid.yaml\ntitle: Fritid og leg\ngoals: []\n").project;
        let read = |text: &str| -> String { linked(&project, text).into_iter().map(|it| it.text).collect() };
        assert_eq!(
            read("fritid fritid, boligselskaber"),
            "Fritid og leg, Fritid og leg, Boligselskaber"
        );
        assert_eq!(
            read("#fritid #fritid/leg fritid ord"),
            "#fritid #fritid/leg Fritid og leg ord"
        );
        assert_eq!(read("interview fritid"), "interview Fritid og leg");
    }

    #[test]
    fn ids_lead_to_what_they_name_and_other_words_nowhere() {
        let project = fixture::load("//- policy/themes/fritid.yaml\ntitle: Fritid\ngoals: []\n").project;
        let pieces = linked(&project, "om #fritid/klubber, og fritid.");
        let shown: Vec<(&str, Option<&str>)> = pieces.iter().map(|it| (&*it.text, it.to.as_deref())).collect();
        assert_eq!(
            shown,
            [
                ("om ", None),
                ("#fritid/klubber", Some("/themes/fritid")),
                (", og fritid.", None)
            ]
        );
    }
}
