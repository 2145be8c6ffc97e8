//! `ip report`: memos, from the program's templates and the project's own.

use crate::test_project::TestProject;
use snapbox::str;

const STEERING: &str = "build/notat-til-styregruppen-2018-06-01-INTERN";
/// The same of our own project.
const OWN: &str = "build/notat-til-styregruppen-2018-12-01-INTERN";

#[test]
fn the_memo_to_the_steering_group_is_made_in_every_format() {
    let project = TestProject::own();
    let run = project.run(["report", "steering", "--since", "2018-06-01"]).code(0);
    let pdf = cfg!(feature = "pdf").then_some("pdf");
    for ending in ["html", "md", "docx"].into_iter().chain(pdf) {
        let path = format!("{OWN}.{ending}");
        assert!(run.stdout.contains(&path), "{}", run.stdout);
        assert!(project.root().join(path).is_file());
    }
    let memo = project.read(&format!("{OWN}.md"));
    for expected in [
        "INTERN – MÅ IKKE OFFENTLIGGØRES",
        "- Dato: 1. december 2018",
        "- Siden: 1. juni 2018",
        // The open meeting of 64 and the response of one association.
        "Siden den 1. juni 2018 er der kommet 2 notater fra samtaler, møder, undersøgelser og høring med i alt 65 deltagere.",
        "vælge, hvad der skal ske med målet »Trygge og tilgængelige bolig- og nærmiljøer«, som intet tema dækker",
        "afgøre, om 4 punkter uden grundlag skal blive i udkastet",
        "Muligheder:** beholde punktet · ændre det · lade det udgå",
        "Indstilling:** skrives af arbejdsgruppen",
        "Beslutning:** \\_\\_\\_",
        "- Punkt 18: »Vi vil holde flere skoler og biblioteker åbne for foreninger om aftenen.«",
        "Den 1. december 2018 er 4 af 8 milepæle nået. 3 er forsinket.",
        "| **Målrettede interviews med aktørerne** | Forsinket | maj 2018, 184 dage over fristen |",
        "Udkastet har 15 kapitler med 34 punkter. 4 punkter har intet grundlag.",
    ] {
        assert!(memo.contains(expected), "{expected}\n{memo}");
    }
    assert!(!memo.contains("insert-") && !memo.contains("memo-"), "{memo}");
}

#[test]
fn the_participants_of_those_who_were_heard_add_up() {
    let project = TestProject::own();
    project.run(["report", "steering", "--format", "md"]).code(0);
    let memo = project.read(&format!("{OWN}.md"));
    let (_, table) = memo
        .split_once("med i alt 183 deltagere (1 notat uden antal).")
        .unwrap();
    let rows = table.lines().filter(|it| it.starts_with("| **")).take(16);
    let participants: Vec<&str> = rows.map(|it| it.split('|').nth(4).unwrap().trim()).collect();
    let numbers = participants.iter().filter_map(|it| it.parse::<u32>().ok());
    // One person's note is counted and not described.
    assert!(
        table.contains("1 notat tæller med i tallene, men må ikke omtales."),
        "{table}"
    );
    assert_eq!(numbers.sum::<u32>() + 1, 183);
    // The study has no participants, and is not somebody for that.
    assert_eq!(participants.iter().filter(|it| **it == "–").count(), 1);
}

#[cfg(feature = "pdf")]
#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn every_memo_is_a_pdf_that_is_open_to_all_and_lasts() {
    let project = TestProject::own();
    for memo in ["steering", "analysis", "consultation", "feedback", "dagsorden"] {
        let made = project.run(["report", memo, "--format", "pdf"]).code(0).stdout;
        crate::build::is_open_to_all_and_lasts(&project, made.trim());
    }
}

