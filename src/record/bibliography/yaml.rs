//! Hayagriva's own format: each entry is tried by itself, and where it fails, each of its fields.

use super::defect::DefectKind;
use super::entries::{Bibliography, is_web_address};
use crate::record::value::plain;
use crate::source::{FileId, Span};
use crate::syntax::yaml::{self, Entry, Node, Value};
use crate::text::nearest::nearest;
use crate::text::person::Name;
use hayagriva::Library;
use serde_json::{Map, Value as Json, json};

/// The fields of an entry.
const FIELDS: &[&str] = &[
    "type",
    "parent",
    "title",
    "author",
    "date",
    "editor",
    "affiliated",
    "publisher",
    "location",
    "organization",
    "issue",
    "chapter",
    "volume",
    "volume-total",
    "edition",
    "page-range",
    "page-total",
    "time-range",
    "runtime",
    "url",
    "serial-number",
    "serial",
    "language",
    "archive",
    "archive-location",
    "call-number",
    "note",
    "abstract",
    "genre",
];
/// What an entry may be.
const TYPES: &[&str] = &[
    "anthology",
    "anthos",
    "article",
    "artwork",
    "audio",
    "blog",
    "book",
    "case",
    "chapter",
    "conference",
    "entry",
    "exhibition",
    "legislation",
    "manuscript",
    "misc",
    "newspaper",
    "original",
    "patent",
    "performance",
    "periodical",
    "post",
    "proceedings",
    "reference",
    "report",
    "repository",
    "scene",
    "thesis",
    "thread",
    "video",
    "web",
];
/// Danish words for what an entry may be.
const DANISH: &[(&str, &str)] = &[
    ("afhandling", "thesis"),
    ("artikel", "article"),
    ("avis", "newspaper"),
    ("bekendtgørelse", "legislation"),
    ("bog", "book"),
    ("hjemmeside", "web"),
    ("kapitel", "chapter"),
    ("lov", "legislation"),
    ("netside", "web"),
    ("rapport", "report"),
    ("speciale", "thesis"),
    ("tidsskrift", "periodical"),
    ("webside", "web"),
    ("website", "web"),
];
/// How deep works stand in works.
const DEEPEST: usize = 8;

pub(super) fn read(text: &str) -> Bibliography {
    let mut read = Bibliography::default();
    let start = text.len() - text.trim_start_matches('\u{feff}').len();
    let (node, _) = yaml::parse(&text[start..], start, FileId(0));
    let Some(Node {
        value: Value::Map(entries),
        ..
    }) = node
    else {
        return read;
    };
    for entry in entries {
        let before = read.defects.len();
        inspect(&mut read, &entry, &entry.node, None);
        let value = converted(&entry.node);
        match library(&entry.key.value, &value) {
            Some(library) => library.into_iter().for_each(|it| read.put(it)),
            None if read.defects[before..].iter().all(|it| it.kind.is_part()) => {
                let key = entry.key.value.to_string();
                read.report(entry.key.span, DefectKind::Unreadable { key });
            }
            None => {}
        }
    }
    read
}

fn library(key: &str, entry: &Json) -> Option<Library> {
    let map: Map<String, Json> = [(key.to_owned(), entry.clone())].into_iter().collect();
    serde_json::from_value(Json::Object(map)).ok()
}

/// Reports what is wrong in an entry, or in a work that it is part of.
fn inspect(read: &mut Bibliography, entry: &Entry<'_>, node: &Node<'_>, depth: Option<usize>) {
    let Value::Map(fields) = &node.value else {
        let key = entry.key.value.to_string();
        if depth.is_none() {
            read.report(entry.key.span, DefectKind::NoType { key });
        }
        return;
    };
    let has_type = fields
        .iter()
        .any(|it| it.key.value == "type" && it.node.value != Value::Null);
    if depth.is_none() && !has_type {
        let key = entry.key.value.to_string();
        read.report(entry.key.span, DefectKind::NoType { key });
    }
    for field in fields {
        inspect_field(read, field, depth.unwrap_or(0));
    }
}

