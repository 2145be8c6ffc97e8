//! Which project, as of when, with which texts: files, snapshots of them, and versions from the history.

pub mod erasure;
pub mod failure;
pub mod files;
#[cfg(test)]
pub mod fixture;
pub mod guard;
pub mod health;
pub mod leaving;
pub mod leftovers;
pub mod letter;
pub mod look;
pub mod marking;
pub mod names;
pub mod new_record;
mod notes;
pub mod opening;
pub mod outdated;
mod pictures;
pub mod publication;
pub mod purge;
pub mod recall;
pub mod refresh;
pub mod saves;
pub mod saving;
pub mod sent;
pub mod shell;
pub mod snapshot;
pub mod start;
pub mod syncing;
pub mod undo;
pub mod unlocking;
pub mod unsaved;
pub mod unwritten;
pub mod used;
pub mod version;
pub mod watch;
pub mod withdrawal;
