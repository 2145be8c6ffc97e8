//! A head that somebody is in the middle of typing: what can be read of it is kept, so that nothing flickers meanwhile.

use crate::diagnostic::Diagnostic;
use crate::record::kinds::{Body, Role, role};
use crate::source::{FileId, Span};
use crate::syntax::{front_matter, yaml};

/// The rule of a head that can't be read.
const BROKEN: &str = "yaml-syntax";
/// How many entries are tried, those nearest to the defect first: each is a reading of the whole head.
const TRIES: usize = 20;
/// The longest head that is tried.
const LONGEST: usize = 64 * 1024;
/// Keys that take something back: where one of them is half typed nobody knows what the rest allows, so nothing is read.
const PROTECTING: &[&str] = &["withdrawn", "withdrawn-parts", "restricted", "erased"];

/// A text of which one entry of the head can't be read yet.
#[derive(Debug, PartialEq)]
pub struct HalfTyped {
    /// The text without that entry: spaces stand for it, so that every place stays where it is.
    pub text: String,
    /// Where the head stands.
    pub head: Span,
    /// Why the head can't be read, with a file that is none.
    pub found: Vec<Diagnostic>,
}

/// Returns what can be read of a text whose head is half typed; nothing where it can be read whole, or not at all.
pub fn of(path: &str, text: &str) -> Option<HalfTyped> {
    let Role::Record(kind) = role(path) else { return None };
    if path.ends_with(".bib") {
        return None;
    }
    let head = match front_matter::split(text) {
        Some(parts) => parts.yaml,
        None if kind.row().body == Body::None || path.ends_with(".yaml") => {
            let bom = if text.starts_with('\u{feff}') { 3 } else { 0 };
            Span::new(bom, text.len())
        }
        None => return None,
    };
    let found = broken(&text[head.range()], head.start as usize);
    if found.is_empty() {
        return None;
    }
    let start = head.start as usize;
    let own = &text[head.range()];
    if own.len() > LONGEST {
        return None;
    }
    let entries = entries(own);
    // What is typed stands at the place or before it: a bracket that is not closed is noticed only at the end.
    let at = found[0].place.span.start as usize - start;
    let near = entries.iter().rposition(|it| it.start as usize <= at).unwrap_or(0);
    let order = (0..=near)
        .rev()
        .take(TRIES)
        .chain((near + 1..entries.len()).take(TRIES / 4));
    let text = order.map(|it| entries[it]).find_map(|entry| {
        let without = without(own, entry);
        let is_readable = broken(&without, 0).is_empty() && !is_protecting(&own[entry.range()]);
        is_readable.then(|| format!("{}{without}{}", &text[..start], &text[head.end as usize..]))
    })?;
    Some(HalfTyped { text, head, found })
}

/// Returns why a head can't be read.
fn broken(head: &str, base: usize) -> Vec<Diagnostic> {
    let mut found = yaml::parse(head, base, FileId(u32::MAX)).1;
    found.retain(|it| it.rule == BROKEN);
    found
}

/// Returns the entries of a head: each line that is not set in, with those below it that are.
fn entries(head: &str) -> Vec<Span> {
    let mut entries: Vec<Span> = Vec::new();
    let mut at = 0;
    for line in head.split_inclusive('\n') {
        let end = at + line.len();
        let belongs = line.starts_with([' ', '\t', '-', ']', '}']) || line.trim().is_empty();
        match entries.last_mut().filter(|_| belongs) {
            Some(last) => *last = Span::new(last.start as usize, end),
            None => entries.push(Span::new(at, end)),
        }
        at = end;
    }
    entries
}

/// Returns a head with spaces in place of an entry, byte for byte.
fn without(head: &str, entry: Span) -> String {
    let blank = |it: u8| if matches!(it, b'\n' | b'\r') { it } else { b' ' };
    let spaces: Vec<u8> = head[entry.range()].bytes().map(blank).collect();
    let spaces = String::from_utf8(spaces).unwrap_or_default();
    format!(
        "{}{spaces}{}",
        &head[..entry.start as usize],
        &head[entry.end as usize..]
    )
}

/// Tells whether an entry may be one that takes something back, also where only its beginning is typed.
fn is_protecting(entry: &str) -> bool {
    let key: String = entry
        .chars()
        .take_while(|it| it.is_alphanumeric() || *it == '-')
        .collect();
    let key = key.to_lowercase();
    !key.is_empty() && PROTECTING.iter().any(|it| it.starts_with(&*key) || key.starts_with(it))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTE: &str = "interviews/2018-03-14-x.md";
    const HEAD: &str = "---\nmethod: interview\ndate: 2018-03\nTYPED\npublish: quote\n---\nÆ. #sundhed ^å\n";

    fn typed(entry: &str) -> Option<HalfTyped> {
        of(NOTE, &HEAD.replace("TYPED", entry))
    }

    #[test]
    fn an_entry_in_the_middle_of_being_typed_is_left_out_and_every_other_place_stays() {
        for entry in [
            "themes: [sundhed, ",
            "themes: [sundhed, \"",
            "place: \"På torvet",
            "place: 'På torvet",
            "place: a: b",
            "plac",
            "participants: {",
            "themes:\n  - sundhed\n  - [",
            "themes: [ææ, 😀",
        ] {
            let half = typed(entry).unwrap_or_else(|| panic!("{entry}"));
            let whole = HEAD.replace("TYPED", entry);
            assert_eq!(half.text.len(), whole.len(), "{entry}");
            assert_eq!(half.text.find("publish"), whole.find("publish"), "{entry}");
            assert!(
                half.text.contains("method: interview\ndate: 2018-03\n"),
                "{}",
                half.text
            );
            assert!(
                half.text.ends_with("publish: quote\n---\nÆ. #sundhed ^å\n"),
                "{}",
                half.text
            );
            assert!(!half.found.is_empty());
        }
    }

    #[test]
    fn what_can_be_read_or_is_no_record_is_left_alone() {
        assert_eq!(typed("place: her"), None);
        assert_eq!(typed("unknown: her"), None);
        assert_eq!(of("README.md", "---\n[\n---\n"), None);
        assert_eq!(of("policy/sources.bib", "@book{"), None);
        assert_eq!(of(NOTE, "---\ntitle: x"), None);
        assert_eq!(of(NOTE, ""), None);
    }

    #[test]
    fn where_something_is_being_taken_back_nothing_is_guessed() {
        for entry in [
            "withdrawn: {date: ",
            "withdr",
            "restricted: [",
            "erased: \"x",
            "Restricted: {",
        ] {
            assert_eq!(typed(entry), None, "{entry}");
        }
    }

    #[test]
    fn a_head_cut_at_any_place_is_read_or_not_and_nothing_is_moved() {
        let head = "title: Æble\nvision: {title: T, parts: [{id: a, title: \"B\"}]}\ncoverage:\n  - each: theme\n    notes: 3\n";
        for at in (0..=head.len()).filter(|it| head.is_char_boundary(*it)) {
            for tail in ["", "\"", "[", "{", ":", "- "] {
                let text = format!("{}{tail}\nauthority: E\n", &head[..at]);
                if let Some(half) = of("policy/policy.yaml", &text) {
                    assert_eq!(half.text.len(), text.len());
                }
            }
        }
    }
}
