//! The registry of rules: one line for the module, one for the value.

mod allow_without_reason;
mod ambiguous_reference;
mod answer_without_change;
mod bad_date;
mod bank_account;
mod birth_date;
mod broken_template;
mod carried_citation;
mod coded_planned_note;
mod consent_without_evidence;
mod contradictory_citation;
mod control_character;
mod copied_words;
mod cpr_number;
mod cut_value;
mod cycle;
mod dangling_citation;
mod dangling_link;
mod dangling_marker;
mod dangling_reference;
mod dates_out_of_order;
mod document_number;
mod doubtful_participants;
mod duplicate_chapter_number;
mod duplicate_id;
mod duplicate_key;
mod duplicate_name;
mod duplicate_note;
mod early_deletion;
mod email_address;
mod empty_file;
mod empty_statement;
mod file_too_large;
mod foreign_syntax;
mod future_date;
mod goal_without_theme;
mod hard_to_read;
mod hidden_citation;
mod ignored_source_part;
mod informed_afterwards;
mod invisible_character;
mod lazy_quotation;
mod link_to_file;
mod lost_cell;
mod lost_footnote;
mod malformed_citation;
mod malformed_file_name;
mod malformed_id;
mod malformed_marker;
mod malformed_source;
mod marker_in_code;
mod merge_conflict;
mod misleading_elision;
mod misplaced_footnote;
mod misplaced_marker;
mod misread_line;
mod missing_alternative_text;
mod missing_front_matter;
mod missing_journal;
mod missing_key;
mod missing_picture;
mod mixed_terms;
mod not_informed;
mod not_utf8;
mod number_plate;
mod open_remark;
mod outdated_evidence;
mod overdue_deletion;
mod pasted_bullet;
mod person_name;
mod phone_number;
mod placeholder;
mod planned_citation;
mod profile_address;
mod published_placeholder;
mod quotation_not_allowed;
mod raw_html;
mod reserved_file_name;
mod restricted_citation;
mod skipped_heading_level;
mod small_number_in_words;
mod special_without_consent;
mod stray_hashtag;
mod street_address;
mod theme_without_goal;
mod third_person;
mod unanswered_response;
mod unapproved_quotation;
mod uncited_passage;
mod uncited_quotation;
mod uncoded_agenda_theme;
mod uncoded_note;
mod uncoded_passage;
mod undefined_footnote;
mod unexpected_file;
mod unfaithful_quotation;
mod unguarded_private;
mod uninformed_consent;
mod unknown_insert;
mod unknown_insert_option;
mod unknown_key;
mod unknown_rule;
mod unknown_value;
mod unmarked_quotation;
mod unmarked_voice;
pub(super) mod unmet_milestone;
mod unpublished_answer;
mod unpublished_insert;
mod unpublished_source;
mod unreadable_file;
mod unsafe_link;
mod unsafe_picture;
mod unsupported_statement;
mod unusable_picture;
pub(super) mod unused_allow;
mod withdrawn_citation;
mod withdrawn_text;
mod withdrawn_version;
mod wrong_type;
mod yaml_feature;
mod yaml_syntax;

use super::rule::Rule;

