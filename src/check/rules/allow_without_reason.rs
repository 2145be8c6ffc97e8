//! An excuse that does not say why.

use crate::check::rule::{Check, Level, Rule};
use crate::diagnostic::Diagnostic;
use crate::project::Project;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "allow-without-reason",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [
        include_str!("allow_without_reason.da.md"),
        include_str!("allow_without_reason.en.md"),
    ],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    for record in project.all() {
        for allow in record.outline.details().allows.iter().filter(|it| !it.reasoned) {
            let finding = Diagnostic::new(RULE.name, record.file, allow.rule.span);
            report(finding.with("rule", &*allow.rule.value));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    #[test]
    fn it_points_at_the_rule_that_is_excused() {
        points_at(
            "allow-without-reason",
            "//- stakeholders/x.yaml\nname: X\nkind: police\ndeclined: {date: 2019, reason: Y} # ip: allow ⟦future-date⟧:\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n<!-- ip: allow ⟦raw-html⟧ -->\n\nTekst.\n",
        );
    }

    #[test]
    fn without_a_reason_nothing_is_excused() {
        let project =
            "//- stakeholders/x.yaml\nname: X\nkind: police\ndeclined: {date: 2019, reason: Y} # ip: allow future-date";
        assert_eq!(rules(&format!("{project}\n")), ["future-date", "allow-without-reason"]);
        assert_eq!(rules(&format!("{project}: aftalt\n")), Vec::<&str>::new());
    }
}
