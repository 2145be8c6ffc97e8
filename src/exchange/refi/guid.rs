//! Identifiers of REFI-QDA, made of what they stand for, so that the same project has the same ones each time.

use sha2::{Digest as _, Sha256};

/// Returns the identifier of something by its kind and the ids that lead to it: a UUID of version 8, as RFC 9562 has it for digests.
pub(super) fn guid(kind: &str, way: &[&str]) -> String {
    let mut hash = Sha256::new();
    hash.update("ip – REFI-QDA");
    for part in [kind].iter().chain(way) {
        // The length keeps `a`, `bc` from being the same as `ab`, `c`.
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash.finalize()[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let digits: Vec<String> = bytes.iter().map(|it| format!("{it:02x}")).collect();
    let part = |from: usize, to: usize| digits[from..to].concat();
    [part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 16)].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_the_same_each_time_and_another_for_anything_else() {
        let one = guid("code", &["a", "bc"]);
        assert_eq!(one, guid("code", &["a", "bc"]));
        let others = [
            guid("code", &["ab", "c"]),
            guid("source", &["a", "bc"]),
            guid("code", &["a"]),
        ];
        assert!(others.iter().all(|it| *it != one));
        let lengths: Vec<usize> = one.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert!(
            one.bytes()
                .all(|it| it == b'-' || it.is_ascii_digit() || (b'a'..=b'f').contains(&it))
        );
        assert_eq!((&one[14..15], "89ab".contains(&one[19..20])), ("8", true));
    }
}
