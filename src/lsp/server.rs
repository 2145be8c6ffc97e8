//! One conversation with an editor: what it says is taken in, what it asks is answered, and findings are told.

use super::buffers::Buffers;
use super::client::Client;
use super::frame::{self, Incoming};
use super::opened::Opened;
use super::refusal::Refusal;
use super::view::View;
use super::{findings, shown};
use crate::diagnostic::Failure;
use crate::language::Language;
use crate::workspace::watch::Workspace;
use lsp_server::{ErrorCode, Message};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

/// How long nobody must have typed before findings are told.
const PAUSE: Duration = Duration::from_millis(200);
/// After how long they are told although somebody is typing.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the files are looked at where the editor does not tell of them.
const LOOK: Duration = Duration::from_secs(3);

/// How far the conversation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Begun,
    Open,
    /// The editor said goodbye.
    Done,
    /// The editor left.
    Left,
}

/// One conversation.
pub(super) struct Server {
    output: Box<dyn Write + Send>,
    language: Option<Language>,
    phase: Phase,
    client: Client,
    buffers: Buffers,
    opened: Opened,
    /// Since when findings wait to be told, and when the last change came.
    waiting: Option<(Instant, Instant)>,
    /// What was told of each file.
    published: BTreeMap<String, Value>,
    /// The failure that was told last, so that nobody is told twice.
    told: Option<String>,
    /// The last number of a question to the editor.
    asked: u32,
}

impl Server {
    /// Begins a conversation about a project.
    pub(super) fn new(output: Box<dyn Write + Send>, language: Option<Language>, opened: Opened) -> Self {
        Self {
            output,
            language,
            phase: Phase::Begun,
            client: Client::default(),
            buffers: Buffers::default(),
            opened,
            waiting: None,
            published: BTreeMap::new(),
            told: None,
            asked: 0,
        }
    }

