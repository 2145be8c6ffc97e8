//! The registry of rules: one line for the module, one for the value.

mod bad_date;
mod control_character;
mod dangling_citation;
mod dangling_marker;
mod dangling_reference;
mod duplicate_key;
mod empty_file;
mod file_too_large;
mod invisible_character;
mod malformed_citation;
mod malformed_file_name;
mod malformed_id;
mod malformed_marker;
mod merge_conflict;
mod misplaced_marker;
mod missing_front_matter;
mod missing_key;
mod not_utf8;
mod reserved_file_name;
mod unexpected_file;
mod unknown_key;
mod unknown_value;
mod unreadable_file;
mod wrong_type;
mod yaml_feature;
mod yaml_syntax;

use super::rule::Rule;

/// Every rule, by name.
pub const RULES: &[Rule] = &[
    bad_date::RULE,
    control_character::RULE,
    dangling_citation::RULE,
    dangling_marker::RULE,
    dangling_reference::RULE,
    duplicate_key::RULE,
    empty_file::RULE,
    file_too_large::RULE,
    invisible_character::RULE,
    malformed_citation::RULE,
    malformed_file_name::RULE,
    malformed_id::RULE,
    malformed_marker::RULE,
    merge_conflict::RULE,
    misplaced_marker::RULE,
    missing_front_matter::RULE,
    missing_key::RULE,
    not_utf8::RULE,
    reserved_file_name::RULE,
    unexpected_file::RULE,
    unknown_key::RULE,
    unknown_value::RULE,
    unreadable_file::RULE,
    wrong_type::RULE,
    yaml_feature::RULE,
    yaml_syntax::RULE,
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

    /// Returns the texts in quotation marks that begin with `opening`, which ends before the quotation mark or in it.
    fn quoted(source: &str, opening: &str) -> Vec<String> {
        let start = opening.rsplit('"').next().unwrap();
        let texts = source.split(opening).skip(1).filter_map(|it| it.split('"').next());
        texts.map(|it| format!("{start}{it}")).collect()
    }

    #[test]
    fn whatever_is_reported_has_a_rule_and_a_sentence() {
        let mut missing = std::collections::BTreeSet::new();
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        for entry in walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap) {
            if entry.path().extension().is_none_or(|it| it != "rs") {
                continue;
            }
            let text = std::fs::read_to_string(entry.path()).unwrap();
            let source = text.split("#[cfg(test)]\nmod ").next().unwrap();
            let source = source
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
                .replace("( ", "(");
            for opening in ["Diagnostic::new(\"", ".report(\""] {
                missing.extend(quoted(&source, opening).into_iter().filter(|it| find(it).is_none()));
            }
            let variants = RULES.iter().map(|it| format!("\"{}-", it.name));
            let calls = [
                ".message(\"",
                "message.key = \"",
                "word(\"",
                ".say(\"",
                ".related(place, \"",
            ];
            for key in variants
                .chain(calls.map(str::to_owned))
                .flat_map(|it| quoted(&source, &it))
            {
                let said = |it: &Language| it.find(&key, &[]).is_some();
                if !key.contains('{') && !Language::ALL.iter().all(said) {
                    missing.insert(key);
                }
            }
        }
        assert_eq!(missing, std::collections::BTreeSet::new());
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
