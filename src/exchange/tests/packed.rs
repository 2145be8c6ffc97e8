//! Packed files of every kind that lie about what is in them, name places outside, or hold more than anybody reads.

use super::fixture::{Parts, named, p, packed, r, seen, styled};
use crate::exchange::returned::{self, Known};
use crate::exchange::table::{self, NoTable};
use crate::exchange::{self, Refused, refi};
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// What comes of a file.
type Read = fn(&[u8]) -> Result<String, Refused>;

/// A file of each kind that is packed, how it is read, and the part that it can't do without.
const KINDS: [(&[u8], Read, &str); 5] = [
    (
        include_bytes!("../../../tests/testsuite/exchange/tricky.docx"),
        document,
        "word/document.xml",
    ),
    (
        include_bytes!("../../../tests/testsuite/exchange/o-tricky.odt"),
        document,
        "content.xml",
    ),
    (
        include_bytes!("../../../tests/testsuite/returned/back.docx"),
        comes_back,
        "word/document.xml",
    ),
    (
        include_bytes!("../../../tests/testsuite/exchange/tables/stakeholder-office.xlsx"),
        tables,
        "xl/workbook.xml",
    ),
    (
        include_bytes!("../../../tests/testsuite/exchange/refi/qualcoder.qdpx"),
        coded,
        "project.qde",
    ),
];

fn document(bytes: &[u8]) -> Result<String, Refused> {
    seen(bytes).map(|it| it.text + &it.left)
}

fn comes_back(bytes: &[u8]) -> Result<String, Refused> {
    let file = exchange::returned(bytes).expect("a Word file")?;
    Ok(format!("{:?}", returned::feedback(&file, &Known::default())))
}

fn tables(bytes: &[u8]) -> Result<String, Refused> {
    match table::read(bytes) {
        Ok(tables) => Ok(format!("{:?}", tables.sheets)),
        Err(NoTable::Refused(refused)) => Err(refused),
        Err(other) => panic!("{other:?}"),
    }
}

fn coded(bytes: &[u8]) -> Result<String, Refused> {
    let incoming = refi::read(bytes).expect("a project")?;
    Ok(format!("{:?}", incoming.coded))
}

/// Returns the parts of a file.
fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let part = |at| {
        let mut part = zip.by_index(at).unwrap();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        (String::from_utf8_lossy(part.name_raw()).into_owned(), bytes)
    };
    (0..heads(bytes, CENTRAL).len()).map(part).collect()
}

