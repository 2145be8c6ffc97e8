//! A marker or a citation in a block that is code by its indentation.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "marker-in-code",
    default_level: Level::Deny,
    check: Check::Reading,
    pages: [
        include_str!("marker_in_code.da.md"),
        include_str!("marker_in_code.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    const NOTE: &str = "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\n";

    #[test]
    fn it_points_at_the_first_in_each_block() {
        points_at(
            "marker-in-code",
            &format!(
                "{NOTE}En. #sundhed\n\n\tVi venter. ⟦#sundhed/tolk⟧ ^tolk\n\nTekst.\n\n    De venter længe.\n    Meget. ⟦^laenge⟧\n\n\
                 - punkt\n\n      Vi venter. ⟦#sundhed⟧\n\n\
                 //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nTekst.\n\n    Vi vil. [@2018-03-14-boligselskaber-k3f#tolk] ⟦^vil⟧\n\nTekst.\n\n\
                 \tDet siger ⟦[@2018-03-14-boligselskaber-k3f#tolk]⟧.\n"
            ),
        );
    }

    #[test]
    fn a_block_of_markdown_and_one_that_nothing_ends_are_meant_as_text() {
        for (open, close) in [
            ("```markdown", "```"),
            ("~~~ md", "~~~"),
            ("```", ""),
            ("~~~", "```"),
            ("````", "```"),
        ] {
            points_at(
                "marker-in-code",
                &format!(
                    "{NOTE}En. #sundhed\n\n{open}\nVi venter. ⟦#sundhed/tolk⟧ ^tolk\n\nMere. #sundhed\n{close}\n\
                     //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nTekst.\n\n{open}\nVi vil. [@2018-03-14-boligselskaber-k3f#tolk] ⟦^vil⟧\n{close}\n"
                ),
            );
        }
    }

    #[test]
    fn a_quotation_that_is_held_against_nothing_is_pointed_at_by_its_first_mark() {
        let chapter = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nTekst. [@2018-03-14-boligselskaber-k3f#tolk]\n\n";
        for body in [
            "\t⟦>⟧ Vi venter tre uger på en tolk.\n\nTekst.",
            "    ⟦“⟧Vi venter tre uger på en tolk”",
            "\t⟦»⟧Vi venter tre\n\tuger på en tolk.«\n",
            "- punkt\n\n      ⟦>⟧ Vi venter tre uger på en tolk.",
            "Sådan:\n\n \t Til dem:\n \t ⟦\"⟧Vi venter tre uger.\"\n\n    „Vi venter også fire uger.“",
        ] {
            points_at("marker-in-code", &format!("{chapter}{body}"));
        }
        for body in [
            "\t> 3 + 4",
            "    \"a\": \"b\", \"c\": [1, 2]",
            "    > git log --all -p HEAD",
            "```\n> Vi venter tre uger.\n```",
        ] {
            assert_eq!(rules(&format!("{chapter}{body}\n")), Vec::<&str>::new(), "{body}");
        }
    }

    #[test]
    fn code_that_is_meant_is_left_alone() {
        let body =
            "En. #sundhed\n\n    x ^2 # y\n    a[0] nr. 1\n\n```\nVi venter. #sundhed ^tolk\n```\n\n`#sundhed`\n";
        assert_eq!(rules(&format!("{NOTE}{body}")), Vec::<&str>::new());
    }
}
