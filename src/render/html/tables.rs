//! Tables in the page: as wide as they need to be, and on a phone a card for each row where the columns have no room.

use super::blocks::{Writer, escaped};
use crate::document::{Alignment, Inline, Table, plain_text};
use std::fmt::Write as _;

/// Up to how many columns a table is as wide as the text.
const NARROW: usize = 2;

/// From how many columns a table needs small letters on paper.
const WIDE: usize = 8;

/// How the cells of a table are written.
struct Cells<'t> {
    table: &'t Table,
    /// What each column is called, where a card must say it; nothing where rows stay rows.
    labels: Option<Vec<String>>,
}

impl Writer<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        self.tables += 1;
        let (number, columns) = (self.tables, table.header.len());
        let class = match columns {
            ..=NARROW => "table narrow",
            WIDE.. => "table wide",
            _ => "table cards",
        };
        let label = if table.caption.is_empty() {
            format!("aria-label=\"{}\"", self.say("render-table", number))
        } else {
            format!("aria-labelledby=\"table_{number}\"")
        };
        let becomes_cards = (NARROW + 1..WIDE).contains(&columns);
        let labels = || table.header.iter().map(|it| escaped(plain_text(it).trim())).collect();
        let cells = Cells {
            table,
            labels: becomes_cards.then(labels),
        };
        // What may scroll can be reached with the keyboard, and says what it is.
        let _ = writeln!(
            self.out,
            "<div class=\"{class}\" role=\"group\" tabindex=\"0\" {label}>"
        );
        self.out.push_str("<table>\n");
        if !table.caption.is_empty() {
            let _ = write!(self.out, "<caption id=\"table_{number}\">");
            self.inlines(&table.caption);
            self.out.push_str("</caption>\n");
        }
        self.out.push_str("<thead>\n");
        self.row(&cells, &table.header, true);
        self.out.push_str("</thead>\n");
        if !table.rows.is_empty() {
            self.out.push_str("<tbody>\n");
            for row in &table.rows {
                self.row(&cells, row, false);
            }
            self.out.push_str("</tbody>\n");
        }
        self.out.push_str("</table>\n</div>\n");
    }

    fn row(&mut self, cells: &Cells<'_>, row: &[Vec<Inline>], is_head: bool) {
        self.out.push_str("<tr>\n");
        for (at, cell) in row.iter().enumerate() {
            let scope = match (is_head, at) {
                (true, _) => Some("col"),
                (false, 0) if cells.table.row_headers => Some("row"),
                (false, _) => None,
            };
            // A header without words names nothing.
            let scope = scope.filter(|_| !cell.is_empty());
            let tag = if scope.is_some() { "th" } else { "td" };
            let scope = scope.map_or_else(String::new, |it| format!(" scope=\"{it}\""));
            let class = match cells.table.alignments.get(at) {
                Some(Alignment::Center) => " class=\"center\"",
                Some(Alignment::End) => " class=\"end\"",
                _ => "",
            };
            let label = cells.labels.as_ref().and_then(|it| it.get(at));
            let label = label.filter(|it| !is_head && tag == "td" && !it.is_empty());
            let label = label.map_or_else(String::new, |it| format!(" data-label=\"{it}\""));
            let _ = write!(self.out, "<{tag}{scope}{class}{label}>");
            self.inlines(cell);
            let _ = writeln!(self.out, "</{tag}>");
        }
        self.out.push_str("</tr>\n");
    }
}
