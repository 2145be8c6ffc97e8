//! A file name that can't be an id.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "malformed-file-name",
    default_level: Level::Deny,
    check: Check::Reading,
    pages: [
        include_str!("malformed_file_name.da.md"),
        include_str!("malformed_file_name.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::load;
    use crate::language::Language;

    fn advice(path: &str) -> String {
        let found = load(&format!("//- {path}\nname: X\nkind: police\ntitle: X\n")).diagnostics;
        let it = found.iter().find(|it| it.rule == "malformed-file-name").unwrap();
        Language::English.say(&format!("{}.do", it.message.key), &it.message.arguments)
    }

    #[test]
    fn the_name_that_it_should_have_is_whole() {
        assert_eq!(
            advice("policy/chapters/30-Børn_og unge.md"),
            "Call the file 30-boern-og-unge.md"
        );
        assert_eq!(advice("stakeholders/politi--et.yaml"), "Call the file politi-et.yaml");
    }

    #[test]
    fn what_has_no_near_name_gets_other_advice() {
        let odd = [
            "stakeholders/---.yaml".to_owned(),
            "policy/themes/2029.md".to_owned(),
            format!("stakeholders/{}.yaml", "x".repeat(300)),
        ];
        for path in odd {
            assert!(!advice(&path).contains("Call the file"), "{path}");
        }
    }
}
