//! Names in the lists that commands keep: which statements were reviewed, and which versions were marked.

use super::name::Name;
use super::place::{Around, Place};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::project::thing::{Thing, ThingKind};
use crate::record::kind::{Kind, OURS};
use crate::source::{FileId, Span};
use crate::syntax::yaml::{self, Node, Value};

/// Returns where such a list names something: as `record#name`, and a note or a source also alone.
pub(super) fn places(project: &Project, texts: &Texts, target: &Thing<'_>, name: &Name) -> Vec<Place> {
    let mut places = Vec::new();
    for file in files(project) {
        let mut values = Vec::new();
        if let Some((Some(root), _)) = texts.of(project, file).as_deref().map(|it| parse(it, file)) {
            collect(&root, &mut values);
        }
        for (old, span) in values {
            if let Some(new) = renamed(project, target, name, &old) {
                places.push(place(file, span, old, new));
            }
        }
    }
    places
}

/// Returns the lists that can't be read to their end, such as one that a merge left with a conflict.
pub(super) fn broken(project: &Project, texts: &Texts) -> Vec<FileId> {
    let whole = |file: &FileId| {
        texts
            .of(project, *file)
            .is_some_and(|it| parse(&it, *file).1.is_empty())
    };
    files(project).into_iter().filter(|it| !whole(it)).collect()
}

fn files(project: &Project) -> Vec<FileId> {
    let paths = project.paths.iter().enumerate();
    let ours = paths.filter(|(_, path)| OURS.contains(&&***path));
    ours.map(|(at, _)| FileId(u32::try_from(at).unwrap_or(u32::MAX)))
        .collect()
}

fn parse(text: &str, file: FileId) -> (Option<Node<'_>>, Vec<Diagnostic>) {
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    yaml::parse(&text[start..], start, file)
}

fn collect(node: &Node<'_>, values: &mut Vec<(String, Span)>) {
    match &node.value {
        Value::Scalar { text, .. } => values.push((text.to_string(), node.span)),
        Value::List(items) => items.iter().for_each(|it| collect(it, values)),
        Value::Map(entries) => {
            for entry in entries {
                values.push((entry.key.value.to_string(), entry.key.span));
                collect(&entry.node, values);
            }
        }
        Value::Null => {}
    }
}

fn renamed(project: &Project, target: &Thing<'_>, name: &Name, written: &str) -> Option<String> {
    let kind = target.kind();
    let Some((record, part)) = written.split_once('#') else {
        let is_cited = matches!(kind, ThingKind::Record(Kind::Note) | ThingKind::Source);
        let alone = is_cited && written == target.base();
        return alone.then(|| name.id.clone());
    };
    if kind.home().plain(record) != target.base() {
        return None;
    }
    if target.name().is_some() {
        return (target.name() == Some(part)).then(|| format!("{record}#{}", name.id));
    }
    // A note and a chapter may have the same id; then what is in them says which is meant.
    let other = match kind {
        ThingKind::Record(Kind::Note) => project.find(Kind::Chapter, Kind::Chapter.plain(record)),
        ThingKind::Record(Kind::Chapter) => project.find(Kind::Note, record),
        _ => return None,
    };
    if other.is_some_and(|it| it.passage(part).is_some()) {
        return None;
    }
    let numbered = kind == ThingKind::Record(Kind::Chapter) && record != target.base();
    let id = if numbered { name.stem() } else { name.id.clone() };
    Some(format!("{id}#{part}"))
}

fn place(file: FileId, span: Span, old: String, new: String) -> Place {
    let quote = u32::from((span.end - span.start) as usize == old.len() + 2);
    Place {
        file,
        span: Span {
            start: span.start + quote,
            end: span.end - quote,
        },
        reference: true,
        value: Some(Around {
            span,
            old: old.clone(),
            new: new.clone(),
        }),
        old,
        new,
    }
}

/// Returns a list's new text with its lines in order, if they were so before: such a list has one line an entry.
pub(super) fn sorted(old: &str, new: String) -> String {
    if !old.lines().is_sorted() {
        return new;
    }
    let mut lines: Vec<&str> = new.split_inclusive('\n').collect();
    if lines.last().is_some_and(|it| !it.ends_with('\n')) {
        return new;
    }
    lines.sort_unstable();
    lines.concat()
}
