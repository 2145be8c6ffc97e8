//! What a command does before it writes: it takes the right to, and finishes what was interrupted.

use super::context::Context;
use crate::diagnostic::Failure;
use crate::disk::journal::Recovered;
use crate::disk::write::{self, Writer};
use crate::text::printable::Printable;
use crate::workspace::failure::{self, refuse_unfinished};
use crate::workspace::start::INIT;
use std::path::Path;

impl Context {
    /// Waits for the right to write in the project, finishes what an earlier process left half-way, and says so.
    pub fn writer(&mut self) -> Result<Writer, Failure> {
        let writer = Writer::open(&self.root()?)?;
        if let Some(recovered) = writer.recovered() {
            self.report_recovered(recovered);
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

    /// Finishes an `ip init` that was interrupted in a folder, and says so; tells whether there was one. A dry run only says that
    /// there is.
    pub fn finish_init(&mut self, folder: &Path, dry_run: bool) -> Result<bool, Failure> {
        if dry_run {
            return refuse_unfinished(folder).map(|()| false);
        }
        if write::is_unfinished(folder)?.is_none() {
            return Ok(false);
        }
        let writer = Writer::open(folder)?;
        let Some(recovered) = writer.recovered() else {
            return Ok(false);
        };
        self.report_recovered(recovered);
        Ok(recovered.command == INIT && !recovered.undone)
    }

    fn report_recovered(&mut self, recovered: &Recovered) {
        let language = self.language();
        let lines = failure::recovered(recovered);
        let lines = lines.iter().map(|it| Printable::say(language, it.key, &it.arguments));
        self.complain(&Printable::joined(lines.collect::<Vec<_>>(), "\n"));
    }
}
