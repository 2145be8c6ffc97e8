//! A record of Markdown whose head is missing or never ends.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "missing-front-matter",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [
        include_str!("missing_front_matter.da.md"),
        include_str!("missing_front_matter.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    #[test]
    fn a_first_line_that_was_lost_is_one_finding_and_the_rest_is_read() {
        let text = "//- interviews/2018-03-14-boligselskaber-k3f.md\nmethod: interview\ndate: 2018-03-14\n\
                    stakeholders:\n  - boligselskaber\nthemes: [sundhed]\nbasis: public-task\nspecial: none\njournal: 18-1\ninformed: 2018-03-01\n\
                    publish: quote\ndelete-after: 2019-03-14\n---\n> Vi venter tre uger på en tolk. #sundhed/tolk ^tolk\n\
                    //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
                    “Vi venter tre uger” [@2018-03-14-boligselskaber-k3f#tolk] ^a\n";
        assert_eq!(rules(text), ["missing-front-matter"]);
        points_at(
            "missing-front-matter",
            "//- policy/chapters/10-a.md\n⟦title: A⟧\nstatus: draft\n---\nTekst.\n",
        );
    }

    #[test]
    fn a_head_that_never_ends_is_pointed_at_where_it_begins() {
        points_at(
            "missing-front-matter",
            "//- policy/chapters/10-a.md\n⟦---⟧\ntitle: A\nstatus: draft\n\nTekst.\n",
        );
    }
}
