//! One part of a bracket of citations: `prefix @key, suffix`, and what people write instead.

use super::item::{Fault, Item, Slip};
use super::piece::Piece;
use super::prefix;
use crate::source::Span;
use crate::text::slug::is_id;

/// Words that join two keys and say nothing.
const JOINING: [&str; 5] = ["og", "samt", "eller", "and", "or"];
/// Words that turn from one key to another that speaks against.
const TURNING: [&str; 10] = [
    "men", "dog", "mens", "hvorimod", "omvendt", "but", "however", "while", "whereas", "yet",
];
/// Signs that part two keys where a semicolon should.
const PARTING: [char; 9] = [',', ':', '/', '|', '&', '+', '(', '\\', '·'];
/// How many words before a second key are taken for its own.
const MOST_PREFIX: usize = 3;

/// Reads a part that stands at byte `at`; it has one key where it is right.
pub(super) fn read(text: &str, at: usize, items: &mut Vec<Item>, faults: &mut Vec<Fault>) {
    let part = Piece { text, at };
    let words = part.trimmed();
    let mut reader = Reader::default();
    let free = key_start(text);
    let Some(mut key) = free.or_else(|| next_key(text, 0)) else {
        let place = if words.text.is_empty() { part } else { words };
        reader.fault(place.span(), Slip::NoKey);
        reader.right.push(words.one_line().into_owned());
        return reader.finish(items, faults);
    };
    if free.is_none() {
        reader.fault(part.slice(key, key_end(text, key)).span(), Slip::Key);
    }
    let mut start = 0;
    while let Some(next) = next_key(text, key_end(text, key)) {
        let between = part.slice(key_end(text, key), next);
        let (own, begins) = parting(between.text);
        let end = between.at - at;
        reader.item(part.slice(start, end + own), key - start);
        reader.fault(part.slice(next, key_end(text, next)).span(), Slip::Second);
        (start, key) = (end + begins, next);
    }
    reader.item(part.slice(start, text.len()), key - start);
    reader.finish(items, faults);
}

/// What one part holds.
#[derive(Default)]
struct Reader {
    items: Vec<Item>,
    /// Each kind of fault once, so that a part full of them says little.
    faults: Vec<(Span, Slip)>,
    right: Vec<String>,
}

impl Reader {
    fn fault(&mut self, span: Span, slip: Slip) {
        if !self.faults.iter().any(|it| it.1 == slip) {
            self.faults.push((span, slip));
        }
    }

    fn finish(self, items: &mut Vec<Item>, faults: &mut Vec<Fault>) {
        items.extend(self.items);
        let right = self.right.join("; ");
        let faulty = self.faults.into_iter();
        faults.extend(faulty.map(|(span, slip)| Fault {
            span,
            slip,
            right: right.clone(),
        }));
    }

