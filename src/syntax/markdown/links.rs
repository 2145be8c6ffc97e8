//! Which addresses a document may link to.

/// The schemes that a link may have; an address without one is relative.
const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// Tells whether an address is one that a document may link to; disguises by white space, control characters and
/// percent signs are seen through.
pub fn is_safe(target: &str) -> bool {
    let plain: String = target
        .chars()
        .filter(|it| !it.is_whitespace() && !it.is_control())
        .collect();
    let Some(colon) = plain.find(':') else {
        return !plain.to_ascii_lowercase().contains("%3a");
    };
    let scheme = plain[..colon].to_ascii_lowercase();
    if scheme.contains(['/', '?', '#']) {
        return true;
    }
    SCHEMES.contains(&scheme.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_plain_addresses_are_links() {
        for good in [
            "https://kommune.dk",
            "mailto:post@kommune.dk",
            "#afsnit",
            "bilag.html",
            "/a:b",
            "?a=b:c",
        ] {
            assert!(is_safe(good), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            " JaVa\nScript:x",
            "data:text/html,x",
            "vbscript:x",
            "javascript%3Ax",
            "file:///etc",
        ] {
            assert!(!is_safe(bad), "{bad}");
        }
    }
}
