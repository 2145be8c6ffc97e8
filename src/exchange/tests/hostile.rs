//! Files that are damaged, or made to do harm: refused or read, in bounded time, and never followed.

use super::escaping::numbers;
use super::fixture::{Parts, body, named, p, packed, r, seen};
use crate::exchange::returned::{self, Known};
use crate::exchange::{self, Refused};
use std::rc::Rc;

const TRICKY: &[u8] = include_bytes!("../../../tests/testsuite/exchange/tricky.docx");

fn parts() -> Vec<(String, String)> {
    let text = p(&(r("Hørt") + "<w:r><w:footnoteReference w:id=\"1\"/></w:r>"));
    let comments = format!("<w:comment w:id=\"1\">{}</w:comment>", p(&r("k")));
    let footnotes = format!("<w:footnote w:id=\"1\">{}</w:footnote>", p(&r("n")));
    named(&Parts {
        body: &text,
        comments: &comments,
        footnotes: &footnotes,
        ..Parts::default()
    })
}

#[test]
fn a_file_of_which_any_part_is_damaged_is_refused_by_the_name_of_that_part() {
    let whole = parts();
    assert!(seen(&packed(&whole)).is_ok());
    for at in 0..whole.len() {
        let (name, text) = &whole[at];
        let cut = &text[..text.len() / 2];
        for broken in [cut, "", "PK", "<a>", "\u{0}"] {
            let mut parts = whole.clone();
            parts[at].1 = broken.to_owned();
            assert_eq!(
                seen(&packed(&parts)).unwrap_err(),
                Refused::Damaged(name.clone()),
                "{broken:.40}"
            );
        }
        let mut parts = whole.clone();
        parts[at].1 = format!("<!DOCTYPE x [<!ENTITY a \"b\">]>{text}");
        assert_eq!(seen(&packed(&parts)).unwrap_err(), Refused::Declared(name.clone()));
        let mut parts = whole.clone();
        parts.remove(at);
        let is_needed = !name.ends_with(".rels");
        assert_eq!(seen(&packed(&parts)).is_err(), is_needed, "{name}");
    }
}

#[test]
fn whatever_bytes_are_changed_or_missing_nothing_panics() {
    for seed in 0..1500 {
        let mut next = numbers(seed);
        let mut bytes = TRICKY.to_vec();
        for _ in 0..=next(4) {
            let at = next(bytes.len());
            bytes[at] = u8::try_from(next(256)).unwrap();
        }
        bytes.truncate(if next(3) == 0 { next(bytes.len()) } else { bytes.len() });
        if let Some(Ok(incoming)) = exchange::read(&bytes) {
            incoming.markdown(&exchange::Themes::default());
        }
        come_back(&bytes);
    }
}

#[test]
fn whatever_tags_are_changed_or_missing_nothing_panics() {
    let whole = parts();
    let text = &whole.iter().find(|it| it.0 == "word/document.xml").unwrap().1;
    let tags: Vec<&str> = text.split_inclusive('>').collect();
    for seed in 0..800 {
        let mut next = numbers(seed);
        let mut tags = tags.clone();
        for _ in 0..=next(3) {
            let (from, to) = (next(tags.len()), next(tags.len()));
            match next(3) {
                0 => tags.swap(from, to),
                1 => tags[to] = tags[from],
                _ => drop(tags.remove(from)),
            }
        }
        let mut parts = whole.clone();
        parts
            .iter_mut()
            .filter(|it| it.0 == "word/document.xml")
            .for_each(|it| it.1 = tags.concat());
        let _ = seen(&packed(&parts));
        come_back(&packed(&parts));
    }
}

/// Reads a file as a draft that comes back.
fn come_back(bytes: &[u8]) {
    if let Some(Ok(file)) = exchange::returned(bytes) {
        returned::feedback(&file, &Known::default());
    }
}

#[test]
fn what_would_unfold_without_end_is_refused() {
    // What a part says of its size, and what it is: either is enough.
    let mut lying = packed(&parts());
    let header = memchr::memmem::find(&lying, b"PK\x01\x02").unwrap();
    lying[header + 24..header + 28].copy_from_slice(&210_000_000_u32.to_le_bytes());
    assert_eq!(seen(&lying).unwrap_err(), Refused::TooLarge);
    let mut large = parts();
    large
        .iter_mut()
        .filter(|it| it.0 == "word/styles.xml")
        .for_each(|it| it.1 = " ".repeat(64_000_001));
    assert_eq!(seen(&packed(&large)).unwrap_err(), Refused::TooLarge);
    let deep = "<w:sdt>".repeat(300) + &"</w:sdt>".repeat(300);
    let parts = named(&Parts {
        body: &deep,
        ..Parts::default()
    });
    assert_eq!(seen(&packed(&parts)).unwrap_err(), Refused::TooLarge);
}

