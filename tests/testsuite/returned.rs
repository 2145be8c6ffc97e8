//! `ip comments` with drafts that went through LibreOffice and back; `returned/make.py` makes them.

use crate::test_project::TestProject;
use calamine::{Data as Cell, Reader as _, Xlsx, open_workbook};
use snapbox::{Data, str};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

const FIRST: &str = "policy/chapters/10-indledning.md";
const CHAPTER: &str = "policy/chapters/20-sundhed.md";

fn file(name: &str) -> String {
    let folder: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/testsuite/returned");
    folder.join(name).display().to_string()
}

/// Returns the project whose draft was sent.
fn project() -> TestProject {
    TestProject::new(include_str!("returned/project.txt"))
}

fn json(project: &TestProject, name: &str, more: &[&str]) -> serde_json::Value {
    let file = file(name);
    let words = ["comments", &file, "--format=json"]
        .into_iter()
        .chain(more.iter().copied());
    serde_json::from_str(&project.run(words).code(0).stdout).unwrap()
}

/// Returns what a list says: a line for each comment and change, but for how sure its place is and by which it is called.
fn said(list: &serde_json::Value) -> BTreeSet<String> {
    let keys = [
        "chapter",
        "statement",
        "date",
        "words",
        "text",
        "before",
        "after",
        "kind",
        "state",
    ];
    let all = ["comments", "changes"]
        .into_iter()
        .flat_map(|it| list[it].as_array().unwrap());
    let line = |it: &serde_json::Value| keys.map(|key| it[key].as_str().unwrap_or("-").to_owned()).join(" | ");
    all.map(line).collect()
}

