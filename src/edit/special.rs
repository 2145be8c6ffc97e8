//! The ground for sensitive data in a note's head: every other word of the note stays as it is.

use super::entry::{indent, inserted, line_end, parsed, spelt};
use super::plain_head::{entry, head};
use crate::record::vocabulary::Special;
use crate::source::Source;
use crate::syntax::yaml::{Node, Value};

/// The key, and the one below which it stands.
const KEY: &str = "special";
const BEFORE: &str = "basis";

/// Returns the line that says a ground.
pub fn line(ground: Special) -> String {
    format!("{KEY}: {}", ground.word())
}

/// Returns the new text of a note that says nothing of it yet; nothing where its head is written in a way that we do not change.
pub fn written(note: &Source, ground: Special) -> Option<String> {
    let text = &*note.text;
    let place = head(note)?;
    let (start, end) = (place.start as usize, place.end as usize);
    let old = &text[start..end];
    let new = with(old, ground)?;
    // Whatever shape the head had, it says the same as before and this beside it, or nothing is written.
    let (was, is) = (parsed(old)?, parsed(&new)?);
    let said = entry(&is, KEY).map(|it| spelt(&it.node));
    let is_whole = others(&was) == others(&is) && said == Some(format!("true{:?}", ground.word()));
    is_whole.then(|| format!("{}{new}{}", &text[..start], &text[end..]))
}

fn with(head: &str, ground: Special) -> Option<String> {
    let root = parsed(head)?;
    let end = if head.contains("\r\n") { "\r\n" } else { "\n" };
    if let Some(own) = entry(&root, KEY) {
        // A key without a value is there to be filled in.
        let key = own.key.span.end as usize;
        let colon = key + head[key..].find(':')? + 1;
        return (own.node.value == Value::Null && head[colon..].split('#').next()?.lines().next()?.trim().is_empty())
            .then(|| format!("{} {}{}", &head[..colon], ground.word(), &head[colon..]));
    }
    let Value::Map(entries) = &root.value else { return None };
    if head[root.span.start as usize..].starts_with('{') {
        return None;
    }
    let margin = indent(head, entries.first()?.key.span.start as usize);
    let at = entry(&root, BEFORE).map_or(head.len(), |it| line_end(head, it.node.span.end as usize));
    Some(inserted(head, at, &format!("{margin}{}{end}", line(ground)), end))
}

/// Returns what the other keys say.
fn others(root: &Node<'_>) -> Vec<String> {
    let Value::Map(entries) = &root.value else {
        return Vec::new();
    };
    let others = entries.iter().filter(|it| it.key.value != KEY);
    others
        .map(|it| format!("{}: {}", it.key.value, spelt(&it.node)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn new(text: &str) -> Option<String> {
        let source = Source {
            file: FileId(0),
            path: "interviews/a.md".to_owned(),
            text: text.to_owned(),
        };
        written(&source, Special::PublicInterest)
    }

    #[test]
    fn it_stands_below_the_basis_and_nothing_else_moves() {
        for (old, expected) in [
            (
                "---\nbasis: consent # ja\nconsent: {date: 2018}\n---\nspecial: x\n",
                "---\nbasis: consent # ja\nspecial: public-interest\nconsent: {date: 2018}\n---\nspecial: x\n",
            ),
            (
                "---\r\nbasis: consent\r\n---\r\n",
                "---\r\nbasis: consent\r\nspecial: public-interest\r\n---\r\n",
            ),
            (
                "---\ndate: 2018\n---\n",
                "---\ndate: 2018\nspecial: public-interest\n---\n",
            ),
            (
                "---\nspecial: # udfyldes\nbasis: consent\n---\n",
                "---\nspecial: public-interest # udfyldes\nbasis: consent\n---\n",
            ),
        ] {
            assert_eq!(new(old).as_deref(), Some(expected), "{old}");
        }
    }

    #[test]
    fn what_stands_there_already_and_a_head_in_another_shape_are_left_alone() {
        for strange in [
            "---\nbasis: consent\nspecial: none\n---\n",
            "---\n{basis: consent}\n---\n",
            "---\nbasis: [\n---\n",
            "Tekst.\n",
        ] {
            assert_eq!(new(strange), None, "{strange}");
        }
    }
}