#[test]
fn ten_thousand_columns_are_read_and_more_are_refused() {
    let cell = format!("<w:tc>{}</w:tc>", p(&r("a")));
    let table = |cells: String| format!("<w:tbl><w:tr>{cells}</w:tr></w:tbl>");
    assert_eq!(body(&table(cell.repeat(10_000))).text.matches('a').count(), 10_000);
    let span = |count: &str| {
        format!(
            "<w:tc><w:tcPr><w:gridSpan w:val=\"{count}\"/></w:tcPr>{}</w:tc>",
            p(&r("a"))
        )
    };
    for cells in [cell.repeat(10_001), span("4000000000"), span("10001") + &cell] {
        let body = table(cells);
        let parts = named(&Parts {
            body: &body,
            ..Parts::default()
        });
        assert_eq!(seen(&packed(&parts)).unwrap_err(), Refused::Columns);
    }
}

#[test]
fn many_rows_of_many_columns_are_refused_before_they_fill_the_memory() {
    let cell = format!(
        "<w:tc><w:tcPr><w:gridSpan w:val=\"10000\"/></w:tcPr>{}</w:tc>",
        p(&r("a"))
    );
    let rows = format!("<w:tr>{cell}</w:tr>").repeat(20_000);
    let body = format!("<w:tbl>{rows}</w:tbl>");
    let parts = named(&Parts {
        body: &body,
        ..Parts::default()
    });
    assert_eq!(seen(&packed(&parts)).unwrap_err(), Refused::Columns);
}

#[test]
fn ten_thousand_open_fields_and_comments_are_read_in_the_time_of_their_number() {
    let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>".repeat(10_000);
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>".repeat(10_000);
    let (mut starts, mut comments) = (String::new(), String::new());
    for id in 0..10_000 {
        starts.push_str(&format!("<w:commentRangeStart w:id=\"{id}\"/>"));
        comments.push_str(&format!("<w:comment w:id=\"{id}\">{}</w:comment>", p(&r("k"))));
    }
    let lines = p(&r("Hørt")).repeat(10_000);
    let body = p(&(begin + &r("inde") + &end + &r("ude"))) + &p(&starts) + &lines;
    let parts = Parts {
        body: &body,
        comments: &comments,
        ..Parts::default()
    };
    let seen = seen(&packed(&named(&parts))).unwrap();
    assert!(seen.text.starts_with("ude\n"), "{:.100}", seen.text);
    assert_eq!(seen.text.matches("Hørt").count(), 10_000);
}

#[test]
fn ten_thousand_changes_and_comments_in_one_paragraph_share_its_words() {
    let (mut inside, mut comments) = (String::new(), String::new());
    for id in 0..10_000 {
        inside.push_str(&format!(
            "<w:commentRangeStart w:id=\"{id}\"/><w:ins w:author=\"A{}\">{}</w:ins><w:del w:author=\"B\"><w:r><w:delText>før </w:delText></w:r></w:del>",
            id % 2,
            r("nu ")
        ));
        comments.push_str(&format!(
            "<w:comment w:id=\"{id}\" w:author=\"C\">{}</w:comment>",
            p(&r("k"))
        ));
    }
    let body = p(&(inside + &r("Slut.")));
    let parts = named(&Parts {
        body: &body,
        comments: &comments,
        ..Parts::default()
    });
    let file = exchange::returned(&packed(&parts)).expect("a Word file").unwrap();
    let feedback = returned::feedback(&file, &Known::default());
    assert_eq!(feedback.comments.len(), 10_000);
    assert!(feedback.changes.len() >= 10_000, "{}", feedback.changes.len());
    let own = &feedback.changes[0].near;
    assert!(own.starts_with("før") && own.ends_with("Slut."));
    let all = feedback.changes.iter().map(|it| &it.near);
    let mut all = all.chain(feedback.comments.iter().map(|it| &it.near));
    assert!(all.all(|it| Rc::ptr_eq(own, it)));
}

#[test]
fn ten_thousand_links_in_a_paragraph_are_read_and_those_without_words_are_named() {
    let link = |inside: &str| format!("<w:hyperlink r:id=\"link\">{inside}</w:hyperlink>");
    let seen = body(&p(&(r("Før ") + &(link(&r("a")) + &r("b")).repeat(10_000))));
    assert_eq!(seen.text.matches("example.org/").count(), 10_000);
    assert_eq!(seen.left, "");
    for (inside, is_named) in [
        (String::new(), true),
        (r(" "), true),
        (r("\u{a0}"), true),
        ("<w:r><w:br/></w:r>".to_owned(), true),
        (r("x"), false),
        (r(" ") + &r("x"), false),
        ("<w:r><w:br/></w:r>".to_owned() + &r("x"), false),
    ] {
        for before in [
            String::new(),
            r("Før"),
            link(&r("Før")),
            r("Før") + "<w:r><w:br/></w:r>",
        ] {
            let seen = body(&p(&(before + &link(&inside) + &r(" efter"))));
            assert_eq!(seen.left.contains("Link"), is_named, "{inside} {}", seen.left);
        }
    }
}

#[test]
fn what_a_file_names_is_looked_for_within_it_alone() {
    for target in [
        "../../../../etc/passwd",
        "file:///etc/passwd",
        "https://example.org/a.xml",
        "/etc/passwd",
    ] {
        let mut parts = parts();
        for (name, text) in &mut parts {
            if name == "word/_rels/document.xml.rels" {
                *text = text.replace("\"styles.xml\"", &format!("\"{target}\""));
            }
        }
        assert!(matches!(seen(&packed(&parts)), Err(Refused::Damaged(_))), "{target}");
    }
}
