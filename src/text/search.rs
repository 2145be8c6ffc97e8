//! Words in texts: in their forms and spellings, and as parts of compounds of a project's own words.

mod choose;
mod compound;
mod excerpt;
mod forms;
mod found;
mod lexicon;
mod numbered;
mod query;
mod tokens;

pub use choose::Mark;
pub use excerpt::Excerpt;
pub use found::{Found, Matcher, distance};
pub use lexicon::Lexicon;
pub use numbered::{Drafted, Numbered, Spots, Words};
pub use query::{Query, Way};

#[cfg(test)]
mod tests;
