//! What a command does before it writes, and what is said where it may not.

use super::context::{Context, Exit, Failure};
use crate::disk::write::{self, Error, Recovered, Why, Writer};
use crate::language::Value;
use crate::text::visible::visible;
use std::path::Path;

impl Context {
    /// Waits for the right to write in the project, finishes what an earlier process left half-way, and says so.
    pub fn writer(&mut self) -> Result<Writer, Failure> {
        let writer = Writer::open(&self.root()?)?;
        if let Some(recovered) = writer.recovered() {
            self.say_recovered(recovered);
        }
        Ok(writer)
    }

    /// Finishes what an earlier process left half-way; for a command that reads and asks before it takes the right to
    /// write, which nobody should hold while they think. A dry run only reads.
    pub fn recover(&mut self, dry_run: bool) -> Result<(), Failure> {
        if !dry_run && write::is_unfinished(&self.root()?)?.is_some() {
            self.writer()?;
        }
        Ok(())
    }

    fn say_recovered(&mut self, recovered: &Recovered) {
        let language = self.language();
        let key = if recovered.undone {
            "recovered-undone"
        } else {
            "recovered-done"
        };
        let mut text = language.say(key, &[("command", visible(&recovered.command).into_owned().into())]);
        for path in &recovered.left {
            text.push('\n');
            text.push_str(&language.say("recovered-left", &[("path", visible(path).into_owned().into())]));
        }
        self.complain(&text);
    }
}

/// Refuses to read a project in which work was left half-way; costs one look at the disk.
pub(super) fn refuse_unfinished(root: &Path) -> Result<(), Failure> {
    match write::is_unfinished(root)? {
        Some(command) => Err(Failure::new(Exit::Project, "unfinished").with("command", visible(&command).into_owned())),
        None => Ok(()),
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        if error.unfinished {
            let why = match error.why {
                Why::Failed(words) => Value::Text(words),
                Why::Full => Value::word("write-unfinished-full"),
                Why::Changed => Value::word("write-unfinished-changed"),
                _ => Value::word("write-unfinished-closed"),
            };
            return Self::new(Exit::Machine, "write-unfinished")
                .with("path", error.path)
                .with("why", why);
        }
        let (exit, key) = match &error.why {
            Why::Exists => (Exit::Usage, "write-exists"),
            Why::Changed => (Exit::Usage, "write-changed"),
            Why::Busy => (Exit::Usage, "write-busy"),
            Why::Closed => (Exit::Usage, "write-closed"),
            Why::Outside => (Exit::Usage, "write-outside"),
            Why::Full => (Exit::Machine, "write-full"),
            Why::Journal => (Exit::Machine, "write-journal"),
            Why::Failed(_) => (Exit::Machine, "write-failed"),
        };
        let failure = Self::new(exit, key).with("path", error.path);
        match error.why {
            Why::Failed(words) => failure.with("why", words),
            _ => failure,
        }
    }
}
