//! `ip serve`: the pages that are read say what the commands say, and lead on to each other.

use crate::test_project::TestProject;
use crate::workbench::Workbench;
use serde_json::Value;
use std::collections::BTreeSet;

fn json(project: &TestProject, arguments: &[&str]) -> Value {
    let run = project.run(arguments.iter().copied());
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{}", run.stdout))
}

/// Returns what a page says, without its tags.
fn words(body: &str) -> String {
    let mut text = String::new();
    for part in body.split('<') {
        let rest = part.split_once('>').map_or(part, |it| it.1);
        text.push(' ');
        text.push_str(rest);
    }
    let text = text.replace("&quot;", "\"").replace("&#39;", "'").replace("&lt;", "<");
    let text = text.replace("&gt;", ">").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the addresses of this workbench to which a page leads.
fn ways(body: &str) -> BTreeSet<String> {
    let links = body.split("href=\"").skip(1).filter_map(|it| it.split('"').next());
    let own = links.filter(|it| it.starts_with('/') && !it.starts_with("//"));
    let pages = own.filter(|it| !(it.starts_with("/memos/") && it.matches('/').count() > 2));
    pages
        .map(|it| it.split('#').next().unwrap_or(it).replace("&amp;", "&"))
        .collect()
}

#[test]
fn lists_have_the_rows_of_the_command_and_each_filter_takes_the_same() {
    let project = TestProject::own();
    let workbench = Workbench::open(&project);
    let asked = [
        ("/notes", vec!["list", "note"]),
        ("/notes?theme=sundhed", vec!["list", "note", "--theme", "sundhed"]),
        (
            "/notes?stakeholder=borgere&method=interview",
            vec!["list", "note", "--stakeholder", "borgere", "--method", "interview"],
        ),
        (
            "/notes?since=2018-05&until=2018-06",
            vec!["list", "note", "--since", "2018-05", "--until", "2018-06"],
        ),
        ("/notes?text=tolk", vec!["list", "note", "--text", "tolk"]),
        (
            "/list/passage?theme=sundhed",
            vec!["list", "passage", "--theme", "sundhed"],
        ),
        (
            "/list/statement?unsupported=1",
            vec!["list", "statement", "--unsupported"],
        ),
        ("/list/theme", vec!["list", "theme"]),
        ("/list/stakeholder?unused=1", vec!["list", "stakeholder", "--unused"]),
        ("/list/chapter", vec!["list", "chapter"]),
        ("/list/source", vec!["list", "source"]),
        ("/list/milestone", vec!["list", "milestone"]),
    ];
    for (path, mut command) in asked {
        command.extend(["--format", "json"]);
        let records = json(&project, &command);
        let records = records["records"].as_array().unwrap();
        let page = workbench.get(path);
        assert_eq!(page.status, 200, "{path}");
        assert_eq!(
            page.body.matches("<tr>\n<th scope=\"row\"").count(),
            records.len(),
            "{path}"
        );
        let text = words(&page.body);
        for record in records {
            let title = record["title"].as_str().unwrap();
            let id = record["id"].as_str().unwrap();
            assert!(text.contains(id) || text.contains(title), "{path}: {id} {title}");
        }
    }
}

#[test]
fn what_a_filter_does_not_know_is_said_above_the_form_that_keeps_it() {
    let workbench = Workbench::open(&TestProject::own());
    let page = workbench.get("/notes?theme=findes-ikke&since=i%20morges");
    assert_eq!(page.status, 200);
    assert!(page.body.contains("class=\"notice\""), "{}", page.body);
    assert!(page.body.contains("value=\"findes-ikke\" selected"), "{}", page.body);
    assert!(page.body.contains("value=\"i morges\""), "{}", page.body);
}

#[test]
fn a_note_has_its_words_codes_names_and_where_they_are_used() {
    let project = TestProject::own();
    let workbench = Workbench::open(&project);
    let listed = json(&project, &["list", "passage", "--format", "json"]);
    let passages = listed["records"].as_array().unwrap();
    let named: Vec<&Value> = passages.iter().filter(|it| !it["name"].is_null()).collect();
    assert!(named.len() > 10);
    for passage in named {
        let page = workbench.get(&format!("/notes/{}", passage["note"].as_str().unwrap()));
        assert_eq!(page.status, 200);
        let text = words(&page.body);
        let said: Vec<&str> = passage["text"].as_str().unwrap().split_whitespace().collect();
        assert!(text.contains(&said.join(" ")), "{passage:#}\n{text}");
        let name = passage["name"].as_str().unwrap();
        assert!(page.body.contains(&format!("id=\"passage-{name}\"")), "{name}");
    }
    assert_eq!(workbench.get("/notes/findes-ikke").status, 404);
}

#[test]
fn findings_coverage_search_and_trace_say_what_the_commands_say() {
    let project = TestProject::own();
    let workbench = Workbench::open(&project);
    let findings = json(&project, &["check", "--format", "json"]);
    let page = words(&workbench.get("/findings").body);
    for finding in findings["diagnostics"].as_array().unwrap().iter().take(20) {
        assert!(page.contains(finding["message"].as_str().unwrap()), "{finding:#}");
    }
    let coverage = json(&project, &["coverage", "--format", "json"]);
    let page = words(&workbench.get("/coverage").body);
    for row in coverage["matrix"]["rows"].as_array().into_iter().flatten() {
        assert!(page.contains(row["title"].as_str().unwrap()), "{row}");
    }
    let run = project.run(["search", "tolk", "--format", "ids"]);
    let page = words(&workbench.get("/search?q=tolk&kind=passage").body);
    for id in run
        .stdout
        .lines()
        .filter(|it| it.starts_with("2018-") && it.contains('#'))
    {
        assert!(page.contains(id), "{id}: {page}");
    }
    let page = words(&workbench.get("/search?q=ingentingsomhelstsådan").body);
    assert!(page.contains("står ingen steder"), "{page}");
    let statements = json(&project, &["list", "statement", "--format", "json"]);
    let id = statements["records"][0]["id"].as_str().unwrap();
    let traced = json(&project, &["trace", id, "--format", "json"]);
    let page = workbench.get(&format!("/trace/{}", id.replace('#', "%23")));
    assert_eq!(page.status, 200, "{traced}");
}

#[test]
fn every_page_to_which_a_page_leads_is_there() {
    let project = TestProject::own();
    let before = project.files();
    let workbench = Workbench::open(&project);
    let mut seen = BTreeSet::new();
    let starts = [
        "/",
        "/notes",
        "/draft",
        "/coverage",
        "/status",
        "/findings",
        "/search?q=tolk",
        "/memos",
        "/changes",
    ];
    let mut next: Vec<String> = starts.map(str::to_owned).to_vec();
    let mut lost = Vec::new();
    while let Some(path) = next.pop() {
        // Of each kind of page a few: what is asked for differently is the same page.
        let kind = path.split('/').take(2).collect::<Vec<_>>().join("/");
        let many = seen.iter().filter(|it: &&String| it.starts_with(&kind)).count();
        if many > 4 || !seen.insert(path.clone()) {
            continue;
        }
        let page = workbench.get(&path);
        if page.status != 200 {
            lost.push((path, page.status));
            continue;
        }
        assert_eq!(
            page.body.matches("<h1").count().min(1),
            usize::from(page.body.contains("<html")),
            "{path}"
        );
        assert!(!page.body.contains(" style=\""), "{path}");
        next.extend(ways(&page.body).into_iter().filter(|it| !seen.contains(it)));
    }
    // These are made elsewhere.
    let later = [
        "/notes/new",
        "/edit/",
        "/history",
        "/privacy",
        "/save",
        "/review",
        "/themes/new",
    ];
    lost.retain(|it| !later.iter().any(|own| it.0.starts_with(own)));
    assert!(lost.is_empty(), "{lost:#?}");
    assert_eq!(project.files(), before, "looking writes nothing");
}

#[test]
fn the_draft_and_its_chapters_have_the_statements_with_what_they_rest_on() {
    let project = TestProject::own();
    let workbench = Workbench::open(&project);
    let statements = json(&project, &["list", "statement", "--format", "json"]);
    let whole = workbench.get("/draft");
    assert_eq!(whole.status, 200);
    let mut chapters = BTreeSet::new();
    for statement in statements["records"].as_array().unwrap() {
        let anchor = statement["id"].as_str().unwrap().replace('#', "--");
        assert!(whole.body.contains(&format!("id=\"{anchor}\"")), "{anchor}");
        // Making the draft takes its time, so one statement stands for its chapter.
        let chapter = statement["chapter"].as_str().unwrap();
        if chapters.len() < 2 && chapters.insert(chapter) {
            let page = workbench.get(&format!("/draft/{chapter}"));
            assert!(page.body.contains(&format!("id=\"{anchor}\"")), "{anchor}");
        }
    }
    assert_eq!(workbench.get("/draft/findes-ikke").status, 404);
}

#[test]
fn a_memo_is_on_the_screen_and_a_file_in_each_format() {
    let workbench = Workbench::open(&TestProject::own());
    let page = workbench.get("/memos/steering");
    assert_eq!(page.status, 200);
    let file = workbench.get("/memos/steering/md");
    assert!(file.head.contains("content-disposition: attachment"), "{}", file.head);
    assert!(file.body.contains("# "), "{}", file.body);
    assert_eq!(workbench.get("/memos/findes-ikke").status, 404);
    assert_eq!(workbench.get("/memos/steering/exe").status, 404);
}

#[test]
fn a_project_of_nothing_has_words_on_every_page() {
    let workbench = Workbench::open(&TestProject::new(""));
    for path in [
        "/",
        "/notes",
        "/list/answer",
        "/draft",
        "/coverage",
        "/coverage?rows=theme&columns=theme",
        "/status",
        "/findings",
        "/search",
        "/search?q=%20",
        "/search?q=...",
        "/changes",
        "/changes?since=2018-01-01",
        "/memos",
        "/memos/steering",
        "/explain/overdue-deletion",
    ] {
        let page = workbench.get(path);
        assert_eq!(page.status, 200, "{path}");
        assert!(words(&page.body).len() > 100, "{path}");
    }
    for path in [
        "/list/sager",
        "/explain/findes-ikke",
        "/trace/findes-ikke",
        "/show/findes-ikke",
        "/themes/x",
    ] {
        assert_eq!(workbench.get(path).status, 404, "{path}");
    }
}
