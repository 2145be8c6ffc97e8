//! A file in which nothing stands.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "empty-file",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [include_str!("empty_file.da.md"), include_str!("empty_file.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::rules;

    #[test]
    fn white_space_alone_is_nothing() {
        assert_eq!(rules("//- stakeholders/x.yaml\n{U+FEFF} \n\t\n"), ["empty-file"]);
    }
}
