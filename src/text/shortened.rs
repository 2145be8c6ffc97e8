//! The first words of a text, enough to recognise it.

/// How many characters are kept where nothing else is asked for.
const LONGEST: usize = 80;

/// Returns the first words of a text; what was left out between words leaves no space before a full stop.
pub fn shortened(text: &str) -> String {
    shortened_to(text, LONGEST)
}

/// Returns the first words of a text, of no more characters than asked for unless the first is longer.
///
/// Where so little would go that nothing is saved, a fifth of that, the whole stays; and the first word of a sentence, or a number
/// whose full stop makes it an ordinal, goes with what it belongs to.
pub fn shortened_to(text: &str, longest: usize) -> String {
    let mut words = text.split_whitespace();
    let mut kept: Vec<&str> = Vec::new();
    let mut length = 0;
    let mut rest = None;
    for word in words.by_ref() {
        let own = word.chars().count();
        if length > 0 && length + own > longest {
            rest = Some(word);
            break;
        }
        kept.push(word);
        length += own + 1;
    }
    let Some(next) = rest else {
        return joined(&kept);
    };
    let left: Vec<&str> = std::iter::once(next).chain(words).collect();
    let gone = left.iter().map(|it| it.chars().count() + 1).sum::<usize>() - 1;
    if gone <= longest / 5 {
        kept.extend(left);
        return joined(&kept);
    }
    while kept.len() > 1 && belongs_to_what_follows(&kept) {
        kept.pop();
    }
    format!("{} …", joined(&kept))
}

/// Tells whether the last of some words says nothing without the next: an ordinal, and the first word of a sentence.
fn belongs_to_what_follows(kept: &[&str]) -> bool {
    let is_ordinal = |word: &str| {
        let number = word.strip_suffix('.').unwrap_or_default();
        !number.is_empty() && number.bytes().all(|it| it.is_ascii_digit())
    };
    match kept {
        [.., before, last] => is_ordinal(last) || before.ends_with(['.', '!', '?']) && !is_ordinal(before),
        _ => false,
    }
}

/// Returns words with a space between them; a citation that was left out leaves its full stop alone.
fn joined(words: &[&str]) -> String {
    let mut text = String::new();
    for word in words {
        if !text.is_empty() && !word.starts_with(['.', ',', ';', ':', '!', '?']) {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, shortened, shortened_to};

    #[test]
    fn a_short_text_stays_whole_and_a_long_one_ends_between_words() {
        assert_eq!(shortened(" Vi  vil\n spørge . "), "Vi vil spørge.");
        let long = shortened(&"ord ".repeat(40));
        assert!(long.ends_with("ord …") && long.chars().count() <= LONGEST + 2, "{long}");
        assert_eq!(shortened(&"x".repeat(99)).len(), 99);
        assert_eq!(shortened(""), "");
        assert_eq!(shortened_to("Vi vil have en tolk", 14), "Vi vil have en …");
    }

    #[test]
    fn what_saves_nothing_is_not_cut() {
        let kept = format!("{} Og vi siger på forhånd.", "ord ".repeat(16).trim_end());
        assert_eq!(shortened_to(&kept, 80), kept);
        let cut = format!("{kept} Og vi siger hvornår, så de kan nå det.");
        assert!(shortened_to(&cut, 80).ends_with('…'), "{cut}");
        // A fifth, and not a letter more.
        let words = |letters: usize| format!("{} {}", "ord ".repeat(20).trim_end(), "x".repeat(letters));
        assert_eq!(shortened_to(&words(16), 80), words(16));
        assert!(shortened_to(&words(17), 80).ends_with("ord …"));
    }

    #[test]
    fn no_ordinal_and_no_first_word_of_a_sentence_stands_alone_before_what_was_cut() {
        let rest = "klasse og følge dem hele vejen gennem skolen";
        for (text, longest, expected) in [
            (
                format!("Vi begynder allerede i 7. {rest}"),
                26,
                "Vi begynder allerede i …",
            ),
            (format!("Vi kommer tidligt. Det {rest}"), 24, "Vi kommer tidligt. …"),
            (format!("Kommer vi tidligt? Ja {rest}"), 24, "Kommer vi tidligt? …"),
            (
                format!("Det gælder fra 1. januar {rest}"),
                26,
                "Det gælder fra 1. januar …",
            ),
            (
                format!("Vi kommer tidligt. Det er {rest}"),
                26,
                "Vi kommer tidligt. Det er …",
            ),
            // An ordinal that begins a sentence goes with it.
            (format!("Vi kommer. 7. {rest}"), 14, "Vi kommer. …"),
            // The first word stays, whatever it is.
            (format!("7. {rest}"), 4, "7. …"),
            (format!("Alder 18 {rest}"), 9, "Alder 18 …"),
        ] {
            assert_eq!(shortened_to(&text, longest), expected, "{text}");
        }
    }
}
