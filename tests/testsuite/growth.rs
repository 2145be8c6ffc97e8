//! What hostile texts cost: twice as much of one costs about twice as much, never four times.
//!
//! What is counted is instructions, by valgrind, since a clock tells more of the machine than of the program.

use crate::commonmark::Plain;
use ip::record::kind::Kind;
use ip::source::{FileId, Source, Span};
use ip::syntax::markdown::marker::Markers;
use ip::syntax::markdown::{outline, tree};
use std::path::Path;
use std::process::Command;

/// A text that somebody might send to keep the program busy, as long as is asked for.
struct Hostile {
    what: &'static str,
    text: fn(usize) -> String,
}

const fn hostile(what: &'static str, text: fn(usize) -> String) -> Hostile {
    Hostile { what, text }
}

/// Bodies of notes and chapters.
const BODIES: &[Hostile] = &[
    hostile("deep quotations", |it| ">".repeat(it)),
    hostile("deep lists", |it| "- ".repeat(it)),
    hostile("brackets", |it| "[".repeat(it)),
    hostile("deep brackets", |it| "[".repeat(it) + "a"),
    hostile("deep pictures", |it| "![".repeat(it)),
    hostile("empty links in pictures", |it| "![[]()".repeat(it)),
    hostile("deep stress", |it| "*a **b ".repeat(it)),
    hostile("stars", |it| "***".repeat(it)),
    hostile("links", |it| "[a](x) ".repeat(it)),
    hostile("open links", |it| "[a](".repeat(it)),
    hostile("citations", |it| "[@a; imod @b#c] ".repeat(it)),
    hostile("citations without semicolons", |it| {
        "[@a, imod @b #c] (@a#b) ".repeat(it)
    }),
    // A label has at most 999 characters (CommonMark 0.31, 4.7), so both lengths are none.
    hostile("keys in a bracket", |it| format!("[{}]", "@a ".repeat(it * 4))),
    hostile("prefixes", |it| format!("[{}@a]", "klart imod ".repeat(it))),
    hostile("adjacent citations", |it| "[@a]".repeat(it)),
    hostile("code", |it| "a`".repeat(it) + "``"),
    hostile("backticks", |it| "`".repeat(it) + &"a`".repeat(it)),
    hostile("comments", |it| "<!-- ip: allow x: y -->\n\n".repeat(it)),
    hostile("open comments", |it| "<!--".repeat(it)),
    hostile("columns", |it| table(it, 5)),
    hostile("rows", |it| table(20, it)),
    hostile("footnotes", |it| {
        lines(it, |at| format!("[^{at}]\n\n[^{at}]: note\n\n"))
    }),
    hostile("footnotes in a line", |it| {
        lines(it, |at| format!("[^{at}]")) + "\n\n" + &lines(it, |at| format!("[^{at}]: note\n\n"))
    }),
    hostile("markers", |it| "#a/b ".repeat(it)),
    hostile("aspects with spaces", |it| "#a/b c ".repeat(it)),
    hostile("themes that do not stand free", |it| "(#a) .#a ##a ^ a ".repeat(it)),
    hostile("adjacent markers", |it| "#a ".repeat(it)),
    hostile("names", |it| "^a b ".repeat(it)),
    hostile("malformed markers", |it| "#A ^B ".repeat(it)),
    hostile("sections", |it| "# a #b\n\nc\n\n".repeat(it)),
    hostile("coded sections", |it| {
        "#a ".repeat(it) + "\n===\n\n" + &"b\n\n".repeat(it)
    }),
    hostile("paragraphs", |it| "a\n\n".repeat(it)),
    hostile("references", |it| "[a]: x\n[a] ".repeat(it)),
];

