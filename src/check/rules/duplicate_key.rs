//! The same key twice in one map.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "duplicate-key",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [include_str!("duplicate_key.da.md"), include_str!("duplicate_key.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{Fixture, load, points_at};

    #[test]
    fn it_points_at_the_second_and_shows_the_first() {
        let project = "//- stakeholders/x.yaml\nname: X\nkind: police\n⟦name⟧: Y\ndeclined: {date: 2018, reason: Z, ⟦date⟧: 2017}\n";
        points_at("duplicate-key", project);
        let Fixture {
            diagnostics: found,
            texts,
            ..
        } = load(&project.replace(['⟦', '⟧'], ""));
        let first = found[0].related[0].place.span;
        assert_eq!((&texts["stakeholders/x.yaml"][first.range()], first.start), ("name", 0));
    }
}
