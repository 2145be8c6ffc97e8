//! Names of those who took part, known only by salted digests.
//!
//! Whoever has the digests and their salt can guess names: the list belongs in `private/`, and no list finds every name.

use super::hit::{Certainty, Hit, Kind};
use crate::text::digest::Digest;
use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::UnicodeNormalization;

/// The most words of a name that are looked up together.
const WORDS: usize = 3;
/// A shorter name is a word of too many other meanings to be looked for alone.
const SHORTEST: usize = 3;
/// The longest word that is looked at, in bytes.
const LONGEST: usize = 64;

/// The names that are looked for.
#[derive(Debug, Default)]
pub struct Names {
    /// What is added to every name before its digest is made.
    salt: Box<str>,
    digests: FxHashSet<Digest>,
}

impl Names {
    /// Returns the list of some digests that were made with a salt.
    pub fn new(salt: &str, digests: impl IntoIterator<Item = Digest>) -> Self {
        Self {
            salt: salt.into(),
            digests: digests.into_iter().collect(),
        }
    }

    /// Tells whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.digests.is_empty()
    }

    fn has(&self, name: &str) -> bool {
        self.digests.contains(&digest(name, &self.salt))
    }
}

/// Returns the digests by which a name is found: of the whole, of its first and last word together, and of each alone.
pub fn digests(name: &str, salt: &str) -> Vec<Digest> {
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut names: Vec<String> = Vec::new();
    // A name of more words is found by its beginning, its end, and its first and last word.
    names.extend(words.windows(WORDS.min(words.len().max(1))).map(|it| it.join(" ")));
    if let [first, .., last] = words[..] {
        names.push(format!("{first} {last}"));
    }
    let is_long = |it: &&&str| it.chars().count() >= SHORTEST;
    names.extend(words.iter().filter(is_long).map(|it| (*it).to_owned()));
    let mut digests: Vec<Digest> = names.iter().map(|it| digest(&normal(it), salt)).collect();
    digests.sort_unstable();
    digests.dedup();
    digests
}

fn digest(name: &str, salt: &str) -> Digest {
    Digest::of(&format!("{salt}/{name}"))
}

/// Returns a name in small letters and in one form of Unicode, with one space between its words.
fn normal(name: &str) -> String {
    let small: String = name
        .nfc()
        .flat_map(char::to_lowercase)
        .map(|it| if it == '’' { '\'' } else { it })
        .collect();
    small.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns a name as it is written and without each ending of the genitive.
fn forms(name: &str) -> impl Iterator<Item = &str> {
    let endings = ["'s", "'", "es", "s"];
    std::iter::once(name).chain(endings.into_iter().filter_map(|it| name.strip_suffix(it)))
}

/// Returns where a name of the list stands in a text.
pub fn find(text: &str, names: &Names) -> Vec<Hit> {
    if names.is_empty() {
        return Vec::new();
    }
    let words = capitalised(text);
    let mut known: FxHashMap<&str, bool> = FxHashMap::default();
    let (mut hits, mut at) = (Vec::new(), 0);
    while at < words.len() {
        let run = words[at..]
            .windows(2)
            .take(WORDS - 1)
            .take_while(|it| is_near(text, it[0].end, it[1].start))
            .count()
            + 1;
        let found = (1..=run).rev().find(|count| {
            let range = words[at].start..words[at + count - 1].end;
            let name = &text[range];
            // The same words begin many sentences.
            *known
                .entry(name)
                .or_insert_with(|| forms(&normal(name)).any(|it| names.has(it)))
        });
        if let Some(count) = found {
            hits.push(Hit {
                kind: Kind::Name,
                range: words[at].start..words[at + count - 1].end,
                certainty: Certainty::Certain,
            });
        }
        at += found.unwrap_or(1);
    }
    hits
}

/// Tells whether two words belong to one name: nothing stands between them but a space or a line break.
fn is_near(text: &str, end: usize, start: usize) -> bool {
    let between = &text[end..start];
    between.len() <= 3 && between.trim().is_empty()
}

/// Returns where every word stands that begins with a capital letter.
fn capitalised(text: &str) -> Vec<std::ops::Range<usize>> {
    let mut words = Vec::new();
    let mut before = ' ';
    let mut start = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        let is_inner = sign.is_alphanumeric() || matches!(sign, '-' | '\'' | '’' | '\u{300}'..='\u{36f}');
        match start {
            None if sign.is_uppercase() && !before.is_alphanumeric() => start = Some(at),
            Some(from) if !is_inner => {
                if at - from <= LONGEST {
                    words.push(from..at);
                }
                start = None;
            }
            _ => {}
        }
        before = sign;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(text: &'a str, list: &[&str]) -> Vec<&'a str> {
        let salt = "0123";
        let names = Names::new(salt, list.iter().flat_map(|it| digests(it, salt)));
        find(text, &names).into_iter().map(|it| &text[it.range]).collect()
    }

    #[test]
    fn a_name_of_the_list_is_found_in_every_form() {
        let list = ["Eksempel Øvelse Prøvesen"];
        for text in [
            "Eksempel Øvelse Prøvesen",
            "Eksempel Prøvesen",
            "Eksempels",
            "PRØVESEN",
            "Prøvesens",
            "Prøvesen's",
            "Prøvesen’",
            "O\u{308}velse",
        ] {
            let expected = if text.starts_with('O') { vec![] } else { vec![text] };
            assert_eq!(found(&format!("Vi talte med {text}, og så gik vi."), &list), expected);
        }
        assert_eq!(found("A\u{30a}dal", &["Ådal"]), ["A\u{30a}dal"]);
        assert_eq!(found("Eksempel\nPrøvesen kom.", &list), ["Eksempel\nPrøvesen"]);
    }

    #[test]
    fn other_words_are_not() {
        assert_eq!(
            found("For eksempel en øvelse. Eksempelvis Prøver.", &["Eksempel Prøvesen"]),
            Vec::<&str>::new()
        );
        assert_eq!(found("Eksempel", &[]), Vec::<&str>::new());
    }

    #[test]
    fn another_salt_makes_other_digests() {
        assert_ne!(digests("Eksempel", "a"), digests("Eksempel", "b"));
        assert_eq!(digests("", "a"), digests(" ", "a"));
    }
}
