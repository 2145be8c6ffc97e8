//! `ip import`, with tables of the programs that people use; `exchange/tables/make.py` makes them.

use crate::test_project::{Run, TestProject};
use snapbox::str;
use std::path::{Path, PathBuf};

const PROJECT: &str = include_str!("exchange/tables/project.txt");
const TERMS: [&str; 7] = [
    "--stakeholder=boligselskaber",
    "--date=2018-05-01",
    "--basis=public-task",
    "--special=none",
    "--informed=2018-02-01",
    "--publish=quote",
    "--journal=18-7",
];

fn table(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/testsuite/exchange/tables")
        .join(name)
}

fn project() -> TestProject {
    let long = "Et langt ord og et til. ".repeat(1700);
    TestProject::new(&PROJECT.replace("LANG", long.trim()))
}

fn import(project: &TestProject, kind: &str, file: &Path, more: &[&str]) -> Run {
    let file = file.display().to_string();
    project.run(
        ["--lang", "en", "import", kind, &file]
            .into_iter()
            .chain(more.iter().copied()),
    )
}

fn responses(project: &TestProject, file: &str, more: &[&str]) -> Run {
    let more: Vec<&str> = TERMS.iter().chain(more).copied().collect();
    import(project, "responses", &table(file), &more)
}

/// Returns the project's files, and what is in them.
fn all(project: &TestProject) -> Vec<(String, String)> {
    let files = project.files().into_iter().filter(|it| !it.starts_with(".ip"));
    files.map(|it| (it.clone(), project.read(&it))).collect()
}

#[test]
fn what_a_list_wrote_comes_back_as_nothing() {
    let project = project();
    let before = all(&project);
    for kind in ["stakeholder", "theme", "goal"] {
        for language in ["da", "en"] {
            for format in ["xlsx", "csv"] {
                let file = project.root().join("..").join(format!("{kind}-{language}.{format}"));
                let shown = file.display().to_string();
                let list = ["--lang", language, "list", kind, "--format", format];
                if format == "xlsx" {
                    let _ = project.run(list.into_iter().chain(["--out", &shown])).code(0);
                } else {
                    std::fs::write(&file, project.run(list).code(0).stdout).unwrap();
                }
                let run = import(&project, &format!("{kind}s"), &file, &[]).code(0).stdout(str![]);
                assert!(
                    run.stderr.ends_with("The table changes nothing.\n"),
                    "{kind} {language} {format}: {}",
                    run.stderr
                );
            }
        }
    }
    assert_eq!(all(&project), before);
}

