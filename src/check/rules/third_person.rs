//! Somebody in a passage that can be cited who was not heard and cannot agree.

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
    // Nobody is spoken of in an illustration, and of what is gone nothing is printed.
    if record
        .note()
        .is_none_or(|it| it.example || !it.disclosure().is_printed())
    {
        return;
    }
    // What has no name can't be cited. The first says it for the passage: whoever mends it sees the others.
    for passage in record.outline.passages.iter().filter(|it| it.name.is_some()) {
        let block = &text[passage.span.range()];
        if let Some(hit) = third_person::find(block).into_iter().next() {
            let span = Span::from(hit.range).shifted(passage.span.start as usize);
            report(Diagnostic::new(RULE.name, record.file, span).with("text", &text[span.range()]));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_the_first_who_is_spoken_of_in_each_passage_that_can_be_cited() {
        points_at(
            "third-person",
            "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
             basis: public-record\npublish: quote\ntitle: Min nabo\n---\n\
             ⟦Min nabo⟧ råber ad os, og hans kone ler, siger en far. #sundhed ^raaber\n\n> ⟦Hendes mand⟧ vil ikke. #sundhed ^vil\n\n\
             <!-- ip: allow third-person: han er selv med i samtalen -->\n\nMin nabo lo. #sundhed ^lo\n\n\
             Min nabo sang. #sundhed\n\n- ⟦Min kollega⟧ siger ja. ^ja\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nMin nabo råber. ^et\n",
        );
    }
}
