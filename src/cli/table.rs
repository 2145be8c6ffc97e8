//! Tables on the screen: no lines, as wide as the terminal, numbers to the right, ids never broken.

use crate::language::Language;
use crate::text::columns::width;
use crate::text::visible::visible;
use comfy_table::{Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets};

/// A line of a cell that is wider than this will be broken.
const LONG: usize = 60;

/// One column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// The key of its heading in the catalogue.
    pub(super) heading: &'static str,
    /// What it holds.
    pub(super) holds: ColumnContent,
}

/// What a column holds, which says how it is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum ColumnContent {
    /// Running text, broken at spaces.
    Text,
    /// Ids and words that are there to be copied, never broken.
    Ids,
    /// Numbers, to the right.
    Numbers,
}

/// Returns rows as a table; line breaks in a cell are kept, and anything that a terminal would obey is written out.
///
/// A column in which nothing stands is left out; rows are set apart where some have three lines or more.
pub(super) fn lay(columns: &[Column], language: Language, rows: &[Vec<String>], room: usize, color: bool) -> String {
    let used = |it: &usize| rows.iter().any(|row| !row[*it].is_empty());
    let kept: Vec<usize> = (0..columns.len()).filter(used).collect();
    let shown: Vec<Vec<String>> = rows
        .iter()
        .map(|row| kept.iter().map(|it| lines(&row[*it])).collect())
        .collect();
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(u16::try_from(room).unwrap_or(u16::MAX));
    if color {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    let heading = |it: &usize| Cell::new(language.word(columns[*it].heading)).add_attribute(Attribute::Bold);
    table.set_header(kept.iter().map(heading));
    let is_tall = |it: &String| it.lines().count() > 2 || it.lines().any(|line| width(line) > LONG);
    let apart = shown.iter().flatten().any(is_tall);
    for (at, row) in shown.iter().enumerate() {
        if apart && at > 0 {
            table.add_row([""]);
        }
        table.add_row(row);
    }
    for (at, column) in table.column_iter_mut().enumerate() {
        column.set_padding((0, if at + 1 == kept.len() { 0 } else { 2 }));
        match columns[kept[at]].holds {
            ColumnContent::Ids => {
                let least = Width::Fixed(widest(&shown, at) + column.padding_width());
                column.set_constraint(ColumnConstraint::LowerBoundary(least));
            }
            ColumnContent::Numbers => {
                column.set_cell_alignment(CellAlignment::Right);
                column.set_constraint(ColumnConstraint::ContentWidth);
            }
            ColumnContent::Text => {}
        }
    }
    table.lines().map(|it| it.trim_end().to_owned() + "\n").collect()
}

fn lines(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

/// Returns the width of the widest word of a column, with what it is indented by.
fn widest(rows: &[Vec<String>], at: usize) -> u16 {
    let lines = rows.iter().filter_map(|it| it.get(at)).flat_map(|it| it.lines());
    let word = |line: &str| {
        let indent = line.len() - line.trim_start_matches(' ').len();
        indent + line.split(' ').map(width).max().unwrap_or(0)
    };
    u16::try_from(lines.map(word).max().unwrap_or(0)).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use snapbox::{assert_data_eq, str};

    #[test]
    fn ids_stay_whole_and_what_a_terminal_obeys_is_shown() {
        let columns = [
            ("explain-rule", ColumnContent::Ids),
            ("list-owner", ColumnContent::Text),
            ("list-source", ColumnContent::Text),
            ("list-notes", ColumnContent::Numbers),
        ];
        let columns = columns.map(|(heading, holds)| Column { heading, holds });
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let rows = [
            row(["  2018-03-14-venligboerne", "", "En lang titel, som må brydes", "3"]),
            row(["b", "", "\u{1b}[31mrød\nto", "12"]),
        ];
        assert_data_eq!(
            lay(&columns, Language::Danish, &rows, 46, false),
            str![[r#"
Regel                      Kilde       Notater
  2018-03-14-venligboerne  En lang           3
                           titel, som
                           må brydes
b                          ␛[31mrød         12
                           to

"#]]
        );
    }

    #[test]
    fn headings_are_bold_only_where_there_is_colour() {
        let columns = [Column {
            heading: "list-notes",
            holds: ColumnContent::Text,
        }];
        let rows = [vec!["3".to_owned()]];
        let lay = |color| lay(&columns, Language::Danish, &rows, 40, color);
        assert_eq!(lay(false), "Notater\n3\n");
        assert!(lay(true).contains("\u{1b}[1m"), "{:?}", lay(true));
    }
}
