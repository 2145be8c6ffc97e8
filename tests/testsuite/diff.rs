//! `ip diff`: what changed since a version, for people who never heard of git.

use crate::test_project::TestProject;
use snapbox::{file, str};

/// Two chapters and the notes that they rest on, laid over the clean project.
const DRAFT: &str = "\
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- interviews/2018-03-14-borgere-k3f.md
---
method: group-interview
date: 2018-03-14
stakeholders: [borgere]
participants: 6
basis: public-task
special: none
journal: 18-1
informed: 2018-03-01
publish: quote
delete-after: 2019-03-14
---
> Vi venter tre uger på en tolk. #sundhed/tolk ^tolk

De unge mangler et sted at være om aftenen. #sundhed ^sted
//- policy/chapters/10-sundhed.md
---
title: Sundhed
theme: sundhed
status: draft
---
Alle skal have lige gode muligheder for et sundt liv.

## Det vil vi

Vi vil skaffe tolk til alle borgere. [@2018-03-14-borgere-k3f#tolk] ^tolk

Vi vil åbne et sted for unge i hver bydel. [@2018-03-14-borgere-k3f#sted] ^sted

Vi vil måle ventetiden hvert år. [@2018-03-14-borgere-k3f#tolk] ^ventetid
//- policy/chapters/20-unge.md
---
title: Unge
status: outline
---
Kapitlet handler om de unges liv.
";

/// Returns a project that was marked and saved in May, and changed since: one statement is reworded, one moved, and one
/// rests on something else.
fn changed() -> TestProject {
    let project = TestProject::new(DRAFT);
    project.save("2018-05-01");
    let _ = project
        .command(["mark", "hoering-1"])
        .env("IP_TODAY", "2018-05-02")
        .run()
        .code(0);
    project.save("2018-05-02");
    change(&project);
    project
}

fn change(project: &TestProject) {
    let sted = "Vi vil åbne et sted for unge i hver bydel. [@2018-03-14-borgere-k3f#sted] ^sted\n\n";
    let chapter = "policy/chapters/10-sundhed.md";
    let text = project
        .read(chapter)
        .replace("skaffe tolk til alle", "sikre tolk til alle nye")
        .replace(sted, "")
        .replace(
            "hvert år. [@2018-03-14-borgere-k3f#tolk]",
            "hvert år. [@2018-03-14-borgere-k3f]",
        );
    project.write(chapter, text);
    let chapter = "policy/chapters/20-unge.md";
    project.write(chapter, format!("{}\n{sted}", project.read(chapter)));
}

#[test]
fn statements_are_reworded_moved_or_rest_on_something_else() {
    changed()
        .run(["diff", "hoering-1"])
        .code(0)
        .stderr(str![])
        .stdout(str![[r#"
Ændret siden »hoering-1« (2. maj 2018)
Punkter: 1 omformuleret · 1 flyttet · 1 med andet grundlag
[-ord, der er udgået-] {+nye ord+}

Sundhed                                                                  sundhed

  ~ Omformuleret                                          Punkt 1 · sundhed#tolk
    Vi vil [-skaffe-]{+sikre+} tolk til alle {+nye +}borgere.

  * Andet grundlag                                    Punkt 2 · sundhed#ventetid
    Vi vil måle ventetiden hvert år.
    · Nyt grundlag: 2018-03-14-borgere-k3f
    · Ikke længere grundlag: 2018-03-14-borgere-k3f#tolk

Unge                                                                        unge

  > Flyttet hertil fra »Sundhed«                             Punkt 3 · unge#sted
    Vi vil åbne et sted for unge i hver bydel.

"#]]);
}

#[test]
fn a_version_is_a_name_a_day_or_what_git_knows() {
    let project = changed();
    let later = project.save("2018-05-20");
    let first = |words: &[&str]| {
        let run = project.run([&["diff"], words].concat()).code(0);
        let lines = run.stdout.split_inclusive('\n').take(2);
        lines.collect::<String>()
    };
    snapbox::assert_data_eq!(
        [
            first(&["hoering-1", "HEAD"]),
            first(&["10. maj"]),
            first(&["2018-05"]),
            first(&["hoering-1", "2018-05-02"]),
            first(&["HEAD", "hoering-1"]),
        ]
        .concat(),
        str![[r#"
Ændret fra »hoering-1« (2. maj 2018) til »HEAD« (20. maj 2018)
Punkter: 1 omformuleret · 1 flyttet · 1 med andet grundlag
Ændret siden 10. maj 2018
Punkter: 1 omformuleret · 1 flyttet · 1 med andet grundlag
Ændret siden 31. maj 2018
Intet er ændret.
Ændret fra »hoering-1« (2. maj 2018) til 2. maj 2018
Intet er ændret.
Ændret fra »HEAD« (20. maj 2018) til »hoering-1« (2. maj 2018)
Punkter: 1 omformuleret · 1 flyttet · 1 med andet grundlag

"#]]
    );
    assert!(first(&[&later[..10]]).contains("Intet er ændret."));
}

#[test]
fn a_version_that_was_saved_after_it_was_marked_is_found_by_what_it_is() {
    let project = TestProject::new(DRAFT);
    let _ = project
        .command(["mark", "ny"])
        .env("IP_TODAY", "2018-05-02")
        .run()
        .code(0);
    // A word in the list that leads nowhere does no harm, as after the history was written anew.
    project.save("2018-05-03");
    change(&project);
    project.save("2018-05-04");
    let run = project.run(["diff", "ny"]).code(0);
    assert!(
        run.stdout.starts_with("Ændret siden »ny« (2. maj 2018)"),
        "{}",
        run.stdout
    );
    assert!(run.stdout.contains("1 omformuleret"), "{}", run.stdout);
    let list = project.read("policy/versions.yaml");
    project.write(
        "policy/versions.yaml",
        list.replace("digest: ", &format!("commit: {}, digest: ", "0".repeat(40))),
    );
    assert_eq!(project.run(["diff", "ny"]).code(0).stdout, run.stdout);
}

#[test]
fn what_is_no_version_is_reported_with_what_to_do() {
    let project = changed();
    let shown = |words: &[&str]| {
        let words = [&["diff"], words].concat();
        project.run(&words).code(2).stderr
    };
    let mut all = [
        shown(&["hoering1"]),
        shown(&["noget helt andet"]),
        shown(&["--", "--all"]),
        shown(&["2018-04-30"]),
        shown(&[]),
    ]
    .concat();
    project.write(
        "policy/versions.yaml",
        project
            .read("policy/versions.yaml")
            .replace("hoering-1:", "hoering-2:")
            .replace("commit: ", "commit: 0")
            .replace("digest: ", "digest: 0"),
    );
    let _ = project.read("policy/versions.yaml");
    all.push_str(&shown(&["hoering-2"]));
    snapbox::assert_data_eq!(
        all,
        str![[r#"
Ingen version hedder »hoering1«
Mente du »hoering-1«?
Ingen version hedder »noget helt andet«
Skriv et navn fra policy/versions.yaml eller en dato, fx 2018-05-01. For it-folk: alt, hvad git kender, fx HEAD~1.
Ingen version hedder »--all«
Skriv et navn fra policy/versions.yaml eller en dato, fx 2018-05-01. For it-folk: alt, hvad git kender, fx HEAD~1.
Historikken begynder efter den 30. april 2018
Vælg en senere dag.
Hvilken version skal udkastet holdes op imod?
Skriv et navn eller en dato, fx: ip diff hoering-1. Disse navne er givet: hoering-1
»hoering-2« er ikke i historikken: udkastet blev ikke gemt i git, mens det var sådan
Vælg en anden version, eller skriv en dato, fx 2018-05-01.

"#]]
    );
}

#[test]
fn without_git_or_a_history_it_says_what_to_do() {
    let project = TestProject::new(DRAFT);
    let mut all = project.run(["diff", "x"]).code(2).stderr;
    all.push_str(
        &project
            .command(["diff", "x"])
            .env("PATH", "/nowhere")
            .run()
            .code(2)
            .stderr,
    );
    project.git("2018-05-01", &["init", "-q"]);
    all.push_str(&project.run(["diff", "x"]).code(2).stderr);
    snapbox::assert_data_eq!(
        all,
        str![[r#"
Det kan ikke ses, hvordan udkastet var før: projektet har ingen historik
Begynd den: ip save
Det kan ikke ses, hvordan udkastet var før: programmet git findes ikke her
Installer git, eller bed it om det. Alt andet virker uden.
Der er endnu ikke gemt noget i historikken
Gem projektet, som det er: ip save

"#]]
    );
}

#[test]
fn a_project_in_a_folder_of_a_larger_repository_has_its_own_history() {
    let project = TestProject::empty();
    let inner = DRAFT.replace("//- ", "//- politik/");
    project.lay(&inner);
    project.lay("//- politik/policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\n//- policy/policy.yaml\ntitle: En anden\n");
    project.save("2018-05-01");
    let chapter = "politik/policy/chapters/10-sundhed.md";
    project.write(chapter, project.read(chapter).replace("skaffe", "sikre"));
    let run = project.command(["diff", "HEAD"]).inside("politik").run().code(0);
    assert!(run.stdout.contains("[-skaffe-]{+sikre+}"), "{}", run.stdout);
}

#[test]
fn a_chapter_that_was_renamed_is_followed() {
    let project = TestProject::new(DRAFT);
    project.save("2018-05-01");
    let _ = project.run(["rename", "chapter/sundhed", "30-sundt-liv"]).code(0);
    let path = "policy/chapters/30-sundt-liv.md";
    project.write(
        path,
        project.read(path).replace(
            "title: Sundhed\ntheme: sundhed\nstatus: draft",
            "title: Et sundt liv\ntheme: sundhed\nstatus: review",
        ),
    );
    project.run(["diff", "2018-05-01"]).code(0).stdout(str![[r#"
Ændret siden 1. maj 2018

Unge                                                                        unge
  Kapitlet er flyttet.

Et sundt liv                                                           sundt-liv
  Overskriften var: Sundhed
  Kapitlets navn var: sundhed
  Status: før udkast, nu til gennemsyn

"#]]);
}

#[test]
fn what_cannot_be_read_is_left_out_and_reported() {
    let project = TestProject::new(DRAFT);
    project.save("2018-05-01");
    project.write("policy/chapters/20-unge.md", [0xff, 0xfe, 0x41]);
    project.write(
        "policy/chapters/30-ny.md",
        "---\ntitle: [\n---\nNyt kapitel uden et helt hoved.\n",
    );
    let run = project.command(["diff", "HEAD"]).env("IP_LANG", "en").run().code(0);
    snapbox::assert_data_eq!(
        run.stderr + &run.stdout,
        str![[r#"
A file could not be read and is left out. the draft as it is now: policy/chapters/20-unge.md
Changed since “HEAD” (1 May 2018)
Other text: 1 new

ny                                                                            ny
  The chapter is new.

  + New                                                                paragraph
    Nyt kapitel uden et helt hoved.

"#]]
    );
}

#[test]
fn programs_get_everything() {
    let project = changed();
    let run = project.run(["diff", "hoering-1", "--format", "json"]).code(0);
    let json: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(json["version"], 1);
    assert_eq!(
        (&json["old"]["name"], &json["new"]["name"]),
        (&"hoering-1".into(), &"nu".into())
    );
    assert_eq!(json["old"]["date"], "2018-05-02");
    assert_eq!(json["counts"]["statements"]["reworded"], 1);
    let part = &json["chapters"][0]["parts"][0];
    assert_eq!(
        (&part["id"], &part["changes"][0]),
        (&"sundhed#tolk".into(), &"reworded".into())
    );
    assert_eq!(part["before"], "Vi vil skaffe tolk til alle borgere.");
    assert_eq!(part["words"][1], serde_json::json!(["gone", "skaffe"]));
    let moved = &json["chapters"][1]["parts"][0];
    assert_eq!(
        (&moved["moved_from"], &moved["id"]),
        (&"sundhed".into(), &"unge#sted".into())
    );
}

#[test]
fn between_two_states_of_our_own_project_the_changes_are_those_that_were_made() {
    let project = TestProject::own();
    project.save("2018-11-20");
    let chapter = "policy/chapters/45-sundhed.md";
    let text = project.read(chapter);
    let tolk = "Vi vil have en uddannet tolk til stede";
    assert!(text.contains(tolk));
    project.write(
        chapter,
        text.replace(tolk, "Vi vil altid have en uddannet tolk til stede"),
    );
    project.save("2018-11-21");
    let run = project.run(["diff", "HEAD~1", "HEAD"]).code(0);
    snapbox::assert_data_eq!(
        run.stdout,
        str![[r#"
Ændret fra »HEAD~1« (20. november 2018) til »HEAD« (21. november 2018)
Punkter: 1 omformuleret
[-ord, der er udgået-] {+nye ord+}

Sundhed                                                                  sundhed

  ~ Omformuleret                                         Punkt 20 · sundhed#tolk
    Vi vil {+altid +}have en uddannet tolk til stede, når der er brug for det,
    og en tolk på telefon, når borgeren ønsker det.

"#]]
    );
}

/// Returns the path of the one file that a run made.
fn made(project: &TestProject, format: &str) -> String {
    let run = project.run(["diff", "hoering-1", "HEAD", "--format", format]).code(0);
    assert_eq!(run.stderr, "");
    run.stdout.trim().to_owned()
}

#[test]
fn as_a_page_it_shows_the_draft_with_every_change_in_it() {
    let project = changed();
    let commit = project.save("2018-05-20");
    let path = made(&project, "html");
    let stem = "build/integrationspolitik-aendringer-hoering-1";
    assert_eq!(path, format!("{stem}-{}-2018-05-20-INTERN.html", &commit[..8]));
    let page = project.read(&path).replace('\u{a0}', " ");
    assert!(page.contains("INTERN – MÅ IKKE OFFENTLIGGØRES"));
    assert!(page.contains("fra »hoering-1« (2. maj 2018) til »HEAD« (20. maj 2018)"));
    assert!(page.contains("Ændret i: <a href=\"#sundhed\">"));
    let text = page
        .split("<h2 id=\"sundhed\">")
        .nth(1)
        .unwrap()
        .split("<section")
        .next()
        .unwrap();
    snapbox::assert_data_eq!(text.to_owned(), file!["diff/page.html"]);
}

#[test]
fn in_word_every_change_is_tracked_and_has_an_author_and_a_day() {
    let project = changed();
    project.save("2018-05-20");
    let path = made(&project, "docx");
    let file = std::fs::File::open(project.root().join(path)).unwrap();
    let mut container = zip::ZipArchive::new(file).unwrap();
    let mut part = |name: &str| std::io::read_to_string(container.by_name(name).unwrap()).unwrap();
    let (text, comments) = (part("word/document.xml"), part("word/comments.xml"));
    let by = "w:author=\"Eksempel Kommune\" w:date=\"2018-05-20T00:00:00Z\"";
    for (tag, words) in [
        ("w:del", "w:delText xml:space=\"preserve\">skaffe<"),
        ("w:ins", "w:t xml:space=\"preserve\">sikre<"),
    ] {
        let at = text.find(words).unwrap_or_else(|| panic!("{words}"));
        let change = text[..at].rfind(&format!("<{tag} ")).unwrap();
        assert!(text[change..at].contains(by), "{}", &text[change..at]);
    }
    for shown in [
        "Flyttet til »Unge«",
        "Flyttet hertil fra »Sundhed«",
        "Nyt grundlag: 2018-03-14-borgere-k3f",
    ] {
        assert!(comments.contains(shown), "{shown}");
    }
}

#[test]
fn the_same_two_versions_give_the_same_bytes() {
    let project = changed();
    project.save("2018-05-20");
    for format in ["html", "docx"] {
        let bytes = |folder: &str, day: &str| {
            let words = ["diff", "hoering-1", "HEAD", "--format", format, "--out", folder];
            let run = project
                .command(words)
                .env("IP_TODAY", day)
                .env("IP_LANG", "en")
                .run()
                .code(0);
            let path = project.root().join(run.stdout.trim());
            std::fs::read(path).unwrap()
        };
        assert!(
            bytes("build/a", "2018-06-01") == bytes("build/b", "2019-01-01"),
            "{format}"
        );
    }
}

#[test]
fn a_file_of_somebody_else_is_left_alone_and_a_draft_with_errors_is_shown_all_the_same() {
    let project = changed();
    let path = "build/integrationspolitik-aendringer-hoering-1-nu-2018-06-01-INTERN.html";
    project.lay(&format!("//- {path}\nmit eget\n//- stakeholders/ny.yaml\nname: Ny\n"));
    let words = ["diff", "hoering-1", "--format", "html"];
    assert!(project.run(words).code(2).stderr.contains("er ikke lavet af ip"));
    assert_eq!(project.read(path), "mit eget\n");
    std::fs::remove_file(project.root().join(path)).unwrap();
    assert_eq!(project.run(words).code(0).stdout.trim(), path);
    assert!(
        project
            .run(["diff", "hoering-1", "--format", "docx", "--out", "policy"])
            .code(2)
            .stdout
            .is_empty()
    );
}

#[test]
fn a_document_in_which_nothing_changed_says_so() {
    let project = TestProject::new(DRAFT);
    project.save("2018-05-01");
    let path = project.run(["diff", "2018-05-01", "--format", "html"]).code(0).stdout;
    assert!(project.read(path.trim()).contains("Intet er ændret."), "{path}");
    let project = changed();
    let path = project.run(["diff", "hoering-1", "--format", "html"]).code(0).stdout;
    assert!(!project.read(path.trim()).contains("Intet er ændret."), "{path}");
}
