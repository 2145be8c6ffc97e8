//! A file that is not saved as UTF-8.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "not-utf8",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [include_str!("not_utf8.da.md"), include_str!("not_utf8.en.md")],
};

#[cfg(test)]
mod tests {
    #[test]
    fn how_the_file_was_saved_is_told_as_it_is() {
        let key = |how: &str| {
            let found = crate::check::fixture::load(&format!("//- stakeholders/x.yaml ({how})\n")).diagnostics;
            found[0].message.key
        };
        assert_eq!(["utf-16", "utf-32"].map(key), ["not-utf8-utf16", "not-utf8-utf32"]);
        let decoded = |bytes: &[u8]| crate::disk::read::decode(bytes.to_vec());
        assert_eq!(decoded(b"\xff\xfea\0"), Err(crate::source::Unreadable::Utf16));
        assert_eq!(decoded(b"\xff\xfe\0\0a\0\0\0"), Err(crate::source::Unreadable::Utf32));
        assert_eq!(decoded(b"\0\0\xfe\xff\0\0\0a"), Err(crate::source::Unreadable::Utf32));
    }

    #[test]
    fn it_points_at_the_first_such_byte() {
        let found = crate::check::fixture::load("//- stakeholders/x.yaml (not-utf-8)\n").diagnostics;
        assert_eq!(found[0].place.span.start, 41);
    }
}
