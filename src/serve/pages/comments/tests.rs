//! A draft that came back, worked through on its page.

use super::*;
use crate::serve::fixture::Bench;
use crate::serve::held::Held;

const PROJECT: &str = include_str!("../../../../tests/testsuite/returned/project.txt");
const BACK: &[u8] = include_bytes!("../../../../tests/testsuite/returned/back.docx");
const FIRST: &str = "policy/chapters/10-indledning.md";
const LIST: &str = "policy/comments.yaml";

/// Opens the project, and lays the draft on the desk.
fn bench() -> Bench {
    let mut bench = Bench::new(PROJECT);
    assert_eq!(bench.post_file(PAGE, &[], ("tilbage.docx", BACK)).see(), PAGE);
    bench
}

/// Returns the ids of everything that came back, and how many of it waits.
fn ids(bench: &mut Bench) -> (Vec<String>, usize) {
    let held = Held {
        name: "tilbage.docx".to_owned(),
        bytes: BACK.into(),
        roles: Vec::new(),
    };
    let snapshot = &bench.desk.look().unwrap().snapshot;
    let (back, _) = held.opened(snapshot).unwrap();
    let items = feedback::items(&back, &snapshot.project);
    let open = items.iter().filter(|it| !it.state.is_done()).count();
    (items.iter().map(|it| it.id.to_owned()).collect(), open)
}

fn decide(bench: &mut Bench, fields: &[(&str, &str)]) -> crate::serve::fixture::Seen {
    bench.post("/comments/decide", fields)
}

