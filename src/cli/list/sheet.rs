//! A list for spreadsheets: one column a key, headings and values as people say them or as the files have them.

use crate::language::Language;
use crate::query::listed;
use crate::record::cells::Writing;
use crate::text::printable::Printable;
use crate::text::spreadsheet;
use serde_json::{Map, Value};

/// Returns things as CSV; the columns are all keys that any of them has. Codes are for programs, which expect commas.
pub(super) fn csv(records: &[Map<String, Value>], kind: &str, writing: Writing) -> Printable {
    let form = match writing {
        Writing::Words(language) => language,
        Writing::Codes => Language::English,
    };
    Printable::drawn(spreadsheet::csv(form, listed::csv(records, kind, writing)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::label;
    use crate::syntax::fields::Key;
    use serde_json::json;

    fn names(keys: &[Key], all: &mut Vec<&'static str>) {
        for key in keys {
            all.push(key.name);
            names(label::inner(&key.shape).unwrap_or_default(), all);
        }
    }

    #[test]
    fn every_key_of_what_is_listed_has_a_heading_in_both_languages() {
        let mut all = Vec::new();
        for kind in crate::query::lookup::EVERY.iter().map(|it| it.home()) {
            names(kind.row().keys, &mut all);
        }
        assert!(all.len() > 50);
        for name in all {
            let key = format!("label-{name}");
            assert!(Language::ALL.iter().all(|it| it.find(&key, &[]).is_some()), "{key}");
        }
    }

    #[test]
    fn words_are_translated_lists_are_joined_and_maps_are_columns() {
        let record = json!({"id": "a", "basis": "public-task", "example": true, "participants": 3, "stakeholders": ["x", "y"],
            "consent": {"form": "oral", "date": "2018"}});
        let other = json!({"id": "=b", "informed": "not-yet"});
        let records = [record, other].map(|it| it.as_object().unwrap().clone());
        assert_eq!(
            csv(&records, "note", Writing::Words(Language::English)).as_str(),
            "Id,Participants informed,Basis,Example,Participants,Stakeholders,Consent · Form,Consent · Date\n\
             a,,public task (Art. 6(1)(e)),yes,3,\"x, y\",oral,2018\n'=b,not yet,,,,,,\n"
        );
    }

    #[test]
    fn codes_are_the_keys_and_words_of_the_files_with_commas() {
        let record = json!({"id": "a", "basis": "public-task", "example": true, "participants": 3, "share": 0.5,
            "stakeholders": ["x", "y"], "consent": {"form": "oral", "date": "2018"}, "title": "æ; \u{1b}\"b\""});
        let other = json!({"id": "=b", "informed": "not-yet", "source": null});
        let records = [record, other].map(|it| it.as_object().unwrap().clone());
        assert_eq!(
            csv(&records, "note", Writing::Codes).as_str(),
            "id,informed,source,basis,example,participants,share,stakeholders,consent.form,consent.date,title\n\
             a,,,public-task,true,3,0.5,\"x, y\",oral,2018,\"æ; <U+001B>\"\"b\"\"\"\n'=b,not-yet,,,,,,,,,\n"
        );
    }
}
