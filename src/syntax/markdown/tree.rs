//! Markdown text → the document tree, with everything resolved on the way.

mod frame;
mod frames;

use super::line::{Line, Open};
use super::marker::Markers;
use super::outline;
use crate::document::{Alignment, Block, Inline, Picture, Table, address, plain_text};
use crate::source::Span;
use crate::syntax::citation;
use frame::{Frame, Kind};
use pulldown_cmark as cmark;
use pulldown_cmark::{BrokenLink, CowStr, Event, HeadingLevel, LinkType, Parser, Tag, TagEnd};
use std::collections::BTreeMap;
use std::ops::Range;

/// Answers what a text alone cannot, so that the tree holds nothing unresolved.
///
/// Every span is a range of bytes in the text that `read` was given.
pub trait Resolve {
    /// Names a heading; called in the order of the text.
    fn heading(&mut self, span: Span, level: u8, content: &[Inline]) -> Anchor;
    /// Resolves a bracket of citations, given without its brackets and on one line.
    fn citation(&mut self, span: Span, inner: &str) -> Vec<Inline>;
    /// Resolves a fenced block `ip NAME`, whose text is YAML.
    fn insert(&mut self, span: Span, name: &str, options: &str) -> Vec<Block>;
    /// Resolves what ended in `^name`, given without the marker.
    ///
    /// The span is that of the paragraph, item or quote; where the marker stands alone, that of its paragraph.
    fn statement(&mut self, span: Span, name: &str, content: Vec<Block>) -> Vec<Block>;
    /// Returns a picture, or nothing where only its text alternative shall stand.
    fn picture(&mut self, span: Span, target: &str, alternative: &str) -> Option<Picture>;
    /// Tells whether the text is sent to people who do not have the project's files, so that no link may lead to one.
    fn travels(&self) -> bool {
        false
    }
    /// Keeps a place among the footnotes, and returns its index; called when a note is first referred to.
    fn reserve_footnote(&mut self) -> usize;
    /// Says what a reserved footnote holds; called once for each, after the text.
    fn footnote(&mut self, index: usize, content: Vec<Block>);
}

/// How a heading is named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Anchor {
    /// Names the heading in links; unique in the document.
    pub id: String,
    /// `2.1`, or nothing.
    pub number: String,
}

/// Reads a body: a chapter's, which has citations, inserts and statements, or a note's, which has passages and themes.
///
/// Headings come out from level 2 (level 1 is the record's title), never more than one deeper than the one before.
/// Raw HTML becomes text, comments vanish, and a link that could do harm leaves only its words.
pub fn read(text: &str, markers: Markers, resolve: &mut dyn Resolve) -> Vec<Block> {
    let claim = if markers == Markers::Chapter {
        claim_citation
    } else {
        claim_nothing
    };
    let parser = Parser::new_with_broken_link_callback(text, outline::options(), Some(claim));
    let mut reader = Reader {
        text,
        markers,
        resolve,
        frames: vec![Frame::new(Kind::Root, 0..text.len())],
        line: Line::default(),
        leaf: Leaf::Line,
        table: Table::default(),
        row: Vec::new(),
        level: 1,
        references: BTreeMap::new(),
        definitions: BTreeMap::new(),
    };
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range);
    }
    reader.finish()
}

type Claim<'t> = Option<(CowStr<'t>, CowStr<'t>)>;

