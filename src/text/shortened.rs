//! The first words of a text, enough to recognise it.

/// How many characters are kept where nothing else is asked for.
const LONGEST: usize = 80;

/// Returns the first words of a text; what was left out between words leaves no space before a full stop.
pub fn shortened(text: &str) -> String {
    shortened_to(text, LONGEST)
}

/// Returns the first words of a text, of no more characters than asked for unless the first is longer.
pub fn shortened_to(text: &str, longest: usize) -> String {
    let mut short = String::new();
    let mut length = 0;
    for word in text.split_whitespace() {
        let own = word.chars().count();
        if length > 0 && length + own > longest {
            short.push_str(" …");
            return short;
        }
        // A citation that was left out leaves its full stop alone.
        if !short.is_empty() && !word.starts_with(['.', ',', ';', ':', '!', '?']) {
            short.push(' ');
        }
        short.push_str(word);
        length += own + 1;
    }
    short
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
}
