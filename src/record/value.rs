//! A record's head as other programs read it: numbers and flags by the table of its keys, all else as it is spelt.

use super::kind::Kind;
use super::read::parts;
use crate::source::Source;
use crate::syntax::fields::{Findings, Key, Shape};
use crate::syntax::yaml::{self, Node, Value};
use serde_json::{Map, Value as Json};

/// Returns the keys of a record that are the kind's, in the order of its table; what can't be read is left out.
pub fn head(source: &Source, kind: Kind) -> Map<String, Json> {
    let row = kind.row();
    let head = parts(source, row.body, &mut Findings::new(source.file))
        .yaml
        .unwrap_or_default();
    let (node, _) = yaml::parse(&source.text[head.range()], head.start as usize, source.file);
    node.map(|it| map(row.keys, &it)).unwrap_or_default()
}

/// Returns the entries of a list of sources in Hayagriva's format, as they are spelt.
pub fn sources(source: &Source) -> Map<String, Json> {
    let whole = parts(source, Kind::Sources.row().body, &mut Findings::new(source.file));
    let whole = whole.yaml.unwrap_or_default();
    let (node, _) = yaml::parse(&source.text[whole.range()], whole.start as usize, source.file);
    match node.map(|it| plain(&it)) {
        Some(Json::Object(map)) => map,
        _ => Map::new(),
    }
}

/// Returns what stands under an id in one of the lists of a record, or under a name in a list that goes by names.
pub fn entry(source: &Source, kind: Kind, id: &str) -> Map<String, Json> {
    let row = kind.row();
    let is = |it: &Json| it.get("id").and_then(Json::as_str) == Some(id);
    if row.names.is_none() {
        let lists = head(source, kind).into_iter().filter_map(|(_, list)| match list {
            Json::Array(items) => Some(items),
            _ => None,
        });
        return match lists.flatten().find(is) {
            Some(Json::Object(map)) => map,
            _ => Map::new(),
        };
    }
    let whole = parts(source, row.body, &mut Findings::new(source.file))
        .yaml
        .unwrap_or_default();
    let (node, _) = yaml::parse(&source.text[whole.range()], whole.start as usize, source.file);
    let Some(Value::Map(entries)) = node.map(|it| it.value) else {
        return Map::new();
    };
    let own = entries.iter().find(|it| it.key.value == id);
    own.map(|it| map(row.keys, &it.node)).unwrap_or_default()
}

fn map(keys: &[Key], node: &Node<'_>) -> Map<String, Json> {
    let entries: &[_] = if let Value::Map(entries) = &node.value {
        entries
    } else {
        &[]
    };
    let one = |key: &Key| {
        let entry = entries.iter().find(|it| it.key.value == key.name)?;
        Some((key.name.to_owned(), value(&key.shape, &entry.node)?))
    };
    keys.iter().filter_map(one).collect()
}

fn value(shape: &Shape, node: &Node<'_>) -> Option<Json> {
    match (&node.value, shape) {
        (Value::Null, _) => None,
        (Value::Map(_), Shape::Map(keys)) => Some(Json::Object(map(keys, node))),
        (Value::List(items), Shape::List(inner) | Shape::OneOrMore(inner)) => {
            Some(items.iter().filter_map(|it| value(inner, it)).collect())
        }
        (_, Shape::OneOrMore(inner)) => Some(Json::Array(value(inner, node).into_iter().collect())),
        (Value::Scalar { text, plain: true }, _) => Some(typed(shape, text)),
        _ => Some(plain(node)),
    }
}

fn typed(shape: &Shape, text: &str) -> Json {
    let typed = match shape {
        Shape::Number => text.parse().ok().map(|it: u32| Json::from(it)),
        Shape::Share => text.parse().ok().map(|it: f64| Json::from(it)),
        Shape::Flag => text.to_ascii_lowercase().parse().ok().map(|it: bool| Json::from(it)),
        _ => None,
    };
    typed.unwrap_or_else(|| Json::from(text))
}

pub(super) fn plain(node: &Node<'_>) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Scalar { text, .. } => Json::from(&**text),
        Value::List(items) => items.iter().map(plain).collect(),
        Value::Map(entries) => entries
            .iter()
            .map(|it| (it.key.value.to_string(), plain(&it.node)))
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn shown(kind: Kind, path: &str, text: &str) -> String {
        let source = Source {
            file: FileId(0),
            path: path.to_owned(),
            text: text.to_owned(),
        };
        Json::Object(head(&source, kind)).to_string()
    }

    #[test]
    fn numbers_and_flags_are_typed_and_texts_stay_texts() {
        let note = "---\nexample: true\nparticipants: 12\ndate: 2018\njournal: 012\nby: true\nconsent: {form: oral, date: 2018-01}\nhold:\n---\n";
        assert_eq!(
            shown(Kind::Note, "interviews/a.md", note),
            r#"{"date":"2018","participants":12,"by":"true","journal":"012","example":true,"consent":{"date":"2018-01","form":"oral"}}"#
        );
    }

    #[test]
    fn what_is_wrong_stays_as_it_is_spelt_and_what_is_unknown_is_left_out() {
        let stakeholder = "name: [A]\nkind: gruppe\nkynd: x\ndeclined: nej\n";
        assert_eq!(
            shown(Kind::Stakeholder, "stakeholders/a.yaml", stakeholder),
            r#"{"name":["A"],"kind":"gruppe","declined":"nej"}"#
        );
        assert_eq!(shown(Kind::Note, "interviews/a.md", "tekst"), "{}");
    }

    #[test]
    fn one_value_where_several_may_stand_is_a_list() {
        let policy = "coverage:\n  - each: theme\n    notes: 3\nlimits: {saturation: {threshold: 0.05}}\n";
        assert_eq!(
            shown(Kind::Policy, "policy/policy.yaml", policy),
            r#"{"coverage":[{"each":["theme"],"notes":3}],"limits":{"saturation":{"threshold":0.05}}}"#
        );
    }
}
