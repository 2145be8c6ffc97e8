//! A line that begins with a bullet of a text program, which is no list to Markdown.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "pasted-bullet",
    default_level: Level::Warn,
    check: Check::Reading,
    pages: [include_str!("pasted_bullet.da.md"), include_str!("pasted_bullet.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    const NOTE: &str = "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\n";

    #[test]
    fn it_points_at_the_first_bullet_of_each_list() {
        points_at(
            "pasted-bullet",
            &format!(
                "{NOTE}⟦•\t⟧Tolk #sundhed\n•\tTransport\n\nTekst.\n\nVi hører: #sundhed\r\n⟦o\t⟧Tolk\r\no\tBus\r\n\r\nTekst.\n\n\
                 ⟦–\t⟧Tolk\n\n–\tBus\n\nTekst.\n\n- punkt\n  ⟦· ⟧Tolk\n  · Bus\n\nTekst.\n\n> ⟦▪ ⟧citat\n"
            ),
        );
    }

    #[test]
    fn dashes_dots_and_letters_in_running_text_are_left_alone() {
        let body = "Tre ting #sundhed\n• er nok.\n\n– Vi venter, siger en beboer.\n– Ja.\n\nA · B\n· C\n\n-\tTolk\n-\tBus\n\nø og å\n";
        assert_eq!(rules(&format!("{NOTE}{body}")), Vec::<&str>::new());
    }
}
