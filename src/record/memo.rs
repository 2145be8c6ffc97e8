//! A memo of the project's own: a text with inserts, in place of one of the program's or beside them.

use crate::syntax::fields::{Key, Shape};

/// The keys of a memo.
pub const KEYS: &[Key] = &[Key {
    name: "title",
    required: true,
    shape: Shape::Text,
}];
