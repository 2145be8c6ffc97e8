//! External links: addresses that every program reads as whole.

use super::characters::visible;
use crate::document::address;
use std::fmt::Write as _;

/// Returns an address in a form that every program takes for whole, or nothing where there is none.
pub(super) fn address_of(target: &str) -> Option<String> {
    let target = target.trim();
    if target.is_empty() || !address::is_allowed(target) {
        return None;
    }
    let lower = target.to_ascii_lowercase();
    if lower.starts_with("http:") || lower.starts_with("https:") {
        let host = target.split_once("://")?.1;
        let host = &host[..host.find(['/', '?', '#']).unwrap_or(host.len())];
        let (host, port) = host.split_once(':').unwrap_or((host, "80"));
        let is_label = |name: &str| !name.is_empty() && name.chars().all(|it| it.is_alphanumeric() || it == '-');
        if !host.split('.').all(is_label) || port.parse::<u16>().is_err() {
            return None;
        }
    }
    Some(encoded(target))
}

/// Returns an address in which every byte that has no place there stands as a percent sign and its number.
fn encoded(target: &str) -> String {
    let mut out = String::with_capacity(target.len());
    let text = visible(target);
    for (at, sign) in text.char_indices() {
        let is_code = || {
            let digits = text.as_bytes().get(at + 1..at + 3);
            digits.is_some_and(|it| it.iter().all(u8::is_ascii_hexdigit))
        };
        let stands = match sign {
            '%' => is_code(),
            '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '[' | ']' => false,
            // The part after the first `#` is the last one.
            '#' => !text[..at].contains('#'),
            // A PDF takes no other letters, and browsers read them the same.
            _ => sign.is_ascii_graphic(),
        };
        if stands {
            out.push(sign);
        } else {
            for byte in sign.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_whole_or_left_out() {
        let kept = [
            ("https://a.dk/b?c=d&e#f", "https://a.dk/b?c=d&e#f"),
            ("mailto:post@balk.dk", "mailto:post@balk.dk"),
            ("kilder/en rapport.pdf", "kilder/en%20rapport.pdf"),
            ("50%.html", "50%25.html"),
            ("a%20b#c#d", "a%20b#c%23d"),
            (
                "https://øst.dk:8080/å?ø#æ",
                "https://%C3%B8st.dk:8080/%C3%A5?%C3%B8#%C3%A6",
            ),
        ];
        for (target, address) in kept {
            assert_eq!(address_of(target).as_deref(), Some(address), "{target}");
        }
        for target in [
            "",
            "http://",
            "https://a b.dk",
            "http://[x",
            "http://a:b@c",
            "javascript:x",
        ] {
            assert_eq!(address_of(target), None, "{target}");
        }
    }
}
