//! Pure functions on text.

pub mod abbreviation;
pub mod bullet;
pub mod capital;
pub mod columns;
pub mod css;
pub mod difference;
pub mod digest;
pub mod face;
pub mod hexadecimal;
pub mod host;
pub mod inflection;
pub mod letters;
pub mod nearest;
pub mod order;
pub mod percent;
pub mod person;
pub mod personal;
pub mod phrase;
pub mod printable;
pub mod quotation_marks;
pub mod readability;
pub mod running;
pub mod shortened;
pub mod slug;
pub mod spreadsheet;
pub mod visible;
