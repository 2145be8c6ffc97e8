//! What stands in quotation marks, whichever kind they are.

use crate::language::Language;
use std::ops::Range;

/// Something in quotation marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// With the marks.
    pub outer: Range<usize>,
    /// Without them.
    pub inner: Range<usize>,
}

/// Returns what stands in quotation marks in a text, outermost only: "…", ”…”, “…”, „…“, »…« and «…».
pub fn marked(words: &str) -> Vec<Marked> {
    let (mut found, mut from) = (Vec::new(), 0);
    // A mark that nothing closes once is closed by nothing later; looking again each time would take for ever.
    let mut hopeless = Vec::new();
    while let Some((at, open)) = next(words, from, &hopeless) {
        let inner = at + open.len_utf8();
        match words[inner..].find(|it| closes(open, it)) {
            Some(length) => {
                let end = inner + length;
                from = end + words[end..].chars().next().map_or(0, char::len_utf8);
                found.push(Marked {
                    outer: at..from,
                    inner: inner..end,
                });
            }
            None => {
                hopeless.push(open);
                from = inner;
            }
        }
    }
    found
}

/// Returns somebody's own words in the quotation marks of a language.
pub fn quoted(words: &str, language: Language) -> String {
    match language {
        Language::Danish => format!("»{words}«"),
        Language::English => format!("“{words}”"),
    }
}

/// Tells whether a character is a quotation mark.
pub fn is_mark(character: char) -> bool {
    matches!(character, '"' | '”' | '“' | '„' | '»' | '«')
}

fn next(words: &str, from: usize, hopeless: &[char]) -> Option<(usize, char)> {
    let mut marks = words[from..].char_indices().filter(|it| is_mark(it.1));
    let (at, open) = marks.find(|it| !hopeless.contains(&it.1))?;
    Some((from + at, open))
}

fn closes(open: char, close: char) -> bool {
    match open {
        '"' => close == '"',
        '”' | '“' => close == '”',
        '„' => matches!(close, '“' | '”'),
        '»' => close == '«',
        _ => close == '»',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inner(words: &str) -> Vec<&str> {
        marked(words).into_iter().map(|it| &words[it.inner]).collect()
    }

    #[test]
    fn every_kind_of_mark_is_known() {
        assert_eq!(
            inner("\"a\" ”b” “c” „d“ „e” »f« «g» 'h'"),
            ["a", "b", "c", "d", "e", "f", "g"]
        );
    }

    #[test]
    fn the_outermost_count_and_a_lone_mark_is_nothing() {
        assert_eq!(inner("»a ”b” c« 10\" lang »uden ende"), ["a ”b” c"]);
    }

    #[test]
    fn many_lone_marks_take_no_time() {
        assert_eq!(inner(&"»„x“".repeat(300_000)).len(), 300_000);
        assert_eq!(inner(&"» ".repeat(1_000_000)), Vec::<&str>::new());
    }
}
