//! Records become new texts; pure, `disk` writes them.

pub mod body;
pub mod head;
