//! Taguette's database: its documents as texts, its tags as codes, its highlights as codings.
//!
//! It is read from memory, by an engine that may do nothing else: no file that it names is opened, and nothing in it is run.

mod database;
mod page;

use super::coded::placed::{Part, Placing};
use super::coded::{Code, Document, Incoming, LARGEST_TEXT, Left, LeftKind, MOST_CODES, MOST_DOCUMENTS};
use super::incoming::Refused;
use database::{Database, Highlight, Row};
use page::Page;
use rustc_hash::FxHashMap;

/// How such a database begins.
const MARK: &[u8] = b"SQLite format 3\0";

/// Reads a database; nothing where it is none. Of several projects all come.
pub fn read(bytes: &[u8]) -> Option<Result<Incoming, Refused>> {
    bytes.starts_with(MARK).then(|| database(bytes))
}

fn database(bytes: &[u8]) -> Result<Incoming, Refused> {
    let database = Database::open(bytes)?;
    let mut incoming = Incoming {
        people: database.people()?,
        ..Incoming::default()
    };
    let codes = codes(&database.tags()?, &mut incoming)?;
    let documents = database.documents()?;
    if documents.len() > MOST_DOCUMENTS {
        return Err(Refused::TooLarge);
    }
    let mut highlights: FxHashMap<i64, Vec<Highlight>> = FxHashMap::default();
    for highlight in database.highlights()? {
        highlights.entry(highlight.document).or_default().push(highlight);
    }
    let mut placing = Placing::default();
    for document in documents {
        let own = highlights.remove(&document.id).unwrap_or_default();
        take(&document, &own, &codes, &mut placing, &mut incoming)?;
    }
    Ok(incoming)
}

/// Reads the tags, of which `a.b` and `a/b` stand below `a`; returns the place of each among the codes.
fn codes(tags: &[Row], incoming: &mut Incoming) -> Result<FxHashMap<i64, usize>, Refused> {
    let (mut places, mut paths) = (FxHashMap::default(), FxHashMap::default());
    let codes = &mut incoming.coded.codes;
    for tag in tags {
        let mut parent = None;
        let steps = steps(&tag.name);
        for (at, step) in steps.iter().enumerate() {
            let path = steps[..=at].join("/");
            let place = *paths.entry(path).or_insert_with(|| {
                codes.push(Code::new(*step, parent));
                codes.len() - 1
            });
            parent = Some(place);
        }
        if codes.len() > MOST_CODES {
            return Err(Refused::TooLarge);
        }
        if let Some(place) = parent {
            tag.text.trim().clone_into(&mut codes[place].memo);
            places.insert(tag.id, place);
        }
    }
    Ok(places)
}

/// Returns the steps of a tag's path: a sign between two letters parts them, so that `2. Bolig` is one.
fn steps(path: &str) -> Vec<&str> {
    let signs: Vec<(usize, char)> = path.char_indices().collect();
    let (mut steps, mut from) = (Vec::new(), 0);
    for three in signs.windows(3) {
        let is_between = three[0].1.is_alphabetic() && three[2].1.is_alphabetic();
        if is_between && matches!(three[1].1, '.' | '/') {
            steps.push(&path[from..three[1].0]);
            from = three[2].0;
        }
    }
    steps.push(&path[from..]);
    steps
}

fn take(
    row: &Row,
    highlights: &[Highlight],
    codes: &FxHashMap<i64, usize>,
    placing: &mut Placing,
    incoming: &mut Incoming,
) -> Result<(), Refused> {
    if row.text.len() > 4 * LARGEST_TEXT {
        incoming.left.push(Left::new(LeftKind::TooLong, &row.name));
        return Ok(());
    }
    let page = Page::read(&row.text)?;
    let mut parts = Vec::new();
    for highlight in highlights {
        let known: Vec<usize> = highlight.tags.iter().filter_map(|it| codes.get(it).copied()).collect();
        for _ in known.len()..highlight.tags.len() {
            incoming.left.push(Left::new(LeftKind::Unknown, &row.name));
        }
        parts.push(Part {
            place: page.place(highlight.start, highlight.end),
            excerpt: Page::read(&highlight.snippet)?.words(),
            codes: known,
            memo: String::new(),
        });
    }
    let codings = placing.place(parts, &page.signs, &row.name, incoming);
    incoming.coded.documents.push(Document {
        name: row.name.clone(),
        memo: row.memo.clone(),
        text: page.signs.into_iter().collect(),
        codings,
        ..Document::default()
    });
    Ok(())
}

#[cfg(test)]
mod tests;
