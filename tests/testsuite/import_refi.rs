//! `ip import refi`: what comes in, what was there, what is never written; `exchange/refi/qualcoder.py` made the file.

use crate::test_project::{Run, TestProject};
use snapbox::{assert_data_eq, str};
use std::io::{Cursor, Write as _};
use std::path::Path;

const KEYS: [&str; 8] = [
    "--stakeholder=boligselskaber",
    "--method=group-interview",
    "--date=2018-05-01",
    "--basis=public-task",
    "--special=none",
    "--informed=2018-02-01",
    "--publish=quote",
    "--delete-after=2019-05-01",
];

fn qualcoder() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/testsuite/exchange/refi/qualcoder.qdpx");
    file.display().to_string()
}

fn import(project: &TestProject, file: &str, more: &[&str]) -> Run {
    let words = ["import", "refi", file].into_iter().chain(KEYS);
    project.run(words.chain(more.iter().copied()))
}

/// Returns the body of a note or a theme.
fn body(project: &TestProject, path: &str) -> String {
    project.read(path).split_once("\n---\n").unwrap().1.to_owned()
}

/// Returns a file of one document.
fn packed(codes: &str, text: &str, selections: &str) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let qde = format!(
        "<Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"p\"><CodeBook><Codes>{codes}</Codes></CodeBook><Sources>\
         <TextSource guid=\"s\" name=\"Aften.docx\" plainTextPath=\"internal://s.txt\">{selections}</TextSource></Sources></Project>"
    );
    for (name, text) in [("project.qde", &*qde), ("sources/s.txt", text)] {
        zip.start_file(name, zip::write::SimpleFileOptions::DEFAULT).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Returns the passages of a project: their words with their themes and aspects.
fn passages(project: &TestProject) -> Vec<String> {
    let json = project.run(["list", "passage", "--format", "json"]).code(0).stdout;
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let each = json["records"].as_array().unwrap().iter();
    let mut all: Vec<String> = each
        .map(|it| {
            let mut codes: Vec<String> = ["themes", "aspects"]
                .iter()
                .flat_map(|key| it[key].as_array().unwrap())
                .map(|it| it.as_str().unwrap().to_owned())
                .collect();
            codes.sort();
            format!("{}: {}", it["text"].as_str().unwrap(), codes.join(" "))
        })
        .collect();
    all.sort();
    all
}

#[test]
fn what_qualcoder_wrote_comes_in_as_notes_and_themes() {
    let project = TestProject::new("");
    let run = import(&project, &qualcoder(), &[]).code(0);
    let paths: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(
        paths[..2],
        ["policy/themes/digital-hjaelp.md", "policy/themes/transport.md"]
    );
    assert_eq!(paths.len(), 4, "{paths:?}");
    let gruppe = paths.iter().find(|it| body(&project, it).contains("tolk")).unwrap();
    assert_data_eq!(
        body(&project, gruppe),
        str![[r#"

Gruppe 1, aften 😀 #sundhed/adgang-til-tolk

<!-- kommentar: Optaget på biblioteket -->

Vi venter længe på tolk. Det sker hver uge. #sundhed/adgang-til-tolk

<!-- kommentar: Hører sammen med ventetid -->

Ældre har svært ved digital post 👩‍👩‍👧, og ingen ringer tilbage. #digital-hjaelp #digital-hjaelp/post

- Skolen skriver for meget
  <!-- kommentar: Spørg skolen -->
- Bussen kører for sjældent #transport

Det sidste sagde flere. #transport

"#]],
    );
    assert!(project.read(gruppe).contains("\ntitle: gruppe-1 #"));
    assert!(!project.read(gruppe).contains("Koder 1"));
    assert_data_eq!(
        run.stderr,
        str![[r#"
Kommet ind: 2 notater, 2 nye temaer og 6 kodninger
2 kodninger gjaldt kun en del af et afsnit. Nu gælder de hele afsnittet
1 kode er et tema, der findes i forvejen. Temaet er ikke ændret
Navnet på den, der har kodet, er ikke taget med
Ikke taget med: billeder, 1 i alt: »plakat.png«
Ikke taget med: memoer, der ikke hører til et dokument, 1 i alt: »Dagbog«
Overskrifterne er dokumenternes navne. Se efter, at der ikke står navne på personer i dem.

"#]],
    );
    let checked = project.run(["check", "--format", "short"]).stdout;
    assert!(!checked.contains(": error"), "{checked}");
}

/// Returns the files of the project beside what the program keeps for itself.
fn records(project: &TestProject) -> Vec<String> {
    let files = project.files().into_iter();
    files.filter(|it| !it.starts_with(".ip/")).collect()
}

#[test]
fn a_second_time_adds_nothing_and_asks_for_nothing() {
    let project = TestProject::new("");
    let dry = import(&project, &qualcoder(), &["--dry-run"]).code(0);
    assert_eq!(dry.stdout.lines().count(), 4);
    let before = records(&project).len();
    import(&project, &qualcoder(), &[]).code(0);
    assert_eq!(records(&project).len(), before + 4);
    let (files, passages) = (records(&project), passages(&project));
    let again = project.run(["import", "refi", &qualcoder()]).code(0);
    assert_eq!(again.stdout, "");
    assert!(again.stderr.contains("Der er intet nyt i filen"), "{}", again.stderr);
    assert_eq!((records(&project), self::passages(&project)), (files, passages));
}

#[test]
fn an_export_comes_into_another_project_with_the_same_codings() {
    let own = TestProject::own();
    own.run(["export", "refi", "build/alt.qdpx", "--all"]).code(0);
    let other = TestProject::own();
    for folder in ["interviews", "policy/answers", "policy/chapters"] {
        std::fs::remove_dir_all(other.root().join(folder)).unwrap();
    }
    std::fs::remove_file(other.root().join("policy/process.yaml")).unwrap();
    let file = own.root().join("build/alt.qdpx").display().to_string();
    let words = ["import", "refi", &file, "--stakeholder=borgere"]
        .into_iter()
        .chain(KEYS[1..].iter().copied());
    let run = other.run(words).code(0);
    assert_eq!(run.stdout.lines().count(), 17, "{}", run.stderr);
    let coded = |project: &TestProject| -> Vec<String> {
        let all = passages(project).into_iter();
        all.filter(|it| !it.ends_with(": ")).collect()
    };
    let (before, after) = (coded(&own), coded(&other));
    assert!(before.len() > 60);
    assert_eq!(before, after);
}

#[test]
fn codings_of_a_note_that_is_here_are_put_into_it_and_none_is_taken_away() {
    let note = "//- interviews/2018-05-01-boligselskaber-b2c.md\n---\ntitle: Om at vente\nmethod: interview\ndate: 2018-05-01\n\
                stakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\n\
                ## Lægen\n\nVi venter længe.\n\n> Ingen\n> ringer. #sundhed ^ringer\n";
    let project = TestProject::new(note);
    let path = "interviews/2018-05-01-boligselskaber-b2c.md";
    project.run(["export", "refi", "build/a.qdpx"]).code(0);
    let text = "## Lægen\n\nVi venter længe.\n\n> Ingen ringer.";
    let select = |start: usize, end: usize, code: &str| {
        format!(
            "<PlainTextSelection guid=\"p\" startPosition=\"{start}\" endPosition=\"{end}\"><Coding guid=\"k\">\
             <CodeRef targetGUID=\"{code}\"/></Coding></PlainTextSelection>"
        )
    };
    let codes =
        "<Code guid=\"a\" name=\"Sundhed\"><Code guid=\"b\" name=\"Ventetid\"/></Code><Code guid=\"c\" name=\"Nyt\"/>";
    let selections = select(10, 26, "b") + &select(30, 43, "a") + &select(30, 43, "c") + &select(0, 8, "c");
    project.write("ny.qdpx", packed(codes, text, &selections));
    let dry = project.run(["import", "refi", "ny.qdpx", "--dry-run"]).code(0);
    assert!(
        dry.stdout.contains(path) && !project.read(path).contains("ventetid"),
        "{}",
        dry.stderr
    );
    let run = project.run(["import", "refi", "ny.qdpx"]).code(0);
    assert_eq!(run.stdout, format!("policy/themes/nyt.md\n{path}\n"));
    assert_eq!(
        body(&project, path),
        "## Lægen\n\nVi venter længe. #sundhed/ventetid\n\n> Ingen\n> ringer. #sundhed #nyt ^ringer\n"
    );
    assert!(
        run.stderr.contains("kodninger af en overskrift alene, 1 i alt"),
        "{}",
        run.stderr
    );
    let again = project.run(["import", "refi", "ny.qdpx"]).code(0);
    assert_eq!(again.stdout, "");
}

#[test]
fn a_note_that_rests_or_is_gone_gets_nothing_and_no_second_copy_of_its_words() {
    for keys in [
        "restricted: {date: 2018-05-20, reason: indsigelse}\n",
        "withdrawn: {date: 2018-05-20, right: consent}\n",
    ] {
        let note = format!(
            "//- interviews/a-b2c.md\n---\nmethod: interview\ndate: 2018-05-01\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: quote\n{keys}---\nVi venter længe.\n"
        );
        let project = TestProject::new(&note);
        let select = "<PlainTextSelection guid=\"p\" startPosition=\"0\" endPosition=\"16\"><Coding guid=\"k\">\
                      <CodeRef targetGUID=\"a\"/></Coding></PlainTextSelection>";
        project.write(
            "ny.qdpx",
            packed("<Code guid=\"a\" name=\"Sundhed\"/>", "Vi venter længe.", select),
        );
        let before = project.read("interviews/a-b2c.md");
        let run = import(&project, "ny.qdpx", &[]).code(0);
        assert_eq!(
            (run.stdout.as_str(), project.read("interviews/a-b2c.md")),
            ("", before),
            "{keys}"
        );
    }
}

#[test]
fn personal_data_is_shown_covered_and_nothing_is_written() {
    let project = TestProject::new("");
    let before = records(&project);
    for (codes, text) in [
        ("<Code guid=\"a\" name=\"Ring\"/>", "Ring til 22 34 56 78 om det."),
        ("<Code guid=\"a\" name=\"Ring 22 34 56 78\"/>", "Vi venter længe."),
    ] {
        project.write("ny.qdpx", packed(codes, text, ""));
        let run = import(&project, "ny.qdpx", &[]);
        assert_eq!(run.exit(), Some(1));
        assert!(
            !run.stdout.contains("56 78") && !run.stderr.contains("56 78"),
            "{}{}",
            run.stdout,
            run.stderr
        );
        std::fs::remove_file(project.root().join("ny.qdpx")).unwrap();
        assert_eq!(records(&project), before);
    }
}

#[test]
fn whoever_is_not_at_a_terminal_is_told_which_flags_are_missing() {
    let project = TestProject::new("");
    let run = project.run(["import", "refi", &qualcoder()]);
    assert_eq!((run.exit(), run.stdout.as_str()), (Some(2), ""));
    assert!(
        run.stderr.contains("--method, --stakeholder, --basis"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_codebook_brings_themes_alone_and_needs_no_answers() {
    let project = TestProject::new("");
    project.write(
        "koder.qdc",
        "<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\"><Codes><Code guid=\"1\" name=\"Bolig\"><Description>Om *bolig* #1</Description>\
         <Code guid=\"2\" name=\"Husleje\"><Description>Prisen</Description></Code><Code guid=\"3\" name=\"Naboer\"/></Code>\
         <Code guid=\"4\" name=\"Sundhed\"/></Codes></CodeBook>",
    );
    let run = project.run(["import", "refi", "koder.qdc"]).code(0);
    assert_eq!(run.stdout, "policy/themes/bolig.md\n");
    assert_eq!(
        body(&project, "policy/themes/bolig.md").trim(),
        "Om \\*bolig\\* \\#1\n\n- husleje: Prisen\n- naboer"
    );
    project.run(["check", "--format", "short"]).code(0);
}

#[test]
fn a_file_that_is_none_is_refused_with_what_to_do() {
    let project = TestProject::new("//- tekst.qdpx\nBare tekst\n");
    for (file, said) in [
        ("tekst.qdpx", "hverken et projekt"),
        ("mangler.qdpx", "kan ikke læses"),
        (".", "kan ikke læses"),
    ] {
        let run = project.run(["import", "refi", file]);
        assert_eq!((run.exit(), run.stdout.as_str()), (Some(2), ""), "{file}");
        assert!(run.stderr.contains(said), "{file}: {}", run.stderr);
    }
    project.write("zip.qdpx", b"PK\x03\x04 og ikke mere");
    assert!(
        project
            .run(["import", "refi", "zip.qdpx"])
            .code(2)
            .stderr
            .contains("beskadiget")
    );
}

fn taguette() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/testsuite/exchange/taguette/taguette.sqlite3");
    file.display().to_string()
}

#[cfg(not(feature = "taguette"))]
#[test]
fn a_program_without_taguette_says_how_to_get_one_with_it() {
    let project = TestProject::new("");
    let run = project.run(["import", "taguette", &taguette()]);
    assert_eq!((run.exit(), run.stdout.as_str()), (Some(2), ""));
    assert!(run.stderr.contains("--features taguette"), "{}", run.stderr);
}

#[cfg(feature = "taguette")]
#[test]
fn what_taguette_keeps_comes_in_once() {
    let project = TestProject::new("");
    let words = || {
        let file = taguette();
        let words = ["import".to_owned(), "taguette".to_owned(), file].into_iter();
        words.chain(KEYS.iter().map(|it| (*it).to_owned()))
    };
    let run = project.run(words()).code(0);
    let paths: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(paths.len(), 4, "{paths:?}{}", run.stderr);
    let gruppe = paths.iter().find(|it| body(&project, it).contains("tolk")).unwrap();
    let text = body(&project, gruppe);
    assert!(
        text.contains("Vi venter længe på tolk & læge. Det sker hver uge. #sundhed #sundhed/adgang-til-tolk\n"),
        "{text}"
    );
    assert!(!project.read(gruppe).contains("koder-1"));
    let checked = project.run(["check", "--format", "short"]).stdout;
    assert!(!checked.contains(": error"), "{checked}");
    let again = project.run(words()).code(0);
    assert_eq!(again.stdout, "");
    project.write("tekst.sqlite3", "tekst");
    let refused = project.run(["import", "taguette", "tekst.sqlite3"]);
    assert_eq!(refused.exit(), Some(2));
}
