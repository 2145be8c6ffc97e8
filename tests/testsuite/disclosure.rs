//! What no document says: anything of a note that may only be counted, and the words of those who took them back.

use crate::test_project::TestProject;
use std::io::{Cursor, Read};

/// Words that stand in one note alone: its title, its place, its group, its aspects and what was said.
const SECRETS: [&str; 9] = [
    "Kvindekredsen",
    "kvindekredsen",
    "Bag lukkede døre",
    "Lille sal",
    "hemmelig",
    "Hemmelig",
    "æresbegreber",
    "24. maj 2018",
    "2018-05-24",
];

/// A note that may only be counted, which the draft cites, a response likewise, an answer to each, and every insert.
const PROJECT: &str = "\
//- policy/organisation.yaml
groups:
  - {id: styregruppen, title: Styregruppen, members: []}
//- stakeholders/kvindekredsen.yaml
name: Kvindekredsen
kind: citizens
//- interviews/2018-05-24-kvindekredsen-d8w.md
---
title: Bag lukkede døre
method: interview
date: 2018-05-24
stakeholders: [kvindekredsen]
participants: 1
place: Lille sal
basis: public-task
special: none
journal: 18-1
informed: 2018-05-01
publish: none
delete-after: 2019-05-24
---
> Der er æresbegreber, som ingen taler højt om. #sundhed/hemmelig-kontrol ^kontrol

