//! Paragraphs: how they are set where they stand, and what must stand at their beginning.

use super::measures::{INSET, STEP};
use super::numbering::LEVELS;
use super::setting::{Mark, Setting, Versions};
use super::writer::Writer;

/// Returns the style of the same kind of paragraph where it is looked up, in small letters.
fn small(style: Option<&str>) -> Option<&str> {
    match style {
        None => Some("Annex"),
        Some("ListParagraph") => Some("AnnexList"),
        Some("Quote") => Some("AnnexQuote"),
        style => style,
    }
}

impl Writer<'_> {
    /// Opens a paragraph; a style of its own keeps its place in a list.
    pub(super) fn open_paragraph(&mut self, style: Option<&str>) {
        let setting = self.setting;
        let style = style
            .or(setting.style)
            .or((setting.depth > 0).then_some("ListParagraph"));
        let style = if setting.is_small { small(style) } else { style };
        self.part.xml.open("w:p", &[]);
        self.properties(style, setting);
        self.setting.item = None;
        self.setting.after_table = false;
        self.setting.after_list = false;
        self.setting.tables_before = setting.tables_before.without(Versions::of(self.change));
        self.setting.on_new_page = false;
        self.setting.keeps_next = false;
        for mark in std::mem::take(&mut self.marks) {
            self.mark(mark);
        }
        self.begin_block();
        self.begin_remarks();
    }

    pub(super) fn close_paragraph(&mut self) {
        self.end_remarks();
        self.end_change();
        self.end_block();
        self.part.xml.close("w:p");
    }

    /// Writes what was kept for the next paragraph, before something that is none.
    pub(super) fn settle(&mut self) {
        if self.setting.item.is_some() || !self.marks.is_empty() {
            self.open_paragraph(None);
            self.close_paragraph();
        }
    }

    fn properties(&mut self, style: Option<&str>, setting: Setting) {
        let xml = &mut self.part.xml;
        xml.open("w:pPr", &[]);
        if let Some(style) = style {
            xml.value("w:pStyle", style);
        }
        if setting.keeps_next {
            xml.empty("w:keepNext", &[]);
        }
        if setting.on_new_page {
            xml.empty("w:pageBreakBefore", &[]);
        }
        if let Some(number) = setting.item {
            xml.open("w:numPr", &[]);
            xml.value("w:ilvl", &(setting.depth.clamp(1, LEVELS) - 1).to_string());
            xml.value("w:numId", &number.to_string());
            xml.close("w:numPr");
        }
        if setting.depth > 0 && matches!(style, Some("Statement" | "Evidence")) {
            // An item's sign stands where the bar would, so that the bars of the two would stand apart.
            xml.open("w:pBdr", &[]);
            xml.value("w:left", "nil");
            xml.close("w:pBdr");
        }
        if setting.is_small && style.is_some_and(|it| it.starts_with("Heading")) {
            xml.empty("w:spacing", &[("w:before", "140"), ("w:after", "20")]);
        } else if setting.after_table && !setting.in_cell {
            xml.empty("w:spacing", &[("w:before", "240")]);
        } else if setting.after_list && !setting.in_cell {
            // The last line of a close list has no space below it before another of its style.
            xml.empty("w:spacing", &[("w:before", "120")]);
        }
        let own = match style {
            Some("Quote" | "AnnexQuote" | "Notice") => INSET,
            _ => 0,
        };
        // An item stands as its list says, unless the list itself stands in.
        let is_set = setting.item.is_none() || setting.inset > 0 || own > 0;
        let left = setting.inset + setting.depth.min(LEVELS) * STEP;
        if left > 0 && is_set && !setting.in_cell {
            let (left, step) = ((left + own).to_string(), STEP.to_string());
            let mut attributes = vec![("w:left", &*left)];
            if setting.item.is_some() {
                attributes.push(("w:hanging", &step));
            }
            xml.empty("w:ind", &attributes);
        }
        if setting.tight && setting.depth > 0 {
            xml.empty("w:contextualSpacing", &[]);
        }
        if let Some(alignment) = setting.alignment {
            xml.value("w:jc", alignment);
        }
        // A cell keeps its last paragraph for as long as its row stands.
        if self.tracked_change().is_some() && !setting.in_cell {
            self.part.xml.open("w:rPr", &[]);
            self.mark_change();
            self.part.xml.close("w:rPr");
        }
        self.part.xml.close("w:pPr");
    }

    pub(super) fn mark(&mut self, mark: Mark) {
        let xml = &mut self.part.xml;
        match mark {
            Mark::Bookmark(number, name) => {
                xml.empty("w:bookmarkStart", &[("w:id", &number.to_string()), ("w:name", &name)]);
            }
            Mark::Comment(number) => xml.empty("w:commentRangeStart", &[("w:id", &number.to_string())]),
            Mark::Note => {
                self.styled("FootnoteReference", "w:footnoteRef");
                self.plain(" ");
            }
            Mark::Annotation => self.styled("CommentReference", "w:annotationRef"),
        }
    }

    /// Writes a run that holds nothing but an empty element.
    pub(super) fn styled(&mut self, style: &str, name: &str) {
        self.open_run();
        let xml = &mut self.part.xml;
        xml.open("w:rPr", &[]);
        xml.value("w:rStyle", style);
        xml.close("w:rPr");
        xml.empty(name, &[]);
        xml.close("w:r");
    }
}
