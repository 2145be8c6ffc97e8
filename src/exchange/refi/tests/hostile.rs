//! Files that are damaged or made to do harm: refused or read, in bounded time.

use super::taken::{project, selection, taken, text_source};
use crate::exchange::coded::LeftKind;
use crate::exchange::coded::names::names;
use crate::exchange::coded::notes::notes;
use crate::exchange::incoming::Refused;
use crate::exchange::refi::read;
use crate::exchange::tests::escaping::numbers;
use crate::exchange::tests::fixture::packed;

const QUALCODER: &[u8] = include_bytes!("../../../../tests/testsuite/exchange/refi/qualcoder.qdpx");

#[test]
fn whatever_bytes_are_changed_or_missing_nothing_panics() {
    for seed in 0..1500 {
        let mut next = numbers(seed);
        let mut bytes = QUALCODER.to_vec();
        for _ in 0..=next(4) {
            let at = next(bytes.len());
            bytes[at] = u8::try_from(next(256)).unwrap();
        }
        bytes.truncate(if next(3) == 0 { next(bytes.len()) } else { bytes.len() });
        if let Some(Ok(mut incoming)) = read(&bytes) {
            let naming = names(&incoming.coded.codes, &[]);
            notes(&mut incoming, &naming).unwrap();
        }
    }
}

#[test]
fn a_project_that_is_damaged_declares_entities_or_is_none_is_refused() {
    let with = |qde: &str| {
        read(&packed(&[("project.qde".to_owned(), qde.to_owned())]))
            .unwrap()
            .unwrap_err()
    };
    let damaged = Refused::Damaged("project.qde".to_owned());
    for qde in [
        "",
        "<a>",
        "<Projekt/>",
        "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"/>",
    ] {
        assert_eq!(with(qde), damaged, "{qde}");
    }
    let entity = "<!DOCTYPE a [<!ENTITY b \"c\">]><Project>&b;</Project>";
    assert_eq!(with(entity), Refused::Declared("project.qde".to_owned()));
    assert_eq!(read(&packed(&[])).map(|it| it.is_err()), None);
    assert_eq!(
        read(&packed(&[("a.txt".to_owned(), String::new())]))
            .unwrap()
            .unwrap_err(),
        damaged
    );
}

#[test]
fn more_codes_or_documents_than_anybody_has_are_refused() {
    let codes: Vec<String> = (0..6_000)
        .map(|it| format!("<Code guid=\"{it}\" name=\"k{it}\"/>"))
        .collect();
    let codes = codes.concat();
    let book = format!("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes>{codes}</Codes></CodeBook>");
    assert_eq!(read(book.as_bytes()).unwrap().unwrap_err(), Refused::TooLarge);
    let sources = "<TextSource guid=\"1\" name=\"a\"><PlainTextContent>a</PlainTextContent></TextSource>".repeat(6_000);
    assert_eq!(
        read(&project(&sources, "", "")).unwrap().unwrap_err(),
        Refused::TooLarge
    );
}

#[test]
fn a_hundred_thousand_codings_and_remarks_are_read_in_bounded_time() {
    let text = "Vi venter længe på tolk hver gang. ".repeat(10_000);
    let inside: String = (0..100_000)
        .map(|it| selection(&it.to_string(), &(it + 300_000).to_string(), ""))
        .collect();
    let incoming = taken(&project(&text_source(&inside), "", &text));
    // What goes on behind the end of the text is named.
    let beyond = incoming.left.iter().filter(|it| it.kind == LeftKind::Beyond).count();
    assert_eq!(incoming.uncompared + beyond, 100_000);
    let excerpt = "Vi venter længe på tolk hver gange, og det står her ingen steder";
    let inside: String = (0..20_000).map(|_| selection("1", "3", excerpt)).collect();
    let incoming = taken(&project(&text_source(&inside), "", &text));
    assert_eq!(incoming.left.len(), 20_000);
    let note = format!(
        "<Notes><Note guid=\"n\" name=\"N\"><PlainTextContent>{}</PlainTextContent></Note></Notes>",
        "ord ".repeat(100_000)
    );
    let inside = "<NoteRef targetGUID=\"n\"/>".repeat(20_000);
    let incoming = taken(&project(&text_source(&inside), &note, "Tekst"));
    assert!(incoming.coded.documents[0].memo.len() < 21_000_000);
}
