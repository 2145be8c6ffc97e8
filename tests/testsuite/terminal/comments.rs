//! A draft that came back is worked through key by key: broken off half-way, and finished.

use super::{DOWN, ENTER, ESC, Person};
use crate::test_project::TestProject;
use std::path::Path;

const FIRST: &str = "policy/chapters/10-indledning.md";
const SECOND: &str = "policy/chapters/20-sundhed.md";

/// Returns what is typed to work through the draft that went through LibreOffice.
fn words() -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/testsuite/returned/back.docx");
    format!("comments {} --take", file.display())
}

/// Takes what is asked about from one number to another, of so many.
fn take(mut person: Person, numbers: std::ops::RangeInclusive<usize>, all: usize) -> Person {
    for number in numbers {
        person
            .sees(&format!("{number} af {all} · "))
            .sees("? Hvad skal der ske?")
            .press(ENTER);
    }
    person
}

#[test]
fn ten_comments_and_twelve_changes_are_worked_through_broken_off_half_way_and_finished() {
    let project = TestProject::new(include_str!("../returned/project.txt"));
    begin(&project);
    let text = project.read(FIRST);
    assert!(
        text.contains("lokalt, regionalt og nationalt.\n\n<!-- kommentar C-SS 2018-11-02: Hvad er der sket? -->\n")
    );
    assert!(
        text.contains("1. Vi ved mere end før nu om, hvad der virker.") && text.contains("anderledes sammensat"),
        "{text}"
    );
    let list = project.read("policy/comments.yaml");
    assert!(
        list.contains("state: left") && list.contains("reason: \"Det er ikke rigtigt\""),
        "{list}"
    );

    finish(&project);
    let (first, second) = (project.read(FIRST), project.read(SECOND));
    assert!(
        first.contains("<!-- kommentar Styregruppen 2018-11-02: Hvilken lov? -->"),
        "{first}"
    );
    assert!(
        second.contains("- En tur om vinteren\n") && second.contains("| Læge   | Hver dag |"),
        "{second}"
    );
    for text in [&first, &second, &project.read("policy/comments.yaml")] {
        assert!(!text.contains("Anna") && !text.contains("Jensen"), "{text}");
    }
    let list = project.run(["list", "remark", "--format", "ids"]).code(0);
    assert_eq!(list.stdout.lines().count(), 9, "{}", list.stdout);
    let (code, shown) = Person::start(&project, &words()).end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("Intet er afgjort, og ingen venter."), "{shown}");
}

/// Takes all that waits.
fn finish(project: &TestProject) {
    // Nobody is asked again who is who, nor about what is decided.
    let person = Person::start(project, &words());
    let person = take(person, 1..=12, 13);
    let mut person = person;
    person.sees("13 af 13 · ").sees("? Hvad skal der ske?").press(ENTER);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
    let flat = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(flat.contains("13 er afgjort, og ingen venter."), "{shown}");
}

/// Says who is who, decides about eight, and stops.
fn begin(project: &TestProject) {
    let mut person = Person::start(project, &words());
    person
        .sees("? Hvilken rolle har »Anna Hansen« (Forfatter 1)?")
        .press("Anna Hansen")
        .press(ENTER);
    person
        .sees("  ! Skriv en rolle eller en enhed")
        .press(super::CTRL_U)
        .press("C-SS")
        .press(ENTER);
    person
        .sees("? Hvilken rolle har »Bo Jensen« (Forfatter 2)?")
        .press("Styregruppen")
        .press(ENTER);
    // What only looks otherwise is for a person.
    let mut person = take(person, 1..=2, 21);
    person
        .sees("3 af 21 · ")
        .sees("> Jeg har gjort det i kapitlet")
        .press(ENTER);
    person
        .sees("4 af 21 · ")
        .press(DOWN)
        .sees("> Tag med andre ord")
        .press(ENTER);
    person.sees("? Med hvilke ord? end før").press(" nu").press(ENTER);
    person.sees("5 af 21 · ").press("senere").sees("> Senere").press(ENTER);
    person
        .sees("6 af 21 · ")
        .press("lad")
        .sees("> Lad ligge med en grund")
        .press(ENTER);
    person
        .sees("? Hvorfor bliver den ladt ligge?")
        .press("Det er ikke rigtigt")
        .press(ENTER);
    let mut person = take(person, 7..=9, 21);
    person.sees("10 af 21 · ").sees("? Hvad skal der ske?").press(ESC);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
    assert!(shown.contains("8 er afgjort. 13 venter"), "{shown}");
}

#[test]
fn with_dry_run_everything_is_asked_and_nothing_is_written() {
    let project = TestProject::new(include_str!("../returned/project.txt"));
    let before = (project.read(FIRST), project.read(SECOND));
    let mut person = Person::start(&project, &format!("{} --dry-run", words()));
    for (number, name) in [(1, "Anna Hansen"), (2, "Bo Jensen")] {
        person
            .sees(&format!("? Hvilken rolle har »{name}« (Forfatter {number})?"))
            .press("C-SS")
            .press(ENTER);
    }
    let mut person = take(person, 1..=2, 21);
    // A change of a text that another one would have changed already is held against the text as it would be.
    person.sees("3 af 21 · ").press("senere").sees("> Senere").press(ENTER);
    let mut person = take(person, 4..=6, 21);
    person.sees("7 af 21 · ").sees("? Hvad skal der ske?").press(ESC);
    let (code, shown) = person.end();
    assert_eq!(code, Some(0), "{shown}");
    let flat = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        flat.contains("policy/chapters/10-indledning.md policy/comments.yaml 5 ville være afgjort, og 16 ville vente. Intet er skrevet."),
        "{shown}"
    );
    assert_eq!((project.read(FIRST), project.read(SECOND)), before);
    assert!(!project.root().join("policy/comments.yaml").exists() && !project.root().join(".ip").exists());
}
