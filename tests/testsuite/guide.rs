//! What the guide for newcomers shows works when it is typed, in its order, in the project that it makes.

use crate::test_project::TestProject;

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
