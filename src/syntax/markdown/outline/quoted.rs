//! What a running text holds in quotation marks.

use super::body::Text;
use crate::text::quotation_marks::{self, Marked, Unpaired};

/// How many words in quotation marks are a quotation; fewer are a word or a name.
const FEWEST: usize = 4;

impl Text {
    /// Returns what stands in quotation marks, in order; a pair of backticks makes code of what somebody quotes with them.
    pub fn marked(&self) -> Vec<Marked> {
        let mut marked = quotation_marks::marked(&self.words);
        let ends = self
            .pieces
            .iter()
            .skip(1)
            .map(|it| it.0 as usize)
            .chain([self.words.len()]);
        let code = self.pieces.iter().zip(ends).filter_map(|((start, span), end)| {
            let inner = *start as usize..end;
            let is_code = span.range().len() > inner.len() + 1 && Self::is_quotation(self.words.get(inner.clone())?);
            is_code.then(|| Marked {
                outer: inner.clone(),
                inner,
            })
        });
        let code: Vec<Marked> = code.collect();
        if !code.is_empty() {
            let is_apart = |it: &Marked| {
                marked
                    .iter()
                    .all(|other| it.outer.end <= other.outer.start || other.outer.end <= it.outer.start)
            };
            let code: Vec<Marked> = code.into_iter().filter(is_apart).collect();
            marked.extend(code);
            marked.sort_by_key(|it| it.outer.start);
        }
        marked
    }

    /// Tells whether words in quotation marks are so many that they are said to be somebody's.
    pub fn is_quotation(words: &str) -> bool {
        let words = words.split_whitespace().filter(|it| it.contains(char::is_alphanumeric));
        words.take(FEWEST).count() == FEWEST
    }

    /// Tells whether the text quotes somebody with a quotation mark whose partner is missing.
    pub fn is_half_quoting(&self) -> bool {
        let Unpaired { open, closed } = quotation_marks::unpaired(&self.words);
        [open, closed]
            .into_iter()
            .flatten()
            .any(|it| Self::is_quotation(&self.words[it]))
    }

    /// Tells whether the text quotes somebody in quotation marks.
    pub fn is_quoting(&self) -> bool {
        self.marked()
            .into_iter()
            .any(|it| Self::is_quotation(&self.words[it.inner]))
    }
}
