//! Bytes as people copy them: two hexadecimal signs each.

/// Returns bytes in hexadecimal signs, with small letters.
pub fn hexadecimal(bytes: &[u8]) -> String {
    let sign = |it: u8| char::from_digit(u32::from(it), 16).unwrap_or('0');
    bytes.iter().flat_map(|it| [sign(it >> 4), sign(it & 15)]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_byte_has_two_signs() {
        assert_eq!(hexadecimal(&[0, 9, 0xa5, 0xff]), "0009a5ff");
    }
}
