//! A text that somebody wrote in a form comes back into its file, or meets another one there.

use crate::source::Span;
use crate::text::difference::{Piece, segments, words};
use crate::text::hexadecimal::hexadecimal;
use sha2::{Digest, Sha256};
use std::ops::Range;

/// How a text from a form stands to the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// There is nothing to write: the form was left as it was, or the file says the same already.
    Settled,
    /// The file is as the form knew it, and becomes this.
    New(String),
    /// Both changed, and not alike.
    Both,
}

/// Returns the text of a file as a form shows it: without a BOM, with line breaks of one kind.
pub fn shown(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.replace("\r\n", "\n").replace('\r', "\n")
}

/// Returns what a form carries of the text that it was made from: how a file's lines end makes no difference.
pub fn digest(text: &str) -> String {
    hexadecimal(&Sha256::digest(shown(text).as_bytes()))
}

/// Holds what was written in a form against the file as it is now; `from` is the digest that the form carried.
pub fn standing(now: &str, written: &str, from: &str) -> Standing {
    if shown(now) == shown(written) {
        return Standing::Settled;
    }
    if digest(now) == from {
        return Standing::New(taken_in(now, written));
    }
    if digest(written) == from {
        Standing::Settled
    } else {
        Standing::Both
    }
}

/// Holds what was written in a form that shows a file's text only from a byte on against the file as it is now.
pub fn standing_below(now: &str, start: usize, written: &str, from: &str) -> Standing {
    match standing(&now[start..], written, from) {
        Standing::New(_) => Standing::New(taken_in_below(now, start, written)),
        settled => settled,
    }
}

/// Returns a file's text with what was written in the place of all that follows a byte, by the same rules as the whole.
pub fn taken_in_below(old: &str, start: usize, written: &str) -> String {
    let head = shown(&old[..start]);
    let between = if head.is_empty() || head.ends_with('\n') {
        ""
    } else {
        "\n"
    };
    taken_in(old, &format!("{head}{between}{}", shown(written)))
}

/// Where something stands in the text of a form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Selection {
    /// The line, from 1.
    pub line: usize,
    /// Where it begins, as browsers count: in units of UTF-16.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
}

/// Returns where a span of a file stands in a form that shows this part of it; nothing where the form does not show it.
pub fn selection(text: &str, part: Range<usize>, span: Span) -> Option<Selection> {
    let own = span.range();
    if own.start < part.start || own.start > part.end {
        return None;
    }
    let before = shown(text.get(part.start..own.start)?);
    let to = own.end.clamp(own.start, part.end.max(own.start));
    let units = |it: &str| it.encode_utf16().count();
    let start = units(&before);
    Some(Selection {
        line: before.matches('\n').count() + 1,
        start,
        end: start + units(&shown(text.get(own.start..to)?)),
    })
}

/// Returns a file's text with what was written in its place: lines that stay keep their bytes, new ones end as those around
/// them do, and the BOM stays.
pub fn taken_in(old: &str, written: &str) -> String {
    let written = shown(written);
    let bom = if old.starts_with('\u{feff}') { 3 } else { 0 };
    let (before, after) = (lines(&old[bom..]), lines(&written));
    let words_of = |lines: &[Line<'_>]| lines.iter().map(|it| it.words.to_owned()).collect::<Vec<_>>();
    let mut text = old[..bom].to_owned();
    for segment in segments(&words_of(&before), &words_of(&after)) {
        let usual = usual_end(&before, segment.old.start);
        for (at, line) in after[segment.new.clone()].iter().enumerate() {
            let kept = before.get(segment.old.start + at).filter(|_| segment.same);
            text.push_str(line.words);
            text.push_str(match kept {
                _ if line.end.is_empty() => "",
                Some(kept) if !kept.end.is_empty() => kept.end,
                _ => usual,
            });
        }
    }
    text
}

/// Returns a part of a file's text in which something was written, by the same rules; `at` is a part that ends with no line break.
pub fn replaced(text: &str, at: Range<usize>, written: &str) -> String {
    let lines = lines(&text[..at.end]);
    let end = usual_end(&lines, lines.len());
    let written = shown(written).trim_matches('\n').replace('\n', end);
    format!("{}{written}{}", &text[..at.start], &text[at.end..])
}

/// A line without its end, and the end.
#[derive(Debug, Clone, Copy)]
struct Line<'a> {
    words: &'a str,
    end: &'a str,
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let (mut lines, mut rest) = (Vec::new(), text);
    while !rest.is_empty() {
        let words = rest.find(['\r', '\n']).unwrap_or(rest.len());
        let length = match rest.get(words..words + 2) {
            Some("\r\n") => 2,
            _ => usize::from(words < rest.len()),
        };
        let (words, end) = rest[..words + length].split_at(words);
        lines.push(Line { words, end });
        rest = &rest[words.len() + length..];
    }
    lines
}

/// Returns how lines end at a place: as the one before it, else as the first.
fn usual_end<'a>(lines: &[Line<'a>], at: usize) -> &'a str {
    let before = lines[..at.min(lines.len())].iter().rev();
    let mut all = before.chain(lines).map(|it| it.end);
    all.find(|it| !it.is_empty()).unwrap_or("\n")
}

/// Some lines in which two texts differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// The line of the file in which it begins, from 1.
    pub line: usize,
    /// The words that the file has, those that were written, and those of both.
    pub pieces: Vec<Piece>,
}