    /// Reads a piece that has its key's `@` at `key`.
    fn item(&mut self, piece: Piece<'_>, key: usize) {
        let before = piece.slice(0, key).trimmed();
        let dash = if before.text.ends_with('-') { "-" } else { "" };
        let words = before.one_line();
        let words = words.trim_end_matches('-').trim();
        let known = prefix::read(words);
        let mut right = words.to_owned();
        if !known.is_known {
            let meant = prefix::meant(words);
            self.fault(before.span(), Slip::Prefix { meant });
            right = meant.map_or(right, str::to_owned);
        }
        let written = piece.slice(key + 1, key_end(piece.text, key)).trimmed();
        let length = written
            .text
            .trim_end_matches(['.', ':', '?', '!', '/', '|', '&', '+'])
            .len();
        let after = piece.slice(written.at - piece.at + length, piece.text.len());
        let mut tail = Tail::default();
        let (record, name) = self.key(written.slice(0, length), &mut tail);
        tail.name = name;
        self.tail(record, after, &mut tail);
        let turned = prefix::against(&tail.suffix);
        let is_turned = turned.is_some();
        if let Some((word, rest)) = turned {
            self.fault(after.trimmed().span(), Slip::AgainstAfter);
            // Said on both sides of the key it is said once; what nobody knows gives way to it.
            right = match (known.against, known.is_known) {
                (true, _) => right,
                (false, true) => format!("{word} {right}"),
                (false, false) => word.to_owned(),
            };
            tail.suffix = rest;
        }
        if !right.is_empty() && dash.is_empty() {
            right = format!("{} ", right.trim_end());
        }
        let item = Item {
            record: record.spanned(),
            name: tail.name.map(Piece::spanned),
            against: known.against || is_turned,
            prefix: known.words.into(),
            suffix: tail.suffix.as_str().into(),
        };
        let comma = if item.suffix.is_empty() { "" } else { ", " };
        self.right
            .push(format!("{right}{dash}@{}{comma}{}", spelt(&item), item.suffix));
        self.items.push(item);
        for Other { record, name, words } in tail.others {
            let known = prefix::read(&words);
            let other = Item {
                record: record.spanned(),
                name: Some(name.spanned()),
                against: known.against,
                prefix: known.words.into(),
                suffix: Box::default(),
            };
            let space = if words.is_empty() { "" } else { " " };
            self.right.push(format!("{words}{space}@{}", spelt(&other)));
            self.items.push(other);
        }
    }

    /// Parts a key into its note and its passage.
    fn key<'t>(&mut self, key: Piece<'t>, tail: &mut Tail<'t>) -> (Piece<'t>, Option<Piece<'t>>) {
        let text = key.text;
        let Some(start) = text.find(['#', '^']) else {
            return (key, None);
        };
        let rest = text[start..].trim_start_matches(['#', '^']);
        let end = text.len() - rest.len();
        tail.hash = rest.is_empty().then(|| key.slice(start, end));
        if &text[start..end] != "#" && !rest.is_empty() {
            self.fault(key.span(), Slip::Key);
        }
        let name = key.slice(end, text.len());
        (key.slice(0, start), (!rest.is_empty()).then_some(name))
    }

    /// Reads what stands after a key: a page, and what should stand in the key or be one of its own.
    fn tail<'t>(&mut self, record: Piece<'t>, after: Piece<'t>, tail: &mut Tail<'t>) {
        let mut kept = String::new();
        for word in after.words() {
            let core = word.core();
            if matches!(core.text, "#" | "^") {
                tail.hash = Some(core);
                continue;
            }
            if core.text.is_empty() {
                kept.push_str(word.text);
                continue;
            }
            let hash = tail.hash.take();
            let bare = core.text.trim_start_matches(['#', '^']);
            let name = core.slice(core.text.len() - bare.len(), core.text.len());
            let is_parted = hash.is_some() && is_id(bare);
            if bare.starts_with(char::is_alphabetic) && (is_parted || bare.len() < core.text.len()) {
                let start = hash.unwrap_or(core).at;
                self.fault(Span::new(start, core.at + core.text.len()), Slip::Apart);
                tail.put(record, name);
            } else if let Some((record, name)) = core.bare_key() {
                self.fault(core.span(), Slip::NoKey);
                // What turns the evidence around stands before this one, and not after the key before it.
                let (own, begins) = parting(&kept);
                let words = kept[begins..].trim().to_owned();
                kept.truncate(own);
                tail.others.push(Other { record, name, words });
            } else {
                if let Some(hash) = hash {
                    kept.push_str(hash.text);
                    kept.push(' ');
                }
                kept.push_str(word.text);
            }
        }
        if let Some(hash) = tail.hash.take() {
            self.fault(Span::new(record.at, hash.at + hash.text.len()), Slip::Key);
        }
        let suffix = Piece { text: &kept, at: 0 };
        let suffix = suffix.one_line();
        suffix
            .trim_start_matches([',', ':', '/', '|', '&', '+'])
            .trim()
            .clone_into(&mut tail.suffix);
    }
}

