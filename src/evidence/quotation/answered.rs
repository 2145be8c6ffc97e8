//! What an answer quotes: an answer cites nothing, so its words are held against what it answers.

use super::word;
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::kind::Kind;
use crate::record::{self, Record};
use crate::source::{Source, Span};
use crate::syntax::markdown::outline::{Form, Text};

/// Words of an answer that are given as somebody's.
#[derive(Debug)]
pub struct Quoted {
    /// The words.
    pub words: String,
    /// Where they stand.
    pub span: Span,
    /// The block quote that they are; nothing for words in quotation marks.
    pub block: Option<Span>,
}

/// Returns the block quotes of an answer, and what stands in quotation marks and is long enough to be a quotation.
pub fn quoted(project: &Project, texts: &Texts, answer: &Record) -> Vec<Quoted> {
    let Some(source) = texts.source(project, answer.file) else {
        return Vec::new();
    };
    // As a chapter it is read with all its words.
    let source = Source {
        path: "policy/chapters/answer.md".to_owned(),
        ..source
    };
    let (read, _) = record::read(&source, Kind::Chapter, true);
    let mut found = Vec::new();
    let passages = read.outline.passages.iter();
    let passages = passages.filter_map(|it| Some((it.text.as_deref()?, (it.form == Form::Quote).then_some(it.span))));
    for (text, block) in passages.chain(read.outline.details().asides.iter().map(|it| (it, None))) {
        let whole = block.map(|_| 0..text.words.len());
        let marked = text.marked().into_iter().map(|it| it.inner).filter(|_| block.is_none());
        let ranges = whole.into_iter().chain(marked);
        let is_long = |words: &str| block.is_some() || Text::is_quotation(words);
        let own = ranges.filter(|it| is_long(&text.words[it.clone()]));
        found.extend(own.map(|it| Quoted {
            words: text.words[it.clone()].to_owned(),
            span: text.place(it),
            block,
        }));
    }
    found.sort_by_key(|it| it.span);
    found
}

/// Returns the words of a text in small letters, with a space on either side of each.
pub fn words(text: &str) -> String {
    word::words(text).fold(" ".to_owned(), |words, it| words + &it.0 + " ")
}
