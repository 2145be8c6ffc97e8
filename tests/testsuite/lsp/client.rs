//! An editor, as far as the protocol goes: texts that are open, questions, and what was told.

use crate::test_project::TestProject;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

/// How long an answer is waited for; a test that waits so long has failed.
const PATIENCE: Duration = Duration::from_mins(2);

/// An editor with a project open.
pub(crate) struct Client {
    child: Child,
    input: Option<ChildStdin>,
    said: Receiver<Value>,
    root: String,
    number: i64,
    versions: BTreeMap<String, i64>,
    /// The findings that were told last, by path.
    pub(crate) findings: BTreeMap<String, Vec<Value>>,
    /// How often findings were told, by path.
    pub(crate) told: BTreeMap<String, usize>,
    /// Everything else that was said.
    pub(crate) aside: Vec<Value>,
    /// What the server can, as it said.
    pub(crate) capabilities: Value,
}

/// What a modern editor says that it can.
pub(crate) fn able(encoding: &str) -> Value {
    json!({
        "general": {"positionEncodings": [encoding]},
        "workspace": {
            "workspaceEdit": {"documentChanges": true, "resourceOperations": ["create", "rename", "delete"]},
            "didChangeWatchedFiles": {"dynamicRegistration": true},
        },
        "textDocument": {
            "hover": {"contentFormat": ["markdown", "plaintext"]},
            "publishDiagnostics": {"relatedInformation": true},
            "documentSymbol": {"hierarchicalDocumentSymbolSupport": true},
        },
    })
}

impl Client {
    /// Starts an editor in a project, that counts columns as UTF-16.
    pub(crate) fn new(project: &TestProject) -> Self {
        Self::with(project, &able("utf-16"))
    }

    /// Starts an editor that can this.
    pub(crate) fn with(project: &TestProject, capabilities: &Value) -> Self {
        let mut client = Self::silent(project, &["lsp"]);
        let params = json!({
            "processId": null, "rootUri": client.address(""), "capabilities": capabilities,
            "initializationOptions": {"rulePages": "ip-rule:/"},
        });
        client.capabilities = client.ask("initialize", params)["capabilities"].clone();
        client.say("initialized", json!({}));
        client
    }

