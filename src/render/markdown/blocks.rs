//! The document's blocks as pandoc's Markdown.

use super::escape::{NOTHING, escaped, guarded, one_line, unticked};
use super::{Note, Writer, attribute, block_text, name, prefixed, visible};
use crate::document::{Alignment, Block, Change, Inline, Picture, Table};
use crate::language::Value;
use crate::text::base64::base64;
use std::fmt::Write as _;

impl<'d> Writer<'d> {
    /// Returns blocks one under the other; in a tight list a sub-list follows its paragraph at once.
    pub(super) fn joined(&mut self, blocks: &'d [Block], tight: bool) -> String {
        let mut out = String::new();
        let mut before: Option<&Block> = None;
        for block in flat(blocks) {
            let text = self.block(block);
            if text.is_empty() {
                continue;
            }
            match (before, block) {
                (None, _) => {}
                (Some(Block::Paragraph(_)), Block::List { .. }) if tight => out.push('\n'),
                // Two lists side by side would be one.
                (Some(Block::List { .. }), Block::List { .. }) => out.push_str("\n\n<!-- -->\n\n"),
                _ => out.push_str("\n\n"),
            }
            out.push_str(&text);
            before = Some(block);
        }
        out
    }

    pub(super) fn block(&mut self, block: &'d Block) -> String {
        match block {
            Block::Heading {
                level,
                id,
                number,
                content,
            } => self.heading(*level, id, number, content),
            Block::Paragraph(content) => self.paragraph(content),
            Block::List { start, tight, items } => self.list(*start, *tight, items),
            Block::Quote(content) => prefixed(&self.blocks(content), "> ", "> "),
            Block::Code { language, text } => self.label() + &code_block(language, text),
            Block::Table(table) => self.table(table),
            Block::Figure { picture, caption } => self.label() + &self.figure(picture, caption),
            // A drawing is its words and its tables.
            Block::Drawing(drawing) => {
                let words = self.label() + &guarded(&one_line(&escaped(&drawing.alternative)));
                let details = self.blocks(&drawing.details);
                let parts = [words, details];
                parts
                    .iter()
                    .filter(|it| !it.is_empty())
                    .cloned()
                    .collect::<Vec<_>>()
                    .join("\n\n")
            }
            Block::Statement {
                id,
                number,
                content,
                summary,
                details,
            } => {
                let content = format!("{}{}", self.point(number), self.blocks(content));
                let summary = self.evidence(summary, details);
                let summary = if summary.is_empty() {
                    summary
                } else {
                    format!("\n\n{summary}")
                };
                let name = match self.change {
                    Some(Change::Deleted) => String::new(),
                    _ => format!("#{} ", name(id)),
                };
                format!("::: {{{name}.statement}}\n{content}{summary}\n:::")
            }
            Block::Insert(content) | Block::Annex(content) => self.blocks(content),
            Block::Notice(content) => format!("::: notice\n{}\n:::", prefixed(&self.blocks(content), "> ", "> ")),
            Block::Rule => self.label() + "* * *",
            Block::Inserted(content) => self.changed(Change::Inserted, content),
            Block::Deleted(content) => self.changed(Change::Deleted, content),
            Block::Remark(content) => format!("::: remark\n{}\n:::", prefixed(&self.blocks(content), "> ", "> ")),
        }
    }

    fn heading(&mut self, level: u8, id: &str, number: &str, content: &[Inline]) -> String {
        let marks = "#".repeat(usize::from(level).clamp(1, 6));
        let words = if number.is_empty() {
            one_line(&self.inlines(content))
        } else if self.change.is_none() {
            format!("{} {}", escaped(number), one_line(&self.inlines(content)))
        } else {
            // What becomes of a heading becomes of its number.
            let number = vec![Inline::text(format!("{number} "))];
            one_line(&self.inlines(&[number, content.to_vec()].concat()))
        };
        let name = if self.change == Some(Change::Deleted) {
            self.deleted += 1;
            // An underscore stands in no heading's name.
            format!("deleted_{}", self.deleted)
        } else {
            name(id)
        };
        format!("{marks} {words} {{#{name}}}")
    }

