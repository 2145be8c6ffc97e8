//! Very many edits, one after the other, at every odd place: at the end what is told is what `check` says.

use super::client::{Client, place};
use crate::test_project::TestProject;
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const PATHS: [&str; 3] = [
    "policy/chapters/45-sundhed.md",
    "interviews/2018-03-07-borgere-w9d.md",
    "policy/policy.yaml",
];
/// What is typed: letters of every width, and everything that means something.
const TYPED: [&str; 24] = [
    "a",
    "æ",
    "😀",
    "e\u{301}",
    "\n",
    "\r\n",
    "- ",
    "#sundhed",
    " ^navn",
    "[@",
    "]",
    "{",
    "}",
    ": ",
    "\"",
    "'",
    "---\n",
    "```ip goals\n",
    "> ",
    "| a |\n| - |\n",
    "<!-- ip: allow x: y -->",
    "\u{202e}",
    "\t",
    "670761-1152",
];

/// Types so often, on so many edits a second at most, and returns the text of each file as it is then.
fn type_on(client: &mut Client, project: &TestProject, edits: usize, pace: Option<Duration>) -> Vec<(String, String)> {
    let mut texts: Vec<(String, String)> = PATHS.iter().map(|it| ((*it).to_owned(), project.read(it))).collect();
    for (path, text) in &texts {
        client.open(path, text);
    }
    let mut state: usize = 5;
    let mut next = |most: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % most.max(1)
    };
    let start = Instant::now();
    for at in 0..edits {
        let (path, text) = &mut texts[next(PATHS.len())];
        let mut from = text.floor_char_boundary(next(text.len() + 1));
        // A line's end of two signs is not torn.
        if from > 0 && text.as_bytes().get(from) == Some(&b'\n') && text.as_bytes()[from - 1] == b'\r' {
            from -= 1;
        }
        let position = place_of(text, from);
        if next(3) == 0 && text[from..].chars().next().is_some_and(|it| !matches!(it, '\r' | '\n')) {
            let length = text[from..].chars().next().unwrap().len_utf8();
            let to = place_of(text, from + length);
            client.change(path, json!([{"range": {"start": position, "end": to}, "text": ""}]));
            text.replace_range(from..from + length, "");
        } else {
            let typed = TYPED[next(TYPED.len())];
            client.change(
                path,
                json!([{"range": {"start": position, "end": position}, "text": typed}]),
            );
            text.insert_str(from, typed);
        }
        if at % 50 == 0 {
            let method = ["hover", "completion", "definition", "codeLens", "documentSymbol"][next(5)];
            let params = client.params(path, &position);
            client.answer(&format!("textDocument/{method}"), params);
        }
        // Nobody's text grows without end.
        if text.len() > 40_000 {
            *text = project.read(path);
            client.replace(path, text);
        }
        if let Some(pace) = pace {
            let due = start + pace * u32::try_from(at).unwrap();
            std::thread::sleep(due.saturating_duration_since(Instant::now()));
        }
    }
    texts
}

fn place_of(text: &str, byte: usize) -> Value {
    let before = &text[..byte];
    let lone = before
        .match_indices('\r')
        .filter(|it| !before[it.0 + 1..].starts_with('\n'))
        .count();
    let start = before.rfind(['\n', '\r']).map_or(0, |it| it + 1);
    json!({"line": before.matches('\n').count() + lone, "character": before[start..].encode_utf16().count()})
}

