//! What a file's bytes must not hold, whatever it says: control characters, invisible ones, marks of a conflict.

use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Place, Span};

/// Reads a text for signs that nobody meant to write; a conflict's marks are returned alone, since all else follows.
pub fn check(text: &str, file: FileId) -> Vec<Diagnostic> {
    let content = text.strip_prefix('\u{feff}').unwrap_or(text);
    if content.trim_ascii().is_empty() && content.trim().is_empty() {
        return vec![Diagnostic::new("empty-file", file, Span::default())];
    }
    if let Some(conflict) = conflict(text, file) {
        return vec![conflict];
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

fn conflict(text: &str, file: FileId) -> Option<Diagnostic> {
    let line = |marks: &str| {
        memchr::memmem::find_iter(text.as_bytes(), marks.as_bytes())
            .find(|&at| at == 0 || text.as_bytes()[at - 1] == b'\n')
            .map(|at| Span::new(at, text[at..].find('\n').map_or(text.len(), |it| at + it)))
    };
    let first = line("<<<<<<< ")?;
    let last = line(">>>>>>> ")?;
    Some(Diagnostic::new("merge-conflict", file, first).related(Place { file, span: last }, "merge-conflict-end"))
}

fn control(text: &str, file: FileId) -> Vec<Diagnostic> {
    let is_bad = |byte: u8| byte == 0x7f || byte < 0x20 && byte != b'\n' && byte != b'\r' && byte != b'\t';
    // Almost every file has none, so whole blocks are looked at without a branch.
    let any = text
        .as_bytes()
        .chunks(512)
        .any(|it| it.iter().fold(false, |any, byte| any | is_bad(*byte)));
    let at = any.then(|| text.bytes().position(is_bad)).flatten();
    let at = at.or_else(|| {
        memchr::memchr_iter(0xc2, text.as_bytes()).find(|&at| (0x80..0xa0).contains(&text.as_bytes()[at + 1]))
    });
    let Some(at) = at else { return Vec::new() };
    let character = text[at..].chars().next().unwrap_or_default();
    let code = format!("U+{:04X}", u32::from(character));
    vec![Diagnostic::new("control-character", file, Span::new(at, at + character.len_utf8())).with("code", code)]
}

fn invisible(text: &str, file: FileId) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for at in memchr::memchr2_iter(0xe2, 0xef, text.as_bytes()) {
        let Some(character) = text.get(at..).and_then(|it| it.chars().next()) else {
            continue;
        };
        let hidden = matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}');
        if hidden && at > 0 {
            let code = format!("U+{:04X}", u32::from(character));
            found.push(
                Diagnostic::new("invisible-character", file, Span::new(at, at + character.len_utf8()))
                    .with("code", code),
            );
        }
    }
    found
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
    fn a_conflict_is_told_alone() {
        assert_eq!(
            rules("a\n<<<<<<< HEAD\nb\n=======\n\0\n>>>>>>> gren\n"),
            ["merge-conflict"]
        );
        assert_eq!(rules("Overskrift\n=======\n"), Vec::<&str>::new());
    }
}
