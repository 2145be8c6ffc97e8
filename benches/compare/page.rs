//! The table as Markdown, and its place in a page.

use std::path::Path;

use anyhow::Context as _;

use crate::corpora::Size;
use crate::rows::{Cell, Row};

const START: &str = "<!-- measured: written by `just bench` -->\n";
const END: &str = "<!-- /measured -->\n";

pub fn table(sizes: &[Size], rows: &[Row]) -> String {
    let heads: String = sizes
        .iter()
        .map(|it| format!(" {} notes |", thousands(it.notes)))
        .collect();
    let rule = " ---: |".repeat(sizes.len());
    let mut text = format!("| what |{heads} goal | holds |\n| --- |{rule} --- | --- |\n");
    for row in rows {
        let cells: String = row.cells.iter().map(|it| format!(" {} |", cell(it))).collect();
        text += &format!("| {} |{cells} {} | {} |\n", row.what, dash(&row.goal), verdict(row));
    }
    text + "\n"
}

fn verdict(row: &Row) -> &'static str {
    let judged: Vec<bool> = row.cells.iter().filter_map(|it| it.holds).collect();
    match judged.as_slice() {
        [] => "–",
        all if all.iter().all(|it| *it) => "yes",
        _ => "**no**",
    }
}

/// A figure that misses its goal stands out.
fn cell(cell: &Cell) -> String {
    if cell.holds == Some(false) {
        format!("**{}**", cell.text)
    } else {
        dash(&cell.text).to_owned()
    }
}

fn dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}

fn thousands(number: usize) -> String {
    if number < 1000 {
        number.to_string()
    } else {
        format!("{},{:03}", number / 1000, number % 1000)
    }
}

/// Puts the text between the page's two markers, and leaves the rest as it is.
pub fn replace(path: &Path, text: &str) -> anyhow::Result<()> {
    let page = std::fs::read_to_string(path).with_context(|| path.display().to_string())?;
    let markers = || format!("{}: it needs the lines {START}and {END}", path.display());
    let (before, rest) = page.split_once(START).with_context(markers)?;
    let (_, after) = rest.split_once(END).with_context(markers)?;
    let page = format!("{before}{START}\n{text}\n{END}{after}");
    std::fs::write(path, page).with_context(|| path.display().to_string())
}
