//! `ip completions`, and what the Tab key gets.

use crate::test_project::TestProject;
use snapbox::str;

#[test]
fn each_shell_gets_what_calls_the_program_back() {
    let project = TestProject::empty();
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let run = project.run(["completions", shell]).code(0);
        assert!(run.stdout.contains("IP_COMPLETE"), "{shell}: {}", run.stdout);
        assert_eq!(run.stderr, "");
    }
    project
        .run(["completions", "cmd"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
»cmd« duer ikke som SHELL.
Vælg mellem: bash, elvish, fish, powershell, zsh
Se alt, der kan bruges, med --help.

"#]]);
}

#[test]
fn the_tab_key_finds_the_projects_ids() {
    let project = TestProject::new("//- interviews/broken.md\n---\n<<<<<<< HEAD\n");
    let tab = |words: &[&str]| {
        let arguments = ["--", "ip"].iter().chain(words);
        let asked = project
            .command(arguments)
            .env("IP_COMPLETE", "bash")
            .env("_CLAP_COMPLETE_INDEX", words.len().to_string());
        asked.inside("policy").run().code(0).stdout
    };
    assert_eq!(tab(&["list", "note", "--stakeholder", ""]), "boligselskaber\n");
    assert_eq!(tab(&["show", "theme/"]), "theme/sundhed\n");
    assert_eq!(tab(&["show", "2018"]), "2018-03-14-boligselskaber-k3f\n");
    assert_eq!(
        tab(&["show", "2018-03-14-boligselskaber-k3f#"]),
        "2018-03-14-boligselskaber-k3f#tolk\n"
    );
    assert_eq!(tab(&["show", "br"]), "broken\n");
    assert_eq!(tab(&["-C", "../..", "show", "2018"]), "");
}
