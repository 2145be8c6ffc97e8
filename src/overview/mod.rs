//! The state of the work, and what to do next.

mod acts;
mod moves;
mod status;

pub use acts::{Act, With};
pub use moves::{Decision, Sent, sender};
pub use status::{Deletion, Status};
