//! Lines that Markdown takes for a list, a heading or the address of a link, and somebody wrote as words.

use super::foreign::within;
use super::reader::Reader;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use pulldown_cmark::{BrokenLinkCallback, OffsetIter};

/// How far around the beginning of a list is looked, in bytes: lists may lie in lists without end.
const REACH: usize = 2000;

impl Reader<'_> {
    /// Reports an ordinal at the start of a line that became a list's number: `3. klasse`, `14. marts`.
    ///
    /// It is one where a small letter follows and the list begins with another number than 1 and goes on from none; `1.` alone is one in the
    /// middle of a paragraph, and before what is counted with ordinals.
    pub(super) fn ordinal(&mut self, first: u64, span: Span) {
        let list = &self.text[span.range()];
        let digits = list.bytes().take_while(u8::is_ascii_digit).count();
        let count = within(list, REACH).lines().filter(|it| number(it).is_some()).count() as u64;
        let goes_on = first > 1 && self.numbered + 1 >= first;
        // Of a long list nobody counted the items: what comes may go on from it.
        self.numbered = if list.len() > REACH {
            u64::MAX - 1
        } else {
            (first + count).saturating_sub(1)
        };
        let words = list[digits..].strip_prefix('.').unwrap_or_default().trim_start();
        let start = span.start as usize;
        let is_first = first == 1 && (count > 1 || !(is_ordinal(words) || is_within_paragraph(&self.text[..start])));
        if !words.starts_with(char::is_lowercase) || goes_on || is_first {
            return;
        }
        self.numbered = 0;
        let place = Span::new(start, start + digits + 1);
        let finding = Diagnostic::new("misread-line", self.file, self.here(place));
        let number = list[..digits].to_owned();
        self.diagnostics
            .push(finding.message("misread-line-number").with("number", number));
    }

    /// Reports a paragraph that became a heading since `---` or `===` stands right under it.
    pub(super) fn underlined(&mut self, span: Span) {
        let heading = &self.text[span.range()];
        if heading.starts_with('#') {
            return;
        }
        let heading = heading.trim_end();
        let Some((words, line)) = heading.rsplit_once('\n') else {
            return;
        };
        let line = line.trim_start_matches([' ', '\t', '>']);
        if !line.starts_with(['-', '=']) {
            return;
        }
        let words = words
            .trim_end()
            .rsplit(' ')
            .find(|it| !it.starts_with(['#', '^']) && !it.is_empty())
            .unwrap_or_default();
        if !heading.trim_end_matches(line).trim_end().contains('\n')
            && !words.ends_with(['.', '!', '?', ':', ';', ',', '…'])
        {
            return;
        }
        let end = span.start as usize + heading.len();
        let place = Span::new(end - line.len(), end);
        let finding = Diagnostic::new("misread-line", self.file, self.here(place));
        self.diagnostics
            .push(finding.message("misread-line-underline").with("line", line));
    }

    /// Reports lines that became addresses of links, and have none: `[Barn]: Ja`.
    pub(super) fn definitions<'a, F: BrokenLinkCallback<'a>>(&mut self, events: &OffsetIter<'a, F>) {
        let all = events.reference_definitions().iter();
        let mut spoken: Vec<Span> = all
            .filter(|it| !is_address(&it.1.dest))
            .map(|it| it.1.span.clone().into())
            .collect();
        spoken.sort_unstable_by_key(|it| it.start);
        for span in spoken {
            let line = self.text[span.range()]
                .trim()
                .lines()
                .next()
                .unwrap_or_default()
                .to_owned();
            let finding = Diagnostic::new("misread-line", self.file, self.here(span));
            self.diagnostics.push(finding.with("line", line));
        }
    }
}

/// What is counted with ordinals, as its word begins.
const COUNTED: [&str; 26] = [
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "septem",
    "oktob",
    "novem",
    "decem",
    "klasse",
    "sal",
    "gang",
    "del",
    "plads",
    "generation",
    "kvartal",
    "halvår",
    "årgang",
    "etage",
    "verdenskrig",
    "g",
    "semester",
    "division",
];

/// Tells whether words begin with what is counted with ordinals: `maj`, `klasse`, `sal`.
fn is_ordinal(words: &str) -> bool {
    let word = words.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    COUNTED
        .iter()
        .any(|it| word == *it || it.len() > 2 && word.starts_with(it))
}

/// Tells whether a text ends in the middle of a paragraph, before its next line.
fn is_within_paragraph(before: &str) -> bool {
    let mut lines = last(before, REACH).rsplit('\n');
    // What stands before the number on its line is a quotation's sign or a list's space.
    let own = lines.next().unwrap_or_default();
    let line = lines.next().unwrap_or_default();
    let above = line.trim_matches([' ', '>', '\r', '\t']);
    let is_block = above.starts_with(['#', '-', '*', '+', '|', '`', '~', '<']) || number(above).is_some();
    let is_one_block = own.contains('>') == line.trim_start().starts_with('>');
    is_one_block && own.trim_matches([' ', '>']).is_empty() && !above.is_empty() && !is_block && !above.ends_with(':')
}

/// Returns the end of a text, and no more than is looked through.
pub(super) fn last(text: &str, most: usize) -> &str {
    let mut start = text.len().saturating_sub(most);
    while !text.is_char_boundary(start) {
        start += 1;
    }
    &text[start..]
}

/// Returns the number that a line begins with as an item of a list does.
fn number(line: &str) -> Option<&str> {
    let line = line.trim_start_matches([' ', '>']);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let is_item = digits > 0 && (line[digits..].starts_with(". ") || line[digits..].starts_with(") "));
    is_item.then(|| &line[..digits])
}

/// Tells whether the target of a link may be an address: it has a scheme, a path, a place or a file's ending.
fn is_address(target: &str) -> bool {
    let has_ending = target
        .trim_end_matches(|it: char| it.is_ascii_punctuation())
        .contains('.');
    target.is_empty() || target.contains([':', '/', '#', '@', '\\']) || has_ending
}
