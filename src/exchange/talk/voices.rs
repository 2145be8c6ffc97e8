//! The speakers of a conversation: which labels are one person, which are no names, where a name is said.

use crate::text::slug::slug;
use rustc_hash::FxHashMap;
use std::ops::Range;
use unicode_normalization::UnicodeNormalization;

/// What people are called in place of a name; none of it says who they are.
const ROLES: [&str; 40] = [
    "speaker",
    "taler",
    "interviewer",
    "intervieweren",
    "moderator",
    "moderatoren",
    "facilitator",
    "ordstyrer",
    "vært",
    "host",
    "deltager",
    "deltageren",
    "informant",
    "informanten",
    "respondent",
    "borger",
    "borgeren",
    "participant",
    "gæst",
    "guest",
    "ukendt",
    "unknown",
    "person",
    "voice",
    "stemme",
    "mand",
    "kvinde",
    "man",
    "woman",
    "i",
    "r",
    "q",
    "a",
    "svar",
    "spørgsmål",
    "question",
    "answer",
    "user",
    "bruger",
    "mødelokale",
];

/// Words of names that many other words are too.
const COMMON: [&str; 20] = [
    "von", "van", "de", "den", "der", "du", "af", "og", "la", "le", "al", "el", "bin", "nr", "and", "fra", "the", "or",
    "eller", "com",
];

/// Tells whether a label is what somebody is, and no name.
pub(in crate::exchange) fn is_role(label: &str) -> bool {
    let small = label.to_lowercase();
    let mut words = small
        .split(|it: char| !it.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .peekable();
    words.peek().is_some() && words.all(|it| ROLES.contains(&it) || it.bytes().all(|it| it.is_ascii_digit()))
}

/// Returns a label without what stands beside the name: in brackets, after a line, the host of an address.
fn name(label: &str) -> String {
    let mut name = String::new();
    let mut depth = 0_usize;
    for sign in label.nfc() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '|' => break,
            it if depth == 0 => name.push(it),
            _ => {}
        }
    }
    if let Some((own, host)) = name.split_once('@')
        && !host.contains(char::is_whitespace)
    {
        name = own.replace(['.', '_'], " ");
    }
    let name = match name.split_once(',') {
        Some((last, first)) if !first.contains(',') && !first.trim().is_empty() => format!("{first} {last}"),
        _ => name,
    };
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
    if name.is_empty() { label.trim().to_owned() } else { name }
}

/// Returns what is the same of two spellings of one label.
pub(in crate::exchange) fn key(label: &str) -> String {
    let small = name(label).to_lowercase();
    let plain = slug(&small);
    if plain.is_empty() || small.len() > 60 {
        small
    } else {
        plain
    }
}

/// The words of the speakers' names, each with the speaker whom alone it names.
#[derive(Debug, Default)]
pub(in crate::exchange) struct Names(FxHashMap<String, Option<usize>>);

/// Where a name is said, and whose it is, where that is plain.
pub(in crate::exchange) type Mention = (Range<usize>, Option<usize>);

impl Names {
    /// Adds the name of somebody with a number.
    pub(in crate::exchange) fn add(&mut self, label: &str, number: usize) {
        if is_role(label) {
            return;
        }
        for word in words(&name(label)) {
            let word = word.2;
            let is_name = word.chars().count() > 1
                && !word.contains(|it: char| it.is_ascii_digit())
                && !COMMON.contains(&&*word)
                && !ROLES.contains(&&*word);
            if is_name {
                let owner = self.0.entry(word).or_insert(Some(number));
                if *owner != Some(number) {
                    *owner = None;
                }
            }
        }
    }

