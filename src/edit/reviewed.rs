//! Writes the list of what was reviewed: a line for each statement and each approved quotation, in order.

use super::lines::{self, map};
use crate::record::reviewed::{Approval, QUOTES, Reading, line};
use crate::text::digest::Digest;
use std::collections::BTreeMap;

/// Returns the text of the list; what its writers remarked on lines of their own stays, else it begins with `header`.
pub fn text(old: Option<&str>, header: &str, entries: &BTreeMap<String, Reading>, approvals: &[Approval]) -> String {
    let end = if old.is_some_and(|it| it.contains("\r\n")) {
        "\r\n"
    } else {
        "\n"
    };
    let remarks = old.into_iter().flat_map(str::lines).filter(|it| it.starts_with('#'));
    let mut lines: Vec<String> = remarks.map(str::to_owned).collect();
    if old.is_none() {
        lines.push(format!("# {header}"));
    }
    lines.extend(entries.iter().map(|(statement, reading)| line(statement, reading)));
    lines.sort_unstable();
    if !approvals.is_empty() {
        lines.push(format!("{QUOTES}:"));
        let is_remark = |it: &&str| it.starts_with(' ') && it.trim_start().starts_with('#');
        let remarks = old.into_iter().flat_map(str::lines).filter(is_remark);
        let mut own: Vec<String> = remarks.map(str::to_owned).collect();
        own.extend(approvals.iter().map(approved));
        own.sort_unstable();
        own.dedup();
        lines.extend(own);
    }
    lines.join(end) + end
}

/// Returns the line of a quotation that may be published.
fn approved(approval: &Approval) -> String {
    let keys = vec![
        lines::text("by", Some(&approval.by)),
        lines::day("date", Some(approval.date)),
    ];
    format!("  {}: {}", approval.digest, map(keys))
}

/// What is left of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Left {
    /// Its text.
    pub text: String,
    /// How many statements are gone from it.
    pub statements: usize,
    /// How many approved quotations are.
    pub quotations: usize,
}

/// Returns a list without the lines that know some words by their digests.
pub fn without(text: &str, gone: &[Digest]) -> Left {
    let gone: Vec<String> = gone.iter().map(ToString::to_string).collect();
    let names = |line: &str| gone.iter().any(|it| line.contains(&**it));
    let (out, mut kept): (Vec<&str>, Vec<&str>) = text.split_inclusive('\n').partition(|it| names(it));
    let is_approval = |it: &&&str| it.starts_with(' ');
    let has_approvals = kept
        .iter()
        .any(|it| is_approval(&it) && !it.trim_start().starts_with('#'));
    if !has_approvals {
        kept.retain(|it| it.trim_end() != format!("{QUOTES}:"));
    }
    let quotations = out.iter().filter(is_approval).count();
    Left {
        text: kept.concat(),
        statements: out.len() - quotations,
        quotations,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::kind::Kind;
    use crate::record::{self, Data, reviewed};
    use crate::source::{FileId, Source};
    use crate::syntax::date::Date;
    use snapbox::{assert_data_eq, str};

    fn reading(against: &[&str]) -> Reading {
        Reading {
            words: Digest::of("Mere tid."),
            favour: vec![Digest::of("a"), Digest::of("b")],
            against: against.iter().map(|it| Digest::of(it)).collect(),
        }
    }

    #[test]
    fn the_list_has_a_line_for_each_statement_and_keeps_what_was_remarked() {
        let mut entries = BTreeMap::from([("b#to".to_owned(), reading(&["c"])), ("a-b#x".to_owned(), reading(&[]))]);
        let first = text(None, "Skrevet af ip review.", &entries, &[]);
        assert_data_eq!(
            &first,
            str![[r#"
# Skrevet af ip review.
a-b#x: {words: 6b46a634dc5ab3af, for: [ca978112ca1bbdca, 3e23e8160039594a]}
b#to: {words: 6b46a634dc5ab3af, for: [ca978112ca1bbdca, 3e23e8160039594a], against: [2e7d2c03a9507ae2]}

"#]]
        );
        let left = without(&first, &[Digest::of("c"), Digest::of("x")]);
        assert_eq!((left.text.lines().count(), left.statements), (2, 1), "{left:?}");
        entries.remove("b#to");
        let second = text(Some(&first.replace('\n', "\r\n")), "x", &entries, &[]);
        assert_eq!(second.lines().count(), 2);
        assert!(second.starts_with("# Skrevet") && second.ends_with("}\r\n"));
    }

    #[test]
    fn approved_quotations_stand_last_in_order_and_are_read_back_as_they_were() {
        let approval = |words: &str, by: &str| Approval {
            digest: Digest::of(words),
            by: by.into(),
            date: Date::parse("2018-06-01").unwrap(),
        };
        let approvals = [approval("b", "Integration: team #1"), approval("a", "sekretariatet")];
        let entries = BTreeMap::from([("a#x".to_owned(), reading(&[]))]);
        let first = text(None, "Skrevet af ip review.", &entries, &approvals);
        let first = first.replace("quotes:\n", "quotes:\n  # læst på mødet\n");
        let left = without(&first, &[Digest::of("b")]);
        assert_eq!((left.statements, left.quotations), (1, 1), "{left:?}");
        let none = without(&left.text, &[Digest::of("a")]).text;
        assert!(!none.contains("quotes:"), "{none}");
        let again = text(Some(&first), "x", &entries, &approvals[..1]);
        assert_data_eq!(
            &again,
            str![[r##"
# Skrevet af ip review.
a#x: {words: 6b46a634dc5ab3af, for: [ca978112ca1bbdca, 3e23e8160039594a]}
quotes:
  # læst på mødet
  3e23e8160039594a: {by: "Integration: team #1", date: 2018-06-01}

"##]]
        );
        let source = Source {
            file: FileId(0),
            path: reviewed::PATH.to_owned(),
            text: first,
        };
        let (record, found) = record::read(&source, Kind::Reviewed, false);
        assert_eq!(found, []);
        let Data::Reviewed(read) = record.data else { panic!() };
        assert_eq!(read.statements.len(), 1);
        let mut expected = approvals.to_vec();
        expected.sort_by_key(|it| it.digest);
        let mut quotes = read.quotes;
        quotes.sort_by_key(|it| it.digest);
        assert_eq!(quotes, expected);
    }

    #[test]
    fn nobody_approved_a_quotation_of_which_it_is_not_said_who_and_when() {
        for (line, rules) in [
            ("0123456789abcdef: {by: X, date: 2018-06-01}", &[][..]),
            ("0123456789abcdef: {by: X}", &["missing-key"]),
            ("0123456789abcdef: {date: 2018-06-01}", &["missing-key"]),
            ("0123456789abcdef: {by: X, date: i går}", &["bad-date"]),
            (
                "0123456789abcdef: {by: X, date: 2018-06-01, words: 0}",
                &["unknown-key"],
            ),
            ("0123: {by: X, date: 2018-06-01}", &["wrong-type"]),
            ("0123456789abcdef: ja", &["wrong-type"]),
        ] {
            let source = Source {
                file: FileId(0),
                path: reviewed::PATH.to_owned(),
                text: format!("quotes:\n  {line}\n"),
            };
            let (record, found) = record::read(&source, Kind::Reviewed, false);
            let found: Vec<&str> = found.iter().map(|it| it.rule).collect();
            assert_eq!(found, rules, "{line}");
            let Data::Reviewed(read) = record.data else { panic!() };
            let is_whole = line.contains("by: X, date: 2018") && !line.starts_with("0123:");
            assert_eq!(read.quotes.len(), usize::from(is_whole), "{line}");
        }
    }
}
