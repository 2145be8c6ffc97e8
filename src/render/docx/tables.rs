//! Tables, whose first row comes again on every page.

use super::fields::field;
use super::measures::STEP;
use super::setting::{Setting, Versions};
use super::writer::Writer;
use crate::document::{Alignment, Block, Change, Inline, Table, plain_text, row_change};
use crate::render::extent::is_short_table;
use crate::render::widths::widths;

/// How many columns Word can take.
const MOST: usize = 63;

/// The room beside a cell's words, in twentieths of a point.
const MARGIN: usize = 200;

/// From how many columns a table needs small letters.
const WIDE: usize = 8;

impl<'d> Writer<'d> {
    pub(super) fn table(&mut self, table: &'d Table) {
        if !table.caption.is_empty() {
            self.caption("TableCaption", "render-caption-table", &table.caption);
        }
        if table.header.len() > MOST {
            return self.rows_as_paragraphs(table);
        }
        let outside = self.setting;
        self.part_tables();
        self.settle();
        let inset = outside.inset + outside.depth * STEP;
        let widths = widths(table, self.width.saturating_sub(inset).max(self.width / 2), MARGIN);
        self.part.xml.open("w:tbl", &[]);
        self.table_properties(table, inset, widths.iter().sum());
        self.part.xml.open("w:tblGrid", &[]);
        for width in &widths {
            self.part.xml.empty("w:gridCol", &[("w:w", &width.to_string())]);
        }
        self.part.xml.close("w:tblGrid");
        self.setting = Setting {
            style: Some(if widths.len() < WIDE { "TableText" } else { "TableSmall" }),
            in_cell: true,
            ..Setting::default()
        };
        let (whole, last) = (is_short_table(table), table.rows.len());
        self.row(table, &table.header, &widths, true, last > 0);
        for (at, row) in (1..).zip(&table.rows) {
            // No row stands alone on a page.
            let stays = at < last && (whole || at == 1 || at + 1 == last);
            self.row(table, row, &widths, false, stays);
        }
        self.part.xml.close("w:tbl");
        let stands = Versions::of(self.change);
        self.setting = Setting {
            after_table: true,
            tables_before: Versions {
                old: stands.old || outside.tables_before.old,
                new: stands.new || outside.tables_before.new,
            },
            item: None,
            on_new_page: false,
            ..outside
        };
    }

    /// Writes a paragraph between two tables that stand side by side, of which Word would make one; where they do so in
    /// one version only, it stands in that one.
    fn part_tables(&mut self) {
        let (before, stands) = (self.setting.tables_before, Versions::of(self.change));
        let change = match (before.old && stands.old, before.new && stands.new) {
            (true, true) => None,
            (false, true) => Some(Change::Inserted),
            (true, false) => Some(Change::Deleted),
            (false, false) if self.setting.after_table => Some(Change::Deleted),
            (false, false) => return,
        };
        self.with_change(change, |it| {
            it.open_paragraph(None);
            it.close_paragraph();
        });
    }

    fn table_properties(&mut self, table: &Table, inset: usize, width: usize) {
        let xml = &mut self.part.xml;
        xml.open("w:tblPr", &[]);
        xml.value("w:tblStyle", "PolicyTable");
        xml.empty("w:tblW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
        if inset > 0 {
            xml.empty("w:tblInd", &[("w:w", &inset.to_string()), ("w:type", "dxa")]);
        }
        let (value, first_column) = if table.row_headers {
            ("06A0", "1")
        } else {
            ("0620", "0")
        };
        xml.empty(
            "w:tblLook",
            &[
                ("w:val", value),
                ("w:firstRow", "1"),
                ("w:lastRow", "0"),
                ("w:firstColumn", first_column),
                ("w:lastColumn", "0"),
                ("w:noHBand", "1"),
                ("w:noVBand", "1"),
            ],
        );
        let caption = field(&plain_text(&table.caption), 255);
        let is_changed = |it: &Inline| matches!(it, Inline::Inserted(_) | Inline::Deleted(_));
        // Word keeps no track of what a table says of itself.
        if !caption.is_empty() && !table.caption.iter().any(is_changed) {
            xml.value("w:tblCaption", &caption);
        }
        xml.close("w:tblPr");
    }

    /// Writes a row, which may have to stay with the next one.
    fn row(&mut self, table: &Table, cells: &'d [Vec<Inline>], widths: &[usize], is_header: bool, stays: bool) {
        self.part.xml.open("w:tr", &[]);
        self.part.xml.open("w:trPr", &[]);
        self.part.xml.empty("w:cantSplit", &[]);
        if is_header {
            self.part.xml.empty("w:tblHeader", &[]);
        }
        self.with_change(self.change.or(row_change(cells)), Writer::mark_change);
        self.part.xml.close("w:trPr");
        for (at, width) in widths.iter().enumerate() {
            let xml = &mut self.part.xml;
            xml.open("w:tc", &[]);
            xml.open("w:tcPr", &[]);
            xml.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
            xml.close("w:tcPr");
            self.setting.alignment = match table.alignments.get(at) {
                Some(Alignment::Center) => Some("center"),
                // `right` is what Word 2007 calls it, and what every version reads.
                Some(Alignment::End) => Some("right"),
                _ => None,
            };
            self.setting.keeps_next = stays;
            self.paragraph(None, cells.get(at).map_or(&[], Vec::as_slice));
            self.part.xml.close("w:tc");
        }
        self.part.xml.close("w:tr");
    }

    /// Writes each row of a table that Word can't take on a line of its own.
    fn rows_as_paragraphs(&mut self, table: &'d Table) {
        for row in std::iter::once(&table.header).chain(&table.rows) {
            self.open_paragraph(None);
            for (at, cell) in row.iter().enumerate() {
                if at > 0 {
                    self.plain(", ");
                }
                self.inlines(cell);
            }
            self.close_paragraph();
        }
    }
}

/// Tells whether blocks end in a table, after which Word wants a paragraph.
pub(super) fn end_in_table(blocks: &[Block]) -> bool {
    matches!(blocks.last(), None | Some(Block::Table(_)))
}
