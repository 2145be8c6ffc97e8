//! Records become new texts; pure, `disk` writes them.

pub mod approvals;
pub mod blocks;
pub mod body;
pub mod citing;
pub mod decisions;
pub mod entry;
pub mod erasure;
pub mod extension;
pub mod feedback;
pub mod fields;
pub mod foreign;
pub mod forgotten;
pub mod head;
pub mod joining;
mod lines;
pub mod new;
mod plain_head;
pub mod rename;
pub mod requests;
pub mod reviewed;
pub mod special;
pub mod versions;
pub mod withdrawal;
pub mod written;
