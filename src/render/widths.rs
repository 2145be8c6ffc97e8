//! How the columns of a table share a page's width.

use super::characters::bound;
use crate::document::{Table, plain_text};
use crate::text::face;

/// How many letters of a cell count where columns share the width, and how many of a word, which can be cut.
const LINE: usize = 80;
const WORD: usize = 20;

/// How many letters a cell has that is short.
const SHORT: usize = 16;

/// How large the letters of a table are, in twentieths of a point.
const SIZE: i32 = 190;

/// How wide a column's longest cell is on one line and all of its cells together, its longest word, and what of it is better not broken.
#[derive(Debug, Clone, Copy, Default)]
struct Need {
    line: usize,
    sum: usize,
    word: usize,
    unbroken: usize,
}

/// Returns how wide each column is, in twentieths of a point: as its longest cell, but every column has room for its longest
/// word and the margin beside it, also in a face with wide letters where a reader has no other.
pub(super) fn widths(table: &Table, whole: usize, margin: usize) -> Vec<usize> {
    let mut needs = vec![Need::default(); table.header.len()];
    for (need, cell) in needs.iter_mut().zip(&table.header) {
        measure(need, &plain_text(cell), true);
    }
    for row in &table.rows {
        for (at, (need, cell)) in needs.iter_mut().zip(row).enumerate() {
            measure(need, &plain_text(cell), at == 0 && table.row_headers);
        }
    }
    // What is short stands on one line, where the longest words of the others leave room for it.
    if needs.iter().map(|it| it.unbroken + margin).sum::<usize>() <= whole {
        for it in &mut needs {
            it.word = it.unbroken;
        }
    }
    let sum: usize = needs.iter().map(|it| it.word + margin).sum();
    // Where there is room to spare, long cells share it, and a column whose cells are all long has more than one where a single one is;
    // where there is none, every column gives way.
    let spare = whole.saturating_sub(sum);
    let rows = table.rows.len() + 1;
    let share = |it: &Need| it.line.saturating_sub(it.word) * (it.sum / rows) / it.line.max(1) + 1;
    let shares: usize = needs.iter().map(share).sum();
    let width = |it: &Need| {
        let own = (it.word + margin) * whole.min(sum) / sum.max(1);
        own + spare * share(it) / shares.max(1)
    };
    needs.iter().map(width).collect()
}

/// Takes a cell into account.
fn measure(need: &mut Need, text: &str, is_bold: bool) {
    // A date is written with spaces at which no line ends.
    let text = &*bound(text);
    let width = |text: &str, most: usize| {
        let end = text.char_indices().nth(most).map_or(text.len(), |it| it.0);
        usize::try_from(face::width(&text[..end], SIZE, is_bold)).unwrap_or_default()
    };
    let words = text.split([' ', '\n', '-', '/']);
    let word = words.map(|it| width(it, WORD)).max().unwrap_or_default();
    let is_short = text.chars().count() <= SHORT;
    let line = width(text, LINE);
    need.line = need.line.max(line);
    need.sum += line;
    need.word = need.word.max(word);
    need.unbroken = need.unbroken.max(if is_short { width(text, SHORT) } else { word });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Inline;

    fn table(header: &[&str], rows: &[&[&str]]) -> Table {
        let cell = |it: &&str| vec![Inline::text(*it)];
        Table {
            header: header.iter().map(cell).collect(),
            rows: rows.iter().map(|it| it.iter().map(cell).collect()).collect(),
            row_headers: true,
            ..Table::default()
        }
    }

    #[test]
    fn no_word_is_broken_where_the_columns_have_room_for_it_in_a_wide_and_bold_face() {
        let long = "Uddannelse og arbejde · Medborgerskab · Børn og unges liv · Sundhed · Digitalisering · Fritids- og kulturliv";
        let table = table(
            &["Dato", "Metode", "Aktør", "Deltagere", "Temaer"],
            &[
                &[
                    "14. november 2018",
                    "undersøgelse",
                    "Statslige vidensinstitutioner",
                    "1",
                    long,
                ],
                &["Ligebehandling", "Kommende", "Politiet", "64", "Sundhed"],
            ],
        );
        let widths = widths(&table, 9072, 200);
        assert!(widths.iter().sum::<usize>() <= 9072, "{widths:?}");
        let words = [
            ("Ligebehandling", true),
            ("undersøgelse", false),
            ("vidensinstitutioner", false),
            ("Deltagere", true),
            ("Medborgerskab", false),
        ];
        for ((word, is_bold), own) in words.into_iter().zip(&widths) {
            // Word keeps 4.25 points free at either side of a cell.
            let needed = usize::try_from(face::width(word, SIZE, is_bold)).unwrap() + 170;
            assert!(needed <= *own, "{word} needs {needed} of {own}");
        }
        assert!(
            widths[4] > widths[3],
            "what is long has the room that is left: {widths:?}"
        );
    }

    #[test]
    fn a_day_and_its_month_stand_on_one_line_in_a_table_of_many_columns() {
        let long = "Borgere i almindelighed, på møder med åben deltagelse i kommunens huse";
        let row = ["14. november 2018", "Gruppeinterview", long, "1", long];
        let table = table(&["Dato", "Metode", "Aktører", "Deltagere", "Temaer"], &[&row, &row]);
        let own = widths(&table, 9072, 200)[0];
        let needed = usize::try_from(face::width("14.\u{a0}november", SIZE, true)).unwrap() + 170;
        assert!(needed <= own, "{needed} of {own}");
    }

    #[test]
    fn a_column_of_long_cells_has_more_than_one_with_a_single_long_cell() {
        let long = "Dialogmøde i foreningernes egne lokaler, på deres tidspunkt";
        let names = [
            "Borgere i almindelighed, på møder med åben deltagelse",
            "Politi",
            "Fagfolk",
        ];
        let rows = names.map(|it| [it, long]);
        let rows: Vec<&[&str]> = rows.iter().map(|it| &it[..]).collect();
        let widths = widths(&table(&["Aktør", "Hvordan"], &rows), 9072, 200);
        assert!(widths[1] > widths[0] * 5 / 4, "{widths:?}");
        let alone = super::widths(
            &table(&["Aktør", "Antal"], &[&[names[0], "1"], &["Politi", "2"]]),
            9072,
            200,
        );
        assert!(alone[0] > alone[1] * 4, "what is short takes no room: {alone:?}");
    }

    #[test]
    fn columns_fill_what_there_is_and_give_way_where_there_is_too_little() {
        for (header, whole) in [
            (vec!["a", "b"], 9072),
            (vec!["Undersøgelsesmetoderne"; 12], 9072),
            (vec!["x"; 60], 9072),
            (vec![""], 100),
        ] {
            let own = widths(&table(&header, &[]), whole, 200);
            let sum: usize = own.iter().sum();
            assert!(sum <= whole && sum + header.len() * 2 >= whole, "{header:?} {own:?}");
            assert!(own.iter().all(|it| *it > 0));
        }
        assert!(widths(&Table::default(), 9072, 200).is_empty());
    }
}
