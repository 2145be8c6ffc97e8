//! `ip rename`.

use crate::test_project::TestProject;
use snapbox::str;

/// Returns what check says, a line a finding.
fn complaints(project: &TestProject) -> Vec<String> {
    let run = project.run(["check", "--format", "short"]).code(0);
    run.stdout.lines().map(str::to_owned).collect()
}

#[test]
fn a_note_is_renamed_everywhere_and_its_new_path_is_printed() {
    let project = TestProject::own();
    let before = complaints(&project);
    project
        .run(["rename", "2018-02-27-borgere-k4t", "2018-02-27-borgere-a1b"])
        .code(0)
        .stdout(str![[r#"
interviews/2018-02-27-borgere-a1b.md

"#]])
        .stderr(str![[r#"
»2018-02-27-borgere-k4t« hedder nu »2018-02-27-borgere-a1b«.
10 henvisninger er rettet i 3 filer.

"#]]);
    assert!(
        !project
            .files()
            .contains(&"interviews/2018-02-27-borgere-k4t.md".to_owned())
    );
    let same = |it: &String| it.replace("borgere-k4t", "borgere-a1b");
    assert_eq!(complaints(&project), before.iter().map(same).collect::<Vec<_>>());
}

#[test]
fn without_writing_every_word_that_would_change_is_shown() {
    let project = TestProject::own();
    let before = project.files();
    project
        .run(["rename", "--dry-run", "goal/sundt-liv", "et-sundt-liv"])
        .code(0)
        .stdout(str![[r#"
policy/chapters/25-maal.md
   10  sundt-liv → et-sundt-liv
policy/chapters/45-sundhed.md
    4  sundt-liv → et-sundt-liv
policy/goals/sundt-liv.md → policy/goals/et-sundt-liv.md
policy/themes/sundhed.md
    3  sundt-liv → et-sundt-liv

"#]])
        .stderr(str![[r#"
Intet er ændret endnu. »sundt-liv« ville få navnet »et-sundt-liv«.
3 henvisninger skulle rettes i 3 filer.

"#]]);
    project
        .run(["rename", "--dry-run", "45-sundhed", "33-sundhed", "--lang", "en"])
        .code(0)
        .stdout(str![[r#"
policy/chapters/45-sundhed.md → policy/chapters/33-sundhed.md

"#]])
        .stderr(str![[r#"
Nothing is changed yet. “45-sundhed” would be called “33-sundhed”.
No references would have to change.

"#]]);
    assert_eq!(project.files(), before);
}

#[test]
fn what_can_be_several_things_is_asked_for_and_nothing_is_changed() {
    let project = TestProject::own();
    let before = project.files();
    project
        .run(["rename", "sundhed", "helse"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
»sundhed« kan være flere ting
Skriv en af dem: theme/sundhed, chapter/sundhed

"#]]);
    project
        .run(["rename", "sundt-lif", "sundhed"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
»sundt-lif« findes ikke
Mente du »sundt-liv«?

"#]]);
    project
        .run(["rename", "sundt-liv", "Sundt liv!"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
»Sundt liv!« kan ikke være et navn her
Brug små bogstaver fra a til z, tal og bindestreg. Skriv for eksempel: sundt-liv

"#]]);
    project
        .run(["rename", "sundt-liv", "../../sundt-liv"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
»../../sundt-liv« kan ikke være et navn her
Brug små bogstaver fra a til z, tal og bindestreg. Skriv for eksempel: sundt-liv

"#]]);
    project
        .run(["rename", "sundt-liv", "arbejdsmarked"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
»arbejdsmarked« findes allerede
Intet er ændret. Vælg et andet navn.

"#]]);
    let after: Vec<String> = project
        .files()
        .into_iter()
        .filter(|it| !it.starts_with(".ip/"))
        .collect();
    assert_eq!(after, before);
}

#[test]
fn a_program_gets_what_is_missing() {
    let project = TestProject::new("");
    project.run(["rename"]).code(2).stdout(str![]).stderr(str![[r#"
Der mangler: ID

"#]]);
    project
        .run(["rename", "sundt-liv"])
        .code(2)
        .stdout(str![])
        .stderr(str![[r#"
Der mangler: NAVN

"#]]);
}

#[test]
fn a_file_that_cannot_be_read_stands_in_the_way() {
    let project = TestProject::new("");
    project.write("interviews/x.md", b"---\ntitle: \xff\n---\n");
    project
        .run(["rename", "sundt-liv", "sundhed-for-alle"])
        .code(1)
        .stdout(str![])
        .stderr(str![[r#"
Filen kan ikke læses og kan rumme henvisninger: interviews/x.md
Intet er ændret. Ret først fejlene: ip check

"#]]);
}

#[cfg(unix)]
#[test]
fn a_file_whose_name_cannot_be_written_stands_in_the_way() {
    let project = TestProject::new("");
    project.write("interviews/a\u{1b}b.md", "---\ntitle: x\n---\n");
    project
        .run(["rename", "sundt-liv", "sundhed-for-alle"])
        .code(1)
        .stdout(str![])
        .stderr(str![[r#"
Filen kan ikke læses og kan rumme henvisninger: interviews/a<U+001B>b.md
Intet er ændret. Ret først fejlene: ip check

"#]]);
}

/// Returns a project in which a rename was stopped before its first file was in place.
fn stopped(command: &str) -> TestProject {
    let project = TestProject::new("");
    let old = "---\ntitle: Sundt liv\n---\nBorgerne har de samme muligheder for et sundt liv.\n";
    assert_eq!(project.read("policy/goals/sundt-liv.md"), old);
    project.write(".ip/staged/0", old);
    let file = |path| {
        let digest = "e82e1cf97ed6a885712c68802a06908aa3f75f1fcdc97d1ccec7d86bd3248510";
        format!(r#"{{"path":"policy/goals/{path}.md","digest":"{digest}"}}"#)
    };
    let step = format!(r#"{{"old":{},"new":{},"staged":0}}"#, file("sundt-liv"), file("liv"));
    let journal = format!(r#"{{"version":1,"command":"{command}","undone":false,"steps":[{step}]}}"#);
    project.write(".ip/journal", journal);
    project
}

#[test]
fn work_that_was_stopped_is_reported_by_who_reads_and_finished_by_who_writes() {
    let project = stopped("ip rename sundt-liv liv");
    let before = project.files();
    project.run(["check"]).code(1).stdout(str![]).stderr(str![[r#"
»ip rename sundt-liv liv« blev afbrudt, før den var færdig
Kør den igen. Så bliver den gjort færdig.

"#]]);
    project
        .run(["rename", "sundt-liv", "liv", "--dry-run"])
        .code(1)
        .stdout(str![]);
    project
        .run(["add-goal", "--title=Trygge hjem", "--dry-run"])
        .code(1)
        .stdout(str![]);
    assert_eq!(project.files(), before);
    project
        .run(["rename", "goal/liv", "et-liv"])
        .code(0)
        .stdout(str![[r#"
policy/goals/et-liv.md

"#]])
        .stderr(str![[r#"
»ip rename sundt-liv liv« blev afbrudt sidste gang. Nu er den gjort færdig.
»liv« hedder nu »et-liv«.
Ingen henvisninger skulle rettes.

"#]]);
    assert!(project.files().contains(&"policy/goals/et-liv.md".to_owned()));
    assert!(!project.files().contains(&"policy/goals/sundt-liv.md".to_owned()));
}

#[test]
fn the_command_that_was_stopped_finishes_its_own_work() {
    let project = stopped("ip rename sundt-liv liv");
    project
        .run(["rename", "sundt-liv", "liv"])
        .code(0)
        .stdout(str![])
        .stderr(str![[r#"
»ip rename sundt-liv liv« blev afbrudt sidste gang. Nu er den gjort færdig.

"#]]);
    assert!(project.files().contains(&"policy/goals/liv.md".to_owned()));
}

#[test]
fn a_journal_says_nothing_that_a_terminal_obeys() {
    let run = stopped("ip \\u001b[2J").run(["check"]).code(1);
    assert!(run.stderr.contains("ip <U+001B>[2J"), "{}", run.stderr);
}

#[test]
fn of_two_that_rename_the_same_one_wins_and_the_other_says_so() {
    let project = TestProject::own();
    let before = complaints(&project).len();
    let (one, other) = std::thread::scope(|scope| {
        let other = scope.spawn(|| project.run(["rename", "borgere", "folk"]));
        (project.run(["rename", "borgere", "beboere"]), other.join().unwrap())
    });
    let (winner, loser) = if one.stderr.contains("findes ikke") {
        (other, one)
    } else {
        (one, other)
    };
    winner.code(0);
    assert!(loser.stderr.starts_with("»borgere« findes ikke\n"), "{}", loser.stderr);
    assert_eq!(complaints(&project).len(), before);
}
