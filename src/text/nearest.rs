//! The nearest id or key where something was misspelt.

/// Returns the candidate that `word` was most likely meant to be, or nothing where none is near.
///
/// Near is Damerau and Levenshtein's distance of at most a third of the longer word, and never less than one; among
/// equals the first in alphabetical order.
pub fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let plain = super::slug::slug(word);
    candidates
        .into_iter()
        .map(|it| (distance(word, &plain, it), it))
        .filter(|(distance, it)| *distance <= (word.chars().count().max(it.chars().count()) / 3).max(1))
        .min()
        .map(|(_, it)| it)
}

/// Returns the distance as written, or as the word would be as an id, whichever is less.
fn distance(word: &str, plain: &str, candidate: &str) -> usize {
    strsim::osa_distance(word, candidate).min(strsim::osa_distance(plain, candidate))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_finds_what_was_meant() {
        let themes = ["sundhed", "medborgerskab", "digitalisering"];
        assert_eq!(nearest("sunhed", themes), Some("sundhed"));
        assert_eq!(nearest("Sundhed", themes), Some("sundhed"));
        assert_eq!(nearest("trafik", themes), None);
    }

    #[test]
    fn danish_letters_are_near_their_spelling_in_ids() {
        assert_eq!(nearest("børn", ["boern", "barn"]), Some("boern"));
    }
}
