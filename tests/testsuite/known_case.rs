//! A small project whose every figure was worked out by hand; the reckoning stands beside it.

use crate::test_project::TestProject;
use serde_json::{Value, json};

/// Six notes about two themes, and a chapter of three statements.
///
/// | note | day | who | took part | method | about |
/// | --- | --- | --- | --- | --- | --- |
/// | n1 | 10 January | unge (part of borgere) | not said, so 1 | interview | skole/lektier, skole/sprog |
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
    // For: n1 and n2, 1 + 5 took part, of two groups by two methods; two notes of two groups are broad here.
    assert_eq!(printed["support"], "broad");
    assert_eq!(
        printed["for"],
        json!({"notes": 2, "participants": 6, "stakeholders": ["borgere", "unge"], "methods": ["interview", "group-interview"]})
    );
    // Against: n3 with 12; so it is a question for somebody.
    assert_eq!(
        printed["against"],
        json!({"notes": 1, "participants": 12, "stakeholders": ["skoler"], "methods": ["dialogue-meeting"]})
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
