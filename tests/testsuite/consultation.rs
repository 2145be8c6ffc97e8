//! `ip report consultation` and `ip report feedback`.
//!
//! The known case is that of `answers::HEARING`, reckoned by hand. Three responses have five points: 1.1 and 2 got one answer
//! together, partly; 1.2 was refused; 3.1 and 3.2 wait. Of six things that people said (the interview's one and the responses'
//! five) two are followed, 1.1 and 2; statements rest on two, the interview's and 3.1; one, 1.2, is not followed; 3.2 waits.

use crate::answers::HEARING;
use crate::test_project::TestProject;
use snapbox::str;

fn memo(project: &TestProject, name: &str, stem: &str) -> String {
    let flags = ["--edition=internal", "--format=md"];
    let _ = project.run([&["report", name][..], &flags].concat()).code(0);
    let text = project.read(&format!("build/{stem}-2018-06-01-INTERN.md"));
    let (front, text) = text.split_once("\n# ").unwrap();
    assert!(front.contains("**INTERN – MÅ IKKE OFFENTLIGGØRES**"), "{front}");
    format!("# {text}")
}

/// Returns one section of the consultation memo of the known case.
fn section(heading: &str) -> String {
    let text = memo(&TestProject::new(HEARING), "consultation", "hoeringsnotat");
    let (_, rest) = text.split_once(&format!("# {heading} ")).unwrap();
    rest.split("\n# ").next().unwrap().to_owned()
}

