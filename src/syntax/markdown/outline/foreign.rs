//! What other programs read as markup and our outputs would print literally.

use super::reader::Reader;
use crate::diagnostic::Diagnostic;
use crate::source::Span;

/// How far the second of two signs is looked for.
const FURTHEST: usize = 1000;

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
        if !escaped
            && slice.starts_with(['[', '!', ':'])
            && span.start >= self.foreign_end
            && let Some(found) = self.at_start(slice, start)
        {
            self.report_foreign(&found);
        }
        let bytes = slice.as_bytes();
        if memchr::memchr3(b'%', b'~', b'=', bytes).is_some() || memchr::memchr2(b'$', b'{', bytes).is_some() {
            self.pairs(slice, start);
        }
        if start + slice.len() > self.foreign_end as usize
            && let Some(found) = self.at_end(slice, start)
        {
            self.report_foreign(&found);
        }
    }

    /// Looks at the signs that stand on both sides of words.
    fn pairs(&mut self, slice: &str, start: usize) {
        for (at, _) in slice.match_indices(['%', '~', '=', '$', '{']) {
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
        self.diagnostics
            .push(finding.message(found.key).with("signs", signs.replace('\n', " ")));
    }

    /// Reads what a piece of text begins with: `[[`, `![[`, `[!note]` in a quotation, `:::` and `[TOC]` on a line of its own.
    fn at_start(&self, slice: &str, start: usize) -> Option<Foreign> {
        let rest = &self.text[start..];
        if slice.starts_with(":::") && self.leaf.fresh {
            let end = start + slice.len();
            let key = "foreign-syntax-block";
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
            b'~' => ("foreign-syntax-strike", tight(before, rest, "~~")?),
            b'=' => ("foreign-syntax-highlight", tight(before, rest, "==")?),
            b'$' => ("foreign-syntax-formula", formula(before, rest)?),
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

/// Returns the length of words with a sign close on both sides, in one paragraph, and no word close outside.
fn tight(before: &str, rest: &str, sign: &str) -> Option<usize> {
    let inner = paragraph(rest.strip_prefix(sign)?);
    let length = inner.find(sign)?;
    let words = &inner[..length];
    let mark = sign.chars().next()?;
    let is_close =
        !words.starts_with(|it: char| it.is_whitespace() || it == mark) && !words.ends_with(char::is_whitespace);
    let after = &inner[length + sign.len()..];
    let joins = |it: char| it.is_alphanumeric() || it == mark;
    let is_free = !before.ends_with(joins) && !after.starts_with(joins);
    (is_close && is_free && !words.is_empty()).then_some(length + 2 * sign.len())
}

/// Returns the length of `$…$` or `$$…$$`: close on both sides, and nothing that a price could be.
fn formula(before: &str, rest: &str) -> Option<usize> {
    let sign = if rest.starts_with("$$") { "$$" } else { "$" };
    let inner = paragraph(&rest[sign.len()..]);
    let length = inner.find(sign)?;
    let (words, after) = (&inner[..length], &inner[length + sign.len()..]);
    let is_close = !words.starts_with(char::is_whitespace) && !words.ends_with(char::is_whitespace);
    let is_free = !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric);
    let is_formula = words.contains(['\\', '^', '_', '=', '{', '+']) || words.chars().count() == 1;
    let is_one = (sign == "$$" || is_close) && is_free && is_formula && !words.is_empty();
    is_one.then_some(length + 2 * sign.len())
}

/// Returns the length of `{.class}` or `{#name}`.
fn attribute(rest: &str) -> Option<usize> {
    let inner = rest.strip_prefix("{.").or_else(|| rest.strip_prefix("{#"))?;
    let line = within(inner, FURTHEST).lines().next().unwrap_or_default();
    let end = line.find('}')?;
    let fits = |it: char| it.is_alphanumeric() || "-_.=\"# ".contains(it);
    let is_name = inner.starts_with(|it: char| it.is_ascii_alphabetic()) && line[..end].chars().all(fits);
    is_name.then_some(2 + end + 1)
}

/// Returns what `{{field}}` is, or one of the five signs by which `CriticMarkup` marks what changed, and its length.
fn in_braces(rest: &str) -> Option<(&'static str, usize)> {
    let signs = [
        ("{{", "}}", "foreign-syntax-field"),
        ("{++", "++}", "foreign-syntax-change"),
        ("{--", "--}", "foreign-syntax-change"),
        ("{~~", "~~}", "foreign-syntax-change"),
        ("{==", "==}", "foreign-syntax-change"),
        ("{>>", "<<}", "foreign-syntax-change"),
    ];
    let (open, close, key) = signs.into_iter().find(|it| rest.starts_with(it.0))?;
    let inner = paragraph(&rest[open.len()..]);
    let end = inner
        .find(close)
        .filter(|it| inner[..*it].contains(char::is_alphanumeric))?;
    Some((key, open.len() + end + close.len()))
}

/// Returns the length of `[TOC]`, alone on its line.
fn contents(rest: &str) -> Option<usize> {
    let line = within(rest, FURTHEST).lines().next()?.trim_end();
    ["[toc]", "[[toc]]", "[[_toc_]]"]
        .iter()
        .any(|it| it.eq_ignore_ascii_case(line))
        .then_some(line.len())
}

/// Returns the start of a text up to its paragraph's end, and no more than is looked through.
fn paragraph(text: &str) -> &str {
    let text = within(text, FURTHEST);
    let end = [text.find("\n\n"), text.find("\n\r\n")].into_iter().flatten().min();
    &text[..end.unwrap_or(text.len())]
}

pub(super) fn within(text: &str, most: usize) -> &str {
    let mut end = text.len().min(most);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    &text[..end]
}
