//! Findings as a page has them: in words, with what must not be seen masked.

use crate::diagnostic::{Diagnostic, Failure};
use crate::findings::{self, Report};
use crate::language::Language;
use crate::record::vocabulary::Edition;
use crate::source::FileId;
use crate::text::personal;
use crate::text::personal::names::Names;
use crate::workspace::leaving::Looked;
use crate::workspace::snapshot::Checked;
use minijinja::value::{Serde, Value};

/// Returns some findings in a project in words, errors first.
pub(super) fn in_project(checked: &Checked, some: &[Diagnostic], language: Language) -> Result<Value, Failure> {
    let read = |file| checked.snapshot.shown(file);
    let shown = shown(some, &checked.project().paths, &read, &checked.names.names, language);
    checked.snapshot.unchanged().map(|()| shown)
}

/// Returns what was found in texts that are about to be saved or sent, in words.
pub(super) fn in_looked(looked: &Looked, language: Language) -> Value {
    let read = |file: FileId| looked.texts.get(file.0 as usize).cloned().flatten();
    shown(&looked.diagnostics, &looked.paths, &read, &looked.names.names, language)
}

fn shown(
    some: &[Diagnostic],
    paths: &[String],
    read: &dyn Fn(FileId) -> Option<String>,
    names: &Names,
    language: Language,
) -> Value {
    let mut found = some.to_vec();
    findings::put_in_order(&mut found);
    let masked = |path: &String| personal::covered_path(path, names).unwrap_or_else(|| path.clone());
    let paths: Vec<String> = paths.iter().map(masked).collect();
    let report = Report {
        findings: &found,
        paths: &paths,
        read,
        mask: &|it| personal::covered(it, names),
        about: &|_| None,
        edition: Edition::Internal.word(),
        files: 0,
        records: 0,
        strict: false,
        is_part: true,
        notes: &[],
        hint: None,
        language,
        width: 80,
        color: false,
        quiet: true,
    };
    Value::from(Serde(findings::entries(&report)))
}
