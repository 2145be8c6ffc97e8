//! Where findings stand as people count, and the line that each stands on; each file is read once.

use super::report::Report;
use crate::source::{Place, Position, Span, positions};

/// How many characters of a line are looked at on each side of a mark and in it; more than are ever shown.
const REACH: usize = 200;

/// Where a finding or a related place stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Located {
    /// Where it begins and ends; nothing where the file as a whole is meant, or has no text.
    pub(super) at: Option<Extent>,
    /// The line it begins on.
    pub(super) excerpt: Option<Excerpt>,
    /// Where the related places begin and end.
    pub(super) related: Vec<Option<Extent>>,
}

/// From where to where something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Extent {
    /// Its first sign.
    pub(super) start: Position,
    /// What follows its last.
    pub(super) end: Position,
}

/// A line in three parts, as it stands in the file but for what is masked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Excerpt {
    /// What stands before the mark.
    pub(super) before: String,
    /// What is marked; of several lines the first.
    pub(super) marked: String,
    /// What stands after the mark.
    pub(super) after: String,
}

/// Returns where every finding stands, in their order; excerpts only where they are wanted.
pub(super) fn locate(report: &Report<'_>, excerpts: bool) -> Vec<Located> {
    let blank = |it: &crate::diagnostic::Diagnostic| Located {
        related: vec![None; it.related.len()],
        ..Located::default()
    };
    let mut located: Vec<Located> = report.findings.iter().map(blank).collect();
    let mut wanted: Vec<(Place, usize, Option<usize>)> = Vec::with_capacity(located.len());
    for (at, finding) in report.findings.iter().enumerate() {
        wanted.push((finding.place, at, None));
        let related = finding.related.iter().enumerate();
        wanted.extend(related.map(|(inner, it)| (it.place, at, Some(inner))));
    }
    wanted.retain(|it| !is_whole_file(it.0.span));
    wanted.sort_unstable();
    for group in wanted.chunk_by(|a, b| a.0.file == b.0.file) {
        let Some(text) = (report.read)(group[0].0.file) else {
            continue;
        };
        let mut offsets: Vec<usize> = group
            .iter()
            .flat_map(|it| [it.0.span.start as usize, it.0.span.end as usize])
            .collect();
        offsets.sort_unstable();
        offsets.dedup();
        let positions = positions(&text, &offsets);
        let is_shown = excerpts && !(report.closed)(group[0].0.file);
        let masked = is_shown.then(|| (report.mask)(&text)).flatten();
        let carried = masked.as_deref().map(|it| carried(&text, it, &offsets));
        let index = |offset: u32| offsets.partition_point(|it| *it < offset as usize);
        let position = |offset: u32| positions[index(offset)];
        let shown = |span: Span| match (&masked, &carried) {
            (Some(masked), Some(carried)) => {
                excerpt(masked, Span::new(carried[index(span.start)], carried[index(span.end)]))
            }
            _ => excerpt(&text, span),
        };
        for (place, at, inner) in group {
            let extent = Some(Extent {
                start: position(place.span.start),
                end: position(place.span.end),
            });
            match inner {
                Some(inner) => located[*at].related[*inner] = extent,
                None => {
                    located[*at].at = extent;
                    located[*at].excerpt = is_shown.then(|| shown(place.span));
                }
            }
        }
    }
    located
}

/// An empty span at the file's start means the file as a whole.
fn is_whole_file(span: Span) -> bool {
    span.start == 0 && span.end == 0
}

/// Returns where offsets of a text, in order, stand in the same text masked, which has as many signs but not as many bytes.
fn carried(text: &str, masked: &str, offsets: &[usize]) -> Vec<usize> {
    let starts = |it: &str| it.char_indices().map(|it| it.0).chain([it.len()]).collect::<Vec<_>>();
    let mut pairs = starts(text).into_iter().zip(starts(masked)).peekable();
    let carry = |offset: &usize| {
        while pairs.next_if(|it| it.0 < *offset).is_some() {}
        pairs.peek().map_or(masked.len(), |it| it.1)
    };
    offsets.iter().map(carry).collect()
}