/// Returns where what was written differs from what stands in a file.
pub fn differences(now: &str, written: &str) -> Vec<Difference> {
    let (now, written) = (shown(now), shown(written));
    let (before, after): (Vec<&str>, Vec<&str>) = (now.lines().collect(), written.lines().collect());
    let differing = segments(&before, &after).into_iter().filter(|it| !it.same);
    let difference = |it: crate::text::difference::Segment| Difference {
        line: it.old.start + 1,
        pieces: words(&before[it.old].join("\n"), &after[it.new].join("\n")),
    };
    differing.map(difference).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::difference::Presence;

    #[test]
    fn lines_that_stay_keep_their_bytes_and_new_ones_end_as_those_around_them() {
        for (old, written, expected) in [
            ("\u{feff}a\r\nb\r\n", "a\nnyt\nb\n", "\u{feff}a\r\nnyt\r\nb\r\n"),
            ("a\r\nb\nc\r\n", "a\nb\nc\nd\n", "a\r\nb\nc\r\nd\r\n"),
            ("a\r\nb\nc\r\n", "a\nx\ny\nc\n", "a\r\nx\r\ny\r\nc\r\n"),
            ("a\nsidste", "a\nsidste linje", "a\nsidste linje"),
            ("a\r\nsidste", "a\r\nsidste\r\n", "a\r\nsidste\r\n"),
            ("a\rb\r", "a\næ\nb\n", "a\ræ\rb\r"),
            ("", "🙂\n", "🙂\n"),
            ("a\n", "", ""),
        ] {
            assert_eq!(taken_in(old, written), expected, "{old:?} {written:?}");
        }
    }

    #[test]
    fn a_form_that_nobody_changed_gives_the_file_back_byte_for_byte() {
        for text in ["", "a", "\u{feff}æ\r\n\r\nø\n\rå", "\r\n\r\n", "a \u{2028} b\t\n"] {
            assert_eq!(taken_in(text, &shown(text)), text, "{text:?}");
            assert_eq!(standing(text, &shown(text), "whatever"), Standing::Settled);
        }
    }

    #[test]
    fn only_where_both_changed_and_not_alike_somebody_must_choose() {
        let (base, mine, other) = ("a\r\nb\r\n", "a\nmit\n", "a\r\nandet\r\n");
        let from = digest(base);
        assert_eq!(standing(base, mine, &from), Standing::New("a\r\nmit\r\n".to_owned()));
        assert_eq!(standing(other, "a\nb\n", &from), Standing::Settled);
        assert_eq!(standing("a\nmit\n", mine, &from), Standing::Settled);
        assert_eq!(standing(other, mine, &from), Standing::Both);
        // That only the line ends became others is no change of anybody's words.
        assert_eq!(standing("a\nb\n", mine, &from), Standing::New(mine.to_owned()));
    }

    #[test]
    fn what_a_form_does_not_show_stays_byte_for_byte_and_is_nobodys_change() {
        let old = "\u{feff}---\r\ntitle: Æ\r\n---\r\nEt.\r\n";
        let start = old.find("Et").unwrap();
        let from = digest(&old[start..]);
        let new = |now: &str, written: &str| standing_below(now, now.find("\n---\r\n").unwrap() + 6, written, &from);
        assert_eq!(new(old, "Et.\nTo. 🙂\n"), Standing::New(format!("{old}To. 🙂\r\n")));
        assert_eq!(new(old, "Et.\n"), Standing::Settled);
        // Somebody gave it another title meanwhile.
        let titled = old.replace('Æ', "Ø");
        assert_eq!(new(&titled, "To.\n"), Standing::New(titled.replace("Et.", "To.")));
        assert_eq!(new(&old.replace("Et.", "Tre."), "To.\n"), Standing::Both);
        assert_eq!(taken_in_below("---\n---", 7, "Et.\n"), "---\n---\nEt.\n");
        assert_eq!(taken_in_below("a\n", 2, ""), "a\n");
    }

    #[test]
    fn a_place_in_a_file_is_found_in_the_form_as_a_browser_counts() {
        let text = "\u{feff}---\r\n---\r\n🙂 æ\r\nto #x\r\n";
        let at = |word: &str| {
            let start = text.find(word).unwrap();
            Span::new(start, start + word.len())
        };
        let (all, body) = (0..text.len(), text.find('🙂').unwrap()..text.len());
        let found = |part: &Range<usize>, word: &str| {
            selection(text, part.clone(), at(word)).map(|it| (it.line, it.start, it.end))
        };
        assert_eq!(found(&all, "#x"), Some((4, 16, 18)));
        assert_eq!(found(&body, "#x"), Some((2, 8, 10)));
        assert_eq!(found(&body, "æ"), Some((1, 3, 4)));
        assert_eq!(found(&body, "---"), None);
        assert_eq!(found(&(0..3), "#x"), None);
        // What goes on behind the part ends with it.
        let part = body.start..text.find("to").unwrap();
        let over = Span::new(text.find('æ').unwrap(), text.len());
        assert_eq!(selection(text, part, over).map(|it| (it.start, it.end)), Some((3, 5)));
    }

    #[test]
    fn a_part_is_replaced_and_all_around_it_stays() {
        assert_eq!(replaced("æ\r\nb\r\nc", 4..5, "x\ny\n"), "æ\r\nx\r\ny\r\nc");
        assert_eq!(replaced("a", 0..1, "🙂\nb"), "🙂\nb");
    }

    #[test]
    fn what_differs_is_shown_where_it_stands_in_the_file() {
        let found = differences("ens\r\nEn læge kom.\r\nens\r\n", "ens\nTo læger kom.\nens\nmere\n");
        assert_eq!(found.iter().map(|it| it.line).collect::<Vec<_>>(), [2, 4]);
        let gone: String = found[0]
            .pieces
            .iter()
            .filter(|it| it.presence == Presence::Gone)
            .map(|it| &*it.text)
            .collect();
        assert_eq!(gone, "En læge");
    }
}
