//! Somebody in a note who was not heard and cannot agree.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::source::Span;
use crate::text::personal::third_person;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "third-person",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [include_str!("third_person.da.md"), include_str!("third_person.en.md")],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let (record, text) = (inspected.record, &inspected.source.text);
    // Nobody is spoken of in an illustration.
    if record.note().is_none_or(|it| it.example) {
        return;
    }
    let body = record.body.range();
    for hit in third_person::find(&text[body.clone()]) {
        let span = Span::from(hit.range).shifted(body.start);
        report(Diagnostic::new(RULE.name, record.file, span).with("text", &text[span.range()]));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_who_is_spoken_of_in_a_note_and_nowhere_else() {
        points_at(
            "third-person",
            "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: quote\ntitle: Min nabo\n---\n\
             ⟦Min nabo⟧ råber ad os, siger en far. #sundhed\n\n> ⟦Hendes mand⟧ vil ikke.\n\n\
             <!-- ip: allow third-person: han er selv med i samtalen -->\n\nMin nabo lo. #sundhed\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nMin nabo råber.\n",
        );
    }
}
