//! Which words are abbreviations, so that the stop after them ends no sentence.

/// How an abbreviation stands in a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Abbreviation {
    /// Something always follows: `nr. 5`, `jf. loven`.
    Leads,
    /// A sentence may end with it: `mv.`, `5 kr.`
    MayEnd,
}

/// Danish and English abbreviations that lead to something, in small letters and by the alphabet.
const LEADING: &[&str] = &[
    "adr", "afd", "afs", "alm", "ang", "approx", "art", "bd", "bl", "ca", "cf", "dir", "div", "dr", "dvs", "eds",
    "egl", "eks", "ekskl", "evt", "excl", "fhv", "forb", "forh", "fr", "fx", "gl", "gns", "henh", "hhv", "hr", "ibid",
    "ifbm", "ifm", "ift", "iht", "incl", "inkl", "jf", "jfr", "jr", "jvf", "kap", "kgl", "kl", "komm", "lb", "maks",
    "max", "mdr", "mht", "mr", "mrs", "ms", "nr", "nuv", "omkr", "par", "pga", "pkt", "pp", "pr", "prof", "resp",
    "sct", "sdr", "skt", "sml", "st", "stk", "sædv", "tidl", "tilsv", "tlf", "ugtl", "vedr", "vha", "vol", "vs", "årg",
];

/// Those with which a sentence may end, in small letters and by the alphabet.
const ENDING: &[&str] = &[
    "a.m", "apr", "aug", "b.c", "dec", "etc", "feb", "ff", "jan", "kr", "m.a", "m.fl", "m.m", "m.v", "mia", "mill",
    "min", "mio", "mm", "mv", "no", "nov", "o.a", "o.l", "o.lign", "o.m.a", "okt", "osv", "p.m", "pct", "sek", "sept",
];

/// Returns how a word that stands before a stop is an abbreviation; nothing where it is a whole word.
///
/// A single letter is an initial, but for those that are words; letters with stops between them are an abbreviation.
pub fn of(word: &str) -> Option<Abbreviation> {
    let small = word.to_lowercase();
    let among = |list: &[&str]| list.binary_search(&&*small).is_ok();
    let is_word = matches!(word, "I" | "i" | "å" | "ø" | "Å" | "Ø");
    let short = |it: &str| (1..=4).contains(&it.chars().count()) && it.chars().all(char::is_alphabetic);
    if among(ENDING) {
        Some(Abbreviation::MayEnd)
    } else if among(LEADING) || word.contains('.') && word.split('.').all(short) {
        Some(Abbreviation::Leads)
    } else {
        let mut letters = word.chars();
        let is_letter = letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none();
        (is_letter && !is_word).then_some(Abbreviation::Leads)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted_and_share_nothing() {
        assert!(LEADING.is_sorted() && ENDING.is_sorted());
        assert!(LEADING.iter().all(|it| !ENDING.contains(it)));
    }

    #[test]
    fn those_of_danish_law_and_of_running_text_are_known() {
        for word in [
            "bl.a", "dvs", "f.eks", "nr", "stk", "kl", "ca", "jf", "pkt", "Jf", "ph.d", "B",
        ] {
            assert_eq!(of(word), Some(Abbreviation::Leads), "{word}");
        }
        for word in ["mv", "m.v", "osv", "m.fl", "kr", "Etc"] {
            assert_eq!(of(word), Some(Abbreviation::MayEnd), "{word}");
        }
    }

    #[test]
    fn whole_words_and_names_of_sites_are_none() {
        for word in ["hus", "I", "i", "å", "Ø", "borger.dk", "", "5", "art.et.eksempel"] {
            assert_eq!(of(word), None, "{word}");
        }
    }
}
