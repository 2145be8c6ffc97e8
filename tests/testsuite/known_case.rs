//! Two small projects whose every figure was worked out by hand; the reckoning stands beside it.

use crate::test_project::TestProject;
use serde_json::{Value, json};

/// Six notes about two themes, and a chapter of three statements.
///
/// | note | day | who | took part | method | about |
/// | --- | --- | --- | --- | --- | --- |
/// | n1 | 10 January | unge (part of borgere) | not said, so nobody | interview | skole/lektier, skole/sprog |
/// | n2 | 10 February | borgere | 5 | group interview | skole/lektier, skole/transport, fritid/pris |
/// | n3 | 10 March | skoler | 12 | dialogue meeting | skole/sprog, skole/lærere |
/// | n4 | 10 April | unge | 2 | interview | skole/lektier, fritid |
/// | n5 | 20 April | foreninger | 30 | survey | fritid/pris |
/// | n6 | 10 May | skoler | 9 | interview | withdrawn: nothing of it counts |
/// | n7 | 10 September | borgere | 80 | citizens' meeting | planned: not held yet |
const CASE: &str = "\
//- policy/policy.yaml
title: Politik
authority: Kommune
language: da
coverage: []
limits: {strong: {notes: 2, groups: 2}, saturation: {base: 2, run: 1, threshold: 0.25}}
//- policy/themes/skole.md
---
title: Skole
status: proposed
origin: commission
---
//- policy/themes/fritid.md
---
title: Fritid
status: proposed
origin: inquiry
---
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- stakeholders/unge.yaml
name: Unge
kind: citizens
part-of: borgere
//- stakeholders/skoler.yaml
name: Skoler
kind: professionals
//- stakeholders/foreninger.yaml
name: Foreninger
kind: association
//- stakeholders/politi.yaml
name: Politi
kind: police
declined: {date: 2018-03-01, reason: Har ikke tid i år}
//- interviews/n1.md
---
{method: interview, date: 2018-01-10, stakeholders: [unge], basis: public-record, publish: quote}
---
Lektier er svære alene. #skole/lektier ^lektier

Dansk er svært. #skole/sprog ^sprog
//- interviews/n2.md
---
{method: group-interview, date: 2018-02-10, stakeholders: [borgere], participants: 5, basis: public-record, publish: quote}
---
Vi kan ikke hjælpe med lektierne. #skole/lektier ^hjaelp

Bussen går for sjældent. #skole/transport ^bus

Kontingentet er højt. #fritid/pris ^pris
//- interviews/n3.md
---
{method: dialogue-meeting, date: 2018-03-10, stakeholders: [skoler], participants: 12, basis: public-record, publish: quote}
---
Modersmålet hjælper. #skole/sprog ^modersmaal

Lærerne har ikke tid. #skole/lærere ^laerere
//- interviews/n4.md
---
{method: interview, date: 2018-04-10, stakeholders: [unge], participants: 2, basis: public-record, publish: quote}
---
Lektiecafeen er god. #skole/lektier ^cafe

