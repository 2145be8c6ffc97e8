//! JSON Schemas of the kinds, for editors: made from the same tables of keys that records are read by.

use super::kind::Kind;
use super::kinds::Row;
use super::{label, vocabulary};
use crate::language::Language;
use crate::syntax::fields::{Key, Shape};
use serde_json::{Map, Value, json};

/// A year, a month or a day.
const DATE: &str = "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$";
/// An id as it is given.
const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
/// A digest.
const DIGEST: &str = "^[0-9a-f]{16,64}$";
/// An id as others write it: with the kind before it or a passage after it.
const REFERENCE: &str = "^([a-z]+/)?[a-z0-9]+(-[a-z0-9]+)*(#[a-z0-9]+(-[a-z0-9]+)*)?$";

/// Returns the schema of a kind's head, with its descriptions in a language.
pub fn schema(kind: Kind, language: Language) -> Value {
    let row = kind.row();
    let mut schema = Map::new();
    schema.insert(
        "$schema".to_owned(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    schema.insert("title".to_owned(), json!(language.word(&format!("kind-{}", row.name))));
    let map = match row.names {
        Some(names) => named(row, names, language),
        None => object(row, &[], row.keys, language),
    };
    let Value::Object(map) = map else {
        return Value::Object(schema);
    };
    schema.extend(map);
    // After a deletion nothing else is required.
    if row.keys.iter().any(|it| it.name == "erased")
        && let Some(required) = schema.remove("required")
    {
        schema.insert("if".to_owned(), json!({"required": ["erased"]}));
        schema.insert("else".to_owned(), json!({"required": required}));
    }
    Value::Object(schema)
}

/// Returns the schema of a list whose entries stand under names.
fn named(row: &Row, names: &Shape, language: Language) -> Value {
    let mut list = json!({
        "type": "object",
        "propertyNames": shape(row, &[], names, language),
        "additionalProperties": object(row, &[], row.keys, language),
    });
    if !row.beside.is_empty() {
        list["properties"] = object(row, &[], row.beside, language)["properties"].take();
    }
    list
}

fn object(row: &Row, path: &[&str], keys: &[Key], language: Language) -> Value {
    let mut properties = Map::new();
    for key in keys {
        let mut path = path.to_vec();
        path.push(key.name);
        let Value::Object(own) = shape(row, &path, &key.shape, language) else {
            continue;
        };
        let mut property = Map::new();
        if let Some(description) = language.find(&label::label(row.name, &path), &[]) {
            property.insert("description".to_owned(), json!(description));
        }
        property.extend(own);
        properties.insert(key.name.to_owned(), Value::Object(property));
    }
    let required: Vec<&str> = keys.iter().filter(|it| it.required).map(|it| it.name).collect();
    let mut object = json!({"type": "object", "properties": properties, "additionalProperties": false});
    if !required.is_empty() {
        object["required"] = json!(required);
    }
    object
}

fn shape(row: &Row, path: &[&str], shape: &Shape, language: Language) -> Value {
    let inner = |it: &Shape| self::shape(row, path, it, language);
    let date = json!({"type": ["string", "integer"], "pattern": DATE, "minimum": 1000, "maximum": 9999});
    match shape {
        // What stands in a text field stays text, so `0.1` and `true` are texts too.
        Shape::Text => json!({"type": ["string", "number", "boolean"]}),
        Shape::Number => json!({"type": "integer", "minimum": 0}),
        Shape::Share => json!({"type": "number", "minimum": 0, "maximum": 1}),
        Shape::Flag => json!({"type": "boolean"}),
        Shape::Date | Shape::Happened => date,
        Shape::HappenedOr(word) => json!({"anyOf": [{"const": word}, date]}),
        Shape::Duration => json!({"type": "string", "pattern": "^[0-9]+[my]$"}),
        Shape::Range => json!({"type": ["string", "integer"], "pattern": "^[0-9]+(-[0-9]+)?$", "minimum": 0}),
        Shape::Choice(choices) => choice(choices, language),
        Shape::Id => json!({"type": ["string", "integer"], "pattern": ID}),
        Shape::Digest => json!({"type": ["string", "integer"], "pattern": DIGEST}),
        Shape::Reference(kinds) if kinds.contains(&"source") => json!({"type": ["string", "integer"]}),
        Shape::Reference(_) => json!({"type": ["string", "integer"], "pattern": REFERENCE}),
        Shape::List(it) => json!({"type": "array", "items": inner(it)}),
        Shape::OneOrMore(it) => json!({"anyOf": [inner(it), {"type": "array", "items": inner(it)}]}),
        Shape::Map(keys) => object(row, path, keys, language),
        Shape::Entries(names, keys) => json!({
            "type": "object",
            "propertyNames": inner(names),
            "additionalProperties": object(row, path, keys, language),
        }),
        Shape::Named(choices) => json!({"type": "object", "additionalProperties": choice(choices, language)}),
    }
}

fn choice(choices: &[&str], language: Language) -> Value {
    let wording = |it: &&str| vocabulary::key(choices, it).map_or_else(|| (*it).to_owned(), |key| language.word(&key));
    let wording: Vec<String> = choices.iter().map(wording).collect();
    // Editors show these beside the words; to others they say nothing.
    json!({"enum": choices, "enumDescriptions": wording})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::kind;
    use crate::record::kinds::{self, ROWS, Role};
    use std::path::Path;

    /// Tells what a value breaks, for the parts of JSON Schema that ours have; patterns are left to editors.
    fn broken(schema: &Value, value: &Value, at: &str, found: &mut Vec<String>) {
        let is_type = |it: &str| match it {
            "string" => value.is_string(),
            "integer" => value.is_u64(),
            "number" => value.is_number(),
            "boolean" => value.is_boolean(),
            "array" => value.is_array(),
            _ => value.is_object(),
        };
        let good_type = match &schema["type"] {
            Value::Array(types) => types.iter().any(|it| is_type(it.as_str().unwrap())),
            Value::String(one) => is_type(one),
            _ => true,
        };
        let good_word = schema["enum"].as_array().is_none_or(|it| it.contains(value))
            && schema.get("const").is_none_or(|it| it == value);
        let good_choice = schema["anyOf"].as_array().is_none_or(|all| {
            all.iter().any(|it| {
                let mut inner = Vec::new();
                broken(it, value, at, &mut inner);
                inner.is_empty()
            })
        });
        if !(good_type && good_word && good_choice) {
            found.push(at.to_owned());
        }
        for item in value.as_array().into_iter().flatten() {
            broken(&schema["items"], item, at, found);
        }
        let Some(map) = value
            .as_object()
            .filter(|_| schema.get("additionalProperties").is_some())
        else {
            return;
        };
        let required = schema.get("required").or_else(|| {
            let applies = map.contains_key("erased");
            schema.pointer("/else/required").filter(|_| !applies)
        });
        let required = required.and_then(Value::as_array).into_iter().flatten();
        found.extend(
            required
                .filter_map(Value::as_str)
                .filter(|it| !map.contains_key(*it))
                .map(|it| format!("{at}/-{it}")),
        );
        for (key, inner) in map {
            match schema["properties"].get(key).unwrap_or(&schema["additionalProperties"]) {
                Value::Bool(_) => found.push(format!("{at}/+{key}")),
                own => broken(own, inner, &format!("{at}/{key}"), found),
            }
        }
    }

    fn check(kind: Kind, yaml: &str) -> Vec<String> {
        let value: Value = serde_yaml::from_str(yaml).unwrap();
        let mut found = Vec::new();
        broken(&schema(kind, Language::Danish), &value, "", &mut found);
        found
    }

    #[test]
    fn our_own_project_keeps_the_schemas() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let listing = crate::disk::read::list(root, kind::FOLDERS);
        let mut seen = 0;
        for path in listing.paths {
            let Role::Record(kind) = kinds::role(&path) else {
                continue;
            };
            let text = std::fs::read_to_string(root.join(&path)).unwrap();
            let head = crate::syntax::front_matter::split(&text).map_or(&*text, |it| &text[it.yaml.range()]);
            if kind != Kind::Sources {
                assert_eq!(check(kind, head), Vec::<String>::new(), "{path}");
                seen += 1;
            }
        }
        assert!(seen > 50, "{seen}");
    }

    #[test]
    fn what_a_record_may_not_say_breaks_its_schema() {
        let goal = |yaml| check(Kind::Goal, yaml);
        assert_eq!(goal("title: A\nvision: x\n"), ["/vision"]);
        assert_eq!(goal("vission: [x]\n"), ["/-title", "/+vission"]);
        assert_eq!(
            goal("title: A\nindicators: [{title: B, target: 12}, {}]\n"),
            ["/indicators/-title"]
        );
        let note = |yaml| check(Kind::Note, yaml);
        assert_eq!(note("erased: {date: 2018, reason: frist}\n"), Vec::<String>::new());
        assert_eq!(
            note("erased: {date: 2018, reason: frist}\nmethod: samtale\ninformed: [ja]\n"),
            ["/method", "/informed"]
        );
    }

    #[test]
    fn every_key_is_described_in_both_languages() {
        for row in ROWS {
            for language in Language::ALL {
                let schema = schema(row.kind, language);
                let own = if row.names.is_some() {
                    &schema["additionalProperties"]
                } else {
                    &schema
                };
                let properties = own["properties"].as_object().unwrap();
                assert_eq!(properties.len(), row.keys.len());
                assert!(
                    properties.values().all(|it| it["description"].is_string()),
                    "{}",
                    row.name
                );
            }
        }
    }

    #[test]
    fn words_come_with_what_they_mean() {
        let schema = schema(Kind::Note, Language::Danish);
        let publish = &schema["properties"]["publish"];
        assert_eq!(publish["enum"][1], "summary");
        assert_eq!(publish["enumDescriptions"][1], "må gengives, ikke citeres");
    }
}
