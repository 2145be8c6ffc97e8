//! Who speaks, where it stands before the words and a colon: `Moderator: …`.

use crate::exchange::talk::{self, Cue, Cues};
use rustc_hash::FxHashMap;

/// How long what stands before a colon may be, in signs and in words.
const LONGEST: usize = 80;
const MOST_WORDS: usize = 8;

/// One of so many texts has a label at least, where they are a transcript.
const SHARE: usize = 3;

/// Words with small letters that stand in names.
const PARTICLES: [&str; 17] = [
    "von", "van", "de", "der", "den", "af", "og", "du", "la", "le", "al", "el", "bin", "nr.", "nr", "and", "fra",
];

/// Words that begin a sentence with a colon more often than they are a name.
const LEADS: [&str; 24] = [
    "husk",
    "nb",
    "ps",
    "obs",
    "altså",
    "ja",
    "nej",
    "citat",
    "fx",
    "eksempel",
    "eksempelvis",
    "note",
    "bemærk",
    "dvs",
    "og",
    "men",
    "så",
    "problemet",
    "konklusion",
    "remember",
    "note",
    "yes",
    "no",
    "but",
];

/// Which parts of a cue may begin with a speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Split {
    /// Each line.
    Lines,
    /// Its beginning alone.
    Start,
}

/// Tells whether a text can be what a speaker is called, and looks like it: each word begins with a capital letter, or there is a number.
pub(super) fn is_name_like(text: &str) -> bool {
    let text = text.trim();
    let allowed =
        |it: char| it.is_alphanumeric() || it.is_whitespace() || "-–.,'’_/@|&()[]+#\u{301}\u{30a}\u{308}".contains(it);
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_word = |it: &&str| {
        let first = it.chars().find(|it| it.is_alphanumeric());
        first.is_none_or(|it| it.is_uppercase() || it.is_numeric() || !(it.is_lowercase() || it.is_uppercase()))
            || PARTICLES.contains(&it.to_lowercase().as_str())
            || it.contains('@')
    };
    let has_letter = text.chars().any(char::is_alphabetic);
    let is_numbered = words.len() <= 2 && text.contains(|it: char| it.is_ascii_digit());
    let outside = text.split(['(', '[', '|']).next().unwrap_or_default();
    let is_named =
        outside.split_whitespace().all(|it| is_word(&it)) && words.first().is_some_and(|it| !PARTICLES.contains(it));
    has_letter
        && text.chars().count() <= LONGEST
        && words.len() <= MOST_WORDS
        && text.chars().all(allowed)
        && (is_named || is_numbered || talk::is_role(text))
}

/// Returns what stands before the first colon of a text, and the words after it; nothing where that can be no speaker.
pub(super) fn candidate(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    let text = text.trim_start_matches(">>").trim_start();
    let text = text
        .strip_prefix("- ")
        .or_else(|| text.strip_prefix("– "))
        .unwrap_or(text);
    let text = text.trim_start_matches("**");
    let end = text.char_indices().take(LONGEST + 1).find(|it| it.1 == ':')?.0;
    let (label, words) = (text[..end].trim(), &text[end + 1..]);
    let (label, words) = (label.trim_end_matches("**"), words.strip_prefix("**").unwrap_or(words));
    let is_label = label.chars().any(char::is_alphabetic)
        && label.split_whitespace().count() <= MOST_WORDS
        && !label.contains(['?', '!', ';', '"', '»', '«', '<', '>', '=']);
    let is_apart = !words.starts_with(|it: char| it.is_ascii_digit() || it == '/' || it == ':');
    (is_label && is_apart).then(|| (label, words.trim_start()))
}

/// How often each label stands before words.
#[derive(Default)]
pub(super) struct Labels {
    counts: FxHashMap<String, (usize, bool)>,
    /// How many texts there are, and how many of them have a label that comes again.
    texts: usize,
    again: usize,
}

impl Labels {
    /// Counts the labels of some texts.
    pub(super) fn of<T: AsRef<str>>(texts: impl Iterator<Item = T>) -> Self {
        let mut labels = Self::default();
        texts.for_each(|it| labels.count(it.as_ref()));
        let counts = labels.counts.values().map(|it| it.0);
        labels.again = counts.filter(|it| *it > 1).sum();
        labels
    }

