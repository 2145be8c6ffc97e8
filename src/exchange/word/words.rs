//! The words of a run, and the signs that have elements of their own.

use super::reader::{Reader, Run};
use crate::exchange::escape::clean;
use crate::exchange::incoming::LeftKind;
use crate::exchange::symbols;
use crate::exchange::xml::Node;

/// What XML takes for white space; a space that does not break is a sign of the text.
const XML_SPACE: [char; 4] = [' ', '\t', '\n', '\r'];

impl Reader<'_> {
    /// Reads words or a sign.
    pub(super) fn sign(&mut self, node: &Node, run: &Run) {
        match &*node.name {
            "w:t" | "w:delText" => {
                let text = node.text();
                let is_kept = node.get("xml:space") == Some("preserve");
                self.words(if is_kept { &text } else { text.trim_matches(XML_SPACE) }, run);
            }
            "w:noBreakHyphen" => self.words("-", run),
            "w:sym" => self.symbol(node, run),
            "w:br" | "w:cr" => self.line_break(run),
            _ => self.words(" ", run),
        }
    }

    /// Adds words to the open paragraph, unless they are hidden or a field's own.
    pub(super) fn words(&mut self, text: &str, run: &Run) {
        if text.is_empty() {
            return;
        }
        let has_words = !text.trim().is_empty();
        if run.is_hidden {
            if has_words {
                self.story.hide();
            }
            return;
        }
        let text = self.lettered(text, run);
        let text = clean(&text);
        if let Some(field) = self.fields.iter_mut().find(|it| !it.is_shown()) {
            field.words.push_str(&text);
            return;
        }
        let mut look = run.look.clone();
        if look.link.is_none() {
            look.link = self.fields.iter().rev().find_map(|it| it.link.clone());
        }
        self.story.words(&text, &look, run.is_quote);
    }

    /// Returns words in which the pictures of a font are signs that everybody's letters have.
    fn lettered(&mut self, text: &str, run: &Run) -> String {
        let is_own = |it: char| ('\u{e000}'..='\u{f8ff}').contains(&it);
        if run.font.is_none() && !text.contains(is_own) {
            return text.to_owned();
        }
        let font = run.font.clone().unwrap_or_else(|| "wingdings".to_owned());
        let mut lettered = String::new();
        for letter in text.chars() {
            if run.font.is_none() && !is_own(letter) {
                lettered.push(letter);
            } else if let Some(sign) = symbols::sign(&font, letter) {
                lettered.push(sign);
            } else {
                self.story
                    .leave(LeftKind::Symbol, &format!("{font} U+{:04X}", u32::from(letter)));
            }
        }
        lettered
    }

    fn symbol(&mut self, node: &Node, run: &Run) {
        let code = node.get("w:char").and_then(|it| u32::from_str_radix(it, 16).ok());
        let Some(letter) = code.and_then(char::from_u32) else {
            return;
        };
        let font = node.get("w:font").unwrap_or_default().to_lowercase();
        let is_own = ('\u{f000}'..='\u{f0ff}').contains(&letter);
        let run = Run {
            font: Some(font).filter(|it| is_own || symbols::is_pictures(it)),
            ..run.clone()
        };
        self.words(&letter.to_string(), &run);
    }
}
