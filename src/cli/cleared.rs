//! What became of what lay beside the project and held words that are to go.

use super::context::Context;
use crate::language::Value;
use crate::workspace::leftovers::Cleared;

/// Says which files were removed, and which somebody must look through.
pub(super) fn report(cleared: &Cleared, context: &mut Context) {
    for (key, list) in [("withdraw-removed", &cleared.removed), ("withdraw-left", &cleared.left)] {
        if !list.is_empty() {
            let (paths, files) = (Value::from(list.join(", ")), Value::from(list.len()));
            context.remark(key, &[("paths", paths), ("files", files)]);
        }
    }
}
