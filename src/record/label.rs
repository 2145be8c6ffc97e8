//! What people call the keys of a record: one sentence of the catalogue for each, `key-KIND-KEY`.

use crate::syntax::fields::{Key, Shape};

/// Returns the key in the catalogue of what a key is; `path` leads to it through the maps that it stands in.
pub fn label(kind: &str, path: &[&str]) -> String {
    format!("key-{kind}-{}", path.join("-"))
}

/// Returns the keys of the map that a shape is, or is a list of.
pub fn inner(shape: &Shape) -> Option<&'static [Key]> {
    match shape {
        Shape::Map(keys) | Shape::Entries(_, keys) => Some(keys),
        Shape::List(shape) | Shape::OneOrMore(shape) => inner(shape),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::record::kinds::ROWS;

    fn labels(kind: &str, path: &mut Vec<&'static str>, keys: &[Key], all: &mut Vec<String>) {
        for key in keys {
            path.push(key.name);
            all.push(label(kind, path));
            labels(kind, path, inner(&key.shape).unwrap_or_default(), all);
            path.pop();
        }
    }

    #[test]
    fn every_key_has_a_label_in_both_languages_and_every_label_a_key() {
        let mut all = Vec::new();
        for row in ROWS {
            for keys in [row.keys, row.beside] {
                labels(row.name, &mut Vec::new(), keys, &mut all);
            }
        }
        for language in Language::ALL {
            let wording: Vec<String> = language
                .keys()
                .into_iter()
                .filter(|it| it.starts_with("key-"))
                .collect();
            assert_eq!(wording, all, "{language:?}");
        }
    }
}
