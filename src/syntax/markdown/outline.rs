//! What a body holds, as checks need it: passages, markers, citations, quotations, headings, pictures, inserts.
//!
//! One pass over pulldown-cmark's events, without a tree: 10,000 notes are read this way in each run.

use super::marker::{self, Found, Marker, Markers, Words};
use crate::diagnostic::Diagnostic;
use crate::source::{FileId, Span, Spanned};
use crate::syntax::allow::{self, Allow};
use crate::syntax::citation::{self, Citation};
use pulldown_cmark::{BrokenLink, CodeBlockKind, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

/// The extensions of CommonMark that notes and chapters have.
pub fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES
}

/// What a body holds.
#[derive(Debug, Default)]
pub struct Outline {
    /// Every block that is coded, named or cites, and every quotation; all blocks where texts are kept.
    pub passages: Vec<Passage>,
    /// A chapter's running text that is no passage: headings, table cells and footnotes, where texts are kept.
    pub asides: Vec<Text>,
    /// The headings, in order.
    pub headings: Vec<Heading>,
    /// The citations, in order.
    pub citations: Vec<Citation>,
    /// Fenced blocks that ask for an insert.
    pub inserts: Vec<Insert>,
    /// Pictures.
    pub pictures: Vec<Picture>,
    /// Links whose address is not one that a document may have.
    pub unsafe_links: Vec<Span>,
    /// Raw HTML that is no comment.
    pub html: Vec<Span>,
    /// Excuses.
    pub allows: Vec<Allow>,
}

impl Outline {
    /// Lets go of what only checks on the one record need, which they have had by now.
    ///
    /// Of a chapter's texts (`texts`) those stay that are statements or may quote somebody.
    pub fn settle(&mut self, texts: bool) {
        self.headings.retain(|it| !it.markers.is_empty());
        self.headings.shrink_to_fit();
        self.html = Vec::new();
        self.unsafe_links = Vec::new();
        if texts {
            let quotes = |it: &Text| !it.citations.is_empty() && it.words.contains(crate::text::marks::is_mark);
            self.asides.retain(quotes);
            let plain = |it: &&mut Passage| it.name.is_none() && it.form != Form::Quote;
            for passage in self.passages.iter_mut().filter(plain) {
                passage.text = passage.text.take().filter(|it| quotes(it));
            }
        }
    }
}

/// What kind of block a passage is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A paragraph.
    Paragraph,
    /// A list item, without its sub-lists.
    Item,
    /// An outermost block quote: somebody's own words.
    Quote,
    /// A table, a list or a code block that a paragraph of markers follows.
    Whole,
}

/// A paragraph, a list item, an outermost block quote, or a block that a paragraph of markers follows.
#[derive(Debug)]
pub struct Passage {
    /// Where it stands; an item's sub-lists lie within.
    pub span: Span,
    /// What kind of block it is.
    pub form: Form,
    /// Its name, without `^`.
    pub name: Option<Spanned<Box<str>>>,
    /// Its coding.
    pub markers: Vec<Marker>,
    /// Its citations, by their place in `Outline::citations`.
    pub citations: Vec<u32>,
    /// Its running text without markers, where texts are kept.
    pub text: Option<Box<Text>>,
}

/// Running text, and where each piece of it stands in the file.
#[derive(Debug, Default)]
pub struct Text {
    /// The words; line breaks and citations are spaces.
    pub words: String,
    /// For each piece its first byte in `words` and its place in the file.
    pub pieces: Vec<(u32, Span)>,
    /// For each citation its byte in `words` and its place in `Outline::citations`.
    pub citations: Vec<(u32, u32)>,
}

impl Text {
    /// Returns where a part of the words stands in the file.
    pub fn place(&self, part: std::ops::Range<usize>) -> Span {
        let at = |byte: usize| {
            let next = self.pieces.partition_point(|it| it.0 as usize <= byte);
            let piece = next.checked_sub(1).map(|it| self.pieces[it]);
            piece.map_or(0, |(start, span)| {
                (span.start as usize + byte - start as usize).min(span.end as usize)
            })
        };
        Span::new(at(part.start), at(part.end.saturating_sub(1)) + 1)
    }
}