fn inspect_field(read: &mut Bibliography, field: &Entry<'_>, depth: usize) {
    let name = &*field.key.value;
    if !FIELDS.contains(&name) {
        let near = nearest(name, FIELDS.iter().copied());
        let kind = DefectKind::UnknownField {
            field: name.to_owned(),
            near,
        };
        return read.report(field.key.span, kind);
    }
    if name == "parent" && depth < DEEPEST {
        match &field.node.value {
            Value::List(works) => works.iter().for_each(|it| inspect(read, field, it, Some(depth + 1))),
            _ => inspect(read, field, &field.node, Some(depth + 1)),
        }
        return;
    }
    let value = shown(&field.node);
    if name == "url" && library("x", &json!({"type": "misc", "url": plain(&field.node)})).is_some() {
        let address = address(&field.node);
        if !is_web_address(&address) {
            read.report(field.node.span, DefectKind::Address { value: address });
        }
        return;
    }
    let alone = match name {
        "type" => json!({"type": plain(&field.node)}),
        _ => Json::Object(
            [("type".into(), "misc".into()), (name.into(), converted_field(field))]
                .into_iter()
                .collect(),
        ),
    };
    if library("x", &alone).is_none() {
        let kind = match name {
            "type" => DefectKind::UnknownType {
                near: right_type(&value),
                word: value,
            },
            _ => DefectKind::Value {
                field: name.to_owned(),
                value,
            },
        };
        read.report(place(field), kind);
    }
}

fn right_type(word: &str) -> Option<&'static str> {
    let word = word.to_lowercase();
    let danish = DANISH.iter().find(|it| it.0 == word).map(|it| it.1);
    danish.or_else(|| nearest(&word, TYPES.iter().copied()))
}

fn address(node: &Node<'_>) -> String {
    match &node.value {
        Value::Map(entries) => entries
            .iter()
            .find(|it| it.key.value == "value")
            .map(|it| shown(&it.node)),
        _ => Some(shown(node)),
    }
    .unwrap_or_default()
}

/// Returns what to point at: a value, or the field where the value goes over several lines or is empty.
fn place(field: &Entry<'_>) -> Span {
    match &field.node.value {
        Value::Scalar { .. } if !field.node.span.is_empty() => field.node.span,
        _ => field.key.span,
    }
}

fn shown(node: &Node<'_>) -> String {
    match &node.value {
        Value::Scalar { text, .. } => text.to_string(),
        _ => plain(node).to_string(),
    }
}

/// Returns an entry with every name taken apart by what a person is.
fn converted(node: &Node<'_>) -> Json {
    match &node.value {
        Value::Map(fields) => {
            let known = fields.iter().filter(|it| FIELDS.contains(&&*it.key.value));
            known
                .map(|it| (it.key.value.to_string(), converted_field(it)))
                .collect()
        }
        _ => plain(node),
    }
}

fn converted_field(field: &Entry<'_>) -> Json {
    match (&*field.key.value, &field.node.value) {
        ("author" | "editor", _) => persons(&field.node),
        ("parent", Value::List(works)) => works.iter().map(converted).collect(),
        ("parent", _) => converted(&field.node),
        ("affiliated", Value::List(groups)) => groups.iter().map(affiliated).collect(),
        ("affiliated", _) => affiliated(&field.node),
        ("date", _) => typed(&field.node),
        _ => plain(&field.node),
    }
}

fn affiliated(node: &Node<'_>) -> Json {
    let Value::Map(fields) = &node.value else {
        return plain(node);
    };
    let value = |it: &Entry<'_>| {
        if it.key.value == "names" {
            persons(&it.node)
        } else {
            plain(&it.node)
        }
    };
    fields.iter().map(|it| (it.key.value.to_string(), value(it))).collect()
}

fn persons(node: &Node<'_>) -> Json {
    match &node.value {
        Value::List(names) => names.iter().map(persons).collect(),
        Value::Scalar { text, .. } => {
            let name = Name::read(text);
            json!({"name": name.family, "given-name": name.given, "suffix": name.suffix})
        }
        _ => typed(node),
    }
}

/// Returns a map whose numbers and flags are numbers and flags: of a date or a person taken apart.
fn typed(node: &Node<'_>) -> Json {
    match &node.value {
        Value::Map(fields) => fields
            .iter()
            .map(|it| (it.key.value.to_string(), typed_value(&it.node)))
            .collect(),
        _ => plain(node),
    }
}

fn typed_value(node: &Node<'_>) -> Json {
    match &node.value {
        Value::Scalar { text, plain: true } => {
            let flag = text.parse().map(|it: bool| Json::from(it)).ok();
            let number = text.parse().map(|it: i64| Json::from(it)).ok();
            flag.or(number).unwrap_or_else(|| Json::from(&**text))
        }
        _ => plain(node),
    }
}
