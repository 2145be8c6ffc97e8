//! What runs along every page, where the project has nothing of its own.

use super::fields::field;
use super::part::Part;
use super::xml::Xml;
use crate::document::Front;

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
