//! The parts of a line as HTML, and the notes that they refer to.

use super::blocks::{Writer, escaped};
use super::visible;
use crate::document::{Change, Inline, Picture, address, plain_text};
use crate::render::characters::bound;
use crate::text::base64::base64;
use std::fmt::Write as _;

impl Writer<'_> {
    pub(super) fn inlines(&mut self, content: &[Inline]) {
        for inline in content {
            match inline {
                Inline::Text(it) => self.out.push_str(&escaped(&bound(it))),
                Inline::Emphasis(it) => self.marked("em", it),
                Inline::Strong(it) => self.marked("strong", it),
                Inline::Foreign { language, content } => {
                    let _ = write!(self.out, "<span lang=\"{}\">", escaped(language));
                    self.inlines(content);
                    self.out.push_str("</span>");
                }
                Inline::Code(it) => {
                    let _ = write!(self.out, "<code>{}</code>", escaped(it));
                }
                Inline::Link { target, title, content } => self.link(target, title, content),
                Inline::Picture(it) => self.picture(it),
                Inline::Footnote(index) => self.reference(*index),
                Inline::LineBreak => self.out.push_str("<br>\n"),
                Inline::SoftBreak => self.out.push('\n'),
                Inline::Inserted(it) => self.marked_change(Change::Inserted, it),
                Inline::Deleted(it) => self.marked_change(Change::Deleted, it),
            }
        }
    }

    fn marked(&mut self, tag: &str, content: &[Inline]) {
        let _ = write!(self.out, "<{tag}>");
        self.inlines(content);
        let _ = write!(self.out, "</{tag}>");
    }

    fn link(&mut self, target: &str, title: &str, content: &[Inline]) {
        if !address::is_allowed(target) {
            return self.inlines(content);
        }
        // On paper an address stands beside its words, but not beside itself.
        let bare = if plain_text(content) == target {
            " class=\"bare\""
        } else {
            ""
        };
        let title = if title.is_empty() {
            String::new()
        } else {
            format!(" title=\"{}\"", escaped(title))
        };
        let _ = write!(self.out, "<a href=\"{}\"{title}{bare}>", encoded(target));
        self.inlines(content);
        self.out.push_str("</a>");
    }

    pub(super) fn picture(&mut self, picture: &Picture) {
        let _ = write!(
            self.out,
            "<img src=\"data:{};base64,{}\" alt=\"{}\">",
            escaped(picture.media),
            base64(&picture.bytes),
            escaped(&picture.alternative)
        );
    }

    fn reference(&mut self, index: usize) {
        let Some(number) = self.numbers.get_mut(index) else {
            return;
        };
        let number = *number.get_or_insert_with(|| {
            self.notes.push((index, 0));
            self.notes.len()
        });
        let count = &mut self.notes[number - 1].1;
        *count += 1;
        let id = reference_id(number, *count);
        // Two numbers side by side would be one.
        let comma = if self.out.ends_with("</a></sup>") { "," } else { "" };
        let word = self.say("render-note", number);
        // A finger must hit either of them.
        let class = if ends_in_link(&self.out) {
            "reference apart"
        } else {
            "reference"
        };
        let _ = write!(
            self.out,
            "<sup class=\"{class}\">{comma}<a id=\"{id}\" href=\"#note_{number}\" role=\"doc-noteref\"><span class=\"hidden\">{word}</span><span aria-hidden=\"true\">{number}</span></a></sup>"
        );
    }

    /// Writes the notes at the foot, each with its way back; notes met on the way are added.
    pub(in crate::render) fn notes(&mut self) -> String {
        let document = self.document;
        let mut contents = Vec::new();
        while let Some((index, _)) = self.notes.get(contents.len()) {
            let content = document.footnotes.get(*index).map_or(&[][..], Vec::as_slice);
            self.out.clear();
            self.blocks(content);
            contents.push(std::mem::take(&mut self.out));
        }
        let mut out = String::new();
        for (at, content) in contents.iter().enumerate() {
            let number = at + 1;
            let _ = writeln!(out, "<li id=\"note_{number}\">");
            let (before, after) = content
                .strip_suffix("</p>\n")
                .map_or((&**content, "<p>"), |it| (it, " "));
            out.push_str(before);
            out.push_str(after);
            let word = self.say("render-back", number);
            for count in 1..=self.notes[at].1 {
                let id = reference_id(number, count);
                let (word, label, space) = match count {
                    1 => (word.clone(), String::new(), ""),
                    _ => (format!("{word} ({count})"), format!("<sup>{count}</sup>"), " "),
                };
                let _ = write!(
                    out,
                    "{space}<a href=\"#{id}\" role=\"doc-backlink\"><span class=\"hidden\">{word}</span><span aria-hidden=\"true\">↩\u{fe0e}{label}</span></a>"
                );
            }
            out.push_str("</p>\n</li>\n");
        }
        out.truncate(out.trim_end().len());
        out
    }
}

/// Returns an address in which every byte that has no place there stands as a percent sign and its number.
fn encoded(target: &str) -> String {
    let mut out = String::with_capacity(target.len());
    for sign in visible(target).chars() {
        if sign.is_ascii_graphic() && !matches!(sign, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}' | '[' | ']')
        {
            out.push(sign);
        } else {
            for byte in sign.encode_utf8(&mut [0; 4]).bytes() {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    escaped(&out)
}

/// Returns whether what is written so far ends in a link, within whatever marks.
fn ends_in_link(out: &str) -> bool {
    const MARKS: [&str; 8] = [
        "<ins>",
        "<del>",
        "</ins>",
        "</del>",
        "</em>",
        "</strong>",
        "<em>",
        "<strong>",
    ];
    let mut rest = out;
    loop {
        let tail = rest
            .strip_suffix("</span>")
            .and_then(|it| it.rsplit_once("<span class=\"hidden\">"));
        let mark = MARKS.iter().find_map(|it| rest.strip_suffix(it));
        match mark.or(tail.filter(|it| !it.1.contains('<')).map(|it| it.0)) {
            Some(before) => rest = before,
            None => return rest.ends_with("</a>"),
        }
    }
}

/// Returns the name of the place that refers to a note; `_` stands in no heading's name.
fn reference_id(number: usize, count: usize) -> String {
    if count == 1 {
        format!("ref_{number}")
    } else {
        format!("ref_{number}_{count}")
    }
}
