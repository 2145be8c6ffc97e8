//! A capital letter at the start of a sentence.

/// Returns a text with a capital letter first.
pub fn capitalised(text: &str) -> String {
    let mut characters = text.chars();
    characters
        .next()
        .map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_is_large_and_the_rest_stays() {
        assert_eq!(capitalised("åben for EU"), "Åben for EU");
        assert_eq!(capitalised(""), "");
    }
}
