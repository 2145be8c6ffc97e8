//! What no document says: anything of a note that may only be counted, and the words of those who took them back.

mod printing;

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

/// Returns all that a file says, with plain spaces: of one that is packed every part of it.
fn said(project: &TestProject, path: &str) -> String {
    text(project, path).replace('\u{a0}', " ")
}

fn text(project: &TestProject, path: &str) -> String {
    let bytes = std::fs::read(project.root().join(path)).unwrap();
    if path.ends_with(".pdf") {
        return ip::workspace::purge::pdf::texts(&bytes).unwrap().join("\n");
    }
    if ![".docx", ".xlsx", ".qdpx"].iter().any(|it| path.ends_with(it)) {
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
        let internal = ["report", memo, "--edition", "internal", "--format", "md,html,docx"];
        made += &project.run(internal).code(0).stdout;
    }
    for memo in ["consultation", "feedback"] {
        let public = ["report", memo, "--edition", "public", "--format", "md,html,docx"];
        made += &project.run(public).code(0).stdout;
    }
    let public = ["build", "--edition", "public", "--format", "md,html,docx"];
    made += &project.run(public).code(0).stdout;
    made += &project.run(["export", "refi"]).code(0).stdout;
    assert_eq!(made.lines().count(), 31, "{made}");
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

/// Returns the cells of the row of a Markdown table that begins with a word; nothing where there is none.
fn row<'a>(text: &'a str, first: &str) -> Option<Vec<&'a str>> {
    let line = text.lines().find(|it| it.starts_with(&format!("| **{first}**")))?;
    Some(line.trim_matches('|').split('|').map(str::trim).collect())
}

#[test]
fn such_a_note_is_in_the_whole_and_in_no_count_of_a_method_or_of_whose_voices_are_cited() {
    let project = project();
    project.run(["build", "--format", "md"]).code(0);
    let draft = project.read("build/integrationspolitik-2018-06-01-INTERN.md");
    let notes = project.run(["list", "note", "--format", "json"]).stdout;
    let all = notes.matches("\"id\"").count();
    assert!(draft.contains(&format!("Der er {all} notater med ")), "{draft}");
    assert!(draft.contains(&format!("af de {all} notater.")), "{draft}");
    assert!(
        draft.contains("2 notater må ikke omtales og er kun talt med i det samlede tal."),
        "{draft}"
    );
    // The response is the only one there is, and of the interviews one may be told of.
    assert_eq!(row(&draft, "Høringssvar"), None, "{draft}");
    let (_, voices) = draft.split_once("Hørt i notater").unwrap();
    let group = row(voices, "Beboere");
    assert_eq!(group, Some(vec!["**Beboere**", "0 af 3", "0 af 2"]), "{draft}");
}

#[test]
fn where_nothing_else_was_heard_there_is_a_sum_and_no_table() {
    let project = project();
    for path in project.files() {
        if path.starts_with("interviews/") && !path.contains("kvindekredsen") {
            std::fs::remove_file(project.root().join(&path)).unwrap();
        }
    }
    let chapter = "policy/chapters/10-sundhed.md";
    let text = project
        .read(chapter)
        .replace("; @2018-03-14-boligselskaber-k3f#tolk", "");
    project.write(chapter, text);
    project.run(["build", "--format", "md"]).code(0);
    let draft = project.read("build/integrationspolitik-2018-06-01-INTERN.md");
    assert!(
        draft.contains("Der er 2 notater med 1 deltager (1 notat uden antal)."),
        "{draft}"
    );
    assert!(!draft.contains("| Metode |"), "{draft}");
}

