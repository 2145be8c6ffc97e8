//! Where links within the document lead: names of bookmarks.

use crate::text::hexadecimal::hexadecimal;
use sha2::{Digest, Sha256};

/// How long a bookmark's name may be.
const NAME: usize = 40;

/// Returns the name of the bookmark for an id: the id itself where Word takes it.
pub(super) fn bookmark(id: &str) -> String {
    let is_plain = |it: char| it.is_ascii_alphanumeric() || matches!(it, '-' | '_');
    if id.len() <= NAME && id.starts_with(|it: char| it.is_ascii_alphabetic()) && id.chars().all(is_plain) {
        return id.to_owned();
    }
    let mut name: String = id.chars().filter(|it| is_plain(*it)).take(NAME - 13).collect();
    name.insert_str(0, "x-");
    name.push('-');
    name + &hexadecimal(&Sha256::digest(id)[..5])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bookmarks_are_names_that_word_takes() {
        assert_eq!(bookmark("sundhed--vejen-ind"), "sundhed--vejen-ind");
        let long = bookmark("et-meget-langt-kapitel--et-meget-langt-punkt-om-noget");
        assert_eq!(long.len(), NAME);
        assert_ne!(long, bookmark("et-meget-langt-kapitel--et-meget-langt-punkt-om-andet"));
        for id in ["1-a", "æble", "a b", "", "a\"><script>"] {
            let name = bookmark(id);
            assert!(name.starts_with("x-") && name.len() <= NAME, "{name}");
        }
    }
}
