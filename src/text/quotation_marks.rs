//! What stands in quotation marks, whichever kind they are.

mod mark;
mod pairs;
mod sign;

pub use mark::{has_opening, is_mark, is_single};
pub use pairs::Marked;

use crate::language::Language;
use std::ops::Range;

/// Returns what stands in quotation marks in a text, outermost only: of every kind, in every pair and mixture.
///
/// An apostrophe is no quotation mark, and a mark that nothing closes marks nothing.
pub fn marked(words: &str) -> Vec<Marked> {
    if !mark::may_have(words) {
        return Vec::new();
    }
    pairs::outermost(&sign::signs(words))
}

/// What a mark without a partner marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unpaired {
    /// From the last double mark that nothing closes to the end of the text, without the mark.
    pub open: Option<Range<usize>>,
    /// From the start of the text to the first double mark that nothing opens, without the mark.
    pub closed: Option<Range<usize>>,
}

/// Returns what the double marks of a text mark that have no partner; `10"` is a length.
pub fn unpaired(words: &str) -> Unpaired {
    if !mark::may_have(words) {
        return Unpaired::default();
    }
    let (open, close) = pairs::unpaired(&sign::signs(words));
    let is_length = |at: usize| words[..at].ends_with(|it: char| it.is_ascii_digit());
    Unpaired {
        open: open.map(|it| it.end..words.len()),
        closed: close.filter(|it| !is_length(it.start)).map(|it| 0..it.start),
    }
}

/// Returns somebody's own words in the quotation marks of a language.
pub fn quoted(words: &str, language: Language) -> String {
    match language {
        Language::Danish => format!("»{words}«"),
        Language::English => format!("“{words}”"),
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
            inner(
                "\"a\" ”b” “c” „d“ „e” »f« «g» 'h' ‘i’ ’j’ ‚k‘ ‛l’ ‹m› ›n‹ ´o´ `p´ ''q'' ,,r'' ‟s” « t » <<u>> ″v″ ❝w❞ ❛x❜ ′y′"
            ),
            [
                "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", " t ",
                "u", "v", "w", "x", "y"
            ]
        );
    }

    #[test]
    fn what_one_kind_opens_another_may_close() {
        let opening = [
            "“", "”", "„", "‟", "‘", "’", "‚", "‛", "«", "»", "‹", "›", "\"", "'", "´", "`", "''", ",,", "<<", ">>",
            "″", "❝",
        ];
        let closing = [
            "“", "”", "‟", "‘", "’", "‛", "«", "»", "‹", "›", "\"", "'", "´", "`", "''", ">>", "<<", "″", "❞",
        ];
        for (open, close) in opening.iter().flat_map(|it| closing.map(|close| (*it, close))) {
            for text in ["De siger {}, og så.", "{}", "({})", "Sådan: {}.", "De siger {} hos os."] {
                let words = text.replace("{}", &format!("{open}Vi venter tre uger{close}"));
                assert_eq!(inner(&words), ["Vi venter tre uger"], "{words}");
            }
        }
    }

    #[test]
    fn the_outermost_count_and_a_lone_mark_is_nothing() {
        assert_eq!(inner("»a ”b” c« 10\" lang »uden ende"), ["a ”b” c"]);
        assert_eq!(
            inner("„a “b” c“ og “d »e« f”, ‘g “h” i’"),
            ["a “b” c", "d »e« f", "g “h” i"]
        );
        assert_eq!(inner("Et rør på 10\" og et på 12\" er lange"), Vec::<&str>::new());
    }

    #[test]
    fn what_a_mark_without_a_partner_marks_goes_to_the_end_or_comes_from_the_start() {
        let both = |words: &str| {
            let Unpaired { open, closed } = unpaired(words);
            [open, closed].map(|it| it.map_or(String::new(), |it| words[it].to_owned()))
        };
        for [open, close] in [
            ["“", "”"],
            ["»", "«"],
            ["„", "“"],
            ["\"", "\""],
            ["''", "''"],
            ["<<", ">>"],
        ] {
            let word = |text: &str| text.replace('<', open).replace('>', close);
            assert_eq!(both(&word("De siger <vi venter")), ["vi venter", ""], "{open}");
            assert_eq!(both(&word("vi venter> siger de")), ["", "vi venter"], "{open}");
            assert_eq!(both(&word("<a b> siger de <vi venter")), ["vi venter", ""], "{open}");
            assert_eq!(both(&word("vi venter> siger de <a b>")), ["", "vi venter"], "{open}");
            assert_eq!(both(&word("De siger <vi venter>")), ["", ""], "{open}");
        }
        for words in [
            "Et rør på 10\" er langt",
            "Det er Lars' hus",
            "ingen tegn",
            "",
            "a \" b",
        ] {
            assert_eq!(both(words), ["", ""], "{words}");
        }
    }

    #[test]
    fn an_apostrophe_is_no_quotation_mark() {
        for words in [
            "Det er hos'en, der er Lars' og it's their neighbours' house",
            "Vi ku' ikk' ta' det mere, og de ku' ikk' ha' det",
            "Det koster 'a 5 kroner, og det er Lars' skyld",
            "I '68 var det Hans' far, og rock ’n’ roll var min fars’ musik",
            "tv’et og pc’en hos Max’ venner",
        ] {
            assert_eq!(inner(words), Vec::<&str>::new(), "{words}");
        }
        assert_eq!(
            inner("'Jeg ku' ikk' ta' det mere', siger Lars' nabo, og 'det er hos'en' siger en."),
            ["Jeg ku' ikk' ta' det mere", "det er hos'en"]
        );
    }

    #[test]
    fn many_lone_marks_take_no_time() {
        assert_eq!(inner(&"»„x“".repeat(300_000)).len(), 300_000);
        for lone in ["» ", "'x ", "x' ", "„x ", "\"", "'", "‘x »", ",,x ", "x\" "] {
            marked(&lone.repeat(100_000));
        }
        assert_eq!(inner(&"» ".repeat(1_000_000)), Vec::<&str>::new());
    }
}
