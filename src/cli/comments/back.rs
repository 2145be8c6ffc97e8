//! What is said of a file that came back, and of what it would bring in.

use crate::cli::check;
use crate::cli::context::Context;
use crate::workspace::deciding::Plan;
use crate::workspace::returning::Return;

/// Says what the file is of.
pub(super) fn tell(back: &Return, context: &Context) {
    for it in back.remarks(context.language()) {
        context.remark(it.key, &it.arguments);
    }
}

/// Shows the personal data that something would bring into the project; tells whether there is any.
pub(super) fn is_personal(plan: &Plan, context: &mut Context) -> bool {
    let Some((checked, found)) = plan.found() else {
        return false;
    };
    let shown = check::shown(checked, found, context);
    context.print(&shown);
    context.remark("comments-personal", &[("errors", found.len().into())]);
    true
}
