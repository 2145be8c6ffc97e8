//! `/close`: the workbench ends.

use crate::diagnostic::Failure;
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::desk::Desk;
use crate::serve::frame::Page;
use minijinja::context;

/// Shows the last page; the server ends after it.
pub(in crate::serve) fn close(_: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    let page = Page::new(desk.language().word("serve-closed-title"));
    Ok(Answer::Closed(page.filled("close.html", context! {})))
}
