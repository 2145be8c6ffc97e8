//! A text source: its words, the places that are coded, and what is remarked on them.

use super::elements::{child, children, description, guid_of};
use super::places::Counted;
use super::reader::Reader;
use crate::exchange::coded::placed::Part;
use crate::exchange::coded::{Document, LARGEST_TEXT, LeftKind, MOST_DOCUMENTS};
use crate::exchange::encoding;
use crate::exchange::incoming::Refused;
use crate::exchange::xml::Node;

/// A part of a text as the file says it.
struct Said {
    start: i64,
    end: i64,
    excerpt: String,
    codes: Vec<usize>,
    memo: String,
}

impl<'n> Reader<'_, 'n> {
    /// Reads a text source.
    pub(super) fn text_source(&mut self, source: &'n Node) -> Result<(), Refused> {
        let name = source.get("name").unwrap_or_default().trim();
        let text = match self.text(source)? {
            Ok(text) => text,
            Err(kind) => {
                self.leave(kind, name);
                return Ok(());
            }
        };
        if text.len() > LARGEST_TEXT {
            self.leave(LeftKind::TooLong, name);
            return Ok(());
        }
        if self.incoming.coded.documents.len() >= MOST_DOCUMENTS {
            return Err(Refused::TooLarge);
        }
        for _ in children(source, "Coding") {
            self.leave(LeftKind::Whole, name);
        }
        let mut memo = vec![description(source)];
        let parts = self.parts(source, name, &mut memo)?;
        let mut counted = Counted::new(&text, self.ends_are_one);
        counted.choose(&parts.iter().map(|it| (it.start, it.end, &*it.excerpt)));
        let place = |it: Said| Part {
            place: counted.place(it.start, it.end),
            excerpt: it.excerpt,
            codes: it.codes,
            memo: it.memo,
        };
        let parts = parts.into_iter().map(place).collect();
        let codings = self.placing.place(parts, &counted.signs, name, &mut self.incoming);
        memo.retain(|it| !it.trim().is_empty());
        self.incoming.coded.documents.push(Document {
            name: name.to_owned(),
            memo: memo.join("\n"),
            text: counted.signs.into_iter().collect(),
            codings,
            ..Document::default()
        });
        Ok(())
    }

    /// Returns the text of a source or a note, or why it has none. A path is a name among the file's own parts, or is not followed.
    fn text(&mut self, node: &Node) -> Result<Result<String, LeftKind>, Refused> {
        if let Some(content) = child(node, "PlainTextContent") {
            return Ok(Ok(content.text()));
        }
        let Some(path) = node.get("plainTextPath") else {
            return Ok(Err(LeftKind::Missing));
        };
        let Some(name) = path.trim().strip_prefix("internal://") else {
            return Ok(Err(LeftKind::Outside));
        };
        let name = name.trim_start_matches('/');
        for folder in ["sources/", ""] {
            if let Some(bytes) = self.archive.bytes(&format!("{folder}{name}"))? {
                return Ok(decoded(bytes).ok_or(LeftKind::Letters));
            }
        }
        Ok(Err(LeftKind::Missing))
    }

    /// Returns the parts of a source on which the file says something; what it says of the whole comes to its memo.
    fn parts(&mut self, source: &'n Node, name: &str, memo: &mut Vec<String>) -> Result<Vec<Said>, Refused> {
        let mut parts = Vec::new();
        for selection in children(source, "PlainTextSelection") {
            let mut codes = Vec::new();
            for coding in children(selection, "Coding") {
                match child(coding, "CodeRef").and_then(|it| it.get("targetGUID")) {
                    Some(guid) => match self.codes.get(&guid_of(guid)) {
                        Some(code) => codes.push(*code),
                        None => self.leave(LeftKind::Unknown, name),
                    },
                    None => self.leave(LeftKind::Unknown, name),
                }
            }
            let mut memos = vec![description(selection)];
            for (_, words) in self.referred(selection)? {
                memos.push(words);
            }
            memos.retain(|it| !it.trim().is_empty());
            let excerpt = selection.get("name").unwrap_or_default().to_owned();
            parts.push(part(selection, excerpt, codes, memos.join("\n")));
        }
        for (note, words) in self.referred(source)? {
            let mut places = children(note, "PlainTextSelection").peekable();
            if places.peek().is_none() {
                memo.push(words);
                continue;
            }
            for place in places {
                if !self.affords(words.len()) {
                    break;
                }
                parts.push(part(place, String::new(), Vec::new(), words.clone()));
            }
        }
        Ok(parts)
    }

    /// Returns the notes that an element refers to, with their words.
    fn referred(&mut self, node: &'n Node) -> Result<Vec<(&'n Node, String)>, Refused> {
        let mut found = Vec::new();
        for reference in children(node, "NoteRef") {
            let guid = reference.get("targetGUID").map(guid_of).unwrap_or_default();
            let Some((note, was_found)) = self.notes.get_mut(&guid) else {
                continue;
            };
            *was_found = true;
            let note = *note;
            let words = self.text(note)?;
            let is_lost = words.is_err() && description(note).is_empty();
            let words = words.unwrap_or_default();
            if is_lost || !self.affords(words.len()) {
                self.leave(LeftKind::Journal, note.get("name").unwrap_or_default());
                continue;
            }
            let title = note.get("name").unwrap_or_default().trim();
            let words = [title, description(note).as_str(), words.trim()]
                .iter()
                .filter(|it| !it.is_empty())
                .copied()
                .collect::<Vec<_>>()
                .join("\n");
            found.push((note, words));
        }
        Ok(found)
    }

    /// Tells whether remarks may have so many bytes more, so that a small file can't make much of little.
    fn affords(&mut self, bytes: usize) -> bool {
        let left = self.remarks.checked_sub(bytes);
        self.remarks = left.unwrap_or(0);
        left.is_some()
    }
}

fn part(node: &Node, excerpt: String, codes: Vec<usize>, memo: String) -> Said {
    let number = |key: &str| node.get(key).and_then(|it| it.trim().parse().ok()).unwrap_or(-1);
    Said {
        start: number("startPosition"),
        end: number("endPosition"),
        excerpt,
        codes,
        memo,
    }
}

/// Returns the text of a part; the mark at its beginning stays, since some programs count it.
fn decoded(bytes: Vec<u8>) -> Option<String> {
    match String::from_utf8(bytes) {
        Ok(text) => Some(text),
        Err(error) => encoding::decode(error.as_bytes()).map(|it| it.text),
    }
}
