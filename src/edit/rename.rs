//! Renaming a record, a passage, or an entry of a record, wherever it is named.

mod bibliography;
mod lists;
mod name;
mod place;
mod places;
mod target;

use crate::diagnostic::{Diagnostic, Failure};
use crate::project::Project;
use crate::project::texts::Texts;
use crate::project::thing::Thing;
use crate::project::whole;
use crate::record::kind::OURS;
use crate::source::{FileId, Span, position};
use place::Place;

/// What a rename changes.
#[derive(Debug, PartialEq, Eq)]
pub struct Renaming {
    /// What it was called.
    pub old: String,
    /// What it will be called.
    pub new: String,
    /// The files that change, by path.
    pub files: Vec<Changed>,
}

/// A file that changes.
#[derive(Debug, PartialEq, Eq)]
pub struct Changed {
    /// Its path.
    pub path: String,
    /// The path that it gets; mostly its own.
    pub new_path: String,
    /// Its text.
    pub old: String,
    /// The text that it gets.
    pub new: String,
    /// What is written in another way, in order.
    pub words: Vec<Word>,
    /// The places that are written anew, in order, for whoever changes a text that is open: the whole where lines are sorted.
    pub patches: Vec<Patch>,
}

/// A place that is written anew.
#[derive(Debug, PartialEq, Eq)]
pub struct Patch {
    /// What stands there.
    pub span: Span,
    /// What shall stand there.
    pub new: String,
}

/// A word that is written in another way.
#[derive(Debug, PartialEq, Eq)]
pub struct Word {
    /// The line, from 1.
    pub line: usize,
    /// The word, with the signs that belong to it.
    pub old: String,
    /// The word that stands there then.
    pub new: String,
    /// Whether it names something that stands elsewhere.
    pub reference: bool,
}

/// Returns what a rename changes; `found` is what reading the project found, since what could not be understood may
/// hold the name too.
pub fn plan(project: &Project, found: &[Diagnostic], texts: &Texts, id: &str, new: &str) -> Result<Renaming, Failure> {
    let target = target::find(project, id)?;
    let name = name::check(project, &target, new)?;
    let mut places = places::all(project, texts, &target, &name)?;
    let own = matches!(target, Thing::Record(_)).then(|| target.record().file);
    places.sort_by_key(|it| (it.file, it.span));
    places.dedup_by_key(|it| (it.file, it.span));
    let mut files: Vec<FileId> = places.iter().map(|it| it.file).chain(own).collect();
    files.sort();
    files.dedup();
    let mut changed = Vec::new();
    for file in files {
        let path = project.path(file);
        let text = texts.of(project, file).ok_or_else(|| unreadable(path))?;
        let places: Vec<&Place> = places.iter().filter(|it| it.file == file).collect();
        let (mut new_text, words, mut patches) =
            rewrite(&text, &places).ok_or_else(|| Failure::usage("write-changed").with("path", path))?;
        if OURS.contains(&path) {
            new_text = lists::sorted(&text, new_text);
            let (span, new) = (Span::new(0, text.len()), new_text.clone());
            patches = vec![Patch { span, new }];
        }
        let new_path = match own {
            Some(own) if own == file => name.path(path),
            _ => path.to_owned(),
        };
        changed.push(Changed {
            path: path.to_owned(),
            new_path,
            old: text.to_string(),
            new: new_text,
            words,
            patches,
        });
    }
    hidden(project, found, texts, &target, &places)?;
    Ok(Renaming {
        old: target::shown(project, &target),
        new: name.shown(&target),
        files: changed,
    })
}

/// Returns a text with its places written anew, and what they say; nothing where the text is not the one that was read.
fn rewrite(text: &str, places: &[&Place]) -> Option<(String, Vec<Word>, Vec<Patch>)> {
    let (mut new, mut words) = (String::with_capacity(text.len() + 64), Vec::new());
    let mut patches = Vec::new();
    let mut at = 0;
    for place in places {
        let (span, with) = place.patch(text)?;
        new.push_str(text.get(at..span.start as usize)?);
        new.push_str(&with);
        at = span.end as usize;
        let whole = around(text, span);
        words.push(Word {
            line: position(text, span.start as usize).line,
            old: text[whole.range()].to_owned(),
            new: format!(
                "{}{with}{}",
                &text[whole.start as usize..span.start as usize],
                &text[span.end as usize..whole.end as usize]
            ),
            reference: place.reference,
        });
        patches.push(Patch { span, new: with });
    }
    new.push_str(text.get(at..)?);
    Some((new, words, patches))
}

/// Returns the word around a place, so that a reader sees what it belongs to.
fn around(text: &str, span: Span) -> Span {
    let ends =
        |it: char| it.is_whitespace() || matches!(it, '[' | ']' | '(' | ')' | '{' | '}' | ',' | ';' | '"' | '\'');
    let start = text[..span.start as usize].rfind(ends);
    let start = start.map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let end = text[span.end as usize..]
        .find(ends)
        .map_or(text.len(), |it| span.end as usize + it);
    let start = start + usize::from(text[start..].starts_with('\u{feff}')) * 3;
    Span::new(start, end)
}

/// Refuses where the name may stand in something that could not be read.
fn hidden(
    project: &Project,
    found: &[Diagnostic],
    texts: &Texts,
    target: &Thing<'_>,
    places: &[Place],
) -> Result<(), Failure> {
    let mut files = whole::not_read(project, found);
    files.extend(lists::broken(project, texts));
    files.sort();
    files.dedup();
    for file in files {
        let path = project.path(file);
        let text = texts.of(project, file).ok_or_else(|| unreadable(path))?;
        let known = |span: Span| places.iter().any(|it| it.file == file && it.span.contains(span));
        if let Some(span) = target::mentions(target, &text).into_iter().find(|it| !known(*it)) {
            return Err(Failure::project("rename-hidden")
                .with("path", path)
                .with("line", position(&text, span.start as usize).line)
                .with("id", &text[span.range()]));
        }
    }
    Ok(())
}

fn unreadable(path: &str) -> Failure {
    Failure::project("rename-unreadable").with("path", path)
}

#[cfg(test)]
mod tests;
