//! How the columns of a table share a page's width.

use crate::document::{Table, plain_text};

/// How many letters of a cell count where columns share the width, and how many of a word, which can be cut.
const LINE: usize = 80;
const WORD: usize = 20;

/// How many letters a cell has that is short, and how wide a letter is in twentieths of a point.
const SHORT: usize = 16;
const LETTER: usize = 110;

/// Returns how wide each column is, in twentieths of a point: as its longest cell, but every column has room for its longest word.
pub(super) fn widths(table: &Table, whole: usize) -> Vec<usize> {
    let mut longest = vec![(0, 0); table.header.len()];
    for row in table.rows.iter().chain([&table.header]) {
        for ((line, word), cell) in longest.iter_mut().zip(row) {
            let text = plain_text(cell);
            *line = (*line).max(text.chars().count().min(LINE));
            let words = text.split([' ', '\n', '-', '/']).map(|it| it.chars().count());
            *word = (*word).max(words.max().unwrap_or(0).min(WORD));
        }
    }
    // What is short stands on one line, where the longest words of the others leave room for it.
    let short = longest
        .iter()
        .map(|(line, word)| if *line <= SHORT { *line } else { *word });
    let short: Vec<usize> = short.collect();
    if short.iter().map(|it| it + 2).sum::<usize>() * LETTER <= whole {
        longest.iter_mut().zip(short).for_each(|(it, least)| it.1 = least);
    }
    let letters: usize = longest.iter().map(|(_, word)| word + 2).sum();
    // Where there is room to spare, long cells share it.
    let letter = (whole / letters.max(1)).min(LETTER);
    let spare = whole.saturating_sub(letters * letter);
    let more: usize = longest.iter().map(|(line, word)| line.saturating_sub(*word) + 1).sum();
    longest
        .iter()
        .map(|(line, word)| (word + 2) * letter + spare * (line.saturating_sub(*word) + 1) / more.max(1))
        .collect()
}
