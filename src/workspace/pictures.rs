//! The pictures that the draft shows, looked at: a name alone does not say whether there is anything to see.

use super::files::Files;
use crate::diagnostic::Diagnostic;
use crate::draft::pictures::format::{Format, format};
use crate::project::Project;
use crate::record::kind::Kind;
use rustc_hash::FxHashMap;

/// The rule that finds them.
const RULE: &str = "unusable-picture";

/// Returns the pictures that no document can show, each where a text asks for it; those that are not there are found by a rule.
pub(super) fn unusable(files: &Files, project: &Project) -> Vec<Diagnostic> {
    let mut formats = FxHashMap::default();
    let mut found = Vec::new();
    // Nothing of a note's pictures is published.
    for record in project.all().iter().filter(|it| it.kind != Kind::Note) {
        for picture in &record.outline.details().pictures {
            let Some(path) = project.picture(&picture.target) else {
                continue;
            };
            let format = *formats
                .entry(path)
                .or_insert_with(|| files.bytes(path).map_or(Format::Broken, |it| format(&it)));
            let finding = Diagnostic::new(RULE, record.file, picture.span).with("path", path);
            match format {
                Format::Shown(_) => {}
                Format::Foreign(name) => found.push(finding.with("format", name)),
                Format::Broken => found.push(finding.message("unusable-picture-broken")),
            }
        }
    }
    found
}
