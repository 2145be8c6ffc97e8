//! `ip add-interview --from` with files of the programs that people write in; `exchange/make.py` makes them.

use crate::test_project::{Run, TestProject};
use snapbox::{Data, IntoData, str};
use std::path::{Path, PathBuf};

const ALL: [&str; 9] = [
    "add-interview",
    "--stakeholder=boligselskaber",
    "--method=interview",
    "--date=2018-05-01",
    "--basis=public-task",
    "--special=none",
    "--informed=2018-02-01",
    "--publish=quote",
    "--delete-after=2019-05-01",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/testsuite/exchange")
}

fn add(project: &TestProject, file: &Path) -> Run {
    let from = format!("--from={}", file.display());
    project.run(ALL.iter().copied().chain([from.as_str()]))
}

/// Returns the body of the note that was written, and what was said.
fn taken(project: &TestProject, file: &Path) -> (String, String) {
    let run = add(project, file).code(0);
    let path = run.stdout.strip_suffix('\n').unwrap();
    assert!(!path.contains('\n') && path.ends_with(".md"), "{path}");
    let text = project.read(path);
    (text.split_once("\n---\n").unwrap().1.to_owned(), run.stderr)
}

fn files() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder()).unwrap().map(|it| it.unwrap().path());
    let mut files: Vec<PathBuf> = entries
        .filter(|it| it.extension().is_some_and(|it| it == "docx" || it == "odt"))
        .collect();
    files.sort();
    files
}

/// Returns the file that says what is to come of one.
fn shown_beside(file: &Path) -> PathBuf {
    let name = file.file_name().unwrap().to_str().unwrap().replace('.', "-");
    file.with_file_name(format!("{name}.txt"))
}

/// Returns the words in the parts of a packed file that hold text.
fn words(file: &Path) -> Vec<String> {
    let mut zip = zip::ZipArchive::new(std::fs::File::open(file).unwrap()).unwrap();
    let mut words = Vec::new();
    for at in 0..zip.len() {
        let mut part = zip.by_index(at).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        if name.ends_with(".xml") {
            std::io::Read::read_to_string(&mut part, &mut text).unwrap();
        }
        for run in runs(&name, &text) {
            let signs = [
                ("&lt;", "<"),
                ("&gt;", ">"),
                ("&quot;", "\""),
                ("&apos;", "'"),
                ("&amp;", "&"),
            ];
            let run = signs.iter().fold(run, |text, it| text.replace(it.0, it.1));
            // What is spelt by its number is no letter of a word.
            let run = without(&run.replace("&#", "<#").replace(';', "</#>"), "#");
            let own = run.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
            words.extend(own.map(str::to_owned));
        }
    }
    words
}

/// Returns the pieces of text in a part.
fn runs(name: &str, part: &str) -> Vec<String> {
    if name == "content.xml" {
        let text = part.split("<office:text").nth(1).unwrap();
        // What was deleted, who wrote a comment and when, and the number of a note are no words of the text.
        let aside = [
            "text:tracked-changes",
            "dc:creator",
            "dc:date",
            "meta:creator-initials",
            "text:note-citation",
            "svg:desc",
            "math",
        ];
        let text = aside.iter().fold(text.to_owned(), |text, it| without(&text, it));
        let pieces = text.split('<').filter_map(|it| it.split_once('>'));
        return pieces.map(|it| it.1.to_owned()).collect();
    }
    let parts = ["document", "footnotes", "endnotes", "comments", "header", "footer"];
    if !parts.iter().any(|it| name.starts_with(&format!("word/{it}"))) {
        return Vec::new();
    }
    let runs = part.split("<w:t").skip(1).filter(|it| it.starts_with(['>', ' ']));
    let text = |run: &str| Some(run.split_once('>')?.1.split("</w:t>").next()?.to_owned());
    runs.filter_map(text).collect()
}

/// Returns XML without the elements of a name.
fn without(xml: &str, name: &str) -> String {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let mut pieces = xml.split(&start);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |text, it| text + it.split_once(&end).map_or(it, |it| it.1))
}

