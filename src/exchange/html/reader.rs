//! A page while it is read.

use crate::exchange::content::{Block, Form, Look};
use crate::exchange::escape::clean;
use crate::exchange::story::Story;
use crate::exchange::xml::{Child, Node};

/// How words look, and where they stand.
#[derive(Debug, Clone, Default)]
pub(super) struct Run {
    pub(super) look: Look,
    /// Whether they are somebody's own.
    pub(super) is_quoted: bool,
    /// Whether white space stands as it is written.
    pub(super) is_kept: bool,
}

/// A list that is open.
#[derive(Debug, Default)]
pub(super) struct List {
    pub(super) ordered: bool,
    /// Whether the next paragraph begins an item.
    pub(super) begins: bool,
}

/// What reads a page.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) story: Story,
    pub(super) lists: Vec<List>,
    /// How many more rows each column of the open tables is taken by a cell above.
    pub(super) taken: Vec<Vec<usize>>,
    /// Whether a paragraph is open.
    pub(super) is_open: bool,
}

impl Reader {
    /// Reads everything within an element.
    pub(super) fn each(&mut self, node: &Node, run: &Run) {
        for child in &node.children {
            self.child(child, run);
        }
    }

    /// Reads what stands within an element.
    pub(super) fn child(&mut self, child: &Child, run: &Run) {
        match child {
            Child::Text(text) => self.text(text, run),
            Child::Node(node) => self.element(node, run),
        }
    }

    /// Reads a block: nothing stands on its line but what is within.
    pub(super) fn block(&mut self, node: &Node, run: &Run) {
        self.end_paragraph();
        self.each(node, run);
        self.end_paragraph();
    }

    /// Adds text, which begins a paragraph where none is open.
    pub(super) fn text(&mut self, text: &str, run: &Run) {
        if !self.is_open && text.trim().is_empty() {
            return;
        }
        self.open(run);
        if run.is_kept {
            let mut lines = text.split('\n');
            self.story
                .words(&clean(lines.next().unwrap_or_default()), &run.look, false);
            for line in lines {
                self.story.break_line();
                self.story.words(&clean(line), &run.look, false);
            }
        } else {
            self.story.running(text, &run.look, false);
        }
    }

    /// Opens a paragraph, unless one is open.
    pub(super) fn open(&mut self, run: &Run) {
        if self.is_open {
            return;
        }
        self.is_open = true;
        let item = self.take_item();
        let form = if run.is_quoted {
            Form::Quote
        } else {
            item.unwrap_or_default()
        };
        self.story.begin(form);
    }

    fn take_item(&mut self) -> Option<Form> {
        let level = u8::try_from(self.lists.len().checked_sub(1)?).unwrap_or(u8::MAX);
        let list = self.lists.last_mut()?;
        let ordered = list.ordered;
        if std::mem::take(&mut list.begins) {
            Some(Form::Item { level, ordered })
        } else {
            Some(Form::More(level))
        }
    }

    /// Ends the paragraph that is open.
    pub(super) fn end_paragraph(&mut self) {
        self.is_open = false;
        self.story.end(false);
    }

    /// Reads something whose blocks stand by themselves, and returns these.
    pub(super) fn aside(&mut self, read: impl FnOnce(&mut Self)) -> Vec<Block> {
        let waiting = self.story.step_in();
        let lists = std::mem::take(&mut self.lists);
        let is_open = std::mem::take(&mut self.is_open);
        read(self);
        (self.lists, self.is_open) = (lists, is_open);
        self.story.step_out(waiting)
    }
}
