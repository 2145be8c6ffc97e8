//! The state of the work, and what to do next.

mod acts;
mod status;

pub use acts::{Act, With};
pub use status::{Deletion, Status};
