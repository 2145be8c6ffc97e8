//! How many people took part, as far as the notes say; a note that does not say how many counts as nobody.

use crate::language::{Language, Value};
use crate::record::note::Note;

/// Those who took part in some notes.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct People {
    /// How many the notes say.
    pub number: u32,
    /// How many notes do not say.
    pub unstated: usize,
}

impl People {
    /// Returns how many took part in some notes; each must be given once.
    pub fn of<'a>(notes: impl IntoIterator<Item = &'a Note>) -> Self {
        let mut people = Self::default();
        notes.into_iter().for_each(|it| people.add(it));
        people
    }

    /// Adds those of one more note.
    pub fn add(&mut self, note: &Note) {
        match note.participants {
            Some(number) => self.number = self.number.saturating_add(number),
            None => self.unstated += 1,
        }
    }

    /// Returns them in words: `29 deltagere (1 notat uden antal)`.
    pub fn in_words(self, language: Language) -> String {
        self.say("people", language)
    }

    /// Returns them as a figure in a table: `29`, `29 (1 uden antal)`, and a dash where no note says how many.
    pub fn figure(self, language: Language) -> String {
        if self.number == 0 && self.unstated > 0 {
            return "–".to_owned();
        }
        self.say("people-figure", language)
    }

    fn say(self, key: &str, language: Language) -> String {
        let arguments = [
            ("number", Value::from(self.number as usize)),
            ("unstated", Value::from(self.unstated)),
        ];
        language.say(key, &arguments)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_not_one() {
        let people = |number, unstated| People { number, unstated };
        let danish = |it: People| (it.in_words(Language::Danish), it.figure(Language::Danish));
        let texts = |words: &str, figure: &str| (words.to_owned(), figure.to_owned());
        assert_eq!(danish(people(1, 0)), texts("1 deltager", "1"));
        assert_eq!(danish(people(0, 0)), texts("0 deltagere", "0"));
        assert_eq!(
            danish(people(29, 1)),
            texts("29 deltagere (1 notat uden antal)", "29 (1 uden antal)")
        );
        assert_eq!(danish(people(0, 2)), texts("et ukendt antal deltagere", "–"));
    }
}