#[test]
fn three_cells_that_other_programs_changed_are_three_fields() {
    for file in ["stakeholder-openpyxl.xlsx", "stakeholder-office.xlsx"] {
        let project = project();
        let before = all(&project);
        let shown = str![[r#"
stakeholders/unge.yaml (row 2)
  H2 How they are reached: I klubben, og "-" på nettet; 1,5 gang → =2+2, eller 0045
stakeholders/aeldre.yaml (row 3)
  I3 Declined · Date: 2018-04-02 → 2018-04-12
stakeholders/borgere.yaml (row 5)
  F5 Influence: low → high

"#]];
        let _ = import(&project, "stakeholders", &table(file), &["--dry-run"])
            .code(0)
            .stdout(shown.clone());
        assert_eq!(all(&project), before);
        let _ = import(&project, "stakeholders", &table(file), &[])
            .code(0)
            .stdout(shown);
        let changes: [(&str, &[(&str, &str)]); 3] = [
            (
                "stakeholders/unge.yaml",
                &[(
                    "|\n  I klubben,\n  og \"-\" på nettet; 1,5 gang\n",
                    "\"=2+2, eller 0045\"\n",
                )],
            ),
            ("stakeholders/aeldre.yaml", &[("date: 2018-04-02", "date: 2018-04-12")]),
            ("stakeholders/borgere.yaml", &[("influence: low", "influence: high")]),
        ];
        for (path, old) in &before {
            let own = changes.iter().find(|it| it.0 == path).map_or(&[][..], |it| it.1);
            let new = own.iter().fold(old.clone(), |text, it| text.replace(it.0, it.1));
            assert_eq!(project.read(path), new, "{file}: {path}");
        }
        let _ = import(&project, "stakeholders", &table(file), &[])
            .code(0)
            .stdout(str![]);
        let _ = project.run(["check"]).code(0);
    }
}

#[test]
fn every_cell_that_is_wrong_is_told_in_one_run_and_nothing_is_written() {
    let project = project();
    let before = all(&project);
    let text = "Id;Navn;Slags;Indflydelse;Del af;Sagt nej · Dato;Sagt nej · Begrundelse;Farve\n\
        borgere;Borgere;borgere;enorm;;;;blå\n\
        borgerne;X;borgere;;;;;\n\
        ;Ny forening;;;intet;;;\n\
        ;Anden forening;forening;;borgere;2019-01-01;Nej;\n\
        unge;;forening;;;2018-03;-;\n\
        borgere;Borgere;borgere;;;;;\n";
    project.write("../tabel.csv", text);
    let run = import(&project, "stakeholders", &project.root().join("../tabel.csv"), &[]);
    let _ = run.code(2).stdout(str![]).stderr(str![[r#"
The column Farve is not known and was not read.
3 are not in the table and stay as they are: aeldre, boligselskaber, lang
A3: Nothing has the id “borgerne”. Did you mean borgere? Leave the cell empty if the row is new.
D2: “enorm” does not do. Choose one of low, medium, high.
E4: No stakeholders are called “intet”. There are: aeldre, boligselskaber, borgere, lang, unge.
C4: Something is missing here: Kind
C5: “forening” does not do. Did you mean association? Choose one of citizens, association, housing, police, business, civil-society, knowledge, professionals, politicians, public.
F5: 1 January 2019 lies in the future. Write a day that has been.
B6: Something is missing here: Name
C6: “forening” does not do. Did you mean association? Choose one of citizens, association, housing, police, business, civil-society, knowledge, professionals, politicians, public.
A7: The row is about the same as row 2. Keep one of them.
9 cells must be mended.
Nothing was written. Mend the table and try again.

"#]]);
    assert_eq!(all(&project), before);
}

#[test]
fn new_rows_are_new_records_that_may_name_each_other_and_come_in_once() {
    let project = project();
    let text = "name,kind,part-of,approach\nForeningernes hus,association,,Ring\nKlubben,association,foreningernes-hus,=1+1\nBorgere,,,\n";
    project.write("../tabel.csv", text.replace("Borgere,,,\n", ""));
    let file = project.root().join("../tabel.csv");
    let _ = import(&project, "stakeholders", &file, &[]).code(0).stdout(str![[r#"
stakeholders/foreningernes-hus.yaml (row 2, new)
stakeholders/klubben.yaml (row 3, new)

"#]]);
    assert!(
        project
            .read("stakeholders/klubben.yaml")
            .contains("part-of: foreningernes-hus ")
    );
    assert!(
        project
            .read("stakeholders/klubben.yaml")
            .contains("approach: \"=1+1\" ")
    );
    let before = all(&project);
    let _ = import(&project, "stakeholders", &file, &[]).code(0).stdout(str![]);
    assert_eq!(all(&project), before);
}

#[test]
fn what_would_be_an_error_in_the_project_is_not_written() {
    let project = project();
    let before = all(&project);
    let file = project.root().join("../tabel.csv");
    // In a circle, qualified by nothing, and a number of a person.
    for (kind, text) in [
        ("stakeholders", "id,part-of\nborgere,aeldre\n"),
        ("themes", "id,status\nsprog,qualified\n"),
        ("stakeholders", "id,approach\nborgere,Spørg cpr 610190-1234\n"),
    ] {
        std::fs::write(&file, text).unwrap();
        let run = import(&project, kind, &file, &[]).code(1);
        assert!(run.stderr.contains("Nothing was written"), "{}", run.stderr);
        assert!(!run.stdout.contains("0190-1234"), "{}", run.stdout);
        assert_eq!(all(&project), before);
    }
}

#[test]
fn the_responses_of_both_of_os2agoras_workbooks_come_in_without_whoever_wrote_them() {
    let project = TestProject::new("");
    let run = responses(&project, "agora-brugere.xlsx", &[]).code(0);
    assert_eq!(run.stdout.lines().count(), 2, "{}", run.stdout);
    let _ = run.stderr(str![[r#"
Thrown away, since they say who somebody is: the columns Navn, Addresse, By, Postnummer, CPR, Email
Not read: the columns CVR, Er inviteret
Not taken, since they were rejected: 13
Not taken, since they wait for approval: 14. Run it again when they have it.
2 responses came in. Read them, and write #theme at what they are about.

"#]]);
    let run = responses(&project, "agora-svar.xlsx", &[]).code(0);
    assert_eq!(run.stdout.lines().count(), 4, "{}", run.stdout);
    let _ = run.stderr(str![[r#"
Not read: the column Kommentar til høringssvar
Not taken, since they were rejected: 3
Not taken, since the sender deleted them: 4
Not taken, since they have no text: 7
In these responses, the one on whose behalf they were written may be a person. That was not taken: 6. If they are organisations, write --map sender=COLUMN.
These responses came with files, which were not taken: 2, 7
4 responses came in. Read them, and write #theme at what they are about.

"#]]);
    let everything: String = all(&project).into_iter().map(|it| it.0 + &it.1).collect();
    for secret in [
        "Person",
        "Eksempelvej",
        "Eksempelby",
        "9999",
        "610190",
        "example.org",
        "min mor",
        "reklame",
        "grimt",
        "C-BUR",
    ] {
        assert!(!everything.contains(secret), "{secret}");
    }
    for own in [
        "sender: Eksempel Tolke ApS",
        "number: \"12\"",
        "> Eksempel: =1+1 er to, siger vi.",
        "sender: Baltorp Beboerforening",
    ] {
        assert!(everything.contains(own), "{own}");
    }
    let before = all(&project);
    for file in ["agora-brugere.xlsx", "agora-brugere.csv", "agora-svar.xlsx"] {
        let run = responses(&project, file, &[]).code(0).stdout(str![]);
        assert!(run.stderr.contains("are here already."), "{}", run.stderr);
    }
    assert_eq!(all(&project), before);
    let check = project.run(["check", "--format", "short"]).code(0);
    assert!(!check.stdout.contains("error"), "{}", check.stdout);
}

#[test]
fn a_number_with_other_words_is_told_and_two_hearings_have_numbers_of_their_own() {
    let project = TestProject::new("");
    let file = project.root().join("../svar.csv");
    let file_name = file.display().to_string();
    let run = |text: &str, more: &[&str]| {
        std::fs::write(&file, text).unwrap();
        project.run(
            ["--lang", "en", "import", "responses", &file_name]
                .into_iter()
                .chain(TERMS)
                .chain(more.iter().copied()),
        )
    };
    let _ = run("Nr;Svar\n1;Vi vil have en bro.\n", &[]).code(0);
    let before = all(&project);
    let other = "Nr;Svar\n1;Vi vil have to broer.\n";
    assert!(
        run(other, &[])
            .code(0)
            .stdout(str![])
            .stderr
            .contains("with other words and were not changed: 1")
    );
    assert_eq!(all(&project), before);
    assert_eq!(run(other, &["--prefix", "2-"]).code(0).stdout.lines().count(), 1);
    let coded = all(&project).into_iter().find(|it| it.1.contains("en bro")).unwrap();
    project.write(&coded.0, coded.1.replace("en bro.", "en bro. #sundhed/bro ^bro"));
    assert!(
        run("Nr;Svar\n1;Vi vil have en bro.\n", &[])
            .code(0)
            .stderr
            .contains("1 response is here already.")
    );
}

#[test]
fn personal_data_in_one_response_stops_all_until_it_is_left_out() {
    let project = TestProject::new("");
    let before = all(&project);
    let file = project.root().join("../svar.csv");
    std::fs::write(&file, "Nr;Svar\n1;Vi vil have en bro.\n2;Ring til mig, 22 34 56 78.\n").unwrap();
    let more: Vec<&str> = TERMS.to_vec();
    let run = import(&project, "responses", &file, &more).code(1);
    assert!(
        !run.stdout.contains("22 34 56 78") && run.stderr.contains("--leave-out"),
        "{}{}",
        run.stdout,
        run.stderr
    );
    assert_eq!(all(&project), before);
    let more: Vec<&str> = more.into_iter().chain(["--leave-out=2"]).collect();
    let _ = import(&project, "responses", &file, &more).code(0);
    assert_eq!(all(&project).len(), before.len() + 1);
}

#[test]
fn of_a_response_that_was_taken_back_nothing_is_said_and_whoever_runs_it_again_is_reminded() {
    let head = "---\nmethod: hearing\ndate: 2018-05-01\nstakeholders: [boligselskaber]\nbasis: public-task\nspecial: none\n\
        journal: 18-7\ninformed: 2018-02-01\npublish: quote\ndelete-after: 2019-05-01\n";
    let gone = format!("//- interviews/a.md\n{head}withdrawn: {{date: 2018-05-20, right: objection}}\n---\n");
    let resting = format!(
        "//- interviews/b.md\n{head}number: \"2\"\nrestricted: {{date: 2018-05-20, reason: Vejes}}\n---\n> Hemmelige ord.\n"
    );
    let project = TestProject::new(&(gone + &resting));
    let file = project.root().join("../svar.csv");
    std::fs::write(&file, "Nr;Svar\n1;Vi vil have en bro.\n2;Andre ord.\n").unwrap();
    let run = import(&project, "responses", &file, &TERMS).code(0);
    assert_eq!(run.stdout.lines().count(), 1, "{}", run.stdout);
    assert!(run.stderr.contains("1 response is here already.") && run.stderr.contains("leave it out with --leave-out"));
    assert!(
        !run.stderr.contains("other words") && !run.stderr.contains("Hemmelige"),
        "{}",
        run.stderr
    );
}

#[test]
fn more_rows_than_are_taken_in_are_refused_before_anything_is_compared() {
    let project = project();
    let file = project.root().join("../mange.csv");
    std::fs::write(&file, format!("name,kind\n{}", "A,association\n".repeat(900_000))).unwrap();
    let run = import(&project, "stakeholders", &file, &[]).code(2).stdout(str![]);
    assert!(
        run.stderr.contains("900000") || run.stderr.contains("900,000"),
        "{}",
        run.stderr
    );
}

#[test]
fn what_columns_are_can_be_said_but_never_that_a_name_is_read() {
    let project = TestProject::new("");
    let file = project.root().join("../svar.csv");
    std::fs::write(&file, "A;Skriv her;Hvem;Navn\n1;En bro.;Hos os;Person\n").unwrap();
    let run = |more: &[&str]| {
        import(
            &project,
            "responses",
            &file,
            &TERMS.iter().chain(more).copied().collect::<Vec<_>>(),
        )
    };
    assert!(run(&["--map", "number=A"]).code(2).stderr.contains("--map text="));
    for wrong in ["number", "farve=A", "sender=Navn", "sender=Z"] {
        let _ = run(&["--map", wrong]).code(2).stdout(str![]);
    }
    let done = run(&["--map", "number=A", "--map", "text=Skriv her", "--map", "sender=Hvem"]).code(0);
    let text = project.read(done.stdout.trim_end());
    assert!(text.contains("sender: Hos os ") && !text.contains("Person"), "{text}");
}

#[test]
fn a_workbook_is_the_same_bytes_each_time_and_one_that_somebody_saved_is_not_written_over() {
    let project = project();
    let list = ["list", "stakeholder", "--format", "xlsx"];
    let path = project.run(list).code(0).stdout;
    let path = path.trim_end();
    assert_eq!(path, "build/integrationspolitik-aktoerer-2018-06-01-INTERN.xlsx");
    let file = project.root().join(path);
    let bytes = std::fs::read(&file).unwrap();
    let _ = project.run(list).code(0);
    assert!(std::fs::read(&file).unwrap() == bytes);
    let mut through = std::process::Command::new(env!("CARGO_BIN_EXE_ip"));
    let through = through.args(list).args(["--out", "-"]).current_dir(project.root());
    let through = through
        .env("IP_TODAY", "2018-06-01")
        .env("IP_LANG", "da")
        .output()
        .unwrap();
    assert!(through.status.success() && through.stdout == bytes);
    std::fs::copy(table("stakeholder-openpyxl.xlsx"), &file).unwrap();
    let refused = project.run(list).code(2).stdout(str![]);
    assert!(refused.stderr.contains(path), "{}", refused.stderr);
    for wrong in ["interviews/a.xlsx", "policy", "policy/policy.yaml/a.xlsx"] {
        let _ = project
            .run(list.into_iter().chain(["--out", wrong]))
            .code(2)
            .stdout(str![]);
    }
    let _ = project.run(["list", "stakeholder", "--out", "a.xlsx"]).code(2);
    let own = project
        .run(list.into_iter().chain(["--out", "mappe/a.xlsx"]))
        .code(0)
        .stdout;
    assert_eq!(own, "mappe/a.xlsx\n");
}