/// Every rule, by name.
pub const RULES: &[Rule] = &[
    allow_without_reason::RULE,
    ambiguous_reference::RULE,
    answer_without_change::RULE,
    bad_date::RULE,
    bank_account::RULE,
    birth_date::RULE,
    broken_template::RULE,
    carried_citation::RULE,
    coded_planned_note::RULE,
    consent_without_evidence::RULE,
    contradictory_citation::RULE,
    control_character::RULE,
    copied_words::RULE,
    cpr_number::RULE,
    cut_value::RULE,
    cycle::RULE,
    dangling_citation::RULE,
    dangling_link::RULE,
    dangling_marker::RULE,
    dangling_reference::RULE,
    dates_out_of_order::RULE,
    document_number::RULE,
    doubtful_participants::RULE,
    duplicate_chapter_number::RULE,
    duplicate_id::RULE,
    duplicate_key::RULE,
    duplicate_name::RULE,
    duplicate_note::RULE,
    early_deletion::RULE,
    email_address::RULE,
    empty_file::RULE,
    empty_statement::RULE,
    file_too_large::RULE,
    foreign_syntax::RULE,
    future_date::RULE,
    goal_without_theme::RULE,
    hard_to_read::RULE,
    hidden_citation::RULE,
    ignored_source_part::RULE,
    informed_afterwards::RULE,
    invisible_character::RULE,
    lazy_quotation::RULE,
    link_to_file::RULE,
    lost_cell::RULE,
    lost_footnote::RULE,
    malformed_citation::RULE,
    malformed_file_name::RULE,
    malformed_id::RULE,
    malformed_marker::RULE,
    malformed_source::RULE,
    marker_in_code::RULE,
    merge_conflict::RULE,
    misleading_elision::RULE,
    misplaced_footnote::RULE,
    misplaced_marker::RULE,
    misread_line::RULE,
    missing_alternative_text::RULE,
    missing_front_matter::RULE,
    missing_journal::RULE,
    missing_key::RULE,
    missing_picture::RULE,
    mixed_terms::RULE,
    not_informed::RULE,
    not_utf8::RULE,
    number_plate::RULE,
    open_remark::RULE,
    outdated_evidence::RULE,
    overdue_deletion::RULE,
    pasted_bullet::RULE,
    person_name::RULE,
    phone_number::RULE,
    placeholder::RULE,
    planned_citation::RULE,
    profile_address::RULE,
    published_placeholder::RULE,
    quotation_not_allowed::RULE,
    raw_html::RULE,
    reserved_file_name::RULE,
    restricted_citation::RULE,
    skipped_heading_level::RULE,
    small_number_in_words::RULE,
    special_without_consent::RULE,
    stray_hashtag::RULE,
    street_address::RULE,
    theme_without_goal::RULE,
    third_person::RULE,
    unanswered_response::RULE,
    unapproved_quotation::RULE,
    uncited_passage::RULE,
    uncited_quotation::RULE,
    uncoded_agenda_theme::RULE,
    uncoded_note::RULE,
    uncoded_passage::RULE,
    undefined_footnote::RULE,
    unexpected_file::RULE,
    unfaithful_quotation::RULE,
    unguarded_private::RULE,
    uninformed_consent::RULE,
    unknown_insert::RULE,
    unknown_insert_option::RULE,
    unknown_key::RULE,
    unknown_rule::RULE,
    unknown_value::RULE,
    unmarked_quotation::RULE,
    unmarked_voice::RULE,
    unmet_milestone::RULE,
    unpublished_answer::RULE,
    unpublished_insert::RULE,
    unpublished_source::RULE,
    unreadable_file::RULE,
    unsafe_link::RULE,
    unsafe_picture::RULE,
    unsupported_statement::RULE,
    unusable_picture::RULE,
    unused_allow::RULE,
    withdrawn_citation::RULE,
    withdrawn_text::RULE,
    withdrawn_version::RULE,
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
                let wording = |it: &Language| it.find(&key, &[]).is_some();
                if !key.contains('{') && !Language::ALL.iter().all(wording) {
                    missing.insert(key);
                }
            }
        }
        assert_eq!(missing, std::collections::BTreeSet::new());
    }

    #[test]
    fn every_page_has_a_project_that_fires_the_rule_and_one_that_does_not() {
        // What is tried on the disk is tried there; the command's tests run those pages.
        for rule in RULES
            .iter()
            .filter(|it| !matches!(it.check, super::super::rule::Check::Trying))
        {
            for language in Language::ALL {
                let page = rule.page(language);
                let (bad, good) = (fixture::blocks(page, "bad"), fixture::blocks(page, "good"));
                assert!(
                    page.starts_with("# ") && !bad.is_empty() && !good.is_empty(),
                    "{} in {language:?}",
                    rule.name
                );
                let rules = |block: &str| -> Vec<&str> {
                    let found = fixture::load_for(block, fixture::edition(rule)).diagnostics;
                    found.iter().map(|it| it.rule).collect()
                };
                for block in bad {
                    let found = rules(&block);
                    assert!(
                        found.contains(&rule.name),
                        "{} is not fired by, but {found:?}:\n{block}",
                        rule.name
                    );
                }
                for block in good {
                    let found = rules(&block);
                    assert!(!found.contains(&rule.name), "{} is fired by:\n{block}", rule.name);
                }
            }
        }
    }
}
