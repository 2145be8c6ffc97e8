//! `ip history` and `ip undo`, with real git: nothing is lost, and what people took back stays away.

use crate::saving::ip;
use crate::test_project::{Run, TestProject};
use serde_json::{Value, json};

const CHAPTER: &str = "policy/chapters/10-a.md";
const NOTE: &str = "interviews/2018-03-14-boligselskaber-k3f.md";
const ID: &str = "2018-03-14-boligselskaber-k3f";
/// What the fixture's note says.
const SAID: &str = "Vi venter tre uger på en tolk";

fn chapter(words: &str) -> String {
    format!("---\ntitle: A\nstatus: draft\n---\n{words}\n")
}

/// Returns a project in which a chapter was saved three times.
fn three() -> TestProject {
    let project = TestProject::new("");
    for words in ["Det første.", "Det andet.", "Det tredje."] {
        project.write(CHAPTER, chapter(words));
        done(&project, &["save"]);
    }
    project
}

#[track_caller]
fn done(project: &TestProject, words: &[&str]) -> Run {
    ip(project, words).run().code(0)
}

fn history(project: &TestProject, words: &[&str]) -> Vec<Value> {
    let words = [&["history", "--format", "json"], words].concat();
    let json: Value = serde_json::from_str(&done(project, &words).stdout).unwrap();
    assert_eq!(json["version"], 1);
    json["saves"].as_array().unwrap().clone()
}

#[test]
fn history_says_who_saved_what_and_when_newest_first() {
    let project = three();
    let saves = history(&project, &[]);
    assert_eq!(saves.len(), 3);
    assert_eq!(saves[0]["by"], "Arbejdsgruppen");
    assert_eq!(saves[0]["date"], "2018-06-01T12:00:00+02:00");
    assert_eq!(
        saves[0]["records"],
        json!([{ "kind": "chapter", "id": "a", "change": "changed" }])
    );
    assert_eq!(
        (&saves[0]["message"], &saves[0]["mark"]),
        (&json!("a rettet"), &Value::Null)
    );
    // Whoever saves with git alone is shown too.
    project.write(CHAPTER, chapter("Det fjerde."));
    project.save("2018-06-02");
    done(&project, &["mark", "hoering-1"]);
    let text = done(&project, &["history"]).stdout;
    let lines: Vec<&str> = text.lines().collect();
    assert!(
        lines[0].ends_with("  2. juni 2018 kl. 12.00 · Arbejdsgruppen"),
        "{text}"
    );
    assert_eq!(
        lines[1..4],
        ["  Udkastet hedder »hoering-1«", "  2018-06-02", "  a rettet"]
    );
    assert!(text.contains("\n  Første version\n"), "{text}");
}

#[test]
fn what_happened_to_one_record_is_followed_across_its_names() {
    let project = three();
    let long = "Et langt stykke, som kan kendes igen. ".repeat(9);
    project.write(
        "policy/themes/fritid.md",
        format!("---\ntitle: Fritid\ngoals: [sundt-liv]\n---\n{long}\n"),
    );
    done(&project, &["save"]);
    done(&project, &["rename", "theme/fritid", "fritidsliv"]);
    done(&project, &["save"]);
    let changes: Vec<Value> = history(&project, &["theme/fritidsliv"])
        .iter()
        .map(|it| it["records"][0].clone())
        .collect();
    let change = |change: &str| json!({ "kind": "theme", "id": "fritidsliv", "change": change });
    assert_eq!(changes, [change("renamed"), change("added")]);
    let run = ip(&project, &["undo", "theme/fritidsliv"]).run().code(2);
    assert!(run.stderr.contains("ip rename fritidsliv fritid"), "{}", run.stderr);
}

#[test]
fn an_undo_is_a_new_version_and_can_be_undone() {
    let project = three();
    let run = done(&project, &["undo"]);
    assert_eq!(
        (&*run.stdout, project.read(CHAPTER)),
        ("a rettet\n", chapter("Det andet."))
    );
    assert_eq!(history(&project, &[]).len(), 4);
    assert_eq!(project.git("2018-06-01", &["status", "--porcelain"]), "");
    done(&project, &["undo"]);
    assert_eq!(project.read(CHAPTER), chapter("Det tredje."));
    let first = history(&project, &[])[4]["id"].as_str().unwrap()[..8].to_owned();
    done(&project, &["undo", "--to", &first]);
    assert_eq!(project.read(CHAPTER), chapter("Det første."));
    done(&project, &["undo", "a", "--to", &first]);
    assert_eq!(ip(&project, &["undo", "--to", "noget"]).run().exit(), Some(2));
    assert_eq!(history(&project, &["a"]).len(), 6);
}

