//! The last line of a block quote that says whose words those above it are, and not more of them.

use crate::text::quotation_marks::{is_mark, is_single};

/// The most words of such a line.
const LONGEST: usize = 12;
/// The most lines at the end of a note's block quote among which it is looked for.
const MOST_LINES: usize = 4;

/// How somebody goes on to speak: conjunctions, pronouns, adverbs and verbs, with which no name begins.
const SPOKEN: [&str; 111] = [
    "og",
    "men",
    "at",
    "for",
    "så",
    "eller",
    "fordi",
    "hvis",
    "når",
    "da",
    "som",
    "om",
    "mens",
    "selvom",
    "selv",
    "jeg",
    "du",
    "han",
    "hun",
    "vi",
    "i",
    "mig",
    "os",
    "dem",
    "ham",
    "hende",
    "man",
    "min",
    "mit",
    "mine",
    "vores",
    "deres",
    "dig",
    "det",
    "dette",
    "der",
    "her",
    "hvad",
    "hvem",
    "hvor",
    "hvorfor",
    "hvordan",
    "intet",
    "ingen",
    "ingenting",
    "alt",
    "nu",
    "nok",
    "bare",
    "kun",
    "måske",
    "aldrig",
    "ikke",
    "ja",
    "nej",
    "jo",
    "er",
    "var",
    "har",
    "havde",
    "kan",
    "kunne",
    "vil",
    "ville",
    "skal",
    "skulle",
    "må",
    "måtte",
    "bliver",
    "blev",
    "synes",
    "tror",
    "ved",
    "hader",
    "elsker",
    "især",
    "også",
    "altså",
    "uden",
    "med",
    "på",
    "til",
    "af",
    "and",
    "but",
    "that",
    "because",
    "so",
    "or",
    "if",
    "when",
    "i'm",
    "he",
    "she",
    "we",
    "they",
    "it",
    "you",
    "my",
    "our",
    "never",
    "not",
    "no",
    "yes",
    "is",
    "are",
    "was",
    "have",
    "has",
    "can",
    "will",
];

/// What may also begin a name, unless a verb comes next: `– de unge i klubben`, `– de er trætte`.
const EITHER: [&str; 4] = ["de", "den", "denne", "the"];

/// Verbs that come next where it begins none.
const VERBS: [&str; 28] = [
    "er", "var", "har", "havde", "kan", "kunne", "vil", "ville", "skal", "skulle", "må", "måtte", "bliver", "blev",
    "gør", "gjorde", "går", "gik", "kommer", "kom", "siger", "sagde", "får", "fik", "ved", "is", "are", "was",
];

/// Tells whether a line that begins with a dash names somebody: `– en beboer`, `– beboer, kvinde`, `— en mor til tre`.
pub(super) fn names_somebody(line: &str) -> bool {
    let words = line.split_whitespace().filter(|it| it.contains(char::is_alphanumeric));
    let mut words = words.map(|it| it.trim_matches(|it: char| !it.is_alphanumeric()).to_lowercase());
    let count = words.clone().count();
    let (Some(first), second) = (words.next(), words.next()) else {
        return false;
    };
    let goes_on = second.is_some_and(|it| VERBS.contains(&&*it));
    let is_spoken = SPOKEN.contains(&&*first) || EITHER.contains(&&*first) && goes_on;
    count <= LONGEST && !line.contains(['.', '!', '?', ':']) && !is_spoken
}

/// Returns a block quote of a note without the lines at its end that say whose its words are: they are nobody's own words, and may
/// tell who it was.
pub fn without_speaker(block: &str) -> &str {
    let mut at = block.len();
    for line in block.split_inclusive('\n').rev().take(MOST_LINES) {
        at -= line.len();
        if !own(line).starts_with(['–', '—', '-', '―', '‒']) {
            continue;
        }
        let (above, last) = block.split_at(at);
        let above = plain(above);
        let is_name = names_somebody(plain(last).trim_end_matches('.'));
        let is_below_words = above.contains(char::is_alphanumeric) && ends_a_sentence(&above);
        return if is_name && is_below_words { &block[..at] } else { block };
    }
    block
}

/// Returns a line of a block quote without the signs that it begins with.
fn own(line: &str) -> &str {
    line.trim_start_matches([' ', '\t', '>'])
}

/// Returns the words of a block quote without its signs and markers.
fn plain(block: &str) -> String {
    let words = block.lines().flat_map(|it| own(it).split_whitespace());
    let words = words.filter(|it| !it.starts_with(['#', '^']));
    words.collect::<Vec<_>>().join(" ")
}

/// Tells whether words end as a sentence does, or with a quotation mark.
pub(super) fn ends_a_sentence(words: &str) -> bool {
    let ends = |it: char| matches!(it, '.' | '!' | '?' | '…' | ':') || is_mark(it) || is_single(it);
    words.trim_end().trim_end_matches([')', ']']).ends_with(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_notes_block_quote_is_read_without_the_line_that_says_who_it_was() {
        for (words, last) in [
            ("> Vi vil ikke flytte herfra igen.\n", "> – kvinde, 34 år #skole ^kl\n"),
            ("> Vi vil ikke flytte. #skole\n>\n", "> — en mor\n> til tre\n> ^kl"),
            ("> »Vi vil ikke flytte«\r\n", ">  - far til to.\r\n"),
        ] {
            assert_eq!(without_speaker(&format!("{words}{last}")), words, "{last}");
        }
        for block in [
            "> Vi vil ikke flytte.\n> – og vi bliver her #skole",
            "> Vi vil ikke\n> – flytte herfra",
            "> – en mor til tre",
            "> Vi venter – længe.",
            "",
        ] {
            assert_eq!(without_speaker(block), block);
        }
    }

    #[test]
    fn a_line_names_somebody_or_is_what_somebody_says() {
        for name in [
            "– en beboer",
            "– beboer, kvinde",
            "— en mor til tre",
            "- Far til to, 40 år",
            "– de unge i klubben",
            "– den ældste på mødet",
            "– Kvinde, som har boet her i ti år",
            "– ung mand fra Bispehaven",
            "– a resident",
        ] {
            assert!(names_somebody(name), "{name}");
        }
        for words in [
            "– og jeg hader lærerne derude",
            "– men det er svært",
            "– at vi skal vente",
            "– jeg hader dem",
            "– Det er for sent",
            "– aldrig mere",
            "– ikke os",
            "– de er trætte",
            "– den kommer ikke",
            "– for vi har ikke råd",
            "– and I hate it",
            "–",
            "– Farvel. Og tak",
        ] {
            assert!(!names_somebody(words), "{words}");
        }
        for (words, ends) in [
            ("Vi venter.", true),
            ("»Vi venter« ", true),
            ("Vi venter …", true),
            ("(Vi venter!)", true),
            ("Vi venter", false),
            ("Vi venter,", false),
        ] {
            assert_eq!(ends_a_sentence(words), ends, "{words}");
        }
    }
}