#[test]
fn each_file_comes_in_and_not_a_word_is_lost_without_being_named() {
    // Words of tricky.docx that were moved away, or are hidden.
    let gone = ["T11", "flyttet", "fra", "T20", "skjult"];
    let project = TestProject::new("");
    for file in files() {
        let before = std::fs::read(&file).unwrap();
        let (body, told) = taken(&project, &file);
        // A last word with such a letter is written with the letter's name, since it looks like a mistyped marker.
        let all = format!("{body}{told}").to_lowercase().replace("&acirc;", "â");
        assert!(!all.contains("væk"), "{}: {all}", file.display());
        for word in words(&file)
            .iter()
            .filter(|it| !it.starts_with("væk") && !gone.contains(&it.as_str()))
        {
            let is_letter = word.chars().count() == 1;
            assert!(
                is_letter || all.contains(&word.to_lowercase()),
                "{}: {word}\n{all}",
                file.display()
            );
        }
        let shown = format!("{}\n===\n{told}", body.trim());
        snapbox::assert_data_eq!(shown, Data::read_from(&shown_beside(&file), None).raw());
        assert_eq!(std::fs::read(&file).unwrap(), before);
    }
    let check = project.run(["check", "--format", "short"]);
    let errors = check.stdout.lines().filter(|it| it.contains(": error"));
    assert_eq!(errors.count(), 0, "{}", check.stdout);
}

