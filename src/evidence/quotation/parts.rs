//! The parts of a quotation: the words themselves, and what an editor put between them.

use super::normal::Normal;
use std::ops::Range;

/// The most words of the source for which an editor's words in brackets may stand.
const INSTEAD: usize = 5;
/// How far a bracket may reach, in bytes.
const WIDEST: usize = 200;
/// What an editor writes into a quotation that stands for no words.
const REMARKS: [&str; 10] = [
    "sic",
    "!",
    "?",
    "red",
    "min fremhævelse",
    "vores fremhævelse",
    "min kursivering",
    "fremhævet her",
    "emphasis added",
    "my emphasis",
];

/// What may stand in the source before a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing: the part goes on where the one before it ended.
    None,
    /// At most this many words, for which the editor wrote others.
    Words(usize),
    /// Anything, which was left out.
    Any,
}

/// Words that stand together.
#[derive(Debug)]
pub(super) struct Part {
    /// What may stand before them.
    pub(super) gap: Gap,
    /// The words, and what clings to their edges.
    pub(super) normal: Normal,
    /// Where the words stand in `normal`.
    pub(super) range: Range<usize>,
    /// Where they begin in the quotation.
    pub(super) at: usize,
}

impl Part {
    /// Returns the words.
    pub(super) fn words(&self) -> &str {
        &self.normal.text[self.range.clone()]
    }
}

/// Divides a quotation at `[…]`, `(…)`, `...`, `[sic]`, `[byen]` and `[T]he`.
pub(super) fn parts(quotation: &str) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let (mut gap, mut from, mut at) = (Gap::None, 0, 0);
    while let Some(start) = quotation[at..].find(['[', '(', '…', '.', '/']).map(|it| at + it) {
        if let Some((sign, between)) = sign(quotation, start).filter(|it| it.0.start >= from) {
            gap = add(&mut parts, gap, quotation, from..sign.start).max(between);
            from = sign.end;
        }
        let first = quotation[start..].chars().next().map_or(1, char::len_utf8);
        at = from.max(start + first);
    }
    add(&mut parts, gap, quotation, from..quotation.len());
    parts
}

/// Adds a part, if there are words, and returns what is left of the gap before it.
fn add(parts: &mut Vec<Part>, gap: Gap, quotation: &str, range: Range<usize>) -> Gap {
    let normal = Normal::of(&quotation[range.clone()]);
    let trimmed = normal.text.trim_matches(is_edge);
    if trimmed.is_empty() {
        return gap;
    }
    let start = trimmed.as_ptr() as usize - normal.text.as_ptr() as usize;
    let inside = start..start + trimmed.len();
    parts.push(Part {
        gap,
        normal,
        range: inside,
        at: range.start,
    });
    Gap::None
}

/// Punctuation at the edge of a quotation belongs to the sentence that quotes.
pub(super) fn is_edge(character: char) -> bool {
    character.is_whitespace() || matches!(character, '.' | ',' | ';' | ':' | '!' | '?' | '–')
}

/// Returns what an editor's sign takes away from a quotation, and what may stand there in the source.
fn sign(quotation: &str, start: usize) -> Option<(Range<usize>, Gap)> {
    let rest = &quotation[start..];
    let dots = rest.len() - rest.trim_start_matches(['.', '…']).len();
    if dots > 2 {
        return Some((start..start + dots, Gap::Any));
    }
    let close = match rest.as_bytes()[0] {
        b'[' => ']',
        b'(' => ')',
        b'/' => '/',
        _ => return None,
    };
    let length = rest
        .char_indices()
        .skip(1)
        .take_while(|it| it.0 < WIDEST)
        .find(|it| it.1 == close)?
        .0;
    let inner = rest[1..length].trim();
    let range = start..start + length + 1;
    if inner
        .chars()
        .all(|it| matches!(it, '.' | '…' | '-' | '–' | '—' | ' ' | '\n'))
    {
        return (close != '/' || !inner.is_empty()).then_some((range, Gap::Any));
    }
    let remark = inner.trim_end_matches(['!', '.', '?']).to_lowercase();
    if close != '/' && (remark.is_empty() || REMARKS.contains(&&*remark)) {
        return Some((range, Gap::None));
    }
    (close == ']').then(|| instead(quotation, range, inner))
}

/// Returns what words in square brackets take away: nothing where they change one letter, else the word that they belong
/// to, or themselves.
fn instead(quotation: &str, range: Range<usize>, inner: &str) -> (Range<usize>, Gap) {
    let is_letter = |it: char| it.is_alphanumeric();
    let before = quotation[..range.start].trim_end_matches(is_letter).len();
    let after = quotation.len() - quotation[range.end..].trim_start_matches(is_letter).len();
    if before == range.start && after == range.end {
        return (range, Gap::Words(INSTEAD));
    }
    if inner.chars().count() == 1 && before == range.start {
        return (range.start..range.start, Gap::None);
    }
    (before..after, Gap::Words(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn described(quotation: &str) -> Vec<(Gap, String)> {
        parts(quotation)
            .iter()
            .map(|it| (it.gap, it.words().to_owned()))
            .collect()
    }

    #[test]
    fn an_editors_signs_divide_a_quotation() {
        let any = |it: &str| (Gap::Any, it.to_owned());
        let none = |it: &str| (Gap::None, it.to_owned());
        for left_out in [
            "[…]", "[...]", "[ … ]", "(…)", "(...)", "...", "…", "/…/", "[---]", "(- - -)", "[....]",
        ] {
            let quotation = format!("Vi venter {left_out} på tolk.");
            assert_eq!(described(&quotation), [none("Vi venter"), any("på tolk")], "{left_out}");
        }
        for remark in ["[sic]", "[sic!]", "(sic)", "[!]", "[red.]"] {
            assert_eq!(
                described(&format!("Vi venter {remark} på tolk.")),
                [none("Vi venter"), none("på tolk")]
            );
        }
        assert_eq!(
            described("I [byen] er der [T]olk og tolk[ebistand] (om dagen)."),
            [
                none("I"),
                (Gap::Words(INSTEAD), "er der".to_owned()),
                none("Tolk og"),
                (Gap::Words(1), "(om dagen)".to_owned())
            ]
        );
    }
}
