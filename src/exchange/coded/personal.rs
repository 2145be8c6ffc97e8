//! Personal data in a codebook from outside.

use super::model::Code;
use crate::diagnostic::Message;
use crate::text::personal::{self, Names};
use crate::text::shortened::shortened_to;

/// How many signs of a code's meaning are shown.
const WORDS: usize = 200;

/// Returns the names and the meanings of codes in which personal data stands, with that covered: no check reads themes for it.
pub fn in_codes(codes: &[Code], names: &Names) -> Vec<Message> {
    let texts = codes.iter().flat_map(|it| [&it.name, &it.memo]);
    let covered = texts.filter_map(|it| personal::covered(it, names));
    let message = |it: String| Message::new("coded-personal-code").with("words", shortened_to(&it, WORDS));
    covered.map(message).collect()
}
