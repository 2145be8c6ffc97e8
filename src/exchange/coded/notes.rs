//! Documents as the bodies of notes: each coding codes the blocks that it stands in.

use super::blocks::{Line, lines};
use super::left::{Left, LeftKind};
use super::model::{Coding, Document, Incoming, LARGEST_TEXT, MOST_MARKERS};
use super::names::{Naming, NewTheme};
use crate::exchange::content::{Block, Form, Look, Paragraph};
use crate::exchange::escape::clean;
use crate::exchange::incoming::Refused;
use crate::exchange::markdown;
use rustc_hash::{FxHashMap, FxHashSet};

/// A block of a note, as it was coded elsewhere.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Coded {
    /// Its words.
    pub words: String,
    /// Its markers, with `#`.
    pub markers: Vec<String>,
    /// What is remarked on it.
    pub comments: Vec<String>,
}

/// A document as a note.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// What the note is called: as the document, or as it was here before.
    pub title: String,
    /// The text of its body.
    pub text: String,
    /// The document's name.
    pub name: String,
    /// Its blocks, in their order.
    pub blocks: Vec<Coded>,
    /// How many codings stand in it.
    pub codings: usize,
    /// How many of them are of less than a block, or of more than they cover.
    pub narrower: usize,
}

/// Returns the notes that documents become, and adds what has none; refused where codings would be more than can be.
pub fn notes(incoming: &mut Incoming, naming: &Naming) -> Result<Vec<Note>, Refused> {
    let (mut notes, mut markers, mut left) = (Vec::new(), 0, Vec::new());
    for document in &incoming.coded.documents {
        let signs: Vec<char> = document.text.chars().collect();
        let lines = lines(&signs);
        let has_words = |it: &Line| signs[it.start..it.end].iter().any(|it| it.is_alphanumeric());
        let kind = match () {
            () if !lines.iter().any(has_words) => LeftKind::Empty,
            () if document.text.len() > LARGEST_TEXT => LeftKind::TooLong,
            () => {
                let mut reading = Reading {
                    document,
                    signs: &signs,
                    lines: &lines,
                    naming,
                    left: &mut left,
                };
                let note = reading.note(incoming.is_ours, &mut markers)?;
                if note.text.len() <= LARGEST_TEXT {
                    notes.push(note);
                    continue;
                }
                LeftKind::TooLong
            }
        };
        left.push(Left::new(kind, &document.name));
    }
    incoming.left.extend(left);
    Ok(notes)
}

/// A document while its codings are put at its blocks.
struct Reading<'a> {
    document: &'a Document,
    signs: &'a [char],
    lines: &'a [Line],
    naming: &'a Naming,
    left: &'a mut Vec<Left>,
}

impl Reading<'_> {
    fn note(&mut self, is_ours: bool, count: &mut usize) -> Result<Note, Refused> {
        let (signs, lines, document) = (self.signs, self.lines, self.document);
        let words = |it: &Line| Coded {
            words: words(signs, it),
            ..Coded::default()
        };
        let mut note = Note {
            title: title(document, is_ours),
            name: document.name.clone(),
            blocks: lines.iter().map(words).collect(),
            ..Note::default()
        };
        // What a note of ours has as its title is no remark.
        if !is_ours && !document.memo.trim().is_empty() {
            note.blocks[0].comments.push(document.memo.clone());
        }
        let mut covered: FxHashMap<&str, Vec<(usize, usize)>> = FxHashMap::default();
        let mut said: FxHashSet<(usize, &str)> = FxHashSet::default();
        for coding in &document.codings {
            let Some((first, last)) = blocks(coding, signs, lines) else {
                continue;
            };
            let memo = coding.memo.trim();
            if !memo.is_empty() && said.insert((last, memo)) {
                note.blocks[last].comments.push(memo.to_owned());
            }
            if lines[first..=last].iter().all(is_heading) {
                let left = coding
                    .codes
                    .iter()
                    .map(|_| Left::new(LeftKind::Heading, &document.name));
                self.left.extend(left);
                continue;
            }
            note.codings += coding.codes.len();
            let is_whole = is_whole(coding, signs, lines, first, last);
            note.narrower += if is_whole { 0 } else { coding.codes.len() };
            for code in &coding.codes {
                let marker = &self.naming.markers[*code];
                covered.entry(marker).or_default().push((first, last));
            }
        }
        let mut covered: Vec<_> = covered.into_iter().collect();
        covered.sort_unstable_by_key(|it| it.0);
        for (marker, ranges) in covered {
            self.mark(marker, ranges, &mut note, count)?;
        }
        let each = lines.iter().zip(&note.blocks);
        let each = each.map(|(line, it)| (block(&it.words, line.form), (it.markers.clone(), it.comments.clone())));
        note.text = markdown::coded(each);
        Ok(note)
    }

    /// Codes the blocks that a code covers, each once; none of them a heading, which would code what stands below it.
    fn mark(
        &self,
        marker: &str,
        mut ranges: Vec<(usize, usize)>,
        note: &mut Note,
        count: &mut usize,
    ) -> Result<(), Refused> {
        ranges.sort_unstable();
        let mut from = 0;
        for (first, last) in ranges {
            for block in first.max(from)..=last {
                *count += 1;
                if *count > MOST_MARKERS {
                    return Err(Refused::TooLarge);
                }
                if !is_heading(&self.lines[block]) {
                    note.blocks[block].markers.push(format!("#{marker}"));
                }
            }
            from = from.max(last + 1);
        }
        Ok(())
    }
}

