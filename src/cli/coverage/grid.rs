//! The matrix on the screen: figures under each other, heads cut short where there is no room, marks beside colour.

use crate::coverage::axis::Line;
use crate::coverage::matrix::Figure;
use crate::coverage::{Report, labels};
use crate::language::Language;
use crate::text::columns::{width, wrap};
use crate::text::printable::Printable;
use comfy_table::{Attribute, Cell, CellAlignment, Color, ColumnConstraint, ContentArrangement, Table, Width, presets};
use rustc_hash::FxHashMap;

/// The widest that a head is where it stands in full; it breaks between words.
const WIDEST_HEAD: usize = 16;
/// The fewest letters of a head that is cut short.
const SHORTEST_HEAD: usize = 4;
/// The least room for the names of rows.
const LEAST_NAME: usize = 20;
/// The room that names of rows should have before heads stand in full.
const GOOD_NAME: usize = 32;
/// What stands between two columns, and where that makes the matrix fit, as little as can be.
const GAPS: [usize; 2] = [2, 1];

/// Returns the matrix, in several parts where it is wider than the screen, and what its heads stand for.
pub(super) fn show(report: &Report, language: Language, room: usize, color: bool) -> Printable {
    let lines = &report.matrix.columns;
    let full: Vec<String> = lines.iter().map(|it| labels::name(&it.member, language)).collect();
    let names = names(report, language);
    let starred = |head: &str, line: &Line| head.to_owned() + if line.accepted.is_some() { "*" } else { "" };
    let star =
        |heads: &[String]| -> Vec<String> { heads.iter().zip(lines).map(|(head, it)| starred(head, it)).collect() };
    let mut heads: Vec<String> = star(&full).iter().map(|it| broken(it)).collect();
    let mut columns = columns_of(report, &heads, language);
    let widest = names.iter().map(|it| width(it)).max().unwrap_or(0);
    if widest.min(GOOD_NAME) + taken(&columns, GAPS[0]) > room {
        heads = star(&shortened(&full));
        columns = columns_of(report, &heads, language);
    }
    let is_whole = |gap: &usize| fitting(&columns, *gap, room) == columns.len();
    let gap = GAPS.into_iter().find(is_whole).unwrap_or(GAPS[0]);
    let mut text = Printable::default();
    let mut rest = &columns[..];
    while !rest.is_empty() {
        let (part, others) = rest.split_at(fitting(rest, gap, room));
        let for_names = widest.min(room.saturating_sub(taken(part, gap)).max(LEAST_NAME));
        if !text.is_empty() {
            text.push_layout("\n");
        }
        text.push(drawn(&names, part, (for_names, gap), color));
        rest = others;
    }
    text + key(&heads, &full, room)
}

/// One column of the grid: its head and its cells, each with whether it is short of a target.
struct Column {
    head: String,
    cells: Vec<(String, bool)>,
    width: usize,
}

impl Column {
    fn new(head: String, cells: Vec<(String, bool)>) -> Self {
        let lines = cells.iter().map(|it| &*it.0).chain(head.lines());
        let width = lines.map(width).max().unwrap_or(0);
        Self { head, cells, width }
    }
}

/// Returns how much of the screen some columns take.
fn taken(columns: &[Column], gap: usize) -> usize {
    columns.iter().map(|it| it.width + gap).sum()
}

/// Returns how many columns fit on the screen, one at least. The totals and the targets keep together.
fn fitting(columns: &[Column], gap: usize, room: usize) -> usize {
    let mut taken = LEAST_NAME;
    let fits = columns.iter().take_while(|it| {
        taken += it.width + gap;
        taken <= room
    });
    match fits.count() {
        0 => 1,
        all if all + 1 == columns.len() && all > 1 => all - 1,
        some => some,
    }
}

/// Returns the names of the rows, parts below their whole; the last row only where something is asked of a column.
fn names(report: &Report, language: Language) -> Vec<String> {
    let rows = report.matrix.rows.iter();
    let mut names: Vec<String> = rows
        .map(|it| "  ".repeat(it.depth) + &labels::marked(it, language))
        .collect();
    names.push(language.word("coverage-total"));
    if report.matrix.column_totals.iter().any(|it| !it.asked.is_empty()) {
        names.push(labels::asked(report, language));
    }
    names
}

fn columns_of(report: &Report, heads: &[String], language: Language) -> Vec<Column> {
    let matrix = &report.matrix;
    let target = |it: &Figure| labels::target(it, matrix.count, language);
    let mut columns = Vec::with_capacity(heads.len() + 2);
    for (at, head) in heads.iter().enumerate() {
        let all = &matrix.column_totals[at];
        let figures: Vec<&Figure> = matrix.cells.iter().map(|row| &row[at]).chain([all]).collect();
        columns.push(column(head.clone(), &figures, &target(all)));
    }
    let figures: Vec<&Figure> = matrix.row_totals.iter().chain([&matrix.total]).collect();
    columns.push(column(language.word("coverage-total"), &figures, ""));
    if figures.iter().any(|it| !it.asked.is_empty()) {
        let cells = figures
            .iter()
            .map(|it| (target(it), false))
            .chain([(String::new(), false)]);
        columns.push(Column::new(labels::asked(report, language), cells.collect()));
    }
    columns
}