#[test]
fn the_same_project_on_the_same_day_gives_the_same_bytes() {
    let project = TestProject::own();
    let bytes = |folder: &str| {
        let _ = project.run(["report", "steering", "--out", folder]).code(0);
        let mut files: Vec<_> = std::fs::read_dir(project.root().join(folder))
            .unwrap()
            .map(|it| std::fs::read(it.unwrap().path()).unwrap())
            .collect();
        files.sort();
        files
    };
    assert_eq!(bytes("a"), bytes("b"));
}

#[test]
fn a_project_can_write_its_own_memos() {
    let project = TestProject::new(
        "//- templates/report-steering.md\n---\ntitle: Orientering\n---\n## Sammendrag\n\n```ip heard\n```\n\n\
         Én sagde noget. [@2018-03-14-boligselskaber-k3f#tolk]\n\n## Mål\n\n```ip goals\n```\n\
         //- templates/report-dagsorden.md\n---\ntitle: Punkt til dagsordenen\n---\n## Indhold\n\n```ip gaps\n```\n",
    );
    let _ = project.run(["report", "steering", "--format", "md"]).code(0);
    let memo = project.read("build/orientering-2018-06-01-INTERN.md");
    assert!(
        memo.contains("# Sammendrag") && memo.contains("Der er 1 notat med et ukendt antal deltagere."),
        "{memo}"
    );
    assert!(
        memo.contains("Sundt liv") && memo.contains("2018-03-14-boligselskaber-k3f#tolk"),
        "{memo}"
    );
    let _ = project.run(["report", "dagsorden", "--format", "md"]).code(0);
    let memo = project.read("build/punkt-til-dagsordenen-2018-06-01-INTERN.md");
    assert!(memo.contains("Alle mål for, hvem der skal høres, er nået."), "{memo}");
}

