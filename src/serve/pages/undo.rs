//! `/undo`: what was changed last from here is as it was before.

use crate::diagnostic::Failure;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;

/// Undoes what was done last, and shows the page that it was about.
pub(in crate::serve) fn undo(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.undo(asked.form.text("number")).map(Answer::See)
}
