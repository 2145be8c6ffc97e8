//! `ip privacy due`.

use super::{TestProject, project};
use snapbox::str;

/// On 1 June 2018: 32 and 30 days past, yesterday, today, 30 and 31 days ahead; and everything that is never due.
const NOTES: &[(&str, &str)] = &[
    ("a-long-past", "basis: public-task\ndelete-after: 2018-04-30\n"),
    ("b-past", "basis: public-task\ndelete-after: 2018-05-02\n"),
    (
        "c-yesterday",
        "basis: public-task\ndelete-after: 2018-05\nwithdrawn: {date: 2018-05-03, right: objection}\n",
    ),
    ("d-today", "basis: public-task\ndelete-after: 2018-06-01\n"),
    (
        "e-near",
        "basis: public-task\ndelete-after: 2018-07-01\nextended: [{until: 2018-06-01, reason: A, by: C-SS, date: 2018-05}, {until: 2018-07-01, reason: B, by: C-SS, date: 2018-05}]\n",
    ),
    ("f-far", "basis: public-task\ndelete-after: 2018-07-02\n"),
    ("g-held", "basis: public-task\ndelete-after: 2018-05-20\nhold: Klage\n"),
    (
        "h-example",
        "basis: public-task\ndelete-after: 2018-05-20\nexample: true\n",
    ),
    (
        "i-erased",
        "basis: public-task\ndelete-after: 2018-05-20\nerased: {date: 2018-05-20, reason: Frist}\n",
    ),
    ("j-slip", "basis: public-task\ndelete-after: 2018-03-13\n"),
    ("k-public", "basis: public-record\n"),
];
const REQUESTS: &str = "\
b2345: {note: b-past, kind: access, received: 2018-05-02, due: 2018-06-04}
c2345: {note: b-past, kind: erasure, received: 2018-04-02, due: 2018-05-02, closed: 2018-04-20, outcome: refused}
";

#[test]
fn what_must_be_deleted_is_shown_the_first_due_first_with_what_keeps_it() {
    project(NOTES, REQUESTS)
        .run(["privacy", "due"])
        .code(0)
        .stdout(str![[r#"
Notat        Slettes senest       Bemærk
a-long-past  30. april 2018
             ! for 32 dage siden
b-past       2. maj 2018          anmodning b2345: indsigt (art. 15)
             ! for 30 dage siden
g-held       20. maj 2018         venter (hold)
             for 12 dage siden
c-yesterday  31. maj 2018
             ! for 1 dag siden
d-today      1. juni 2018
             i dag
e-near       1. juli 2018         udskudt 2 gange
             om 30 dage

"#]])
        .stderr(str![]);
    project(NOTES, REQUESTS)
        .command(["privacy", "due"])
        .env("IP_LANG", "en")
        .run()
        .code(0)
        .stdout(str![[r#"
Note         Delete by      Mind
a-long-past  30 April 2018
             ! 32 days ago
b-past       2 May 2018     request b2345: access (Art. 15)
             ! 30 days ago
g-held       20 May 2018    waits (hold)
             12 days ago
c-yesterday  31 May 2018
             ! 1 day ago
d-today      1 June 2018
             today
e-near       1 July 2018    put off 2 times
             in 30 days

"#]])
        .stderr(str![]);
}

#[test]
fn programs_and_spreadsheets_get_it_too_and_the_status_has_the_same() {
    let project = project(NOTES, REQUESTS);
    let run = project.run(["privacy", "due", "--format", "json"]).code(0);
    let due: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let status = project.run(["status", "--format", "json"]).code(0).stdout;
    let status: serde_json::Value = serde_json::from_str(&status).unwrap();
    assert_eq!((&due["version"], &due["date"]), (&1.into(), &"2018-06-01".into()));
    assert_eq!(due["deletions"], status["deletions"]);
    let shown: Vec<String> = due["deletions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            format!(
                "{} {} {} {} hold:{} extended:{} {}\n",
                it["note"], it["delete_after"], it["days"], it["state"], it["hold"], it["extended"], it["requests"]
            )
        })
        .collect();
    snapbox::assert_data_eq!(
        shown.concat().replace('"', ""),
        str![[r#"
a-long-past 2018-04-30 -32 long-past hold:false extended:0 []
b-past 2018-05-02 -30 past hold:false extended:0 [b2345]
g-held 2018-05-20 -12 past hold:true extended:0 []
c-yesterday 2018-05-31 -1 past hold:false extended:0 []
d-today 2018-06-01 0 near hold:false extended:0 []
e-near 2018-07-01 30 near hold:false extended:2 []

"#]]
    );
    project
        .run(["privacy", "due", "--format", "csv"])
        .code(0)
        .stdout(str![[r#"
﻿Notat;Slettes senest;Dage;Bemærk
a-long-past;2018-04-30;-32;
b-past;2018-05-02;-30;anmodning b2345: indsigt (art. 15)
g-held;2018-05-20;-12;venter (hold)
c-yesterday;2018-05-31;-1;
d-today;2018-06-01;0;
e-near;2018-07-01;30;udskudt 2 gange

"#]]);
}

#[test]
fn a_note_that_should_be_gone_fails_where_that_was_asked_and_one_that_waits_does_not() {
    let fail = ["privacy", "due", "--fail"];
    let of = |at: &[usize]| {
        let notes: Vec<(&str, &str)> = at.iter().map(|it| NOTES[*it]).collect();
        project(&notes, "")
    };
    let _ = of(&[0]).run(fail).code(1);
    let _ = of(&[2]).run(fail).code(1);
    // Today is not past, and what waits or never must be deleted is not late.
    let _ = of(&[3, 4, 6, 7, 8, 9]).run(fail).code(0);
    let _ = of(&[0]).run(["privacy", "due"]).code(0);
}

#[test]
fn that_nothing_is_due_is_said_on_the_side() {
    let run = |language: &str| {
        TestProject::new("")
            .command(["privacy", "due", "--fail"])
            .env("IP_LANG", language)
            .run()
            .code(0)
    };
    run("da").stdout(str![]).stderr(str![[r#"
Intet skal slettes de næste 30 dage.

"#]]);
    run("en").stdout(str![]).stderr(str![[r#"
Nothing must be deleted within 30 days.

"#]]);
    TestProject::new("")
        .run(["privacy", "due", "--format", "json"])
        .code(0)
        .stdout(str![[r#"
{
  "version": 1,
  "date": "2018-06-01",
  "deletions": [],
  "undated": []
}

"#]]);
}

#[test]
fn a_note_whose_day_cannot_be_read_is_not_taken_for_one_that_may_stay() {
    let project = project(
        &[
            ("a", "basis: public-task\ndelete-after: til sommer\n"),
            ("b", "basis: public-task\n"),
            ("c", "basis: [public-task\ndelete-after: 2018-04\n"),
            ("d", "basis: public-record\n"),
        ],
        "",
    );
    project.write(
        "interviews/e.md",
        b"---\ndelete-after: 2018-04\nplace: K\xf8benhavn\n---\n",
    );
    project.run(["privacy", "due"]).code(0).stdout(str![]).stderr(str![[r#"
4 notater er ikke med, for det kan ikke ses, hvornår de skal slettes, det første: interviews/a.md

"#]]);
    let _ = project.run(["privacy", "due", "--fail"]).code(1);
    let run = project.run(["privacy", "due", "--format", "json"]).code(0);
    let due: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(due["undated"], serde_json::json!(["a", "b", "c", "e"]));
}
