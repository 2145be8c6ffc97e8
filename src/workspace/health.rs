//! How well a machine and a folder are set up for the work: each thing that was looked at, and what to do about it.

mod check;
mod folder;
mod machine;
mod saving;

use crate::disk::read;
use crate::workspace::files::Files;
use crate::workspace::snapshot::Checked;

pub use check::{Check, State, Surroundings};

/// Looks at everything, and changes nothing. Where another repository is asked whether it answers, that takes ten seconds at most.
pub fn look(at: &Surroundings<'_>) -> Vec<Check> {
    let mut checks = machine::look(at);
    let root = read::find_root(at.folder);
    let checked = root
        .clone()
        .map(|it| Checked::load_records(Files::Disk(it), at.today, &|| {}));
    let place = root.as_deref().unwrap_or(at.folder);
    checks.push(folder::project(at.folder, root.as_deref(), checked.as_ref()));
    checks.push(folder::cloud(place));
    let checked = checked.and_then(Result::ok);
    if let Some(root) = &root {
        checks.extend(folder::leftovers(root));
        checks.push(folder::names(root, checked.as_ref()));
    }
    checks.extend(saving::look(place, root.is_some(), checked.as_ref()));
    checks
}

/// Returns how the worst of some things stands.
pub fn worst(checks: &[Check]) -> State {
    checks.iter().map(|it| it.state).max().unwrap_or(State::Ok)
}
