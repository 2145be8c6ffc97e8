//! Checks a style sheet: what would break the page that it stands in, or could never work there.

use crate::source::Span;
use crate::text::css;

/// How many defects of one sheet are reported.
const MOST: usize = 20;

/// Returns what is wrong with a style sheet: where, and the entry of the catalogue that says it.
pub(super) fn defects(text: &str) -> Vec<(Span, &'static str)> {
    let mut reader = Reader {
        text,
        at: 0,
        last: text.rfind(')').unwrap_or(0),
        open: Vec::new(),
        defects: Vec::new(),
    };
    // A browser looks for the end of the style before it reads it, so no comment and no string hides one.
    let lower = text.to_ascii_lowercase();
    for (at, end) in lower.match_indices("</style") {
        reader.defect(at, end.len(), "broken-template-style-end");
    }
    for fetch in css::fetches(text) {
        if !fetch.target.is_some_and(|it| is_carried(&it)) {
            let (at, length) = (fetch.span.start as usize, fetch.span.range().len());
            reader.defect(at, length, "broken-template-fetch");
        }
    }
    while reader.at < text.len() {
        reader.next();
    }
    for (at, _) in std::mem::take(&mut reader.open) {
        reader.defect(at, 1, "broken-template-style-open");
    }
    reader.defects.sort_unstable();
    reader.defects.truncate(MOST);
    reader.defects
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// Where the last bracket closes.
    last: usize,
    /// What is open: where, and the sign that closes it.
    open: Vec<(usize, u8)>,
    defects: Vec<(Span, &'static str)>,
}

impl Reader<'_> {
    fn defect(&mut self, at: usize, length: usize, key: &'static str) {
        self.defects.push((Span::new(at, at + length), key));
    }

    fn next(&mut self) {
        let (text, at) = (self.text, self.at);
        let rest = &text.as_bytes()[at..];
        self.at += 1;
        match rest[0] {
            b'/' if rest.starts_with(b"/*") => match text[at + 2..].find("*/") {
                Some(end) => self.at = at + end + 4,
                None => {
                    self.at = text.len();
                    self.defect(at, 2, "broken-template-style-comment");
                }
            },
            b'"' | b'\'' => self.string(at, rest[0]),
            b'\\' => self.at += 1,
            b'{' => self.open.push((at, b'}')),
            b'[' => self.open.push((at, b']')),
            b'(' => self.open.push((at, b')')),
            sign @ (b'}' | b']' | b')') => {
                if self.open.last().is_some_and(|it| it.1 == sign) {
                    self.open.pop();
                } else {
                    self.defect(at, 1, "broken-template-style-close");
                }
            }
            b'u' | b'U' if starts(rest, "url(") => self.address(at),
            _ => {}
        }
    }

    fn string(&mut self, at: usize, quote: u8) {
        let bytes = self.text.as_bytes();
        while let Some(sign) = bytes.get(self.at) {
            match sign {
                b'\\' => self.at += 1,
                b'\n' => break,
                sign if *sign == quote => {
                    self.at += 1;
                    return;
                }
                _ => {}
            }
            self.at += 1;
        }
        self.defect(at, 1, "broken-template-style-string");
    }

    /// Passes over an address without quotation marks: the signs in it mean nothing.
    fn address(&mut self, at: usize) {
        let inner = self.text[at + 4..].trim_start();
        if !inner.starts_with(['"', '\''])
            && at < self.last
            && let Some(end) = self.text[at + 4..].find(')')
        {
            self.at = at + 4 + end + 1;
        } else {
            self.at = at + 3;
        }
    }
}

/// Tells whether an address is the picture itself or a part of it: nothing is ever fetched.
fn is_carried(target: &str) -> bool {
    starts(target.as_bytes(), "data:") || target.starts_with('#')
}

fn starts(rest: &[u8], with: &str) -> bool {
    rest.get(..with.len())
        .is_some_and(|it| it.eq_ignore_ascii_case(with.as_bytes()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_style_has_no_defect() {
        assert_eq!(defects(crate::render::html::STYLE), []);
    }

    #[test]
    fn each_defect_is_reported_where_it_is() {
        for (text, at, key) in [
            ("a { color: red", 2, "broken-template-style-open"),
            ("a { color: red }}", 16, "broken-template-style-close"),
            ("a { /* red }", 4, "broken-template-style-comment"),
            ("a { content: \"x }\n", 13, "broken-template-style-string"),
            ("/* </STYLE> */", 3, "broken-template-style-end"),
            ("@import 'x.css';", 0, "broken-template-fetch"),
            ("a { b: url(http://x/y) }", 7, "broken-template-fetch"),
            ("a { b: url( 'x.png' ) }", 7, "broken-template-fetch"),
            ("a { b: u\\72l(http://x/y) }", 7, "broken-template-fetch"),
            ("@\\69mport \"x\";", 0, "broken-template-fetch"),
            (
                "a { b: image-set(\"#c\" 1x, \"http://x/y\" 2x) }",
                7,
                "broken-template-fetch",
            ),
        ] {
            let found: Vec<_> = defects(text)
                .into_iter()
                .map(|it| (it.0.start as usize, it.1))
                .collect();
            assert!(found.contains(&(at, key)), "{text}: {found:?}");
        }
    }

    #[test]
    fn what_a_sheet_may_hold_is_no_defect() {
        for text in [
            "",
            "a::before { content: \"}\\\"{\" }",
            "a { b: url(data:image/png;base64,AA==) } c { d: url(\"#e\") }",
            "/* { } */ a[href^='(']:not(.b) { c: calc(1px + (2px)) }",
            "a\\{b { c: d }",
        ] {
            assert_eq!(defects(text), [], "{text}");
        }
    }
}