Der er æresbegreber i familien. #sundhed/hemmelig-kontrol ^familie
//- interviews/2018-05-24-kvindekredsen-h1h.md
---
title: Bag lukkede døre
method: hearing
date: 2018-05-24
stakeholders: [kvindekredsen]
number: '7'
concerns: [sundhed#plan]
basis: public-task
special: none
journal: 18-1
informed: 2018-05-01
publish: none
delete-after: 2019-05-24
---
> Der er æresbegreber i svaret. #sundhed/hemmelig-svar ^svar
//- policy/answers/a.md
---
to: [2018-05-24-kvindekredsen-d8w#kontrol, 2018-05-24-kvindekredsen-h1h#svar]
outcome: accepted
by: styregruppen
date: 2018-05-30
changed: [sundhed#plan]
---
Det er taget med.
//- policy/chapters/10-sundhed.md
---
title: Sundhed
theme: sundhed
status: draft
---
Mange fortæller det. [@2018-05-24-kvindekredsen-d8w]

Kommunen laver en plan. [@2018-05-24-kvindekredsen-d8w#kontrol; @2018-03-14-boligselskaber-k3f#tolk] ^plan

Kommunen venter. [@2018-05-24-kvindekredsen-d8w#familie; imod @2018-05-24-kvindekredsen-d8w#kontrol] ^vent

```ip coverage
```

```ip method
```

```ip voices
```

```ip depth
theme: sundhed
```

```ip quotes
```

```ip evidence
```

```ip answers
```

```ip sources
```
";

/// Returns the project; the group is known by another name in the list of actors, which says nothing of the note.
fn project() -> TestProject {
    TestProject::new(&PROJECT.replace("name: Kvindekredsen\n", "name: Beboere\n"))
}

/// Returns all that a file says: of a Word file every part of it.
fn said(project: &TestProject, path: &str) -> String {
    let bytes = std::fs::read(project.root().join(path)).unwrap();
    if !path.ends_with(".docx") {
        return String::from_utf8(bytes).unwrap();
    }
    let mut container = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut said = String::new();
    for at in 0..container.len() {
        let mut part = Vec::new();
        container.by_index(at).unwrap().read_to_end(&mut part).unwrap();
        said.push_str(&String::from_utf8_lossy(&part));
    }
    said
}

fn holds(project: &TestProject, path: &str) -> Vec<&'static str> {
    let text = said(project, path);
    SECRETS.into_iter().filter(|it| text.contains(it)).collect()
}

#[test]
fn no_document_says_anything_of_a_note_that_may_only_be_counted() {
    let project = project();
    let mut made = project.run(["build", "--format", "md,html,docx"]).code(0).stdout;
    for evidence in ["line", "appendix"] {
        let out = format!("build/{evidence}");
        made += &project
            .run([
                "build",
                "--format",
                "md,html,docx",
                "--evidence",
                evidence,
                "--out",
                &out,
            ])
            .code(0)
            .stdout;
    }
    for memo in ["steering", "analysis", "consultation", "feedback"] {
        made += &project.run(["report", memo, "--format", "md,html,docx"]).code(0).stdout;
    }
    assert_eq!(made.lines().count(), 21, "{made}");
    for path in made.lines() {
        assert_eq!(holds(&project, path.trim()), Vec::<&str>::new(), "{path}");
    }
}

#[test]
fn such_a_note_counts_and_the_draft_says_that_it_is_not_described() {
    let project = project();
    let run = project.run(["check", "--format", "short"]).code(0);
    assert_eq!(run.stdout.matches("hidden-citation").count(), 4, "{}", run.stdout);
    project
        .run(["build", "--format", "md", "--evidence", "appendix"])
        .code(0);
    let draft = project.read("build/integrationspolitik-2018-06-01-INTERN.md");
    assert!(
        draft.contains("1 notat mere tælles med, men må ikke omtales."),
        "{draft}"
    );
    let made = project.run(["report", "analysis", "--format", "md"]).code(0).stdout;
    let analysis = project.read(made.trim());
    assert!(analysis.contains("2 aspekter nævnes ikke"), "{analysis}");
}

/// A draft that was marked while it quoted somebody who took it back afterwards.
const QUOTING: &str = "\
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- interviews/2018-03-20-borgere-w9d.md
---
title: Aften på Baltorp
method: interview
date: 2018-03-20
stakeholders: [borgere]
basis: consent
special: none
journal: 18-1
consent: {date: 2018-03-19, form: oral}
informed: 2018-03-19
publish: quote
delete-after: 2019-03-20
---
> Jeg troede, at man skulle betale for lægen. #sundhed ^betale
//- policy/chapters/10-sundhed.md
---
title: Sundhed
theme: sundhed
status: draft
---
En siger: »Jeg troede, at man skulle betale for lægen.« [@2018-03-20-borgere-w9d#betale] ^laegen

> Jeg troede, at man skulle betale for lægen. [@2018-03-20-borgere-w9d#betale]

Tolk skal være gratis. [@2018-03-14-boligselskaber-k3f#tolk] ^tolk
";

#[test]
fn what_was_withdrawn_is_printed_from_no_older_version() {
    let project = TestProject::new(QUOTING);
    project.save("2018-05-01");
    let _ = project
        .command(["mark", "hoering-1"])
        .env("IP_TODAY", "2018-05-02")
        .run()
        .code(0);
    project.save("2018-05-02");
    let chapter = project.read("policy/chapters/10-sundhed.md");
    let (before, after) = (chapter.find("En siger").unwrap(), chapter.find("Tolk skal").unwrap());
    project.write(
        "policy/chapters/10-sundhed.md",
        format!("{}{}", &chapter[..before], &chapter[after..]),
    );
    let note = project.read("interviews/2018-03-20-borgere-w9d.md");
    let head = note
        .split("title: Aften på Baltorp\n")
        .nth(1)
        .unwrap()
        .split("---")
        .next()
        .unwrap();
    let withdrawn = format!("---\n{head}withdrawn: {{date: 2018-05-20, right: consent}}\n---\n");
    project.write("interviews/2018-03-20-borgere-w9d.md", withdrawn);
    let is_clean = |text: &str| !text.contains("skulle betale") && !text.contains("Baltorp");
    for format in ["text", "json"] {
        let shown = project.run(["diff", "hoering-1", "--format", format]).code(0).stdout;
        assert!(is_clean(&shown) && shown.contains("[trukket tilbage]"), "{shown}");
    }
    for format in ["html", "docx"] {
        let made = project.run(["diff", "hoering-1", "--format", format]).code(0).stdout;
        let shown = said(&project, made.trim());
        assert!(is_clean(&shown) && shown.contains("trukket tilbage"), "{format}");
    }
    for memo in ["steering", "consultation"] {
        let made = project
            .run(["report", memo, "--since", "hoering-1", "--format", "md"])
            .code(0)
            .stdout;
        assert!(is_clean(&project.read(made.trim())), "{memo}");
    }
}

#[test]
fn a_note_that_rests_is_neither_quoted_nor_described_nor_counted() {
    let resting = QUOTING.replace(
        "publish: quote\n",
        "publish: quote\nrestricted: {date: 2018-05-20, reason: indsigelse}\n",
    );
    let project = TestProject::new(&resting);
    let run = project.run(["check", "--format", "short"]).code(0);
    assert!(run.stdout.contains("restricted-citation"), "{}", run.stdout);
    for format in ["md", "html"] {
        let made = project.run(["build", "--format", format]).code(0).stdout;
        let draft = project.read(made.lines().next().unwrap().trim());
        assert!(
            !draft.contains("skulle betale") && !draft.contains("Baltorp"),
            "{draft}"
        );
        assert!(draft.contains("under behandling"), "{draft}");
    }
}
