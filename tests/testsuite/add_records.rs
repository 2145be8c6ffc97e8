//! `ip add-theme`, `add-goal`, `add-stakeholder` and `add-chapter`.

use crate::test_project::TestProject;
use snapbox::str;

#[test]
fn every_kind_is_added_by_flags_and_checks_clean() {
    let project = TestProject::new("");
    let path = |line: &str| {
        let run = project.run(line.split('|').chain(["-q"])).code(0);
        run.stderr(str![]).stdout
    };
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
    assert_eq!(add("a"), "policy/chapters/100-a.md\n");
    project.lay("//- policy/chapters/7-foerst.md\n---\ntitle: Først\nstatus: draft\n---\n");
    let ids = project.run(["list", "chapter", "--format", "ids"]).code(0).stdout;
    assert_eq!(ids, "foerst\nsidst\na\n");
    project.lay("//- policy/chapters/9999999999-helt-sidst.md\n---\ntitle: Helt sidst\nstatus: draft\n---\n");
    project.run(["add-chapter", "--title=b"]).code(2).stderr(str![[r#"
Kapitlets tal kan højst være 999999999, når filerne skal stå i rækkefølge.
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

const LISTS: &str = "//- policy/organisation.yaml\n# Grupperne\ngroups:\n  - id: byraad # øverst\n    title: Byrådet\n    members: []\n\n# sidst\n\
    //- policy/process.yaml\nphases: [] # ingen endnu\nmilestones: [{id: start, title: Start, due: 2018-02}]\n";

#[test]
fn a_group_a_phase_and_a_milestone_come_last_in_their_lists_and_all_else_stays() {
    let project = TestProject::new(LISTS);
    let path = |line: &str| project.run(line.split('|')).code(0).stdout;
    let paths = [
        path("add-group|-q|--title=Styregruppe|--reports-to=byraad|--member=Skole: øst|--member=C-BEM"),
        path("add-phase|-q|--title=Analyse|--start=1/2018|--end=2018-06|--after=start"),
        path(
            "add-milestone|-q|--title=Forslag til politik|--due=1.12.2018|--phase=analyse|--requires=start|--requires=checks",
        ),
    ];
    assert_eq!(
        paths.concat(),
        "policy/organisation.yaml\npolicy/process.yaml\npolicy/process.yaml\n"
    );
    snapbox::assert_data_eq!(
        project.read("policy/organisation.yaml") + &project.read("policy/process.yaml"),
        str![[r#"
# Grupperne
groups:
  - id: byraad # øverst
    title: Byrådet
    members: []
  - id: styregruppe
    title: Styregruppe
    reports-to: byraad
    members:
      - unit: "Skole: øst"
      - unit: C-BEM

# sidst
phases: # ingen endnu
  - id: analyse
    title: Analyse
    start: 2018-01
    end: 2018-06
    after: [start]
milestones: [{id: start, title: Start, due: 2018-02}, {id: forslag-til-politik, title: "Forslag til politik", due: 2018-12-01, phase: analyse, requires: [start, checks]}]

"#]]
    );
    project.run(["check", "--deny", "warnings", "-q"]).code(0);
    project
        .run([
            "add-answer",
            "-q",
            "--to=forslag-til-politik",
            "--outcome=noted",
            "--by=styregruppe",
            "--date=1/5",
        ])
        .code(0);
}

#[test]
fn an_entry_that_cannot_be_is_refused_and_the_file_stays_as_it_was() {
    let project = TestProject::new(LISTS);
    let before = project.read("policy/organisation.yaml") + &project.read("policy/process.yaml");
    let complaint = |line: &str| project.run(line.split('|')).code(2).stdout(str![]).stderr;
    snapbox::assert_data_eq!(
        [
            complaint("add-group|--title=Byraad"),
            complaint("add-group|--title=A|--reports-to=ingen"),
            complaint("add-milestone|--title=Coverage|--due=2018-12"),
            complaint("add-phase|--title=A|--start=2018-06|--end=2018-05"),
            complaint("add-milestone|--title=A"),
        ]
        .concat(),
        str![[r#"
»byraad« findes allerede: policy/organisation.yaml
Intet er skrevet. Vælg et andet navn med --id.
--reports-to: Ingen grupper hedder »ingen«. Der er: byraad.
Intet er skrevet.
»coverage« kan ikke være et kort navn her.
Intet er skrevet. Vælg et andet med --id: små bogstaver a-z, tal og enkelte bindestreger.
--end: Fasen kan ikke slutte, før den begynder.
Intet er skrevet.
Der mangler: --due
Intet er skrevet. Se alt, der kan bruges, med --help.

"#]]
    );
    project.write("policy/organisation.yaml", "{groups: []}\n");
    project
        .run(["add-group", "--title=A"])
        .code(1)
        .stdout(str![])
        .stderr(str![[r#"
policy/organisation.yaml er skrevet på en måde, som programmet ikke kan tilføje noget til.
Intet er skrevet. Skriv det selv i filen:
- {id: a, title: "A", members: []}

"#]]);
    project.lay(LISTS);
    assert_eq!(
        project.read("policy/organisation.yaml") + &project.read("policy/process.yaml"),
        before
    );
}

#[test]
fn where_there_is_no_list_yet_it_is_made() {
    let project = TestProject::new("");
    project.run(["add-group", "-q", "--title=Styregruppe"]).code(0);
    project
        .run(["add-milestone", "-q", "--title=Start", "--due=2018-12"])
        .code(0);
    assert_eq!(
        project.read("policy/organisation.yaml"),
        "groups:\n  - id: styregruppe\n    title: Styregruppe\n    members: []\n"
    );
    project.run(["check", "--deny", "warnings", "-q"]).code(0);
    let shown = project
        .run(["add-phase", "--dry-run", "--title=A", "--start=2018", "--end=2018"])
        .code(0);
    assert_eq!(shown.stdout, "- id: a\n  title: A\n  start: 2018\n  end: 2018\n");
}

#[test]
fn without_groups_an_answer_says_how_the_first_one_is_made() {
    let project = TestProject::new("");
    project
        .run([
            "add-answer",
            "--to=sundhed",
            "--outcome=noted",
            "--by=styregruppe",
            "--date=1/5",
        ])
        .code(2)
        .stderr(str![[r#"
--by: Ingen grupper hedder »styregruppe«. Der er slet ingen endnu; opret den første med: ip add-group
Intet er skrevet.

"#]]);
}

#[test]
fn a_flag_takes_what_people_call_a_word() {
    let project = TestProject::new("");
    project
        .run(["add-stakeholder", "-q", "--name=Politiet", "--kind=politi"])
        .code(0);
    assert!(project.read("stakeholders/politiet.yaml").contains("\nkind: police"));
    let run = project.run(["list", "note", "--method", "gruppeinterview", "--format", "ids"]);
    run.code(0).stdout(str![]);
    project
        .run(["add-stakeholder", "-q", "--name=X", "--kind=politibetjent"])
        .code(2)
        .stdout(str![]);
}
