//! `ip status`.

use crate::test_project::TestProject;
use serde_json::Value;
use snapbox::str;

fn json(project: &TestProject, arguments: &[&str]) -> Value {
    let run = project
        .run([&["status", "--format", "json"], arguments].concat())
        .code(0);
    serde_json::from_str(&run.stdout).unwrap()
}

/// Returns `ID STATE` of phases or milestones.
fn states(status: &Value, key: &str) -> Vec<String> {
    let state = |it: &Value| format!("{} {}", it["id"].as_str().unwrap(), it["state"].as_str().unwrap());
    status[key].as_array().unwrap().iter().map(state).collect()
}

/// A project on 1 June 2018 whose every figure is reckoned here.
///
/// * Notes: k3f (from the base) is coded and held; b is held and not coded; c is planned for 12 June; d is withdrawn.
/// * Actors that are part of no other: the housing companies (heard), the police (b is not coded: not heard), the
///   citizens (c is planned: not heard) and the firms, that said no. Women are part of the citizens. So 1 of 4.
/// * Gaps: sundhed has 1 of 2 notes; the citizens 0 of 1, the police 0 of 1, women 0 of 1; the firms' is accepted. So 4.
/// * Chapters: one draft, one approved. Statements: tolk (k3f supports it), ung (nothing), imod (only spoken against). 3, 2
///   unsupported.
/// * LIX: "Vi vil have tolke. Vi vil høre de unge. Nogle vil ikke." – 12 words, 3 sentences, none long: 4.
/// * Deletion: b by 15 May (overdue), c is planned, k3f by 14 March 2019 (far), e by 1 July (30 days: near), f held.
const SMALL: &str = "\
//- policy/policy.yaml
title: Integrationspolitik
authority: Eksempel Kommune
language: da
status: hearing
coverage:
  - each: theme
    notes: 2
  - each: stakeholder
    notes: 1
//- policy/process.yaml
phases:
  - {id: undersoegelse, title: Undersøgende fase, start: 2018, end: 2018-06}
  - {id: skrivning, title: Skrivefase, start: 2018-07, end: 2018-12, after: [borgermoede]}
