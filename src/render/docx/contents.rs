//! The contents: a field that Word can update, with its entries in it already.

use super::Writer;
use super::targets::bookmark;
use crate::document::{Block, plain_text};

/// How deep the contents go: chapters and their sections.
const DEPTH: u8 = 2;

impl Writer<'_> {
    pub(super) fn contents(&mut self) {
        let mut entries = Vec::new();
        for block in &self.document.blocks {
            if let Block::Heading {
                level,
                id,
                number,
                content,
            } = block
                && *level <= DEPTH
            {
                let words = format!("{number} {}", plain_text(content));
                entries.push(((*level).max(1), bookmark(id), words.trim().to_owned()));
            }
        }
        if entries.is_empty() {
            return;
        }
        let title = self.language().word("render-contents");
        let xml = &mut self.part.xml;
        xml.open("w:sdt", &[]);
        xml.open("w:sdtPr", &[]);
        xml.open("w:docPartObj", &[]);
        xml.value("w:docPartGallery", "Table of Contents");
        xml.empty("w:docPartUnique", &[]);
        xml.close("w:docPartObj");
        xml.close("w:sdtPr");
        xml.open("w:sdtContent", &[]);
        self.open_paragraph(Some("TOCHeading"));
        self.plain(&title);
        self.close_paragraph();
        let last = entries.len() - 1;
        for (at, (level, name, words)) in entries.iter().enumerate() {
            self.open_paragraph(Some(&format!("TOC{level}")));
            if at == 0 {
                self.field_mark("begin");
                let xml = &mut self.part.xml;
                xml.open("w:r", &[]);
                xml.element("w:instrText", &[("xml:space", "preserve")], " TOC \\o \"1-2\" \\h ");
                xml.close("w:r");
                self.field_mark("separate");
            }
            self.part
                .xml
                .open("w:hyperlink", &[("w:anchor", name), ("w:history", "1")]);
            self.plain(words);
            self.part.xml.close("w:hyperlink");
            if at == last {
                self.field_mark("end");
            }
            self.close_paragraph();
        }
        self.part.xml.close("w:sdtContent");
        self.part.xml.close("w:sdt");
        self.setting.on_new_page = matches!(self.document.blocks.first(), Some(Block::Heading { .. }));
    }

    fn field_mark(&mut self, kind: &str) {
        let xml = &mut self.part.xml;
        xml.open("w:r", &[]);
        xml.empty("w:fldChar", &[("w:fldCharType", kind)]);
        xml.close("w:r");
    }
}
