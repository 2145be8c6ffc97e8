//! An id in a field that names nothing.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::thing::ThingKind;
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
            let (id, kinds) = (&*reference.id.value, reference.kinds);
            let all = || ThingKind::all(kinds);
            let finding = Diagnostic::new(RULE.name, record.file, reference.id.span).with("id", id);
            // Only a key that takes several kinds says which.
            let plain = id.split_once('/').filter(|it| *kinds == [it.0]).map(|it| it.1);
            let near = match plain {
                Some(plain) if !project.look_up(plain, all()).is_nothing() => Some(plain.to_owned()),
                None if !project.look_up(id, all()).is_nothing() => continue,
                _ => guesses.near(kinds, id, || all().flat_map(|it| project.ids(it)).collect()),
            };
            report(match near {
                Some(near) => finding.message("dangling-reference-near").with("near", near),
                None => finding,
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

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
