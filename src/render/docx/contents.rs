//! The contents: a field that Word updates, with its entries in it already; each gets its page when Word has counted.

use super::targets::bookmark;
use super::writer::Writer;
use crate::document::{Block, Change, Inline, plain_text};

/// How deep the contents go: chapters alone, so that they stand on one page.
const DEPTH: u8 = 1;

impl Writer<'_> {
    pub(super) fn contents(&mut self) {
        let mut entries = Vec::new();
        // Contents are made anew: what is gone is not in them.
        let headings = self.document.headings().into_iter();
        for (_, block) in headings.filter(|it| it.0 != Some(Change::Deleted)) {
            if let Block::Heading {
                level,
                id,
                number,
                content,
            } = block
                && *level <= DEPTH
            {
                entries.push(((*level).max(1), bookmark(id), number, content));
            }
        }
        if entries.is_empty() || self.document.front.is_short {
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
        for (at, (level, name, number, content)) in entries.into_iter().enumerate() {
            self.open_paragraph(Some(&format!("TOC{level}")));
            if at == 0 {
                self.begin_contents();
            }
            self.entry(&name, number, content);
            if at == last {
                self.field_mark("end");
            }
            self.close_paragraph();
        }
        self.part.xml.close("w:sdtContent");
        self.part.xml.close("w:sdt");
        let begins_a_page = matches!(self.document.remark_and_text().1.first(), Some(Block::Heading { .. }));
        self.setting.on_new_page = begins_a_page && !self.document.front.is_head;
        // Text right below would read as one more entry.
        self.setting.after_table = !begins_a_page;
    }

    fn begin_contents(&mut self) {
        self.field_mark("begin");
        self.open_run();
        self.instruction(" TOC \\o \"1-1\" \\h ");
        self.part.xml.close("w:r");
        self.field_mark("separate");
    }

    /// Writes an entry, which leads to its heading. Where pages end only the program knows that shows the file: none stands here
    /// that could be wrong, nor a sign in its place where nobody counts them, such as on a telephone.
    fn entry(&mut self, name: &str, number: &str, content: &[Inline]) {
        let attributes = [("w:anchor", name), ("w:history", "1")];
        self.part.xml.open("w:hyperlink", &attributes);
        if !number.is_empty() {
            self.plain(&format!("{number} "));
        }
        self.plain(&plain_text(content));
        self.part.xml.close("w:hyperlink");
    }
}
