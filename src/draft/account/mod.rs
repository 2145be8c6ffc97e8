//! Accounts of what is kept about people: for those who spoke, and for those who answer for it.

mod access;
mod closing;
mod documents;
mod held;
mod information;
mod parts;
mod register;

pub use access::{Access, UsedIn, access};
pub use closing::{Seen, closing};
pub use documents::documents;
pub(super) use information::informed;
pub use information::{GAPS, PATH as INFORMATION, TEXTS as INFORMATION_TEXTS, information, unknown_gaps};
pub(super) use parts::{Reader, front};
pub use register::register;
