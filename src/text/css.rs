//! What a style sheet would fetch, in whatever spelling: escapes, comments and every function that takes an address.

use crate::source::Span;

/// Functions that take addresses (CSS Values 4, CSS Images 4), and those among them whose strings are addresses too.
const FETCHING: [&str; 6] = ["url", "src", "image", "image-set", "-webkit-image-set", "cross-fade"];

/// Something that a style sheet asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fetch {
    /// Where its name stands: `@import`, `url`.
    pub span: Span,
    /// The address, without quotation marks; nothing for another style sheet.
    pub target: Option<String>,
}

/// Returns what a style sheet asks for, in the order in which it stands there.
pub fn fetches(text: &str) -> Vec<Fetch> {
    let mut reader = Reader {
        text,
        at: 0,
        open: Vec::new(),
        found: Vec::new(),
    };
    // Nothing is named without one of these.
    if text.contains(['(', '@']) {
        while reader.at < text.len() {
            reader.next();
        }
    }
    reader.found
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// The brackets that are open, each with the name before it where it fetches.
    open: Vec<Option<Span>>,
    found: Vec<Fetch>,
}

impl Reader<'_> {
    fn next(&mut self) {
        let rest = &self.text[self.at..];
        match rest.as_bytes()[0] {
            b'/' if rest.starts_with("/*") => {
                self.at = rest[2..].find("*/").map_or(self.text.len(), |it| self.at + it + 4);
            }
            quote @ (b'"' | b'\'') => self.string(quote),
            b'@' => {
                let (name, end) = name(self.text, self.at + 1);
                if name == "import" {
                    self.found.push(Fetch {
                        span: Span::new(self.at, end),
                        target: None,
                    });
                }
                self.at = end.max(self.at + 1);
            }
            b'(' => {
                self.open.push(None);
                self.at += 1;
            }
            b')' => {
                self.open.pop();
                self.at += 1;
            }
            _ => self.word(),
        }
    }

    /// Reads a name, and the address after it where it is a function that takes one.
    fn word(&mut self) {
        let start = self.at;
        let (name, end) = name(self.text, start);
        self.at = end;
        if end == start {
            self.at += self.text[start..].chars().next().map_or(1, char::len_utf8);
            return;
        }
        let Some(inner) = self.text[end..].strip_prefix('(') else {
            return;
        };
        self.at = end + 1;
        if !FETCHING.contains(&&*name) {
            return self.open.push(None);
        }
        let span = Span::new(start, end);
        if name == "url" && !inner.trim_start().starts_with(['"', '\'']) {
            let length = inner.find(')').unwrap_or(inner.len());
            self.fetch(span, inner[..length].trim());
            self.at = (end + 1 + length + 1).min(self.text.len());
        } else {
            self.open.push(Some(span));
        }
    }

    fn string(&mut self, quote: u8) {
        let start = self.at + 1;
        let bytes = self.text.as_bytes();
        let mut end = start;
        while end < bytes.len() && bytes[end] != quote && bytes[end] != b'\n' {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        // An escape may be cut off at the end, or stand before a letter of several bytes.
        let mut end = end.min(bytes.len());
        while !self.text.is_char_boundary(end) {
            end += 1;
        }
        if let Some(Some(span)) = self.open.last().copied() {
            let target = self.text[start.min(end)..end].to_owned();
            self.fetch(span, target.trim());
        }
        self.at = (end + 1).min(bytes.len());
        while !self.text.is_char_boundary(self.at) {
            self.at += 1;
        }
    }

    fn fetch(&mut self, span: Span, target: &str) {
        let mut plain = String::with_capacity(target.len());
        let mut at = 0;
        while at < target.len() {
            let (sign, end) = sign(target, at);
            plain.push(sign);
            at = end;
        }
        self.found.push(Fetch {
            span,
            target: Some(plain),
        });
    }
}

/// Returns the name that begins at a place, in small letters and without escapes, and where it ends.
fn name(text: &str, start: usize) -> (String, usize) {
    let (mut name, mut at) = (String::new(), start);
    while let Some(next) = text[at..].chars().next() {
        if !(next.is_ascii_alphanumeric() || matches!(next, '-' | '_' | '\\') || !next.is_ascii()) {
            break;
        }
        let (sign, end) = sign(text, at);
        name.push(sign.to_ascii_lowercase());
        at = end;
    }
    (name, at)
}

/// Returns the sign at a place, an escape undone (CSS Syntax 3, section 4.3.7), and where it ends.
fn sign(text: &str, at: usize) -> (char, usize) {
    let rest = &text[at..];
    let Some(escaped) = rest.strip_prefix('\\') else {
        let sign = rest.chars().next().unwrap_or(char::REPLACEMENT_CHARACTER);
        return (sign, at + sign.len_utf8().min(rest.len()));
    };
    let digits = escaped.bytes().take(6).take_while(u8::is_ascii_hexdigit).count();
    if digits == 0 {
        let sign = escaped.chars().next();
        return (
            sign.unwrap_or(char::REPLACEMENT_CHARACTER),
            at + 1 + sign.map_or(0, char::len_utf8),
        );
    }
    let number = u32::from_str_radix(&escaped[..digits], 16).unwrap_or_default();
    let space = escaped[digits..].starts_with([' ', '\t', '\n', '\r', '\x0c']);
    (
        char::from_u32(number).unwrap_or(char::REPLACEMENT_CHARACTER),
        at + 1 + digits + usize::from(space),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Option<String>)> {
        fetches(text)
            .into_iter()
            .map(|it| (&text[it.span.range()], it.target))
            .collect()
    }

    #[test]
    fn an_address_is_found_in_every_spelling() {
        let address = Some("http://x/y".to_owned());
        for (text, name) in [
            ("h1{background:url(http://x/y)}", "url"),
            ("h1{background:URL( 'http://x/y' )}", "URL"),
            ("h1{background:u\\72l(http://x/y)}", "u\\72l"),
            ("h1{background:\\000075 rl(http://x/y)}", "\\000075 rl"),
            ("h1{background:url(http\\3a //x/y)}", "url"),
            ("h1{background:image-set(\"http://x/y\" 1x)}", "image-set"),
            ("h1{background:-webkit-image-set('http://x/y' 1x)}", "-webkit-image-set"),
            ("h1{background:src(\"http://x/y\")}", "src"),
            ("h1{background:image(\"http://x/y\")}", "image"),
            ("url(http://x/y", "url"),
        ] {
            assert_eq!(found(text), [(name, address.clone())], "{text}");
        }
        let sheet = "@\\69mport \"x\"; @IMPORT url(x); /* url(a) */ b { content: \"url(c)\" }";
        assert_eq!(
            found(sheet),
            [("@\\69mport", None), ("@IMPORT", None), ("url", Some("x".to_owned()))]
        );
        let sets = "a{b:image-set(url('#a') 1x, \"data:b\" 2x)}";
        assert_eq!(
            found(sets),
            [("url", Some("#a".to_owned())), ("image-set", Some("data:b".to_owned()))]
        );
    }

    #[test]
    fn whatever_is_cut_off_anywhere_is_no_panic() {
        let sheet = "@\\69mport \"é\\é\"; h1{b:u\\72l('é\\\nx'), image-set(\"\\\\\" 1x) /* é";
        for end in (0..=sheet.len()).filter(|it| sheet.is_char_boundary(*it)) {
            fetches(&sheet[..end]);
        }
        assert_eq!(found("calc(1px + (2px)) on (a) b é"), []);
    }
}
