//! Drafts that come back, made by hand: whose each change is, where comments stand, what was lost on the way.

use super::fixture::{Parts, named, p, packed, r};
use crate::exchange::returned::{self, Feedback, Known};
use crate::exchange::{self, Refused};
use crate::project;
use crate::project::texts::Texts;
use crate::text::digest::Digest;

const PROJECT: &str = "\
//- policy/chapters/10-a.md
---
title: Sundhed
status: draft
---

Vi venter tre uger på en tolk. ^tolk

Vi spørger først.

- Et møde
- En tur

| a | b |
| - | - |
| Læge | Tid |
";

/// Returns what a file says, a line each: its kind, where, whose, before and after.
fn shown(feedback: &Feedback) -> Vec<String> {
    let place = |it: &returned::Place| {
        let (chapter, statement) = (it.chapter.as_deref(), it.statement.as_deref());
        format!("{} {}", statement.or(chapter).unwrap_or("-"), it.certainty.word())
    };
    let comments = feedback.comments.iter().map(|it| {
        let answers = if it.answers.is_some() { " svar" } else { "" };
        let done = if it.is_done { " løst" } else { "" };
        format!(
            "{} F{}{answers}{done} »{}« {}",
            place(&it.place),
            it.author + 1,
            it.words,
            it.text
        )
    });
    let changes = feedback.changes.iter().map(|it| {
        let author = it.author.map_or("-".to_owned(), |it| format!("F{}", it + 1));
        format!(
            "{} {author} {} »{}« → »{}«",
            place(&it.place),
            it.kind.word(),
            it.before,
            it.after
        )
    });
    comments.chain(changes).collect()
}

/// Returns the draft of the project.
fn known() -> Known {
    let manifest = "title: T\nauthority: Eksempel Kommune\nlanguage: da\ncoverage: []\n";
    let chapter = PROJECT.split_once('\n').unwrap().1;
    let files = [("policy/chapters/10-a.md", chapter), ("policy/policy.yaml", manifest)];
    let text = move |path: &str| files.iter().find(|it| it.0 == path).unwrap().1.to_owned();
    let paths = files.iter().map(|it| it.0.to_owned()).collect();
    let day = chrono::NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
    let loaded = project::load(paths, day, &|path| Ok(text(path)), &|_, _| ());
    Known::of(&loaded.project, &Texts::new(move |path| Ok(text(path))))
}

fn feedback(parts: &[(String, String)]) -> Feedback {
    returned::feedback(
        &exchange::returned(&packed(parts)).expect("a Word file").unwrap(),
        &known(),
    )
}

/// The blocks of the project's chapter, each with its bookmark, `{NUMBER}` in `body` for each.
const WORDS: [&str; 9] = [
    "Sundhed",
    "Vi venter tre uger på en tolk.",
    "Vi spørger først.",
    "Et møde",
    "En tur",
    "a",
    "b",
    "Læge",
    "Tid",
];

fn mark(at: usize) -> String {
    let digest = Digest::of(WORDS[at]);
    format!("<w:bookmarkStart w:id=\"{at}\" w:name=\"_ip{at:05}_{digest}\"/><w:bookmarkEnd w:id=\"{at}\"/>")
}

/// Returns the parts of a file that has the list of what was sent.
fn sent(body: &str, comments: &str, more: &str) -> Vec<(String, String)> {
    let mut parts = named(&Parts {
        body,
        comments,
        ..Parts::default()
    });
    let block = |at: usize| {
        let digest = Digest::of(WORDS[at]);
        let statement = if at == 1 { " statement=\"a--tolk\"" } else { "" };
        format!("<block name=\"_ip{at:05}_{digest}\" digest=\"{digest}\" chapter=\"a\"{statement}/>")
    };
    let blocks: String = (0..WORDS.len()).map(block).collect();
    let list = format!(
        "<draft xmlns=\"urn:integrationspolitik:draft:1\" version=\"0.1\" day=\"2018-06-01\" edition=\"internal\">{blocks}{more}</draft>"
    );
    parts.push(("customXml/item1.xml".to_owned(), list));
    for (name, text) in &mut parts {
        if name == "word/_rels/document.xml.rels" {
            let kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml";
            let relation =
                format!("<Relationship Id=\"c\" Type=\"{kind}\" Target=\"../customXml/item1.xml\"/></Relationships>");
            *text = text.replace("</Relationships>", &relation);
        }
    }
    parts
}

