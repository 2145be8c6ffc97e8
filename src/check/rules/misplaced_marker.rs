//! A marker that stands where it belongs to no block.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "misplaced-marker",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [
        include_str!("misplaced_marker.da.md"),
        include_str!("misplaced_marker.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_the_marker() {
        let head = "---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\n";
        points_at(
            "misplaced-marker",
            &format!(
                "//- interviews/a.md\n{head}⟦#sundhed⟧ ^x\n\n## Om ⟦^navn⟧\n\nEt ⟦^midt⟧ i. ^sidst\n\nTo. ^a ⟦^b⟧\n\n\
                 |a|\n|-|\n|⟦#sundhed⟧ ⟦^c⟧|\n\nNote[^1]\n\n[^1]: om ⟦#sundhed⟧\n"
            ),
        );
    }
}
