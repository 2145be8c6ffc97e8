//! What came back in a draft, as people and other programs read it: in the order of the draft, whose it is as a role.

mod items;
mod roles;
mod shown;
mod workbook;

pub use items::{Content, Item, counted, items};
pub use roles::Roles;
pub use shown::Shown;
