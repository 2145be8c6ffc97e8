//! `/draft` and `/draft/…`: the draft as `ip build` makes it, each statement with what it rests on.

use crate::compile;
use crate::diagnostic::Failure;
use crate::document::{Block, Document, Inline};
use crate::language::Language;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Edition, EvidenceStyle};
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::blocks::link;
use crate::serve::desk::{Desk, View};
use crate::serve::frame::Page;
use crate::workspace::snapshot::Checked;
use minijinja::context;
use minijinja::value::Serde;
use std::collections::BTreeSet;

/// Shows the whole draft.
pub(in crate::serve) fn whole(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let language = view.language;
    let mut page = Page::new(language.word("serve-menu-draft"));
    let chapters = chapters(&view);
    if chapters.is_empty() {
        let nothing = context! { why => language.word("serve-no-draft"), advice => () };
        return Ok(Answer::Page(page.filled("notice.html", nothing)));
    }
    page = page.filled("links.html", context! { links => Serde(&chapters) });
    match drafted(view.checked) {
        Ok(document) => page = page.document(with_ways(document, language)),
        Err(failure) => page = page.filled("notice.html", Page::reasons(&failure, language)),
    }
    Ok(Answer::Page(page))
}

/// Shows one chapter.
pub(in crate::serve) fn chapter(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let language = view.language;
    let Some(record) = view.checked.project().find(Kind::Chapter, asked.value("chapter")) else {
        return Ok(Answer::Missing(Page::missing(language)));
    };
    let mut page = Page::new(&*record.title);
    page = page.filled("links.html", context! { links => Serde(&chapters(&view)) });
    match one(view.checked, &record.id) {
        Ok(document) => page = page.document(with_ways(document, language)),
        Err(failure) => page = page.filled("notice.html", Page::reasons(&failure, language)),
    }
    Ok(Answer::Page(page))
}

/// Returns one chapter of the draft.
pub(in crate::serve) fn one(checked: &Checked, chapter: &str) -> Result<Document, Failure> {
    drafted(checked).map(|it| only(it, chapter))
}

/// Returns the draft, each statement with what it rests on in full.
fn drafted(checked: &Checked) -> Result<Document, Failure> {
    compile::refuse_errors(checked)?;
    let formats = compile::formats(&["html".to_owned()])?;
    let snapshot = &checked.snapshot;
    let drafts = compile::drafts(snapshot, &formats, Edition::Internal, Some(EvidenceStyle::Box))?;
    let document = drafts.into_iter().next().map(|it| (*it).clone());
    Ok(document.unwrap_or_default())
}

/// Returns the chapters, each with its address.
fn chapters(view: &View<'_>) -> Vec<address::Piece> {
    let piece = |record: &crate::record::Record| address::Piece {
        text: record.title.to_string(),
        to: Some(format!("/draft/{}", address::encoded(&record.id))),
    };
    view.checked.project().chapters().into_iter().map(piece).collect()
}

/// Returns one chapter of a draft, without its title; links to other chapters lead to their pages.
fn only(document: Document, chapter: &str) -> Document {
    let is_title = |it: &Block| matches!(it, Block::Heading { level: 1, .. });
    let is_own = |it: &Block| matches!(it, Block::Heading { level: 1, id, .. } if id == chapter);
    let own = document.blocks.into_iter().skip_while(|it| !is_own(it)).skip(1);
    let mut blocks: Vec<Block> = own.take_while(|it| !is_title(it)).collect();
    let mut here = BTreeSet::new();
    anchors(&blocks, &mut here);
    let mut footnotes = document.footnotes;
    let mut lead = |target: &mut String| {
        let name = target.strip_prefix('#').filter(|it| !here.contains(*it));
        if let Some(elsewhere) = name.map(|it| format!("/draft#{it}")) {
            *target = elsewhere;
        }
    };
    each_link(&mut blocks, &mut lead);
    for note in &mut footnotes {
        each_link(note, &mut lead);
    }
    Document {
        blocks,
        footnotes,
        front: document.front,
        changes: None,
    }
}

/// Gathers the names by which links lead into some blocks.
fn anchors(blocks: &[Block], names: &mut BTreeSet<String>) {
    for block in blocks {
        match block {
            Block::Heading { id, .. } => {
                names.insert(id.clone());
            }
            Block::Statement {
                id, content, details, ..
            } => {
                names.insert(id.clone());
                anchors(content, names);
                anchors(details, names);
            }
            Block::List { items, .. } => items.iter().for_each(|it| anchors(it, names)),
            Block::Quote(it) | Block::Insert(it) | Block::Annex(it) | Block::Notice(it) => anchors(it, names),
            _ => {}
        }
    }
}

/// Lets `lead` change where each link leads.
fn each_link(blocks: &mut [Block], lead: &mut dyn FnMut(&mut String)) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph(content) => in_line(content, lead),
            Block::List { items, .. } => items.iter_mut().for_each(|it| each_link(it, lead)),
            Block::Quote(it) | Block::Insert(it) | Block::Annex(it) | Block::Notice(it) => each_link(it, lead),
            Block::Statement {
                content,
                summary,
                details,
                ..
            } => {
                each_link(content, lead);
                in_line(summary, lead);
                each_link(details, lead);
            }
            Block::Table(table) => {
                in_line(&mut table.caption, lead);
                let cells = table.header.iter_mut().chain(table.rows.iter_mut().flatten());
                cells.for_each(|it| in_line(it, lead));
            }
            Block::Drawing(drawing) => {
                in_line(&mut drawing.caption, lead);
                each_link(&mut drawing.details, lead);
            }
            _ => {}
        }
    }
}

fn in_line(content: &mut [Inline], lead: &mut dyn FnMut(&mut String)) {
    for inline in content {
        match inline {
            Inline::Link { target, content, .. } => {
                lead(target);
                in_line(content, lead);
            }
            Inline::Emphasis(it) | Inline::Strong(it) | Inline::Foreign { content: it, .. } => in_line(it, lead),
            _ => {}
        }
    }
}

/// Adds to each statement the way to everything under it.
fn with_ways(mut document: Document, language: Language) -> Document {
    add_ways(&mut document.blocks, &language.word("serve-trace"));
    document
}

fn add_ways(blocks: &mut [Block], words: &str) {
    for block in blocks {
        match block {
            Block::Statement { id, details, .. } => {
                let (chapter, name) = crate::project::anchor::parts(id);
                let thing = format!("{chapter}#{}", name.unwrap_or_default());
                let to = format!("/trace/{}", address::encoded(&thing));
                details.push(Block::Paragraph(vec![link(to, words)]));
            }
            Block::List { items, .. } => items.iter_mut().for_each(|it| add_ways(it, words)),
            Block::Quote(it) | Block::Insert(it) => add_ways(it, words),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::blocks;

    fn heading(level: u8, id: &str) -> Block {
        blocks::heading(level, id, blocks::line(id))
    }

    #[test]
    fn a_chapter_alone_has_what_stands_in_it_and_leads_to_the_others() {
        let to = |target: &str| Block::Paragraph(vec![link(target, "x")]);
        let document = Document {
            blocks: vec![
                heading(1, "a"),
                heading(2, "a--b"),
                to("#a--b"),
                to("#c"),
                to("https://x.dk"),
                heading(1, "c"),
            ],
            ..Document::default()
        };
        let own = only(document, "a");
        assert_eq!(
            own.blocks,
            [heading(2, "a--b"), to("#a--b"), to("/draft#c"), to("https://x.dk")]
        );
        assert!(only(own, "c").blocks.is_empty());
    }
}