/// Returns the whole body with some paragraphs in the place of others.
fn with(paragraphs: &[(usize, String)]) -> String {
    let own = |at: usize| {
        let other = paragraphs.iter().find(|it| it.0 == at);
        other.map_or_else(|| p(&(mark(at) + &r(WORDS[at]))), |it| it.1.clone())
    };
    let text: String = (0..5).map(own).collect();
    let cell = |at: usize| format!("<w:tc>{}</w:tc>", own(at));
    let row = |at: usize| format!("<w:tr>{}{}</w:tr>", cell(at), cell(at + 1));
    format!("{text}<w:tbl>{}{}</w:tbl>", row(5), row(7))
}

fn ins(author: &str, inside: &str) -> String {
    format!("<w:ins w:id=\"1\" w:author=\"{author}\" w:date=\"2018-11-02T10:00:00Z\">{inside}</w:ins>")
}

fn del(author: &str, words: &str) -> String {
    format!(
        "<w:del w:id=\"1\" w:author=\"{author}\"><w:r><w:delText xml:space=\"preserve\">{words}</w:delText></w:r></w:del>"
    )
}

fn ended(mark: &str, inside: &str) -> String {
    p(&format!(
        "<w:pPr><w:rPr><w:{mark} w:id=\"1\" w:author=\"A\"/></w:rPr></w:pPr>{inside}"
    ))
}

#[test]
fn a_file_that_nobody_touched_says_nothing() {
    assert_eq!(shown(&feedback(&sent(&with(&[]), "", ""))), Vec::<String>::new());
}

#[test]
fn every_tracked_change_is_told_as_before_and_after_at_its_statement() {
    let replaced = mark(1) + &r("Vi venter ") + &del("A", "tre") + &ins("A", &r("fire")) + &r(" uger på en tolk.");
    let both = mark(2) + &r("Vi ") + &del("A", "spørger") + &ins("B", &r("lytter")) + &r(" først.");
    let neither = mark(3) + &r("Et møde") + &ins("A", &del("B", " mere"));
    let cell = mark(7) + &r("Læge") + &ins("B", &r("hus"));
    let body = with(&[(1, p(&replaced)), (2, p(&both)), (3, p(&neither)), (7, p(&cell))]);
    assert_eq!(
        shown(&feedback(&sent(&body, "", ""))),
        [
            "a#tolk certain F1 replaced »tre« → »fire«",
            "a certain F1 deleted »spørger« → »«",
            "a certain F2 inserted »« → »lytter«",
            "a certain F2 replaced »Læge« → »Lægehus«",
        ]
    );
}

#[test]
fn paragraphs_come_go_move_part_and_join() {
    let new = p(&(mark(1) + &r(WORDS[1]))) + &ended("ins", &ins("A", &r("Et nyt afsnit.")));
    let gone = ended("del", &(mark(2) + &del("A", WORDS[2])));
    let body = with(&[(1, new), (2, gone)]);
    assert_eq!(
        shown(&feedback(&sent(&body, "", ""))),
        [
            "a certain F1 inserted »« → »Et nyt afsnit.«",
            "a certain F1 deleted »Vi spørger først.« → »«"
        ]
    );
    let moved = p(&(mark(4) + &r(WORDS[4]))) + &p(&ins("A", &r(WORDS[2])));
    let body = with(&[(2, ended("del", &(mark(2) + &del("A", WORDS[2])))), (4, moved)]);
    assert_eq!(
        shown(&feedback(&sent(&body, "", ""))),
        ["a certain F1 moved »Vi spørger først.« → »Vi spørger først.«"]
    );
    let split = ended("ins", &(mark(1) + &r("Vi venter tre uger "))) + &p(&r("på en tolk."));
    let seen = shown(&feedback(&sent(&with(&[(1, split)]), "", "")));
    assert!(
        seen.contains(
            &"a#tolk certain F1 joined »Vi venter tre uger på en tolk.« → »Vi venter tre uger ¶ på en tolk.«"
                .to_owned()
        ),
        "{seen:?}"
    );
    let joined = ended("del", &(mark(3) + &r(WORDS[3])));
    assert_eq!(
        shown(&feedback(&sent(&with(&[(3, joined)]), "", ""))),
        ["a certain F1 joined »Et møde ¶ En tur« → »Et møde En tur«"]
    );
}

#[test]
fn what_nothing_keeps_track_of_is_found_by_its_digest() {
    let silent = p(&(mark(1) + &r("Vi venter fire uger på en tolk.")));
    let body = with(&[
        (1, silent),
        (2, String::new()),
        (4, p(&(mark(4) + &r(WORDS[4]))) + &p(&r("Noget helt andet kom ind."))),
    ]);
    assert_eq!(
        shown(&feedback(&sent(&body, "", ""))),
        [
            "a#tolk certain - untracked »tre« → »fire«",
            "a certain - untracked »Vi spørger først.« → »«",
            "a unsure - untracked »« → »Noget helt andet kom ind.«",
        ]
    );
}

