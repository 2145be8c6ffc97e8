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
    fn it_points_at_the_first_such_byte() {
        let (_, found, _) = crate::check::fixture::load("//- stakeholders/x.yaml (not-utf-8)\n");
        assert_eq!(found[0].place.span.start, 41);
    }
}
