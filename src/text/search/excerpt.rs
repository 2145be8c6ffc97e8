//! What is shown of a text in which something was found: the sentences that hold it.

use super::choose::Mark;
use super::found::Found;
use crate::text::readability::sentences;
use std::ops::Range;

/// What stands where sentences between two were left out.
const GAP: &str = " … ";

/// A part of a text, with its marks where they stand in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The sentences.
    pub text: String,
    /// The words in them that were asked for.
    pub marks: Vec<Mark>,
}

impl Excerpt {
    /// Returns the fewest sentences of some texts in which each word that was found stands; the nearest to what was asked for, and of
    /// these the first. Also returns the place of the text in which the first of them stands.
    pub fn of(texts: &[&str], found: &[Found]) -> (usize, Self) {
        let mut all = candidates(texts, found);
        let mut shown: Vec<Candidate<'_>> = Vec::new();
        loop {
            let is_new = |it: &Mark| {
                shown
                    .iter()
                    .all(|own| own.marks.iter().all(|mark| mark.term != it.term))
            };
            let news = |it: &Candidate<'_>| {
                let mut terms: Vec<usize> = it.marks.iter().filter(|it| is_new(it)).map(|it| it.term).collect();
                terms.sort_unstable();
                terms.dedup();
                terms.len()
            };
            let best = all.iter().enumerate().filter(|it| news(it.1) > 0);
            let best = best.min_by_key(|it| (usize::MAX - news(it.1), it.1.distance(), it.0));
            let Some(at) = best.map(|it| it.0) else { break };
            shown.push(all.remove(at));
        }
        shown.sort_by_key(|it| (it.text, it.range.start));
        let first = shown.first().map_or(0, |it| it.text);
        (first, joined(texts, &shown))
    }
}

/// A sentence in which something was found.
struct Candidate<'a> {
    /// Which text it stands in.
    text: usize,
    range: Range<usize>,
    marks: Vec<&'a Mark>,
}

impl Candidate<'_> {
    fn distance(&self) -> usize {
        self.marks.iter().map(|it| it.way as usize).min().unwrap_or_default()
    }
}

fn candidates<'a>(texts: &[&str], found: &'a [Found]) -> Vec<Candidate<'a>> {
    let mut all = Vec::new();
    for (at, (text, found)) in texts.iter().zip(found).enumerate() {
        // Most texts of a note have none of the words, and cutting a text into sentences costs more than all else.
        if found.marks.is_empty() {
            continue;
        }
        let mut rest = &found.marks[..];
        let mut ends: Vec<Range<usize>> = sentences(text).into_iter().map(|it| it.range).collect();
        // What no sentence holds, as a word in an address, stands in the whole.
        ends.push(0..text.len());
        for range in ends {
            let (own, others): (Vec<&Mark>, Vec<&Mark>) = rest
                .iter()
                .partition(|it| range.start <= it.range.start && it.range.end <= range.end);
            if !own.is_empty() {
                all.push(Candidate {
                    text: at,
                    range,
                    marks: own,
                });
            }
            rest = &rest[rest.len() - others.len()..];
        }
    }
    all
}

fn joined(texts: &[&str], shown: &[Candidate<'_>]) -> Excerpt {
    let mut excerpt = Excerpt::default();
    let mut before: Option<&Candidate<'_>> = None;
    for candidate in shown {
        let whole = texts[candidate.text];
        if let Some(before) = before {
            let is_next = before.text == candidate.text
                && whole
                    .get(before.range.end..candidate.range.start)
                    .is_some_and(|it| it.trim().is_empty());
            excerpt.text.push_str(if is_next { " " } else { GAP });
        }
        let start = excerpt.text.len();
        let own = &whole[candidate.range.clone()];
        let cut = own.len() - own.trim_start().len();
        excerpt.text.push_str(own.trim());
        let moved = |it: usize| it - candidate.range.start - cut + start;
        excerpt.marks.extend(candidate.marks.iter().map(|mark| Mark {
            range: moved(mark.range.start)..moved(mark.range.end),
            ..(*mark).clone()
        }));
        before = Some(candidate);
    }
    excerpt
}
