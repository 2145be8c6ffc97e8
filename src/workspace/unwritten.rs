//! Texts that are not written yet: which personal data they would bring into the project.

use super::files::Files;
use super::snapshot::{Checked, Progress};
use crate::diagnostic::{Diagnostic, Failure, Message, Severity};
use crate::disk::journal::Change;
use crate::text::personal::Kind;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::path::Path;

/// Returns the project as it would be after some changes, and the personal data that they would bring into it.
pub fn brought(
    root: &Path,
    changes: &[Change],
    day: NaiveDate,
    progress: Progress<'_>,
) -> Result<(Checked, Vec<Diagnostic>), Failure> {
    let files = Files::Disk(root.to_owned());
    let texts = texts(changes);
    let paths: Vec<String> = texts.keys().cloned().collect();
    let before = if changes.iter().any(|it| it.old.is_some()) {
        personal(&Checked::load_records(files.clone(), day, progress)?, &paths)
    } else {
        Vec::new()
    };
    let checked = Checked::load_records(files.with(texts), day, progress)?;
    let found = added(before, personal(&checked, &paths));
    Ok((checked, found))
}

/// Returns the project as it would be after some changes, and every error that it has then and has not now.
pub fn wrong(
    root: &Path,
    changes: &[Change],
    day: NaiveDate,
    progress: Progress<'_>,
) -> Result<(Checked, Vec<Diagnostic>), Failure> {
    let files = Files::Disk(root.to_owned());
    let errors = |checked: &Checked| -> Vec<Diagnostic> {
        let all = checked.diagnostics.iter().filter(|it| it.severity == Severity::Error);
        all.cloned().collect()
    };
    let before = errors(&Checked::load_records(files.clone(), day, progress)?);
    let checked = Checked::load_records(files.with(texts(changes)), day, progress)?;
    let found = added(before, errors(&checked));
    Ok((checked, found))
}

/// Returns the texts that files would have after some changes, by their paths.
pub fn texts(changes: &[Change]) -> BTreeMap<String, String> {
    let new = changes.iter().filter_map(|it| it.new.as_ref());
    new.filter_map(|it| Some((it.path.clone(), String::from_utf8(it.bytes.clone()).ok()?)))
        .collect()
}

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