fn is_heading(line: &Line) -> bool {
    matches!(line.form, Form::Heading(_))
}

/// Endings of files that are no part of a document's name.
const ENDINGS: [&str; 8] = ["txt", "docx", "doc", "odt", "rtf", "md", "pdf", "html"];

fn title(document: &Document, is_ours: bool) -> String {
    let own = document
        .memo
        .lines()
        .next()
        .filter(|_| is_ours)
        .unwrap_or(&document.name);
    let name = match own.rsplit_once('.') {
        Some((name, ending)) if ENDINGS.contains(&&*ending.to_ascii_lowercase()) => name,
        _ => own,
    };
    clean(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns the first and the last block of which a coding has words.
fn blocks(coding: &Coding, signs: &[char], lines: &[Line]) -> Option<(usize, usize)> {
    let first = lines.partition_point(|it| it.end <= coding.start);
    let end = lines.partition_point(|it| it.start < coding.end);
    let has_words = |at: &usize| {
        let line = &lines[*at];
        let part = &signs[line.start.max(coding.start)..line.end.min(coding.end)];
        part.iter().any(|it| it.is_alphanumeric())
    };
    let first = (first..end).find(has_words)?;
    let last = (first..end).rev().find(has_words)?;
    Some((first, last))
}

/// Tells whether a coding has all words of the blocks that it codes.
fn is_whole(coding: &Coding, signs: &[char], lines: &[Line], first: usize, last: usize) -> bool {
    let (begin, end) = (lines[first].start, lines[last].end);
    let says_nothing = |part: &[char]| !part.iter().any(|it| it.is_alphanumeric());
    let before = signs.get(begin..coding.start).unwrap_or_default();
    let after = signs.get(coding.end..end).unwrap_or_default();
    says_nothing(before) && says_nothing(after)
}

/// Returns the words of a line.
fn words(signs: &[char], line: &Line) -> String {
    let words: String = signs[line.start..line.end].iter().collect();
    clean(&words).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Returns words as a block.
fn block(words: &str, form: Form) -> Block {
    let mut paragraph = Paragraph {
        form,
        ..Paragraph::default()
    };
    paragraph.push(words, &Look::default());
    Block::Paragraph(paragraph)
}

impl NewTheme {
    /// Returns the text of the theme: what its code means, then its aspects with what theirs do.
    pub fn text(&self) -> String {
        let paragraph = |words: &str, form| {
            let words = clean(words).split_whitespace().collect::<Vec<_>>().join(" ");
            (block(&words, form), (Vec::new(), Vec::new()))
        };
        let memo = self.memo.lines().filter(|it| !it.trim().is_empty());
        let memo = memo.map(|it| paragraph(it, Form::Plain));
        let aspects = self.aspects.iter().map(|(aspect, memo)| {
            let words = if memo.trim().is_empty() {
                aspect.clone()
            } else {
                format!("{aspect}: {memo}")
            };
            let form = Form::Item {
                level: 0,
                ordered: false,
            };
            paragraph(&words, form)
        });
        markdown::coded(memo.chain(aspects))
    }
}
