//! What a file's bytes must not hold, whatever it says: control characters, invisible ones, marks of a conflict.

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Place, Span};

/// Reads a text for signs that nobody meant to write; a conflict's marks are returned alone, since all else follows.
pub fn check(text: &str, file: FileId) -> Vec<Diagnostic> {
    let content = text.strip_prefix('\u{feff}').unwrap_or(text);
    if content.trim_ascii().is_empty() && content.trim().is_empty() {
        return vec![Diagnostic::new("empty-file", file, Span::default())];
    }
    let conflicts = conflicts(text, file);
    if !conflicts.is_empty() {
        return conflicts;
    }
    let mut diagnostics = control(text, file);
    diagnostics.extend(invisible(text, file));
    diagnostics
}

/// Tells whether what `check` found makes the rest of the file not worth reading.
pub fn is_fatal(diagnostics: &[Diagnostic]) -> bool {
    diagnostics
        .iter()
        .any(|it| matches!(it.rule, "empty-file" | "merge-conflict"))
}

/// What begins the part of a conflict, and what ends it.
const CONFLICT: [&str; 2] = ["<<<<<<< ", ">>>>>>> "];

/// Finds the marks that git leaves; one without its partner is what somebody forgot when tidying.
fn conflicts(text: &str, file: FileId) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = Vec::new();
    let [starts, ends] = conflict_lines(text);
    let mut ends = ends.into_iter().peekable();
    let finding = |at| Diagnostic::new("merge-conflict", file, at);
    for start in starts {
        while let Some(end) = ends.next_if(|it| it.start < start.start) {
            found.push(finding(end));
        }
        found.push(match ends.next() {
            Some(span) => finding(start).related(Place { file, span }, "merge-conflict-end"),
            None => finding(start),
        });
    }
    found.extend(ends.map(finding));
    if !found.is_empty() {
        let excused = excused(text);
        found.retain(|it| !excused.iter().any(|code| code.contains(it.place.span)));
    }
    found
}

/// Returns the blocks of code that an excuse with a reason stands right before: they show what a conflict looks like.
fn excused(text: &str) -> Vec<Span> {
    let (mut blocks, mut at) = (Vec::new(), 0);
    let (mut waits, mut open) = (false, None);
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let words = line.trim();
        let fence = ["```", "~~~"].into_iter().find(|it| words.starts_with(it));
        match (open, fence) {
            (Some((from, own)), Some(fence)) if own == fence => {
                blocks.push(Span::new(from, at));
                open = None;
            }
            (Some(_), _) => {}
            (None, Some(fence)) if waits => (waits, open) = (false, Some((start, fence))),
            (None, _) if words.is_empty() => {}
            (None, _) => waits = is_excuse(words),
        }
    }
    blocks
}

fn is_excuse(line: &str) -> bool {
    let inner = line.strip_prefix("<!--").and_then(|it| it.strip_suffix("-->"));
    let inner = inner.and_then(|it| it.trim().strip_prefix("ip:"));
    let rule = inner.and_then(|it| it.trim().strip_prefix("allow"));
    let reason = rule.and_then(|it| it.trim().strip_prefix("merge-conflict"));
    reason.is_some_and(|line| line.trim().strip_prefix(':').is_some_and(|it| !it.trim().is_empty()))
}

/// Returns the lines that begin with either of the marks of a conflict.
fn conflict_lines(text: &str) -> [Vec<Span>; 2] {
    let bytes = text.as_bytes();
    let mut lines = [Vec::new(), Vec::new()];
    // Both are looked for at once, since every file is.
    for at in memchr::memchr2_iter(b'<', b'>', bytes).filter(|&at| at == 0 || bytes[at - 1] == b'\n') {
        if let Some(which) = CONFLICT.iter().position(|it| bytes[at..].starts_with(it.as_bytes())) {
            lines[which].push(Span::new(at, at + text[at..].lines().next().map_or(0, str::len)));
        }
    }
    lines
}

fn control(text: &str, file: FileId) -> Vec<Diagnostic> {
    let is_bad = |byte: u8| byte == 0x7f || byte < 0x20 && byte != b'\n' && byte != b'\r' && byte != b'\t';
    // Almost every file has none, so whole blocks are looked at without a branch.
    let any = text
        .as_bytes()
        .chunks(512)
        .any(|it| it.iter().fold(false, |any, byte| any | is_bad(*byte)));
    let bytes = text.bytes().enumerate().filter(|_| any).filter(|it| is_bad(it.1));
    bytes.map(|(at, _)| sign("control-character", text, at, file)).collect()
}

/// Finds characters by the first byte of those that may be meant.
fn invisible(text: &str, file: FileId) -> Vec<Diagnostic> {
    let bytes = text.as_bytes();
    let common = memchr::memchr3_iter(0xc2, 0xe2, 0xef, bytes);
    let rare = memchr::memchr3_iter(0xd8, 0xe1, 0xf3, bytes);
    let rule = |at: usize| {
        let character = text.get(at..)?.chars().next()?;
        match character {
            '\u{feff}' if at == 0 => None,
            '\u{200c}' | '\u{200d}' if spells(&text[..at]) => None,
            _ => hidden(character),
        }
    };
    let mut found: Vec<Diagnostic> = common
        .chain(rare)
        .filter_map(|at| Some(sign(rule(at)?, text, at, file)))
        .collect();
    found.sort_by_key(|it| it.place);
    soft_hyphens(&mut found, text);
    found
}

