//! `ip init`.

use crate::test_project::TestProject;
use snapbox::str;

#[test]
fn an_empty_folder_becomes_a_project_that_checks_clean_and_builds() {
    for (language, chapter) in [("da", "10-indledning.md"), ("en", "10-introduction.md")] {
        let project = TestProject::empty();
        project
            .run(["init", "--language", language, "-q"])
            .code(0)
            .stderr(str![]);
        // Only that its own names still stand there is told, since they are printed.
        let found = project.run(["check", "--format", "short"]).code(0).stdout;
        assert_eq!(
            found.lines().filter(|it| !it.contains("[placeholder]")).count(),
            0,
            "{found}"
        );
        project.run(["build", "-q"]).code(0).stderr(str![]);
        let files = project.files();
        assert!(files.contains(&format!("policy/chapters/{chapter}")), "{files:?}");
        assert!(
            files.iter().any(|it| it.starts_with("build/") && it.ends_with(".html")),
            "{files:?}"
        );
    }
}

#[test]
fn it_prints_what_was_made_and_what_comes_next() {
    let project = TestProject::empty();
    project
        .command([
            "init",
            "--title",
            "Politik for alle: nu",
            "--authority",
            "Eksempel Kommune",
        ])
        .env("PATH", "")
        .run()
        .code(0)
        .stdout(str![[r#"
policy/policy.yaml
policy/process.yaml
policy/organisation.yaml
interviews/README.md
policy/goals/et-foerste-maal.md
policy/themes/et-foerste-tema.md
stakeholders/borgere.yaml
policy/chapters/10-indledning.md
private/.gitignore
.gitignore

"#]])
        .stderr(str![[r#"
Git er ikke startet, for programmet git findes ikke her. Projektet virker også uden.
Nu kan I rette filerne til, som I vil have dem. Derefter:
  ip add-interview   Tilføj et notat fra en samtale eller et møde
  ip build --open    Lav udkastet, og se det

"#]]);
    assert!(
        project
            .read("policy/policy.yaml")
            .contains("title: \"Politik for alle: nu\" # Dokumentets titel\n")
    );
    assert_eq!(project.read(".gitignore"), "private/\n.ip/\nbuild/\n");
    assert_eq!(project.read("private/.gitignore"), "*\n");
}

#[test]
fn it_starts_git_where_there_is_one() {
    let Some(path) = std::env::var_os("PATH") else { return };
    let has_git = std::process::Command::new("git")
        .arg("--version")
        .output()
        .is_ok_and(|it| it.status.success());
    let project = TestProject::empty();
    project
        .command(["init", "a", "--authority", "A"])
        .env("PATH", &path)
        .run()
        .code(0);
    assert_eq!(project.root().join("a/.git").is_dir(), has_git);
    // A folder in a repository gets none of its own.
    project
        .command(["init", "a/b", "--authority", "A"])
        .env("PATH", &path)
        .run()
        .code(0);
    assert!(!project.root().join("a/b/.git").is_dir());
}

#[test]
fn a_folder_that_has_a_project_is_left_alone() {
    let project = TestProject::new("");
    let before = project.files();
    project.run(["init"]).code(2).stdout(str![]).stderr(str![[r#"
Her er allerede et projekt: [ROOT]
Intet er ændret. Vælg en anden mappe: ip init MAPPE

"#]]);
    assert_eq!(project.files(), before);
}

#[test]
fn what_is_there_already_is_never_overwritten() {
    let project = TestProject::empty();
    project.lay("//- .gitignore\n*.tmp\n/build\n//- interviews/README.md\nmin egen\n");
    project.run(["init"]).code(2).stdout(str![]).stderr(str![[r#"
Filen findes allerede: interviews/README.md
Intet er ændret. Flyt filen, eller vælg en anden mappe: ip init MAPPE

"#]]);
    assert_eq!(project.files(), [".gitignore", "interviews/README.md"]);
    std::fs::remove_file(project.root().join("interviews/README.md")).unwrap();
    project.run(["init", "-q"]).code(0);
    assert_eq!(project.read(".gitignore"), "*.tmp\n/build\nprivate/\n.ip/\n");
}

#[test]
fn the_templates_can_be_written_out_and_changed() {
    let project = TestProject::empty();
    project.run(["init", "-q", "--templates"]).code(0);
    let template = project.read("templates/note.md");
    project.write("templates/note.md", format!("{template}\nMin egen linje.\n"));
    let run = project.run([
        "add-interview",
        "--stakeholder=borgere",
        "--method=interview",
        "--date=2018-05-01",
        "--basis=public-task",
        "--special=none",
        "--informed=not-yet",
        "--publish=none",
        "--dry-run",
        "-q",
    ]);
    assert!(run.stdout.ends_with("\nMin egen linje.\n"), "{}", run.stdout);
}

#[test]
fn a_dry_run_writes_nothing() {
    let project = TestProject::empty();
    project.run(["init", "ny", "--dry-run"]).code(0).stderr(str![[r#"
Intet er skrevet.

"#]]);
    assert_eq!(project.files(), Vec::<String>::new());
    assert!(!project.root().join("ny").exists());
}

#[test]
fn what_the_guide_says_to_save_saves_the_list_and_never_what_is_private() {
    let project = TestProject::empty();
    project.run(["init", "-q"]).code(0);
    project.write("private/navne.txt", "x");
    project.run(["build", "-q", "--format", "md"]).code(0);
    project.git("2018-06-01", &["add", "."]);
    project.git("2018-06-01", &["commit", "-q", "-m", "Start"]);
    let saved = project.git("2018-06-01", &["ls-files"]);
    assert!(
        saved.contains(".gitignore") && saved.contains("policy/policy.yaml"),
        "{saved}"
    );
    assert!(!saved.contains("private/") && !saved.contains("build/"), "{saved}");
    // Whoever gets the project without the list keeps their outputs to themselves all the same.
    std::fs::remove_file(project.root().join(".gitignore")).unwrap();
    project.git("2018-06-01", &["add", "-A"]);
    let saved = project.git("2018-06-01", &["ls-files"]);
    assert!(!saved.contains("private/") && !saved.contains("build/"), "{saved}");
}

#[test]
fn the_guide_and_the_commands_tell_to_save_the_same() {
    let guide = include_str!("../../docs/vejledning.md");
    let catalogues = [
        include_str!("../../src/language/da.ftl"),
        include_str!("../../src/language/en.ftl"),
    ];
    for text in catalogues.into_iter().chain([guide]) {
        assert!(text.contains("ip save\n"));
        // What only IT does is told in git's words.
        let added = text.split("git add ").skip(1);
        assert!(added.into_iter().all(|it| it.starts_with(". --renormalize")));
        assert!(!text.contains("git commit -m"));
    }
}

#[test]
fn a_folder_with_other_things_becomes_no_project_unless_it_is_named() {
    let project = TestProject::empty();
    project.lay("//- brev.txt\nKære\n//- billeder/a.txt\nx\n//- noter.md\nx\n//- zoo.md\nx\n//- README.md\nx\n");
    let before = project.files();
    for words in [&["init"][..], &["init", "--dry-run"], &["init", "--templates"]] {
        project.run(words).code(2).stdout(str![]).stderr(str![[r#"
I mappen [ROOT] ligger der allerede andet: billeder, brev.txt, noter.md og 1 til
Intet er ændret. Giv projektet sin egen mappe: ip init MAPPE. Skal det ligge her, så skriv: ip init .

"#]]);
        assert_eq!(project.files(), before);
    }
    project.run(["init", "politik", "-q"]).code(0);
    assert!(project.root().join("politik/policy/policy.yaml").is_file());
    project.run(["init", ".", "-q"]).code(0);
    assert!(project.root().join("policy/policy.yaml").is_file());
    assert_eq!(project.read("brev.txt"), "Kære\n");
}

#[test]
fn whoever_names_the_folder_that_they_stand_in_need_not_go_there() {
    for here in [".", "./", "./."] {
        let project = TestProject::empty();
        let said = project.run(["init", here]).code(0).stderr;
        assert!(
            said.contains("Nu kan I rette filerne") && !said.contains("Gå til mappen"),
            "{here}: {said}"
        );
    }
    let said = TestProject::empty().run(["init", "politik"]).code(0).stderr;
    assert!(said.contains("politik") && said.contains("Gå til mappen"), "{said}");
}

#[test]
fn a_repository_with_a_description_is_as_good_as_empty() {
    let project = TestProject::empty();
    project.lay("//- README.md\nx\n//- LICENSE\nx\n//- .gitattributes\n* text=auto\n");
    project.git("2018-06-01", &["init", "-q"]);
    project.run(["init", "-q"]).code(0);
}

#[test]
fn flags_say_what_a_project_begins_with() {
    let project = TestProject::empty();
    let run = project.run([
        "init",
        "--goal=• Et sundt liv;",
        "--goal=Arbejde",
        "--theme=Sundhed",
        "--stakeholder=Politiet:politi",
        "--stakeholder=Røde Kors: civil-society",
    ]);
    let run = run.code(0);
    let records: Vec<&str> = run
        .stdout
        .lines()
        .filter(|it| it.contains("s/") && !it.contains("10-"))
        .collect();
    assert_eq!(
        records,
        [
            "interviews/README.md",
            "policy/goals/et-sundt-liv.md",
            "policy/goals/arbejde.md",
            "policy/themes/sundhed.md",
            "stakeholders/politiet.yaml",
            "stakeholders/roede-kors.yaml",
        ]
    );
    assert!(
        run.stderr.contains("ved »goals«, hvilke mål de bidrager til"),
        "{}",
        run.stderr
    );
    // Of two goals nobody said which one the theme is for, so that is asked for; nothing else is wrong.
    let found = project.run(["check", "--format", "short"]).code(0).stdout;
    let rules: Vec<&str> = found.lines().filter_map(|it| it.split(['[', ']']).nth(1)).collect();
    assert!(!rules.is_empty(), "{found}");
    for rule in rules {
        assert!(
            ["placeholder", "goal-without-theme", "theme-without-goal"].contains(&rule),
            "{found}"
        );
    }
}

#[test]
fn what_no_project_can_begin_with_is_refused_before_anything_is_written() {
    let project = TestProject::empty();
    project.write("kommissorium.txt", "Mål:\n- a\n");
    for (flag, expected) in [
        ("--theme=2029", "»2029« kan ikke være navnet på et tema"),
        ("--goal=???", "»???« kan ikke blive til et filnavn"),
        (
            "--stakeholder=Politiet",
            "»Politiet« siger ikke, hvilken slags aktør det er",
        ),
        ("--from=kommissorium.txt", "--from viser tekstens lister"),
    ] {
        let run = project.run(["init", "ny", flag]).code(2);
        assert!(run.stderr.contains(expected), "{}", run.stderr);
        assert!(!project.root().join("ny").exists(), "{flag}");
    }
}

#[test]
fn the_example_is_a_finished_project_with_something_to_find() {
    for (language, traced, gap) in [
        ("da", "sundhed#tolk", "Foreninger"),
        ("en", "health#interpreter", "Clubs"),
    ] {
        let project = TestProject::empty();
        project.run(["--lang", language, "init", "--example"]).code(0);
        let run = project.run(["check", "--format", "short"]).code(0);
        assert_eq!(run.stdout, "");
        let run = project.run(["coverage"]).code(0);
        assert!(run.stdout.contains(gap), "{}", run.stdout);
        project.run(["trace", traced]).code(0);
        project.run(["build", "-q"]).code(0).stderr(str![]);
        project.run(["report", "feedback", "-q"]).code(0);
    }
    let project = TestProject::empty();
    let run = project.run(["init", "--example", "--title", "T"]).code(2);
    assert!(run.stderr.contains("--example"), "{}", run.stderr);
}
