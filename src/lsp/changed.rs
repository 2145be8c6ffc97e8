//! What an editor may write on somebody's word: suggestions, what mends a finding, and another name.

use super::findings;
use super::refusal::Refusal;
use super::view::{View, range};
use crate::diagnostic::{Diagnostic, Failure};
use crate::edit::rename::{self, Renaming};
use crate::query::assist;
use crate::query::assist::completion::{self, Sort, Suggestion};
use crate::query::assist::fixes::{self, Fix};
use crate::text::editor::{Lines, Point};
use crate::text::visible::visible;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// Returns what may come where somebody writes.
pub(super) fn completion(view: &View<'_>, params: &Value) -> Option<Value> {
    let asked = view.asked(params)?;
    let found = completion::at(&view.assist(), asked.path, asked.text, asked.byte)?;
    let lines = Lines::of(asked.text, view.client.units);
    let range = range(&lines, found.span);
    let items = found.all.iter().enumerate().map(|(at, it)| item(it, at, &range));
    Some(json!({"isIncomplete": found.is_cut, "items": items.collect::<Vec<_>>()}))
}

fn item(suggestion: &Suggestion, at: usize, range: &Value) -> Value {
    // The protocol's numbers for kinds.
    let kind = match suggestion.sort {
        Sort::Key => 10,
        Sort::Word => 12,
        Sort::Thing => 18,
    };
    json!({
        "label": visible(&suggestion.label),
        "detail": visible(&suggestion.detail),
        "kind": kind,
        "filterText": suggestion.searched(),
        "sortText": format!("{at:05}"),
        "textEdit": {"range": range, "newText": suggestion.new},
    })
}

/// Returns what can be done about the findings in a part of an open text.
pub(super) fn actions(view: &View<'_>, params: &Value) -> Option<Value> {
    let document = view.document(params)?;
    let only = params["context"]["only"].as_array();
    if only.is_some_and(|it| !it.iter().filter_map(Value::as_str).any(|it| "quickfix".starts_with(it))) {
        return Some(json!([]));
    }
    let lines = Lines::of(document.text, view.client.units);
    let asked = &params["range"];
    let start = super::buffers::point(&asked["start"]);
    let end = super::buffers::point(&asked["end"]).max(start);
    let is_here = |it: &&Diagnostic| {
        let (from, to) = (
            lines.point(it.place.span.start as usize),
            lines.point(it.place.span.end as usize),
        );
        it.place.file == document.file && from <= end && start <= Point::max(from, to)
    };
    let assist = view.assist();
    let all = findings::found(view);
    let found: Vec<&Diagnostic> = all.iter().filter(is_here).collect();
    let mut actions = Vec::new();
    for finding in found {
        let shown = findings::shown(view, std::slice::from_ref(finding), &lines);
        let fixes = fixes::of(&assist, finding, document.text);
        actions.extend(fixes.iter().map(|it| action(view, document.path, it, &shown, &lines)));
    }
    Some(actions.into())
}

fn action(view: &View<'_>, path: &str, fix: &Fix, shown: &[Value], lines: &Lines<'_>) -> Value {
    let edit = json!({"range": range(lines, fix.edit.span), "newText": fix.edit.new});
    json!({
        "title": visible(&fix.title),
        "kind": "quickfix",
        "diagnostics": shown,
        "isPreferred": fix.is_likely,
        "edit": workspace_edit(view, vec![(path.to_owned(), vec![edit])], None),
    })
}

/// Returns changes of files, and maybe another name of one, as the editor understands them.
fn workspace_edit(view: &View<'_>, files: Vec<(String, Vec<Value>)>, moved: Option<(&str, &str)>) -> Value {
    if !view.client.changes_documents {
        let changes: BTreeMap<String, Vec<Value>> = files.into_iter().map(|it| (view.address(&it.0), it.1)).collect();
        return json!({"changes": changes});
    }
    let document = |(path, edits): (String, Vec<Value>)| {
        let version = view.buffers.at(&path).map(|it| it.1.version);
        json!({"textDocument": {"uri": view.address(&path), "version": version}, "edits": edits})
    };
    let mut changes: Vec<Value> = files.into_iter().map(document).collect();
    if let Some((old, new)) = moved {
        changes.push(json!({"kind": "rename", "oldUri": view.address(old), "newUri": view.home.address(new)}));
    }
    json!({"documentChanges": changes})
}

/// Returns what would get another name, where something is named.
pub(super) fn prepare(view: &View<'_>, params: &Value) -> Option<Value> {
    let asked = view.asked(params)?;
    let named = assist::named(view.project(), asked.file, asked.byte)?;
    let lines = Lines::of(asked.text, view.client.units);
    let word = asked.text.get(named.span.range())?;
    Some(json!({"range": range(&lines, named.span), "placeholder": word}))
}

/// Returns the changes that give something another name, as `ip rename` makes them.
pub(super) fn rename(view: &View<'_>, params: &Value) -> Result<Value, Refusal> {
    let new = params["newName"].as_str().unwrap_or_default();
    let asked = view.asked(params);
    let named = asked.and_then(|it| assist::named(view.project(), it.file, it.byte));
    let Some(named) = named else {
        return Err(Refusal::in_words(view.language.word("assist-nothing-named")));
    };
    let id = format!("{}/{}", named.thing.kind().word(), named.thing.id());
    let found = findings::found(view);
    let plan = rename::plan(view.project(), &found, view.texts, &id, new);
    let renaming = plan.map_err(|it| refusal(view, &it))?;
    let moved = renaming.files.iter().find(|it| it.path != it.new_path);
    let moved = moved.map(|it| (&*it.path, &*it.new_path));
    if moved.is_some() && !view.client.renames_files {
        let arguments = [
            ("old", renaming.old.as_str().into()),
            ("new", renaming.new.as_str().into()),
        ];
        return Err(Refusal::in_words(view.language.say("assist-no-file-names", &arguments)));
    }
    Ok(workspace_edit(view, edits(view, &renaming), moved))
}

fn edits(view: &View<'_>, renaming: &Renaming) -> Vec<(String, Vec<Value>)> {
    let mut all = Vec::new();
    for file in renaming.files.iter().filter(|it| !it.patches.is_empty()) {
        let lines = Lines::of(&file.old, view.client.units);
        let edits = file
            .patches
            .iter()
            .map(|it| json!({"range": range(&lines, it.span), "newText": it.new}));
        all.push((file.path.clone(), edits.collect()));
    }
    all
}

fn refusal(view: &View<'_>, failure: &Failure) -> Refusal {
    let lines = failure.message.lines(view.language);
    Refusal::in_words(visible(&lines.join(" ")).into_owned())
}
