//! How the columns of a table share a page's width.

use crate::document::{Table, plain_text};

/// How many letters of a cell count where columns share the width.
const LINE: usize = 40;

/// Returns how wide each column is, in twentieths of a point: as its longest cell, but every column has room for its longest word.
pub(super) fn widths(table: &Table, whole: usize) -> Vec<usize> {
    let mut longest = vec![(0, 0); table.header.len()];
    for row in table.rows.iter().chain([&table.header]) {
        for ((line, word), cell) in longest.iter_mut().zip(row) {
            let text = plain_text(cell);
            *line = (*line).max(text.chars().count().min(LINE));
            let words = text.split([' ', '\n', '-', '/']).map(|it| it.chars().count());
            *word = (*word).max(words.max().unwrap_or(0).min(LINE / 2));
        }
    }
    let letters: usize = longest.iter().map(|(_, word)| word + 2).sum();
    // A letter of a table is some five points wide; where there is room to spare, long cells share it.
    let letter = (whole / letters.max(1)).min(110);
    let spare = whole.saturating_sub(letters * letter);
    let more: usize = longest.iter().map(|(line, word)| line.saturating_sub(*word) + 1).sum();
    longest
        .iter()
        .map(|(line, word)| (word + 2) * letter + spare * (line.saturating_sub(*word) + 1) / more.max(1))
        .collect()
}
