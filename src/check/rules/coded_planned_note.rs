//! A coded passage in a note whose date has not come.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;
use crate::source::Span;
use rustc_hash::FxHashSet;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "coded-planned-note",
    default_level: Level::Deny,
    check: Check::Record(check),
    pages: [
        include_str!("coded_planned_note.da.md"),
        include_str!("coded_planned_note.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let Some(date) = record
        .note()
        .filter(|it| it.is_planned(inspected.today))
        .and_then(|it| it.date)
    else {
        return;
    };
    // The guide's headings wait with their markers, and what is prepared under them is no more than that.
    let headings = record.outline.details().headings.iter().flat_map(|it| &it.markers);
    let headings: FxHashSet<Span> = headings.map(|it| it.span).collect();
    let coded = record.outline.passages.iter().flat_map(|it| &it.markers);
    let Some(first) = coded.map(|it| it.span).filter(|it| !headings.contains(it)).min() else {
        return;
    };
    report(Diagnostic::new(RULE.name, record.file, first).with("date", date.value.last()));
}

#[cfg(test)]
mod tests {
    const HEAD: &str = "---\nmethod: interview\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n";

    #[test]
    fn it_points_at_the_first_marker() {
        let note =
            |id: &str, date: &str, body: &str| format!("//- interviews/{id}.md\n{HEAD}date: {date}\n---\n{body}\n");
        crate::check::fixture::points_at(
            "coded-planned-note",
            &[
                note("a", "2018-06-02", "Tekst. ⟦#sundhed⟧\n\nMere. #sundhed"),
                note("b", "2018", "## Om #sundhed\n\nHusk at spørge.\n\nTekst. ⟦#sundhed⟧"),
                note("c", "2018-06-01", "Tekst. #sundhed"),
                note("d", "2018-09", "Dagsorden."),
                note(
                    "e",
                    "2018-09",
                    "## Om #sundhed\n\n### Hvem ringer du til?\n\n- Spørg også om tolk\n\n> Sagt sidst",
                ),
            ]
            .concat(),
        );
    }
}
