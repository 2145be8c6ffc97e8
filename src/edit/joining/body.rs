//! Joining two versions of running text, block by block, and within a block that both changed line by line.

use super::hunks::{self, Part};
use super::piece::{Clash, Joined, Prefer};

/// A block with the empty lines below it, and what it is compared by.
struct Block<'a> {
    text: &'a str,
    own: &'a str,
}

/// Joins two versions of a text. Whether both may stand is for its kind to say.
pub(super) fn join(base: &str, mine: &str, theirs: &str, is_body: bool, prefer: Prefer) -> Joined {
    let lead = &mine[..mine.len() - mine.trim_start_matches(['\n', '\r']).len()];
    let (base, mine, theirs) = (blocks(base), blocks(mine), blocks(theirs));
    let keys = |blocks: &[Block<'_>]| blocks.iter().map(|it| it.own.to_owned()).collect::<Vec<String>>();
    let parts = hunks::join(&keys(&base), &keys(&mine), &keys(&theirs), 0);
    let mut joined = Joined::default();
    let text = |blocks: &[Block<'_>]| blocks.iter().map(|it| it.text).collect::<String>();
    for part in parts {
        let (own, other) = match part {
            Part::Mine(range) => (text(&mine[range]), None),
            Part::Theirs(range) => (text(&theirs[range]), None),
            Part::Clash(own, other) => (text(&mine[own]), Some(text(&theirs[other]))),
        };
        if !own.is_empty() || other.is_some() {
            joined.part();
        }
        match other {
            None => joined.text.push_str(&own),
            Some(other) => {
                let between = between(&base, &own, &other);
                match between {
                    Some(text) => joined.text.push_str(&text),
                    None => joined.clash(
                        Clash {
                            mine: own,
                            theirs: other,
                            is_body,
                        },
                        prefer,
                    ),
                }
            }
        }
    }
    // Which side the first block is of does not matter for the empty lines before it.
    if !joined.text.is_empty() && !joined.text.starts_with(['\n', '\r']) {
        joined.text.insert_str(0, lead);
    }
    joined
}

/// Joins a block that both changed, where they changed lines of it that stand apart.
fn between(base: &[Block<'_>], mine: &str, theirs: &str) -> Option<String> {
    let lines = |it: &str| it.split_inclusive('\n').map(str::to_owned).collect::<Vec<String>>();
    let (own, other) = (lines(mine), lines(theirs));
    // Which block it was before is the one that is most like both.
    let shared = |it: &Block<'_>| {
        let before = lines(it.text);
        let count = |side: &[String]| side.iter().filter(|line| before.contains(line)).count();
        count(&own).min(count(&other))
    };
    let before = base.iter().max_by_key(|it| shared(it)).filter(|it| shared(it) > 0)?;
    let parts = hunks::join(&lines(before.text), &own, &other, 1);
    let mut text = String::new();
    for part in parts {
        match part {
            Part::Mine(range) => text.extend(own[range].iter().map(String::as_str)),
            Part::Theirs(range) => text.extend(other[range].iter().map(String::as_str)),
            Part::Clash(..) => return None,
        }
    }
    Some(text)
}

/// Splits a text at its empty lines, but for those in a fenced block.
fn blocks(text: &str) -> Vec<Block<'_>> {
    let (mut blocks, mut start, mut at) = (Vec::new(), 0, 0);
    let (mut is_fenced, mut was_empty) = (false, false);
    for line in text.split_inclusive('\n') {
        let is_empty = line.trim().is_empty();
        // Empty lines at the beginning are those of the first block.
        let is_begun = !text[start..at].trim().is_empty();
        if was_empty && !is_empty && !is_fenced && is_begun {
            blocks.push(&text[start..at]);
            start = at;
        }
        if line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~") {
            is_fenced = !is_fenced;
        }
        was_empty = is_empty;
        at += line.len();
    }
    if start < text.len() {
        blocks.push(&text[start..]);
    }
    blocks
        .into_iter()
        .map(|it| Block {
            text: it,
            own: it.trim_end().trim_start_matches(['\n', '\r']),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(base: &str, mine: &str, theirs: &str, prefer: Prefer) -> (String, usize) {
        let joined = join(base, mine, theirs, true, prefer);
        (joined.text, joined.clashes.len())
    }

    #[test]
    fn blocks_that_two_changed_are_joined_and_one_that_both_changed_is_not() {
        let base = "A.\n\nB.\n\nC.\n";
        let whole = |text: &str| (text.to_owned(), 0);
        assert_eq!(
            joined(base, "A!\n\nB.\n\nC.\n", "A.\n\nB?\n\nC.\n", Prefer::Nobody),
            whole("A!\n\nB?\n\nC.\n")
        );
        assert_eq!(
            joined(base, "A.\n\nC.\n", "A.\n\nB.\n\nC.\n\nD.\n", Prefer::Nobody),
            whole("A.\n\nC.\n\nD.\n")
        );
        let (mine, theirs) = ("A.\n\nB!\n\nC.\n", "A.\n\nB?\n\nC.\n");
        assert_eq!(joined(base, mine, theirs, Prefer::Nobody), (mine.to_owned(), 1));
        assert_eq!(joined(base, mine, theirs, Prefer::Mine), whole(mine));
        assert_eq!(joined(base, mine, theirs, Prefer::Theirs), whole(theirs));
        assert_eq!(
            joined(base, mine, theirs, Prefer::Both),
            whole("A.\n\nB!\n\nB?\n\nC.\n")
        );
        let (mine, theirs) = ("A.\n\nB.\n\nC.\n\nX.\n", "A.\n\nB.\n\nC.\n\nY.\n");
        assert_eq!(joined(base, mine, theirs, Prefer::Nobody).1, 1);
        assert_eq!(
            joined(base, mine, theirs, Prefer::Both),
            whole("A.\n\nB.\n\nC.\n\nX.\n\nY.\n")
        );
    }

    #[test]
    fn lines_of_a_block_that_stand_apart_are_joined_and_neighbours_are_not() {
        let base = "en\nto\ntre\nfire\n";
        assert_eq!(
            joined(base, "EN\nto\ntre\nfire\n", "en\nto\ntre\nFIRE\n", Prefer::Nobody).0,
            "EN\nto\ntre\nFIRE\n"
        );
        assert_eq!(
            joined(base, "EN\nto\ntre\nfire\n", "en\nTO\ntre\nfire\n", Prefer::Nobody).1,
            1
        );
    }

    #[test]
    fn a_fenced_block_is_one() {
        let text = "a\n\n```ip goals\n\nx\n```\n\nb\n";
        let shown: Vec<&str> = blocks(text).into_iter().map(|it| it.own).collect();
        assert_eq!(shown, ["a", "```ip goals\n\nx\n```", "b"]);
    }
}
