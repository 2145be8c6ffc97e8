//! Names of those who took part, known only by salted digests.
//!
//! Whoever has the digests and their salt can guess names: the list belongs in `private/`, and no list finds every name.

use super::hit::{Certainty, Hit, Kind};
use crate::text::digest::Digest;
use crate::text::slug::slug;
use rustc_hash::{FxHashMap, FxHashSet};
use std::ops::Range;
use std::sync::RwLock;
use unicode_normalization::UnicodeNormalization;

/// The most words of a name that are looked up together.
const WORDS: usize = 3;
/// A shorter name is a word of too many other meanings to be looked for alone.
const SHORTEST: usize = 3;
/// What begins the line of the salt.
const SALT: &str = "salt:";
/// The longest word that is looked at, in bytes.
const LONGEST: usize = 64;

/// The names that are looked for.
#[derive(Debug, Default)]
pub struct Names {
    /// What is added to every name before its digest is made.
    salt: Box<str>,
    digests: FxHashSet<Digest>,
    /// The words that were asked about: the same ones begin sentences in every note, and a digest takes its time.
    known: RwLock<FxHashMap<Box<str>, bool>>,
}

impl PartialEq for Names {
    fn eq(&self, other: &Self) -> bool {
        self.salt == other.salt && self.digests == other.digests
    }
}

impl Names {
    /// Returns the list of some digests that were made with a salt.
    pub fn new(salt: &str, digests: impl IntoIterator<Item = Digest>) -> Self {
        Self {
            salt: salt.into(),
            digests: digests.into_iter().collect(),
            known: RwLock::default(),
        }
    }

    /// Reads a list as it is written: a line `salt:`, then a digest a line; nothing where it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let lines = text.lines().map(str::trim);
        let mut lines = lines.filter(|it| !it.is_empty() && !it.starts_with('#'));
        let salt = lines.next()?.strip_prefix(SALT)?.trim();
        let digests: Option<Vec<Digest>> = lines.map(Digest::parse).collect();
        (!salt.is_empty()).then_some(())?;
        Some(Self::new(salt, digests?))
    }

    /// Returns the list as it is written, sorted, so that nothing says in which order the names were given.
    pub fn text(&self) -> String {
        let mut digests: Vec<Digest> = self.digests.iter().copied().collect();
        digests.sort_unstable();
        let lines: Vec<String> = digests.iter().map(|it| format!("{it}\n")).collect();
        format!("{SALT} {}\n{}", self.salt, lines.concat())
    }

    /// Takes a name in; tells whether it was not there.
    pub fn add(&mut self, name: &str) -> bool {
        let before = self.digests.len();
        self.digests.extend(digests(name, &self.salt));
        self.known = RwLock::default();
        self.digests.len() > before
    }

    /// Tells whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.digests.is_empty()
    }

    /// Tells whether a name stands in the list, as it is or in the genitive.
    fn has(&self, name: &str) -> bool {
        if let Some(known) = self.known.read().ok().and_then(|it| it.get(name).copied()) {
            return known;
        }
        let small = normal(name);
        let is_known = forms(&small).any(|it| self.digests.contains(&digest(it, &self.salt)));
        if let Ok(mut known) = self.known.write() {
            known.insert(name.into(), is_known);
        }
        is_known
    }
}

/// Returns the names of a text that has one on each line; the number of the first line that is none where there is one.
pub fn listed(text: &str) -> Result<Vec<&str>, usize> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = text.lines().enumerate().map(|it| (it.0 + 1, it.1.trim()));
    let lines = lines.filter(|it| !it.1.is_empty() && !it.1.starts_with('#'));
    lines
        .map(|it| if is_name(it.1) { Ok(it.1) } else { Err(it.0) })
        .collect()
}

/// Tells whether a text can be the name of a person: letters, and what stands between them in names.
pub fn is_name(text: &str) -> bool {
    let is_fitting =
        |it: char| it.is_alphabetic() || matches!(it, ' ' | '-' | '.' | '\'' | '’' | '\u{300}'..='\u{36f}');
    text.chars().filter(|it| it.is_alphabetic()).count() > 1 && text.chars().all(is_fitting)
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
    // The names of files are spelt without their own letters.
    let plain: Vec<String> = names.iter().map(|it| slug(it)).collect();
    names.extend(plain.into_iter().filter(|it| it.len() >= SHORTEST));
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
    let (mut hits, mut at) = (Vec::new(), 0);
    while at < words.len() {
        let run = words[at..]
            .windows(2)
            .take(WORDS - 1)
            .take_while(|it| is_near(text, it[0].end, it[1].start))
            .count()
            + 1;
        let words = &words[at..at + run];
        // Every longer word of a name stands in the list by itself too.
        let is_hopeful =
            |it: &Range<usize>| text[it.clone()].chars().count() < SHORTEST || names.has(&text[it.clone()]);
        let counts = if words.iter().any(is_hopeful) { run } else { 0 };
        let whole = |count: &usize| names.has(&text[words[0].start..words[count - 1].end]);
        let found = (1..=counts).rev().find(whole);
        if let Some(count) = found {
            hits.push(hit(words[0].start..words[count - 1].end));
        }
        at += found.unwrap_or(1);
    }
    hits
}

