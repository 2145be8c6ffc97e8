//! Tables that are whole, damaged, or made to do harm: refused or read, in bounded time and memory.

use super::{Cell, NoTable, Tables, read};
use crate::exchange::Refused;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

const OFFICE: &[u8] = include_bytes!("../../../tests/testsuite/exchange/tables/stakeholder-office.xlsx");
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/// Returns the parts of a workbook with one sheet, whose inside is given.
fn parts(sheet: &str) -> Vec<(String, Vec<u8>)> {
    let relation = |id: &str, kind: &str, target: &str| {
        format!("<Relationship Id=\"{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = |inside: String| {
        let space = "http://schemas.openxmlformats.org/package/2006/relationships";
        format!("<Relationships xmlns=\"{space}\">{inside}</Relationships>")
    };
    let sheets = "<sheets><sheet name=\"Ark\" sheetId=\"1\" r:id=\"s\"/></sheets>";
    [
        (
            "_rels/.rels",
            relations(relation("b", "officeDocument", "xl/workbook.xml")),
        ),
        (
            "xl/workbook.xml",
            format!("<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\">{sheets}</workbook>"),
        ),
        (
            "xl/_rels/workbook.xml.rels",
            relations(relation("s", "worksheet", "worksheets/sheet1.xml")),
        ),
        (
            "xl/worksheets/sheet1.xml",
            format!("<worksheet xmlns=\"{MAIN}\">{sheet}</worksheet>"),
        ),
    ]
    .map(|it| (it.0.to_owned(), it.1.into_bytes()))
    .into()
}

fn packed(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        let options = SimpleFileOptions::DEFAULT.compression_method(CompressionMethod::Deflated);
        zip.start_file(&**name, options).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn sheet(inside: &str) -> Result<Tables, NoTable> {
    read(&packed(&parts(&format!("<sheetData>{inside}</sheetData>"))))
}

fn text(cell: &str, text: &str) -> String {
    format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn refused(tables: Result<Tables, NoTable>) -> Refused {
    match tables {
        Err(NoTable::Refused(refused)) => refused,
        other => panic!("{other:?}"),
    }
}

#[test]
fn values_of_every_kind_are_read_with_their_places() {
    let row =
        text("B2", "Å &amp; æ") + "<c r=\"C2\"><v>12</v></c><c r=\"D2\"><v>1.5</v></c><c r=\"E2\" t=\"b\"><v>1</v></c>";
    let row = row
        + "<c r=\"F2\" t=\"e\"><v>#REF!</v></c><c r=\"G2\"><f>1+1</f><v>2</v></c><c r=\"H2\"><f>1+1</f></c><c r=\"I2\"/>";
    let tables = sheet(&format!(
        "<row r=\"2\">{row}</row><row r=\"5\" hidden=\"1\">{}</row>",
        text("A5", "x")
    ))
    .unwrap();
    let own = &tables.sheets[0];
    assert_eq!(
        (own.name.as_str(), own.rows[0].at, own.hidden_rows.as_slice()),
        ("Ark", 1, &[4][..])
    );
    let number = |it: &str| Cell::Number(it.to_owned());
    assert_eq!(
        own.rows[0].cells,
        [
            (1, Cell::Text("Å & æ".to_owned())),
            (2, number("12")),
            (3, number("1.5")),
            (4, Cell::Flag(true)),
            (5, Cell::Error),
            (6, number("2")),
            (7, Cell::Formula),
        ]
    );
}

#[test]
fn what_real_programs_write_is_read() {
    let tables = read(OFFICE).unwrap();
    let names: Vec<&str> = tables.sheets.iter().map(|it| &*it.name).collect();
    assert_eq!(names, ["Aktører", "Valgmuligheder"]);
    assert!(!tables.has_macros && tables.sheets[0].joined.is_empty());
}

#[test]
fn joined_cells_macros_and_other_formats_are_told() {
    let cells = format!("<sheetData><row r=\"1\">{}</row></sheetData>", text("A1", "x"));
    let mut all = parts(&(cells + "<mergeCells count=\"1\"><mergeCell ref=\"A1:B3\"/></mergeCells>"));
    all.push(("xl/vbaProject.bin".to_owned(), b"Sub Auto_Open".to_vec()));
    let tables = read(&packed(&all)).unwrap();
    assert!(tables.has_macros);
    assert_eq!(tables.sheets[0].joined, [(0, 2, "A1:B3".to_owned())]);
    assert_eq!(
        read(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1").unwrap_err(),
        NoTable::OtherFormat
    );
    let opendocument = packed(&[("mimetype".to_owned(), Vec::new())]);
    assert_eq!(read(&opendocument).unwrap_err(), NoTable::Other);
    assert_eq!(
        read(b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet").unwrap_err(),
        NoTable::OtherFormat
    );
    assert_eq!(read(b"\0\x01\x02\xff").unwrap_err(), NoTable::Other);
}

#[test]
fn a_sheet_of_any_size_costs_what_stands_in_it() {
    let far = format!(
        "<row r=\"1\">{}</row><row r=\"1000000\">{}</row>",
        text("A1", "a"),
        text("NTP1000000", "z")
    );
    let tables = sheet(&far).unwrap();
    assert_eq!(tables.sheets[0].rows.len(), 2);
    let dimension = "<dimension ref=\"A1:XFD1048576\"/><sheetData/>";
    assert!(read(&packed(&parts(dimension))).unwrap().sheets[0].rows.is_empty());
    for beyond in ["XFD1", "A1048576"] {
        assert_eq!(
            refused(sheet(&format!("<row>{}</row>", text(beyond, "x")))),
            Refused::Columns
        );
    }
    let wide: String = (0..20_000)
        .map(|_| "<c t=\"inlineStr\"><is><t>x</t></is></c>")
        .collect();
    assert_eq!(refused(sheet(&format!("<row>{wide}</row>"))), Refused::Columns);
}

#[test]
fn what_unpacks_to_more_than_is_read_is_refused_whatever_the_file_says_of_it() {
    let mut all = parts("<sheetData/>");
    all.push(("xl/media/a.bin".to_owned(), vec![0; 201_000_000]));
    let bomb = packed(&all);
    assert_eq!(refused(read(&bomb)), Refused::TooLarge);
    // The same with sizes that it does not have, in the list at the end and before each part.
    let mut lying = bomb.clone();
    let size = 201_000_000_u32.to_le_bytes();
    while let Some(at) = memchr::memmem::find(&lying, &size) {
        lying[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    assert!(matches!(read(&lying), Err(NoTable::Refused(_))));
    // Many cells that all say the same long text.
    let mut all = parts(&format!(
        "<sheetData>{}</sheetData>",
        (0..20_000)
            .map(|_| "<row><c t=\"s\"><v>0</v></c></row>")
            .collect::<String>()
    ));
    let strings = format!("<sst xmlns=\"{MAIN}\"><si><t>{}</t></si></sst>", "x".repeat(30_000));
    all.push(("xl/sharedStrings.xml".to_owned(), strings.into_bytes()));
    let relations = String::from_utf8(all[2].1.clone()).unwrap();
    let shared = format!(
        "<Relationship Id=\"t\" Type=\"{RELATIONS}/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
    );
    all[2].1 = relations.replace("</Relationships>", &shared).into_bytes();
    assert_eq!(refused(read(&packed(&all))), Refused::TooLarge);
}

#[test]
fn a_part_that_declares_what_it_unfolds_to_is_refused_by_its_name() {
    for at in 0..4 {
        let mut all = parts("<sheetData/>");
        let own = String::from_utf8(all[at].1.clone()).unwrap();
        all[at].1 = format!("<!DOCTYPE x [<!ENTITY a \"b\">]>{own}").into_bytes();
        assert_eq!(refused(read(&packed(&all))), Refused::Declared(all[at].0.clone()));
    }
}

#[test]
fn whatever_bytes_are_changed_or_missing_nothing_panics() {
    let mut state: usize = 7;
    let mut next = |most: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most
    };
    for _ in 0..600 {
        let mut bytes = OFFICE.to_vec();
        for _ in 0..=next(4) {
            let at = next(bytes.len());
            bytes[at] = u8::try_from(next(256)).unwrap();
        }
        bytes.truncate(if next(3) == 0 { next(bytes.len()) } else { bytes.len() });
        let _ = read(&bytes);
    }
    // Within the parts, where a sum no longer keeps what was changed away.
    let whole = parts(&format!(
        "<sheetData><row r=\"1\">{}</row></sheetData>",
        text("A1", "abc")
    ));
    for _ in 0..3000 {
        let mut all = whole.clone();
        let part = next(all.len());
        for _ in 0..=next(3) {
            let at = next(all[part].1.len());
            all[part].1[at] = b" <>/\"='rA1:9&;\0\xff"[next(16)];
        }
        let _ = read(&packed(&all));
    }
}

#[test]
fn separated_values_are_read_as_danish_and_english_spreadsheets_write_them() {
    let rows = |bytes: &[u8]| -> Vec<Vec<String>> {
        let tables = read(bytes).unwrap();
        let row = |row: &super::Row| row.cells.iter().map(|it| it.1.text().unwrap()).collect();
        tables.sheets[0].rows.iter().map(row).collect()
    };
    let expected = [
        ["Id", "Sådan"].map(str::to_owned),
        ["a", "1,5; \"x\""].map(str::to_owned),
    ];
    assert_eq!(
        rows("\u{feff}Id;Sådan\r\na;\"1,5; \"\"x\"\"\"\r\n".as_bytes()),
        expected
    );
    assert_eq!(rows("Id,Sådan\na,\"1,5; \"\"x\"\"\"\n".as_bytes()), expected);
    assert_eq!(rows("sep=;\nId;Sådan\na;\"1,5; \"\"x\"\"\"\n".as_bytes()), expected);
    assert_eq!(rows("Id\tSådan\na\t\"1,5; \"\"x\"\"\"\n".as_bytes()), expected);
    let windows = b"Id;S\xe5dan\r\na;\"1,5; \"\"x\"\"\"\r\n";
    assert_eq!(rows(windows), expected);
    assert_eq!(read(windows).unwrap().assumed, Some("windows-1252"));
    // A formula that was kept from being one.
    assert_eq!(rows(b"Id;A\nx;'=1+1\n")[1], ["x", "=1+1"]);
    let wide = vec![b';'; 20_000];
    assert!(rows(&wide).is_empty());
    assert_eq!(refused(read(&[&wide[..], b"x"].concat())), Refused::Columns);
}
