//! `ip add-theme`, `add-goal`, `add-stakeholder` and `add-chapter`.

use crate::test_project::TestProject;
use snapbox::str;

#[test]
fn every_kind_is_added_by_flags_and_checks_clean() {
    let project = TestProject::new("");
    let path = |line: &str| project.run(line.split('|')).code(0).stderr(str![]).stdout;
    let paths = [
        path("add-goal|--title|Trygge hjem på Ærø|--text|Alle har et trygt hjem.|--indicator|Flere: ja"),
        path("add-theme|--title=Bolig & nærmiljø|--goal=trygge-hjem-paa-aeroe|--question=Hvem?|--question=- Hvor?"),
        path(
            "add-stakeholder|--name=»Foreningen« #1|--kind=association|--part-of=boligselskaber|--declined=1/5|--declined-reason=Tid",
        ),
        path("add-chapter|--title=Bolig|--theme=bolig-naermiljoe|--goal=trygge-hjem-paa-aeroe|--owner=C-BEM"),
        path("add-chapter|--title=Efterskrift"),
        path("add-chapter|--title=Forord|--number=5"),
    ];
    snapbox::assert_data_eq!(
        paths.concat(),
        str![[r#"
policy/goals/trygge-hjem-paa-aeroe.md
policy/themes/bolig-naermiljoe.md
stakeholders/foreningen-1.yaml
policy/chapters/10-bolig.md
policy/chapters/20-efterskrift.md
policy/chapters/05-forord.md

"#]]
    );
    assert!(
        project
            .read("policy/goals/trygge-hjem-paa-aeroe.md")
            .ends_with("---\n\nAlle har et trygt hjem.\n")
    );
    project.run(["check", "--deny", "warnings", "-q"]).code(0);
}

#[test]
fn a_file_says_what_was_said_and_what_may_be() {
    let project = TestProject::new("");
    let text = |line: &str| project.run(line.split('|')).code(0).stdout;
    snapbox::assert_data_eq!(
        [
            text(
                "add-theme|-q|--dry-run|--title=Bolig & nærmiljø|--goal=sundt-liv|--question=Hvem?|--question=- Hvor?"
            ),
            text("add-stakeholder|-q|--dry-run|--name=»A« #1|--kind=association|--declined=1/5|--declined-reason=Tid"),
        ]
        .concat(),
        str![[r#"
---
title: Bolig & nærmiljø # Temaets navn
goals: [sundt-liv] # De mål, som temaet bidrager til
status: proposed # Hvor langt temaet er: foreslået
origin: inquiry # Om temaet står i kommissoriet eller er kommet til undervejs: undersøgelsen
questions: # Spørgsmålene til samtalerne; de står i hvert nyt notat om temaet
  - Hvem?
  - "- Hvor?"
# Kan også udfyldes; slet # forrest på linjen
# qualified-by: [] # Notaterne fra de møder, der kvalificerede temaet; udfyldes fra »qualified«
---

<!--
Skriv her, hvad temaet handler om.
-->
name: "»A« #1" # Navnet på en organisation eller en gruppe, aldrig på en privatperson
kind: association # Hvilken slags aktør det er: foreninger
declined: # Udfyldes, hvis aktøren har sagt nej til at deltage
  date: 2018-05-01 # Dagen, da aktøren sagde nej
  reason: Tid # Hvorfor aktøren sagde nej
# Kan også udfyldes; slet # forrest på linjen
# part-of: # Den større aktør, som aktøren er en del af og tæller med i
# influence: # Hvor meget aktøren kan påvirke: low, medium, high
# affected: # Hvor meget politikken betyder for aktøren: low, medium, high
# approach: # Hvordan I når aktøren; ingen navne, numre eller adresser

"#]]
    );
}

#[test]
fn an_id_that_is_taken_or_cannot_be_is_refused() {
    let project = TestProject::new("//- policy/themes/Fritid.md\n---\ntitle: Fritid\n---\n");
    let before = project.files();
    let complaint = |flags: &[&str]| project.run(flags).code(2).stdout(str![]).stderr;
    snapbox::assert_data_eq!(
        [
            complaint(&["add-theme", "--title=Sundhed"]),
            complaint(&["add-theme", "--title=Fritid"]),
            complaint(&["add-theme", "--title=Andet", "--id=sundhed"]),
            complaint(&["add-theme", "--title=17 mål"]),
            complaint(&["add-theme", "--title=مرحبا"]),
            complaint(&["add-goal", "--title=x", "--id=../../x"]),
            complaint(&["add-goal", "--title=x", "--id=-rf"]),
            complaint(&["add-goal", "--title=CON"]),
            complaint(&["add-stakeholder", "--kind=police"]),
            complaint(&["add-goal", "--title=x", "--vision=sammen"]),
        ]
        .concat(),
        str![[r#"
»sundhed« findes allerede: policy/themes/sundhed.md
Intet er skrevet. Vælg et andet navn med --id.
»fritid« findes allerede: policy/themes/Fritid.md
Intet er skrevet. Vælg et andet navn med --id.
»sundhed« findes allerede: policy/themes/sundhed.md
Intet er skrevet. Vælg et andet navn med --id.
»17-maal« kan ikke være navnet på et tema, for det begynder ikke med et bogstav.
Intet er skrevet. Vælg et andet med --id.
»مرحبا« kan ikke blive til et filnavn.
Intet er skrevet. Vælg et navn med --id: små bogstaver a-z, tal og bindestreg.
»../../x« kan ikke være et filnavn her.
Intet er skrevet. Vælg et andet med --id: små bogstaver a-z, tal og enkelte bindestreger.
»-rf« kan ikke være et filnavn her.
Intet er skrevet. Vælg et andet med --id: små bogstaver a-z, tal og enkelte bindestreger.
»con« kan ikke være et filnavn her.
Intet er skrevet. Vælg et andet med --id: små bogstaver a-z, tal og enkelte bindestreger.
Der mangler: --name
Intet er skrevet. Se alt, der kan bruges, med --help.
--vision: Ingen dele af visionen hedder »sammen«. Der er slet ingen endnu.
Intet er skrevet.

"#]]
    );
    assert_eq!(project.files(), before);
}

#[test]
fn a_theme_that_is_qualified_says_by_what() {
    let project = TestProject::new("");
    project
        .run(["add-theme", "--title=Bolig", "--status=qualified"])
        .code(2)
        .stderr(str![[r#"
Der mangler: --qualified-by
Intet er skrevet. Se alt, der kan bruges, med --help.

"#]]);
    project
        .run([
            "add-theme",
            "--title=Bolig",
            "--goal=sundt-liv",
            "--status=qualified",
            "--qualified-by=2018-03-14-boligselskaber-k3f",
        ])
        .code(0);
    project.run(["check", "--deny", "warnings", "-q"]).code(0);
}

#[test]
fn chapters_stay_in_order() {
    let project = TestProject::new("");
    let add = |title: &str| {
        project
            .run(["add-chapter", "-q", &format!("--title={title}")])
            .code(0)
            .stdout
    };
    project.lay("//- policy/chapters/95-sidst.md\n---\ntitle: Sidst\nstatus: draft\n---\n");
    assert_eq!(add("a"), "policy/chapters/96-a.md\n");
    project.lay("//- policy/chapters/99-helt-sidst.md\n---\ntitle: Helt sidst\nstatus: draft\n---\n");
    project.run(["add-chapter", "--title=b"]).code(2).stderr(str![[r#"
Kapitlets tal kan højst være 99, når filerne skal stå i rækkefølge.
Intet er skrevet. Vælg et tal med --number.

"#]]);
}

#[test]
fn a_dry_run_shows_the_file() {
    let project = TestProject::new("");
    let before = project.files();
    project
        .run(["add-goal", "--title=Trygge hjem", "--dry-run"])
        .code(0)
        .stdout(str![[r#"
---
title: Trygge hjem # Målet i få ord
# Kan også udfyldes; slet # forrest på linjen
# vision: [] # De dele af visionen, som målet bidrager til
# indicators: [{title: , source: , target: }] # Sådan kan man se, om målet bliver nået
---

<!--
Skriv her målet i sin fulde ordlyd.
-->

"#]])
        .stderr(str![[r#"
Intet er skrevet. Filen ville hedde policy/goals/trygge-hjem.md

"#]]);
    assert_eq!(project.files(), before);
}

#[test]
fn any_title_is_read_back() {
    let project = TestProject::new("");
    let titles = [
        ": #",
        "a: b",
        "\"quotes\" 'og' »disse«",
        "---",
        "@sundhed",
        "no",
        "012",
        "😀 glad",
        "to\nlinjer",
        "- x",
        "{a}",
        "[b]",
        "|",
        "> c",
        "%",
        "!",
        "&a *b",
        "null",
        "~",
        "\\",
    ];
    for (number, title) in titles.iter().enumerate() {
        let id = format!("--id=nr-{number}");
        project
            .run([
                "add-stakeholder",
                "-q",
                "--kind=police",
                &id,
                &format!("--name={title}"),
            ])
            .code(0)
            .stderr(str![]);
    }
    project.run(["check", "--deny", "warnings", "-q"]).code(0);
    for (number, title) in titles.iter().enumerate() {
        let text = project.read(&format!("stakeholders/nr-{number}.yaml"));
        let read: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
        assert_eq!(read["name"].as_str(), Some(*title), "{text}");
    }
}
