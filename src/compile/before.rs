//! How the statements read in the version that a memo reports from.

use crate::change::{Changes, ChapterChange, Form, PartChange, State};
use crate::draft::memo::{Before, GoneStatement};
use crate::evidence::statements;
use crate::project::Project;
use crate::text::difference::Presence;
use crate::text::running::running;

/// Returns how the statements that were there read then: as now where they did not change; what is new is left out.
pub(super) fn before(project: &Project, changes: &Changes) -> Before {
    let mut before = Before {
        words: statements(project).map(|it| (it.id(), it.words())).collect(),
        gone: Vec::new(),
    };
    for chapter in &changes.chapters {
        for part in &chapter.parts {
            if is_gone(part) {
                before.gone.push(gone(chapter, part));
            } else if part.form == Form::Statement {
                reread(&mut before, chapter, part);
            }
        }
    }
    before
}

/// Tells whether a part was a statement and is none any more: deleted, or text like any other.
fn is_gone(part: &PartChange) -> bool {
    match part.state {
        State::Gone => part.form == Form::Statement,
        State::Kept => part.form != Form::Statement && part.form_before == Some(Form::Statement),
        State::New => false,
    }
}

fn gone(chapter: &ChapterChange, part: &PartChange) -> GoneStatement {
    GoneStatement {
        chapter: chapter.title.clone(),
        words: running(&part.text(Presence::Gone)),
    }
}

/// Notes how a statement that is there now read then.
fn reread(before: &mut Before, chapter: &ChapterChange, part: &PartChange) {
    let Some(id) = chapter.id_of(part) else { return };
    match part.state {
        State::New => drop(before.words.remove(&id)),
        State::Kept if part.is_reworded() => drop(before.words.insert(id, running(&part.text(Presence::Gone)))),
        State::Kept | State::Gone => {}
    }
}
