//! A quotation compared with the words that it may come from: where its parts stand, and where it begins to differ.

use super::normal::Normal;
use super::parts::{Gap, Part, is_edge};
use std::ops::Range;

/// The longest quotation for which it is worth finding the word that differs.
const LONGEST: usize = 300;
/// The longest that words of a source may be, in bytes, for which an editor wrote others.
const WIDEST: usize = 100;

/// Returns where the parts of a quotation stand in a part of a text: in order, each as whole words.
pub(super) fn find(source: &Normal, within: Range<usize>, parts: &[Part]) -> Option<Vec<Range<usize>>> {
    let mut found: Vec<Range<usize>> = Vec::with_capacity(parts.len());
    let mut from = within.start;
    let mut rest = parts;
    while let Some((first, others)) = rest.split_first() {
        let count = others.iter().take_while(|it| it.gap != Gap::Any).count();
        let (chain, after) = others.split_at(count);
        let places = find_chain(source, from..within.end, first, chain)?;
        from = places.last()?.end;
        found.extend(places);
        rest = after;
    }
    tighten(source, parts, &mut found);
    Some(found)
}

/// Finds a part, and those that must stand close after it.
fn find_chain(source: &Normal, within: Range<usize>, first: &Part, chain: &[Part]) -> Option<Vec<Range<usize>>> {
    let mut from = within.start;
    loop {
        let place = next(source, from..within.end, first)?;
        from = place.start + source.text[place.start..].chars().next().map_or(1, char::len_utf8);
        let mut places = vec![place];
        let all = chain.iter().all(|part| {
            let end = places.last().map_or(0, |it| it.end);
            let close = close_after(source, end..within.end, part);
            places.extend(close.clone());
            close.is_some()
        });
        if all {
            return Some(places);
        }
    }
}

/// Finds a part that must stand close after a place.
fn close_after(source: &Normal, within: Range<usize>, part: &Part) -> Option<Range<usize>> {
    let most = if let Gap::Words(most) = part.gap { most } else { 0 };
    let mut end = within
        .end
        .min(within.start + part.words().len() + if most > 0 { WIDEST } else { 8 });
    while !source.text.is_char_boundary(end) {
        end -= 1;
    }
    let place = next(source, within.start..end, part)?;
    let between = &source.text[within.start..place.start];
    let words = between
        .split_whitespace()
        .filter(|it| it.contains(char::is_alphanumeric))
        .count();
    (words <= most).then_some(place)
}

/// Moves each part as close as can be to what follows an omission, so that no more counts as left out than was.
fn tighten(source: &Normal, parts: &[Part], found: &mut [Range<usize>]) {
    for at in (1..parts.len()).rev().filter(|it| parts[*it].gap == Gap::Any) {
        // A part that others follow closely stays where it is.
        if parts[at - 1].gap != Gap::Any && at > 1 {
            continue;
        }
        let from = if at > 1 { found[at - 2].end } else { found[0].start };
        let within = &source.text[from..found[at].start];
        let words = parts[at - 1].words();
        let last = memchr::memmem::rfind(within.as_bytes(), words.as_bytes()).map(|it| from + it);
        if let Some(start) = last.filter(|it| source.is_edge(*it) && source.is_edge(it + words.len())) {
            found[at - 1] = start..start + words.len();
        }
    }
}

/// Returns the first place of a part; it may begin in the middle of a sentence, so the case of its first letter is the
/// quoting sentence's.
pub(super) fn next(source: &Normal, within: Range<usize>, part: &Part) -> Option<Range<usize>> {
    let place = |words: &str| whole_words(source, within.clone(), words);
    place(part.words()).or_else(|| place(&with_other_case(part.words())))
}

fn whole_words(source: &Normal, within: Range<usize>, words: &str) -> Option<Range<usize>> {
    let text = source.text.get(within.clone())?;
    let mut places = memchr::memmem::find_iter(text.as_bytes(), words).map(|it| within.start + it);
    let start = places.find(|it| source.is_edge(*it) && source.is_edge(it + words.len()))?;
    Some(start..start + words.len())
}

fn with_other_case(part: &str) -> String {
    let mut characters = part.chars();
    let first = characters.next().unwrap_or_default();
    let other: String = if first.is_uppercase() {
        first.to_lowercase().collect()
    } else {
        first.to_uppercase().collect()
    };
    other + characters.as_str()
}

