//! A document of headings, paragraphs and lists on the screen.

use crate::cli::heading::Screen;
use crate::document::{Block, Document, plain_text};
use crate::findings::color::{FAINT, STRONG, paint, paint_lines};
use crate::text::printable::{Printable, printable};

/// What a list is indented by, and what is in it.
const STEP: &str = "  ";

/// Returns a document as a person reads it; what is neither text nor a list stands only in the files.
pub(super) fn show(document: &Document, screen: Screen) -> Printable {
    let mut text = printable!("{}\n", paint(&document.front.title, STRONG, screen.color));
    if !document.front.banner.is_empty() {
        let banner = Printable::wrap(&document.front.banner, screen.columns, "", "");
        text.push(printable!("{}\n", paint_lines(&banner, FAINT, screen.color)));
    }
    for block in &document.blocks {
        text.push(shown(block, "", screen));
    }
    text
}

fn shown(block: &Block, indent: &str, screen: Screen) -> Printable {
    match block {
        Block::Heading { content, .. } => {
            let title = Printable::wrap(plain_text(content), screen.columns, indent, indent);
            printable!("\n{}\n", paint_lines(&title, STRONG, screen.color))
        }
        Block::Paragraph(content) => Printable::wrap(plain_text(content), screen.columns, indent, indent),
        Block::List { items, .. } => items.iter().map(|it| item(it, indent, screen)).collect(),
        Block::Quote(blocks) => {
            let inner = format!("{indent}{STEP}");
            blocks.iter().map(|it| shown(it, &inner, screen)).collect()
        }
        _ => Printable::default(),
    }
}

fn item(blocks: &[Block], indent: &str, screen: Screen) -> Printable {
    let inner = format!("{indent}{STEP}");
    let mut text = Printable::default();
    for (at, block) in blocks.iter().enumerate() {
        match block {
            Block::Paragraph(content) if at == 0 => {
                let first = format!("{indent}- ");
                text.push(Printable::wrap(plain_text(content), screen.columns, first, &inner));
            }
            block => text.push(shown(block, &inner, screen)),
        }
    }
    text
}
