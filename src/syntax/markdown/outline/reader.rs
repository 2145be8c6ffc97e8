//! Walks the blocks of a body: which passages there are, and what coded sections and markers alone give them.

use super::awaited::{Bullets, Footnotes, Lazy};
use super::body::{Details, Form, Heading, Outline, Passage, Text};
use super::leaf::Leaf;
use super::lines::Lines;
use super::rare::Rare;
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span, Spanned};
use crate::syntax::citation::Citation;
use crate::syntax::markdown::marker::{Marker, Markers};
use pulldown_cmark::{Event, LinkType, Tag, TagEnd};
use thin_vec::ThinVec;

/// The most markers that headings hand down in one body; a text that somebody wrote has a handful.
const MOST_INHERITED: usize = 100_000;

/// How many citations beside it a text knows of; a row or a paragraph that somebody wrote has a handful.
pub(super) const MOST_BESIDE: usize = 32;

/// Reads the events of one body into its outline.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is seen by itself while a body is read"
)]
pub(super) struct Reader<'a> {
    pub(super) text: &'a str,
    pub(super) base: usize,
    pub(super) file: FileId,
    pub(super) markers: Markers,
    pub(super) keep: bool,
    pub(super) passages: Vec<Passage>,
    pub(super) citations: ThinVec<Citation>,
    pub(super) details: Details,
    pub(super) diagnostics: Vec<Diagnostic>,
    pub(super) leaf: Leaf,
    /// The passages that are open, the innermost last.
    pub(super) open: Vec<Open>,
    pub(super) in_quote: u32,
    /// How many blocks are open; 0 is between top-level blocks.
    pub(super) depth: u32,
    /// Above 0 inside links, pictures, code and raw HTML, where no marker counts.
    pub(super) silent: u32,
    /// Whether a link is open whose words are running text.
    pub(super) linked: bool,
    /// The running text that belongs to no passage.
    pub(super) aside: Text,
    /// Which of the texts beside the passages is the first of the row that is open.
    row: usize,
    /// Above 0 inside table cells and footnotes, where a marker is an error.
    pub(super) forbidden: u32,
    /// The top-level block before this one, to which a paragraph of markers belongs.
    previous: Option<Previous>,
    /// The markers of the headings whose sections are open, by level.
    sections: Vec<(u8, Vec<Marker>)>,
    inherited: usize,
    /// Excuses that stand before the block they cover.
    pub(super) waiting: Vec<usize>,
    /// The top-level block that is open.
    top: Span,
    /// Where its passages begin.
    first: usize,
    /// Those among them that hold nothing but markers, or nothing at all.
    bare: Vec<usize>,
    /// Whether it is a comment, which is no block of the text.
    pub(super) is_comment: bool,
    pub(super) insert: Option<(Spanned<Box<str>>, Option<Span>)>,
    pub(super) footnotes: Footnotes,
    /// The words of the heading that is open.
    pub(super) heading: Option<String>,
    /// How many of the addresses that stand apart from their links were looked for.
    pub(super) sought: u32,
    pub(super) bullets: Bullets,
    pub(super) lazy: Lazy,
    /// Where what another program writes ends, so that nothing within it is read as more of it.
    pub(super) foreign_end: u32,
    /// Whether the code that is open is so by its indentation alone, and nothing in it was reported yet.
    pub(super) indented: bool,
    /// Whether it has fences all the same, which nobody meant either.
    pub(super) fenced: bool,
    /// Where the last cell of the row ends.
    cell_end: u32,
    pub(super) lines: Lines,
    /// The number of the last item of the last numbered list; 0 before any.
    pub(super) numbered: u64,
    pub(super) rare: Rare,
}

/// A passage that is open.
pub(super) struct Open {
    pub(super) at: usize,
    /// Where the words of the line begin that is read.
    pub(super) from: usize,
    /// Whether it holds anything but markers.
    words: bool,
    /// Whether it was reported that its name does not stand at its end.
    reported: bool,
}