/// A heading.
#[derive(Debug)]
pub struct Heading {
    /// From 1 to 6.
    pub level: u8,
    /// Where.
    pub span: Span,
    /// The themes that every top-level block of its section is coded with.
    pub markers: Vec<Marker>,
}

/// A fenced block that asks for an insert.
#[derive(Debug)]
pub struct Insert {
    /// The insert's name as written; empty where none stands there.
    pub name: Spanned<Box<str>>,
    /// The YAML between the fences.
    pub options: Span,
}

/// A picture.
#[derive(Debug)]
pub struct Picture {
    /// Where.
    pub span: Span,
    /// Its address as written.
    pub target: Box<str>,
    /// Whether a text alternative stands there.
    pub described: bool,
}

/// Reads a body; `keep` keeps every passage with its text, which chapters and quoted notes need.
pub fn read(text: &str, body: Span, file: FileId, markers: Markers, keep: bool) -> (Outline, Vec<Diagnostic>) {
    let slice = &text[body.range()];
    let callback = |link: BrokenLink<'_>| {
        citation::is_citation(&link.reference).then_some((CowStr::Borrowed(""), CowStr::Borrowed("")))
    };
    let mut reader = Reader {
        text: slice,
        base: body.start as usize,
        file,
        markers,
        keep,
        outline: Outline::default(),
        diagnostics: Vec::new(),
        open: Vec::new(),
        in_quote: 0,
        depth: 0,
        leaf: Leaf::default(),
        silent: 0,
        linked: false,
        aside: Text::default(),
        forbidden: 0,
        previous: None,
        coded_sections: Vec::new(),
        waiting_allows: Vec::new(),
        top: Span::default(),
        code: None,
    };
    let parser = Parser::new_with_broken_link_callback(slice, options(), Some(callback));
    for (event, range) in parser.into_offset_iter() {
        reader.event(event, range.into());
    }
    reader.finish()
}

struct Reader<'a> {
    text: &'a str,
    base: usize,
    file: FileId,
    markers: Markers,
    keep: bool,
    outline: Outline,
    diagnostics: Vec<Diagnostic>,
    /// The passages that are open, the innermost last.
    open: Vec<usize>,
    in_quote: u32,
    /// How many blocks are open; 0 is between top-level blocks.
    depth: u32,
    leaf: Leaf,
    /// Above 0 inside links, pictures and code, where no marker counts.
    silent: u32,
    /// Whether a link is open whose words are running text.
    linked: bool,
    /// The running text that belongs to no passage.
    aside: Text,
    /// Above 0 inside table cells and footnotes, where a marker is an error.
    forbidden: u32,
    /// The top-level block before this one, to which a paragraph of markers belongs.
    previous: Option<Previous>,
    /// The markers of the headings whose sections are open, by level.
    coded_sections: Vec<(u8, Vec<Marker>)>,
    /// Excuses that stand before the block they cover.
    waiting_allows: Vec<usize>,
    /// The top-level block that is open.
    top: Span,
    code: Option<Code>,
}

/// A code block that is open.
enum Code {
    Plain,
    Insert(Spanned<Box<str>>, Option<Span>),
}

/// A top-level block, and the passages it holds.
#[derive(Clone, Copy)]
struct Previous {
    span: Span,
    passages: (usize, usize),
    list: bool,
}

