//! The loaded project: every record's facts, how to find one, and what names what.

pub mod anchor;
pub mod at;
pub mod backlink;
pub mod block;
mod cited;
mod earlier;
mod entries;
pub mod fingerprint;
mod load;
mod numbers;
mod records;
pub mod reference;
mod stakeholders;
pub mod texts;
pub mod thing;
mod titled;
pub mod whole;

pub use earlier::Earlier;
pub use load::{Inspect, Inspected, Read, load, reload};
pub use records::{Loaded, Project, file_id, is_only_listed};