/// Where a quotation begins to differ from a text in small letters.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Difference {
    /// How many of its words stand there together.
    pub(super) shared: usize,
    /// Where they stand.
    pub(super) at: usize,
    /// The first byte in the part's words of the one that differs.
    pub(super) word: usize,
}

/// Returns where a part differs from a text in small letters: after the words from its start that stand there, or, where
/// more of its end does, before those.
pub(super) fn difference(part: &Part, small: &str) -> Option<Difference> {
    let starts: Vec<usize> = part.normal.starts().filter(|it| part.range.contains(it)).collect();
    if starts.len() > LONGEST {
        return None;
    }
    let end = |count: usize| starts.get(count).copied().unwrap_or(part.range.end);
    let place = |from: usize, to: usize| {
        let words = part.normal.text[from..to].trim_matches(is_edge).to_lowercase();
        find_small(small, &words)
    };
    let first = most(starts.len(), |count| place(starts[0], end(count)));
    let last = most(starts.len(), |count| {
        place(starts[starts.len() - count], part.range.end)
    });
    match (first, last) {
        (Some((shared, at)), last) if last.is_none_or(|it| it.0 <= shared) => {
            let word = *starts.get(shared)?;
            Some(Difference { shared, at, word })
        }
        (_, Some((shared, at))) => {
            let word = *starts.get((starts.len() - shared).checked_sub(1)?)?;
            Some(Difference { shared, at, word })
        }
        _ => None,
    }
}

/// Returns the most words that stand somewhere, and where: as many as stand, one fewer does.
fn most(all: usize, place: impl Fn(usize) -> Option<usize>) -> Option<(usize, usize)> {
    let (mut known, mut wrong) = (None, all + 1);
    let mut fewest = 1;
    while fewest < wrong {
        let middle = usize::midpoint(fewest, wrong);
        match place(middle) {
            Some(at) => {
                known = Some((middle, at));
                fewest = middle + 1;
            }
            None => wrong = middle,
        }
    }
    known
}

fn find_small(small: &str, words: &str) -> Option<usize> {
    let free = |it: Option<char>| !it.is_some_and(char::is_alphanumeric);
    let mut places = memchr::memmem::find_iter(small.as_bytes(), words);
    places.find(|it| free(small[..*it].chars().next_back()) && free(small[it + words.len()..].chars().next()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::evidence::quotation::parts::parts;

    fn stands(quotation: &str, source: &str) -> bool {
        let source = Normal::of(source);
        find(&source, 0..source.text.len(), &parts(quotation)).is_some()
    }

    #[test]
    fn what_an_editor_may_do_is_accepted_and_nothing_else_is() {
        let source =
            "Vi venter tre uger på en tolk i byen. Tolke- og rådgivning, siger de, er for svært – og det er ikke godt.";
        for right in [
            "vi venter tre uger",
            "Vi venter […] på en tolk",
            "[V]enter tre uger",
            "vi venter tre [sic] uger",
            "på en tolk i [Egedal By]. Tolke-\nog rådgivning",
            "på en tolk [her] i byen",
            "på en tolk [i kommunen].",
            "rådgivning, siger de, er for svært - og",
            "og rådgivning, siger de",
            "... på en tolk i byen ...",
            "tre ug[er] på en tolk",
        ] {
            assert!(stands(right, source), "{right}");
        }
        for wrong in [
            "vi venter to uger",
            "vi venter på en tolk",
            "på en tolk […] vi venter",
            "vi venter [sic] uger",
            "vi venter [her] for svært",
            "på en tolke",
            "enter tre uger",
        ] {
            assert!(!stands(wrong, source), "{wrong}");
        }
    }

    #[test]
    fn the_word_that_differs_is_found_from_either_end() {
        let small = "vi venter tre uger på en tolk\nvi er glade\n";
        let word = |quotation: &str| {
            let parts = parts(quotation);
            let found = difference(&parts[0], small)?;
            parts[0].normal.origin(found.word).map(|it| quotation[it].to_owned())
        };
        for (quotation, differs) in [
            ("vi venter to uger på en tolk", Some("to")),
            ("De venter tre uger på en tolk", Some("De")),
            ("Vi har ventet tre uger på en tolk", Some("ventet")),
            ("Vi venter hos'en uger på en tolk", Some("hos'en")),
            ("Vi venter tre uger på en bil", Some("bil")),
            ("helt andre ord her", None),
        ] {
            assert_eq!(word(quotation).as_deref(), differs, "{quotation}");
        }
    }
}
