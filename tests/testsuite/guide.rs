//! What the guide for newcomers shows works when it is typed, in its order, in the project that it makes.

use crate::test_project::TestProject;
use crate::workbench::Workbench;

const GUIDE: &str = include_str!("../../docs/vejledning.md");
/// The folder that the guide makes.
const FOLDER: &str = "integrationspolitik";
/// The commands that ask at a terminal, and so lack something where nobody can be asked.
const ASKED: [&str; 5] = [
    "ip add-goal",
    "ip add-theme",
    "ip add-stakeholder",
    "ip add-interview",
    "ip add-answer",
];

/// A fenced block of the guide.
struct Block<'a> {
    /// What stands behind the fence.
    language: &'a str,
    text: String,
    /// The last words in backticks before it that name a file.
    path: Option<&'a str>,
}

fn blocks() -> Vec<Block<'static>> {
    let mut blocks = Vec::new();
    let mut before: Vec<&str> = Vec::new();
    let mut lines = GUIDE.lines();
    while let Some(line) = lines.next() {
        let Some(language) = line.strip_prefix("```") else {
            before.push(line);
            continue;
        };
        let fence = &line[..line.len() - language.trim_start_matches('`').len()];
        let text: Vec<&str> = lines.by_ref().take_while(|it| *it != fence).collect();
        let near = before.iter().rev().skip_while(|it| it.is_empty());
        let mut paragraph: Vec<&str> = near.take_while(|it| !it.is_empty()).copied().collect();
        paragraph.reverse();
        let sentence = paragraph.last().copied().unwrap_or_default();
        blocks.push(Block {
            language: language.trim_start_matches('`'),
            text: text.join("\n") + "\n",
            path: sentence.strip_suffix("`:").and_then(|it| it.rsplit('`').next()),
        });
    }
    blocks
}

/// Returns the words of a command, of which one in quotation marks is one.
fn words(command: &str) -> Vec<String> {
    let parts = command.split('"').enumerate();
    parts
        .flat_map(|(at, part)| match at % 2 {
            0 => part.split_whitespace().map(str::to_owned).collect(),
            _ => vec![part.to_owned()],
        })
        .collect()
}

fn typed(project: &TestProject, folder: &str, line: &str) {
    let words = words(line);
    match &*words[0] {
        "ip" => {
            let named = project.command(&words[1..]).inside(folder);
            // Whoever types it is asked for a name at the terminal, once.
            let named = named
                .env("GIT_AUTHOR_NAME", "Gruppen")
                .env("GIT_AUTHOR_EMAIL", "gruppen@example.org");
            let named = named
                .env("GIT_COMMITTER_NAME", "Gruppen")
                .env("GIT_COMMITTER_EMAIL", "gruppen@example.org");
            let run = named.run();
            let expected = if ASKED.contains(&line) { 2 } else { 0 };
            let run = run.code(expected);
            assert!(
                expected == 0 || run.stderr.contains("Der mangler: --"),
                "{line}: {}",
                run.stderr
            );
        }
        "git" => {
            let mut all = vec!["-C", folder];
            all.extend(words[1..].iter().map(String::as_str));
            project.git("2018-06-01", &all);
        }
        other => panic!("the guide shows {other}"),
    }
}

#[test]
fn the_guide_works_when_it_is_typed_to_the_letter() {
    let project = TestProject::empty();
    let mut folder = "";
    let (mut commands, mut files) = (0, 0);
    for block in blocks() {
        match (block.language, block.path) {
            ("sh", _) => {
                for line in block.text.lines() {
                    commands += 1;
                    if line == format!("cd {FOLDER}") {
                        folder = FOLDER;
                        project.git("2018-06-01", &["-C", folder, "init", "-q"]);
                    } else {
                        typed(&project, folder, line);
                    }
                }
            }
            (_, Some(path)) => {
                files += 1;
                let path = format!("{FOLDER}/{path}");
                let old = project.root().join(&path).is_file().then(|| project.read(&path));
                let old = old.map(|it| it + "\n").unwrap_or_default();
                project.write(&path, old + &block.text);
                let run = project.command(["check", "--format", "short"]).inside(FOLDER).run();
                assert!(!run.text().contains(" error["), "{path}: {}", run.text());
            }
            _ => {}
        }
    }
    assert!(commands > 40 && files > 5, "{commands} {files}");
    // What it leads to: a statement with support for and against, cited from the note that was tried.
    let traced = project.command(["trace", "sundhed#tolk"]).inside(FOLDER).run().code(0);
    assert!(traced.text().contains("+ proeve#vejen-ind") && traced.text().contains("proeve#uden-tolk"));
}

