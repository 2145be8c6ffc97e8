//! Personal data in a text: where it stands, of which kind, and how it is covered.

mod account;
mod address;
mod birth;
mod cpr;
mod cue;
mod date;
mod digit;
mod document_number;
mod email;
mod find;
mod hit;
mod mask;
pub mod names;
mod number;
mod phone;
pub mod place;
mod plate;
mod profile;
pub mod small_number;
mod table;
pub mod third_person;
mod word;

pub use find::find;
pub use hit::{Certainty, Hit, Kind};
pub use mask::{covered, covered_path, mask};
pub use names::Names;

#[cfg(test)]
mod tests;
