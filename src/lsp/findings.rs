//! What is wrong, as an editor shows it: the findings of `ip check`, file by file.

use super::view::{View, range};
use crate::diagnostic::{Diagnostic, Severity};
use crate::findings::{Origin, Worded};
use crate::record::vocabulary::Edition;
use crate::source::FileId;
use crate::text::editor::Lines;
use crate::text::visible::visible;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// What is missing from a head that is half typed is most likely what is being typed.
const MISSING: &str = "missing-key";

/// Returns what is wrong in each file of a project, by the file's address, as it is told.
pub(super) fn all(view: &View<'_>) -> BTreeMap<String, Value> {
    let project = view.project();
    let mut by_file: BTreeMap<FileId, Vec<Value>> = BTreeMap::new();
    let found = found(view);
    for group in found.chunk_by(|a, b| a.place.file == b.place.file) {
        let file = group[0].place.file;
        let text = view.text(file).unwrap_or_default();
        let lines = Lines::of(&text, view.client.units);
        by_file.insert(file, shown(view, group, &lines));
    }
    let mut all = BTreeMap::new();
    for (file, diagnostics) in by_file {
        let path = project.path(file);
        let address = view.address(path);
        let mut params = json!({"uri": address, "diagnostics": diagnostics});
        if let Some((_, buffer)) = view.buffers.at(path) {
            params["version"] = json!(buffer.version);
        }
        all.insert(address, params);
    }
    all
}

/// Returns the findings by file and place; of a head that is half typed only that it can't be read.
pub(super) fn found(view: &View<'_>) -> Vec<Diagnostic> {
    let half_typed = view.half_typed;
    let project = view.project();
    let half = |it: &Diagnostic| half_typed.get(project.path(it.place.file));
    let is_heard =
        |it: &&Diagnostic| it.rule != MISSING || half(it).is_none_or(|half| !half.head.contains(it.place.span));
    let mut found: Vec<Diagnostic> = view.checked.diagnostics.iter().filter(is_heard).cloned().collect();
    for (path, half) in half_typed {
        if let Some(at) = project.paths.iter().position(|it| it == path) {
            let file = crate::project::file_id(at);
            found.extend(half.found.iter().cloned().map(|mut it| {
                it.place.file = file;
                it
            }));
        }
    }
    found.sort_by(|a, b| (a.place, a.rule).cmp(&(b.place, b.rule)));
    found
}

/// Returns findings of one file as the protocol has them.
pub(super) fn shown(view: &View<'_>, found: &[Diagnostic], lines: &Lines<'_>) -> Vec<Value> {
    // Places are told in the editor's own way, so that none is looked up here.
    let origin = Origin::new(&[], &view.checked.names.names, |_| None);
    let report = origin.report(found, Edition::Internal.word(), view.language);
    let all = found.iter().zip(report.worded());
    all.map(|(it, words)| one(view, it, &words, lines)).collect()
}

fn one(view: &View<'_>, finding: &Diagnostic, words: &Worded, lines: &Lines<'_>) -> Value {
    let message = words.lines(view.language);
    let mut value = json!({
        "range": range(lines, finding.place.span),
        "severity": severity(finding.severity),
        "code": finding.rule,
        "source": "ip",
        "message": message.iter().map(|it| visible(it)).collect::<Vec<_>>().join("\n"),
    });
    if let Some(pages) = &view.client.pages {
        value["codeDescription"] = json!({"href": format!("{pages}{}", finding.rule)});
    }
    if view.client.relates && !finding.related.is_empty() {
        let places: Vec<_> = finding.related.iter().map(|it| it.place).collect();
        let related = words.related.iter().zip(&places).filter_map(|(words, place)| {
            let location = view.locations(&[*place]).into_iter().next();
            location.map(|it| json!({"location": it, "message": visible(&words.message)}))
        });
        value["relatedInformation"] = related.collect();
    }
    value
}

fn severity(severity: Severity) -> u8 {
    match severity {
        Severity::Error => 1,
        Severity::Warning => 2,
        Severity::Info => 3,
    }
}

/// Returns that nothing is wrong in a file.
pub(super) fn none(address: &str) -> Value {
    json!({"uri": address, "diagnostics": []})
}

/// Tells whether nothing is wrong by what was told.
pub(super) fn is_none(params: &Value) -> bool {
    params["diagnostics"].as_array().is_none_or(Vec::is_empty)
}
