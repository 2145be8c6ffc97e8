//! Where a person's own files lie on this machine, by the convention of each system.

use etcetera::BaseStrategy;
use std::path::PathBuf;

/// Returns the folder for what a program remembers from one run to the next; nothing where nobody has a home.
pub fn state() -> Option<PathBuf> {
    let base = etcetera::choose_base_strategy().ok()?;
    Some(base.state_dir().unwrap_or_else(|| base.data_dir()).join("ip"))
}
