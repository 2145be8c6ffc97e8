//! Digits of a text, and the number that they write.

/// Returns the number that digits write.
pub(super) fn value(digits: &[u8]) -> u64 {
    digits.iter().fold(0, |all, it| all * 10 + u64::from(*it))
}

/// Returns the digit that begins at a byte, and how many bytes it has.
pub(super) fn digit(bytes: &[u8], at: usize) -> Option<(u8, usize)> {
    let byte = |by: usize| bytes.get(at + by).copied().unwrap_or_default();
    match (byte(0), byte(1), byte(2)) {
        (it @ b'0'..=b'9', ..) => Some((it - b'0', 1)),
        (0xd9, it @ 0xa0..=0xa9, _) => Some((it - 0xa0, 2)),
        (0xdb, it @ 0xb0..=0xb9, _) => Some((it - 0xb0, 2)),
        (0xef, 0xbc, it @ 0x90..=0x99) => Some((it - 0x90, 3)),
        _ => None,
    }
}

/// Returns how many bytes a sign has that nobody sees.
pub(super) fn unseen(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at..)? {
        [0xc2, 0xad, ..] => Some(2),
        [0xe2, 0x80, 0x8b..=0x8f, ..] | [0xe2, 0x81, 0xa0, ..] | [0xef, 0xbb, 0xbf, ..] => Some(3),
        _ => None,
    }
}
