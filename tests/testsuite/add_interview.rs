//! `ip add-interview`.

use crate::test_project::{Run, TestProject};
use snapbox::str;

/// Flags that say all that a note needs.
const ALL: [&str; 7] = [
    "add-interview",
    "--stakeholder=boligselskaber",
    "--method=interview",
    "--basis=public-task",
    "--special=none",
    "--informed=2018-02-01",
    "--publish=quote",
];

fn add(project: &TestProject, more: &[&str]) -> Run {
    project.run(ALL.iter().chain(more))
}

fn note(project: &TestProject, run: &Run) -> String {
    project.read(run.stdout.trim_end())
}

fn body(text: &str) -> &str {
    text.split_once("\n---\n").unwrap().1
}

#[test]
fn a_note_asks_the_questions_of_its_themes() {
    let project = TestProject::new(
        "//- policy/themes/tolk.md\n---\ntitle: 'Tolk #1'\nstatus: proposed\norigin: inquiry\ngoals: [sundt-liv]\n\
         questions: ['Hvornår var #tolken der?', Hvad manglede?]\n---\n",
    );
    let run = add(
        &project,
        &[
            "--date=14.3.2018",
            "--theme=tolk",
            "--theme=sundhed",
            "--title=Det: var godt",
        ],
    );
    let path = run.stdout.trim_end().to_owned();
    assert!(
        path.starts_with("interviews/2018-03-14-boligselskaber-") && path.ends_with(".md"),
        "{path}"
    );
    let text = note(&project, &run);
    run.code(0).stderr(str![[r#"
Notatet skal slettes senest 14. marts 2019, 12 måneder efter datoen. En anden dag vælges med --delete-after.
Næste skridt: skriv i notatet, hvad der blev sagt, sæt #tema ved hvert afsnit, og kør ip check

"#]]);
    let head = text.split("# Kan også").next().unwrap();
    snapbox::assert_data_eq!(
        format!("{head}{}", body(&text)),
        snapbox::IntoData::raw(str![[r#"
---
method: interview # Hvordan I fik det at vide: interview
date: 2018-03-14 # Dagen for samtalen eller mødet; ligger den i fremtiden, er notatet planlagt
stakeholders: [boligselskaber] # De aktører, der blev hørt
title: "Det: var godt" # En kort overskrift uden navne på personer
themes: [tolk, sundhed] # Temaerne på dagsordenen
basis: public-task # Hvad der giver jer ret til at behandle oplysningerne: myndighedsopgave (art. 6, stk. 1, litra e)
special: none # Grunden til, at følsomme oplysninger må stå her, fx om helbred eller tro; none, når der ingen er: ingen følsomme oplysninger
informed: 2018-02-01 # Dagen, da deltagerne fik at vide, hvad der sker med det, de fortæller; ellers not-yet
publish: quote # Hvad der må bruges af notatet i det, der offentliggøres: må citeres uden navn
delete-after: 2019-03-14 # Dagen, da notatet senest skal slettes

<!--
Skriv under hvert spørgsmål, hvad der blev sagt, med jeres egne ord.
Deltagerens egne ord skrives efter > forrest på linjen.
Mærket #tema i en overskrift gælder alt under den. #tema/aspekt i et afsnit siger det nøjere.
Det, som udkastet skal kunne henvise til, får et navn sidst i afsnittet: ^navn
Skriv ingen navne på personer, ingen numre og ingen adresser.
-->

## Tolk \#1 #tolk

### Hvornår var \#tolken der?

### Hvad manglede?

## Sundhed #sundhed

"#]])
    );
    lacks_what_was_said_alone(&project);
}

/// Tells that a new note misses what was said at the meeting, and where the original is, and nothing else.
fn lacks_what_was_said_alone(project: &TestProject) {
    let check = project.run(["check", "--format", "short"]).code(0);
    let others = check
        .stdout
        .lines()
        .filter(|it| !it.contains("uncoded-note") && !it.contains("missing-journal"));
    assert_eq!(
        others.filter(|it| it.contains("interviews/")).count(),
        0,
        "{}",
        check.stdout
    );
}

#[test]
fn in_a_pipe_everything_that_is_missing_is_named_and_nothing_asked() {
    let project = TestProject::new("");
    let before = project.files();
    project.run(["add-interview"]).code(2).stdout(str![]).stderr(str![[r#"
Der mangler: --method, --stakeholder, --basis, --special, --informed, --publish
Intet er skrevet. Se alt, der kan bruges, med --help.

"#]]);
    project
        .run([
            "add-interview",
            "--method=study",
            "--stakeholder=boligselskaber",
            "--publish=named",
            "--basis=public-record",
            "--dry-run",
            "-q",
        ])
        .code(0);
    project
        .run([
            "add-interview",
            "--method=interview",
            "--stakeholder=boligselskaber",
            "--publish=none",
            "--basis=consent",
        ])
        .code(2)
        .stderr(str![[r#"
Der mangler: --consent, --special, --informed
Intet er skrevet. Se alt, der kan bruges, med --help.

"#]]);
    assert_eq!(project.files(), before);
}

#[test]
fn what_a_flag_says_wrongly_is_reported_with_the_nearest() {
    let project = TestProject::new("");
    let complaint = |more: &[&str]| add(&project, more).code(2).stderr;
    snapbox::assert_data_eq!(
        [
            complaint(&["--theme=sunhed"]),
            complaint(&["--theme=trafik"]),
            complaint(&["--date=31.2.2018"]),
            complaint(&["--informed=2018-06-02"]),
            complaint(&["--participants=mange"]),
            complaint(&["--title= "]),
            complaint(&["--title=a\u{1b}b"]),
            complaint(&["--consent=oral", "--consent-date=2/6"]),
        ]
        .concat(),
        str![[r#"
--theme: Ingen temaer hedder »sunhed«. Mente du sundhed?
Intet er skrevet.
--theme: Ingen temaer hedder »trafik«. Der er: sundhed.
Intet er skrevet.
--date: »31.2.2018« er ikke en dato. Skriv fx 14.3.2018, 14/3 eller i går.
Intet er skrevet.
--informed kan ikke bruges sammen med --informed.
Se alt, der kan bruges, med --help.
--participants: »mange« er ikke et helt tal.
Intet er skrevet.
--title: Skriv noget.
Intet er skrevet.
--title: Teksten har et tegn, der ikke kan stå i en fil (U+001B).
Intet er skrevet.
--consent-date: 2. juni 2018 ligger i fremtiden. Skriv en dag, der er gået.
Intet er skrevet.

"#]]
    );
}

#[test]
fn a_date_in_the_future_makes_a_planned_note() {
    let project = TestProject::new("");
    let flags = [
        "add-interview",
        "--stakeholder=boligselskaber",
        "--method=interview",
        "--basis=consent",
        "--informed=not-yet",
        "--publish=summary",
        "--date=1.9.2018",
    ];
    let run = project.run(flags);
    assert!(note(&project, &run).contains("\ndelete-after: 2019-09-01 #"));
    run.code(0).stderr(str![[r#"
Notatet er planlagt, for datoen ligger i fremtiden. Det tæller først med, når mødet er holdt.
Samtykket mangler endnu. Skriv det i notatet ved »consent«, når det er givet.
Et samtykke gælder kun, når deltagerne ved, hvad de siger ja til. Skriv dagen ved »informed«, når de er orienteret.
Notatet skal slettes senest 1. september 2019, 12 måneder efter datoen. En anden dag vælges med --delete-after.
Næste skridt: hold mødet, og skriv så i notatet, hvad der blev sagt.

"#]]);
}

#[test]
fn the_deadline_follows_the_project_and_can_be_chosen() {
    let project = TestProject::new("");
    let policy = project.read("policy/policy.yaml");
    project.write("policy/policy.yaml", policy + "retention: 2y\n");
    let run = add(&project, &["--date=2018-02"]);
    assert!(
        note(&project, &run).contains("\ndelete-after: 2020-02-28 #"),
        "{}",
        note(&project, &run)
    );
    run.code(0).stderr(str![[r#"
Notatet skal slettes senest 28. februar 2020, 24 måneder efter datoen. En anden dag vælges med --delete-after.
Næste skridt: skriv i notatet, hvad der blev sagt, sæt #tema ved hvert afsnit, og kør ip check

"#]]);
    let run = add(&project, &["--date=2018-02", "--delete-after=1/7"]);
    assert!(note(&project, &run).contains("\ndelete-after: 2018-07-01 #"));
    run.code(0).stderr(str![[r#"
Næste skridt: skriv i notatet, hvad der blev sagt, sæt #tema ved hvert afsnit, og kør ip check

"#]]);
}

#[test]
fn without_a_date_it_is_todays_and_that_is_reported() {
    let project = TestProject::new("");
    let run = add(&project, &["-q"]);
    assert!(
        run.stdout.starts_with("interviews/2018-06-01-boligselskaber-"),
        "{}",
        run.stdout
    );
    add(&project, &[]).code(0).stderr(str![[r#"
Notatet har fået dagens dato, 1. juni 2018. En anden vælges med --date.
Notatet skal slettes senest 1. juni 2019, 12 måneder efter datoen. En anden dag vælges med --delete-after.
Næste skridt: skriv i notatet, hvad der blev sagt, sæt #tema ved hvert afsnit, og kør ip check

"#]]);
}

#[test]
fn a_text_becomes_the_body_and_loses_nothing() {
    let project = TestProject::new("");
    project.write(
        "ude.txt",
        "\u{feff}Vi mødtes #Igen.\r\n# kl. 10\r\n\r\n> Tolken kom ikke. #sundhed/tolk ^tolken\r\n",
    );
    let from = project.root().join("ude.txt");
    let run = add(
        &project,
        &[
            "--date=2018-05-01",
            "--delete-after=2019-05-01",
            &format!("--from={}", from.display()),
        ],
    );
    assert_eq!(
        body(&note(&project, &run)),
        "\nVi mødtes \\#Igen.\n\\# kl. 10\n\n> Tolken kom ikke. #sundhed/tolk ^tolken\n"
    );
    run.code(0).stderr(str![[r#"
1 linje lignede et mærke eller noget andet med særlig betydning og er gjort til almindelig tekst: linje 33
Næste skridt: kør ip check, og se uddragene: ip list passage

"#]]);
    let run = project.run(["check", "--format", "short"]).code(0);
    let mut others = run.stdout.lines().filter(|it| !it.contains("missing-journal"));
    assert!(!others.any(|it| it.contains("interviews/2018-05-01")), "{}", run.stdout);
}

#[test]
fn markdown_comes_in_through_a_pipe_too() {
    let project = TestProject::new("");
    let flags = ALL.iter().chain(&[
        "--date=2018-05-01",
        "--theme=sundhed",
        "--delete-after=2019-05-01",
        "--from",
        "-",
    ]);
    let run = project
        .command(flags)
        .input("# Om tolk\n\nDe *venter*. #sundhed\n")
        .run();
    assert_eq!(body(&note(&project, &run)), "\n## Om tolk\n\nDe *venter*. #sundhed\n");
    run.code(0).stderr(str![[r#"
Næste skridt: kør ip check, og se uddragene: ip list passage

"#]]);
    let uncoded = ALL
        .iter()
        .chain(&["--date=2018-05-01", "--delete-after=2019-05-01", "--from=-"]);
    project
        .command(uncoded)
        .input("De venter.")
        .run()
        .code(0)
        .stderr(str![[r#"
Teksten er ikke kodet endnu: skriv #tema i de afsnit, der handler om et tema.
Næste skridt: skriv i notatet, hvad der blev sagt, sæt #tema ved hvert afsnit, og kør ip check

"#]]);
}

#[test]
fn a_text_that_cannot_be_taken_in_is_refused_and_nothing_written() {
    let project = TestProject::new("");
    let before = project.files();
    let complaint = |bytes: &[u8]| {
        let flags = ALL.iter().chain(&["--date=2018-05-01", "--from=-"]);
        project.command(flags).input(bytes).run().code(2).stderr
    };
    let coded = ALL.iter().chain(&["--date=1.9.2018", "--from=-"]);
    let coded = project.command(coded).input("Hørt. #sundhed").run().code(2).stderr;
    snapbox::assert_data_eq!(
        [
            complaint(b" \n"),
            complaint(b"ja\nne\x1bj"),
            complaint(b"ja\nbl\xe5\0"),
            complaint(b"\xff\xfej\0a"),
            add(&project, &["--from=findes-ikke.txt"]).code(2).stderr,
            add(&project, &["--from=."]).code(2).stderr,
            coded,
        ]
        .concat(),
        str![[r#"
Det, der kom ind, har ingen tekst.
Intet er skrevet. Vælg en anden fil.
Det, der kom ind, har et tegn, der ikke kan stå i et notat: U+001B, linje 2, tegn 3
Intet er skrevet. Slet tegnet, og prøv igen.
Det, der kom ind, er ikke gemt som UTF-8: linje 2, tegn 3
Intet er skrevet. Gem filen igen, og vælg kodningen UTF-8.
Det, der kom ind, er gemt som UTF-16.
Intet er skrevet. Gem filen igen, og vælg kodningen UTF-8.
findes-ikke.txt kan ikke læses.
Intet er skrevet. Se efter, om filen findes og er en tekstfil.
. kan ikke læses.
Intet er skrevet. Se efter, om filen findes og er en tekstfil.
Teksten er kodet, men datoen ligger i fremtiden, så intet kan være sagt endnu.
Intet er skrevet. Ret datoen med --date.

"#]]
    );
    assert_eq!(project.files(), before);
}

#[test]
fn a_dry_run_prints_the_note_and_writes_nothing() {
    let project = TestProject::new("");
    let before = project.files();
    let run = add(
        &project,
        &["--date=2018-05-01", "--delete-after=2019-05-01", "--dry-run"],
    );
    assert!(run.stdout.starts_with("---\nmethod: interview #"), "{}", run.stdout);
    assert!(
        run.stderr.contains("interviews/2018-05-01-boligselskaber-"),
        "{}",
        run.stderr
    );
    assert_eq!(project.files(), before);
}

#[test]
fn a_broken_template_is_reported_at_its_line_and_nothing_written() {
    let project = TestProject::new("//- templates/note.md\n---\n{{ head }}---\n{% if body %}\n{{ krop }}\n");
    let before = project.files();
    add(&project, &["--date=2018-05-01"])
        .code(1)
        .stdout(str![])
        .stderr(str![[r#"
Skabelonen templates/note.md kan ikke forstås, linje 4
Intet er skrevet. Ret linjen, eller slet filen; så bruges den skabelon, der hører til programmet.

"#]]);
    project.lay("//- templates/note.md\n---\n{{ head }}vejr: sol\n---\n");
    add(&project, &["--date=2018-05-01"])
        .code(1)
        .stdout(str![])
        .stderr(str![[r#"
Skabelonen templates/note.md giver en fil, der ikke kan læses: Feltet »vejr« findes ikke her
Intet er skrevet. Ret skabelonen, eller slet filen; så bruges den skabelon, der hører til programmet.

"#]]);
    assert_eq!(project.files(), before);
}

#[cfg(unix)]
#[test]
fn the_editor_is_opened_on_the_new_note() {
    use std::os::unix::fs::PermissionsExt;
    let project = TestProject::new("");
    project.write("editor", "#!/bin/sh\necho \"$1: mere\" >> \"$2\"\n");
    let editor = project.root().join("editor");
    std::fs::set_permissions(&editor, std::fs::Permissions::from_mode(0o755)).unwrap();
    let flags: Vec<&str> = ALL
        .iter()
        .copied()
        .chain(["--date=2018-05-01", "--delete-after=2019-05-01", "--edit"])
        .collect();
    let run = project
        .command(&flags)
        .env("VISUAL", format!("{} og", editor.display()))
        .env("EDITOR", "false")
        .run();
    assert!(note(&project, &run).ends_with("\nog: mere\n"));
    run.code(0).stderr(str![[r#"
Næste skridt: skriv i notatet, hvad der blev sagt, sæt #tema ved hvert afsnit, og kør ip check

"#]]);
    project.command(&flags).run().code(2).stdout(str![]).stderr(str![[r#"
Der er intet skriveprogram at åbne.
Intet er skrevet. Sæt VISUAL eller EDITOR, eller lad --edit være.

"#]]);
    project
        .command(&flags)
        .env("EDITOR", "false")
        .run()
        .code(3)
        .stderr(str![[r#"
Næste skridt: skriv i notatet, hvad der blev sagt, sæt #tema ved hvert afsnit, og kør ip check
Skriveprogrammet kunne ikke åbnes eller blev lukket med en fejl: false
Filen er skrevet. Åbn den selv.

"#]]);
}

#[test]
fn fifty_at_once_make_fifty_notes() {
    let project = TestProject::new("");
    let before = project.files().len();
    std::thread::scope(|scope| {
        let all: Vec<_> = (0..50)
            .map(|_| scope.spawn(|| add(&project, &["--date=2018-05-01", "-q"])))
            .collect();
        for one in all {
            one.join().unwrap().code(0).stderr(str![]);
        }
    });
    let notes = project
        .files()
        .into_iter()
        .filter(|it| it.starts_with("interviews/2018-05-01-"))
        .count();
    assert_eq!(notes, 50);
    let left = project.files().into_iter().filter(|it| !it.starts_with(".ip/")).count();
    assert_eq!(left, before + 50);
}

#[test]
fn english_speaks_english() {
    let project = TestProject::new("");
    let flags = ALL.iter().chain(&["--date=1.9.2018", "--lang=en"]);
    project.run(flags).code(0).stderr(str![[r#"
The note is a planned one, for its date lies in the future. It counts once the meeting was held.
The note must be deleted by 1 September 2019, 12 months after its date. Another day is chosen with --delete-after.
Next: hold the meeting, and then write in the note what was said.

"#]]);
    project.run(["add-interview", "--lang=en"]).code(2).stderr(str![[r#"
Missing: --method, --stakeholder, --basis, --special, --informed, --publish
Nothing was written. See everything that can be used with --help.

"#]]);
}

#[test]
fn a_hearing_response_has_its_number_its_sender_and_what_it_concerns() {
    let chapter = "//- policy/chapters/10-tolk.md\n---\ntitle: Tolk\nstatus: draft\n---\nIngen skal vente. ^vente\n";
    let project = TestProject::new(chapter);
    let own = ["--number=7", "--sender=Boligforeningen", "--concerns=tolk#vente"];
    let response = [
        "add-interview",
        "--method=hearing",
        "--stakeholder=boligselskaber",
        "--date=2018-05-01",
        "--basis=public-task",
        "--special=none",
        "--informed=2018-04-01",
        "--publish=named",
    ];
    let run = project.run(response.iter().chain(&own)).code(0);
    let text = note(&project, &run);
    for line in ["number: \"7\" ", "sender: Boligforeningen ", "concerns: [tolk#vente] "] {
        assert!(text.contains(line), "{line}: {text}");
    }
    project
        .run(response.iter().chain(&["--concerns=tolk#vent"]))
        .code(2)
        .stderr(str![[r#"
--concerns: Ingen punkter hedder »tolk#vent«. Mente du tolk#vente?
Intet er skrevet.

"#]]);
    for flag in own {
        let run = add(&project, &[flag]).code(2);
        let name = flag.split('=').next().unwrap();
        assert!(
            run.stderr.starts_with(&format!("{name} bruges kun ved høringssvar.\n")),
            "{}",
            run.stderr
        );
    }
    assert_eq!(
        project
            .files()
            .iter()
            .filter(|it| it.starts_with("interviews/"))
            .count(),
        2
    );
}

#[test]
fn what_is_no_plain_text_is_named_with_what_to_do_and_nothing_is_written() {
    let project = TestProject::new("");
    let before = project.files().len();
    let large = [b"%PDF-1.7\n".to_vec(), vec![b'a'; 6 * 1024 * 1024]].concat();
    let files: [(&str, &[u8]); 6] = [
        ("m.docx", b"PK\x03\x04x"),
        ("m.pdf", &large),
        ("m.xlsx", b"PK\x03\x04x"),
        ("m.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
        ("m.zip", b"PK\x03\x04x"),
        ("m.jpg", b"\xff\xd8\xff\xe0"),
    ];
    let mut shown = String::new();
    for (name, bytes) in files {
        let path = project.root().parent().unwrap().join(name);
        std::fs::write(&path, bytes).unwrap();
        let flags = "add-interview|--stakeholder=boligselskaber|--method=interview|--basis=public-task|--special=none|--informed=not-yet|--publish=none|--from";
        let run = project.run(flags.split('|').chain([path.to_str().unwrap()])).code(2);
        shown.push_str(
            &run.stderr
                .replace(&*project.root().parent().unwrap().to_string_lossy(), ""),
        );
    }
    assert_eq!(project.files().len(), before);
    snapbox::assert_data_eq!(
        shown,
        str![[r#"
/m.docx er et dokument i et format, der ikke kan læses her.
Intet er skrevet. Åbn det, vælg »Gem som« og »Word-dokument« (.docx), og brug den fil. Eller lad --from være, og sæt teksten ind i notatet.
/m.pdf er en PDF, ikke ren tekst.
Intet er skrevet. Åbn den, markér og kopiér teksten, og gem den som almindelig tekst (.txt). Er den scannet, skal teksten skrives af.
/m.xlsx er et regneark, ikke ren tekst.
Intet er skrevet. Åbn arket, kopiér det, der blev sagt, og gem det som almindelig tekst (.txt). Eller lad --from være, og sæt teksten ind i notatet.
/m.msg er e-mail i et format, der ikke kan læses her.
Intet er skrevet. Gem den ene mail som .eml, og prøv igen. Eller kopiér det, der hører til notatet, uden navne og adresser, og gem det som almindelig tekst (.txt).
/m.zip er en pakket fil, ikke ren tekst.
Intet er skrevet. Pak den ud, og vælg den fil, som teksten står i.
/m.jpg er et billede, ikke ren tekst.
Intet er skrevet. Skriv det af, der står på billedet, og gem det som almindelig tekst (.txt).

"#]]
    );
}

#[test]
fn a_consent_without_its_day_is_refused_by_the_name_of_the_flag() {
    let project = TestProject::new("");
    let flags = "add-interview|--stakeholder=boligselskaber|--method=interview|--basis=consent|--consent=oral|--special=none|--informed=1/5|--publish=none";
    project.run(flags.split('|')).code(2).stdout(str![]).stderr(str![[r#"
Der mangler: --consent-date
Intet er skrevet. Se alt, der kan bruges, med --help.

"#]]);
    project
        .run(flags.split('|').chain(["--consent-date=1/5", "-q"]))
        .code(0);
    assert!(!project.run(["check"]).code(0).stdout.contains("FEJL"));
}

#[test]
fn a_note_that_should_be_gone_already_says_how_long_it_may_be_kept() {
    let project = TestProject::new("");
    let flags = "add-interview|--stakeholder=boligselskaber|--method=interview|--date=2010-01|--basis=public-task|--special=none|--informed=2010-01|--publish=none";
    project.run(flags.split('|')).code(2).stdout(str![]).stderr(str![[r#"
Notatet skulle allerede være slettet, 12 måneder efter datoen.
Intet er skrevet. Må det gemmes længere, så skriv hvor længe med --delete-after.

"#]]);
}
