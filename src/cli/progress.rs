//! What is being done, shown to a person who waits for it; gone when it is done.
//!
//! What is soon done costs a look at the clock: nothing is drawn, and nothing runs beside it, before patience ends.

use crate::text::printable::Printable;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::fmt;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, Once, PoisonError};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

/// How long something may take before it is shown.
pub(super) const PATIENCE: Duration = Duration::from_millis(500);

/// How often the sign that something is being done moves.
const BEAT: Duration = Duration::from_millis(120);

/// Something that is being done.
#[derive(Debug)]
pub(super) struct Progress {
    /// Nothing where nobody looks.
    shown: Option<Arc<Shown>>,
    /// Whoever waits to show it, until it is done.
    watch: Option<(Sender<()>, JoinHandle<()>)>,
}

struct Shown {
    bar: ProgressBar,
    text: Box<dyn Fn() -> Printable + Send + Sync>,
    target: fn() -> ProgressDrawTarget,
    due: Option<Instant>,
    begun: Once,
    /// Held while the text is taken, so that a text that is newer never loses against one that is older.
    turning: Mutex<()>,
}

impl fmt::Debug for Shown {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Shown")
            .field("due", &self.due)
            .finish_non_exhaustive()
    }
}

impl Shown {
    fn begin(&self) {
        let _held = self.turning.lock().unwrap_or_else(PoisonError::into_inner);
        self.begun.call_once(|| {
            self.bar.set_style(ProgressStyle::default_spinner());
            self.bar.set_message((self.text)().into_string());
            self.bar.set_draw_target((self.target)());
            self.bar.enable_steady_tick(BEAT);
        });
    }
}

impl Progress {
    /// Returns something that nobody sees.
    pub(super) fn unseen() -> Self {
        Self {
            shown: None,
            watch: None,
        }
    }

    /// Returns something that is shown once it has taken longer than somebody's patience, and the text that is shown then.
    pub(super) fn shown(
        text: impl Fn() -> Printable + Send + Sync + 'static,
        patience: Duration,
        target: fn() -> ProgressDrawTarget,
    ) -> Self {
        let shown = Shown {
            bar: ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden()),
            text: Box::new(text),
            target,
            due: Instant::now().checked_add(patience),
            begun: Once::new(),
            turning: Mutex::new(()),
        };
        Self {
            shown: Some(Arc::new(shown)),
            watch: None,
        }
    }

    /// Shows it when its time has come, for work that has no steps.
    pub(super) fn watched(mut self) -> Self {
        if let Some(shown) = self.shown.clone() {
            let (done, is_done) = mpsc::channel();
            let left = shown.due.map(|it| it.saturating_duration_since(Instant::now()));
            let watch = std::thread::spawn(move || {
                let left = left.unwrap_or(Duration::MAX);
                if is_done.recv_timeout(left) == Err(RecvTimeoutError::Timeout) {
                    shown.begin();
                }
            });
            self.watch = Some((done, watch));
        }
        self
    }

    /// Is called at each step of the work, from any thread: shows it when its time has come.
    pub(super) fn step(&self) {
        if let Some(shown) = &self.shown
            && !shown.begun.is_completed()
            && shown.due.is_some_and(|it| Instant::now() >= it)
        {
            shown.begin();
        }
    }

    /// Takes another text to show from now on.
    pub(super) fn turn(&self) {
        let Some(shown) = &self.shown else { return };
        // Where it begins at this moment, the first text may be the older one, and is already seen.
        let _held = shown.turning.lock().unwrap_or_else(PoisonError::into_inner);
        if shown.begun.is_completed() {
            shown.bar.set_message((shown.text)().into_string());
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if let Some((done, watch)) = self.watch.take() {
            drop(done);
            // Whatever it was about to show is shown before it is taken away; that it failed, nobody needs to know.
            let _ = watch.join();
        }
        if let Some(shown) = self.shown.as_ref().filter(|it| it.begun.is_completed()) {
            shown.bar.finish_and_clear();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use indicatif::TermLike;
    use std::io::Result;

    /// What was written on a terminal that is none, and who is notified of it.
    static SEEN: Mutex<String> = Mutex::new(String::new());
    static WRITTEN: Mutex<Option<Sender<()>>> = Mutex::new(None);
    const NEVER: Duration = Duration::MAX;

    #[derive(Debug)]
    struct Screen;

    impl TermLike for Screen {
        fn width(&self) -> u16 {
            80
        }
        fn move_cursor_up(&self, _: usize) -> Result<()> {
            Ok(())
        }
        fn move_cursor_down(&self, _: usize) -> Result<()> {
            Ok(())
        }
        fn move_cursor_right(&self, _: usize) -> Result<()> {
            Ok(())
        }
        fn move_cursor_left(&self, _: usize) -> Result<()> {
            Ok(())
        }
        fn write_line(&self, text: &str) -> Result<()> {
            self.write_str(text)
        }
        fn write_str(&self, text: &str) -> Result<()> {
            SEEN.lock().unwrap().push_str(text);
            if let Some(written) = &*WRITTEN.lock().unwrap() {
                // Whoever waited has seen enough.
                let _ = written.send(());
            }
            Ok(())
        }
        fn clear_line(&self) -> Result<()> {
            self.write_str("<gone>")
        }
        fn flush(&self) -> Result<()> {
            Ok(())
        }
    }

    fn screen() -> ProgressDrawTarget {
        ProgressDrawTarget::term_like(Box::new(Screen))
    }

    #[test]
    fn only_what_takes_time_is_shown_and_it_is_gone_afterwards() {
        let (written, is_written) = mpsc::channel();
        *WRITTEN.lock().unwrap() = Some(written);
        // A failure must not become a wait without end: what is shown moves for ever.
        let wait_for = |text: &str| {
            for _ in 0..500 {
                if SEEN.lock().unwrap().contains(text) {
                    return;
                }
                is_written.recv_timeout(Duration::from_secs(20)).expect(text);
            }
            panic!("{text} was never shown");
        };
        for short in [
            Progress::shown(|| Printable::text("laver html"), NEVER, screen),
            Progress::shown(|| Printable::text("laver html"), NEVER, screen).watched(),
        ] {
            short.step();
            short.turn();
        }
        assert_eq!(*SEEN.lock().unwrap(), "", "what is done at once is not shown");

        let long = Progress::shown(|| Printable::text("læser"), Duration::ZERO, screen);
        long.step();
        wait_for("læser");
        drop(long);
        assert!(SEEN.lock().unwrap().ends_with("<gone>"));

        let left = Arc::new(Mutex::new("docx, pdf"));
        let text = left.clone();
        let long = Progress::shown(
            move || Printable::text(format!("laver {}", text.lock().unwrap())),
            Duration::ZERO,
            screen,
        );
        let long = long.watched();
        wait_for("laver docx, pdf");
        *left.lock().unwrap() = "pdf";
        long.turn();
        wait_for("laver pdf");
        drop(long);
        assert!(SEEN.lock().unwrap().ends_with("<gone>"));
        drop(Progress::unseen().watched());
    }
}