    /// Starts the program and says nothing yet.
    pub(crate) fn silent(project: &TestProject, arguments: &[&str]) -> Self {
        let mut child = Command::new(env!("CARGO_BIN_EXE_ip"))
            .args(arguments)
            .current_dir(project.root())
            .env_clear()
            .env("IP_TODAY", "2018-06-01")
            .env("IP_LANG", "da")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::inherit())
            .spawn()
            .unwrap();
        let input = child.stdin.take();
        let mut output = BufReader::new(child.stdout.take().unwrap());
        let (send, said) = channel();
        std::thread::spawn(move || {
            while let Some(message) = read(&mut output) {
                if send.send(message).is_err() {
                    break;
                }
            }
        });
        Self {
            child,
            input,
            said,
            root: project.root().to_str().unwrap().to_owned(),
            number: 0,
            versions: BTreeMap::new(),
            findings: BTreeMap::new(),
            told: BTreeMap::new(),
            aside: Vec::new(),
            capabilities: Value::Null,
        }
    }

    /// Returns the address of a file of the project.
    pub(crate) fn address(&self, path: &str) -> String {
        let slash = if path.is_empty() { "" } else { "/" };
        format!("file://{}{slash}{path}", self.root)
    }

    /// Sends bytes as they are.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let input = self.input.as_mut().unwrap();
        input.write_all(bytes).unwrap();
        input.flush().unwrap();
    }

    fn message(&mut self, value: &Value) {
        let text = value.to_string();
        self.send(format!("Content-Length: {}\r\n\r\n{text}", text.len()).as_bytes());
    }

    /// Says something that has no answer.
    pub(crate) fn say(&mut self, method: &str, params: impl Into<Value>) {
        let params: Value = params.into();
        self.message(&json!({"jsonrpc": "2.0", "method": method, "params": params}));
    }

    /// Asks something, and returns the whole answer.
    pub(crate) fn answer(&mut self, method: &str, params: impl Into<Value>) -> Value {
        let params: Value = params.into();
        self.number += 1;
        let id = self.number;
        self.message(&json!({"jsonrpc": "2.0", "id": id, "method": method, "params": params}));
        let until = Instant::now() + PATIENCE;
        loop {
            let message = self.next(until).unwrap_or_else(|| panic!("no answer to {method}"));
            if message["id"] == id && message["method"].is_null() {
                return message;
            }
            self.take(message);
        }
    }

    /// Asks something, and returns what is answered.
    #[track_caller]
    pub(crate) fn ask(&mut self, method: &str, params: impl Into<Value>) -> Value {
        let answer = self.answer(method, params);
        assert!(answer["error"].is_null(), "{method}: {answer}");
        answer["result"].clone()
    }

    fn next(&mut self, until: Instant) -> Option<Value> {
        let left = until.saturating_duration_since(Instant::now());
        self.said.recv_timeout(left).ok()
    }

    fn take(&mut self, message: Value) {
        if message["method"] == "textDocument/publishDiagnostics" {
            let address = message["params"]["uri"].as_str().unwrap().to_owned();
            let path = address
                .trim_start_matches(&self.address(""))
                .trim_start_matches('/')
                .to_owned();
            let found = message["params"]["diagnostics"].as_array().unwrap().clone();
            *self.told.entry(path.clone()).or_default() += 1;
            self.findings.insert(path, found);
        } else {
            self.aside.push(message);
        }
    }

    /// Takes in what is said for a while.
    pub(crate) fn listen(&mut self, while_: Duration) {
        let until = Instant::now() + while_;
        while let Some(message) = self.next(until) {
            self.take(message);
        }
    }

    /// Waits until something holds of what was told.
    #[track_caller]
    pub(crate) fn wait(&mut self, what: &str, holds: impl Fn(&Self) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !holds(self) {
            let Some(message) = self.next(until) else {
                panic!("waited for: {what}; told: {:#?}", self.findings);
            };
            self.take(message);
        }
    }

    /// Returns the rules of the findings that were told of a file.
    pub(crate) fn rules(&self, path: &str) -> Vec<&str> {
        let found = self.findings.get(path).into_iter().flatten();
        found.map(|it| it["code"].as_str().unwrap()).collect()
    }

    /// Opens a text.
    pub(crate) fn open(&mut self, path: &str, text: &str) {
        self.versions.insert(path.to_owned(), 1);
        let uri = self.address(path);
        let document = json!({"uri": uri, "languageId": "markdown", "version": 1, "text": text});
        self.say("textDocument/didOpen", json!({"textDocument": document}));
    }

    /// Changes parts of an open text: each a range and what stands there then.
    pub(crate) fn change(&mut self, path: &str, changes: impl Into<Value>) {
        let changes: Value = changes.into();
        let version = self.versions.get_mut(path).unwrap();
        *version += 1;
        let version = *version;
        let document = json!({"uri": self.address(path), "version": version});
        self.say(
            "textDocument/didChange",
            json!({"textDocument": document, "contentChanges": changes}),
        );
    }

    /// Puts another text in place of an open one.
    pub(crate) fn replace(&mut self, path: &str, text: &str) {
        self.change(path, json!([{"text": text}]));
    }

    /// Closes a text.
    pub(crate) fn close(&mut self, path: &str) {
        let document = json!({"uri": self.address(path)});
        self.say("textDocument/didClose", json!({"textDocument": document}));
    }

    /// Asks about a place of an open text: the `nth` occurrence of some letters, and so many UTF-16 units into them.
    #[track_caller]
    pub(crate) fn at(&mut self, method: &str, path: &str, position: &Value) -> Value {
        let params = self.params(path, position);
        self.ask(method, params)
    }

    /// Returns the parameters of a question about a place.
    pub(crate) fn params(&self, path: &str, position: &Value) -> Value {
        json!({"textDocument": {"uri": self.address(path)}, "position": position})
    }

    /// Says goodbye, and returns the exit code.
    pub(crate) fn leave(mut self) -> i32 {
        self.ask("shutdown", Value::Null);
        self.say("exit", Value::Null);
        self.child.wait().unwrap().code().unwrap()
    }

    /// Goes away without a word, and returns the exit code.
    pub(crate) fn vanish(mut self) -> i32 {
        self.input = None;
        self.child.wait().unwrap().code().unwrap()
    }

    /// Tells whether the program is still there.
    pub(crate) fn is_alive(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Returns the number of the process.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }
}

impl Drop for Client {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn read(output: &mut impl BufRead) -> Option<Value> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if output.read_line(&mut line).ok()? == 0 {
            return None;
        }
        match line.trim().split_once(": ") {
            Some(("Content-Length", number)) => length = number.parse().unwrap(),
            _ if line.trim().is_empty() => break,
            _ => {}
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).ok()?;
    Some(serde_json::from_slice(&body).unwrap())
}

/// Returns the place of the first occurrence of some letters in a text, `into` signs further, in UTF-16 or bytes.
pub(crate) fn place(text: &str, letters: &str, into: usize, utf8: bool) -> Value {
    let at = text.find(letters).unwrap_or_else(|| panic!("{letters} in {text}"));
    let at = text[at..].char_indices().nth(into).map_or(text.len(), |it| at + it.0);
    let start = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let before = &text[start..at];
    let column = if utf8 {
        before.len()
    } else {
        before.encode_utf16().count()
    };
    json!({"line": text[..at].matches('\n').count(), "character": column})
}

/// Returns a text with edits made, as an editor makes them.
pub(crate) fn edited(text: &str, edits: &Value, utf8: bool) -> String {
    let byte = |position: &Value| {
        let line = usize::try_from(position["line"].as_u64().unwrap()).unwrap();
        let column = usize::try_from(position["character"].as_u64().unwrap()).unwrap();
        let start = match line {
            0 => 0,
            _ => text.match_indices('\n').nth(line - 1).unwrap().0 + 1,
        };
        if utf8 {
            return start + column;
        }
        let mut units = 0;
        let rest = text[start..].char_indices().find(|it| {
            units += it.1.len_utf16();
            units > column
        });
        rest.map_or(text.len(), |it| start + it.0)
    };
    let mut all: Vec<(usize, usize, &str)> = edits
        .as_array()
        .unwrap()
        .iter()
        .map(|it| {
            (
                byte(&it["range"]["start"]),
                byte(&it["range"]["end"]),
                it["newText"].as_str().unwrap(),
            )
        })
        .collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.0));
    let mut text = text.to_owned();
    for (start, end, new) in all {
        text.replace_range(start..end, new);
    }
    text
}
