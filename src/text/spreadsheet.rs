//! Tables for spreadsheets: as the reader's program expects them, and never a formula where a text was meant.

use crate::language::Language;
use chrono::NaiveDate;

/// What stands in one field.
#[derive(Debug, Clone, PartialEq)]
pub enum Field {
    /// Nothing.
    Empty,
    /// A text; a program that would calculate with it is kept from that.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A number with decimals.
    Decimal(f64),
    /// A day.
    Day(NaiveDate),
}

impl From<&str> for Field {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Field {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Field {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

/// Returns the address of a cell by its places from 0.
pub fn address(row: usize, column: usize) -> String {
    let (mut letters, mut rest) = (String::new(), column + 1);
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

/// Returns rows as CSV: in Danish with `;`, a decimal comma and a BOM, since spreadsheets in Danish read no other.
pub fn csv(language: Language, rows: impl IntoIterator<Item = Vec<Field>>) -> String {
    let (start, delimiter) = match language {
        Language::Danish => ("\u{feff}", b';'),
        Language::English => ("", b','),
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .quote_style(csv::QuoteStyle::Never)
        .from_writer(start.as_bytes().to_vec());
    for row in rows {
        let fields: Vec<String> = row.iter().map(|it| field(it, language, row.len())).collect();
        writer.write_record(&fields).expect("memory takes every row");
    }
    let bytes = writer.into_inner().expect("memory takes every row");
    String::from_utf8(bytes).expect("only texts were written")
}

/// Signs at which one program or another begins a new cell.
const SEPARATORS: &[char] = &[',', ';', '\t', '|', '\n', '\r'];

/// Returns a field as it stands in a row of so many: in quotation marks where any program could see more than one field in it.
fn field(field: &Field, language: Language, fields: usize) -> String {
    let spelt = spelt(field, language);
    let is_parted = matches!(field, Field::Text(_)) && (spelt.contains(SEPARATORS) || spelt.contains('"'));
    // A row of one empty field would be no row.
    if is_parted || spelt.is_empty() && fields == 1 {
        format!("\"{}\"", spelt.replace('"', "\"\""))
    } else {
        spelt
    }
}

fn spelt(field: &Field, language: Language) -> String {
    match field {
        Field::Empty => String::new(),
        Field::Text(text) => safe(text),
        Field::Number(number) => number.to_string(),
        Field::Decimal(number) if language == Language::Danish => number.to_string().replace('.', ","),
        Field::Decimal(number) => number.to_string(),
        Field::Day(day) => day.to_string(),
    }
}

/// Returns the text of a cell of CSV without the apostrophes that were put into it so that no program calculates with it.
pub fn without_apostrophes(cell: &str) -> String {
    let mut plain = String::with_capacity(cell.len());
    let mut rest = cell;
    while let Some(at) = rest.find('\'') {
        let (before, after) = rest.split_at(at);
        plain.push_str(before);
        let is_start = plain.is_empty() || plain.ends_with(SEPARATORS);
        let is_ours = is_start && after.get(1..).is_some_and(|it| it.starts_with(BEGINNINGS));
        plain.push_str(if is_ours { "" } else { "'" });
        rest = &after[1..];
    }
    plain.push_str(rest);
    // What this program would not have written so was typed by somebody.
    if safe(&plain) == cell { plain } else { cell.to_owned() }
}

/// Signs with which a formula begins.
const BEGINNINGS: &[char] = &['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// Returns a text that no spreadsheet takes for a formula, whichever sign it parts cells at: an apostrophe says that it is text.
fn safe(text: &str) -> String {
    let begins = |it: &str| it.starts_with(BEGINNINGS) || it.starts_with(['\t', '\r', '\n']);
    let mut safe = String::with_capacity(text.len() + 1);
    let mut rest = text;
    if begins(text) {
        safe.push('\'');
        let (first, after) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
        safe.push_str(first);
        rest = after;
    }
    while let Some(at) = rest.find(SEPARATORS) {
        let (before, after) = rest.split_at(at + 1);
        safe.push_str(before);
        if is_formula(after) {
            safe.push('\'');
        }
        rest = after;
    }
    safe + rest
}

/// Tells whether what follows a separator could be calculated; `5,-` and `;-)` are no formulas.
fn is_formula(text: &str) -> bool {
    let mut signs = text.chars();
    match signs.next() {
        Some('-' | '+' | '－' | '＋') => signs
            .next()
            .is_some_and(|it| it.is_alphanumeric() || it == '(' || BEGINNINGS.contains(&it)),
        Some(it) => BEGINNINGS.contains(&it),
        None => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> Vec<Field> {
        vec!["a;b".into(), 3_usize.into(), Field::Decimal(0.05), Field::Empty]
    }

    #[test]
    fn each_language_has_its_spreadsheets_signs() {
        assert_eq!(csv(Language::Danish, [row()]), "\u{feff}\"a;b\";3;0,05;\n");
        assert_eq!(csv(Language::English, [row()]), "\"a;b\",3,0.05,\n");
    }

    #[test]
    fn no_text_becomes_a_formula_and_no_number_a_text() {
        for formula in ["=1+1", "+45", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(safe(formula), format!("'{formula}"));
        }
        for plain in ["a=1", "5,- kr.", "ja ;-)", "a, -5 grader", "a,b;c|d", ""] {
            assert_eq!(safe(plain), plain);
        }
        assert_eq!(csv(Language::English, [vec![Field::Number(-2)]]), "-2\n");
    }

    #[test]
    fn what_was_kept_from_being_a_formula_is_read_as_it_was() {
        for text in [
            "=1+1",
            "+45 12",
            "-",
            "@x",
            "a\n-b",
            "a;=b, c",
            "'s hat",
            "it's",
            "x;'y",
            "",
            "\u{ff1d}1",
        ] {
            assert_eq!(without_apostrophes(&safe(text)), text);
        }
        assert_eq!(without_apostrophes("'typed"), "'typed");
    }

    #[test]
    fn a_program_that_parts_cells_at_another_sign_finds_no_formula_either() {
        for separator in SEPARATORS {
            for formula in ["=1+1", "+1", "-A1", "@SUM(A1)", "=1+1;"] {
                let text = format!("x{separator}{formula}");
                let cell = csv(Language::English, [vec![text.as_str().into(), "y".into()]]);
                assert_eq!(cell, format!("\"x{separator}'{formula}\",y\n"));
            }
            let cell = csv(Language::Danish, [vec![format!("a{separator}b").into()]]);
            assert_eq!(cell, format!("\u{feff}\"a{separator}b\"\n"));
        }
        assert_eq!(
            csv(Language::English, [vec!["sagde \"ja\"".into()], vec![Field::Empty]]),
            "\"sagde \"\"ja\"\"\"\n\"\"\n"
        );
    }
}
