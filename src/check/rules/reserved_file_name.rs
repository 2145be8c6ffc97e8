//! A name that Windows keeps for itself.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "reserved-file-name",
    default_level: Level::Warn,
    check: Check::Reading,
    pages: [
        include_str!("reserved_file_name.da.md"),
        include_str!("reserved_file_name.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::rules;

    #[test]
    fn capitals_make_no_difference_to_windows() {
        let project =
            "//- stakeholders/CON.yaml\nname: X\nkind: police\n//- stakeholders/com10.yaml\nname: X\nkind: police\n";
        assert_eq!(rules(project), ["reserved-file-name"]);
    }
}
