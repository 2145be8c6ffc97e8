//! `ip man`.

use crate::test_project::TestProject;
use snapbox::str;

#[test]
fn every_command_has_a_page_in_the_readers_language() {
    let project = TestProject::empty();
    let run = project.run(["man"]).code(0).stderr(str![]);
    for heading in [
        ".SH NAVN\nip\\-list \\- Find og vis\n",
        ".SH BRUG\n",
        ".SH \"TIL ALLE KOMMANDOER\"\n",
    ] {
        assert!(run.stdout.contains(heading), "{heading}");
    }
    for alien in ["SYNOPSIS", "OPTIONS", "Possible values", "[default"] {
        assert!(!run.stdout.contains(alien), "{alien}");
    }
}

#[test]
fn pages_are_written_and_written_again_but_nothing_else_is_overwritten() {
    let project = TestProject::empty();
    let tried = project.run(["man", "pages", "--dry-run"]).code(0);
    assert_eq!(project.files(), Vec::<String>::new());
    let written = project.run(["man", "pages"]).code(0);
    assert_eq!(written.stdout, tried.stdout);
    assert!(project.files().contains(&"pages/ip-check.1".to_owned()));
    assert_eq!(project.files().len(), written.stdout.lines().count());
    let again = project.run(["--lang", "en", "man", "pages"]).code(0);
    assert_eq!(again.stdout, tried.stdout);
    assert!(project.read("pages/ip.1").contains(".SH NAME"));
    project.write("pages/ip.1", "my own");
    project.run(["man", "pages"]).code(2).stdout(str![]).stderr(str![[r#"
Filen er ikke lavet af ip og bliver ikke overskrevet: pages/ip.1
Intet er skrevet. Flyt filen, eller vælg en anden mappe.

"#]]);
    assert!(project.read("pages/ip-check.1").contains(".SH NAME"));
}
