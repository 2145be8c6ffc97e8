//! `/privacy`: what must be deleted and what somebody asked for, and what `ip privacy` does about it, in its words.

mod extend;
mod overview;
mod parts;
mod request;
mod withdraw;

pub(in crate::serve) use extend::{extend, extending};
pub(in crate::serve) use overview::show;
pub(in crate::serve) use request::{answer, receive};
pub(in crate::serve) use withdraw::{withdraw, withdrawing};
