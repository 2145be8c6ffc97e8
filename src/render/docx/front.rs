//! The first page.

use super::writer::Writer;
use crate::document::{Change, Versions};
use crate::render::title::title_lines;

impl Writer<'_> {
    pub(super) fn front(&mut self) {
        let (front, look) = (&self.document.front, self.look);
        if let Some(logo) = &look.painted_logo {
            self.logo(logo);
        }
        let document = self.document;
        let field = if front.is_head {
            ("Authority", "Title")
        } else {
            ("CoverAuthority", "CoverTitle")
        };
        let authority = document.versions(|front| Some(&*front.authority).filter(|it| !it.is_empty()));
        self.line(field.0, authority);
        self.title(field.1);
        if !front.stamp.is_empty() {
            self.open_paragraph(Some("Stamp"));
            self.plain(&front.stamp);
            self.close_paragraph();
        }
        // What the document is stands at once for whoever opens it, whatever is accepted or rejected.
        if let (Some(remark), _) = document.remark_and_text() {
            self.inset("Notice", remark);
        }
        for (label, versions) in document.front_lines() {
            self.front_line(label, versions);
        }
        for notice in &front.notices {
            let now = Some(&**notice);
            self.line("Notice", Versions { before: now, now });
        }
    }

    /// Writes the title, broken by sense where it did not change.
    fn title(&mut self, style: &str) {
        let document = self.document;
        let versions = document.versions(|it| Some(&it.title));
        if !versions.is_same() {
            return self.line(style, versions);
        }
        self.open_paragraph(Some(style));
        for (at, line) in title_lines(&document.front.title).iter().enumerate() {
            if at > 0 {
                self.open_run();
                self.part.xml.empty("w:br", &[]);
                self.part.xml.close("w:r");
            }
            self.plain(line);
        }
        self.close_paragraph();
    }

    /// Writes a paragraph of each version, or one that both have.
    fn line(&mut self, style: &str, versions: Versions<'_>) {
        if versions.before.is_none() && versions.now.is_none() {
            return;
        }
        self.with_change(whole(versions), |it| {
            it.open_paragraph(Some(style));
            it.each(versions, Self::plain);
            it.close_paragraph();
        });
    }

    fn front_line(&mut self, label: &str, versions: Versions<'_>) {
        self.with_change(whole(versions), |it| {
            it.open_paragraph(Some("FrontLine"));
            it.plain(&format!("{label}: "));
            it.each(versions, Self::strong);
            it.close_paragraph();
        });
    }

    /// Writes what the versions say, one after the other where it is not the same.
    fn each(&mut self, versions: Versions<'_>, write: impl Fn(&mut Self, &str)) {
        if versions.is_same() {
            return write(self, versions.now.unwrap_or_default());
        }
        for (change, text) in [(Change::Deleted, versions.before), (Change::Inserted, versions.now)] {
            if let Some(text) = text {
                self.changed(change, |it| write(it, text));
            }
        }
    }
}

/// Returns what became of something as a whole.
fn whole(versions: Versions<'_>) -> Option<Change> {
    match (versions.before, versions.now) {
        (None, _) => Some(Change::Inserted),
        (_, None) => Some(Change::Deleted),
        _ => None,
    }
}
