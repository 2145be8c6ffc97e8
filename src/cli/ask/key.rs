//! The keys that a question understands, under whatever name a terminal sends them.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// What somebody does at the keyboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Key {
    /// A sign that is written.
    Sign(char),
    /// A text that is pasted, with its line breaks.
    Paste(String),
    /// The answer is to be taken.
    Enter,
    /// The person wants out of the question.
    Esc,
    /// The person wants to stop at once.
    Stop,
    /// Deletes what follows, or stops where nothing is written.
    EndOfInput,
    /// Points to the line above.
    Up,
    /// Points to the line below.
    Down,
    /// Points some lines above.
    PageUp,
    /// Points some lines below.
    PageDown,
    /// Moves a sign to the left.
    Left,
    /// Moves a sign to the right.
    Right,
    /// Moves a word to the left.
    WordLeft,
    /// Moves a word to the right.
    WordRight,
    /// Moves to the beginning.
    Home,
    /// Moves to the end.
    End,
    /// Deletes the sign before the cursor.
    Backspace,
    /// Deletes the sign after the cursor.
    Delete,
    /// Cuts what stands before the cursor.
    CutBefore,
    /// Cuts what stands after the cursor.
    CutAfter,
    /// Cuts the word before the cursor.
    CutWord,
    /// Cuts the word after the cursor.
    CutWordAfter,
    /// Nothing that a question understands; the screen may have another size.
    Other,
}

impl Key {
    /// Returns the key of an event.
    pub(super) fn of(event: Event) -> Self {
        match event {
            Event::Key(key) if key.kind != KeyEventKind::Release => Self::pressed(key),
            Event::Paste(text) => Self::Paste(text),
            _ => Self::Other,
        }
    }

    fn pressed(key: KeyEvent) -> Self {
        let has = |it| key.modifiers.contains(it);
        // On many keyboards the key for a third sign is both at once.
        let is_third = has(KeyModifiers::CONTROL) && has(KeyModifiers::ALT);
        let (control, alt) = (
            has(KeyModifiers::CONTROL) && !is_third,
            has(KeyModifiers::ALT) && !is_third,
        );
        match key.code {
            KeyCode::Char(sign) if control => Self::controlled(sign.to_ascii_lowercase()),
            KeyCode::Char(sign) if alt => match sign.to_ascii_lowercase() {
                'b' => Self::WordLeft,
                'f' => Self::WordRight,
                'd' => Self::CutWordAfter,
                _ => Self::Other,
            },
            KeyCode::Char(sign) => Self::Sign(sign),
            KeyCode::Enter => Self::Enter,
            KeyCode::Esc => Self::Esc,
            KeyCode::Up | KeyCode::BackTab => Self::Up,
            KeyCode::Down | KeyCode::Tab => Self::Down,
            KeyCode::PageUp => Self::PageUp,
            KeyCode::PageDown => Self::PageDown,
            KeyCode::Left if control || alt => Self::WordLeft,
            KeyCode::Right if control || alt => Self::WordRight,
            KeyCode::Left => Self::Left,
            KeyCode::Right => Self::Right,
            KeyCode::Home => Self::Home,
            KeyCode::End => Self::End,
            KeyCode::Backspace if control || alt => Self::CutWord,
            KeyCode::Backspace => Self::Backspace,
            KeyCode::Delete if control || alt => Self::CutWordAfter,
            KeyCode::Delete => Self::Delete,
            _ => Self::Other,
        }
    }

    /// Returns what a letter means together with Ctrl, as in every line editor.
    fn controlled(letter: char) -> Self {
        match letter {
            'a' => Self::Home,
            'b' => Self::Left,
            'c' => Self::Stop,
            'd' => Self::EndOfInput,
            'e' => Self::End,
            'f' => Self::Right,
            'h' => Self::Backspace,
            'j' | 'm' => Self::Enter,
            'k' => Self::CutAfter,
            'n' => Self::Down,
            'p' => Self::Up,
            'u' => Self::CutBefore,
            'w' => Self::CutWord,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(code: KeyCode, modifiers: KeyModifiers) -> Key {
        Key::of(Event::Key(KeyEvent::new(code, modifiers)))
    }

    #[test]
    fn letters_with_ctrl_are_commands_and_never_written() {
        for letter in 'a'..='z' {
            let key = key(KeyCode::Char(letter), KeyModifiers::CONTROL);
            assert!(!matches!(key, Key::Sign(_)), "{letter}");
        }
        assert_eq!(key(KeyCode::Char('U'), KeyModifiers::CONTROL), Key::CutBefore);
        assert_eq!(key(KeyCode::Left, KeyModifiers::CONTROL), Key::WordLeft);
    }

    #[test]
    fn the_third_sign_of_a_key_is_written() {
        let third = KeyModifiers::CONTROL | KeyModifiers::ALT;
        assert_eq!(key(KeyCode::Char('@'), third), Key::Sign('@'));
        assert_eq!(key(KeyCode::Char('Å'), KeyModifiers::SHIFT), Key::Sign('Å'));
    }
}
