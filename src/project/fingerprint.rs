//! What a text is recognised by.

use rustc_hash::FxHasher;
use std::hash::Hasher;

/// A text's length in bytes and a digest, which guards against a change and not against malice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint {
    length: u32,
    // Bytes, so that ten thousand of them have no gaps.
    digest: [u8; 8],
}

impl Fingerprint {
    /// Of a file without a text: it could not be read, or is none of ours.
    pub const NONE: Self = Self {
        length: u32::MAX,
        digest: [0; 8],
    };

    /// Returns what a text is recognised by.
    pub fn of(text: &str) -> Self {
        let mut hasher = FxHasher::default();
        hasher.write(text.as_bytes());
        Self {
            length: u32::try_from(text.len()).unwrap_or(u32::MAX - 1),
            digest: hasher.finish().to_ne_bytes(),
        }
    }
}