milestones:
  - {id: dialog, title: Dialogmøder, due: 2018-05-20, phase: undersoegelse, unit: C-BEM}
  - {id: borgermoede, title: Borgermøde, due: 2018-06-12, phase: undersoegelse, note: c, unit: C-BEM}
  - {id: opstart, title: Opstart, due: 2018-01, done: 2018-01-10, phase: undersoegelse}
  - {id: udkast, title: Første udkast, due: 2018-10, phase: skrivning, requires: [borgermoede, coverage, themes, checks]}
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- stakeholders/kvinder.yaml
name: Kvindegrupper
kind: citizens
part-of: borgere
//- stakeholders/politiet.yaml
name: Politiet
kind: police
//- stakeholders/virksomheder.yaml
name: Virksomheder
kind: business
declined: {date: 2018-05-03, reason: Ingen tid}
//- interviews/b.md
---
method: interview
date: 2018-05-01
stakeholders: [politiet]
by: C-SIK
basis: public-task
special: none
journal: 18-1
informed: 2018-05-01
publish: summary
delete-after: 2018-05-15
---
Det er ikke kodet endnu.
//- interviews/c.md
---
method: citizen-meeting
date: 2018-06-12
stakeholders: [borgere]
themes: [sundhed]
by: C-BEM
basis: public-task
special: none
journal: 18-1
informed: not-yet
publish: quote
delete-after: 2018-06-13
---
//- interviews/d.md
---
method: interview
date: 2018-03-01
stakeholders: [politiet]
basis: public-record
publish: summary
withdrawn: {date: 2018-03-20, right: objection}
---
Væk. #sundhed
//- interviews/e.md
---
method: interview
date: 2018-04-01
stakeholders: [boligselskaber]
basis: public-record
publish: summary
delete-after: 2018-07-01
---
Heller ikke kodet.
//- interviews/f.md
---
method: interview
date: 2018-04-01
stakeholders: [boligselskaber]
basis: public-record
publish: summary
delete-after: 2018-05-31
hold: Anmodning om indsigt
---
Heller ikke kodet.
//- policy/chapters/10-sundhed.md
---
title: Sundhed
status: draft
owner: C-SS
---
Vi vil have tolke. [@2018-03-14-boligselskaber-k3f#tolk] ^tolk

Vi vil høre de unge. ^ung

Nogle vil ikke. [imod @2018-03-14-boligselskaber-k3f#tolk] ^imod
//- policy/chapters/20-forord.md
---
title: Forord
status: approved
owner: C-SS
---
";

#[test]
fn a_small_project_is_reported_to_the_last_figure() {
    let project = TestProject::new(SMALL);
    project
        .run(["status"])
        .code(0)
        .stdout(str![[r#"
Integrationspolitik · i høring · fredag den 1. juni 2018

FASER
  I gang     Undersøgende fase · 2018 – juni 2018
  Afventer   Skrivefase · juli 2018 – december 2018
             afventer »Borgermøde«, fordi mødet ikke er holdt endnu (12. juni
             2018)
MILEPÆLE
! Forsinket  Dialogmøder · 20. maj 2018, 12 dage over fristen · C-BEM
  Kommende   Borgermøde · 12. juni 2018, om 11 dage · C-BEM
             venter, fordi mødet ikke er holdt endnu (12. juni 2018)
  Kommende   Første udkast · oktober 2018, om 152 dage
             venter, fordi dækningen har 4 mangler, 1 tema ikke er kvalificeret
             og »Borgermøde« ikke er nået
  Nået       Opstart · 10. januar 2018

HØRT         1 af 4 aktører · 1 notat · 1 planlagt · 3 uden kodning · 4 mangler
             · ikke hørt: Borgere, Politiet og Virksomheder (sagde nej den 3.
             maj 2018: Ingen tid)
UDKAST       2 kapitler (1 udkast, 1 godkendt) · 3 punkter · 2 uden grundlag ·
             LIX 4 (meget let)
PERSONDATA   1 notat skulle være slettet · 1 notat skal slettes senest 1. juli
             2018 · 1 sletning venter
KONTROL      ingen fejl · 7 advarsler

HVEM GØR HVAD
  C-BEM        Dialogmøder · Borgermøde · 1 samtale eller møde at holde
  C-SIK        1 notat at kode
  C-SS         1 kapitel at gøre færdigt
  Ingen nævnt  Første udkast · 2 notater at kode

DET HASTER
  1. Tag stilling til notatet b: det skulle være slettet senest 15. maj 2018
     interviews/b.md
  2. Tag stilling til notatet e: det skal slettes senest 1. juli 2018
     interviews/e.md
  3. Nå »Dialogmøder« (20. maj 2018, 12 dage over fristen), og skriv dagen ved
     »done«
     policy/process.yaml
  4. Hold mødet til »Borgermøde« (12. juni 2018), og skriv notatet færdigt
     ip show c

DEREFTER
  5. Luk 4 mangler i dækningen
     ip coverage
  6. Kod 3 notater
     ip list note
  7. Find grundlag for 2 punkter, eller lad dem udgå
     ip list statement --unsupported

"#]])
        .stderr(str![]);
}

#[test]
fn a_wide_screen_and_english_show_the_same() {
    let project = TestProject::new(SMALL);
    let wide = project
        .command(["status"])
        .env("COLUMNS", "140")
        .env("IP_LANG", "en")
        .run();
    wide.code(0).stdout(str![[r#"
Integrationspolitik · out for consultation · Friday 1 June 2018

PHASES
  Under way    Undersøgende fase · 2018 – June 2018
  Waiting      Skrivefase · July 2018 – December 2018
               waits for “Borgermøde”, because the meeting has not been held yet (12 June 2018)
MILESTONES
! Late         Dialogmøder · 20 May 2018, 12 days late · C-BEM
  Planned      Borgermøde · 12 June 2018, in 11 days · C-BEM
               waits, because the meeting has not been held yet (12 June 2018)
  Planned      Første udkast · October 2018, in 152 days
               waits, because the coverage has 4 gaps, 1 theme is not qualified and “Borgermøde” is not reached
  Reached      Opstart · 10 January 2018

HEARD          1 of 4 stakeholders · 1 note · 1 planned · 3 not coded · 4 gaps · not heard: Borgere, Politiet and Virksomheder (said no on 3
               May 2018: Ingen tid)
DRAFT          2 chapters (1 draft, 1 approved) · 3 statements · 2 unsupported · LIX 4 (very easy)
PERSONAL DATA  1 note should have been deleted · 1 note must be deleted by 1 July 2018 · 1 deletion waits
CHECKS         no errors · 7 warnings

WHO DOES WHAT
  C-BEM         Dialogmøder · Borgermøde · 1 inquiry to make
  C-SIK         1 note to code
  C-SS          1 chapter to finish
  Nobody named  Første udkast · 2 notes to code

URGENT
  1. Decide on the note b: it should have been deleted by 15 May 2018              interviews/b.md
  2. Decide on the note e: it must be deleted by 1 July 2018                       interviews/e.md
  3. Reach “Dialogmøder” (20 May 2018, 12 days late), and write the day at “done”  policy/process.yaml
  4. Hold the meeting for “Borgermøde” (12 June 2018), and finish the note         ip show c

AFTER THAT
  5. Close 4 gaps in the coverage                 ip coverage
  6. Code 3 notes                                 ip list note
  7. Find support for 2 statements, or drop them  ip list statement --unsupported

"#]]);
}

#[test]
fn programs_get_the_same_figures() {
    let status = json(&TestProject::new(SMALL), &[]);
    assert_eq!(status["version"], 1);
    assert_eq!(status["date"], "2018-06-01");
    assert_eq!(states(&status, "phases"), ["undersoegelse open", "skrivning blocked"]);
    assert_eq!(status["phases"][1]["blocked_by"], serde_json::json!(["borgermoede"]));
    assert_eq!(
        states(&status, "milestones"),
        ["dialog late", "borgermoede planned", "opstart done", "udkast planned"]
    );
    assert_eq!(status["milestones"][0]["due"], "2018-05-20");
    assert_eq!(status["milestones"][0]["days"], -12);
    assert_eq!(status["milestones"][0]["done"], Value::Null);
    assert_eq!(status["milestones"][2]["done"], "2018-01-10");
    assert_eq!(status["notes"], 1);
    assert_eq!(
        status["statements"],
        serde_json::json!({"all": 3, "unsupported": 2, "questions": 0})
    );
    assert_eq!(status["gaps"], 4);
    let check = TestProject::new(SMALL).run(["check", "--format", "json"]);
    let check: Value = serde_json::from_str(&check.stdout).unwrap();
    assert_eq!(status["errors"], check["summary"]["errors"]);
    assert_eq!(status["warnings"], check["summary"]["warnings"]);
    assert_eq!(status["heard"]["stakeholders"], 4);
    assert_eq!(status["heard"]["heard"], 1);
    assert_eq!(
        status["heard"]["not_heard"][2]["accepted"],
        "sagde nej den 3. maj 2018: Ingen tid"
    );
    let deletions: Vec<&str> = status["deletions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["note"].as_str().unwrap())
        .collect();
    assert_eq!(deletions, ["b", "f", "e"]);
    assert_eq!(status["readability"]["lix"], 4.0);
}

#[test]
fn what_came_up_who_is_never_cited_and_what_is_open_is_reported() {
    // k3f is cited for and against one statement, b of the police is coded and cited nowhere, and a theme came up on the way.
    let project = TestProject::new(SMALL);
    let change = |path: &str, old: &str, new: &str| {
        let text = project.read(path);
        assert!(text.contains(old), "{text}");
        project.write(path, text.replace(old, new));
    };
    change("policy/themes/sundhed.md", "origin: commission", "origin: inquiry");
    let note = "---\nmethod: interview\ndate: 2018-05-02\nstakeholders: [politiet]\nbasis: public-record\n";
    project.write(
        "interviews/g.md",
        format!("{note}publish: quote\n---\nDe venter. #sundhed ^venter\n"),
    );
    let printed = json(&project, &[]);
    assert_eq!(printed["heard"]["never_cited"], serde_json::json!(["politiet"]));
    assert_eq!(printed["unforeseen_themes"], serde_json::json!(["sundhed"]));
    let chapter = "---\ntitle: B\nstatus: draft\n---\nDe skal ikke vente. [@g#venter; imod @g] ^vente\n";
    project.write("policy/chapters/90-b.md", chapter);
    let printed = json(&project, &[]);
    assert_eq!(printed["heard"]["never_cited"], serde_json::json!([]));
    assert_eq!(printed["statements"]["questions"], 1);
    let text = project.run(["status"]).code(0).stdout;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        text.contains("1 åbent spørgsmål") && text.contains("kom til undervejs: Sundhed"),
        "{text}"
    );
}

#[test]
fn another_day_is_reported_from_the_same_files() {
    let project = TestProject::own();
    let june = json(&project, &["--date", "2018-06-01"]);
    assert_eq!(june["date"], "2018-06-01");
    assert_eq!(
        states(&june, "phases"),
        ["undersoegende-fase open", "skrivefase blocked"]
    );
    assert_eq!(
        states(&june, "milestones"),
        [
            "interviews late",
            "undersoegelser done",
            "dialoger done",
            "fagudvalg done",
            "borgermoede planned",
            "analyse planned",
            "foerste-udkast planned",
            "forslag planned",
        ]
    );
    // Of 17 notes one is from 19 June and one from November; what has come since is no error.
    assert_eq!(
        (&june["notes"], &june["heard"]["planned"], &june["errors"]),
        (&15.into(), &1.into(), &0.into())
    );
    // That of November is a hearing response, which nobody has planned.
    assert_eq!(june["heard"]["expected_responses"], 1);
    let january = json(&project, &["--date", "2019-01-15"]);
    assert_eq!(
        states(&january, "phases"),
        ["undersoegende-fase late", "skrivefase late"]
    );
    assert_eq!(
        states(&january, "milestones"),
        [
            "interviews late",
            "undersoegelser done",
            "dialoger done",
            "fagudvalg done",
            "borgermoede done",
            "analyse late",
            "foerste-udkast late",
            "forslag late",
        ]
    );
    assert_eq!((&january["notes"], &january["heard"]["heard"]), (&17.into(), &9.into()));
    // 31 May 2018 to 15 January 2019: 30 + 31 + 31 + 30 + 31 + 30 + 31 + 15 = 229 days.
    assert_eq!(january["milestones"][0]["days"], -229);
}

#[test]
fn the_writing_phase_waits_when_the_note_of_the_open_meeting_is_gone() {
    let project = TestProject::own();
    let phases = |project: &TestProject| json(project, &["--date", "2018-08-01"])["phases"].clone();
    assert_eq!(phases(&project)[1]["state"], "open");
    std::fs::remove_file(project.root().join("interviews/2018-06-19-alle-borgere-q9h.md")).unwrap();
    let writing = &phases(&project)[1];
    assert_eq!(writing["state"], "blocked");
    assert_eq!(writing["blocked_by"], serde_json::json!(["borgermoede"]));
    assert_eq!(
        writing["because"][0],
        "afventer »Borgermøde, der kvalificerer de foreslåede temaer«, fordi notatet fra mødet mangler \
         (2018-06-19-alle-borgere-q9h)"
    );
}

#[test]
fn a_day_is_written_as_people_write_it_or_refused() {
    let project = TestProject::own();
    assert_eq!(json(&project, &["--date", "1. juni 2018"])["date"], "2018-06-01");
    assert_eq!(json(&project, &["--date", "2018-06"])["date"], "2018-06-30");
    project
        .run(["status", "--date", "snart"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
--date: »snart« er ikke en dato.
Skriv fx 14.3.2018, 14/3, i går eller 2018-03-14.

"#]]);
}

#[test]
fn a_project_without_a_process_says_where_it_is_written() {
    let project = TestProject::new("");
    project.run(["status"]).code(0).stdout(str![[r#"
Integrationspolitik · fredag den 1. juni 2018

Der er ingen faser og milepæle endnu. De skrives i policy/process.yaml.

HØRT        1 af 1 aktør · 1 notat · ingen mangler
UDKAST      ingen kapitler · ingen punkter
PERSONDATA  intet skal slettes de næste 30 dage
KONTROL     ingen fejl · ingen advarsler

INTET HASTER

"#]]);
    let run =
        TestProject::new("//- policy/process.yaml\nphases: []\nmilestones: [{id: a, title: A}]\n").run(["status"]);
    assert!(run.code(0).stdout.contains("A · ingen frist"));
}

#[test]
fn nothing_is_wider_than_the_screen_or_obeyed_by_it() {
    let project = TestProject::new(SMALL);
    project.lay("//- stakeholders/x.yaml\nname: \"\\e]52;c;x\\aBor\\u009b31m\"\nkind: citizens\n");
    for language in ["da", "en"] {
        for width in ["60", "80", "140"] {
            let run = project
                .command(["status"])
                .env("COLUMNS", width)
                .env("IP_LANG", language)
                .run()
                .code(0);
            assert!(!run.stdout.contains(['\u{1b}', '\u{7}', '\u{9b}']), "{}", run.stdout);
            for line in run.stdout.lines() {
                assert!(line.chars().count() <= width.parse().unwrap(), "{width}: {line}");
            }
        }
    }
}

#[test]
fn what_was_decided_and_sent_and_who_waits_for_an_answer_is_told_up_to_the_day() {
    let hearing = |id: &str, sender: &str| {
        format!(
            "//- interviews/{id}.md\n---\nmethod: hearing\ndate: 2018-05-01\nstakeholders: [boligselskaber]\nsender: {sender}\n\
             basis: public-record\npublish: named\n---\nKort. #sundhed\n"
        )
    };
    let project = TestProject::new(&format!(
        "//- policy/organisation.yaml\ngroups: [{{id: g, title: Styregruppen, members: []}}]\n{}{}\
         //- policy/answers/h.yaml\nto: [h]\noutcome: noted\nby: g\ndate: 2018-05-10\n\
         //- policy/answers/t.yaml\nto: [theme/sundhed]\noutcome: partly\nby: g\ndate: 2018-05-20\n\
         //- policy/versions.yaml\na: {{date: 2018-05-01, digest: 0123456789012345, sent-to: [{{to: Styregruppen, date: 2018-05-02}}, {{to: Beboerne, date: 2018-05-25}}]}}\n",
        hearing("h", "Foreningen"),
        hearing("k", "Klubben"),
    ));
    let told = |day: &str| {
        let text = project
            .command(["status", "--date", day])
            .env("COLUMNS", "200")
            .run()
            .stdout;
        let is_told = |it: &&str| {
            ["BESLUTTET", "SENDT", "VENTER", "GEMT"]
                .iter()
                .any(|label| it.starts_with(label))
        };
        text.lines()
            .filter(is_told)
            .map(|it| it.split_whitespace().collect::<Vec<_>>().join(" ") + "\n")
            .collect::<String>()
    };
    snapbox::assert_data_eq!(
        told("2018-06-01") + "---\n" + &told("2018-05-15"),
        str![[r#"
BESLUTTET Sundhed: delvist imødekommet (Styregruppen, 20. maj 2018) · h: taget til efterretning (Styregruppen, 10. maj 2018)
SENDT a til Beboerne (25. maj 2018) · a til Styregruppen (2. maj 2018)
VENTER 1 høringssvar på en tilbagemelding: Klubben
---
BESLUTTET h: taget til efterretning (Styregruppen, 10. maj 2018)
SENDT a til Styregruppen (2. maj 2018)
VENTER 1 høringssvar på en tilbagemelding: Klubben

"#]]
    );
    let all = json(&project, &[]);
    assert_eq!(all["decided"][0]["id"], "t");
    assert_eq!(all["sent"][0]["to"], "Beboerne");
    assert_eq!(all["waiting"][0], "k");
    assert!(all["changed"].is_null());
    project.git("2018-05-28", &["init", "-q"]);
    project.git("2018-05-28", &["add", "."]);
    project.git("2018-05-28", &["commit", "-q", "-m", "Start"]);
    assert_eq!(json(&project, &[])["changed"]["date"], "2018-05-28");
    assert_eq!(json(&project, &[])["changed"]["saved"], true);
    project.lay("//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nNyt.\n");
    assert_eq!(json(&project, &[])["changed"]["saved"], false);
    assert!(json(&project, &["--date", "2018-05-20"])["changed"].is_null());
}

#[test]
fn on_every_day_the_check_is_as_it_is_today_as_the_screen_says() {
    let project = TestProject::new(
        "//- interviews/2018-05-28-x-abc.md\n---\nmethod: interview\ndate: 2018-05-28\nstakeholders: [boligselskaber]\n\
         basis: consent\nspecial: none\njournal: 18-1\ninformed: 2018-05-29\npublish: quote\ndelete-after: 2018-06-10\n---\nDe venter. #sundhed ^v\n",
    );
    let counts = |words: &[&str]| {
        let printed = json(&project, words);
        (printed["errors"].clone(), printed["warnings"].clone())
    };
    let today = counts(&[]);
    assert!(today.1.as_u64().unwrap() > 0);
    // Before the note was held, after it must be deleted, long ago and far ahead.
    for day in ["2018-05-01", "2018-06-20", "2010-01-01", "2030-01-01"] {
        assert_eq!(counts(&["--date", day]), today, "{day}");
    }
}
