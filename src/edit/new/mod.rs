//! New records: a recipe for each kind, the form that it fills in, and the first records of a new project.

pub mod answers;
pub mod commission;
pub mod example;
pub mod first;
#[cfg(test)]
mod fixture;
pub mod form;
pub mod id;
pub mod paper;
pub mod question;
pub mod read;
pub mod recipe;
pub mod recipes;
pub mod scaffold;
pub mod sheet;
