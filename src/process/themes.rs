//! Which themes are settled on the project's day.

use super::ids::bare;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::vocabulary::ThemeStatus;
use crate::record::{Record, theme::Theme};
use crate::source::Spanned;

/// Returns the themes that are neither qualified nor dropped on the project's day.
pub fn unqualified(project: &Project) -> Vec<&Record> {
    let themes = project.records(Kind::Theme).iter();
    themes
        .filter(|theme| !theme.theme().is_some_and(|it| is_settled(project, it)))
        .collect()
}

/// Tells whether a theme is dropped, or qualified by a note that the day has come to.
fn is_settled(project: &Project, theme: &Theme) -> bool {
    let has_come = |id: &Spanned<Box<str>>| {
        let note = project.find(Kind::Note, bare(&id.value, "note")).and_then(Record::note);
        !note.is_some_and(|it| it.is_planned(project.today))
    };
    match theme.status {
        ThemeStatus::Dropped => true,
        ThemeStatus::Proposed => false,
        ThemeStatus::Qualified | ThemeStatus::Adopted => {
            theme.qualified_by.is_empty() || theme.qualified_by.iter().any(has_come)
        }
    }
}
