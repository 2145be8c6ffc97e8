//! What other programs read as markup and our outputs would print literally.

mod forms;

use self::forms::{FURTHEST, PAIRED, attribute, command, contents, emoji, formula, forum, in_braces, line, tight};
use super::rare::may_have_signs;
use super::reader::Reader;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

pub(super) use self::forms::within;

/// A piece of markup: where it stands, and what is said of it.
struct Foreign {
    start: usize,
    end: usize,
    key: &'static str,
}

impl Reader<'_> {
    /// Looks at a piece of running text for the signs of other programs.
    pub(super) fn foreign(&mut self, slice: &str, span: Span, escaped: bool) {
        let start = span.start as usize;
        let bytes = slice.as_bytes();
        if !escaped
            && matches!(bytes, [b'[' | b'!' | b':' | b'?' | b'.' | b'=' | b'h', ..])
            && span.start >= self.foreign_end
            && let Some(found) = self.at_start(slice, start)
        {
            self.report_foreign(&found);
        }
        if self.rare.foreign && may_have_signs(slice) {
            self.pairs(slice, start);
        }
        if matches!(bytes, [.., b'^'])
            && start + slice.len() > self.foreign_end as usize
            && let Some(found) = self.at_end(slice, start)
        {
            self.report_foreign(&found);
        }
    }

    /// Looks at the signs that stand on both sides of words, or begin a command.
    fn pairs(&mut self, slice: &str, start: usize) {
        let bytes = slice.as_bytes();
        for at in (0..bytes.len()).filter(|it| PAIRED[bytes[*it] as usize]) {
            if start + at >= self.foreign_end as usize
                && let Some(found) = self.paired(start + at)
            {
                self.report_foreign(&found);
            }
        }
    }

    fn report_foreign(&mut self, found: &Foreign) {
        let from = found.start;
        self.foreign_end = u32::try_from(found.end).unwrap_or(u32::MAX);
        let place = self.here(Span::new(from, found.end));
        let words = self.text[from..found.end].trim_end();
        let signs: String = words.chars().take(40).collect();
        let signs = if signs.len() < words.len() {
            signs + "…"
        } else {
            signs
        };
        let finding = Diagnostic::new("foreign-syntax", self.file, place);
        let lead = words.len() - words.trim_start_matches(|it: char| it.is_ascii_punctuation()).len();
        let sign = words[..lead.clamp(1, 2)].to_owned();
        self.diagnostics.push(
            finding
                .message(found.key)
                .with("signs", signs.replace('\n', " "))
                .with("sign", sign),
        );
    }

    /// Reads what a piece of text begins with: `[[`, `![[`, `[b]`, `[!note]` in a quotation, and what begins a line.
    fn at_start(&self, slice: &str, start: usize) -> Option<Foreign> {
        let rest = &self.text[start..];
        let begun = self.leaf.fresh.then(|| line(rest)).flatten();
        if let Some((key, length)) = begun.or_else(|| forum(rest)) {
            let end = start + length;
            return Some(Foreign { start, end, key });
        }
        // An exclamation mark before a bracket is one piece of text with it.
        let is_embed = slice.starts_with("![");
        let (at, rest) = if is_embed {
            (start + 1, &rest[1..])
        } else {
            (start, rest)
        };
        let before = &self.text[..at];
        if rest.starts_with("[!") && self.in_quote > 0 && self.leaf.fresh {
            let end = within(rest, FURTHEST).find(']').filter(|it| *it > 2)?;
            let is_word = rest[2..end].bytes().all(|it| it.is_ascii_alphabetic());
            let key = "foreign-syntax-callout";
            let end = start + end + 1;
            return is_word.then_some(Foreign { start, end, key });
        }
        if let Some(end) = contents(rest).filter(|_| self.leaf.fresh) {
            let key = "foreign-syntax-contents";
            let end = start + end;
            return Some(Foreign { start, end, key });
        }
        if !rest.starts_with("[[") || before.ends_with('[') {
            return None;
        }
        let inner = within(&rest[2..], FURTHEST).split(']').next().unwrap_or_default();
        let is_link = !inner.trim().is_empty() && !inner.contains(['[', '\n', '@']);
        let end = at + 2 + inner.len() + 2;
        let key = if is_embed {
            "foreign-syntax-embed"
        } else {
            "foreign-syntax-link"
        };
        (is_link && rest[2 + inner.len()..].starts_with("]]")).then_some(Foreign { start, end, key })
    }

    /// Reads what a piece of text ends with: `^[` begins a footnote in the line.
    fn at_end(&self, slice: &str, start: usize) -> Option<Foreign> {
        let at = start + slice.len();
        let inner = slice.ends_with('^').then(|| self.text[at..].strip_prefix('['))??;
        let inner = within(inner, FURTHEST);
        let end = inner.find(']').filter(|it| inner[..*it].trim().contains(' '))?;
        let key = "foreign-syntax-footnote";
        let (start, end) = (at - 1, at + 1 + end + 1);
        Some(Foreign { start, end, key })
    }

    /// Reads signs that stand on both sides of words, and `{.class}`.
    fn paired(&self, at: usize) -> Option<Foreign> {
        let (before, rest) = (&self.text[..at], &self.text[at..]);
        if before.ends_with('\\') || before.ends_with(|it| rest.starts_with(it)) {
            return None;
        }
        let (key, end) = match rest.as_bytes()[0] {
            b'%' => ("foreign-syntax-remark", self.remark(at)?),
            b'~' if rest.starts_with("~~") => ("foreign-syntax-strike", tight(before, rest, "~~")?),
            b'~' => ("foreign-syntax-strike", tight(before, rest, "~")?),
            b'=' => ("foreign-syntax-highlight", tight(before, rest, "==")?),
            b'+' => ("foreign-syntax-highlight", tight(before, rest, "++")?),
            b'$' => ("foreign-syntax-formula", formula(before, rest)?),
            b':' => ("foreign-syntax-emoji", emoji(before, rest)?),
            b'\\' => ("foreign-syntax-command", command(before, rest)?),
            _ => match attribute(rest) {
                Some(end) => ("foreign-syntax-attribute", end),
                None => in_braces(rest)?,
            },
        };
        let (start, end) = (at, at + end);
        Some(Foreign { start, end, key })
    }

    /// Returns the length of `%%…%%`, which may run over paragraphs.
    fn remark(&self, at: usize) -> Option<usize> {
        let is_share = self.text[..at].ends_with(|it: char| it.is_alphanumeric());
        let inner = self.text[at..].strip_prefix("%%").filter(|_| !is_share)?;
        let window = within(inner, 20 * FURTHEST);
        let end = window.find("%%").filter(|it| !window[..*it].trim().is_empty())?;
        Some(2 + end + 2)
    }
}
