//! Somebody who was not heard: a relative, a neighbour, a colleague, a case worker. The speaker's own role is none.

use super::hit::{Certainty, Hit, Kind};
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// To whom somebody belongs.
const OWNERS: &[&str] = &["min", "mit", "mine", "hans", "hendes", "sin", "sit", "my", "his", "her"];
/// The same where many say it, whose children and friends are a group.
const OWNERS_OF_MANY: &[&str] = &["vores", "vor", "deres", "jeres", "our", "their"];
/// The longest word that is looked at, in bytes.
const LONGEST: usize = 24;

/// The words, a line of each kind.
const WORDS: &str = include_str!("third_person.txt");

/// What a word may say of somebody.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a word is in several lists")]
struct Role {
    /// Several of them.
    is_several: bool,
    /// One of whom there is one.
    is_the: bool,
    /// One of whom *en* makes one that was not heard.
    is_one: bool,
    /// The same in English.
    is_one_in_english: bool,
}

/// Every word of the list, by which almost all words of a text are passed over.
struct Index {
    /// By the first three bytes, in a table that is smaller than all of them, a bit for what the fourth may end in.
    beginnings: Vec<u8>,
    roles: FxHashMap<&'static str, Role>,
    speaks: FxHashSet<&'static str>,
}

static INDEX: LazyLock<Index> = LazyLock::new(|| {
    let mut roles: FxHashMap<&'static str, Role> = FxHashMap::default();
    let mut speaks = FxHashSet::default();
    let mut beginnings = vec![0; 1 << 16];
    beginnings[slot(b'c', b'a', b's')] = bit(b'e');
    let lines = WORDS.lines().filter(|it| !it.starts_with('#'));
    for (name, words) in lines.filter_map(|it| it.split_once(": ")) {
        for word in words.split(' ') {
            if name == "speaks" {
                speaks.insert(word);
                continue;
            }
            let role = roles.entry(word).or_default();
            match name {
                "several" => role.is_several = true,
                "the" => role.is_the = true,
                "one" => role.is_one = true,
                "one in English" => role.is_one_in_english = true,
                _ => {}
            }
            if let [first, second, third, ref rest @ ..] = *word.as_bytes() {
                // After a word of three letters anything may stand.
                beginnings[slot(first, second, third)] |= rest.first().map_or(u8::MAX, |it| bit(*it));
            }
        }
    }
    Index {
        beginnings,
        roles,
        speaks,
    }
});

/// Returns the place of three bytes in the table; capitals have that of small letters.
fn slot(first: u8, second: u8, third: u8) -> usize {
    let bytes = u32::from_be_bytes([0, first | 0x20, second | 0x20, third | 0x20]);
    // The upper half of the product depends on every bit.
    (bytes.wrapping_mul(0x9e37_79b1) >> 16) as usize
}

/// Returns the bit of a fourth byte; capitals have that of small letters.
fn bit(fourth: u8) -> u8 {
    1 << (fourth & 7)
}

/// Returns every place where somebody is spoken of who was not heard.
pub fn find(text: &str) -> Vec<Hit> {
    let bytes = text.as_bytes();
    let index: &Index = &INDEX;
    let is_one = |at: usize| match bytes.get(at..) {
        Some(&[first, second, third, ref rest @ ..]) => {
            let fourth = rest.first().copied().unwrap_or_default();
            index.beginnings[slot(first, second, third)] & bit(fourth) != 0
        }
        _ => false,
    };
    let mut hits: Vec<Hit> = Vec::new();
    let starts = memchr::memchr2_iter(b' ', b'\n', bytes).map(|it| it + 1);
    for mut at in std::iter::once(0).chain(starts) {
        if !is_one(at) {
            // Words in brackets and quotation marks are rare.
            let Some(letter) = opening(bytes, at).filter(|it| is_one(*it)) else {
                continue;
            };
            at = letter;
        }
        if let Some(range) = somebody(text, at)
            && hits.last().is_none_or(|it| it.range.end <= range.start)
        {
            hits.push(Hit {
                kind: Kind::ThirdPerson,
                range,
                certainty: Certainty::Likely,
            });
        }
    }
    hits
}

/// Returns where a word begins behind one sign that is no letter.
fn opening(bytes: &[u8], at: usize) -> Option<usize> {
    match bytes.get(at..)? {
        [b'(' | b'"' | b'*' | b'\'' | b'[' | b'-', ..] => Some(at + 1),
        [0xc2, 0xbb | 0xab, ..] => Some(at + 2),
        [0xe2, 0x80, ..] => Some(at + 3),
        _ => None,
    }
}

