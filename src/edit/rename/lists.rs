//! Names in the lists that commands keep: what was reviewed and approved, and which versions were marked.

use super::name::Name;
use super::place::{Around, Place};
use crate::diagnostic::Diagnostic;
use crate::evidence::quotation::{Approved, digest};
use crate::project::Project;
use crate::project::texts::Texts;
use crate::project::thing::{Thing, ThingKind};
use crate::record::kind::{Kind, OURS};
use crate::record::reviewed::QUOTES;
use crate::source::{FileId, Span};
use crate::syntax::yaml::{self, Node, Value};

/// Returns where such a list names something: as `record#name`, and a note or a source also alone.
pub(super) fn places(project: &Project, texts: &Texts, target: &Thing<'_>, name: &Name) -> Vec<Place> {
    let mut places = Vec::new();
    let digests = digests(project, texts, target, name);
    for file in files(project) {
        let mut values = Vec::new();
        if let Some((Some(root), _)) = texts.of(project, file).as_deref().map(|it| parse(it, file)) {
            collect(&root, &mut values);
        }
        for (old, span) in values {
            let digest = digests.iter().find(|it| it.0 == old).map(|it| it.1.clone());
            if let Some(new) = renamed(project, target, name, &old).or(digest) {
                places.push(place(file, span, old, new));
            }
        }
    }
    places
}

/// Returns what approved quotations of a note were recognised by, and will be once it has another id.
fn digests(project: &Project, texts: &Texts, target: &Thing<'_>, name: &Name) -> Vec<(String, String)> {
    let Thing::Record(note) = target else { return Vec::new() };
    if note.kind != Kind::Note || project.approvals.is_empty() {
        return Vec::new();
    }
    let approved = Approved::of(project, texts);
    let own = approved.each().filter(|it| it.note.file == note.file);
    own.map(|it| (it.digest.to_string(), digest(&name.id, &it.words).to_string()))
        .collect()
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

/// Returns a list's new text with its lines in order, if they were so before: such a list has one line an entry, and
/// those of the quotations stand behind a line of their own.
pub(super) fn sorted(old: &str, new: String) -> String {
    let is_sorted = |it: &&str| it.lines().is_sorted();
    let (first, last) = sections(old);
    if !is_sorted(&first) || !is_sorted(&last) || !new.ends_with('\n') {
        return new;
    }
    let (first, last) = sections(&new);
    let between = &new[first.len()..new.len() - last.len()];
    let in_order = |it: &str| {
        let mut lines: Vec<&str> = it.split_inclusive('\n').collect();
        lines.sort_unstable();
        lines.concat()
    };
    in_order(first) + between + &in_order(last)
}

/// Returns the lines of a list before the line behind which the quotations stand, and those after it.
fn sections(list: &str) -> (&str, &str) {
    let mut at = 0;
    for line in list.split_inclusive('\n') {
        if line.trim_end().strip_suffix(':') == Some(QUOTES) {
            return (&list[..at], &list[at + line.len()..]);
        }
        at += line.len();
    }
    (list, "")
}
