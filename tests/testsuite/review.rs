//! `ip review`, and what `ip check` says when evidence has moved since.

use crate::test_project::TestProject;
use snapbox::str;

const LIST: &str = "policy/reviewed.yaml";
const NOTE: &str = "interviews/2018-03-14-boligselskaber-k3f.md";
const CHAPTER: &str = "policy/chapters/10-sundhed.md";

const PROJECT: &str = "\
//- policy/sources.yaml
rapport:
  type: report
  title: Ventetid
//- interviews/2018-03-14-boligselskaber-k3f.md
---
method: interview
date: 2018-03-14
stakeholders: [boligselskaber]
themes: [sundhed]
basis: public-task
special: none
journal: 18-1
informed: 2018-03-01
publish: quote
delete-after: 2019-03-14
---
> Vi venter \"tre uger\" på en tolk - hver gang. #sundhed/tolk ^tolk

Apoteket lukker tidligt. #sundhed ^apotek

| Hvad | Hvor mange |
| --- | ---: |
| Tolk | 31 |

^tabel
//- policy/chapters/10-sundhed.md
---
title: Sundhed
status: draft
theme: sundhed
---
Vi vil have en tolk til stede. [@2018-03-14-boligselskaber-k3f#tolk; @rapport] ^tolk

Apoteket skal have åbent. [@2018-03-14-boligselskaber-k3f#apotek; imod @2018-03-14-boligselskaber-k3f#tolk] ^apotek

Vi vil spørge flere. [@2018-03-14-boligselskaber-k3f#tabel] ^flere

Vi vil lytte. [@2018-03-14-boligselskaber-k3f] ^lytte

Vi vil mødes. ^moedes
";

/// Returns a project of which every statement was reviewed.
fn reviewed() -> TestProject {
    let project = TestProject::new(PROJECT);
    project
        .run(["review", "--all"])
        .code(0)
        .stdout(str![[r#"
policy/reviewed.yaml

"#]])
        .stderr(str![[r#"
Det er noteret, at 5 punkter er læst sammen med deres grundlag.

"#]]);
    project
}

/// Returns the statements that must be read again.
fn outdated(project: &TestProject) -> Vec<String> {
    let run = project.run(["check", "--format", "json"]);
    let printed: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    let found = printed["diagnostics"].as_array().unwrap().iter();
    let own = found.filter(|it| it["rule"] == "outdated-evidence");
    own.map(|it| {
        assert_eq!((&it["path"], &it["severity"]), (&CHAPTER.into(), &"warning".into()));
        let line = usize::try_from(it["line"].as_u64().unwrap()).unwrap();
        let text = project.read(CHAPTER);
        text.lines()
            .nth(line - 1)
            .unwrap()
            .rsplit('^')
            .next()
            .unwrap()
            .to_owned()
    })
    .collect()
}

fn edit(project: &TestProject, path: &str, old: &str, new: &str) {
    let text = project.read(path);
    assert!(text.contains(old), "{old}");
    project.write(path, text.replacen(old, new, 1));
}

#[test]
fn a_reviewed_project_has_one_line_a_statement_and_no_words_or_ids_of_notes() {
    let project = reviewed();
    snapbox::assert_data_eq!(
        project.read(LIST),
        str![[r#"
# Skrives af ip review: én linje for hvert punkt, der er læst sammen med sit grundlag, og for hvert godkendt citat.
sundhed#apotek: {words: dfb13648cafe9b6f, for: [396b936b0a9afa51], against: [e4343329adcfb842]}
sundhed#flere: {words: 989cee8d56744332, for: [08cc40fc40760174]}
sundhed#lytte: {words: ade641df32ec2395, for: [fecddb980633fe10]}
sundhed#moedes: {words: 977a759a1ed008e4}
sundhed#tolk: {words: 7b3f43b5af90c59b, for: [9637b0dfa4ac3b4c, e4343329adcfb842]}

"#]]
    );
    assert!(project.read(LIST).lines().is_sorted());
    assert!(!project.read(LIST).contains("2018"));
    assert_eq!(outdated(&project), Vec::<String>::new());
}

#[test]
fn a_changed_passage_makes_exactly_its_statements_outdated_until_they_are_reviewed() {
    let project = reviewed();
    edit(&project, NOTE, "tre uger", "fire uger");
    assert_eq!(outdated(&project), ["tolk", "apotek", "lytte"]);
    project
        .run(["review", "10-sundhed#tolk", "sundhed#apotek"])
        .code(0)
        .stdout(str![])
        .stderr(str![[r#"
Det er noteret, at 2 punkter er læst sammen med deres grundlag.

"#]]);
    assert_eq!(outdated(&project), ["lytte"]);
    project.run(["review", "chapter/sundhed"]).code(0);
    assert_eq!(outdated(&project), Vec::<String>::new());
    edit(&project, NOTE, "| 31 |", "| 32 |");
    assert_eq!(outdated(&project), ["flere", "lytte"]);
}

#[test]
fn how_the_words_are_set_and_what_things_are_called_changes_nothing() {
    let project = reviewed();
    edit(
        &project,
        NOTE,
        "> Vi venter \"tre uger\" på en tolk - hver gang. #sundhed/tolk ^tolk",
        "> Vi *venter*  »tre uger« på\n> en tolk – hver gang.\n> #sundhed ^tolk",
    );
    edit(
        &project,
        CHAPTER,
        "Vi vil have en tolk til stede. [",
        "Vi vil have en tolk\ntil stede [",
    );
    edit(
        &project,
        CHAPTER,
        "#tolk; @rapport] ^tolk",
        "#tolk; se @rapport, s. 3]. ^tolk",
    );
    edit(
        &project,
        CHAPTER,
        "[@2018-03-14-boligselskaber-k3f#apotek; imod @2018-03-14-boligselskaber-k3f#tolk]",
        "[imod @2018-03-14-boligselskaber-k3f#tolk; @2018-03-14-boligselskaber-k3f#apotek]",
    );
    assert_eq!(outdated(&project), Vec::<String>::new());
    for (old, new) in [
        ("2018-03-14-boligselskaber-k3f", "et-andet-navn"),
        ("et-andet-navn#tolk", "ventetid"),
        ("theme/sundhed", "sundt"),
        ("rapport", "rapport-2018"),
        ("sundhed#apotek", "aabningstid"),
        ("10-sundhed", "30-sygdom"),
    ] {
        project.run(["rename", old, new]).code(0);
        let printed = project.run(["check", "--format", "short"]).code(0).stdout;
        assert!(!printed.contains("outdated-evidence"), "{new}: {printed}");
    }
    assert!(project.read(LIST).contains("sygdom#aabningstid: "));
    assert!(project.read(LIST).lines().is_sorted());
}

#[test]
fn what_is_added_taken_away_deleted_or_withdrawn_is_noticed() {
    for (path, old, new, expected) in [
        (
            CHAPTER,
            "stede. [",
            "stede. [@2018-03-14-boligselskaber-k3f#apotek; ",
            vec!["tolk"],
        ),
        (CHAPTER, "; @rapport]", "]", vec!["tolk"]),
        (CHAPTER, "; imod @", "; @", vec!["apotek"]),
        (CHAPTER, "Vi vil mødes.", "Vi mødes.", vec!["moedes"]),
        (CHAPTER, "Vi vil mødes.", "Vi vil mødes. [@rapport]", vec!["moedes"]),
        (NOTE, "^apotek", "", vec!["apotek"]),
        (
            NOTE,
            "Apoteket lukker tidligt. #sundhed ^apotek\n",
            "",
            vec!["apotek", "lytte"],
        ),
        (
            NOTE,
            "publish: quote",
            "publish: quote\nwithdrawn: {date: 2018-05-01, right: consent}",
            vec!["tolk", "apotek", "flere", "lytte"],
        ),
        ("policy/sources.yaml", "Ventetid", "Lange ventetider", vec!["tolk"]),
    ] {
        let project = reviewed();
        edit(&project, path, old, new);
        assert_eq!(outdated(&project), expected, "{new}");
    }
}

#[test]
fn a_statement_that_was_never_reviewed_is_no_finding() {
    let project = TestProject::new(PROJECT);
    assert_eq!(outdated(&project), Vec::<String>::new());
    project.run(["review", "sundhed#flere"]).code(0);
    edit(&project, NOTE, "tre uger", "fire uger");
    assert_eq!(outdated(&project), Vec::<String>::new());
}

#[test]
fn people_see_what_was_changed() {
    let project = reviewed();
    edit(&project, NOTE, "tre uger", "fire uger");
    edit(&project, CHAPTER, "; @rapport]", "]");
    edit(&project, CHAPTER, "Vi vil mødes.", "Vi mødes.");
    let printed = project.run(["check"]).code(0).stdout;
    snapbox::assert_data_eq!(printed, snapbox::file!["review/check.txt"]);
}

#[test]
fn nothing_is_written_where_nothing_should_be() {
    let project = TestProject::new(PROJECT);
    project
        .run(["review", "sundhed#tolk", "--dry-run"])
        .code(0)
        .stdout(str![[r#"
sundhed#tolk (ikke læst før)

"#]])
        .stderr(str![[r#"
Intet er skrevet endnu. 1 punkt ville blive noteret.

"#]]);
    project.run(["review"]).code(2).stdout(str![]).stderr(str![[r#"
Hvilke punkter er læst igen?
Skriv dem, fx ip review sundhed#tolk, eller brug --all.

"#]]);
    project.run(["review", "sundhed#intet"]).code(2).stdout(str![]);
    assert!(!project.files().contains(&LIST.to_owned()));
    project.write(LIST, "sundhed#tolk: {words: nej}\n");
    project.run(["review", "--all"]).code(1).stdout(str![]).stderr(str![[r#"
Listen over genlæste punkter har fejl: policy/reviewed.yaml
Intet er skrevet. Ret fejlene først: ip check

"#]]);
    project.run(["check"]).code(1);
}

#[test]
fn a_statement_that_is_gone_is_taken_off_the_list() {
    let project = reviewed();
    edit(&project, CHAPTER, "Vi vil mødes. ^moedes\n", "");
    assert_eq!(outdated(&project), Vec::<String>::new());
    project
        .run(["review", "sundhed#tolk"])
        .code(0)
        .stdout(str![])
        .stderr(str![[r#"
Intet var ændret, siden punkterne blev læst. 1 punkt, der ikke findes mere, er taget af listen.

"#]]);
    assert!(!project.read(LIST).contains("moedes"));
}

#[test]
fn where_there_is_a_history_the_words_are_shown() {
    let project = reviewed();
    project.save("2018-05-01");
    edit(&project, NOTE, "tre uger", "fire uger");
    project.save("2018-05-02");
    edit(
        &project,
        CHAPTER,
        "; @rapport]",
        "; @2018-03-14-boligselskaber-k3f#apotek]",
    );
    edit(
        &project,
        CHAPTER,
        "#apotek; imod @2018-03-14-boligselskaber-k3f#tolk]",
        "#apotek]",
    );
    edit(&project, CHAPTER, "Vi vil mødes.", "Vi vil altid mødes.");
    project
        .run(["rename", "2018-03-14-boligselskaber-k3f", "notat"])
        .code(0);
    let printed = project.run(["check"]).code(0).stdout;
    snapbox::assert_data_eq!(printed, snapbox::file!["review/history.txt"]);
    let printed = project
        .run(["check", "--format", "json", "--lang", "en"])
        .code(0)
        .stdout;
    assert!(
        printed.contains("It said “Vi vil mødes.”. Now it says “Vi vil altid mødes.”"),
        "{printed}"
    );
}

#[test]
fn words_that_were_taken_back_or_deleted_are_named_and_never_repeated() {
    let passage = "> Vi venter \"tre uger\" på en tolk - hver gang. #sundhed/tolk ^tolk\n";
    for (old, new, named) in [
        (
            "publish: quote",
            "publish: quote\nwithdrawn: {date: 2018-05-01, right: consent}",
            "k3f#tolk er faldet bort",
        ),
        (passage, "", "k3f#tolk er faldet bort"),
        (
            passage,
            "> Vi venter \"tre dage\" på en tolk - hver gang. #sundhed/tolk ^ventetid\n",
            "k3f#tolk er faldet bort",
        ),
    ] {
        let project = reviewed();
        project.save("2018-05-01");
        edit(&project, NOTE, old, new);
        let printed = project.run(["check", "--format", "json"]).stdout;
        assert!(printed.contains(named), "{new}: {printed}");
        assert!(!printed.contains("tre uger"), "{new}: {printed}");
    }
    let project = reviewed();
    project.save("2018-05-01");
    let erased =
        "---\nmethod: interview\ndate: 2018-03\nthemes: [sundhed]\nerased: {date: 2018-05-01, reason: frist}\n---\n";
    project.write(NOTE, erased);
    let printed = project.run(["check", "--format", "json"]).stdout;
    assert!(printed.contains("k3f#tolk er faldet bort"), "{printed}");
    assert!(
        !printed.contains("tre uger") && !printed.contains("Apoteket lukker"),
        "{printed}"
    );
}

#[test]
fn a_trace_says_whether_a_statement_was_read_as_it_stands() {
    let project = reviewed();
    let state = || {
        let run = project.run(["trace", "sundhed#apotek", "--format", "json"]).code(0);
        let printed: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        let changed: Vec<bool> = printed["rests_on"]
            .as_array()
            .unwrap()
            .iter()
            .map(|it| it["changed"] == true)
            .collect();
        (printed["review"].as_str().unwrap().to_owned(), changed)
    };
    assert_eq!(state(), ("current".to_owned(), vec![false, false]));
    edit(&project, NOTE, "tre uger", "fire uger");
    assert_eq!(state(), ("outdated".to_owned(), vec![false, true]));
    let printed = project.run(["trace", "sundhed#apotek"]).code(0).stdout;
    assert!(
        printed.contains("k3f#tolk (! ændret siden)") && printed.contains("Skal genlæses"),
        "{printed}"
    );
}

/// Three quotations of one note, one of them twice, in the forms that a chapter has, and one of a note that allows none.
const QUOTING: &str = "\
//- policy/chapters/20-citater.md
---
title: Citater
status: draft
theme: sundhed
---
> Vi venter \"tre uger\" på en tolk - hver gang. [@2018-03-14-boligselskaber-k3f#tolk]

En siger: »Min nabo i Ølstykke hjalp os tit.« [@2018-03-14-boligselskaber-k3f#nabo] ^hjaelp

```ip quotes
theme: sundhed
```
";

fn quoting() -> TestProject {
    let project = TestProject::new(PROJECT);
    project.lay(QUOTING);
    let note = project.read(NOTE)
        + "\n> Min nabo i Ølstykke hjalp os tit. #sundhed ^nabo\n\n> Vi kom fra byen. #sundhed ^by\n";
    project.write(NOTE, note);
    project
}

/// Returns id and state of every quotation.
fn quotes(project: &TestProject) -> Vec<(String, String)> {
    let printed: serde_json::Value =
        serde_json::from_str(&project.run(["review", "--quotes", "--format", "json"]).code(0).stdout).unwrap();
    assert_eq!(printed["version"], 1);
    let text = |it: &serde_json::Value| it.as_str().unwrap().to_owned();
    let all = printed["quotes"].as_array().unwrap().iter();
    all.map(|it| (text(&it["id"]), text(&it["state"]))).collect()
}

#[test]
fn every_quotation_is_listed_once_with_what_a_person_must_know() {
    let project = quoting();
    let run = project.run(["review", "--quotes", "--format", "table"]).code(0);
    snapbox::assert_data_eq!(run.stdout, snapbox::file!["review/quotes.txt"].raw());
    let run = project.run(["review", "--quotes", "--format", "json"]).code(0);
    snapbox::assert_data_eq!(run.stdout, snapbox::file!["review/quotes.json": Text].raw());
}

#[test]
fn a_quotation_is_approved_taken_back_and_asked_about_anew_when_it_changes() {
    let project = quoting();
    let states = |project: &TestProject| quotes(project).into_iter().map(|it| it.1).collect::<Vec<_>>();
    assert_eq!(states(&project), ["waits"; 3]);
    let ids: Vec<String> = quotes(&project).into_iter().map(|it| it.0).collect();
    let run = |args: &[&str]| project.run(["review", "--quotes"].iter().chain(args).copied());
    run(&["--approve", &ids[0], "--by", "Integration", "--dry-run"])
        .code(0)
        .stdout(format!("{} (må offentliggøres)\n", ids[0]));
    assert_eq!(states(&project), ["waits"; 3]);
    run(&["--approve", &ids[0], &ids[1], &ids[2], "--by", "Integration"])
        .code(0)
        .stdout("policy/reviewed.yaml\n")
        .stderr(str![[r#"
3 citater er blevet godkendt til offentliggørelse.
Af notatet 2018-03-14-boligselskaber-k3f kommer de to første godkendte citater i udkastet med. 1 godkendt citat udelades.

"#]]);
    assert_eq!(states(&project), ["approved", "approved", "surplus"]);
    let list = project.read(LIST);
    assert!(
        list.contains("\nquotes:\n  ") && list.contains(": {by: \"Integration\", date: 2018-06-01}\n"),
        "{list}"
    );
    assert!(!list.contains("nabo") && !list.contains("k3f"), "{list}");
    run(&["--reject", &ids[1]]).code(0).stderr(str![[r#"
Ingen citater er blevet godkendt. 1 godkendelse er taget tilbage. 1 citat venter stadig.

"#]]);
    assert_eq!(states(&project), ["approved", "waits", "approved"]);
    // Reviewing statements leaves the quotations alone, and the other way round.
    project.run(["review", "--all"]).code(0);
    assert_eq!(states(&project), ["approved", "waits", "approved"]);
    run(&["--approve", &ids[1], "--by", "Integration"]).code(0);
    assert!(project.read(LIST).contains("citater#hjaelp: {words: "));
    assert!(project.run(["check"]).stdout.is_empty() || !project.run(["check"]).stdout.contains("reviewed.yaml"));
    for path in [NOTE, "policy/chapters/20-citater.md"] {
        edit(
            &project,
            path,
            "Min nabo i Ølstykke hjalp",
            "Min nabo i Ølstykke hjælper",
        );
    }
    assert_eq!(states(&project), ["approved", "waits", "approved"]);
}

#[test]
fn what_cannot_be_approved_is_refused_and_nothing_is_written() {
    let project = quoting();
    let id = quotes(&project).remove(0).0;
    let run = |args: &[&str]| {
        project
            .run(["review", "--quotes"].iter().chain(args).copied())
            .code(2)
            .stderr
    };
    assert!(run(&[]).contains("--approve"));
    assert!(run(&["--approve", &id]).contains("--by"));
    assert!(run(&["--approve", "citater@00000000", "--by", "X"]).contains("citater@00000000"));
    assert!(run(&["--approve", &id, "--by", "en@example.org"]).contains("example.org"));
    edit(&project, NOTE, "publish: quote", "publish: summary");
    assert!(run(&["--approve", &id, "--by", "X"]).contains("tillader ikke"));
    assert!(!project.root().join(LIST).exists());
}

#[test]
fn a_quotation_in_a_memo_of_the_project_is_asked_about_and_words_without_marks_are_told() {
    let project = TestProject::new(
        "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
         Mange beboere venter tre uger på en tolk. [@2018-03-14-boligselskaber-k3f#tolk]\n\
         //- templates/report-mit.md\n---\ntitle: Mit notat\n---\n\
         De siger: »Vi venter tre uger på en tolk.« [@2018-03-14-boligselskaber-k3f#tolk]\n\n\
         Også her: »Det siger ingen af notaterne.«\n",
    );
    let run = project.run(["review", "--quotes", "--format", "table"]).code(0);
    let said = run.stderr.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(said.contains("spurgt om dem: policy/chapters/10-a.md:5."), "{said}");
    let waiting = quotes(&project);
    assert_eq!(waiting.len(), 1, "{waiting:?}");
    let (id, standing) = &waiting[0];
    assert!(id.starts_with("mit@") && standing == "waits", "{waiting:?}");
    let memo = |project: &TestProject| {
        let made = project
            .run(["report", "mit", "--edition", "public", "--format", "md"])
            .code(0);
        project.read(made.stdout.trim())
    };
    let text = memo(&project);
    assert!(
        !text.contains("tre uger") && text.contains("De siger: \\[citat udeladt\\]"),
        "{text}"
    );
    project
        .run(["review", "--quotes", "--approve", id, "--by", "C-BUR"])
        .code(0);
    assert!(memo(&project).contains("tre uger"), "{}", memo(&project));
    let found = project
        .run(["check", "--edition", "public", "--format", "short"])
        .code(0)
        .stdout;
    assert!(found.contains("unmarked-quotation"), "{found}");
}
