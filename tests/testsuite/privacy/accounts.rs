//! `ip privacy access`, `information`, `documents`, `report` and `close`.

use super::TestProject;

const NOTE: &str = "interviews/2018-03-14-boligselskaber-k3f.md";
const ID: &str = "2018-03-14-boligselskaber-k3f";
const WORDS: &str = "Vi venter tre uger på en tolk.";
const DATA: &str = "//- policy/policy.yaml\ntitle: Integrationspolitik\nauthority: Eksempel Kommune\nlanguage: da\ncoverage: []\n\
    legal-basis: Lovens § 1.\ndata-protection:\n  controller: Eksempel Kommune\n  officer: dpo@example.org\n  purpose: En ny politik.\n  recipients: Arbejdsgruppen.\n";
const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: Sprog\nstatus: draft\n---\n\
    Ingen venter længe på en tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^tolk\n";

/// Makes an account as Markdown, and returns it with its path.
#[track_caller]
fn made(project: &TestProject, words: &[&str]) -> (String, String) {
    let mut all = vec!["privacy"];
    all.extend(words);
    all.extend(["--format", "md"]);
    let run = project.run(all).code(0);
    let path = run.stdout.trim_end().to_owned();
    (project.read(&path), path)
}

#[test]
fn a_copy_has_the_text_the_terms_what_it_was_used_for_and_what_is_not_in_it() {
    let project = TestProject::new(&format!("{DATA}{CHAPTER}"));
    project.save("2018-05-01");
    project.run(["mark", "hoering-1", "--sent-to", "Styregruppen"]).code(0);
    let (text, path) = made(&project, &["access", ID]);
    for part in [
        WORDS,
        "18-1",
        "ingen følsomme oplysninger",
        "14. marts 2019",
        "Ingen venter længe på en tolk.",
        "Arbejdsgruppen.",
        "hoering-1",
        "Styregruppen",
        "dpo",
        "sagssystemet",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("INTERN") && !path.contains("INTERN"), "{path}: {text}");
    assert!(!text.contains("#sundhed") && !text.contains("^tolk"), "{text}");
    project.run(["privacy", "access", "findes-ikke"]).code(2);
    project.run(["privacy", "access"]).code(2);
}

#[test]
fn what_is_handed_out_says_what_the_project_says_or_tells_what_is_missing() {
    let project = TestProject::new(DATA);
    let (text, path) = made(&project, &["information"]);
    for part in [
        "Eksempel Kommune",
        "dpo",
        "En ny politik.",
        "Arbejdsgruppen.",
        "Lovens § 1.",
        "Datatilsynet",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    // Only the places of headings stand in braces, and no gap that nothing filled.
    let has_gap = text.split('{').skip(1).any(|it| !it.starts_with('#'));
    assert!(
        !text.contains("INTERN") && !path.contains("INTERN") && !has_gap,
        "{path}: {text}"
    );
    let (text, _) = made(&project, &["information", ID]);
    assert!(
        text.contains("14. marts 2018") && text.contains("14. marts 2019"),
        "{text}"
    );
    assert!(!text.contains(WORDS), "{text}");
    project.write("templates/information.md", "# Vores egen\n\nSpørg {officer}.\n");
    let (text, _) = made(&project, &["information"]);
    assert!(text.contains("Vores egen") && text.contains("Spørg dpo"), "{text}");
    project.write("templates/information.md", "# Vores egen\n\nSpørg {hvem}.\n");
    let run = project.run(["privacy", "information"]).code(1);
    assert!(run.stderr.contains("»hvem«"), "{}", run.stderr);
    let run = TestProject::new("").run(["privacy", "information"]).code(1);
    assert!(run.stderr.contains("data-protection"), "{}", run.stderr);
}

#[test]
fn every_marked_version_is_listed_with_whom_it_was_sent_to() {
    let project = TestProject::new(CHAPTER);
    project.save("2018-05-01");
    let (text, _) = made(&project, &["documents"]);
    assert!(text.contains("Ingen versioner"), "{text}");
    project
        .run([
            "mark",
            "hoering-1",
            "--sent-to",
            "Røde Kors",
            "--outside",
            "--journal",
            "18-99",
        ])
        .code(0);
    let (text, path) = made(&project, &["documents"]);
    for part in [
        "hoering-1",
        "Røde Kors",
        "18-99",
        "uden for myndigheden",
        "§ 23",
        "INTERN",
    ] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(path.contains("INTERN"), "{path}");
}

#[test]
fn the_figures_have_no_words_of_anybody() {
    let sensitive = "//- interviews/2018-05-02-boligselskaber-x2y.md\n---\nmethod: interview\ndate: 2018-05-02\nstakeholders: [boligselskaber]\n\
        title: Om søvn\nbasis: public-task\nspecial: public-interest\njournal: 18-2\ninformed: 2018-05-02\npublish: none\ndelete-after: 2019\n---\nHun sover dårligt. #sundhed\n";
    let project = TestProject::new(&format!("{DATA}{sensitive}"));
    let (text, _) = made(&project, &["report"]);
    for part in ["WP 248", "Notater fra samtaler og møder", "2 af de ni tegn"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for word in [WORDS, "Om søvn", "sover", "x2y", "k3f"] {
        assert!(!text.contains(word), "{word}: {text}");
    }
}

#[test]
fn what_is_left_to_do_is_counted_and_what_is_not_seen_is_said_so() {
    let project = TestProject::new("");
    project.save("2018-05-01");
    project.write("private/navne.txt", "nøgle\n");
    let (text, _) = made(&project, &["close"]);
    for part in ["1 tilbage", "kan ikke ses herfra", "arkivloven"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    assert!(!text.contains("nøgle") && !text.contains(WORDS), "{text}");
    project.git(
        "2018-05-02",
        &["remote", "add", "origin", "git@git.example.org:politik.git"],
    );
    let (text, _) = made(&project, &["close"]);
    assert!(text.contains("origin") && !text.contains("git.example.org"), "{text}");
}

#[test]
fn every_account_is_made_in_every_format() {
    let project = TestProject::new(&format!("{DATA}{CHAPTER}"));
    for words in [
        &["access", ID][..],
        &["information"],
        &["documents"],
        &["report"],
        &["close"],
    ] {
        let mut all = vec!["privacy"];
        all.extend(words);
        let run = project.run(all).code(0);
        assert!(run.stdout.lines().count() >= 3, "{words:?}: {}", run.stdout);
    }
    assert!(project.read(NOTE).contains(WORDS));
}