#[test]
fn without_bookmarks_and_without_the_list_the_words_say_where_it_is() {
    let bare = |body: &str| {
        let mut bare = String::new();
        let mut rest = body;
        while let Some(at) = rest.find("<w:bookmark") {
            bare += &rest[..at];
            rest = &rest[at + rest[at..].find('>').unwrap() + 1..];
        }
        bare + rest
    };
    let changed = mark(1) + &r("Vi venter ") + &del("A", "tre") + &ins("A", &r("fire")) + &r(" uger på en tolk.");
    let body = with(&[(1, p(&changed))]);
    let expected = ["a#tolk certain F1 replaced »tre« → »fire«"];
    assert_eq!(shown(&feedback(&sent(&bare(&body), "", ""))), expected);
    let alone = |body: &str| {
        named(&Parts {
            body,
            ..Parts::default()
        })
    };
    assert_eq!(shown(&feedback(&alone(&body))), expected);
    assert_eq!(shown(&feedback(&alone(&bare(&body)))), expected);
    // Words before which a number stands, and words that are only much alike.
    let numbered =
        p(&(r("Punkt 1 ") + &r("Vi venter tre uger på en ") + &del("A", "tolk") + &ins("A", &r("læge")) + &r(".")));
    let alike = p(&(r("Vi venter nu tre uger på en ny ") + &ins("A", &r("og god ")) + &r("tolk.")));
    assert_eq!(
        shown(&feedback(&alone(&(numbered + &alike)))),
        [
            "a#tolk certain F1 replaced »tolk« → »læge«",
            "a#tolk likely F1 inserted »« → »og god«"
        ]
    );
}

fn comment(id: usize, author: &str, words: &str) -> String {
    format!(
        "<w:comment w:id=\"{id}\" w:author=\"{author}\" w:date=\"2018-11-02T10:00:00Z\"><w:p w14:paraId=\"0000000{id}\" \
         xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\">{}</w:p></w:comment>",
        r(words)
    )
}

fn begins(id: usize) -> String {
    format!("<w:commentRangeStart w:id=\"{id}\"/>")
}

fn ends(id: usize) -> String {
    format!("<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r>")
}

#[test]
fn comments_stand_at_their_statement_on_their_words_and_answers_after_what_they_answer() {
    let first =
        mark(1) + &begins(1) + &begins(2) + &begins(3) + &r("Vi venter ") + &ends(2) + &r("tre uger på en tolk.");
    let second = mark(2) + &r("Vi spørger ") + &ends(1) + &r("først.");
    let fourth = begins(4) + &p(&(mark(3) + &r(WORDS[3]) + &ends(4)));
    let body = with(&[(1, p(&first)), (2, p(&second)), (3, fourth)]);
    let comments: String = [
        comment(1, "A", "Hen over to."),
        comment(2, "B", "Om det."),
        comment(3, "B", "Enig."),
        comment(4, "A", "Før afsnittet."),
        comment(5, "C", "Ved intet."),
        comment(5, "C", "Samme nummer."),
    ]
    .concat();
    let mut parts = sent(&body, &comments, "");
    let space = "http://schemas.microsoft.com/office/word/2012/wordml";
    let threads = format!(
        "<x:commentsEx xmlns:x=\"{space}\"><x:commentEx x:paraId=\"00000001\" x:done=\"1\"/>\
         <x:commentEx x:paraId=\"00000003\" x:paraIdParent=\"00000001\" x:done=\"1\"/>\
         <x:commentEx x:paraId=\"00000005\" x:paraIdParent=\"00000005\"/></x:commentsEx>"
    );
    parts.push(("word/commentsExtended.xml".to_owned(), threads));
    for (name, text) in &mut parts {
        if name == "word/_rels/document.xml.rels" {
            let kind = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";
            let relation =
                format!("<Relationship Id=\"x\" Type=\"{kind}\" Target=\"commentsExtended.xml\"/></Relationships>");
            *text = text.replace("</Relationships>", &relation);
        }
    }
    assert_eq!(
        shown(&feedback(&parts)),
        [
            "a#tolk certain F1 løst »Vi venter tre uger på en tolk. Vi spørger« Hen over to.",
            "a#tolk certain F2 svar løst »Vi venter tre uger på en tolk. Vi spørger« Enig.",
            "a#tolk certain F2 »Vi venter« Om det.",
            "a certain F1 »Et møde« Før afsnittet.",
            "- unsure F3 »« Ved intet.",
            "- unsure F3 »« Samme nummer.",
        ]
    );
}

