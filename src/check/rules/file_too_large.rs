//! A record of more bytes than a text that somebody wrote.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "file-too-large",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [
        include_str!("file_too_large.da.md"),
        include_str!("file_too_large.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::rules;

    #[test]
    fn its_id_still_counts() {
        let project = "//- stakeholders/a.yaml (large)\n//- stakeholders/b.yaml\nname: B\nkind: police\npart-of: a\n";
        assert_eq!(rules(project), ["file-too-large"]);
    }
}
