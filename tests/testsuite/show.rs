//! `ip show`.

use crate::test_project::TestProject;
use snapbox::{file, str};

const PROJECT: &str = "\
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- stakeholders/aeldre.yaml
name: Ældre
kind: citizens
part-of: borgere
//- interviews/2018-04-03-aeldre-p2m.md
---
title: Kaffe i klubben
method: group-interview
date: 2018-04-03
stakeholders: [aeldre]
participants: 4
basis: consent
special: none
journal: 18-1
consent: {date: 2018-04-01, form: oral}
informed: not-yet
publish: summary
delete-after: 2019-04-03
---
De kender ikke apotekets tider, og de ved ikke, hvem de skal spørge, når det haster om natten.
#sundhed/apotek

- Tolken er god, når den kommer. #sundhed/tolk ^god-tolk
//- policy/chapters/10-sundhed.md
---
title: Sundhed
status: draft
theme: sundhed
---
Vi vil have en tolk til stede [@2018-03-14-boligselskaber-k3f#tolk; imod @2018-04-03-aeldre-p2m#god-tolk]. ^tolk-til-stede
";

#[test]
fn one_thing_is_shown_with_what_points_to_it() {
    let project = TestProject::new(PROJECT);
    let mut all = String::new();
    for id in [
        "theme/sundhed",
        "borgere",
        "2018-04-03-aeldre-p2m",
        "2018-04-03-aeldre-p2m#god-tolk",
        "10-sundhed#tolk-til-stede",
        "policy/goals/sundt-liv.md",
    ] {
        let run = project.run(["show", id]).code(0).stderr(str![]);
        all.push_str(&format!("$ ip show {id}\n{}\n", run.stdout));
    }
    snapbox::assert_data_eq!(all, file!["show/pages.txt"]);
}

#[test]
fn other_programs_get_the_places() {
    let project = TestProject::new(PROJECT);
    project
        .run(["show", "2018-03-14-boligselskaber-k3f#tolk", "--format", "json"])
        .code(0)
        .stdout(str![[r#"
{
  "version": 1,
  "id": "2018-03-14-boligselskaber-k3f#tolk",
  "path": "interviews/2018-03-14-boligselskaber-k3f.md",
  "line": 13,
  "title": "2018-03-14-boligselskaber-k3f",
  "note": "2018-03-14-boligselskaber-k3f",
  "name": "tolk",
  "text": "Vi venter tre uger på en tolk.",
  "quote": true,
  "themes": [
    "sundhed"
  ],
  "aspects": [
    "sundhed/tolk"
  ],
  "date": "2018-03-14",
  "method": "interview",
  "stakeholders": [
    "boligselskaber"
  ],
  "publish": "quote",
  "state": "counted",
  "referred_to_by": [
    {
      "path": "policy/chapters/10-sundhed.md",
      "line": 6,
      "column": 33,
      "kind": "statement",
      "id": "sundhed#tolk-til-stede"
    }
  ]
}

"#]]);
    let run = project.run(["show", "theme/sundhed", "--format", "json"]).code(0);
    let printed: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(printed["version"], 1);
    assert_eq!(printed["aspects"][0]["aspect"], "tolk");
    assert_eq!(printed["referred_to_by"].as_array().unwrap().len(), 5);
}

#[test]
fn an_id_of_two_things_or_of_none_is_wrong_use() {
    let project = TestProject::new(PROJECT);
    project.run(["show", "sundhed"]).code(2).stdout(str![]).stderr(str![[r#"
»sundhed« kan være flere ting
Skriv, hvilken du mener: theme/sundhed, chapter/sundhed

"#]]);
    project.run(["show", "aldre"]).code(2).stdout(str![]).stderr(str![[r#"
Intet hedder »aldre«
Mente du »aeldre«?

"#]]);
    project
        .run(["show", "a\u{1b}[31m"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
Intet hedder »a<U+001B>[31m«
Se, hvad der findes: ip list note

"#]]);
}

#[test]
fn a_title_or_a_part_of_one_names_what_is_shown_and_its_id_is_told() {
    let project = TestProject::new(
        "//- stakeholders/boligforening.yaml\nname: Boligforening\nkind: housing\n\
         //- policy/themes/bolig.md\n---\ntitle: Bolig og by\nstatus: proposed\norigin: inquiry\n---\n",
    );
    let first = |words: &[&str], stderr: &str| {
        let run = project.run(words).code(0).stderr(stderr.to_owned());
        run.text().lines().next().unwrap_or_default().to_owned()
    };
    assert!(first(&["show", "bolig OG by"], "»bolig OG by« læses som tema bolig.\n").starts_with("Bolig og by"));
    assert!(first(&["show", "sundt"], "»sundt« læses som mål sundt-liv.\n").starts_with("Sundt liv"));
    assert!(
        first(&["trace", "sundhed"], "").starts_with("Sundhed"),
        "an id is an id"
    );
    let listed = first(
        &["list", "note", "--stakeholder", "boligs", "--format", "ids"],
        "»boligs« læses som aktør boligselskaber.\n",
    );
    assert_eq!(listed, "2018-03-14-boligselskaber-k3f");
    project.run(["show", "boli"]).code(2).stdout("").stderr(str![[r#"
»boli« kan være flere ting
Skriv, hvilken du mener: theme/bolig (Bolig og by), stakeholder/boligforening (Boligforening), stakeholder/boligselskaber (Boligselskaber), note/2018-03-14-boligselskaber-k3f (2018-03-14-boligselskaber-k3f)

"#]]);
    // What takes words away is named by its id.
    project.run(["privacy", "erase", "by", "--reason", "frist"]).code(2);
}
