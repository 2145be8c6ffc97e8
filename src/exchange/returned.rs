//! A draft that comes back: what was changed and remarked in it, each at the statement that it stands at.

mod changes;
mod comments;
mod differing;
mod file;
mod hidden;
mod ids;
mod known;
mod lines;
mod pieces;
mod place;
mod sent;
mod similar;
mod since;

pub use changes::{Change, ChangeKind, Edit};
pub use comments::Comment;
pub use file::Returned;
pub use known::Known;
pub(super) use lines::{Remark, lines};
pub use place::{Certainty, Place};
pub use sent::Sent;
pub use since::{Became, Since};

use super::escape;

/// What was changed and remarked in a file, in the order of the draft.
#[derive(Debug, Default)]
pub struct Feedback {
    /// The comments.
    pub comments: Vec<Comment>,
    /// The changes.
    pub changes: Vec<Change>,
    /// How many comments of the program's own stand in it unchanged.
    pub own: usize,
}

/// Returns what was changed and remarked in a file, against the draft that was sent.
pub fn feedback(returned: &Returned, known: &Known) -> Feedback {
    let places = place::places(returned, known);
    let (comments, own) = comments::found(returned, &places, known);
    Feedback {
        comments,
        own,
        changes: changes::found(returned, &places, known),
    }
}

/// Returns words as a chapter has them in Markdown, where no sign of them means more than itself; `begins` tells whether they
/// begin a line.
pub fn escaped(words: &str, begins: bool) -> String {
    let safe = escape::escaped(&escape::clean(words));
    if begins { escape::guarded(&safe) } else { safe }
}
