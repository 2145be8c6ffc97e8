//! Signs of an address that are written with a percent sign.

/// Returns a path with one layer of percent signs undone.
pub fn decoded(path: &str) -> String {
    let bytes = path.as_bytes();
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while at < bytes.len() {
        let digits = path.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        let byte = digits.and_then(|it| u8::from_str_radix(it, 16).ok());
        out.push(byte.unwrap_or(bytes[at]));
        at += if byte.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::decoded;

    #[test]
    fn one_layer_is_undone_and_what_is_none_stays() {
        for (path, plain) in [
            ("et%20hus.svg", "et hus.svg"),
            ("b%C3%B8rn", "børn"),
            ("%252e", "%2e"),
            ("100%", "100%"),
            ("%zz%4", "%zz%4"),
            ("", ""),
        ] {
            assert_eq!(decoded(path), plain);
        }
    }
}
