//! Answers of a hearing that come in from a table: one note each, without whoever wrote it, and each number once.

mod columns;
mod known;
mod plan;

pub use columns::{Mapped, has_dates};
pub use plan::{Asked, Responses, plan};