#[test]
fn of_a_note_whose_head_cant_be_read_no_list_or_finding_prints_a_word() {
    let note = "interviews/2018-05-24-kvindekredsen-d8w.md";
    for (from, to) in [
        ("participants: 1\n", "participants: [1\n"),
        ("participants: 1\n", "  participants: 1\n"),
        ("delete-after: 2019-05-24\n---\n", "delete-after: 2019-05-24\n"),
    ] {
        let project = project();
        let text = project.read(note);
        assert!(text.contains(from));
        project.write(note, text.replacen(from, to, 1));
        let ids = [
            "2018-05-24-kvindekredsen-d8w",
            "2018-05-24-kvindekredsen-d8w#kontrol",
            "kvindekredsen",
            "theme/sundhed",
        ];
        let reading = printing::all(&ids).into_iter().filter(|it| {
            let command = it.split(' ').next().unwrap();
            ["list", "show", "trace", "search", "cite", "check", "status", "coverage"].contains(&command)
                && !it.contains("xlsx")
        });
        let mut shown = 0;
        for words in reading.chain(["search æresbegreber".to_owned(), "cite æresbegreber".to_owned()]) {
            let run = project.run(words.split(' '));
            let text = run.stdout.clone() + &run.stderr;
            // The response beside it can be read, and the chapter's own words are the writer's; neither has these.
            assert!(
                !text.contains("familien") && !text.contains("taler højt"),
                "{words}: {text}"
            );
            shown += usize::from(text.contains("vises ikke, før linjerne"));
        }
        assert!(shown > 2, "{from}: {shown}");
    }
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
            .run([
                "report",
                memo,
                "--edition",
                "internal",
                "--since",
                "hoering-1",
                "--format",
                "md",
            ])
            .code(0)
            .stdout;
        assert!(is_clean(&project.read(made.trim())), "{memo}");
    }
}

/// Returns the draft as it comes back: somebody put a word in before every run.
fn came_back(draft: &[u8]) -> Vec<u8> {
    const RUN: &str = "<w:r><w:t xml:space=\"preserve\">";
    let mut old = zip::ZipArchive::new(Cursor::new(draft)).unwrap();
    let mut new = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..old.len() {
        let mut part = old.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        if name == "word/document.xml" {
            let text = String::from_utf8(bytes).unwrap();
            let who = "w:id=\"900\" w:author=\"Anna Hansen\" w:date=\"2018-05-10T10:00:00Z\"";
            let word = format!("<w:ins {who}>{RUN}nemlig </w:t></w:r></w:ins>{RUN}");
            assert!(text.matches(RUN).count() > 5);
            bytes = text.replace(RUN, &word).into_bytes();
        }
        new.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut new, &bytes).unwrap();
    }
    new.finish().unwrap().into_inner()
}

