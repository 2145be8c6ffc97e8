//! Quotations in a chapter, held against the words that they are said to be.

mod compare;

use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::{Data, Record};
use crate::source::Span;
use crate::syntax::citation::{Citation, Item};
use crate::syntax::markdown::outline::{Form, Passage, Text};
use crate::text::quotation_marks::{Marked, is_mark, marked};
use compare::{normal, pieces, shared_words, stands_in};
use std::ops::Range;

/// How many words in quotation marks are a quotation; fewer are a word or a name.
const FEWEST: usize = 4;
/// How far from a quotation, in bytes, a citation still stands beside it.
const WIDEST: usize = 200;

/// Words that are said to be somebody's.
#[derive(Debug, Clone)]
pub struct Quotation<'a> {
    /// The words, without the marks around them, as they stand in the chapter.
    pub words: &'a str,
    /// Where they stand.
    pub span: Span,
    /// The citation that they stand beside.
    pub citation: &'a Citation,
    text: &'a Text,
    start: usize,
}

/// What comparing a quotation with its source gave.
#[derive(Debug, Clone)]
pub enum Verdict<'a> {
    /// It stands word for word in this note.
    Faithful(&'a Record),
    /// It does not.
    Unfaithful(Unfaithful<'a>),
    /// It can't be compared: a source's words are not checked, and what does not exist is another rule's matter.
    Unchecked,
}

/// A quotation that is not its source's words.
#[derive(Debug, Clone)]
pub struct Unfaithful<'a> {
    /// The note; the first where several are cited.
    pub record: &'a Record,
    /// The passage; of a whole note the block quote that is nearest.
    pub passage: Option<&'a Passage>,
    /// In which way.
    pub why: Why,
    /// Where the words are no longer the source's, where that can be said.
    pub from: Option<Span>,
}

/// In which way a quotation is not its source's words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The words differ.
    Words,
    /// The passage is the interviewer's summary, and nobody's own words.
    Summary,
    /// The note has no block quote.
    NoQuote,
    /// The note's text was deleted.
    Erased,
}

/// Returns the quotations of a chapter, in the order of the text.
pub fn quotations(chapter: &Record) -> Vec<Quotation<'_>> {
    let mut found = Vec::new();
    for text in chapter.outline.asides.iter().filter(|it| !it.citations.is_empty()) {
        in_marks(chapter, text, &mut found);
    }
    for passage in &chapter.outline.passages {
        let Some(text) = passage.text.as_deref().filter(|it| !it.citations.is_empty()) else {
            continue;
        };
        if passage.form != Form::Quote || !block_quote(chapter, text, &mut found) {
            in_marks(chapter, text, &mut found);
        }
    }
    found.sort_by_key(|it| it.span);
    found
}

/// Takes a block quote that ends in one citation; where it has more of them, each holds the words before it.
fn block_quote<'a>(chapter: &'a Record, text: &'a Text, found: &mut Vec<Quotation<'a>>) -> bool {
    let Some(last) = text.citations.last() else {
        return false;
    };
    let one = chapter.outline.citations[last.1 as usize].items.len() == 1;
    if !one || !is_gap(&text.words[last.0 as usize..]) {
        return false;
    }
    let mut from = 0;
    for (at, citation) in &text.citations {
        let part = from..*at as usize;
        from = part.end;
        if !is_gap(&text.words[part.clone()]) {
            found.push(Quotation::new(chapter, text, part, *citation));
        }
    }
    true
}

/// Takes what stands in quotation marks beside a citation.
fn in_marks<'a>(chapter: &'a Record, text: &'a Text, found: &mut Vec<Quotation<'a>>) {
    let mut taken = None;
    for marked in marked(&text.words) {
        let Some(at) = beside(text, &marked, taken) else {
            continue;
        };
        taken = Some(at);
        if count_words(&text.words[marked.inner.clone()]) >= FEWEST {
            found.push(Quotation::new(chapter, text, marked.inner, text.citations[at].1));
        }
    }
}

/// Returns the citation that words in marks stand beside: the one after them, else one before them that is not taken.
fn beside(text: &Text, marked: &Marked, taken: Option<usize>) -> Option<usize> {
    let at = |it: usize| text.citations[it].0 as usize;
    let next = text.citations.partition_point(|it| (it.0 as usize) < marked.outer.end);
    let within = next.checked_sub(1);
    let mut after = within.into_iter().chain((next < text.citations.len()).then_some(next));
    if let Some(it) = after.find(|it| is_after(&text.words, marked, at(*it))) {
        return Some(it);
    }
    let before = text
        .citations
        .partition_point(|it| it.0 as usize <= marked.outer.start)
        .checked_sub(1)?;
    (taken != Some(before) && is_before(&text.words, marked, at(before))).then_some(before)
}

/// Tells whether a citation follows the words, within the marks or after them.
fn is_after(words: &str, marked: &Marked, at: usize) -> bool {
    let gap = if at >= marked.outer.end {
        marked.outer.end..at
    } else if at > marked.inner.start && at <= marked.inner.end {
        at..marked.inner.end
    } else {
        return false;
    };
    is_gap(&words[gap])
}

