//! How severe findings are, and which are dropped: the rules' levels, the manifest's, and the places that are excused.

use super::rule::{Level, Rule};
use super::rules;
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::manifest::Manifest;
use crate::source::{FileId, Place, Span, Spanned};
use rustc_hash::{FxHashMap, FxHashSet};

/// Gives the text that stands at a place of a file, where it can still be read.
pub type TextAt<'a> = &'a dyn Fn(FileId, Span) -> Option<String>;

/// Sets each finding's severity, drops what is excused, reports excuses that excuse nothing, and sorts by file, place
/// and rule.
pub fn settle(project: &Project, diagnostics: Vec<Diagnostic>, text_at: TextAt<'_>) -> Vec<Diagnostic> {
    let diagnostics = without_echoes(diagnostics);
    let mut used = FxHashSet::default();
    let by_errors = rules::unmet_milestone::by_errors(project);
    let records: FxHashMap<FileId, &Record> = if diagnostics.is_empty() && by_errors.is_empty() {
        FxHashMap::default()
    } else {
        project.all().iter().map(|it| (it.file, it)).collect()
    };
    let mut heard = |mut it: Diagnostic| {
        let level = level(project, it.rule);
        it.severity = severity(level)?.min(it.severity);
        if level == Level::Forbid {
            return Some(it);
        }
        let here = records.get(&it.place.file).and_then(|record| excuse(record, &it));
        let excuse = here.or_else(|| excuse_of_text(project, &it, text_at));
        used.extend(excuse);
        excuse.is_none().then_some(it)
    };
    let mut settled: Vec<Diagnostic> = diagnostics.into_iter().filter_map(&mut heard).collect();
    let errors = settled.iter().filter(|it| it.severity == Severity::Error).count();
    // An excuse of what follows from errors is needed again with the next one, and so counts as used without any.
    let late: Vec<Diagnostic> = by_errors.into_iter().filter_map(&mut heard).collect();
    settled.extend(late.into_iter().filter(|_| errors > 0));
    settled.extend(unused(project, &used));
    settled.sort_by(|a, b| (a.place, a.rule, a.message.key).cmp(&(b.place, b.rule, b.message.key)));
    settled.dedup();
    settled
}

/// What only follows from another finding at the same place.
const ECHOES: [(&str, &str); 3] = [
    ("uncoded-agenda-theme", "dangling-reference"),
    ("uncoded-agenda-theme", "ambiguous-reference"),
    ("uncoded-agenda-theme", "wrong-type"),
];

/// Leaves out what says a second time that a value is wrong: a theme that does not exist is not talked about either.
fn without_echoes(mut diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let is_cause = |it: &&Diagnostic| ECHOES.iter().any(|echo| echo.1 == it.rule);
    let causes: FxHashSet<(&str, Place)> = diagnostics
        .iter()
        .filter(is_cause)
        .map(|it| (it.rule, it.place))
        .collect();
    if !causes.is_empty() {
        let is_echo = |it: &Diagnostic| {
            let mut of = ECHOES.iter().filter(|echo| echo.0 == it.rule);
            of.any(|echo| causes.contains(&(echo.1, it.place)))
        };
        diagnostics.retain(|it| !is_echo(it));
    }
    diagnostics
}

/// Returns the excuses that no finding needed; a rule that is silent, that knows no excuse, or that does not exist has
/// none to need them.
fn unused(project: &Project, used: &FxHashSet<Place>) -> Vec<Diagnostic> {
    let rule = rules::unused_allow::RULE.name;
    let Some(severity) = severity(level(project, rule)) else {
        return Vec::new();
    };
    let own = project.all().iter().flat_map(|record| {
        let reasoned = record.outline.allows.iter().filter(|it| it.reasoned);
        reasoned.map(|it| (record.file, &it.rule))
    });
    let texts = project.records(Kind::Policy).iter().flat_map(|record| {
        let allows = project.manifest.allow.iter();
        allows.map(|it| (record.file, &it.rule))
    });
    let is_needless = |(file, name): &(FileId, &Spanned<Box<str>>)| {
        let excusable = |it: &&Rule| it.default_level != Level::Forbid && is_heard(&project.manifest, it);
        rules::find(&name.value).is_some_and(|it| excusable(&it)) && !used.contains(&place(*file, name.span))
    };
    let finding = |(file, name): (FileId, &Spanned<Box<str>>)| {
        let mut finding = Diagnostic::new(rule, file, name.span).with("rule", &*name.value);
        finding.severity = severity;
        finding
    };
    own.chain(texts).filter(is_needless).map(finding).collect()
}

fn place(file: FileId, span: Span) -> Place {
    Place { file, span }
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
    let set = manifest.checks.iter().rev().find(|it| &*it.rule.value == rule);
    set.and_then(|it| Level::of(&it.level)).unwrap_or(default)
}

fn severity(level: Level) -> Option<Severity> {
    match level {
        Level::Allow => None,
        Level::Warn => Some(Severity::Warning),
        Level::Deny | Level::Forbid => Some(Severity::Error),
    }
}

/// Returns the excuse that covers where a finding begins.
fn excuse(record: &Record, finding: &Diagnostic) -> Option<Place> {
    let start = finding.place.span.start;
    let mut allows = record.outline.allows.iter();
    let found = allows.find(|it| {
        it.reasoned && &*it.rule.value == finding.rule && it.covers.start <= start && start <= it.covers.end
    });
    found.map(|it| place(record.file, it.rule.span))
}

/// Returns the manifest's excuse for the text that a finding points at.
fn excuse_of_text(project: &Project, finding: &Diagnostic, text_at: TextAt<'_>) -> Option<Place> {
    let mut allows = project
        .manifest
        .allow
        .iter()
        .filter(|it| &*it.rule.value == finding.rule)
        .peekable();
    allows.peek()?;
    let text = text_at(finding.place.file, finding.place.span).unwrap_or_default();
    let found = allows.find(|it| *it.text == *text.trim())?;
    let policy = project.records(Kind::Policy).first()?;
    Some(place(policy.file, found.rule.span))
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, rules};
    use crate::diagnostic::Severity;

    const MANIFEST: &str = "//- policy/policy.yaml\ntitle: T\nauthority: E\nlanguage: da\ncoverage: []\n";
    const STAKEHOLDER: &str = "//- stakeholders/x.yaml\nname: X\nkind: police\n";

    fn severities(text: &str) -> Vec<(&'static str, Severity)> {
        load(text).diagnostics.iter().map(|it| (it.rule, it.severity)).collect()
    }

    #[test]
    fn the_manifest_sets_the_level_of_a_rule() {
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
        assert!(severities(&text).contains(&("bad-date", Severity::Error)));
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
