//! Purging a real repository with a remote: what remains is found before, and nothing after.

use super::{Purge, Remnant};
use crate::disk::git::fixture::Repository;
use crate::disk::read;
use crate::language::Language;
use crate::workspace::fixture::{repository, snapshot};

const ID: &str = "2018-04-18-boligselskaber-w9d";
const SAID: &str = "Jeg turde ikke ringe til nogen for jeg vidste ikke hvad det kostede";

/// A repository in which a note was said, quoted, named in a message, and then taken back.
fn history(keys: &str) -> Repository {
    let repository = repository("");
    let head = "---\nmethod: interview\ndate: 2018-04-18\nstakeholders: [boligselskaber]\nbasis: public-task\n\
                special: none\ninformed: 2018-04-01\npublish: quote\ndelete-after: 2019-04-18\n";
    let note = format!("interviews/{ID}.md");
    repository.write(".gitignore", "private/\n.ip/\nbuild/\n");
    repository.write(&note, &format!("{head}title: Aften\n---\n> {SAID}. #sundhed ^turde\n"));
    let chapter = |text: &str| {
        let text = format!("---\ntitle: A\nstatus: draft\n---\n{text}\n");
        repository.write("policy/chapters/10-a.md", &text);
    };
    chapter(&format!(
        "En siger: »{SAID}« [@{ID}#turde] ^en\n\nEn anden: »vidste ikke hvad det kostede« [@{ID}]"
    ));
    repository.git("2018-05-01", &["add", "-A"]);
    repository.git("2018-05-01", &["commit", "-q", "-m", &format!("Om {ID}: {SAID}")]);
    chapter("Tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^en");
    repository.write(&note, &format!("{head}{keys}---\n"));
    repository.save("2018-05-02");
    repository
}

const WITHDRAWN: &str = "withdrawn: {date: 2018-05-02, right: objection}\n";

fn found(repository: &Repository) -> Vec<Remnant> {
    let snapshot = snapshot(repository);
    Purge::of(&snapshot, ID, "salt").unwrap().search().unwrap().found
}

#[test]
fn what_was_taken_back_is_found_in_older_texts_quotations_and_messages_and_nowhere_else() {
    let found = found(&history(WITHDRAWN));
    let histories = found.iter().filter(|it| matches!(it, Remnant::Reachable(..)));
    let paths: Vec<String> = histories.map(Remnant::place).collect();
    assert_eq!(paths.len(), 2, "{found:?}");
    assert!(paths.iter().any(|it| it.starts_with(&format!("interviews/{ID}.md ("))));
    assert!(paths.iter().any(|it| it.starts_with("policy/chapters/10-a.md (")));
    assert!(found.iter().any(|it| matches!(it, Remnant::Message(_))), "{found:?}");
    assert!(
        found
            .iter()
            .all(|it| !matches!(it, Remnant::File(_) | Remnant::Name(_))),
        "{found:?}"
    );
}

#[test]
fn words_in_outputs_in_what_an_undo_keeps_in_the_draft_and_in_gits_own_files_are_found() {
    let repository = history(WITHDRAWN);
    for path in [
        "build/a.txt",
        ".ip/kept/a.md",
        "policy/chapters/20-b.md",
        ".git/COMMIT_EDITMSG",
    ] {
        repository.write(path, &format!("---\ntitle: B\nstatus: draft\n---\n{SAID}\n"));
    }
    let files: Vec<String> = found(&repository)
        .iter()
        .filter(|it| matches!(it, Remnant::File(_) | Remnant::Own(_)))
        .map(Remnant::place)
        .collect();
    for path in [
        "build/a.txt",
        ".ip/kept/a.md",
        "policy/chapters/20-b.md",
        ".git/COMMIT_EDITMSG",
    ] {
        assert!(files.iter().any(|it| it == path), "{path}: {files:?}");
    }
}

#[test]
fn an_object_that_nothing_leads_to_is_found_too() {
    let repository = history(WITHDRAWN);
    repository.write("policy/chapters/10-a.md", SAID);
    repository.git("2018-05-03", &["add", "-A"]);
    repository.git("2018-05-03", &["reset", "-q", "--hard"]);
    let found = found(&repository);
    assert!(
        found.iter().any(|it| matches!(it, Remnant::Unreachable(_))),
        "{found:?}"
    );
}

#[test]
fn of_an_erased_note_the_id_is_looked_for_in_names_and_texts() {
    let repository = history(WITHDRAWN);
    repository.git("2018-05-03", &["rm", "-q", &format!("interviews/{ID}.md")]);
    repository.write("policy/answers/a.md", &format!("---\nto: []\n---\nOm {ID}.\n"));
    repository.save("2018-05-03");
    let found = found(&repository);
    assert!(found.iter().any(|it| matches!(it, Remnant::Name(_))), "{found:?}");
    assert!(
        found.contains(&Remnant::File("policy/answers/a.md".to_owned())),
        "{found:?}"
    );
}

#[test]
fn a_note_that_stays_and_one_that_nobody_knows_are_refused() {
    let repository = history(WITHDRAWN);
    let snapshot = snapshot(&repository);
    let refused = |id: &str| Purge::of(&snapshot, id, "salt").err().map(|it| it.message.key);
    assert_eq!(refused("2018-03-14-boligselskaber-k3f"), Some("purge-stays"));
    assert_eq!(refused("2018-03-14-boligselskaber-zzz"), Some("purge-unknown"));
    assert_eq!(refused("../x"), Some("purge-unknown"));
    assert_eq!(refused(ID), None);
}

#[test]
fn the_script_holds_no_word_of_what_is_to_go() {
    let repository = history(WITHDRAWN);
    let snapshot = snapshot(&repository);
    let purge = Purge::of(&snapshot, ID, "salt").unwrap();
    for language in Language::ALL {
        let script = purge.write("/usr/bin/ip", language).unwrap();
        assert_eq!((script.objects, script.messages), (2, 1));
        let folder = script.path.parent().unwrap();
        for path in read::below(folder) {
            let text = String::from_utf8(read::any(&path).unwrap()).unwrap();
            assert!(!text.contains("turde ikke") && !text.contains("det kostede"), "{text}");
            assert!(!text.contains("{{"), "{text}");
        }
    }
}