#[test]
fn personal_data_in_a_file_is_shown_covered_and_nothing_is_written() {
    let project = TestProject::new("");
    let before = project.files();
    let from = folder().join("personal/p-personal.docx");
    let Run { stdout, stderr, .. } = add(&project, &from).code(1);
    // The note's name ends in signs that nobody chose.
    let name = stdout.split("-boligselskaber-").nth(1).unwrap()[..3].to_owned();
    snapbox::assert_data_eq!(
        format!("{}{stderr}", stdout.replace(&name, "xxx")),
        str![[r#"
FEJL: Her står et CPR-nummer: 07••••-••••                             cpr-number
  interviews/2018-05-01-boligselskaber-xxx.md, linje 33, tegn 20
  33 | Hun sagde sit cpr: 07••••-•••• højt.
     |                    ^^^^^^^^^^^
  Det må ikke stå i et notat og aldrig offentliggøres. Git glemmer det ikke.
  Gør sådan: Slet det, og skriv fx »en borger«. Er det allerede gemt i git, så
  spørg it-afdelingen, før andre henter det.

FEJL: Her står en mailadresse: k••••••@•••••••.••                  email-address
  interviews/2018-05-01-boligselskaber-xxx.md, linje 35, tegn 13
  35 | | Skriv til k••••••@•••••••.•• |  |
     |             ^^^^^^^^^^^^^^^^^^
  Den er ofte et navn, og git glemmer den ikke.
  Gør sådan: Slet den, og gem den i sagssystemet, hvis der skal følges op.

FEJL: Her står et telefonnummer: 22 •• •• ••                        phone-number
  interviews/2018-05-01-boligselskaber-xxx.md, linje 40, tegn 30
  40 | <!-- kommentar: Ring på tlf. 22 •• •• •• -->
     |                              ^^^^^^^^^^^
  Det hører til én person, og git glemmer det ikke.
  Gør sådan: Slet det, og gem det i sagssystemet, hvis nogen skal ringes op.

Intet er skrevet, for der står 3 personoplysninger i teksten. Skriv dem om i filen, og prøv igen.

"#]]
    );
    let dry = format!("--from={}", from.display());
    let run = project
        .run(ALL.iter().copied().chain([dry.as_str(), "--dry-run"]))
        .code(1);
    assert!(!run.stdout.contains("070761-4285"), "{}", run.stdout);
    assert_eq!(project.files(), before);
}

#[test]
fn a_file_that_is_damaged_or_something_else_is_refused_and_nothing_written() {
    let project = TestProject::new("");
    let whole = std::fs::read(folder().join("tricky.docx")).unwrap();
    project.write("halv.docx", &whole[..whole.len() / 2]);
    project.write("gammel.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1");
    let before = project.files();
    let complaints = ["halv.docx", "gammel.doc"].map(|it| {
        let run = project.run(ALL.iter().copied().chain([format!("--from={it}").as_str()]));
        run.code(2).stderr
    });
    snapbox::assert_data_eq!(
        complaints.concat(),
        str![[r#"
halv.docx er beskadiget og kan ikke læses.
Intet er skrevet. Åbn filen i det program, der har skrevet den, gem den igen, og prøv så.
gammel.doc er et dokument i et format, der ikke kan læses her.
Intet er skrevet. Åbn det, vælg »Gem som« og »Word-dokument« (.docx), og brug den fil. Eller lad --from være, og sæt teksten ind i notatet.

"#]]
    );
    assert_eq!(project.files(), before);
}

#[test]
fn what_a_file_is_called_says_nothing_of_what_it_is() {
    let project = TestProject::new("");
    let whole = std::fs::read(folder().join("tricky.docx")).unwrap();
    project.write("referat.txt", &whole);
    let (body, _) = taken(&project, &project.root().join("referat.txt"));
    assert!(body.contains("## T01 overskrift"), "{body}");
}

#[test]
fn a_text_that_is_not_utf_8_comes_in_and_what_was_assumed_is_said() {
    let project = TestProject::new("");
    project.write("vindue.txt", b"Bl\xe5b\xe6rgr\xf8d p\xe5 \x93torvet\x94 \x96 hver dag");
    let wide: Vec<u8> = "\u{feff}Blåbærgrød på “torvet” – hver dag"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    project.write("bred.txt", wide);
    let mut told = String::new();
    for name in ["vindue.txt", "bred.txt"] {
        let (body, stderr) = taken(&project, &project.root().join(name));
        assert_eq!(body.trim(), "Blåbærgrød på “torvet” – hver dag");
        told.push_str(stderr.lines().next().unwrap());
        told.push('\n');
    }
    snapbox::assert_data_eq!(
        told,
        str![[r#"
Filen er ikke gemt som UTF-8. Den er læst som windows-1252; se efter, om æ, ø og å er rigtige.
Filen er ikke gemt som UTF-8. Den er læst som UTF-16LE; se efter, om æ, ø og å er rigtige.

"#]]
    );
}

#[test]
fn a_web_page_comes_in_as_its_readers_see_it() {
    let project = TestProject::new("");
    let page = "<!doctype html><html><head><title>t</title><meta charset=utf-8><style>p{}</style></head><body><h1>Mødet</h1>\
                <p>Vi talte om <b>tolk</b>. #sundhed<blockquote>Ingen kom.</blockquote><ul><li>en<li>to</ul>\
                <p hidden>skjult</p><img alt=\"Et torv\" src=https://example.org/x.png><script>alert(1)</script>";
    project.write("side.txt", page);
    let (body, told) = taken(&project, &project.root().join("side.txt"));
    snapbox::assert_data_eq!(
        format!("{}\n===\n{told}", body.trim()),
        str![[r#"
## Mødet

Vi talte om **tolk**. \#sundhed

> Ingen kom.

- en
- to
===
Ikke taget med: skjult tekst, ved »to«
Ikke taget med: et billede »Et torv«, ved »to«
Teksten er ikke kodet endnu: skriv #tema i de afsnit, der handler om et tema.
Næste skridt: skriv i notatet, hvad der blev sagt, sæt #tema ved hvert afsnit, og kør ip check

"#]]
        .raw()
    );
}

/// Everything that could be a name of those who speak in the files of `exchange/talk.py`.
const NAMES: [&str; 6] = ["prøvine", "eksempelsen", "testius", "prøvesen", "øvelie", "øjsen"];

/// Files in which nobody told the speakers apart, so that nobody knows whose names are said.
const UNNAMED: [&str; 5] = [
    "none.vtt",
    "openai-whisper.json",
    "faster-whisper.json",
    "whisper-cpp.json",
    "whisperx.json",
];

fn talks() -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder().join("talk")).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|it| it.unwrap().path()).collect();
    files.sort();
    files
}

fn has_name(bytes: &[u8]) -> bool {
    let text = String::from_utf8_lossy(bytes).to_lowercase();
    NAMES.iter().any(|it| text.contains(it))
}

#[test]
fn of_a_transcript_of_any_program_no_speakers_name_is_in_any_byte_of_the_project() {
    let project = TestProject::new("");
    let words = [
        "hvem jeg skulle ringe til",
        "kostede penge & tid",
        "hjalp naboen",
        "Hvad var svært",
        "< 3 uger",
        "Ja.",
    ];
    for file in talks() {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        let from = format!("--from={}", file.display());
        for flags in [&["--interviewer=1"][..], &[]] {
            let run = project.run(ALL.iter().chain(&[from.as_str()]).chain(flags)).code(0);
            let note = project.read(run.stdout.trim());
            for it in words {
                assert!(note.contains(it), "{name}: {it}\n{note}");
            }
            let (_, body) = note.split_once("\n---\n").unwrap();
            let is_told =
                !flags.is_empty() && !["none.vtt", "openai-whisper.json", "faster-whisper.json"].contains(&&*name);
            assert_eq!(
                body.contains("\n> Jeg vidste ikke"),
                is_told,
                "{name} {flags:?}: {body}"
            );
            assert!(
                !body.contains("> Velkommen") && !body.contains(" --> "),
                "{name}: {body}"
            );
            if UNNAMED.contains(&&*name) {
                std::fs::remove_file(project.root().join(run.stdout.trim())).unwrap();
            } else {
                assert!(!has_name(run.stderr.as_bytes()), "{name}: {}", run.stderr);
            }
        }
    }
    for path in every_file(project.root()) {
        assert!(!has_name(&std::fs::read(&path).unwrap()), "{}", path.display());
    }
    let check = project.run(["check", "--format", "short"]);
    assert!(!check.stdout.contains(": error"), "{}", check.stdout);
}

/// Returns every file below a folder, hidden ones too.
fn every_file(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|it| it.unwrap().path());
    entries
        .flat_map(|it| if it.is_dir() { every_file(&it) } else { vec![it] })
        .collect()
}

#[test]
fn a_transcript_becomes_questions_and_quotations_and_what_was_replaced_is_said() {
    let project = TestProject::new("");
    let from = format!("--from={}", folder().join("talk/teams-notes.vtt").display());
    let run = project
        .run(ALL.iter().copied().chain([from.as_str(), "--interviewer=1"]))
        .code(0);
    let note = project.read(run.stdout.trim());
    snapbox::assert_data_eq!(format!("{}\n===\n{}", note.split_once("\n---\n").unwrap().1.trim(), run.stderr), str![[r#"
Velkommen. Hvad var svært, da I kom hertil?

Deltager 1:

> Jeg vidste ikke, hvem jeg skulle ringe til. Og det kostede penge & tid, troede jeg.

> Men så hjalp naboen.

Tak, \[Deltager 1\]. Hvad siger du, \[Deltager 2\]?

Deltager 2:

> Vi ventede < 3 uger på en tolk. Det sagde \[Deltager 1\]s kone også.

Deltager 1:

> Ja.
===
Filen er en samtale, hvor 3 taler. Ingen navne på dem er taget med.
Ikke taget med: bemærkninger mellem replikkerne
Navnet på en, der taler, er sagt 1 gang og erstattet: T•••••• → [Deltager 1], ved »Tak, T••••••. Hvad siger du, Ø•••••?«
Navnet på en, der taler, er sagt 1 gang og erstattet: Ø••••• → [Deltager 2], ved »Tak, T••••••. Hvad siger du, Ø•••••?«
Navnet på en, der taler, er sagt 1 gang og erstattet: P••••••• → [Deltager 1], ved »Vi ventede < 3 uger på en tolk. Det sagde …«
Teksten er ikke kodet endnu: skriv #tema i de afsnit, der handler om et tema.
Næste skridt: skriv i notatet, hvad der blev sagt, sæt #tema ved hvert afsnit, og kør ip check

"#]].raw());
    let run = project.run(ALL.iter().copied().chain([from.as_str()])).code(0);
    snapbox::assert_data_eq!(run.stderr, str![[r#"
Filen er en samtale, hvor 3 taler. Ingen navne på dem er taget med.
1. »Velkommen. Hvad var svært, da I kom hertil?«, 2 gange
2. »Jeg vidste ikke, hvem jeg skulle ringe til. Og det kostede …«, 3 gange
3. »Vi ventede < 3 uger på en tolk. Det sagde P•••••••s kone også.«, 1 gang
Det vides ikke, hvem der er hvem, så intet er gjort til citat. Skriv --interviewer med nummeret på den, der spørger, eller sæt > foran deltagernes egne ord i notatet.
Ikke taget med: bemærkninger mellem replikkerne
Navnet på en, der taler, er sagt 1 gang og erstattet: T•••••• → [Taler 2], ved »Tak, T••••••. Hvad siger du, Ø•••••?«
Navnet på en, der taler, er sagt 1 gang og erstattet: Ø••••• → [Taler 3], ved »Tak, T••••••. Hvad siger du, Ø•••••?«
Navnet på en, der taler, er sagt 1 gang og erstattet: P••••••• → [Taler 2], ved »Vi ventede < 3 uger på en tolk. Det sagde …«
Teksten er ikke kodet endnu: skriv #tema i de afsnit, der handler om et tema.
Næste skridt: skriv i notatet, hvad der blev sagt, sæt #tema ved hvert afsnit, og kør ip check

"#]].raw());
}

#[test]
fn whoever_names_a_speaker_that_is_not_there_is_told_and_nothing_written() {
    let project = TestProject::new("");
    project.write("noter.txt", "Vi talte om tolk.\n");
    let before = project.files();
    let talk = format!("--from={}", folder().join("talk/zoom.vtt").display());
    let complaints = [
        &[talk.as_str(), "--interviewer=4"][..],
        &["--from=noter.txt", "--interviewer=1"],
    ];
    let complaints = complaints.map(|it| project.run(ALL.iter().chain(it)).code(2).stderr);
    snapbox::assert_data_eq!(
        complaints.concat(),
        str![[r#"
Ingen har nummer 4: 3 taler i filen.
Intet er skrevet. Skriv tallet på den, der spørger; 0, hvis ingen af dem gør. Lad --interviewer være for at se dem.
--interviewer bruges kun, når filen er en samtale med dem, der taler.
Intet er skrevet. Lad --interviewer være.

"#]]
        .raw()
    );
    assert_eq!(project.files(), before);
}

#[test]
fn personal_data_that_somebody_says_is_shown_covered_and_nothing_is_written() {
    let project = TestProject::new("");
    project.write(
        "m.vtt",
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Testius Prøvesen>Mit cpr er 070761-4285.</v>\n",
    );
    let before = project.files();
    let run = project
        .run(ALL.iter().copied().chain(["--from=m.vtt", "--interviewer=0"]))
        .code(1);
    assert!(run.stdout.contains("07••••-••••"), "{}", run.stdout);
    assert!(!run.stdout.contains("4285") && !has_name(run.stdout.as_bytes()) && !has_name(run.stderr.as_bytes()));
    assert_eq!(project.files(), before);
}

#[test]
fn of_a_mail_comes_in_what_somebody_wrote_and_no_name_of_its_head() {
    let project = TestProject::new("");
    let mut shown = String::new();
    for name in ["plain", "outlook", "page", "gmail", "forwarded"] {
        let file = folder().join(format!("mail/{name}.eml"));
        let (body, told) = taken(&project, &file);
        let kept = told.lines().filter(|it| !it.contains("#tema"));
        let told = kept.fold(String::new(), |text, it| text + it + "\n");
        assert!(
            !has_name(body.as_bytes()) && !has_name(told.as_bytes()),
            "{name}: {body}\n{told}"
        );
        shown.push_str(&format!("--- {name}\n{}\n===\n{told}", body.trim()));
    }
    snapbox::assert_data_eq!(shown, Data::read_from(&folder().join("mail/told.txt"), None).raw());
}
