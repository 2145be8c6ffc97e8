//! Coded documents as other programs have them: codes in a tree, texts, and codings by their place in a text.

pub mod blocks;
pub mod excerpt;
pub mod left;
mod model;
pub mod names;
pub mod notes;
pub mod personal;
pub(in crate::exchange) mod placed;

pub use left::{Left, LeftKind};
pub use model::{Code, Coded, Coding, Document, Incoming, LARGEST_TEXT, MOST_CODES, MOST_DOCUMENTS};

#[cfg(test)]
mod tests;
