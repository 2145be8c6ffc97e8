//! Workbooks are read back by a reader that is not their writer.

use super::*;
use crate::language::Language;
use crate::text::workbook::CELL;
use calamine::{Data, Reader as _};
use chrono::NaiveDate;

fn workbook(fields: Vec<Field>) -> Workbook {
    let column = |at: usize| Column {
        heading: format!("Kolonne {}", at % 2),
        ..Column::default()
    };
    Workbook {
        title: "Aktører & venner".to_owned(),
        authority: "Eksempel Kommune".to_owned(),
        language: Language::Danish,
        day: NaiveDate::from_ymd_opt(2018, 12, 1).unwrap(),
        banner: "INTERN & mere".to_owned(),
        sheets: vec![Sheet {
            name: "Aktører".to_owned(),
            description: "Alle aktører".to_owned(),
            columns: (0..fields.len()).map(column).collect(),
            rows: vec![fields],
        }],
    }
}

fn read(bytes: Vec<u8>) -> Vec<Vec<Data>> {
    let mut book: calamine::Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    let range = book.worksheet_range("Aktører").unwrap();
    range.rows().map(<[Data]>::to_vec).collect()
}

#[test]
fn texts_stay_texts_and_days_are_days() {
    let texts = [
        "=1+1",
        "+45 12",
        "@x",
        "-",
        "0012",
        "1-2",
        "2018-12",
        "'a",
        "to\nlinjer",
        "1,5",
    ];
    let day = NaiveDate::from_ymd_opt(2018, 3, 14).unwrap();
    let mut fields: Vec<Field> = texts.iter().map(|it| Field::from(*it)).collect();
    fields.extend([Field::Day(day), Field::Number(7), Field::Empty, Field::Decimal(0.5)]);
    let rows = read(written(&workbook(fields)).unwrap().bytes);
    for (at, text) in texts.iter().enumerate() {
        assert_eq!(rows[1][at], Data::String((*text).to_owned()));
    }
    let Data::DateTime(read) = &rows[1][texts.len()] else {
        panic!("{rows:?}")
    };
    assert_eq!(read.as_datetime().unwrap().date(), day);
    assert_eq!(rows[1][texts.len() + 1], Data::Float(7.0));
    // Headings of a table are unique.
    assert_eq!(rows[0][2], Data::String("Kolonne 0 2".to_owned()));
}

#[test]
fn the_same_workbook_is_the_same_bytes_and_says_near_its_beginning_whose_it_is() {
    let bytes = || written(&workbook(vec!["a".into()])).unwrap().bytes;
    assert_eq!(bytes(), bytes());
    assert!(memchr::memmem::find(&bytes()[..4096], GENERATOR.as_bytes()).is_some());
    let mut zip = ZipArchive::new(Cursor::new(bytes())).unwrap();
    let core = std::io::read_to_string(zip.by_name("docProps/core.xml").unwrap()).unwrap();
    assert!(
        core.contains("2018-12-01T00:00:00Z") && core.contains("Eksempel Kommune"),
        "{core}"
    );
}

#[test]
fn a_text_that_no_cell_holds_is_cut_and_named() {
    let long = "ø😀".repeat(20_000);
    let written = written(&workbook(vec!["a".into(), long.as_str().into()])).unwrap();
    assert_eq!(written.remarks.len(), 1);
    assert_eq!(written.remarks[0].key, "workbook-cut");
    let rows = read(written.bytes);
    let Data::String(text) = &rows[1][1] else { panic!() };
    assert!(
        text.encode_utf16().count() <= CELL && text.ends_with(']'),
        "{}",
        &text[text.len() - 100..]
    );
    assert_eq!(cell(&"a".repeat(CELL), Language::Danish), ("a".repeat(CELL), false));
}

#[test]
fn an_empty_list_and_strange_names_are_a_workbook_too() {
    let mut book = workbook(Vec::new());
    book.sheets[0].rows.clear();
    book.sheets[0].columns = vec![Column {
        heading: "Id".to_owned(),
        ..Column::default()
    }];
    book.sheets[0].name = "'A[b]:c*?/\\ og meget mere end et ark kan hedde'".to_owned();
    assert!(written(&book).is_ok());
    assert_eq!(address(0, 0) + &address(9, 26) + &address(0, 16383), "A1AA10XFD1");
}
