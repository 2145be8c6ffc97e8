//! Where a link may lead: only to addresses that can do no harm when they are followed.

const SCHEMES: [&str; 4] = ["http", "https", "mailto", "tel"];

/// How often a disguise is taken off: `%256a` is `%6a` is `j`.
const LAYERS: usize = 4;

/// Tells whether a link may lead to `target`: web, mail and telephone addresses, paths and `#…`.
///
/// The address is judged as it stands and with each disguise taken off (percent signs, entities, white space), so a
/// harmless address that only looks like a harmful one is refused too. `//host` is refused: opened from a disk it
/// would name a machine on the network.
pub fn is_allowed(target: &str) -> bool {
    let mut form = bare(target);
    for _ in 0..LAYERS {
        if !is_plainly_allowed(&form) {
            return false;
        }
        let next = bare(&unveiled(&form));
        if next == form {
            return true;
        }
        form = next;
    }
    // Whoever wraps an address this often has something to hide.
    false
}

/// Tells whether a link leads to a place in the document or to a file: its address has no scheme.
pub fn is_path(target: &str) -> bool {
    let end = target.find([':', '/', '\\', '?', '#']).unwrap_or(target.len());
    !target[end..].starts_with(':')
}

/// The schemes of addresses that run something or open what is on the reader's machine.
const HARMFUL: [&str; 7] = ["javascript", "vbscript", "data", "file", "blob", "livescript", "mhtml"];

/// Tells whether an address that is not allowed is a slip of the pen and no trick: it is plain to see, and its scheme is none
/// that does anything.
pub fn is_mistyped(target: &str) -> bool {
    let bare = bare(target);
    let scheme = bare.split([':', '/', '\\', '?', '#']).next().unwrap_or_default();
    let is_harmful = HARMFUL.contains(&scheme.to_ascii_lowercase().as_str());
    !is_harmful && !bare.starts_with(['/', '\\']) && unveiled(&bare) == bare
}

fn is_plainly_allowed(target: &str) -> bool {
    let end = target.find([':', '/', '\\', '?', '#']).unwrap_or(target.len());
    match target[end..].chars().next() {
        Some(':') => SCHEMES.contains(&target[..end].to_ascii_lowercase().as_str()),
        Some('/' | '\\') if end == 0 => !target[1..].starts_with(['/', '\\']),
        _ => true,
    }
}

/// Returns the address without the characters that browsers overlook.
fn bare(target: &str) -> String {
    let is_seen = |it: &char| {
        !it.is_whitespace() && !it.is_control() && !matches!(it, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}')
    };
    target.chars().filter(is_seen).collect()
}

/// Returns the address with one layer of percent signs and entities undone.
fn unveiled(target: &str) -> String {
    let mut out = Vec::with_capacity(target.len());
    let mut rest = target;
    while let Some(first) = rest.chars().next() {
        let (byte_or_text, length) = percent(rest)
            .map(|byte| (vec![byte], 3))
            .or_else(|| entity(rest).map(|(it, length)| (it.to_string().into_bytes(), length)))
            .unwrap_or_else(|| (first.to_string().into_bytes(), first.len_utf8()));
        out.extend(byte_or_text);
        rest = &rest[length..];
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn percent(text: &str) -> Option<u8> {
    let digits = text.strip_prefix('%')?.get(..2)?;
    u8::from_str_radix(digits, 16).ok()
}

/// Returns the character of an entity at the start of a text, and how long the entity is; of names, only those that
/// spell a scheme or hide in one.
fn entity(text: &str) -> Option<(char, usize)> {
    let inner = text.strip_prefix('&')?;
    let Some(number) = inner.strip_prefix('#') else {
        let names = [
            ("colon;", ':'),
            ("Tab;", '\t'),
            ("NewLine;", '\n'),
            ("amp;", '&'),
            ("sol;", '/'),
            ("num;", '#'),
            ("percnt;", '%'),
        ];
        let (name, sign) = names.into_iter().find(|(name, _)| inner.starts_with(name))?;
        return Some((sign, 1 + name.len()));
    };
    let (digits, radix, prefix) = match number.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16, 3),
        None => (number, 10, 2),
    };
    let length = digits.find(|it: char| !it.is_digit(radix)).unwrap_or(digits.len());
    let sign = char::from_u32(u32::from_str_radix(&digits[..length], radix).ok()?)?;
    Some((sign, prefix + length + usize::from(digits[length..].starts_with(';'))))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_pen_is_told_from_a_trick() {
        for target in [
            "htps://x.dk",
            "htttp://x.dk",
            "www:x.dk",
            "maito:a@b.dk",
            "tlf:12345678",
            "c:/mappe/fil.docx",
        ] {
            assert!(!is_allowed(target) && is_mistyped(target), "{target}");
        }
        for target in [
            "javascript:x",
            "JavaScript :x",
            "data:text/html,x",
            "file:///x",
            "//host/x",
            "java%73cript:x",
            "&#106;avascript:x",
        ] {
            assert!(!is_allowed(target) && !is_mistyped(target), "{target}");
        }
    }

    #[test]
    fn what_people_link_to_is_allowed() {
        for target in [
            "https://www.ballerup.dk/borger?a=1&b=2#top",
            "HTTP://x",
            "mailto:post@balk.dk",
            "tel:+4544772000",
            "#sundhed",
            "kilder/rapport.pdf",
            "../a b.md",
            "/sti",
            "?side=2",
            "",
            "rapport%20om%20sundhed.pdf",
            "a/b:c",
            "50%.html",
        ] {
            assert!(is_allowed(target), "{target}");
        }
    }

    #[test]
    fn what_runs_or_reaches_out_is_not() {
        for target in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:x",
            "java\nscript:x",
            "java\tscript:x",
            "\u{1}javascript:x",
            "javascript%3Aalert(1)",
            "%6Aavascript:x",
            "%256Aavascript:x",
            "javascript&colon;x",
            "&#106;avascript:x",
            "&#x6A;avascript:x",
            "&#x6Aavascript:x",
            "&amp;#106;avascript:x",
            "java&Tab;script:x",
            "data:text/html,x",
            "vbscript:x",
            "file:///etc/passwd",
            "blob:x",
            "//evil.example",
            "\\\\evil\\x",
            "/\\evil",
            "/\t/evil",
            "java\u{200b}script:x",
            "C:\\x",
        ] {
            assert!(!is_allowed(target), "{target}");
        }
    }
}
