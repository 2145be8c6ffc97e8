//! The inserts of memos as everyone may read them.

pub(super) mod feedback;
pub(super) mod points;
pub(super) mod responses;
pub(super) mod spoken;
pub(super) mod unanswered;