/// A top-level block.
#[derive(Clone, Copy)]
struct Previous {
    span: Span,
    /// The passage that is the whole block, where there is one.
    passage: Option<usize>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str, base: usize, file: FileId, markers: Markers, keep: bool) -> Self {
        Self {
            text,
            base,
            file,
            markers,
            keep,
            passages: Vec::new(),
            citations: ThinVec::new(),
            details: Details::default(),
            diagnostics: Vec::new(),
            leaf: Leaf::new(),
            open: Vec::new(),
            in_quote: 0,
            depth: 0,
            silent: 0,
            linked: false,
            aside: Text::default(),
            row: 0,
            forbidden: 0,
            previous: None,
            sections: Vec::new(),
            inherited: 0,
            waiting: Vec::new(),
            top: Span::default(),
            first: 0,
            bare: Vec::new(),
            is_comment: false,
            insert: None,
            footnotes: Footnotes::default(),
            heading: None,
            sought: 0,
            bullets: Bullets::default(),
            lazy: Lazy::default(),
            foreign_end: 0,
            indented: false,
            fenced: false,
            cell_end: 0,
            lines: Lines::default(),
            numbered: 0,
            rare: Rare::of(text),
        }
    }

    pub(super) fn event(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Text(text) => {
                self.entity(&text, span);
                self.words(&text, span);
            }
            Event::SoftBreak | Event::HardBreak => {
                self.leaf.free = true;
                self.leaf.fresh = true;
                self.next_line(span);
                // A citation over two lines leaves no space of its own.
                if self.silent == 0 || self.linked {
                    self.keep_words(" ", span);
                }
            }
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Code(code) => {
                self.other_content();
                self.near_block(&code, span);
                self.keep_words(&code, span);
            }
            Event::InlineHtml(_) | Event::Html(_) => self.html(span),
            // Nothing before a line across the page belongs to what stands after it.
            Event::Rule => {
                self.border();
                if self.depth == 0 {
                    self.previous = None;
                }
            }
            Event::FootnoteReference(label) => {
                self.refer_to_footnote(&label, span);
                self.other_content();
            }
            _ => self.other_content(),
        }
    }

    fn start_block(&mut self, span: Span) {
        self.end_leaf();
        if self.depth == 0 {
            self.top = span;
            self.first = self.passages.len();
            self.bare.clear();
        }
        self.depth += 1;
    }

    fn start(&mut self, tag: Tag<'_>, span: Span) {
        let is_block = !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. });
        if is_block {
            self.start_block(span);
        }
        match tag {
            Tag::Paragraph if self.open.is_empty() => self.open_passage(span, Form::Paragraph),
            Tag::Item if self.in_quote == 0 => self.open_passage(span, Form::Item),
            Tag::BlockQuote(_) => {
                if self.in_quote == 0 {
                    self.open_passage(span, Form::Quote);
                    self.lazy = Lazy::default();
                }
                self.in_quote += 1;
            }
            Tag::CodeBlock(kind) => {
                self.other_block();
                self.border();
                self.silent += 1;
                self.start_code(&kind, span);
            }
            Tag::HtmlBlock => {
                self.silent += 1;
                self.html_block(span);
            }
            Tag::TableHead | Tag::TableRow => self.row = self.details.asides.len(),
            Tag::Heading { .. } => self.heading = Some(String::new()),
            Tag::List(Some(first)) => self.ordinal(first, span),
            Tag::FootnoteDefinition(label) => {
                self.other_block();
                self.forbidden += 1;
                self.open_footnote(&label, span);
            }
            Tag::Table(_) => {
                self.other_block();
                self.forbidden += 1;
            }
            Tag::Link {
                link_type,
                dest_url,
                title,
                ..
            } => {
                self.spelt(&[&dest_url, &title], span);
                self.link(link_type, &dest_url, span);
            }
            // An exclamation mark before a citation makes no picture of it.
            Tag::Image {
                link_type: kind @ (LinkType::ShortcutUnknown | LinkType::CollapsedUnknown | LinkType::ReferenceUnknown),
                ..
            } => self.link(kind, "", Span::new(span.start as usize + 1, span.end as usize)),
            Tag::Image { dest_url, title, .. } => {
                self.spelt(&[&dest_url, &title], span);
                self.picture(&dest_url, span);
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, span: Span) {
        match tag {
            TagEnd::Link | TagEnd::Image => {
                self.silent -= 1;
                self.linked = false;
                return;
            }
            TagEnd::Emphasis | TagEnd::Strong => return,
            TagEnd::Paragraph if self.depth == 1 => self.end_paragraph(span),
            TagEnd::Heading(level) => self.end_heading(level as u8, span),
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::HtmlBlock => self.silent -= 1,
            TagEnd::TableHead | TagEnd::TableRow => {
                self.end_leaf();
                self.share_row();
            }
            _ => self.end_leaf(),
        }
        match tag {
            TagEnd::Item if self.in_quote == 0 => self.close_passage(),
            TagEnd::BlockQuote(_) => {
                self.in_quote -= 1;
                if self.in_quote == 0 {
                    self.end_quote();
                    self.close_passage();
                }
            }
            TagEnd::Table => self.forbidden -= 1,
            TagEnd::FootnoteDefinition => {
                self.forbidden -= 1;
                self.footnotes.open -= 1;
            }
            TagEnd::TableCell => self.cell_end = span.end,
            TagEnd::TableRow => self.end_row(span),
            _ => {}
        }
        self.depth -= 1;
        if self.depth == 0 {
            self.end_top(tag, span);
        }
    }

    /// Returns a place of the body as one of the file.
    pub(super) fn here(&self, span: Span) -> Span {
        span.shifted(self.base)
    }

    /// Returns the innermost passage that is open.
    pub(super) fn passage(&mut self) -> Option<&mut Passage> {
        self.open.last().map(|it| &mut self.passages[it.at])
    }

    /// Returns the innermost block that can be excused: the open passage, else the top-level block.
    pub(super) fn block(&self) -> Span {
        let passage = self.open.last().map(|it| self.passages[it.at].span);
        passage.unwrap_or_else(|| self.here(self.top))
    }

    /// Ends a top-level block: what waits for it covers it, and its section's themes code it.
    fn end_top(&mut self, tag: TagEnd, span: Span) {
        if tag == TagEnd::HtmlBlock && self.is_comment {
            return;
        }
        let covers = self.here(span);
        for at in self.waiting.drain(..) {
            self.details.allows[at].covers.end = covers.end;
        }
        let is_marker_paragraph = self.previous.is_some_and(|it| it.span == span);
        match tag {
            TagEnd::FootnoteDefinition => {}
            TagEnd::Heading(_) => self.previous = None,
            _ if is_marker_paragraph => {}
            // A list says nothing beside its items.
            TagEnd::List(_) => {
                self.bare.sort_unstable();
                (self.first..self.passages.len()).for_each(|it| self.inherit(it));
                self.previous = Some(Previous { span, passage: None });
            }
            _ => {
                let passages = &self.passages;
                let first = passages.iter().rposition(|it| it.span.start <= covers.start);
                let own = first.filter(|at| passages[*at].span == covers && passages[*at].form != Form::Item);
                let passage = self.code(own, covers);
                self.previous = Some(Previous { span, passage });
            }
        }
    }

    /// Codes a top-level block with the themes of its section, and returns the passage that is the whole block.
    fn code(&mut self, own: Option<usize>, covers: Span) -> Option<usize> {
        let is_insert = |it: &super::Insert| covers.contains(it.name.span);
        if self.sections.is_empty() || self.details.inserts.last().is_some_and(is_insert) {
            return own;
        }
        let at = own.unwrap_or_else(|| self.push_passage(covers, Form::Whole));
        self.inherit(at);
        Some(at)
    }

    /// Codes a passage with the themes of its section; one without words has nothing that they could be about.
    fn inherit(&mut self, at: usize) {
        let handed: usize = self.sections.iter().map(|it| it.1.len()).sum();
        if handed == 0 || self.bare.binary_search(&at).is_ok() {
            return;
        }
        self.inherited += handed;
        if self.inherited > MOST_INHERITED {
            return self.crowded();
        }
        let passage = &mut self.passages[at];
        for marker in self.sections.iter().flat_map(|it| &it.1) {
            if !passage.markers.iter().any(|own| own.codes_as(marker)) {
                passage.markers.push(marker.clone());
            }
        }
    }

    /// Says once that headings have more markers than their blocks can be coded with.
    fn crowded(&mut self) {
        if let Some(marker) = self.sections.drain(..).find_map(|it| it.1.into_iter().next()) {
            let finding = Diagnostic::new("misplaced-marker", self.file, marker.span);
            self.diagnostics.push(finding.message("misplaced-marker-crowd"));
        }
    }

    fn push_passage(&mut self, span: Span, form: Form) -> usize {
        let text = self.keep.then(Box::default);
        self.passages.push(Passage {
            span,
            form,
            name: None,
            markers: Vec::new(),
            citations: ThinVec::new(),
            text,
        });
        self.passages.len() - 1
    }

    fn open_passage(&mut self, span: Span, form: Form) {
        if self.forbidden == 0 {
            let at = self.push_passage(self.here(span), form);
            self.open.push(Open {
                at,
                from: 0,
                words: false,
                reported: false,
            });
        }
    }

    fn close_passage(&mut self) {
        if self.forbidden > 0 {
            return;
        }
        let Some(open) = self.open.pop().filter(|it| !it.words) else {
            return;
        };
        self.bare.push(open.at);
        let passage = &self.passages[open.at];
        let name = passage.name.iter().map(|it| signed(it.span));
        if let Some(first) = passage.markers.iter().map(|it| it.span).chain(name).min() {
            let finding = Diagnostic::new("misplaced-marker", self.file, first);
            self.diagnostics.push(finding.message("misplaced-marker-alone"));
        }
    }

    /// A block that is no running text stands in the open passage.
    fn other_block(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.words = true;
        }
    }

    /// Ends a line of text, and gives its markers to the passage that holds it.
    pub(super) fn end_leaf(&mut self) {
        self.end_bullets();
        self.end_aside(None);
        if self.leaf.is_untouched() {
            self.leaf.free = true;
            return;
        }
        self.end_line();
        let leaf = std::mem::replace(&mut self.leaf, Leaf::new());
        let Some(open) = self.open.last_mut() else {
            self.near_name(&leaf);
            return self.dead_key(&leaf);
        };
        let (at, reported) = (open.at, open.reported);
        open.words |= leaf.words;
        let name = self.passages[at].name.as_ref().map(|it| signed(it.span));
        let late = leaf.words && leaf.names.is_empty() && self.forbidden == 0;
        if let Some(span) = name.filter(|_| late && !reported) {
            open.reported = true;
            let finding = Diagnostic::new("misplaced-marker", self.file, span);
            self.diagnostics.push(finding.message("misplaced-marker-middle"));
        }
        self.give(leaf, at);
    }

    /// Ends a top-level paragraph; one of markers alone belongs to the block before it.
    fn end_paragraph(&mut self, span: Span) {
        if !self.leaf.is_markers_alone() {
            self.end_leaf();
            self.open.pop();
            return;
        }
        let leaf = std::mem::replace(&mut self.leaf, Leaf::new());
        self.open.pop();
        self.passages.pop();
        let Some(previous) = self.previous else {
            let names = leaf.names.iter().map(|it| signed(it.span));
            if let Some(first) = leaf.markers.iter().map(|it| it.span).chain(names).min() {
                let finding = Diagnostic::new("misplaced-marker", self.file, first);
                self.diagnostics.push(finding.message("misplaced-marker-alone"));
            }
            return;
        };
        let whole = self.here(previous.span);
        let at = previous
            .passage
            .unwrap_or_else(|| self.push_passage(whole, Form::Whole));
        self.give(leaf, at);
        // Another paragraph of markers belongs to the same block.
        self.previous = Some(Previous {
            span,
            passage: Some(at),
        });
    }

    /// Reports what a row has beyond the last cell that its table has room for.
    fn end_row(&mut self, span: Span) {
        let rest = Span::new(self.cell_end.max(span.start) as usize, span.end as usize);
        let beyond = self.text[rest.range()].trim_matches(|it: char| it == '|' || it.is_whitespace());
        if !beyond.is_empty() {
            let start = beyond.as_ptr() as usize - self.text.as_ptr() as usize;
            let place = self.here(Span::new(start, start + beyond.len()));
            self.diagnostics.push(Diagnostic::new("lost-cell", self.file, place));
        }
    }

    /// Keeps by which name links lead to a chapter's heading.
    fn name_heading(&mut self, span: Span) {
        let words = self.heading.take().unwrap_or_default();
        if self.markers != Markers::Note && !words.trim().is_empty() {
            let slug = crate::text::slug::slug(&words);
            let at = self.here(span);
            self.details.anchors.push(Spanned::new(slug.into(), at));
        }
    }

    /// Ends a row of a table: whom a cell quotes often stands in the next one.
    fn share_row(&mut self) {
        let cells = self.details.asides.get_mut(self.row..).unwrap_or_default();
        let cited = cells.iter().flat_map(|it| &it.citations).map(|it| it.1);
        let cited: ThinVec<u32> = cited.take(MOST_BESIDE).collect();
        if !cited.is_empty() {
            for cell in cells {
                cell.beside = cited
                    .iter()
                    .copied()
                    .filter(|it| cell.citations.iter().all(|own| own.1 != *it))
                    .collect();
            }
        }
    }

    fn end_heading(&mut self, level: u8, span: Span) {
        self.name_heading(span);
        self.end_aside(Some(level));
        let leaf = std::mem::replace(&mut self.leaf, Leaf::new());
        self.near_name(&leaf);
        self.heading_theme(level, span);
        self.underlined(span);
        for name in &leaf.names {
            let finding = Diagnostic::new("misplaced-marker", self.file, signed(name.span));
            self.diagnostics.push(finding.message("misplaced-marker-heading"));
        }
        let mut heading = Heading {
            level,
            span: self.here(span),
            markers: Vec::new(),
        };
        if self.depth > 1 {
            // A heading in a quotation or an item is part of that passage, and so are its markers.
            if let Some(open) = self.open.last_mut() {
                open.words |= leaf.words;
                self.passages[open.at].markers.extend(leaf.markers);
            }
        } else {
            self.sections.retain(|it| it.0 < level);
            if !leaf.markers.is_empty() {
                self.sections
                    .push((level, leaf.markers.iter().map(Marker::handed_down).collect()));
            }
            // The heading itself is the one place where a marker to nothing is reported.
            heading.markers = leaf.markers;
        }
        self.details.headings.push(heading);
    }

    pub(super) fn finish(mut self) -> (Outline, Vec<Diagnostic>) {
        self.end_footnotes();
        if !self.keep {
            let keep = |it: &Passage| it.name.is_some() || !it.markers.is_empty() || !it.citations.is_empty();
            self.passages.retain(keep);
        }
        self.share();
        for passage in &mut self.passages {
            passage.markers.shrink_to_fit();
        }
        let outline = Outline::new(self.passages, self.citations, self.details);
        (outline, self.diagnostics)
    }
}

/// Returns the place of a name with its `^`.
pub(super) fn signed(name: Span) -> Span {
    Span {
        start: name.start - 1,
        end: name.end,
    }
}
