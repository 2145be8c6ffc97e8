//! Every feature, on a small project and on this repository.

use super::client::{Client, able, edited, place};
use crate::test_project::TestProject;
use serde_json::{Value, json};
use std::collections::BTreeSet;

const CHAPTER: &str = "policy/chapters/10-a.md";
const TEXT: &str = "---\ntitle: A\nstatus: draft\ntheme: sundhed\n---\n## Om æ 😀 tid\n\n\
    Børn 😀 får en tolk. [@2018-03-14-boligselskaber-k3f#tolk] ^faar\n\nSe [her](#a--faar).\n";
const NOTE: &str = "interviews/2018-03-14-boligselskaber-k3f.md";

fn number(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn project() -> TestProject {
    TestProject::new(&format!("//- {CHAPTER}\n{TEXT}"))
}

/// Where a finding stands, which rule found it and what it says.
type Told = (String, usize, usize, String, String);

/// Returns the findings that were told.
fn told(client: &Client) -> BTreeSet<Told> {
    let told = |(path, it): (&String, &Value)| {
        let start = &it["range"]["start"];
        let message = it["message"].as_str().unwrap().lines().next().unwrap().to_owned();
        let rule = it["code"].as_str().unwrap().to_owned();
        (
            path.clone(),
            number(&start["line"]),
            number(&start["character"]),
            rule,
            message,
        )
    };
    let all = client.findings.iter();
    all.flat_map(|(path, found)| found.iter().map(move |it| (path, it)))
        .map(told)
        .collect()
}

#[test]
fn what_is_wrong_is_what_check_says_in_the_same_words_and_columns() {
    let wrong = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draf\ntheme: sunhed\n---\nÆ 😀 [@2018-03-14-boligselskaber-k3f#tol] ^faar\n\n#### Dybt\n\
        //- policy/goals/sundt-liv.md\n---\ntitle: Sundt liv\nukendt: 1\n---\nEt mål.\n";
    for encoding in ["utf-16", "utf-8"] {
        let project = TestProject::new(wrong);
        let checked = project.run(["check", "--format", "json"]).code(1).stdout;
        let checked: Value = serde_json::from_str(&checked).unwrap();
        let mut client = Client::with(&project, &able(encoding));
        assert_eq!(client.capabilities["positionEncoding"], encoding);
        client.wait("findings", |it| it.findings.len() >= 2);
        let mut expected = BTreeSet::new();
        for finding in checked["diagnostics"].as_array().unwrap() {
            let path = finding["path"].as_str().unwrap();
            let text = project.read(path);
            let line = number(&finding["line"]) - 1;
            let column = number(&finding["column"]) - 1;
            let before: String = text
                .lines()
                .nth(line)
                .unwrap_or_default()
                .chars()
                .take(column)
                .collect();
            let units = if encoding == "utf-8" {
                before.len()
            } else {
                before.encode_utf16().count()
            };
            let help: Vec<&str> = finding["help"]
                .as_array()
                .unwrap()
                .iter()
                .map(|it| it.as_str().unwrap())
                .collect();
            let rule = finding["rule"].as_str().unwrap();
            expected.insert((
                path.to_owned(),
                line,
                units,
                rule.to_owned(),
                finding["message"].as_str().unwrap().to_owned(),
            ));
            let told = client.findings[path].iter().find(|it| it["code"] == rule).unwrap();
            let message = told["message"].as_str().unwrap();
            assert!(help.iter().all(|it| message.contains(it)), "{message} {help:?}");
            assert_eq!(told["codeDescription"]["href"], format!("ip-rule:/{rule}"));
        }
        let told = told(&client);
        assert_eq!(told, expected);
        assert_eq!(client.leave(), 0);
    }
}

#[test]
fn findings_follow_what_is_typed_in_every_file_that_it_touches_and_go_when_it_is_taken_back() {
    let project = project();
    let mut client = Client::new(&project);
    client.open(NOTE, &project.read(NOTE));
    let renamed = project.read(NOTE).replace("^tolk", "^oversaetter");
    client.replace(NOTE, &renamed);
    client.wait("a citation that leads nowhere", |it| {
        it.rules(CHAPTER) == ["dangling-citation"]
    });
    client.close(NOTE);
    client.wait("all is well as it is on disk", |it| it.rules(CHAPTER).is_empty());
    project.write(NOTE, &renamed);
    let uri = client.address(NOTE);
    client.say(
        "workspace/didChangeWatchedFiles",
        json!({"changes": [{"uri": uri, "type": 2}]}),
    );
    client.wait("a citation that leads nowhere", |it| {
        it.rules(CHAPTER) == ["dangling-citation"]
    });
    assert_eq!(client.leave(), 0);
}

#[test]
fn a_head_in_the_middle_of_being_typed_moves_no_finding_of_any_other_file() {
    let project = project();
    let mut client = Client::new(&project);
    let text = project.read(NOTE);
    client.open(NOTE, &text);
    for typed in [
        "them",
        "themes: [",
        "themes: [sund",
        "themes: [sundhed, \"",
        "place: \"På tor",
        "participants: {",
    ] {
        let half = text.replacen("date:", &format!("{typed}\ndate:"), 1);
        client.replace(NOTE, &half);
        client.wait("the head can't be read", |it| it.rules(NOTE).contains(&"yaml-syntax"));
        assert_eq!(client.rules(NOTE), ["yaml-syntax"], "{typed}");
        assert!(client.rules(CHAPTER).is_empty(), "{typed}: {:?}", client.rules(CHAPTER));
        let card = client.at("textDocument/hover", NOTE, &place(&half, "^tolk", 2, false));
        assert!(
            card["contents"]["value"].as_str().unwrap().contains("bruges i 1 punkt"),
            "{card}"
        );
        client.replace(NOTE, &text);
        client.wait("all is well again", |it| it.rules(NOTE).is_empty());
    }
    assert_eq!(client.leave(), 0);
}

/// Returns what is shown at a place.
fn hover(client: &mut Client, path: &str, position: &Value) -> String {
    let shown = client.at("textDocument/hover", path, position);
    shown["contents"]["value"].as_str().unwrap_or_default().to_owned()
}

#[test]
fn pointing_shows_words_with_their_terms_and_what_a_statement_rests_on() {
    let project = project();
    for encoding in ["utf-16", "utf-8"] {
        let utf8 = encoding == "utf-8";
        let mut client = Client::with(&project, &able(encoding));
        client.open(CHAPTER, TEXT);
        let cited = client.at("textDocument/hover", CHAPTER, &place(TEXT, "#tolk", 3, utf8));
        let words = cited["contents"]["value"].as_str().unwrap();
        for part in [
            "Vi venter tre uger på en tolk.",
            "interview, Boligselskaber, 14. marts 2018",
            "må citeres uden navn",
            "bruges i 1 punkt",
        ] {
            assert!(words.contains(part), "{part}: {words}");
        }
        assert_eq!(cited["range"]["start"], place(TEXT, "#tolk", 1, utf8));
        assert_eq!(cited["range"]["end"], place(TEXT, "#tolk", 5, utf8));
        let statement = hover(&mut client, CHAPTER, &place(TEXT, "^faar", 2, utf8));
        assert!(
            statement.contains("Punkt 1") && statement.contains("Enkeltudsagn"),
            "{statement}"
        );
        assert!(hover(&mut client, CHAPTER, &place(TEXT, "theme: sundhed", 9, utf8)).contains("Sundhed"));
        assert!(hover(&mut client, CHAPTER, &place(TEXT, "status", 2, utf8)).contains("approved: "));
        assert_ne!(hover(&mut client, CHAPTER, &place(TEXT, "draft", 2, utf8)), "");
        assert_eq!(hover(&mut client, CHAPTER, &place(TEXT, "Børn", 2, utf8)), "");
        let note = project.read(NOTE);
        client.open(NOTE, &note);
        assert!(hover(&mut client, NOTE, &place(&note, "#sundhed", 3, utf8)).contains("Sundhed"));
        assert_eq!(client.leave(), 0);
    }
}

#[test]
fn from_a_name_one_goes_to_its_place_and_to_all_that_name_it() {
    let project = project();
    let mut client = Client::new(&project);
    client.open(CHAPTER, TEXT);
    let to = client.at("textDocument/definition", CHAPTER, &place(TEXT, "#tolk", 2, false));
    assert_eq!(to[0]["uri"], client.address(NOTE));
    let note = project.read(NOTE);
    assert_eq!(to[0]["range"]["start"], place(&note, "^tolk", 1, false));
    let to = client.at(
        "textDocument/definition",
        CHAPTER,
        &place(TEXT, "theme: sundhed", 9, false),
    );
    assert!(
        to[0]["uri"].as_str().unwrap().ends_with("policy/themes/sundhed.md"),
        "{to}"
    );
    let mut params = client.params(CHAPTER, &place(TEXT, "^faar", 2, false));
    params["context"] = json!({"includeDeclaration": true});
    let all = client.ask("textDocument/references", params);
    assert_eq!(all.as_array().unwrap().len(), 2, "{all}");
    assert_eq!(all[1]["range"]["start"], place(TEXT, "a--faar", 3, false));
    assert_eq!(client.leave(), 0);
}

/// Returns the labels that may come at a place, and what the first is written as.
fn offered(client: &mut Client, path: &str, position: &Value) -> Vec<(String, String)> {
    let found = client.at("textDocument/completion", path, position);
    let items = found["items"].as_array().cloned().unwrap_or_default();
    let text = |it: &Value| it.as_str().unwrap().to_owned();
    items
        .iter()
        .map(|it| (text(&it["label"]), text(&it["textEdit"]["newText"])))
        .collect()
}

#[test]
fn what_may_come_is_offered_as_it_is_typed() {
    let project = project();
    let mut client = Client::new(&project);
    client.open(CHAPTER, TEXT);
    let typed = TEXT.replace("Se [her](#a--faar).", "Æ 😀 [@");
    client.replace(CHAPTER, &typed);
    let notes = offered(&mut client, CHAPTER, &place(&typed, "Æ 😀 [@", 6, false));
    assert!(
        notes.iter().any(|it| it.1 == "2018-03-14-boligselskaber-k3f"),
        "{notes:?}"
    );
    let typed = TEXT.replace("Se [her](#a--faar).", "Æ 😀 [@2018-03-14-boligselskaber-k3f#to");
    client.replace(CHAPTER, &typed);
    let end = place(&typed, "k3f#to\n", 6, false);
    let found = client.at("textDocument/completion", CHAPTER, &end);
    let item = &found["items"][0];
    assert_eq!(item["label"], "tolk");
    assert!(
        item["detail"].as_str().unwrap().contains("Vi venter tre uger"),
        "{item}"
    );
    let written = edited(&typed, &json!([item["textEdit"]]), false);
    assert!(written.contains("[@2018-03-14-boligselskaber-k3f#tolk\n"), "{written}");
    let typed = TEXT.replace("status: draft", "status: ");
    client.replace(CHAPTER, &typed);
    let words = offered(&mut client, CHAPTER, &place(&typed, "status: ", 8, false));
    assert_eq!(
        words.iter().map(|it| &*it.0).collect::<Vec<_>>(),
        ["outline", "draft", "review", "approved"]
    );
    assert_eq!(client.leave(), 0);
}

/// Returns what can be done at a place, by its title.
fn actions(client: &mut Client, path: &str, position: &Value) -> Vec<Value> {
    let range = json!({"start": position, "end": position});
    let params = json!({
        "textDocument": {"uri": client.address(path)}, "range": range, "context": {"diagnostics": []},
    });
    client
        .ask("textDocument/codeAction", params)
        .as_array()
        .unwrap()
        .clone()
}

#[test]
fn what_a_finding_advises_is_done_and_an_excuse_waits_for_its_reason() {
    let project = project();
    let mut client = Client::new(&project);
    let typed = TEXT
        .replace("theme: sundhed", "theme: sunhed")
        .replace("## Om", "#### Om");
    client.open(CHAPTER, &typed);
    let all = actions(&mut client, CHAPTER, &place(&typed, "sunhed", 2, false));
    assert_eq!(all[0]["title"], "Skriv »sundhed«");
    let edits = &all[0]["edit"]["documentChanges"][0]["edits"];
    assert_eq!(edited(&typed, edits, false), typed.replace("sunhed", "sundhed"));
    assert!(
        all[1]["title"].as_str().unwrap().contains("dangling-reference"),
        "{all:?}"
    );
    let all = actions(&mut client, CHAPTER, &place(&typed, "#### Om", 3, false));
    let edits = &all[0]["edit"]["documentChanges"][0]["edits"];
    assert_eq!(edited(&typed, edits, false), typed.replace("#### Om", "## Om"));
    let edits = &all[1]["edit"]["documentChanges"][0]["edits"];
    let excused = edited(&typed, edits, false);
    assert!(
        excused.contains("<!-- ip: allow skipped-heading-level:  -->\n\n#### Om"),
        "{excused}"
    );
    assert!(actions(&mut client, CHAPTER, &place(&typed, "Børn", 1, false)).is_empty());
    assert_eq!(client.leave(), 0);
}

#[test]
fn another_name_is_what_rename_writes() {
    for (path, at, into, new, command) in [
        (
            CHAPTER,
            "#tolk",
            2,
            "oversaetter",
            ["2018-03-14-boligselskaber-k3f#tolk", "oversaetter"],
        ),
        (CHAPTER, "theme: sundhed", 9, "helbred", ["theme/sundhed", "helbred"]),
        (CHAPTER, "#a--faar", 2, "20-tid", ["chapter/a", "20-tid"]),
        (CHAPTER, "^faar", 2, "faar-tolk", ["a#faar", "faar-tolk"]),
    ] {
        let project = project();
        let mut client = Client::new(&project);
        client.open(path, TEXT);
        let position = place(TEXT, at, into, false);
        let ready = client.at("textDocument/prepareRename", path, &position);
        assert!(!ready["placeholder"].as_str().unwrap().is_empty(), "{ready}");
        let mut params = client.params(path, &position);
        params["newName"] = json!(new);
        let edit = client.ask("textDocument/rename", params);
        let mut files: Vec<(String, String)> = Vec::new();
        let mut moved = None;
        for change in edit["documentChanges"].as_array().unwrap() {
            let path = |it: &Value| {
                it.as_str()
                    .unwrap()
                    .replace(&client.address(""), "")
                    .trim_start_matches('/')
                    .to_owned()
            };
            if change["kind"] == "rename" {
                moved = Some((path(&change["oldUri"]), path(&change["newUri"])));
            } else {
                let path = path(&change["textDocument"]["uri"]);
                files.push((path.clone(), edited(&project.read(&path), &change["edits"], false)));
            }
        }
        assert_eq!(client.leave(), 0);
        let _ = project.run(["rename", command[0], command[1]]).code(0);
        for (path, text) in &files {
            let path = moved.as_ref().filter(|it| it.0 == *path).map_or(path, |it| &it.1);
            assert_eq!(&project.read(path), text, "{command:?}");
        }
        if let Some((old, new)) = moved {
            assert!(project.files().contains(&new) && !project.files().contains(&old));
        }
    }
}

#[test]
fn a_name_that_can_not_be_is_refused_in_words_and_an_editor_that_moves_no_files_is_told_how() {
    let project = project();
    let mut client = Client::with(&project, &json!({}));
    client.open(CHAPTER, TEXT);
    for (at, into, new, words) in [
        ("^faar", 2, "Får tolk", "kan ikke være et navn"),
        ("theme: sundhed", 9, "helbred", "ip rename sundhed helbred"),
        ("Børn", 1, "x", "Her står ikke noget"),
    ] {
        let mut params = client.params(CHAPTER, &place(TEXT, at, into, false));
        params["newName"] = json!(new);
        let answer = client.answer("textDocument/rename", params);
        let message = answer["error"]["message"].as_str().unwrap_or_default();
        assert!(message.contains(words), "{answer}");
    }
    let mut params = client.params(CHAPTER, &place(TEXT, "^faar", 2, false));
    params["newName"] = json!("faar-tolk");
    let edit = client.ask("textDocument/rename", params);
    assert!(edit["changes"][client.address(CHAPTER)].is_array(), "{edit}");
    assert_eq!(client.leave(), 0);
}

#[test]
fn symbols_lenses_and_folds_show_what_a_file_and_the_project_are_made_of() {
    let project = project();
    let mut client = Client::new(&project);
    client.open(CHAPTER, TEXT);
    let document = json!({"textDocument": {"uri": client.address(CHAPTER)}});
    let symbols = client.ask("textDocument/documentSymbol", document.clone());
    assert_eq!(symbols[0]["name"], "Om æ 😀 tid");
    assert_eq!(symbols[0]["children"][0]["name"], "^faar");
    let lenses = client.ask("textDocument/codeLens", document.clone());
    assert_eq!(lenses[0]["command"]["title"], "hviler på 1 notat fra 1 aktør");
    assert_eq!(lenses[0]["range"]["start"], place(TEXT, "Børn", 0, false));
    let folds = client.ask("textDocument/foldingRange", document);
    assert_eq!(folds, json!([{"startLine": 0, "endLine": 4, "kind": "region"}]));
    client.open(NOTE, &project.read(NOTE));
    let lenses = client.ask(
        "textDocument/codeLens",
        json!({"textDocument": {"uri": client.address(NOTE)}}),
    );
    assert_eq!(lenses[0]["command"]["title"], "bruges i 1 punkt");
    let found = client.ask("workspace/symbol", json!({"query": "boeligs"}));
    assert_eq!(found, json!([]));
    let found = client.ask("workspace/symbol", json!({"query": "boligs"}));
    assert!(
        found
            .as_array()
            .unwrap()
            .iter()
            .any(|it| it["name"] == "Boligselskaber"),
        "{found}"
    );
    assert_eq!(client.leave(), 0);
}

#[test]
fn this_repository_is_gone_through_place_by_place() {
    let project = TestProject::own();
    let mut client = Client::new(&project);
    let checked = project.run(["check", "--format", "json"]);
    let checked: Value = serde_json::from_str(&checked.stdout).unwrap();
    let paths = [
        "policy/chapters/45-sundhed.md",
        "interviews/2018-03-07-borgere-w9d.md",
        "policy/policy.yaml",
        "policy/process.yaml",
    ];
    for path in paths {
        let text = project.read(path);
        client.open(path, &text);
        let document = json!({"textDocument": {"uri": client.address(path)}});
        for method in ["documentSymbol", "codeLens", "foldingRange"] {
            client.ask(&format!("textDocument/{method}"), document.clone());
        }
        for (line, content) in text.lines().enumerate() {
            let columns = content.encode_utf16().count() as u64;
            for column in (0..=columns).step_by(7) {
                let position = json!({"line": line, "character": column});
                for method in ["hover", "definition", "completion", "prepareRename"] {
                    client.at(&format!("textDocument/{method}"), path, &position);
                }
            }
        }
    }
    client.wait("findings", |it| !it.findings.is_empty());
    // On another day other findings hold; what reading finds is the same.
    let wrong = checked["summary"]["errors"].as_u64().unwrap();
    assert_eq!(wrong, 0);
    assert_eq!(client.leave(), 0);
}

#[test]
fn what_obsidian_reads_is_what_a_note_has() {
    // Obsidian knows `#theme/aspect` as a tag within another and `^name` as a block to link to; neither needs anything of ours.
    let note = "---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\n\
        En tekst om vejen. #sundhed/vejen-ind ^vejen-ind\n";
    let project = TestProject::new(&format!("//- interviews/o.md\n{note}"));
    let _ = project.run(["check"]).code(0);
    let line = note.lines().last().unwrap();
    let words: Vec<&str> = line.split_whitespace().collect();
    let [.., tag, block] = words[..] else { panic!() };
    // A tag: letters, numbers, `_`, `-` and `/`, and not numbers alone. A block's name: Latin letters, numbers and hyphens, last in its line.
    let is_tag = |it: &str| {
        it.chars().all(|it| it.is_alphanumeric() || "_-/".contains(it)) && it.chars().any(char::is_alphabetic)
    };
    assert!(tag.strip_prefix('#').is_some_and(is_tag), "{tag}");
    let is_block = |it: &str| it.chars().all(|it| it.is_ascii_alphanumeric() || it == '-');
    assert!(
        block.strip_prefix('^').is_some_and(is_block) && line.ends_with(block),
        "{block}"
    );
    let listed = project
        .run(["list", "passage", "--theme", "sundhed/vejen-ind", "--format", "ids"])
        .code(0)
        .stdout;
    assert_eq!(listed, "o#vejen-ind\n");
}
