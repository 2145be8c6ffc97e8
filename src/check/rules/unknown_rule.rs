//! A name in a level or an excuse that is no rule's, or a level that a rule can't have.

use crate::check::rule::{Check, Level, Rule};
use crate::check::rules;
use crate::diagnostic::Diagnostic;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::source::{FileId, Spanned};
use crate::text::nearest::nearest;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unknown-rule",
    default_level: Level::Deny,
    check: Check::Project(check),
    pages: [include_str!("unknown_rule.da.md"), include_str!("unknown_rule.en.md")],
};

fn check(project: &Project, report: &mut dyn FnMut(Diagnostic)) {
    if let Some(policy) = project.records(Kind::Policy).first() {
        let levels = project.manifest.checks.iter();
        let levels = levels.filter_map(|it| odd(policy.file, &it.rule, &*it.level != "deny"));
        levels.for_each(&mut *report);
        let texts = project.manifest.allow.iter();
        texts
            .filter_map(|it| odd(policy.file, &it.rule, true))
            .for_each(&mut *report);
    }
    for record in project.all() {
        // What git writes may be shown in a block of code; whoever reads the file has seen to that excuse already.
        let allows = record
            .outline
            .details()
            .allows
            .iter()
            .filter(|it| &*it.rule.value != "merge-conflict");
        allows
            .filter_map(|it| odd(record.file, &it.rule, true))
            .for_each(&mut *report);
    }
}

/// Returns what is wrong with a rule's name where it is set, or turned down for the project or for one place.
fn odd(file: FileId, name: &Spanned<Box<str>>, is_lower: bool) -> Option<Diagnostic> {
    let finding = Diagnostic::new(RULE.name, file, name.span).with("rule", &*name.value);
    match rules::find(&name.value) {
        Some(rule) if is_lower && rule.default_level == Level::Forbid => Some(finding.message("unknown-rule-fixed")),
        Some(_) => None,
        None => Some(match nearest(&name.value, rules::RULES.iter().map(|it| it.name)) {
            Some(near) => finding.message("unknown-rule-near").with("near", near),
            None => finding,
        }),
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_names_in_levels_and_excuses() {
        points_at(
            "unknown-rule",
            "//- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\ncoverage: []\n\
             checks: {⟦bad-dates⟧: warn, dangling-marker: allow, ⟦yaml-syntax⟧: warn, duplicate-key: deny}\n\
             allow:\n  - {rule: ⟦cycles⟧, text: a, reason: b}\n\
             //- stakeholders/x.yaml\nname: X # ip: allow ⟦farve⟧: derfor\nkind: police # ip: allow ⟦unknown-value⟧: derfor\n",
        );
    }
}
