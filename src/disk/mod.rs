//! The only module that touches the machine.

pub mod editor;
pub mod error;
mod files;
pub mod git;
pub mod journal;
mod kept;
mod lock;
mod machine;
pub mod output;
pub mod places;
pub mod read;
pub mod real;
pub mod synced;
pub mod write;
