//! Lists of an OpenDocument text.

use super::reader::{List, Reader, Run};
use crate::exchange::content::Form;
use crate::exchange::incoming::LeftKind;
use crate::exchange::xml::Node;

impl Reader<'_> {
    /// Reads a list, which follows the style of the one around it unless it has its own.
    pub(super) fn list(&mut self, node: &Node, run: &Run) {
        let own = node.get("text:style-name").map(str::to_owned);
        let style = own.or_else(|| self.lists.last()?.style.clone());
        self.story.flush();
        self.lists.push(List { style, begins: false });
        for item in node.nodes() {
            if let Some(list) = self.lists.last_mut() {
                list.begins = &*item.name == "text:list-item";
            }
            self.each(item, run);
        }
        self.lists.pop();
    }

    /// Returns the item that a paragraph begins or goes on in; nothing where it stands in no list.
    pub(super) fn take_item(&mut self) -> Option<Form> {
        let depth = self.lists.len();
        let level = u8::try_from(depth.checked_sub(1)?).unwrap_or(u8::MAX);
        let list = self.lists.last_mut()?;
        if !std::mem::take(&mut list.begins) {
            return Some(Form::More(level));
        }
        let package = self.package;
        let found = list
            .style
            .as_ref()
            .and_then(|it| package.styles.level(it, level.min(9)));
        let Some(found) = found else {
            return Some(Form::Item { level, ordered: false });
        };
        if !found.words.is_empty() {
            self.story.leave(LeftKind::Numbering, &found.words);
        }
        match found.ordered {
            Some(ordered) => Some(Form::Item { level, ordered }),
            None => Some(Form::More(level)),
        }
    }
}
