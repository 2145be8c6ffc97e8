//! Forms to hand out, as Word files.

use crate::diagnostic::Failure;
use crate::project::Project;
use crate::render;
use crate::render::look::Look;
use crate::workspace::papers;

/// Returns the form for an interview in the look of a project, with what is known beforehand.
pub fn interview_form(
    project: &Project,
    look: &Look,
    stakeholders: &[String],
    themes: &[String],
) -> Result<Vec<u8>, Failure> {
    Ok(render::word_form(&papers::paper(project, stakeholders, themes)?, look))
}
