//! Every command that prints what a project holds, in each of its formats; held against what the program can do.

use crate::test_project::TestProject;

/// The formats of documents, all made in one run.
#[cfg(feature = "pdf")]
const DOCUMENTS: &[&str] = &["md,html,docx,pdf"];
#[cfg(not(feature = "pdf"))]
const DOCUMENTS: &[&str] = &["md,html,docx"];

const TABLES: &[&str] = &["table", "json", "csv", "ids"];

/// What is run as it stands, with each of some formats; with none where it has no such flag.
const PRINTING: &[(&str, &[&str])] = &[
    ("list passage --text turde", TABLES),
    ("list statement --text turde", TABLES),
    ("search turde", &["table", "json", "ids"]),
    ("search bussen", &["table", "json", "ids"]),
    ("search Baltorp", &["table", "json", "ids"]),
    ("cite turde", &[]),
    ("cite bussen", &[]),
    ("status", &["table", "json"]),
    ("check", &["human", "short", "json", "sarif", "github"]),
    ("check --edition public", &["human", "short", "json", "sarif", "github"]),
    ("coverage", &["table", "json", "csv", "md"]),
    ("coverage --count passages", &["table", "json", "csv", "md"]),
    ("diff hoering-1", &["text", "json", "html", "docx"]),
    ("diff 2018-05-01", &["text", "json", "html", "docx"]),
    ("build", DOCUMENTS),
    ("build --evidence appendix", DOCUMENTS),
    ("build --evidence line", DOCUMENTS),
    ("build --edition public", DOCUMENTS),
    ("report steering", DOCUMENTS),
    ("report consultation", DOCUMENTS),
    ("report consultation --edition internal", DOCUMENTS),
    ("report feedback", DOCUMENTS),
    ("report feedback --edition public", DOCUMENTS),
    ("report feedback --to 2018-04-18-borgere-m3t", DOCUMENTS),
    ("report analysis", DOCUMENTS),
    ("report steering --since hoering-1", DOCUMENTS),
    ("report consultation --since hoering-1", DOCUMENTS),
    ("prepare borgere", DOCUMENTS),
    ("review --all --dry-run", &[]),
    ("review --quotes", &["table", "json"]),
    ("mark hoering-2 --dry-run", &[]),
    ("mark --refresh --dry-run", &[]),
    ("rename borgere borgerne --dry-run", &[]),
    ("save --dry-run", &[]),
    ("history", &["table", "json"]),
    ("undo --dry-run", &[]),
    ("sync --dry-run", &[]),
    ("doctor", &["table", "json"]),
    ("privacy due", &["table", "json", "csv"]),
    ("privacy access 2018-04-18-borgere-m3t", DOCUMENTS),
    ("privacy information", DOCUMENTS),
    ("privacy documents", DOCUMENTS),
    ("privacy report", DOCUMENTS),
    ("privacy close", DOCUMENTS),
    ("privacy special 2018-03-14-boligselskaber-k3f --ground none", &[]),
    (
        "privacy request 2018-03-14-boligselskaber-k3f --kind access --received 2018-05-30 --dry-run",
        &[],
    ),
    (
        "privacy extend 2018-03-14-boligselskaber-k3f --until 2020 --reason Mere --by C-BUR --dry-run",
        &[],
    ),
    (
        "privacy withdraw 2018-03-14-boligselskaber-k3f --right objection --reason Nej --dry-run",
        &["table", "json"],
    ),
    (
        "privacy erase 2018-03-14-boligselskaber-k3f --reason Nej --dry-run",
        &["table", "json"],
    ),
];

/// What every kind of thing is listed by.
const KINDS: [&str; 14] = [
    "goal",
    "theme",
    "stakeholder",
    "note",
    "passage",
    "chapter",
    "statement",
    "answer",
    "source",
    "group",
    "phase",
    "milestone",
    "version",
    "request",
];

