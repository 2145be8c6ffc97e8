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
»cmd« duer ikke som [SHELL].
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

#[test]
fn the_tab_key_is_set_up_for_good_in_ones_own_shell() {
    let project = TestProject::empty();
    let run = project
        .command(["completions", "--install"])
        .env("SHELL", "/usr/bin/fish")
        .run()
        .code(0);
    let home = project.root().parent().unwrap().to_owned();
    let path = home.join(".config/fish/completions/ip.fish");
    assert_eq!(run.stdout.trim_end(), path.display().to_string());
    assert!(run.stderr.contains("Det virker i fish"), "{}", run.stderr);
    assert!(std::fs::read_to_string(&path).unwrap().contains("IP_COMPLETE"));
    let run = project
        .command(["completions", "--install"])
        .env("SHELL", "/bin/dash")
        .run()
        .code(2);
    assert_eq!(
        run.stderr,
        "Hvilken shell? Vælg mellem: bash, elvish, fish, powershell, zsh\n"
    );
    // What somebody has of their own stays.
    std::fs::write(&path, "min egen\n").unwrap();
    let run = project.run(["completions", "fish", "--install"]).code(2);
    assert!(run.stderr.contains("bliver ikke skrevet over"), "{}", run.stderr);
}
