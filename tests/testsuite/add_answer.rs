//! `ip add-answer`.

use crate::test_project::TestProject;
use snapbox::str;

/// A project with a group that decides, a statement, and two responses to it.
const HEARING: &str = "\
//- policy/organisation.yaml
groups:
  - id: styregruppe
    title: Styregruppe
    members: [{unit: C-BEM}]
//- policy/chapters/10-sundhed.md
---
title: Sundhed
theme: sundhed
status: draft
---
Ingen skal vente på en tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^tolk
//- interviews/2018-05-02-boligselskaber-h4r.md
---
method: hearing
date: 2018-05-02
stakeholders: [boligselskaber]
number: 1
sender: Eksempel Bolig
concerns: [sundhed#tolk]
basis: public-task
special: none
journal: 18-1
informed: 2018-05-02
publish: named
delete-after: 2019-05-02
---
Skriv, hvor længe man højst skal vente. #sundhed/tolk ^hvor-laenge

Det bliver for dyrt. #sundhed ^for-dyrt
";

const TO: &str = "--to=2018-05-02-boligselskaber-h4r#hvor-laenge";

#[test]
fn several_inputs_get_one_answer_and_each_is_kept() {
    let project = TestProject::new(HEARING);
    let flags = [
        "add-answer",
        TO,
        "--to=2018-03-14-boligselskaber-k3f#tolk",
        "--outcome=partly",
        "--by=styregruppe",
        "--date=20.5.2018",
        "--changed=10-sundhed#tolk",
        "--text=Højst en uge: det kan lade sig gøre.",
    ];
    project
        .run(flags)
        .code(0)
        .stdout(str![[r#"
policy/answers/2018-05-02-boligselskaber-h4r-hvor-laenge.md

"#]])
        .stderr(str![[r#"
Næste skridt: se, hvad deltagerne får at vide: ip report feedback

"#]]);
    snapbox::assert_data_eq!(
        project.read("policy/answers/2018-05-02-boligselskaber-h4r-hvor-laenge.md"),
        str![[r#"
---
to: [2018-05-02-boligselskaber-h4r#hvor-laenge, 2018-03-14-boligselskaber-k3f#tolk] # Det, der svares på: et notat, et uddrag, et punkt, et tema eller en milepæl
outcome: partly # Hvad det blev til: delvist imødekommet
by: styregruppe # Gruppen, der besluttede det
date: 2018-05-20 # Dagen, da det blev besluttet
changed: [10-sundhed#tolk] # De punkter, der blev ændret
---

Højst en uge: det kan lade sig gøre.

"#]]
    );
    project.run(["check"]).code(0).stdout(str![[r#"
ADVARSEL: Uddraget »for-dyrt« i høringssvaret har ingen tilbagemelding
                                                             unanswered-response
  interviews/2018-05-02-boligselskaber-h4r.md, linje 17, tegn 32
  17 | Det bliver for dyrt. #sundhed ^for-dyrt
     |                                ^^^^^^^^
  Resten af svaret har fået en. Afsenderen kan ikke se, hvad dette blev til, og
  hvorfor.
  Gør sådan: Skriv den: ip add-answer --to
  2018-05-02-boligselskaber-h4r#for-dyrt

Ingen fejl og 1 advarsel i 9 filer. Udkastet kan bygges.
Mere: ip explain unanswered-response

BEMÆRK: Der er ingen liste med deltagernes navne at lede efter. Lav den med:
  ip privacy names

"#]]);
}

#[test]
fn a_program_gets_the_flags_that_are_missing() {
    let project = TestProject::new(HEARING);
    let before = project.files();
    project.run(["add-answer"]).code(2).stdout(str![]).stderr(str![[r#"
Der mangler: --to, --outcome, --by, --date
Intet er skrevet. Se alt, der kan bruges, med --help.

"#]]);
    let complaint = |flag: &str| {
        let run = project.run(["add-answer", TO, "--outcome=noted", "--by=styregruppe", flag]);
        run.code(2).stdout(str![]).stderr
    };
    snapbox::assert_data_eq!(
        [
            complaint("--date=2.6.2018"),
            complaint("--to=intet"),
            complaint("--changed=sundhed#intet"),
            complaint("--changed=sundhed"),
            complaint("--id=A"),
        ]
        .concat(),
        str![[r#"
--date: 2. juni 2018 ligger i fremtiden. Skriv en dag, der er gået.
Intet er skrevet.
--to: Ingen notater, uddrag, punkter, temaer eller milepæle hedder »intet«. Der er: 2018-03-14-boligselskaber-k3f, 2018-05-02-boligselskaber-h4r, 2018-03-14-boligselskaber-k3f#tolk, 2018-05-02-boligselskaber-h4r#hvor-laenge, 2018-05-02-boligselskaber-h4r#for-dyrt, sundhed#tolk, sundhed.
Intet er skrevet.
--changed: Ingen punkter hedder »sundhed#intet«. Der er: sundhed#tolk.
Intet er skrevet.
--changed: Ingen punkter hedder »sundhed«. Der er: sundhed#tolk.
Intet er skrevet.
»A« kan ikke være et filnavn her.
Intet er skrevet. Vælg et andet med --id: små bogstaver a-z, tal og enkelte bindestreger.

"#]]
    );
    project
        .run(["add-answer", TO, "--outcome=noted", "--by=styregruppen", "--date=1/5"])
        .code(2)
        .stderr(str![[r#"
--by: Ingen grupper hedder »styregruppen«. Mente du styregruppe?
Intet er skrevet.

"#]]);
    assert_eq!(project.files(), before);
}

#[test]
fn what_was_not_given_is_reported_as_missing() {
    let project = TestProject::new(HEARING);
    let flags = [
        "add-answer",
        TO,
        "--outcome=accepted",
        "--by=styregruppe",
        "--date=20/5",
    ];
    project.run(flags).code(0).stderr(str![[r#"
De ændrede punkter mangler. Skriv dem i filen ved »changed«, så afsenderen kan se dem.
Begrundelsen mangler. Skriv den nederst i filen.
Næste skridt: se, hvad deltagerne får at vide: ip report feedback

"#]]);
    project.run(["check"]).code(0).stdout(str![[r#"
ADVARSEL: Uddraget »for-dyrt« i høringssvaret har ingen tilbagemelding
                                                             unanswered-response
  interviews/2018-05-02-boligselskaber-h4r.md, linje 17, tegn 32
  17 | Det bliver for dyrt. #sundhed ^for-dyrt
     |                                ^^^^^^^^
  Resten af svaret har fået en. Afsenderen kan ikke se, hvad dette blev til, og
  hvorfor.
  Gør sådan: Skriv den: ip add-answer --to
  2018-05-02-boligselskaber-h4r#for-dyrt

ADVARSEL: Tilbagemeldingen er imødekommet, men siger ikke, hvad der er ændret
                                                           answer-without-change
  policy/answers/2018-05-02-boligselskaber-h4r-hvor-laenge.md, linje 3, tegn 10
  3 | outcome: accepted # Hvad det blev til: imødekommet
    |          ^^^^^^^^
  Den, der bad om det, kan ikke se det i teksten.
  Gør sådan: Skriv de ændrede punkter under »changed«: [kapitel#punkt]

Ingen fejl og 2 advarsler i 9 filer. Udkastet kan bygges.
Mere: ip explain unanswered-response

BEMÆRK: Der er ingen liste med deltagernes navne at lede efter. Lav den med:
  ip privacy names

"#]]);
}

#[test]
fn the_same_can_be_answered_twice_and_nothing_is_written_over() {
    let project = TestProject::new(HEARING);
    let add = |more: &[&str]| {
        let flags = [
            "add-answer",
            "-q",
            TO,
            "--outcome=noted",
            "--by=styregruppe",
            "--date=20/5",
        ];
        project.run(flags.iter().chain(more))
    };
    let first = add(&[]).code(0).stdout;
    let second = add(&[]).code(0).stdout;
    let (first, second) = (first.trim_end(), second.trim_end());
    let beginning = first.strip_suffix(".md").unwrap();
    assert!(
        second.starts_with(&format!("{beginning}-")) && second.len() == first.len() + 4,
        "{second}"
    );
    assert_eq!(project.read(first), project.read(second));
    add(&["--id=2018-05-02-boligselskaber-h4r-hvor-laenge"]).code(2);
    snapbox::assert_data_eq!(add(&["--id=ventetid"]).code(0).stdout, "policy/answers/ventetid.md\n");
}

#[test]
fn without_writing_the_file_is_shown_and_the_projects_own_scaffold_is_used() {
    let project = TestProject::new(HEARING);
    project.write("templates/answer.md", "---\n{{ head }}---\n\nHer skrives grunden.\n");
    let before = project.files();
    let flags = [
        "add-answer",
        "--dry-run",
        "--to=theme/sundhed",
        "--outcome=rejected",
        "--by=styregruppe",
        "--date=2018-05",
    ];
    project
        .run(flags)
        .code(0)
        .stdout(str![[r#"
---
to: [theme/sundhed] # Det, der svares på: et notat, et uddrag, et punkt, et tema eller en milepæl
outcome: rejected # Hvad det blev til: ikke imødekommet
by: styregruppe # Gruppen, der besluttede det
date: 2018-05 # Dagen, da det blev besluttet
# Kan også udfyldes; slet # forrest på linjen
# changed: [] # De punkter, der blev ændret
---

Her skrives grunden.

"#]])
        .stderr(str![[r#"
Intet er skrevet. Filen ville hedde policy/answers/sundhed.md
Begrundelsen mangler. Skriv den nederst i filen.

"#]]);
    assert_eq!(project.files(), before);
}
