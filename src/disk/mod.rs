//! The only module that touches the machine.

pub mod editor;
pub mod git;
mod journal;
mod lock;
mod machine;
pub mod output;
pub mod read;
pub mod write;
