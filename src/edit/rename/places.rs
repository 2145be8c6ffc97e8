//! Where a name stands: where it is defined, and wherever it is referred to.

use super::name::Name;
use super::place::{Around, Place};
use super::{bibliography, lists};
use crate::diagnostic::Failure;
use crate::project::Project;
use crate::project::anchor;
use crate::project::backlink::{Link, NamedBy};
use crate::project::reference::Found;
use crate::project::texts::Texts;
use crate::project::thing::{Thing, ThingKind};
use crate::record::kind::Kind;
use crate::source::{Span, position};

/// Returns every place where something is named, and those that its new name would make unclear.
pub(super) fn all(project: &Project, texts: &Texts, target: &Thing<'_>, name: &Name) -> Result<Vec<Place>, Failure> {
    let mut places: Vec<Place> = definition(target, name).into_iter().collect();
    for link in project.links() {
        if !link.names(target.kind(), &target.id()) {
            places.extend(kept_clear(project, target, name, &link));
            continue;
        }
        match meaning(project, target, &link) {
            Meaning::This => places.push(place(&link, renamed(project, target, name, &link))),
            Meaning::Other => {}
            Meaning::Unclear => return Err(unclear(project, texts, &link)),
        }
    }
    if target.kind() == ThingKind::Source {
        places.extend(in_bibliographies(project, texts, target, name));
    }
    places.extend(lists::places(project, texts, target, name));
    places.retain(|it| it.old != it.new);
    Ok(places)
}

fn unclear(project: &Project, texts: &Texts, link: &Link<'_>) -> Failure {
    let at = link.span().start as usize;
    let line = texts.of(project, link.from.file).map_or(1, |it| position(&it, at).line);
    let ways: Vec<String> = link.kinds.iter().map(|it| format!("{it}/{}", written(link))).collect();
    Failure::project("rename-unclear")
        .with("path", project.path(link.from.file))
        .with("line", line)
        .with("id", written(link))
        .with("choices", ways.join(", "))
}

/// Entries of a bibliography name each other in fields that no other reader of ours knows.
fn in_bibliographies(project: &Project, texts: &Texts, target: &Thing<'_>, name: &Name) -> Vec<Place> {
    let lists = project.records(Kind::Sources).iter().map(|it| it.file);
    let mut places = Vec::new();
    for file in lists.filter(|it| project.path(*it).ends_with(".bib")) {
        let spans = texts
            .of(project, file)
            .map(|it| bibliography::names(&it, target.base()));
        places.extend(spans.unwrap_or_default().into_iter().map(|span| Place {
            file,
            span,
            reference: true,
            old: target.base().to_owned(),
            new: name.id.clone(),
            value: None,
        }));
    }
    places
}

fn definition(target: &Thing<'_>, name: &Name) -> Option<Place> {
    let at = target.definition()?;
    let old = target.name().unwrap_or(target.base()).to_owned();
    let quote = u32::from((at.span.end - at.span.start) as usize == old.len() + 2);
    Some(Place {
        file: at.file,
        span: Span {
            start: at.span.start + quote,
            end: at.span.end - quote,
        },
        reference: false,
        value: Some(Around {
            span: at.span,
            old: old.clone(),
            new: name.id.clone(),
        }),
        old,
        new: name.id.clone(),
    })
}

enum Meaning {
    This,
    Other,
    Unclear,
}

/// Says whether a link whose words fit means the target, and not something else of the same name.
fn meaning(project: &Project, target: &Thing<'_>, link: &Link<'_>) -> Meaning {
    match project.look_up(&written(link), ThingKind::all(link.kinds)) {
        Found::Thing(Thing::Entry(_)) => Meaning::This,
        Found::Thing(Thing::Record(it) | Thing::Part(it, _)) | Found::Unread(it) => {
            let is_own = !matches!(target, Thing::Entry(_)) && target.record().file == it.file;
            if is_own { Meaning::This } else { Meaning::Other }
        }
        Found::Ambiguous => Meaning::Unclear,
        // A heading has no name of its own, so the chapter is meant.
        Found::Nothing if link.via == NamedBy::Link => Meaning::This,
        // A name that its record lacks: the record is meant, if only one can be.
        Found::Nothing => {
            let notes = project.find(Kind::Note, link.id.value);
            let chapters = project.find(Kind::Chapter, Kind::Chapter.plain(link.id.value));
            match (notes, chapters) {
                (Some(_), Some(_)) if link.kinds.len() > 1 => Meaning::Unclear,
                _ => Meaning::This,
            }
        }
    }
}