/// What stands after a key.
#[derive(Default)]
struct Tail<'t> {
    /// The passage.
    name: Option<Piece<'t>>,
    /// A sign that waits for the passage's name.
    hash: Option<Piece<'t>>,
    /// What more is cited.
    others: Vec<Other<'t>>,
    /// A page, or other words.
    suffix: String,
}

/// Something else that is cited in a part.
struct Other<'t> {
    record: Piece<'t>,
    name: Piece<'t>,
    /// The known words before it.
    words: String,
}

impl<'t> Tail<'t> {
    fn put(&mut self, record: Piece<'t>, name: Piece<'t>) {
        if self.name.is_none() {
            self.name = Some(name);
        } else {
            let words = String::new();
            self.others.push(Other { record, name, words });
        }
    }
}

fn spelt(item: &Item) -> String {
    let record = &item.record.value;
    item.name
        .as_ref()
        .map_or_else(|| record.to_string(), |it| format!("{record}#{}", it.value))
}

/// Returns where the words between two keys end that belong to the first, and where those of the second begin.
fn parting(between: &str) -> (usize, usize) {
    let tail = || {
        let start = between.rfind(PARTING)?;
        let start = start + between[start..].chars().next()?.len_utf8();
        let words = &between[start..];
        let count = words.split_whitespace().count();
        let is_prefix = (1..=MOST_PREFIX).contains(&count) && !words.contains(|it: char| it.is_numeric());
        (is_prefix && !JOINING.contains(&words.trim())).then_some(start)
    };
    let known = prefix::start_of_last(between);
    let begins = known.or_else(tail).unwrap_or(between.len());
    let mut own = between[..begins].trim_end();
    // Before a word that says against they turn to the second key, and say nothing of the first.
    let turning: &[&str] = if known.is_some() { &TURNING } else { &[] };
    loop {
        let shorter = own.trim_end_matches(PARTING).trim_end();
        let is_word = |before: &&str| before.is_empty() || before.ends_with(char::is_whitespace);
        let without = |word: &&str| shorter.strip_suffix(*word).filter(is_word);
        let shorter = JOINING
            .iter()
            .chain(turning)
            .find_map(without)
            .unwrap_or(shorter)
            .trim_end();
        if shorter.len() == own.len() {
            return (own.len(), begins);
        }
        own = shorter;
    }
}

/// Returns where the `@` of a key stands: at the start or after white space or `-`, before a letter or a digit.
pub(super) fn key_start(part: &str) -> Option<usize> {
    part.match_indices('@').map(|(at, _)| at).find(|&at| {
        let before = part[..at].trim_end_matches('-');
        let free = before.is_empty() || before.ends_with(char::is_whitespace);
        free && part[at + 1..].starts_with(is_key_start)
    })
}

/// Returns where the next `@` stands that is meant to begin a key, wherever it stands; no mail address.
fn next_key(part: &str, from: usize) -> Option<usize> {
    let signs = part[from..].match_indices('@').map(|it| from + it.0);
    signs.into_iter().find(|&at| {
        let after = &part[at + 1..];
        let end = after.find(|it: char| it.is_whitespace() || matches!(it, ',' | '@'));
        let word = &after[..end.unwrap_or(after.len())];
        let glued = at > from && part[..at].ends_with(char::is_alphanumeric);
        let is_mail = glued && word.contains('.') && !word.contains('#');
        let is_escaped = part[..at].ends_with('\\');
        !is_mail && !is_escaped && after.trim_start().starts_with(is_key_start)
    })
}

fn is_key_start(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// Returns where the key ends whose `@` stands at `at`.
fn key_end(part: &str, at: usize) -> usize {
    let rest = &part[at + 1..];
    let start = at + 1 + rest.len() - rest.trim_start().len();
    let ends = |it: char| it.is_whitespace() || matches!(it, ',' | '@' | '(' | ')');
    part[start..].find(ends).map_or(part.len(), |it| start + it)
}