/// Checks that what is told is what `check` says once the texts are saved.
fn agrees(client: &mut Client, project: &TestProject, texts: &[(String, String)]) {
    for (path, text) in texts {
        client.close(path);
        project.write(path, text);
    }
    client.say("workspace/didChangeWatchedFiles", json!({}));
    client.listen(Duration::from_secs(3));
    let checked = project
        .command(["check", "--format", "json"])
        .env("IP_TODAY", "2018-06-01")
        .run();
    let checked: Value = serde_json::from_str(&checked.stdout).unwrap();
    let mut expected: Vec<(String, String, u64)> = Vec::new();
    for it in checked["diagnostics"].as_array().unwrap() {
        let text = |it: &Value| it.as_str().unwrap().to_owned();
        expected.push((text(&it["path"]), text(&it["rule"]), it["line"].as_u64().unwrap() - 1));
    }
    let mut told: Vec<(String, String, u64)> = Vec::new();
    for (path, found) in &client.findings {
        for it in found {
            told.push((
                path.clone(),
                it["code"].as_str().unwrap().to_owned(),
                it["range"]["start"]["line"].as_u64().unwrap(),
            ));
        }
    }
    expected.sort();
    told.sort();
    // Lines that a lone carriage return ends are lines of an editor and none of the terminal's.
    let rules = |all: &[(String, String, u64)]| all.iter().map(|it| (it.0.clone(), it.1.clone())).collect::<Vec<_>>();
    assert_eq!(rules(&told), rules(&expected));
}

#[test]
fn a_thousand_edits_at_odd_places_are_told_of_as_check_does() {
    let project = TestProject::own();
    let mut client = Client::new(&project);
    let texts = type_on(&mut client, &project, 1000, None);
    agrees(&mut client, &project, &texts);
    assert_eq!(client.leave(), 0);
}

#[test]
#[ignore = "some minutes"]
fn a_hundred_thousand_edits_are_told_of_as_check_does() {
    let project = TestProject::own();
    let mut client = Client::new(&project);
    let texts = type_on(&mut client, &project, 100_000, None);
    agrees(&mut client, &project, &texts);
    assert_eq!(client.leave(), 0);
}

#[test]
#[ignore = "a minute by the clock"]
fn a_thousand_edits_a_second_for_a_minute_keep_memory_bounded_and_the_next_answer_near() {
    let project = TestProject::own();
    let mut client = Client::new(&project);
    type_on(&mut client, &project, 60_000, Some(Duration::from_millis(1)));
    let start = Instant::now();
    let text = "---\ntitle: A\nstatus: draft\n---\nEt ord.\n";
    client.replace(PATHS[0], text);
    client.at("textDocument/hover", PATHS[0], &place(text, "status", 1, false));
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}", start.elapsed());
    assert!(peak(&client) < 400_000, "{} kB", peak(&client));
    assert_eq!(client.leave(), 0);
}

/// Returns how much memory the program had at the most, in kB; nothing where the machine does not tell.
fn peak(client: &Client) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", client.process())).unwrap_or_default();
    let peak = status.lines().find_map(|it| it.strip_prefix("VmHWM:"));
    peak.map_or(0, |it| it.trim().trim_end_matches(" kB").parse().unwrap())
}

#[test]
fn sixty_thousand_edits_at_once_are_looked_at_now_and_then_and_end_in_the_right_findings() {
    let project = TestProject::own();
    let mut client = Client::new(&project);
    let (path, text) = (PATHS[0], project.read(PATHS[0]));
    client.open(path, &text);
    let end = place_of(&text, text.len());
    let start = Instant::now();
    for _ in 0..30_000 {
        // What is typed is taken back, so that only the last text says something new.
        let after = json!({"line": end["line"], "character": end["character"].as_u64().unwrap() + 1});
        client.change(path, json!([{"range": {"start": end, "end": end}, "text": "x"}]));
        client.change(path, json!([{"range": {"start": end, "end": after}, "text": ""}]));
    }
    client.replace(path, &format!("{text}\nUden grundlag. [@findes-ikke] ^nyt\n"));
    client.at("textDocument/hover", path, &place(&text, "title", 1, false));
    client.wait("the findings of the last text", |it| {
        it.rules(path).contains(&"dangling-citation")
    });
    // A file of which nothing else is found is told once, and the one that is typed in at each pause at the most: five a second.
    let pauses = usize::try_from(start.elapsed().as_millis() / 200).unwrap() + 2;
    for (of, told) in &client.told {
        let most = if of == path { pauses } else { 1 };
        assert!(*told <= most, "{of}: {told} in {:?}", start.elapsed());
    }
    assert!(peak(&client) < 200_000, "{} kB", peak(&client));
    assert_eq!(client.leave(), 0);
}
