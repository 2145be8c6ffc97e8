//! Nothing that an editor sends ends the conversation, and no column is wrong.

use super::client::{Client, able, place};
use crate::test_project::TestProject;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const CHAPTER: &str = "policy/chapters/10-a.md";
const TEXT: &str = "---\ntitle: A\nstatus: draft\n---\nÆ 😀 e\u{301} [@2018-03-14-boligselskaber-k3f#tolk] ^faar\n";

const ABOUT_A_PLACE: [&str; 7] = [
    "textDocument/hover",
    "textDocument/definition",
    "textDocument/references",
    "textDocument/completion",
    "textDocument/prepareRename",
    "textDocument/rename",
    "textDocument/codeAction",
];

fn project() -> TestProject {
    TestProject::new(&format!("//- {CHAPTER}\n{TEXT}"))
}

/// Tells that the door still answers, and rightly.
#[track_caller]
fn still_answers(client: &mut Client) {
    client.open(CHAPTER, TEXT);
    let card = client.at("textDocument/hover", CHAPTER, &place(TEXT, "#tolk", 2, false));
    assert!(
        card["contents"]["value"].as_str().unwrap_or_default().contains("tolk"),
        "{card}"
    );
}

#[test]
fn places_that_are_not_there_are_answered() {
    let project = project();
    let mut client = Client::new(&project);
    client.open(CHAPTER, TEXT);
    let odd = [
        json!({"line": 0, "character": 4_294_967_295_u64}),
        json!({"line": 4_294_967_295_u64, "character": 0}),
        json!({"line": u64::MAX, "character": u64::MAX}),
        json!({"line": -1, "character": -1}),
        json!({"line": "x", "character": null}),
        json!({"line": 4, "character": 3}),
        json!({"line": 4.5, "character": 1e300}),
        json!([]),
        json!(null),
    ];
    for method in ABOUT_A_PLACE {
        for position in &odd {
            let mut params = client.params(CHAPTER, position);
            params["range"] = json!({"start": position, "end": position});
            params["newName"] = json!("x");
            client.answer(method, params);
        }
    }
    still_answers(&mut client);
    assert_eq!(client.leave(), 0);
}

#[test]
fn questions_without_sense_are_answered_and_what_is_said_without_sense_is_none() {
    let project = project();
    let mut client = Client::new(&project);
    client.open(CHAPTER, TEXT);
    let of_files = [
        "textDocument/codeLens",
        "textDocument/documentSymbol",
        "textDocument/foldingRange",
        "workspace/symbol",
    ];
    for method in ABOUT_A_PLACE.into_iter().chain(of_files) {
        for params in [
            json!(null),
            json!([]),
            json!({}),
            json!({"query": 7}),
            json!({"textDocument": 1}),
            json!({"textDocument": {"uri": 1}}),
            json!({"textDocument": {"uri": "x:y"}}),
        ] {
            client.answer(method, params);
        }
    }
    for method in ["x/y", "textDocument/formatting", "$/unknown", "", "initialize"] {
        assert!(client.answer(method, json!({}))["error"]["code"].is_i64(), "{method}");
    }
    let said = ["didSave", "didChange", "didOpen", "didClose"].map(|it| format!("textDocument/{it}"));
    for method in said
        .iter()
        .map(String::as_str)
        .chain(["$/setTrace", "$/cancelRequest", "æ"])
    {
        for params in [
            json!(null),
            json!([]),
            json!({"textDocument": {"uri": "file:///x", "text": 1}, "contentChanges": 1}),
        ] {
            client.say(method, params);
        }
    }
    still_answers(&mut client);
    assert_eq!(client.leave(), 0);
}

#[test]
fn wrong_lengths_and_rubbish_are_read_past() {
    let project = project();
    let mut client = Client::new(&project);
    let ask = r#"{"jsonrpc":"2.0","id":"a","method":"shutdow"}"#;
    for bytes in [
        format!("Content-Length: 5\r\n\r\n{ask}"),
        format!("Content-Length: 99999999999999\r\n\r\n{ask}\r\n"),
        format!("Content-Length: -1\r\n\r\n{ask}\r\n"),
        "rubbish\r\n\r\n\r\n".to_owned(),
        "Content-Length: 4\r\n\r\n[1,]".to_owned(),
        format!("Content-Length: 200000\r\n\r\n{}", "[".repeat(200_000)),
    ] {
        client.send(bytes.as_bytes());
    }
    client.send(b"Content-Length: 3\r\n\r\n\"\xff\"");
    still_answers(&mut client);
    assert_eq!(client.leave(), 0);
}

#[test]
fn it_ends_as_the_protocol_says() {
    let project = project();
    assert_eq!(Client::new(&project).leave(), 0);
    assert_eq!(Client::new(&project).vanish(), 1);
    let mut client = Client::new(&project);
    client.say("exit", Value::Null);
    assert_eq!(client.vanish(), 1);
    let mut early = Client::silent(&project, &["lsp", "--stdio"]);
    assert_eq!(early.answer("textDocument/hover", json!({}))["error"]["code"], -32002);
    early.ask("initialize", json!({"capabilities": {}}));
    early.ask("shutdown", Value::Null);
    assert_eq!(early.answer("textDocument/hover", json!({}))["error"]["code"], -32600);
    early.say("exit", Value::Null);
    assert_eq!(early.vanish(), 0);
}