/// Returns another link with its kind before it, where the target's new name would make it unclear.
fn kept_clear(project: &Project, target: &Thing<'_>, name: &Name, link: &Link<'_>) -> Option<Place> {
    let kind = target.kind();
    let (id, own_name) = (kind.home().plain(link.id.value), link.name.map(|it| it.value));
    let takes = match target {
        Thing::Part(..) => own_name == Some(&*name.id) && id == target.base(),
        Thing::Record(record) if own_name.is_some() => {
            id == name.id && own_name.is_some_and(|it| record.passage(it).is_some())
        }
        Thing::Record(_) | Thing::Entry(_) => own_name.is_none() && id == name.id,
    };
    let taker = part_kind(target, link);
    let mut kinds = ThingKind::all(link.kinds);
    if !takes || kinds.clone().all(|it| it != taker) {
        return None;
    }
    let whole = written(link);
    let is_one = |it: &ThingKind| !project.look_up(&whole, [*it]).is_nothing();
    let meant = kinds.find(is_one).filter(|it| *it != taker)?;
    Some(place(link, format!("{}/{whole}", meant.word())))
}

/// Returns the kind by which a link names the target: a passage of a note for a note with `#name`.
fn part_kind(target: &Thing<'_>, link: &Link<'_>) -> ThingKind {
    match (target.kind(), link.name) {
        (ThingKind::Record(Kind::Note), Some(_)) => ThingKind::Passage,
        (ThingKind::Record(Kind::Chapter), Some(_)) => ThingKind::Statement,
        (kind, _) => kind,
    }
}

fn written(link: &Link<'_>) -> String {
    match link.name {
        Some(name) => format!("{}#{}", link.id.value, name.value),
        None => link.id.value.to_owned(),
    }
}

/// Returns a link as it is written afterwards: with its kind, where another thing has that name already.
fn renamed(project: &Project, target: &Thing<'_>, name: &Name, link: &Link<'_>) -> String {
    let new = reworded(target, name, link);
    let own = part_kind(target, link);
    let others = ThingKind::all(link.kinds).filter(|it| *it != own);
    if project.look_up(&new, others).is_nothing() {
        new
    } else {
        format!("{}/{new}", own.word())
    }
}

/// A chapter that is named with its number is so afterwards.
fn reworded(target: &Thing<'_>, name: &Name, link: &Link<'_>) -> String {
    if target.name().is_some() {
        return format!("{}#{}", link.id.value, name.id);
    }
    let home = target.kind().home();
    let numbered = home.plain(link.id.value) != link.id.value;
    let id = if numbered { name.stem() } else { name.id.clone() };
    match link.name {
        Some(part) => format!("{id}#{}", part.value),
        None => id,
    }
}

fn place(link: &Link<'_>, new: String) -> Place {
    let span = link.span();
    let (old, new) = if link.via == NamedBy::Link {
        let address = |target: &str| {
            target
                .split_once('#')
                .map_or_else(|| target.to_owned(), |it| anchor::of_part(it.0, it.1))
        };
        (address(&written(link)), address(&new))
    } else {
        (written(link), new)
    };
    let in_yaml = matches!(link.via, NamedBy::Field(_) | NamedBy::Insert(_));
    let around = link.from.references.iter().rfind(|it| it.id.span.start <= span.start);
    let value = around.filter(|_| in_yaml).map(|it| {
        let kind = it.id.value.trim_end().strip_suffix(&*old).unwrap_or_default();
        Around {
            span: it.id.span,
            old: it.id.value.trim_end().to_owned(),
            new: format!("{kind}{new}"),
        }
    });
    Place {
        file: link.from.file,
        span,
        reference: true,
        old,
        new,
        value,
    }
}
