//! Records become new texts; pure, `disk` writes them.

pub mod body;
pub mod head;
pub mod rename;
pub mod reviewed;
pub mod scaffold;
pub mod versions;
