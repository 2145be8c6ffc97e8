//! The comments of a file that came back, each at the place in the draft that it stands at.

use super::file::Returned;
use super::ids::{Ids, day};
use super::known::Known;
use super::lines::{Line, Point, Remark, stands};
use super::place::{Found, Place};
use crate::text::digest::Digest;
use chrono::NaiveDate;
use std::rc::Rc;

/// How many signs of what a comment is on are kept.
const WORDS: usize = 300;

/// A comment.
#[derive(Debug, Clone)]
pub struct Comment {
    /// By which it is called: the same in every run.
    pub id: String,
    /// Where it stands.
    pub place: Place,
    /// Whose it is, by their place among all.
    pub author: usize,
    /// The day.
    pub date: Option<NaiveDate>,
    /// The words that it is on; empty where it is on none.
    pub words: String,
    /// What it says.
    pub text: String,
    /// The comment that it answers.
    pub answers: Option<String>,
    /// Whether somebody said in the file that it is done with.
    pub is_done: bool,
    /// Where it stands among all paragraphs of the file.
    pub line: usize,
    /// The digest of the block that it stands at, as it was sent.
    pub block: Option<Digest>,
    /// The block's words, as the file has them.
    pub near: Rc<str>,
    /// Whether the block is its chapter's title.
    pub is_title: bool,
}

/// Returns the comments in the order of the draft, and how many are the program's own.
pub(super) fn found(returned: &Returned, places: &[Found], known: &Known) -> (Vec<Comment>, usize) {
    let remarks = &returned.remarks;
    let is_own = |it: &Remark| {
        let digest = Digest::of(&it.text);
        match &returned.sent {
            Some(sent) => sent.comments.contains(&digest),
            // Without the list they are known by their author, and by having no day.
            None => day(&it.date).is_none() && returned.authors.get(it.author) == Some(&known.authority),
        }
    };
    let own: Vec<bool> = remarks.iter().map(is_own).collect();
    let mut order: Vec<usize> = (0..remarks.len()).filter(|it| !own[*it]).collect();
    let first = |at: usize| {
        let top = root(remarks, at);
        let point = point(&remarks[top]);
        (point.is_none(), point, top, at)
    };
    order.sort_by_key(|at| first(*at));
    let mut ids = Ids::default();
    let mut names: Vec<Option<String>> = vec![None; remarks.len()];
    let mut comments = Vec::with_capacity(order.len());
    for at in order {
        let remark = &remarks[at];
        let top = &remarks[root(remarks, at)];
        let mut comment = comment(returned, places, remark, top);
        let chapter = comment.place.chapter.as_deref().unwrap_or_default();
        comment.id = ids.take('k', &[chapter, &comment.words, &remark.date, &comment.text]);
        names[at] = Some(comment.id.clone());
        comment.answers = remark.parent.and_then(|it| names.get(it)?.clone());
        comments.push(comment);
    }
    (comments, own.into_iter().filter(|it| *it).count())
}

fn point(remark: &Remark) -> Option<Point> {
    remark.begins.or(remark.stands).or(remark.ends)
}

/// Returns the comment that a conversation began with; one that answers itself, however far around, begins it.
fn root(remarks: &[Remark], at: usize) -> usize {
    let mut top = at;
    // Word has one level of answers, so that a long way up is none.
    for _ in 0..8 {
        match remarks[top].parent.filter(|it| *it < remarks.len() && *it != top) {
            Some(parent) => top = parent,
            None => return top,
        }
    }
    at
}

fn comment(returned: &Returned, places: &[Found], remark: &Remark, top: &Remark) -> Comment {
    let lines = &returned.lines;
    let point = point(top);
    // A comment on nothing but the end of a paragraph begins in it, and is on the next one's words.
    let from = point.map(|it| begins(lines, it, top.ends));
    let found = from.and_then(|it| places.get(it.line));
    Comment {
        id: String::new(),
        place: found.map(|it| it.place.clone()).unwrap_or_default(),
        author: remark.author,
        date: day(&remark.date),
        words: from.map(|it| words(lines, it, top)).unwrap_or_default(),
        text: remark.text.trim().to_owned(),
        answers: None,
        is_done: remark.is_done || top.is_done,
        line: from.map_or(lines.len(), |it| it.line),
        block: found.and_then(|it| it.own),
        is_title: found.is_some_and(|it| it.is_title),
        near: from
            .and_then(|it| lines.get(it.line))
            .map(Line::was)
            .unwrap_or_default(),
    }
}

/// Returns where the first words stand that a comment is on.
fn begins(lines: &[Line], from: Point, ends: Option<Point>) -> Point {
    let Some(end) = ends.filter(|it| it.line > from.line) else {
        return from;
    };
    let rest = lines
        .get(from.line)
        .map_or(&[][..], |it| it.pieces.get(from.piece..).unwrap_or(&[]));
    if rest.iter().any(|it| !it.0.trim().is_empty()) {
        return from;
    }
    let has_words = |at: &usize| {
        lines
            .get(*at)
            .is_some_and(|it| it.pieces.iter().any(|it| !it.0.trim().is_empty()))
    };
    let next = (from.line + 1..=end.line).take(FAR).find(has_words);
    next.map_or(from, |line| Point { line, piece: 0 })
}

/// How many paragraphs further the words may stand that a comment is on.
const FAR: usize = 20;

/// Returns the words that a comment is on; of those that are deleted only where it is on nothing else.
fn words(lines: &[Line], from: Point, remark: &Remark) -> String {
    let Some(begins) = remark.begins else {
        return String::new();
    };
    // A range that never ends is taken to end with its paragraph.
    let end = remark.ends.filter(|it| *it >= begins).unwrap_or(Point {
        line: from.line,
        piece: usize::MAX,
    });
    let (mut now, mut gone) = (String::new(), String::new());
    for (at, line) in lines
        .iter()
        .enumerate()
        .skip(from.line)
        .take(end.line.saturating_sub(from.line) + 1)
    {
        let start = if at == from.line { from.piece } else { 0 };
        let stop = if at == end.line { end.piece } else { usize::MAX };
        let own = line
            .pieces
            .iter()
            .enumerate()
            .filter(|it| (start..stop).contains(&it.0));
        for (_, (text, change)) in own {
            let words = if stands(change.as_ref()).1 { &mut now } else { &mut gone };
            words.push_str(text);
        }
        now.push(' ');
        if now.len() > 4 * WORDS || gone.len() > 4 * WORDS {
            break;
        }
    }
    let words = if now.trim().is_empty() { gone } else { now };
    crate::text::shortened::shortened_to(&words, WORDS)
}
