//! `/findings`: everything that `ip check` finds, in its words.

use crate::diagnostic::Failure;
use crate::findings::{self, Report};
use crate::language::Language;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::frame::Page;
use crate::text::personal;
use crate::workspace::snapshot::Checked;
use minijinja::context;
use minijinja::value::{Serde, Value};

/// Shows the findings, errors first.
pub(in crate::serve) fn show(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let language = desk.language();
    let findings = found(desk.look()?, language)?;
    let page = Page::new(language.word("serve-menu-findings")).filled("findings.html", context! { findings });
    Ok(Answer::Page(page))
}

/// Returns the findings in words.
fn found(checked: &Checked, language: Language) -> Result<Value, Failure> {
    let (project, names) = (checked.project(), &checked.names.names);
    let mut found = checked.diagnostics.clone();
    findings::put_in_order(&mut found);
    let masked = |path: &String| personal::covered_path(path, names).unwrap_or_else(|| path.clone());
    let paths: Vec<String> = project.paths.iter().map(masked).collect();
    let read = |file| checked.snapshot.shown(file);
    let mask = |it: &str| personal::covered(it, names);
    let report = Report {
        findings: &found,
        paths: &paths,
        read: &read,
        mask: &mask,
        about: &|_| None,
        edition: checked.edition.word(),
        files: 0,
        records: project.all().len(),
        strict: false,
        is_part: false,
        notes: &[],
        hint: None,
        language,
        width: 80,
        color: false,
        quiet: false,
    };
    let shown = Value::from(Serde(findings::entries(&report)));
    checked.snapshot.unchanged().map(|()| shown)
}
