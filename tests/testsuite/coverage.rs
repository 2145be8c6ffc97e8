//! `ip coverage`.

use crate::test_project::TestProject;
use serde_json::Value;
use snapbox::str;

/// Two goals, three themes, four stakeholders, and notes that count, are planned, and are not coded.
const SMALL: &str = "\
//- policy/policy.yaml
title: Integrationspolitik
authority: Eksempel Kommune
language: da
coverage:
  - each: theme
    notes: 2
    methods: 2
  - each: stakeholder
    notes: 1
  - stakeholder: borgere
    notes: 5
  - theme: sundhed
    stakeholder: boligselskaber
    participants: 12
  - each: goal
    themes: 1
//- policy/goals/trygge-hjem.md
---
title: Trygge hjem
---
Et mål.
//- policy/themes/fritid.md
---
title: Ældre og fritid
status: dropped
origin: inquiry
---
Et tema.
//- policy/themes/sprog.md
---
title: Åbne døre og sprog
status: proposed
origin: commission
goals: [sundt-liv]
---
Et tema.
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- stakeholders/kvinder.yaml
name: Aabne kvindegrupper i hele kommunen og omegn
kind: citizens
part-of: borgere
//- stakeholders/politiet.yaml
name: Politiet
kind: police
declined: {date: 2018-05-03, reason: Ingen tid før valget}
//- interviews/2018-04-10-kvinder-aaa.md
---
method: group-interview
date: 2018-04-10
stakeholders: [kvinder]
participants: 6
themes: [sundhed, sprog]
basis: public-task
special: none
journal: 18-1
informed: 2018-04-01
publish: quote
delete-after: 2019-04-10
---
Noget om helbred. #sundhed

Mere om helbred. #sundhed
//- interviews/2018-05-10-borgere-bbb.md
---
method: interview
date: 2018-05-10
stakeholders: [borgere]
themes: [sprog]
basis: public-task
special: none
journal: 18-1
informed: 2018-05-01
publish: quote
delete-after: 2019-05-10
---
Er ikke kodet endnu.
//- interviews/2018-09-10-kvinder-ccc.md
---
method: interview
date: 2018-09-10
stakeholders: [kvinder]
themes: [sundhed]
basis: public-task
special: none
journal: 18-1
informed: not-yet
publish: quote
delete-after: 2019-09-10
---
";

fn json(project: &TestProject, more: &[&str]) -> Value {
    let arguments = ["coverage", "--format", "json"].iter().chain(more);
    serde_json::from_str(&project.run(arguments).code(0).stdout).unwrap()
}

