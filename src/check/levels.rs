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
            let level = level(project, it.rule);
            it.severity = severity(level)?;
            let excused = level != Level::Forbid
                && (records
                    .get(&it.place.file)
                    .is_some_and(|record| is_excused(record, &it))
                    || is_excused_text(project, &it, text_at));
            (!excused).then_some(it)
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

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, rules};
    use crate::diagnostic::Severity;

    const MANIFEST: &str = "//- policy/policy.yaml\ntitle: T\nauthority: E\nlanguage: da\ncoverage: []\n";
    const STAKEHOLDER: &str = "//- stakeholders/x.yaml\nname: X\nkind: police\n";

    fn severities(text: &str) -> Vec<(&'static str, Severity)> {
        load(text).1.iter().map(|it| (it.rule, it.severity)).collect()
    }

    #[test]
    fn the_manifest_sets_how_loud_a_rule_is() {
        let set = |level| format!("{MANIFEST}checks: {{dangling-reference: {level}}}\n{STAKEHOLDER}part-of: y\n");
        assert_eq!(severities(&set("warn")), [("dangling-reference", Severity::Warning)]);
        assert_eq!(severities(&set("deny")), [("dangling-reference", Severity::Error)]);
        assert_eq!(severities(&set("allow")), []);
    }

    #[test]
    fn what_would_be_lost_can_be_neither_silenced_nor_excused() {
        let excuse = "# ip: allow bad-date: vi kender ikke dagen";
        let text = format!(
            "{MANIFEST}checks: {{bad-date: allow}}\nallow: [{{rule: bad-date, text: i går, reason: x}}]\n\
             {STAKEHOLDER}declined: {{date: i går, reason: Travlt}} {excuse}\n"
        );
        assert_eq!(severities(&text), [("bad-date", Severity::Error)]);
    }

    #[test]
    fn one_place_is_excused_and_only_with_a_reason() {
        let text = |excuse: &str| {
            format!("{STAKEHOLDER}part-of: y {excuse}\n//- stakeholders/z.yaml\nname: Z\nkind: police\npart-of: w\n")
        };
        assert_eq!(rules(&text("")), ["dangling-reference"; 2]);
        assert_eq!(
            rules(&text("# ip: allow dangling-reference: oprettes i morgen")),
            ["dangling-reference"]
        );
        assert_eq!(
            rules(&text("# ip: allow dangling-reference"))
                .iter()
                .filter(|it| **it == "dangling-reference")
                .count(),
            2
        );
    }

    #[test]
    fn a_text_is_excused_wherever_it_stands() {
        let allow = "allow: [{rule: dangling-reference, text: y, reason: oprettes i morgen}]\n";
        let text = format!(
            "{MANIFEST}{allow}{STAKEHOLDER}part-of: y\n//- stakeholders/z.yaml\nname: Z\nkind: police\npart-of: y\n"
        );
        assert_eq!(rules(&text), Vec::<&str>::new());
    }
}
