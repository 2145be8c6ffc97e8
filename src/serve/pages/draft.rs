//! `/draft` and `/draft/…`: the draft as `ip build` makes it, each statement with what it rests on.

use super::new;
use crate::compile;
use crate::diagnostic::Failure;
use crate::document::{Block, Document, Inline};
use crate::evidence::Statement;
use crate::evidence::review::{self, State};
use crate::project::anchor;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Edition, EvidenceStyle};
use crate::serve::address;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::{Desk, View};
use crate::serve::frame::Page;
use crate::text::capital::capitalised;
use crate::workspace::snapshot::Checked;
use minijinja::context;
use minijinja::value::{Serde, Value};
use std::collections::{BTreeMap, BTreeSet};

/// Shows the whole draft.
pub(in crate::serve) fn whole(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let view = desk.view()?;
    let language = view.language;
    let mut page = Page::new(language.word("serve-menu-draft"));
    let chapters = chapters(&view);
    let making = address::of_making(ThingKind::Record(Kind::Chapter)).map(|it| address::Piece {
        text: language.word("serve-new-chapter"),
        to: Some(it.to_owned()),
    });
    page = page.filled("links.html", context! { links => Serde(making.as_slice()) });
    if chapters.is_empty() {
        let nothing = context! { why => language.word("serve-no-draft"), advice => () };
        return Ok(Answer::Page(page.filled("notice.html", nothing)));
    }
    page = page.filled("links.html", context! { links => Serde(&chapters) });
    match drafted(view.checked) {
        Ok(document) => page = page.draft(document, tools(&view, None)),
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
    let own = [
        ("serve-write", address::of_writing(&record.id)),
        (
            "serve-edit-file",
            address::of_text(view.checked.project().path(record.file)),
        ),
    ];
    let own = own.map(|(key, to)| address::Piece {
        text: language.word(key),
        to: Some(to),
    });
    page = page.filled("links.html", context! { links => Serde(&own) });
    match one(view.checked, &record.id) {
        Ok(document) => page = page.draft(document, tools(&view, Some(record))),
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
    let piece = |record: &Record| address::Piece {
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
        origin: None,
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

/// Returns what can be done with the statements of a chapter, or of all, by the names by which links lead to them.
fn tools(view: &View<'_>, only: Option<&Record>) -> BTreeMap<String, Value> {
    let mut tools = BTreeMap::new();
    let chapters = anchor::statements(view.checked.project()).into_iter();
    for (chapter, names) in chapters.filter(|it| only.is_none_or(|only| only.file == it.0.file)) {
        for (anchor, name) in names {
            let passage = chapter.passage(name);
            let statement = passage.and_then(|it| Statement::of(Thing::Part(chapter, it)));
            tools.extend(statement.map(|it| (anchor, of_statement(view, it))));
        }
    }
    tools
}

/// Returns what can be done with a statement, and whether it was read with what it rests on.
fn of_statement(view: &View<'_>, statement: Statement<'_>) -> Value {
    let (project, language) = (view.checked.project(), view.language);
    let id = statement.id();
    let (is_read, key) = match review::state(project, statement) {
        State::Current => (true, "trace-reviewed"),
        State::Outdated(_) => (false, "review-outdated"),
        State::Never => (false, "review-never"),
    };
    let (writing, name) = (
        address::of_writing(&statement.chapter.id),
        address::encoded(statement.name),
    );
    context! {
        point => statement.point(project, language),
        is_read,
        state => capitalised(&language.word(key)),
        trace => format!("/trace/{}", address::encoded(&id)),
        edit => format!("{writing}?statement={name}"),
        answer => new::answer_to(project, statement.thing()),
        id,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::serve::blocks::{self, link};
    use crate::serve::fixture::Bench;

    fn heading(level: u8, id: &str) -> Block {
        blocks::heading(level, id, blocks::line(id))
    }

    const PROJECT: &str = "//- policy/chapters/10-bolig.md\n---\ntitle: Bolig\ntheme: sundhed\nstatus: draft\n---\n\
        ## Tolke\n\nVi vil have <tolke>.\n[@2018-03-14-boligselskaber-k3f#tolk] ^tolke\n\n- Et punkt. ^et\n- Intet punkt.\n\n\
        | a | b |\n| - | - |\n| c | d |\n\n^tabel\n";

    /// Returns what stands at a statement of a page.
    fn tools<'a>(page: &'a str, id: &str) -> &'a str {
        let carried = format!("name=\"statement\" value=\"{id}\"");
        let at = page.find(&carried).unwrap_or_else(|| panic!("{id}: {page}"));
        let start = page[..at].rfind("<div class=\"tools\">").unwrap();
        let rest = &page[start..];
        &rest[..rest.find("</div>\n</div>").unwrap()]
    }

    #[test]
    fn at_a_statement_in_a_paragraph_a_list_or_a_table_it_is_read_changed_and_answered() {
        let mut bench = Bench::new(PROJECT);
        for page in ["/draft/bolig", "/draft"] {
            let page = bench.get(page).page();
            for (name, point) in [("tolke", "1"), ("et", "2"), ("tabel", "3")] {
                let tools = tools(&page, &format!("bolig#{name}"));
                assert!(
                    tools.contains("Not read before") && tools.contains(&format!("Point {point}<")),
                    "{tools}"
                );
                assert!(
                    tools.contains(&format!("href=\"/draft/bolig/edit?statement={name}\"")),
                    "{tools}"
                );
                assert!(
                    tools.contains(&format!("href=\"/answers/new?to=bolig%23{name}\"")),
                    "{tools}"
                );
                assert!(tools.contains(&format!("href=\"/trace/bolig%23{name}\"")), "{tools}");
            }
            assert_eq!(page.matches("name=\"statement\"").count(), 3);
        }
        let answer = bench.get("/answers/new?to=bolig%23tolke").page();
        assert!(answer.contains("value=\"bolig#tolke\" checked"), "{answer}");
    }

    #[test]
    fn a_statement_that_was_read_says_so_until_its_words_change_and_reading_it_can_be_undone() {
        let mut bench = Bench::new(PROJECT);
        let here = bench.post("/review", &[("statement", "bolig#et")]).see();
        assert_eq!(here, "/draft/bolig#bolig--et");
        let page = bench.get("/draft/bolig").page();
        assert_eq!(page.matches("name=\"statement\"").count(), 2);
        assert!(page.contains("was read with what it rests on, as it is now"), "{page}");
        let path = "policy/chapters/10-bolig.md";
        bench.write(path, &bench.text(path).replace("Et punkt.", "Et andet punkt."));
        let page = bench.get("/draft/bolig").page();
        assert!(tools(&page, "bolig#et").to_lowercase().contains("again"), "{page}");
        bench.post("/undo", &[("number", "1")]).see();
        assert!(tools(&bench.get("/draft/bolig").page(), "bolig#et").contains("Not read before"));
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