/// Returns a column of figures and the target below them; numbers, what is on its way and marks each under each other.
fn column(head: String, figures: &[&Figure], target: &str) -> Column {
    let part = |it: &&Figure| {
        let unmarked = Figure {
            short: false,
            ..(**it).clone()
        };
        let text = labels::figure(&unmarked, ".");
        let (number, awaited) = text.split_at(text.find('+').unwrap_or(text.len()));
        (number.to_owned(), awaited.to_owned(), it.short)
    };
    let parts: Vec<(String, String, bool)> = figures.iter().map(part).collect();
    let before = parts.iter().map(|it| it.0.len()).max().unwrap_or(0);
    let after = parts.iter().map(|it| it.1.len()).max().unwrap_or(0);
    let mark = if parts.iter().any(|it| it.2) { 2 } else { 0 };
    let lay = |(number, awaited, short): &(String, String, bool)| {
        let sign = if *short { " !" } else { "" };
        (format!("{number:>before$}{awaited:<after$}{sign:<mark$}"), *short)
    };
    let target = match target {
        "" => String::new(),
        _ => target.to_owned() + &" ".repeat(after + mark),
    };
    Column::new(head, parts.iter().map(lay).chain([(target, false)]).collect())
}

fn drawn(names: &[String], columns: &[Column], (for_names, gap): (usize, usize), color: bool) -> Printable {
    let mut table = Table::new();
    table
        .load_style(presets::NOTHING)
        .set_content_arrangement(ContentArrangement::Disabled);
    if color {
        table.enforce_styling();
    } else {
        table.force_no_tty();
    }
    let heads = columns.iter().map(|it| cell(&it.head).add_attribute(Attribute::Bold));
    table.set_header([Cell::new("")].into_iter().chain(heads));
    for (at, name) in names.iter().enumerate() {
        let indent = " ".repeat(name.len() - name.trim_start().len());
        let lines = wrap(name, for_names, &indent, &format!("{indent}  "));
        let cells = columns.iter().map(|it| {
            let (text, short) = &it.cells[at];
            if *short { cell(text).fg(Color::Red) } else { cell(text) }
        });
        table.add_row([cell(lines.trim_end())].into_iter().chain(cells));
    }
    let fixed = |wide: usize| ColumnConstraint::Absolute(Width::Fixed(u16::try_from(wide).unwrap_or(u16::MAX)));
    let widths = [(for_names, 0)]
        .into_iter()
        .chain(columns.iter().map(|it| (it.width + gap, gap)));
    for (column, (wide, gap)) in table.column_iter_mut().zip(widths) {
        column
            .set_padding((u16::try_from(gap).unwrap_or(0), 0))
            .set_constraint(fixed(wide));
        if gap > 0 {
            column.set_cell_alignment(CellAlignment::Right);
        }
    }
    let lines = table.lines().map(|it| it.trim_end().to_owned() + "\n");
    Printable::drawn(lines.collect::<String>())
}

fn cell(text: &str) -> Cell {
    Cell::new(Printable::lines(text).as_str())
}

/// Returns a head in full, broken between words.
fn broken(head: &str) -> String {
    wrap(head, WIDEST_HEAD, "", "").trim_end().to_owned()
}

/// Returns heads cut short, but never so short that one could stand for another title.
fn shortened(full: &[String]) -> Vec<String> {
    let mut sorted: Vec<&String> = full.iter().collect();
    sorted.sort();
    let mut letters: FxHashMap<&str, usize> = FxHashMap::default();
    for pair in sorted.windows(2) {
        let same = pair[0]
            .chars()
            .zip(pair[1].chars())
            .take_while(|it| it.0 == it.1)
            .count();
        for title in pair {
            let own = letters.entry(title).or_default();
            *own = (*own).max(same + 1);
        }
    }
    let letters = |it: &String| letters.get(&**it).copied().unwrap_or(0).max(SHORTEST_HEAD);
    full.iter().map(|it| short(it, letters(it))).collect()
}

/// Returns the beginning of a text: its first word where that is as long as asked, else so many letters and a full stop.
fn short(text: &str, letters: usize) -> String {
    let word = text.split(' ').next().unwrap_or_default();
    if text.chars().count() <= letters + 1 {
        text.to_owned()
    } else if word.chars().count() == letters {
        word.to_owned()
    } else {
        let cut: String = text.chars().take(letters).collect();
        cut.trim_end().to_owned() + "."
    }
}

/// Returns what the heads that were cut short stand for.
fn key(heads: &[String], full: &[String], room: usize) -> Printable {
    let is_cut = |(head, full): &(&String, &String)| head.trim_end_matches('*') != *full && !head.contains('\n');
    let cut = heads.iter().zip(full).filter(is_cut);
    let key: Vec<String> = cut.map(|(head, full)| format!("{head} = {full}")).collect();
    if key.is_empty() {
        Printable::default()
    } else {
        Printable::wrap(key.join("; "), room, "", "")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads(full: &[&str]) -> Vec<String> {
        shortened(&full.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn heads_are_short_and_none_could_stand_for_another() {
        assert_eq!(heads(&["Sundhed", "Børn og unge", "It"]), ["Sund.", "Børn", "It"]);
        assert_eq!(heads(&["Unge og fritid", "Unge og job"]), ["Unge og f.", "Unge og j."]);
        assert_eq!(heads(&["Sundhed", "Sundhedspleje"]), ["Sundhed", "Sundheds."]);
        assert_eq!(heads(&["Ens", "Ens"]), ["Ens", "Ens"]);
    }
}
