//! Every defect of a project, each found by one rule.

#[cfg(test)]
mod cascades;
#[cfg(test)]
pub mod fixture;
pub mod levels;
mod mentioned;
mod personal;
pub mod rule;
pub mod rules;
mod themes;

use crate::diagnostic::Diagnostic;
use crate::project::{Inspected, Project};
use crate::source::FileId;
use crate::text::personal::{self as detectors, Names};
use levels::Purpose;
use rule::{Check, Published};

/// Runs the rules that need a record's text; called while the text is at hand.
pub fn record(inspected: &Inspected<'_>, diagnostics: &mut Vec<Diagnostic>) {
    for rule in rules::RULES {
        if let Check::Record(check) = rule.check
            && Purpose::INTERNAL.is_run(inspected.manifest, rule)
        {
            check(inspected, &mut |it| diagnostics.push(it));
        }
    }
}

/// Runs them, and looks for the names of a list.
pub fn record_with_names(names: &Names) -> impl Fn(&Inspected<'_>, &mut Vec<Diagnostic>) + Sync {
    let rule = rules::find(detectors::Kind::Name.rule()).filter(|_| !names.is_empty());
    move |inspected, diagnostics| {
        record(inspected, diagnostics);
        if rule.is_some_and(|it| Purpose::INTERNAL.is_run(inspected.manifest, it)) {
            personal::check_names(names, inspected, &mut |it| diagnostics.push(it));
        }
    }
}

/// Returns the personal data in a text that is no record, and in its path.
pub fn beside(text: &str, path: &str, file: FileId, names: &Names) -> Vec<Diagnostic> {
    personal::beside(text, path, file, names)
}

/// Returns the personal data in the message of a commit.
pub fn message(text: &str, file: FileId, names: &Names) -> Vec<Diagnostic> {
    personal::message(text, file, names)
}

/// Runs the rules that look at the whole project.
pub fn project(project: &Project) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for rule in rules::RULES {
        if let Check::Project(check) = rule.check
            && Purpose::INTERNAL.is_run(&project.manifest, rule)
        {
            check(project, &mut |it| diagnostics.push(it));
        }
    }
    diagnostics
}

/// Runs the rules for a purpose that look at what the public edition would print.
pub fn published(published: &Published<'_>, purpose: Purpose) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for rule in rules::RULES {
        if let Check::Published(check) = rule.check
            && purpose.is_run(&published.project.manifest, rule)
        {
            check(published, &mut |it| diagnostics.push(it));
        }
    }
    diagnostics
}
