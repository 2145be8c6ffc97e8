//! What stands beside what in a chapter: which citations hold for words that cite nothing themselves.

use super::body::{Neighbours, Text};
use super::lines::{Home, Kind, Line, Lines};
use super::reader::{MOST_BESIDE, Reader};
use super::source_line::{goes_on, introduces, is_source};
use crate::text::quotation_marks;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// From how many words on a heading may be somebody's words without quotation marks.
const LONG_HEADING: usize = 8;

/// Where the line stands, of which the words before it are from, while the lines are gone through from the last.
#[derive(Clone, Copy)]
struct Source {
    line: usize,
    /// Whether it was a list's or a table's lines that were gone through before.
    within: Option<Kind>,
}

impl Reader<'_> {
    /// Gives each text what is cited for it beside it, and notes what stands around the block quotes.
    pub(super) fn share(&mut self) {
        if self.lines.all.is_empty() {
            return;
        }
        let lines = std::mem::take(&mut self.lines);
        // A footnote's text may stand between two blocks, and parts nothing.
        let is_footnote = |it: &&Line| matches!(it.kind, Kind::Footnote(_));
        let body: Vec<&Line> = lines.all.iter().filter(|it| !is_footnote(it)).collect();
        let sources = self.sources(&body);
        let parents = parents(&body);
        self.share_sources(&body, &sources);
        self.share_unclosed(&body);
        self.share_introductions(&body, &parents);
        self.share_with_headings(&body);
        self.share_with_footnotes(&lines);
        self.neighbours(&body, &sources, &parents);
    }

    /// Adds what is cited for a text beside it.
    fn add_beside(&mut self, home: Home, cited: impl Iterator<Item = u32>) {
        let text = match home {
            Home::Passage(at) => self.passages.get_mut(at).and_then(|it| it.text.as_deref_mut()),
            Home::Aside(at) => self.details.asides.get_mut(at),
        };
        let Some(text) = text else { return };
        for one in cited.take(MOST_BESIDE) {
            let is_known = text.beside.contains(&one) || text.citations.iter().any(|it| it.1 == one);
            if !is_known && text.beside.len() < MOST_BESIDE {
                text.beside.push(one);
            }
        }
    }

    /// Returns for each line the one that says where its words are from: people write a source on a line of its own.
    fn sources(&self, body: &[&Line]) -> Vec<Option<usize>> {
        let mut sources = vec![None; body.len()];
        let mut open: Option<Source> = None;
        for (at, line) in body.iter().enumerate().rev() {
            if let Some(source) = open {
                let (applies, goes_on) = reaches(body[source.line], line, source.within);
                if applies {
                    sources[at] = Some(source.line);
                }
                open = goes_on.map(|within| Source {
                    within: Some(within),
                    ..source
                });
            }
            let is_text = line.kind == Kind::Text && !line.cites.is_empty();
            if is_text && self.is_source(body, at) {
                open = Some(Source { line: at, within: None });
            }
        }
        sources
    }

    fn is_source(&self, body: &[&Line], at: usize) -> bool {
        let words = self.words_of(body[at]);
        let before = at.checked_sub(1).map_or("", |it| self.words_of(body[it]));
        is_source(words) || goes_on(words, before)
    }

    fn share_sources(&mut self, body: &[&Line], sources: &[Option<usize>]) {
        for (line, source) in body.iter().zip(sources) {
            let Some(source) = source.map(|it| body[it]).filter(|it| it.home != line.home) else {
                continue;
            };
            if line.kind != Kind::Quote {
                self.add_beside(line.home, source.cites.clone());
            }
        }
    }

    /// Gives what a paragraph cites to the one before it, where a quotation begins that goes on in it.
    fn share_unclosed(&mut self, body: &[&Line]) {
        let is_prose = |it: &Line| it.kind == Kind::Text && it.item.is_none();
        for pair in body.windows(2).rev().filter(|it| is_prose(it[0]) && is_prose(it[1])) {
            let (Some(own), Some(goes_on)) = (self.text_of(pair[0].home), self.text_of(pair[1].home)) else {
                continue;
            };
            if own.cites() || !goes_on.cites() || quotation_marks::unpaired(&own.words).open.is_none() {
                continue;
            }
            if begins_in_marks(goes_on) || quotation_marks::unpaired(&goes_on.words).closed.is_some() {
                let cited: Vec<u32> = goes_on.cited().take(MOST_BESIDE).collect();
                self.add_beside(pair[0].home, cited.into_iter());
            }
        }
    }

    /// Gives what a line cites that ends in a colon to the paragraph after it, and to the list or the table.
    fn share_introductions(&mut self, body: &[&Line], parents: &[Option<usize>]) {
        let mut above: Option<usize> = None;
        for (at, line) in body.iter().enumerate() {
            if line.depth == 0 {
                // Behind what stands right below it, only quotations go on with it.
                let is_next = above.is_some_and(|it| it + 1 == at) || line.kind == Kind::Cell || self.is_in_marks(line);
                above = above.filter(|_| is_next && !matches!(line.kind, Kind::Heading(_) | Kind::Border));
            }
            let nearest = if line.depth == 0 { above } else { parents[at] };
            for from in ancestors(nearest, parents) {
                if line.kind != Kind::Quote && body[from].home != line.home && self.is_introduction(body[from]) {
                    self.add_beside(line.home, body[from].cites.clone());
                }
            }
            if line.depth == 0 && self.is_introduction(line) {
                above = Some(at);
            }
        }
    }

    fn is_introduction(&self, line: &Line) -> bool {
        line.kind == Kind::Text && !line.cites.is_empty() && introduces(self.words_of(line))
    }

    fn is_in_marks(&self, line: &Line) -> bool {
        line.kind == Kind::Quote || self.text_of(line.home).is_some_and(begins_in_marks)
    }

    /// Gives what the block below a heading cites to the heading, which can't cite.
    fn share_with_headings(&mut self, body: &[&Line]) {
        for (at, line) in body.iter().enumerate() {
            let Kind::Heading(level) = line.kind else { continue };
            if !self.text_of(line.home).is_some_and(may_quote) {
                continue;
            }
            let deeper = |it: &&&Line| matches!(it.kind, Kind::Heading(own) if own > level);
            let below = &body[at + 1..];
            let below = &below[below.iter().take_while(deeper).count()..];
            let Some(first) = below.first() else { continue };
            let is_more = |it: &&&Line| match first.kind {
                Kind::Heading(_) | Kind::Border => false,
                Kind::Cell => it.kind == Kind::Cell,
                _ => it.depth > 0,
            };
            let block = 1 + below[1..].iter().take_while(is_more).count();
            let mut cited: Vec<u32> = Vec::new();
            for own in below[..block]
                .iter()
                .filter(|it| !matches!(it.kind, Kind::Heading(_) | Kind::Border))
            {
                cited.extend(own.cites.clone().take(MOST_BESIDE));
                cited.extend(self.text_of(own.home).into_iter().flat_map(|it| &it.beside));
                if cited.len() >= MOST_BESIDE {
                    break;
                }
            }
            self.add_beside(line.home, cited.into_iter());
        }
    }

    /// Gives what the blocks cite that refer to a footnote to its text, which can't cite.
    fn share_with_footnotes(&mut self, lines: &Lines) {
        let mut cited: FxHashMap<&str, Vec<u32>> = FxHashMap::default();
        for (label, line) in &lines.references {
            let Some(text) = lines.all.get(*line).and_then(|it| self.text_of(it.home)) else {
                continue;
            };
            let known = cited.entry(label).or_default();
            known.extend(text.cited().take(MOST_BESIDE.saturating_sub(known.len())));
        }
        for line in &lines.all {
            if let Kind::Footnote(number) = line.kind
                && let Some(cited) = lines.labels.get(number).and_then(|it| cited.get(&**it))
            {
                self.add_beside(line.home, cited.iter().copied());
            }
        }
    }

    /// Notes what is cited around each block quote.
    fn neighbours(&mut self, body: &[&Line], sources: &[Option<usize>], parents: &[Option<usize>]) {
        let mut quotes: Vec<(usize, Neighbours)> = Vec::new();
        for (at, line) in body.iter().enumerate().filter(|it| it.1.kind == Kind::Quote) {
            let Home::Passage(quote) = line.home else { continue };
            let last = at.checked_sub(1).filter(|it| is_beside(body[*it], line));
            let (mut before, mut is_introduced) = (0..0, false);
            if let Some(last) = last {
                before = body[last].cites.clone();
                is_introduced = introduces(self.words_of(body[last]));
                // What leads up to several in a row leads up to each.
                let above = quotes
                    .last()
                    .filter(|it| it.0 == last && before.is_empty() && it.1.is_introduced);
                if let Some((_, above)) = above {
                    (before, is_introduced) = (above.before.clone(), true);
                }
            }
            let is_text = |it: &usize| body[*it].kind == Kind::Text && !body[*it].cites.is_empty();
            let outer = ancestors(parents[at], parents)
                .find(is_text)
                .filter(|_| before.is_empty());
            if let Some(outer) = outer {
                before = body[outer].cites.clone();
                is_introduced = introduces(self.words_of(body[outer]));
            }
            let after = self.cited_after(body, at, sources);
            let quote = u32::try_from(quote).unwrap_or(u32::MAX);
            quotes.push((
                at,
                Neighbours {
                    quote,
                    before,
                    is_introduced,
                    after,
                },
            ));
        }
        rest_on_the_last(body, &mut quotes);
        self.details.quotes = quotes.into_iter().map(|it| it.1).collect();
    }

    /// Returns what the line after a block quote cites, or the one that says where it is from.
    fn cited_after(&self, body: &[&Line], at: usize, sources: &[Option<usize>]) -> Range<u32> {
        let line = body[at];
        let next = body.get(at + 1);
        let next = next.filter(|it| is_beside(it, line) || it.depth > line.depth);
        let own = next.map_or(0..0, |it| it.cites.clone());
        match sources[at] {
            Some(source) if own.is_empty() => body[source].cites.clone(),
            _ => own,
        }
    }
}

