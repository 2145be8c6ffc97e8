//! Connections: as many as fit, and one that sends slowly or nothing makes way for the next.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::task::AbortHandle;

/// How many connections there are at once; a browser keeps six.
const MOST: usize = 256;

/// Whether a connection has shown that it is a browser of ours.
pub(super) type Known = Arc<AtomicBool>;

/// The connections that are open, the oldest first.
#[derive(Debug, Default)]
pub(super) struct Connections(Mutex<VecDeque<(Known, AbortHandle)>>);

impl Connections {
    /// Takes in a connection; where there are too many, the oldest is cut off that has shown nothing yet.
    pub(super) fn take_in(&self, known: Known, connection: AbortHandle) {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain(|it| !it.1.is_finished());
        if open.len() >= MOST {
            let stranger = open.iter().position(|it| !it.0.load(Ordering::Relaxed));
            if let Some((_, oldest)) = open.remove(stranger.unwrap_or(0)) {
                oldest.abort();
            }
        }
        open.push_back((known, connection));
    }

    /// Cuts off every connection.
    pub(super) fn end(&self) {
        let mut open = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        open.drain(..).for_each(|it| it.1.abort());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_shows_nothing_makes_way_and_a_browser_stays() {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(async {
            let connections = Connections::default();
            let mut tasks = Vec::new();
            for at in 0..MOST + 10 {
                let known = Arc::new(AtomicBool::new(at < 3));
                let task = tokio::spawn(std::future::pending::<()>());
                connections.take_in(known, task.abort_handle());
                tasks.push(task);
            }
            tokio::task::yield_now().await;
            let gone: Vec<usize> = (0..tasks.len()).filter(|it| tasks[*it].is_finished()).collect();
            assert_eq!(gone, (3..13).collect::<Vec<_>>());
            connections.end();
            for task in &mut tasks {
                let _ = task.await;
            }
            assert!(tasks.iter().all(tokio::task::JoinHandle::is_finished));
        });
    }
}
