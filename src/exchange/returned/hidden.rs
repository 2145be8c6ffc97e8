//! Words of a file that came back that may be those of somebody who took them back since: they are not shown.

use super::file::Returned;
use super::known::Known;
use super::{Change, Comment, Feedback};
use crate::text::digest::Digest;
use std::rc::Rc;

impl Feedback {
    /// Puts a sentence in the place of all words that no known state of the draft has; what was changed in such a block is for a person.
    pub fn hide(&mut self, returned: &Returned, states: &[&Known], instead: &str) {
        let is_listed = returned.sent.is_some();
        let is_known = |block: Option<Digest>, near: &str| {
            let is_open = |it: &&Known| block.is_none_or(|own| it.is_open(own));
            let has_block = |it: &&Known| block.is_some_and(|own| !it.places(own).is_empty());
            let is_there = states.iter().any(|it| it.has_open_line(near)) || is_listed && states.iter().any(has_block);
            is_there && states.iter().all(is_open)
        };
        for comment in &mut self.comments {
            let Comment {
                block,
                near,
                words,
                text,
                ..
            } = comment;
            if !is_known(*block, near) {
                *near = Rc::default();
                hide(words, instead);
            }
            // What the program said of evidence, and somebody changed.
            let authority = returned.authors.get(comment.author);
            if comment.date.is_none() && states.iter().any(|it| Some(&it.authority) == authority) {
                hide(text, instead);
            }
        }
        for change in &mut self.changes {
            let Change {
                block,
                near,
                before,
                after,
                ..
            } = change;
            if is_known(*block, near) || near.trim().is_empty() && before.is_empty() {
                continue;
            }
            *near = Rc::default();
            hide(before, instead);
            hide(after, instead);
            change.edit = None;
        }
    }
}

fn hide(words: &mut String, instead: &str) {
    if !words.is_empty() {
        instead.clone_into(words);
    }
}
