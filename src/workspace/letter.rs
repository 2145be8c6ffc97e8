//! The project as a letter to those who spoke in one note may know it: without the words of any other note.
//!
//! The texts are laid over before anything is made of them, so that no template and no insert can print what others said.

use super::files::Files;
use super::recall::{GONE, LEFT_OUT, replaced};
use super::snapshot::Snapshot;
use crate::diagnostic::Failure;
use crate::evidence::quotation::answered::{quoted, words};
use crate::evidence::quotation::{Judge, Quotation, Verdict, quotations};
use crate::project::Project;
use crate::project::texts::Texts;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::Span;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Returns the project in which one note alone has words: the others are as if they were not there, and nothing quotes them.
pub fn alone(snapshot: &Snapshot, note: &Record) -> Result<Snapshot, Failure> {
    let project = &snapshot.project;
    let root = snapshot
        .files
        .root()
        .ok_or_else(|| Failure::project("letter-not-here"))?;
    let mut texts = match &snapshot.files {
        Files::Overlay(_, unsaved) => BTreeMap::clone(unsaved),
        _ => BTreeMap::new(),
    };
    let others = project.records(Kind::Note).iter().filter(|it| it.file != note.file);
    texts.extend(others.map(|it| (project.path(it.file).to_owned(), GONE.to_owned())));
    texts.extend(snapshot.with_texts(|texts| without_others(project, texts, note))?);
    let files = Files::Overlay(root.to_owned(), Arc::new(texts));
    Snapshot::load(files, project.today, &|| {})
}

/// Returns the texts of the chapters and the answers that quote somebody else, without those quotations.
fn without_others(project: &Project, texts: &Texts, note: &Record) -> BTreeMap<String, String> {
    let mut judge = Judge::of(project);
    let mut found: Vec<(&Record, Vec<Span>)> = Vec::new();
    for chapter in project.records(Kind::Chapter) {
        let own = quotations(chapter).into_iter();
        let own = own.filter(|it| is_others(&mut judge, it, note)).map(|it| it.span);
        found.push((chapter, own.collect()));
    }
    for answer in project.records(Kind::Answer) {
        found.push((answer, in_answer(project, texts, answer, note)));
    }
    let text = |(record, own): (&Record, Vec<Span>)| {
        let text = texts.of(project, record.file)?;
        let own = own.into_iter().map(|it| (it, LEFT_OUT)).collect();
        let path = project.path(record.file).to_owned();
        Some((path, replaced(&text, own, project.manifest.language)))
    };
    let found = found.into_iter().filter(|it| !it.1.is_empty());
    found.filter_map(text).collect()
}

/// Tells whether a quotation is, or may be, of another note.
fn is_others<'a>(judge: &mut Judge<'a>, quotation: &Quotation<'a>, note: &Record) -> bool {
    let cites_others = quotation.cited().any(|it| *it.record.value != *note.id);
    cites_others && !matches!(judge.judge(quotation), Verdict::Faithful(it) if it.record.file == note.file)
}

/// Returns the quotations in an answer that are not of the note: an answer cites nothing, and may be to several.
fn in_answer(project: &Project, texts: &Texts, answer: &Record, note: &Record) -> Vec<Span> {
    let Some(own) = texts.of(project, note.file) else {
        return Vec::new();
    };
    let own = words(&own);
    quoted(answer)
        .iter()
        .filter(|it| !own.contains(&words(&it.words)))
        .map(|it| it.span)
        .collect()
}