/// Sends a form of the browser, and gathers what the page says that follows.
fn sent(workbench: &Workbench, path: &str, fields: &[(&str, &str)], seen: &mut String) -> String {
    let page = workbench.submit(path, fields);
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    assert!(!page.body.contains("role=\"alert\""), "{path}: {}", page.body);
    seen.push_str(&page.body);
    page.body
}

/// Fills in a form that makes something; what it asks for and is not given stays empty.
fn made(workbench: &Workbench, path: &str, given: &[(&str, &str)], seen: &mut String) -> String {
    let form = workbench.get(path).body;
    seen.push_str(&form);
    let asked = form
        .split("name=\"asked\" value=\"")
        .skip(1)
        .filter_map(|it| it.split('"').next());
    let fields: Vec<(&str, &str)> = asked.map(|it| ("asked", it)).chain(given.iter().copied()).collect();
    sent(workbench, path, &fields, seen)
}

/// Returns what a form carries in a field that nobody sees.
fn carried(page: &str, name: &str) -> String {
    let at = page.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap();
    at.split('"').next().unwrap().to_owned()
}

/// Makes a theme, a stakeholder and a note, and codes two passages of it; returns the note's id.
fn noted(workbench: &Workbench, seen: &mut String) -> String {
    made(
        workbench,
        "/themes/new",
        &[("title", "Sundhed"), ("goals", "lige-adgang")],
        seen,
    );
    let stakeholder = [("name", "Boligselskaber"), ("kind", "housing")];
    made(workbench, "/stakeholders/new", &stakeholder, seen);
    let note = [
        ("method", "interview"),
        ("date", "1/3"),
        ("stakeholders", "boligselskaber"),
        ("themes", "sundhed"),
        ("participants", "1"),
        ("title", "Om at vente"),
        ("basis", "public-task"),
        ("special", "none"),
        ("publish", "quote"),
        ("journal", "18-1"),
        ("informed", "done"),
        ("informed.day", "1/3"),
        (
            "heard",
            "> Vi venter tre uger på en tolk.\n\nDe ringer selv til lægen.\n",
        ),
    ];
    let page = made(workbench, "/notes/new", &note, seen);
    let mut ways = page.split("href=\"/notes/");
    let id = ways.find_map(|it| it.split_once("/code?")).unwrap().0.to_owned();
    for (block, name) in [("0", "tolk"), ("1", "ringer")] {
        let form = workbench.get(&format!("/notes/{id}/code?block={block}")).body;
        seen.push_str(&form);
        let from = carried(&form, "from");
        let mut coded = vec![("block", block), ("from", &*from), ("theme", "sundhed")];
        coded.extend([("aspect", "tolk"), ("named", "1"), ("name", name)]);
        sent(workbench, &format!("/notes/{id}/code"), &coded, seen);
    }
    id
}

