//! The elements of an OpenDocument text; of one that we do not know what stands within, since words may.

use super::reader::{Reader, Run};
use crate::document::address;
use crate::exchange::content::Form;
use crate::exchange::incoming::LeftKind;
use crate::exchange::symbols;
use crate::exchange::xml::{Child, Node};

/// What an element shows at the most of how often something stands there.
const MOST: usize = 10_001;

impl Reader<'_> {
    /// Reads everything within an element that is no paragraph; text there is only between elements.
    pub(super) fn each(&mut self, node: &Node, run: &Run) {
        for child in node.nodes() {
            self.element(child, run);
        }
    }

    /// Reads everything within a paragraph.
    fn inside(&mut self, node: &Node, run: &Run) {
        for child in &node.children {
            match child {
                Child::Text(text) => self.running(text, run),
                Child::Node(node) => self.element(node, run),
            }
        }
    }

    /// Reads an element.
    pub(super) fn element(&mut self, node: &Node, run: &Run) {
        match &*node.name {
            "text:p" | "text:h" => self.paragraph(node),
            "text:list" => self.list(node, run),
            "text:section" => self.section(node, run),
            "table:table" => {
                self.story.begin_table();
                self.each(node, run);
                self.story.end_table();
            }
            "table:table-row" => self.row(node, run),
            "table:table-cell" | "table:covered-table-cell" => self.cell(node, run),
            "text:tracked-changes" => self.story.has_changes |= node.nodes().next().is_some(),
            "text:table-of-content"
            | "text:illustration-index"
            | "text:table-index"
            | "text:object-index"
            | "text:user-index"
            | "text:alphabetical-index"
            | "text:bibliography" => self.index(node),
            "office:forms" | "text:sequence-decls" | "text:variable-decls" | "text:user-field-decls" => {}
            "draw:frame"
            | "draw:custom-shape"
            | "draw:g"
            | "draw:control"
            | "draw:rect"
            | "draw:line"
            | "draw:connector"
            | "draw:polyline"
            | "draw:polygon"
            | "draw:path"
            | "draw:ellipse"
            | "draw:circle"
            | "draw:caption"
            | "draw:measure"
            | "draw:regular-polygon"
            | "draw:page-thumbnail" => self.drawing(node, run),
            _ => self.part(node, run),
        }
    }

    /// Reads what stands within a paragraph.
    fn part(&mut self, node: &Node, run: &Run) {
        match &*node.name {
            "text:span" => {
                let run = self.looking("text", node.get("text:style-name"), run, false);
                self.inside(node, &run);
            }
            "text:a" => self.link(node, run),
            "text:s" => {
                let count = node.get("text:c").and_then(|it| it.parse::<usize>().ok());
                self.words(&" ".repeat(count.unwrap_or(1).min(80)), run);
            }
            "text:tab" => self.words(" ", run),
            "text:line-break" if !run.is_hidden => self.story.break_line(),
            "text:note" => self.note(node, run),
            "office:annotation" => self.annotation(node),
            "office:annotation-end" => self.end_annotation(node),
            "text:hidden-text" => self.story.hide(),
            "text:placeholder" => {}
            "loext:content-control" if node.get("loext:showing-place-holder") == Some("true") => {}
            "text:ruby" => self.ruby(node, run),
            "text:label" | "text:script" | "text:meta-field-data" | "office:event-listeners" => {}
            "svg:title" | "svg:desc" => {}
            name if name.starts_with("text:") && node.get("text:display") == Some("none") => self.story.hide(),
            _ => self.inside(node, run),
        }
    }

    fn paragraph(&mut self, node: &Node) {
        self.story.begin(Form::Plain);
        let name = node.get("text:style-name");
        let form = self.form(node, name);
        self.story.line().form = form;
        let hidden = self.package.styles.chain("paragraph", name).find_map(|it| it.hidden);
        let run = Run {
            is_hidden: hidden.unwrap_or(false) || node.get("text:is-hidden") == Some("true"),
            ..Run::default()
        };
        let run = self.looking("paragraph", name, &run, true);
        self.inside(node, &run);
        self.story.end(false);
    }

    fn form(&mut self, node: &Node, name: Option<&str>) -> Form {
        let own = node.get("text:outline-level").and_then(|it| it.parse().ok());
        let own = own.filter(|_| &*node.name == "text:h");
        let styles = &self.package.styles;
        if let Some(level) = own.or_else(|| styles.heading(name)).filter(|it| *it > 0) {
            self.take_item();
            return Form::Heading(level);
        }
        let is_quote = styles.is_quote("paragraph", name);
        let list = styles.list(name);
        let named = list.map_or(0, |it| it.0);
        let item = match self.take_item() {
            // The lists of »List Bullet 2« have one level each, and stand in it where the name says.
            Some(Form::Item { level: 0, ordered }) => Some(Form::Item { level: named, ordered }),
            None => list.map(|it| Form::Item {
                level: it.0,
                ordered: it.1,
            }),
            item => item,
        };
        if is_quote {
            Form::Quote
        } else {
            item.unwrap_or_default()
        }
    }

    /// Returns how words look that have a style; of a paragraph's that look counts which somebody's hand gave it there.
    fn looking(&self, family: &str, name: Option<&str>, outer: &Run, by_hand: bool) -> Run {
        let styles = &self.package.styles;
        let counts = |it: &bool, is_automatic: bool| *it && (is_automatic || !by_hand);
        let mut run = outer.clone();
        let (mut bold, mut italic) = (None, None);
        for style in styles.chain(family, name) {
            bold = bold.or(style.bold.map(|it| counts(&it, style.is_automatic)));
            italic = italic.or(style.italic.map(|it| counts(&it, style.is_automatic)));
        }
        run.look.bold = bold.unwrap_or(outer.look.bold);
        run.look.italic = italic.unwrap_or(outer.look.italic);
        let hidden = styles.chain(family, name).find_map(|it| it.hidden);
        run.is_hidden = hidden.unwrap_or(outer.is_hidden) || by_hand && outer.is_hidden;
        run.is_quote |= family == "text" && styles.is_quote(family, name);
        let font = styles.chain(family, name).find_map(|it| it.font.clone());
        if let Some(font) = font {
            run.font = Some(font).filter(|it| symbols::is_pictures(it));
        }
        run
    }

    fn link(&mut self, node: &Node, outer: &Run) {
        let target = node.get("xlink:href").unwrap_or_default();
        let mut run = self.looking("text", node.get("text:style-name"), outer, false);
        (run.look.bold, run.look.italic) = (outer.look.bold, outer.look.italic);
        if target.starts_with('#') || target.is_empty() {
            return self.inside(node, &run);
        }
        let before = self.story.line().end();
        let may_lead = address::is_allowed(target) && !address::is_path(target);
        if may_lead {
            run.look.link = Some(target.into());
        }
        self.inside(node, &run);
        if !may_lead || !self.story.line().has_words_behind(before) {
            self.story.leave(LeftKind::Link, target);
        }
    }

    fn ruby(&mut self, node: &Node, run: &Run) {
        if let Some(base) = node.child("text:ruby-base") {
            self.inside(base, run);
        }
        if let Some(above) = node.child("text:ruby-text") {
            self.words(" (", run);
            self.inside(above, run);
            self.words(")", run);
        }
    }

    fn section(&mut self, node: &Node, run: &Run) {
        if node.get("text:display") == Some("none") || node.get("text:is-hidden") == Some("true") {
            return self.story.hide();
        }
        self.each(node, run);
    }

    fn index(&mut self, node: &Node) {
        self.story.flush();
        let words = node.child("text:index-body").map(|it| Self::plain(self.package, it));
        self.story.leave(LeftKind::Contents, &words.unwrap_or_default());
    }

    fn row(&mut self, node: &Node, run: &Run) {
        // What stands in no cell stands there once.
        let has_cells = node.nodes().all(|it| it.name.ends_with("table-cell"));
        let times = if has_cells {
            times(node, "table:number-rows-repeated")
        } else {
            1
        };
        for _ in 0..times {
            if self.story.refused.is_some() {
                return;
            }
            self.story.begin_row();
            self.each(node, run);
        }
    }

    fn cell(&mut self, node: &Node, run: &Run) {
        let blocks = self.aside(|it| it.each(node, run));
        self.story.cell(blocks, times(node, "table:number-columns-repeated"));
    }
}

/// Returns how often something stands there.
fn times(node: &Node, name: &str) -> usize {
    let times = node.get(name).and_then(|it| it.parse::<usize>().ok());
    times.unwrap_or(1).clamp(1, MOST)
}
