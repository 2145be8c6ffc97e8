//! `ip serve`: the workbench in the browser.

use super::context::{Context, Exit};
use super::doors::Doors;
use crate::diagnostic::Failure;
use crate::workspace::opening::Browsing;
use crossterm::event::{self, Event, KeyCode, KeyEvent};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::time::Duration;

/// How often it is looked whether somebody still wants to hear of keys.
const LOOK: Duration = Duration::from_millis(250);

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    #[arg(long)]
    no_open: bool,
    #[arg(long)]
    read_only: bool,
}

/// Opens the workbench, and ends when it is closed.
pub(super) fn run(args: &Args, doors: Doors, context: &mut Context) -> Result<Exit, Failure> {
    let serve = doors.serve.ok_or_else(|| Failure::usage("serve-not-built"))?;
    // What was left half-way is finished before pages show it.
    context.recover(args.read_only)?;
    let (enters, asked) = Enters::of(context);
    let browsing = Browsing {
        port: args.port,
        opens: !args.no_open,
        read_only: args.read_only,
        asked,
    };
    serve(context.opening()?, browsing)?;
    drop(enters);
    context.remark("serve-end", &[]);
    Ok(Exit::Done)
}

/// Hears each Enter of the person at the terminal, until it is dropped: what is typed afterwards is for others.
struct Enters(Arc<AtomicBool>);

impl Enters {
    fn of(context: &Context) -> (Self, Receiver<()>) {
        let ended = Arc::new(AtomicBool::new(false));
        let (pressed, heard) = channel();
        if context.is_interactive() {
            let seen = Arc::clone(&ended);
            std::thread::spawn(move || hear(&pressed, &seen));
        }
        (Self(ended), heard)
    }
}

impl Drop for Enters {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

fn hear(pressed: &Sender<()>, ended: &AtomicBool) {
    while !ended.load(Ordering::Relaxed) {
        let is_enter = match event::poll(LOOK) {
            Ok(false) => false,
            Ok(true) => matches!(
                event::read(),
                Ok(Event::Key(KeyEvent {
                    code: KeyCode::Enter,
                    ..
                }))
            ),
            // Keys can't be heard here.
            Err(_) => return,
        };
        if is_enter && pressed.send(()).is_err() {
            return;
        }
    }
}
