//! A theme on the agenda of a note that nothing in it is coded with.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Inspected;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "uncoded-agenda-theme",
    default_level: Level::Warn,
    check: Check::Record(check),
    pages: [
        include_str!("uncoded_agenda_theme.da.md"),
        include_str!("uncoded_agenda_theme.en.md"),
    ],
};

fn check(inspected: &Inspected<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let record = inspected.record;
    let Some(note) = record.note() else { return };
    // Of a note without any coding one warning is enough, and it is another rule's.
    let counts = !note.is_erased() && !note.is_out() && !note.is_planned(inspected.today);
    if note.themes.is_empty() || !counts || !record.is_coded() {
        return;
    }
    for theme in &note.themes {
        let mut markers = record.outline.passages.iter().flat_map(|it| &it.markers);
        if !markers.any(|it| *it.theme() == *theme.value) {
            let finding = Diagnostic::new(RULE.name, record.file, theme.span);
            report(finding.with("theme", &*theme.value));
        }
    }
}

#[cfg(test)]
mod tests {
    const HEAD: &str = "---\nmethod: interview\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n";

    #[test]
    fn a_theme_that_does_not_exist_is_one_finding() {
        let note = |themes: &str| {
            let text = format!("//- interviews/a.md\n{HEAD}date: 2018-03\nthemes: {themes}\n---\nTekst. #sundhed\n");
            crate::check::fixture::rules(&text)
        };
        assert_eq!(note("[sunhed]"), ["dangling-reference"]);
        assert_eq!(note("sunhed"), ["wrong-type"]);
    }

    #[test]
    fn it_points_at_the_theme_on_the_agenda() {
        let theme = "//- policy/themes/fritid.md\n---\ntitle: Fritid\nstatus: proposed\norigin: inquiry\ngoals: [sundt-liv]\n---\n";
        let note = |id: &str, keys: &str, body: &str| format!("//- interviews/{id}.md\n{HEAD}{keys}\n---\n{body}\n");
        crate::check::fixture::points_at(
            "uncoded-agenda-theme",
            &[
                theme,
                &note(
                    "a",
                    "date: 2018-03\nthemes: [sundhed, ⟦fritid⟧]",
                    "Tekst. #sundhed/tolk",
                ),
                &note("b", "date: 2018-03\nthemes: [fritid]", "## Om fritid #fritid\n\nTekst."),
                &note("c", "date: 2018-03\nthemes: [fritid]", "Tekst."),
                &note("d", "date: 2018-09\nthemes: [fritid]", "Tekst. #sundhed"),
            ]
            .concat(),
        );
    }
}
