//! What should be gone from everywhere: looking whether it is, and the steps that take it out of the history.

mod contents;
pub mod pdf;
mod script;
mod search;
mod wanted;

pub use script::Script;
pub use search::{Remains, Remnant};
pub use wanted::Purge;

#[cfg(test)]
mod tests;
