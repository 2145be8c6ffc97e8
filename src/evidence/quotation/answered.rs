//! What an answer quotes: an answer cites nothing, so its words are held against what it answers.

use super::judge::Judge;
use super::word;
use crate::project::Project;
use crate::record::Record;
use crate::record::answer::{Quoted, note_of};
use crate::record::kind::Kind;
use crate::record::note::Note;
use crate::syntax::markdown::outline::Form;
use rustc_hash::FxHashSet;

/// How many of the words of a quotation, of three, stand in a passage that it is meant to come from.
const SHARED: usize = 2;

/// Words that an answer quotes, and whose they are.
#[derive(Debug, Clone, Copy)]
pub struct OfNote<'a> {
    /// The words.
    pub quoted: &'a Quoted,
    /// The note that they are from, or are meant to be from.
    pub note: &'a Record,
}

/// Returns what an answer quotes; nothing of what is no answer.
pub fn quoted(answer: &Record) -> &[Quoted] {
    answer.answer().map_or(&[], |it| &it.quoted)
}

/// Returns the notes that an answer is to.
pub fn notes<'a>(project: &'a Project, answer: &'a Record) -> impl Iterator<Item = &'a Record> {
    let to = answer.references.iter().filter(|it| it.key() == "to");
    to.filter_map(|it| project.find(Kind::Note, note_of(&it.id.value)))
}

/// Returns what an answer quotes of the notes that it is to in other words than stand there. What is like none of their passages may
/// be anybody's: the draft's, a law's. What may be done with the words is no matter here: those who spoke are told what they said.
pub fn misquoted<'a>(project: &'a Project, answer: &'a Record, judge: &mut Judge<'a>) -> Vec<OfNote<'a>> {
    let all = quoted(answer);
    if all.is_empty() {
        return Vec::new();
    }
    let counts = |it: &&Record| it.note().is_some_and(|note| counts(project, note));
    let notes: Vec<&Record> = notes(project, answer).filter(counts).collect();
    let note = |it: &Quoted, judge: &mut Judge<'a>| meant(project, &notes, it, judge);
    all.iter()
        .filter_map(|it| {
            let note = note(it, judge)?;
            Some(OfNote { quoted: it, note })
        })
        .collect()
}

/// Returns what an answer quotes of a note that may not be quoted, and of no other that it is to. No document prints it; those who
/// spoke read it in their letter.
pub fn withheld<'a>(project: &'a Project, answer: &'a Record, judge: &mut Judge<'a>) -> Vec<OfNote<'a>> {
    let all = quoted(answer);
    if all.is_empty() {
        return Vec::new();
    }
    let may_be = |it: &&Record| it.disclosure().is_some_and(|it| it.allows(Form::Quote));
    let (open, closed): (Vec<&Record>, Vec<&Record>) = notes(project, answer).partition(may_be);
    let mut withheld = Vec::new();
    for quoted in all {
        let note = closed.iter().find(|it| judge.stands_in(it, &quoted.words));
        if let Some(note) = note.filter(|_| !open.iter().any(|it| judge.stands_in(it, &quoted.words))) {
            withheld.push(OfNote { quoted, note });
        }
    }
    withheld
}

/// Returns the note that words are meant to be from and are not.
fn meant<'a>(project: &'a Project, notes: &[&'a Record], quoted: &Quoted, judge: &mut Judge<'a>) -> Option<&'a Record> {
    if notes.iter().any(|it| judge.stands_in(it, &quoted.words)) {
        return None;
    }
    let own: FxHashSet<String> = word::words(&quoted.words).map(|it| it.0).collect();
    let is_like = |note: &&&Record| {
        let mut texts = note.outline.passages.iter().filter_map(|it| it.text.as_deref());
        texts.any(|text| {
            let there: FxHashSet<String> = word::words(&text.words).map(|it| it.0).collect();
            own.intersection(&there).count() * 3 >= own.len() * SHARED
        })
    };
    let note = notes.iter().find(is_like)?;
    let is_drafts = project.quoting().any(|it| judge.stands_in(it, &quoted.words));
    (!is_drafts).then_some(*note)
}

/// Tells whether a note's words can be held against others.
fn counts(project: &Project, note: &Note) -> bool {
    !note.is_withdrawn() && !note.is_erased() && !note.is_restricted() && !note.is_planned(project.today)
}

/// Returns the words of a text in small letters, with a space on either side of each.
pub fn words(text: &str) -> String {
    word::words(text).fold(" ".to_owned(), |words, it| words + &it.0 + " ")
}
