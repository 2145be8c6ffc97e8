//! What is wrong in a citation, as it is reported.

use crate::diagnostic::Diagnostic;
use crate::source::FileId;
use crate::syntax::citation::{Fault, Slip};

/// Returns the finding that says what is wrong in a citation.
pub(super) fn diagnostic(fault: Fault, file: FileId) -> Diagnostic {
    let finding = Diagnostic::new("malformed-citation", file, fault.span);
    let finding = match fault.slip {
        Slip::NoKey => return finding,
        Slip::Prefix { meant: None } => return finding.message("malformed-citation-prefix"),
        Slip::Prefix { meant: Some(meant) } => finding.message("malformed-citation-prefix-near").with("meant", meant),
        Slip::Second => finding.message("malformed-citation-second"),
        Slip::Apart => finding.message("malformed-citation-apart"),
        Slip::AgainstAfter => finding.message("malformed-citation-against"),
        Slip::Key => finding.message("malformed-citation-key"),
    };
    finding.with("right", fault.right)
}
