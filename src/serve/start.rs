//! Opening the browser: through a file that only the user can read, so that the link stands in no list of processes.

use super::keys::Secret;
use crate::disk::{output, places};
use crate::language::Language;
use crate::render;
use std::path::PathBuf;

/// A page on the disk that leads to the workbench; it is gone once somebody is in, or the workbench is closed.
#[derive(Debug)]
pub(super) struct Door(PathBuf);

impl Door {
    /// Opens the browser on an address; nothing where the machine has no place for the page or no browser.
    pub(super) fn open(address: &str, language: Language) -> Option<Self> {
        // The name can't be guessed, so that nobody waits for it.
        let name = format!("browser-{}.html", Secret::new().ok()?.as_str());
        let path = places::state()?.join(name);
        output::write_private(&path, page(address, language).as_bytes()).ok()?;
        let door = Self(path);
        output::open(&door.0).ok()?;
        Some(door)
    }
}

impl Drop for Door {
    fn drop(&mut self) {
        // It leads nowhere by then.
        let _ = output::remove(&self.0);
    }
}

fn page(address: &str, language: Language) -> String {
    let (address, word) = (
        render::html_text(address),
        render::html_text(&language.word("serve-enter")),
    );
    format!(
        "<!DOCTYPE html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n<meta name=\"referrer\" content=\"no-referrer\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={address}\">\n<title>ip</title>\n<p><a href=\"{address}\">{word}</a></p>\n</html>\n",
        language.code()
    )
}
