//! What is read: places however they are counted, and everything that has no place here by its kind.

use crate::exchange::coded::LeftKind::{
    Beyond, Case, Elsewhere, Graph, Journal, Link, Missing, Outside, Pdf, Picture, Recording, Set, Unknown, Variable,
    Whole,
};
use crate::exchange::coded::{Incoming, LeftKind};
use crate::exchange::incoming::Refused;
use crate::exchange::refi::{read, write};
use crate::exchange::tests::fixture::packed;
use snapbox::{assert_data_eq, str};

const QUALCODER: &[u8] = include_bytes!("../../../../tests/testsuite/exchange/refi/qualcoder.qdpx");

/// Returns a project of some sources, whose only text is in a part of its own.
pub(super) fn project(sources: &str, rest: &str, text: &str) -> Vec<u8> {
    let qde = format!(
        "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\" origin=\"x\"><Users><User guid=\"u\" name=\"Anna\"/></Users>\
         <CodeBook><Codes><Code guid=\"{{C1}}\" name=\"Sundhed\"><Description>Om læge</Description>\
         <Code guid=\"c2\" name=\"Tolk\"/></Code></Codes></CodeBook><Sources>{sources}</Sources>{rest}</Project>"
    );
    packed(&[
        ("project.qde".to_owned(), qde),
        ("Sources/t.txt".to_owned(), text.to_owned()),
    ])
}

pub(super) fn text_source(inside: &str) -> String {
    format!("<TextSource guid=\"s\" name=\"Møde\" plainTextPath=\"internal://t.txt\">{inside}</TextSource>")
}

pub(super) fn selection(start: &str, end: &str, name: &str) -> String {
    format!(
        "<PlainTextSelection guid=\"p\" name=\"{name}\" startPosition=\"{start}\" endPosition=\"{end}\">\
         <Coding guid=\"k\"><CodeRef targetGUID=\"C1\"/></Coding></PlainTextSelection>"
    )
}

pub(super) fn taken(bytes: &[u8]) -> Incoming {
    read(bytes).unwrap().unwrap()
}

/// Returns the words at each coding, with the codes' names and what is remarked.
fn codings(incoming: &Incoming) -> String {
    let mut all = String::new();
    for document in &incoming.coded.documents {
        let signs: Vec<char> = document.text.chars().collect();
        all += &format!("{} ({})\n", document.name, document.memo);
        for it in &document.codings {
            let words: String = signs[it.start..it.end].iter().collect();
            let names: Vec<&str> = it.codes.iter().map(|it| &*incoming.coded.codes[*it].name).collect();
            all += &format!("  {words:?} {names:?} {}\n", it.memo);
        }
    }
    all
}

fn left(incoming: &Incoming) -> Vec<LeftKind> {
    incoming.left.iter().map(|it| it.kind).collect()
}

