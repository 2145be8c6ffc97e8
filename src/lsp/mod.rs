//! The project in an editor: a door that speaks the language server protocol, and shows what the engine says.

mod address;
mod buffers;
mod changed;
mod client;
mod findings;
mod frame;
mod opened;
mod refusal;
mod server;
mod shown;
mod symbols;
mod view;

use crate::workspace::editing::Editing;
use opened::Opened;
use server::Server;
use std::sync::mpsc;
use std::thread;

/// How many messages wait before the editor is made to.
const WAITING: usize = 64;

/// Answers an editor until it leaves; returns whether it said goodbye before.
pub fn run(editing: Editing) -> bool {
    let (send, receive) = mpsc::sync_channel(WAITING);
    let Editing { mut input, .. } = editing;
    thread::spawn(move || {
        while let Ok(Some(incoming)) = frame::read(&mut *input) {
            if send.send(incoming).is_err() {
                break;
            }
        }
    });
    let opened = Opened::new(editing.directory, editing.is_asked, editing.today);
    Server::new(editing.output, editing.language, opened).serve(&receive)
}
