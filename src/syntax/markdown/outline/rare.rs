//! Signs that hardly any text has: a body is looked through for them once, and its pieces only where it has any.

use std::sync::LazyLock;

use aho_corasick::packed;

/// The first bytes of all of them, looked for at once.
static SIGNS: LazyLock<Option<packed::Searcher>> = LazyLock::new(|| {
    const FOREIGN: [&[u8]; 8] = [b"%", b"~", b"=", b"$", b"{", b"+", b"\\", b":"];
    const ALIKE: [&[u8]; 2] = [b"\xcb", b"\xef"];
    packed::Searcher::new(FOREIGN.into_iter().chain(ALIKE))
});

/// Which of them stand anywhere in a body.
#[derive(Clone, Copy)]
pub(super) struct Rare {
    /// Those that other programs have around words.
    pub(super) foreign: bool,
    /// Those that only look like `#` and `^`.
    pub(super) alike: bool,
}

impl Rare {
    /// Looks through a body once; and, where it has any of them, once more for each kind.
    pub(super) fn of(text: &str) -> Self {
        let bytes = text.as_bytes();
        let counts = |at: usize| !matches!(bytes[at], b'\\' | b':') || has_name(bytes, at);
        let has_any = SIGNS
            .as_ref()
            .is_none_or(|it| it.find_iter(bytes).any(|found| counts(found.start())));
        Self {
            foreign: has_any && may_have_signs(text),
            alike: has_any && may_have_alike(text),
        }
    }
}

/// Tells whether a name begins right after a byte: a colon before a space is a colon.
fn has_name(bytes: &[u8], at: usize) -> bool {
    bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase)
}

/// Tells whether a text may have pairs of signs at all; most have none, and that is seen without looking at each sign.
pub(super) fn may_have_signs(text: &str) -> bool {
    let bytes = text.as_bytes();
    memchr::memchr3(b'%', b'~', b'=', bytes).is_some()
        || memchr::memchr3(b'$', b'{', b'+', bytes).is_some()
        || memchr::memchr2_iter(b'\\', b':', bytes).any(|it| has_name(bytes, it))
}

/// Tells whether a text may have signs that only look like `#` and `^`, by the first bytes of those.
pub(super) fn may_have_alike(text: &str) -> bool {
    memchr::memchr2(0xcb, 0xef, text.as_bytes()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_look_finds_what_a_look_for_each_kind_finds() {
        let filler = "Vi savner: en aften \\ en dag. ".repeat(20);
        for sign in [
            "%", "~", "=", "$", "{", "+", "\\ref", ":navn", "ˆ", "＃", ": ", "\\ ", "é", "x",
        ] {
            for text in [sign.to_owned(), format!("{filler}{sign}"), format!("{sign}{filler}")] {
                let rare = Rare::of(&text);
                assert_eq!(rare.foreign, may_have_signs(&text), "{sign}");
                assert_eq!(rare.alike, may_have_alike(&text), "{sign}");
            }
        }
        assert!(!Rare::of(&filler).foreign && !Rare::of("").alike);
        assert!(Rare::of("Se :navn").foreign && Rare::of("Tekst ˆnavn").alike);
    }
}