#[test]
fn everything_stands_at_its_statement_and_showing_it_writes_nothing() {
    let mut bench = bench();
    let before = bench.text(FIRST);
    let (ids, open) = ids(&mut bench);
    let page = bench.get(PAGE).page();
    assert_eq!((ids.len(), open), (22, 21));
    let places: Vec<Option<usize>> = ids.iter().map(|it| page.find(&format!("id=\"{it}\""))).collect();
    assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{places:?}");
    assert_eq!(page.matches("value=\"leave\"").count(), open);
    for words in [
        "10 comments and 12 changes",
        "Sundhed · sundhed#tolk",
        "To uger er mere realistisk.",
        "lokalt, regionalt og nationalt",
        "Take the 9 changes that are beyond doubt",
        "Which role has “Anna Hansen” (Author 1)?",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert_eq!(bench.text(FIRST), before);
    assert!(!bench.names("policy").contains(&"comments.yaml".to_owned()));
    assert_eq!(bench.desk.acts.done.len(), 0);
}

#[test]
fn what_is_decided_is_written_as_the_command_writes_it_and_can_be_undone() {
    let mut bench = bench();
    let before = bench.text(FIRST);
    bench
        .post("/comments/roles", &[("role-1", "C-SS"), ("role-2", "")])
        .see();
    let next = decide(&mut bench, &[("id", "r5e3e4475"), ("verdict", "take")]).see();
    assert_eq!(next, "/comments#k2c35656a");
    let next = decide(&mut bench, &[("id", "k2c35656a"), ("verdict", "take")]).see();
    assert_eq!(next, "/comments#r2b76a381");
    let taken = bench.text(FIRST);
    assert!(
        taken.contains("lokalt, regionalt og nationalt.\n\n<!-- kommentar C-SS 2018-11-02: Hvad er der sket? -->\n"),
        "{taken}"
    );
    decide(
        &mut bench,
        &[("id", "r76b2e370"), ("verdict", "reword"), ("words", "end før nu")],
    )
    .see();
    assert!(
        bench
            .text(FIRST)
            .contains("1. Vi ved mere end før nu om, hvad der virker.")
    );
    decide(
        &mut bench,
        &[
            ("id", "k4aa0948c"),
            ("verdict", "leave"),
            ("reason", "Det står i kapitel 2"),
        ],
    )
    .see();
    decide(&mut bench, &[("id", "r2b76a381"), ("verdict", "by-hand")]).see();
    let list = bench.text(LIST);
    for line in [
        "r5e3e4475: {state: taken, date: 2018-06-01, from: \"C-SS\"}",
        "r76b2e370: {state: reworded, date: 2018-06-01}",
        "k4aa0948c: {state: left, date: 2018-06-01, reason: \"Det står i kapitel 2\"}",
    ] {
        assert!(list.contains(line), "{list}");
    }
    assert!(!list.contains("Anna") && !list.contains("Jensen"), "{list}");
    let page = bench.get(PAGE).page();
    assert_eq!(page.matches("value=\"leave\"").count(), 16);
    // What is decided is not decided again.
    let again = decide(&mut bench, &[("id", "r5e3e4475"), ("verdict", "take")]);
    assert_eq!(again, crate::serve::fixture::Seen::Failed("serve-comments-nothing"));
    for number in (1..=5).rev() {
        bench.desk.undo(&number.to_string()).unwrap();
    }
    assert_eq!(bench.text(FIRST), before);
    assert!(!bench.names("policy").contains(&"comments.yaml".to_owned()));
}

#[test]
fn all_that_is_beyond_doubt_is_taken_at_once_and_undone_at_once() {
    let mut bench = bench();
    let before = bench.text(FIRST);
    assert_eq!(bench.post("/comments/apply", &[]).see(), PAGE);
    let (_, open) = ids(&mut bench);
    assert_eq!(open, 12);
    assert!(bench.text(FIRST).contains("er flere og yngre"), "{}", bench.text(FIRST));
    bench.desk.undo("1").unwrap();
    assert_eq!(bench.text(FIRST), before);
}

#[test]
fn what_is_left_out_or_can_t_be_written_is_said_at_its_place_and_what_was_typed_stays() {
    let mut bench = bench();
    let without = decide(
        &mut bench,
        &[("id", "k4aa0948c"), ("verdict", "leave"), ("reason", " ")],
    )
    .page();
    assert!(
        without.contains("href=\"#k4aa0948c-reason\"") && without.contains("<details open>"),
        "{without}"
    );
    let address = [
        ("id", "r76b2e370"),
        ("verdict", "reword"),
        ("words", "skriv til a@b.dk"),
    ];
    let page = decide(&mut bench, &address).page();
    assert!(page.contains("value=\"skriv til a@b.dk\""), "{page}");
    let number = [("id", "r76b2e370"), ("verdict", "reword"), ("words", "end 670761-1152")];
    let page = decide(&mut bench, &number).page();
    assert!(
        page.contains("cpr-number") && page.contains("nothing was written"),
        "{page}"
    );
    let text = bench.text(FIRST).replace("lokalt og i hele landet", "overalt");
    bench.write(FIRST, &text);
    let page = decide(&mut bench, &[("id", "r5e3e4475"), ("verdict", "take")]).page();
    assert!(
        page.contains("r5e3e4475 was not written")
            && page.contains("value=\"by-hand\" aria-describedby=\"r5e3e4475-what\""),
        "{page}"
    );
    assert_eq!(bench.text(FIRST), text);
    let named = bench.post("/comments/roles", &[("role-1", "anna hansen")]).page();
    assert!(named.contains("id=\"role-1-wrong\""), "{named}");
    assert!(!bench.names("policy").contains(&"comments.yaml".to_owned()));
}

#[test]
fn what_is_no_draft_is_refused_and_without_one_the_page_asks_for_it() {
    let mut bench = Bench::new(PROJECT);
    let empty = bench.get(PAGE).page();
    assert!(empty.contains("type=\"file\"") && !empty.contains("value=\"leave\""));
    let large = vec![b'a'; LARGEST_FILE + 1];
    let files: [(&str, &[u8]); 3] = [("a.docx", b"x"), ("a.docx", &BACK[..900]), ("a.docx", &large)];
    for (name, bytes) in files {
        let page = bench.post_file(PAGE, &[], (name, bytes)).page();
        assert!(page.contains("role=\"alert\""), "{page}");
        assert!(bench.desk.held.is_none());
    }
    assert!(bench.post(PAGE, &[]).page().contains("No file was chosen"));
    for address in ["/comments/decide", "/comments/roles", "/comments/apply"] {
        let seen = bench.post(address, &[("id", "r5e3e4475"), ("verdict", "take")]);
        assert_eq!(seen, crate::serve::fixture::Seen::Failed("serve-comments-gone"));
    }
}
