//! The workbench in the browser: a door on this machine alone; pages show what the engine says, forms ask it to write.

#![allow(clippy::unnecessary_wraps, reason = "every page has the same form")]

mod acts;
mod address;
mod answer;
mod asked;
mod asking;
mod blocks;
mod choosing;
mod commands;
mod connections;
mod desk;
mod fields;
#[cfg(test)]
mod fixture;
mod found;
mod frame;
mod gate;
mod held;
mod interrupt;
mod kept;
mod keys;
mod pages;
mod respond;
mod routes;
mod sent;
mod server;
mod start;
#[cfg(test)]
mod tests;
mod writing;

use crate::diagnostic::Failure;
use crate::workspace::opening::{Browsing, Opening};

/// How much stack a page may use: as much as a command has, since texts may be nested deeply.
const STACK: usize = 8 << 20;

/// Answers a browser until somebody closes the workbench, or nobody visits it for an hour.
pub fn run(opening: Opening, browsing: Browsing) -> Result<(), Failure> {
    let _listening = interrupt::Listening::begin();
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .thread_stack_size(STACK)
        .build()
        .map_err(|error| server::cannot_listen(&error))?;
    // Pages that are being made are finished before it ends, so that no write is cut off.
    runtime.block_on(server::serve(opening, browsing))
}