    /// Returns where names are said: a word of one that begins with a capital letter, or two beside each other.
    pub(in crate::exchange) fn mentions(&self, text: &str) -> Vec<Mention> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let mut found: Vec<(Mention, bool)> = Vec::new();
        for (range, is_capital, word) in words(text) {
            let Some((owner, length)) = self.owner(&word) else {
                continue;
            };
            let end = if length == word.len() {
                range.end
            } else {
                range.start + own_length(&text[range.clone()], &word, length)
            };
            match found.last_mut() {
                Some(((last, of), is_certain)) if is_beside(&text[last.end..range.start]) => {
                    last.end = end;
                    *of = of.or(owner);
                    *is_certain = true;
                }
                _ => found.push(((range.start..end, owner), is_capital)),
            }
        }
        found.retain(|it| it.1);
        found.into_iter().map(|it| it.0).collect()
    }

    /// Returns whose name a word is, as it is or in the genitive, and how long the name is in it.
    fn owner(&self, word: &str) -> Option<(Option<usize>, usize)> {
        let forms = ["", "'s", "’s", "'", "’", "s"];
        forms.iter().find_map(|it| {
            let own = word.strip_suffix(it)?;
            self.0.get(own).map(|owner| (*owner, own.len()))
        })
    }
}

/// Returns how many bytes the beginning of a word takes that has so many in small letters.
fn own_length(word: &str, small: &str, length: usize) -> usize {
    let count = small[..length].chars().count();
    word.char_indices().nth(count).map_or(word.len(), |it| it.0)
}

fn is_beside(between: &str) -> bool {
    !between.is_empty()
        && between.chars().all(|it| it == ' ' || it == '-' || it == '\u{a0}')
        && between.chars().count() == 1
}

/// Returns the words of a text: where each stands, whether it begins with a capital letter, and the word in small letters.
fn words(text: &str) -> Vec<(Range<usize>, bool, String)> {
    let is_inner = |it: char| it.is_alphanumeric() || matches!(it, '\'' | '’' | '\u{300}'..='\u{36f}');
    let mut words = Vec::new();
    let mut start = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        match start {
            None if sign.is_alphanumeric() => start = Some(at),
            Some(from) if !is_inner(sign) => {
                let word = &text[from..at];
                let is_small = word.chars().next().is_some_and(char::is_lowercase);
                words.push((from..at, !is_small, word.nfc().flat_map(char::to_lowercase).collect()));
                start = None;
            }
            _ => {}
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_person_is_the_same_in_every_spelling() {
        for label in [
            "Anna Holm",
            "ANNA HOLM",
            " Anna  Holm ",
            "Holm, Anna",
            "Anna Holm (Gæst)",
            "Anna Holm [Ekstern]",
            "Anna Holm | En organisation",
            "anna.holm@example.dk",
        ] {
            assert_eq!(key(label), "anna-holm", "{label}");
        }
        assert_eq!(key("محمد"), "محمد");
        assert_eq!(key("(Gæst)"), "gaest");
    }

    #[test]
    fn a_name_is_found_where_it_is_said_and_a_role_is_none() {
        let mut names = Names::default();
        for (at, label) in ["Anna-Lise Holm", "Bo Holm", "SPEAKER_00", "Moderator 1"]
            .into_iter()
            .enumerate()
        {
            names.add(label, at);
        }
        let said = |text: &str| -> Vec<(String, Option<usize>)> {
            names
                .mentions(text)
                .into_iter()
                .map(|it| (text[it.0].to_owned(), it.1))
                .collect()
        };
        let one = |text: &str, of| vec![(text.to_owned(), of)];
        assert_eq!(said("Tak, Anna-Lise Holm."), one("Anna-Lise Holm", Some(0)));
        assert_eq!(said("Tak, ANNA!"), one("ANNA", Some(0)));
        assert_eq!(said("Det er Annas hus"), one("Anna", Some(0)));
        assert_eq!(said("Det er Bo’s hus"), one("Bo", Some(1)));
        assert_eq!(said("spørg bo holm"), one("bo holm", Some(1)));
        assert_eq!(said("Familien Holm"), one("Holm", None));
        for text in ["de vil bo her", "Speaker og Moderator", "Annabel", ""] {
            assert_eq!(said(text), [], "{text}");
        }
    }
}
