//! What is said of a file that came back, and of what it would bring in.

use crate::cli::check;
use crate::cli::context::Context;
use crate::workspace::deciding::Plan;
use crate::workspace::returning::Return;

/// Says what the file is of.
pub(super) fn tell(back: &Return, context: &Context) {
    if back.returned.sent.is_none() {
        context.remark("comments-unsent", &[]);
    }
    if let Some(version) = &back.version {
        let label = version.label(context.language());
        context.remark("comments-version", &[("version", label.into())]);
    } else if back.unknown > 0 && back.returned.sent.is_some() {
        context.remark("comments-no-version", &[("blocks", back.unknown.into())]);
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
