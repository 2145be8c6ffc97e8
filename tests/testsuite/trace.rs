//! `ip trace`.

use crate::test_project::TestProject;
use snapbox::{file, str};

const PROJECT: &str = "\
//- policy/organisation.yaml
groups:
  - {id: styregruppe, title: Styregruppen, members: []}
//- policy/sources.yaml
rapport:
  type: report
  title: Ventetid på tolk
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- stakeholders/aeldre.yaml
name: Ældre
kind: citizens
part-of: borgere
//- interviews/2018-04-03-aeldre-p2m.md
---
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
- De kender ikke apotekets tider. #sundhed/apotek ^apotek
- Tolken er god, når den kommer. #sundhed/tolk ^god-tolk
//- interviews/2018-05-02-borgere-x1z.md
---
method: citizen-meeting
date: 2018-05-02
stakeholders: [borgere]
participants: 60
basis: public-task
special: none
journal: 18-1
informed: 2018-05-02
publish: quote
delete-after: 2019-05-02
---
## Ved bordet om sundhed #sundhed

- En tolk på telefonen er nok. ^telefon

| Hvad | Hvor mange |
| --- | ---: |
| Vil have tolk | 31 |
//- policy/chapters/10-sundhed.md
---
title: Sundhed
status: draft
theme: sundhed
---
Vi vil have en tolk til stede [@2018-03-14-boligselskaber-k3f#tolk; @rapport; imod @2018-04-03-aeldre-p2m#god-tolk;
imod @2018-05-02-borgere-x1z#telefon]. ^tolk-til-stede

Vi vil lytte. [@2018-04-03-aeldre-p2m] ^lytte

Vi vil gå ture. ^gaa-ture

Der er ventetid. [@2018-03-14-boligselskaber-k3f#tolk]
//- policy/answers/tolk.md
---
to: [sundhed#tolk-til-stede, 2018-03-14-boligselskaber-k3f#tolk]
outcome: partly
by: styregruppe
date: 2018-05-20
changed: [sundhed#tolk-til-stede]
---
Der er penge til en tolk på telefonen i år.
";

#[test]
fn one_walks_from_what_was_said_to_what_is_written_and_back() {
    let project = TestProject::new(PROJECT);
    let mut all = String::new();
    for id in [
        "2018-03-14-boligselskaber-k3f#tolk",
        "10-sundhed#tolk-til-stede",
        "sundhed#gaa-ture",
        "theme/sundhed",
        "goal/sundt-liv",
        "chapter/sundhed",
        "borgere",
        "2018-04-03-aeldre-p2m",
        "rapport",
        "tolk",
    ] {
        let run = project.run(["trace", id]).code(0).stderr(str![]);
        all.push_str(&format!("$ ip trace {id}\n{}\n", run.stdout));
    }
    snapbox::assert_data_eq!(all, file!["trace/walk.txt"]);
}

fn json(project: &TestProject, id: &str) -> serde_json::Value {
    let run = project.run(["trace", id, "--format", "json"]).code(0).stderr(str![]);
    serde_json::from_str(&run.stdout).unwrap()
}

fn supports(printed: &serde_json::Value) -> Vec<(String, String, bool)> {
    let text = |it: &serde_json::Value| it.as_str().unwrap_or("–").to_owned();
    let all = printed["supports"].as_array().unwrap().iter();
    all.map(|it| (text(&it["chapter"]), text(&it["statement"]), it["against"] == true))
        .collect()
}

#[test]
fn other_programs_get_both_directions() {
    let project = TestProject::new(PROJECT);
    let passage = json(&project, "2018-04-03-aeldre-p2m#god-tolk");
    assert_eq!((&passage["version"], &passage["kind"]), (&1.into(), &"passage".into()));
    assert_eq!(passage["rests_on"], serde_json::json!([]));
    let one = |name: &str, against| ("sundhed".to_owned(), name.to_owned(), against);
    assert_eq!(supports(&passage), [one("tolk-til-stede", true), one("lytte", false)]);
    let statement = json(&project, "sundhed#tolk-til-stede");
    assert_eq!(statement["id"], "sundhed#tolk-til-stede");
    assert_eq!(statement["supports"], serde_json::json!([]));
    assert_eq!(statement["open_question"], false);
    let grounds = statement["rests_on"].as_array().unwrap();
    let first = &grounds[0];
    for (key, value) in [
        ("note", serde_json::json!("2018-03-14-boligselskaber-k3f")),
        ("passage", "tolk".into()),
        ("stakeholders", serde_json::json!(["boligselskaber"])),
        ("method", "interview".into()),
        // The note does not say how many, and nobody is not one.
        ("participants", serde_json::Value::Null),
        ("against", false.into()),
        ("text", "Vi venter tre uger på en tolk.".into()),
    ] {
        assert_eq!(first[key], value, "{key}");
    }
    let sides: Vec<bool> = grounds.iter().map(|it| it["against"] == true).collect();
    assert_eq!(sides, [false, true, true]);
}

#[test]
fn nothing_is_shown_of_what_was_withdrawn() {
    let project = TestProject::new(PROJECT);
    let note = project.read("interviews/2018-04-03-aeldre-p2m.md");
    let withdrawn = note.replacen("publish:", "withdrawn: {date: 2018-05-30, right: consent}\npublish:", 1);
    project.write("interviews/2018-04-03-aeldre-p2m.md", withdrawn);
    let printed = project.run(["trace", "theme/sundhed"]).code(0).stdout;
    assert!(!printed.contains("Tolken er god"), "{printed}");
    assert_eq!(json(&project, "sundhed#lytte")["rests_on"], serde_json::json!([]));
}

#[test]
fn the_own_project_is_walked_from_a_passage_to_the_draft_and_back() {
    let project = TestProject::own();
    let passage = json(&project, "2018-03-07-borgere-w9d#uden-tolk");
    assert_eq!(supports(&passage), [("sundhed".to_owned(), "tolk".to_owned(), true)]);
    assert_eq!(passage["cited_in"][0]["path"], "policy/chapters/45-sundhed.md");
    let statement = json(&project, "sundhed#tolk");
    let grounds = statement["rests_on"].as_array().unwrap();
    assert!(
        grounds
            .iter()
            .any(|it| it["passage"] == "uden-tolk" && it["against"] == true)
    );
    assert_eq!(statement["open_question"], true);
}

/// A note with a passage for each place of a chapter that cites one: in a list, in a list of its own within, in a named item
/// of a named list and below it, in a table, in block quotes, in text without a name, and in the last list of the file.
const PLACES: &str = "\
//- interviews/n.md
---
method: interview
date: 2018-03
stakeholders: [boligselskaber]
basis: public-record
publish: quote
---
A. #sundhed ^a

B. #sundhed ^b

C. #sundhed ^c

D. #sundhed ^d

E. #sundhed ^e

F. #sundhed ^f

G. #sundhed ^g

H. #sundhed ^h

I. #sundhed ^i

J. #sundhed ^j
//- policy/chapters/10-k.md
---
title: K
status: draft
---
- Et [@n#a]
  - Under et [@n#b]
- To [@n#c] ^to
  - Under to [@n#d]

  > Sagt [@n#e]

^liste

| Mål |
| --- |
| Tid [@n#f] |

^tabel

> Sagt [@n#g]

^citat

Vi vil [@n#h]. ^vil

Uden navn [@n#i].

- Sidst [@n#j]

^sidst
";

#[test]
fn a_trace_and_a_page_agree_on_the_statement_that_a_citation_belongs_to() {
    let project = TestProject::new(PLACES);
    for (passage, statement) in [
        ("a", Some("liste")),
        ("b", Some("liste")),
        ("c", Some("to")),
        ("d", Some("liste")),
        ("e", Some("liste")),
        ("f", Some("tabel")),
        ("g", Some("citat")),
        ("h", Some("vil")),
        ("i", None),
        ("j", Some("sidst")),
    ] {
        let id = format!("n#{passage}");
        let trace = json(&project, &id);
        let traced: Vec<String> = supports(&trace).into_iter().map(|it| it.1).collect();
        assert_eq!(traced, Vec::from_iter(statement.map(str::to_owned)), "{id}");
        assert_eq!(
            trace["cited_in"].as_array().unwrap().len(),
            usize::from(statement.is_none()),
            "{id}"
        );
        let run = project.run(["show", &id, "--format", "json"]).code(0).stderr(str![]);
        let page: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let kind_and_id = |it: &serde_json::Value| (it["kind"].clone(), it["id"].clone());
        let places: Vec<_> = page["referred_to_by"]
            .as_array()
            .unwrap()
            .iter()
            .map(kind_and_id)
            .collect();
        let expected = match statement {
            Some(name) => ("statement".into(), format!("k#{name}").into()),
            None => ("chapter".into(), "k".into()),
        };
        assert_eq!(places, [expected], "{id}");
        for name in traced {
            let grounds = &json(&project, &format!("k#{name}"))["rests_on"];
            assert!(
                grounds.as_array().unwrap().iter().any(|it| it["passage"] == passage),
                "{id}"
            );
        }
    }
    // A list rests on what its points rest on too.
    let list = json(&project, "k#liste");
    let grounds = list["rests_on"].as_array().unwrap().iter();
    let grounds: Vec<&str> = grounds.filter_map(|it| it["passage"].as_str()).collect();
    assert_eq!(grounds, ["a", "b", "c", "d", "e"]);
}
