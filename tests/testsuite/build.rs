//! `ip build`: the draft, whole, tied to what was heard, and never over what is not ours.

use crate::test_project::TestProject;
use ip::render::{FORMATS, Format};
use snapbox::str;
use std::io::{Cursor, Read as _};

const STEM: &str = "build/integrationspolitik-for-ballerup-kommune-0-1-2026-11-22-INTERN";

const SMALL: &str = "\
//- policy/policy.yaml
title: Integrationspolitik
authority: Eksempel Kommune
language: da
status: draft
coverage: []
//- policy/goals/sundt-liv.md
---
title: Sundt liv
---
Borgerne lever et sundt liv.
//- policy/themes/sundhed.md
---
title: Sundhed
status: proposed
origin: commission
goals: [sundt-liv]
---
Adgang til læge.
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- stakeholders/fagfolk.yaml
name: Fagfolk
kind: professionals
//- policy/sources.yaml
rapport:
  type: report
  title: Sundhed i tal
  author: Eksempel Kommune
  date: 2017
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
//- interviews/2018-04-02-fagfolk-p7d.md
---
method: interview
date: 2018-04
stakeholders: [fagfolk]
basis: public-task
special: none
journal: 18-1
informed: 2018-04-01
publish: summary
delete-after: 2019-04-02
---
Nogle vil hellere have en pårørende med. #sundhed/tolk ^paaroerende
//- policy/chapters/10-sundhed.md
---
title: Sundhed
theme: sundhed
status: draft
---
En borger sagde: »Vi venter tre uger på en tolk« [@2018-03-14-borgere-k3f#tolk].

## Det vil vi

Vi vil skaffe tolk hurtigere [@2018-03-14-borgere-k3f#tolk; @rapport, s. 4; imod @2018-04-02-fagfolk-p7d#paaroerende]. ^tolk

- Vi vil måle ventetiden. ^ventetid

```ip evidence
```
";

/// Returns the formats that `build` makes here; a PDF takes seconds and has tests of its own.
fn built() -> impl Iterator<Item = &'static Format> {
    FORMATS.iter().filter(|it| it.name != "pdf")
}

/// Builds this repository's own project on a day after its last note.
fn build(project: &TestProject) {
    let command = ["build", "--format", "html,md,docx"];
    project.command(command).env("IP_TODAY", "2026-11-22").run().code(0);
}

/// Returns the words of the draft in each format that a test can read; marks of the format stay where they are harmless.
fn texts(project: &TestProject) -> Vec<(&'static str, String)> {
    let mut texts = Vec::new();
    for format in built() {
        let bytes = project.bytes(&format!("{STEM}.{}", format.extension));
        match format.name {
            "docx" => texts.push((format.name, word_text(bytes))),
            "md" => texts.push((format.name, String::from_utf8(bytes).unwrap().replace('\\', ""))),
            "html" => texts.push((format.name, String::from_utf8(bytes).unwrap())),
            _ => {}
        }
    }
    texts
}

/// Returns the words of a Word file: the running head, then the text.
fn word_text(bytes: Vec<u8>) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut text = String::new();
    for part in ["word/header-default.xml", "word/document.xml"] {
        let mut xml = String::new();
        zip.by_name(part).unwrap().read_to_string(&mut xml).unwrap();
        for piece in xml.split('<') {
            let (tag, words) = piece.split_once('>').unwrap_or((piece, ""));
            text.push_str(words);
            if tag == "/w:p" {
                text.push('\n');
            }
        }
    }
    text.replace("&amp;", "&").replace('\u{a0}', " ")
}

