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
    use crate::check::fixture::{points_at, rules};

    const NOTE: &str = "method: interview\ndate: 2018-04-02\nstakeholders: [boligselskaber]\nbasis: public-task\nspecial: none\njournal: 18-1\n\
                        informed: 2018-04-01\npublish: quote\ndelete-after: 2019\n";

    #[test]
    fn a_head_without_a_field_is_one_finding_whatever_it_is_made_of() {
        let paths = [
            "policy/chapters/20-x.md",
            "policy/goals/x.md",
            "policy/themes/x.md",
            "policy/answers/x.md",
            "interviews/2018-04-02-x.md",
            "stakeholders/x.md",
            "templates/report-x.md",
        ];
        for head in [
            "",
            "\n",
            "# kun en kommentar\n",
            "{}\n",
            "{\n}\n",
            "~\n",
            "null\n",
            "Null # x\n",
        ] {
            for path in paths {
                for (opening, ending) in [("---\n", "---\nTekst.\n"), ("{U+FEFF}---\n", "---")] {
                    let text = format!("//- {path}\n{opening}{head}{ending}");
                    assert_eq!(rules(&text), ["missing-key"], "{text:?}");
                }
            }
        }
        for path in [
            "policy/policy",
            "policy/process",
            "policy/organisation",
            "stakeholders/x",
            "interviews/x",
        ] {
            for text in ["# kun en kommentar\n", "{}\n", "---\n", "--- ~\n", "null\n"] {
                let text = format!("//- {path}.yaml\n{text}");
                assert!(rules(&text).contains(&"missing-key"), "{text:?}");
            }
        }
    }

    #[test]
    fn a_key_whose_map_is_empty_lacks_what_the_map_must_have() {
        let note = |keys: &str| rules(&format!("//- interviews/a.md\n---\n{NOTE}{keys}---\nTekst. #sundhed\n"));
        assert_eq!(note(""), Vec::<&str>::new());
        // Nobody may believe that a note is withdrawn or held while it is not.
        assert_eq!(note("withdrawn:\n"), ["missing-key"; 2]);
        assert_eq!(note("withdrawn: {}\n"), ["missing-key"; 2]);
        assert_eq!(note("erased: ~\n"), ["missing-key"; 2]);
        assert_eq!(note("consent:\n"), ["missing-key"; 2]);
        assert_eq!(note("hold:\n"), ["missing-key"]);
        assert_eq!(note("hold: ' '\n"), ["missing-key"]);
        assert_eq!(note("themes: ['']\n"), ["wrong-type"]);
        assert_eq!(note("source: ''\n"), ["wrong-type"]);
        assert_eq!(note("title:\nplace: ''\nthemes: []\n"), Vec::<&str>::new());
    }

    #[test]
    fn a_key_that_was_misspelt_is_not_missing_too() {
        for key in ["method", "date", "publish", "informed", "delete-after"] {
            let wrong = NOTE.replacen(&format!("{key}:"), &format!("{key}x:"), 1);
            let text = format!("//- interviews/a.md\n---\n{wrong}---\nTekst. #sundhed\n");
            assert_eq!(rules(&text), ["unknown-key"], "{key}");
        }
        // A slip that is near nothing hides nothing.
        let text = "//- stakeholders/x.yaml\nzzzzzzzz: X\nkind: police\n";
        assert_eq!(rules(text), ["missing-key", "unknown-key"]);
    }

    #[test]
    fn a_value_that_is_read_as_a_remark_is_told_as_one() {
        let key = |text: &str| {
            let found = crate::check::fixture::load(text).diagnostics;
            found[0].message.key
        };
        let chapter =
            |title: &str| format!("//- policy/chapters/10-a.md\n---\ntitle: {title}\nstatus: draft\n---\nTekst.\n");
        assert_eq!(key(&chapter("#1 i alt")), "missing-key-comment");
        assert_eq!(key(&chapter("# senere")), "missing-key");
        assert_eq!(key(&chapter("")), "missing-key");
    }

    #[test]
    fn a_list_that_names_nothing_is_empty_and_so_is_an_entry_that_says_nothing() {
        points_at(
            "missing-key",
            "//- policy/answers/a.md\n---\n⟦to⟧: []\noutcome: noted\nby: g\ndate: 2018\n---\nFordi.\n\
             //- policy/organisation.yaml\ngroups:\n  - {id: g, title: G, members: [⟦{}⟧, {⟦seats⟧: 2}, {unit: U}]}\n\
             //- policy/policy.yaml\ntitle: T\nauthority: E\nlanguage: da\ncoverage:\n\
             - {⟦each⟧: theme}\n- {⟦notes⟧: 3}\n- {theme: sundhed, notes: 3}\n- {⟦each⟧: [], notes: 1}\n\
             //- policy/process.yaml\nphases: []\nmilestones: []\n\
             //- stakeholders/z.yaml\nname: Z\n⟦kind⟧: ''\n",
        );
        assert_eq!(rules("//- stakeholders/z.yaml\nname: Z\nkind: ''\n"), ["missing-key"]);
    }

    #[test]
    fn the_words_that_a_missing_key_may_have_are_listed() {
        let found = crate::check::fixture::load("//- stakeholders/y.yaml\nname: Y\n").diagnostics;
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
             ⟦basis⟧: consent\nspecial: none\njournal: 18-1\ninformed: 2018-04-01\npublish: quote\ndelete-after: 2019\n---\nTekst.\n",
        );
    }
}
