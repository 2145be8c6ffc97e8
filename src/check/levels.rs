//! How severe findings are, and which are dropped: the rules' levels, the manifest's, and the places that are excused.

use super::rule::{Check, Level, Rule};
use super::rules;
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::manifest::Manifest;
use crate::record::vocabulary::Edition;
use crate::source::{FileId, Place, Span, Spanned};
use rustc_hash::{FxHashMap, FxHashSet};

/// What a project is checked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Purpose {
    /// The edition that is to be made.
    pub edition: Edition,
    /// The least severity that anybody hears of, of what the public edition would print: nothing less is looked for in it.
    pub least: Severity,
}

impl Purpose {
    /// Everything that is found in the internal edition.
    pub const INTERNAL: Self = Self::all(Edition::Internal);

    /// Everything that is found in an edition.
    pub const fn all(edition: Edition) -> Self {
        Self {
            edition,
            least: Severity::Info,
        }
    }

    /// What stops an edition.
    pub const fn errors(edition: Edition) -> Self {
        Self {
            edition,
            least: Severity::Error,
        }
    }

    /// Tells whether a rule must be run: what it finds is heard, or stops the public edition. What others find may be told in
    /// another's name, or be its reason, so that those run whatever is heard.
    pub(super) fn is_run(self, manifest: &Manifest, rule: &Rule) -> bool {
        let (looks, least) = match rule.check {
            Check::Published(_) => (self.edition == Edition::Public, self.least),
            _ => (true, Severity::Info),
        };
        let own = severity(set(manifest, rule.name, rule.default_level));
        let stops = STOPS_PUBLICATION.iter().any(|it| it.0 == rule.name);
        looks && (stops || own.is_some_and(|it| it >= least))
    }
}

/// Gives the text that stands at a place of a file, where it can still be read.
pub type TextAt<'a> = &'a dyn Fn(FileId, Span) -> Option<String>;

/// What the public edition makes an error of, whatever the project makes of it: a rule, and the message where not all that it
/// finds is meant.
const STOPS_PUBLICATION: [(&str, Option<&str>); 4] = [
    ("consent-without-evidence", None),
    ("not-informed", None),
    ("overdue-deletion", Some("overdue-deletion-long")),
    ("restricted-citation", None),
];

/// Sets each finding's severity in an edition, drops what is excused, reports excuses that excuse nothing, and sorts by file,
/// place and rule.
pub fn settle(
    project: &Project,
    diagnostics: Vec<Diagnostic>,
    text_at: TextAt<'_>,
    purpose: Purpose,
) -> Vec<Diagnostic> {
    let edition = purpose.edition;
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
        it.severity = if edition == Edition::Public && stops_publication(&it) {
            Severity::Error
        } else {
            severity(level)?.min(it.severity)
        };
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
    settled.extend(unused(project, &used, purpose));
    settled.sort_by(|a, b| (a.place, a.rule, a.message.key).cmp(&(b.place, b.rule, b.message.key)));
    settled.dedup();
    settled
}

fn stops_publication(finding: &Diagnostic) -> bool {
    let is_meant = |message: Option<&str>| message.is_none_or(|it| it == finding.message.key);
    let mut all = STOPS_PUBLICATION.iter();
    all.any(|(rule, message)| *rule == finding.rule && is_meant(*message))
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

/// Returns the excuses that no finding needed; a rule that is silent, that looks at another edition, that knows no excuse, or
/// that does not exist has none to need them.
fn unused(project: &Project, used: &FxHashSet<Place>, purpose: Purpose) -> Vec<Diagnostic> {
    let rule = rules::unused_allow::RULE.name;
    let Some(severity) = severity(level(project, rule)) else {
        return Vec::new();
    };
    let own = project.all().iter().flat_map(|record| {
        let reasoned = record.outline.details().allows.iter().filter(|it| it.reasoned);
        reasoned.map(|it| (record.file, &it.rule))
    });
    let texts = project.records(Kind::Policy).iter().flat_map(|record| {
        let allows = project.manifest.allow.iter();
        allows.map(|it| (record.file, &it.rule))
    });
    let is_needless = |(file, name): &(FileId, &Spanned<Box<str>>)| {
        let is_heard = |it: &Rule| is_heard(&project.manifest, it) && purpose.is_run(&project.manifest, it);
        let excusable = |it: &&Rule| it.default_level != Level::Forbid && is_heard(it);
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
fn is_heard(manifest: &Manifest, rule: &Rule) -> bool {
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
    let mut allows = record.outline.details().allows.iter();
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
mod tests;
