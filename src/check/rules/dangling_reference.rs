//! An id in a field that names nothing.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::project::reference::Found;
use crate::text::nearest::nearest;

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
    for record in project.all() {
        for reference in &record.references {
            if !matches!(project.look_up(&reference.id.value, reference.kinds), Found::Nothing) {
                continue;
            }
            let finding = Diagnostic::new(RULE.name, record.file, reference.id.span).with("id", &*reference.id.value);
            let ids: Vec<String> = reference.kinds.iter().flat_map(|it| project.ids(it)).collect();
            report(match nearest(&reference.id.value, ids.iter().map(String::as_str)) {
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
             //- stakeholders/x.yaml\nname: X\nkind: police\npart-of: ⟦politi⟧\n",
        );
    }
}