#[test]
fn the_draft_of_the_commission_holds_everything_that_the_commission_names() {
    let project = TestProject::own();
    build(&project);
    let texts = texts(&project);
    assert_eq!(texts.len(), 3);
    let files = project.files();
    let titles = |folder: &str, key: &str| -> Vec<String> {
        let own = files
            .iter()
            .filter(|it| it.starts_with(folder) && !it.ends_with("README.md"));
        let title = |path: &String| {
            let text = project.read(path);
            let line = text
                .lines()
                .find_map(|it| it.strip_prefix(key)?.split(" #").next().map(str::to_owned));
            line.unwrap_or_else(|| panic!("{path} has no {key}"))
                .trim_matches(['"', ' '])
                .to_owned()
        };
        own.map(title).collect()
    };
    let named = [
        (titles("policy/goals/", "title:"), 6),
        (titles("policy/themes/", "title:"), 6),
        (titles("stakeholders/", "name:"), 12),
        (
            vec![
                "Den undersøgende fase".into(),
                "Skrivefase".into(),
                "Styregruppe".into(),
                "Arbejdsgruppe".into(),
            ],
            4,
        ),
    ];
    for (titles, number) in named {
        assert_eq!(titles.len(), number, "{titles:?}");
        for title in titles {
            for (format, text) in &texts {
                assert!(text.contains(&title), "{title} is not in {format}");
            }
        }
    }
}

#[test]
fn the_draft_says_on_its_first_page_that_it_is_internal_and_rests_on_examples() {
    let project = TestProject::own();
    build(&project);
    for (format, text) in texts(&project) {
        let first = &text[..text.find("Forord").unwrap()];
        assert!(first.contains("INTERN – MÅ IKKE OFFENTLIGGØRES"), "{format}");
        assert!(first.contains("Notaterne bag udkastet er eksempler"), "{format}");
    }
}

/// Returns what stands between two words, each time.
fn between<'t>(text: &'t str, before: &str, after: &str) -> Vec<&'t str> {
    let parts = text.split(before).skip(1);
    parts.filter_map(|it| Some(it.split_once(after)?.0)).collect()
}

#[test]
fn a_statement_leads_to_what_it_rests_on_and_to_what_was_decided_and_each_leads_back() {
    let project = TestProject::own();
    let html = |project: &TestProject| {
        build(project);
        project.read(&format!("{STEM}.html"))
    };
    let text = html(&project);
    let targets = between(&text, "<a href=\"#source_", "\"");
    assert!(targets.len() > 60 && text.contains("<a href=\"#answer_dansk-paa-jobbet\">"));
    for target in targets {
        let entry = between(&text, &format!(" id=\"source_{target}\">"), "<h");
        let links = entry.concat();
        assert!(
            links.contains("Brugt i: <a href=\"#") || links.contains("Besvaret: <a href=\"#answer_"),
            "{target}"
        );
    }
    let annex = project.read("policy/chapters/90-bilag.md");
    project.write(
        "policy/chapters/90-bilag.md",
        annex
            .replace("```ip sources\n```", "")
            .replace("```ip answers\n", "```ip answers\noutcome: noted\n"),
    );
    let text = html(&project);
    assert!(!text.contains("href=\"#source_") && !text.contains("href=\"#answer_"));
}

