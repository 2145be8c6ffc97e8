//! Every command that prints what a project holds, in each of its formats; held against what the program can do.

use crate::test_project::TestProject;

/// The formats of documents, all made in one run.
#[cfg(feature = "pdf")]
const DOCUMENTS: &[&str] = &["md,html,docx,pdf"];
#[cfg(not(feature = "pdf"))]
const DOCUMENTS: &[&str] = &["md,html,docx"];

const TABLES: &[&str] = &["table", "json", "csv", "ids", "xlsx"];

/// What is run as it stands, with each of some formats; with none where it has no such flag.
const PRINTING: &[(&str, &[&str])] = &[
    ("list passage --text turde", TABLES),
    ("list statement --text turde", TABLES),
    ("list note --text turde", TABLES),
    ("search turde", &["table", "json", "ids"]),
    ("search bussen", &["table", "json", "ids"]),
    ("search Baltorp", &["table", "json", "ids"]),
    ("cite turde", &[]),
    ("cite bussen", &[]),
    ("status", &["table", "json"]),
    ("check", &["human", "short", "json", "sarif", "github"]),
    ("check --edition public", &["human", "short", "json", "sarif", "github"]),
    ("coverage", &["table", "json", "csv", "md", "xlsx"]),
    ("coverage --count passages", &["table", "json", "csv", "md", "xlsx"]),
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
    ("form interview", &[]),
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
    ("export refi", &[]),
    ("export refi --all --dry-run", &[]),
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
const KINDS: [&str; 15] = [
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
    "remark",
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
    ("import-refi", "it writes what comes in from outside"),
    ("import-taguette", "it writes what comes in from outside"),
    ("hook-install", "it lays down files of the program's own"),
    ("open", "it goes to another project and shows what `ip` alone shows"),
    ("import-responses", "it prints numbers and paths"),
    ("import-stakeholders", "notes are no registers"),
    ("import-themes", "notes are no registers"),
    ("import-goals", "notes are no registers"),
    ("privacy-names", "it prints a number"),
    (
        "privacy-purge",
        "tests/testsuite/privacy/purge.rs looks at what it prints",
    ),
    (
        "comments",
        "it prints what a file says; what_was_withdrawn_comes_in_by_no_draft_that_comes_back looks at that",
    ),
    ("schema", "it prints what the program knows"),
    ("explain", "it prints what the program knows"),
    ("completions", "it prints a script"),
    ("man", "it prints what the program knows"),
];

/// Commands that answer whoever asks for as long as they run: [`answered`] asks them everything.
const ANSWERING: [&str; 2] = ["serve", "lsp"];

/// Every format that a help may name.
const FORMATS: [&str; 14] = [
    "table", "json", "csv", "ids", "human", "short", "sarif", "github", "text", "html", "docx", "pdf", "md", "xlsx",
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
        if is_group || ANSWERING.contains(page) || WITHOUT_WORDS.iter().any(|it| it.0 == *page) {
            continue;
        }
        let group = ["privacy", "export", "form"]
            .iter()
            .find(|it| page.starts_with(&format!("{it}-")));
        let words = match group {
            Some(_) => page.replacen('-', " ", 1),
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

/// What answers whoever asks, for as long as it runs: every page of the workbench, and every answer of the editor's door.
pub(super) fn answered(project: &TestProject) -> Vec<(String, String)> {
    let mut all = editing::answers(project);
    #[cfg(feature = "serve")]
    all.extend(browsing::pages(project));
    all
}

#[cfg(feature = "serve")]
mod browsing {
    //! The pages of the workbench, held against the list of its addresses.

    use super::KINDS;
    use crate::test_project::TestProject;
    use crate::workbench::Workbench;

    const ROUTES: &str = include_str!("../../../src/serve/routes.rs");

    /// What is no page.
    const NO_PAGES: [&str; 3] = ["/revision", "/style.css", "/script.js"];

    /// What is asked beside the addresses themselves.
    const ASKED: [&str; 15] = [
        "/search?q=turde",
        "/search?q=bussen",
        "/search?q=Baltorp",
        "/notes?text=turde",
        "/list/passage?text=turde",
        "/changes?since=hoering-1",
        "/changes?since=2018-05-01",
        "/history?id=borgere",
        "/history/undo?id=borgere",
        "/coverage?rows=theme&columns=method&count=passages",
        "/answers/new?to=theme/sundhed",
        "/privacy/withdraw?note=2018-04-18-borgere-m3t",
        "/notes/2018-04-18-borgere-m3t/code?block=0",
        "/notes/2018-04-18-borgere-m3t/block?block=0",
        // Beside another note's passage stand the aspects of all.
        "/notes/2018-03-14-boligselskaber-k3f/code?block=0",
    ];

    /// Returns every address that is asked to see something, as the program has it.
    fn routes() -> impl Iterator<Item = &'static str> {
        let rows = ROUTES.lines().map(str::trim_start);
        let ways = rows.filter_map(|it| it.strip_prefix("get(\"").or_else(|| it.strip_prefix("seen(\"")));
        let paths = ways.filter_map(|it| it.split('"').next());
        paths.filter(|it| !NO_PAGES.contains(it))
    }

    /// Returns what may stand in the place of a part in braces.
    fn values(part: &str, route: &str) -> Vec<String> {
        let all: &[&str] = match part {
            "{chapter}" => &["sundhed"],
            "{rule}" => &["withdrawn-citation"],
            "{name}" => &["steering", "consultation", "feedback", "analysis"],
            "{format}" => &["md", "html"],
            "{kind}" => &KINDS,
            "{*path}" => &[
                "interviews/2018-04-18-borgere-m3t.md",
                "policy/chapters/10-sundhed.md",
                "policy/answers/laege.md",
                "policy/reviewed.yaml",
            ],
            "{*id}" => &[
                "2018-04-18-borgere-m3t",
                "borgere",
                "theme/sundhed",
                "chapter/sundhed",
                "laege",
            ],
            "{id}" if route.starts_with("/notes") => &["2018-04-18-borgere-m3t"],
            "{id}" if route.starts_with("/themes") => &["sundhed"],
            "{id}" if route.starts_with("/stakeholders") => &["borgere"],
            "{id}" if route.starts_with("/goals") => &["sundt-liv"],
            other => panic!("{route}: nothing stands for {other}"),
        };
        all.iter().map(|it| (*it).to_owned()).collect()
    }

    /// Returns the addresses that a route stands for.
    fn addresses(route: &str) -> Vec<String> {
        let mut all = vec![String::new()];
        for part in route.split('/').skip(1) {
            let values = if part.starts_with('{') {
                values(part, route)
            } else {
                vec![part.to_owned()]
            };
            let with = |before: &String| values.iter().map(|it| format!("{before}/{it}")).collect::<Vec<_>>();
            all = all.iter().flat_map(with).collect();
        }
        all
    }

    /// Returns what each page says; an address that was typed may be said back.
    pub(super) fn pages(project: &TestProject) -> Vec<(String, String)> {
        let workbench = Workbench::open(project);
        let all: Vec<String> = routes().flat_map(addresses).collect();
        assert!(all.len() > 50, "{all:?}");
        let asked = ASKED.iter().map(|it| (*it).to_owned());
        let page = |address: String| {
            let page = workbench.get(&address);
            // Of a note that is gone nothing can be asked.
            assert!(matches!(page.status, 200 | 303 | 404), "{address}: {}", page.status);
            let note = "2018-04-18-borgere-m3t";
            let typed = address.split_once("q=").map(|it| it.1);
            let typed = typed.into_iter().chain(address.contains(note).then_some(note));
            let said = typed.fold(page.body, |said, it| said.replace(it, ""));
            (format!("ip serve {address}"), said)
        };
        all.into_iter().chain(asked).map(page).collect()
    }
}

mod editing {
    //! The answers of the editor's door, held against the list of what an editor may ask.

    use crate::lsp::client::{Client, place};
    use crate::test_project::TestProject;
    use serde_json::json;
    use std::time::Duration;

    const ANSWERS: &str = include_str!("../../../src/lsp/shown.rs");

    /// Returns everything that an editor may ask, as the program has it.
    fn methods() -> Vec<&'static str> {
        let list = ANSWERS.split_once("const ANSWERS").unwrap().1;
        let list = list.split_once("];").unwrap().0;
        let names = list.split('"').filter(|it| it.contains('/') && !it.contains(' '));
        names.collect()
    }

    /// Returns what is answered about every place that names something, in every text, and what is found.
    pub(super) fn answers(project: &TestProject) -> Vec<(String, String)> {
        let methods = methods();
        assert!(methods.len() > 10, "{methods:?}");
        let mut client = Client::new(project);
        let mut all = Vec::new();
        let texts = project.files().into_iter().filter(|it| {
            let is_text = it.ends_with(".md") || it.ends_with(".yaml");
            is_text && !it.starts_with("build/") && !it.starts_with('.')
        });
        for path in texts {
            let text = project.read(&path);
            client.open(&path, &text);
            let names = text.match_indices(['@', '#', '^', ':']);
            let places = names.map(|it| place(&text, &text[it.0..], 1, false)).take(40);
            for position in places {
                for method in &methods {
                    let mut params = client.params(&path, &position);
                    params["range"] = json!({"start": position, "end": position});
                    params["newName"] = json!("ny-x");
                    params["query"] = json!("");
                    params["rule"] = json!("withdrawn-citation");
                    let answer = client.answer(method, params);
                    all.push((format!("ip lsp {method} {path}"), answer.to_string()));
                }
            }
            client.close(&path);
        }
        client.listen(Duration::from_secs(1));
        all.push(("ip lsp: findings".to_owned(), json!(client.findings).to_string()));
        assert_eq!(client.leave(), 0);
        all
    }
}
