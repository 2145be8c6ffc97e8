//! The registry of rules: one line for the module, one for the value.

mod bad_date;
mod dangling_citation;
mod dangling_marker;
mod dangling_reference;

use super::rule::Rule;

/// Every rule, by name.
pub const RULES: &[Rule] = &[
    bad_date::RULE,
    dangling_citation::RULE,
    dangling_marker::RULE,
    dangling_reference::RULE,
];

/// Returns the rule of a name.
pub fn find(name: &str) -> Option<&'static Rule> {
    RULES.iter().find(|it| it.name == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::language::Language;

    #[test]
    fn rules_stand_by_name_and_every_file_is_registered() {
        let names: Vec<&str> = RULES.iter().map(|it| it.name).collect();
        assert!(names.is_sorted(), "{names:?}");
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src/check/rules");
        let mut files: Vec<String> = std::fs::read_dir(folder)
            .unwrap()
            .filter_map(|it| {
                it.unwrap()
                    .file_name()
                    .into_string()
                    .unwrap()
                    .strip_suffix(".rs")
                    .map(str::to_owned)
            })
            .filter(|it| it != "mod")
            .collect();
        files.sort();
        let expected: Vec<String> = names.iter().map(|it| it.replace('-', "_")).collect();
        assert_eq!(files, expected);
    }

    #[test]
    fn every_rule_says_what_is_wrong_why_and_what_to_do() {
        for rule in RULES {
            for language in Language::ALL {
                for part in ["", ".why", ".do"] {
                    let key = format!("{}{part}", rule.name);
                    assert!(language.find(&key, &[]).is_some(), "{key} in {language:?}");
                }
            }
        }
    }

    #[test]
    fn every_page_has_a_project_that_fires_the_rule_and_one_that_does_not() {
        for rule in RULES {
            for language in Language::ALL {
                let page = rule.page(language);
                let (bad, good) = (fixture::blocks(page, "bad"), fixture::blocks(page, "good"));
                assert!(
                    page.starts_with("# ") && !bad.is_empty() && !good.is_empty(),
                    "{} in {language:?}",
                    rule.name
                );
                for block in bad {
                    let found = fixture::rules(&block);
                    assert!(
                        found.contains(&rule.name),
                        "{} is not fired by, but {found:?}:\n{block}",
                        rule.name
                    );
                }
                for block in good {
                    let found = fixture::rules(&block);
                    assert!(!found.contains(&rule.name), "{} is fired by:\n{block}", rule.name);
                }
            }
        }
    }
}
