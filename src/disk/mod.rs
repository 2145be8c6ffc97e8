//! The only module that touches the machine.

pub mod read;
