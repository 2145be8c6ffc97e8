//! A citation or a footnote in a heading or in another footnote.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "misplaced-footnote",
    default_level: Level::Deny,
    check: Check::Reading,
    pages: [
        include_str!("misplaced_footnote.da.md"),
        include_str!("misplaced_footnote.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_each_in_headings_and_in_footnotes() {
        points_at(
            "misplaced-footnote",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n## Om tolke ⟦[@2018-03-14-boligselskaber-k3f]⟧\n\n\
             Tolk⟦[^1]⟧\n===\n\nTekst[^1] [@2018-03-14-boligselskaber-k3f#tolk].\n\n\
             [^1]: Se ⟦[@2018-03-14-boligselskaber-k3f#tolk]⟧ og⟦[^2]⟧.\n\n    - og ⟦[@2018-03-14-boligselskaber-k3f]⟧\n\n[^2]: To.\n",
        );
    }
}
