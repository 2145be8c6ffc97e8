//! Values of files and figures in words, as lists and pages show them.

use super::{label, vocabulary};
use crate::language::Language;
use crate::syntax::fields::Shape;
use crate::text::printable::Printable;
use serde_json::Value;

/// Returns a value in words: those of the catalogue where the file has a word of a list.
pub fn spoken(value: &Value, name: &str, shape: Option<&Shape>, language: Language) -> Printable {
    match value {
        Value::Bool(flag) => Printable::word(language, if *flag { "yes" } else { "no" }),
        Value::String(text) => {
            let list = match shape {
                Some(Shape::Choice(choices)) => vocabulary::key(choices, text),
                Some(Shape::HappenedOr(_)) => Some(format!("informed-{text}")),
                _ => derived(name).map(|it| format!("{it}-{text}")),
            };
            let wording = list.and_then(|key| Printable::find(language, &key, &[]));
            wording.unwrap_or_else(|| Printable::text(text))
        }
        Value::Object(map) => {
            let keys = shape.and_then(label::inner).unwrap_or_default();
            let wording = map.iter().map(|(name, value)| {
                let shape = keys.iter().find(|it| it.name == name).map(|it| &it.shape);
                spoken(value, name, shape, language)
            });
            Printable::joined(wording, ", ")
        }
        Value::Array(items) => {
            let inner = match shape {
                Some(Shape::List(inner) | Shape::OneOrMore(inner)) => Some(*inner),
                _ => None,
            };
            Printable::joined(items.iter().map(|it| spoken(it, name, inner, language)), ", ")
        }
        Value::Number(number) if language == Language::Danish => Printable::text(number.to_string().replace('.', ",")),
        Value::Number(number) => Printable::text(number.to_string()),
        Value::Null => Printable::default(),
    }
}

/// Returns what stands before a word of the catalogue, where no key of a file has it.
fn derived(name: &str) -> Option<&'static str> {
    match name {
        "method" | "methods" => Some("method"),
        "publish" => Some("publish"),
        "type" => Some("source-type"),
        "state" => Some("state"),
        "support" => Some("strength"),
        _ => None,
    }
}
