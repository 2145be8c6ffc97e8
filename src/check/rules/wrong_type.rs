//! A value of another shape than its key has.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "wrong-type",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [include_str!("wrong_type.da.md"), include_str!("wrong_type.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn a_value_that_people_wrote_their_own_way_names_the_right_one() {
        let near = |key: &str| {
            let text = format!(
                "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-05\nstakeholders: [boligselskaber]\n\
                 basis: public-record\npublish: quote\n{key}\n---\nTekst. #sundhed\n"
            );
            let found = crate::check::fixture::load(&text).diagnostics;
            let found = found.iter().find(|it| it.rule == "wrong-type").unwrap();
            let near = found.message.arguments.iter().find(|it| it.0 == "near");
            near.map(|it| it.1.clone())
        };
        assert_eq!(near("participants: 7 borgere"), Some("7".into()));
        assert_eq!(near("participants: '7'"), Some("7".into()));
        assert_eq!(near("participants: mange"), None);
        assert_eq!(near("example: ja"), Some("true".into()));
        assert_eq!(near("themes: sundhed"), Some("[sundhed]".into()));
    }

    #[test]
    fn a_colon_that_makes_a_field_of_a_text_is_named() {
        let before = |place: &str, key: &str| {
            let text = format!("//- {place}\n---\ntitle: Bolig\nstatus: proposed\n{key}\n---\n");
            let found = crate::check::fixture::load(&text).diagnostics;
            let found = found.iter().find(|it| it.rule == "wrong-type").expect(key);
            let before = found.message.arguments.iter().find(|it| it.0 == "before");
            before.map(|it| it.1.clone())
        };
        let theme = |key: &str| before("policy/themes/bolig.md", key);
        assert_eq!(theme("questions:\n- Hvad gør I: ringer?"), Some("Hvad gør I".into()));
        assert_eq!(theme("questions:\n- Hvem?\n- \"Hvad\": ringer?"), Some("Hvad".into()));
        assert_eq!(theme("questions: [Hvad gør I: ringer]"), Some("Hvad gør I".into()));
        assert_eq!(theme("origin:\n  Møde: et"), Some("Møde".into()));
        assert_eq!(theme("goals:\n- goal: sundt-liv"), Some("goal".into()));
        // What was meant as a map, and what is no single line, is not a text with a colon in it.
        assert_eq!(theme("questions:\n- {a: b}"), None);
        assert_eq!(theme("questions:\n- a: b\n  c: d"), None);
        assert_eq!(theme("questions:\n- [a]"), None);
    }

    #[test]
    fn it_points_at_the_value() {
        points_at(
            "wrong-type",
            "//- stakeholders/x.yaml\nname: ⟦[X]⟧\nkind: ⟦{a: b}⟧\ndeclined: ⟦2018⟧\n\
             //- stakeholders/y.yaml\n⟦- name: Y⟧\n\
             //- policy/sources.yaml\n⟦- guest-2006⟧\n\
             //- policy/organisation.yaml\ngroups:\n  - {id: a, title: A, members: [{unit: U, seats: ⟦få⟧}, ⟦~⟧]}\n",
        );
    }

    #[test]
    fn text_stays_text_and_a_number_in_quotation_marks_is_none() {
        points_at(
            "wrong-type",
            "//- policy/policy.yaml\ntitle: 012\nauthority: nej\nlanguage: da\nversion: 1.10\nperiod: 2018-03-14\n\
             limits: {lix: ⟦'45'⟧, saturation: {base: 4, run: -⟦⟧1, threshold: ⟦1.5⟧}}\ncoverage: []\n"
                .replace("-⟦⟧1", "⟦-1⟧")
                .as_str(),
        );
    }
}
