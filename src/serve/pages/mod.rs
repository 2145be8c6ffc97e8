//! The pages, one file each: what an address shows, and what its forms do.

pub(super) mod changes;
pub(super) mod chapter;
pub(super) mod close;
pub(super) mod coding;
pub(super) mod comments;
pub(super) mod coverage;
pub(super) mod draft;
pub(super) mod edit;
pub(super) mod files;
pub(super) mod findings;
pub(super) mod history;
pub(super) mod list;
pub(super) mod memos;
pub(super) mod new;
pub(super) mod note;
pub(super) mod overview;
pub(super) mod privacy;
pub(super) mod quotes;
pub(super) mod review;
pub(super) mod save;
pub(super) mod search;
pub(super) mod sync;
mod text;
pub(super) mod thing;
pub(super) mod trace;
pub(super) mod undo;