    fn count(&mut self, text: &str) {
        self.texts += 1;
        if let Some((label, _)) = candidate(text) {
            let counted = self.counts.entry(talk::key(label)).or_default();
            counted.0 += 1;
            counted.1 |= is_name_like(label);
        }
    }

    /// Tells whether most texts have a label that comes again, as in a transcript.
    pub(super) fn is_labelled(&self) -> bool {
        self.again > 1 && self.again * SHARE >= self.texts
    }

    /// Tells whether turns alternate, as nothing but talk does: there are few labels, and these come again.
    pub(super) fn alternate(&self) -> bool {
        let distinct = self.counts.values().filter(|it| it.0 > 1).count();
        distinct > 1 && self.again >= distinct + 2 && self.counts.len() - distinct <= self.again
    }

    /// Returns the speaker and the words of a text, and whether it is in doubt.
    pub(super) fn speaker<'t>(&self, text: &'t str) -> Option<(&'t str, &'t str, bool)> {
        let (label, words) = candidate(text)?;
        let (count, is_named) = *self.counts.get(&talk::key(label))?;
        let is_lead = LEADS.contains(&label.to_lowercase().as_str()) || label.chars().count() < 2;
        let is_speaker = count > 1 && self.is_labelled() || is_named && !is_lead;
        let is_doubtful = count == 1 && label.chars().all(char::is_alphabetic) && !talk::is_role(label);
        is_speaker.then_some((label, words, is_doubtful))
    }
}

/// Parts cues where a speaker stands before their words; a cue without one goes on with the speaker before it.
pub(super) fn split(cues: &mut Cues, how: Split) {
    let lines = |text: &str| -> Vec<String> {
        match how {
            Split::Lines => text.lines().map(str::to_owned).collect(),
            Split::Start => vec![text.to_owned()],
        }
    };
    let own = cues.said.iter().filter(|it| it.voice.is_none());
    let labels = Labels::of(own.flat_map(|it| lines(&it.text)));
    let (mut parted, mut last) = (Vec::with_capacity(cues.said.len()), None);
    for cue in std::mem::take(&mut cues.said) {
        if cue.voice.is_some() {
            parted.push(cue);
            last = None;
            continue;
        }
        let mut parts: Vec<Cue> = Vec::new();
        for line in lines(&cue.text) {
            match labels.speaker(&line) {
                Some((label, words, is_doubtful)) => {
                    if is_doubtful {
                        cues.doubtful.push((label.to_owned(), words.to_owned()));
                    }
                    last = Some(label.to_owned());
                    parts.push(part(&cue, last.as_ref(), words));
                }
                None => match parts.last_mut() {
                    Some(part) => part.text = format!("{} {}", part.text, line.trim()),
                    None => parts.push(part(&cue, last.as_ref(), line.trim())),
                },
            }
        }
        parted.extend(parts.into_iter().filter(|it| !it.text.trim().is_empty()));
    }
    cues.said = parted;
}

fn part(cue: &Cue, voice: Option<&String>, text: &str) -> Cue {
    Cue {
        time: cue.time,
        voice: voice.cloned(),
        text: text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_can_be_a_speaker_looks_like_a_name_or_has_a_number() {
        for text in [
            "Anna",
            "Anna Bo-Holm",
            "Holm, Anna (Gæst)",
            "SPEAKER_00",
            "speaker 1",
            "moderator",
            "Taler 2",
            "Anna von Holm",
            "A.B.",
            "anna.holm@example.dk",
            "محمد",
        ] {
            assert!(is_name_like(text), "{text}");
        }
        for text in ["det er", "Spørgsmålet er", "", "12", "Er det her?", "og så"] {
            assert!(!is_name_like(text), "{text}");
        }
    }

    #[test]
    fn what_stands_before_a_colon_is_found_and_times_and_addresses_are_none() {
        assert_eq!(candidate(">> Anna: hej"), Some(("Anna", "hej")));
        assert_eq!(candidate("- Anna:hej"), Some(("Anna", "hej")));
        assert_eq!(candidate("**Anna:** hej"), Some(("Anna", "hej")));
        for text in ["kl. 12:30", "https://example.org", "12: hej", "hej", "Sagde du: \"?"] {
            assert!(candidate(text).is_none_or(|it| it.0 == "Sagde du"), "{text}");
        }
    }
}