    /// Answers until the editor leaves; returns whether it said goodbye before.
    pub(super) fn serve(mut self, receive: &Receiver<Incoming>) -> bool {
        let mut is_done = false;
        loop {
            let next = match self.pause() {
                Some(pause) => receive.recv_timeout(pause),
                None => receive.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            let done = match next {
                Ok(incoming) => self.guarded(|it| it.take(incoming)),
                Err(RecvTimeoutError::Timeout) => self.guarded(Self::look),
                Err(RecvTimeoutError::Disconnected) => return is_done,
            };
            is_done |= self.phase == Phase::Done;
            if self.phase == Phase::Left || !done {
                return is_done;
            }
        }
    }

    /// Returns how long to wait for the next message before there is something else to do.
    fn pause(&self) -> Option<Duration> {
        if self.phase != Phase::Open {
            return None;
        }
        match self.waiting {
            Some((first, last)) => {
                let due = (last + PAUSE).min(first + PATIENCE);
                Some(due.saturating_duration_since(Instant::now()))
            }
            None => (!self.client.watches).then_some(LOOK),
        }
    }

    /// Does something that must not end the conversation, whatever is wrong with it; returns whether the editor still listens.
    fn guarded(&mut self, work: impl FnOnce(&mut Self) -> std::io::Result<()>) -> bool {
        match catch_unwind(AssertUnwindSafe(|| work(self))) {
            Ok(done) => done.is_ok(),
            Err(_) => {
                // What was half done is begun anew.
                self.opened.drop_all();
                true
            }
        }
    }

    fn take(&mut self, incoming: Incoming) -> std::io::Result<()> {
        match incoming {
            Incoming::Refused(answer) => self.send(&answer)?,
            Incoming::Message(Message::Request(request)) => {
                let id = json!(request.id);
                let answered = catch_unwind(AssertUnwindSafe(|| self.answer(&request.method, &request.params)));
                let answered = answered.unwrap_or_else(|_| {
                    self.opened.drop_all();
                    Err(Refusal {
                        code: ErrorCode::InternalError,
                        message: request.method.clone(),
                    })
                });
                let answer = match answered {
                    Ok(result) => json!({"jsonrpc": "2.0", "id": id, "result": result}),
                    Err(Refusal { code, message }) => {
                        json!({"jsonrpc": "2.0", "id": id, "error": {"code": code as i32, "message": message}})
                    }
                };
                self.send(&answer)?;
            }
            Incoming::Message(Message::Notification(said)) => self.heed(&said.method, &said.params)?,
            Incoming::Message(Message::Response(_)) => {}
        }
        let is_due = self.waiting.is_some() && self.pause().is_some_and(|it| it.is_zero());
        if is_due { self.look() } else { Ok(()) }
    }

    fn send(&mut self, value: &Value) -> std::io::Result<()> {
        frame::write(&mut *self.output, value)
    }

    /// Takes in what the editor says.
    fn heed(&mut self, method: &str, params: &Value) -> std::io::Result<()> {
        let document = &params["textDocument"];
        match method {
            "exit" => self.phase = Phase::Left,
            _ if self.phase != Phase::Open => {}
            "initialized" => {
                self.changed();
                return self.watch();
            }
            "textDocument/didOpen" => {
                self.buffers.open(document, self.opened.home.as_ref());
                self.changed();
            }
            "textDocument/didChange" => {
                self.buffers.change(params, self.client.units);
                self.changed();
            }
            "textDocument/didClose" => {
                self.buffers.close(document["uri"].as_str().unwrap_or_default());
                self.changed();
            }
            "textDocument/didSave" | "workspace/didChangeWatchedFiles" => self.changed(),
            _ => {}
        }
        Ok(())
    }

    fn changed(&mut self) {
        let now = Instant::now();
        let first = self.waiting.map_or(now, |it| it.0);
        self.waiting = Some((first, now));
        self.opened.changed();
    }

    /// Asks the editor to tell when files change on disk.
    fn watch(&mut self) -> std::io::Result<()> {
        if !self.client.watches {
            return Ok(());
        }
        self.asked += 1;
        let options = json!({"watchers": [{"globPattern": "**/*.{md,yaml,bib}"}]});
        let registration = json!({
            "id": "files", "method": "workspace/didChangeWatchedFiles", "registerOptions": options,
        });
        let params = json!({"registrations": [registration]});
        self.send(&json!({"jsonrpc": "2.0", "id": self.asked, "method": "client/registerCapability", "params": params}))
    }

    /// Answers what the editor asks.
    fn answer(&mut self, method: &str, params: &Value) -> Result<Value, Refusal> {
        let refused = |code: ErrorCode| {
            Err(Refusal {
                code,
                message: method.to_owned(),
            })
        };
        match (self.phase, method) {
            (Phase::Begun, "initialize") => {
                self.client = Client::of(params);
                self.phase = Phase::Open;
                Ok(self.client.answer())
            }
            (Phase::Begun, _) => refused(ErrorCode::ServerNotInitialized),
            (Phase::Open, "shutdown") => {
                self.phase = Phase::Done;
                Ok(Value::Null)
            }
            (Phase::Open, "initialize") | (Phase::Done | Phase::Left, _) => refused(ErrorCode::InvalidRequest),
            (Phase::Open, _) => match shown::find(method) {
                Some(answer) => self.show(answer, params),
                None => refused(ErrorCode::MethodNotFound),
            },
        }
    }

    /// Answers what is asked about the project as it is now; nothing where there is none.
    fn show(&mut self, answer: shown::Answer, params: &Value) -> Result<Value, Refusal> {
        self.refresh();
        match self.seen(|view| answer(view, params)) {
            None => Ok(Value::Null),
            Some(Ok(result)) => result,
            // A file changed in this moment: what was made of it is wrong.
            Some(Err(_)) => {
                self.changed();
                Err(Refusal {
                    code: ErrorCode::ContentModified,
                    message: String::new(),
                })
            }
        }
    }

    /// Does something with the project as it was looked at last; nothing where there is none. What is made while a file changes is refused.
    fn seen<T>(&self, work: impl FnOnce(&View<'_>) -> T) -> Option<Result<T, Failure>> {
        let (workspace, home) = (self.opened.workspace.as_ref()?, self.opened.home.as_ref()?);
        let checked = workspace.checked();
        Some(checked.snapshot.with_texts(|texts| {
            work(&View {
                checked,
                texts,
                buffers: &self.buffers,
                home,
                client: &self.client,
                language: self.speech(),
                half_typed: &self.opened.half_typed,
            })
        }))
    }

    /// Returns the language: the one that was asked for, else the editor's, else the project's.
    fn speech(&self) -> Language {
        let own = self.opened.language();
        self.language.or(self.client.language).or(own).unwrap_or_default()
    }

    /// Looks at the project as it is now, where anything changed; tells why where that can't be.
    fn refresh(&mut self) {
        match self.opened.refresh(&self.client, &mut self.buffers) {
            Ok(()) => self.told = None,
            Err(failure) => self.complain(&failure),
        }
    }

    /// Looks at the project, and tells what is wrong where that changed.
    fn look(&mut self) -> std::io::Result<()> {
        self.waiting = None;
        self.opened.changed();
        self.refresh();
        let shown = match self.opened.workspace.as_mut().map(Workspace::explain) {
            Some(Ok(())) => self.seen(findings::all),
            failed => failed.map(|it| it.map(|()| BTreeMap::new())),
        };
        let mut shown = match shown {
            None => return Ok(()),
            Some(Ok(shown)) => shown,
            // A file changed in this moment.
            Some(Err(_)) => {
                self.changed();
                return Ok(());
            }
        };
        for address in self.published.keys() {
            shown.entry(address.clone()).or_insert_with(|| findings::none(address));
        }
        for (address, params) in shown {
            if self.published.get(&address) != Some(&params) {
                self.send(&json!({
                    "jsonrpc": "2.0", "method": "textDocument/publishDiagnostics", "params": params,
                }))?;
                self.published.insert(address, params);
            }
        }
        self.published.retain(|_, it| !findings::is_none(it));
        Ok(())
    }

    /// Tells once why the project can't be looked at.
    fn complain(&mut self, failure: &Failure) {
        let text = failure.message.lines(self.speech()).join("\n");
        if self.told.as_ref() != Some(&text) {
            // Whether anybody listens shows with the next answer.
            let params = json!({"type": 2, "message": text});
            let _ = self.send(&json!({"jsonrpc": "2.0", "method": "window/showMessage", "params": params}));
            self.told = Some(text);
        }
    }
}