/// Heads of records.
const HEADS: &[Hostile] = &[
    hostile("keys", |it| lines(it, |at| format!("key{at}: a\n"))),
    hostile("the same key", |it| "title: a\n".repeat(it)),
    hostile("a list", |it| format!("coverage: [{}]\n", "a, ".repeat(it))),
    hostile("lists in lists", |it| "a: ".to_owned() + &"[".repeat(it)),
    // As deep as is read, for the spaces before a line grow with its depth.
    hostile("maps in maps", |it| {
        lines(it, |at| format!("{}a{at}:\n", " ".repeat(at % 50)))
    }),
    hostile("a long text", |it| format!("title: {}\n", "æ ".repeat(it))),
    hostile("a long quoted text", |it| format!("title: \"{}\n", "æ\\n".repeat(it))),
    hostile("comments", |it| "# ip: allow x: y\n".repeat(it)),
    hostile("colons", |it| "a: ".repeat(it)),
    hostile("question marks", |it| "? ".repeat(it)),
    hostile("hyphens", |it| "- ".repeat(it)),
    hostile("anchors", |it| lines(it, |at| format!("k{at}: &a{at} b\n"))),
];

/// Lists of sources in BibTeX.
const SOURCES: &[Hostile] = &[
    hostile("entries", |it| {
        lines(it / 4, |at| format!("@misc{{k{at}, title={{T}}}}\n"))
    }),
    hostile("entries without an end", |it| "@misc{a, title={T}\n".repeat(it)),
    hostile("entries with the same key", |it| "@misc{a, title={T}}\n".repeat(it / 4)),
    hostile("deep braces", |it| {
        format!("@misc{{a, title={{{}T{}}}}}", "{".repeat(it), "}".repeat(it))
    }),
    hostile("braces", |it| format!("@misc{{a, title={{{}}}}}", "{T}".repeat(it))),
    hostile("at signs", |it| "@".repeat(it) + &"@a".repeat(it) + &"@a{".repeat(it)),
    hostile("a chain", |it| {
        lines(it / 4, |at| format!("@misc{{k{at}, crossref={{k{}}}}}\n", at + 1))
    }),
    hostile("pairs that refer to each other", |it| {
        lines(it / 4, |at| format!("@misc{{k{at}, crossref={{k{}}}}}\n", at ^ 1))
    }),
    hostile("short names", |it| {
        lines(it * 4, |at| format!("@string{{s{at} = s{} # s{}}}\n", at + 1, at + 1)) + "@misc{a, title = s0}"
    }),
    hostile("fields", |it| {
        format!("@misc{{a, {}}}", lines(it, |at| format!("field{at}={{T}}, ")))
    }),
    hostile("parts of a value", |it| {
        format!("@misc{{a, title={}\"T\"}}", "\"T\" # ".repeat(it * 4))
    }),
    hostile("authors", |it| {
        format!("@misc{{a, author={{{}Hansen, J.}}}}", "Hansen, J. and ".repeat(it / 4))
    }),
];

/// Bodies of a chapter, a line of dashes, and the body of the note `a` that it cites, which has other terms where it begins
/// with them.
const QUOTATIONS: &[Hostile] = &[
    hostile("lone quotation marks", |it| {
        "»x ‘y 'z x' \"a b c d ".repeat(it) + "[@a]\n---\n> Vi venter.\n"
    }),
    hostile("quotation marks", |it| {
        "»vi venter tre uger«, ".repeat(it) + "[@a]\n---\n> Vi venter.\n"
    }),
    hostile("quotations and citations in a line", |it| {
        "»vi venter tre uger« siger [@a], ".repeat(it) + "\n---\n> Vi venter.\n"
    }),
    hostile("false quotations", |it| {
        "> Vi venter altid her. [@a]\n\n".repeat(20) + "---\n" + &lines(it, |at| format!("> Vi venter tid {at}\n\n"))
    }),
    hostile("quotations of names", |it| {
        lines(it, |at| format!("> Vi venter tid {at}. [@a#p{at}]\n\n"))
            + "---\n"
            + &lines(it, |at| format!("> Vi venter tid {at}. ^p{at}\n\n"))
    }),
    hostile("one word many times", |it| {
        "> vi vi vi […] vi vi ja. [@a]\n\n".repeat(5) + "---\n> " + &"vi ".repeat(it)
    }),
    hostile("omissions", |it| {
        "> ".to_owned() + &"vi […] ".repeat(it) + "[@a]\n---\n> " + &"vi nu ".repeat(it)
    }),
    hostile("quotations without a source", |it| {
        "> Vi venter altid.\n\n".repeat(it) + "[@a]\n---\n> Vi venter.\n"
    }),
    hostile("copied words", |it| {
        "Vi hørte nu at vi alle sammen venter på det. [@a]\n\n".repeat(it)
            + "---\npublish: none\n---\n"
            + &"Vi hørte nu at vi alle sammen venter på det.\n\n".repeat(it)
    }),
    hostile("a row", |it| {
        "| »vi venter tre uger« [@a] ".repeat(it) + "|\n" + &"| - ".repeat(it) + "|\n---\n> Vi venter.\n"
    }),
];

