//! A capital letter at the start of a sentence.

/// Returns a text with a capital letter first.
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

/// Returns a text that is all in capitals as a sentence has it; any other stays.
pub fn sentence_case(text: &str) -> String {
    if text.chars().any(char::is_lowercase) {
        text.to_owned()
    } else {
        capitalised(&text.to_lowercase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_is_large_and_the_rest_stays() {
        assert_eq!(capitalised("åben for EU"), "Åben for EU");
        assert_eq!(capitalised(""), "");
    }

    #[test]
    fn what_is_all_in_capitals_is_a_sentence_again() {
        assert_eq!(sentence_case("DET HASTER"), "Det haster");
        assert_eq!(sentence_case("ÅBEN"), "Åben");
        assert_eq!(sentence_case("Åben for EU"), "Åben for EU");
        assert_eq!(sentence_case(""), "");
    }
}
