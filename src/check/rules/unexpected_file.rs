//! A file that the project has no place for.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unexpected-file",
    default_level: Level::Warn,
    check: Check::Reading,
    pages: [
        include_str!("unexpected_file.da.md"),
        include_str!("unexpected_file.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, rules};

    #[test]
    fn leftovers_and_wrong_endings_are_told_apart() {
        let keys = |path: &str| load(&format!("//- {path}\n")).diagnostics[0].message.key;
        assert_eq!(keys("interviews/~$referat.docx"), "unexpected-file-leftover");
        assert_eq!(keys("interviews/a (1).md"), "unexpected-file-leftover");
        assert_eq!(keys("interviews/a.md~"), "unexpected-file-leftover");
        assert_eq!(keys("interviews/a.yml"), "unexpected-file-ending");
        assert_eq!(keys("interviews/a.MD"), "unexpected-file-ending");
        assert_eq!(keys("policy/themer.xlsx"), "unexpected-file");
    }

    #[test]
    fn what_belongs_beside_records_is_left_alone() {
        let project = "//- policy/pictures/a.png\n//- interviews/README.md\n//- interviews/.obsidian/x.json\n";
        assert_eq!(rules(project), Vec::<&str>::new());
    }
}