#[test]
fn what_is_not_saved_and_would_be_lost_is_shown_and_kept_and_all_else_stays_as_it_is() {
    let project = three();
    project.write(CHAPTER, chapter("Skrevet nu, og ikke gemt."));
    project.write("policy/themes/ny.yaml", "title: Ny\n");
    let dry = done(&project, &["undo", "--dry-run"]);
    assert!(
        dry.stderr.contains("er ikke gemt") && dry.stdout.contains(CHAPTER),
        "{} {}",
        dry.stderr,
        dry.stdout
    );
    assert_eq!(project.read(CHAPTER), chapter("Skrevet nu, og ikke gemt."));
    for _ in 0..2 {
        project.write(CHAPTER, chapter("Skrevet nu, og ikke gemt."));
        done(&project, &["undo"]);
    }
    assert_eq!(project.read("policy/themes/ny.yaml"), "title: Ny\n");
    let kept: Vec<String> = project
        .files()
        .into_iter()
        .filter(|it| it.starts_with(".ip/kept/"))
        .collect();
    assert_eq!(kept.len(), 2, "{kept:?}");
    for path in kept {
        assert_eq!(project.read(&path), chapter("Skrevet nu, og ikke gemt."));
    }
    assert!(!project.git("2018-06-01", &["ls-files"]).contains(".ip/"));
}

#[test]
fn a_record_that_was_deleted_comes_back_by_its_id_and_the_first_version_stays() {
    let project = three();
    std::fs::remove_file(project.root().join(CHAPTER)).unwrap();
    done(&project, &["save"]);
    done(&project, &["undo", "a"]);
    assert_eq!(project.read(CHAPTER), chapter("Det tredje."));
    let alone = TestProject::new("");
    assert_eq!(ip(&alone, &["undo"]).run().exit(), Some(2));
    done(&alone, &["save"]);
    let run = ip(&alone, &["undo"]).run().code(2);
    assert!(run.stderr.contains("den første version"), "{}", run.stderr);
}

#[test]
fn lists_of_what_people_did_are_not_undone() {
    let project = three();
    done(&project, &["mark", "hoering-1", "--sent-to", "Styregruppen"]);
    project.write(CHAPTER, chapter("Efter."));
    done(&project, &["save"]);
    let run = done(&project, &["undo"]);
    assert!(run.stdout.contains("policy/versions.yaml"), "{}", run.stdout);
    assert!(project.read("policy/versions.yaml").contains("Styregruppen"));
    assert_eq!(project.read(CHAPTER), chapter("Det tredje."));
}

/// Returns a project in whose history a note was heard, quoted with and without a citation, and saved; then something was done.
fn taken_back(words: &[&str]) -> TestProject {
    let project = TestProject::new("");
    let note = project.read(NOTE);
    assert!(note.contains(SAID), "{note}");
    project.write(CHAPTER, chapter(&format!("> {SAID}. [@{ID}#tolk]\n\nNoget andet.")));
    project.write(
        "policy/chapters/20-b.md",
        chapter(&format!("De sagde, at {}.", SAID.to_lowercase())),
    );
    done(&project, &["save", &format!("Notat {ID}: {SAID}")]);
    done(&project, words);
    project.write(CHAPTER, chapter("Noget tredje."));
    project.write("policy/chapters/20-b.md", chapter("Noget fjerde."));
    project.write(".ip/kept/2018-05-01-1200/a.md", "x");
    project
}