#[test]
fn what_was_withdrawn_comes_in_by_no_draft_that_comes_back() {
    for is_marked in [true, false] {
        let project = TestProject::new(QUOTING);
        project.save("2018-05-01");
        if is_marked {
            let mark = project.command(["mark", "hoering-1"]).env("IP_TODAY", "2018-05-02");
            mark.run().code(0);
            project.save("2018-05-02");
        }
        let made = project
            .run(["build", "--format", "docx", "--evidence", "box"])
            .code(0)
            .stdout;
        project.write("tilbage.docx", came_back(&project.bytes(made.trim())));
        let shown = project.run(["comments", "tilbage.docx"]).code(0).stdout;
        assert!(shown.contains("nemlig") && !shown.contains("vises ikke"), "{shown}");
        let chapter = project.read("policy/chapters/10-sundhed.md");
        let withdraw = [
            "privacy",
            "withdraw",
            "2018-03-20-borgere-w9d",
            "--right",
            "consent",
            "--reason",
            "Nej",
        ];
        for is_kept in [true, false] {
            if is_kept {
                project.run(withdraw).code(0);
            } else {
                let tolk = chapter.find("Tolk skal").unwrap();
                let head = chapter.find("En siger").unwrap();
                project.write(
                    "policy/chapters/10-sundhed.md",
                    format!("{}{}", &chapter[..head], &chapter[tolk..]),
                );
            }
            for format in ["text", "json", "md", "xlsx"] {
                let run = project.run(["comments", "tilbage.docx", "--format", format]).code(0);
                let text = match format {
                    "xlsx" => said(&project, run.stdout.trim()),
                    _ => run.stdout.clone() + &run.stderr,
                };
                assert!(text.contains("nemlig"), "{text}");
                for word in ["skulle betale", "at man", "Baltorp"] {
                    assert!(!text.contains(word), "{is_marked} {is_kept} {format} {word}: {text}");
                }
            }
        }
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

/// A meeting of three, and whatever can say what was said there: a quotation, an answer, a request, and a version that was sent.
const MEETING: &str = "\
//- policy/organisation.yaml
groups:
  - {id: styregruppen, title: Styregruppen, members: []}
//- stakeholders/borgere.yaml
name: Borgere
kind: citizens
//- interviews/2018-04-18-borgere-m3t.md
---
title: Aften på Baltorp
method: group-interview
date: 2018-04-18
stakeholders: [borgere]
participants: 3
place: Baltorpsalen
basis: consent
consent: {date: 2018-04-17, form: oral, evidence: 18-99}
special: none
informed: 2018-04-17
publish: quote
delete-after: 2018-06-18
---
> Jeg turde ikke ringe til nogen, for jeg vidste ikke, hvad det kostede. #sundhed/tavshed ^turde

> Der er langt til bussen om aftenen. #sundhed ^bus
//- policy/answers/laege.md
---
to: [2018-04-18-borgere-m3t#turde]
outcome: noted
by: styregruppen
date: 2018-05-30
changed: [sundhed#laegen]
---
Det er taget med.
//- policy/chapters/10-sundhed.md
---
title: Sundhed
theme: sundhed
status: draft
---
En siger: »Jeg turde ikke ringe til nogen, for jeg vidste ikke, hvad det kostede.« [@2018-04-18-borgere-m3t#turde] ^laegen

> Der er langt til bussen om aftenen. [@2018-04-18-borgere-m3t#bus] ^bussen

Tolk skal være gratis. [@2018-03-14-boligselskaber-k3f#tolk] ^tolk

```ip quotes
theme: sundhed
```

```ip evidence
```

```ip voices
```
";

/// Runs everything that prints, and returns which of it said one of some words, on the screen or in a file that it made.
fn tellers(project: &TestProject, ids: &[&str], secrets: &[&str]) -> Vec<String> {
    tellers_and_refused(project, ids, secrets).0
}

/// Returns the same, and what was refused: of a note that is gone nothing can be asked.
fn tellers_and_refused(project: &TestProject, ids: &[&str], secrets: &[&str]) -> (Vec<String>, Vec<String>) {
    let (mut told, mut refused) = (Vec::new(), Vec::new());
    for words in printing::all(ids) {
        let run = project.run(words.split(' '));
        assert!(
            matches!(run.exit(), Some(0..=2)),
            "ip {words}: {}{}",
            run.stdout,
            run.stderr
        );
        refused.extend((run.exit() == Some(2)).then(|| words.clone()));
        let mut screen = format!("{}{}", run.stdout, run.stderr);
        // What was typed may be said back.
        for word in words
            .split(' ')
            .filter(|it| secrets.contains(it) || it.contains("2018-04-18"))
        {
            screen = screen.replace(word, "");
        }
        let mut all = vec![(String::new(), screen)];
        let made = project.files().into_iter().filter(|it| it.starts_with("build/"));
        for path in made {
            let ending = path.rsplit('.').next().unwrap().to_owned();
            all.push((format!(" as {ending}"), said(project, &path)));
            std::fs::remove_file(project.root().join(path)).unwrap();
        }
        for (place, text) in all {
            let own = secrets.iter().filter(|it| text.contains(**it));
            told.extend(own.map(|it| format!("ip {words}{place}: {it}")));
        }
    }
    for (place, text) in printing::answered(project) {
        let own = secrets.iter().filter(|it| text.contains(**it));
        told.extend(own.map(|it| format!("{place}: {it}")));
    }
    (told, refused)
}

/// Returns the project of the meeting with a history in which the words stood, and a version of then that was sent.
fn meeting() -> TestProject {
    let project = TestProject::new(MEETING);
    project.save("2018-05-01");
    let marked = project.command(["mark", "hoering-1", "--sent-to", "Integrationsrådet"]);
    let _ = marked.env("IP_TODAY", "2018-05-02").run().code(0);
    let _ = project.run(["review", "--all"]).code(0);
    project.save("2018-05-02");
    project
}

/// Takes what rested on the words out of the chapter and the answer, as somebody decides.
fn decide(project: &TestProject, from: &str, to: &str) {
    let path = "policy/chapters/10-sundhed.md";
    let chapter = project.read(path);
    let (start, end) = (chapter.find(from).unwrap(), chapter.find(to).unwrap());
    project.write(path, format!("{}{}", &chapter[..start], &chapter[end..]));
    std::fs::remove_file(project.root().join("policy/answers/laege.md")).unwrap();
}

const PART: [&str; 3] = ["turde ikke", "det kostede", "tavshed"];
const ALL: [&str; 6] = ["turde ikke", "det kostede", "tavshed", "til bussen", "Baltorp", "salen"];
const MEETING_IDS: [&str; 4] = ["2018-04-18-borgere-m3t", "borgere", "theme/sundhed", "chapter/sundhed"];

#[test]
fn before_anybody_takes_it_back_the_words_are_told() {
    let project = meeting();
    let (told, refused) = tellers_and_refused(&project, &MEETING_IDS, &ALL);
    assert_eq!(refused, Vec::<String>::new());
    assert!(told.len() > 60, "{told:#?}");
    let formats: &[&str] = if cfg!(feature = "pdf") {
        &["md", "html", "docx", "pdf"]
    } else {
        &["md", "html", "docx"]
    };
    for command in ["build", "report analysis", "privacy access 2018-04-18-borgere-m3t"] {
        for format in formats {
            let is_its =
                |it: &&String| it.starts_with(&format!("ip {command} ")) && it.contains(&format!(" as {format}: "));
            assert!(told.iter().any(|it| is_its(&it)), "{command} {format}: {told:#?}");
        }
    }
    for door in ["ip lsp textDocument/hover", "ip lsp textDocument/completion"] {
        assert!(told.iter().any(|it| it.starts_with(door)), "{door}: {told:#?}");
    }
    #[cfg(feature = "serve")]
    for page in [
        "/draft",
        "/notes/2018-04-18-borgere-m3t",
        "/themes/sundhed",
        "/search?q=turde",
        "/quotes",
    ] {
        let said = format!("ip serve {page}: ");
        assert!(told.iter().any(|it| it.starts_with(&said)), "{page}: {told:#?}");
    }
}

#[test]
fn nothing_that_one_participant_took_back_is_said_by_any_command_in_any_format() {
    let project = meeting();
    let take = "privacy withdraw 2018-04-18-borgere-m3t#turde --right consent --reason Nej";
    for format in ["table", "json"] {
        let dry = format!("{take} --dry-run --format {format}");
        let run = project.run(dry.split(' ')).code(0);
        assert!(
            PART[..2]
                .iter()
                .all(|it| !run.stdout.contains(it) && !run.stderr.contains(it))
        );
    }
    let run = project.run(take.split(' ')).code(0);
    assert!(
        PART[..2]
            .iter()
            .all(|it| !run.stdout.contains(it) && !run.stderr.contains(it))
    );
    project.save("2018-05-20");
    // The draft itself quotes the words until somebody decides, and is not built.
    assert_eq!(project.run(["build", "--format", "md"]).exit(), Some(1));
    decide(&project, "En siger", "> Der er");
    assert_eq!(tellers(&project, &MEETING_IDS, &PART), Vec::<String>::new());
    let told = tellers(&project, &MEETING_IDS, &["til bussen"]);
    assert!(!told.is_empty(), "what the others said is still told");
}

#[test]
fn nothing_of_a_note_that_was_taken_back_is_said_by_any_command_in_any_format() {
    let project = meeting();
    let take = "privacy withdraw 2018-04-18-borgere-m3t --right consent --reason Nej";
    let _ = project.run(take.split(' ')).code(0);
    project.save("2018-05-20");
    decide(&project, "En siger", "Tolk skal");
    assert_eq!(tellers(&project, &MEETING_IDS, &ALL), Vec::<String>::new());
    let kept: Vec<String> = project
        .files()
        .into_iter()
        .filter(|it| it.starts_with(".ip/"))
        .collect();
    for path in kept {
        assert!(ALL.iter().all(|it| !said(&project, &path).contains(it)), "{path}");
    }
}

#[test]
fn nothing_of_an_erased_note_is_said_by_any_command_in_any_format() {
    let project = meeting();
    let _ = project
        .run(["privacy", "erase", "2018-04-18-borgere-m3t", "--reason", "Fristen"])
        .code(0);
    project.save("2018-05-20");
    let ids = ["borgere", "theme/sundhed", "chapter/sundhed", "laege"];
    let mut secrets = ALL.to_vec();
    secrets.push("2018-04-18-borgere");
    assert_eq!(tellers(&project, &ids, &secrets), Vec::<String>::new());
}

/// What says words of a note that nobody works with, each with why.
const MAY_SAY: [(&str, &str); 1] = [(
    "ip privacy access ",
    "it is the account that the one who spoke gets, and that right does not rest",
)];

/// What else stands in the meeting's note: whatever a note may hold, and what findings point at.
const MORE: &str = "
# Trappeopgangen #sundhed/mistillid

Ingen har kodet kælderdøren, og en #ukendt står ved min nabo.

- Først cykelskuret #sundhed ^cykler
- så gavlhuset

| Sted | Hvad |
| --- | --- |
| Vaskerummet | låst |

```
skraldeskakten
```
";

/// A hearing response, which has a sender and a number.
const RESPONSE: (&str, &str) = (
    "interviews/2018-04-18-borgere-h7s.md",
    "---
title: Høringssvar om nattevagten # pedelrummet
method: hearing
date: 2018-04-18
stakeholders: [borgere]
number: syvtal
sender: Beboerklubben
place: Gavlsalen
language: urdu
basis: public-task
special: none
journal: 18-2
informed: 2018-04-17
publish: quote
delete-after: 2019-04-18
---
> Viceværten svarer aldrig. #sundhed/tavshed ^vicevaert
",
);

/// What stands in these two notes alone.
const RESTING: [&str; 19] = [
    "turde ikke",
    "det kostede",
    "tavshed",
    "til bussen",
    "Baltorp",
    "salen",
    "Trappeopgangen",
    "mistillid",
    "kælderdøren",
    "cykelskuret",
    "gavlhuset",
    "Vaskerummet",
    "skraldeskakten",
    "nattevagten",
    "pedelrummet",
    "syvtal",
    "Beboerklubben",
    "urdu",
    "Viceværten",
];

/// What is asked for by its id.
const RESTING_IDS: [&str; 8] = [
    "2018-04-18-borgere-m3t",
    "2018-04-18-borgere-m3t#turde",
    "2018-04-18-borgere-m3t#cykler",
    "2018-04-18-borgere-h7s",
    "2018-04-18-borgere-h7s#vicevaert",
    "borgere",
    "theme/sundhed",
    "chapter/sundhed",
];

/// Returns which of everything that prints says a word of two notes that have one more key in their heads.
fn tellers_with(key: &str) -> Vec<String> {
    let project = meeting();
    let note = "interviews/2018-04-18-borgere-m3t.md";
    project.write(note, project.read(note) + MORE);
    project.write(RESPONSE.0, RESPONSE.1);
    project.save("2018-05-03");
    for path in [note, RESPONSE.0] {
        let own = format!("publish: quote\n{key}");
        project.write(path, project.read(path).replace("publish: quote\n", &own));
    }
    decide(&project, "En siger", "Tolk skal");
    tellers(&project, &RESTING_IDS, &RESTING)
}

/// Asserts that only what may say words of notes that nobody works with does.
fn assert_closed(key: &str) {
    let (may, told): (Vec<String>, Vec<String>) = tellers_with(key)
        .into_iter()
        .partition(|it| MAY_SAY.iter().any(|own| it.starts_with(own.0)));
    assert!(told.is_empty(), "{told:#?}");
    // What no longer says them is no exception.
    for (own, why) in MAY_SAY {
        assert!(may.iter().any(|it| it.starts_with(own)), "{own}: {why}");
    }
}

#[test]
fn the_words_of_notes_that_do_not_rest_are_told() {
    let told = tellers_with("");
    for word in RESTING.iter().filter(|it| **it != "pedelrummet") {
        let is_told = told.iter().any(|it| it.ends_with(&format!(": {word}")));
        assert!(is_told, "{word}");
    }
    for door in [
        "ip list passage --format csv",
        "ip show 2018-04-18-borgere-m3t#turde --format json",
        "ip trace 2018-04-18-borgere-h7s#vicevaert --format table",
        "ip check --format human",
        #[cfg(feature = "serve")]
        "ip serve /list/passage",
        #[cfg(feature = "serve")]
        "ip serve /privacy/withdraw",
    ] {
        assert!(told.iter().any(|it| it.starts_with(door)), "{door}: {told:#?}");
    }
}

#[test]
fn nothing_of_a_note_that_rests_is_said_by_any_command_in_any_format() {
    assert_closed("restricted: {date: 2018-05-20, reason: indsigelse}\n");
}

#[test]
fn nothing_of_a_note_that_was_taken_back_is_said_while_its_text_still_stands_in_the_file() {
    assert_closed("withdrawn: {date: 2018-05-20, right: consent}\n");
}

#[test]
fn a_note_that_rests_is_not_found_by_what_stands_in_it() {
    let asked = [
        "list passage --text kostede",
        "list note --text kostede",
        "list note --text Baltorp",
        "list passage --theme sundhed/tavshed",
        "list note --theme sundhed/tavshed",
    ];
    let project = meeting();
    let note = "interviews/2018-04-18-borgere-m3t.md";
    let found = |words: &str| {
        let run = project.run(words.split(' ').chain(["--format", "json"]));
        run.stdout.contains("2018-04-18-borgere-m3t")
    };
    for words in asked {
        assert!(found(words), "{words}");
    }
    let resting = "publish: quote\nrestricted: {date: 2018-05-20, reason: indsigelse}\n";
    project.write(note, project.read(note).replace("publish: quote\n", resting));
    for words in asked {
        assert!(!found(words), "{words}");
    }
    assert!(
        found("list passage --theme sundhed"),
        "that it rests is worked with by its themes"
    );
}

#[test]
fn a_quotation_of_a_note_that_rests_is_listed_without_its_words_so_that_it_can_be_taken_out() {
    let resting = QUOTING.replace(
        "publish: quote\n",
        "publish: quote\nrestricted: {date: 2018-05-20, reason: indsigelse}\n",
    );
    for (text, is_told) in [(QUOTING, true), (&resting, false)] {
        let project = TestProject::new(text);
        for format in ["table", "json"] {
            let shown = project.run(["review", "--quotes", "--format", format]).code(0).stdout;
            assert!(shown.contains("sundhed@"), "{shown}");
            assert_eq!(shown.contains("skulle betale"), is_told, "{shown}");
            assert_eq!(shown.contains("[under behandling]"), !is_told, "{shown}");
            assert!(!shown.contains("»[") && !shown.contains("Baltorp"), "{shown}");
        }
    }
}