#[test]
fn the_consultation_memo_counts_each_point_and_keeps_each_of_a_merged_answer() {
    snapbox::assert_data_eq!(
        section("Svarene samlet"),
        str![[r#"
{#svarene-samlet}

Der er kommet 3 svar med 5 punkter: 2 delvist imødekommet, 1 ikke imødekommet og 2 uden svar.

| Nr. | Afsender | Handler om | Udfald | Ændret |
|-------|--------------|----------|-------------------|------|
| **1.1** | Eksempel Bolig | Sundhed | Delvist imødekommet | Ja |
| **1.2** | Eksempel Bolig | Sundhed | Ikke imødekommet | Nej |
| **3.1** | Boligselskaber | Fritid | Intet svar endnu | – |
| **3.2** | Boligselskaber | Fritid | Intet svar endnu | – |

: Høringssvarenes punkter

1 notat tæller med i tallene, men må ikke omtales.

"#]]
    );
}

#[test]
fn each_point_has_a_block_of_its_own() {
    snapbox::assert_data_eq!(
        section("Punkt for punkt"),
        str![[r#"
{#punkt-for-punkt}

## 1.1 Eksempel Bolig {#punkt-a-bolig-hvor-laenge}

**Tema:** Sundhed

**I udkastet:** Punkt 1, Sundhed: »Ingen skal vente mere end en uge på en tolk.«

**Resumé:** »Skriv, hvor længe man højst skal vente.«

**Kilde:** `a-bolig#hvor-laenge`

**Forvaltningens bemærkning:** En uge kan nås.

Mindre kan ikke.

**Udfald:** Delvist imødekommet – Styregruppe, 20. maj 2018

**Ændret:** Punkt 1, Sundhed: »Ingen skal vente mere end en uge på en tolk.«

## 1.2 Eksempel Bolig {#punkt-a-bolig-for-dyrt}

**Tema:** Sundhed

**I udkastet:** Punkt 1, Sundhed: »Ingen skal vente mere end en uge på en tolk.«

**Resumé:** Det bliver for dyrt.

**Kilde:** `a-bolig#for-dyrt`

**Forvaltningens bemærkning:** Det koster det, det koster.

**Udfald:** Ikke imødekommet – Styregruppe, 21. maj 2018

## 3.1 Boligselskaber {#punkt-c-beboere-plads}

**Tema:** Fritid

**Resumé:** (ordene må ikke gengives)

**Kilde:** `c-beboere#plads`

**Udfald:** Intet svar endnu

## 3.2 Boligselskaber {#punkt-c-beboere-svoemme}

**Tema:** Fritid

**Resumé:** Børnene vil svømme.

**Kilde:** `c-beboere#svoemme`

**Udfald:** Intet svar endnu

"#]]
    );
}

#[test]
fn what_was_changed_and_what_waits_is_reported_together() {
    snapbox::assert_data_eq!(
        section("Ændringer i udkastet"),
        str![[r#"
{#aendringer-i-udkastet}

Her står, hvordan punkterne lyder nu. De er ikke sammenlignet med en tidligere udgave.

- **Punkt 1, Sundhed: »Ingen skal vente mere end en uge på en tolk.«**

  **Nu:** Ingen skal vente mere end en uge på en tolk.

  **Ændret efter punkt:** 1.1

"#]]
    );
    snapbox::assert_data_eq!(
        section("Punkter uden svar"),
        str![[r#"
{#punkter-uden-svar}

- 3.1 Boligselskaber: (ordene må ikke gengives)
- 3.2 Boligselskaber: Børnene vil svømme.

"#]]
    );
}

#[test]
fn the_feedback_reports_what_was_done_what_was_not_and_what_waits() {
    let project = TestProject::new(HEARING);
    let _ = project.run(["report", "feedback", "--format=md"]).code(0);
    let text = project.read("build/det-sagde-i-det-gjorde-vi-2018-06-01-INTERN.md");
    snapbox::assert_data_eq!(
        text.split_once("---\n\n").unwrap().1.to_owned(),
        str![[r#"
**INTERN – MÅ IKKE OFFENTLIGGØRES**

- Om: Integrationspolitik
- Dato: 1. juni 2018

Tak, fordi I tog jer tid. Her kan I se, hvad der er kommet ud af det, I sagde: hvad vi har gjort,
hvad der er grundlag for udkastets punkter, hvad udkastet kun fortæller, hvad vi har noteret eller ikke fulgt, og hvorfor, og hvad vi stadig mangler at svare på.

Vi har skrevet 6 ting ned, som I har sagt: 2 er kommet med, 2 er grundlag for et punkt i udkastet, 1 har vi ikke fulgt og 1 mangler vi at svare på.

# Interview, Boligselskaber, 14. marts 2018 {#interview-boligselskaber-14-marts-2018}

## Det er grundlag for et punkt i udkastet {#interview-boligselskaber-14-marts-2018--det-er-grundlag-for-et-punkt-i-udkastet}

- »Vi venter tre uger på en tolk.«

  Udkastet siger: »Ingen skal vente mere end en uge på en tolk.« (Punkt 1, Sundhed)

# Høringssvar, Boligselskaber, 2. maj 2018 {#hoeringssvar-boligselskaber-2-maj-2018}

## Det gjorde vi {#hoeringssvar-boligselskaber-2-maj-2018--det-gjorde-vi}

- »Skriv, hvor længe man højst skal vente.«

  **Delvist imødekommet** – Styregruppe, 20. maj 2018

  En uge kan nås.

  Mindre kan ikke.

  Ændret: »Ingen skal vente mere end en uge på en tolk.« (Punkt 1, Sundhed)

## Det fulgte vi ikke {#hoeringssvar-boligselskaber-2-maj-2018--det-fulgte-vi-ikke}

- Det bliver for dyrt.

  **Ikke imødekommet** – Styregruppe, 21. maj 2018

  Det koster det, det koster.

# Høringssvar, Boligselskaber, 4. maj 2018 {#hoeringssvar-boligselskaber-4-maj-2018}

## Det er grundlag for et punkt i udkastet {#hoeringssvar-boligselskaber-4-maj-2018--det-er-grundlag-for-et-punkt-i-udkastet}

- (ordene må ikke gengives)

  Udkastet siger: »Alle skal kunne gå til noget.« (Punkt 2, Sundhed)

## Det mangler vi at svare på {#hoeringssvar-boligselskaber-4-maj-2018--det-mangler-vi-at-svare-paa}

- Børnene vil svømme.

"#]]
    );
}

#[test]
fn the_feedback_can_be_given_group_by_group() {
    let project = TestProject::new(HEARING);
    project.lay("//- templates/report-feedback.md\n---\ntitile: x\ntitle: Svar\n---\n```ip feedback\nby: group\n```\n");
    project.run(["check", "--format=short"]).code(1);
    project.lay("//- templates/report-feedback.md\n---\ntitle: Svar\n---\n```ip feedback\nby: group\n```\n");
    let _ = project.run(["report", "feedback", "--format=md"]).code(0);
    let text = project.read("build/svar-2018-06-01-INTERN.md");
    let headings: Vec<&str> = text.lines().filter(|it| it.starts_with("# ")).collect();
    assert_eq!(headings, ["# Boligselskaber {#boligselskaber}"]);
    assert!(text.contains("Vi har skrevet 6 ting ned, som I har sagt: 2 er kommet med, 2 er grundlag for et punkt i udkastet, 1 har vi ikke fulgt og 1 mangler vi at svare på."), "{text}");
}

#[test]
fn nothing_is_reported_as_nothing() {
    let project = TestProject::new("");
    let text = memo(&project, "consultation", "hoeringsnotat");
    assert_eq!(
        text.matches("Der er ikke kommet nogen høringssvar.").count(),
        3,
        "{text}"
    );
}

#[test]
fn a_name_is_shown_only_where_the_note_allows_it() {
    let project = TestProject::new(&HEARING.replacen("publish: named", "publish: quote", 1));
    let text = memo(&project, "consultation", "hoeringsnotat");
    assert!(
        !text.contains("Eksempel Bolig") && text.contains("## 1.1 Boligselskaber"),
        "{text}"
    );
}

#[test]
fn the_memos_of_our_own_project_are_made_in_every_format_and_in_english() {
    let project = TestProject::own();
    for name in ["consultation", "feedback"] {
        let run = project.run(["report", name]).code(0);
        assert!(run.stdout.lines().count() >= 3, "{}", run.stdout);
    }
    let own = project
        .read("policy/policy.yaml")
        .replace("language: da", "language: en");
    project.write("policy/policy.yaml", own);
    let _ = project
        .run([
            "report",
            "consultation",
            "--edition=internal",
            "--format=md",
            "--out=en",
        ])
        .code(0);
    let text = project.read("en/consultation-memo-2018-12-01-INTERNAL.md");
    for expected in [
        "1 response has come in with 2 points: 1 partly accepted and 1 noted.",
        "**The administration’s remark:**",
        "**Outcome:** Partly accepted – Arbejdsgruppe, 21 November 2018",
        "**Changed after point:** 1.1",
        "Every point has an answer.",
    ] {
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}

#[test]
fn the_words_before_come_from_the_version_that_was_consulted_on() {
    let after = "Ingen skal vente mere end en uge på en tolk.";
    let project = TestProject::new(&HEARING.replace(after, "Ingen skal vente længe på en tolk."));
    project.save("2018-05-01");
    project.run(["mark", "hoering"]).code(0);
    project.lay(HEARING);
    let printed = |since: &str| {
        let run = ["report", "consultation", "--edition=internal", "--format=md", since];
        let _ = project.run(run).code(0);
        let text = project.read("build/hoeringsnotat-2018-06-01-INTERN.md");
        let (_, rest) = text.split_once("# Ændringer i udkastet ").unwrap();
        let lines = rest.split("\n# ").next().unwrap().lines().skip(2);
        lines.filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n")
    };
    snapbox::assert_data_eq!(
        printed("--since=hoering"),
        str![[r#"
- **Punkt 1, Sundhed: »Ingen skal vente mere end en uge på en tolk.«**
  **Før:** Ingen skal vente længe på en tolk.
  **Nu:** Ingen skal vente mere end en uge på en tolk.
  **Ændret efter punkt:** 1.1
"#]]
    );
    assert_eq!(printed("--since=1.5.2018"), printed("--since=hoering"));
    // A day before the history begins can be told from, but not how the draft read.
    assert!(printed("--since=1.1.2018").contains("kan ikke findes i historikken"));
}

#[test]
fn the_table_and_the_list_of_changes_say_the_same_of_a_statement_in_either_edition() {
    // Number 1.1 is of an organisation that is named; the answer to it changed the statement, and came before the day or after it.
    let after = "Ingen skal vente mere end en uge på en tolk.";
    let project = TestProject::new(&HEARING.replace(after, "Ingen skal vente længe på en tolk."));
    project.save("2018-05-01");
    project.run(["mark", "hoering"]).code(0);
    project.lay(HEARING);
    project.save("2018-06-01");
    for edition in ["internal", "public"] {
        let mark = if edition == "internal" { "-INTERN" } else { "" };
        for since in ["", "--since=hoering", "--since=1.6.2018"] {
            let flag = format!("--edition={edition}");
            let words = ["report", "consultation", "--format=md", &flag, since];
            let _ = project.run(words.into_iter().filter(|it| !it.is_empty())).code(0);
            let text = project.read(&format!("build/hoeringsnotat-2018-06-01{mark}.md"));
            let row = text.lines().find(|it| it.starts_with("| **1.1**")).unwrap();
            assert!(row.ends_with("| Ja |"), "{edition} {since}: {text}");
            let (_, changes) = text.split_once("# Ændringer i udkastet ").unwrap();
            assert!(!changes.contains("Intet svar siger"), "{edition} {since}: {changes}");
            assert!(changes.contains("**Punkt 1, Sundhed:"), "{edition} {since}: {changes}");
        }
    }
}

#[test]
fn a_change_that_no_answer_tells_of_is_not_also_changed_where_no_other_is() {
    let then = "Alle skal kunne gå til noget. [@c-beboere#plads] ^fritid\n";
    let unanswered = HEARING.replace("changed: [", "# changed: [");
    assert_ne!(unanswered, HEARING);
    let project = TestProject::new(&unanswered.replace(then, "Alle skal gå til noget. [@c-beboere#plads] ^fritid\n"));
    project.save("2018-05-01");
    project.run(["mark", "hoering"]).code(0);
    project.lay(&unanswered);
    let text = |edition: &str, name: &str| {
        let flags = ["report", "consultation", "--format=md", edition, "--since=hoering"];
        let _ = project.run(flags).code(0);
        project.read(name)
    };
    for text in [
        text("--edition=internal", "build/hoeringsnotat-2018-06-01-INTERN.md"),
        text("--edition=public", "build/hoeringsnotat-2018-06-01.md"),
    ] {
        assert!(
            text.contains("Intet svar siger, at et punkt i udkastet er ændret."),
            "{text}"
        );
        assert!(
            text.contains("Disse punkter er ændret, uden at et svar siger hvorfor:"),
            "{text}"
        );
    }
}

#[test]
fn what_was_a_statement_and_is_none_any_more_is_named() {
    let chapter = "Alle skal kunne gå til noget. [@c-beboere#plads] ^fritid\n";
    let then = format!("{chapter}\nDer skal være plads til alle. ^plads\n\nKommunen skriver årligt om det. ^aar\n");
    let project = TestProject::new(&HEARING.replace(chapter, &then));
    project.save("2018-05-01");
    project.run(["mark", "hoering"]).code(0);
    // One is deleted, one is text like any other now.
    project.lay(&HEARING.replace(chapter, &format!("{chapter}\nKommunen skriver årligt om det.\n")));
    let run = [
        "report",
        "consultation",
        "--edition=internal",
        "--format=md",
        "--since=hoering",
    ];
    let _ = project.run(run).code(0);
    let text = project.read("build/hoeringsnotat-2018-06-01-INTERN.md");
    let (_, rest) = text.split_once("Disse punkter er udgået:").unwrap();
    snapbox::assert_data_eq!(
        rest.split("\n# ").next().unwrap(),
        str![[r#"


- **Sundhed**

  Der skal være plads til alle.

- **Sundhed**

  Kommunen skriver årligt om det.

"#]]
    );
}
