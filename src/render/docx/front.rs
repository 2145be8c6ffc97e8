//! The first page, and what runs along every page.

use super::package::Part;
use super::xml::Xml;
use super::{Writer, field};
use crate::document::Front;

impl Writer<'_> {
    pub(super) fn front(&mut self) {
        let (front, look) = (&self.document.front, self.look);
        if let Some(logo) = &look.painted_logo {
            self.logo(logo);
        }
        if !front.authority.is_empty() {
            self.line("Authority", &front.authority);
        }
        self.line("Title", &front.title);
        for (label, value) in &front.lines {
            self.open_paragraph(Some("FrontLine"));
            self.plain(&format!("{label}: "));
            let xml = &mut self.part.xml;
            xml.open("w:r", &[]);
            xml.open("w:rPr", &[]);
            xml.empty("w:b", &[]);
            xml.close("w:rPr");
            xml.element("w:t", &[("xml:space", "preserve")], value);
            xml.close("w:r");
            self.close_paragraph();
        }
        for notice in &front.notices {
            self.line("Notice", notice);
        }
    }

    fn line(&mut self, style: &str, text: &str) {
        self.open_paragraph(Some(style));
        self.plain(text);
        self.close_paragraph();
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
