//! Records become new texts; pure, `disk` writes them.

pub mod body;
pub mod entry;
pub mod foreign;
pub mod head;
pub mod new;
pub mod rename;
pub mod reviewed;
pub mod versions;
