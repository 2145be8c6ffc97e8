//! Whose words stand where two wrote in place of the same, asked key by key.

use super::{DOWN, ENTER, ESC, Person};
use crate::sync::{NOTE, Shared};

const CHAPTER: &str = "policy/chapters/10-indledning.md";

/// Returns two of whom both changed a note's head and the end of a chapter; the first has sent it.
fn two() -> (Shared, crate::sync::Person, crate::sync::Person) {
    let (shared, one, other) = Shared::two();
    for (person, terms, words) in [(&one, "summary", "Det ene."), (&other, "none", "Det andet.")] {
        person.write(CHAPTER, &(person.read(CHAPTER) + "\n" + words + "\n"));
        person.change(NOTE, "publish: quote", &format!("publish: {terms}"));
    }
    one.sync(&[]).ends(0, "Alt er sendt.");
    (shared, one, other)
}

#[test]
fn who_shares_sees_both_versions_with_their_names_and_says_whose_words_stand_file_by_file() {
    let (_shared, one, other) = two();
    let mut person = Person::start_in(&other.root, "sync");
    person
        .sees("  Dig (C-SS, ")
        .sees("  │ publish: none")
        .sees("  De andre (Sekretariatet, ")
        .sees("  │ publish: summary")
        .sees("? Hvis ord skal stå i interviews/2018-03-14-boligselskaber-k3f.md?")
        .sees("> dine (C-SS)");
    // In a head both can't stand.
    person
        .press("begge")
        .sees("  Ingen svar passer til »begge«")
        .press("\x15");
    person.press(DOWN).sees("> de andres (Sekretariatet)").press(ENTER);
    person
        .sees("  │ Det andet.")
        .sees("  │ Det ene.")
        .sees("? Hvis ord skal stå i policy/chapters/10-indledning.md?")
        .press("begge")
        .sees("> begge: dine øverst, de andres nedenunder")
        .press(ENTER);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.trim_end().ends_with("Alt er sendt."), "{shown}");
    assert!(other.read(NOTE).contains("publish: summary"));
    assert!(other.read(CHAPTER).ends_with("Det andet.\n\nDet ene.\n"));
    one.sync(&[]).ends(0, "Alt er sendt.");
    assert_eq!(one.read(CHAPTER), other.read(CHAPTER));
}

#[test]
fn who_does_not_know_yet_changes_nothing_and_is_told_how_to_say_it_later() {
    let (_shared, _one, other) = two();
    let before = (other.git(&["rev-parse", "HEAD"]), other.read(NOTE), other.read(CHAPTER));
    for keys in [&[ESC][..], &["ingen", ENTER]] {
        let mut person = Person::start_in(&other.root, "sync");
        person.sees("? Hvis ord skal stå i ").sees("> dine (C-SS)");
        for key in keys {
            person.press(key);
            if *key == "ingen" {
                person.sees("> ingen endnu, jeg spørger dem først");
            }
        }
        let (code, shown) = person.end();
        assert_eq!(code, Some(1), "{shown}");
        let flat = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains("ip sync --mine"), "{shown}");
        assert!(
            flat.ends_with("fordi I har rettet de samme steder i 2 filer."),
            "{shown}"
        );
        assert_eq!(
            (other.git(&["rev-parse", "HEAD"]), other.read(NOTE), other.read(CHAPTER)),
            before
        );
    }
}

#[test]
fn a_file_that_one_deleted_and_the_other_changed_is_deleted_or_kept_as_is_said() {
    let (_shared, one, other) = Shared::two();
    one.change(NOTE, "publish: quote", "publish: summary");
    one.sync(&[]).ends(0, "Alt er sendt.");
    std::fs::remove_file(other.root.join(NOTE)).unwrap();
    other.save("Slettet");
    let mut person = Person::start_in(&other.root, "sync");
    person
        .sees("? Hvad skal der ske med interviews/2018-03-14-boligselskaber-k3f.md?")
        .sees("> slet den")
        .press(DOWN)
        .sees("> behold filen, som de andre har rettet den (Sekretariatet)")
        .press(ENTER);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(other.read(NOTE).contains("publish: summary"));
}
