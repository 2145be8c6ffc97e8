//! Writes the list of the reviewed statements: one line a statement, in order, so that it merges well.

use crate::record::reviewed::{Reading, line};
use std::collections::BTreeMap;

/// Returns the text of the list; what its writers remarked at the start of a line stays, else it begins with `header`.
pub fn text(old: Option<&str>, header: &str, entries: &BTreeMap<String, Reading>) -> String {
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
    lines.join(end) + end
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::digest::Digest;
    use snapbox::{assert_data_eq, str};

    #[test]
    fn the_list_has_a_line_for_each_statement_and_keeps_what_was_remarked() {
        let reading = |against: &[&str]| Reading {
            words: Digest::of("Mere tid."),
            favour: vec![Digest::of("a"), Digest::of("b")],
            against: against.iter().map(|it| Digest::of(it)).collect(),
        };
        let mut entries = BTreeMap::from([("b#to".to_owned(), reading(&["c"])), ("a-b#x".to_owned(), reading(&[]))]);
        let first = text(None, "Skrevet af ip review.", &entries);
        assert_data_eq!(
            &first,
            str![[r#"
# Skrevet af ip review.
a-b#x: {words: 6b46a634dc5ab3af, for: [ca978112ca1bbdca, 3e23e8160039594a]}
b#to: {words: 6b46a634dc5ab3af, for: [ca978112ca1bbdca, 3e23e8160039594a], against: [2e7d2c03a9507ae2]}

"#]]
        );
        entries.remove("b#to");
        let second = text(Some(&first.replace('\n', "\r\n")), "x", &entries);
        assert_eq!(second.lines().count(), 2);
        assert!(second.starts_with("# Skrevet") && second.ends_with("}\r\n"));
    }
}
