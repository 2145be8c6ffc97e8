//! An excuse that excuses nothing.

use crate::check::rule::{Check, Level, Rule};

/// The rule; whoever settles the findings knows which excuses were used.
pub(in crate::check) const RULE: Rule = Rule {
    name: "unused-allow",
    default_level: Level::Warn,
    check: Check::Reading,
    pages: [include_str!("unused_allow.da.md"), include_str!("unused_allow.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    #[test]
    fn it_points_at_the_rule_that_found_nothing_there() {
        points_at(
            "unused-allow",
            "//- stakeholders/x.yaml\nname: X # ip: allow ⟦future-date⟧: aftalt\nkind: police\n\
             declined: {date: 2019, reason: Y} # ip: allow future-date: aftalt\n\
             //- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\ncoverage: []\n\
             allow:\n  - {rule: ⟦future-date⟧, text: '2020', reason: b}\n  - {rule: dangling-reference, text: w, reason: b}\n\
             //- stakeholders/y.yaml\nname: X\nkind: police\npart-of: w\n",
        );
    }

    #[test]
    fn a_rule_that_is_silent_uses_no_excuses() {
        let project = "//- policy/policy.yaml\ntitle: T\nauthority: A\nlanguage: da\ncoverage: []\nchecks: {future-date: allow}\n\
                       //- stakeholders/x.yaml\nname: X # ip: allow future-date: aftalt\nkind: police\n";
        assert_eq!(rules(project), Vec::<&str>::new());
    }
}
