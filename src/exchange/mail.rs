//! A mail as it was saved: what somebody wrote, without its head, its signature and the names in them.

mod body;
mod head;
mod lines;
mod parts;

use super::content::{Block, Content, Piece};
use super::incoming::{Incoming, Left, LeftKind, Refused};
use super::talk::{Names, covered};
use parts::Parts;

/// How many bytes at the start of a file say whether it is a mail.
const HEAD: usize = 20_000;

/// What stands where a name was.
const GONE: &str = "[…]";

/// Tells whether a file is a mail: it begins with the lines of a mail's head.
pub(super) fn is_mail(bytes: &[u8]) -> bool {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    let (mut names, mut is_whole) = (Vec::new(), false);
    for line in head.lines() {
        if line.trim().is_empty() {
            is_whole = true;
            break;
        }
        if line.starts_with([' ', '\t']) {
            continue;
        }
        match line.split_once(':') {
            Some((name, _)) if is_key(name) => names.push(name.trim().to_ascii_lowercase()),
            // What is cut off after so much is a head of many lines.
            _ => return false,
        }
    }
    let has = |name: &str| names.iter().any(|it| it == name);
    let is_sent = ["received", "return-path", "mime-version", "message-id"]
        .iter()
        .any(|it| has(it));
    let is_written = has("from") && (has("date") || has("subject")) && has("to");
    (is_whole || bytes.len() > HEAD) && (is_sent || is_written)
}

fn is_key(name: &str) -> bool {
    !name.is_empty()
        && name
            .bytes()
            .all(|it| it.is_ascii_alphanumeric() || it == b'-' || it == b'_')
}

/// Reads a mail.
pub(super) fn read(bytes: &[u8]) -> Result<Incoming, Refused> {
    let mut parts = Parts::default();
    parts.mail(bytes, 0)?;
    let Parts {
        blocks,
        left,
        heads,
        starts,
        ..
    } = parts;
    let mut names = Names::default();
    let mut lines = lines::of(blocks, &starts);
    let mut left = left;
    let found = body::tidied(&mut lines);
    for it in heads.iter().chain(&found.names) {
        names.add(it, 0);
    }
    left.extend(found.left);
    let mut blocks = lines::blocks(lines);
    let mut said = Vec::new();
    mask(&mut blocks, &names, &mut said);
    for it in &mut left {
        let hidden = |text: &str| replaced(text, &names, &mut |it| covered(it));
        *it = Left::new(it.kind, &hidden(&it.words), &hidden(&it.place));
    }
    left.extend(said);
    Ok(Incoming {
        content: Content {
            blocks,
            ..Content::default()
        },
        left,
        ..Incoming::default()
    })
}

/// Takes the names out of blocks, and says of each how often it stood there.
fn mask(blocks: &mut [Block], names: &Names, said: &mut Vec<Left>) {
    for block in blocks {
        match block {
            Block::Table(table) => table.rows.iter_mut().flatten().for_each(|it| mask(it, names, said)),
            Block::Paragraph(paragraph) => {
                let mut found = Vec::new();
                for piece in &mut paragraph.pieces {
                    if let Piece::Words(text, look) = piece {
                        *text = replaced(text, names, &mut |it| {
                            found.push(covered(it));
                            GONE.to_owned()
                        });
                        // An address is a name as often as not.
                        look.link = look.link.take().filter(|it| !it.starts_with("mailto:"));
                    }
                }
                for name in found {
                    count(said, &name, &paragraph.beginning());
                }
            }
        }
    }
}

fn count(said: &mut Vec<Left>, name: &str, place: &str) {
    let words = format!("{name} → {GONE}");
    match said.iter_mut().find(|it| it.words == words) {
        Some(Left {
            kind: LeftKind::Addressee(count),
            ..
        }) => *count += 1,
        _ => said.push(Left::new(LeftKind::Addressee(1), &words, place)),
    }
}

fn replaced(text: &str, names: &Names, instead: &mut dyn FnMut(&str) -> String) -> String {
    let (mut new, mut at) = (String::with_capacity(text.len()), 0);
    for (range, _) in names.mentions(text) {
        new.push_str(&text[at..range.start]);
        new.push_str(&instead(&text[range.clone()]));
        at = range.end;
    }
    new + &text[at..]
}
