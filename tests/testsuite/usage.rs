//! Words that are no commands, and words after a command that nobody understands.

use crate::test_project::TestProject;
use snapbox::str;

#[test]
fn words_that_are_no_commands_lead_to_what_there_is() {
    let project = TestProject::empty();
    let complaint = |words: &str| {
        let run = project.run(words.split(' ')).code(2).stdout(str![]);
        format!("$ ip {words}\n{}", run.stderr)
    };
    snapbox::assert_data_eq!(
        [
            "fortryd",
            "slet x",
            "find læge",
            "gem",
            "chek",
            "list note og",
            "status 1",
            "version"
        ]
        .map(complaint)
        .concat(),
        str![[r#"
$ ip fortryd
Kommandoen »fortryd« findes ikke.
Før tilbage til, som det var før: ip undo. Se, hvad der er gemt: ip history
Se alt, der kan bruges, med --help.
$ ip slet x
Kommandoen »slet« findes ikke.
Der er ingen kommando, som sletter. Se først, hvad der henviser til det: ip show
  ID. Slet så filen selv; ip check viser, hvad der mangler bagefter.
Se alt, der kan bruges, med --help.
$ ip find læge
Kommandoen »find« findes ikke.
Søg efter det, der er sagt og skrevet: ip search ORD
Se alt, der kan bruges, med --help.
$ ip gem
Kommandoen »gem« findes ikke.
Gem en version af projektet: ip save. Giv udkastet et navn: ip mark
Se alt, der kan bruges, med --help.
$ ip chek
Kommandoen »chek« findes ikke.
Mente du schema, check?
Se alt, der kan bruges, med --help.
$ ip list note og
Jeg forstår ikke »og« her. Sæt navne med mellemrum i anførselstegn.
Se alt, der kan bruges, med --help.
$ ip status 1
Jeg forstår ikke »1« her. Sæt navne med mellemrum i anførselstegn.
Se alt, der kan bruges, med --help.
$ ip version
Kommandoen »version« findes ikke.
Se, hvad der er gemt: ip history. Se navngivne versioner: ip list version. Giv
  udkastet et navn: ip mark
Se alt, der kan bruges, med --help.

"#]]
    );
}

#[test]
fn whoever_asks_for_help_in_a_word_gets_it() {
    let project = TestProject::empty();
    let whole = project.run(["--help"]).code(0).stdout;
    for word in ["help", "hjælp", "HJÆLP", "hjaelp"] {
        assert_eq!(project.run([word]).code(0).stdout, whole, "{word}");
    }
    let of_check = project.run(["check", "--help"]).code(0).stdout;
    assert_eq!(project.run(["help", "check"]).code(0).stdout, of_check);
    assert_eq!(project.run(["hjælp", "check"]).code(0).stdout, of_check);
}

#[test]
fn a_program_opens_a_project_by_its_folder_and_gets_where_it_lies() {
    let project = TestProject::new("");
    let root = project.root().display().to_string();
    for words in [&["open", "."][..], &["open", "policy/themes"]] {
        let run = project.run(words).code(0);
        assert_eq!((run.stdout.trim_end(), &*run.stderr), (&*root, ""));
    }
    let run = project.run(["open"]).code(2);
    assert_eq!(run.stderr, "Hvilket projekt? Skriv dets mappe: ip open MAPPE\n");
    let run = project.run(["open", "/"]).code(2);
    assert!(run.stdout.is_empty());
}

#[test]
fn ip_alone_in_a_script_is_the_help_as_ever() {
    let project = TestProject::new("");
    let run = project.run([""; 0]).code(2);
    assert!(
        run.stdout.is_empty() && run.stderr.contains("add-interview"),
        "{}",
        run.stderr
    );
    let run = project.run(["--lang", "en"]).code(2);
    assert!(run.stderr.starts_with("Say what is to be done."), "{}", run.stderr);
}

#[test]
fn a_project_that_others_shared_is_fetched_from_its_address() {
    let project = TestProject::new("");
    project.git("2018-06-01", &["init", "-q"]);
    project.git("2018-06-01", &["add", "."]);
    project.git("2018-06-01", &["commit", "-q", "-m", "Start"]);
    project.git("2018-06-01", &["clone", "-q", "--bare", ".", "../faelles.git"]);
    std::fs::create_dir(project.root().join("../mit")).unwrap();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let open = |place: &str| {
        let command = project.command(["-C", "../mit", "open", place]);
        command.env("PATH", &path).run()
    };
    let run = open("../faelles.git").code(0);
    assert!(run.stdout.trim_end().ends_with("/mit/faelles"), "{}", run.text());
    assert!(run.stderr.contains("ip hook install"), "{}", run.stderr);
    assert!(project.root().join("../mit/faelles/policy/policy.yaml").is_file());
    // What is there already is never fetched over.
    let run = open("../faelles.git").code(2);
    assert!(run.stderr.contains("findes allerede"), "{}", run.stderr);
    let run = open("file:///findes/ikke/her.git").code(3);
    assert!(run.stderr.contains("Intet er hentet"), "{}", run.stderr);
    assert!(!project.root().join("../mit/her").exists());
    let run = open("findes-ikke").code(2);
    assert!(
        run.stderr.contains("../mit/findes-ikke") || run.stderr.contains("mit/findes-ikke"),
        "{}",
        run.stderr
    );
}
