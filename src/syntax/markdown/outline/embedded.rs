//! What stands in a text and is no running text: links, citations, pictures, comments, raw HTML and inserts.

use super::body::{Insert, Link, Picture, Text, UnsafeLink};
use super::faults;
use super::reader::Reader;
use crate::diagnostic::Diagnostic;
use crate::document::address;
use crate::source::{Span, Spanned};
use crate::syntax::allow;
use crate::syntax::characters;
use crate::syntax::citation::{self, mention::Mention};
use crate::syntax::markdown::marker::Markers;
use crate::syntax::remark;
use pulldown_cmark::{CodeBlockKind, LinkType};

/// How many addresses are looked for that stand apart from their links; more would cost the square of a text.
const MOST_SOUGHT: u32 = 30;
/// How many bytes the words have that may ask for an insert.
const LONGEST_INFO: usize = 60;
/// How far before a bracket a word is looked for that says against.
const OUTSIDE: usize = 40;
/// How many bytes of a link are looked through for what it spells in another way.
const LONGEST: usize = 2000;

impl Reader<'_> {
    /// Reads a link, or a bracket that is meant to cite.
    pub(super) fn link(&mut self, kind: LinkType, target: &str, span: Span) {
        self.other_content();
        self.silent += 1;
        match kind {
            LinkType::ShortcutUnknown => self.citation(span),
            LinkType::CollapsedUnknown | LinkType::ReferenceUnknown => self.adjacent(span),
            _ => {
                if !address::is_allowed(target) {
                    self.details.unsafe_links.push(UnsafeLink {
                        span: self.here(span),
                        is_mistyped: address::is_mistyped(target),
                    });
                } else if kind != LinkType::Email && address::is_path(target) {
                    self.local_link(kind, target, span);
                }
                self.linked = true;
            }
        }
    }

    /// Keeps a link to a place in the draft or to a file, and where its address stands.
    fn local_link(&mut self, kind: LinkType, target: &str, span: Span) {
        if self.markers == Markers::Note {
            return;
        }
        let link = &self.text[span.range()];
        let start = match kind {
            LinkType::Inline => ["](", "](<"].into_iter().find_map(|signs| {
                let at = link.rfind(&format!("{signs}{target}"))?;
                Some(span.start as usize + at + signs.len())
            }),
            _ => self.defined_address(target),
        };
        self.details.links.push(Link {
            span: self.here(span),
            target: target.into(),
            at: start.map(|it| self.here(Span::new(it, it + target.len()))),
        });
    }

    /// Returns where the address of a link stands that is defined elsewhere: `[words]: #address`.
    fn defined_address(&mut self, target: &str) -> Option<usize> {
        self.sought += 1;
        let seek = self.sought <= MOST_SOUGHT;
        let mut signs = ["]: ", "]:", "]: <"].into_iter().filter(|_| seek);
        signs.find_map(|signs| {
            let at = self.text.find(&format!("{signs}{target}"))?;
            Some(at + signs.len())
        })
    }

    /// Looks for characters that nobody sees behind what spells them, as an entity does.
    pub(super) fn entity(&mut self, text: &str, span: Span) {
        if self.text.as_bytes().get(span.start as usize) == Some(&b'&') {
            self.spelt(&[text], span);
        }
    }

    /// Looks for such characters in values that stand somewhere within a span.
    pub(super) fn spelt(&mut self, values: &[&str], span: Span) {
        let slice = &self.text[span.range()];
        // Pictures may stand in each other; one that is this long holds others.
        if slice.len() > LONGEST || !slice.contains('&') {
            return;
        }
        // What stands there as it is was found with the file's other characters.
        let values = values.iter().filter(|it| !slice.contains(**it));
        let found = values.filter_map(|it| characters::spelt(it, self.file, self.here(span)));
        self.diagnostics.extend(found.collect::<Vec<_>>());
    }

    fn citation(&mut self, span: Span) {
        let (citation, faults) = citation::parse(&self.text[span.range()], self.here(span));
        let file = self.file;
        self.diagnostics
            .extend(faults.into_iter().map(|it| faults::diagnostic(it, file)));
        if self.markers == Markers::None {
            self.details
                .mentions
                .extend(citation.items.iter().cloned().map(uncited));
        } else {
            self.in_heading_or_footnote(span, "misplaced-footnote-citation");
        }
        if self.markers == Markers::Chapter {
            if !citation.items.iter().all(|it| it.against) {
                self.against_outside(span);
            }
            self.carried(span);
        }
        let at = u32::try_from(self.citations.len()).unwrap_or(u32::MAX);
        if self.keep && self.markers == Markers::Chapter {
            for item in citation.items.iter().filter(|it| Text::is_quotation(&it.suffix)) {
                let words = self.words_behind(item.span(), citation.span, at);
                self.details.cited_words.push(words);
            }
        }
        self.citations.push(citation);
        if let Some(passage) = self.passage() {
            passage.citations.push(at);
        }
        if let Some(text) = self.kept() {
            text.citations.push((text.length(), at));
        }
    }

    /// Returns the words behind a key of a citation, which has this number.
    fn words_behind(&self, key: Span, bracket: Span, number: u32) -> Text {
        let (start, end) = (key.end as usize - self.base, bracket.end as usize - self.base);
        let words = self.text[start..end].trim_end_matches(']');
        let words = words.split(';').next().unwrap_or_default();
        let mut text = Text::default();
        for line in words.split_inclusive('\n') {
            // Within a block quote each line begins with its sign.
            let own = line.trim_start_matches([' ', '\t', '>']);
            let at = own.as_ptr() as usize - self.text.as_ptr() as usize;
            let place = self.here(Span::new(at, at + own.len()));
            text.pieces.push((text.length(), place));
            text.words.push_str(own);
        }
        text.citations.push((text.length(), number));
        text
    }

    /// Reports a word that says against and stands before a bracket, where it does not count: `[@a]; imod [@b]`, `(imod [@b])`.
    fn against_outside(&mut self, span: Span) {
        let start = span.start as usize;
        let mut from = start.saturating_sub(OUTSIDE);
        while !self.text.is_char_boundary(from) {
            from += 1;
        }
        let before = &self.text[from..start];
        let Some(at) = before.rfind(['[', ']', '(']) else {
            return;
        };
        // Brackets that an empty line parts belong to two blocks.
        let between = &before[at + 1..];
        if between.matches('\n').count() > 1 {
            return;
        }
        let words = between.trim().trim_start_matches([',', ';', '.', ':', '–', '-']).trim();
        let words = words.trim_end_matches(':');
        if !citation::says_against(words) {
            return;
        }
        let bracket = |span: std::ops::Range<usize>| self.text[span].trim_matches(['[', ']']);
        let parts = bracket(span.range()).split(';').map(str::trim);
        let parts: Vec<String> = parts.map(|it| format!("{} {it}", words.to_lowercase())).collect();
        let parts = parts.join("; ");
        let right = match before.as_bytes()[at] {
            b'(' => format!("[{parts}]"),
            b']' => {
                let first = self.citations.last().map(|it| it.span);
                let end = self.here(Span::new(from, from + at + 1)).end;
                let Some(first) = first.filter(|it| it.end == end) else {
                    return;
                };
                let first = first.start as usize - self.base..first.end as usize - self.base;
                format!("[{}; {parts}]", bracket(first))
            }
            _ => return,
        };
        let at = words.as_ptr() as usize - self.text.as_ptr() as usize;
        let finding = Diagnostic::new(
            "malformed-citation",
            self.file,
            self.here(Span::new(at, at + words.len())),
        );
        self.diagnostics
            .push(finding.message("malformed-citation-outside").with("right", right));
    }

    /// Tells how `[@a][@b]` is written, which is a link to CommonMark.
    fn adjacent(&mut self, span: Span) {
        let bracket = &self.text[span.range()];
        let (first, second) = bracket.split_at(bracket.find("][").map_or(0, |it| it + 1));
        let words = |it: &str| it.trim_matches(['[', ']']).to_owned();
        let right = match [first, second].map(|it| citation::is_citation(&words(it))) {
            [true, true] => bracket.replacen("][", "; ", 1),
            [true, false] => first.to_owned(),
            [false, _] => format!("{} {second}", words(first)),
        };
        let finding = Diagnostic::new("malformed-citation", self.file, self.here(span));
        self.diagnostics
            .push(finding.message("malformed-citation-adjacent").with("right", right));
    }

    /// Reads a picture.
    pub(super) fn picture(&mut self, target: &str, span: Span) {
        self.other_content();
        self.silent += 1;
        self.linked = false;
        let described = self.text[span.range()]
            .strip_prefix("![")
            .is_some_and(|it| !it.trim_start().starts_with(']'));
        self.details.pictures.push(Picture {
            span: self.here(span),
            target: target.into(),
            described,
        });
    }

    /// Reads a comment or raw HTML in running text.
    pub(super) fn html(&mut self, span: Span) {
        if self.silent > 0 {
            return;
        }
        let covers = self.block();
        if !self.comments(span, covers) {
            self.other_content();
            self.details.html.push(self.here(span));
        }
    }

    /// Reads a block of HTML; an excuse that stands between blocks covers the next one too.
    pub(super) fn html_block(&mut self, span: Span) {
        let span = Span {
            end: span.start + u32::try_from(self.text[span.range()].trim_end().len()).unwrap_or(0),
            ..span
        };
        let before = self.details.allows.len();
        let remarks = self.details.remarks.len();
        let covers = if self.depth == 1 { self.here(span) } else { self.block() };
        self.is_comment = self.comments(span, covers);
        if !self.is_comment {
            self.border();
            self.details.html.push(self.here(span));
        }
        if self.details.remarks.len() > remarks {
            // A reader's comment is no block, and can be excused like one.
            let end = self.here(span).end;
            self.waiting
                .iter()
                .for_each(|it| self.details.allows[*it].covers.end = end);
        }
        if self.depth == 1 {
            self.waiting.extend(before..self.details.allows.len());
        }
    }

    /// Reads the excuses in a piece of HTML, and tells whether it is comments and nothing else.
    fn comments(&mut self, span: Span, covers: Span) -> bool {
        let html = &self.text[span.range()];
        let mut from = 0;
        while let Some(open) = html[from..].find("<!--") {
            let start = from + open + 4;
            let Some(end) = html[start..].find("-->").map(|it| start + it) else {
                return false;
            };
            let base = self.base + span.start as usize + start;
            self.details
                .allows
                .extend(allow::parse(&html[start..end], base, covers));
            if self.markers == Markers::Chapter {
                let whole = Span::new(base - 4, base + end - start + 3);
                self.details.remarks.extend(remark::parse(&html[start..end], whole));
            }
            if !html[from..start - 4].trim().is_empty() {
                return false;
            }
            from = end + 3;
        }
        html[from..].trim().is_empty()
    }

    /// Begins a code block; in a chapter it may ask for an insert.
    pub(super) fn start_code(&mut self, kind: &CodeBlockKind<'_>, span: Span) {
        let CodeBlockKind::Fenced(info) = kind else {
            self.indented = true;
            self.fenced = false;
            return;
        };
        self.near_insert(info, span);
        // A chat's answer comes in a block of Markdown, and a block that nobody ended swallows the rest.
        let language = info.split_whitespace().next().unwrap_or_default();
        self.indented = matches!(language, "markdown" | "md") || !is_closed(&self.text[span.range()]);
        self.fenced = self.indented;
        let rest = info.strip_prefix("ip").filter(|_| self.markers == Markers::Chapter);
        let Some(rest) = rest.filter(|it| it.is_empty() || it.starts_with(char::is_whitespace)) else {
            return;
        };
        let name = rest.trim();
        let fence = &self.text[span.range()];
        let at = fence.find(info.as_ref()).unwrap_or(0);
        let at = if name.is_empty() {
            at
        } else {
            at + fence[at..].find(name).unwrap_or(0)
        };
        let length = if name.is_empty() { 2 } else { name.len() };
        let start = self.base + span.start as usize + at;
        let name = Spanned::new(name.into(), Span::new(start, start + length));
        self.insert = Some((name, None));
    }

    /// Keeps what may be meant to ask for an insert and does not: `Ip goals`, `ip:goals`, `{ip goals}`.
    fn near_insert(&mut self, info: &str, span: Span) {
        let is_right = info
            .strip_prefix("ip")
            .is_some_and(|it| it.is_empty() || it.starts_with(char::is_whitespace));
        if !is_right {
            let at = self.text[span.range()].find(info).unwrap_or(0) + span.start as usize;
            self.fence(info, at);
        }
    }

    /// Keeps code in running text that has the signs of a block around it, as where both stand on one line.
    pub(super) fn near_block(&mut self, code: &str, span: Span) {
        let signs = &self.text[span.range()];
        let words = code.trim();
        if signs.starts_with("```") || signs.starts_with("``") && words.starts_with("ip ") {
            let at = signs.find(words).unwrap_or(0) + span.start as usize;
            self.fence(words, at);
        }
    }

    /// Keeps what stands behind the signs of a block that are text, as where something invisible is before them.
    pub(super) fn lost_block(&mut self, slice: &str, span: Span) {
        let start = span.start as usize;
        let at = slice.find("```").map(|it| it + 3);
        // The sign of the key beside it.
        let other = ["´´´", "'''"].into_iter().find(|it| slice.starts_with(it));
        let at = at.or(other.filter(|_| self.leaf.fresh).map(str::len));
        if let Some(at) = at.or_else(|| self.text[..start].ends_with("```").then_some(0)) {
            self.fence(&slice[at..], start + at);
        }
    }

    /// Keeps words that may be meant to ask for an insert, and begin at a byte.
    pub(super) fn fence(&mut self, words: &str, at: usize) {
        let words = words.lines().next().unwrap_or_default().trim_end();
        if self.markers == Markers::Chapter && !words.is_empty() && words.len() <= LONGEST_INFO {
            let span = Span::new(at, at + words.len());
            self.details.fences.push(Spanned::new(words.into(), self.here(span)));
        }
    }

    /// Adds a line of a code block to the options of the insert that it asks for.
    pub(super) fn extend_options(&mut self, span: Span) {
        if let Some((_, options)) = &mut self.insert {
            let start = options.map_or_else(|| indented(self.text, span.start as usize), |it| it.start as usize);
            *options = Some(Span::new(start, span.end as usize));
        }
    }

    /// Ends a code block.
    pub(super) fn end_code(&mut self) {
        self.silent -= 1;
        self.indented = false;
        if let Some((name, options)) = self.insert.take() {
            let end = name.span.end as usize;
            let options = options.map_or(Span::new(end, end), |it| self.here(it));
            self.details.inserts.push(Insert { name, options });
        }
    }
}

/// Returns what a bracket would cite if it stood where something can be cited.
fn uncited(item: citation::Item) -> Mention {
    Mention {
        span: item.span(),
        record: item.record.value,
        name: item.name.map(|it| it.value),
        is_signed: true,
        right: Box::default(),
    }
}

/// Returns where a line begins, so that its indentation is that of the lines after it.
fn indented(text: &str, at: usize) -> usize {
    let spaces = text[..at].bytes().rev().take_while(|it| *it == b' ').count();
    at - spaces
}

/// Tells whether a fenced block ends in a fence as long as the one that it begins with.
fn is_closed(block: &str) -> bool {
    let Some((first, rest)) = block.trim_end().split_once('\n') else {
        return false;
    };
    let sign = first.trim_start().chars().next().unwrap_or('`');
    let length = |line: &str| line.chars().take_while(|it| *it == sign).count();
    let last = rest
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .trim_matches([' ', '\t', '>', '\r']);
    length(last) == last.chars().count() && length(last) >= length(first.trim_start())
}
