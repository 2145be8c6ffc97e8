//! `ip mark`: a version gets a name once, and is found again by what it is and not only by where it was.

use crate::test_project::TestProject;
use snapbox::{Data, str};

const LIST: &str = "policy/versions.yaml";

/// Returns the list with its long numbers shortened, which are other ones in each run.
fn list(project: &TestProject) -> String {
    let mut text = project.read(LIST);
    while let Some((before, number)) = ["commit: ", "digest: "].iter().find_map(|it| {
        let at = text.find(it).map(|at| at + it.len())?;
        Some((
            text[..at].replace(": ", ":"),
            text[at..].split([',', '}']).next()?.to_owned(),
        ))
    }) {
        let rest = text[text.find(&number).unwrap() + number.len()..].to_owned();
        text = format!("{before}{}{rest}", number.len());
    }
    text
}

#[test]
fn a_saved_draft_gets_a_name_and_whom_it_was_sent_to() {
    let project = TestProject::new("");
    let commit = project.save("2018-05-30");
    project
        .run([
            "mark",
            "hoering-1",
            "--sent-to",
            "Styregruppen",
            "--sent-to",
            "Røde Kors",
            "--journal",
            "18/0042",
        ])
        .code(0)
        .stdout(str![[r#"
policy/versions.yaml

"#]])
        .stderr(str![[r#"
»hoering-1« er nu navnet på udkastet, som det er i dag.

"#]]);
    assert!(project.read(LIST).contains(&format!("commit: {commit}, digest: ")));
    assert!(project.run(["check"]).code(0).stdout.contains("Ingen fejl"));
    snapbox::assert_data_eq!(
        list(&project),
        str![[r##"
# Versioner af udkastet, en linje til hver. Skrives af ip mark.
hoering-1:{date:2018-06-01, commit:40, digest:64, sent-to: [{to: "Styregruppen", date: 2018-06-01, journal: "18/0042"}, {to: "Røde Kors", date: 2018-06-01, journal: "18/0042"}]}

"##]]
    );
}

#[test]
fn names_stand_in_order_and_a_name_is_given_once() {
    let project = TestProject::new("");
    project.save("2018-05-30");
    for name in ["m", "z", "a"] {
        let _ = project.run(["mark", name]).code(0);
    }
    let names: Vec<String> = project
        .read(LIST)
        .lines()
        .skip(1)
        .map(|it| it[..1].to_owned())
        .collect();
    assert_eq!(names, ["a", "m", "z"]);
    project.run(["mark", "m"]).code(0).stdout(str![]).stderr(str![[r#"
»m« er allerede navnet på udkastet, som det er. Intet er ændret.

"#]]);
    project.lay("//- stakeholders/ny.yaml\nname: Ny\nkind: police\n");
    let before = project.read(LIST);
    project.run(["mark", "m"]).code(2).stdout(str![]).stderr(str![[r#"
»m« er navnet på udkastet, som det var den 1. juni 2018
Intet er ændret. Vælg et andet navn. Er den gamle version sendt til flere, så brug --sent-to.

"#]]);
    assert_eq!(project.read(LIST), before);
    project
        .run(["mark", "m", "--sent-to", "Integrationsrådet"])
        .code(0)
        .stderr(str![[r#"
Det er skrevet, hvem »m« er sendt til.
Det er udkastet, som det var den 1. juni 2018. Det er ændret siden.

"#]]);
    assert!(
        project
            .read(LIST)
            .contains("sent-to: [{to: \"Integrationsrådet\", date: 2018-06-01}]")
    );
}

#[test]
fn what_is_not_saved_is_marked_by_its_digest_and_reported() {
    let project = TestProject::new("");
    project.save("2018-05-30");
    project.lay("//- stakeholders/ny.yaml\nname: Ny\nkind: police\n");
    project.run(["mark", "ny"]).code(0).stderr(str![[r#"
»ny« er nu navnet på udkastet, som det er i dag.
Udkastet er ikke gemt, som det er nu. Gem det, før I ændrer mere, så ip diff kan finde det igen:
  ip save

"#]]);
    assert!(!project.read(LIST).contains("commit:"));
    // Once it is saved, the same command says where.
    let commit = project.save("2018-06-01");
    project.run(["mark", "ny"]).code(0).stderr(str![[r#"
»ny« er rettet i policy/versions.yaml.

"#]]);
    assert!(project.read(LIST).contains(&commit));
}

#[test]
fn without_a_history_it_says_how_one_begins() {
    let project = TestProject::new("");
    project.run(["mark", "ny"]).code(0).stderr(str![[r#"
»ny« er nu navnet på udkastet, som det er i dag.
Projektet har ingen historik, så det kan senere ikke ses, hvad der er ændret siden. Start den, før I ændrer mere:
  ip save

"#]]);
    let nowhere = project.command(["mark", "nyere"]).env("PATH", "/nowhere").run().code(0);
    assert!(nowhere.stderr.contains("ingen historik"), "{}", nowhere.stderr);
}

#[test]
fn windows_line_ends_make_no_other_draft() {
    let project = TestProject::new("");
    project.save("2018-05-30");
    let path = "policy/policy.yaml";
    project.write(path, project.read(path).replace('\n', "\r\n"));
    let run = project.run(["mark", "ny"]).code(0);
    assert_eq!(run.stderr, "»ny« er nu navnet på udkastet, som det er i dag.\n");
}

#[test]
fn a_name_is_an_id_and_no_day() {
    let project = TestProject::new("");
    let complaint = |words: &[&str]| project.run([&["mark"], words].concat()).code(2).stderr;
    snapbox::assert_data_eq!(
        [
            complaint(&["Høring 1"]),
            complaint(&["2018-05"]),
            complaint(&["14.3.2018"]),
            complaint(&["»«"]),
            complaint(&[]),
            complaint(&["a", "--sent-to", "navn@example.org"]),
            complaint(&["a", "--sent-to", "to\nlinjer"]),
            complaint(&["a", "--journal", " "]),
        ]
        .concat(),
        str![[r#"
»Høring 1« kan ikke være et navn
Brug små bogstaver fra a til z, tal og bindestreg. Skriv for eksempel: hoering-1
»2018-05« kan ikke være et navn: det ligner en dato
Vælg et navn, fx hoering-1. En dag kan altid vælges, også uden navn: ip diff 2018-05-01
»14.3.2018« kan ikke være et navn: det ligner en dato
Vælg et navn, fx hoering-1. En dag kan altid vælges, også uden navn: ip diff 2018-05-01
»»«« kan ikke være et navn
Brug små bogstaver fra a til z, tal og bindestreg.
Der mangler: NAVN
»navn@example.org« ligner en mailadresse
Skriv, hvilken gruppe, enhed eller organisation der fik den. Adresser hører til i sagssystemet.
»to␊linjer« kan ikke skrives i listen
Skriv en tekst på én linje.
» « kan ikke skrives i listen
Skriv en tekst på én linje.

"#]]
    );
    assert!(!project.files().contains(&LIST.to_owned()));
}

#[test]
fn nothing_is_written_where_that_is_asked_or_the_list_has_errors() {
    let project = TestProject::new("");
    let run = project.run(["mark", "a", "--dry-run"]).code(0);
    assert!(
        run.stdout.starts_with("a: {date: 2018-06-01, digest: "),
        "{}",
        run.stdout
    );
    assert!(!project.files().contains(&LIST.to_owned()));
    project.lay("//- policy/versions.yaml\na: {date: 2018-05-01}\n");
    project.run(["mark", "b"]).code(1).stdout(str![]).stderr(str![[r#"
Der er fejl i policy/versions.yaml
Intet er ændret. Ret først fejlene: ip check

"#]]);
    project
        .run(["check", "--format", "short"])
        .code(1)
        .stdout(Data::from(str![[r#"
policy/versions.yaml:1:5: error[missing-key]: Feltet »digest« mangler
note: Der er ingen liste med deltagernes navne at lede efter. Lav den med: ip privacy names

"#]]));
    let digest = "0".repeat(64);
    project.write(LIST, format!("{{a: {{date: 2018-05-01, digest: {digest}}}}}\n"));
    project.run(["mark", "b"]).code(1).stderr(str![[r#"
policy/versions.yaml er skrevet på en anden måde, end ip mark gør
Intet er ændret. Skriv hver version på sin egen linje, og prøv igen.

"#]]);
    assert!(project.read(LIST).starts_with("{a:"));
}

#[test]
fn a_project_with_errors_can_be_marked_and_that_is_reported() {
    let project = TestProject::new("//- stakeholders/ny.yaml\nname: Ny\n");
    project.save("2018-05-30");
    let run = project.command(["mark", "a"]).env("IP_LANG", "en").run().code(0);
    snapbox::assert_data_eq!(
        run.stderr,
        str![[r#"
“a” is now the name of the draft as it is today.
There is 1 error in the project, so the draft can’t be built as it is. See it: ip check

"#]]
    );
}

#[test]
fn a_version_is_recorded_as_sent_outside_with_its_memos_and_what_was_done_about_it_later() {
    let project = TestProject::new("");
    project.save("2018-05-30");
    let mark = |words: &str| {
        let run = project.run(words.split(' ').chain(["--journal", "18/7"])).code(0);
        run.stderr
    };
    let outside = mark("mark hoering-1 --sent-to Ministeriet --outside");
    assert!(outside.contains("ud af kommunen"), "{outside}");
    let same = mark("mark hoering-1 --sent-to Ministeriet");
    assert!(!same.contains("ud af kommunen"), "{same}");
    let letter =
        mark("mark hoering-1 --document feedback --to 2018-03-14-boligselskaber-k3f --sent-to Boligselskaberne");
    assert!(letter.contains("brevet er skrevet ind"), "{letter}");
    let _ = mark("mark hoering-1 --document steering");
    let recalled = project
        .run([
            "mark",
            "hoering-1",
            "--recalled",
            "2018-05-31",
            "--reason",
            "Bedt om at slette den",
        ])
        .code(0);
    assert!(recalled.stderr.contains("hvad I gjorde"), "{}", recalled.stderr);
    let text = project.read(LIST);
    for line in [
        "sent-to: [{to: \"Ministeriet\", date: 2018-06-01, outside: true, journal: \"18/7\"}]",
        "{memo: feedback, date: 2018-06-01, note: 2018-03-14-boligselskaber-k3f, to: \"Boligselskaberne\", journal: \"18/7\"}",
        "{memo: steering, date: 2018-06-01, journal: \"18/7\"}",
        "recalled: [{date: 2018-05-31, reason: \"Bedt om at slette den\"}]",
    ] {
        assert!(text.contains(line), "{line}\n{text}");
    }
    assert!(project.run(["check"]).code(0).stdout.contains("Ingen fejl"));
    let _ = project
        .run([
            "rename",
            "2018-03-14-boligselskaber-k3f",
            "2018-03-14-boligselskaber-x9z",
        ])
        .code(0);
    assert!(project.read(LIST).contains("note: 2018-03-14-boligselskaber-x9z"));
}

#[test]
fn what_does_not_fit_a_version_is_refused() {
    let project = TestProject::new("");
    project.save("2018-05-30");
    let refused = |words: &[&str]| project.run(words).code(2).stderr;
    assert!(refused(&["mark", "ny", "--recalled", "2018-05-31", "--reason", "x"]).contains("Ingen version hedder"));
    assert!(refused(&["mark", "ny", "--outside"]).contains("ikke sendt til nogen"));
    assert!(refused(&["mark", "ny", "--recalled", "2018-05-31"]).contains("--reason"));
    assert!(refused(&["mark", "ny", "--recalled", "2019-05-31", "--reason", "x"]).contains("ikke kommet endnu"));
    assert!(refused(&["mark", "ny", "--document", "feedback", "--to", "intet"]).contains("intet"));
    assert!(!project.root().join(LIST).exists());
}
