//! A line that is being written, with the keys of every line editor.

use super::key::Key;

/// A line that is being written.
#[derive(Debug, Default)]
pub(super) struct Line {
    signs: Vec<char>,
    /// How many signs stand before the cursor.
    at: usize,
}

impl Line {
    /// Returns what is written.
    pub(super) fn text(&self) -> String {
        self.signs.iter().collect()
    }

    /// Returns what is written before the cursor.
    pub(super) fn before(&self) -> String {
        self.signs[..self.at].iter().collect()
    }

    /// Tells whether nothing is written.
    pub(super) fn is_empty(&self) -> bool {
        self.signs.is_empty()
    }

    /// Forgets what is written.
    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Does what a key says.
    pub(super) fn press(&mut self, key: &Key) {
        let (at, end) = (self.at, self.signs.len());
        match key {
            Key::Sign(sign) if !sign.is_control() => self.write(std::iter::once(*sign)),
            Key::Paste(text) => self.write(one_line(text).chars().filter(|it| !it.is_control())),
            Key::Left => self.at = at.saturating_sub(1),
            Key::Right => self.at = (at + 1).min(end),
            Key::WordLeft => self.at = self.word_before(),
            Key::WordRight => self.at = self.word_after(),
            Key::Home => self.at = 0,
            Key::End => self.at = end,
            Key::Backspace => self.cut(at.saturating_sub(1), at),
            Key::Delete | Key::EndOfInput => self.cut(at, (at + 1).min(end)),
            Key::CutBefore => self.cut(0, at),
            Key::CutAfter => self.cut(at, end),
            Key::CutWord => self.cut(self.word_before(), at),
            Key::CutWordAfter => self.cut(at, self.word_after()),
            _ => {}
        }
    }

    fn write(&mut self, signs: impl Iterator<Item = char>) {
        for sign in signs {
            self.signs.insert(self.at, sign);
            self.at += 1;
        }
    }

    fn cut(&mut self, from: usize, to: usize) {
        self.signs.drain(from..to);
        self.at = from;
    }

    /// Returns where the word before the cursor begins.
    fn word_before(&self) -> usize {
        let before = &self.signs[..self.at];
        let word = before.iter().rposition(|it| !it.is_whitespace()).map_or(0, |it| it + 1);
        before[..word]
            .iter()
            .rposition(|it| it.is_whitespace())
            .map_or(0, |it| it + 1)
    }

    /// Returns where the word after the cursor ends.
    fn word_after(&self) -> usize {
        let after = &self.signs[self.at..];
        let word = after.iter().position(|it| !it.is_whitespace()).unwrap_or(after.len());
        let end = after[word..].iter().position(|it| it.is_whitespace());
        self.at + end.map_or(after.len(), |it| word + it)
    }
}

/// Returns a text without line breaks and tabs, so that none of them answers the next question.
fn one_line(text: &str) -> String {
    let parts = text
        .split(['\n', '\r', '\t'])
        .map(str::trim)
        .filter(|it| !it.is_empty());
    if text.contains(['\n', '\r', '\t']) {
        parts.collect::<Vec<_>>().join(" ")
    } else {
        text.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns a line on which keys were pressed, with `|` where the cursor is.
    fn line(text: &str, keys: &[Key]) -> String {
        let mut line = Line::default();
        line.press(&Key::Paste(text.to_owned()));
        for key in keys {
            line.press(key);
        }
        let before = line.before();
        format!("{before}|{}", &line.text()[before.len()..])
    }

    #[test]
    fn the_keys_of_a_line_editor_move_and_cut() {
        let text = "Børn og  unge";
        assert_eq!(line(text, &[Key::Home, Key::Sign('å')]), "å|Børn og  unge");
        assert_eq!(line(text, &[Key::WordLeft]), "Børn og  |unge");
        assert_eq!(line(text, &[Key::WordLeft, Key::WordLeft]), "Børn |og  unge");
        assert_eq!(
            line(text, &[Key::Home, Key::WordRight, Key::WordRight]),
            "Børn og|  unge"
        );
        assert_eq!(line(text, &[Key::CutWord]), "Børn og  |");
        assert_eq!(line(text, &[Key::CutBefore]), "|");
        assert_eq!(line(text, &[Key::Home, Key::Right, Key::CutAfter]), "B|");
        assert_eq!(line(text, &[Key::Home, Key::CutWordAfter]), "| og  unge");
        assert_eq!(line(text, &[Key::Left, Key::Backspace, Key::Delete]), "Børn og  un|");
    }

    #[test]
    fn at_the_ends_nothing_happens() {
        for key in [
            Key::Left,
            Key::WordLeft,
            Key::Backspace,
            Key::CutWord,
            Key::CutBefore,
            Key::Home,
        ] {
            assert_eq!(line("a", &[Key::Home, key]), "|a");
        }
        for key in [
            Key::Right,
            Key::WordRight,
            Key::Delete,
            Key::CutWordAfter,
            Key::CutAfter,
            Key::End,
        ] {
            assert_eq!(line("a", &[key]), "a|");
        }
    }

    #[test]
    fn a_text_that_is_pasted_is_one_line_so_that_no_line_break_answers_the_next_question() {
        assert_eq!(line("en\r\nto\n\n tre", &[]), "en to tre|");
    }

    #[test]
    fn nothing_that_a_terminal_obeys_is_written() {
        assert_eq!(line("a\u{1b}[31mb", &[Key::Sign('\u{7}')]), "a[31mb|");
    }
}
