//! What is found by words that are remembered is what is found by reading.

use super::*;
use crate::workspace::files::Files;
use crate::workspace::fixture;
use crate::workspace::snapshot::Snapshot;
use chrono::NaiveDate;

/// What a project holds in every place where words are looked for, and where none are.
const PROJECT: &str = "//- interviews/2018-04-01-boligselskaber-a1b.md\n---\ntitle: Om tolke og læger\nmethod: interview\ndate: 2018-04-01\n\
    stakeholders: [boligselskaber]\nbasis: public-task\npublish: quote\nsender: En læge\n---\n# Tolken i hverdagen\n\n\
    Vi venter på en tolk, og\ntolken venter. #sundhed/tolk ^venter\n\n> Ingen *læ*ge ringer\n> til [tolken](http://tolk.dk). #sundhed ^ringer\n\n\
    - Sprogundervisning for børn. #sundhed ^boern\n  - Undervisningen er god.\n- Sprog er svært, skriv til tolk@example.dk eller 070761-4285.\n\n\
    | Hvor | Hvor tit |\n| --- | --- |\n| Tolken | 3 uger |\n\nMed fodnote.[^1]\n\n[^1]: Lægens fodnote om tolk.\n\n```\nkode tolk\n```\n\n<p>tolk</p>\n\n\
    1. god tid\n2. tid er god\n\nGod\ntid til alle &aelig;gte b*ø*rn, siger Eksempel Prøvesen.\n\
    //- interviews/2018-05-01-boligselskaber-c2d.md\n---\nmethod: interview\ndate: 2018-05-01\nstakeholders: [boligselskaber]\nbasis: public-task\npublish: summary\n---\n\
    Lægen er langt væk, Ægte tolkebistand. #sundhed/adgang ^langt\n\nEksempel Prøvesens børnehave har en have.\n\
    //- interviews/2018-05-02-boligselskaber-e3f.md\n---\nmethod: interview\ndate: 2018-05-02\nstakeholders: [boligselskaber]\nbasis: public-task\npublish: quote\nrestricted: {date: 2018-05-03, reason: indsigelse}\n---\n\
    Hemmelig tolk. #sundhed ^skjult\n\
    //- policy/chapters/10-bolig.md\n---\ntitle: Bolig og tolke\ntheme: sundhed\nstatus: draft\n---\n## God tid\n\n\
    Vi vil have tolke. [@2018-04-01-boligselskaber-a1b#venter] ^tolke\n\n- Børnene går i børnehave. ^boern\n\nIngen læge her.\n\
    //- policy/themes/fritid.yaml\ntitle: Fritid for børn\ngoals: [sundt-liv]\nstatus: adopted\nquestions: [Hvem tolker?]\n\
    //- stakeholders/laeger.yaml\nname: Læger i byen\nkind: business\ndeclined: {date: 2018-03-02, reason: Ingen tid til tolk}\n";

const QUERIES: &[&str] = &[
    "tolk",
    "tolken",
    "læge",
    "lægen tolk",
    "\"god tid\"",
    "god tid",
    "børn",
    "boern",
    "undervisning",
    "sprog",
    "barn have",
    "have",
    "hemmelig",
    "tolkebistnad",
    "xyzzy",
    "ægte",
    "eksempel",
    "prøvesen",
    "070761",
    "e",
    "07",
    "example",
    "uger",
    "3",
    "kode",
    "p",
    "dk",
    "fodnote",
    "sundhed",
    "adgang",
    "venter",
    "tid tolk læge",
    "\"tid er god\"",
    "\"er god tid\"",
    "tolk tolken",
    "bolig",
    "by",
    "2018",
    "skjult",
    "indsigelse",
];

fn everything(snapshot: &Snapshot, names: &Names, typed: &str, kind: &str, remembered: Option<&Remembered>) -> String {
    let query = asking::query(&asking::typed(typed), &snapshot.project).unwrap();
    let said = snapshot.with_texts(|texts| {
        let describer = Describer::new(&snapshot.project, texts);
        let asked = Asked {
            kind,
            ..Asked::default()
        };
        let wanted = Wanted {
            query: &query,
            asked,
            names,
            remembered,
        };
        let found = search(&describer, &wanted, Language::Danish).unwrap();
        let distances: Vec<_> = found.hits.iter().map(|it| (it.distance, it.texts)).collect();
        let json = serde_json::to_string_pretty(&found.json(&query)).unwrap();
        format!(
            "{typed} {kind}: {distances:?} {:?} {:?} {} {json}",
            found.beside, found.missing, found.resting
        )
    });
    said.unwrap()
}

