//! `ip form interview`, and the form when it comes back; `forms/fill.py` fills one in with LibreOffice.

use crate::test_project::{Run, TestProject};
use snapbox::{IntoData as _, str};
use std::io::{Read as _, Write as _};
use std::path::{Path, PathBuf};

const PROJECT: &str = "//- policy/themes/sundhed.md\n---\ntitle: Sundhed\nstatus: proposed\norigin: commission\ngoals: [sundt-liv]\nquestions:\n  \
    - Hvad gør du, når du er syg?\n  - Hvem hjælper dig?\n---\nAdgang til læge.\n//- stakeholders/borgere.yaml\nname: Borgere\nkind: citizens\n";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/testsuite/forms")
}

/// Returns the file with some words of its text put in place of others, as Word would: what was filled in is no prompt any more.
fn filled(bytes: &[u8], answers: &[(&str, &str)]) -> Vec<u8> {
    let mut old = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut new = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for at in 0..old.len() {
        let mut part = old.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = Vec::new();
        part.read_to_end(&mut text).unwrap();
        if name == "word/document.xml" {
            let mut xml = String::from_utf8(text).unwrap();
            for (tag, answer) in answers {
                let (before, after) = xml
                    .split_once(&format!("<w:tag w:val=\"ip:{tag}\"/>"))
                    .unwrap_or_else(|| panic!("{tag}: {xml}"));
                let (control, rest) = after.split_once("</w:sdt>").unwrap();
                let start = control.find("<w:t ").unwrap();
                let start = start + control[start..].find('>').unwrap() + 1;
                let end = control.rfind("</w:t>").unwrap();
                let control =
                    format!("{}{answer}{}", &control[..start], &control[end..]).replace("<w:showingPlcHdr/>", "");
                // The next answer of the same question goes into the next place.
                xml = format!("{before}<w:tag w:val=\"ip-filled:{tag}\"/>{control}</w:sdt>{rest}");
            }
            text = xml.replace("ip-filled:", "ip:").into_bytes();
        }
        new.start_file(
            name,
            zip::write::SimpleFileOptions::DEFAULT.compression_method(zip::CompressionMethod::Stored),
        )
        .unwrap();
        new.write_all(&text).unwrap();
    }
    new.finish().unwrap().into_inner()
}

const ANSWERS: [(&str, &str); 9] = [
    ("date", "14. marts 2018"),
    ("method", "gruppeinterview"),
    ("stakeholders", "Borgere"),
    ("stakeholders", "Boligselskaber"),
    ("basis", "myndighedsopgave"),
    ("special", "ingen følsomme oplysninger"),
    ("informed", "ikke endnu"),
    ("publish", "må citeres uden navn"),
    ("said:sundhed:2", "Naboen hjælper."),
];

fn project() -> TestProject {
    TestProject::new(PROJECT)
}

fn form(project: &TestProject, flags: &[&str]) -> Vec<u8> {
    let run = project.run(["form", "interview"].iter().chain(flags)).code(0);
    project.bytes(run.stdout.trim())
}

/// Returns the note that was written, without the explanations of its keys.
fn note(project: &TestProject, run: &Run) -> String {
    let text = project.read(run.stdout.trim());
    let lines = text.lines().filter(|it| !it.starts_with("# "));
    lines
        .map(|it| it.split(" # ").next().unwrap().to_owned() + "\n")
        .collect()
}

