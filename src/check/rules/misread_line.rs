//! Words that Markdown takes for a list, a heading or the address of a link.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "misread-line",
    default_level: Level::Warn,
    check: Check::Reading,
    pages: [include_str!("misread_line.da.md"), include_str!("misread_line.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at, rules};
    use crate::language::Language;

    const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";
    const NOTE: &str = "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\n";

    #[test]
    fn an_ordinal_at_the_start_of_a_line_that_became_a_number_is_told() {
        for head in [CHAPTER, NOTE] {
            points_at(
                "misread-line",
                &format!(
                    "{head}⟦3.⟧ klasse er den bedste tid.\n\n> ⟦9.⟧ klasse også.\n\nTekst.\n\n⟦14.⟧ marts lukkede klubben.\n15. marts åbnede den.\n\n\
                     Vi fejrer altid den\n⟦1.⟧ maj med hele gaden.\n\n- punkt\n\n  ⟦2.⟧ sal er tom.\n\n> Den\n> ⟦1.⟧ i hver måned.\n\nTil sidst den\n\n⟦1.⟧ juni"
                ),
            );
        }
    }

    #[test]
    fn a_line_under_a_paragraph_that_makes_a_heading_of_it_is_told() {
        points_at(
            "misread-line",
            &format!(
                "{NOTE}Vi ventede længe på tolken. #sundhed/tolk\n⟦---⟧\nSkolen er god. #sundhed\n\nTo linjer\nhar vi\n⟦-----⟧\n\n\
                 > Vi venter. #sundhed #sundhed/a\n> ⟦---⟧\n"
            ),
        );
        points_at(
            "misread-line",
            &format!("{CHAPTER}Vi gør det vigtige.\n⟦---⟧\n\nMere her:\n⟦-⟧"),
        );
    }

    #[test]
    fn what_somebody_said_is_no_address_of_a_link() {
        points_at(
            "misread-line",
            &format!(
                "{NOTE}> ⟦[Borger]: Nej⟧\n\n⟦[Barn]: Ja⟧\n\n⟦[Mål]: Tryghed.⟧\n\n⟦[Mor]: <Tryg og glad>⟧\n\nEn. #sundhed\n"
            ),
        );
        points_at("misread-line", &format!("{CHAPTER}Tekst.\n\n⟦[Mål]: Tryghed⟧"));
    }

    #[test]
    fn honest_lists_headings_and_addresses_are_left_alone() {
        let body = "1. tolk er vigtigt\n\nSådan:\n1. tolk\n\n## B\n1. tolk\n\n1. først\n2. så\n\nTekst.\n\n3. til sidst\n\n## A\n\n1. Et punkt\n\n2018. Året\n\n5) klasse\n\nTitel\n-----\n\nTitel to\n===\n\nTitel #sundhed\n-----\n\n\
                    Tekst.\n\n---\n\nMere.\n\n3\\. klasse er god.\n\n[a]: https://x.dk\n[b]: #sted\n[c]: fil.pdf\n[d]: /sti\n[e]: <mailto:a@x.dk>\n[f]: www.x.dk\n\n\
                    Se [a], [b], [c], [d], [e] og [f]. [g]: her\n\n```\n[Barn]: Ja\n3. klasse\n```\n\n- 3 klasser\n";
        let long = format!("1. {}\n", "ord ".repeat(30)).repeat(40) + "\nTekst.\n\n41. punkt\n";
        for head in [CHAPTER, NOTE] {
            assert!(!rules(&format!("{head}{body}")).contains(&"misread-line"));
            assert!(!rules(&format!("{head}{long}")).contains(&"misread-line"));
        }
    }

    #[test]
    fn what_is_advised_is_taken() {
        let advised = |body: &str| {
            let found = load(&format!("{NOTE}En. #sundhed\n\n{body}\n")).diagnostics;
            let found = found.into_iter().filter(|it| it.rule == "misread-line");
            let say = |it: crate::diagnostic::Diagnostic| {
                Language::English.say(&format!("{}.do", it.message.key), &it.message.arguments)
            };
            found.map(say).collect::<Vec<_>>()
        };
        assert!(advised("3. klasse er god.")[0].contains(r"Write 3\. "));
        assert!(advised("[Barn]: Ja")[0].contains(r"Write \[Barn]: Ja"));
        for body in [r"3\. klasse er god.", r"\[Barn]: Ja", "Vi venter. #sundhed\n\n---"] {
            assert_eq!(advised(body), [""; 0], "{body}");
        }
    }
}
