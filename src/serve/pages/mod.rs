//! The pages, one file each: what an address shows, and what its forms do.

pub(super) mod close;
pub(super) mod files;
pub(super) mod findings;
pub(super) mod overview;
