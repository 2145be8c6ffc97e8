//! How a point is described in a memo: who sent it, what it is about, what it says, and what it is called.

use crate::document::{Block, Inline};
use crate::draft::assembly::Assembly;
use crate::draft::voice;
use crate::draft::wording::Wording;
use crate::evidence::answers::{self, Point};
use crate::evidence::consultation::{self, Response};
use crate::evidence::disposition::FollowUps;
use crate::evidence::uses::Uses;
use crate::record::Record;
use crate::record::kind::Kind;

/// Does something with the responses of the project that may be described.
pub(super) fn with_responses<T>(
    assembly: &mut Assembly<'_>,
    make: impl FnOnce(&mut Assembly<'_>, &[Response<'_>]) -> T,
) -> T {
    with_all(assembly, |assembly, all, shown| make(assembly, &all[..shown]))
}

/// Does something with all responses of the project: the first ones may be described, of the others only the number is told.
pub(super) fn with_all<T>(
    assembly: &mut Assembly<'_>,
    make: impl FnOnce(&mut Assembly<'_>, Vec<Response<'_>>, usize) -> T,
) -> T {
    let uses = Uses::of(assembly.project);
    let follow_ups = FollowUps {
        answers: assembly.answers,
        uses: &uses,
    };
    let mut responses = consultation::responses(assembly.project, follow_ups);
    responses.sort_by_key(|it| !it.record.is_shown());
    let shown = responses.partition_point(|it| it.record.is_shown());
    make(assembly, responses, shown)
}

/// Returns who sent a response: the organisation where the note allows its name, else the group that it belongs to.
pub(super) fn sender(assembly: &Assembly<'_>, record: &Record) -> String {
    let Some(note) = record.note() else {
        return String::new();
    };
    match note
        .rare()
        .sender
        .as_deref()
        .filter(|_| note.disclosure().allows_name())
    {
        Some(sender) => sender.to_owned(),
        None => {
            let names: Vec<String> = note
                .stakeholders
                .iter()
                .map(|it| voice::name(assembly, &it.value))
                .collect();
            assembly.language.list(&names)
        }
    }
}

/// Returns the titles of the themes that a point is about.
pub(super) fn themes(assembly: &Assembly<'_>, point: Point<'_>) -> String {
    let themes = answers::themes(point.thing());
    let titles = themes.iter().filter_map(|it| assembly.project.find(Kind::Theme, it));
    titles.map(|it| &*it.title).collect::<Vec<_>>().join(", ")
}

/// Returns what a point says; of a whole note its title, and a few words where what was said may not be printed.
pub(in crate::draft::memo) fn words(assembly: &Assembly<'_>, wording: &Wording, point: Point<'_>) -> String {
    match point.passage {
        Some(passage) => wording.words(passage).unwrap_or_else(|| assembly.word("told-not")),
        None if point.note.title == point.note.id => assembly.word("told-whole"),
        None => point.note.title.to_string(),
    }
}

/// Returns where a point is found.
pub(super) fn id(point: Point<'_>) -> String {
    let name = point.passage.and_then(|it| it.name.as_ref());
    name.map_or_else(
        || point.note.id.to_string(),
        |it| format!("{}#{}", point.note.id, it.value),
    )
}

/// Returns a line that begins with what it is about: `**Udfald:** imødekommet`.
pub(super) fn labelled(assembly: &Assembly<'_>, key: &str, content: Vec<Inline>) -> Block {
    let label = assembly.say("told-label", &[("label", assembly.word(key).into())]);
    let mut line = vec![Inline::Strong(vec![Inline::text(label)]), Inline::text(" ")];
    line.extend(content);
    Block::Paragraph(line)
}

/// Returns a line of plain text that begins with what it is about.
pub(super) fn plain(assembly: &Assembly<'_>, key: &str, text: impl Into<String>) -> Block {
    labelled(assembly, key, vec![Inline::text(text)])
}
