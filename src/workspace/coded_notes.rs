//! Coded documents from outside become notes and themes: planned as one change, and nothing that is there already.

mod here;
mod planned;

pub use planned::Plan;

use super::new_record;
use super::snapshot::Snapshot;
use crate::diagnostic::Failure;
use crate::disk::journal::{Change, FileState};
use crate::edit::body::{self, Body, Refused};
use crate::edit::head::Value;
use crate::edit::new::form::Form;
use crate::edit::new::id::Numbers;
use crate::edit::new::recipe::TEXT;
use crate::edit::new::recipes::{note, theme};
use crate::exchange::coded::names::{Naming, NewTheme};
use crate::exchange::coded::notes::Note;
use crate::language::Language;
use crate::project::Project;
use crate::syntax::markdown::marker::Markers;
use here::Here;
use rustc_hash::FxHashSet;
use std::path::Path;

/// Plans the themes that codes stand for and that are not there.
pub fn themes(new: &[NewTheme], project: &Project, language: Language, root: &Path) -> Result<Plan, Failure> {
    let mut made = Vec::new();
    for new in new {
        let mut form = Form::new(&theme::RECIPE, project, language);
        form.choose(new.id.clone())?;
        let mut fill = |key, text: String| form.fill(key, &[text]).map_err(|why| form.wrong(key, why));
        fill("title", new.title.clone())?;
        let text = new.text();
        if !text.trim().is_empty() {
            fill(TEXT, text)?;
        }
        form.walk(&mut |_, _| Ok(Vec::new().into()))?;
        made.push(form.made()?);
    }
    Ok(Plan {
        changes: new_record::making(&made, project.manifest.language, language, root)?,
        themes: made,
        ..Plan::default()
    })
}

/// Returns a document's text as the body of a note.
pub fn body(note: &Note, naming: &Naming) -> Result<Body, Failure> {
    let themes = naming.themes.iter().map(|it| &it.id).chain(&naming.known);
    let themes: FxHashSet<&str> = themes.map(String::as_str).collect();
    let is_theme = |id: &str| themes.contains(id);
    body::admit(&note.text, body::Form::Markdown, Markers::Note, &is_theme).map_err(|refused| match refused {
        Refused::Empty => Failure::usage("from-empty").with("file", note.title.as_str()),
        Refused::Sign(at, code) => Failure::usage("from-sign")
            .with("file", note.title.as_str())
            .with("line", at.line)
            .with("column", at.column)
            .with("code", code),
    })
}

/// Codes the notes that are here already with what a file says of them, and returns the documents that are none yet.
pub fn known(notes: Vec<(Note, Body)>, snapshot: &Snapshot, plan: &mut Plan) -> Result<Vec<(Note, Body)>, Failure> {
    let mut here = Here::of(snapshot)?;
    let mut new = Vec::new();
    for (note, body) in notes {
        match here.find(&note, &body.text) {
            Some(known) => {
                plan.known += 1;
                here.code(known, &note, plan)?;
            }
            None => new.push((note, body)),
        }
    }
    Ok(new)
}

/// Plans new notes, each by the form that was filled in for all.
pub fn add(
    notes: Vec<(Note, Body)>,
    pattern: &Form<'_>,
    root: &Path,
    numbers: Numbers<'_>,
    plan: &mut Plan,
) -> Result<(), Failure> {
    let project = pattern.answers.project;
    let own = new_record::own_template(pattern.recipe().template(), root)?;
    let mut taken: FxHashSet<String> = FxHashSet::default();
    for (note, body) in notes {
        let mut form = Form::new(&note::RECIPE, project, pattern.language);
        form.answers = pattern.answers.clone();
        form.answers.body = Some(body);
        if !form.answers.is_set("title") && !note.title.is_empty() {
            form.answers.set("title", Value::Text(note.title));
        }
        let mut record = form.done()?;
        let path = form.paths(&mut *numbers)?.find(|it| !taken.contains(it));
        record.path = path.ok_or_else(|| Failure::machine("add-no-free-id"))?;
        taken.insert(record.path.clone());
        let text = form.text(&record, own.as_deref())?;
        for remark in form.remarks(&text) {
            // Lines are of a note, and these are many.
            if remark.key != "from-plain" && !plan.remarks.contains(&remark) {
                plan.remarks.push(remark);
            }
        }
        plan.changes.push(Change {
            old: None,
            new: Some(FileState::new(&record.path, text)),
        });
        plan.notes.push(record.path);
        plan.codings += note.codings;
        plan.narrower += note.narrower;
    }
    Ok(())
}
