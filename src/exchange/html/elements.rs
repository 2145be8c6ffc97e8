//! The elements of a page; of one that we do not know what stands within.

use super::reader::{List, Reader, Run};
use crate::document::address;
use crate::exchange::content::Form;
use crate::exchange::incoming::LeftKind;
use crate::exchange::names;
use crate::exchange::xml::Node;

/// Elements that stand on lines of their own.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "body",
    "center",
    "details",
    "dd",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "header",
    "hr",
    "html",
    "legend",
    "main",
    "nav",
    "p",
    "section",
    "summary",
    "caption",
    "option",
];

impl Reader {
    /// Reads an element.
    pub(super) fn element(&mut self, node: &Node, run: &Run) {
        if is_hidden(node) {
            if !words(node).is_empty() {
                self.story.hide();
            }
            return;
        }
        match &*node.name {
            "head" | "script" | "style" | "template" | "rp" | "title" | "meta" | "link" | "datalist" => {}
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.heading(node, run),
            "blockquote" => self.block(node, &quoted(run)),
            "pre" | "textarea" => self.block(node, &kept(run)),
            "ul" | "ol" | "menu" | "dir" => self.list(node, run),
            "li" => self.item(node, run),
            "table" => self.table(node, run),
            "tr" => self.row(node, run),
            "td" | "th" => self.cell(node, run),
            "br" => self.story.break_line(),
            "del" => self.story.has_changes = true,
            "ins" => {
                self.story.has_changes = true;
                self.each(node, run);
            }
            "img" | "picture" | "svg" | "video" | "audio" | "iframe" | "object" | "embed" | "canvas" | "applet"
            | "math" => {
                self.embedded(node);
            }
            "input" | "select" => self.field(node, run),
            name if BLOCKS.contains(&name) => {
                let is_quote = node.get("class").is_some_and(names::is_quote);
                self.block(node, &if is_quote { quoted(run) } else { run.clone() });
            }
            _ => self.running(node, run),
        }
    }

    /// Reads what stands within a line.
    fn running(&mut self, node: &Node, run: &Run) {
        let mut own = run.clone();
        match &*node.name {
            "b" | "strong" => own.look.bold = true,
            "i" | "em" | "cite" | "var" | "dfn" => own.look.italic = true,
            "a" => return self.link(node, run),
            "q" => {
                self.text("“", run);
                self.each(node, run);
                return self.text("”", run);
            }
            "rt" => {
                self.text(" (", run);
                self.each(node, run);
                return self.text(")", run);
            }
            _ => {}
        }
        self.each(node, &own);
    }

    fn heading(&mut self, node: &Node, run: &Run) {
        self.end_paragraph();
        let level = node.name[1..].parse().unwrap_or(1);
        self.story.begin(Form::Heading(level));
        self.is_open = true;
        // Blocks within a heading are its words.
        self.each(node, run);
        self.end_paragraph();
    }

    fn link(&mut self, node: &Node, run: &Run) {
        let target = node.get("href").unwrap_or_default().trim();
        if target.is_empty() || target.starts_with('#') {
            return self.each(node, run);
        }
        let may_lead = address::is_allowed(target) && !address::is_path(target);
        let mut own = run.clone();
        if may_lead {
            own.look.link = Some(target.into());
        }
        self.each(node, &own);
        if !may_lead || words(node).is_empty() {
            self.story.leave(LeftKind::Link, target);
        }
    }

    fn list(&mut self, node: &Node, run: &Run) {
        self.end_paragraph();
        self.lists.push(List {
            ordered: &*node.name == "ol",
            begins: false,
        });
        self.each(node, run);
        self.end_paragraph();
        self.lists.pop();
    }

    fn item(&mut self, node: &Node, run: &Run) {
        self.end_paragraph();
        if let Some(list) = self.lists.last_mut() {
            list.begins = true;
        }
        self.each(node, run);
        self.end_paragraph();
    }

    /// Names what is no text, with the words that describe it.
    fn embedded(&mut self, node: &Node) {
        let kind = match &*node.name {
            "img" | "picture" => LeftKind::Picture,
            "svg" => LeftKind::Drawing,
            "math" => LeftKind::Formula,
            _ => LeftKind::Embedded,
        };
        // A picture of one point only counts who has seen the page.
        let is_point = node.get("width") == Some("1") && node.get("height") == Some("1");
        let own = ["alt", "aria-label", "title"].iter().find_map(|it| node.get(it));
        let inner = || {
            let image = node.find(&|it| &*it.name == "img").and_then(|it| it.get("alt"));
            image.map_or_else(|| words(node), str::to_owned)
        };
        if !is_point {
            self.story.leave(kind, &own.map_or_else(inner, str::to_owned));
        }
    }

    /// Reads what a field of a form shows.
    fn field(&mut self, node: &Node, run: &Run) {
        if &*node.name == "select" {
            let is_chosen = |it: &Node| it.get("selected").is_some();
            let first = |it: &Node| &*it.name == "option";
            if let Some(option) = node.find(&is_chosen).or_else(|| node.find(&first)) {
                self.text(&format!(" {} ", words(option)), run);
            }
            return;
        }
        match node.get("type").unwrap_or("text") {
            "hidden" | "password" | "image" => {}
            "checkbox" | "radio" => {
                let sign = if node.get("checked").is_some() {
                    " ☒ "
                } else {
                    " ☐ "
                };
                self.text(sign, run);
            }
            _ => self.text(&format!(" {} ", node.get("value").unwrap_or_default()), run),
        }
    }
}

fn quoted(run: &Run) -> Run {
    Run {
        is_quoted: true,
        ..run.clone()
    }
}

fn kept(run: &Run) -> Run {
    Run {
        is_kept: true,
        ..run.clone()
    }
}

/// Tells whether an element is not shown.
fn is_hidden(node: &Node) -> bool {
    let style = node
        .get("style")
        .unwrap_or_default()
        .to_ascii_lowercase()
        .replace([' ', '\t', '\n'], "");
    let is_closed = &*node.name == "dialog" && node.get("open").is_none();
    let is_styled =
        style.contains("display:none") || style.contains("visibility:hidden") || style.contains("mso-hide:all");
    is_closed || is_styled || node.get("hidden").is_some()
}

/// Returns the words within an element on one line.
fn words(node: &Node) -> String {
    let mut words = node.all_text();
    words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    words
}