#[test]
fn a_broken_memo_is_found_at_its_line_and_makes_nothing() {
    let project = TestProject::new(
        "//- templates/report-steering.md\n---\ntitel: Orientering\n---\n## Sammendrag\n\n```ip hørt\n```\n\n\
         ```ip gaps\nplan: måske\n```\n\nHør [@ukendt].\n",
    );
    project.run(["check", "--format", "short"]).code(1).stdout(str![[r#"
templates/report-steering.md:2:1: error[unknown-key]: Feltet »titel« findes ikke her
templates/report-steering.md:6:7: error[unknown-insert]: »hørt« kan ikke indsættes
templates/report-steering.md:10:7: error[unknown-insert-option]: Valget i »gaps« kan ikke læses
templates/report-steering.md:13:7: error[dangling-citation]: Kilden »ukendt« findes ikke
note: Der er ingen liste med deltagernes navne at lede efter. Lav den med: ip privacy names

"#]]);
    let _ = project.run(["report", "steering"]).code(1);
    assert!(!project.root().join("build").exists());
}

#[test]
fn what_reports_on_a_day_stands_in_no_chapter() {
    let project =
        TestProject::new("//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n```ip asked\n```\n");
    project.run(["check", "--format", "short"]).code(1).stdout(str![[r#"
policy/chapters/10-a.md:5:7: error[unknown-insert]: »asked« kan ikke indsættes
note: Der er ingen liste med deltagernes navne at lede efter. Lav den med: ip privacy names

"#]]);
}

#[test]
fn a_version_that_got_a_name_is_a_day_too() {
    let project = TestProject::own();
    project.lay("//- policy/versions.yaml\nudkast-1: {date: 2018-06-20, digest: 0000000000000000000000000000000000000000000000000000000000000000}\n");
    let arguments = ["report", "steering", "--since", "udkast-1", "--format", "md"];
    let _ = project.run(arguments).code(0);
    let memo = project.read(&format!("{OWN}.md"));
    assert!(memo.contains("- Siden: udkast-1 (20. juni 2018)"), "{memo}");
    assert!(memo.contains("er der kommet 1 notat med 1 deltager."), "{memo}");
}

#[test]
fn names_and_days_that_are_none_are_refused() {
    let project = TestProject::own();
    project
        .run(["report", "sterring"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
Der er intet notat, der hedder »sterring«. Mente du steering?
Vælg mellem steering, analysis, consultation, feedback, dagsorden, eller skriv jeres eget i templates/report-NAVN.md.

"#]]);
    project
        .run(["report", "steering", "--since", "snart"])
        .code(2)
        .stderr(str![[r#"
--since: »snart« er hverken en dato eller navnet på en version.
Skriv fx 14.3.2018, 14/3, i går eller 2018-03-14.

"#]]);
    project
        .run(["report", "steering", "--since", "2019"])
        .code(2)
        .stderr(str![[r#"
--since: 2019 er ikke kommet endnu.
Skriv en dag, der er gået.

"#]]);
}

#[test]
fn a_project_with_nothing_in_it_still_gets_a_memo() {
    let project = TestProject::empty();
    project.lay("//- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: en\ncoverage: []\n");
    let _ = project.run(["report", "steering", "--format", "md"]).code(0);
    let files = project.files();
    let memo = files
        .iter()
        .find(|it| it.starts_with("build/memo-to-the-steering-group"))
        .unwrap();
    let memo = project.read(memo);
    for expected in [
        "Nobody has been heard yet.",
        "The memo is for information.",
        "no phases and milestones",
        "no chapters yet",
    ] {
        assert!(memo.contains(expected), "{expected}\n{memo}");
    }
}

/// What the inquiry found, reckoned by hand.
///
/// Notes on sundhed: k3f (from the base, 1 participant) and b (6), both housing companies and women: 2 notes, 7
/// participants, 2 stakeholders, 2 methods. Aspect tolk: passages k3f#tolk, b#tid and b's third, so 3 in 2 notes; aspect
/// laege: 1 in 1. c is planned and d withdrawn: neither counts. b may be told but not quoted.
const ANALYSIS: &str = "\
//- policy/themes/bolig.md
---
title: Bolig
status: proposed
origin: inquiry
goals: [sundt-liv]
---
//- policy/themes/kost.md
---
title: Kost
status: dropped
origin: commission
---
//- stakeholders/kvinder.yaml
name: Kvinder
kind: citizens
//- interviews/b.md
---
method: group-interview
date: 2018-04-01
stakeholders: [kvinder]
participants: 6
basis: public-record
publish: summary
---
De kender ikke lægen. #sundhed/laege #bolig ^laegen

De vil hellere have god tid end en tolk. #sundhed/tolk ^tid

> Hemmeligt. #sundhed/tolk
//- interviews/c.md
---
method: interview
date: 2018-07-01
stakeholders: [kvinder]
themes: [bolig]
basis: public-record
publish: summary
---
//- interviews/d.md
---
method: interview
date: 2018-03-01
stakeholders: [kvinder]
basis: public-record
publish: summary
withdrawn: {date: 2018-03-20, right: objection}
---
Væk. #sundhed/vaek
//- policy/chapters/10-sundhed.md
---
title: Sundhed
status: draft
theme: sundhed
---
Vi vil have tolke. [@2018-03-14-boligselskaber-k3f#tolk; imod @b#tid] ^tolk
";

fn analysis() -> String {
    let project = TestProject::new(ANALYSIS);
    let _ = project.run(["report", "analysis", "--format", "md"]).code(0);
    project.read("build/hvad-undersoegelsen-viser-2018-06-01-INTERN.md")
}

#[test]
#[expect(clippy::too_many_lines, reason = "what people see is long")]
fn the_analysis_reports_theme_by_theme_what_was_said_and_by_how_many() {
    let memo = analysis();
    let themes = memo.split("\n# Temaerne").nth(1).unwrap();
    let themes = themes.split("# Det, kommissoriet").next().unwrap();
    snapbox::assert_data_eq!(
        themes,
        str![[r#"
 {#temaerne}

## Bolig {#bolig}

Om temaet: 1 notat, 6 deltagere, 1 aktør, 1 metode. Deltagerne er dem, der var med, og ikke et tal for, hvor mange der mener det samme.

| Aspekt | Uddrag | Notater | Aktører |
|----------------------|------:|-------:|-------|
| **Om temaet i øvrigt** | 1 | 1 | Kvinder |

: Temaets aspekter

### Om temaet i øvrigt {#bolig--om-temaet-i-oevrigt}

- De kender ikke lægen. – Gruppeinterview, Kvinder, 1. april 2018 (`b#laegen`)

## Sundhed {#sundhed}

Om temaet: 2 notater, 6 deltagere (1 notat uden antal), 2 aktører, 2 metoder. Deltagerne er dem, der var med, og ikke et tal for, hvor mange der mener det samme. I 1 punkt i udkastet peger udsagnene i hver sin retning.

| Aspekt | Uddrag | Notater | Aktører |
|---------|------:|-------:|------------------------|
| **Tolk** | 3 | 2 | Boligselskaber · Kvinder |
| **Laege** | 1 | 1 | Kvinder |

: Temaets aspekter

### Tolk (2 af 3 uddrag) {#sundhed--tolk}

- »Vi venter tre uger på en tolk.« – Interview, Boligselskaber, 14. marts 2018 (`2018-03-14-boligselskaber-k3f#tolk`)
- De vil hellere have god tid end en tolk. – Gruppeinterview, Kvinder, 1. april 2018 (`b#tid`)

### Laege {#sundhed--laege}

- De kender ikke lægen. – Gruppeinterview, Kvinder, 1. april 2018 (`b#laegen`)

# Hvor udsagn peger i hver sin retning {#hvor-udsagn-peger-i-hver-sin-retning}

1 punkt i udkastet har udsagn både for og imod, og ingen har taget stilling:

## 1. Vi vil have tolke. (Sundhed) {#question_sundhed--tolk}

Det taler for: 1 notat fra et interview

- »Vi venter tre uger på en tolk.« – Interview, Boligselskaber, 14. marts 2018 (`2018-03-14-boligselskaber-k3f#tolk`)

Det taler imod: 1 notat fra et gruppeinterview med 6 deltagere

- De vil hellere have god tid end en tolk. – Gruppeinterview, Kvinder, 1. april 2018 (`b#tid`)

# Det, temaerne ikke nævner {#det-temaerne-ikke-naevner}

Disse temaer kom frem i undersøgelsen:

- Bolig (1 notat)

Deltagerne har også talt om dette. Ordene står hverken i temaernes tekster eller i deres spørgsmål:

- Sundhed: tolk (2 notater), laege (1 notat)

# Er der spurgt nok? {#er-der-spurgt-nok}

| Tema | Aspekter, og nye notat for notat | Mætning |
|----------------------------|--------------------------------|-----------------------|
| **Bolig (kom op undervejs)** | 0 i 1 notat: 0 | for få notater (1 af 6) |
| **Sundhed** | 2 i 2 notater: 1 · 1 | for få notater (2 af 6) |

: Temaernes aspekter

Mætning siger, om flere notater stadig bringer nye aspekter. Den regnes sådan: de første 4 notater er grundlaget, og derefter ses der på 2 ad gangen. Mætning er nået, når de højst bringer 5 % så mange nye aspekter, som grundlaget havde. Det er en indikation og intet bevis.

Ét tema stod ikke i kommissoriet, men kom op undervejs: Bolig.

# Hvis ord udkastet bygger på {#hvis-ord-udkastet-bygger-paa}

Udkastet nævner 2 af de 2 notater.

| Aktør | Hørt i notater | Nævnt i udkastet |
|------------------|--------------:|----------------:|
| **Boligselskaber** | 1 af 2 | 1 af 2 |
| **Kvinder** | 1 af 2 | 1 af 2 |

: Hvem der er hørt, og hvem udkastet nævner

| Metode | Hørt i notater | Nævnt i udkastet |
|-------------------|--------------:|----------------:|
| **Interview** | 1 af 2 | 1 af 2 |
| **Gruppeinterview** | 1 af 2 | 1 af 2 |

: Hvordan der er hørt, og hvad udkastet nævner

Udkastet nævner alle, der er hørt.

Ingen har sagt nej til at deltage.

# Det, vi endnu ikke ved {#det-vi-endnu-ikke-ved}

Alle mål for, hvem der skal høres, er nået.

"#]]
    );
}

#[test]
fn a_list_with_somebodys_own_words_is_left_out_where_a_note_may_only_be_retold() {
    const NOTE: &str = "\
//- interviews/e.md
---
method: interview
date: 2018-04-02
stakeholders: [kvinder]
basis: public-record
publish: PUBLISH
---
## Om #sundhed/afstand

- De bor langt væk.
- De siger:

  > Vi orker ikke turen.

## Om andet

- Bussen: #sundhed/bus ^bussen

  > Den kommer sjældent.
- De cykler ikke. #sundhed/bus
";
    for (publish, is_printed) in [("summary", false), ("quote", true)] {
        let project = TestProject::new(&format!("{ANALYSIS}{}", NOTE.replace("PUBLISH", publish)));
        let _ = project.run(["report", "analysis", "--format", "md"]).code(0);
        let memo = project.read("build/hvad-undersoegelsen-viser-2018-06-01-INTERN.md");
        for words in ["orker ikke turen", "kommer sjældent"] {
            assert_eq!(memo.contains(words), is_printed, "{publish}: {words}\n{memo}");
        }
        assert!(memo.contains("De cykler ikke."), "{publish}\n{memo}");
    }
}

#[test]
fn the_analysis_reports_what_nobody_foresaw_whether_more_should_be_asked_and_whose_words_are_used() {
    let memo = analysis();
    let rest = memo.split("\n# Det, temaerne").nth(1).unwrap();
    snapbox::assert_data_eq!(
        rest,
        str![[r#"
 ikke nævner {#det-temaerne-ikke-naevner}

Disse temaer kom frem i undersøgelsen:

- Bolig (1 notat)

Deltagerne har også talt om dette. Ordene står hverken i temaernes tekster eller i deres spørgsmål:

- Sundhed: tolk (2 notater), laege (1 notat)

# Er der spurgt nok? {#er-der-spurgt-nok}

| Tema | Aspekter, og nye notat for notat | Mætning |
|----------------------------|--------------------------------|-----------------------|
| **Bolig (kom op undervejs)** | 0 i 1 notat: 0 | for få notater (1 af 6) |
| **Sundhed** | 2 i 2 notater: 1 · 1 | for få notater (2 af 6) |

: Temaernes aspekter

Mætning siger, om flere notater stadig bringer nye aspekter. Den regnes sådan: de første 4 notater er grundlaget, og derefter ses der på 2 ad gangen. Mætning er nået, når de højst bringer 5 % så mange nye aspekter, som grundlaget havde. Det er en indikation og intet bevis.

Ét tema stod ikke i kommissoriet, men kom op undervejs: Bolig.

# Hvis ord udkastet bygger på {#hvis-ord-udkastet-bygger-paa}

Udkastet nævner 2 af de 2 notater.

| Aktør | Hørt i notater | Nævnt i udkastet |
|------------------|--------------:|----------------:|
| **Boligselskaber** | 1 af 2 | 1 af 2 |
| **Kvinder** | 1 af 2 | 1 af 2 |

: Hvem der er hørt, og hvem udkastet nævner

| Metode | Hørt i notater | Nævnt i udkastet |
|-------------------|--------------:|----------------:|
| **Interview** | 1 af 2 | 1 af 2 |
| **Gruppeinterview** | 1 af 2 | 1 af 2 |

: Hvordan der er hørt, og hvad udkastet nævner

Udkastet nævner alle, der er hørt.

Ingen har sagt nej til at deltage.

# Det, vi endnu ikke ved {#det-vi-endnu-ikke-ved}

Alle mål for, hvem der skal høres, er nået.

"#]]
    );
}

#[test]
fn the_steering_group_sees_what_changed_in_the_draft_since_a_version() {
    let project = TestProject::new(
        "//- policy/chapters/10-a.md\n---\ntitle: Sundhed\nstatus: draft\n---\n\
         Vi vil skaffe tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^tolk\n\nVi vil spørge flere. ^flere\n",
    );
    project.save("2018-05-01");
    let memo = |since: &str| {
        let _ = project
            .run(["report", "steering", "--since", since, "--format", "md"])
            .code(0);
        let memo = project.read(&format!("{STEERING}.md"));
        memo.split("\n# Hvad er ændret i udkastet?").nth(1).unwrap().to_owned()
    };
    assert!(memo("2018-05-02").contains("Udkastet er ikke ændret."));
    // Before there was a history nothing can be compared, and the rest is told all the same.
    assert!(memo("2018-04-01").contains("Udkastet er ikke sammenlignet med en tidligere udgave."));
    project.lay(
        "//- policy/chapters/10-a.md\n---\ntitle: Sundhed\nstatus: draft\n---\n\
         Vi vil sikre tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^tolk\n\nVi vil høre de unge. ^unge\n",
    );
    snapbox::assert_data_eq!(
        memo("HEAD"),
        str![[r#"
 {#hvad-er-aendret-i-udkastet}

Punkter: 1 nyt · 1 udgået · 1 omformuleret

| Kapitel | Ændring | Før | Nu |
|-----------|------------|--------------------|--------------------|
| **Sundhed** | Omformuleret | Vi vil skaffe tolk. | Vi vil sikre tolk. |
| **Sundhed** | Udgået | Vi vil spørge flere. | – |
| **Sundhed** | Nyt | – | Vi vil høre de unge. |

: Punkter, der er ændret

"#]]
    );
    project
        .run(["report", "steering", "--since", "v9"])
        .code(2)
        .stderr(str![[r#"
Ingen version hedder »v9«
Skriv et navn fra policy/versions.yaml eller en dato, fx 2018-05-01. For it-folk: alt, hvad git kender, fx HEAD~1.

"#]]);
}

/// Returns a memo of our own project since a day or a version.
fn since(project: &TestProject, name: &str, stem: &str, day: &str) -> String {
    let flags = ["--edition", "internal", "--since", day, "--format", "md"];
    let _ = project.run([&["report", name][..], &flags].concat()).code(0);
    project.read(&format!("build/{stem}-2018-12-01-INTERN.md"))
}

#[test]
fn the_feedback_since_a_day_tells_what_was_said_answered_or_reworded_since() {
    let project = TestProject::own();
    let stem = "det-sagde-i-det-gjorde-vi";
    let memo = since(&project, "feedback", stem, "2018-06-01");
    for expected in [
        "- Siden: 1. juni 2018",
        "Her står det, I har sagt siden den 1. juni 2018",
    ] {
        assert!(memo.contains(expected), "{expected}\n{memo}");
    }
    // Two meetings came after 1 June: the open meeting and the response. Answers of that time may concern older ones.
    let whole = {
        let _ = project.run(["report", "feedback", "--format", "md"]).code(0);
        project.read(&format!("build/{stem}-2018-12-01-INTERN.md"))
    };
    let headings = |memo: &str| memo.lines().filter(|it| it.starts_with("# ")).count();
    assert!(headings(&memo) < headings(&whole), "{memo}");
    assert!(headings(&memo) >= 2, "{memo}");
    let memo = since(&project, "feedback", stem, "2018-11-30");
    assert!(
        memo.contains("Der er ikke noget nyt at fortælle tilbage siden den 30. november 2018."),
        "{memo}"
    );
    assert_eq!(headings(&memo), 0, "{memo}");
}

#[test]
fn what_became_another_statement_since_is_told_in_the_feedback_since() {
    let project = TestProject::new(
        "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nTolke. [@2018-03-14-boligselskaber-k3f#tolk] ^tolk\n",
    );
    let _ = project.save("2018-05-01");
    let memo = || {
        let _ = project
            .run(["report", "feedback", "--since", "2018-05-02", "--format", "md"])
            .code(0);
        project.read("build/det-sagde-i-det-gjorde-vi-2018-06-01-INTERN.md")
    };
    assert!(memo().contains("Der er ikke noget nyt at fortælle tilbage"));
    let chapter = project
        .read("policy/chapters/10-a.md")
        .replace("Tolke.", "Tolke inden en uge.");
    project.write("policy/chapters/10-a.md", chapter);
    let memo = memo();
    assert!(memo.contains("»Tolke inden en uge.«"), "{memo}");
}

#[test]
fn the_analysis_since_a_day_counts_only_what_was_said_since_and_says_which_parts_do() {
    let project = TestProject::own();
    let memo = since(&project, "analysis", "hvad-undersoegelsen-viser", "2018-05-20");
    for expected in [
        "- Siden: 20. maj 2018",
        "Kun disse dele af notatet er fra tiden efter den 20. maj 2018: det, der er sagt om temaerne · det, temaerne ikke nævner.",
        "Her står kun det, der er sagt siden den 20. maj 2018, og tallene tæller kun det.",
    ] {
        assert!(memo.contains(expected), "{expected}\n{memo}");
    }
    let themes = memo
        .split("\n# Temaerne")
        .nth(1)
        .unwrap()
        .split("\n# Hvor udsagn")
        .next()
        .unwrap();
    for day in ["2018-02-", "2018-03-", "2018-04-"] {
        assert!(!themes.contains(&format!("`{day}")), "{day}\n{themes}");
    }
    // Nothing is from after the day of the last note.
    let memo = since(&project, "analysis", "hvad-undersoegelsen-viser", "2018-11-30");
    assert_eq!(
        memo.matches("Ingen har sagt noget om temaet siden den 30. november 2018.")
            .count(),
        6,
        "{memo}"
    );
    assert!(memo.contains("Ingen har siden talt om andre temaer"), "{memo}");
}

#[test]
fn the_steering_memo_says_which_of_its_parts_are_since() {
    let project = TestProject::own();
    // A day before the history begins is not compared with; the memo then says only who was heard.
    let memo = since(&project, "steering", "notat-til-styregruppen", "2018-06-01");
    assert!(
        memo.contains("er fra tiden efter den 1. juni 2018: hvem der er hørt."),
        "{memo}"
    );
    let _ = project.save("2018-05-01");
    let memo = since(&project, "steering", "notat-til-styregruppen", "2018-06-01");
    assert!(
        memo.contains(
            "Kun disse dele af notatet er fra tiden efter den 1. juni 2018: hvem der er hørt · ændringer i udkastet."
        ),
        "{memo}"
    );
}

#[test]
fn the_consultation_memo_says_what_it_is_compared_with_and_not_since_when() {
    let project = TestProject::own();
    let _ = project.save("2018-11-01");
    let memo = since(&project, "consultation", "hoeringsnotat", "2018-11-20");
    assert!(
        memo.contains("- Sammenlignet med udkastet: 20. november 2018"),
        "{memo}"
    );
    assert!(
        !memo.contains("- Siden:") && memo.contains("14. november 2018") || memo.contains("Der er kommet 1 svar"),
        "{memo}"
    );
    // Without a history nothing is compared, so the front page promises nothing.
    std::fs::remove_dir_all(project.root().join(".git")).unwrap();
    let memo = since(&project, "consultation", "hoeringsnotat", "2018-11-20");
    assert!(
        !memo.contains("Sammenlignet med") && !memo.contains("- Siden:"),
        "{memo}"
    );
}

#[test]
fn a_statement_that_was_reworded_though_no_answer_says_so_is_told() {
    let project = TestProject::new(
        "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nTolke. [@2018-03-14-boligselskaber-k3f#tolk] ^tolk\n",
    );
    let _ = project.save("2018-05-01");
    let chapter = project
        .read("policy/chapters/10-a.md")
        .replace("Tolke.", "Tolke inden en uge.");
    project.write(
        "policy/chapters/10-a.md",
        format!("{chapter}\nNyt. [@2018-03-14-boligselskaber-k3f] ^nyt\n"),
    );
    let _ = project
        .run([
            "report",
            "consultation",
            "--edition",
            "internal",
            "--since",
            "2018-05-02",
            "--format",
            "md",
        ])
        .code(0);
    let memo = project.read("build/hoeringsnotat-2018-06-01-INTERN.md");
    let revised = memo.split("\n# Ændringer i udkastet").nth(1).unwrap();
    let (revised, _) = revised.split_once("\n# ").unwrap();
    for expected in [
        "Intet svar siger, at et punkt i udkastet er ændret.",
        "Disse punkter er ændret, uden at et svar siger hvorfor:",
        "**Før:** Tolke.",
        "**Nu:** Tolke inden en uge.",
        "Punktet var der ikke.",
    ] {
        assert!(revised.contains(expected), "{expected}\n{revised}");
    }
    // Asked for no version, it does not claim that nothing changed.
    let internal = ["report", "consultation", "--edition", "internal", "--format", "md"];
    let _ = project.run(internal).code(0);
    let memo = project.read("build/hoeringsnotat-2018-06-01-INTERN.md");
    assert!(!memo.contains("Ingen punkter i udkastet er ændret"), "{memo}");
}

#[test]
fn a_memo_of_which_nothing_is_since_refuses_a_day() {
    let project = TestProject::own();
    project.lay("//- templates/report-mangler.md\n---\ntitle: Mangler\n---\n## Mangler\n\n```ip gaps\n```\n");
    project
        .run(["report", "mangler", "--since", "2018-06-01"])
        .code(2)
        .stderr(str![[r#"
--since passer ikke til dette notat: intet i det handler om, hvad der er kommet siden.
Lad --since være, eller vælg et andet notat.

"#]]);
    let _ = project
        .run(["report", "dagsorden", "--since", "2018-06-01", "--format", "md"])
        .code(0);
}

#[test]
fn a_memo_of_a_project_with_errors_says_that_it_is_the_memo_that_was_not_made() {
    let project = TestProject::new("//- stakeholders/x.yaml\nname: X\nkind: police\npart-of: nobody\n");
    project.run(["report", "steering"]).code(1).stderr(str![[r#"
Notatet er ikke lavet: der er 1 fejl i projektet, og tallene kan være forkerte.
Se dem med: ip check. Kan de ikke rettes i dag, så brug ip status, som altid virker.

"#]]);
}

#[test]
fn the_memos_of_our_own_project_have_headings_a_table_by_its_name_and_figures_that_agree() {
    let project = TestProject::own();
    let memo = |name: &str| {
        let made = project
            .run(["report", name, "--edition", "internal", "--format", "md"])
            .code(0)
            .stdout;
        project.read(made.lines().next().unwrap())
    };
    let (steering, analysis, feedback) = (memo("steering"), memo("analysis"), memo("feedback"));
    for text in [&steering, &analysis, &feedback] {
        let is_bold = |it: &&str| it.starts_with("**") && it.ends_with("**") && !it.contains("INTERN");
        assert_eq!(text.lines().find(is_bold), None, "{text}");
        assert!(!text.contains("Hver uge · Hver måned"), "{text}");
    }
    assert!(feedback.contains("Tabel: Hvor ofte"), "{feedback}");
    assert!(
        feedback.contains("\n## Det er grundlag for et punkt i udkastet"),
        "{feedback}"
    );
    for expected in [
        "afgøre, om de 4 af de 5 mangler i dækningen, som flere samtaler kan lukke, skal lukkes eller accepteres",
        "Der er 5 mangler i forhold til målene",
        "4 kan lukkes med planen. 1 kræver et valg.",
        "– giver 2 af det, der mangler",
    ] {
        assert!(steering.contains(expected), "{expected}: {steering}");
    }
}
