//! `ip privacy erase`: the words, the coding and the id go, all at once or not at all.

use super::TestProject;
use super::withdraw::{ID, PROJECT};
use snapbox::str;

const NOTE: &str = "interviews/2018-04-18-borgere-m3t.md";

fn erase<'a>(more: &[&'a str]) -> Vec<&'a str> {
    let mut words = vec!["privacy", "erase", ID, "--reason", "Fristen er udløbet"];
    words.extend(more);
    words
}

/// Returns the new path, and the id in it.
fn erased(project: &TestProject) -> (String, String) {
    let stdout = project.run(erase(&[])).code(0).stdout;
    let path = stdout.lines().last().unwrap().to_owned();
    let id = path
        .trim_start_matches("interviews/")
        .trim_end_matches(".md")
        .to_owned();
    (path, id)
}

#[test]
fn nothing_is_left_of_the_words_the_coding_and_the_id_and_coverage_still_counts_it() {
    let project = TestProject::new(PROJECT);
    let coverage = |project: &TestProject| -> serde_json::Value {
        let run = project.run(["coverage", "--rows", "method", "--columns", "theme", "--format", "json"]);
        serde_json::from_str(&run.code(0).stdout).unwrap()
    };
    let before = coverage(&project)["cells"].clone();
    let (path, id) = erased(&project);
    assert!(id.starts_with("slettet-") && id.len() == 13, "{id}");
    snapbox::assert_data_eq!(
        project.read(&path).replace(&id, "[ID]"),
        str![[r#"
---
method: group-interview
date: 2018-06
themes: [sundhed]
erased: {date: 2018-06-01, reason: "Fristen er udløbet"}
---

"#]]
    );
    assert_eq!(coverage(&project)["cells"], before);
    for path in project.files() {
        let text = String::from_utf8_lossy(&project.bytes(&path)).into_owned();
        for word in [ID, "turde ikke", "Baltorp", "langt til bussen", "naboer."] {
            assert!(!text.contains(word) && !path.contains(word), "{path}: {word}");
        }
    }
    let shown = project.run(["check", "--format", "short"]).code(0).stdout;
    assert!(!shown.contains("dangling") && !shown.contains("quot"), "{shown}");
    let _ = project.run(["build", "--format", "md"]).code(0);
    let draft = project.read("build/integrationspolitik-2018-06-01-INTERN.md");
    assert!(
        draft.contains("kilden er slettet") || draft.contains("Kilden er slettet"),
        "{draft}"
    );
}

#[test]
fn quotations_are_shown_before_they_are_taken_out_and_then_never_again() {
    let project = TestProject::new(PROJECT);
    let shown = project.run(erase(&["--dry-run"])).code(0).stdout;
    assert!(
        shown.contains("Jeg turde ikke ringe") && shown.contains("langt til bussen"),
        "{shown}"
    );
    assert!(project.read(NOTE).contains("turde ikke"));
    let stdout = project.run(erase(&[])).code(0).stdout;
    assert!(stdout.contains("Jeg turde ikke ringe"), "{stdout}");
    let chapter = project.read("policy/chapters/10-sundhed.md");
    assert_eq!(chapter.matches("\\[citat slettet\\]").count(), 2, "{chapter}");
    assert!(!chapter.contains('#'), "{chapter}");
}

#[test]
fn what_must_wait_is_refused_with_a_clear_word() {
    let project = TestProject::new(PROJECT);
    let note = project.read(NOTE);
    let refused = |keys: &str| {
        project.write(
            NOTE,
            note.replace("publish: quote\n", &format!("publish: quote\n{keys}")),
        );
        let run = project.run(erase(&[])).code(2);
        assert_eq!(run.stdout, "");
        run.stderr.lines().next().unwrap_or_default().to_owned()
    };
    assert!(refused("hold: Der er klaget\n").contains("»hold« står i det"));
    assert!(refused("restricted: {date: 2018-05-20, reason: indsigelse}\n").contains("under behandling"));
    project.write(NOTE, &note);
    project.write(
        "policy/requests.yaml",
        format!("k2345: {{note: {ID}, kind: access, received: 2018-05-20, due: 2018-06-20}}\n"),
    );
    assert!(refused("").contains("bedt om indsigt"));
}

#[test]
fn where_a_file_cannot_be_written_nothing_is_changed() {
    let project = TestProject::new(PROJECT);
    let before: Vec<(String, Vec<u8>)> = project
        .files()
        .into_iter()
        .map(|it| (it.clone(), project.bytes(&it)))
        .collect();
    let chapter = project.root().join("policy/chapters/10-sundhed.md");
    let mut rights = chapter.metadata().unwrap().permissions();
    rights.set_readonly(true);
    std::fs::set_permissions(&chapter, rights).unwrap();
    let _ = project.run(erase(&[])).code(2);
    for (path, bytes) in before {
        assert_eq!(project.bytes(&path), bytes, "{path}");
    }
}

#[test]
fn killed_on_the_way_the_next_command_finishes_it_whole() {
    let project = TestProject::new(PROJECT);
    let dry: Vec<(String, Vec<u8>)> = project
        .files()
        .into_iter()
        .map(|it| (it.clone(), project.bytes(&it)))
        .collect();
    let (path, _) = erased(&project);
    let after: Vec<(String, Vec<u8>)> = project
        .files()
        .into_iter()
        .map(|it| (it.clone(), project.bytes(&it)))
        .collect();
    // The same change once more, as a killed process leaves it: the list of steps stands there, and nothing was done.
    let digest = |bytes: &[u8]| {
        use sha2::{Digest, Sha256};
        let pairs: Vec<String> = Sha256::digest(bytes).iter().map(|it| format!("{it:02x}")).collect();
        pairs.concat()
    };
    let (mut steps, mut staged) = (Vec::new(), Vec::new());
    for (new, bytes) in after.iter().filter(|it| !it.0.starts_with(".ip/")) {
        let old = if *new == path { NOTE } else { new };
        let before = &dry.iter().find(|it| it.0 == *old).unwrap().1;
        if before == bytes && old == new {
            continue;
        }
        steps.push(serde_json::json!({
            "old": {"path": old, "digest": digest(before)},
            "new": {"path": new, "digest": digest(bytes)},
            "staged": staged.len(),
        }));
        staged.push(bytes);
    }
    for (path, bytes) in &dry {
        project.write(path, bytes);
    }
    std::fs::remove_file(project.root().join(&path)).unwrap();
    for (at, bytes) in staged.iter().enumerate() {
        project.write(&format!(".ip/staged/{at}"), bytes);
    }
    let journal = serde_json::json!({"version": 1, "command": "ip privacy erase", "undone": false, "steps": steps});
    project.write(".ip/journal", journal.to_string());
    let run = project.run(erase(&[])).code(0);
    assert!(run.stderr.contains("ip privacy erase"), "{}", run.stderr);
    for (path, bytes) in after.iter().filter(|it| !it.0.starts_with(".ip/")) {
        assert_eq!(project.bytes(path), *bytes, "{path}");
    }
    assert!(!project.root().join(NOTE).exists() && !project.root().join(".ip/staged").exists());
}
