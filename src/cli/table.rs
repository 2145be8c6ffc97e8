//! Tables on the screen: as wide as the terminal, ids never broken; where that is too narrow, lines below each other.

use crate::findings::color::{FAINT, STRONG, paint};
use crate::language::Language;
pub(super) use crate::query::column::{Column, ColumnContent};
use crate::text::columns::width;
use crate::text::printable::{Printable, printable};
use comfy_table::{Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets};

/// A line of a cell that is wider than this will be broken.
const LONG: usize = 60;
/// The least width of a column in which anything wider stands.
const LEAST: usize = 8;
/// Up to this width a word of running text is not broken.
const WORD: usize = 20;
/// What stands between two columns.
const GAP: usize = 2;

/// Returns rows as a table; line breaks in a cell are kept, and anything that a terminal would obey is written out.
///
/// A column in which nothing stands is left out; rows are set apart where some have three lines or more. Where the columns
/// can't all have the least room that they need, they become lines below each other.
pub(super) fn lay(columns: &[Column], language: Language, rows: &[Vec<String>], room: usize, color: bool) -> Printable {
    let used = |it: &usize| rows.iter().any(|row| !row[*it].is_empty());
    let kept: Vec<usize> = (0..columns.len()).filter(used).collect();
    let shown: Vec<Vec<Printable>> = rows
        .iter()
        .map(|row| kept.iter().map(|it| Printable::lines(&row[*it])).collect())
        .collect();
    let headings: Vec<String> = kept.iter().map(|it| language.word(columns[*it].heading)).collect();
    let holds: Vec<ColumnContent> = kept.iter().map(|it| columns[*it].holds).collect();
    let least = |at: usize| least(&headings[at], holds[at], shown.iter().map(|row| row[at].as_str()));
    let least: Vec<usize> = (0..kept.len()).map(least).collect();
    let needed = least.iter().sum::<usize>() + GAP * kept.len().saturating_sub(1);
    if needed > room {
        return stacked(&headings, &shown, room, color);
    }
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
    table.set_header(headings.iter().map(|it| Cell::new(it).add_attribute(Attribute::Bold)));
    let is_tall = |it: &Printable| it.each_line().count() > 2 || it.each_line().any(|line| line.width() > LONG);
    let apart = shown.iter().flatten().any(is_tall);
    for (at, row) in shown.iter().enumerate() {
        if apart && at > 0 {
            table.add_row([""]);
        }
        table.add_row(row.iter().map(Printable::as_str));
    }
    for (at, column) in table.column_iter_mut().enumerate() {
        let gap = if at + 1 == kept.len() { 0 } else { GAP };
        column.set_padding((0, u16::try_from(gap).unwrap_or(0)));
        if holds[at] == ColumnContent::Numbers {
            column.set_cell_alignment(CellAlignment::Right);
            column.set_constraint(ColumnConstraint::ContentWidth);
        } else {
            let least = Width::Fixed(u16::try_from(least[at] + gap).unwrap_or(u16::MAX));
            column.set_constraint(ColumnConstraint::LowerBoundary(least));
        }
    }
    let lines = table.lines().map(|it| it.trim_end().to_owned() + "\n");
    Printable::drawn(lines.collect::<String>())
}

/// Returns the least width that a column needs, so that nothing in it stands on end and no id is broken.
fn least<'a>(heading: &'a str, holds: ColumnContent, cells: impl Iterator<Item = &'a str>) -> usize {
    let (mut natural, mut word) = (width(heading), 0);
    for line in cells.flat_map(str::lines) {
        natural = natural.max(width(line));
        word = word.max(widest(line));
    }
    let word = match holds {
        ColumnContent::Ids => word,
        ColumnContent::Numbers => natural,
        ColumnContent::Text => word.min(WORD),
    };
    word.max(widest(heading)).max(natural.min(LEAST))
}

