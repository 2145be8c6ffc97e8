//! The part of the terminal that a question is drawn on, again after each key.

use super::key::Key;
use crate::text::printable::Printable;
use crossterm::event::{self, DisableBracketedPaste, EnableBracketedPaste};
use crossterm::terminal::{Clear, ClearType, disable_raw_mode, enable_raw_mode, size};
use crossterm::{cursor, execute, queue};
use std::io::{self, Write, stderr};

/// The part of the terminal that a question is drawn on; while it lives, keys come as they are pressed.
#[derive(Debug)]
pub(super) struct Screen {
    /// In which of the lines that were drawn the cursor is.
    row: u16,
}

/// Where the cursor is: its line among those that are drawn, and its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Cursor {
    /// The line.
    pub(super) row: usize,
    /// The column.
    pub(super) column: usize,
}

impl Screen {
    /// Takes the terminal.
    pub(super) fn new() -> io::Result<Self> {
        enable_raw_mode()?;
        let screen = Self { row: 0 };
        // A terminal that can't tell what is pasted from what is typed works as well.
        let _ = execute!(stderr(), EnableBracketedPaste);
        Ok(screen)
    }

    /// Waits for a key.
    pub(super) fn key(&self) -> io::Result<Key> {
        event::read().map(Key::of)
    }

    /// Returns how many columns and lines there are; `otherwise` where the terminal does not say.
    pub(super) fn size(&self, otherwise: usize) -> (usize, usize) {
        match size() {
            Ok((columns, lines)) if columns > 0 && lines > 0 => (usize::from(columns), usize::from(lines)),
            _ => (otherwise, 24),
        }
    }

    /// Draws lines in place of those before; none may be as wide as the terminal.
    pub(super) fn draw(&mut self, lines: &[Printable], at: Cursor) -> io::Result<()> {
        let mut out = stderr().lock();
        self.clear(&mut out)?;
        write!(out, "{}", Printable::joined(lines, "\r\n").as_str())?;
        let number = |it: usize| u16::try_from(it).unwrap_or(u16::MAX);
        let below = number(lines.len().saturating_sub(1 + at.row));
        if below > 0 {
            queue!(out, cursor::MoveUp(below))?;
        }
        queue!(out, cursor::MoveToColumn(number(at.column)))?;
        self.row = number(at.row);
        out.flush()
    }

    /// Leaves lines in place of those that were drawn, and goes on below them.
    pub(super) fn leave(&mut self, lines: &Printable) -> io::Result<()> {
        let mut out = stderr().lock();
        self.clear(&mut out)?;
        write!(out, "{}", lines.as_str().replace('\n', "\r\n"))?;
        self.row = 0;
        out.flush()
    }

    fn clear(&self, out: &mut impl Write) -> io::Result<()> {
        if self.row > 0 {
            queue!(out, cursor::MoveUp(self.row))?;
        }
        queue!(out, cursor::MoveToColumn(0), Clear(ClearType::FromCursorDown))
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // Nothing is left to be done where the terminal went away.
        let _ = execute!(stderr(), DisableBracketedPaste);
        let _ = disable_raw_mode();
    }
}
