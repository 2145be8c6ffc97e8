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
    use crate::language::Language;

    #[test]
    fn it_says_where_the_first_such_byte_stands() {
        let (_, found, _) = crate::check::fixture::load("//- stakeholders/x.yaml (not-utf-8)\n");
        let said = Language::English.say(found[0].message.key, &found[0].message.arguments);
        assert_eq!(said, "The file is not saved as UTF-8 (line 3, column 7)");
    }
}
