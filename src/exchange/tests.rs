//! Files that are made here: not a word is lost without being named, and whatever is damaged is refused.

mod escaping;
mod fixture;
mod generated;
mod hostile;
mod kinds;
mod opendocument;
mod page;
mod talk;
