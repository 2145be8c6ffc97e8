//! What stands in the public edition in the place of what only those who work with the notes may read.

pub(super) mod answered;
pub(super) mod grounds;
pub(super) mod heard;
pub(super) mod quotations;
pub(super) mod totals;
pub(super) mod voice;
