//! Something with a record's name that can't be opened or is no file.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unreadable-file",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [
        include_str!("unreadable_file.da.md"),
        include_str!("unreadable_file.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::rules;

    #[test]
    fn one_such_file_hides_no_other() {
        let project = "//- stakeholders/a.yaml (link)\n//- stakeholders/b.yaml (closed)\n//- stakeholders/c.yaml\n";
        assert_eq!(rules(project), ["unreadable-file", "unreadable-file", "empty-file"]);
    }
}
