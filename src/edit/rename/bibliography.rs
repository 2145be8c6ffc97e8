//! Where the entries of a BibTeX file name each other.

use crate::source::Span;

/// The fields whose values are keys.
const FIELDS: &[&str] = &["crossref", "entryset", "related", "xdata", "xref"];

/// Returns where entries name a key in such a field.
pub(super) fn names(text: &str, key: &str) -> Vec<Span> {
    let mut found = Vec::new();
    for (equals, _) in text.match_indices('=') {
        let before = text[..equals].trim_end();
        let start = before
            .rfind(|it: char| !it.is_ascii_alphabetic())
            .map_or(0, |it| it + 1);
        if !FIELDS.contains(&before[start..].to_ascii_lowercase().as_str()) {
            continue;
        }
        let rest = text[equals + 1..].trim_start();
        let Some(value) = rest.strip_prefix(['{', '"']) else {
            continue;
        };
        let mut at = text.len() - value.len();
        let end = value.find(['}', '"']).unwrap_or(value.len());
        for part in value[..end].split(',') {
            let from = at + part.len() - part.trim_start().len();
            if part.trim() == key {
                found.push(Span::new(from, from + key.len()));
            }
            at += part.len() + 1;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_fields_of_keys_name_an_entry() {
        let text =
            "@inbook{a,\n  title = {b},\n  CrossRef = {b},\n  xdata = \"c, b\", xxref = {b}, note = {crossref b}\n}\n";
        let found: Vec<u32> = names(text, "b").iter().map(|it| it.start).collect();
        assert_eq!(found, [40, 58]);
    }
}