Klubben er lukket. #fritid ^klub
//- interviews/n5.md
---
{method: survey, date: 2018-04-20, stakeholders: [foreninger], participants: 30, basis: public-record, publish: quote}
---
De fleste kender ikke tilskuddet. #fritid/pris ^tilskud
//- interviews/n6.md
---
{method: interview, date: 2018-05-10, stakeholders: [skoler], participants: 9, basis: public-record, publish: quote, withdrawn: {date: 2018-05-20, right: objection}}
---
Tekst. #skole/mad ^mad
//- interviews/n7.md
---
{method: citizen-meeting, date: 2018-09-10, stakeholders: [borgere], participants: 80, themes: [skole], basis: public-record, publish: quote}
---
//- policy/chapters/10-skole.md
---
title: Skole
status: draft
theme: skole
---
Vi vil hjælpe med lektier. [@n1#lektier; @n2#hjaelp; imod @n3#laerere] ^lektier

Vi vil bruge modersmålet. [@n3#modersmaal; @n3#laerere] ^sprog

Vi vil sænke prisen. ^pris

```ip evidence
picture: false
```

```ip voices
```

```ip depth
```

```ip depth
theme: skole
```
";

fn project() -> TestProject {
    let project = TestProject::empty();
    project.lay(CASE);
    project
}

fn json(project: &TestProject, arguments: &[&str]) -> Value {
    let run = project
        .run(arguments.iter().copied().chain(["--format", "json"]))
        .code(0);
    serde_json::from_str(&run.stdout).unwrap()
}

#[test]
fn what_statements_rest_on() {
    let project = project();
    let printed = json(&project, &["trace", "skole#lektier"]);
    // For: n1 and n2, of two groups by two methods; two notes of two groups are broad here. People did not vote.
    assert_eq!(printed["support"], "broad");
    assert_eq!(
        printed["for"],
        json!({"notes": 2, "stakeholders": ["borgere", "unge"], "methods": ["interview", "group-interview"]})
    );
    // Against: n3; so it is a question for somebody.
    assert_eq!(
        printed["against"],
        json!({"notes": 1, "stakeholders": ["skoler"], "methods": ["dialogue-meeting"]})
    );
    assert_eq!(printed["open_question"], true);
    // Two passages of n3 are one note: a single voice, and nothing speaks for the price.
    let printed = json(&project, &["trace", "skole#sprog"]);
    assert_eq!(
        (&printed["support"], &printed["for"]["notes"]),
        (&json!("single"), &json!(1))
    );
    assert_eq!(json(&project, &["trace", "skole#pris"])["support"], "none");
}

#[test]
fn what_is_said_and_written_about_a_theme() {
    let printed = json(&project(), &["trace", "theme/skole"]);
    let expected: Vec<String> = printed["rests_on"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| format!("{}#{}", it["note"].as_str().unwrap(), it["passage"].as_str().unwrap()))
        .collect();
    assert_eq!(
        expected,
        [
            "n1#lektier",
            "n1#sprog",
            "n2#hjaelp",
            "n2#bus",
            "n3#modersmaal",
            "n3#laerere",
            "n4#cafe"
        ]
    );
    let written: Vec<&str> = printed["supports"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["statement"].as_str().unwrap())
        .collect();
    // The first is told twice, since passages about the theme speak for it and one against it.
    assert_eq!(written, ["lektier", "lektier", "sprog", "pris"]);
}

#[test]
fn how_deep_the_themes_go() {
    let project = project();
    let printed = json(&project, &["show", "theme/skole"]);
    // lektier: n1, n2, n4; sprog: n1, n3; lærere: n3; transport: n2. What was withdrawn names nothing.
    assert_eq!(
        printed["aspects"],
        json!([
            {"aspect": "lektier", "passages": 3, "notes": 3},
            {"aspect": "sprog", "passages": 2, "notes": 2},
            {"aspect": "lærere", "passages": 1, "notes": 1},
            {"aspect": "transport", "passages": 1, "notes": 1},
        ])
    );
    // n1: lektier and sprog; n2: transport; n3: lærere; n4: nothing new.
    assert_eq!(printed["new_aspects"], json!([2, 1, 1, 0]));
    // Base: 2 + 1 = 3. Note 3 brings 1 / 3 = 33 %, over 25 %; note 4 brings 0 / 3.
    assert_eq!(
        printed["saturation"],
        json!({"state": "reached", "base": 2, "run": 1, "threshold": 0.25, "note": 4, "new": 0, "share": 0.0, "later": 0})
    );
    let printed = json(&project, &["show", "theme/fritid"]);
    // n2: pris; n4 names the theme alone; n5: pris again. Base: 1 + 0 = 1; note 3 brings 0 / 1.
    assert_eq!(printed["new_aspects"], json!([1, 0, 0]));
    assert_eq!(
        (&printed["saturation"]["state"], &printed["saturation"]["note"]),
        (&json!("reached"), &json!(3))
    );
}

#[test]
fn whose_voices_are_cited() {
    let printed = json(&project(), &["list", "stakeholder"]);
    let all: Vec<(&str, u64, u64)> = printed["records"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            (
                it["id"].as_str().unwrap(),
                it["notes"].as_u64().unwrap(),
                it["cited"].as_u64().unwrap(),
            )
        })
        .collect();
    // Borgere with the unge below them: n1, n2, n4, of which n1 and n2 are cited.
    assert_eq!(
        all,
        [
            ("borgere", 3, 2),
            ("foreninger", 1, 0),
            ("politi", 0, 0),
            ("skoler", 1, 1),
            ("unge", 2, 1)
        ]
    );
}

#[test]
fn the_draft_shows_the_same_figures() {
    let project = project();
    project.run(["build", "--format", "md"]).code(0);
    let path = project
        .files()
        .into_iter()
        .find(|it| it.ends_with(".md") && it.starts_with("build/"));
    let draft = project.read(&path.unwrap());
    let (_, shown) = draft.split_once("Vi vil sænke prisen.").unwrap();
    snapbox::assert_data_eq!(shown, snapbox::file!["known_case/draft.md"]);
}

/// Five notes about traffic, where figures are easily one too many; the reckoning stands at each test.
///
/// | note | day | who | took part | method | about |
/// | --- | --- | --- | --- | --- | --- |
/// | m1 | 1 March | borgere | 64 | citizens' meeting | a list of two items with one below the second, and a quotation |
/// | m2 | 2 March | forskere | not said | study of `rapport` | one passage |
/// | m3 | 3 March | naboer | not said | interview | one passage |
/// | m4 | 4 March | unge | 7 | group interview | one passage, which one of them said |
/// | m5 | 14 November | foreninger | 1 | hearing | one passage; it has not come before its day |
///
/// The bus was decided on 20 June; what m3 said is only told, what m5 said is only noted.
const TRAFFIC: &str = "\
//- policy/policy.yaml
title: Politik
authority: Kommune
language: da
coverage: []
//- policy/organisation.yaml
groups: [{id: gruppe, title: Arbejdsgruppen, members: []}]
//- policy/sources.yaml
rapport:
  type: report
  title: Rapport
  author: Vejdirektoratet
//- policy/themes/trafik.md
---
title: Trafik
status: proposed
origin: commission
questions: [Hvordan er det at tage bussen?]
---
Temaet handler om veje og om fart.
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- stakeholders/forskere.yaml
name: Forskere
kind: knowledge
//- stakeholders/naboer.yaml
name: Naboer
kind: citizens
//- stakeholders/unge.yaml
name: Unge
kind: citizens
//- stakeholders/foreninger.yaml
name: Foreninger
kind: association
//- interviews/m1.md
---
{method: citizen-meeting, date: 2018-03-01, stakeholders: [borgere], participants: 64, basis: public-record, publish: quote}
---
## Vejen #trafik

- Bilerne kører for stærkt. #trafik/fart ^fart
- Der mangler cykelstier.
  - Især ved skolen. #trafik/skole ^skolevej

> Jeg kører gerne selv. ^koerer-selv
//- interviews/m2.md
---
{method: study, date: 2018-03-02, stakeholders: [forskere], source: rapport, basis: public-record, publish: quote}
---
Farten er steget. #trafik/fart ^steget
//- interviews/m3.md
---
{method: interview, date: 2018-03-03, stakeholders: [naboer], basis: public-record, publish: quote}
---
Bumpene larmer. #trafik/bump ^bump
//- interviews/m4.md
---
{method: group-interview, date: 2018-03-04, stakeholders: [unge], participants: 7, basis: public-record, publish: quote}
---
En vil have en bus om aftenen. #trafik/bus ^bus
//- interviews/m5.md
---
{method: hearing, date: 2018-11-14, stakeholders: [foreninger], participants: 1, number: 1, concerns: [trafik#bus], basis: public-record, publish: quote}
---
Bussen er dyr. #trafik/bus ^dyr
//- policy/chapters/10-trafik.md
---
title: Trafik
status: draft
theme: trafik
---
Naboerne hører bumpene. [@m3#bump]

Vi vil sænke farten. [@m1#fart; @m2#steget; @rapport; imod @m1#koerer-selv] ^fart

Vi vil køre om aftenen. [@m4#bus; imod @m1#skolevej] ^bus

```ip evidence
picture: false
```

```ip method
```

```ip quotes
limit: 1
```
//- policy/answers/bussen.md
---
{to: [trafik#bus], outcome: rejected, by: gruppe, date: 2018-06-20}
---
Der er ikke råd.
//- policy/answers/dyr.md
---
{to: [m5#dyr], outcome: noted, by: gruppe, date: 2018-11-20}
---
Det er noteret.
";
/// A day before the response, and one after it: documents are made on the second, when everything has come.
const JUNE: &str = "2018-06-21";
const DECEMBER: &str = "2018-12-01";

fn traffic() -> TestProject {
    let project = TestProject::empty();
    project.lay(TRAFFIC);
    project
}

/// Returns what a command prints for programs, as it is on a day.
fn json_on(project: &TestProject, day: &str, words: &[&str]) -> Value {
    let run = project.command(words.iter().chain(&["--format", "json"]));
    serde_json::from_str(&run.env("IP_TODAY", day).run().code(0).stdout).unwrap()
}

/// Returns a document in Markdown.
fn document(project: &TestProject, words: &[&str]) -> String {
    let words = words.iter().chain(&["--format", "md", "--out", "ud"]);
    let _ = project.command(words).env("IP_TODAY", DECEMBER).run().code(0);
    let made = project.files().into_iter().find(|it| it.starts_with("ud/"));
    let text = project.read(&made.unwrap());
    std::fs::remove_dir_all(project.root().join("ud")).unwrap();
    text
}

#[test]
fn a_list_under_a_coded_heading_is_no_passage_beside_its_items() {
    let project = traffic();
    // m1: two items, one below the second, and the quotation: 4. With one each of m2, m3 and m4: 7, and no list.
    let printed = json_on(&project, JUNE, &["coverage", "--count", "passages"]);
    assert_eq!(printed["totals"]["cells"]["all"], 7);
    let printed = json_on(&project, JUNE, &["trace", "theme/trafik"]);
    assert_eq!(printed["rests_on"].as_array().unwrap().len(), 7);
    // What was said is told once: 4 of m1, 1 each of m3, m4 and m5; of a study nobody waits for an answer.
    let memo = document(&project, &["report", "feedback"]);
    assert!(memo.contains("Vi har skrevet 7 ting ned"), "{memo}");
    assert_eq!(memo.matches("Bilerne kører for stærkt.").count(), 1, "{memo}");
}

#[test]
fn nobody_is_not_one() {
    let project = traffic();
    // In June 64 + 7; the study and the interview say no number. In December one more.
    let printed = json_on(&project, JUNE, &["coverage", "--count", "participants"]);
    assert_eq!(printed["totals"]["cells"]["all"], 71);
    let screen = project
        .command(["coverage", "--count", "participants"])
        .env("IP_TODAY", JUNE);
    let screen = screen.run().code(0).stdout;
    assert!(
        screen.contains("2 notater uden antal deltagere tæller som ingen"),
        "{screen}"
    );
    let memo = document(&project, &["report", "steering"]);
    assert!(
        memo.contains("med i alt 72 deltagere (2 notater uden antal)."),
        "{memo}"
    );
    let is_study = |it: &&str| it.starts_with("| **2. marts 2018**");
    let row: Vec<&str> = memo.lines().find(is_study).unwrap().split('|').map(str::trim).collect();
    assert_eq!(row[4], "–", "{memo}");
    let draft = document(&project, &["build"]);
    assert!(
        draft.contains("Der er 5 notater med 72 deltagere (2 notater uden antal)"),
        "{draft}"
    );
}

#[test]
fn those_who_took_part_are_no_votes_and_one_meeting_on_both_sides_is_one() {
    let project = traffic();
    let printed = json_on(&project, JUNE, &["trace", "trafik#fart"]);
    assert_eq!(printed["both_sides"], json!(["m1"]));
    assert_eq!(
        printed["against"],
        json!({"notes": 1, "stakeholders": ["borgere"], "methods": ["citizen-meeting"]})
    );
    let memo = document(&project, &["report", "steering"]);
    for expected in [
        "Det taler imod: 1 notat fra et møde med 64",
        "Det taler for: 2 notater, 2 aktører, 2 metoder",
        "Det samme notat taler både for og imod: Borgermøde, Borgere, 1. marts 2018.",
    ] {
        assert!(memo.contains(expected), "{expected}: {memo}");
    }
    let draft = document(&project, &["build"]);
    assert!(draft.contains("1 notat imod · 1 notat står på begge sider"), "{draft}");
    // One of the seven said it.
    assert!(draft.contains("1 notat fra et gruppeinterview med 7"), "{draft}");
    assert!(!draft.contains("| Imod | Deltagere |"), "{draft}");
}

#[test]
fn a_note_and_the_source_that_it_was_made_from_are_one_ground() {
    // For the speed: m1 and m2; the report is what m2 tells. Against: m1.
    let draft = document(&traffic(), &["build"]);
    let is_speed = |it: &&str| it.starts_with("| **[1. Vi vil sænke farten.]");
    let row: Vec<&str> = draft
        .lines()
        .find(is_speed)
        .unwrap()
        .split('|')
        .map(str::trim)
        .collect();
    assert_eq!(row[3..5], ["2", "1"], "{draft}");
}

#[test]
fn a_past_day_knows_nothing_of_what_came_later() {
    let project = traffic();
    let on = |day: &str| json_on(&project, DECEMBER, &["status", "--date", day]);
    // Both statements have two sides; the bus was decided on 20 June.
    assert_eq!(on("2018-06-19")["statements"]["questions"], 2);
    assert_eq!(on("2018-06-20")["statements"]["questions"], 1);
    // The response of 14 November is no talk that anybody has planned.
    let heard = &on("2018-06-19")["heard"];
    assert_eq!(
        (&heard["planned"], &heard["expected_responses"]),
        (&json!(0), &json!(1))
    );
    let screen = |words: &[&str]| {
        let run = project.command(words).env("IP_TODAY", DECEMBER).run().code(0);
        run.stdout.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let june = screen(&["status", "--date", "2018-06-19"]);
    assert!(june.contains("er vist, som de er i dag"), "{june}");
    assert!(!june.contains("planlagt"), "{june}");
    assert!(!screen(&["status"]).contains("er vist, som de er i dag"));
}

#[test]
fn what_is_told_or_noted_was_not_done_and_was_not_refused() {
    let project = traffic();
    let memo = document(&project, &["report", "feedback"]);
    // Done: nothing, for no answer says so. Statements rest on fart and bus. Told: bump. Noted: dyr. Not followed: koerer-selv and skolevej, which speak against. Waits: cykelstier.
    let figures = "2 er grundlag for et punkt i udkastet, 1 er kun fortalt i udkastet, 1 har vi noteret, 2 har vi ikke fulgt og 1 mangler vi at svare på";
    assert!(memo.contains(figures), "{memo}");
    let part = |words: &str| memo.split("\n# ").find(|it| it.contains(words)).unwrap().to_owned();
    let told = part("Bumpene larmer");
    assert!(
        told.contains("Det står i udkastet, men er ikke blevet til et punkt"),
        "{memo}"
    );
    let used = part("Bilerne kører for stærkt");
    assert!(
        used.contains("# Det er grundlag for et punkt i udkastet") && !memo.contains("# Det gjorde vi"),
        "{memo}"
    );
    assert!(part("Bussen er dyr").contains("# Det har vi noteret"), "{memo}");
    // The theme's question asks for the bus, and its text for the speed.
    let analysis = document(&project, &["report", "analysis"]);
    let (_, beside) = analysis.split_once("# Det, temaerne ikke nævner").unwrap();
    let aspects = beside.lines().find(|it| it.starts_with("- Trafik:"));
    assert_eq!(aspects, Some("- Trafik: bump (1 notat), skole (1 notat)"), "{analysis}");
}

#[test]
fn what_is_cut_says_so() {
    let project = traffic();
    let note = project.read("interviews/m4.md");
    let more =
        "\n> Bussen kører for tidligt. #trafik/bus\n\nBussen er fuld. #trafik/bus\n\nBussen er kold. #trafik/bus\n";
    project.write("interviews/m4.md", format!("{note}{more}"));
    // The quotations are m1's and m4's; of the bus five things are told, m5's among them, and three shown.
    let draft = document(&project, &["build"]);
    assert!(draft.contains("Her er vist 1 af 2 citater."), "{draft}");
    let analysis = document(&project, &["report", "analysis"]);
    assert!(analysis.contains("(3 af 5 uddrag)"), "{analysis}");
}