#[test]
fn the_matrix_the_gaps_and_the_plan_fit_the_screen() {
    let run = TestProject::new(SMALL).run(["coverage"]).code(0);
    run.stdout(str![[r#"
Hvem er hørt om hvad?  2 notater · 1 planlagt · 1 uden kodning
! = under målet · +1 = på vej · * = tæller ikke som mangel

                                                Sund.  Ældr.*   Åbne  I alt  Mål
Boligselskaber                                  1   !       .  .      1        1
Borgere                                         1+1         .  0+2    1+2 !    5
  Aabne kvindegrupper i hele kommunen og omegn  1+1         .  0+1    1+1      1
Politiet *                                      .           .  .      .
I alt                                           2+1         .  0+2 !  2+2
Mål                                             2              2
Sund. = Sundhed; Ældr.* = Ældre og fritid; Åbne = Åbne døre og sprog

* Politiet: sagde nej den 3. maj 2018: Ingen tid før valget
* Ældre og fritid: temaet er udgået

5 mangler. 2 er på vej. 2 kan lukkes med planen. 1 kræver et valg.
  Åbne døre og sprog: 0 af 2 notater (2 på vej), 0 af 2 metoder (2 på vej)
  Borgere: 1 af 5 notater (2 på vej)
  Sundhed · Boligselskaber: 0 af 12 deltagere
  Trygge hjem: 0 af 1 tema

Sådan kan de lukkes, med 4 samtaler og møder:
  1. Gruppeinterview: Aabne kvindegrupper i hele kommunen og omegn, om Åbne døre
     og sprog – giver 1 af det, der mangler
     ip add-interview --stakeholder kvinder --method group-interview --theme sprog
  2. Gruppeinterview: Borgere, om Sundhed – giver 1 af det, der mangler
     ip add-interview --stakeholder borgere --method group-interview --theme sundhed
  3. Dialogmøde: Boligselskaber, om Sundhed – 2 gange – giver 12 af det, der
     mangler
     ip add-interview --stakeholder boligselskaber --method dialogue-meeting --theme sundhed --participants 10

Her skal I vælge:
  Målet »Trygge hjem« har intet tema. Opret et tema (ip add-theme), eller skriv
    målet under »goals« i et tema, der findes.

Målene står i policy/policy.yaml under »coverage«.

"#]])
        .stderr(str![]);
}

#[test]
fn it_speaks_english() {
    let run = TestProject::new(SMALL).command(["coverage"]).env("IP_LANG", "en").run();
    run.code(0)
        .stdout(str![[r#"
Who was heard about what?  2 notes · 1 planned · 1 not coded
! = below target · +1 = on its way · * = no gap

                                             Sund.  Ældr.*   Åbne  Total  Target
Boligselskaber                               1   !       .  .      1           1
Borgere                                      1+1         .  0+2    1+2 !       5
  Aabne kvindegrupper i hele kommunen og     1+1         .  0+1    1+1         1
    omegn
Politiet *                                   .           .  .      .
Total                                        2+1         .  0+2 !  2+2
Target                                       2              2
Sund. = Sundhed; Ældr.* = Ældre og fritid; Åbne = Åbne døre og sprog

* Politiet: said no on 3 May 2018: Ingen tid før valget
* Ældre og fritid: the theme was dropped

5 gaps. 2 are on their way. The plan can close 2. 1 is a choice.
  Åbne døre og sprog: 0 of 2 notes (2 on the way), 0 of 2 methods (2 on the way)
  Borgere: 1 of 5 notes (2 on the way)
  Sundhed · Boligselskaber: 0 of 12 participants
  Trygge hjem: 0 of 1 theme

How they can be closed, with 4 conversations and meetings:
  1. Group interview: Aabne kvindegrupper i hele kommunen og omegn, about Åbne
     døre og sprog – gives 1 of what is missing
     ip add-interview --stakeholder kvinder --method group-interview --theme sprog
  2. Group interview: Borgere, about Sundhed – gives 1 of what is missing
     ip add-interview --stakeholder borgere --method group-interview --theme sundhed
  3. Dialogue meeting: Boligselskaber, about Sundhed – 2 times – gives 12 of
     what is missing
     ip add-interview --stakeholder boligselskaber --method dialogue-meeting --theme sundhed --participants 10

Here you must choose:
  The goal “Trygge hjem” has no theme. Add a theme (ip add-theme), or name the
    goal under “goals” in a theme that there is.

The targets stand in policy/policy.yaml under “coverage”.

"#]])
        .stderr(str![]);
}

#[test]
fn a_goal_without_a_theme_shows_though_there_are_no_notes() {
    let run = TestProject::new(SMALL).run(["coverage", "--rows", "goal", "--columns", "theme"]);
    run.code(0).stdout(str![[r#"
Mål og temaer  2 notater · 1 planlagt · 1 uden kodning
! = under kravet · +1 = på vej · * = tæller ikke som mangel · tomt felt = temaet
hører ikke til målet

             Sundhed  Ældre og fritid*  Åbne døre og  I alt    Krav
                                               sprog
Sundt liv        2+1                           0+2    2+2    1 tema
Trygge hjem                                           .   !  1 tema
I alt            2+1                 .         0+2 !  2+2
Krav             2                             2

* Ældre og fritid: temaet er udgået

5 mangler. 2 er på vej. 2 kan lukkes med planen. 1 kræver et valg.
  Åbne døre og sprog: 0 af 2 notater (2 på vej), 0 af 2 metoder (2 på vej)
  Borgere: 1 af 5 notater (2 på vej)
  Sundhed · Boligselskaber: 0 af 12 deltagere
  Trygge hjem: 0 af 1 tema

Sådan kan de lukkes, med 4 samtaler og møder:
  1. Gruppeinterview: Aabne kvindegrupper i hele kommunen og omegn, om Åbne døre
     og sprog – giver 1 af det, der mangler
     ip add-interview --stakeholder kvinder --method group-interview --theme sprog
  2. Gruppeinterview: Borgere, om Sundhed – giver 1 af det, der mangler
     ip add-interview --stakeholder borgere --method group-interview --theme sundhed
  3. Dialogmøde: Boligselskaber, om Sundhed – 2 gange – giver 12 af det, der
     mangler
     ip add-interview --stakeholder boligselskaber --method dialogue-meeting --theme sundhed --participants 10

Her skal I vælge:
  Målet »Trygge hjem« har intet tema. Opret et tema (ip add-theme), eller skriv
    målet under »goals« i et tema, der findes.

Målene står i policy/policy.yaml under »coverage«.

"#]]);
}

#[test]
fn a_matrix_wider_than_the_screen_comes_in_parts() {
    let run = TestProject::new(SMALL)
        .command(["coverage", "--columns", "method"])
        .env("COLUMNS", "60")
        .run();
    run.code(0).stdout(str![[r#"
Aktører og metoder  2 notater · 1 planlagt · 1 uden kodning
! = under målet · +1 = på vej · * = tæller ikke som mangel

                           Inte.  Grup.  Dial.  Borg.  Drøf.
Boligselskaber               1        .      .      .      .
Borgere                      0+2      1      .      .      .
  Aabne kvindegrupper i      0+1      1      .      .      .
    hele kommunen og
    omegn
Politiet *                   .        .      .      .      .
I alt                        1+2      1      .      .      .

                             Spør.  Unde.  Høri.  I alt  Mål
Boligselskaber                   .      .      .  1        1
Borgere                          .      .      .  1+2 !    5
  Aabne kvindegrupper i          .      .      .  1+1      1
    hele kommunen og omegn
Politiet *                       .      .      .  .
I alt                            .      .      .  2+2
Inte. = Interview; Grup. = Gruppeinterview; Dial. =
Dialogmøde; Borg. = Borgermøde; Drøf. = Drøftelse i
fagudvalg; Spør. = Spørgeskema; Unde. = Undersøgelse eller
rapport; Høri. = Høringssvar

* Politiet: sagde nej den 3. maj 2018: Ingen tid før valget

5 mangler. 2 er på vej. 2 kan lukkes med planen. 1 kræver et
valg.
  Åbne døre og sprog: 0 af 2 notater (2 på vej), 0 af 2
    metoder (2 på vej)
  Borgere: 1 af 5 notater (2 på vej)
  Sundhed · Boligselskaber: 0 af 12 deltagere
  Trygge hjem: 0 af 1 tema

Sådan kan de lukkes, med 4 samtaler og møder:
  1. Gruppeinterview: Aabne kvindegrupper i hele kommunen og
     omegn, om Åbne døre og sprog – giver 1 af det, der
     mangler
     ip add-interview --stakeholder kvinder --method group-interview --theme sprog
  2. Gruppeinterview: Borgere, om Sundhed – giver 1 af det,
     der mangler
     ip add-interview --stakeholder borgere --method group-interview --theme sundhed
  3. Dialogmøde: Boligselskaber, om Sundhed – 2 gange –
     giver 12 af det, der mangler
     ip add-interview --stakeholder boligselskaber --method dialogue-meeting --theme sundhed --participants 10

Her skal I vælge:
  Målet »Trygge hjem« har intet tema. Opret et tema (ip
    add-theme), eller skriv målet under »goals« i et tema,
    der findes.

Målene står i policy/policy.yaml under »coverage«.

"#]]);
}

#[test]
fn every_pair_of_sides_fits_every_screen() {
    let project = TestProject::new(SMALL);
    let sides = ["theme", "goal", "stakeholder", "method"];
    for (rows, columns) in sides
        .iter()
        .flat_map(|rows| sides.iter().map(move |columns| (rows, columns)))
    {
        for width in ["60", "80", "120"] {
            let arguments = ["coverage", "--rows", rows, "--columns", columns];
            let run = project.command(arguments).env("COLUMNS", width).run();
            if rows == columns {
                let _ = run.code(2);
                continue;
            }
            let run = run.code(0);
            // A command stands on one line, so that it can be pasted into any shell.
            let lines = run
                .stdout
                .lines()
                .filter(|it| !it.trim_start().starts_with("ip add-interview"));
            for line in lines {
                assert!(
                    line.chars().count() <= width.parse().unwrap(),
                    "{rows} × {columns}, {width}: {line}"
                );
            }
        }
    }
}

#[test]
fn rows_and_columns_differ() {
    let run = TestProject::new(SMALL).run(["coverage", "--rows", "theme", "--columns", "theme"]);
    run.code(2).stdout(str![]).stderr(str![[r#"
Rækker og kolonner kan ikke begge være theme.
Vælg to forskellige: theme, goal, stakeholder eller method.

"#]]);
}

#[test]
fn the_side_that_is_not_asked_for_gives_way() {
    let project = TestProject::new(SMALL);
    let ids = |value: &Value| -> Vec<String> {
        value
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["id"].as_str().unwrap().to_owned())
            .collect()
    };
    let report = json(&project, &["--rows", "theme"]);
    assert_eq!(ids(&report["rows"]), ["sundhed", "fritid", "sprog"]);
    assert_eq!(
        ids(&report["columns"]),
        ["boligselskaber", "borgere", "kvinder", "politiet"]
    );
}

#[test]
fn programs_get_json() {
    let report = json(&TestProject::new(SMALL), &["--count", "participants"]);
    let keys = report.as_object().unwrap().iter();
    let lines: String = keys
        .map(|(key, value)| [key.as_str(), ": ", &value.to_string(), "\n"].concat())
        .collect();
    snapbox::assert_data_eq!(
        lines.replace("},{", "},\n  {"),
        str![[r#"
version: 1
rows: [{"id":"boligselskaber","title":"Boligselskaber"},
  {"id":"borgere","title":"Borgere"},
  {"id":"kvinder","title":"Aabne kvindegrupper i hele kommunen og omegn","part_of":"borgere"},
  {"id":"politiet","title":"Politiet","accepted":"sagde nej den 3. maj 2018: Ingen tid før valget"}]
columns: [{"id":"sundhed","title":"Sundhed"},
  {"id":"fritid","title":"Ældre og fritid","accepted":"temaet er udgået"},
  {"id":"sprog","title":"Åbne døre og sprog"}]
count: "participants"
cells: [[0,0,0],[6,0,0],[6,0,0],[0,0,0]]
awaited: [[0,0,0],[0,0,6],[0,0,6],[0,0,0]]
totals: {"cells":{"rows":[0,6,6,0],"columns":[6,0,0],"all":6},"awaited":{"rows":[0,0,0,0],"columns":[0,0,6],"all":0}}
notes: {"counted":2,"planned":1,"expected_responses":0,"uncoded":1,"examples":0}
targets: [{"target":{"each":"theme","notes":2,"methods":2},"source":"policy/policy.yaml"},
  {"target":{"each":"stakeholder","notes":1},"source":"policy/policy.yaml"},
  {"target":{"stakeholder":"borgere","notes":5},"source":"policy/policy.yaml"},
  {"target":{"theme":"sundhed","stakeholder":"boligselskaber","participants":12},"source":"policy/policy.yaml"},
  {"target":{"each":"goal","themes":1},"source":"policy/policy.yaml"}]
gaps: [{"target":{"each":"theme","notes":2,"methods":2},"cell":{"theme":"fritid"},"count":"notes","have":0,"need":2,"awaited":0,"accepted":"temaet er udgået","choice":null},
  {"target":{"each":"theme","notes":2,"methods":2},"cell":{"theme":"fritid"},"count":"methods","have":0,"need":2,"awaited":0,"accepted":"temaet er udgået","choice":null},
  {"target":{"each":"theme","notes":2,"methods":2},"cell":{"theme":"sprog"},"count":"notes","have":0,"need":2,"awaited":2,"accepted":null,"choice":null},
  {"target":{"each":"theme","notes":2,"methods":2},"cell":{"theme":"sprog"},"count":"methods","have":0,"need":2,"awaited":2,"accepted":null,"choice":null},
  {"target":{"stakeholder":"borgere","notes":5},"cell":{"stakeholder":"borgere"},"count":"notes","have":1,"need":5,"awaited":2,"accepted":null,"choice":null},
  {"target":{"each":"stakeholder","notes":1},"cell":{"stakeholder":"politiet"},"count":"notes","have":0,"need":1,"awaited":0,"accepted":"sagde nej den 3. maj 2018: Ingen tid før valget","choice":null},
  {"target":{"theme":"sundhed","stakeholder":"boligselskaber","participants":12},"cell":{"theme":"sundhed","stakeholder":"boligselskaber"},"count":"participants","have":0,"need":12,"awaited":0,"accepted":null,"choice":null},
  {"target":{"each":"goal","themes":1},"cell":{"goal":"trygge-hjem"},"count":"themes","have":0,"need":1,"awaited":0,"accepted":null,"choice":"Målet »Trygge hjem« har intet tema. Opret et tema (ip add-theme), eller skriv målet under »goals« i et tema, der findes."}]
plan: [{"stakeholder":"kvinder","method":"group-interview","themes":["sprog"],"closes":1},
  {"stakeholder":"borgere","method":"group-interview","themes":["sundhed"],"closes":1},
  {"stakeholder":"boligselskaber","method":"dialogue-meeting","themes":["sundhed"],"closes":10,"participants":10},
  {"stakeholder":"boligselskaber","method":"dialogue-meeting","themes":["sundhed"],"closes":2,"participants":10}]

"#]]
    );
}

#[test]
fn spreadsheets_get_csv_and_no_formulas() {
    let project = TestProject::new(SMALL);
    project.lay("//- stakeholders/boligselskaber.yaml\nname: \"=1+1\"\nkind: housing\n");
    project.run(["coverage", "--format", "csv"]).code(0).stdout(str![[r#"
﻿Aktører (notater);Sundhed;Ældre og fritid;Åbne døre og sprog;I alt;Mål;"Sundhed, på vej";"Ældre og fritid, på vej";"Åbne døre og sprog, på vej";"I alt, på vej"
'=1+1;1;0;0;1;1;0;0;0;0
Borgere;1;0;0;1;5;1;0;2;2
Aabne kvindegrupper i hele kommunen og omegn;1;0;0;1;1;1;0;1;1
Politiet;0;0;0;0;;0;0;0;0
I alt;2;0;0;2;;1;0;2;2
Mål;2;;2;;;;;;

"#]]);
    let english = project
        .command(["coverage", "--format", "csv"])
        .env("IP_LANG", "en")
        .run();
    assert!(english.code(0).stdout.starts_with("Stakeholders (notes),"));
}

#[test]
fn texts_get_a_table_to_paste() {
    TestProject::new(SMALL)
        .run(["coverage", "--format", "md"])
        .code(0)
        .stdout(str![[r#"
| Aktører (notater) | Sundhed | Ældre og fritid /* | Åbne døre og sprog | I alt | Mål |
|----------------------------------------|-------:|------------------:|------------------:|-----:|---:|
| **Boligselskaber** | 1 ! | – | – | 1 | 1 |
| **Borgere** | 1+1 | – | 0+2 | 1+2 ! | 5 |
| **– Aabne kvindegrupper i hele kommunen og omegn** | 1+1 | – | 0+1 | 1+1 | 1 |
| Politiet /* | – | – | – | – |  |
| **I alt** | 2+1 | – | 0+2 ! | 2+2 |  |
| **Mål** | 2 |  | 2 |  |  |

: Hvem er hørt om hvad? – antal notater

! = under målet · +1 = på vej · /* = tæller ikke som mangel

/* Politiet: sagde nej den 3. maj 2018: Ingen tid før valget

/* Ældre og fritid: temaet er udgået

"#]]);
}

#[test]
fn a_gap_fails_only_where_that_is_asked_for() {
    let project = TestProject::new(SMALL);
    let _ = project.run(["coverage"]).code(0);
    let _ = project.run(["coverage", "--fail"]).code(1);
    project.lay("//- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\ncoverage:\n  - stakeholder: politiet\n    notes: 1\n");
    // The police declined: that is told, and is no gap.
    let run = project.run(["coverage", "--fail", "--format", "json"]).code(0);
    let report: Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(
        report["gaps"][0]["accepted"],
        "sagde nej den 3. maj 2018: Ingen tid før valget"
    );
}

#[test]
fn a_project_without_targets_says_which_hold_and_where_they_come_from() {
    let project = TestProject::new("//- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\n");
    project.run(["coverage"]).code(0).stdout(str![[r#"
Hvem er hørt om hvad?  1 notat                                   ! = under målet

                Sundhed  I alt  Mål
Boligselskaber      1      1 !    2
I alt               1 !    1
Mål                 3

4 mangler. 3 kan lukkes med planen. 1 kræver et valg.
  Boligselskaber: 1 af 2 notater
  Sundhed: 1 af 3 notater, 1 af 2 aktører, 1 af 2 metoder

Sådan kan de lukkes, med 2 samtaler og møder:
  1. Dialogmøde: Boligselskaber, om Sundhed – 2 gange – giver 4 af det, der
     mangler
     ip add-interview --stakeholder boligselskaber --method dialogue-meeting --theme sundhed

Her skal I vælge:
  Sundhed: 1 af 2 aktører. Projektet har ingen aktører eller metoder tilbage,
    der kan lukke resten. Tilføj en aktør (ip add-stakeholder), eller sæt målet
    ned i policy.yaml.

Projektet har ingen mål af sine egne. Disse gælder, til I skriver jeres i
policy.yaml under »coverage«:
  Andre aktører, hver: 2 notater. Der er ingen norm for organisationer; to
    notater kan støtte eller modsige hinanden (skøn).
  Temaer, hvert: 3 notater, 2 aktører og 2 metoder. Et fund er bredt, når mindst
    tre notater fra mindst to aktører bærer det; to metoder, fordi folk siger ét
    alene og noget andet i en gruppe (skøn).
  Mål, hvert: 1 tema. Et mål uden tema bliver ikke belyst af nogen.

"#]]);
}

#[test]
fn an_empty_list_asks_for_nothing() {
    let project = TestProject::new("//- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\ncoverage: []\n");
    project.run(["coverage", "--fail"]).code(0).stdout(str![[r#"
Hvem er hørt om hvad?  1 notat

                Sundhed  I alt
Boligselskaber        1      1
I alt                 1      1

Projektet har ikke sat mål for, hvem der skal høres. Det gøres i policy.yaml
under »coverage«.

"#]]);
}

#[test]
fn a_new_project_says_how_to_begin() {
    let project = TestProject::empty();
    project.lay(
        "//- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\ncoverage:\n  - each: theme\n    notes: 1\n",
    );
    project.run(["coverage"]).code(0).stdout(str![[r#"
Hvem er hørt om hvad?  0 notater

Der er ingen aktører endnu. Tilføj den første: ip add-stakeholder
Der er ingen temaer endnu. Tilføj det første: ip add-theme

Målene står i policy/policy.yaml under »coverage«.

"#]]);
}

#[test]
fn errors_cast_doubt_on_the_figures_and_stop_nothing() {
    let project = TestProject::new("//- stakeholders/borgere.yaml\nname: Borgere\nkind: citizens\npart-of: ingen\n");
    let run = project.run(["coverage"]).code(0);
    assert!(run.stdout.contains("Borgere"), "{}", run.stdout);
    run.stderr(str![[r#"
Tallene kan være forkerte: der er 1 fejl i projektet. Se den: ip check

"#]]);
    project.run(["coverage", "-q"]).code(0).stderr(str![]);
}

#[test]
fn what_a_terminal_would_obey_is_shown() {
    let project = TestProject::new(
        "//- stakeholders/borgere.yaml\nname: \"\\e]52;c;x\\aBor\\u009b31mg\\u202eere\"\nkind: citizens\n",
    );
    for format in ["table", "csv", "md", "json"] {
        let run = project.run(["coverage", "--format", format]).code(0);
        assert!(
            !run.stdout.contains(['\u{1b}', '\u{7}', '\u{9b}', '\u{202e}']),
            "{format}: {}",
            run.stdout
        );
    }
}

/// Carries a plan out as notes, in the future or held and coded; the same as `ip add-interview` and a pen would.
fn carry_out(project: &TestProject, plan: &Value, held: bool) {
    for (at, it) in plan.as_array().unwrap().iter().enumerate() {
        let word = |key: &str| it[key].as_str().unwrap();
        let themes: Vec<&str> = it["themes"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it.as_str().unwrap())
            .collect();
        let (method, stakeholder) = (word("method"), word("stakeholder"));
        let date = if held { "2018-05-31" } else { "2018-12-31" };
        let mut text = format!(
            "---\nmethod: {method}\ndate: {date}\nstakeholders: [{stakeholder}]\nthemes: [{}]\nexample: true\n\
             basis: public-task\npublish: quote\n---\n",
            themes.join(", ")
        );
        if held {
            text.extend(themes.iter().map(|it| ["\nDet blev sagt. #", it, "\n"].concat()));
        }
        project.write(&format!("interviews/plan-{at}.md"), text);
    }
}

#[test]
fn carrying_out_the_plan_first_awaits_and_then_closes_the_gaps_of_our_own_project() {
    let project = TestProject::own();
    let gaps = |report: &Value| report["gaps"].as_array().unwrap().clone();
    let is_closable = |it: &&Value| it["choice"].is_null() && it["accepted"].is_null();
    let first = json(&project, &[]);
    let closable = gaps(&first).iter().filter(is_closable).count();
    assert!(
        closable > 0 && !first["plan"].as_array().unwrap().is_empty(),
        "{first:#}"
    );
    carry_out(&project, &first["plan"], false);
    let planned = json(&project, &[]);
    assert_eq!(planned["plan"], Value::Array(Vec::new()));
    assert_eq!(gaps(&planned).len(), gaps(&first).len());
    for gap in gaps(&planned).iter().filter(is_closable) {
        let number = |key: &str| gap[key].as_u64().unwrap();
        assert!(
            number("have") < number("need") && number("have") + number("awaited") >= number("need"),
            "{gap}"
        );
    }
    carry_out(&project, &first["plan"], true);
    let held = json(&project, &[]);
    let left: Vec<Value> = gaps(&held)
        .into_iter()
        .filter(|it| is_closable(&it) && it["awaited"] == 0)
        .collect();
    assert_eq!(left, Vec::<Value>::new());
    // The commission has a goal that no theme serves.
    let choices: Vec<Value> = gaps(&held).into_iter().filter(|it| !it["choice"].is_null()).collect();
    assert_eq!(choices.len(), 1);
    assert_eq!(choices[0]["cell"]["goal"], "bolig-og-naermiljoe");
}
