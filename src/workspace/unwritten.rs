//! Texts that are not written yet: which personal data they would bring into the project.

use super::snapshot::Checked;
use crate::diagnostic::{Diagnostic, Message, Severity};
use crate::text::personal::Kind;

/// Returns the personal data in some files that is an error there.
pub fn personal(checked: &Checked, paths: &[String]) -> Vec<Diagnostic> {
    let project = checked.project();
    let is_personal = |it: &&Diagnostic| it.severity == Severity::Error && Kind::of_rule(it.rule).is_some();
    let is_within = |it: &&Diagnostic| paths.iter().any(|path| project.path(it.place.file) == path);
    let found = checked.diagnostics.iter().filter(is_personal).filter(is_within);
    found.cloned().collect()
}

/// Returns what was found after a change and not before it, wherever it stands.
pub fn added(before: Vec<Diagnostic>, mut after: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut known: Vec<Message> = before.into_iter().map(|it| it.message).collect();
    after.retain(|it| match known.iter().position(|known| *known == it.message) {
        Some(at) => {
            known.swap_remove(at);
            false
        }
        None => true,
    });
    after
}
