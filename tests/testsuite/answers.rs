//! Answers in the draft, and in `ip list` and `ip show`.

use crate::test_project::TestProject;
use snapbox::str;

/// Three responses: two points of two responses got one answer together, partly; one was refused; one waits.
pub(crate) const HEARING: &str = "\
//- policy/policy.yaml
title: Integrationspolitik
authority: Eksempel Kommune
language: da
coverage: []
checks: {unanswered-response: allow}
//- policy/organisation.yaml
groups:
  - id: styregruppe
    title: Styregruppe
    members: [{unit: C-BEM}]
//- policy/themes/fritid.md
---
title: Fritid
status: proposed
origin: inquiry
goals: [sundt-liv]
---
//- policy/chapters/10-sundhed.md
---
title: Sundhed
theme: sundhed
status: draft
---
Ingen skal vente mere end en uge på en tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^tolk

Alle skal kunne gå til noget. [@c-beboere#plads] ^fritid
//- interviews/a-bolig.md
---
method: hearing
date: 2018-05-02
stakeholders: [boligselskaber]
number: 1
sender: Eksempel Bolig
concerns: [sundhed#tolk]
basis: public-record
publish: named
---
> Skriv, hvor længe man højst skal vente. #sundhed/tolk ^hvor-laenge

Det bliver for dyrt. #sundhed ^for-dyrt
//- interviews/b-forening.md
---
method: hearing
date: 2018-05-03
stakeholders: [boligselskaber]
number: 2
concerns: [sundhed#tolk]
basis: public-task
special: none
journal: 18-1
informed: 2018-05-03
delete-after: 2019-05-03
publish: none
---
En uge er for længe. #sundhed/tolk ^en-uge
//- interviews/c-beboere.md
---
method: hearing
date: 2018-05-04
stakeholders: [boligselskaber]
number: 3
basis: public-record
publish: summary
---
> Der er ingen plads. #fritid ^plads

Børnene vil svømme. #fritid ^svoemme
//- policy/answers/en-uge.md
---
to: [a-bolig#hvor-laenge, b-forening#en-uge]
outcome: partly
by: styregruppe
date: 2018-05-20
changed: [sundhed#tolk]
---
En uge kan nås.

Mindre kan ikke.
//- policy/answers/for-dyrt.md
---
to: [a-bolig#for-dyrt, theme/sundhed]
outcome: rejected
by: styregruppe
date: 2018-05-21
---
Det koster det, det koster.
";

/// Builds the project with an insert as its last chapter, and returns the Markdown from that chapter on.
fn inserted(insert: &str) -> String {
    let project = TestProject::new(HEARING);
    project.write(
        "policy/chapters/90-svar.md",
        format!("---\ntitle: Svar\nstatus: draft\n---\n```ip answers\n{insert}\n```\n\nSlut.\n"),
    );
    project.run(["build", "--format=md"]).code(0);
    let path = project
        .files()
        .into_iter()
        .find(|it| it.ends_with(".md") && it.starts_with("build/"));
    let text = project.read(&path.unwrap());
    let (_, chapter) = text.split_once("# 2 Svar").unwrap();
    let (_, content) = chapter.split_once('\n').unwrap();
    content.split("Slut.").next().unwrap().to_owned()
}

#[test]
fn the_insert_reports_what_came_of_what_theme_by_theme() {
    snapbox::assert_data_eq!(
        inserted(""),
        str![[r#"

## Sundhed {#answers_sundhed}

### Delvist imødekommet – Styregruppe, 20. maj 2018 {#answer_en-uge}

Svar på:

- »Skriv, hvor længe man højst skal vente.« – Høringssvar, Boligselskaber, 2. maj 2018 (`a-bolig#hvor-laenge`)
- et notat, der kun tælles med

En uge kan nås.

Mindre kan ikke.

Ændret: [1. Ingen skal vente mere end en uge på en tolk.](#sundhed--tolk)

### Ikke imødekommet – Styregruppe, 21. maj 2018 {#answer_for-dyrt}

Svar på:

- Det bliver for dyrt. – Høringssvar, Boligselskaber, 2. maj 2018 (`a-bolig#for-dyrt`)
- temaet »Sundhed«

Det koster det, det koster.

Punkter, det handler om: [1. Ingen skal vente mere end en uge på en tolk.](#sundhed--tolk)


"#]]
    );
}

#[test]
fn the_insert_shows_what_was_asked_for() {
    let outcomes = |insert: &str| {
        let text = inserted(insert);
        text.lines()
            .filter(|it| it.starts_with("- **") || !it.is_empty() && !it.starts_with([' ', '-']))
            .map(|it| it.to_owned() + "\n")
            .collect::<String>()
    };
    snapbox::assert_data_eq!(
        [
            outcomes("outcome: rejected"),
            outcomes("theme: sundhed"),
            outcomes("theme: fritid"),
            outcomes("to: b-forening"),
            outcomes("to: a-bolig#for-dyrt"),
            outcomes("to: theme/sundhed"),
        ]
        .join("--\n"),
        str![[r#"
## Sundhed {#answers_sundhed}
### Ikke imødekommet – Styregruppe, 21. maj 2018 {#answer_for-dyrt}
Svar på:
Det koster det, det koster.
Punkter, det handler om: [1. Ingen skal vente mere end en uge på en tolk.](#sundhed--tolk)
--
## Delvist imødekommet – Styregruppe, 20. maj 2018 {#answer_en-uge}
Svar på:
En uge kan nås.
Mindre kan ikke.
Ændret: [1. Ingen skal vente mere end en uge på en tolk.](#sundhed--tolk)
## Ikke imødekommet – Styregruppe, 21. maj 2018 {#answer_for-dyrt}
Svar på:
Det koster det, det koster.
Punkter, det handler om: [1. Ingen skal vente mere end en uge på en tolk.](#sundhed--tolk)
--
Der er ingen tilbagemeldinger at vise.
--
## Sundhed {#answers_sundhed}
### Delvist imødekommet – Styregruppe, 20. maj 2018 {#answer_en-uge}
Svar på:
En uge kan nås.
Mindre kan ikke.
Ændret: [1. Ingen skal vente mere end en uge på en tolk.](#sundhed--tolk)
--
## Sundhed {#answers_sundhed}
### Ikke imødekommet – Styregruppe, 21. maj 2018 {#answer_for-dyrt}
Svar på:
Det koster det, det koster.
Punkter, det handler om: [1. Ingen skal vente mere end en uge på en tolk.](#sundhed--tolk)
--
## Sundhed {#answers_sundhed}
### Ikke imødekommet – Styregruppe, 21. maj 2018 {#answer_for-dyrt}
Svar på:
Det koster det, det koster.
Punkter, det handler om: [1. Ingen skal vente mere end en uge på en tolk.](#sundhed--tolk)

"#]]
    );
}

#[test]
fn a_statement_tells_what_was_answered_about_it() {
    let project = TestProject::new(HEARING);
    project.run(["build", "--format=html"]).code(0);
    let path = project.files().into_iter().find(|it| it.ends_with(".html"));
    let text = project.read(&path.unwrap());
    let start = text.find("<div class=\"statement\" id=\"sundhed--tolk\"").unwrap();
    let statement = &text[start..];
    snapbox::assert_data_eq!(
        &statement[..statement.find("</details>").unwrap()],
        str![[r#"
<div class="statement" id="sundhed--tolk">
<p class="point"><span class="hidden">Punkt </span>1</p>
<p>Ingen skal vente mere end en uge på en tolk.</p>
<details class="evidence">
<summary>Enkeltudsagn: 1 notat fra et interview · 2 tilbagemeldinger</summary>
<div class="details">
<p>Det taler for:</p>
<p>Hørt: Boligselskaber. Hvordan: interview.</p>
<ul>
<li>»Vi venter tre uger på en tolk.« – Interview, Boligselskaber, 14. marts 2018 (<code>2018-03-14-boligselskaber-k3f#tolk</code>)</li>
</ul>
<p>Det er der svaret:</p>
<ul>
<li><p><strong>Delvist imødekommet</strong> – Styregruppe, 20. maj 2018</p>
<p>Svar på:</p>
<ul>
<li>»Skriv, hvor længe man højst skal vente.« – Høringssvar, Boligselskaber, 2. maj 2018 (<code>a-bolig#hvor-laenge</code>)</li>
<li>et notat, der kun tælles med</li>
</ul>
<p>En uge kan nås.</p>
<p>Mindre kan ikke.</p>
<p>Punktet er ændret.</p></li>
<li><p><strong>Ikke imødekommet</strong> – Styregruppe, 21. maj 2018</p>
<p>Svar på:</p>
<ul>
<li>Det bliver for dyrt. – Høringssvar, Boligselskaber, 2. maj 2018 (<code>a-bolig#for-dyrt</code>)</li>
<li>temaet »Sundhed«</li>
</ul>
<p>Det koster det, det koster.</p></li>
</ul>
</div>

"#]]
    );
    let second = &statement[statement.find("id=\"sundhed--fritid\"").unwrap()..];
    assert!(!second.split("</details>").next().unwrap().contains("svaret"));
}

#[test]
fn answers_are_listed_by_date_with_outcome_and_group_and_can_be_filtered() {
    let project = TestProject::new(HEARING);
    project.run(["list", "answer"]).code(0).stdout(str![[r#"
Tilbagemelding  Udfald               Svar på
en-uge          delvist imødekommet  a-bolig#hvor-laenge
                styregruppe          b-forening#en-uge
                20. maj 2018

for-dyrt        ikke imødekommet     a-bolig#for-dyrt
                styregruppe          theme/sundhed
                21. maj 2018

"#]]);
    let ids = |filter: &str| project.run(["list", "answer", "--format=ids", filter]).code(0).stdout;
    assert_eq!(ids("--by=styregruppe").lines().count(), 2);
    assert_eq!(ids("--since=2018-05-21"), "for-dyrt\n");
    assert_eq!(ids("--until=2018-05-20"), "en-uge\n");
    assert_eq!(ids("--theme=sundhed").lines().count(), 2);
    assert_eq!(ids("--theme=fritid"), "");
    assert_eq!(ids("--text=koster"), "for-dyrt\n");
}

#[test]
fn an_answer_is_shown_whole_and_from_what_it_answers() {
    let project = TestProject::new(HEARING);
    project.run(["show", "en-uge"]).code(0).stdout(str![[r#"
en-uge                                                            tilbagemelding
policy/answers/en-uge.md

  Svar på  a-bolig#hvor-laenge, b-forening#en-uge
  Udfald   delvist imødekommet
  Af       styregruppe
  Dato     20. maj 2018
  Ændret   sundhed#tolk

En uge kan nås.

Mindre kan ikke.

Intet henviser hertil.

"#]]);
    project.run(["show", "a-bolig#hvor-laenge"]).code(0).stdout(str![[r#"
a-bolig                                                                   uddrag
a-bolig#hvor-laenge
interviews/a-bolig.md:11

  Notat             a-bolig
  Temaer            sundhed
  Aspekter          sundhed/tolk
  Dato              2. maj 2018
  Metode            høringssvar
  Aktører           boligselskaber
  Offentliggørelse  må citeres med organisationens navn

»Skriv, hvor længe man højst skal vente.«

Henvisninger hertil
  policy/answers/en-uge.md:2  tilbagemelding

"#]]);
}
