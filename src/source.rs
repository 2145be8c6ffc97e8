//! Files' texts and places in them: `FileId`, `Span`, `Place`, `Spanned` and `Source`.

use std::ops::Range;

/// Names one file of a project while it is loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A range of bytes in a file, BOM included, so that positions are those of the file on disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: u32,
    /// The byte after the last.
    pub end: u32,
}

impl Span {
    /// Returns the span of a range of bytes; a file is at most 5 MiB, so every offset fits.
    pub fn new(start: usize, end: usize) -> Self {
        let clamp = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            start: clamp(start),
            end: clamp(end.max(start)),
        }
    }

    /// Returns the span as a range for slicing.
    pub fn range(self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Returns the same span, `by` bytes further into the file.
    pub fn shifted(self, by: usize) -> Self {
        Self::new(self.start as usize + by, self.end as usize + by)
    }

    /// Tells whether `other` lies within this span.
    pub fn contains(self, other: Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Tells whether the span holds no byte.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Self {
        Self::new(range.start, range.end)
    }
}

/// A span in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file.
    pub file: FileId,
    /// Where in it.
    pub span: Span,
}

/// A value and where it stands in its file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Returns a value with its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// Returns the value changed, at the same place.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned {
            value: change(self.value),
            span: self.span,
        }
    }
}

/// One file's text.
#[derive(Debug)]
pub struct Source {
    /// The file's name in this run.
    pub file: FileId,
    /// The path from the project's root, with `/`.
    pub path: String,
    /// The whole text, BOM included.
    pub text: String,
}

/// Why a file's text can't be had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Not UTF-8, from this place on.
    NotUtf8 {
        /// The first byte that is not.
        byte: usize,
        /// The same as people count.
        at: Position,
    },
    /// Saved as UTF-16.
    Utf16,
    /// Saved as UTF-32.
    Utf32,
    /// More bytes than a record may have.
    TooLarge,
    /// A pipe, a device, a socket or a folder with a record's name.
    NotAFile,
    /// A link that leads out of the project or nowhere.
    Link,
    /// The machine does not let it be read.
    Denied,
}

/// A place as people count it: from 1, columns in Unicode code points.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// Returns the position of a byte offset; a BOM has no column, and CRLF ends one line.
pub fn position(text: &str, offset: usize) -> Position {
    positions(text, &[offset])[0]
}

/// Returns the positions of byte offsets that stand in order, in one walk over the text.
pub fn positions(text: &str, offsets: &[usize]) -> Vec<Position> {
    let mut at = if text.starts_with('\u{feff}') {
        '\u{feff}'.len_utf8()
    } else {
        0
    };
    let mut position = Position { line: 1, column: 1 };
    let mut positions = Vec::with_capacity(offsets.len());
    for offset in offsets {
        let next = text.floor_char_boundary(*offset).max(at);
        let segment = &text[at..next];
        if let Some(end) = segment.rfind('\n') {
            position.line += segment.matches('\n').count();
            position.column = segment[end + 1..].chars().count() + 1;
        } else {
            position.column += segment.chars().count();
        }
        at = next;
        positions.push(position);
    }
    positions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_code_points_and_leave_out_the_bom() {
        let text = "\u{feff}æble\r\nåben";
        assert_eq!(position(text, 5), Position { line: 1, column: 2 });
        assert_eq!(position(text, text.len()), Position { line: 2, column: 5 });
    }

    #[test]
    fn an_offset_inside_a_character_is_that_character() {
        assert_eq!(position("æ", 1), Position { line: 1, column: 1 });
    }

    #[test]
    fn one_walk_finds_what_many_would() {
        let text = "\u{feff}æble\r\n\r\nåben\nø";
        let offsets: Vec<usize> = (0..text.len() + 2).collect();
        let alone: Vec<Position> = offsets.iter().map(|it| position(text, *it)).collect();
        assert_eq!(positions(text, &offsets), alone);
        assert_eq!(alone.last(), Some(&Position { line: 4, column: 2 }));
    }
}
