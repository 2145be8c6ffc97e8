//! What may come at places of small files; `|` is where somebody writes.

use super::*;
use crate::check::fixture::{self, Fixture};
use crate::language::Language;
use crate::project::texts::Texts;
use crate::source::Unreadable;
use crate::text::personal::Names;
use snapbox::{assert_data_eq, str};

/// Returns what may come where `|` stands in a file: what it replaces, and each as what is written and what is read.
fn offered(path: &str, marked: &str, others: &str) -> String {
    let byte = marked.find('|').unwrap();
    let text = marked.replacen('|', "", 1);
    let Fixture { project, texts, .. } = fixture::load(&format!("{others}//- {path}\n{text}"));
    let own = texts.clone();
    let own = Texts::new(move |path| own.get(path).cloned().ok_or(Unreadable::Denied));
    let names = Names::default();
    let assist = Assist::new(&project, &own, &names, Language::Danish);
    let Some(found) = at(&assist, path, &text, byte) else {
        return "nothing".to_owned();
    };
    let typed = &text[found.span.start as usize..byte];
    let rows = found
        .all
        .iter()
        .map(|it| format!("{} | {} | {}", it.new, it.label, it.detail));
    std::iter::once(format!("<{typed}>"))
        .chain(rows)
        .collect::<Vec<_>>()
        .join("\n")
}

const CHAPTER: &str = "policy/chapters/10-a.md";
const NOTE: &str = "interviews/2018-03-15-x.md";
const HEAD: &str = "---\ntitle: A\nstatus: draft\n---\n";

#[test]
fn a_citation_offers_notes_by_title_and_then_their_passages_by_their_words() {
    assert_data_eq!(
        offered(
            CHAPTER,
            &format!("{HEAD}Vi vil [@|"),
            "//- policy/sources.yaml\nbog:\n  type: book\n  title: En bog\n"
        ),
        str![[r#"
<>
2018-03-14-boligselskaber-k3f | 2018-03-14-boligselskaber-k3f | interview, Boligselskaber, 14. marts 2018
bog | En bog | kilde
"#]]
    );
    assert_data_eq!(
        offered(
            CHAPTER,
            &format!("{HEAD}Vi vil [se @bog; imod @2018-03-14-boligselskaber-k3f#t|"),
            ""
        ),
        str![[r#"
<t>
tolk | tolk | »Vi venter tre uger på en tolk.« · må citeres uden navn
"#]]
    );
    for text in ["Vi vil [@a] og |", "skriv@|", "[@a b|", "`x` @|", "[@ukendt#|"] {
        assert_eq!(offered(CHAPTER, &format!("{HEAD}{text}"), ""), "nothing", "{text}");
    }
}

#[test]
fn nothing_is_offered_of_what_was_taken_back_or_is_weighed() {
    let note = |keys: &str| {
        format!(
            "//- interviews/2018-05-01-hemmelig-aaa.md\n---\ntitle: Hemmelig\nmethod: interview\ndate: 2018-05\n\
             stakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n{keys}---\n> Hemmelige ord. #sundhed/skjult ^ord\n"
        )
    };
    for keys in [
        "withdrawn: {date: 2018-05-20, right: consent}\n",
        "restricted: {date: 2018-05-20, reason: x}\n",
        "erased: {date: 2018-05-20, reason: x}\n",
    ] {
        for text in ["Vi [@|", "Vi [@2018-05-01-hemmelig-aaa#|"] {
            let shown = offered(CHAPTER, &format!("{HEAD}{text}"), &note(keys));
            assert!(
                !shown.to_lowercase().contains("hemmelige") && !shown.contains("Hemmelig"),
                "{keys} {shown}"
            );
        }
        let shown = offered(NOTE, "---\nmethod: interview\n---\nEt. #sundhed/|", &note(keys));
        assert!(!shown.contains("skjult"), "{keys} {shown}");
    }
}

#[test]
fn a_marker_offers_themes_and_the_aspects_in_use() {
    assert_data_eq!(
        offered(NOTE, "---\nmethod: interview\n---\nEt ord. #su|", ""),
        str![[r#"
<su>
sundhed | sundhed | Sundhed
"#]]
    );
    let other =
        "//- interviews/a.md\n---\nmethod: interview\n---\nEt. #sundhed/tolk\n\nTo. #sundhed/tolk #sundhed/vej\n";
    assert_data_eq!(
        offered(NOTE, "---\nmethod: interview\n---\nEt ord. #sundhed/|", other),
        str![[r#"
<>
tolk | tolk | 3 uddrag i 2 notater
vej | vej | 1 uddrag i 1 notat
"#]]
    );
    for text in ["Et ord.#su|", "a#b|"] {
        assert_eq!(
            offered(NOTE, &format!("---\nmethod: interview\n---\n{text}"), ""),
            "nothing",
            "{text}"
        );
    }
    assert_eq!(offered(CHAPTER, &format!("{HEAD}Et #su|"), ""), "nothing");
}

#[test]
fn a_head_offers_keys_that_are_not_there_and_values_with_what_they_mean() {
    let keys = offered(CHAPTER, "---\ntitle: A\n|\n---\n", "");
    assert!(keys.contains("status:  | status | "), "{keys}");
    assert!(!keys.contains("title:  |"), "{keys}");
    assert_data_eq!(
        offered(CHAPTER, "---\ntitle: A\nstatus: dr|\n---\n", ""),
        str![[r#"
<dr>
outline | outline | disposition
draft | draft | udkast
review | review | til gennemsyn
approved | approved | godkendt
"#]]
    );
    assert_data_eq!(
        offered(CHAPTER, "---\ntheme: |", ""),
        str![[r#"
<>
sundhed | sundhed | Sundhed
"#]]
    );
    assert_data_eq!(
        offered(NOTE, "---\nthemes: |\nmethod: interview\n---\n", ""),
        str![[r#"
<>
[sundhed] | sundhed | Sundhed
"#]]
    );
    let either = offered("policy/answers/x.yaml", "to: [|", "");
    assert!(either.contains("2018-03-14-boligselskaber-k3f#tolk"), "{either}");
    assert!(offered(NOTE, "---\ninformed: |\n---\n", "").contains("2018-06-01"));
    assert!(offered(NOTE, "---\ninformed: |\n---\n", "").contains("not-yet"));
}

#[test]
fn inserts_and_their_options_are_offered() {
    let all = offered(CHAPTER, &format!("{HEAD}```|"), "");
    assert!(
        all.contains("ip coverage | coverage | rows, columns, count, picture"),
        "{all}"
    );
    assert!(offered(CHAPTER, &format!("{HEAD}```ip qu|"), "").contains("quotes | quotes"));
    let options = offered(CHAPTER, &format!("{HEAD}```ip coverage\nrows: theme\n|\n```\n"), "");
    assert!(
        options.contains("columns:  | columns") && !options.contains("rows:  |"),
        "{options}"
    );
    let values = offered(CHAPTER, &format!("{HEAD}```ip coverage\nrows: |"), "");
    assert!(values.contains("stakeholder"), "{values}");
    assert_eq!(offered(CHAPTER, &format!("{HEAD}```rust\n[@|"), ""), "nothing");
    assert!(offered(CHAPTER, &format!("{HEAD}```ip goals\n```\n\nVi [@|"), "").contains("boligselskaber"));
}

#[test]
fn an_excuse_offers_the_rules_that_can_be_excused() {
    let all = offered(CHAPTER, &format!("{HEAD}<!-- ip: allow uns|"), "");
    assert!(all.contains("unsupported-statement: "), "{all}");
    assert!(!all.contains("yaml-syntax"), "{all}");
}