/// Returns rows as lines below each other, each with the heading of its column.
fn stacked(headings: &[String], rows: &[Vec<Printable>], room: usize, color: bool) -> Printable {
    let row = |row: &Vec<Printable>| {
        let mut text = Printable::default();
        for (at, (heading, cell)) in headings.iter().zip(row).enumerate() {
            let mut lines = cell.as_str().lines().map(str::trim).filter(|it| !it.is_empty());
            // What the row is about keeps its lines; what else is known of it follows on one.
            if at == 0 {
                text.push(labelled(heading, lines.next().unwrap_or_default(), "", room, color));
                text.extend(lines.map(|it| Printable::wrap(it, room, "  ", "  ")));
            } else {
                let cell = lines.collect::<Vec<_>>().join(" · ");
                text.push(labelled(heading, &cell, "  ", room, color));
            }
        }
        text
    };
    Printable::joined(rows.iter().map(row), "\n")
}

/// Returns what stands under a heading as lines that begin with it; nothing where nothing stands there.
fn labelled(heading: &str, cell: &str, indent: &str, room: usize, color: bool) -> Printable {
    if cell.is_empty() {
        return Printable::default();
    }
    let rest = format!("{indent}  ");
    let first = format!("{indent}{heading}: ");
    let word = cell.split(' ').next().map_or(0, width);
    // An id that has no room beside its heading has a line of its own.
    let text = if width(&first) + word > room {
        printable!("{}\n{}", first.trim_end(), Printable::wrap(cell, room, &rest, &rest))
    } else {
        Printable::wrap(cell, room, &first, &rest)
    };
    let style = if indent.is_empty() { STRONG } else { FAINT };
    let (label, text) = text.split_at(indent.len() + heading.len() + 1);
    printable!(
        "{}{}{}",
        indent,
        paint(label.split_at(indent.len()).1, style, color),
        text
    )
}

/// Returns the width of the widest word of a line, with what the line is indented by.
fn widest(line: &str) -> usize {
    let indent = line.len() - line.trim_start_matches(' ').len();
    indent + line.split(' ').map(width).max().unwrap_or(0)
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
            lay(&columns, Language::Danish, &rows, 51, false).as_str(),
            str![[r#"
Regel                      Kilde            Notater
  2018-03-14-venligboerne  En lang titel,         3
                           som må brydes
b                          <U+001B>[31mrød       12
                           to

"#]]
        );
    }

    #[test]
    fn where_there_is_no_room_for_columns_each_row_has_lines_of_its_own() {
        let columns = [
            ("list-stakeholder", ColumnContent::Ids),
            ("list-kind", ColumnContent::Text),
            ("list-part-of", ColumnContent::Ids),
            ("list-notes", ColumnContent::Numbers),
        ];
        let columns = columns.map(|(heading, holds)| Column { heading, holds });
        let row = |cells: [&str; 4]| cells.map(str::to_owned).to_vec();
        let rows = [
            row([
                "Etniske foreninger i almindelighed\n  etniske-foreninger-i-almindelighed-og-mange-flere",
                "civilsamfund\nvil ikke deltage",
                "borgere",
                "3+1",
            ]),
            row(["B\n  b", "politi", "", "0"]),
        ];
        let lay = |room| lay(&columns, Language::Danish, &rows, room, false).into_string();
        assert_data_eq!(
            lay(40),
            str![[r#"
Aktør: Etniske foreninger i
  almindelighed
  etniske-foreninger-i-almindelighed-og-mange-flere
  Slags: civilsamfund · vil ikke deltage
  Del af: borgere
  Notater: 3+1

Aktør: B
  b
  Slags: politi
  Notater: 0

"#]]
        );
        for room in 20..100 {
            let text = lay(room);
            assert!(
                text.contains("etniske-foreninger-i-almindelighed-og-mange-flere"),
                "{text}"
            );
            let is_single =
                |word: &str| word.len() == 1 && word != "B" && word != "b" && word != "i" && word != "0" && word != "·";
            assert!(!text.split_whitespace().any(is_single), "{room}: {text}");
        }
    }

    #[test]
    fn headings_are_bold_only_where_there_is_colour() {
        let columns = [Column {
            heading: "list-notes",
            holds: ColumnContent::Text,
        }];
        let rows = [vec!["3".to_owned()]];
        let lay = |color| lay(&columns, Language::Danish, &rows, 40, color).into_string();
        assert_eq!(lay(false), "Notater\n3\n");
        assert!(lay(true).contains("\u{1b}[1m"), "{:?}", lay(true));
    }
}