    /// Returns blocks that are inserted or deleted; what is deleted from the inserted stands in neither version.
    fn changed(&mut self, change: Change, content: &'d [Block]) -> String {
        if self.change.is_some_and(|it| it != change) {
            return String::new();
        }
        let outside = self.change.replace(change);
        let out = self.blocks(content);
        self.change = outside;
        out
    }

    /// Returns a line that says what became of a block that has no words to mark.
    fn label(&self) -> String {
        let word = match self.change {
            Some(Change::Inserted) => "render-inserted",
            Some(Change::Deleted) => "render-deleted",
            None => return String::new(),
        };
        format!("*\\[{}\\]*\n\n", escaped(&self.document.front.language.word(word)))
    }

    fn paragraph(&mut self, content: &[Inline]) -> String {
        let text = guarded(&self.inlines(content));
        match content {
            // A picture alone would become a figure with its text alternative as caption.
            [Inline::Picture(_)] if text.starts_with('!') => text + "&nbsp;",
            _ => text,
        }
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &'d [Vec<Block>]) -> String {
        let mut out = String::new();
        for (at, item) in (0..).zip(items) {
            let marker = start.map_or_else(|| "- ".to_owned(), |first| format!("{}. ", first.saturating_add(at)));
            let content = self.item(item, tight);
            if !out.is_empty() {
                out.push_str(if tight { "\n" } else { "\n\n" });
            }
            out.push_str(prefixed(&content, &marker, &" ".repeat(marker.len())).trim_end());
        }
        out
    }

    /// Returns a statement's number on a line of its own, as a table or a list may follow; nothing where it has none.
    fn point(&self, number: &str) -> String {
        if number.is_empty() {
            return String::new();
        }
        let number = escaped(&one_line(number)).into();
        let point = self.document.front.language.say("point", &[("number", number)]);
        format!("**{point}**\n\n")
    }

    /// Returns an item's text, which does not begin like something else.
    fn item(&mut self, item: &'d [Block], tight: bool) -> String {
        let content = self.joined(item, tight);
        match item.first() {
            // Its fence would stand behind the item's sign, where pandoc takes it for code in a line.
            Some(Block::Code { .. }) => format!("{NOTHING}\n\n{content}"),
            // Signs of lists side by side would be a line across the page.
            Some(Block::List { .. }) if content.chars().all(|it| "-* \n".contains(it)) => {
                format!("{content} {NOTHING}")
            }
            _ => unticked(&content),
        }
    }

    /// Returns what a statement rests on in a line of its own; the details stand in a note.
    fn evidence(&mut self, summary: &[Inline], details: &'d [Block]) -> String {
        let words = one_line(&self.inlines(summary));
        if details.is_empty() {
            return guarded(&words);
        }
        let words = if words.is_empty() {
            escaped(&self.document.front.language.word("render-evidence"))
        } else {
            words
        };
        let reference = if self.in_note {
            format!(" ({})", escaped(&block_text(details)))
        } else {
            self.notes.push(Note::Details(details));
            format!("[^{}]", self.notes.len())
        };
        guarded(&format!("{words}{reference}"))
    }

    fn figure(&mut self, picture: &Picture, caption: &[Inline]) -> String {
        let words = one_line(&self.inlines(caption));
        match self.picture(picture, &words, !words.is_empty()) {
            drawing if !drawing.starts_with('!') => {
                let caption = if words.is_empty() {
                    String::new()
                } else {
                    format!("\n\n{}", guarded(&words))
                };
                format!("{}{caption}", guarded(&drawing))
            }
            picture if words.is_empty() => picture + "&nbsp;",
            picture => picture,
        }
    }

    /// Returns a picture with `words` under it, or with its text alternative.
    pub(super) fn picture(&mut self, picture: &Picture, words: &str, is_figure: bool) -> String {
        let alternative = one_line(&escaped(&picture.alternative));
        if !matches!(picture.media, "image/png" | "image/jpeg") {
            let arguments = [("alternative", Value::from(one_line(&picture.alternative)))];
            return escaped(&self.document.front.language.say("render-drawing", &arguments));
        }
        let number = self.pictures.len() + 1;
        let attribute = if is_figure {
            format!(" {{alt={}}}", attribute(&picture.alternative))
        } else {
            String::new()
        };
        let data = base64(&picture.bytes);
        let address = format!("[picture-{number}]: data:{};base64,{data}{attribute}\n", picture.media);
        self.pictures.push(address);
        format!("![{}][picture-{number}]", if is_figure { words } else { &alternative })
    }

