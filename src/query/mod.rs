//! Finding, filtering and describing what a project holds.

pub mod aspects;
pub mod assist;
pub mod candidates;
pub mod choices;
pub mod citable;
pub mod coded;
pub mod column;
pub mod columns;
pub mod consequences;
pub mod describe;
pub mod duties;
mod entries;
pub mod explained;
pub mod facts;
pub mod feedback;
mod filter;
pub mod followed;
pub mod given;
pub mod hits;
pub mod listed;
pub mod lookup;
pub mod origin;
pub mod pointers;
pub mod quotes;
pub mod reading;
pub mod saves;
mod search;
pub mod sharing;
pub mod sheet;
pub mod taking;
pub mod trace;

pub use crate::record::spoken;
pub use filter::{Asked, filters_of};
pub use search::{fresh, fresh_notes, matching};
