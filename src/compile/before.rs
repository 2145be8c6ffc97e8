//! How the statements read in the version that a memo reports from.

use crate::change::{Changes, Form, State};
use crate::evidence::statements;
use crate::project::Project;
use crate::text::difference::Presence;
use crate::text::running::running;
use std::collections::BTreeMap;

/// Returns how each statement that was there read then, by its id now: as now where it did not change; what is new is left
/// out.
pub(super) fn words(project: &Project, changes: &Changes) -> BTreeMap<String, String> {
    let mut words: BTreeMap<String, String> = statements(project).map(|it| (it.id(), it.words())).collect();
    for chapter in &changes.chapters {
        for part in chapter.parts.iter().filter(|it| it.form == Form::Statement) {
            let Some(id) = chapter.id_of(part) else { continue };
            match part.state {
                State::New => {
                    words.remove(&id);
                }
                State::Kept if part.is_reworded() => {
                    words.insert(id, running(&part.text(Presence::Gone)));
                }
                State::Kept | State::Gone => {}
            }
        }
    }
    words
}
