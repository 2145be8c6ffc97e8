//! Citations that their sentence can't do without: documents print a number in their place, or nothing.

use super::foreign::within;
use super::misread::last;
use super::reader::Reader;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::text::abbreviation;

/// How far before and behind a bracket is looked, in bytes.
const REACH: usize = 60;
/// What a sentence leads up to a name with, in small letters: never the last word of one.
const LEADING: [&str; 9] = ["som", "ligesom", "ifølge", "jævnfør", "jf.", "as", "to", "cf.", "per"];
/// What belongs into the bracket.
const NEUTRAL: [&str; 8] = ["se", "se også", "jf.", "fx", "see", "see also", "cf.", "e.g."];

impl Reader<'_> {
    /// Reports a bracket that stands for a word of its sentence: `Som [@a] siger`, `([@a])`, `[@a] siger`, `Se [@a]`.
    pub(super) fn carried(&mut self, span: Span) {
        let (start, end) = (span.start as usize, span.end as usize);
        let before = sentence(block(last(&self.text[..start], REACH)));
        let after = within(&self.text[end..], REACH);
        let bracket = &self.text[start + 1..end - 1];
        let words = before.trim();
        let small = words.to_lowercase();
        let opened = small.rsplit_once('(').map(|it| it.1.trim());
        let within_parentheses = opened.filter(|_| after.trim_start().starts_with(')'));
        let finding = |from: usize, to: usize| {
            let place = Span::new(start - from, end + to);
            Diagnostic::new("carried-citation", self.file, self.here(place))
        };
        let alone = |finding: Diagnostic, words: &str| {
            let finding = finding.message("carried-citation-brackets");
            finding.with("right", moved(words, bracket))
        };
        let finding = match within_parentheses {
            Some(inner) if inner.is_empty() || NEUTRAL.contains(&inner) => {
                let from = before.rfind('(').map_or(0, |it| before.len() - it);
                alone(finding(from, after.find(')').map_or(0, |it| it + 1)), inner)
            }
            _ if NEUTRAL.contains(&small.trim_end_matches(':')) => {
                alone(finding(before.trim_start().len(), 0), small.trim_end_matches(':'))
            }
            _ if leads(&small) || words.is_empty() && goes_on(after) => finding(0, 0),
            _ => return,
        };
        self.diagnostics.push(finding);
    }
}

/// Returns a bracket with the words in it that stood before it.
fn moved(words: &str, bracket: &str) -> String {
    let space = if words.is_empty() { "" } else { " " };
    format!("[{words}{space}{bracket}]")
}

/// Tells whether a sentence stops before a name.
fn leads(before: &str) -> bool {
    let word = before
        .rsplit(|it: char| it.is_whitespace() || it == '(')
        .next()
        .unwrap_or_default();
    // In English *to* leads up to a name behind *according* alone.
    LEADING.contains(&word) && (word != "to" || before.ends_with("according to"))
}

/// Tells whether a sentence goes on that has not begun.
fn goes_on(after: &str) -> bool {
    let is_word =
        after.starts_with(char::is_whitespace) && after.trim_start_matches(' ').starts_with(char::is_lowercase);
    is_word || after.starts_with([',', ':'])
}

/// Returns what stands in the same block before the end of a text, without the signs that its lines begin with.
fn block(text: &str) -> &str {
    let text = text.rsplit("\n\n").next().unwrap_or_default();
    let (above, line) = text.rsplit_once('\n').unwrap_or(("", text));
    let own = line.trim_start_matches([' ', '\t', '>']);
    let sign = own
        .bytes()
        .take_while(|it| it.is_ascii_digit() || matches!(it, b'.' | b')' | b'-' | b'*' | b'+' | b'#'))
        .count();
    let is_sign = sign > 0 && own[sign..].starts_with([' ', '\t']);
    match () {
        () if is_sign => &own[sign..],
        () if above.is_empty() => own,
        () => text,
    }
}

/// Returns what of the last sentence of a text stands there.
fn sentence(text: &str) -> &str {
    let mut rest = text;
    while let Some(at) = rest.rfind(['.', '!', '?', '…', '|']) {
        let end = at + rest[at..].chars().next().map_or(1, char::len_utf8);
        let word = rest[..at]
            .rsplit(|it: char| it.is_whitespace() || it == '(')
            .next()
            .unwrap_or_default();
        let is_end = text[end..].is_empty() || text[end..].starts_with(|it: char| it.is_whitespace() || it == '|');
        let is_number = word.bytes().all(|it| it.is_ascii_digit());
        if is_end && abbreviation::of(word).is_none() && !is_number || rest[at..].starts_with('|') {
            return &text[end..];
        }
        rest = &rest[..at];
    }
    text
}
