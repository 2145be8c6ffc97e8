//! `ip check`.

use crate::test_project::TestProject;
use snapbox::str;

#[test]
fn outside_a_project_it_says_how_to_begin() {
    let project = TestProject::empty();
    let root = project.root().to_owned();
    project
        .run(["-C".as_ref(), root.as_os_str(), "check".as_ref()])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
Her er intet projekt: [ROOT]
Gå til projektets mappe, eller lav et nyt: ip init MAPPE

"#]]);
}

#[test]
fn our_own_project_has_no_errors() {
    TestProject::own().run(["check"]).code(0).stderr(str![]);
}

const MISSPELT: &str = "\
//- stakeholders/lejerforeningen.yaml
name: Lejerforeningen
kind: housing
part-of: boligselskabe
";

#[test]
fn errors_are_shown_with_what_to_do_and_end_in_1() {
    TestProject::new(MISSPELT)
        .run(["check"])
        .code(1)
        .stderr(str![])
        .stdout(str![[r#"
FEJL: »boligselskabe« findes ikke                             dangling-reference
  stakeholders/lejerforeningen.yaml, linje 3, tegn 10
  3 | part-of: boligselskabe
    |          ^^^^^^^^^^^^^
  Ingen kan se, hvem eller hvad der menes.
  Gør sådan: Skriv »boligselskaber«, hvis det er det, du mener. Ellers opret
  det, der mangler.

1 fejl i 6 filer. Udkastet kan ikke bygges, før fejlen er rettet.
Mere: ip explain dangling-reference

BEMÆRK: Der er ingen liste med deltagernes navne at lede efter. Lav den med:
  ip privacy names

"#]]);
}

#[test]
fn a_program_gets_json() {
    TestProject::new(MISSPELT)
        .run(["check", "--format", "json", "--lang", "en"])
        .code(1)
        .stderr(str![])
        .stdout(str![[r#"
{"version":1,"edition":"internal","diagnostics":[{"rule":"dangling-reference","severity":"error","message":"“boligselskabe” does not exist","path":"stakeholders/lejerforeningen.yaml","line":3,"column":10,"end_line":3,"end_column":23,"help":["Nobody can see who or what is meant.","Write “boligselskaber” if that is what you mean. Otherwise add what is missing."],"related":[]}],"notes":["There is no list of participants’ names to look for. Make it with: ip privacy names"],"summary":{"errors":1,"warnings":0,"files":6,"records":6}}

"#]]);
}

#[test]
fn personal_data_is_masked_in_every_format_and_in_the_names_of_files() {
    let project = TestProject::new(
        "//- interviews/2018-03-14-741285-1158.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\n\
         basis: public-record\nspecial: none\npublish: quote\n---\nRing til 741285-1158 <b>på</b> 33 33 33 33. #sundhed\n",
    );
    for arguments in [
        &["check"][..],
        &["check", "--format", "short"],
        &["check", "--format", "json"],
        &["check", "--format", "sarif"],
        &["check", "--format", "github"],
        &["check", "--summary"],
    ] {
        let run = project.run(arguments).code(1);
        assert!(run.stdout.contains("74••••-••••"), "{}", run.stdout);
        assert!(
            !run.stdout.contains("741285") && !run.stdout.contains("33 33 33"),
            "{arguments:?}"
        );
    }
}

#[test]
fn a_warning_ends_in_1_only_where_it_is_denied() {
    let project = TestProject::new(MISSPELT);
    let manifest = project.read("policy/policy.yaml");
    project.write("policy/policy.yaml", manifest + "checks: {dangling-reference: warn}\n");
    project
        .run(["check", "-q", "--format", "short"])
        .code(0)
        .stderr(str![])
        .stdout(str![[r#"
stakeholders/lejerforeningen.yaml:3:10: warning[dangling-reference]: »boligselskabe« findes ikke
note: Der er ingen liste med deltagernes navne at lede efter. Lav den med: ip privacy names

"#]]);
    project
        .run(["check", "--format", "short", "--deny", "warnings"])
        .code(1)
        .stderr(str![])
        .stdout(str![[r#"
stakeholders/lejerforeningen.yaml:3:10: warning[dangling-reference]: »boligselskabe« findes ikke
note: Der er ingen liste med deltagernes navne at lede efter. Lav den med: ip privacy names

"#]]);
    let run = project.run(["check", "--deny", "warnings"]).code(1);
    assert!(
        run.stdout
            .ends_with("Advarsler tæller her som fejl.\nMere: ip explain dangling-reference\n\nBEMÆRK: Der er ingen liste med deltagernes navne at lede efter. Lav den med:\n  ip privacy names\n"),
        "{}",
        run.stdout
    );
}

#[test]
fn a_clean_project_is_reported_in_a_line_or_with_quiet_not_at_all() {
    let project = TestProject::new("");
    project.run(["check"]).code(0).stderr(str![]).stdout(str![[r#"
Ingen fejl i 5 filer.

BEMÆRK: Der er ingen liste med deltagernes navne at lede efter. Lav den med:
  ip privacy names

"#]]);
    project.run(["check", "--quiet"]).code(0).stderr(str![]).stdout(str![]);
}

#[test]
fn one_bad_file_never_hides_the_others() {
    let project = TestProject::new(MISSPELT);
    project.write("stakeholders/latin.yaml", b"name: B\xf8rn\nkind: citizens\n");
    project.write("stakeholders/utf-16.yaml", b"\xff\xfen\0a\0");
    project.write("stakeholders/tom.yaml", " \n");
    project.write("policy/goals/stor.md", vec![b'a'; 5 * 1024 * 1024 + 1]);
    project.write("interviews/x (1).md", "kopi");
    project
        .run(["check", "--format", "short"])
        .code(1)
        .stderr(str![])
        .stdout(str![[r#"
policy/goals/stor.md:1:1: error[file-too-large]: Filen fylder mere end 5 MB
stakeholders/latin.yaml:1:8: error[not-utf8]: Filen er ikke gemt som UTF-8
stakeholders/lejerforeningen.yaml:3:10: error[dangling-reference]: »boligselskabe« findes ikke
stakeholders/tom.yaml:1:1: error[empty-file]: Filen er tom
stakeholders/utf-16.yaml:1:1: error[not-utf8]: Filen er gemt som UTF-16 og skal være UTF-8
interviews/x (1).md:1:1: warning[unexpected-file]: Filen ligner en kopi, som et program har lagt, og er ikke læst
note: Der er ingen liste med deltagernes navne at lede efter. Lav den med: ip privacy names

"#]]);
}

#[test]
fn a_folder_whose_name_is_nearly_one_of_the_projects_is_not_passed_over_in_silence() {
    let project = TestProject::new("");
    project.lay(
        "//- interview/2018-04-02-politi-p7d.md\nTekst.\n//- Noter/juni/a.md\nTekst.\n//- noter-fra-it/readme.txt\nTekst.\n//- Template/a.docx\nx\n\
         //- docs/a.md\nTekst.\n//- docs/interview/a.md\nTekst.\n",
    );
    project
        .run(["check", "--format", "short"])
        .code(0)
        .stderr(str![])
        .stdout(str![[r#"
Noter:1:1: warning[unexpected-file]: Mappen bliver ikke læst. Skulle den hedde »interviews«?
interview:1:1: warning[unexpected-file]: Mappen bliver ikke læst. Skulle den hedde »interviews«?
note: Der er ingen liste med deltagernes navne at lede efter. Lav den med: ip privacy names

"#]]);
}

#[test]
#[cfg(unix)]
fn a_name_that_a_terminal_would_obey_is_an_error_and_is_shown_visibly() {
    use std::os::unix::ffi::OsStrExt;
    let project = TestProject::new("");
    project.write("stakeholders/a\u{1b}[2Jb\n.yaml", "name: A\nkind: police\n");
    let latin = project
        .root()
        .join("stakeholders")
        .join(std::ffi::OsStr::from_bytes(b"b\xf8rn.yaml"));
    std::fs::write(latin, "name: B\nkind: citizens\n").unwrap();
    project
        .run(["check", "--format", "short"])
        .code(1)
        .stderr(str![])
        .stdout(str![[r#"
stakeholders/b�rn.yaml:1:1: error[malformed-file-name]: Navnet har tegn, som ikke kan skrives
stakeholders/a<U+001B>[2Jb␊.yaml:1:1: error[malformed-file-name]: Navnet har tegn, som ikke kan skrives
note: Der er ingen liste med deltagernes navne at lede efter. Lav den med: ip privacy names

"#]]);
}

#[test]
fn nothing_in_a_text_reaches_the_terminal_as_a_command() {
    let project = TestProject::new("");
    project.write(
        "policy/themes/x.md",
        "---\ntitle: \u{1b}]0;hov\u{7}\nstatus: \u{1b}[31mny\norigin: inquiry\u{202e}\n---\nTekst\n",
    );
    for format in ["human", "short", "json", "sarif", "github"] {
        let run = project.run(["check", "--color", "never", "--format", format]).code(1);
        let obeyed = |it: char| it != '\n' && it.is_control() || ('\u{202a}'..='\u{202e}').contains(&it);
        let is_json = matches!(format, "json" | "sarif");
        assert!(
            !run.stdout.contains(|it| obeyed(it) && !(is_json && it == '\u{202e}')),
            "{}",
            run.stdout
        );
    }
}

#[test]
fn the_help_names_every_format() {
    let run = TestProject::empty().run(["check", "--help"]).code(0);
    for format in ip::findings::FORMATS.iter().map(|it| it.name) {
        assert!(run.stdout.contains(format), "{}", run.stdout);
    }
}

#[test]
#[cfg(unix)]
fn what_is_no_file_of_the_project_is_an_error_and_nothing_waits_for_it() {
    use std::os::unix::fs::symlink;
    let (project, other) = (TestProject::new(""), TestProject::new(""));
    let root = project.root().to_owned();
    let outside = other.root().join("stakeholders/boligselskaber.yaml");
    symlink(outside, root.join("stakeholders/ude.yaml")).unwrap();
    symlink(root.join("stakeholders/ring.yaml"), root.join("stakeholders/ring.yaml")).unwrap();
    symlink("..", root.join("stakeholders/rundt")).unwrap();
    symlink("/etc", root.join("policy/etc")).unwrap();
    symlink(
        root.join("stakeholders/boligselskaber.yaml"),
        root.join("stakeholders/inde.yaml"),
    )
    .unwrap();
    std::fs::create_dir(root.join("stakeholders/mappe.yaml")).unwrap();
    let pipe = std::process::Command::new("mkfifo")
        .arg(root.join("interviews/roer.md"))
        .status();
    assert!(pipe.unwrap().success());
    project
        .run(["check", "--format", "short"])
        .code(1)
        .stderr(str![])
        .stdout(str![[r#"
interviews/roer.md:1:1: error[unreadable-file]: Det her har en fils navn, men er ikke en fil
stakeholders/mappe.yaml:1:1: error[unreadable-file]: Det her har en fils navn, men er ikke en fil
stakeholders/ring.yaml:1:1: error[unreadable-file]: Linket fører ikke til en fil i projektet
stakeholders/ude.yaml:1:1: error[unreadable-file]: Linket fører ikke til en fil i projektet
policy/etc:1:1: error[unreadable-file]: Linket fører ikke til en fil i projektet
stakeholders/rundt:1:1: error[unreadable-file]: Linket fører ikke til en fil i projektet
note: Der er ingen liste med deltagernes navne at lede efter. Lav den med: ip privacy names

"#]]);
}

#[test]
fn a_record_a_thousand_folders_down_is_read() {
    let project = TestProject::new("");
    let path = format!("stakeholders/{}dyb.yaml", "a/".repeat(1000));
    project.write(&path, "name: Dyb\n");
    let run = project.run(["check", "--format", "short"]).code(1);
    assert!(
        run.stdout.starts_with(&format!("{path}:1:1: error[missing-key]")),
        "{}",
        run.stdout
    );
}

/// Three chapters with a warning each, and a note with an error that stands after them.
const MANY: &str = "\
//- interviews/z.md
---
method: interview
date: 2018-13
stakeholders: [boligselskaber]
basis: public-record
publish: quote
---
Tekst. #sundhed
//- policy/chapters/10-a.md
---
title: A
status: draft
---
Vi vil noget. ^a
//- policy/chapters/20-b.md
---
title: B
status: draft
---
Vi vil mere. ^b
";

#[test]
fn errors_stand_before_warnings_in_every_format() {
    let project = TestProject::new(MANY.replace("interviews/z.md", "stakeholders/z.md").as_str());
    let shown = project.run(["check", "--format", "short"]).code(1).text().to_owned();
    let at = |word: &str| shown.find(word).unwrap_or_else(|| panic!("{word}: {shown}"));
    assert!(shown.rfind("error[").unwrap() < at("warning["), "{shown}");
}

#[test]
fn with_paths_only_what_is_found_there_is_shown_and_counts() {
    let project = TestProject::new(MANY);
    project
        .run(["check", "policy/chapters/20-b.md", "--format", "short"])
        .code(0)
        .stdout(str![[r#"
policy/chapters/20-b.md:5:15: warning[unsupported-statement]: Punktet »b« er uden grundlag
note: Der er ingen liste med deltagernes navne at lede efter. Lav den med: ip privacy names

"#]]);
    project.run(["check", "policy", "--quiet"]).code(0);
    project.run(["check", "policy", "interviews", "--quiet"]).code(1);
    project.run(["check", ".", "--quiet"]).code(1);
    project
        .run(["check", "policy/chapters/20-b.md"])
        .code(0)
        .stdout(str![[r#"
ADVARSEL: Punktet »b« er uden grundlag                     unsupported-statement
  policy/chapters/20-b.md, linje 5, tegn 15
  5 | Vi vil mere. ^b
    |               ^
  Læseren kan ikke se, hvem eller hvad det hviler på.
  Gør sådan: Henvis til et notat eller en kilde: [@notat#uddrag]. Se, hvad der
  er sagt om temaet: ip list passage

Ingen fejl og 1 advarsel i 1 fil. Mere: ip explain unsupported-statement

BEMÆRK: Der er ingen liste med deltagernes navne at lede efter. Lav den med:
  ip privacy names

"#]]);
    project
        .run(["check", "policy/chapter"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
policy/chapter findes ikke i projektet.
Skriv en fil eller en mappe, for eksempel interviews eller policy/chapters.

"#]]);
}

#[test]
fn a_summary_counts_each_rule_once() {
    let project = TestProject::new(MANY);
    project
        .run(["check", "--summary"])
        .code(1)
        .stderr(str![])
        .stdout(str![[r#"
FEJL: 1 × bad-date
  »2018-13« er ikke en dato
  Først: interviews/z.md, linje 3, tegn 7

ADVARSEL: 2 × unsupported-statement
  Punktet »a« er uden grundlag
  Først: policy/chapters/10-a.md, linje 5, tegn 16

1 fejl, 2 advarsler i 8 filer. Udkastet kan ikke bygges, før fejlen er rettet.
Mere: ip explain bad-date

BEMÆRK: Der er ingen liste med deltagernes navne at lede efter. Lav den med:
  ip privacy names

"#]]);
    project.run(["check", "--summary", "--format", "json"]).code(2);
}

#[test]
fn a_folder_of_notes_that_were_there_before_is_told_how_they_come_in() {
    let mut text = String::new();
    for at in 0..12 {
        text.push_str(&format!("//- interviews/moede-{at}.md\nVi talte om bolig.\n"));
    }
    let project = TestProject::new(&text);
    project.run(["check", "--summary"]).code(1).stdout(str![[r#"
FEJL: 12 × missing-front-matter
  Filens oplysninger mangler
  Først: interviews/moede-0.md

12 fejl i 17 filer. Udkastet kan ikke bygges, før fejlene er rettet. 12 filer
mellem notaterne er ikke notater endnu. Er det tekster, I har i forvejen, så
flyt dem ud af mappen, og tilføj dem én ad gangen: ip add-interview --from FIL
Mere: ip explain missing-front-matter

BEMÆRK: Der er ingen liste med deltagernes navne at lede efter. Lav den med:
  ip privacy names

"#]]);
    let shown = project.run(["check"]).code(1).text().to_owned();
    let last: Vec<&str> = shown.lines().rev().take(9).collect();
    let last = last.into_iter().rev().collect::<Vec<_>>().join("\n");
    snapbox::assert_data_eq!(
        last,
        str![[r#"
12 fejl i 17 filer. Udkastet kan ikke bygges, før fejlene er rettet. 12 filer
mellem notaterne er ikke notater endnu. Er det tekster, I har i forvejen, så
flyt dem ud af mappen, og tilføj dem én ad gangen: ip add-interview --from FIL
Mere: ip explain missing-front-matter
Begynd her: interviews/moede-0.md: Filens oplysninger mangler
Overblik: ip check --summary

BEMÆRK: Der er ingen liste med deltagernes navne at lede efter. Lav den med:
  ip privacy names
"#]]
    );
}
