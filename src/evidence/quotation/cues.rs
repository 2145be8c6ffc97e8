//! What a person should look at before a quotation is published: somebody who was not heard, small numbers, and places.

use crate::text::personal::{place, small_number, third_person};
use std::ops::Range;

/// What a cue is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// Somebody who was not heard.
    ThirdPerson,
    /// A few persons.
    SmallNumber,
    /// A place or a country.
    Place,
}

impl About {
    /// Returns the word for it that programs know.
    pub fn word(self) -> &'static str {
        match self {
            Self::ThirdPerson => "third-person",
            Self::SmallNumber => "small-number-in-words",
            Self::Place => "place",
        }
    }
}

/// Returns the cues of some words, in their order, with where each stands.
pub fn cues(words: &str) -> Vec<(About, Range<usize>)> {
    let persons = third_person::find(words).into_iter();
    let numbers = small_number::find(words).into_iter();
    let mut cues: Vec<(About, Range<usize>)> = persons
        .map(|it| (About::ThirdPerson, it.range))
        .chain(numbers.map(|it| (About::SmallNumber, it.range)))
        .chain(place::find(words).into_iter().map(|it| (About::Place, it)))
        .collect();
    cues.sort_by_key(|it| it.1.start);
    cues
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_and_wherever_it_is_is_shown_in_the_order_of_the_words() {
        let words = "Min nabo i Ølstykke hjalp os, kun tre kom.";
        let found: Vec<(&str, &str)> = cues(words)
            .into_iter()
            .map(|(about, range)| (about.word(), &words[range]))
            .collect();
        assert_eq!(
            found,
            [
                ("third-person", "Min nabo"),
                ("place", "Ølstykke"),
                ("small-number-in-words", "kun tre")
            ]
        );
        assert!(cues("Vi venter tre uger på en tolk.").is_empty());
    }
}
