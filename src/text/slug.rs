//! New ids from titles, by the Danish convention.

use super::letters::spell;

/// The longest id that is made from a title; whole words are kept.
const LONGEST: usize = 60;

/// The longest id that is one; a file of it must have a path that fits on every machine.
pub const LONGEST_ID: usize = 200;

/// Returns whether a text is an id: `[a-z0-9]+(-[a-z0-9]+)*`, and no longer than a name can be.
pub fn is_id(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST_ID
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit()))
}

/// Returns whether Windows keeps a name for a device, so that no file can have it; it does not care for capitals.
pub fn is_reserved(id: &str) -> bool {
    let lower = id.to_ascii_lowercase();
    let port = |reserved: &str| {
        lower
            .strip_prefix(reserved)
            .is_some_and(|it| it.len() == 1 && is_id(it))
    };
    matches!(&*lower, "con" | "prn" | "aux" | "nul") || port("com") || port("lpt")
}

/// Returns the id that a title makes: æ→ae, ø→oe, å→aa, other accents dropped, everything else a hyphen; may be empty.
pub fn slug(title: &str) -> String {
    let mut id = String::new();
    for character in title.chars().flat_map(char::to_lowercase) {
        if !spell(character, &mut id) && !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    while id.len() > LONGEST {
        id.truncate(id[..=LONGEST].rfind('-').unwrap_or(LONGEST));
    }
    id.truncate(id.trim_end_matches('-').len());
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_letters_follow_the_convention() {
        assert_eq!(
            slug("Børn og unges liv på Ågade – æbler"),
            "boern-og-unges-liv-paa-aagade-aebler"
        );
        assert_eq!(slug("  »Fritids- og kulturliv«  "), "fritids-og-kulturliv");
    }

    #[test]
    fn a_long_title_is_cut_between_words() {
        let id = slug("et meget langt navn på en aktør som bliver ved og ved og ved uden at holde op");
        assert!(id.len() <= LONGEST && is_id(&id), "{id}");
    }

    #[test]
    fn names_of_devices_are_kept() {
        assert!(["con", "NUL", "com1", "Lpt9"].into_iter().all(is_reserved));
        assert!(!["konto", "com", "com10", "computer"].into_iter().any(is_reserved));
    }

    #[test]
    fn only_small_letters_digits_and_single_hyphens_are_ids() {
        assert!(is_id("a-1-b"));
        for bad in ["", "-a", "a-", "a--b", "A", "å", "a_b", "../x", "a/b", &"a".repeat(300)] {
            assert!(!is_id(bad), "{bad}");
        }
    }
}
