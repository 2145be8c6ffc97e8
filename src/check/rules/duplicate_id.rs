//! The same id twice where only one can be meant.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::thing::{Entry, Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::kinds::ROWS;
use crate::source::{Place, Span};
use rustc_hash::FxHashMap;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "duplicate-id",
    default_level: Level::Forbid,
    check: Check::Project(check),
    pages: [include_str!("duplicate_id.da.md"), include_str!("duplicate_id.en.md")],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for kind in ROWS.iter().filter(|it| it.folder).map(|it| it.kind) {
        let records = project.records(kind);
        let mut first = 0;
        for (at, record) in records.iter().enumerate() {
            if record.id != records[first].id {
                first = at;
            }
            if first < at {
                let finding = Diagnostic::new(RULE.name, record.file, Span::default()).with("id", &*record.id);
                let finding = finding.message("duplicate-id-file");
                report(finding.related(whole(&records[first]), "duplicate-id-other"));
            }
        }
    }
    sources(project, report);
    for kind in [
        ThingKind::Source,
        ThingKind::Phase,
        ThingKind::Milestone,
        ThingKind::Group,
        ThingKind::Part,
    ] {
        each_once(project.entries(kind), report);
    }
}

/// Notes and sources are both cited, so they share one space.
fn sources(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for entry in project.entries(ThingKind::Source) {
        if let Some(note) = project.find(Kind::Note, entry.id) {
            let finding = Diagnostic::new(RULE.name, entry.record.file, entry.span).with("id", entry.id);
            let finding = finding.message("duplicate-id-source");
            report(finding.related(whole(note), "duplicate-id-note"));
        }
    }
}

fn each_once<'a>(entries: impl Iterator<Item = Entry<'a>>, report: &mut dyn FnMut(Diagnostic)) {
    let mut seen = FxHashMap::default();
    for entry in entries {
        let place = Thing::Entry(entry).place();
        let first = *seen.entry(entry.id).or_insert(place);
        if first != place {
            let finding = Diagnostic::new(RULE.name, place.file, place.span).with("id", entry.id);
            report(finding.related(first, "first-place"));
        }
    }
}

fn whole(record: &Record) -> Place {
    Place {
        file: record.file,
        span: Span::default(),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{Fixture, load, points_at, rules};

    #[test]
    fn it_points_at_the_second_of_two_in_one_list() {
        points_at(
            "duplicate-id",
            "//- policy/organisation.yaml\ngroups:\n  - {id: a, title: A, members: []}\n  - {id: ⟦a⟧, title: B, members: []}\n\
             //- policy/process.yaml\n\
             phases:\n  - {id: a, title: A, start: 2018, end: 2018}\n  - {id: ⟦a⟧, title: B, start: 2018, end: 2018}\n\
             milestones:\n  - {id: a, title: A, due: 2018}\n  - {id: ⟦a⟧, title: B, due: 2018}\n  - {id: ⟦a⟧, title: C, due: 2018}\n\
             //- policy/sources.bib\n@book{2018-03-14-boligselskaber-k3f,\n}\n@book{x,\n}\n@book{⟦x⟧,\n}\n"
                .replace("{2018-03-14-boligselskaber-k3f", "{⟦2018-03-14-boligselskaber-k3f⟧")
                .as_str(),
        );
    }

    #[test]
    fn it_shows_the_other_file() {
        let chapter = "---\ntitle: A\nstatus: draft\n---\n";
        let Fixture {
            project,
            diagnostics: found,
            ..
        } = load(&format!(
            "//- policy/chapters/10-a.md\n{chapter}//- policy/chapters/20-a.md\n{chapter}"
        ));
        let it = found.iter().find(|it| it.rule == "duplicate-id").unwrap();
        let paths = [it.place.file, it.related[0].place.file].map(|it| project.path(it));
        assert_eq!(paths, ["policy/chapters/20-a.md", "policy/chapters/10-a.md"]);
    }

    #[test]
    fn the_same_id_in_two_kinds_is_fine() {
        let project = "//- stakeholders/sundhed.yaml\nname: X\nkind: police\n";
        assert_eq!(rules(project), Vec::<&str>::new());
    }
}
