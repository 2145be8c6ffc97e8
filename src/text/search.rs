//! Words in texts: in their forms and spellings, and as parts of compounds of a project's own words.

mod compound;
mod excerpt;
mod forms;
mod found;
mod lexicon;
mod query;
mod tokens;

pub use excerpt::Excerpt;
pub use found::{Found, Mark, Matcher, distance};
pub use lexicon::Lexicon;
pub use query::{Query, Way};

#[cfg(test)]
mod tests;
