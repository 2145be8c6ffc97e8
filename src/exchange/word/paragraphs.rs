//! Paragraphs and runs of a Word file, and what stands around them: links, controls, alternatives.

use super::numbering::Sign;
use super::reader::{Reader, Run};
use super::styles::{Looks, NumberingOf, is_on};
use crate::document::address;
use crate::exchange::content::Form;
use crate::exchange::incoming::LeftKind;
use crate::exchange::symbols;
use crate::exchange::xml::Node;

impl Reader<'_> {
    /// Reads a paragraph.
    pub(super) fn paragraph(&mut self, node: &Node) {
        let properties = node.child("w:pPr");
        let mark = properties.and_then(|it| it.child("w:rPr"));
        self.story.begin(Form::Plain);
        self.story.take_signs();
        self.story.line().form = self.form(properties);
        let is_changed = |it: &Node| it.name.ends_with("Change") || matches!(&*it.name, "w:ins" | "w:moveTo");
        let changed = properties.into_iter().chain(mark).flat_map(Node::nodes).any(is_changed);
        self.story.has_changes |= changed;
        let style = self.style(properties).to_owned();
        let styles = &self.package.styles;
        let run = Run {
            is_hidden: styles.look(Some(&style), |it| it.hidden).unwrap_or(false),
            ..Run::default()
        };
        self.each(node, &run);
        let is_deleted = mark.is_some_and(|it| it.child("w:del").is_some() || it.child("w:moveFrom").is_some());
        self.story.has_changes |= is_deleted;
        if self.authors.is_some() {
            self.end_of(properties, mark);
            return self.story.end(false);
        }
        self.story.end(is_deleted);
    }

    fn style<'n>(&'n self, properties: Option<&'n Node>) -> &'n str {
        let own = properties.and_then(|it| it.child("w:pStyle")?.get("w:val"));
        own.unwrap_or_else(|| self.package.styles.usual())
    }

    /// Returns what a paragraph is.
    fn form(&mut self, properties: Option<&Node>) -> Form {
        let style = self.style(properties).to_owned();
        let styles = &self.package.styles;
        let own = properties.and_then(|it| it.child("w:outlineLvl")?.get("w:val")?.parse::<u8>().ok());
        let heading = match own {
            Some(level) => (level < 9).then_some(level + 1),
            None => styles.heading(&style),
        };
        if let Some(level) = heading {
            self.item(properties, &style);
            return Form::Heading(level);
        }
        if styles.is_quote(&style) {
            return Form::Quote;
        }
        self.item(properties, &style).unwrap_or_default()
    }

    /// Returns the item that a paragraph is, or in which it goes on; names the words that its number has.
    fn item(&mut self, properties: Option<&Node>, style: &str) -> Option<Form> {
        let item = |level, ordered| Some(Form::Item { level, ordered });
        let package = self.package;
        let (styles, numbering) = (&package.styles, &package.numbering);
        let own = NumberingOf::read(properties).unwrap_or_default();
        let of_style = styles.numbering(style).unwrap_or_default();
        let Some(list) = own.list.or(of_style.list) else {
            return styles.list(style).and_then(|it| item(it.0, it.1));
        };
        if list == "0" {
            return None;
        }
        // The lists of »List Bullet 2« have one level each, and stand in it where the name says.
        let named = styles.list(style).filter(|it| it.0 > 0 && own.level.unwrap_or(0) == 0);
        let level = own.level.or(of_style.level);
        let level = level.or_else(|| numbering.level_of(&list, style, styles)).unwrap_or(0);
        let Some(found) = numbering.level(&list, level, styles) else {
            return item(level, false);
        };
        if let Some(words) = found.words() {
            self.story.leave(LeftKind::Numbering, words);
        }
        let level = named.map_or(level, |it| it.0);
        match found.sign() {
            Sign::Number => item(level, true),
            Sign::Bullet => item(level, false),
            Sign::None => Some(Form::More(level)),
        }
    }

    /// Reads a run.
    pub(super) fn run(&mut self, node: &Node, outer: &Run) {
        let properties = node.child("w:rPr");
        let own = Looks::read(properties);
        let style = properties.and_then(|it| it.child("w:rStyle")?.get("w:val"));
        let styles = &self.package.styles;
        let is_changed = |it: &Node| it.name.ends_with("Change") || matches!(&*it.name, "w:ins" | "w:moveTo");
        self.story.has_changes |= properties.is_some_and(|it| it.nodes().any(is_changed));
        let mut run = outer.clone();
        // What is hidden in the style of both the paragraph and the word is shown again.
        let hidden = styles.look(style, |it| it.hidden).map(|it| it != outer.is_hidden);
        run.is_hidden = own.hidden.or(hidden).unwrap_or(outer.is_hidden);
        run.look.bold = own.bold.or_else(|| styles.look(style, |it| it.bold)).unwrap_or(false);
        run.look.italic = own
            .italic
            .or_else(|| styles.look(style, |it| it.italic))
            .unwrap_or(false);
        run.is_quote = style.is_some_and(|it| styles.is_quote(it));
        let font = own.font.or_else(|| styles.look(style, |it| it.font.clone()));
        run.font = font.filter(|it| symbols::is_pictures(it));
        // A word that was deleted by a mark of its own.
        if properties.is_some_and(|it| it.child("w:del").is_some() || it.child("w:moveFrom").is_some()) {
            self.story.has_changes = true;
            if self.authors.is_none() {
                return;
            }
        }
        self.formatted(properties);
        run.look.change = self.change_of(properties).or(run.look.change);
        self.each(node, &run);
    }

    /// Reads a link; one that leads to a place in the file is its words.
    pub(super) fn hyperlink(&mut self, node: &Node, outer: &Run) {
        let id = node.get("r:id").and_then(|it| self.relations.get(it));
        let target = id.filter(|it| it.is_external).map(|it| it.target.clone());
        let Some(target) = target else {
            return self.each(node, outer);
        };
        let target = match node.get("w:anchor") {
            Some(anchor) => format!("{target}#{anchor}"),
            None => target,
        };
        let mut run = outer.clone();
        let before = self.story.line().end();
        if self.may_lead(&target) {
            run.look.link = Some(target.as_str().into());
        }
        self.each(node, &run);
        if !self.story.line().has_words_behind(before) && !target.is_empty() {
            self.story.leave(LeftKind::Link, &target);
        }
    }

    /// Tells whether a note's link may lead to an address, and names it where it may not.
    pub(super) fn may_lead(&mut self, target: &str) -> bool {
        let may = address::is_allowed(target) && !address::is_path(target);
        if !may {
            self.story.leave(LeftKind::Link, target);
        }
        may
    }

    /// Reads a content control; the words that ask for an answer are none.
    pub(super) fn control(&mut self, node: &Node, run: &Run) {
        let properties = node.child("w:sdtPr");
        let placeholder = properties.and_then(|it| it.child("w:showingPlcHdr"));
        if placeholder.is_some_and(|it| is_on(it.get("w:val"))) {
            return;
        }
        let gallery = properties.and_then(|it| it.at(&["w:docPartObj", "w:docPartGallery"])?.get("w:val"));
        if gallery == Some("Table of Contents") {
            let mut words = String::new();
            node.gather(&["w:t"], &mut words);
            self.story.flush();
            return self.story.leave(LeftKind::Contents, &words);
        }
        self.each(node, run);
        if let Some(tag) = properties.and_then(|it| it.child("w:tag")?.get("w:val")) {
            self.story.tagged.push((tag.to_owned(), shown(node, properties)));
        }
    }

    /// Reads words with a reading above them, which comes in brackets behind.
    pub(super) fn ruby(&mut self, node: &Node, run: &Run) {
        let (base, above) = (node.child("w:rubyBase"), node.child("w:rt"));
        if let Some(base) = base {
            self.each(base, run);
        }
        if let Some(above) = above {
            self.words(" (", run);
            self.each(above, run);
            self.words(")", run);
        }
    }

    /// Reads one of several forms of the same: the first that we find something in.
    pub(super) fn alternative(&mut self, node: &Node, run: &Run) {
        let before = self.story.count;
        let forms = ["mc:Choice", "mc:Fallback"];
        for form in forms
            .iter()
            .flat_map(|name| node.nodes().filter(|it| &*it.name == *name))
        {
            self.each(form, run);
            if self.story.count > before {
                return;
            }
        }
    }

    /// Adds a line break.
    pub(super) fn line_break(&mut self, run: &Run) {
        if !run.is_hidden && self.is_shown() {
            self.story.break_line();
        }
    }
}

/// Returns what a control shows; of one that offers answers the one that it stands for.
fn shown(node: &Node, properties: Option<&Node>) -> String {
    let mut words = String::new();
    if let Some(content) = node.child("w:sdtContent") {
        content.gather(&["w:t"], &mut words);
    }
    let lists = ["w:dropDownList", "w:comboBox"];
    let list = lists.iter().find_map(|it| properties?.child(it));
    let is_shown = |it: &&Node| it.get("w:displayText").is_some_and(|it| it.trim() == words.trim());
    let chosen = list.and_then(|it| it.nodes().find(is_shown)?.get("w:value"));
    chosen.map_or(words.clone(), str::to_owned)
}