/// Takes `[…]` for a citation; its inside rides along as the target.
fn claim_citation(link: BrokenLink<'_>) -> Claim<'_> {
    let cites = link.link_type == LinkType::Shortcut && citation::is_citation(&link.reference);
    cites.then_some((link.reference, CowStr::Borrowed("")))
}

fn claim_nothing(_: BrokenLink<'_>) -> Claim<'_> {
    None
}

struct Reader<'t, 'r> {
    text: &'t str,
    markers: Markers,
    resolve: &'r mut dyn Resolve,
    frames: Vec<Frame>,
    line: Line,
    leaf: Leaf,
    table: Table,
    row: Vec<Vec<Inline>>,
    /// The level of the heading before.
    level: u8,
    /// The footnotes that were referred to, by label.
    references: BTreeMap<String, usize>,
    definitions: BTreeMap<String, Vec<Block>>,
}

/// Where text goes.
enum Leaf {
    Line,
    Cell,
    Code {
        language: String,
        insert: Option<String>,
        text: String,
    },
    Html(String),
}

impl Reader<'_, '_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match (event, &mut self.leaf) {
            (Event::Start(tag), _) => self.start(tag, range),
            (Event::End(tag), _) => self.end(tag, range),
            (Event::Text(it), Leaf::Code { text, .. }) | (Event::Text(it) | Event::Html(it), Leaf::Html(text)) => {
                text.push_str(&it)
            }
            (event, _) => {
                if !matches!(event, Event::Rule) {
                    self.line.start.get_or_insert(range.start);
                }
                self.inline(event, range);
            }
        }
    }

    fn inline(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::Text(it) if self.text.get(range.clone()) == Some(&*it) => {
                let escaped = self.text[..range.start].ends_with('\\');
                self.line.source(&it, range.start, escaped, self.markers_here());
            }
            Event::Text(it) => self.line.text(&it),
            Event::Code(it) => self.line.push(Inline::Code(it.into_string())),
            Event::InlineHtml(it) if it.starts_with("<!--") => self.line.shorten(&self.text[range.end..]),
            Event::InlineHtml(it) | Event::Html(it) => self.line.text(&it.replace('\n', " ")),
            Event::FootnoteReference(label) => {
                let index = self.footnote_index(&label);
                self.line.push(Inline::Footnote(index));
            }
            Event::SoftBreak => self.line.push(Inline::SoftBreak),
            Event::HardBreak => self.line.push(Inline::LineBreak),
            Event::Rule => {
                self.end_paragraph(range.start);
                self.add(vec![Block::Rule]);
            }
            _ => {}
        }
    }

    /// Returns which markers count; in cells and footnotes they are an error, so there they are text.
    fn markers_here(&self) -> Markers {
        let forbids = |it: &Frame| matches!(it.kind, Kind::Footnote(_));
        let forbidden = matches!(self.leaf, Leaf::Cell) || self.frames.iter().any(forbids);
        if forbidden { Markers::None } else { self.markers }
    }

    fn footnote_index(&mut self, label: &str) -> usize {
        *self
            .references
            .entry(label.to_lowercase())
            .or_insert_with(|| self.resolve.reserve_footnote())
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        if is_inline(&tag) {
            return self.start_part(tag, range);
        }
        self.end_paragraph(range.start);
        match tag {
            Tag::Paragraph => {
                if let [
                    ..,
                    list,
                    Frame {
                        kind: Kind::Item,
                        flattened: 0,
                        ..
                    },
                ] = &mut self.frames[..]
                    && let Kind::List { tight, .. } = &mut list.kind
                {
                    *tight = false;
                }
                self.line.start = Some(range.start);
            }
            Tag::BlockQuote(_) => self.push(Kind::Quote, range),
            Tag::List(start) => self.push(
                Kind::List {
                    start,
                    tight: true,
                    items: Vec::new(),
                },
                range,
            ),
            Tag::Item => self.push(Kind::Item, range),
            Tag::FootnoteDefinition(label) => self.push(Kind::Footnote(label.to_lowercase()), range),
            Tag::CodeBlock(kind) => self.leaf = self.code(&kind),
            Tag::HtmlBlock => self.leaf = Leaf::Html(String::new()),
            Tag::Table(alignments) => {
                self.table = Table {
                    alignments: alignments.into_iter().map(alignment).collect(),
                    ..Table::default()
                };
            }
            Tag::TableCell => self.leaf = Leaf::Cell,
            _ => {}
        }
    }

    /// Opens a part of a line.
    fn start_part(&mut self, tag: Tag<'_>, range: Range<usize>) {
        self.line.start.get_or_insert(range.start);
        match tag {
            Tag::Emphasis => self.line.open(Open::Emphasis),
            Tag::Strong => self.line.open(Open::Strong),
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => self.start_link(link_type, &dest_url, &title, range),
            // An exclamation mark before a citation makes no picture of it.
            Tag::Image {
                link_type: LinkType::ShortcutUnknown,
                dest_url,
                ..
            } => {
                self.line.text("!");
                self.line.open(Open::Citation {
                    span: Span::new(range.start + 1, range.end),
                    inner: dest_url.into_string(),
                });
            }
            Tag::Image { dest_url, title, .. } => self.line.open(Open::Picture {
                span: range.into(),
                target: dest_url.into_string(),
                title: title.into_string(),
            }),
            _ => {}
        }
    }

    fn start_link(&mut self, kind: LinkType, target: &str, title: &str, range: Range<usize>) {
        self.line.open(match kind {
            LinkType::ShortcutUnknown => Open::Citation {
                span: range.into(),
                inner: target.to_owned(),
            },
            LinkType::Email => Open::Link {
                target: Some(format!("mailto:{target}")),
                title: String::new(),
            },
            _ => Open::Link {
                target: self.leads(target).then(|| target.to_owned()),
                title: title.to_owned(),
            },
        });
    }

    fn leads(&self, target: &str) -> bool {
        let is_file = address::is_path(target) && !target.starts_with('#');
        address::is_allowed(target) && !(is_file && self.resolve.travels())
    }

    fn code(&self, kind: &cmark::CodeBlockKind<'_>) -> Leaf {
        let info = match kind {
            cmark::CodeBlockKind::Fenced(info) => info.as_ref(),
            cmark::CodeBlockKind::Indented => "",
        };
        let language = info.split_whitespace().next().unwrap_or_default().to_owned();
        let insert = (language == "ip" && self.markers == Markers::Chapter)
            .then(|| info.trim_start().trim_start_matches("ip").trim().to_owned());
        Leaf::Code {
            language,
            insert,
            text: String::new(),
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph => self.end_paragraph(range.end),
            TagEnd::Heading(level) => self.end_heading(level, range),
            TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::Item | TagEnd::FootnoteDefinition => {
                self.end_paragraph(range.end);
                self.pop();
            }
            TagEnd::CodeBlock | TagEnd::HtmlBlock => self.end_leaf(range),
            TagEnd::Table => self.end_table(),
            TagEnd::TableHead => self.table.header = std::mem::take(&mut self.row),
            TagEnd::TableRow => {
                let mut row = std::mem::take(&mut self.row);
                row.resize(self.table.header.len(), Vec::new());
                self.table.rows.push(row);
            }
            TagEnd::TableCell => {
                self.leaf = Leaf::Line;
                self.row.push(self.line.finish().content);
            }
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Link | TagEnd::Image => self.end_part(),
            _ => {}
        }
    }

    fn end_part(&mut self) {
        match self.line.close() {
            Some((Open::Citation { span, inner }, _)) => match self.resolve.citation(span, &inner) {
                content if content.is_empty() => self.line.leave_out(),
                content => self.line.splice(content),
            },
            Some((Open::Picture { span, target, title }, content)) => {
                let alternative = plain_text(&content);
                match self.resolve.picture(span, &target, &alternative) {
                    Some(picture) => {
                        self.line.push(Inline::Picture(picture));
                        self.line.title = title;
                    }
                    None => self.line.text(&alternative),
                }
            }
            _ => {}
        }
    }

    /// Ends a paragraph, or the text of a list item that stands without one.
    fn end_paragraph(&mut self, end: usize) {
        let start = self.line.start.unwrap_or(end);
        let finished = self.line.finish();
        let paragraph = match &finished.content[..] {
            [] => Vec::new(),
            [Inline::Picture(picture)] => {
                let caption = if finished.title.is_empty() {
                    Vec::new()
                } else {
                    vec![Inline::text(finished.title)]
                };
                vec![Block::Figure {
                    picture: picture.clone(),
                    caption,
                }]
            }
            _ => vec![Block::Paragraph(finished.content)],
        };
        let span = Span::new(start, end);
        let passage = self.frames.iter().position(|it| it.kind == Kind::Quote);
        let passage = passage.or_else(|| self.frames.iter().rposition(|it| it.kind == Kind::Item));
        match (finished.name, passage) {
            (Some(name), Some(passage)) => {
                self.frames[passage].name.get_or_insert(name);
            }
            (Some(name), None) if paragraph.is_empty() => return self.name_last(span, &name),
            (Some(name), None) => {
                let blocks = self.resolve.statement(span, &name, paragraph);
                return self.add_final(blocks);
            }
            (None, _) => {}
        }
        if !paragraph.is_empty() {
            self.add(paragraph);
        }
    }

    /// Names what stands before a marker alone.
    fn name_last(&mut self, span: Span, name: &str) {
        let Some(frame) = self.frames.last_mut() else { return };
        let Some(last) = frame.last else { return };
        let group = frame.blocks.split_off(last);
        let blocks = self.resolve.statement(span, name, group);
        self.add_final(blocks);
    }

    fn end_heading(&mut self, level: HeadingLevel, range: Range<usize>) {
        let content = self.line.finish().content;
        // An empty heading is nothing to read and nothing to point at.
        if content.is_empty() {
            return;
        }
        self.level = (level as u8).clamp(2, self.level + 1);
        let Anchor { id, number } = self.resolve.heading(range.into(), self.level, &content);
        self.add_final(vec![Block::Heading {
            level: self.level,
            id,
            number,
            content,
        }]);
    }

    fn end_leaf(&mut self, range: Range<usize>) {
        match std::mem::replace(&mut self.leaf, Leaf::Line) {
            Leaf::Code {
                insert: Some(name),
                text,
                ..
            } => {
                let blocks = self.resolve.insert(range.into(), &name, &text);
                self.add(blocks);
            }
            Leaf::Code { language, mut text, .. } => {
                if text.ends_with('\n') {
                    text.pop();
                }
                self.add(vec![Block::Code { language, text }]);
            }
            Leaf::Html(html) => {
                let lines = without_comments(&html);
                let mut content = Vec::new();
                for line in lines.lines().map(str::trim).filter(|it| !it.is_empty()) {
                    content.extend([Inline::SoftBreak, Inline::text(line)]);
                }
                if !content.is_empty() {
                    content.remove(0);
                    self.add(vec![Block::Paragraph(content)]);
                }
            }
            Leaf::Line | Leaf::Cell => {}
        }
    }

    fn end_table(&mut self) {
        let mut table = std::mem::take(&mut self.table);
        // A corner without words says that the first column names the rows.
        table.row_headers = table.header.first().is_some_and(Vec::is_empty);
        self.add(vec![Block::Table(table)]);
    }

    fn finish(mut self) -> Vec<Block> {
        self.end_paragraph(self.text.len());
        for (label, index) in std::mem::take(&mut self.references) {
            let content = self.definitions.remove(&label).unwrap_or_default();
            self.resolve.footnote(index, content);
        }
        self.frames.swap_remove(0).blocks
    }
}

fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. })
}

fn alignment(alignment: cmark::Alignment) -> Alignment {
    match alignment {
        cmark::Alignment::None | cmark::Alignment::Left => Alignment::Start,
        cmark::Alignment::Center => Alignment::Center,
        cmark::Alignment::Right => Alignment::End,
    }
}

/// Returns raw HTML without its comments; one that is never closed is text, since it would swallow what follows.
fn without_comments(html: &str) -> String {
    let mut out = String::new();
    let mut rest = html;
    while let Some(start) = rest.find("<!--") {
        let Some(end) = rest[start + 4..].find("-->") else {
            break;
        };
        out.push_str(&rest[..start]);
        rest = &rest[start + 4 + end + 3..];
    }
    out + rest
}

#[cfg(test)]
mod tests;
