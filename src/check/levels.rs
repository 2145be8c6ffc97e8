//! Where findings become loud or silent: the rules' levels, the manifest's, and the places that are excused.

use super::rule::{Level, Rule};
use super::rules;
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::Project;
use crate::record::Record;
use crate::record::manifest::Manifest;
use crate::source::{FileId, Span};
use rustc_hash::FxHashMap;

/// Gives the text that stands at a place of a file, where it can still be read.
pub type TextAt<'a> = &'a dyn Fn(FileId, Span) -> Option<String>;

/// Sets each finding's severity, drops what is excused, and sorts by file, place and rule.
pub fn settle(project: &Project, diagnostics: Vec<Diagnostic>, text_at: TextAt<'_>) -> Vec<Diagnostic> {
    if diagnostics.is_empty() {
        return diagnostics;
    }
    let records: FxHashMap<FileId, &Record> = project.all().iter().map(|it| (it.file, it)).collect();
    let mut settled: Vec<Diagnostic> = diagnostics
        .into_iter()
        .filter_map(|mut it| {
            it.severity = severity(level(project, it.rule))?;
            let excused = records
                .get(&it.place.file)
                .is_some_and(|record| is_excused(record, &it));
            (!excused && !is_excused_text(project, &it, text_at)).then_some(it)
        })
        .collect();
    settled.sort_by(|a, b| (a.place, a.rule, a.message.key).cmp(&(b.place, b.rule, b.message.key)));
    settled.dedup();
    settled
}

/// Returns the level of a rule in a project.
pub fn level(project: &Project, rule: &str) -> Level {
    let default = rules::find(rule).map_or(Level::Deny, |it: &Rule| it.default_level);
    set(&project.manifest, rule, default)
}

/// Tells whether what a rule finds would be heard at all.
pub(super) fn is_heard(manifest: &Manifest, rule: &Rule) -> bool {
    set(manifest, rule.name, rule.default_level) != Level::Allow
}

fn set(manifest: &Manifest, rule: &str, default: Level) -> Level {
    if default == Level::Forbid {
        return default;
    }
    let set = manifest.checks.iter().rev().find(|it| &*it.0.value == rule);
    set.and_then(|it| Level::of(&it.1)).unwrap_or(default)
}

fn severity(level: Level) -> Option<Severity> {
    match level {
        Level::Allow => None,
        Level::Warn => Some(Severity::Warning),
        Level::Deny | Level::Forbid => Some(Severity::Error),
    }
}

fn is_excused(record: &Record, finding: &Diagnostic) -> bool {
    let start = finding.place.span.start;
    record
        .outline
        .allows
        .iter()
        .any(|it| it.reasoned && &*it.rule.value == finding.rule && it.covers.start <= start && start <= it.covers.end)
}

fn is_excused_text(project: &Project, finding: &Diagnostic, text_at: TextAt<'_>) -> bool {
    let mut allows = project
        .manifest
        .allow
        .iter()
        .filter(|it| &*it.rule.value == finding.rule)
        .peekable();
    if allows.peek().is_none() {
        return false;
    }
    let text = text_at(finding.place.file, finding.place.span).unwrap_or_default();
    allows.any(|it| *it.text == *text.trim())
}