fn excerpt(text: &str, span: Span) -> Excerpt {
    let start = text.floor_char_boundary(span.start as usize);
    let end = text.floor_char_boundary(span.end as usize).max(start);
    let near = text[..start].chars().rev().take(REACH).take_while(|it| *it != '\n');
    let begin = start - near.map(char::len_utf8).sum::<usize>();
    let before = &text[begin..start];
    let before = before.strip_prefix('\u{feff}').filter(|_| begin == 0).unwrap_or(before);
    let marked = line(&text[start..end]);
    let after = if start + marked.len() == end {
        line(&text[end..])
    } else {
        ""
    };
    // What ends the line is no part of it, whichever part it stands in.
    let line = format!("{before}{marked}{after}");
    let line = line.trim_end_matches('\r');
    let take = |from: usize, part: &str| line[from.min(line.len())..(from + part.len()).min(line.len())].to_owned();
    Excerpt {
        before: take(0, before),
        marked: take(before.len(), marked),
        after: take(before.len() + marked.len(), after),
    }
}

/// Returns the beginning of a text, to the end of its line or of what is looked at.
fn line(text: &str) -> &str {
    let near = text.chars().take(REACH).take_while(|it| *it != '\n');
    &text[..near.map(char::len_utf8).sum()]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::findings::sample::{finding, report};

    fn excerpt_of(text: &str, range: std::ops::Range<usize>) -> (String, String, String) {
        let findings = [finding("rule", range)];
        let read = |_| Some(text.to_owned());
        let located = locate(
            &Report {
                read: &read,
                ..report(&findings)
            },
            true,
        );
        let Excerpt { before, marked, after } = located[0].excerpt.clone().unwrap();
        (before, marked, after)
    }

    fn parts(before: &str, marked: &str, after: &str) -> (String, String, String) {
        (before.to_owned(), marked.to_owned(), after.to_owned())
    }

    #[test]
    fn an_excerpt_is_the_first_line_of_what_is_marked() {
        assert_eq!(excerpt_of("\u{feff}en\r\nto tre\r\n", 3..5), parts("", "en", ""));
        assert_eq!(excerpt_of("en\r\nto tre\r\n", 7..10), parts("to ", "tre", ""));
        assert_eq!(excerpt_of("en to\ntre", 3..9), parts("en ", "to", ""));
        assert_eq!(excerpt_of("en\n", 3..3), parts("", "", ""));
        assert_eq!(excerpt_of("en\nto\u{feff}tre", 8..11), parts("to\u{feff}", "tre", ""));
        assert_eq!(excerpt_of("en", 40..50), parts("en", "", ""));
    }

    #[test]
    fn what_is_masked_stays_in_its_place() {
        let findings = [finding("rule", 4..6)];
        let read = |_| Some("nr. 21 osv.".to_owned());
        let mask = |text: &str| Some(text.replace('1', "•"));
        let located = locate(
            &Report {
                read: &read,
                mask: &mask,
                ..report(&findings)
            },
            true,
        );
        let excerpt = located[0].excerpt.as_ref().unwrap();
        assert_eq!((&*excerpt.marked, &*excerpt.after), ("2•", " osv."));
    }

    #[test]
    fn of_a_file_whose_words_nobody_is_shown_a_finding_has_a_place_and_no_excerpt() {
        let findings = [finding("rule", 4..6)];
        let read = |_| Some("en to tre".to_owned());
        for is_closed in [false, true] {
            let report = Report {
                read: &read,
                closed: &|_| is_closed,
                ..report(&findings)
            };
            let located = &locate(&report, true)[0];
            assert_eq!(located.excerpt.is_none(), is_closed);
            assert!(located.at.is_some());
        }
    }

    #[test]
    fn a_file_is_read_once_however_many_findings_it_has() {
        let findings: Vec<_> = (1..200).map(|it| finding("rule", it..it + 1)).collect();
        let reads = std::cell::Cell::new(0);
        let read = |_| {
            reads.set(reads.get() + 1);
            Some("æ\n".repeat(100))
        };
        let located = locate(
            &Report {
                read: &read,
                ..report(&findings)
            },
            true,
        );
        assert_eq!(reads.get(), 1);
        assert_eq!(
            located[5].at,
            Some(Extent {
                start: Position { line: 3, column: 1 },
                end: Position { line: 3, column: 1 },
            })
        );
    }
}
