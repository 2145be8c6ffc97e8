//! An id in a field that is not written as one.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "malformed-id",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [include_str!("malformed_id.da.md"), include_str!("malformed_id.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_the_id() {
        points_at(
            "malformed-id",
            "//- policy/organisation.yaml\ngroups:\n  - {id: ⟦../../x⟧, title: A, members: []}\n  - {id: ⟦-rf⟧, title: B, members: []}\n  \
             - {id: ⟦a/b⟧, title: C, members: []}\n  - {id: ⟦---⟧, title: D, members: []}\n",
        );
    }
}
