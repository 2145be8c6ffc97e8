//! The changes within one paragraph: neighbouring pieces of one author as one, in whole words.

use super::lines::{Line, stands};
use crate::exchange::content::{Fate, Revision};
use std::ops::Range;
use std::rc::Rc;

/// A change of some words of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// Whose it is, and when it was begun.
    pub(super) revision: Rc<Revision>,
    /// Which of the words it is about, among those that stood there before.
    pub(super) at: Range<usize>,
    pub(super) before: String,
    pub(super) after: String,
    /// Whether some of it came from elsewhere or went there.
    pub(super) is_move: bool,
}

/// Returns the changes within a paragraph, and its words before them.
pub(super) fn groups(line: &Line) -> (Vec<Group>, String) {
    let mut groups: Vec<Group> = Vec::new();
    let mut words = String::new();
    // What was kept after the last change; nothing where that is too much for another one to be a neighbour.
    let mut kept: Option<String> = None;
    for (text, change) in &line.pieces {
        let Some(change) = change.as_ref().filter(|it| it.fate != Fate::Formatted) else {
            words.push_str(text);
            kept = kept.map(|it| it + text).filter(|it| is_near(it));
            continue;
        };
        if change.fate == Fate::Neither {
            continue;
        }
        let last = groups.last_mut().zip(kept.take());
        match last.filter(|(group, _)| group.revision.author == change.author) {
            Some((group, kept)) => {
                group.before.push_str(&kept);
                group.after.push_str(&kept);
            }
            None => groups.push(Group {
                revision: Rc::clone(change),
                at: words.len()..words.len(),
                before: String::new(),
                after: String::new(),
                is_move: false,
            }),
        }
        kept = Some(String::new());
        let Some(group) = groups.last_mut() else { continue };
        group.is_move |= matches!(change.fate, Fate::Arrived | Fate::Left);
        if stands(Some(change)).0 {
            group.before.push_str(text);
            words.push_str(text);
        } else {
            group.after.push_str(text);
        }
        group.at.end = group.at.start + group.before.len();
    }
    widen(&mut groups, &words);
    let says = |it: &Group| it.before.split_whitespace().ne(it.after.split_whitespace());
    groups.retain(says);
    (groups, words)
}

/// Tells whether what was kept between two changes leaves them neighbours: white space, or a part of one word.
fn is_near(kept: &str) -> bool {
    kept.trim().is_empty() || !kept.contains(char::is_whitespace)
}

/// Takes into each change the rest of the words that it begins or ends in.
fn widen(groups: &mut [Group], words: &str) {
    let letter = char::is_alphanumeric;
    for at in 0..groups.len() {
        let left = at.checked_sub(1).map_or(0, |it| groups[it].at.end);
        let right = groups.get(at + 1).map_or(words.len(), |it| it.at.start);
        let group = &mut groups[at];
        let touches = |sign: Option<char>| sign.is_none_or(letter);
        let (before, after) = (group.before.clone(), group.after.clone());
        if touches(before.chars().next()) && touches(after.chars().next()) {
            let own = &words[left..group.at.start];
            let start = left + own.trim_end_matches(letter).len();
            let more = &words[start..group.at.start];
            let is_inside = !(more.is_empty() || before.is_empty() && after.is_empty());
            if is_inside {
                group.before.insert_str(0, more);
                group.after.insert_str(0, more);
                group.at.start = start;
            }
        }
        if touches(before.chars().next_back()) && touches(after.chars().next_back()) {
            let own = &words[group.at.end..right];
            let more = &own[..own.len() - own.trim_start_matches(letter).len()];
            group.before.push_str(more);
            group.after.push_str(more);
            group.at.end += more.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn revision(fate: Fate, author: usize) -> Rc<Revision> {
        let date = "2018-11-02T10:00:00Z".to_owned();
        Rc::new(Revision { fate, author, date })
    }

    /// Reads `+inserted`, `-deleted` and kept pieces between bars, those of a second author with the sign twice.
    fn read(text: &str) -> Vec<(String, String, Range<usize>)> {
        let piece = |it: &str| {
            for (sign, fate) in [('+', Fate::Inserted), ('-', Fate::Deleted), ('x', Fate::Neither)] {
                if let Some(rest) = it.strip_prefix(sign) {
                    let second = rest.strip_prefix(sign);
                    let author = usize::from(second.is_some());
                    return (second.unwrap_or(rest).to_owned(), Some(revision(fate, author)));
                }
            }
            (it.to_owned(), None)
        };
        let line = Line {
            pieces: text.split('|').map(piece).collect(),
            ..Line::default()
        };
        let found = groups(&line).0.into_iter();
        found.map(|it| (it.before, it.after, it.at)).collect()
    }

    #[test]
    fn neighbouring_pieces_of_one_author_are_one_change_in_whole_words() {
        for (text, expected) in [
            ("Vi venter |-tre|+fire| uger.", vec![("tre", "fire", 10..13)]),
            (
                "Vi |-venter|+venter længe| |-tre|+fire| uger.",
                vec![("venter tre", "venter længe fire", 3..13)],
            ),
            ("integration|+s", vec![("integration", "integrations", 0..11)]),
            ("Vi |+alle |venter", vec![("", "alle ", 3..3)]),
            ("a |-b|--c| d", vec![("b", "", 2..3), ("c", "", 3..4)]),
            ("a |xb| c", vec![]),
            ("a |- |+  |c", vec![]),
            ("|-alt", vec![("alt", "", 0..3)]),
            ("a|-b|c|+d|e", vec![("abce", "acde", 0..4)]),
        ] {
            let found = read(text);
            let expected: Vec<(String, String, Range<usize>)> = expected
                .into_iter()
                .map(|it| (it.0.to_owned(), it.1.to_owned(), it.2))
                .collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