/// Returns where a name of the list stands in the name of a file, in small letters too.
pub fn find_in_path(path: &str, names: &Names) -> Vec<Hit> {
    if names.is_empty() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    let mut start = 0;
    for (at, sign) in path.char_indices().chain([(path.len(), '/')]) {
        if sign.is_alphanumeric() {
            continue;
        }
        let word = &path[start..at];
        // Days and numbers are most of what stands in the names of files.
        let may_be_name = (SHORTEST..=LONGEST).contains(&word.len()) && !word.contains(|it: char| it.is_ascii_digit());
        if may_be_name && names.has(word) {
            hits.push(hit(start..at));
        }
        start = at + sign.len_utf8();
    }
    hits
}

fn hit(range: Range<usize>) -> Hit {
    Hit {
        kind: Kind::Name,
        range,
        certainty: Certainty::Certain,
    }
}

/// Tells whether two words belong to one name: nothing stands between them but a space or a line break.
fn is_near(text: &str, end: usize, start: usize) -> bool {
    let between = &text[end..start];
    between.len() <= 3 && between.trim().is_empty()
}

/// Returns where every word stands that begins with a capital letter.
fn capitalised(text: &str) -> Vec<Range<usize>> {
    let is_inner = |it: char| it.is_alphanumeric() || matches!(it, '-' | '\'' | '’' | '\u{300}'..='\u{36f}');
    let (mut words, mut at) = (Vec::new(), 0);
    while let Some(start) = capital(text, at) {
        let rest = &text[start..];
        at = start + rest.find(|it| !is_inner(it)).unwrap_or(rest.len());
        if at - start <= LONGEST {
            words.push(start..at);
        }
    }
    words
}

/// Returns where the next capital letter stands that begins a word; small letters are passed over as bytes.
fn capital(text: &str, mut at: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    loop {
        at += bytes[at..]
            .iter()
            .position(|it| it.is_ascii_uppercase() || *it >= 0xc3)?;
        // The capitals of Æ, Ø and Å's kind come before their small letters.
        if bytes[at] == 0xc3 && bytes[at + 1] >= 0x9f {
            at += 2;
            continue;
        }
        let sign = text[at..].chars().next()?;
        if sign.is_uppercase() && !text[..at].ends_with(char::is_alphanumeric) {
            return Some(at);
        }
        at += sign.len_utf8();
    }
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
    fn a_word_begins_with_a_capital_of_any_script_and_not_within_another() {
        let text = "Ålborg å Ærø, øÆ æble-Pære Éa ßÖ ×Ü Дом xA Σ’S ǅ É";
        let words: Vec<&str> = capitalised(text).into_iter().map(|it| &text[it]).collect();
        assert_eq!(words, ["Ålborg", "Ærø", "Pære", "Éa", "Ü", "Дом", "Σ’S", "É"]);
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
    fn a_list_is_read_as_it_is_written_and_holds_no_name() {
        let mut names = Names::new("0123", []);
        assert!(names.add("Eksempel Prøvesen") && !names.add("eksempel  PRØVESEN"));
        let text = names.text();
        assert!(!text.to_lowercase().contains("eksempel"), "{text}");
        assert_eq!(Names::parse(&format!("# x\n\n{text}")).as_ref(), Some(&names));
        for broken in ["", "salt:\n", "0123456789abcdef\n", "salt: x\nEksempel\n"] {
            assert_eq!(Names::parse(broken), None, "{broken}");
        }
    }

    #[test]
    fn a_line_that_is_no_name_is_told_by_its_number() {
        assert_eq!(
            listed("\u{feff}# hold 1\n\n A B \r\nÅse O’Hara-Bo\n"),
            Ok(vec!["A B", "Åse O’Hara-Bo"])
        );
        for wrong in ["070761-4285", "x@example.org", "A;B", "-", "A\tB"] {
            assert_eq!(listed(&format!("Eksempel\n{wrong}\n")), Err(2), "{wrong}");
        }
    }

    #[test]
    fn a_name_in_the_name_of_a_file_is_found_in_small_letters_and_without_its_own() {
        let names = Names::new("0", digests("Eksempel Prøvesen", "0"));
        let found = |path: &'static str| -> Vec<&str> {
            let hits = find_in_path(path, &names);
            hits.into_iter().map(|it| &path[it.range]).collect()
        };
        assert_eq!(found("interviews/2018-03-14-proevesen-k3f.md"), ["proevesen"]);
        assert_eq!(
            found("policy/pictures/Eksempel_prøvesens.png"),
            ["Eksempel", "prøvesens"]
        );
        assert_eq!(found("interviews/2018-03-14-borgere-k3f.md"), Vec::<&str>::new());
    }

    #[test]
    fn another_salt_makes_other_digests() {
        assert_ne!(digests("Eksempel", "a"), digests("Eksempel", "b"));
        assert_eq!(digests("", "a"), digests(" ", "a"));
    }
}
