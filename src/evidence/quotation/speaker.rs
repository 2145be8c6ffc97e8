//! The last line of a block quote that says whose words those above it are, and not more of them.

use crate::text::quotation_marks::{is_mark, is_single};

/// The most words of such a line.
const LONGEST: usize = 12;

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

/// Tells whether words end as a sentence does, or with a quotation mark.
pub(super) fn ends_a_sentence(words: &str) -> bool {
    let ends = |it: char| matches!(it, '.' | '!' | '?' | '…' | ':') || is_mark(it) || is_single(it);
    words.trim_end().trim_end_matches([')', ']']).ends_with(ends)
}

#[cfg(test)]
mod tests {
    use super::*;

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