/// Transcripts.
const TALKS: &[Hostile] = &[
    hostile("cues", |it| {
        "WEBVTT\n\n".to_owned() + &lines(it, |at| format!("0:0{}.0 --> 0:10.0\n<v T{at}>Hej T{at}\n\n", at % 10))
    }),
    hostile("speakers before a colon", |it| {
        "WEBVTT\n\n0:01 --> 0:02\n".to_owned() + &lines(it, |at| format!("Taler{at} Zolm: Hej Zolm\n"))
    }),
    hostile("one turn of names", |it| {
        "WEBVTT\n\n0:01 --> 0:02\n<v Zanna Zolm>".to_owned() + &"Zanna Zolm ".repeat(it)
    }),
    hostile("open tags", |it| {
        "WEBVTT\n\n0:01 --> 0:02\n".to_owned() + &"<v".repeat(it)
    }),
    hostile("open voices", |it| {
        "WEBVTT\n\n0:01 --> 0:02\n".to_owned() + &"<v a".repeat(it)
    }),
    hostile("open places", |it| "0:01 --> 0:02\n".to_owned() + &"{\\<&".repeat(it)),
    hostile("lines", |it| lines(it, |at| format!("T{}: hej: A B: nej\n", at % 3))),
    hostile("heads", |it| lines(it, |at| format!("Anna Z{at}  0:01\nHej\n"))),
    hostile("spans", |it| "[0:01 --> 0:02] [T1]: ord\n".repeat(it)),
    hostile("data", |it| {
        format!(
            "{{\"segments\":[{}1]}}",
            "{\"start\":1,\"text\":\"a\",\"speaker\":\"b\"},".repeat(it)
        )
    }),
    hostile("deep data", |it| "{\"a\":".repeat(it)),
];

/// How a text is read.
struct Reading {
    way: &'static str,
    texts: &'static [Hostile],
    read: fn(&str),
}

const READINGS: [Reading; 8] = [
    Reading {
        way: "a transcript",
        texts: TALKS,
        read: |it| {
            if let Some(Ok(incoming)) = ip::exchange::read(it.as_bytes()) {
                drop(incoming.markdown(&ip::exchange::Themes::default()));
            }
        },
    },
    Reading {
        way: "a check",
        texts: QUOTATIONS,
        read: check,
    },
    Reading {
        way: "a note's outline",
        texts: BODIES,
        read: |it| outlined(it, Markers::Note, false),
    },
    Reading {
        way: "a chapter's outline",
        texts: BODIES,
        read: |it| outlined(it, Markers::Chapter, true),
    },
    Reading {
        way: "a note's tree",
        texts: BODIES,
        read: |it| drop(tree::read(it, Markers::Note, &mut Plain)),
    },
    Reading {
        way: "a chapter's tree",
        texts: BODIES,
        read: |it| drop(tree::read(it, Markers::Chapter, &mut Plain)),
    },
    Reading {
        way: "a manifest",
        texts: HEADS,
        read: manifest,
    },
    Reading {
        way: "a list of sources",
        texts: SOURCES,
        read: |it| drop(ip::record::bibliography::read("policy/sources.bib", it)),
    },
];

