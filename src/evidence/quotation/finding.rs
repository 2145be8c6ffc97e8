//! Finds the words of a chapter that are given as somebody's, and what is cited for them.

use super::quoted::{Quotation, Tie, is_gap};
use crate::record::Record;
use crate::syntax::citation::Citation;
use crate::syntax::markdown::outline::{Form, Spoken, Text};
use crate::text::quotation_marks::{self, Marked, Unpaired};
use std::ops::Range;

/// How many citations on either side of a quotation it is held against; a block that somebody wrote has a handful.
const MOST: usize = 32;

/// Returns the quotations of a chapter, in the order of the text.
pub fn quotations(chapter: &Record) -> Vec<Quotation<'_>> {
    let mut found = Vec::new();
    for text in &chapter.outline.details().asides {
        if text.is_quote {
            found.extend(in_footnote(chapter, text));
        } else if text.cites() {
            in_marks(chapter, text, &mut found);
        }
    }
    for text in &chapter.outline.details().cited_words {
        in_marks(chapter, text, &mut found);
    }
    for passage in &chapter.outline.passages {
        let Some(text) = passage.text.as_deref().filter(|it| it.cites()) else {
            continue;
        };
        if passage.form != Form::Quote || !block_quote(chapter, text, &mut found) {
            in_marks(chapter, text, &mut found);
        }
    }
    lone_quotes(chapter, &mut found);
    found.sort_by_key(|it| it.span);
    found
}

/// Takes a block quote that cites: each citation holds the words before it, the last one also those after it.
///
/// One that does not end in a citation and has words in quotation marks is text about a quotation.
fn block_quote<'a>(chapter: &'a Record, text: &'a Text, found: &mut Vec<Quotation<'a>>) -> bool {
    let ends = text
        .citations
        .last()
        .is_some_and(|it| is_gap(&text.words[it.0 as usize..]));
    let citation = |at: u32| &chapter.outline.citations[at as usize];
    if !ends {
        if text.is_quoting() {
            return false;
        }
        let all = text.citations.iter().map(|it| citation(it.1)).collect();
        found.extend(Quotation::new(text, 0..text.words.len(), Tie::Block, Vec::new(), all));
        return true;
    }
    let mut from = 0;
    for (at, number) in &text.citations {
        let part = from..*at as usize;
        if !is_gap(&text.words[part.clone()]) {
            from = part.end;
            found.extend(Quotation::new(
                text,
                part,
                Tie::After,
                vec![citation(*number)],
                Vec::new(),
            ));
        }
    }
    true
}

/// Returns the block quote that a line of a footnote is: what it rests on is cited where the footnote is referred to.
fn in_footnote<'a>(chapter: &'a Record, text: &'a Text) -> Option<Quotation<'a>> {
    let cited: Vec<&Citation> = text.cited().map(|it| &chapter.outline.citations[it as usize]).collect();
    let tie = if cited.is_empty() { Tie::Nothing } else { Tie::Block };
    Quotation::new(text, 0..text.words.len(), tie, Vec::new(), cited)
}

/// Takes what stands in quotation marks in a text that cites.
fn in_marks<'a>(chapter: &'a Record, text: &'a Text, found: &mut Vec<Quotation<'a>>) {
    let mut taken = None;
    for spoken in text.spoken() {
        let beside = beside(text, &spoken.marked, taken);
        taken = beside.map(|it| it.0).or(taken);
        found.extend(one_in_marks(chapter, text, &spoken, beside));
    }
    for half in halves(text) {
        let marked = Marked {
            outer: half.clone(),
            inner: half.clone(),
        };
        let beside = beside(text, &marked, None);
        let gaps = Vec::new();
        let quotation = one_in_marks(chapter, text, &Spoken { marked, gaps }, beside);
        found.extend(quotation.map(Quotation::into_half));
    }
}