/// Returns a file of some parts, of which the first is not packed, as OpenDocument wants it.
fn of(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (at, (name, bytes)) in parts.iter().enumerate() {
        let method = if at == 0 {
            zip::CompressionMethod::Stored
        } else {
            zip::CompressionMethod::Deflated
        };
        zip.start_file(&**name, SimpleFileOptions::DEFAULT.compression_method(method))
            .unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Returns where the heads of a kind begin in a file.
fn heads(bytes: &[u8], mark: &[u8]) -> Vec<usize> {
    memchr::memmem::find_iter(bytes, mark).collect()
}

const LOCAL: &[u8] = b"PK\x03\x04";
const CENTRAL: &[u8] = b"PK\x01\x02";

#[test]
fn a_part_whose_name_leads_out_of_the_file_is_no_place_and_changes_nothing() {
    for (bytes, read, needed) in KINDS {
        let whole = parts(bytes);
        let before = read(&of(&whole)).unwrap();
        let mut more = whole.clone();
        for name in [
            "../../../x",
            "/etc/passwd",
            "C:\\x",
            "..\\..\\x",
            "C:/x",
            "\\\\host\\x",
            "word/../../x",
            "a/./b",
            " ",
            "æ\u{202e}x",
            "con",
        ] {
            more.push((name.to_owned(), b"<a>".to_vec()));
        }
        assert_eq!(read(&of(&more)).unwrap(), before, "{needed}");
    }
}

#[test]
fn files_within_files_and_many_parts_stay_packed() {
    let mut inner = of(&[("a".to_owned(), vec![0; 1_000_000])]);
    for _ in 0..10 {
        inner = of(&[("a".to_owned(), inner.clone()), ("b".to_owned(), inner)]);
    }
    for (bytes, read, needed) in KINDS {
        let whole = parts(bytes);
        let before = read(&of(&whole)).unwrap();
        let mut more = whole.clone();
        more.push(("inner.zip".to_owned(), inner.clone()));
        more.extend((0..3_000).map(|it| (format!("media/{it}"), Vec::new())));
        assert_eq!(read(&of(&more)).unwrap(), before, "{needed}");
    }
}

#[test]
fn a_file_that_says_it_unpacks_to_more_than_is_read_is_refused_before_it_is_unpacked() {
    for (bytes, read, needed) in KINDS {
        for size in [200_000_001_u32, u32::MAX - 1] {
            let mut lying = bytes.to_vec();
            let head = *heads(bytes, CENTRAL).last().unwrap();
            lying[head + 24..head + 28].copy_from_slice(&size.to_le_bytes());
            assert_eq!(read(&lying).unwrap_err(), Refused::TooLarge, "{needed}");
        }
    }
}

#[test]
fn sizes_that_are_not_so_and_parts_that_lie_over_each_other_are_refused_or_read_as_they_are() {
    for (bytes, read, needed) in KINDS {
        let whole = parts(bytes);
        let before = read(bytes).unwrap();
        // What stands before each part: its packed size, its size.
        for at in [18, 22] {
            for size in [0_u32, 7, 0x7fff_ffff, u32::MAX] {
                let mut lying = bytes.to_vec();
                for head in heads(bytes, LOCAL) {
                    lying[head + at..head + at + 4].copy_from_slice(&size.to_le_bytes());
                }
                if let Ok(after) = read(&lying) {
                    assert_eq!(after, before, "{needed} {at} {size}");
                }
            }
        }
        // What the list at the end says: its packed size, its size, where it begins.
        for at in [20, 24, 42] {
            for value in [0_u32, 7, 100_000] {
                let mut lying = bytes.to_vec();
                for head in heads(bytes, CENTRAL) {
                    lying[head + at..head + at + 4].copy_from_slice(&value.to_le_bytes());
                }
                if let Ok(after) = read(&lying) {
                    assert_eq!(after, before, "{needed} {at} {value}");
                }
            }
        }
        // All parts are the needed one.
        let own = heads(bytes, CENTRAL);
        let place = whole.iter().position(|it| it.0 == needed).unwrap();
        let mut lying = bytes.to_vec();
        for head in &own {
            lying.copy_within(own[place] + 42..own[place] + 46, head + 42);
        }
        if let Ok(after) = read(&lying) {
            assert_eq!(after, before, "{needed}");
        }
    }
}

#[test]
fn a_needed_part_that_is_damaged_declares_or_is_too_deep_is_refused_whatever_the_kind() {
    for (bytes, read, needed) in KINDS {
        let whole = parts(bytes);
        let at = whole.iter().position(|it| it.0 == needed).unwrap();
        let text = String::from_utf8(whole[at].1.clone()).unwrap();
        let with = |part: String| {
            let mut parts = whole.clone();
            parts[at].1 = part.into_bytes();
            read(&of(&parts))
        };
        let (head, rest) = text.split_at(text.find("?>").map_or(0, |it| it + 2));
        let declared = format!("{head}<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>{rest}");
        assert_eq!(
            with(declared).unwrap_err(),
            Refused::Declared(needed.to_owned()),
            "{needed}"
        );
        for broken in [&text[..text.len() - 10], "", "\u{0}"] {
            assert!(with(broken.to_owned()).is_err(), "{needed} {broken:.20}");
        }
        let deep = "<a>".repeat(10_000);
        assert!(with(head.to_owned() + &deep).is_err(), "{needed}");
        let many: Vec<String> = (0..10_000).map(|it| format!(" a{it}=\"\"")).collect();
        let many = many.concat();
        let start = rest.find(['>', ' ']).unwrap();
        let end = rest[start..].find('>').unwrap() + start;
        let end = end - usize::from(rest[..end].ends_with('/'));
        let same = with(format!("{head}{}{many}{}", &rest[..end], &rest[end..]));
        assert_eq!(same.unwrap(), read(bytes).unwrap(), "{needed}");
    }
}

#[test]
fn five_hundred_pages_come_in_word_for_word() {
    let mut body = String::new();
    for page in 0..500 {
        body.push_str(&styled("Overskrift1", &r(&format!("Side {page}"))));
        for at in 0..12 {
            body.push_str(&p(
                &(r(&format!("Her{page}x{at} ")) + &r(&"siges noget om hverdagen ".repeat(10)))
            ));
        }
    }
    let parts = Parts {
        body: &body,
        ..Parts::default()
    };
    let seen = seen(&packed(&named(&parts))).unwrap();
    assert!(seen.left.is_empty(), "{:.200}", seen.left);
    let words: Vec<&str> = seen.text.split_whitespace().collect();
    assert_eq!(words.iter().filter(|it| **it == "hverdagen").count(), 60_000);
    let own: Vec<&str> = words.into_iter().filter(|it| it.starts_with("Her")).collect();
    let expected: Vec<String> = (0..6_000).map(|it| format!("Her{}x{}", it / 12, it % 12)).collect();
    assert_eq!(own, expected);
}