/// Returns the words by which somebody is spoken of, where one of them begins at a byte.
fn somebody(text: &str, at: usize) -> Option<Range<usize>> {
    let (word, end) = word(text, at)?;
    let is_case = word == "case";
    let role = role(&word).or(is_case.then(Role::default))?;
    let mut before = words_before(text, at);
    let (last, first) = (before.next(), before.next());
    if role.is_the {
        let is_speaker = last.is_some_and(|it| is_speech(it.0));
        return (!is_speaker).then_some(at..end);
    }
    let (role, end) = if is_case {
        let (worker, end) = self::word(text, end + 1).filter(|it| it.0.starts_with("worker"))?;
        (self::role(&worker.replace("worker", "caseworker"))?, end)
    } else {
        (role, end)
    };
    let (last_word, last_at) = last?;
    if let Some(many) = owner(last_word) {
        return (!(many && role.is_several)).then_some(last_at..end);
    }
    if let Some((first, first_at)) = first
        && is_adjective(last_word)
        && let Some(many) = owner(first)
    {
        return (!(many && role.is_several)).then_some(first_at..end);
    }
    if is_relation_of(last_word) {
        return Some(last_at..end);
    }
    let is_one = matches!(&*last_word.to_lowercase(), "en" | "et") && role.is_one
        || matches!(&*last_word.to_lowercase(), "a" | "the") && role.is_one_in_english;
    let is_speaker = first.is_some_and(|it| is_speech(it.0)) || speaks_after(text, end) || is_any(text, end);
    (is_one && !is_speaker).then_some(last_at..end)
}

/// Returns what a word may say of somebody, in the genitive too.
fn role(word: &str) -> Option<Role> {
    let roles = &INDEX.roles;
    roles.get(word).or_else(|| roles.get(word.strip_suffix('s')?)).copied()
}

/// Returns the word that begins at a byte, in small letters, and where it ends.
fn word(text: &str, at: usize) -> Option<(Cow<'_, str>, usize)> {
    // The bytes with which quotation marks, dashes and hard spaces begin are in no letter of either language.
    let ends = |it: &u8| !it.is_ascii_alphabetic() && (*it < 0x80 || matches!(it, 0xc2 | 0xe2));
    let near = text.as_bytes().get(at..)?.iter().take(LONGEST + 1);
    let size = near.clone().position(ends).unwrap_or(near.len());
    let word = text.get(at..at + size)?;
    let is_small = word.bytes().all(|it| it.is_ascii_lowercase() || it >= 0x80);
    let word = if is_small {
        word.into()
    } else {
        word.to_lowercase().into()
    };
    (size > 1 && size <= LONGEST).then_some((word, at + size))
}

/// Returns the words before a place in its sentence, the nearest first, with where each begins.
fn words_before(text: &str, at: usize) -> impl Iterator<Item = (&str, usize)> {
    let from = text.floor_char_boundary(at.saturating_sub(60));
    let mut end = at;
    std::iter::from_fn(move || {
        let rest = text[from..end].trim_end_matches([' ', '\n', '\u{a0}', '*', '_']);
        if rest.ends_with(['.', '!', '?', ':', ';', '|']) {
            return None;
        }
        let rest = rest.trim_end_matches([',', '»', '«', '"', '(']);
        let is_inner = |it: char| it.is_alphanumeric() || matches!(it, '-' | '\'' | '’');
        let start = rest
            .rfind(|it: char| !is_inner(it))
            .map_or(0, |it| rest.ceil_char_boundary(it + 1));
        let word = &rest[start..];
        end = from + start;
        (!word.is_empty()).then_some((word, from + start))
    })
}

/// Tells whether a word says to whom somebody belongs, and whether many say it.
fn owner(word: &str) -> Option<bool> {
    let small = word.to_lowercase();
    let is_many = OWNERS_OF_MANY.contains(&&*small);
    (is_many || OWNERS.contains(&&*small)).then_some(is_many)
}

/// Tells whether a word may stand between *min* and *mor*: `gamle`, `8-årige`, `egen`.
fn is_adjective(word: &str) -> bool {
    let is_small = word.starts_with(|it: char| it.is_lowercase() || it.is_ascii_digit());
    is_small
        && (word.ends_with('e')
            || matches!(word, "egen" | "eget" | "own" | "old" | "former")
            || word.ends_with("er") && word.len() > 4)
}

/// Tells whether a word is somebody's relation in the genitive: `naboens`.
fn is_relation_of(word: &str) -> bool {
    let small = word.to_lowercase();
    let endings = ["'s", "’s", "s"];
    let base = endings.into_iter().find_map(|it| small.strip_suffix(it));
    let role = base.and_then(|it| INDEX.roles.get(it));
    role.is_some_and(|it| it.is_the || it.is_one || it.is_one_in_english)
}

fn is_speech(word: &str) -> bool {
    INDEX.speaks.contains(&*word.to_lowercase())
}

/// Tells whether whoever it is is meant, by what stands after the name of the role: *en nabo, der spørger*.
fn is_any(text: &str, end: usize) -> bool {
    [", der ", ", som ", " who "]
        .iter()
        .any(|it| text[end..].starts_with(it))
}

/// Tells whether somebody speaks by what stands after the name of the role: a verb, or a colon before the words.
fn speaks_after(text: &str, end: usize) -> bool {
    let rest = &text[end..];
    if rest.starts_with(':') {
        return true;
    }
    let rest = rest.trim_start_matches([' ', '\n', ',']);
    word(text, text.len() - rest.len()).is_some_and(|it| is_speech(&it.0))
}
