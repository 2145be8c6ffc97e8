//! A note that was withdrawn, and whose text still stands.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "withdrawn-text",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [
        include_str!("withdrawn_text.da.md"),
        include_str!("withdrawn_text.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let withdrawn = record
        .note()
        .and_then(|it| it.rare().withdrawn.filter(|it| it.value.is_some()));
    let body = &inspected.source.text[record.body.range()];
    if let Some(withdrawn) = withdrawn.filter(|_| !body.trim().is_empty()) {
        let finding = Diagnostic::new(RULE.name, record.file, withdrawn.span);
        report(finding.with("note", &*record.id));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    fn note(body: &str) -> String {
        format!(
            "//- interviews/x.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: quote\n⟦withdrawn⟧: {{date: 2018-05-01, right: consent}}\n---\n{body}"
        )
    }

    #[test]
    fn it_points_at_what_says_that_it_was_withdrawn() {
        points_at("withdrawn-text", &note("Tekst. #sundhed\n"));
    }

    #[test]
    fn a_note_without_text_is_as_it_should_be() {
        for body in ["", "\n\n", "  \r\n"] {
            assert_eq!(
                rules(&note(body).replace(['⟦', '⟧'], "")),
                Vec::<&str>::new(),
                "{body:?}"
            );
        }
    }
}
