//! The first page.

use super::writer::Writer;
use crate::document::{Change, Versions};

impl Writer<'_> {
    pub(super) fn front(&mut self) {
        let (front, look) = (&self.document.front, self.look);
        if let Some(logo) = &look.painted_logo {
            self.logo(logo);
        }
        let document = self.document;
        let authority = document.versions(|it| Some(&*it.authority).filter(|it| !it.is_empty()));
        self.line("Authority", authority);
        // What is said of the changes as a whole is a comment: accepted or rejected, the document does not say it.
        if let (Some(told), _) = self.document.told_and_text() {
            self.remark(told);
        }
        self.line("Title", document.versions(|it| Some(&it.title)));
        for (label, said) in document.front_lines() {
            self.front_line(label, said);
        }
        for notice in &front.notices {
            let now = Some(&**notice);
            self.line("Notice", Versions { before: now, now });
        }
    }

    /// Writes a paragraph of each version, or one that both have.
    fn line(&mut self, style: &str, said: Versions<'_>) {
        if said.before.is_none() && said.now.is_none() {
            return;
        }
        self.with_change(whole(said), |it| {
            it.open_paragraph(Some(style));
            it.each(said, Self::plain);
            it.close_paragraph();
        });
    }

    fn front_line(&mut self, label: &str, said: Versions<'_>) {
        self.with_change(whole(said), |it| {
            it.open_paragraph(Some("FrontLine"));
            it.plain(&format!("{label}: "));
            it.each(said, Self::strong);
            it.close_paragraph();
        });
    }

    /// Writes what the versions say, one after the other where it is not the same.
    fn each(&mut self, said: Versions<'_>, write: impl Fn(&mut Self, &str)) {
        if said.is_same() {
            return write(self, said.now.unwrap_or_default());
        }
        for (change, text) in [(Change::Deleted, said.before), (Change::Inserted, said.now)] {
            if let Some(text) = text {
                self.changed(change, |it| write(it, text));
            }
        }
    }
}

/// Returns what became of something as a whole.
fn whole(said: Versions<'_>) -> Option<Change> {
    match (said.before, said.now) {
        (None, _) => Some(Change::Inserted),
        (_, None) => Some(Change::Deleted),
        _ => None,
    }
}
