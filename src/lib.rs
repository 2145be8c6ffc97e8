//! From what people said to what a council decides: the floors of the house, from the ground up.

pub mod source;

pub mod language;

pub mod diagnostic;
pub mod document;

pub mod check;
pub mod disk;
pub mod project;
pub mod record;
pub mod syntax;
pub mod text;