#[test]
fn a_statement_shows_what_it_rests_on_and_what_speaks_against_it() {
    let project = TestProject::new(SMALL);
    project.run(["build", "--format", "md"]).code(0).stdout(str![[r#"
build/integrationspolitik-2018-06-01-INTERN.md

"#]]);
    let text = project.read("build/integrationspolitik-2018-06-01-INTERN.md");
    snapbox::assert_data_eq!(
        text,
        str![[r#"
---
title: "Integrationspolitik"
author: "Eksempel Kommune"
lang: da
generator: ip – integrationspolitik
---

**INTERN – MÅ IKKE OFFENTLIGGØRES**

- Dato: 1. juni 2018
- Status: udkast

# 1 Sundhed {#sundhed}

En borger sagde: »Vi venter tre uger på en tolk«[^1].

## 1.1 Det vil vi {#sundhed--det-vil-vi}

::: {#sundhed--tolk .statement}
**Punkt 1**

Vi vil skaffe tolk hurtigere.

**Underbygget af flere**: 1 notat fra et gruppeinterview med 6 deltagere · 1 notat imod[^2]
:::

- ::: {#sundhed--ventetid .statement}
  **Punkt 2**

  Vi vil måle ventetiden.

  **Uden grundlag**[^3]
  :::

Hvad temaerne hviler på: antal notater og kilder for og imod. Sundhed (2 punkter): 2 for og 1 imod.

| Tema | Punkter | For | Imod |
|-----------|-------:|---:|----:|
| **Sundhed** | 2 | 2 | 1 |

: Temaernes grundlag

| Punkt | Grundlag | For | Imod |
|----------------------------------------|--------------------|---:|----:|
| **[1. Vi vil skaffe tolk hurtigere.](#sundhed--tolk)** | underbygget af flere | 2 | 1 |
| **[2. Vi vil måle ventetiden.](#sundhed--ventetid)** | uden grundlag | 0 | 0 |

: Sundhed

Ét åbent spørgsmål til styregruppen. Der er grundlag både for og imod:

- [1. Vi vil skaffe tolk hurtigere.](#sundhed--tolk)

[^1]: Gruppeinterview, Borgere, 14. marts 2018 (`2018-03-14-borgere-k3f#tolk`).

[^2]: Det taler for:

    Hørt: Borgere. Hvordan: gruppeinterview.

    - »Vi venter tre uger på en tolk.« – Gruppeinterview, Borgere, 14. marts 2018 (`2018-03-14-borgere-k3f#tolk`), med 6 deltagere
    - Eksempel Kommune. (2017). *Sundhed i tal*, s. 4

    Det taler imod:

    Hørt: Fagfolk. Hvordan: interview.

    - Nogle vil hellere have en pårørende med. – Interview, Fagfolk, april 2018 (`2018-04-02-fagfolk-p7d#paaroerende`)

[^3]: Ingen af dem, der er hørt, er nævnt som grundlag for punktet.

"#]]
    );
}

#[test]
fn passages_of_one_note_stand_under_its_name_once() {
    let note = "2018-03-14-borgere-k3f";
    let chapter = format!(
        "//- interviews/{note}.md\n---\nmethod: group-interview\ndate: 2018-03-14\nstakeholders: [borgere]\nparticipants: 6\n\
         basis: public-task\nspecial: none\njournal: 18-1\ninformed: 2018-03-01\npublish: quote\ndelete-after: 2019-03-14\n---\n\
         > Vi venter tre uger på en tolk. #sundhed/tolk ^tolk\n\n> Ingen ringer tilbage. #sundhed ^ring\n\n\
         //- policy/chapters/10-sundhed.md\n---\ntitle: Sundhed\nstatus: draft\n---\n\
         Et [jf. @{note}#tolk; @{note}#ring; @{note}#tolk; se @{note}; @rapport, s. 4; @rapport, s. 9].\n\n\
         To [@{note}#tolk, linje 2; @{note}#ring; imod @{note}#tolk].\n\n\
         Vi vil skaffe tolk [@{note}#tolk; @{note}#ring; imod @2018-04-02-fagfolk-p7d#paaroerende]. ^tolk\n"
    );
    let project = TestProject::new(&format!("{SMALL}{chapter}"));
    project.run(["build", "--format", "md"]).code(0);
    let text = project.read("build/integrationspolitik-2018-06-01-INTERN.md");
    let notes = text.split_once("[^1]: ").unwrap().1;
    snapbox::assert_data_eq!(
        notes,
        str![[r#"
jf. Gruppeinterview, Borgere, 14. marts 2018 (`2018-03-14-borgere-k3f#tolk`, `#ring`); se Gruppeinterview, Borgere, 14. marts 2018 (`2018-03-14-borgere-k3f`); Eksempel Kommune. (2017). *Sundhed i tal*, s. 4, s. 9.

[^2]: Gruppeinterview, Borgere, 14. marts 2018 (`2018-03-14-borgere-k3f#tolk`), linje 2; Gruppeinterview, Borgere, 14. marts 2018 (`2018-03-14-borgere-k3f#ring`); Imod: Gruppeinterview, Borgere, 14. marts 2018 (`2018-03-14-borgere-k3f#tolk`).

[^3]: Det taler for:

    Hørt: Borgere. Hvordan: gruppeinterview.

    - »Vi venter tre uger på en tolk.« · »Ingen ringer tilbage.« – Gruppeinterview, Borgere, 14. marts 2018 (`2018-03-14-borgere-k3f#tolk`, `#ring`), med 6 deltagere

    Det taler imod:

    Hørt: Fagfolk. Hvordan: interview.

    - Nogle vil hellere have en pårørende med. – Interview, Fagfolk, april 2018 (`2018-04-02-fagfolk-p7d#paaroerende`)

"#]]
    );
}

const SMALL_STEM: &str = "build/integrationspolitik-2018-06-01-INTERN";

#[test]
fn on_pages_a_line_says_how_well_a_statement_is_supported_and_one_appendix_by_what() {
    let project = TestProject::new(SMALL);
    project.run(["build", "--format", "docx"]).code(0);
    let file = project.bytes(&format!("{SMALL_STEM}.docx"));
    let text = word_text(file.clone());
    let line = "Underbygget af flere · 1 notat · 1 skriftlig kilde · 1 imod · bilag P1\n";
    assert!(
        text.contains(&format!("Vi vil skaffe tolk hurtigere.\n{line}")),
        "{text}"
    );
    assert!(text.contains("Uden grundlag · bilag P2\n"), "{text}");
    let (policy, appendix) = text.split_once("P1. Vi vil skaffe").unwrap();
    let note = "2018-03-14-borgere-k3f";
    assert!(!policy.contains(note) && appendix.contains(note), "{text}");
    // As the quotation that it is, and once in the appendix.
    assert_eq!(text.matches("Vi venter tre uger på en tolk").count(), 2, "{text}");
    assert!(appendix.contains("Sundhed i tal, s. 4"), "{text}");
    assert!(appendix.contains("Imod: Interview, Fagfolk, april 2018"), "{text}");
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).unwrap();
    assert!(zip.by_name("word/comments.xml").is_err());
    let notes = std::io::read_to_string(zip.by_name("word/footnotes.xml").unwrap()).unwrap();
    assert_eq!(
        notes.matches("<w:footnoteRef/>").count(),
        1,
        "only what no statement says has a note"
    );
    assert!(!notes.contains(note), "{notes}");
}

#[test]
fn the_appendix_lists_a_note_on_both_sides_and_does_not_say_it_again() {
    let project = TestProject::own();
    let command = ["build", "--format", "md", "--evidence", "line"];
    project.command(command).env("IP_TODAY", "2026-11-22").run().code(0);
    let text = project.read(&format!("{STEM}.md"));
    let (_, appendix) = text.split_once("[P25](#").unwrap();
    let entry = appendix.split("\n#").next().unwrap();
    assert!(entry.contains("1 notat står på begge sider"), "{entry}");
    let title = entry.lines().next().unwrap();
    assert!(
        title.contains("\u{a0}…"),
        "the sign of what is left out begins no line: {title}"
    );
    assert_eq!(
        entry.matches("Dialogmøde, Civilsamfundet i øvrigt").count(),
        2,
        "{entry}"
    );
}

#[test]
fn a_project_or_a_build_says_how_evidence_is_shown() {
    let project = TestProject::new(SMALL);
    let manifest = project.read("policy/policy.yaml");
    let page = |arguments: &[&str]| {
        let command = ["build", "--format", "html"].iter().chain(arguments);
        project.run(command).code(0);
        project.read(&format!("{SMALL_STEM}.html"))
    };
    let (boxed, line, entry) = (
        "<details class=\"evidence\">",
        "href=\"#evidence_sundhed--tolk\"",
        "id=\"evidence_sundhed--tolk\"",
    );
    for (style, shown) in [
        ("box", [true, false, false]),
        ("line", [false, true, true]),
        ("appendix", [false, false, true]),
        ("none", [false, false, false]),
    ] {
        let by_flag = page(&["--evidence", style]);
        assert_eq!([boxed, line, entry].map(|it| by_flag.contains(it)), shown, "{style}");
        // No note says what the line, the box or the appendix says.
        assert!(by_flag.contains("<p>Vi vil skaffe tolk hurtigere.</p>"), "{style}");
        project.write("policy/policy.yaml", format!("{manifest}evidence: {style}\n"));
        assert!(page(&[]) == by_flag, "{style}");
        assert!(page(&["--evidence", "box"]).contains(boxed), "{style}");
        project.write("policy/policy.yaml", &manifest);
    }
    assert!(page(&[]).contains(boxed));
    project.run(["build", "--evidence", "boks"]).code(2);
}

#[test]
fn the_appendix_is_the_last_chapter_where_no_chapter_asks_for_it() {
    let project = TestProject::new(SMALL);
    let chapter = project
        .files()
        .into_iter()
        .find(|it| it.starts_with("policy/chapters/"))
        .unwrap();
    let text = project.read(&chapter);
    let (before, after) = text.split_once("```ip evidence\n```\n").unwrap();
    project.write(&chapter, format!("{before}{after}"));
    project.run(["build", "--format", "md", "--evidence", "line"]).code(0);
    let text = project.read(&format!("{SMALL_STEM}.md"));
    let (_, appendix) = text.split_once("\n# 2 Det bygger punkterne på {#evidence_}\n").unwrap();
    assert!(
        appendix.contains("\n### [P1](#sundhed--tolk). Vi vil skaffe tolk hurtigere. {#evidence_sundhed--tolk}\n"),
        "{appendix}"
    );
}

#[test]
fn the_same_project_gives_the_same_bytes_for_the_same_day_in_another_place() {
    let (here, there) = (TestProject::own(), TestProject::own());
    build(&here);
    there
        .command(["build", "--lang", "en", "--format", "html,md,docx"])
        .env("IP_TODAY", "2026-11-22")
        .env("LANG", "en_GB.UTF-8")
        .run()
        .code(0);
    for format in built() {
        let path = format!("{STEM}.{}", format.extension);
        assert!(here.bytes(&path) == there.bytes(&path), "{}", format.name);
    }
}

#[test]
fn the_cover_and_the_name_of_a_file_say_which_version_of_which_day_it_is() {
    let project = TestProject::new(SMALL);
    project.write(
        "policy/policy.yaml",
        "title: Integrationspolitik\nauthority: Eksempel Kommune\nlanguage: da\nversion: 0.2 til høring\ncoverage: []\n",
    );
    project.run(["build", "--format", "html,docx"]).code(0).stdout(str![[r#"
build/integrationspolitik-0-2-til-hoering-2018-06-01-INTERN.html
build/integrationspolitik-0-2-til-hoering-2018-06-01-INTERN.docx

"#]]);
    let page = project.read("build/integrationspolitik-0-2-til-hoering-2018-06-01-INTERN.html");
    assert!(
        page.contains(
            "<div><dt>Version</dt><dd>0.2 til høring</dd></div>\n<div><dt>Dato</dt><dd>1. juni 2018</dd></div>"
        )
    );
}

#[test]
fn earlier_files_of_the_same_draft_are_removed_and_other_files_are_not() {
    let project = TestProject::new(SMALL);
    let on = |day: &str, command: &[&str]| project.command(command).env("IP_TODAY", day).run().code(0);
    on("2018-06-01", &["build", "--format", "html,md"]);
    on("2018-06-01", &["report", "steering", "--format", "html"]);
    project.write("build/integrationspolitik-2018-05-01-INTERN.html", "mit eget");
    project.write(
        "build/integrationspolitik-rettet-INTERN.html",
        "generator: ip – integrationspolitik",
    );
    let manifest = project.read("policy/policy.yaml");
    project.write("policy/policy.yaml", format!("version: 2\n{manifest}"));
    let built = on("2018-06-02", &["build", "--format", "html"]);
    snapbox::assert_data_eq!(
        built.stderr,
        str![[r#"
build/integrationspolitik-2018-06-01-INTERN.html er fjernet: den er lavet tidligere af samme dokument.

"#]]
    );
    let files = project.files();
    let left: Vec<&str> = files.iter().filter_map(|it| it.strip_prefix("build/")).collect();
    assert_eq!(
        left,
        [
            ".gitignore",
            "integrationspolitik-2-2018-06-02-INTERN.html",
            "integrationspolitik-2018-05-01-INTERN.html",
            "integrationspolitik-2018-06-01-INTERN.md",
            "integrationspolitik-rettet-INTERN.html",
            "notat-til-styregruppen-2018-06-01-INTERN.html",
        ]
    );
    assert!(on("2018-06-02", &["build", "--format", "html"]).stderr.is_empty());
}

#[test]
fn every_format_command_and_memo_calls_a_statement_by_the_same_number() {
    let project = TestProject::own();
    project.run(["build", "--format", "html,md,docx"]).code(0);
    let shown = project.run(["list", "statement", "--format", "json"]).code(0).stdout;
    let listed: serde_json::Value = serde_json::from_str(&shown).unwrap();
    let records = listed["records"].as_array().unwrap();
    let numbers: Vec<u64> = records.iter().map(|it| it["number"].as_u64().unwrap()).collect();
    assert_eq!(numbers, (1..=numbers.len() as u64).collect::<Vec<_>>());
    let at = records
        .iter()
        .position(|it| it["id"] == "uddannelse-arbejde#fast-kontakt")
        .unwrap();
    let point = format!("Punkt {}", at + 1);
    let stem = "build/integrationspolitik-for-ballerup-kommune-0-1-2018-12-01-INTERN";
    let words = "Vi vil give både borgere og virksomheder én fast kontaktperson";
    let markdown = project.read(&format!("{stem}.md"));
    assert!(markdown.contains(&format!("**{point}**\n\n{words}")));
    let page = project.read(&format!("{stem}.html"));
    let number = format!(
        "<p class=\"point\"><span class=\"hidden\">Punkt </span>{}</p>\n<p>{words}",
        at + 1
    );
    assert!(page.contains(&number));
    assert!(word_text(project.bytes(&format!("{stem}.docx"))).contains(&format!("{point}\u{2002}{words}")));
    let id = "uddannelse-arbejde#fast-kontakt";
    for command in [
        &["list", "statement", "--text", "fast kontaktperson"][..],
        &["show", id],
        &["trace", id],
        &["trace", "2018-03-21-virksomheder-h8c#mange-indgange"],
    ] {
        let text = project.run(command).code(0).stdout;
        assert!(text.contains(&point), "{command:?}\n{text}");
    }
}

#[test]
fn a_project_with_errors_is_not_built() {
    let project = TestProject::new(SMALL);
    project.write("stakeholders/politi.yaml", "name: Politi\nkind: politi\n");
    project.run(["build"]).code(1).stderr(str![[r#"
Udkastet er ikke lavet: der er 1 fejl i projektet.
Se dem med: ip check

"#]]);
    assert!(!project.files().iter().any(|it| it.starts_with("build/")));
}

#[test]
fn what_is_not_ours_is_never_written_over() {
    let project = TestProject::new(SMALL);
    let path = "build/integrationspolitik-2018-06-01-INTERN.html";
    project.write(path, "mine egne noter");
    project.run(["build"]).code(2).stderr(str![[r#"
[ROOT]/build/integrationspolitik-2018-06-01-INTERN.html er ikke lavet af ip og bliver ikke overskrevet.
Flyt filen, eller vælg en anden mappe med --out.

"#]]);
    assert_eq!(project.read(path), "mine egne noter");
    assert!(
        !project.files().iter().any(|it| it.ends_with("offentliggoeres.md")),
        "one file of two was written"
    );
}

#[test]
fn the_outputs_never_go_where_other_things_lie() {
    let project = TestProject::new(SMALL);
    let before = project.files();
    for folder in [".", "policy", "interviews/ud", "/", "..", "policy/policy.yaml"] {
        project.run(["build", "--out", folder]).code(2).stdout("");
    }
    assert_eq!(project.files(), before);
    project
        .run(["build", "--out", "ud/til/mig", "--format", "html"])
        .code(0)
        .stdout(str![[r#"
ud/til/mig/integrationspolitik-2018-06-01-INTERN.html

"#]]);
}

/// What the shapes of a drawing look like, where it stands alone: enough to open it as a picture.
const LOOK: &str = ".empty{fill:#fff}.pale{fill:#dceaf4}.light{fill:#a9cbe1}.medium{fill:#6a9fc1}.strong{fill:#0b4a6f}.on-strong{fill:#fff}.edge{stroke:#6b7780}.thick{stroke:#1d2429;stroke-width:2}.faint{stroke:#c4ccd2}svg{font-family:sans-serif}";

const DRAWN: &str = "\
//- policy/process.yaml
phases:
  - {id: undersoege, title: Den undersøgende fase, start: 2018, end: 2018-06}
  - {id: skrive, title: Skrivefase, start: 2018-07, end: 2018-12, after: [borgermoede]}
milestones:
  - {id: moeder, title: Møder og samtaler er holdt, due: 2018-05, done: 2018-04-18, phase: undersoege}
  - {id: borgermoede, title: Borgermøde, due: 2018-06, phase: undersoege}
//- policy/chapters/90-bilag.md
---
title: Bilag
status: draft
---
```ip timeline
```

```ip coverage
```

```ip evidence
```
";

#[test]
fn figures_are_drawn_and_stand_as_tables_too() {
    let project = TestProject::new(&format!("{SMALL}{DRAWN}"));
    project.run(["build", "--format", "html"]).code(0);
    let html = project.read("build/integrationspolitik-2018-06-01-INTERN.html");
    let drawings: Vec<String> = html
        .split("<svg ")
        .skip(1)
        .map(|it| {
            let drawing = it.split("</svg>").next().unwrap();
            let (head, shapes) = drawing.split_once('>').unwrap();
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" {head}>\n<style>{LOOK}</style>{shapes}</svg>\n")
        })
        .collect();
    let [_, timeline, heat_map, bars] = &drawings[..] else {
        panic!("{} drawings", drawings.len());
    };
    snapbox::assert_data_eq!(timeline, snapbox::file!["build/timeline.svg"].raw());
    snapbox::assert_data_eq!(heat_map, snapbox::file!["build/heat-map.svg"].raw());
    snapbox::assert_data_eq!(bars, snapbox::file!["build/bars.svg"].raw());
    assert_eq!(html.matches("<summary>Vis som tabel</summary>").count(), 4);
}

#[test]
fn a_figure_is_left_out_where_no_picture_is_wanted() {
    let plain = ["timeline", "coverage", "evidence"];
    let plain = plain.map(|it| (format!("```ip {it}\n"), format!("```ip {it}\npicture: false\n")));
    let text = plain
        .iter()
        .fold(format!("{SMALL}{DRAWN}"), |text, (from, to)| text.replace(from, to));
    let project = TestProject::new(&text);
    project.run(["build", "--format", "html"]).code(0);
    let html = project.read("build/integrationspolitik-2018-06-01-INTERN.html");
    assert_eq!(html.split("<svg").nth(1), None);
    for words in ["Milepæle", "I alt", "Grundlag"] {
        assert!(html.contains(words), "{words}");
    }
}

#[cfg(feature = "pdf")]
#[test]
#[ignore = "needs judge-pdf: tests/pdf"]
fn the_draft_of_the_commission_is_a_pdf_that_is_open_to_all_and_lasts() {
    let project = TestProject::own();
    let command = ["build", "--format", "pdf"];
    project
        .command(command)
        .env("IP_TODAY", "2026-11-22")
        .run()
        .code(0)
        .stderr("");
    is_open_to_all_and_lasts(&project, &format!("{STEM}.pdf"));
    // A cover, some fourteen pages to read, and eight of what is looked up.
    let bytes = std::fs::read(project.root().join(format!("{STEM}.pdf"))).unwrap();
    let pages = pages(&bytes);
    assert!((15..=22).contains(&pages), "{pages} pages");
}

/// Returns how many pages the tree of a PDF's pages counts.
#[cfg(feature = "pdf")]
fn pages(pdf: &[u8]) -> usize {
    let text = String::from_utf8_lossy(pdf);
    let tree = text.split("/Type/Pages").nth(1).expect("a tree of pages");
    let count = tree.split("/Count ").nth(1).expect("how many there are");
    let digits: String = count.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

/// Asks both standards about a PDF of a project.
#[cfg(feature = "pdf")]
#[track_caller]
pub(crate) fn is_open_to_all_and_lasts(project: &TestProject, path: &str) {
    let file = std::fs::File::open(project.root().join(path)).unwrap();
    let output = std::process::Command::new("judge-pdf").stdin(file).output();
    let judged = output.expect("judge-pdf").stdout;
    let judged: serde_json::Value = serde_json::from_slice(&judged).expect("an answer");
    assert_eq!(judged["failures"], serde_json::json!([]), "{path}");
}

#[cfg(not(feature = "pdf"))]
#[test]
fn without_pdf_the_other_formats_are_built_and_it_is_said_how_pdf_is_had() {
    let project = TestProject::new(SMALL);
    project.run(["build", "--format", "pdf"]).code(2).stderr(str![[r#"
Dette program er bygget uden PDF.
Vælg et andet format, eller byg programmet igen med: cargo install --path . --features pdf

"#]]);
    project.run(["build"]).code(0).stderr(str![[r#"
PDF er ikke med i dette program. Sådan får du det: cargo run --release --features pdf -- build

"#]]);
    project.run(["build", "-q"]).code(0).stderr("");
    project.run(["build", "--format", "html"]).code(0).stderr("");
    let files = project.files();
    assert!(files.iter().any(|it| it.ends_with(".docx")));
    assert!(!files.iter().any(|it| it.ends_with(".pdf")));
}

#[cfg(feature = "pdf")]
#[test]
fn a_pdf_of_somebody_elses_is_never_written_over() {
    let project = TestProject::new(SMALL);
    let path = "build/integrationspolitik-2018-06-01-INTERN.pdf";
    project.write(path, "%PDF-1.7\nen andens\n%%EOF\n");
    project.run(["build", "--format", "pdf"]).code(2);
    assert_eq!(project.read(path), "%PDF-1.7\nen andens\n%%EOF\n");
    std::fs::remove_file(project.root().join(path)).unwrap();
    // Our own may be.
    project.run(["build", "--format", "pdf"]).code(0);
    project.run(["build", "--format", "pdf"]).code(0);
}

#[test]
fn the_public_edition_says_once_what_its_words_mean_and_who_was_heard() {
    let project = TestProject::own();
    let made = project
        .run(["build", "--edition", "public", "--format", "md"])
        .code(0)
        .stdout;
    let draft = project.read(made.lines().next().unwrap());
    for once in [
        "| Aktør | Hørt? |",
        "»Hørt« står kun,",
        "Hvem der er hørt, står i tabellen over aktørerne",
        "»Begrænset underbygget« står ved alle andre",
    ] {
        assert_eq!(draft.matches(once).count(), 1, "{once}");
    }
    let (_, sources) = draft.split_once("## 15.5 ").unwrap();
    let (sources, _) = sources.split_once("\n## ").unwrap();
    for line in sources.lines().filter(|it| it.trim_start().starts_with("Brugt i: ")) {
        let numbers = line.split("; ").filter_map(|it| {
            let (_, words) = it.split_once('[')?;
            words.split_once('.')?.0.parse::<usize>().ok()
        });
        assert!(numbers.is_sorted(), "{line}");
    }
}

#[test]
fn the_appendix_of_the_public_edition_says_what_its_words_mean_too() {
    let project = TestProject::own();
    let flags = ["--edition", "public", "--format", "md", "--evidence", "appendix"];
    let made = project.run([&["build"][..], &flags].concat()).code(0).stdout;
    let draft = project.read(made.lines().next().unwrap());
    assert_eq!(draft.matches("»Begrænset underbygget« står ved alle andre").count(), 1);
    let internal = project.run(["build", "--format", "md"]).code(0).stdout;
    let draft = project.read(internal.lines().next().unwrap());
    assert!(!draft.contains("»Begrænset underbygget« står"), "{draft}");
}
