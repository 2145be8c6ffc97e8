//! `ip privacy withdraw`: one participant out of a meeting of three, and a note as a whole.

use super::TestProject;
use snapbox::str;

/// The note of the meeting.
pub(super) const ID: &str = "2018-04-18-borgere-m3t";
const NOTE: &str = "interviews/2018-04-18-borgere-m3t.md";
const CHAPTER: &str = "policy/chapters/10-sundhed.md";

/// A meeting of three, one of whom is quoted, and everything that can rest on it.
pub(super) const PROJECT: &str = "\
//- .gitignore
private/
.ip/
build/
//- policy/organisation.yaml
groups:
  - {id: styregruppen, title: Styregruppen, members: []}
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- interviews/2018-04-18-borgere-m3t.md
---
title: Aften på Baltorp
method: group-interview
date: 2018-04-18
stakeholders: [borgere]
participants: 3
basis: consent
consent: {date: 2018-04-17, form: oral, evidence: 18-99}
special: none
informed: 2018-04-17
publish: quote
delete-after: 2019-04-18
---
> Jeg turde ikke ringe til nogen, for jeg vidste ikke, hvad det kostede. #sundhed ^turde

> Der er langt til bussen om aftenen. #sundhed ^bus

Den ene fortalte om sine naboer. #sundhed ^naboer
//- policy/answers/laege.md
---
to: [2018-04-18-borgere-m3t#turde]
outcome: noted
by: styregruppen
date: 2018-05-30
---
Det er taget med.
//- policy/chapters/10-sundhed.md
---
title: Sundhed
theme: sundhed
status: draft
---
En siger: »Jeg turde ikke ringe til nogen, for jeg vidste ikke, hvad det kostede.« [@2018-04-18-borgere-m3t#turde] ^laegen

Andre siger det samme. [@2018-04-18-borgere-m3t#turde]

> Der er langt til bussen om aftenen. [@2018-04-18-borgere-m3t#bus] ^bussen

Vi hørte dem alle. [@2018-04-18-borgere-m3t] ^alle
";

/// Returns the project saved, with every statement reviewed, a version that was sent, and a built draft.
pub(super) fn project() -> TestProject {
    let project = TestProject::new(PROJECT);
    let _ = project.run(["review", "--all"]).code(0);
    let listed = project.run(["review", "--quotes", "--format", "json"]).code(0).stdout;
    let listed: serde_json::Value = serde_json::from_str(&listed).unwrap();
    for quotation in listed["quotes"].as_array().unwrap_or_else(|| panic!("{listed}")) {
        let id = quotation["id"].as_str().unwrap();
        let _ = project
            .run(["review", "--quotes", "--approve", id, "--by", "C-SS"])
            .code(0);
    }
    project.save("2018-05-30");
    let _ = project
        .run(["mark", "hoering-1", "--sent-to", "Integrationsrådet"])
        .code(0);
    project.save("2018-05-31");
    let _ = project.run(["build", "--format", "md,html"]).code(0);
    project
}

fn withdraw<'a>(places: &[&'a str], more: &[&'a str]) -> Vec<&'a str> {
    let mut words = vec!["privacy", "withdraw"];
    words.extend(places);
    words.extend(["--right", "consent", "--reason", "Vil ikke være med"]);
    words.extend(more);
    words
}

#[test]
fn one_participant_out_of_three_is_one_command_and_its_consequences_are_a_list() {
    let project = project();
    let words = withdraw(&["2018-04-18-borgere-m3t#turde", "2018-04-18-borgere-m3t#naboer"], &[]);
    project.run(words).code(0).stdout(str![[r#"
Hvad             Id              Hvor
Punkt 1          sundhed#laegen  policy/chapters/10-sundhed.md:6
tekst uden navn  sundhed         policy/chapters/10-sundhed.md:8
Punkt 3          sundhed#alle    policy/chapters/10-sundhed.md:12
hele notatet
godkendt citat   sundhed         policy/chapters/10-sundhed.md:6
svar             laege           policy/answers/laege.md
sendt version    hoering-1       sendt til Integrationsrådet

"#]]).stderr(str![[r#"
Uddragene turde, naboer er taget ud af notatet 2018-04-18-borgere-m3t.
Notatet har nu 2 deltagere; før var der 3.
Læs resten af notatet igennem: kun det, der har et navn, kan tages ud sådan, og det samme kan være sagt flere steder.
Punkter, svar og citater på listen er nu fejl, indtil nogen tager stilling: ip check
Hvor der står »hele notatet«, skal teksten kun læses igen.
2 punkter skal læses igen: ip review
1 citat er ikke længere godkendt til offentliggørelse.
Slettet, for de kan bygges igen: build/integrationspolitik-2018-06-01-INTERN.html, build/integrationspolitik-2018-06-01-INTERN.md
Ordene står stadig i historikken, i andres kopier og i sikkerhedskopier. Gem ændringen i git, og bed it om resten: ip privacy purge 2018-04-18-borgere-m3t
Husk originalen i sagssystemet. At ordene er slettet her, er ikke en kassation efter arkivloven.

"#]]);
    let note = project.read(NOTE);
    assert!(note.contains("participants: 2\n"), "{note}");
    assert!(!note.contains("turde ikke") && !note.contains("naboer. #"), "{note}");
    assert!(note.contains("langt til bussen"), "{note}");
    assert!(
        note.contains("withdrawn-parts:\n  - {date: 2018-06-01, right: consent, reason: \"Vil ikke være med\", passages: [turde, naboer], participants: 1}\n"),
        "{note}"
    );
    let reviewed = project.read("policy/reviewed.yaml");
    assert!(
        !reviewed.contains("sundhed#laegen") && !reviewed.contains("sundhed#alle"),
        "{reviewed}"
    );
    assert!(reviewed.contains("sundhed#bussen"), "{reviewed}");
    assert!(
        project
            .files()
            .iter()
            .all(|it| !it.starts_with("build/") || it.ends_with(".gitignore"))
    );
}

#[test]
fn what_rested_on_it_is_an_error_each_until_somebody_decides_and_the_sent_version_a_warning_until_it_is_recalled() {
    let project = project();
    let _ = project.run(withdraw(&["2018-04-18-borgere-m3t#turde"], &[])).code(0);
    let shown = project.run(["check", "--format", "short"]).code(1).stdout;
    assert_eq!(shown.matches("withdrawn-citation").count(), 3, "{shown}");
    assert_eq!(shown.matches("withdrawn-version").count(), 1, "{shown}");
    assert!(!shown.contains("dangling") && !shown.contains("unfaithful"), "{shown}");
    let chapter = project.read(CHAPTER);
    let at = chapter.find("En siger").unwrap();
    let end = chapter.find("> Der er").unwrap();
    project.write(CHAPTER, format!("{}{}", &chapter[..at], &chapter[end..]));
    std::fs::remove_file(project.root().join("policy/answers/laege.md")).unwrap();
    let shown = project.run(["check", "--format", "short"]).code(0).stdout;
    assert!(
        shown.contains("withdrawn-version") && !shown.contains("withdrawn-citation"),
        "{shown}"
    );
    let recalled = [
        "mark",
        "hoering-1",
        "--recalled",
        "2018-06-01",
        "--reason",
        "Rådet har slettet den",
    ];
    let _ = project.run(recalled).code(0);
    let shown = project.run(["check", "--format", "short"]).code(0).stdout;
    assert!(!shown.contains("withdrawn-version"), "{shown}");
}

#[test]
fn what_rests_on_a_note_is_what_the_trace_finds() {
    let project = project();
    let json =
        |words: Vec<&str>| -> serde_json::Value { serde_json::from_str(&project.run(words).code(0).stdout).unwrap() };
    let found = json(withdraw(&[ID], &["--dry-run", "--format", "json"]));
    let traced = json(vec!["trace", ID, "--format", "json"]);
    let mut listed: Vec<String> = Vec::new();
    for it in found["rests"].as_array().unwrap() {
        if it["kind"] == "statement" {
            listed.push(it["id"].as_str().unwrap().to_owned());
        }
    }
    let supported = traced["supports"].as_array().unwrap();
    let expected: Vec<String> = supported
        .iter()
        .filter(|it| it["statement"].is_string())
        .map(|it| {
            let (chapter, name) = (it["chapter"].as_str().unwrap(), it["statement"].as_str().unwrap());
            format!("{chapter}#{}", name.rsplit('#').next().unwrap())
        })
        .collect();
    assert_eq!(listed, expected, "{traced}");
    let kinds: Vec<&str> = found["rests"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["kind"].as_str().unwrap())
        .collect();
    for kind in ["statement", "text", "quotation", "answer", "version"] {
        assert!(kinds.contains(&kind), "{kind}: {kinds:?}");
    }
    assert_eq!(project.read(NOTE).matches("turde ikke").count(), 1);
}

#[test]
fn of_a_whole_note_the_terms_stay_and_it_counts_nowhere() {
    let project = project();
    let run = project.run(withdraw(&[ID], &["--date", "31.5.2018"])).code(0);
    assert!(
        run.stderr
            .contains("Teksten i notatet 2018-04-18-borgere-m3t er slettet"),
        "{}",
        run.stderr
    );
    snapbox::assert_data_eq!(
        project.read(NOTE),
        str![[r#"
---
method: group-interview
date: 2018-04-18
stakeholders: [borgere]
basis: consent
consent: {date: 2018-04-17, form: oral, evidence: 18-99}
special: none
informed: 2018-04-17
publish: quote
delete-after: 2019-04-18
withdrawn: {date: 2018-05-31, right: consent, reason: "Vil ikke være med"}
---

"#]]
    );
    let shown = project.run(["check", "--format", "short"]).code(1).stdout;
    assert_eq!(shown.matches("withdrawn-citation").count(), 5, "{shown}");
    project.run(withdraw(&[ID], &[])).code(2).stderr(str![[r#"
Notatet 2018-04-18-borgere-m3t er allerede trukket tilbage
Intet er ændret.

"#]]);
}

#[test]
fn what_cannot_be_taken_out_is_refused_and_nothing_is_changed() {
    let project = project();
    let note = project.read(NOTE);
    let refused = |words: Vec<&str>| {
        let run = project.run(words).code(2);
        assert_eq!(run.stdout, "");
        run.stderr.lines().next().unwrap_or_default().to_owned()
    };
    let part = "2018-04-18-borgere-m3t#turde";
    assert_eq!(
        refused(withdraw(&[part], &["--participants", "3"])),
        "Så er der ingen deltagere tilbage i notatet 2018-04-18-borgere-m3t"
    );
    assert_eq!(
        refused(withdraw(&[part], &["--participants", "4"])),
        "Notatet 2018-04-18-borgere-m3t har kun 3 deltagere"
    );
    assert!(refused(withdraw(&["2018-04-18-borgere-m3t#tude"], &[])).contains("tude"));
    assert!(refused(withdraw(&[part, "2018-03-14-boligselskaber-k3f"], &[])).contains("ét notat"));
    assert!(refused(withdraw(&[ID], &["--participants", "1"])).contains("kun til en del"));
    assert!(refused(withdraw(&[ID], &["--date", "2018-04-01"])).contains("senere dag"));
    assert!(refused(vec!["privacy", "withdraw", ID]).contains("--right"));
    project.write(
        NOTE,
        note.replace("publish: quote\n", "publish: quote\nhold: Aktindsigt\n"),
    );
    assert!(refused(withdraw(&[part], &[])).contains("»hold«"));
    project.write(
        NOTE,
        note.replace("publish: quote\n", "publish: quote\nexample: true\n"),
    );
    assert!(refused(withdraw(&[ID], &[])).contains("eksempel"));
    project.write(NOTE, note.replace("participants: 3", "participants: 3 # i alt"));
    let _ = project.run(withdraw(&[part], &["--participants", "0"])).code(0);
    assert!(project.read(NOTE).contains("participants: 3 # i alt\n"));
}

#[test]
fn an_objection_to_a_public_task_is_said_to_be_weighed_first() {
    let project = TestProject::new(&PROJECT.replace(
        "basis: consent\nconsent: {date: 2018-04-17, form: oral, evidence: 18-99}\n",
        "basis: public-task\n",
    ));
    let words = ["privacy", "withdraw", ID, "--right", "objection", "--reason", "Medhold"];
    let run = project.run(words).code(0);
    assert!(run.stderr.contains("vejes, før den imødekommes"), "{}", run.stderr);
}
