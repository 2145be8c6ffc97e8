//! Ctrl-C: it closes the workbench while that is open, and afterwards ends the program again, as it did before.

#[cfg(unix)]
use std::sync::atomic::{AtomicBool, Ordering};
#[cfg(unix)]
use std::sync::{Arc, LazyLock};

/// Whether the workbench is closed, so that nobody but the program hears Ctrl-C.
#[cfg(unix)]
static IS_CLOSED: LazyLock<Arc<AtomicBool>> = LazyLock::new(|| {
    let closed = Arc::new(AtomicBool::new(false));
    // Who once heard a signal hears it for good, and what it does otherwise must be done in their place.
    let _ = signal_hook::flag::register_conditional_default(signal_hook::consts::SIGINT, Arc::clone(&closed));
    closed
});

/// As long as it is there, Ctrl-C is for the workbench alone.
#[derive(Debug)]
pub(super) struct Listening;

impl Listening {
    /// Begins to listen.
    pub(super) fn begin() -> Self {
        #[cfg(unix)]
        IS_CLOSED.store(false, Ordering::Relaxed);
        Self
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        // Elsewhere the system itself hears what nobody listens to any more.
        #[cfg(unix)]
        IS_CLOSED.store(true, Ordering::Relaxed);
    }
}