/// Writes a chapter with a statement that cites the note, looks at it before it is saved, and reads it.
fn chaptered(workbench: &Workbench, note: &str, seen: &mut String) {
    let chapter = [("title", "Tolk"), ("theme", "sundhed"), ("status", "draft")];
    made(workbench, "/chapters/new", &chapter, seen);
    let form = workbench.get("/draft/tolk/edit").body;
    seen.push_str(&form);
    let (from, passage) = (carried(&form, "from"), format!("{note}#tolk"));
    assert!(form.contains(&format!("[@{passage}]")), "{form}");
    let mut put = vec![("from", &*from), ("text", "Vi vil have tolke. ^tolk\n")];
    put.extend([("statement", "tolk"), ("insert", &*passage)]);
    let page = sent(workbench, "/draft/tolk/edit", &put, seen);
    let text = format!("Vi vil have tolke. [@{passage}] ^tolk\n");
    assert!(page.contains(&text), "{page}");
    let mut save = vec![("from", &*from), ("text", &*text), ("look", "1")];
    sent(workbench, "/draft/tolk/edit", &save, seen);
    save.pop();
    sent(workbench, "/draft/tolk/edit", &save, seen);
    let draft = workbench.get("/draft/tolk").body;
    seen.push_str(&draft);
    let said = "Vi venter tre uger på en tolk.";
    assert!(draft.contains("id=\"tolk--tolk\"") && draft.contains(said), "{draft}");
    sent(workbench, "/review", &[("statement", "tolk#tolk")], seen);
}

#[test]
fn the_way_through_the_browser_leads_from_nothing_to_a_draft_by_the_words_that_the_guide_names() {
    let project = TestProject::empty();
    let begun = project.run([
        "init",
        "--title",
        "Integrationspolitik",
        "--authority",
        "Ballerup Kommune",
        "--goal",
        "Lige adgang",
    ]);
    let _ = begun.code(0);
    let workbench = Workbench::open(&project);
    let mut seen = String::new();
    for page in ["/notes", "/list/theme", "/draft", "/save", "/coverage"] {
        let answer = workbench.get(page);
        assert_eq!(answer.status, 200, "{page}");
        seen.push_str(&answer.body);
    }
    let note = noted(&workbench, &mut seen);
    chaptered(&workbench, &note, &mut seen);

    let section = GUIDE.split("## 13. I browseren").nth(1).unwrap();
    let section = section.split("\n## ").next().unwrap().replace("**", "");
    let names: Vec<&str> = section.split('*').skip(1).step_by(2).collect();
    assert!(names.len() > 25, "{names:?}");
    for name in names {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(seen.contains(&name), "the guide names “{name}”, and no page does");
    }
    let traced = project.run(["trace", "tolk#tolk"]).code(0);
    assert!(traced.text().contains(&format!("+ {note}#tolk")), "{}", traced.text());
}

#[test]
fn two_who_saved_both_get_each_others_work_by_what_the_guide_says() {
    let project = TestProject::new("");
    let root = project.root().display().to_string();
    let git = |words: &[&str]| project.git("2018-06-01", words);
    let _ = project.save("2018-06-01");
    git(&["clone", "-q", "--bare", ".", "faelles.git"]);
    let shared = format!("{root}/faelles.git");
    for name in ["a", "b"] {
        git(&["clone", "-q", &shared, name]);
        git(&["-C", name, "config", "user.name", name]);
        git(&["-C", name, "config", "user.email", "gruppe@example.org"]);
    }
    let said = |row: &str| {
        let row = GUIDE.lines().find(|it| it.starts_with(&format!("| {row} |"))).unwrap();
        words(row.rsplit('`').nth(1).unwrap())
    };
    for name in ["a", "b"] {
        project.write(
            &format!("{name}/stakeholders/{name}.yaml"),
            format!("name: {name}\nkind: police\n"),
        );
        let saved = project.command(&said("gem")[1..]).inside(name).run();
        assert!(saved.code(0).stderr.contains("Gemt: ny aktør"), "{name}");
    }
    // Both have something of their own, which stops nothing.
    for name in ["a", "b", "a"] {
        let shared = project.command(&said("del")[1..]).inside(name).run().code(0);
        assert_eq!(shared.text().trim(), "Alt er sendt.", "{name}");
    }
    assert!(project.root().join("a/stakeholders/b.yaml").is_file());
}