/// Leaves one finding of all soft hyphens, which come by the hundred where a program divided the words.
fn soft_hyphens(found: &mut Vec<Diagnostic>, text: &str) {
    let is_one = |it: &Diagnostic| text[it.place.span.range()] == *"\u{ad}";
    let count = found.iter().filter(|it| is_one(it)).count();
    let mut first = true;
    found.retain_mut(|it| {
        if !is_one(it) {
            return true;
        }
        it.message = crate::diagnostic::Message::new("invisible-character-soft-hyphen").with("count", count);
        std::mem::take(&mut first)
    });
}

/// Returns the rule against a character that nobody sees or that is no character of a text.
fn hidden(character: char) -> Option<&'static str> {
    match character {
        '\n' | '\r' | '\t' => None,
        it if it.is_control() => Some("control-character"),
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => {
            Some("invisible-character")
        }
        '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}' => Some("invisible-character"),
        '\u{fdd0}'..='\u{fdef}' => Some("invisible-character"),
        it if u32::from(it) & 0xfffe == 0xfffe => Some("invisible-character"),
        _ => None,
    }
}

/// Tells whether nobody sees a character, or it is no character of a text; `before` is what stands before it.
pub fn is_hidden(before: &str, character: char) -> bool {
    let joins = matches!(character, '\u{200c}' | '\u{200d}') && spells(before);
    hidden(character).is_some() && !joins
}

/// Finds such characters in a value that a file spells in another way, as by an escape, at the place where it does.
pub fn spelt(value: &str, file: FileId, span: Span) -> Option<Diagnostic> {
    let found = value.char_indices().find_map(|(at, character)| {
        let rule = hidden(character).filter(|_| is_hidden(&value[..at], character))?;
        Some((rule, character))
    });
    found.map(|(rule, character)| Diagnostic::new(rule, file, span).with("code", code(character)))
}

fn code(character: char) -> String {
    format!("U+{:04X}", u32::from(character))
}

/// Tells whether a joiner belongs to the letter before it: Arabic, Persian and Indic letters, and pictures.
fn spells(before: &str) -> bool {
    let last = before.chars().rfind(|it| *it != '\u{fe0f}');
    last.is_some_and(|it| it >= '\u{590}' && !('\u{2000}'..='\u{206f}').contains(&it))
}

fn sign(rule: &'static str, text: &str, at: usize, file: FileId) -> Diagnostic {
    let character = text[at..].chars().next().unwrap_or_default();
    Diagnostic::new(rule, file, Span::new(at, at + character.len_utf8())).with("code", code(character))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules(text: &str) -> Vec<&'static str> {
        check(text, FileId(0)).iter().map(|it| it.rule).collect()
    }

    #[test]
    fn signs_that_nobody_meant_to_write_are_found() {
        assert_eq!(rules("\u{feff}  \n"), ["empty-file"]);
        assert_eq!(rules("a\0b"), ["control-character"]);
        assert_eq!(rules("a\u{85}b"), ["control-character"]);
        assert_eq!(rules("a\u{202e}b"), ["invisible-character"]);
        assert_eq!(rules("\u{feff}Æble – »gård« §\t\r\n"), Vec::<&str>::new());
    }

    #[test]
    fn soft_hyphens_are_reported_once_with_their_count() {
        let found = check("For\u{ad}en\u{ad}ing a\u{202e} by\u{ad}en", FileId(0));
        let shown: Vec<_> = found.iter().map(|it| (it.message.key, it.place.span.start)).collect();
        assert_eq!(
            shown,
            [("invisible-character-soft-hyphen", 3), ("invisible-character", 14)]
        );
        assert!(found[0].message.arguments.contains(&("count", 3.into())));
    }

    #[test]
    fn what_is_no_character_is_found_as_it_stands_and_as_it_is_spelt() {
        assert_eq!(
            rules("a\u{fffe}b\u{fdd0}"),
            ["invisible-character", "invisible-character"]
        );
        let rule = |value: &str| spelt(value, FileId(0), Span::default()).map(|it| it.rule);
        assert_eq!(rule("\u{1b}"), Some("control-character"));
        assert_eq!(rule("\u{202e}"), Some("invisible-character"));
        assert_eq!(rule("می\u{200c}خ\n"), None);
    }

    #[test]
    fn a_conflict_is_reported_alone() {
        assert_eq!(
            rules("a\n<<<<<<< HEAD\nb\n=======\n\0\n>>>>>>> gren\n"),
            ["merge-conflict"]
        );
        assert_eq!(rules("Overskrift\n=======\n"), Vec::<&str>::new());
        let code = "```\n<<<<<<< HEAD\n=======\n>>>>>>> gren\n```\n";
        let excuse = "<!-- ip: allow merge-conflict: viser, hvad git skriver -->\n\n";
        assert_eq!(rules(&format!("Se:\n\n{code}")), ["merge-conflict"]);
        assert_eq!(rules(&format!("Se:\n\n{excuse}{code}")), Vec::<&str>::new());
        assert_eq!(rules(&format!("{excuse}{code}\n<<<<<<< HEAD\n")), ["merge-conflict"]);
        assert_eq!(
            rules(&format!("<!-- ip: allow merge-conflict -->\n{code}")),
            ["merge-conflict"]
        );
        assert_eq!(rules(&format!("{excuse}Tekst\n\n{code}")), ["merge-conflict"]);
        let found = check("<<<<<<< a\r\nb\n>>>>>>> c\n<<<<<<< d\n", FileId(0));
        assert_eq!(
            (found.len(), found[0].place.span.end, found[0].related.len()),
            (2, 9, 1)
        );
    }
}