#[test]
fn no_undo_brings_back_what_was_taken_back_rests_or_was_erased() {
    for words in [
        &["privacy", "withdraw", ID, "--right", "consent", "--reason", "x"][..],
        &["privacy", "erase", ID, "--reason", "x"],
    ] {
        for is_saved in [true, false] {
            let project = taken_back(words);
            if is_saved {
                done(&project, &["save"]);
            }
            let first = history(&project, &[]).last().unwrap()["id"]
                .as_str()
                .unwrap()
                .to_owned();
            for undo in [
                &["undo"][..],
                &["undo", "--to", &first],
                &["undo", ID, "--to", &first],
                &["undo", "a", "--to", &first],
            ] {
                let run = ip(&project, undo).run();
                let folders = ["policy/", "interviews/", "stakeholders/", "templates/"];
                let all: Vec<String> = project.files();
                let all = all.iter().filter(|it| folders.iter().any(|own| it.starts_with(own)));
                for path in all {
                    let text = String::from_utf8_lossy(&project.bytes(path)).to_lowercase();
                    assert!(
                        !text.contains(&SAID.to_lowercase()),
                        "{words:?} {undo:?} {path}: {text}"
                    );
                }
                assert!(!run.stdout.contains(SAID) && !run.stderr.contains(SAID), "{undo:?}");
            }
            let shown = done(&project, &["history"]).stdout + &done(&project, &["history", "--format", "json"]).stdout;
            assert!(!shown.to_lowercase().contains(&SAID.to_lowercase()), "{shown}");
            assert_eq!(
                shown.contains(ID),
                words[1] == "withdraw",
                "{words:?} {is_saved} {shown}"
            );
        }
    }
}

#[test]
fn a_note_that_rests_stays_as_it_is() {
    let project = TestProject::new("");
    done(&project, &["save"]);
    let note = project.read(NOTE);
    project.write(NOTE, note.replace(SAID, "Vi venter længe"));
    done(&project, &["save"]);
    let resting = project.read(NOTE).replace(
        "publish: quote",
        "publish: quote\nrestricted: {date: 2018-05-20, reason: indsigelse}",
    );
    project.write(NOTE, &resting);
    project.write(CHAPTER, chapter("Nyt."));
    done(&project, &["save"]);
    let first = history(&project, &[])[2]["id"].as_str().unwrap().to_owned();
    done(&project, &["undo", "--to", &first]);
    assert_eq!(project.read(NOTE), resting);
    assert!(!project.root().join(CHAPTER).exists() || project.read(CHAPTER).contains("Nyt."));
}

#[test]
fn who_undoes_and_is_not_known_is_named_once_and_remembered() {
    let project = three();
    let nobody = |words: &[&str]| {
        let invocation = project.command(words).env("GIT_CONFIG_NOSYSTEM", "1");
        let invocation = invocation.env("GIT_CONFIG_COUNT", "1");
        let invocation = invocation.env("GIT_CONFIG_KEY_0", "user.useConfigOnly");
        invocation.env("GIT_CONFIG_VALUE_0", "true").run()
    };
    let run = nobody(&["undo"]).code(2);
    assert!(run.stderr.contains("--name NAVN --email ADRESSE"), "{}", run.stderr);
    assert_eq!(project.read(CHAPTER), chapter("Det tredje."));
    nobody(&["undo", "--name", "Fagforvaltningen", "--email", "fag@example.org"]).code(0);
    nobody(&["undo"]).code(0);
    let names = project.git("2018-06-01", &["log", "-2", "--format=%an <%ae>"]);
    let known = "Fagforvaltningen <fag@example.org>";
    assert_eq!(names.lines().collect::<Vec<_>>(), [known, known]);
}

#[test]
fn a_picture_that_is_too_large_to_be_read_as_a_text_is_put_back() {
    const PICTURE: &str = "policy/pictures/kort.png";
    let project = three();
    let picture = |fill: u8| vec![fill; 6 * 1024 * 1024];
    for fill in [1, 2] {
        project.write(PICTURE, picture(fill));
        done(&project, &["save"]);
    }
    project.write(PICTURE, picture(3));
    let run = done(&project, &["undo"]);
    assert!(!run.stdout.contains("for stor"), "{}", run.stdout);
    assert!(project.bytes(PICTURE) == picture(1));
    let kept = project.files().into_iter().find(|it| it.starts_with(".ip/kept/"));
    assert!(project.bytes(&kept.unwrap()) == picture(3));
}
