//! A word that is not one of those that a key may have.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unknown-value",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [include_str!("unknown_value.da.md"), include_str!("unknown_value.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn what_the_menus_call_a_word_names_the_word() {
        let near = |text: &str| {
            let found = crate::check::fixture::load(text).diagnostics;
            let near = found[0].message.arguments.iter().find(|it| it.0 == "near");
            near.map(|it| it.1.clone())
        };
        let stakeholder = |kind: &str| near(&format!("//- stakeholders/x.yaml\nname: X\nkind: {kind}\n"));
        assert_eq!(stakeholder("politi"), Some("police".into()));
        assert_eq!(stakeholder("boligselskab"), Some("housing".into()));
        assert_eq!(stakeholder("borger"), Some("citizens".into()));
        let chapter = |status: &str| {
            near(&format!(
                "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: {status}\n---\nTekst.\n"
            ))
        };
        assert_eq!(chapter("færdig"), Some("approved".into()));
        assert_eq!(chapter("Udkast"), Some("draft".into()));
        let checks = "title: T\nauthority: E\nlanguage: da\ncoverage: []\nchecks: {hard-to-read: fejl}\n";
        assert_eq!(near(&format!("//- policy/policy.yaml\n{checks}")), Some("deny".into()));
    }

    #[test]
    fn it_points_at_the_word_and_names_the_nearest() {
        points_at(
            "unknown-value",
            "//- stakeholders/x.yaml\nname: X\nkind: ⟦politi⟧\ninfluence: ⟦meget⟧\n//- policy/policy.yaml\ntitle: T\nauthority: A\n\
             language: ⟦sv⟧\ncoverage: [{each: [theme, ⟦metode⟧], notes: 1}]\nchecks: {bad-date: ⟦error⟧}\n",
        );
    }
}
