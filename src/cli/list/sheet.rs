//! A list for spreadsheets: one column a key, headings and words as people say them.

use crate::language::Language;
use crate::query::spoken::spoken;
use crate::record::kind::Kind;
use crate::record::label;
use crate::syntax::fields::{Key, Shape};
use crate::text::printable::Printable;
use crate::text::spreadsheet::{self, Field};
use serde_json::{Map, Value};

/// Returns things as CSV; the columns are all keys that any of them has.
pub(super) fn csv(records: &[Map<String, Value>], kind: &str, language: Language) -> Printable {
    let keys = Kind::of(kind).map_or(&[][..], |it| it.row().keys);
    let flat: Vec<Vec<(String, Field)>> = records.iter().map(|it| flatten(it, keys, "", language)).collect();
    let mut columns: Vec<&str> = Vec::new();
    for row in &flat {
        let mut at = 0;
        for (name, _) in row {
            match columns.iter().position(|it| it == name) {
                Some(found) => at = found + 1,
                None => {
                    columns.insert(at, name);
                    at += 1;
                }
            }
        }
    }
    let heading = |path: &&str| {
        let wording = path.split('.').map(|it| {
            language
                .find(&format!("label-{it}"), &[])
                .unwrap_or_else(|| it.to_owned())
        });
        wording.collect::<Vec<_>>().join(" · ").into()
    };
    let mut rows: Vec<Vec<Field>> = vec![columns.iter().map(heading).collect()];
    for row in &flat {
        let field = |column: &&str| {
            row.iter()
                .find(|it| it.0 == *column)
                .map_or(Field::Empty, |it| it.1.clone())
        };
        rows.push(columns.iter().map(field).collect());
    }
    Printable::drawn(spreadsheet::csv(language, rows))
}

fn flatten(map: &Map<String, Value>, keys: &[Key], before: &str, language: Language) -> Vec<(String, Field)> {
    let mut flat = Vec::new();
    for (name, value) in map {
        let shape = keys.iter().find(|it| it.name == name).map(|it| &it.shape);
        let path = format!("{before}{name}");
        match value {
            Value::Object(inner) => {
                let keys = shape.and_then(label::inner).unwrap_or_default();
                flat.extend(flatten(inner, keys, &format!("{path}."), language));
            }
            _ => flat.push((path, field(value, name, shape, language))),
        }
    }
    flat
}

fn field(value: &Value, name: &str, shape: Option<&Shape>, language: Language) -> Field {
    match value {
        Value::Null | Value::Object(_) => Field::Empty,
        Value::Number(number) => match number.as_i64() {
            Some(whole) => Field::Number(whole),
            None => Field::Decimal(number.as_f64().unwrap_or_default()),
        },
        Value::Bool(_) | Value::String(_) => spoken(value, name, shape, language).into_string().into(),
        Value::Array(items) => {
            let inner = match shape {
                Some(Shape::List(inner) | Shape::OneOrMore(inner)) => Some(*inner),
                _ => None,
            };
            let each = items.iter().map(|it| spoken(it, name, inner, language));
            Printable::joined(each, ", ").into_string().into()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn names(keys: &[Key], all: &mut Vec<&'static str>) {
        for key in keys {
            all.push(key.name);
            names(label::inner(&key.shape).unwrap_or_default(), all);
        }
    }

    #[test]
    fn every_key_of_what_is_listed_has_a_heading_in_both_languages() {
        let mut all = Vec::new();
        for kind in crate::query::lookup::EVERY.iter().map(|it| it.home()) {
            names(kind.row().keys, &mut all);
        }
        assert!(all.len() > 50);
        for name in all {
            let key = format!("label-{name}");
            assert!(Language::ALL.iter().all(|it| it.find(&key, &[]).is_some()), "{key}");
        }
    }

    #[test]
    fn words_are_translated_lists_are_joined_and_maps_are_columns() {
        let record = json!({"id": "a", "basis": "public-task", "example": true, "participants": 3, "stakeholders": ["x", "y"],
            "consent": {"form": "oral", "date": "2018"}});
        let other = json!({"id": "=b", "informed": "not-yet"});
        let records = [record, other].map(|it| it.as_object().unwrap().clone());
        assert_eq!(
            csv(&records, "note", Language::English).as_str(),
            "Id,Participants informed,Basis,Example,Participants,Stakeholders,Consent · Form,Consent · Date\n\
             a,,public task (Art. 6(1)(e)),yes,3,\"x, y\",oral,2018\n'=b,not yet,,,,,,\n"
        );
    }
}
