//! A statement of the policy that has no words.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::markdown::outline::{Form, Passage};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "empty-statement",
    default_level: Level::Deny,
    check: Check::Record(check),
    pages: [
        include_str!("empty_statement.da.md"),
        include_str!("empty_statement.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    if record.kind != Kind::Chapter {
        return;
    }
    for passage in &record.outline.passages {
        if let Some(name) = passage
            .name
            .as_ref()
            .filter(|_| !has_words(record, passage, &inspected.source.text))
        {
            report(Diagnostic::new(RULE.name, record.file, name.span).with("name", &*name.value));
        }
    }
}

fn has_words(record: &Record, passage: &Passage, text: &str) -> bool {
    let is_word = |it: &str| it.contains(char::is_alphanumeric);
    if passage.form != Form::Whole {
        return passage.text.as_ref().is_none_or(|it| is_word(&it.words));
    }
    let outline = &record.outline;
    if outline
        .details()
        .inserts
        .iter()
        .any(|it| passage.span.contains(it.name.span))
    {
        return false;
    }
    let mut from = passage.span.start as usize;
    let within = outline.citations.iter().map(|it| it.span);
    for citation in within.filter(|it| passage.span.contains(*it)) {
        if is_word(&text[from..citation.start as usize]) {
            return true;
        }
        from = citation.end as usize;
    }
    is_word(&text[from..passage.span.end as usize])
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_the_names_of_blocks_that_say_nothing() {
        let note = "@2018-03-14-boligselskaber-k3f#tolk";
        points_at(
            "empty-statement",
            &format!(
                "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
                 [{note}] ^⟦a⟧\n\nMed ord. [{note}] ^b\n\n```ip goals\n```\n\n^⟦c⟧\n\n- [{note}] ^⟦d⟧\n- Et punkt [{note}] ^e\n\n^f\n\n\
                 > [{note}]\n> ^⟦g⟧\n\n| a |\n|---|\n\n^h\n\n... **[{note}]** ^⟦i⟧\n\n2030 ^j\n\nMed ord. [{note}]\n\n^k\n"
            ),
        );
    }
}
