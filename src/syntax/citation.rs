//! Citations in pandoc's form: `[@a#x; imod @b#y, s. 3]`.

use crate::source::{Span, Spanned};
use std::borrow::Cow;

/// The words before a key that say that it speaks against the statement.
const AGAINST: [&str; 3] = ["contra", "imod", "modsat"];

/// One bracket of citations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Citation {
    /// The bracket, with its brackets.
    pub span: Span,
    /// What it cites.
    pub items: Vec<Item>,
}

/// One thing that is cited.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    /// The note or source.
    pub record: Spanned<Box<str>>,
    /// The passage of the note.
    pub name: Option<Spanned<Box<str>>>,
    /// Whether it speaks against the statement.
    pub against: bool,
    /// The words before the key, without those that say against.
    pub prefix: Box<str>,
    /// The words after the key, such as a page.
    pub suffix: Box<str>,
}

impl Item {
    /// Returns the place of the whole key, passage included.
    pub fn span(&self) -> Span {
        Span {
            start: self.record.span.start,
            end: self.name.as_ref().map_or(self.record.span.end, |it| it.span.end),
        }
    }
}

/// Tells whether the inside of a bracket is meant as a citation: a part that has `@` before a key.
pub fn is_citation(inner: &str) -> bool {
    inner.split(';').any(|part| key_start(part).is_some())
}

/// Reads a bracket whose first byte stands at `span.start`; parts without a key are returned by their place.
pub fn parse(bracket: &str, span: Span) -> (Citation, Vec<Span>) {
    let (mut items, mut broken) = (Vec::new(), Vec::new());
    let inner = bracket
        .strip_prefix('[')
        .and_then(|it| it.strip_suffix(']'))
        .unwrap_or(bracket);
    let mut at = span.start as usize + 1;
    for part in inner.split(';') {
        match item(part, at) {
            Some(item) => items.push(item),
            None => broken.push(trimmed(part, at)),
        }
        at += part.len() + 1;
    }
    (Citation { span, items }, broken)
}

/// Returns where the words of a part stand; all of it where there are none.
fn trimmed(part: &str, at: usize) -> Span {
    let start = at + part.len() - part.trim_start().len();
    match part.trim().len() {
        0 => Span::new(at, at + part.len()),
        length => Span::new(start, start + length),
    }
}

fn item(part: &str, base: usize) -> Option<Item> {
    let at = key_start(part)?;
    let rest = &part[at + 1..];
    let end = rest
        .find(|it: char| it.is_whitespace() || it == ',')
        .unwrap_or(rest.len());
    let key = rest[..end].trim_end_matches(['.', ':', '?', '!']);
    let start = base + at + 1;
    let (record, name) = key
        .split_once('#')
        .map_or((key, None), |(record, name)| (record, Some(name)));
    let prefix = one_line(&part[..at]);
    let prefix = prefix.trim_end_matches('-').trim();
    let word = prefix
        .split_whitespace()
        .next_back()
        .unwrap_or_default()
        .trim_end_matches([':', ',']);
    let against = AGAINST.contains(&word.to_lowercase().as_str());
    let name_start = start + record.len() + 1;
    Some(Item {
        record: Spanned::new(record.into(), Span::new(start, start + record.len())),
        name: name.map(|it| Spanned::new(it.into(), Span::new(name_start, name_start + it.len()))),
        against,
        prefix: if against {
            prefix[..prefix.len() - word.len()].trim().trim_end_matches([':', ','])
        } else {
            prefix
        }
        .into(),
        suffix: one_line(rest[key.len()..].trim_start_matches(',')).trim().into(),
    })
}

/// Returns words that may run over several lines of a quotation on one line, without the signs that begin each.
fn one_line(words: &str) -> Cow<'_, str> {
    if !words.contains('\n') {
        return Cow::Borrowed(words);
    }
    let lines = words
        .lines()
        .map(|it| it.trim_start_matches([' ', '\t', '>']).trim_end());
    Cow::Owned(lines.collect::<Vec<_>>().join(" "))
}

/// Returns where the `@` of a key stands: at the start or after white space or `-`, before a letter or a digit.
fn key_start(part: &str) -> Option<usize> {
    part.match_indices('@').map(|(at, _)| at).find(|&at| {
        let before = part[..at].trim_end_matches('-');
        let free = before.is_empty() || before.ends_with(char::is_whitespace);
        free && part[at + 1..].starts_with(|it: char| it.is_alphanumeric() || it == '_')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bracket: &str) -> (Citation, Vec<Span>) {
        parse(bracket, Span::new(0, bracket.len()))
    }

    #[test]
    fn several_keys_each_with_words_around_them() {
        let (citation, broken) = read("[@a#x; se imod @b-2, s. 3]");
        assert_eq!(broken, []);
        let [first, second] = &citation.items[..] else {
            panic!("{citation:?}")
        };
        assert_eq!(
            (
                &*first.record.value,
                first.name.as_ref().map(|it| &*it.value),
                first.against
            ),
            ("a", Some("x"), false)
        );
        assert_eq!(first.span(), Span::new(2, 5));
        assert_eq!(
            (&*second.record.value, second.against, &*second.prefix, &*second.suffix),
            ("b-2", true, "se", "s. 3")
        );
    }

    #[test]
    fn a_bracket_may_run_over_the_lines_of_a_quotation() {
        let (citation, _) = read("[@a;\n> se imod @b, s.\n> 3]");
        let second = &citation.items[1];
        assert_eq!((&*second.prefix, &*second.suffix, second.against), ("se", "s. 3", true));
    }

    #[test]
    fn a_mail_address_is_no_citation() {
        assert!(!is_citation("post@kommune.dk"));
        assert!(!is_citation("tekst"));
        assert!(is_citation("jf. @a"));
    }

    #[test]
    fn a_part_without_a_key_is_reported() {
        assert_eq!(read("[@a; b; ]").1, [Span::new(5, 6), Span::new(7, 8)]);
    }
}
