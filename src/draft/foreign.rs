//! Words in another language than the document's say so, and are read aloud as what they are.

use crate::document::{Block, Document, Inline, plain_text};
use crate::language::Language;
use crate::text::quotation_marks::marked;
use crate::text::tongue;

/// Marks what stands in the other language in a document.
pub(super) fn mark(document: &mut Document) {
    let language = document.front.language;
    blocks(&mut document.blocks, language);
    document.footnotes.iter_mut().for_each(|it| blocks(it, language));
}

fn blocks(content: &mut [Block], language: Language) {
    for block in content {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => line(content, language),
            Block::List { items, .. } => items.iter_mut().for_each(|it| blocks(it, language)),
            Block::Statement {
                content,
                summary,
                details,
                ..
            } => {
                blocks(content, language);
                line(summary, language);
                blocks(details, language);
            }
            Block::Table(table) => {
                let cells = table.header.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.for_each(|it| line(it, language));
            }
            Block::Figure { caption, .. } => line(caption, language),
            Block::Quote(content)
            | Block::Insert(content)
            | Block::Annex(content)
            | Block::Notice(content)
            | Block::Inserted(content)
            | Block::Deleted(content)
            | Block::Remark(content) => blocks(content, language),
            Block::Code { .. } | Block::Drawing(_) | Block::Rule => {}
        }
    }
}

/// Marks a line as a whole, or else each part of it that has a form of its own or stands in quotation marks.
fn line(content: &mut Vec<Inline>, language: Language) {
    if matches!(&content[..], [Inline::Text(text)] if tongue::is_short(text)) {
        return;
    }
    if let Some(other) = tongue::other(&plain_text(content), language) {
        // What was marked already, such as a source's title, may be in a third language.
        if !content.iter().any(is_marked) {
            let whole = std::mem::take(content);
            content.push(foreign(other, whole));
        }
        return;
    }
    for inline in std::mem::take(content) {
        match inline {
            Inline::Text(text) => parts(&text, language, content),
            mut inline => {
                if let Inline::Emphasis(inner)
                | Inline::Strong(inner)
                | Inline::Link { content: inner, .. }
                | Inline::Inserted(inner)
                | Inline::Deleted(inner) = &mut inline
                {
                    line(inner, language);
                }
                content.push(inline);
            }
        }
    }
}

/// Adds a text, with what stands in quotation marks in another language marked.
fn parts(text: &str, language: Language, out: &mut Vec<Inline>) {
    let mut done = 0;
    for quotation in marked(text) {
        let words = &text[quotation.inner.clone()];
        let Some(other) = tongue::other(words, language) else {
            continue;
        };
        out.push(Inline::text(&text[done..quotation.inner.start]));
        out.push(foreign(other, vec![Inline::text(words)]));
        done = quotation.inner.end;
    }
    if done < text.len() || done == 0 {
        out.push(Inline::text(&text[done..]));
    }
}

fn foreign(language: Language, content: Vec<Inline>) -> Inline {
    Inline::Foreign {
        language: language.code().to_owned(),
        content,
    }
}

fn is_marked(inline: &Inline) -> bool {
    match inline {
        Inline::Foreign { .. } => true,
        Inline::Emphasis(content) | Inline::Strong(content) | Inline::Link { content, .. } => {
            content.iter().any(is_marked)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Marks a document of some blocks, and returns what is marked, by its language.
    fn found(content: Vec<Block>) -> Vec<(String, String)> {
        let mut document = Document {
            blocks: content,
            ..Document::default()
        };
        assert_eq!(document.front.language, Language::Danish);
        let before = format!("{document:?}").len();
        mark(&mut document);
        assert!(format!("{document:?}").len() >= before);
        let mut all = Vec::new();
        for block in &document.blocks {
            collect(block, &mut all);
        }
        all
    }

    fn collect(block: &Block, out: &mut Vec<(String, String)>) {
        let mut line = |content: &[Inline]| lines(content, out);
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => line(content),
            Block::Table(table) => table.rows.iter().flatten().for_each(|it| line(it)),
            Block::Quote(content) => content.iter().for_each(|it| collect(it, out)),
            _ => {}
        }
    }

    fn lines(content: &[Inline], out: &mut Vec<(String, String)>) {
        for inline in content {
            match inline {
                Inline::Foreign { language, content } => out.push((language.clone(), plain_text(content))),
                Inline::Emphasis(content) | Inline::Link { content, .. } => lines(content, out),
                _ => {}
            }
        }
    }

    fn paragraph(text: &str) -> Block {
        Block::Paragraph(vec![Inline::text(text)])
    }

    fn english(words: &str) -> Vec<(String, String)> {
        vec![("en".to_owned(), words.to_owned())]
    }

    #[test]
    fn a_quotation_says_its_language_as_a_block_and_in_marks_and_who_said_it_does_not() {
        let quote = Block::Quote(vec![
            paragraph("I waited three weeks for an interpreter."),
            paragraph("– en borger"),
        ]);
        assert_eq!(found(vec![quote]), english("I waited three weeks for an interpreter."));
        let words = "De siger: »I waited three weeks for an interpreter.« Det er for længe, og det skal ændres.";
        assert_eq!(
            found(vec![paragraph(words)]),
            english("I waited three weeks for an interpreter.")
        );
        let both = "Som en siger, »we do not know whom to ask«, og en anden, »they never told us about it«, er det svært at få at vide.";
        assert_eq!(found(vec![paragraph(both)]).len(), 2);
        assert!(found(vec![paragraph("De siger: »Jeg ventede i tre uger på en tolk.«")]).is_empty());
    }

    #[test]
    fn a_title_in_a_cell_a_link_or_stressed_and_a_whole_paragraph_say_it_too() {
        let title = "How many interviews are enough for a study";
        let link = Inline::Link {
            target: "#a".to_owned(),
            title: String::new(),
            content: vec![Inline::text(title)],
        };
        let stressed = Inline::Emphasis(vec![Inline::text(title)]);
        for inline in [link, stressed] {
            let content = vec![Inline::text("Det står i "), inline, Inline::text(", som vi har læst.")];
            assert_eq!(found(vec![Block::Paragraph(content)]), english(title));
        }
        let table = crate::document::Table {
            header: vec![vec![Inline::text("Titel")]],
            rows: vec![
                vec![vec![Inline::text(title)]],
                vec![vec![Inline::text("En undersøgelse af, hvad der er nok")]],
            ],
            ..crate::document::Table::default()
        };
        assert_eq!(found(vec![Block::Table(table)]), english(title));
        assert_eq!(found(vec![paragraph(title)]), english(title));
    }

    #[test]
    fn what_was_marked_before_is_not_marked_again() {
        let content = vec![
            Inline::text("There is one study that we have read, and it is "),
            Inline::Foreign {
                language: "de".to_owned(),
                content: vec![Inline::text("Ein Bericht")],
            },
        ];
        assert_eq!(
            found(vec![Block::Paragraph(content)]),
            [("de".to_owned(), "Ein Bericht".to_owned())]
        );
    }
}