/// Lets each of several block quotes in a row rest on what the last rests on, or on what one of them cites.
fn rest_on_the_last(body: &[&Line], quotes: &mut [(usize, Neighbours)]) {
    for at in (1..quotes.len()).rev() {
        let (above, below) = quotes.split_at_mut(at);
        let (Some(above), Some(below)) = (above.last_mut(), below.first()) else {
            continue;
        };
        let is_row = above.0 + 1 == below.0 && is_beside(body[above.0], body[below.0]);
        if is_row && above.1.after.is_empty() {
            above.1.after = below.1.after.clone();
        }
    }
}

/// Tells whether a line is a paragraph or a block quote in the same item as another, or in none as it.
fn is_beside(one: &Line, other: &Line) -> bool {
    matches!(one.kind, Kind::Text | Kind::Quote) && one.item == other.item
}

/// Tells whether a line that says where words are from is about the words of a line before it, and how it goes on to those
/// before that.
fn reaches(source: &Line, line: &Line, within: Option<Kind>) -> (bool, Option<Kind>) {
    match line.kind {
        Kind::Heading(_) | Kind::Border | Kind::Footnote(_) => (false, None),
        Kind::Cell if within != Some(Kind::Text) => (true, Some(Kind::Cell)),
        Kind::Cell => (false, None),
        _ if within == Some(Kind::Cell) => (false, None),
        // A list is gone through to its start, and the source may be the last of its items.
        _ if line.depth > source.depth || line.depth == source.depth && line.item != source.item => {
            (true, Some(Kind::Text))
        }
        _ => (true, None),
    }
}

/// Returns for each line the one that stands right before the list which it is in.
fn parents(body: &[&Line]) -> Vec<Option<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut parents = Vec::with_capacity(body.len());
    for (at, line) in body.iter().enumerate() {
        while open.last().is_some_and(|it| body[*it].depth >= line.depth) {
            open.pop();
        }
        parents.push(open.last().copied());
        open.push(at);
    }
    parents
}

/// Returns a line and those that stand before the lists which it is in.
fn ancestors(from: Option<usize>, parents: &[Option<usize>]) -> impl Iterator<Item = usize> + '_ {
    std::iter::successors(from, |it| parents[*it])
}

fn begins_in_marks(text: &Text) -> bool {
    text.words.trim_start().starts_with(quotation_marks::is_mark)
}

/// Tells whether a heading may have somebody's words.
fn may_quote(text: &Text) -> bool {
    text.is_quoting() || text.is_half_quoting() || text.words.split_whitespace().nth(LONG_HEADING - 1).is_some()
}
