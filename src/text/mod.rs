//! Pure functions on text.

pub mod nearest;
pub mod slug;