/// Tells whether a citation leads up to the words: `siger [@a]: »…«`, and not `… er lang. [@a] »…«`.
fn is_before(words: &str, marked: &Marked, at: usize) -> bool {
    let ends = |it: char| matches!(it, '.' | '!' | '?');
    let gap = &words[at..marked.outer.start];
    is_gap(gap) && !gap.contains(ends) && !words[..at].trim_end().ends_with(ends)
}

/// Tells whether there is only white space and punctuation.
fn is_gap(words: &str) -> bool {
    words.len() <= WIDEST && !words.contains(char::is_alphanumeric)
}

fn count_words(words: &str) -> usize {
    words
        .split_whitespace()
        .filter(|it| it.contains(char::is_alphanumeric))
        .count()
}

impl<'a> Quotation<'a> {
    fn new(chapter: &'a Record, text: &'a Text, range: Range<usize>, citation: u32) -> Self {
        let whole = &text.words[range.clone()];
        let words = whole.trim_matches(|it: char| it.is_whitespace() || is_mark(it));
        let start = range.start + (words.as_ptr() as usize - whole.as_ptr() as usize);
        Self {
            words,
            span: text.place(start..start + words.len()),
            citation: &chapter.outline.citations[citation as usize],
            text,
            start,
        }
    }

    /// Compares the quotation with what it cites; beside several, it is enough that it stands in one.
    pub fn judge(&self, project: &'a Project) -> Verdict<'a> {
        let mut first = None;
        for item in &self.citation.items {
            let Some(record) = comparable(project, item) else {
                return Verdict::Unchecked;
            };
            match self.compare(item, record) {
                None => return Verdict::Faithful(record),
                Some(unfaithful) => {
                    first.get_or_insert(unfaithful);
                }
            }
        }
        first.map_or(Verdict::Unchecked, Verdict::Unfaithful)
    }

    /// Returns nothing where the quotation stands in what the item cites.
    fn compare(&self, item: &'a Item, record: &'a Record) -> Option<Unfaithful<'a>> {
        let unfaithful = |why, passage: Option<(&'a Passage, Option<Span>)>| {
            Some(Unfaithful {
                record,
                passage: passage.map(|it| it.0),
                why,
                from: passage.and_then(|it| it.1),
            })
        };
        if record.note().is_some_and(|it| it.erased.is_some()) {
            return unfaithful(Why::Erased, None);
        }
        if let Some(name) = &item.name {
            let passage = record.passage(&name.value)?;
            if passage.form != Form::Quote {
                return unfaithful(Why::Summary, Some((passage, None)));
            }
        }
        let name = item.name.as_ref().map(|it| &*it.value);
        let mut nearest: Option<(&Passage, usize)> = None;
        for passage in record.outline.passages.iter().filter(|it| it.form == Form::Quote) {
            if name.is_some() && passage.name.as_ref().map(|it| &*it.value) != name {
                continue;
            }
            let source = normal(passage.text.as_ref().map_or("", |it| &it.words));
            if stands_in(self.words, &source) {
                return None;
            }
            let shared = shared_words(self.words, &source);
            if nearest.is_none_or(|it| it.1 < shared) {
                nearest = Some((passage, shared));
            }
        }
        match nearest {
            Some((passage, shared)) => unfaithful(Why::Words, Some((passage, self.word(shared)))),
            None => unfaithful(Why::NoQuote, None),
        }
    }

    /// Returns where the word after the first `shared` stands; nothing where none are shared or all are.
    fn word(&self, shared: usize) -> Option<Span> {
        let word = pieces(self.words).nth(shared).filter(|_| shared > 0)?;
        let start = self.start + (word.as_ptr() as usize - self.words.as_ptr() as usize);
        Some(self.text.place(start..start + word.len()))
    }
}