#[test]
fn where_there_is_no_project_nothing_is_said_and_one_is_found_by_its_folder_or_its_files() {
    let project = project();
    let elsewhere = TestProject::empty();
    let mut client = Client::silent(&elsewhere, &["lsp"]);
    client.ask("initialize", json!({"capabilities": able("utf-16")}));
    client.say("initialized", json!({}));
    client.open("a.md", "# Tekst\n");
    assert_eq!(
        client.at("textDocument/hover", "a.md", &json!({"line": 0, "character": 0})),
        Value::Null
    );
    // A file of a project is opened.
    let uri = format!("file://{}/{CHAPTER}", project.root().display());
    let document = json!({"uri": uri, "languageId": "markdown", "version": 1, "text": TEXT});
    client.say("textDocument/didOpen", json!({"textDocument": document}));
    let params = json!({"textDocument": {"uri": uri}, "position": place(TEXT, "#tolk", 2, false)});
    assert!(client.ask("textDocument/hover", params.clone())["contents"].is_object());
    assert_eq!(client.leave(), 0);
    let mut client = Client::silent(&elsewhere, &["-C", project.root().to_str().unwrap(), "lsp"]);
    client.ask(
        "initialize",
        json!({"capabilities": able("utf-16"), "rootUri": client.address("")}),
    );
    client.say("textDocument/didOpen", json!({"textDocument": document}));
    assert!(client.ask("textDocument/hover", params)["contents"].is_object());
    assert_eq!(client.leave(), 0);
}

#[test]
fn a_project_that_breaks_or_goes_away_ends_nothing() {
    let project = project();
    let mut client = Client::new(&project);
    client.open(CHAPTER, TEXT);
    let manifest = project.read("policy/policy.yaml");
    for broken in ["", "[", "\u{0}", "title: [", "---\n---\n---\n"] {
        project.write("policy/policy.yaml", broken);
        client.say("workspace/didChangeWatchedFiles", json!({}));
        client.answer("textDocument/hover", json!({}));
    }
    std::fs::remove_file(project.root().join("policy/policy.yaml")).unwrap();
    client.say("workspace/didChangeWatchedFiles", json!({}));
    client.answer("textDocument/hover", json!({}));
    project.write("policy/policy.yaml", manifest);
    client.say("workspace/didChangeWatchedFiles", json!({}));
    still_answers(&mut client);
    assert_eq!(client.leave(), 0);
}

#[test]
fn a_text_of_ten_million_bytes_is_too_large_a_record_and_still_answered() {
    let project = project();
    let mut client = Client::new(&project);
    let large = format!("{TEXT}{}", "Børn 😀 og unge.\n\n".repeat(500_000));
    assert!(large.len() > 10_000_000);
    client.open(CHAPTER, &large);
    client.wait("too large", |it| it.rules(CHAPTER).contains(&"file-too-large"));
    for at in 0..3 {
        let position = json!({"line": 400_000 + at, "character": 5});
        let change = json!([{"range": {"start": position, "end": position}, "text": "æ"}]);
        client.change(CHAPTER, change);
        client.at("textDocument/hover", CHAPTER, &position);
        client.at("textDocument/completion", CHAPTER, &position);
    }
    client.replace(CHAPTER, TEXT);
    client.wait("well again", |it| it.rules(CHAPTER).is_empty());
    assert_eq!(client.leave(), 0);
}

#[test]
fn nothing_that_is_shown_fetches_or_obeys() {
    let evil = "---\ntitle: \"![x](http://example.org/x.png) <script> [l](command:x)\"\nstatus: proposed\norigin: inquiry\n---\n";
    let project = TestProject::new(&format!(
        "//- policy/themes/ond.md\n{evil}//- {CHAPTER}\n{}",
        TEXT.replace("status", "theme: ond\nstatus")
    ));
    let text = project.read(CHAPTER);
    let mut client = Client::new(&project);
    client.open(CHAPTER, &text);
    let card = client.at("textDocument/hover", CHAPTER, &place(&text, "theme: ond", 8, false));
    let shown = card["contents"]["value"].as_str().unwrap();
    assert!(
        shown.contains("\\!\\[x\\](http\\://") && shown.contains("\\<script\\>"),
        "{shown}"
    );
    assert_eq!(client.leave(), 0);
}

#[test]
fn reading_writes_nothing() {
    let project = project();
    let before = project.files();
    let mut client = Client::new(&project);
    still_answers(&mut client);
    client.wait("findings", |_| true);
    client.listen(Duration::from_millis(500));
    assert_eq!(client.leave(), 0);
    assert_eq!(project.files(), before);
}

#[test]
fn who_types_fast_is_told_once_and_answered_at_once() {
    let project = project();
    let mut client = Client::new(&project);
    client.open(CHAPTER, TEXT);
    let start = Instant::now();
    let end = place(TEXT, "^faar", 0, false);
    for at in 0..2000 {
        let text = if at % 2 == 0 { json!("x") } else { json!("") };
        let to = if at % 2 == 0 {
            end.clone()
        } else {
            json!({"line": end["line"], "character": end["character"].as_u64().unwrap() + 1})
        };
        client.change(CHAPTER, json!([{"range": {"start": end, "end": to}, "text": text}]));
    }
    still_answers(&mut client);
    assert!(start.elapsed() < Duration::from_mins(1), "{:?}", start.elapsed());
    assert!(client.is_alive());
    assert_eq!(client.leave(), 0);
}