#[test]
fn what_was_filled_in_with_libreoffice_comes_back_as_a_note_that_checks() {
    let project = project();
    for name in ["libreoffice.docx", "libreoffice.odt"] {
        let from = format!("--from={}", folder().join(name).display());
        let run = project.run(["add-interview", &from]).code(0);
        snapbox::assert_data_eq!(
            note(&project, &run),
            str![[r#"
---
method: group-interview
date: 2018-03-14
stakeholders: [borgere]
title: Om at vente
participants: 6
themes: [sundhed]
journal: "18-1234"
basis: public-task
special: none
informed: 2018-03-01
publish: quote
delete-after: 2019-03-14
---

## Sundhed #sundhed

### Hvad gør du, når du er syg?

Vi ringer til naboen.

> Jeg vidste ikke, hvem jeg skulle ringe til.

"#]]
            .raw()
        );
    }
    let check = project.run(["check", "--format", "short"]);
    assert!(!check.stdout.contains(": error"), "{}", check.stdout);
}

#[test]
fn what_was_filled_in_with_word_comes_back_by_its_tags_and_prompts_are_no_answers() {
    let project = project();
    let bytes = filled(&form(&project, &[]), &ANSWERS);
    project.write("skema.docx", &bytes);
    let run = project.run(["add-interview", "--from=skema.docx"]).code(0);
    snapbox::assert_data_eq!(
        note(&project, &run),
        str![[r#"
---
method: group-interview
date: 2018-03-14
stakeholders: [borgere, boligselskaber]
basis: public-task
special: none
informed: not-yet
publish: quote
delete-after: 2019-03-14
---

## Sundhed #sundhed

### Hvem hjælper dig?

Naboen hjælper.

"#]]
        .raw()
    );
    // In another language, and with the flag that says otherwise.
    let run = project.run([
        "add-interview",
        "--from=skema.docx",
        "--lang=en",
        "--method=survey",
        "--stakeholder=borgere",
    ]);
    let text = note(&project, &run.code(0));
    assert!(
        text.contains("\nmethod: survey\n") || text.starts_with("---\nmethod: survey\n"),
        "{text}"
    );
    assert!(text.contains("stakeholders: [borgere]\n"), "{text}");
}

#[test]
fn a_form_is_the_same_whenever_it_is_written_and_knows_what_was_asked_for() {
    let project = project();
    let first = form(&project, &[]);
    assert_eq!(form(&project, &[]), first);
    let run = project
        .run([
            "form",
            "interview",
            "--stakeholder=borgere",
            "--theme=sundhed",
            "--out=build/skema.docx",
        ])
        .code(0);
    assert_eq!(run.stdout, "build/skema.docx\n");
    project.run(["form", "interview", "--theme=findes-ikke"]).code(2);
    let run = project.run(["form", "interview", "--out=policy/x.docx"]).code(2);
    assert!(run.stderr.contains("policy"), "{}", run.stderr);
    project.write("build/noter.docx", "mine egne");
    project.run(["form", "interview", "--out=build/noter.docx"]).code(2);
    assert_eq!(project.read("build/noter.docx"), "mine egne");
}

#[test]
fn a_wrong_answer_is_named_by_its_question_and_nothing_is_written() {
    let project = project();
    let whole = form(&project, &[]);
    let before = project.files();
    let mut shown = String::new();
    for (key, wrong) in [
        ("date", "i foråret"),
        ("method", "snak"),
        ("informed", "1. juni 2099"),
        ("participants", "seks"),
    ] {
        let mut answers: Vec<(&str, &str)> = ANSWERS.iter().copied().filter(|it| it.0 != key).collect();
        answers.push((key, wrong));
        let path = project.root().parent().unwrap().join("skema.docx");
        std::fs::write(&path, filled(&whole, &answers)).unwrap();
        let run = project.run(["add-interview", "--from", path.to_str().unwrap()]).code(2);
        shown.push_str(run.stderr.lines().next().unwrap());
        shown.push('\n');
    }
    snapbox::assert_data_eq!(shown, str![[r#"
Skemaets svar på »Hvornår?« kan ikke bruges: »i foråret« er ikke en dato. Skriv fx 14.3.2018, 14/3 eller i går.
Skemaets svar på »Hvordan hører I dem?« kan ikke bruges: »snak« kan ikke bruges. Vælg mellem interview, group-interview, dialogue-meeting, citizen-meeting, committee, survey, study, hearing.
Skemaets svar på »Har deltagerne fået at vide, hvad der sker med det, de fortæller?« kan ikke bruges: 1. juni 2099 ligger i fremtiden. Skriv en dag, der er gået.
Skemaets svar på »Hvor mange deltager, uden jer selv?« kan ikke bruges: »seks« er ikke et helt tal.

"#]].raw());
    assert_eq!(project.files(), before);
}

#[test]
fn personal_data_in_a_form_is_shown_covered_and_nothing_is_written() {
    let project = project();
    let mut answers = ANSWERS.to_vec();
    answers[8].1 = "Ring til 070761-4285.";
    project.write("skema.docx", filled(&form(&project, &[]), &answers));
    let before = project.files();
    let run = project.run(["add-interview", "--from=skema.docx"]).code(1);
    assert!(
        run.stdout.contains("07••••-••••") && !run.stdout.contains("4285"),
        "{}",
        run.stdout
    );
    assert_eq!(project.files(), before);
}
