//! The state of the work, and what to do next.

mod acts;
mod adoption;
mod moves;
mod status;
mod wording;

pub use acts::{Act, Todo, With};
pub use adoption::unadopted;
pub use moves::{Decision, Sent};
pub use status::Status;
pub use wording::{Figure, LABELS, Stage};
