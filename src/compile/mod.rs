//! The draft, the memos and what changed, from snapshots to files' bytes in the formats that are asked for.

pub mod accounts;
mod before;
mod changes;
mod draft;
mod edition;
mod formats;
mod forms;
mod memo;
mod output;
mod redline;

#[cfg(test)]
pub(crate) use draft::draft;
pub use draft::{drafts, heat_map, refuse_errors, refuse_errors_in_export, refuse_errors_in_memo};
pub use edition::{left_out, refuse_unpublishable};
pub use formats::{formats, render, without_format};
pub use forms::interview_form;
pub use memo::{Memo, letter, memo, preparation};
pub use output::{Output, place_of_one, write, write_one, write_table};
pub use redline::Compared;