/// Fails where something is found otherwise by words that are remembered.
fn assert_same(snapshot: &Snapshot, names: &Names, queries: &[&str], remembered: &Remembered) -> usize {
    let mut found = 0;
    for typed in queries {
        for kind in [
            "",
            "note",
            "passage",
            "statement",
            "theme",
            "stakeholder",
            "source",
            "group",
            "milestone",
        ] {
            let read = everything(snapshot, names, typed, kind, None);
            assert_eq!(everything(snapshot, names, typed, kind, Some(remembered)), read);
            found += usize::from(read.contains("\"kind\""));
        }
    }
    found
}

fn names(name: &str) -> Names {
    Names::new("0", crate::text::personal::names::digests(name, "0"))
}

#[test]
fn words_that_are_remembered_find_what_reading_finds_whatever_stands_in_a_file() {
    let repository = fixture::repository(PROJECT);
    let snapshot = fixture::snapshot(&repository);
    let remembered = Remembered::default();
    for names in [Names::default(), names("Eksempel Prøvesen"), Names::default()] {
        let found = assert_same(&snapshot, &names, QUERIES, &remembered);
        assert!(found > 60, "{found}");
    }
}

#[test]
fn words_of_this_project_that_are_remembered_find_what_reading_finds() {
    let day = NaiveDate::from_ymd_opt(2018, 12, 1).unwrap();
    let snapshot = Snapshot::load(Files::Disk(env!("CARGO_MANIFEST_DIR").into()), day, &|| {}).unwrap();
    let queries = [
        "tolk",
        "barn",
        "\"i dag\"",
        "borger kommune",
        "undervisning",
        "sprog",
        "og",
        "sundhde",
        "by",
    ];
    let found = assert_same(&snapshot, &Names::default(), &queries, &Remembered::default());
    assert!(found > 20, "{found}");
}

#[test]
fn what_is_remembered_follows_each_change_of_a_file() {
    let repository = fixture::repository(PROJECT);
    let remembered = Remembered::default();
    let note = "interviews/2018-05-01-boligselskaber-c2d.md";
    let chapter = "policy/chapters/10-bolig.md";
    let files = Files::Disk(repository.root());
    let text = |path: &str| files.text(path).unwrap();
    let queries = &QUERIES[..16];
    let write = |path: &str, text: &str| repository.write(path, text);
    let replace = |path: &str, from: &str, to: &str| {
        let before = text(path);
        assert!(before.contains(from), "{path}: {from}");
        write(path, &before.replace(from, to));
    };
    let restricted = "publish: summary\nrestricted: {date: 2018-05-03, reason: indsigelse}";
    let changes: [&dyn Fn(); 7] = [
        &|| {},
        &|| replace(note, "Lægen er langt væk", "Tolken er nær, god tid"),
        &|| replace(note, "publish: summary", restricted),
        &|| replace(chapter, "Ingen læge her.", "Ingen xyzzy her. ^her"),
        &|| {
            repository.save("2018-05-01");
            repository.git("2018-05-01", &["rm", "-q", chapter]);
        },
        &|| write("interviews/2018-01-01-boligselskaber-z9z.md", &text(note)),
        &|| {
            write(
                "policy/policy.yaml",
                "title: P\nauthority: A\nlanguage: en\ncoverage: []\n",
            )
        },
    ];
    for change in changes {
        change();
        let snapshot = fixture::snapshot(&repository);
        assert_same(&snapshot, &Names::default(), queries, &remembered);
        let fresh = Remembered::default();
        for it in [&fresh, &remembered] {
            everything(&snapshot, &Names::default(), "tolk", "", Some(it));
        }
        assert_eq!(remembered.texts_and_words(), fresh.texts_and_words());
    }
}

#[test]
fn a_file_that_did_not_change_is_not_read_for_another_search() {
    let repository = fixture::repository(PROJECT);
    let remembered = Remembered::default();
    let snapshot = fixture::snapshot(&repository);
    let query = |typed| asking::query(&asking::typed(typed), &snapshot.project).unwrap();
    let count = |typed, snapshot: &Snapshot| {
        let query = query(typed);
        let found = snapshot.with_texts(|texts| {
            let describer = Describer::new(&snapshot.project, texts);
            let (asked, names) = (Asked::default(), Names::default());
            let wanted = Wanted {
                query: &query,
                asked,
                names: &names,
                remembered: Some(&remembered),
            };
            search(&describer, &wanted, Language::Danish).unwrap().hits.len()
        });
        found.ok()
    };
    let first = count("tolk", &snapshot);
    // Of another snapshot nothing is at hand; what would be read now is no longer what was loaded.
    let again = fixture::snapshot(&repository);
    for note in ["2018-04-01-boligselskaber-a1b", "2018-05-01-boligselskaber-c2d"] {
        repository.write(&format!("interviews/{note}.md"), "Andre ord.\n");
    }
    assert_eq!(count("tolk", &again), first);
    assert!(first.is_some_and(|it| it > 3), "{first:?}");
}