/// Returns the note that an item cites, where its words are at hand and may stand in the draft at all.
fn comparable<'a>(project: &'a Project, item: &Item) -> Option<&'a Record> {
    let record = project.find(Kind::Note, &item.record.value)?;
    let Data::Note(note) = &record.data else {
        return None;
    };
    let exists = item.name.as_ref().is_none_or(|it| record.passage(&it.value).is_some());
    let kept = record.outline.passages.first().is_none_or(|it| it.text.is_some());
    (exists && kept && !note.is_withdrawn()).then_some(record)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::tests::draft;

    fn verdicts(body: &str) -> Vec<String> {
        let project = draft(body);
        let chapter = &project.records(Kind::Chapter)[0];
        let wording = |it: &Quotation<'_>| match it.judge(&project) {
            Verdict::Faithful(..) => "faithful".to_owned(),
            Verdict::Unchecked => "unchecked".to_owned(),
            Verdict::Unfaithful(it) => format!("{:?}", it.why),
        };
        quotations(chapter).iter().map(wording).collect()
    }

    #[test]
    fn the_words_decide_and_not_their_layout_or_marks() {
        assert_eq!(
            verdicts("> Vi venter tre uger\n> på en  tolk. [@a#tolk]\n"),
            ["faithful"]
        );
        assert_eq!(verdicts("> »Hver gang, siger ”de”.« [@a#tolk]\n"), ["faithful"]);
        let decomposed = "> Vi venter tre uger på en tolk. [@a#tolk]\n".replace('å', "a\u{30a}");
        assert_eq!(verdicts(&decomposed), ["faithful"]);
        assert_eq!(verdicts("> Vi venter to uger på en tolk. [@a#tolk]\n"), ["Words"]);
        assert_eq!(verdicts("> Vi venter tre uger på en tolke [@a#tolk]\n"), ["Words"]);
    }

    #[test]
    fn quotations_stand_in_tables_footnotes_and_several_paragraphs_too() {
        assert_eq!(
            verdicts("| A |\n| --- |\n| »Vi venter to uger« [@a#tolk] |\n"),
            ["Words"]
        );
        assert_eq!(
            verdicts("Se her.[^1]\n\n[^1]: »Vi venter to uger« [@a#tolk]\n"),
            ["Words"]
        );
        assert_eq!(
            verdicts("> Vi venter tre uger på en tolk.\n>\n> Hver [gang](https://x.dk), siger de. [@a#tolk]\n"),
            ["faithful"]
        );
    }

    #[test]
    fn what_is_left_out_is_shown_and_keeps_the_order() {
        assert_eq!(verdicts("> Vi venter […] på en tolk. [@a#tolk]\n"), ["faithful"]);
        assert_eq!(verdicts("> Vi venter [...] hver gang [@a#tolk]\n"), ["faithful"]);
        assert_eq!(verdicts("> Hver gang […] vi venter. [@a#tolk]\n"), ["Words"]);
        assert_eq!(verdicts("> Vi venter på en tolk. [@a#tolk]\n"), ["Words"]);
    }

    #[test]
    fn four_words_in_any_marks_beside_a_citation_are_a_quotation() {
        for (open, close) in [
            ("\"", "\""),
            ("”", "”"),
            ("“", "”"),
            ("»", "«"),
            ("«", "»"),
            ("„", "“"),
            ("„", "”"),
        ] {
            let body = format!("De siger {open}vi venter to uger{close}, [@a#tolk].\n");
            assert_eq!(verdicts(&body), ["Words"], "{open}");
        }
        assert_eq!(verdicts("De siger »vi venter to« [@a#tolk].\n"), Vec::<String>::new());
        assert_eq!(
            verdicts("De siger »vi venter to uger« ofte [@a#tolk].\n"),
            Vec::<String>::new()
        );
        assert_eq!(verdicts("»Vi venter tre uger [@a#tolk].«\n"), ["faithful"]);
    }

    #[test]
    fn a_quotation_belongs_to_the_citation_after_it_or_to_one_that_leads_up_to_it() {
        assert_eq!(verdicts("De siger [@a#tolk]: »vi venter to uger.«\n"), ["Words"]);
        assert_eq!(
            verdicts("De venter. [@a#tolk] »Vi venter to uger« er et ordsprog.\n"),
            Vec::<String>::new()
        );
        assert_eq!(
            verdicts("»Vi venter tre uger« [@a#tolk], »det er svært at« [@a#nej] og »det er noget andet«.\n"),
            ["faithful", "faithful"]
        );
    }

    #[test]
    fn only_a_block_quote_is_somebodys_own_words() {
        assert_eq!(verdicts("> De venter. [@a#venter]\n"), ["Summary"]);
        assert_eq!(verdicts("> Det er svært at sige nej. [@a]\n"), ["faithful"]);
        assert_eq!(verdicts("> De venter. [@a]\n"), ["Words"]);
        assert_eq!(verdicts("> De venter. [@b]\n"), ["NoQuote"]);
        assert_eq!(verdicts("> De venter. [@c]\n"), ["Erased"]);
    }

    #[test]
    fn a_sources_words_and_what_does_not_exist_are_not_compared() {
        assert_eq!(
            verdicts("> De venter. [@rapport]\n\n> De venter. [@a#x]\n\n> De. [@d]\n"),
            ["unchecked"; 3]
        );
    }

    #[test]
    fn beside_several_one_is_enough() {
        assert_eq!(verdicts("De siger »vi venter tre uger« [@b; @a#tolk].\n"), ["faithful"]);
        assert_eq!(verdicts("> Vi venter tre uger. [@a; @b]\n"), Vec::<String>::new());
    }

    #[test]
    fn the_first_word_that_differs_is_found() {
        let body = "> Vi venter to uger på en tolk. [@a#tolk]\n";
        let project = draft(body);
        let quotations = quotations(&project.records(Kind::Chapter)[0]);
        let Verdict::Unfaithful(it) = quotations[0].judge(&project) else {
            panic!()
        };
        let head = "---\ntitle: D\nstatus: draft\n---\n".len();
        let slice = |span: Span| &body[span.start as usize - head..span.end as usize - head];
        assert_eq!(
            (slice(it.from.unwrap()), slice(quotations[0].span)),
            ("to", "Vi venter to uger på en tolk.")
        );
    }
}
