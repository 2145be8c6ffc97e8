//! A key that a record must have and does not.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "missing-key",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [include_str!("missing_key.da.md"), include_str!("missing_key.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn the_words_that_a_missing_key_may_have_are_listed() {
        let (_, found, _) = crate::check::fixture::load("//- stakeholders/y.yaml\nname: Y\n");
        let message = &found.iter().find(|it| it.rule == "missing-key").unwrap().message;
        let advice = crate::language::Language::English.say(&format!("{}.do", message.key), &message.arguments);
        assert!(advice.contains("citizens, association, housing, police"), "{advice}");
    }

    #[test]
    fn it_points_at_the_head_or_at_the_key_that_asks_for_it() {
        points_at(
            "missing-key",
            "//- stakeholders/x.yaml\n⟦name⟧: X\ndeclined: {⟦date⟧: 2018}\n\
             //- stakeholders/y.yaml\nname: Y\n⟦kind⟧:\n\
             //- stakeholders/z.yaml\n⟦name⟧: ' '\nkind: police\n\
             //- interviews/a.md\n---\nmethod: interview\ndate: 2018-04-02\nstakeholders: [boligselskaber]\n\
             ⟦basis⟧: consent\ninformed: 2018-04-01\npublish: quote\ndelete-after: 2019\n---\nTekst.\n",
        );
    }
}