/// Commands that print no words of notes, each with why; a new one stands here or is run.
const WITHOUT_WORDS: &[(&str, &str)] = &[
    ("init", "a new project has no notes"),
    ("add-interview", "it writes what was typed"),
    ("add-theme", "it writes what was typed"),
    ("add-goal", "it writes what was typed"),
    ("add-stakeholder", "it writes what was typed"),
    ("add-chapter", "it writes what was typed"),
    ("add-answer", "it writes what was typed"),
    ("add-group", "it writes what was typed"),
    ("add-phase", "it writes what was typed"),
    ("add-milestone", "it writes what was typed"),
    ("hook-install", "it lays down files of the program's own"),
    ("open", "it goes to another project and shows what `ip` alone shows"),
    ("privacy-names", "it prints a number"),
    (
        "privacy-purge",
        "tests/testsuite/privacy/purge.rs looks at what it prints",
    ),
    ("schema", "it prints what the program knows"),
    ("explain", "it prints what the program knows"),
    ("completions", "it prints a script"),
    ("man", "it prints what the program knows"),
    // They answer whoever asks for as long as they run.
    ("serve", "its own tests ask for every page"),
    ("lsp", "its own tests ask for every answer"),
];

/// Every format that a help may name.
const FORMATS: [&str; 13] = [
    "table", "json", "csv", "ids", "human", "short", "sarif", "github", "text", "html", "docx", "pdf", "md",
];

/// Returns everything that prints; some of it asks for each of some ids.
pub(super) fn all(ids: &[&str]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut add = |words: &str, formats: &[&str]| {
        all.extend(formats.is_empty().then(|| words.to_owned()));
        all.extend(formats.iter().map(|it| format!("{words} --format {it}")));
    };
    for kind in KINDS {
        add(&format!("list {kind}"), TABLES);
    }
    for id in ids {
        add(&format!("show {id}"), &["human", "json"]);
        add(&format!("trace {id}"), &["table", "json"]);
        add(&format!("history {id}"), &["table", "json"]);
    }
    for (words, formats) in PRINTING {
        add(words, formats);
    }
    all
}

#[test]
fn every_command_of_the_program_is_run_in_each_of_its_formats_or_is_known_to_print_no_words() {
    let project = TestProject::empty();
    let pages = project.run(["man", "sider", "--dry-run"]).code(0).stdout;
    let pages: Vec<&str> = pages
        .lines()
        .filter_map(|it| it.split_once("ip-")?.1.strip_suffix(".1"))
        .collect();
    assert!(pages.len() > 30, "{pages:?}");
    let run = all(&["borgere"]);
    let mut forgotten = Vec::new();
    for page in &pages {
        // The page of a group stands before those of its commands.
        let is_group = pages
            .iter()
            .any(|it| it.starts_with(&format!("{page}-")) && !page.starts_with("add"));
        if is_group || WITHOUT_WORDS.iter().any(|it| it.0 == *page) {
            continue;
        }
        let words = match page.strip_prefix("privacy-") {
            Some(inner) => format!("privacy {inner}"),
            None => (*page).to_owned(),
        };
        let own: Vec<&String> = run
            .iter()
            .filter(|it| it.split(' ').take(words.split(' ').count()).eq(words.split(' ')))
            .collect();
        if own.is_empty() {
            forgotten.push(words);
            continue;
        }
        let help = project.run(words.split(' ').chain(["--help"])).code(0).stdout;
        let said = help.split_once("--format ").map_or("", |it| it.1);
        // The next flag begins a line.
        let said = said.split("\n      --").next().unwrap().split("\n  -").next().unwrap();
        let named = said
            .split(|it: char| !it.is_ascii_lowercase())
            .filter(|it| FORMATS.contains(it));
        let named = named.filter(|it| *it != "pdf" || cfg!(feature = "pdf"));
        let is_run = |format: &&str| {
            let of = |own: &String| {
                own.split_once("--format ")
                    .map(|it| it.1.to_owned())
                    .unwrap_or_default()
            };
            own.iter().any(|it| of(it).split(',').any(|it| it == *format))
        };
        for format in named.filter(|it| !is_run(it)) {
            forgotten.push(format!("{words} --format {format}"));
        }
    }
    assert_eq!(forgotten, Vec::<String>::new());
}
