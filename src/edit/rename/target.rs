//! What is meant by an id that is to be renamed.

use crate::diagnostic::Failure;
use crate::project::Project;
use crate::project::thing::{Thing, ThingKind};
use crate::record::kind::{Kind, id_of};
use crate::source::Span;
use crate::text::nearest::nearest;

/// What can be renamed and has no `#` in its id.
const WHOLE: [ThingKind; 11] = [
    ThingKind::Record(Kind::Goal),
    ThingKind::Record(Kind::Theme),
    ThingKind::Record(Kind::Stakeholder),
    ThingKind::Record(Kind::Note),
    ThingKind::Record(Kind::Chapter),
    ThingKind::Record(Kind::Answer),
    ThingKind::Source,
    ThingKind::Phase,
    ThingKind::Milestone,
    ThingKind::Group,
    ThingKind::Part,
];
/// What can be renamed and stands in a record's text.
const PARTS: [ThingKind; 2] = [ThingKind::Passage, ThingKind::Statement];

/// Returns how people know something: a chapter with its number.
pub(super) fn shown(project: &Project, target: &Thing<'_>) -> String {
    match target {
        Thing::Record(record) => id_of(Kind::Note, project.path(record.file)).to_owned(),
        Thing::Part(..) | Thing::Entry(_) => target.id(),
    }
}

/// Returns where a text may name something, whatever the text is.
pub(super) fn mentions(target: &Thing<'_>, text: &str) -> Vec<Span> {
    let word = target.name().unwrap_or(target.base());
    let part = |it: char| it.is_alphanumeric() || it == '-' || it == '_';
    let free = |at: &usize| {
        let (before, after) = (&text[..*at], &text[at + word.len()..]);
        // In front of a chapter's id its number may stand.
        let before = before.trim_end_matches(|it: char| it == '-' || it.is_ascii_digit());
        let marked = target.name().is_none() || before.ends_with(['#', '^']);
        marked && !before.ends_with(part) && !after.starts_with(part)
    };
    let found = text.match_indices(word).map(|(at, _)| at).filter(free);
    found.map(|at| Span::new(at, at + word.len())).collect()
}

/// Returns what an id means; `kind/id` says which where there are several.
pub(super) fn find<'a>(project: &'a Project, id: &str) -> Result<Thing<'a>, Failure> {
    let prefix = id.split_once('/').and_then(|(word, rest)| {
        let kind = ThingKind::of(word).filter(|it| WHOLE.contains(it) || PARTS.contains(it));
        Some((kind?, rest))
    });
    let plain = prefix.map_or(id, |it| it.1);
    let mut found = all(project, plain);
    if let Some((only, _)) = prefix {
        found.retain(|it| it.kind() == only || ThingKind::Record(it.record().kind) == only);
    }
    match &found[..] {
        [] => Err(nothing(project, plain, prefix.map(|it| it.0))),
        [one] => Ok(*one),
        [first, rest @ ..] if rest.iter().all(|it| it.kind() == first.kind()) => {
            let paths: Vec<&str> = found.iter().map(|it| project.path(it.record().file)).collect();
            Err(Failure::project("rename-twice")
                .with("id", plain)
                .with("paths", paths.join(", ")))
        }
        _ => {
            let wording = |it: &Thing<'_>| format!("{}/{}", it.kind().word(), it.id());
            let choices: Vec<String> = found.iter().map(wording).collect();
            Err(Failure::usage("rename-ambiguous")
                .with("id", plain)
                .with("choices", choices.join(", ")))
        }
    }
}

/// Returns everything that has an id; two of one kind may have the same.
fn all<'a>(project: &'a Project, id: &str) -> Vec<Thing<'a>> {
    let (base, name) = id.split_once('#').map_or((id, None), |it| (it.0, Some(it.1)));
    let is_it = |it: &Thing<'_>| it.base() == it.kind().home().plain(base) && it.name() == name;
    let things = kinds(id).iter().flat_map(|it| project.things(*it));
    things.filter(is_it).collect()
}

/// Returns the kinds of thing that may have an id.
fn kinds(id: &str) -> &'static [ThingKind] {
    if id.contains('#') { &PARTS } else { &WHOLE }
}

/// Says that nothing has an id, with what has nearly the same; of another kind than was asked for, with its kind.
fn nothing(project: &Project, id: &str, only: Option<ThingKind>) -> Failure {
    let asked = only.map_or_else(|| id.to_owned(), |it| format!("{}/{id}", it.word()));
    let ids: Vec<String> = match only {
        Some(only) => project.ids(only),
        None => kinds(id).iter().flat_map(|it| project.ids(*it)).collect(),
    };
    let near = nearest(id, ids.iter().map(String::as_str)).map(str::to_owned);
    let other = || {
        all(project, id)
            .first()
            .map(|it| format!("{}/{}", it.kind().word(), it.id()))
    };
    match other().filter(|_| only.is_some()).or(near) {
        Some(near) => Failure::usage("rename-nothing-near")
            .with("id", asked)
            .with("near", near),
        None => Failure::usage("rename-nothing").with("id", asked),
    }
}
