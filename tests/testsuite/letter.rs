//! `ip report feedback --to`: a letter to those who spoke in one note, and what it never says.

use crate::test_project::TestProject;
use snapbox::str;
use std::io::{Cursor, Read};

const NOTE: &str = "2018-04-10-borgere-a1b";

/// What stands in other notes alone: their ids, titles, places, words, aspects and groups.
const SECRETS: [&str; 12] = [
    "k9z",
    "m4x",
    "Kvindekredsen",
    "kvindekredsen",
    "Mødet i kælderen",
    "Kælderen",
    "æresbegreber",
    "hemmelig",
    "Lægen lyttede",
    "lægen lyttede",
    "11. april",
    "17 deltagere",
];

/// A note whose people get a letter, and two others on which the same statements and answers rest.
const PROJECT: &str = "\
//- policy/organisation.yaml
groups:
  - {id: styregruppen, title: Styregruppen, members: []}
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- stakeholders/kvindekredsen.yaml
name: Kvindekredsen
kind: citizens
//- interviews/2018-04-10-borgere-a1b.md
---
title: Hos familien
method: interview
date: 2018-04-10
stakeholders: [borgere]
participants: 2
basis: public-task
special: none
informed: 2018-04-01
publish: none
delete-after: 2019-04-10
---
> Vi sov ikke, mens vi ventede. #sundhed/tolk ^sov

De vil hellere skrive end ringe. #sundhed ^skrive

Bussen går for sjældent. #sundhed ^bus
//- interviews/2018-04-11-kvindekredsen-k9z.md
---
title: Mødet i kælderen
method: group-interview
date: 2018-04-11
stakeholders: [kvindekredsen]
participants: 17
place: Kælderen
basis: public-task
special: none
informed: 2018-04-01
publish: quote
delete-after: 2019-04-11
---
> Der er æresbegreber, som ingen taler højt om. #sundhed/hemmelig ^aere

> Lægen lyttede til sidst på os. #sundhed/hemmelig ^laege
//- interviews/2018-04-12-kvindekredsen-m4x.md
---
method: survey
date: 2018-04-12
stakeholders: [kvindekredsen]
participants: 40
basis: public-task
special: none
informed: 2018-04-01
publish: summary
delete-after: 2019-04-12
---
Få kender vagtlægen. #sundhed ^vagt