    fn table(&mut self, table: &Table) -> String {
        let header: Vec<_> = table.header.iter().map(|cell| self.cell(cell, false)).collect();
        let rows: Vec<Vec<_>> = table
            .rows
            .iter()
            .map(|row| {
                row.iter()
                    .enumerate()
                    .map(|(at, cell)| self.cell(cell, at == 0 && table.row_headers))
                    .collect()
            })
            .collect();
        let mut out = line_of(&header);
        out.push('|');
        for at in 0..header.len() {
            let lengths = rows
                .iter()
                .chain([&header])
                .filter_map(|row| row.get(at))
                .map(|it| it.chars().count());
            // Where lines are long, pandoc shares the page's width out as these lines are long.
            let dashes = "-".repeat(lengths.max().unwrap_or(0).clamp(3, 40));
            let (before, after) = match table.alignments.get(at) {
                Some(Alignment::Center) => (":", ":"),
                Some(Alignment::End) => ("", ":"),
                _ => ("", ""),
            };
            let _ = write!(out, "{before}{dashes}{after}|");
        }
        out.push('\n');
        for row in &rows {
            out.push_str(&line_of(row));
        }
        if table.caption.is_empty() {
            out.truncate(out.trim_end().len());
        } else {
            let _ = write!(out, "\n: {}", one_line(&self.inlines(&table.caption)));
        }
        out
    }

    fn cell(&mut self, cell: &[Inline], names_the_row: bool) -> String {
        let text = one_line(&self.inlines(cell));
        if names_the_row && !text.is_empty() && !text.contains('*') {
            format!("**{text}**")
        } else {
            text
        }
    }
}

/// Returns blocks with those that an insert holds in its place, so that each knows the one before it.
fn flat(blocks: &[Block]) -> Vec<&Block> {
    let mut all = Vec::new();
    for block in blocks {
        match block {
            Block::Insert(content) | Block::Annex(content) => all.extend(flat(content)),
            block => all.push(block),
        }
    }
    all
}

fn line_of(cells: &[String]) -> String {
    let mut out = String::from("|");
    for cell in cells {
        let _ = write!(out, " {cell} |");
    }
    out + "\n"
}

fn code_block(language: &str, text: &str) -> String {
    let longest = text.split(|it| it != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    let language: String = language
        .chars()
        .filter(|it| it.is_ascii_alphanumeric() || matches!(it, '-' | '+' | '_'))
        .collect();
    let text = visible(text);
    format!("{fence}{language}\n{text}\n{fence}")
}

#[cfg(test)]
mod tests {
    use super::super::part;
    use crate::document::{Block, Inline};

    fn list(items: Vec<Vec<Block>>) -> Block {
        Block::List {
            start: None,
            tight: true,
            items,
        }
    }

    #[test]
    fn an_empty_list_in_a_list_is_no_line_across_the_page() {
        let nested = list(vec![vec![list(vec![vec![list(vec![vec![]])]])]]);
        assert_eq!(part(&[nested]), "- - - <!-- -->\n");
        let two = list(vec![vec![list(vec![vec![], vec![]])]]);
        assert_eq!(part(&[two]), "- -\n  - <!-- -->\n");
    }

    #[test]
    fn code_that_begins_an_item_keeps_its_lines_and_a_box_is_none() {
        let code = Block::Code {
            language: String::new(),
            text: "x\ny".to_owned(),
        };
        assert_eq!(
            part(&[list(vec![vec![code]])]),
            "- <!-- -->\n\n  ```\n  x\n  y\n  ```\n"
        );
        let words = Block::Paragraph(vec![Inline::text("[ ] ikke gjort")]);
        assert_eq!(part(&[list(vec![vec![words]])]), "- \\[<!-- --> \\] ikke gjort\n");
    }
}