fn lines(count: usize, line: fn(usize) -> String) -> String {
    (0..count).map(line).collect()
}

fn table(columns: usize, rows: usize) -> String {
    let row = |cell: &str| cell.repeat(columns) + "\n";
    row("|a") + &row("|-") + &row("|b #c").repeat(rows)
}

fn outlined(text: &str, markers: Markers, keep: bool) {
    drop(outline::read(text, Span::new(0, text.len()), FileId(0), markers, keep));
}

fn manifest(text: &str) {
    let source = Source {
        file: FileId(0),
        path: "policy/policy.yaml".to_owned(),
        text: text.to_owned(),
    };
    drop(ip::record::read(&source, Kind::Policy, true));
}

/// Checks a small project on disk that has a chapter and a note.
fn check(text: &str) {
    let folder = tempfile::tempdir().unwrap();
    let (chapter, note) = text.split_once("---\n").unwrap();
    let (terms, note) = note.split_once("---\n").unwrap_or(("publish: quote\n", note));
    let head = "method: interview\ndate: 2018-03\nstakeholders: [x]\nbasis: public-record\n";
    for (path, text) in [
        (
            "policy/policy.yaml",
            "title: T\nauthority: A\nlanguage: da\n".to_owned(),
        ),
        (
            "policy/chapters/10-a.md",
            format!("---\ntitle: A\nstatus: draft\n---\n{chapter}"),
        ),
        ("interviews/a.md", format!("---\n{head}{terms}---\n{note}")),
    ] {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, text).unwrap();
    }
    let day = chrono::NaiveDate::from_ymd_opt(2018, 6, 1).unwrap();
    let files = ip::workspace::files::Files::Disk(folder.path().to_owned());
    ip::workspace::snapshot::Checked::load_records(files, day, &|| {}).unwrap();
}

fn cases() -> impl Iterator<Item = (&'static Reading, &'static Hostile)> {
    READINGS
        .iter()
        .flat_map(|reading| reading.texts.iter().map(move |it| (reading, it)))
}

#[test]
fn every_hostile_text_is_read_to_its_end() {
    for (reading, hostile) in cases() {
        (reading.read)(&(hostile.text)(20_000));
    }
}

/// The two lengths that are held against each other.
const LENGTHS: [usize; 2] = [500, 1_000];
/// How much more the longer may cost: what sorts costs a little more than twice as much. A square that is a seventh of the whole costs this.
const MOST: f64 = 2.25;
/// The function whose calls valgrind counts, each by itself.
const COUNTED: &str = "testsuite::growth::counted";

#[inline(never)]
fn counted(read: fn(&str), text: &str) {
    read(text);
}

#[test]
#[ignore = "is run by the next one, under valgrind"]
fn each_hostile_text_in_two_lengths() {
    for (reading, hostile) in cases() {
        for length in LENGTHS {
            counted(reading.read, &(hostile.text)(length));
        }
    }
}

#[test]
#[ignore = "needs valgrind"]
fn a_hostile_text_twice_as_long_costs_about_twice_as_much() {
    let folder = tempfile::tempdir().unwrap();
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=counts"])
        .args([format!("--toggle-collect={COUNTED}"), format!("--dump-after={COUNTED}")])
        .arg(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "growth::each_hostile_text_in_two_lengths",
            "--ignored",
            "--test-threads=1",
        ])
        .current_dir(folder.path())
        .output()
        .expect("valgrind");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut wrong = Vec::new();
    for (at, (reading, hostile)) in cases().enumerate() {
        let [short, long] = [1, 2].map(|it| count(&folder.path().join(format!("counts.{}", at * 2 + it))));
        let growth = long / short;
        if growth > MOST {
            wrong.push(format!("{}, {}: {growth:.2} times {short}", reading.way, hostile.what));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Returns how many instructions a call took.
fn count(path: &Path) -> f64 {
    let text = std::fs::read_to_string(path).unwrap();
    let line = text.lines().find_map(|it| it.strip_prefix("summary: ")).unwrap();
    line.parse().unwrap()
}
