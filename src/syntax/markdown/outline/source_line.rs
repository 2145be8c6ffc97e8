//! Lines that say where the words before them are from, or lead up to those after them.

use crate::text::quotation_marks::{is_mark, is_single};

/// The most words of a line that says whose words those before it are.
const LONGEST: usize = 12;

/// How a line begins that says where the words before it are from.
const SOURCES: [&str; 10] = [
    "kilde", "kilder", "kilderne", "citat", "citatet", "citeret", "udtalt", "source", "sources", "quoted",
];

/// How a line begins that goes on about the words right before it.
const GOING_ON: [&str; 14] = [
    "siger",
    "sagde",
    "fortæller",
    "fortalte",
    "mener",
    "mente",
    "det siger",
    "det sagde",
    "det fortæller",
    "sådan siger",
    "sådan lyder",
    "says",
    "said",
    "so says",
];

/// Tells whether the words of a line that cites say nothing but where those before it are from: nothing at all, `Kilde:`,
/// `– en beboer`.
pub(super) fn is_source(words: &str) -> bool {
    let words = words.trim();
    if !words.contains(char::is_alphanumeric) {
        return true;
    }
    (words.starts_with(['–', '—', '-', '―', '‒', '\u{2212}']) || begins(words, &SOURCES)) && is_short(words)
}

/// Tells whether the words of a line that cites say who said what is quoted right before it: `Det siger en beboer.`
pub(super) fn goes_on(words: &str, before: &str) -> bool {
    let is_quoted = before
        .trim_end()
        .trim_end_matches(['.', ',', '!', '?'])
        .ends_with(|it| is_mark(it) || is_single(it));
    is_quoted && begins(words, &GOING_ON) && is_short(words)
}

/// Tells whether the words of a line lead up to what stands after it.
pub(super) fn introduces(words: &str) -> bool {
    words.trim_end().ends_with(':')
}

fn is_short(words: &str) -> bool {
    let words = words.trim().trim_end_matches([' ', '.', ')', ']']);
    let count = words.split_whitespace().filter(|it| it.contains(char::is_alphanumeric));
    count.count() <= LONGEST && !words.contains(['!', '?']) && !words.contains(". ")
}

fn begins(words: &str, first: &[&str]) -> bool {
    let words = words.trim_start_matches(|it: char| !it.is_alphanumeric());
    let is_first = |first: &&str| {
        let mut rest = words.chars();
        let own = first.chars();
        own.into_iter()
            .all(|it| rest.next().is_some_and(|own| own.to_lowercase().eq([it])))
            && !rest.next().is_some_and(char::is_alphanumeric)
    };
    first.iter().any(is_first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_where_words_are_from_or_has_words_of_its_own() {
        for source in [
            "",
            " ( ).",
            "Kilde: ",
            "Kilder:  og ",
            "(Kilde:  )",
            "*Kilde* ",
            "– Borger ",
            "— en mor til tre ",
            "- en beboer, kvinde ",
            "Source: ",
            "Citatet er fra ",
        ] {
            assert!(is_source(source), "{source}");
        }
        for own in [
            "Et andet afsnit. ",
            "Fra 2018 har vi haft tolke ",
            "Det siger en beboer. ",
            "– Vi venter. Det er for længe ",
            "Kilden er en anden end den, vi brugte sidst, og vi har spurgt den samme igen og igen ",
        ] {
            assert!(!is_source(own), "{own}");
        }
        assert!(goes_on("Det siger en beboer. ", "»Vi venter.«"));
        assert!(!goes_on("Det siger en beboer. ", "Vi har »åbent hus« om fredagen."));
        assert!(!goes_on("Mere herom ", "»Vi venter.«"));
    }
}
