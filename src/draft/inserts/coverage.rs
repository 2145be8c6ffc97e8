//! Who was heard about what.

use crate::document::Block;
use crate::draft::Assembly;
use crate::syntax::fields::Fields;

/// Makes the matrix.
pub(super) fn make(_: &mut Assembly<'_>, _: &Fields<'_>) -> Vec<Block> {
    Vec::new()
}
