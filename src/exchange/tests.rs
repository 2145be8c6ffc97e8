//! Files that are made here: not a word is lost without being named, and whatever is damaged is refused.

pub(super) mod escaping;
pub(super) mod fixture;
mod generated;
mod hostile;
mod kinds;
mod mail;
mod opendocument;
mod packed;
mod page;
mod returned;
mod talk;