> Jeg skammer mig over at spørge. #sundhed ^skam
//- policy/chapters/10-sundhed.md
---
title: Sundhed
status: draft
theme: sundhed
---
Ingen skal vente alene, for »Lægen lyttede til sidst på os.« [@2018-04-11-kvindekredsen-k9z#laege; @2018-04-10-borgere-a1b#sov] ^alene

> Der er æresbegreber, som ingen taler højt om. [@2018-04-11-kvindekredsen-k9z#aere] ^aere
//- policy/answers/a.md
---
to: [2018-04-10-borgere-a1b#skrive, 2018-04-11-kvindekredsen-k9z#aere]
outcome: accepted
by: styregruppen
date: 2018-05-20
changed: [sundhed#alene, sundhed#aere]
---
I siger »vi sov ikke, mens vi ventede«. En anden siger »der er æresbegreber, som ingen taler højt om«.

> Lægen lyttede til sidst på os.

Begge dele er med.
";

/// Makes the letter to those who spoke in a note, and returns it as Markdown.
fn letter(project: &TestProject, note: &str) -> String {
    project
        .run(["report", "feedback", "--to", note, "--format", "md"])
        .code(0)
        .stdout(format!("build/brev-{note}-2018-06-01.md\n"));
    project.read(&format!("build/brev-{note}-2018-06-01.md"))
}

#[test]
fn it_says_what_they_said_and_what_came_of_it_whatever_they_agreed_to_have_published() {
    let project = TestProject::new(PROJECT);
    let text = letter(&project, NOTE);
    snapbox::assert_data_eq!(
        text.split_once("---\n\n").unwrap().1.to_owned(),
        str![[r#"
**KUN TIL DEM, DER DELTOG I SAMTALEN**

- Om: Integrationspolitik
- Dato: 1. juni 2018

Tak, fordi I tog jer tid. Her kan I se, hvad vi har skrevet ned af det, I sagde, og hvad der er kommet ud af det. Brevet handler kun om jeres egen samtale.

Interview, Borgere, 10. april 2018, med 2 deltagere

Vi har skrevet 3 ting ned, som I har sagt: 1 er kommet med, 1 er grundlag for et punkt i udkastet og 1 mangler vi at svare på.

# Det gjorde vi {#det-gjorde-vi}

- De vil hellere skrive end ringe.

  **Imødekommet** – Styregruppen, 20. maj 2018

  I siger »vi sov ikke, mens vi ventede«. En anden siger »/[…/]«.

  > /[…/]

  Begge dele er med.

  Ændret:

  - »Ingen skal vente alene, for »/[…/]«« (Punkt 1, Sundhed)
  - »/[…/]« (Punkt 2, Sundhed)

# Det er grundlag for et punkt i udkastet {#det-er-grundlag-for-et-punkt-i-udkastet}

- »Vi sov ikke, mens vi ventede.«

  Udkastet siger: »Ingen skal vente alene, for »/[…/]«« (Punkt 1, Sundhed)

# Det mangler vi at svare på {#det-mangler-vi-at-svare-paa}

- Bussen går for sjældent.

# Jeres rettigheder {#jeres-rettigheder}

I har ret til at se det, vi har skrevet ned, og få det rettet. Har I givet samtykke, kan I trække det tilbage. Skriv eller ring til os.

"#]]
    );
}

#[test]
fn no_format_holds_a_word_of_anybody_else() {
    let project = TestProject::new(PROJECT);
    project.run(["report", "feedback", "--to", NOTE]).code(0);
    let folder = std::fs::read_dir(project.root().join("build")).unwrap();
    let mut seen = 0;
    for path in folder.map(|it| it.unwrap().path()) {
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let bytes = std::fs::read(&path).unwrap();
        let all = if name.ends_with(".docx") {
            unpacked(bytes)
        } else {
            bytes
        };
        let text = String::from_utf8_lossy(&all);
        assert!(
            name.ends_with(".pdf") || name.starts_with('.') || text.contains("mens vi ventede"),
            "{name}"
        );
        for secret in SECRETS {
            assert!(!text.contains(secret) && !name.contains(secret), "{secret} in {name}");
        }
        seen += usize::from(name.starts_with("brev-"));
    }
    assert!(seen > 2, "{seen}");
}

/// Returns what stands in the parts of a Word file.
fn unpacked(bytes: Vec<u8>) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = Vec::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_end(&mut all).unwrap();
    }
    all
}

#[test]
fn a_projects_own_text_and_its_inserts_do_not_stand_in_it() {
    let project = TestProject::new(PROJECT);
    project.lay("//- templates/report-feedback.md\n---\ntitle: Svar\n---\n```ip heard\n```\n\n```ip voices\n```\n\n```ip feedback\n```\n");
    let text = letter(&project, NOTE);
    assert!(text.contains("mens vi ventede"), "{text}");
    for secret in SECRETS {
        assert!(!text.contains(secret), "{secret} in {text}");
    }
}

#[test]
fn those_who_answered_by_themselves_are_not_told_what_others_wrote_in_their_own_words() {
    let project = TestProject::new(PROJECT);
    let text = letter(&project, "2018-04-12-kvindekredsen-m4x");
    assert!(
        text.contains("Få kender vagtlægen.") && !text.contains("skammer"),
        "{text}"
    );
}

#[test]
fn nobody_is_written_to_about_what_was_taken_back_is_gone_or_is_still_to_come() {
    let refused = |keys: &str| {
        let project = TestProject::new(PROJECT);
        let path = format!("interviews/{NOTE}.md");
        let head = project.read(&path).split("---\n").nth(1).unwrap().to_owned();
        project.write(&path, format!("---\n{head}{keys}---\n"));
        project.lay(
            "//- policy/chapters/10-sundhed.md\n---\ntitle: Sundhed\nstatus: draft\n---\nVi vil. ^vil\n\
             //- policy/answers/a.md\n---\nto: [theme/sundhed]\noutcome: noted\nby: styregruppen\ndate: 2018-05-20\n---\nVi.\n",
        );
        project
            .run(["report", "feedback", "--to", NOTE, "--format", "md"])
            .code(2)
            .stderr
    };
    assert!(refused("withdrawn: {date: 2018-05-01, right: objection}\n").contains("trukket tilbage"));
    assert!(refused("erased: {date: 2018-05-01, reason: frist}\n").contains("slettet"));
    assert!(refused("restricted: {date: 2018-05-01, reason: indsigelse}\n").contains("under behandling"));
    let project = TestProject::new(PROJECT);
    let run = |args: &[&str]| project.run(args).code(2).stderr;
    assert!(run(&["report", "feedback", "--to", "2018-04-10-borgere-zzz"]).contains("2018-04-10-borgere-zzz"));
    assert!(run(&["report", "feedback", "--to", "sundhed"]).contains("sundhed"));
    assert!(run(&["report", "steering", "--to", NOTE]).contains("feedback"));
    assert!(run(&["report", "feedback", "--to", NOTE, "--since", "2018-05-01"]).contains("--since"));
}

#[test]
fn what_an_answer_quotes_of_a_note_that_may_not_be_quoted_stands_in_their_letter_and_in_no_other_document() {
    let project = TestProject::new(PROJECT);
    assert!(letter(&project, NOTE).contains("»vi sov ikke, mens vi ventede«"));
    project
        .run(["build", "--format", "md", "--evidence", "appendix"])
        .code(0);
    for memo in ["steering", "analysis", "consultation", "feedback"] {
        let run = project.run(["report", memo, "--format", "md", "--edition", "internal"]);
        let path = run.code(0).stdout.trim().to_owned();
        let text = project.read(&path);
        assert!(!text.contains("mens vi ventede"), "{path}: {text}");
    }
    let draft = project.read("build/integrationspolitik-2018-06-01-INTERN.md");
    assert!(!draft.contains("mens vi ventede"), "{draft}");
    let answered = project.run(["report", "feedback", "--format", "md", "--edition", "internal"]);
    let text = project.read(answered.stdout.trim());
    assert!(
        text.contains("I siger »\\[…\\]«. En anden siger »der er æresbegreber") && text.contains("> Lægen lyttede"),
        "{text}"
    );
    let found = project.run(["check"]).code(0).stdout;
    assert!(found.contains("som ikke må citeres"), "{found}");
}
