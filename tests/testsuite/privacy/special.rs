//! `ip privacy special`, and finding a note by the number of its original.

use super::{TestProject, project, said};
use snapbox::str;

const BASIS: &str = "basis: public-task\njournal: 18-7\ndelete-after: 2019-03-14\n";

#[test]
fn a_note_that_says_nothing_of_it_is_an_error_that_lists_the_words_and_the_way_on() {
    let project = project(&[("a", BASIS)], "");
    let run = project.run(["check"]).code(1);
    for word in [
        "none, explicit-consent, public-interest, made-public, criminal",
        "ip privacy special --each",
    ] {
        let flat = run.stdout.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flat.contains(word), "{}", run.stdout);
    }
    project.run(["privacy", "special", "a", "--ground", "none"]).code(0);
    assert!(
        project
            .read("interviews/a.md")
            .contains("basis: public-task\nspecial: none\njournal")
    );
    project.run(["check"]).code(0);
}

#[test]
fn a_program_is_told_that_a_person_must_answer_and_which_notes_wait() {
    let project = project(
        &[("a", BASIS), ("b", BASIS), ("c", &format!("{BASIS}special: none\n"))],
        "",
    );
    let before = project.read("interviews/a.md");
    snapbox::assert_data_eq!(
        [
            said(&project, "privacy special --each"),
            said(&project, "privacy special"),
            said(&project, "privacy special a"),
            said(&project, "privacy special a --ground explicit-consent"),
            said(&project, "privacy special c --ground criminal"),
            said(&project, "privacy special a --ground criminal --dry-run"),
        ]
        .concat(),
        str![[r#"
$ ip privacy special --each
2 notater siger ikke, om de har følsomme oplysninger: a, b
Et menneske skal svare for hvert notat. Kør ip privacy special --each ved en skærm, eller skriv et ad gangen: ip privacy special ID --ground ORD
2 notes do not say whether they have sensitive data: a, b
A person must answer for each note. Run ip privacy special --each at a terminal, or write one at a time: ip privacy special ID --ground WORD
$ ip privacy special
Der mangler: ID, --ground
Missing: ID, --ground
$ ip privacy special a
Der mangler: --ground
Missing: --ground
$ ip privacy special a --ground explicit-consent
Notatet a bygger ikke på samtykke, så et udtrykkeligt samtykke kan ikke være grunden
Intet er ændret. Spørg databeskyttelsesrådgiveren, hvad grunden er.
The note a does not rest on consent, so an explicit consent can’t be the ground
Nothing has been changed. Ask the data protection officer what the ground is.
$ ip privacy special c --ground criminal
interviews/c.md siger det allerede, eller er skrevet på en måde, som ip ikke ændrer i
Intet er ændret. Ret selv »special« i notatet.
interviews/c.md says it already, or is written in a way that ip does not change
Nothing has been changed. Correct “special” in the note yourself.
$ ip privacy special a --ground criminal --dry-run
special: criminal
Intet er skrevet endnu. Notatet a ville få: strafbare forhold (art. 10; databeskyttelseslovens § 8).
special: criminal
Nothing is written yet. The note a would get: criminal offences (Art. 10; § 8 of the Danish act).

"#]]
    );
    assert_eq!(project.read("interviews/a.md"), before);
}

#[test]
fn where_no_note_lacks_it_there_is_nothing_to_ask() {
    let project = TestProject::new("");
    let run = project.run(["privacy", "special", "--each"]).code(0);
    assert!(run.stderr.contains("Alle notater"), "{}", run.stderr);
}

#[test]
fn a_note_is_found_by_the_number_of_its_original() {
    let project = project(&[("a", &format!("{BASIS}special: none\n"))], "");
    let ids = |number: &str| {
        project
            .run(["list", "note", "--journal", number, "--format", "ids"])
            .code(0)
            .stdout
    };
    assert_eq!(ids("18-7"), "a\n");
    assert_eq!(ids(" 18 -7"), "a\n");
    assert_eq!(ids("18-70"), "");
    project.run(["list", "theme", "--journal", "18-7"]).code(2);
}