#[test]
fn every_comment_and_every_change_is_shown_at_its_statement_in_the_order_of_the_draft() {
    let project = project();
    let run = project.run(["comments", &file("back.docx")]).code(0);
    run.stdout(Data::read_from(Path::new(&file("back.txt")), None))
        .stderr(str![[r#"
10 kommentarer og 12 ændringer, hvoraf 21 venter.

"#]]);
}

#[test]
fn without_bookmarks_and_without_the_list_of_what_was_sent_the_same_is_found() {
    let project = project();
    let whole = json(&project, "back.docx", &[]);
    assert_eq!(said(&whole).len(), 22);
    assert_eq!(said(&json(&project, "unmarked.docx", &[])), said(&whole));
    let untracked = |it: &&String| it.contains("| untracked |");
    let mut tracked = said(&whole);
    tracked.retain(|it| !untracked(&it));
    assert_eq!(tracked.len(), 21);
    assert_eq!(said(&json(&project, "bare.docx", &[])), tracked);
}

#[test]
fn a_draft_of_an_earlier_version_is_held_against_that_version() {
    let project = project();
    project.save("2018-06-01");
    let whole = said(&json(&project, "back.docx", &[]));
    let now = project
        .read(CHAPTER)
        .replace("en tolk i mere", "en god tolk i meget mere");
    project.write(
        CHAPTER,
        now.replace("Vi spørger først, og vi siger hvornår.\n\n", "")
            .replace("om sommeren", "til byen"),
    );
    let run = project.run(["comments", &file("back.docx"), "--format=json"]).code(0);
    assert_eq!(said(&serde_json::from_str(&run.stdout).unwrap()), whole);
    assert!(
        run.stderr.starts_with("Sammenlignet med: 1. juni 2018.\n"),
        "{}",
        run.stderr
    );
}

/// Returns the project whose draft was marked, sent and then changed: a statement reworded, two blocks in other words, one gone.
fn marked() -> TestProject {
    let project = project();
    project.save("2018-06-01");
    project
        .command(["mark", "udkast-a", "--sent-to", "C-SS"])
        .env("IP_TODAY", "2018-06-01")
        .run()
        .code(0);
    project.save("2018-06-02");
    let change = |path: &str, old: &str, new: &str| {
        let text = project.read(path);
        assert!(text.contains(old), "{text}");
        project.write(path, text.replace(old, new));
    };
    change(CHAPTER, "en tolk i mere", "en uddannet tolk i meget mere");
    change(CHAPTER, "Tænder er også sundhed.\n\n", "");
    change(FIRST, "Lovgivningen er ændret.", "Loven er lavet om.");
    project
}

#[test]
fn a_draft_of_a_marked_version_is_held_against_the_words_that_were_sent_and_says_what_changed_since() {
    let project = marked();
    let run = project.run(["comments", &file("marked.docx")]).code(0);
    run.stdout(Data::read_from(Path::new(&file("marked.txt")), None))
        .stderr(str![[r#"
Sammenlignet med: »udkast-a« (1. juni 2018).
4 kommentarer og 6 ændringer, hvoraf 10 venter.

"#]]);
    let list = json(&project, "marked.docx", &[]);
    let now = |kind: &str, key: &str, words: &str| {
        let all = list[kind].as_array().unwrap();
        all.iter().find(|it| it[key] == words).unwrap()["now"].clone()
    };
    let statement = "Ingen skal vente på en uddannet tolk i meget mere end en uge.";
    assert_eq!(now("comments", "text", "To uger er mere realistisk."), statement);
    assert_eq!(now("comments", "text", "Hører det til her?"), "");
    assert_eq!(now("comments", "text", "Kald det sundhed."), serde_json::Value::Null);
    assert_eq!(now("changes", "after", "to uger"), statement);
    project
        .run(["comments", &file("marked.docx"), "--format=xlsx", "--out=a.xlsx"])
        .code(0);
    let rows = rows(&project.root().join("a.xlsx"));
    let row = rows.iter().find(|it| it[8] == *"To uger er mere realistisk.").unwrap();
    assert_eq!(row[11].to_string(), "afsnittet er ændret siden");
    assert_eq!(row[12].to_string(), statement);
}

#[test]
fn titles_and_words_that_were_changed_go_into_a_chapter_that_is_another_by_now() {
    let project = marked();
    let run = project
        .run(["comments", &file("marked.docx"), "--apply=changes", "--by=C-SS"])
        .code(0);
    run.stdout("policy/chapters/20-sundhed.md\npolicy/comments.yaml\n")
        .stderr(str![[r#"
Sammenlignet med: »udkast-a« (1. juni 2018).
4 ændringer er skrevet. 2 er til jer selv: ip comments FIL --take
r4d6570c4 er ikke skrevet: afsnittet står ikke i kapitlet, som det var.

"#]]);
    let text = project.read(CHAPTER);
    for new in [
        "title: Sundhed og trivsel\n",
        "\n---\n\nKapitlet er fra foråret.\n\nAlle skal kunne finde vej til lægen.\n",
        "en uddannet tolk i meget mere end to uger. [@2018-03-14-boligselskaber-k3f#tolk] ^tolk",
        "Vi spørger altid først",
    ] {
        assert!(text.contains(new), "{text}");
    }
    assert!(project.read(FIRST).contains("2. Loven er lavet om."));
    let again = project
        .run(["comments", &file("marked.docx"), "--apply=changes"])
        .code(0);
    assert_eq!(again.stdout, "");
}

#[test]
fn two_versions_in_one_file_are_told_apart_from_a_draft_that_came_back() {
    let project = marked();
    project.save("2018-06-03");
    for new in [&["diff", "udkast-a"][..], &["diff", "udkast-a", "HEAD"]] {
        let words = new.iter().chain(&["--format", "docx", "--out", "r"]);
        let made = project.run(words).code(0).stdout;
        for more in [&[][..], &["--apply=changes"], &["--take"]] {
            let file = ["comments", made.trim()];
            let run = project.run(file.iter().chain(more));
            let is_terminal = more == ["--take"];
            assert!(
                is_terminal
                    || run
                        .stderr
                        .starts_with("Filen viser, hvad der er ændret mellem to versioner"),
                "{}",
                run.stderr
            );
            run.code(2);
        }
    }
}

#[test]
fn whose_each_is_is_a_role_and_a_persons_name_stands_nowhere() {
    let project = project();
    let by = |list: &serde_json::Value| -> BTreeSet<String> {
        let all = ["comments", "changes"]
            .into_iter()
            .flat_map(|it| list[it].as_array().unwrap().clone());
        all.map(|it| it["by"].to_string()).collect()
    };
    let set = |all: &[&str]| all.iter().map(|it| (*it).to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(by(&json(&project, "back.docx", &[])), set(&["null"]));
    assert_eq!(
        by(&json(&project, "back.docx", &["--role=2=Styregruppen"])),
        set(&["null", "\"Styregruppen\""])
    );
    assert_eq!(
        by(&json(&project, "back.docx", &["--by=C-SS"])),
        set(&["null", "\"C-SS\""])
    );
    for name in ["back.docx", "bare.docx"] {
        project
            .run(["comments", &file(name), "--format=xlsx", "--out=a.xlsx"])
            .code(0);
        let cells = format!("{:?}", rows(&project.root().join("a.xlsx")));
        assert!(cells.contains("Forfatter 1") && !cells.contains("Hansen"), "{cells}");
    }
    for format in ["text", "json", "md"] {
        for name in ["back.docx", "bare.docx"] {
            let run = project.run(["comments", &file(name), "--format", format]).code(0);
            for word in ["Anna", "Hansen", "Jensen"] {
                assert!(
                    !run.stdout.contains(word) && !run.stderr.contains(word),
                    "{}",
                    run.stdout
                );
            }
        }
    }
    for role in ["4=X", "X", "0=X", "2="] {
        project.run(["comments", &file("back.docx"), "--role", role]).code(2);
    }
}

#[test]
fn a_list_to_work_through_is_markdown() {
    let text = project()
        .run(["comments", &file("back.docx"), "--format=md"])
        .code(0)
        .stdout;
    assert!(
        text.starts_with("# Kommentarer og ændringer\n\n## Indledning\n\n- [ ] ændret"),
        "{text}"
    );
    assert!(text.contains("\n## Sundhed · sundhed\\#tolk\n\n"), "{text}");
    assert!(
        text.contains("- [x] kommentar · Forfatter 2 · 3. november 2018 · løst i Word"),
        "{text}"
    );
}

/// Returns the rows of the first sheet of a workbook.
fn rows(path: &Path) -> Vec<Vec<Cell>> {
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let sheet = book.worksheet_range_at(0).unwrap().unwrap();
    sheet.rows().map(<[Cell]>::to_vec).collect()
}

#[test]
fn a_workbook_to_work_through_has_a_row_for_each_comment_and_change_with_days_as_days() {
    let project = project();
    let run = project
        .run(["comments", &file("back.docx"), "--format=xlsx", "--role=2==SUM(A1)"])
        .code(0);
    let path = run.stdout.trim_end();
    assert_eq!(
        path,
        "build/integrationspolitik-kommentarer-og-aendringer-2018-06-01-INTERN.xlsx"
    );
    let rows = rows(&project.root().join(path));
    let text = |cell: &Cell| cell.to_string();
    let heads: Vec<String> = rows[0].iter().map(text).collect();
    assert_eq!(
        heads.join(" | "),
        "Id | Kapitel | Punkt | Hvad | Fra | Dato | Stedet | Om | Tekst | Før | Nu | Siden udkastet blev sendt | Kapitlet nu | Status | Hvad gør vi?"
    );
    let list = json(&project, "back.docx", &[]);
    let all = ["comments", "changes"]
        .into_iter()
        .flat_map(|it| list[it].as_array().unwrap());
    let ids: BTreeSet<String> = all.map(|it| it["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(rows[1..].iter().map(|it| text(&it[0])).collect::<BTreeSet<_>>(), ids);
    let row = rows
        .iter()
        .find(|it| text(&it[8]) == "To uger er mere realistisk.")
        .unwrap();
    assert!(matches!(row[5], Cell::DateTime(_)), "{row:?}");
    let shown: Vec<String> = [1, 2, 3, 4, 6, 7, 13].map(|it| text(&row[it])).into();
    assert_eq!(
        shown.join(" | "),
        "Sundhed | sundhed#tolk | kommentar | =SUM(A1) | sikkert her | mere end to uger | venter"
    );
    // What somebody wrote into the list is not written over.
    project.write(path, "min");
    project.run(["comments", &file("back.docx"), "--format=xlsx"]).code(2);
    assert_eq!(project.read(path), "min");
    for (wrong, code) in [
        (&["--out=a.xlsx"][..], 2),
        (&["--take", "--out=a.xlsx"], 2),
        (&["--dry-run"], 2),
    ] {
        let words = ["comments".to_owned(), file("back.docx")];
        project
            .run(words.into_iter().chain(wrong.iter().map(|it| (*it).to_owned())))
            .code(code);
    }
}

#[test]
fn what_is_no_draft_of_ours_is_refused_or_listed_as_far_as_it_goes() {
    let project = project();
    project.run(["comments", "nej.docx"]).code(2).stderr(str![[r#"
nej.docx kan ikke læses
Se, om den findes, og om den er åben i Word.

"#]]);
    project.write("side.docx", "<html></html>");
    project.run(["comments", "side.docx"]).code(2);
    let tricky = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/testsuite/exchange/tricky.docx");
    let run = project
        .run(["comments", &tricky.display().to_string(), "--format=json"])
        .code(0);
    assert!(
        run.stderr.starts_with("Filen siger ikke, hvilket udkast den er."),
        "{}",
        run.stderr
    );
}
