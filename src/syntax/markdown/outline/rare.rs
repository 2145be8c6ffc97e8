//! Signs that hardly any text has: a body is looked through for them once, and its pieces only where it has any.

/// Which of them stand anywhere in a body.
#[derive(Clone, Copy)]
pub(super) struct Rare {
    /// Those that other programs have around words.
    pub(super) foreign: bool,
    /// Those that only look like `#` and `^`.
    pub(super) alike: bool,
}

impl Rare {
    /// Looks through a body.
    pub(super) fn of(text: &str) -> Self {
        Self {
            foreign: may_have_signs(text),
            alike: may_have_alike(text),
        }
    }
}

/// Tells whether a text may have pairs of signs at all; most have none, and that is seen without looking at each sign.
pub(super) fn may_have_signs(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_name = |at: usize| bytes.get(at + 1).is_some_and(u8::is_ascii_lowercase);
    memchr::memchr3(b'%', b'~', b'=', bytes).is_some()
        || memchr::memchr3(b'$', b'{', b'+', bytes).is_some()
        || memchr::memchr2_iter(b'\\', b':', bytes).any(is_name)
}

/// Tells whether a text may have signs that only look like `#` and `^`, by the first bytes of those.
pub(super) fn may_have_alike(text: &str) -> bool {
    memchr::memchr2(0xcb, 0xef, text.as_bytes()).is_some()
}
