//! A note that is a copy of another one, so that one talk counts twice.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::fingerprint::Fingerprint;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::{Place, Span};
use rustc_hash::FxHashMap;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "duplicate-note",
    default_level: Level::Warn,
    check: Check::Project(check),
    pages: [
        include_str!("duplicate_note.da.md"),
        include_str!("duplicate_note.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let mut first: FxHashMap<Fingerprint, &Record> = FxHashMap::default();
    let mut notes: Vec<&Record> = project
        .records(Kind::Note)
        .iter()
        .filter(|it| counts(project, it))
        .collect();
    // The name of a copy is longer than that of its original.
    notes.sort_by_key(|it| (it.id.len(), &it.id));
    for note in notes {
        let Some(fingerprint) = project.fingerprints().get(note.file.0 as usize) else {
            continue;
        };
        let original = *first.entry(*fingerprint).or_insert(note);
        if original.file != note.file && *fingerprint != Fingerprint::NONE {
            // Of the whole file: an excuse in one of the two would make them differ.
            let place = Place {
                file: original.file,
                span: Span::default(),
            };
            let finding = Diagnostic::new(RULE.name, note.file, Span::default()).with("note", &*original.id);
            report(finding.related(place, "duplicate-note-first"));
        }
    }
}

/// Tells whether a note is one of a talk that was held.
fn counts(project: &Project, record: &Record) -> bool {
    record
        .note()
        .is_some_and(|it| !it.is_planned(project.today) && !it.is_erased())
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, rules};

    fn note(id: &str, keys: &str, body: &str) -> String {
        format!(
            "//- interviews/{id}.md\n---\nmethod: interview\ndate: 2018-04-02\nstakeholders: [boligselskaber]\nbasis: public-record\n\
             publish: summary\n{keys}---\n{body}\n"
        )
    }

    #[test]
    fn it_points_at_each_copy_and_shows_the_note_that_it_is_of() {
        let body = "De venter længe. #sundhed";
        let ids = [
            "2018-04-02-boligselskaber-p7d-pc-anne",
            "2018-04-02-boligselskaber-p7d",
            "2018-04-02-boligselskaber-p7d-kopi",
        ];
        let loaded = load(&ids.map(|it| note(it, "", body)).concat());
        let found = loaded.diagnostics.iter().filter(|it| it.rule == "duplicate-note");
        let found: Vec<_> = found
            .map(|it| {
                let path = |file| loaded.project.path(file).to_owned();
                (path(it.place.file), path(it.related[0].place.file))
            })
            .collect();
        let path = |at: usize| format!("interviews/{}.md", ids[at]);
        assert_eq!(found.len(), 2);
        assert!(
            found.contains(&(path(0), path(1))) && found.contains(&(path(2), path(1))),
            "{found:?}"
        );
    }

    #[test]
    fn notes_that_differ_and_those_without_a_talk_are_left_alone() {
        let differ = note("a", "", "Et. #sundhed") + &note("b", "", "To. #sundhed");
        assert!(!rules(&differ).contains(&"duplicate-note"));
        let planned = (note("a", "", "") + &note("b", "", "")).replace("2018-04-02", "2028-04-02");
        assert!(!rules(&planned).contains(&"duplicate-note"));
    }
}
