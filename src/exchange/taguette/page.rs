//! A document of Taguette: HTML whose words are counted in bytes of UTF-8, without its tags.

use crate::exchange::coded::blocks::breaks;
use crate::exchange::html;
use crate::exchange::incoming::Refused;
use crate::exchange::xml::{Child, Node};

/// Elements that stand on lines of their own.
const BLOCKS: [&str; 26] = [
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "table",
    "tr",
    "caption",
    "blockquote",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "pre",
    "section",
    "article",
    "header",
    "footer",
    "figure",
    "hr",
    "br",
];

/// The text of a document.
#[derive(Debug, Default)]
pub(super) struct Page {
    /// Its words as plain text, in which lines begin with the signs of items, quotations and headings.
    pub(super) signs: Vec<char>,
    /// For each byte of its words the place of its sign.
    places: Vec<u32>,
    /// How many quotations are open.
    quotes: usize,
    /// What the next line begins with.
    sign: Option<String>,
}

impl Page {
    /// Reads HTML.
    pub(super) fn read(html: &str) -> Result<Self, Refused> {
        let mut page = Self::default();
        // White space before the first element belongs to no text for who parses a whole page.
        page.each(&html::tree(html.trim_start())?);
        page.places.push(u32::try_from(page.signs.len()).unwrap_or(u32::MAX));
        Ok(page)
    }

    /// Returns where a part stands among the signs; nothing where it is none.
    pub(super) fn place(&self, start: i64, end: i64) -> Option<(usize, usize)> {
        let place = |at: i64| self.places.get(usize::try_from(at).ok()?).map(|it| *it as usize);
        let (start, end) = (place(start)?, place(end)?);
        (start < end).then_some((start, end))
    }

    /// Returns its words alone.
    pub(super) fn words(&self) -> String {
        let lines = self
            .signs
            .split(|it| breaks(*it))
            .map(|it| it.iter().collect::<String>());
        let words = lines.map(|it| it.trim_start_matches(['-', '>', '#', ' ']).trim().to_owned());
        words.filter(|it| !it.is_empty()).collect::<Vec<_>>().join(" ")
    }

    fn each(&mut self, node: &Node) {
        for child in &node.children {
            match child {
                Child::Text(text) => self.text(text),
                Child::Node(node) => self.element(node),
            }
        }
    }

    fn element(&mut self, node: &Node) {
        let is_block = BLOCKS.contains(&&*node.name);
        if is_block {
            self.end_line();
        }
        match &*node.name {
            "li" => self.sign = Some("- ".to_owned()),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = usize::from(node.name.as_bytes()[1] - b'0');
                self.sign = Some("#".repeat(level) + " ");
            }
            // Between two cells of a row.
            "td" | "th" if !self.is_at_start() => self.signs.extend([' ', '·', ' ']),
            _ => {}
        }
        let is_quote = &*node.name == "blockquote";
        self.quotes += usize::from(is_quote);
        self.each(node);
        self.quotes -= usize::from(is_quote);
        if is_block {
            self.end_line();
            self.sign = None;
        }
    }

    /// Adds text: each of its bytes has a place, also those of white space that is none on a page.
    fn text(&mut self, text: &str) {
        for sign in text.chars() {
            let is_space = sign.is_whitespace();
            if !is_space && self.is_at_start() {
                let sign = self.sign.take().unwrap_or_default();
                let quote = if self.quotes > 0 && sign.is_empty() { "> " } else { "" };
                self.signs.extend(quote.chars().chain(sign.chars()));
            }
            let place = u32::try_from(self.signs.len()).unwrap_or(u32::MAX);
            self.places.extend(std::iter::repeat_n(place, sign.len_utf8()));
            if !is_space {
                self.signs.push(sign);
            } else if !self.is_at_start() && self.signs.last() != Some(&' ') {
                self.signs.push(' ');
            }
        }
    }

    fn is_at_start(&self) -> bool {
        self.signs.last().is_none_or(|it| *it == '\n')
    }

    fn end_line(&mut self) {
        if !self.is_at_start() {
            self.signs.push('\n');
        }
    }
}
