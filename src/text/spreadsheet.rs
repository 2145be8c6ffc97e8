//! Tables for spreadsheets: as the reader's program expects them, and never a formula where a text was meant.

use crate::language::Language;

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

/// Returns rows as CSV: in Danish with `;`, a decimal comma and a BOM, since spreadsheets in Danish read no other.
pub fn csv(language: Language, rows: impl IntoIterator<Item = Vec<Field>>) -> String {
    let (start, delimiter) = match language {
        Language::Danish => ("\u{feff}", b';'),
        Language::English => ("", b','),
    };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_writer(start.as_bytes().to_vec());
    for row in rows {
        let fields: Vec<String> = row.iter().map(|it| spelt(it, language)).collect();
        writer.write_record(&fields).expect("memory takes every row");
    }
    let bytes = writer.into_inner().expect("memory takes every row");
    String::from_utf8(bytes).expect("only texts were written")
}

fn spelt(field: &Field, language: Language) -> String {
    match field {
        Field::Empty => String::new(),
        Field::Text(text) => safe(text),
        Field::Number(number) => number.to_string(),
        Field::Decimal(number) if language == Language::Danish => number.to_string().replace('.', ","),
        Field::Decimal(number) => number.to_string(),
    }
}

/// Returns a text that no spreadsheet takes for a formula: an apostrophe says that it is text.
fn safe(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        format!("'{text}")
    } else {
        text.to_owned()
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
        assert_eq!(csv(Language::English, [row()]), "a;b,3,0.05,\n");
    }

    #[test]
    fn no_text_becomes_a_formula_and_no_number_a_text() {
        for formula in ["=1+1", "+45", "-2", "@SUM(A1)", "\t=1", "\r=1"] {
            assert_eq!(safe(formula), format!("'{formula}"));
        }
        assert_eq!(safe("a=1"), "a=1");
        assert_eq!(csv(Language::English, [vec![Field::Number(-2)]]), "-2\n");
    }
}
