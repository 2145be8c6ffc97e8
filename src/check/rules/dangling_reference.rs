//! An id in a field that names nothing.

use super::withdrawn_citation;
use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::record::kind::Kind;
use crate::record::{Data, Record};
use crate::text::nearest::GuessCache;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "dangling-reference",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [
        include_str!("dangling_reference.da.md"),
        include_str!("dangling_reference.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    let mut guesses = GuessCache::default();
    for record in project.all() {
        for reference in &record.references {
            let (id, kinds) = (&*reference.id.value, reference.kinds());
            let all = || ThingKind::all(kinds);
            let finding = Diagnostic::new(RULE.name, record.file, reference.id.span).with("id", id);
            // Only a key that takes several kinds says which.
            let plain = id.split_once('/').filter(|it| *kinds == [it.0]).map(|it| it.1);
            let near = match plain {
                Some(plain) if !project.look_up(plain, all()).is_nothing() => Some(plain.to_owned()),
                None if !project.look_up(id, all()).is_nothing() || is_unread(project, all()) => continue,
                _ => guesses.near(kinds, id, || all().flat_map(|it| project.ids(it)).collect()),
            };
            // That an answer is about what was taken back is told by another rule.
            if reference.key() == "to" && withdrawn_citation::gone(project, id).is_some() {
                continue;
            }
            if is_gone(project, id) {
                report(
                    finding
                        .message("dangling-reference-gone")
                        .with("note", id.split('#').next().unwrap_or(id)),
                );
                continue;
            }
            report(match near {
                Some(near) => finding.message("dangling-reference-near").with("near", near),
                None => finding,
            });
        }
    }
}

/// Tells whether an id names a passage of a note whose words were taken back or deleted.
fn is_gone(project: &Project, id: &str) -> bool {
    let note = id
        .split_once('#')
        .and_then(|it| project.find(Kind::Note, Kind::Note.plain(it.0)));
    note.and_then(Record::note).is_some_and(|it| !it.disclosure().is_kept())
}

/// Tells whether the one file in which something of these kinds would stand can't be read, or has lost the list of them,
/// which is told there.
fn is_unread(project: &Project, mut kinds: impl Iterator<Item = ThingKind>) -> bool {
    kinds.any(|kind| {
        let home = kind.home();
        let list = match kind {
            ThingKind::Phase => "phases",
            ThingKind::Milestone => "milestones",
            ThingKind::Group => "groups",
            ThingKind::Part => "vision",
            _ => "",
        };
        let is_unread = |it: &Record| matches!(it.data, Data::Unreadable) || it.lost.contains(&list);
        !home.row().folder && project.records(home).iter().any(is_unread)
    })
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at, rules};

    #[test]
    fn an_answer_to_a_passage_whose_words_are_gone_is_one_error_that_asks_for_nothing_back() {
        for (keys, expected) in [
            (
                "withdrawn: {date: 2018-05-01, right: consent}",
                "withdrawn-citation-answer",
            ),
            ("erased: {date: 2018-05-01, reason: frist}", "dangling-reference-gone"),
        ] {
            let found = load(&format!(
                "//- interviews/x.md\n---\nmethod: interview\ndate: 2018-03\nstakeholders: [boligselskaber]\n\
                 basis: public-record\npublish: summary\n{keys}\n---\n\
                 //- policy/organisation.yaml\ngroups:\n  - {{id: styregruppen, title: S, members: []}}\n\
                 //- policy/answers/a.yaml\nto: [x#nej]\noutcome: rejected\nby: styregruppen\ndate: 2018-05\n"
            ))
            .diagnostics;
            let found: Vec<_> = found.iter().map(|it| it.message.key).collect();
            assert_eq!(found, [expected], "{keys}");
        }
    }

    #[test]
    fn a_list_that_cannot_be_read_is_one_finding_however_often_it_is_named() {
        let answers = "//- policy/answers/a.yaml\nto: [sundhed]\noutcome: noted\nby: g\ndate: 2018-05\n\
                       //- policy/answers/b.yaml\nto: [sundhed]\noutcome: noted\nby: g\ndate: 2018-05\n";
        for (organisation, rule) in [
            ("groups: [{id: g, title: G, members: []}\n", "yaml-syntax"),
            ("gruops: [{id: g, title: G, members: []}]\n", "unknown-key"),
            ("# intet\n", "missing-key"),
            ("groups:\n", "missing-key"),
            ("groups: [{idd: g, title: G, members: []}]\n", "unknown-key"),
            ("groups: [{title: G, members: []}]\n", "missing-key"),
            ("groups: g\n", "wrong-type"),
        ] {
            let text = format!("//- policy/organisation.yaml\n{organisation}{answers}");
            assert_eq!(rules(&text), [rule], "{organisation}");
        }
        assert_eq!(
            rules(&format!("//- policy/organisation.yaml\ngroups: []\n{answers}")),
            ["dangling-reference"; 2]
        );
    }

    #[test]
    fn it_points_at_every_id_in_a_field_that_names_nothing() {
        points_at(
            "dangling-reference",
            "//- policy/process.yaml\n\
             phases:\n  - {id: analyse, title: Analyse, start: 2018-01, end: 2018-06, after: [⟦borgermoede⟧]}\n\
             milestones:\n  - {id: start, title: Start, due: 2018-01, phase: ⟦analysen⟧, requires: [coverage, ⟦slut⟧]}\n\
             //- policy/answers/a.yaml\nto: [sundhed, ⟦intet#uddrag⟧]\noutcome: accepted\nby: ⟦styregruppen⟧\n\
             date: 2018-05\nchanged: [⟦sundhed#intet⟧]\n\
             //- stakeholders/x.yaml\nname: X\nkind: police\npart-of: ⟦politi⟧\n\
             //- stakeholders/y.yaml\nname: X\nkind: police\npart-of: ⟦stakeholder/x⟧\n",
        );
    }
}
