//! `ip list`.

use crate::test_project::TestProject;
use snapbox::{file, str};

/// A project with a note of every state, a chapter and an answer.
const PROJECT: &str = "\
//- policy/policy.yaml
title: Integrationspolitik
authority: Eksempel Kommune
language: da
coverage: []
//- policy/sources.yaml
rapport-2017:
  type: report
  title: Børns vej til læsning
  author: Eksempel Kommune
  date: 2017
//- policy/themes/aabenhed.md
---
title: Åbenhed
status: dropped
origin: inquiry
---
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- stakeholders/aeldre.yaml
name: Ældre
kind: citizens
part-of: borgere
declined: {date: 2018-04-02, reason: Ingen tid}
//- interviews/2018-04-03-aeldre-p2m.md
---
title: Kaffe i klubben
method: group-interview
date: 2018-04-03
stakeholders: [aeldre]
participants: 4
by: C-BEM
basis: public-task
special: none
journal: 18-1
informed: 2018-04-01
publish: summary
delete-after: 2019-04-03
---
De kender ikke apotekets tider. #sundhed/apotek #aabenhed

Tolken er god, når den kommer. #sundhed/tolk ^god-tolk

| Hvor | Hvor tit |
| --- | ---: |
| Læge | 3 |

#sundhed/tal
//- interviews/2018-05-01-borgere-u1c.md
---
method: interview
date: 2018-05-01
stakeholders: [borgere]
themes: [sundhed]
basis: public-task
special: none
journal: 18-1
informed: not-yet
publish: quote
delete-after: 2019-05-01
---
Uden mærker.
//- interviews/2018-09-01-borgere-f2n.md
---
method: citizen-meeting
date: 2018-09-01
stakeholders: [borgere]
themes: [sundhed]
basis: public-record
publish: named
---
//- interviews/2018-02-01-borgere-w8t.md
---
method: interview
date: 2018-02-01
stakeholders: [borgere]
basis: consent
special: none
journal: 18-1
consent: {date: 2018-02-01, form: oral}
informed: 2018-02-01
publish: none
delete-after: 2019-02-01
withdrawn: {date: 2018-03-01, right: consent}
---
//- interviews/2018-03-e5r.md
---
method: interview
date: 2018-03
stakeholders: [borgere]
themes: [sundhed]
basis: public-task
special: none
journal: 18-1
publish: none
erased: {date: 2018-05-01, reason: Fristen}
---
//- policy/chapters/10-sundhed.md
---
title: Sundhed
theme: sundhed
goals: [sundt-liv]
status: draft
owner: C-BEM
---
Vi vil have en tolk til stede [@2018-03-14-boligselskaber-k3f#tolk; @2018-04-03-aeldre-p2m; @rapport-2017;
imod @2018-04-03-aeldre-p2m#god-tolk]. ^tolk-til-stede

Vi vil åbne døren. ^aaben-doer
//- policy/answers/tolk-i-tide.md
---
to: [note/2018-04-03-aeldre-p2m, sundhed]
outcome: accepted
by: styregruppe
date: 2018-05-20
changed: [sundhed#tolk-til-stede]
---
Det gør vi.
//- policy/organisation.yaml
groups:
  - {id: styregruppe, title: Styregruppe, members: [{unit: Direktionen}]}
";

#[test]
fn each_kind_has_the_columns_that_people_look_for() {
    let project = TestProject::new(PROJECT);
    let mut all = String::new();
    for kind in [
        "goal",
        "theme",
        "stakeholder",
        "note",
        "passage",
        "chapter",
        "statement",
        "answer",
        "source",
    ] {
        let run = project.run(["list", kind]).code(0).stderr(str![]);
        all.push_str(&format!("$ ip list {kind}\n{}\n", run.stdout));
    }
    snapbox::assert_data_eq!(all, file!["list/tables.txt"]);
}

#[test]
fn other_programs_get_every_key_typed() {
    let project = TestProject::new(PROJECT);
    let mut all = String::new();
    for kind in [
        "theme",
        "stakeholder",
        "note",
        "passage",
        "statement",
        "answer",
        "source",
    ] {
        all.push_str(&project.run(["list", kind, "--format", "json"]).code(0).stdout);
    }
    snapbox::assert_data_eq!(all, file!["list/records.txt"]);
}

/// Two chapters: 110 words in 10 sentences, 20 of them long (LIX 11 + 18.2), and 5 words in 2, 1 of them long (2.5 + 20).
fn chapters() -> TestProject {
    let sentence = "Kommunen spørger alle, og så svarer de os, når vi lytter. ";
    TestProject::new(&format!(
        "//- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\nlimits: {{lix: 28}}\n\
         //- policy/chapters/10-lang.md\n---\ntitle: Lang\nstatus: draft\n---\n{}\n\
         //- policy/chapters/20-kort.md\n---\ntitle: Kort\nstatus: draft\n---\nVi lytter. Det gør politikerne.\n\
         //- policy/chapters/40-sundhed.md\n---\ntitle: Tom\nstatus: outline\n---\n",
        sentence.repeat(10)
    ))
}

#[test]
fn chapters_have_their_lix_and_all_of_them_theirs() {
    chapters().run(["list", "chapter"]).code(0).stdout(str![[r#"
Kapitel    Status       Punkter  LIX
Lang       udkast       0        29 let
  lang
Kort       udkast       0        (23)
  kort
Tom        disposition  0
  sundhed

I alt: LIX 28 (let), 115 ord
(LIX) = under 100 ord, så tallet siger ikke meget

"#]]);
    chapters()
        .run(["list", "chapter", "--format", "json"])
        .code(0)
        .stdout(str![[r#"
{
  "version": 1,
  "kind": "chapter",
  "records": [
    {
      "id": "lang",
      "path": "policy/chapters/10-lang.md",
      "title": "Lang",
      "status": "draft",
      "lix": 29.2,
      "words": 110
    },
    {
      "id": "kort",
      "path": "policy/chapters/20-kort.md",
      "title": "Kort",
      "status": "draft",
      "lix": 22.5,
      "words": 5
    },
    {
      "id": "sundhed",
      "path": "policy/chapters/40-sundhed.md",
      "title": "Tom",
      "status": "outline",
      "lix": null,
      "words": 0
    }
  ],
  "lix": 27.8,
  "words": 115
}

"#]]);
}

#[test]
fn a_chapter_over_the_limit_shows_its_longest_sentences() {
    chapters().run(["check"]).code(0).stdout(str![[r#"
ADVARSEL: Kapitlet er sværere at læse end aftalt: LIX 29 (let)      hard-to-read
  policy/chapters/10-lang.md, linje 2, tegn 1
  2 | title: Lang
    | ^^^^^
  Projektets grænse er 28. Mange læsere giver op, når teksten er svær.
  Gør sådan: Del de længste sætninger, og brug kortere ord.
  11 ord i én sætning: policy/chapters/10-lang.md, linje 5, tegn 1
  11 ord i én sætning: policy/chapters/10-lang.md, linje 5, tegn 59
  11 ord i én sætning: policy/chapters/10-lang.md, linje 5, tegn 117

Ingen fejl og 1 advarsel i 8 filer. Udkastet kan bygges.
Mere: ip explain hard-to-read

BEMÆRK: Der er ingen liste med deltagernes navne at lede efter. Lav den med:
  ip privacy names

"#]]);
}

#[test]
fn spreadsheets_get_words_and_no_formula() {
    let project = TestProject::new(
        "//- interviews/2018-04-04-boligselskaber-x1y.md\n---\ntitle: =HYPERLINK(\"x\")\nmethod: interview\ndate: 2018-04-04\n\
         stakeholders: [boligselskaber]\nbasis: public-task\nspecial: none\njournal: 18-1\ninformed: not-yet\npublish: quote\ndelete-after: 2019-04-04\n---\n",
    );
    project.run(["list", "note", "--format", "csv"]).code(0).stdout(str![[r#"
﻿Id;Fil;Titel;Metode;Dato;Aktører;Temaer;Journalnummer;Grundlag;Følsomme oplysninger;Deltagerne er orienteret;Offentliggørelse;Slettes efter;Tilstand
2018-03-14-boligselskaber-k3f;interviews/2018-03-14-boligselskaber-k3f.md;2018-03-14-boligselskaber-k3f;interview;2018-03-14;boligselskaber;sundhed;18-1;"myndighedsopgave (art. 6, stk. 1, litra e)";ingen følsomme oplysninger;2018-03-01;må citeres uden navn;2019-03-14;tæller med
2018-04-04-boligselskaber-x1y;interviews/2018-04-04-boligselskaber-x1y.md;"'=HYPERLINK(""x"")";interview;2018-04-04;boligselskaber;;18-1;"myndighedsopgave (art. 6, stk. 1, litra e)";ingen følsomme oplysninger;ikke endnu;må citeres uden navn;2019-04-04;ikke kodet

"#]]);
}

/// Returns the ids that a list with filters gives, and what is said beside it.
#[test]
fn codes_are_the_same_in_every_language_and_belong_to_csv() {
    let project = TestProject::new(PROJECT);
    let codes = |kind: &str, language: &str| {
        let run = project
            .run(["list", kind, "--format", "csv", "--codes", "--lang", language])
            .code(0);
        assert!(run.stderr.is_empty(), "{}", run.stderr);
        run.stdout
    };
    for kind in ["note", "theme", "stakeholder", "goal", "passage", "source"] {
        let danish = codes(kind, "da");
        assert_eq!(danish, codes(kind, "en"), "{kind}");
        let heading = danish.lines().next().unwrap();
        assert!(
            heading.starts_with("id,") && heading.is_ascii() && !heading.contains(';'),
            "{danish}"
        );
    }
    let notes = codes("note", "da");
    assert!(notes.lines().next().unwrap().contains(",method,"), "{notes}");
    assert!(notes.contains(",group-interview,"), "{notes}");
    let none = project.run(["list", "milestone", "--format", "csv", "--codes"]).code(0);
    assert_eq!(none.stdout, "");
    for format in ["table", "json", "ids", "xlsx"] {
        let run = project.run(["list", "note", "--format", format, "--codes"]).code(2);
        assert!(
            run.stderr.contains("--format csv") && run.stderr.contains(format),
            "{}",
            run.stderr
        );
    }
}

fn ids(filters: &str) -> String {
    let words = format!("list {filters} --format ids");
    TestProject::new(PROJECT).run(words.split(' ')).code(0).stdout
}

#[test]
fn filters_combine() {
    assert_eq!(
        ids("note --theme sundhed --stakeholder borgere --method group-interview"),
        "2018-04-03-aeldre-p2m\n"
    );
    assert_eq!(
        ids("note --theme sundhed/tolk --publish quote"),
        "2018-03-14-boligselskaber-k3f\n"
    );
    assert_eq!(ids("note --since 2.5.2018"), "2018-09-01-borgere-f2n\n");
    assert_eq!(
        ids("note --until 2018-03 --stakeholder borgere"),
        "2018-02-01-borgere-w8t\n2018-03-e5r\n"
    );
    assert_eq!(ids("note --goal sundt-liv --by c-bem"), "2018-04-03-aeldre-p2m\n");
    assert_eq!(ids("stakeholder --stakeholder borgere"), "borgere\naeldre\n");
    assert_eq!(ids("stakeholder --theme aabenhed"), "borgere\naeldre\n");
    assert_eq!(ids("theme --stakeholder boligselskaber"), "sundhed\n");
    assert_eq!(
        ids("passage --theme sundhed/tolk --method interview"),
        "2018-03-14-boligselskaber-k3f#tolk\n"
    );
    assert_eq!(ids("statement --stakeholder aeldre"), "sundhed#tolk-til-stede\n");
    assert_eq!(ids("statement --unsupported"), "sundhed#aaben-doer\n");
    assert_eq!(ids("chapter --theme sundhed --goal sundt-liv --by C-BEM"), "sundhed\n");
    assert_eq!(ids("answer --theme sundhed --since 2018-05"), "tolk-i-tide\n");
    assert_eq!(ids("goal --theme sundhed"), "sundt-liv\n");
}

#[test]
fn unused_is_what_nothing_points_to() {
    assert_eq!(ids("theme --unused"), "");
    assert_eq!(ids("passage --unused"), "2018-04-03-aeldre-p2m\n");
    assert_eq!(ids("source --unused"), "");
    assert!(ids("note --unused").contains("2018-05-01-borgere-u1c"));
    assert!(!ids("note --unused").contains("2018-04-03-aeldre-p2m"));
}

#[test]
fn all_words_must_stand_somewhere_large_or_small() {
    assert_eq!(ids("note --text APOTEKETS"), "2018-04-03-aeldre-p2m\n");
    let project = TestProject::new(PROJECT);
    let run = project.run(["list", "note", "--text", "klubben tider", "--format", "ids"]);
    assert_eq!(run.stdout, "2018-04-03-aeldre-p2m\n");
    let run = project.run(["list", "passage", "--text", "apotekets god", "--format", "ids"]);
    assert_eq!(run.stdout, "");
}

#[test]
fn that_nothing_fits_is_reported_on_standard_error() {
    let project = TestProject::new("");
    project.run(["list", "answer"]).code(0).stdout(str![]).stderr(str![[r#"
Ingen tilbagemeldinger passer.

"#]]);
    project
        .run(["list", "answer", "--format", "json", "--quiet"])
        .code(0)
        .stdout(str![[r#"
{
  "version": 1,
  "kind": "answer",
  "records": []
}

"#]])
        .stderr(str![]);
}

#[test]
fn a_filter_that_cannot_be_about_the_kind_is_wrong_use() {
    let project = TestProject::new("");
    project
        .run(["list", "source", "--theme", "sundhed"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
--theme kan ikke vælge mellem kilder
Det kan bruges til: goal, stakeholder, note, passage, chapter, statement, answer

"#]]);
    project
        .run(["list", "note", "--theme", "sunhed"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
Intet hedder »sunhed«
Mente du »sundhed«?

"#]]);
    project
        .run(["list", "note", "--since", "snart"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
»snart« er ikke en dato (--since)
Skriv for eksempel 2018-03-14, 14.3.2018 eller 2018-03.

"#]]);
}

#[test]
fn nothing_that_a_terminal_obeys_is_printed() {
    let project = TestProject::new("//- stakeholders/x.yaml\nname: \"a\\e]52;c;x\\ab\\rc\"\nkind: police\n");
    for format in ["table", "csv", "json", "ids"] {
        let run = project.run(["list", "stakeholder", "--format", format]).code(0);
        assert!(!run.stdout.contains(['\u{1b}', '\u{7}', '\r']), "{:?}", run.stdout);
        assert!(
            ["ids", "json"].contains(&format) || run.stdout.contains("a<U+001B>]52;c;x<U+0007>b c"),
            "{:?}",
            run.stdout
        );
    }
}

/// Returns the sum of a row of figures.
fn sum(row: &serde_json::Value) -> u64 {
    row.as_array().unwrap().iter().map(|it| it.as_u64().unwrap()).sum()
}

#[test]
fn the_figures_are_those_of_coverage() {
    let project = TestProject::own();
    let json = |words: &[&str]| -> serde_json::Value {
        let run = project.run(words.iter().chain(&["--format", "json"])).code(0);
        serde_json::from_str(&run.stdout).unwrap()
    };
    let mut compared = 0;
    for kind in ["theme", "stakeholder"] {
        // A note has one method, so the cells of a row add up to its notes.
        let coverage = json(&["coverage", "--rows", kind, "--columns", "method"]);
        for record in json(&["list", kind])["records"].as_array().unwrap() {
            let rows = coverage["rows"].as_array().unwrap();
            let at = rows.iter().position(|it| it["id"] == record["id"]).unwrap();
            let figures = (sum(&coverage["cells"][at]), sum(&coverage["awaited"][at]));
            let own = (record["notes"].as_u64().unwrap(), record["awaited"].as_u64().unwrap());
            assert_eq!(own, figures, "{kind} {}", record["id"]);
            compared += 1;
        }
    }
    assert!(compared > 10);
}

const WITHIN: &str = "//- policy/organisation.yaml\ngroups:\n  - {id: byraad, title: Byrådet, members: []}\n  - id: styregruppe\n    title: Styregruppen\n    reports-to: byraad\n    members: [{role: Formand, unit: Direktionen}, {unit: Skole, seats: 1-2}]\n\
    //- policy/process.yaml\nphases: [{id: analyse, title: Analyse, start: 2018, end: 2018-06-30, after: [start]}]\n\
    milestones: [{id: start, title: Start, due: 2018-02, done: 2018-02-01}, {id: udkast, title: Udkast, due: 2018-10-01, unit: C-BEM, requires: [start, coverage]}]\n\
    //- policy/versions.yaml\nb: {date: 2018-05-01, digest: 0123456789012345}\na: {date: 2018-05-20, digest: 0123456789012345, sent-to: [{to: Styregruppen, date: 2018-05-21}]}\n";

#[test]
#[expect(clippy::too_many_lines, reason = "what people see is long")]
fn what_stands_within_a_file_is_listed_and_shown_too() {
    let project = TestProject::new(WITHIN);
    let list = |kind: &str| project.run(["list", kind]).code(0).stdout + "\n";
    snapbox::assert_data_eq!(
        ["group", "phase", "milepæle", "versioner"].map(list).concat(),
        str![[r#"
Gruppe         Medlemmer             Refererer til
Byrådet
  byraad
Styregruppen   Formand, Direktionen  byraad
  styregruppe  Skole (1–2 pladser)

Fase       Hvornår               Efter
Analyse    2018 – 30. juni 2018  start
  analyse

Milepæl   Hvornår               Enhed  På plads først
Start     februar 2018
  start   nået 1. februar 2018
Udkast    1. oktober 2018       C-BEM  start
  udkast                               coverage

Version  Dag           Sendt til
b        1. maj 2018
a        20. maj 2018  Styregruppen, 21. maj 2018


"#]]
    );
    let show = |id: &str| project.run(["show", id]).code(0).stdout + "\n";
    snapbox::assert_data_eq!(
        ["styregruppe", "analyse", "udkast", "a"].map(show).concat(),
        str![[r#"
Styregruppen                                                              gruppe
styregruppe
policy/organisation.yaml:3

  Refererer til  byraad
  Medlemmer      Direktionen, Formand, Skole, 1-2

Intet henviser hertil.

Analyse                                                                     fase
analyse
policy/process.yaml:1

  Begynder  2018
  Slutter   30. juni 2018
  Efter     start

Intet henviser hertil.

Udkast                                                                   milepæl
udkast
policy/process.yaml:2

  Frist           1. oktober 2018
  Enhed           C-BEM
  På plads først  start, coverage

Intet henviser hertil.

a                                                                        version
policy/versions.yaml:2

  Dato          20. maj 2018
  Fingeraftryk  0123456789012345
  Sendt til     Styregruppen, 21. maj 2018

Intet henviser hertil.


"#]]
    );
    let json = project.run(["list", "milestone", "--format", "json"]).code(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["records"][1]["requires"][1], "coverage");
    assert_eq!(
        project.run(["list", "version", "--format", "ids"]).code(0).stdout,
        "b\na\n"
    );
}

#[test]
#[expect(clippy::too_many_lines, reason = "what people see is long")]
fn long_names_are_readable_at_eighty_and_at_forty_columns_and_no_id_is_broken() {
    let id = "2018-04-01-etniske-foreninger-i-almindelighed-k3f";
    let project = TestProject::new(&format!(
        "//- stakeholders/etniske-foreninger-i-almindelighed.yaml\nname: Etniske foreninger i almindelighed\nkind: civil-society\npart-of: boligselskaber\n\
         //- policy/organisation.yaml\ngroups: [{{id: styregruppe, title: Styregruppen, members: []}}]\n\
         //- interviews/{id}.md\n---\nmethod: group-interview\ndate: 2018-04-01\ntitle: Om at finde vej\nstakeholders: [etniske-foreninger-i-almindelighed, boligselskaber]\n\
         basis: public-task\nspecial: none\njournal: 18-1\ninformed: 2018-03-01\npublish: quote\ndelete-after: 2019-04-01\n---\n> Vi ved ikke, hvem vi skal ringe til. #sundhed/adgang-til-egen-laege ^hvem-skal-vi-ringe-til\n\
         //- policy/answers/{id}-hvem-skal-vi-ringe-til.md\n---\nto: [{id}#hvem-skal-vi-ringe-til]\noutcome: partly\nby: styregruppe\ndate: 2018-05-01\n---\nDet kan nås.\n"
    ));
    let mut shown = String::new();
    for kind in ["note", "passage", "answer", "stakeholder"] {
        for width in ["80", "40"] {
            let text = project.command(["list", kind]).env("COLUMNS", width).run().stdout;
            assert!(text.contains("etniske-foreninger-i-almindelighed"), "{text}");
            shown.push_str(&format!("--- {kind} {width}\n{text}"));
        }
    }
    snapbox::assert_data_eq!(
        shown,
        str![[r#"
--- note 80
Notat: 2018-03-14-boligselskaber-k3f
  Hvordan: interview · må citeres
  Hvem og hvad: boligselskaber · #sundhed

Notat: Om at finde vej
  2018-04-01-etniske-foreninger-i-almindelighed-k3f
  Hvordan: gruppeinterview · må citeres
  Hvem og hvad: etniske-foreninger-i-almindelighed boligselskaber · #sundhed
--- note 40
Notat: 2018-03-14-boligselskaber-k3f
  Hvordan: interview · må citeres
  Hvem og hvad: boligselskaber ·
    #sundhed

Notat: Om at finde vej
  2018-04-01-etniske-foreninger-i-almindelighed-k3f
  Hvordan: gruppeinterview · må citeres
  Hvem og hvad:
    etniske-foreninger-i-almindelighed
    boligselskaber · #sundhed
--- passage 80
Uddrag: 2018-03-14-boligselskaber-k3f#tolk
  »Vi venter tre uger på en tolk.«
  Hvad, hvordan og af hvem: #sundhed/tolk · interview · boligselskaber

Uddrag: 2018-04-01-etniske-foreninger-i-almindelighed-k3f#hvem-skal-vi-ringe-til
  »Vi ved ikke, hvem vi skal ringe til.«
  Hvad, hvordan og af hvem: #sundhed/adgang-til-egen-laege · gruppeinterview ·
    etniske-foreninger-i-almindelighed, boligselskaber
--- passage 40
Uddrag:
  2018-03-14-boligselskaber-k3f#tolk
  »Vi venter tre uger på en tolk.«
  Hvad, hvordan og af hvem:
    #sundhed/tolk · interview ·
    boligselskaber

Uddrag:
  2018-04-01-etniske-foreninger-i-almindelighed-k3f#hvem-skal-vi-ringe-til
  »Vi ved ikke, hvem vi skal ringe til.«
  Hvad, hvordan og af hvem:
    #sundhed/adgang-til-egen-laege ·
    gruppeinterview ·
    etniske-foreninger-i-almindelighed,
    boligselskaber
--- answer 80
Tilbagemelding:
  2018-04-01-etniske-foreninger-i-almindelighed-k3f-hvem-skal-vi-ringe-til
  Udfald: delvist imødekommet · styregruppe · 1. maj 2018
  Svar på:
    2018-04-01-etniske-foreninger-i-almindelighed-k3f#hvem-skal-vi-ringe-til
--- answer 40
Tilbagemelding:
  2018-04-01-etniske-foreninger-i-almindelighed-k3f-hvem-skal-vi-ringe-til
  Udfald: delvist imødekommet ·
    styregruppe · 1. maj 2018
  Svar på:
    2018-04-01-etniske-foreninger-i-almindelighed-k3f#hvem-skal-vi-ringe-til
--- stakeholder 80
Aktør: Boligselskaber
  boligselskaber
  Slags: boligorganisationer
  Notater: 2
  Nævnt: 0

Aktør: Etniske foreninger i almindelighed
  etniske-foreninger-i-almindelighed
  Slags: civilsamfund
  Del af: boligselskaber
  Notater: 1
  Nævnt: 0
--- stakeholder 40
Aktør: Boligselskaber
  boligselskaber
  Slags: boligorganisationer
  Notater: 2
  Nævnt: 0

Aktør: Etniske foreninger i
  almindelighed
  etniske-foreninger-i-almindelighed
  Slags: civilsamfund
  Del af: boligselskaber
  Notater: 1
  Nævnt: 0

"#]]
    );
}