#[test]
fn what_qualcoder_writes_comes_in_with_its_memos_and_without_its_people() {
    let incoming = taken(QUALCODER);
    assert_data_eq!(
        codings(&incoming),
        str![[r#"
gruppe-1.txt (Optaget på biblioteket)
  "Gruppe 1, aften 😀" ["Adgang til tolk"] 
  "Vi venter længe på tolk." ["Adgang til tolk"] Hører sammen med ventetid
  "Ældre har svært ved digital post" ["Digital hjælp"] 
  "Ældre har svært ved digital post 👩/u{200d}👩/u{200d}👧, og ingen ringer tilbage." ["Post"] 
  "Skolen" [] Spørg skolen
  "Bussen kører for sjældent/nDet sidste sagde flere." ["Transport"] 
kort ()
  "Kun én linje." ["Transport"] 

"#]]
    );
    assert_eq!((incoming.people, incoming.relocated, incoming.uncompared), (1, 0, 0));
    assert_eq!(left(&incoming), [Picture, Journal]);
    assert!(!format!("{incoming:?}").contains("Koder 1"));
}

#[test]
fn what_is_written_here_comes_back_with_the_same_codings() {
    let once = taken(QUALCODER);
    let mut again = taken(&write(&once.coded));
    assert!(again.is_ours && again.left.is_empty(), "{:?}", again.left);
    for (one, other) in once.coded.documents.iter().zip(&mut again.coded.documents) {
        assert_eq!((&one.text, &one.codings), (&other.text, &other.codings));
    }
    // Written codes stand below each other in the order of the tree.
    let names = |it: &Incoming| {
        let mut names: Vec<String> = it.coded.codes.iter().map(|it| it.name.clone()).collect();
        names.sort();
        names
    };
    assert_eq!(names(&once), names(&again));
}

#[test]
fn places_are_counted_as_the_program_counted_that_wrote_them() {
    // The words that are coded begin after an emoji of two units, two ends of lines and a mark.
    for (text, start, end) in [
        ("😀 a\r\nb\r\nVi venter længe på tolk.\r\nSlut", 9, 33),
        ("😀 a\r\nb\r\nVi venter længe på tolk.\r\nSlut", 6, 30),
        ("😀 a\nb\nVi venter længe på tolk.\nSlut", 6, 30),
        ("😀 a\nb\nVi venter længe på tolk.\nSlut", 7, 31),
        ("\u{feff}😀 a\nb\nVi venter længe på tolk.\nSlut", 6, 30),
        ("\u{feff}😀 a\nb\nVi venter længe på tolk.\nSlut", 7, 31),
    ] {
        let inside = selection(&start.to_string(), &end.to_string(), "Vi venter længe på tolk.");
        let incoming = taken(&project(&text_source(&inside), "", text));
        assert_eq!(
            codings(&incoming),
            "Møde ()\n  \"Vi venter længe på tolk.\" [\"Sundhed\"] \n",
            "{start}"
        );
        assert_eq!((incoming.relocated, incoming.uncompared), (0, 0), "{start}");
    }
    // Without an excerpt the standard counts: an end of a line of two signs is two.
    let incoming = taken(&project(&text_source(&selection("3", "4", "")), "", "a\r\nbc"));
    assert_eq!(
        (codings(&incoming).as_str(), incoming.uncompared),
        ("Møde ()\n  \"b\" [\"Sundhed\"] \n", 1)
    );
}

#[test]
fn a_coding_that_is_nowhere_is_named_and_one_that_is_elsewhere_is_found() {
    let text = "Først noget andet. Vi venter længe på tolk, hver eneste gang.";
    let words = "Vi venter længe på tolk, hver eneste gang.";
    let all = [
        selection("0", "18", words),
        selection("0", "18", "Det her står ingen steder i teksten, som den er"),
        selection("-1", "4", ""),
        selection("4", "4", ""),
        selection("9", "4", ""),
        selection("0", "99", ""),
        selection("99999999999999999999", "4", ""),
        selection("x", "", ""),
        "<PlainTextSelection/>".to_owned(),
        selection("0", "5", "").replace("C1", "c9"),
        selection("0", "5", "").replace("C1", "{c2}"),
        "<Coding guid=\"k\"><CodeRef targetGUID=\"C1\"/></Coding>".to_owned(),
    ];
    let incoming = taken(&project(&text_source(&all.concat()), "", text));
    assert_data_eq!(
        codings(&incoming),
        str![[r#"
Møde ()
  "Først" [] 
  "Først" ["Tolk"] 
  "Vi venter længe på tolk, hver eneste gang." ["Sundhed"] 

"#]]
    );
    assert_eq!((incoming.relocated, incoming.uncompared), (1, 1));
    let mut left = left(&incoming);
    left.sort_unstable();
    assert_eq!(
        left,
        [
            Beyond, Beyond, Beyond, Beyond, Beyond, Beyond, Beyond, Elsewhere, Unknown, Whole
        ]
    );
}

#[test]
fn no_path_is_followed_and_whatever_is_no_text_is_named() {
    let sources = [
        "<TextSource guid=\"1\" name=\"a\" plainTextPath=\"absolute:///etc/passwd\"/>",
        "<TextSource guid=\"2\" name=\"b\" plainTextPath=\"relative://../x.txt\"/>",
        "<TextSource guid=\"3\" name=\"c\" plainTextPath=\"internal://../../etc/passwd\"/>",
        "<TextSource guid=\"4\" name=\"d\" plainTextPath=\"https://example.org/t.txt\"/>",
        "<TextSource guid=\"5\" name=\"e\" richTextPath=\"internal://t.txt\"/>",
        "<TextSource guid=\"6\" name=\"f\"><PlainTextContent>Ord i filen</PlainTextContent></TextSource>",
        "<PictureSource guid=\"7\" name=\"g\" path=\"internal://t.txt\"/>",
        "<PDFSource guid=\"8\" name=\"h\"/><AudioSource guid=\"9\" name=\"i\"/><VideoSource guid=\"10\"/>",
    ];
    let rest = "<Cases><Case guid=\"x\" name=\"c\"/></Cases><Sets><Set guid=\"y\"/></Sets><Links><Link guid=\"l\"/></Links>\
                <Graphs><Graph guid=\"z\"/></Graphs><Variables><Variable guid=\"v\"/></Variables>";
    let incoming = taken(&project(&sources.concat(), rest, "t"));
    assert_eq!(codings(&incoming), "f ()\n");
    assert_eq!(
        left(&incoming),
        [
            Outside, Outside, Missing, Outside, Missing, Picture, Pdf, Recording, Recording, Case, Variable, Set,
            Graph, Link
        ]
    );
}

#[test]
fn remarks_of_other_programs_stand_in_notes_that_the_file_refers_to() {
    let inside = selection("0", "3", "").replace("</Plain", "<NoteRef targetGUID=\"n1\"/></Plain")
        + "<NoteRef targetGUID=\"N2\"/><NoteRef targetGUID=\"n3\"/>";
    let rest = "<Notes><Note guid=\"n1\" name=\"Memo\"><PlainTextContent>om afsnittet</PlainTextContent></Note>\
                <Note guid=\"n2\"><PlainTextContent>om det hele</PlainTextContent></Note>\
                <Note guid=\"n3\"><PlainTextContent>om et sted</PlainTextContent><PlainTextSelection guid=\"q\" startPosition=\"4\" endPosition=\"6\"/></Note>\
                <Note guid=\"n4\" name=\"Dagbog\" plainTextPath=\"internal://t.txt\"/></Notes>";
    let incoming = taken(&project(&text_source(&inside), rest, "Ord og flere"));
    assert_data_eq!(
        codings(&incoming),
        str![[r#"
Møde (om det hele)
  "Ord" ["Sundhed"] Memo
om afsnittet
  "og" [] om et sted

"#]]
    );
    assert_eq!(left(&incoming), [Journal]);
}

#[test]
fn a_codebook_is_codes_alone() {
    let book = "\u{feff}<?xml version=\"1.0\" encoding=\"utf-8\"?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"QualCoder\">\
                <Codes><Code guid=\"1\" name=\"Sundhed\" isCodable=\"false\"><Code guid=\"2\" name=\"Tolk\"/></Code></Codes></CodeBook>";
    let incoming = taken(book.as_bytes());
    let codes: Vec<(&str, Option<usize>)> = incoming.coded.codes.iter().map(|it| (&*it.name, it.parent)).collect();
    assert_eq!(codes, [("Sundhed", None), ("Tolk", Some(0))]);
    assert!(read(b"Tekst").is_none() && read(b"").is_none());
    let entity = book.replace("<CodeBook", "<!DOCTYPE a [<!ENTITY b \"c\">]><CodeBook");
    assert!(matches!(read(entity.as_bytes()), Some(Err(Refused::Declared(_)))));
}