/// Returns what stands at a mark that has no partner, up to the citation next to it.
fn halves(text: &Text) -> impl Iterator<Item = Range<usize>> {
    let Unpaired { open, closed } = quotation_marks::unpaired(&text.words);
    let citations = || text.citations.iter().map(|it| it.0 as usize);
    let open = open.map(|it| {
        // A citation right after the mark is what the words before it come from.
        let end = citations().find(|at| *at > it.start && !is_gap(&text.words[it.start..*at]));
        it.start..end.unwrap_or(it.end)
    });
    let closed = closed.map(|it| citations().rfind(|at| *at < it.end).unwrap_or(it.start)..it.end);
    [open, closed].into_iter().flatten()
}

/// Returns the quotation that words in marks are; nothing where they are too few.
fn one_in_marks<'a>(
    chapter: &'a Record,
    text: &'a Text,
    spoken: &Spoken,
    beside: Option<(usize, Tie)>,
) -> Option<Quotation<'a>> {
    if !text.is_spoken(spoken) {
        return None;
    }
    let end = spoken.marked.outer.end;
    let citation = |at: u32| &chapter.outline.citations[at as usize];
    let tie = beside.map_or(Tie::Block, |it| it.1);
    let own = beside.map(|it| citation(text.citations[it.0].1)).into_iter().collect();
    // What follows the words is what they are said to come from.
    let others = if tie == Tie::After {
        Vec::new()
    } else {
        let next = text.citations.partition_point(|it| (it.0 as usize) < end);
        let near = next.saturating_sub(MOST)..(next + MOST).min(text.citations.len());
        let others = near.filter(|at| beside.is_none_or(|it| it.0 != *at));
        let others = others.map(|at| text.citations[at].1).chain(text.beside.iter().copied());
        others.map(citation).collect()
    };
    let quotation = Quotation::new(text, spoken.marked.inner.clone(), tie, own, others)?;
    Some(quotation.interrupted(&spoken.gaps))
}

/// Takes the block quotes that cite nothing themselves: what they rest on stands in the block before or after.
fn lone_quotes<'a>(chapter: &'a Record, found: &mut Vec<Quotation<'a>>) {
    let outline = &chapter.outline;
    let near = |it: &Range<u32>| -> Vec<&'a Citation> {
        it.clone()
            .take(MOST)
            .map(|it| &outline.citations[it as usize])
            .collect()
    };
    for around in &outline.details().quotes {
        let Some(passage) = outline.passages.get(around.quote as usize) else {
            continue;
        };
        let Some(own) = passage.text.as_deref().filter(|it| it.citations.is_empty()) else {
            continue;
        };
        let (before, after) = (near(&around.before), near(&around.after));
        let (tie, first, second) = match (before.is_empty(), after.is_empty()) {
            (true, true) if passage.name.is_some() => continue,
            (true, true) => (Tie::Nothing, Vec::new(), Vec::new()),
            (false, _) if around.is_introduced => (Tie::Before, before, after),
            (_, false) => (Tie::Before, after, before),
            (false, true) => (Tie::Weak, before, Vec::new()),
        };
        found.extend(Quotation::new(own, 0..own.words.len(), tie, first, second));
    }
}

/// Returns the citation that words in marks stand beside: the one after them, else one before them that is not taken.
fn beside(text: &Text, marked: &Marked, taken: Option<usize>) -> Option<(usize, Tie)> {
    let at = |it: usize| text.citations[it].0 as usize;
    let next = text.citations.partition_point(|it| (it.0 as usize) < marked.outer.end);
    let within = next.checked_sub(1);
    let mut after = within.into_iter().chain((next < text.citations.len()).then_some(next));
    if let Some(it) = after.find(|it| is_after(&text.words, marked, at(*it))) {
        return Some((it, Tie::After));
    }
    let before = text
        .citations
        .partition_point(|it| it.0 as usize <= marked.outer.start)
        .checked_sub(1)?;
    (taken != Some(before) && is_before(&text.words, marked, at(before))).then_some((before, Tie::Before))
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