#[test]
fn the_programs_own_comments_are_known_and_told_only_when_somebody_changed_them() {
    let body = with(&[(
        1,
        p(&(mark(1) + &begins(1) + &begins(2) + &r(WORDS[1]) + &ends(1) + &ends(2))),
    )]);
    let comments =
        comment(1, "Ballerup Kommune", "Bredt hørt") + &comment(2, "Ballerup Kommune", "Smalt hørt, skrev én");
    let own = ["Bredt hørt", "Smalt hørt"].map(|it| format!("<comment digest=\"{}\"/>", Digest::of(it)));
    let feedback = feedback(&sent(&body, &comments, &own.concat()));
    assert_eq!(
        shown(&feedback),
        ["a#tolk certain F1 »Vi venter tre uger på en tolk.« Smalt hørt, skrev én"]
    );
    assert_eq!(feedback.own, 1);
}

#[test]
fn ten_thousand_comments_that_cross_and_never_end_are_read_in_the_time_of_their_number() {
    let (mut starts, mut ends_all, mut comments) = (String::new(), String::new(), String::new());
    for id in 0..10_000 {
        starts.push_str(&begins(id));
        if id % 2 == 0 {
            ends_all.push_str(&ends(id));
        }
        comments.push_str(&comment(id, "A", "k"));
    }
    let many = p(&r("Og mere.")).repeat(2_000);
    let body = p(&(starts + &r("Vi venter tre uger på en tolk."))) + &many + &p(&ends_all);
    let feedback = feedback(&sent(&body, &comments, ""));
    assert_eq!(feedback.comments.len(), 10_000);
    assert!(feedback.comments.iter().all(|it| it.words.len() < 400));
    assert_eq!(
        feedback
            .comments
            .iter()
            .filter(|it| it.words.starts_with("Vi venter"))
            .count(),
        10_000
    );
}

#[test]
fn ten_thousand_changes_and_paragraphs_that_are_much_alike_are_read_in_the_time_of_their_number() {
    let line = p(&(r("Vi venter ") + &ins("A", &r("meget ")) + &r("tre lange uger på en tolk.")));
    let feedback = feedback(&sent(&(with(&[]) + &line.repeat(10_000)), "", ""));
    assert!(feedback.changes.len() >= 10_000, "{}", feedback.changes.len());
    let ids: std::collections::BTreeSet<&str> = feedback.changes.iter().map(|it| &*it.id).collect();
    assert_eq!(ids.len(), feedback.changes.len());
}

#[test]
fn whatever_of_it_is_damaged_it_is_refused_or_read_and_the_list_is_lost_at_most() {
    let body = with(&[(1, p(&(mark(1) + &r("Vi venter ") + &del("A", "tre") + &r(" uger."))))]);
    let whole = sent(&body, &comment(1, "A", "k"), "");
    for at in 0..whole.len() {
        for broken in [
            &whole[at].1[..whole[at].1.len() / 2],
            "",
            "<a>",
            "<!DOCTYPE x [<!ENTITY a \"b\">]><a/>",
        ] {
            let mut parts = whole.clone();
            parts[at].1 = broken.to_owned();
            let read = exchange::returned(&packed(&parts)).expect("a Word file");
            let is_list = whole[at].0.starts_with("customXml");
            match read {
                Ok(returned) => assert!(is_list && returned.sent.is_none(), "{}", whole[at].0),
                Err(refused) => assert!(!is_list && !matches!(refused, Refused::Locked), "{}", whole[at].0),
            }
        }
    }
    assert!(exchange::returned(b"%PDF-1.7").is_none());
    assert!(exchange::returned(b"").is_none());
}

#[test]
fn other_words_in_a_title_are_the_chapters_title_also_where_a_heading_has_the_same() {
    let own = |title: &str| feedback(&sent(&with(&[(0, p(&(mark(0) + title)))]), "", ""));
    let tracked = own(&(del("A", "Sundhed") + &ins("A", &r("Trivsel"))));
    let title = |it: &Feedback| {
        let edits: Vec<_> = it.changes.iter().map(|it| it.edit.clone()).collect();
        edits
            .into_iter()
            .flatten()
            .find(|it| matches!(it, returned::Edit::Title { .. }))
    };
    assert_eq!(
        title(&tracked),
        Some(returned::Edit::Title {
            words: "Sundhed".into(),
            at: 0..7,
            with: "Trivsel".to_owned()
        })
    );
    let silent = own(&r("Sundhed for alle"));
    assert!(matches!(title(&silent), Some(returned::Edit::Title { with, .. }) if with == "Sundhed for alle"));
    let gone = own(&del("A", "Sundhed"));
    assert_eq!(shown(&gone), ["a certain F1 deleted »Sundhed« → »«"]);
    assert!(gone.changes[0].edit.is_none());
}
