//! `ip search`.

use crate::test_project::TestProject;
use snapbox::str;

const TERMS: &str = "special: none\njournal: 18-1\ninformed: 2018-04-01\ndelete-after: 2019-04-03\n";

/// A project in which words stand in every kind of thing.
const PROJECT: &str = "\
//- policy/themes/sprog.md
---
title: Sprog og undervisning
status: proposed
origin: inquiry
questions:
  - Hvornår bruger I en tolk?
---
Dansk er vejen til et arbejde.
//- policy/chapters/10-sundhed.md
---
title: Sundhed
status: draft
---
Alle borgere kan få tolkebistand hos lægen [@2018-03-14-boligselskaber-k3f#tolk]. ^tolkebistand

Vi venter ikke på en tolk.
//- policy/answers/tid.md
---
to: [2018-04-03-borgere-p2m#tid]
outcome: accepted
by: styregruppe
date: 2018-05-01
---
Lægerne får bedre tid.
//- policy/organisation.yaml
groups:
  - id: styregruppe
    title: Styregruppe
    members: [{unit: C-SS}]
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- interviews/2018-04-03-borgere-p2m.md
---
title: Kaffe i klubben
method: group-interview
date: 2018-04-03
stakeholders: [borgere]
participants: 4
basis: public-task
publish: summary
TERMS
---
## Om sprogundervisningen #sprog

Børnene oversætter hos lægen. Det er for svært for dem. #sundhed/tolk

De vil have god tid, og de vil have en bistand, der kommer. #sundhed ^tid

Ring til 22 34 56 78 om tolken. #sundhed ^ring

| Hvor | Hvor tit |
| --- | ---: |
| Apoteket | 3 |

Uden mærke står ordet apotek her.
//- interviews/2018-04-05-borgere-r1t.md
---
method: interview
date: 2018-04-05
stakeholders: [borgere]
basis: public-task
publish: quote
restricted: {date: 2018-05-01, reason: indsigelse}
TERMS
---
> En tolk under behandling. #sundhed ^hvile
//- interviews/2018-04-06-borgere-w1t.md
---
method: interview
date: 2018-04-06
stakeholders: [borgere]
basis: public-task
publish: quote
withdrawn: {date: 2018-05-01, right: objection}
TERMS
---
> En tolk, der er trukket tilbage. #sundhed ^vaek
";

fn project() -> TestProject {
    TestProject::new(&PROJECT.replace("TERMS\n", TERMS))
}

fn json(run: &crate::test_project::Run) -> serde_json::Value {
    serde_json::from_str(run.text()).unwrap()
}

#[test]
fn words_are_found_in_all_forms_and_each_hit_shows_why_in_its_sentence() {
    let found = project().run(["search", "tolk"]);
    found
        .code(0)
        .stdout(str![[r#"
Uddrag (2)

2018-03-14-boligselskaber-k3f#tolk
  interview, Boligselskaber, 14. marts 2018
  »Vi venter tre uger på en *tolk*.«

2018-04-03-borgere-p2m#ring
  gruppeinterview, Borgere, med 4 deltagere, 3. april 2018
  Ring til 22 •• •• •• om *tolken*.
  tolken: en form af »tolk«

Punkter (1)

sundhed#tolkebistand
  Alle borgere kan få *tolkebistand* hos lægen.
  tolkebistand: sammensat med »tolk«

Temaer (1)

Sprog og undervisning · sprog
  Hvornår bruger I en *tolk*?

Ordene står også andre steder
  1 kapitel: ip search tolk --kind chapter

"#]])
        .stderr(str![[r#"
Et notat er under behandling; i det er der ikke søgt.

"#]]);
}

#[test]
fn several_words_stand_in_one_place_and_words_in_quotation_marks_in_a_row() {
    let project = project();
    let ids = |words: &[&str]| {
        let all = ["search", "--format", "ids"].iter().chain(words);
        let run = project.run(all);
        run.text().to_owned()
    };
    assert_eq!(ids(&["børn", "læge"]), "2018-04-03-borgere-p2m\n");
    assert_eq!(ids(&["god", "tid"]), "2018-04-03-borgere-p2m#tid\ntid\n");
    assert_eq!(ids(&["god tid"]), "2018-04-03-borgere-p2m#tid\n");
    assert_eq!(ids(&["boern"]), "2018-04-03-borgere-p2m\n");
    assert_eq!(ids(&["apotek", "--kind", "note"]), "2018-04-03-borgere-p2m\n");
    // In two passages of one note all words stand in the note.
    assert_eq!(ids(&["børn", "klub"]), "2018-04-03-borgere-p2m\n");
}

#[test]
fn what_was_taken_back_or_rests_is_in_no_hit_and_personal_data_is_covered() {
    let project = project();
    for words in [["behandling"], ["trukket"]] {
        let run = project.run([&["search"][..], &words, &["--format", "json"]].concat());
        assert_eq!(json(&run)["hits"].as_array().unwrap().len(), 0, "{words:?}");
    }
    let run = project.run(["search", "ring", "--format", "json"]);
    let text = json(&run)["hits"][0]["text"].clone();
    assert_eq!(text, "Ring til 22 •• •• •• om tolken.");
}

#[test]
fn a_program_reads_the_kind_the_place_and_the_words_that_matched() {
    let found = project().run(["search", "sprog", "--format", "json"]);
    found
        .code(0)
        .stdout(str![[r#"
{
  "version": 1,
  "hits": [
    {
      "kind": "note",
      "id": "2018-04-03-borgere-p2m",
      "path": "interviews/2018-04-03-borgere-p2m.md",
      "line": 14,
      "title": "Kaffe i klubben",
      "text": "Om sprogundervisningen",
      "matched": [
        "sprogundervisningen"
      ],
      "why": [
        {
          "word": "sprogundervisningen",
          "asked": "sprog",
          "way": "part"
        }
      ]
    },
    {
      "kind": "theme",
      "id": "sprog",
      "path": "policy/themes/sprog.md",
      "line": 2,
      "title": "Sprog og undervisning",
      "text": "Sprog og undervisning",
      "matched": [
        "Sprog"
      ],
      "why": [
        {
          "word": "Sprog",
          "asked": "sprog",
          "way": "same"
        }
      ]
    }
  ]
}

"#]])
        .stderr(str![[r#"
Et notat er under behandling; i det er der ikke søgt.

"#]]);
}

#[test]
fn filters_choose_among_the_hits_and_one_that_can_not_is_refused() {
    let project = project();
    let ids = |words: &[&str]| {
        let run = project.run(["search", "tolk", "--format", "ids"].iter().chain(words));
        run.text().to_owned()
    };
    assert_eq!(ids(&["--kind", "punkter"]), "sundhed#tolkebistand\n");
    assert_eq!(
        ids(&["--method", "interview"]),
        "2018-03-14-boligselskaber-k3f#tolk\nsundhed#tolkebistand\n"
    );
    assert_eq!(
        ids(&["--since", "2018-04", "--kind", "passage"]),
        "2018-04-03-borgere-p2m#ring\n"
    );
    let refused = project.run(["search", "tolk", "--kind", "answer", "--method", "interview"]);
    refused.code(2).stdout("").stderr(str![[r#"
--method kan ikke vælge mellem tilbagemeldinger
Det kan bruges til: theme, stakeholder, note, passage, statement

"#]]);
    let refused = project.run(["search", "tolk", "--theme", "intet"]);
    refused.code(2).stdout("").stderr(str![[r#"
Intet hedder »intet«
Se, hvad der findes: ip list theme

"#]]);
}

#[test]
fn what_is_found_nowhere_is_named_with_the_nearest_words() {
    let project = project();
    project
        .run(["search", "tolkebistnad"])
        .code(0)
        .stdout("")
        .stderr(str![[r#"
»tolkebistnad« står ingen steder. Mente du »tolkebistand«?
Et notat er under behandling; i det er der ikke søgt.

"#]]);
    project
        .run(["search", "apotek", "vejen"])
        .code(0)
        .stdout("")
        .stderr(str![[r#"
Ordene står der, men ikke alle samme sted.
Et notat er under behandling; i det er der ikke søgt.

"#]]);
    project.run(["search", "–"]).code(2).stdout("").stderr(str![[r#"
»–« har hverken bogstaver eller tal
Skriv de ord, du leder efter, for eksempel: ip search tolk læge

"#]]);
    project.run(["search"]).code(2).stdout("").stderr(str![[r#"
Der mangler: ORD

"#]]);
}

#[test]
fn the_screen_speaks_english_too() {
    let found = project().command(["search", "god", "tid"]).env("IP_LANG", "en").run();
    found
        .code(0)
        .stdout(str![[r#"
Passages (1)

2018-04-03-borgere-p2m#tid
  group interview, Borgere, with 4 participants, 3 April 2018
  De vil have *god* *tid*, og de vil have en bistand, der kommer.

Answers (1)

tid
  Lægerne får *bedre* *tid*.
  bedre: a form of “god”

"#]])
        .stderr(str![[r#"
One note rests while it is weighed; it was not searched.

"#]]);
}
