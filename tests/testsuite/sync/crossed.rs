//! Two that joined each other's work, each for itself: they grew out of two versions, and grow together again.

use super::{NOTE, Person, Shared};

const CHAPTER: &str = "policy/chapters/10-indledning.md";

/// Writes a text into a chapter and saves it; returns the version.
fn save(person: &Person, path: &str, words: &str) -> String {
    person.write(path, &format!("---\ntitle: Indledning\n---\n\n{words}\n"));
    person.save(words);
    person.git(&["rev-parse", "HEAD"])
}

/// Returns two that have saved something each, and joined what the other saved, in whose words the same place stands differently.
fn crossed(words: [&str; 2], paths: [&str; 2]) -> (Shared, Person, Person) {
    let (shared, one, other) = Shared::two();
    let own = [save(&one, paths[0], words[0]), save(&other, paths[1], words[1])];
    for (person, from, theirs) in [(&one, &other, &own[1]), (&other, &one, &own[0])] {
        person.git(&["fetch", "-q", from.root.to_str().unwrap(), "main"]);
        // The other may have joined already; what they had saved before is meant.
        person.git(&["merge", "-q", "--no-edit", "-X", "ours", theirs]);
    }
    (shared, one, other)
}

#[test]
fn what_each_saved_before_and_after_is_with_both_in_the_end() {
    let (_shared, one, other) = crossed(["Et.", "To."], [CHAPTER, "policy/chapters/20-andet.md"]);
    one.change(NOTE, "publish: quote", "publish: summary");
    other.change(NOTE, "journal: 18-1", "journal: 18-2");
    one.sync(&[]).ends(0, "Alt er sendt.");
    other.sync(&[]).ends(0, "Alt er sendt.");
    one.sync(&[]).ends(0, "Alt er sendt.");
    for person in [&one, &other] {
        let note = person.read(NOTE);
        assert!(
            note.contains("publish: summary") && note.contains("journal: 18-2"),
            "{note}"
        );
        assert!(person.read(CHAPTER).contains("Et.") && person.read("policy/chapters/20-andet.md").contains("To."));
    }
}

#[test]
fn where_each_kept_its_own_words_they_are_asked_and_none_is_lost() {
    let (_shared, one, other) = crossed(["Det er mit.", "Det er dit."], [CHAPTER, CHAPTER]);
    assert!(one.read(CHAPTER).contains("mit") && other.read(CHAPTER).contains("dit"));
    one.sync(&[]).ends(0, "Alt er sendt.");
    let said = other.sync(&[]);
    said.ends(1, "fordi I har rettet det samme sted i en fil.");
    assert!(
        said.out.contains("Det er mit.") && said.out.contains("Det er dit."),
        "{}",
        said.out
    );
    assert!(!said.out.contains("<<<") && !said.out.contains(">>>"), "{}", said.out);
    other.sync(&["--both", CHAPTER]).ends(0, "Alt er sendt.");
    let text = other.read(CHAPTER);
    assert!(text.contains("Det er mit.") && text.contains("Det er dit."), "{text}");
    one.sync(&[]).ends(0, "Alt er sendt.");
    assert_eq!(one.read(CHAPTER), text);
}
