//! `ip serve`: what is shown is the same as in the terminal, figure by figure and word by word.

use crate::test_project::TestProject;
use crate::workbench::Workbench;
use ip::language::{Language, Value as Argument};
use serde_json::Value;

/// What stands on a page, by the commands: its address, and the words and figures.
type Expected = (String, Vec<String>);

fn json(project: &TestProject, command: &str) -> Value {
    let run = project.run(command.split(' ').chain(["--format", "json"]));
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{command}: {error}\n{}", run.stdout))
}

fn all(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn number(value: &Value) -> Argument {
    usize::try_from(value.as_u64().unwrap()).unwrap().into()
}

fn say(key: &str, arguments: &[(&'static str, Argument)]) -> String {
    Language::Danish.say(key, arguments)
}

/// Returns the texts under a key of each value of a list.
fn each(list: &Value, key: &str) -> Vec<String> {
    all(list).map(|it| text(&it[key])).filter(|it| !it.is_empty()).collect()
}

/// Returns text as it is compared: words with a space between them.
fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns what a page says, without its tags.
fn words(body: &str) -> String {
    let main = body.split_once("<main").map_or(body, |it| it.1);
    let mut text = String::new();
    for part in main.split('<') {
        text.push(' ');
        text.push_str(part.split_once('>').map_or(part, |it| it.1));
    }
    let text = text.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<");
    plain(&text.replace("&gt;", ">").replace("&amp;", "&"))
}

/// Returns a name and the figures of a row as the page's table has them.
fn row(title: &Value, cells: &Value, awaited: &Value) -> String {
    let figure = |(counted, awaited): (&Value, &Value)| match (counted.as_u64().unwrap(), awaited.as_u64().unwrap()) {
        (0, 0) => "–".to_owned(),
        (counted, 0) => counted.to_string(),
        (counted, awaited) => format!("{counted}+{awaited}"),
    };
    let figures: Vec<String> = all(cells).zip(all(awaited)).map(figure).collect();
    format!("{} {}", text(title), figures.join(" "))
}

fn status(project: &TestProject) -> Vec<Expected> {
    let status = json(project, "status");
    let statements = &status["statements"];
    let figures = [
        say("status-statements", &[("number", number(&statements["all"]))]),
        say("status-unsupported", &[("number", number(&statements["unsupported"]))]),
        say("status-questions", &[("number", number(&statements["questions"]))]),
        say("status-gaps", &[("gaps", number(&status["gaps"]))]),
        say("coverage-notes", &[("notes", number(&status["notes"]))]),
        say(
            "status-actors",
            &[
                ("heard", number(&status["heard"]["heard"])),
                ("all", number(&status["heard"]["stakeholders"])),
            ],
        ),
        say(
            "status-findings",
            &[
                ("errors", number(&status["errors"])),
                ("warnings", number(&status["warnings"])),
            ],
        ),
    ];
    let next = each(&status["next"], "text");
    let first = [&figures[..], &next[..1], &each(&status["heard"]["not_heard"], "title")].concat();
    let whole = [
        &figures[..],
        &next,
        &each(&status["phases"], "title"),
        &each(&status["milestones"], "title"),
        &each(&status["units"], "unit"),
    ];
    vec![("/".to_owned(), first), ("/status".to_owned(), whole.concat())]
}

fn findings(project: &TestProject) -> Expected {
    let checked = json(project, "check");
    let place = |it: &Value| {
        let at = [("line", number(&it["line"])), ("column", number(&it["column"]))];
        let path = [("path", text(&it["path"]).into())];
        say("findings-place", &[&path[..], &at].concat())
    };
    let mut expected = Vec::new();
    for it in all(&checked["diagnostics"]).take(100) {
        expected.push(format!("{} {}", text(&it["message"]), place(it)));
        expected.push(text(&it["rule"]));
        expected.extend(all(&it["help"]).map(text));
        expected.extend(all(&it["related"]).map(|it| format!("{}: {}", text(&it["message"]), place(it))));
    }
    let summary = &checked["summary"];
    let counts = [
        ("errors", number(&summary["errors"])),
        ("warnings", number(&summary["warnings"])),
    ];
    expected.push(say("status-findings", &counts));
    ("/findings".to_owned(), expected)
}

fn coverage(project: &TestProject) -> Expected {
    let coverage = json(project, "coverage");
    let rows = all(&coverage["rows"]).zip(all(&coverage["cells"]).zip(all(&coverage["awaited"])));
    let is_asked = |id: &Value| all(&coverage["gaps"]).all(|it| it["cell"]["stakeholder"] != *id);
    // What is under its target has a mark of its own, which stands after the figures.
    let rows = rows.filter(|it| is_asked(&it.0["id"]));
    let mut expected: Vec<String> = rows
        .map(|(it, (cells, awaited))| row(&it["title"], cells, awaited))
        .collect();
    expected.extend(each(&coverage["columns"], "title"));
    let plan = coverage["plan"].as_array().unwrap().len();
    expected.push(say("coverage-plan", &[("inquiries", plan.into())]));
    expected.push(say(
        "coverage-gaps",
        &[("gaps", coverage["gaps"].as_array().unwrap().len().into())],
    ));
    ("/coverage".to_owned(), expected)
}

fn lists(project: &TestProject) -> Vec<Expected> {
    let list = |(kind, address): (&str, &str)| {
        let listed = json(project, &format!("list {kind}"));
        let records = &listed["records"];
        let count = records.as_array().unwrap().len();
        let mut expected = each(records, "id");
        expected.extend(each(records, "title"));
        expected.push(format!("({count})"));
        (address.to_owned(), expected)
    };
    [("note", "/notes"), ("goal", "/list/goal"), ("answer", "/list/answer")]
        .map(list)
        .into()
}

/// Returns what is said about a note and a theme.
fn things(project: &TestProject) -> Vec<Expected> {
    let note = "2018-03-07-borgere-w9d";
    let shown = json(project, &format!("show {note}"));
    let passages = json(project, "list passage");
    let own = all(&passages["records"]).filter(|it| it["note"] == note);
    let mut of_note: Vec<String> = own.flat_map(|it| [text(&it["text"]), text(&it["name"])]).collect();
    of_note.extend([text(&shown["title"]), text(&shown["place"])]);
    let theme = json(project, "show theme/sundhed");
    let pointers = all(&theme["referred_to_by"]);
    let mut of_theme: Vec<String> = pointers
        .flat_map(|it| {
            let name = text(&it["id"]).split_once('#').map(|it| format!("#{}", it.1));
            [Some(format!("{}:{}", text(&it["path"]), it["line"])), name]
        })
        .flatten()
        .collect();
    of_theme.extend(all(&theme["questions"]).map(text));
    of_theme.extend(all(&theme["aspects"]).map(|it| {
        let counted = [("passages", number(&it["passages"])), ("notes", number(&it["notes"]))];
        format!("#sundhed/{} · {}", text(&it["aspect"]), say("show-aspect", &counted))
    }));
    vec![
        (format!("/notes/{note}"), of_note),
        ("/themes/sundhed".to_owned(), of_theme),
    ]
}

fn traces(project: &TestProject) -> Vec<Expected> {
    let trace = |id: &str| {
        let traced = json(project, &format!("trace {id}"));
        let mut expected = Vec::new();
        for it in all(&traced["rests_on"]) {
            let name = it["passage"].as_str().map(|it| format!("#{it}")).unwrap_or_default();
            expected.push(format!("{}{name}", text(&it["note"])));
            expected.push(text(&it["text"]));
        }
        for it in all(&traced["supports"]) {
            expected.push(format!("{}#{}", text(&it["chapter"]), text(&it["statement"])));
            expected.push(text(&it["text"]));
        }
        expected.extend(each(&traced["answers"], "id"));
        (format!("/trace/{}", id.replace('#', "%23")), expected)
    };
    ["sundhed#tolk", "2018-03-07-borgere-w9d#uden-tolk", "theme/sundhed"]
        .map(trace)
        .into()
}

fn search(project: &TestProject) -> Expected {
    let found = json(project, "search tolk");
    let hits: Vec<&Value> = all(&found["hits"]).collect();
    let mut expected = Vec::new();
    for group in hits.chunk_by(|a, b| a["kind"] == b["kind"]) {
        expected.push(format!("({})", group.len()));
        expected.extend(group.iter().take(10).map(|it| text(&it["id"])));
    }
    ("/search?q=tolk".to_owned(), expected)
}

fn chapter(project: &TestProject) -> Expected {
    let statements = json(project, "list statement");
    let own = all(&statements["records"]).filter(|it| it["chapter"] == "sundhed");
    ("/draft/sundhed".to_owned(), own.map(|it| text(&it["text"])).collect())
}

fn history(project: &TestProject) -> Expected {
    let history = json(project, "history");
    (
        "/history".to_owned(),
        [each(&history["saves"], "by"), each(&history["saves"], "message")].concat(),
    )
}

/// Returns what stands on each page by what the commands say of a project.
fn expected(project: &TestProject) -> Vec<Expected> {
    let mut expected = status(project);
    expected.extend([findings(project), coverage(project)]);
    expected.extend(lists(project));
    expected.extend(things(project));
    expected.extend(traces(project));
    expected.extend([search(project), chapter(project), history(project)]);
    expected
}

/// The commands of what is advised, each as the page that does the same is called.
const PAGES: [(&str, &str); 3] = [
    ("ip list passage", "Uddrag"),
    ("ip add-theme", "Nyt tema"),
    ("ip add-answer", "Ny tilbagemelding"),
];

/// Returns what a command says as a page says it.
fn on_a_page(said: &str) -> String {
    let said = plain(said);
    // What the form is filled in with stands in the address.
    let said = match said.split_once(" --to ") {
        Some((before, _)) if before.ends_with("ip add-answer") => before.to_owned(),
        _ => said,
    };
    PAGES
        .iter()
        .fold(said, |said, (command, page)| said.replace(command, page))
}

/// Returns what is not on its page.
fn missing(workbench: &Workbench, expected: &[Expected]) -> Vec<(String, String)> {
    let mut missing = Vec::new();
    for (address, all) in expected {
        let page = workbench.get(address);
        assert_eq!(page.status, 200, "{address}");
        let shown = words(&page.body);
        let lacks = all.iter().map(|it| on_a_page(it)).filter(|it| !shown.contains(it));
        missing.extend(lacks.map(|it| (address.clone(), it)));
    }
    missing
}

/// Changes something of what each page shows.
fn change(project: &TestProject) {
    let text = |path: &str| project.read(path);
    let swap = |path: &str, from: &str, to: &str| {
        assert!(text(path).contains(from), "{path}: {from}");
        project.write(path, text(path).replace(from, to));
    };
    swap(
        "interviews/2018-03-07-borgere-w9d.md",
        "To vil helst være fri for tolk",
        "Tre vil helst være fri for tolk",
    );
    swap("interviews/2018-03-07-borgere-w9d.md", "title: ", "title: Andet ");
    swap("policy/goals/sundt-liv.md", "title: ", "title: Andet ");
    swap("policy/policy.yaml", "title: ", "title: Anden ");
    swap("policy/process.yaml", "title: Skrivefase", "title: Skrivetid");
    let chapter = "policy/chapters/45-sundhed.md";
    swap(chapter, "en uddannet tolk til stede", "en god tolk til stede");
    project.write(chapter, format!("{}\nIngen har sagt dette. ^nyt\n", text(chapter)));
    let answer = project
        .files()
        .into_iter()
        .find(|it| it.starts_with("policy/answers/"))
        .unwrap();
    std::fs::remove_file(project.root().join(answer)).unwrap();
    project.lay("//- stakeholders/ny.yaml\nname: Ny aktør\nkind: housing\n");
    project.lay(
        "//- interviews/2018-11-30-ny-a2a.md\n---\ntitle: Nyt notat\nmethod: interview\ndate: 2018-11-30\n\
         stakeholders: [ny]\nparticipants: 1\nbasis: public-record\npublish: named\nexample: true\n---\n\
         En tolk kom ikke. #sundhed/tolk ^udeblev\n",
    );
    project.save("2018-11-30");
}

#[test]
fn every_page_shows_the_figures_findings_and_words_that_the_commands_say() {
    let project = TestProject::own();
    project.save("2018-11-29");
    let workbench = Workbench::open(&project);
    let expected_now = expected(&project);
    let figures: usize = expected_now.iter().map(|it| it.1.len()).sum();
    assert!(expected_now.len() > 10 && figures > 200, "{figures}");
    assert_eq!(missing(&workbench, &expected_now), []);
    drop(workbench);
    // The comparison can fail: pages of before lack something of every page of afterwards.
    let earlier = TestProject::own();
    earlier.save("2018-11-29");
    let before = Workbench::open(&earlier);
    change(&project);
    let expected_then = expected(&project);
    let lacks = missing(&before, &expected_then);
    let is_noticed = |address: &str| lacks.iter().any(|it| it.0 == address);
    let unnoticed: Vec<&String> = expected_then
        .iter()
        .map(|it| &it.0)
        .filter(|it| !is_noticed(it))
        .collect();
    assert!(unnoticed.is_empty(), "{unnoticed:?}");
    drop(before);
    // And what changed is on the next pages.
    let workbench = Workbench::open(&project);
    assert_eq!(missing(&workbench, &expected_then), []);
}
