//! The state of the work, and what to do next.

mod acts;
mod adoption;
mod moves;
mod status;

pub use acts::{Act, With};
pub use adoption::unadopted;
pub use moves::{Decision, Sent, sender};
pub use status::Status;
