//! The first page, and what runs along every page.

use super::package::Part;
use super::xml::Xml;
use super::{Writer, field};
use crate::document::{Change, Front, Versions};

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

/// Writes the banner, which stands in the head of every page.
pub(super) fn banner(part: &mut Part, front: &Front) {
    let xml = &mut part.xml;
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.value("w:pStyle", "Banner");
    xml.close("w:pPr");
    xml.open("w:r", &[]);
    xml.element("w:t", &[], &field(&front.banner, usize::MAX));
    xml.close("w:r");
    xml.close("w:p");
}

/// Writes the page's number, which stands in the foot of every page.
pub(super) fn page_number(part: &mut Part) {
    let xml = &mut part.xml;
    xml.open("w:p", &[]);
    xml.open("w:pPr", &[]);
    xml.value("w:pStyle", "Footer");
    xml.close("w:pPr");
    number(xml, " PAGE ");
    xml.open("w:r", &[]);
    xml.element("w:t", &[("xml:space", "preserve")], " / ");
    xml.close("w:r");
    number(xml, " NUMPAGES ");
    xml.close("w:p");
}

fn number(xml: &mut Xml, what: &str) {
    xml.open("w:fldSimple", &[("w:instr", what)]);
    xml.open("w:r", &[]);
    xml.element("w:t", &[], "1");
    xml.close("w:r");
    xml.close("w:fldSimple");
}
