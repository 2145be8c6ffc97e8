//! What stands in quotation marks, whichever kind they are.

mod mark;
mod pairs;
mod sign;

pub use mark::{has_mark, is_mark, is_single};
pub use pairs::Marked;

use crate::language::Language;

/// Returns what stands in quotation marks in a text, outermost only: of every kind, in every pair and mixture.
///
/// An apostrophe is no quotation mark, and a mark that nothing closes marks nothing.
pub fn marked(words: &str) -> Vec<Marked> {
    if !mark::may_have(words) {
        return Vec::new();
    }
    pairs::outermost(&sign::signs(words))
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