/// A paragraph, a heading or an item's own line of text, while it is read.
#[derive(Default)]
struct Leaf {
    words: bool,
    /// Whether its first words were kept.
    begun: bool,
    /// White space or the leaf's start is before the next text.
    free: bool,
    names: Vec<(Spanned<Box<str>>, bool)>,
    markers: Vec<Marker>,
    last: Span,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Text(_) => self.words(span),
            Event::SoftBreak | Event::HardBreak => {
                self.leaf.free = true;
                self.keep_words(" ", span);
            }
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Code(code) => {
                self.other_content();
                self.keep_words(&code, span);
            }
            Event::InlineHtml(_) | Event::Html(_) => self.html(span),
            _ => self.other_content(),
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: Span) {
        let is_block = !matches!(tag, Tag::Emphasis | Tag::Strong | Tag::Link { .. } | Tag::Image { .. });
        if is_block {
            if self.depth == 0 {
                self.begin_top(span);
            }
            self.depth += 1;
        }
        match tag {
            Tag::Paragraph => {
                self.end_leaf();
                if self.open.is_empty() && self.forbidden == 0 {
                    self.open_passage(span, Form::Paragraph);
                }
            }
            Tag::Heading { .. } | Tag::TableCell => self.end_leaf(),
            Tag::Item if self.in_quote == 0 => {
                self.end_leaf();
                self.open_passage(span, Form::Item);
            }
            Tag::List(_) | Tag::Item => self.end_leaf(),
            Tag::BlockQuote(_) => {
                self.end_leaf();
                if self.in_quote == 0 {
                    self.open_passage(span, Form::Quote);
                }
                self.in_quote += 1;
            }
            Tag::CodeBlock(kind) => {
                self.end_leaf();
                self.silent += 1;
                self.code = Some(self.code_block(&kind, span));
            }
            Tag::HtmlBlock => {
                self.end_leaf();
                self.html_block(span);
                self.silent += 1;
            }
            Tag::Table(_) | Tag::FootnoteDefinition(_) => {
                self.end_leaf();
                self.forbidden += 1;
            }
            Tag::Link {
                link_type, dest_url, ..
            } => self.link(link_type, &dest_url, span),
            Tag::Image { dest_url, .. } => {
                self.other_content();
                self.silent += 1;
                self.linked = false;
                let described = self.text[span.range()]
                    .strip_prefix("![")
                    .is_some_and(|it| !it.trim_start().starts_with(']'));
                self.outline.pictures.push(Picture {
                    span: self.here(span),
                    target: (&*dest_url).into(),
                    described,
                });
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, span: Span) {
        match tag {
            TagEnd::Paragraph => {
                self.end_paragraph(span);
                if self
                    .open
                    .last()
                    .is_some_and(|it| self.outline.passages[*it].form == Form::Paragraph)
                {
                    self.open.pop();
                }
            }
            TagEnd::Heading(level) => self.end_heading(level as u8, span),
            TagEnd::TableCell => self.end_leaf(),
            TagEnd::Item => {
                self.end_leaf();
                if self.in_quote == 0 {
                    self.open.pop();
                }
            }
            TagEnd::BlockQuote(_) => {
                self.end_leaf();
                self.in_quote -= 1;
                if self.in_quote == 0 {
                    self.open.pop();
                }
            }
            TagEnd::CodeBlock => self.end_code(),
            TagEnd::HtmlBlock => self.silent -= 1,
            TagEnd::Table | TagEnd::FootnoteDefinition => {
                self.end_leaf();
                self.forbidden -= 1;
            }
            TagEnd::Link | TagEnd::Image => {
                self.silent -= 1;
                self.linked = false;
                return;
            }
            TagEnd::Emphasis | TagEnd::Strong => return,
            _ => {}
        }
        self.depth -= 1;
        if self.depth == 0 {
            self.end_top(span, matches!(tag, TagEnd::List(_)), tag == TagEnd::HtmlBlock);
        }
    }

    fn here(&self, span: Span) -> Span {
        span.shifted(self.base)
    }

    fn begin_top(&mut self, span: Span) {
        self.top = span;
        self.leaf = Leaf {
            free: true,
            ..Leaf::default()
        };
    }

    fn end_top(&mut self, span: Span, list: bool, html: bool) {
        if html {
            return;
        }
        let covers = self.here(span);
        for at in self.waiting_allows.drain(..) {
            self.outline.allows[at].covers.end = covers.end;
        }
        let first = self
            .outline
            .passages
            .iter()
            .rposition(|it| it.span.start < covers.start)
            .map_or(0, |it| it + 1);
        let inherited: Vec<Marker> = self.coded_sections.iter().flat_map(|it| it.1.iter().cloned()).collect();
        let is_marker_paragraph = self.previous.is_some_and(|it| it.span == span);
        if is_marker_paragraph {
            return;
        }
        if !inherited.is_empty() && !self.heading_at(covers) {
            if first == self.outline.passages.len()
                && !self
                    .outline
                    .inserts
                    .last()
                    .is_some_and(|it| covers.contains(it.name.span))
            {
                self.push_passage(covers, Form::Whole);
            }
            for passage in &mut self.outline.passages[first..] {
                let new = inherited.iter().filter(|it| {
                    !passage
                        .markers
                        .iter()
                        .any(|own| own.theme == it.theme && own.aspect == it.aspect)
                });
                let new: Vec<Marker> = new.cloned().collect();
                passage.markers.extend(new);
            }
        }
        if self.heading_at(covers) {
            self.previous = None;
        } else {
            self.previous = Some(Previous {
                span,
                passages: (first, self.outline.passages.len()),
                list,
            });
        }
    }

    fn heading_at(&self, span: Span) -> bool {
        self.outline.headings.last().is_some_and(|it| it.span == span)
    }

    fn push_passage(&mut self, span: Span, form: Form) -> usize {
        let text = self.keep.then(Box::default);
        self.outline.passages.push(Passage {
            span,
            form,
            name: None,
            markers: Vec::new(),
            citations: Vec::new(),
            text,
        });
        self.outline.passages.len() - 1
    }

    fn open_passage(&mut self, span: Span, form: Form) {
        let at = self.push_passage(self.here(span), form);
        self.open.push(at);
    }

    /// Reads a piece of running text for markers.
    fn words(&mut self, span: Span) {
        if let Some(Code::Insert(_, options)) = &mut self.code {
            *options = Some(options.map_or(span, |it| Span {
                start: it.start,
                end: span.end,
            }));
        }
        let slice = &self.text[span.range()];
        if self.silent > 0 {
            if self.linked {
                self.keep_words(slice, span);
            }
            return;
        }
        let escaped = span.start > 0 && self.text.as_bytes()[span.start as usize - 1] == b'\\';
        let free = self.leaf.free && !escaped;
        self.leaf.free = slice.ends_with(char::is_whitespace);
        self.leaf.last = span;
        let signs = self.markers != Markers::None && memchr::memchr2(b'#', b'^', slice.as_bytes()).is_some();
        if !signs {
            if !slice.trim_ascii().is_empty() {
                self.content();
            }
            self.keep_words(slice, span);
            return;
        }
        self.markers(slice, span, free);
    }

    fn markers(&mut self, slice: &str, span: Span, free: bool) {
        let base = self.base + span.start as usize;
        let mut found = Vec::new();
        let words: Words = marker::read(slice, base, free, self.markers, |it, after| found.push((it, after)));
        if found.is_empty() {
            self.content();
            return self.keep_words(slice, span);
        }
        let mut from = 0;
        for (marker, words_before) in found {
            if words_before {
                self.content();
            }
            let at = match &marker {
                Found::Code(it) => it.span,
                Found::Name(it) => signed(it.span),
                Found::Malformed { span, .. } => *span,
            };
            let (start, end) = (at.start as usize - base, at.end as usize - base);
            self.keep_words(
                &slice[from..start],
                Span::new(span.start as usize + from, span.start as usize + start),
            );
            from = end;
            self.take(marker, at);
        }
        self.keep_words(&slice[from..], Span::new(span.start as usize + from, span.end as usize));
        if words.after_name || (words.any && !words.named) {
            self.content();
        } else {
            self.leaf.words |= words.any;
        }
    }

    fn take(&mut self, marker: Found, at: Span) {
        if self.forbidden > 0 {
            self.diagnostics
                .push(Diagnostic::new("misplaced-marker", self.file, at).message("misplaced-marker-table"));
            return;
        }
        match marker {
            Found::Code(it) => self.leaf.markers.push(self.shared(it)),
            Found::Name(it) => self.leaf.names.push((it, true)),
            Found::Malformed { span, right } => {
                let finding = Diagnostic::new("malformed-marker", self.file, span);
                self.diagnostics.push(if right.is_empty() {
                    finding.message("malformed-marker-letters")
                } else {
                    finding.with("right", right)
                });
            }
        }
    }

    /// Returns a marker that shares its theme's letters with the last passages', since a note codes few themes often.
    fn shared(&self, mut marker: Marker) -> Marker {
        let recent = self.outline.passages.iter().rev().take(8).flat_map(|it| &it.markers);
        if let Some(same) = self
            .leaf
            .markers
            .iter()
            .chain(recent)
            .find(|it| it.theme == marker.theme)
        {
            marker.theme = same.theme.clone();
        }
        marker
    }

    /// Words or other content stand in the leaf: a name before them is not at the block's end.
    fn content(&mut self) {
        self.leaf.words = true;
        for (_, last) in &mut self.leaf.names {
            *last = false;
        }
    }

    fn other_content(&mut self) {
        if self.silent == 0 {
            self.leaf.free = false;
            self.content();
        }
    }

    fn keep_words(&mut self, words: &str, span: Span) {
        if !self.keep {
            return;
        }
        let base = self.base;
        let first = !std::mem::replace(&mut self.leaf.begun, true);
        if let Some(text) = self.kept() {
            let at = |text: &Text| u32::try_from(text.words.len()).unwrap_or(u32::MAX);
            if first && !text.words.is_empty() && !text.words.ends_with(' ') {
                text.pieces.push((
                    at(text),
                    Span::new(span.start as usize, span.start as usize).shifted(base),
                ));
                text.words.push(' ');
            }
            text.pieces.push((at(text), span.shifted(base)));
            text.words.push_str(words);
        }
    }

    /// Returns where running text is kept: in the innermost passage, else, in a chapter, beside the passages.
    fn kept(&mut self) -> Option<&mut Text> {
        match self.open.last() {
            Some(at) => self.outline.passages[*at].text.as_deref_mut(),
            None => (self.keep && self.markers == Markers::Chapter).then_some(&mut self.aside),
        }
    }

    fn end_aside(&mut self) {
        if !self.aside.words.is_empty() {
            self.outline.asides.push(std::mem::take(&mut self.aside));
        }
    }

    fn link(&mut self, kind: LinkType, target: &str, span: Span) {
        self.other_content();
        self.silent += 1;
        let unknown = matches!(
            kind,
            LinkType::ShortcutUnknown | LinkType::CollapsedUnknown | LinkType::ReferenceUnknown
        );
        if !unknown {
            if !crate::document::address::is_allowed(target) {
                self.outline.unsafe_links.push(self.here(span));
            }
            self.linked = true;
            return;
        }
        let (bracket, here) = (&self.text[span.range()], self.here(span));
        if kind != LinkType::ShortcutUnknown {
            let right = bracket.replace("][", "; ");
            self.diagnostics.push(
                Diagnostic::new("malformed-citation", self.file, here)
                    .message("malformed-citation-adjacent")
                    .with("right", right),
            );
            return;
        }
        let (citation, broken) = citation::parse(bracket, here);
        for part in broken {
            self.diagnostics
                .push(Diagnostic::new("malformed-citation", self.file, part));
        }
        let at = u32::try_from(self.outline.citations.len()).unwrap_or(u32::MAX);
        self.outline.citations.push(citation);
        if let Some(open) = self.open.last() {
            self.outline.passages[*open].citations.push(at);
        }
        if let Some(text) = self.kept() {
            text.citations
                .push((u32::try_from(text.words.len()).unwrap_or(u32::MAX), at));
        }
    }

    fn html(&mut self, span: Span) {
        if self.silent > 0 {
            return;
        }
        let slice = &self.text[span.range()];
        let top = Span {
            start: self.top.start,
            end: self.top.end,
        };
        match comment(slice) {
            Some((inner, at)) => {
                let base = self.base + span.start as usize + at;
                self.outline.allows.extend(allow::parse(inner, base, self.here(top)));
            }
            None => {
                self.other_content();
                self.outline.html.push(self.here(span));
            }
        }
    }

    fn html_block(&mut self, span: Span) {
        let slice = self.text[span.range()].trim_end();
        match comment(slice) {
            Some((inner, at)) if slice.ends_with("-->") => {
                let base = self.base + span.start as usize + at;
                let covers = self.here(if self.depth == 1 { span } else { self.top });
                if let Some(allow) = allow::parse(inner, base, covers) {
                    self.outline.allows.push(allow);
                    if self.depth == 1 {
                        self.waiting_allows.push(self.outline.allows.len() - 1);
                    }
                }
            }
            _ => self
                .outline
                .html
                .push(self.here(Span::new(span.start as usize, span.start as usize + slice.len()))),
        }
    }

    fn code_block(&mut self, kind: &CodeBlockKind<'_>, span: Span) -> Code {
        let CodeBlockKind::Fenced(info) = kind else {
            return Code::Plain;
        };
        let Some(rest) = info
            .strip_prefix("ip")
            .filter(|it| it.is_empty() || it.starts_with(' '))
        else {
            return Code::Plain;
        };
        let name = rest.trim();
        let fence = &self.text[span.range()];
        let at = fence.find(info.as_ref()).unwrap_or(0);
        let at = if name.is_empty() {
            at
        } else {
            at + fence[at..].find(name).unwrap_or(0)
        };
        let length = if name.is_empty() { 2 } else { name.len() };
        let start = self.base + span.start as usize + at;
        Code::Insert(Spanned::new(name.into(), Span::new(start, start + length)), None)
    }

    fn end_code(&mut self) {
        self.silent -= 1;
        if let Some(Code::Insert(name, options)) = self.code.take() {
            let end = name.span.end as usize;
            let options = options.map_or(Span::new(end, end), |it| self.here(it));
            self.outline.inserts.push(Insert { name, options });
        }
    }

    /// Ends a line of text, and gives its markers to the passage that holds it.
    fn end_leaf(&mut self) {
        self.end_aside();
        let leaf = std::mem::replace(
            &mut self.leaf,
            Leaf {
                free: true,
                ..Leaf::default()
            },
        );
        let target = self.open.last().copied();
        self.give(leaf, target);
    }

    fn give(&mut self, leaf: Leaf, target: Option<usize>) {
        if leaf.words {
            self.dead_key(leaf.last);
        }
        let Some(target) = target else { return };
        for (name, last) in leaf.names {
            let passage = &mut self.outline.passages[target];
            let sign = signed(name.span);
            if !last {
                self.diagnostics
                    .push(Diagnostic::new("misplaced-marker", self.file, sign).message("misplaced-marker-middle"));
            } else if let Some(first) = &passage.name {
                let place = crate::source::Place {
                    file: self.file,
                    span: first.span,
                };
                let finding = Diagnostic::new("misplaced-marker", self.file, sign).message("misplaced-marker-second");
                self.diagnostics.push(finding.related(place, "first-place"));
            } else {
                passage.name = Some(name);
            }
        }
        self.outline.passages[target].markers.extend(leaf.markers);
    }

    /// A paragraph of markers alone belongs to the block before it.
    fn end_paragraph(&mut self, span: Span) {
        let any = !self.leaf.markers.is_empty() || !self.leaf.names.is_empty();
        let alone = any && !self.leaf.words;
        if !alone || self.depth > 1 || self.in_quote > 0 {
            return self.end_leaf();
        }
        let leaf = std::mem::replace(
            &mut self.leaf,
            Leaf {
                free: true,
                ..Leaf::default()
            },
        );
        self.open.pop();
        self.outline.passages.pop();
        let Some(previous) = self.previous else {
            let names = leaf.names.iter().map(|it| signed(it.0.span));
            let first = leaf.markers.iter().map(|it| it.span).chain(names).min();
            let at = first.unwrap_or_else(|| self.here(span));
            self.diagnostics
                .push(Diagnostic::new("misplaced-marker", self.file, at).message("misplaced-marker-alone"));
            return;
        };
        let (first, end) = previous.passages;
        let target = if previous.list || first == end {
            self.push_passage(self.here(previous.span), Form::Whole)
        } else {
            end - 1
        };
        self.give(leaf, Some(target));
        // Another paragraph of markers belongs to the same block.
        self.previous = Some(Previous {
            span,
            passages: (target, target + 1),
            list: false,
        });
    }

    fn end_heading(&mut self, level: u8, span: Span) {
        self.end_aside();
        let leaf = std::mem::replace(
            &mut self.leaf,
            Leaf {
                free: true,
                ..Leaf::default()
            },
        );
        for (name, _) in leaf.names {
            let sign = signed(name.span);
            self.diagnostics
                .push(Diagnostic::new("misplaced-marker", self.file, sign).message("misplaced-marker-heading"));
        }
        let here = self.here(span);
        self.outline.headings.push(Heading {
            level,
            span: here,
            markers: Vec::new(),
        });
        if self.depth > 1 {
            return;
        }
        self.coded_sections.retain(|it| it.0 < level);
        if !leaf.markers.is_empty() {
            let inherited = leaf
                .markers
                .iter()
                .map(|it| Marker {
                    inherited: true,
                    ..it.clone()
                })
                .collect();
            self.coded_sections.push((level, inherited));
            // The heading itself is the one place where a marker to nothing is reported.
            if let Some(heading) = self.outline.headings.last_mut() {
                heading.markers = leaf.markers;
            }
        }
    }

    /// Reports a last word whose first letter a dead key joined with `^`.
    fn dead_key(&mut self, last: Span) {
        if self.markers == Markers::None || self.forbidden > 0 || last.is_empty() {
            return;
        }
        let slice = &self.text[last.range()];
        let trimmed = slice.trim_end();
        let start = trimmed
            .rfind(char::is_whitespace)
            .map_or(0, |at| at + trimmed[at..].chars().next().map_or(1, char::len_utf8));
        if let Some(right) = marker::dead_key(&trimmed[start..]) {
            let base = self.base + last.start as usize;
            let span = Span::new(base + start, base + trimmed.len());
            let finding = Diagnostic::new("malformed-marker", self.file, span);
            self.diagnostics
                .push(finding.message("malformed-marker-dead-key").with("right", right));
        }
    }

    fn finish(mut self) -> (Outline, Vec<Diagnostic>) {
        if !self.keep {
            let keep = |it: &Passage| it.name.is_some() || !it.markers.is_empty() || !it.citations.is_empty();
            self.outline.passages.retain(keep);
        }
        self.outline.passages.shrink_to_fit();
        self.outline.headings.shrink_to_fit();
        for passage in &mut self.outline.passages {
            passage.markers.shrink_to_fit();
        }
        (self.outline, self.diagnostics)
    }
}

/// Returns the place of a name with its `^`.
fn signed(name: Span) -> Span {
    Span {
        start: name.start - 1,
        end: name.end,
    }
}

/// Returns the inside of an HTML comment and where it begins.
fn comment(html: &str) -> Option<(&str, usize)> {
    let rest = html.trim_end().strip_prefix("<!--")?;
    Some((rest.strip_suffix("-->").unwrap_or(rest), 4))
}
