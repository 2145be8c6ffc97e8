//! What a number sign cuts off a value.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "cut-value",
    default_level: Level::Warn,
    check: Check::Reading,
    pages: [include_str!("cut_value.da.md"), include_str!("cut_value.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    #[test]
    fn it_points_at_what_the_value_goes_without() {
        points_at(
            "cut-value",
            "//- policy/themes/bolig.md\n---\ntitle: Bolig ⟦#1 og mere⟧\nstatus: proposed\norigin: inquiry\n\
             questions:\n- Hvad med ⟦#sundhed?⟧\n- Hvem?\t⟦#2⟧  \n---\n\
             //- stakeholders/x.yaml\nname: X\nkind: police\napproach: ⟦#brev⟧\ndeclined: {date: 2018, reason: Y} #z\n\
             //- stakeholders/y.yaml\nname: Y\nkind: police ⟦#æ⟧",
        );
    }

    #[test]
    fn what_is_meant_as_a_comment_or_stands_in_quotation_marks_is_left_alone() {
        let heads = [
            "title: Bolig # senere",
            "title: \"Bolig #1\"",
            "title: 'Bolig #1' #efter",
            "title: Bolig#1",
            "title: Bolig #",
            "title: Bolig ## ja",
            "title: |\n  Bolig #1\n",
            "title: Bolig\n#sundhed",
        ];
        for head in heads {
            let text = format!("//- policy/themes/bolig.md\n---\n{head}\nstatus: proposed\norigin: inquiry\n---\n");
            assert_eq!(rules(&text), ["theme-without-goal"], "{head}");
        }
    }
}
