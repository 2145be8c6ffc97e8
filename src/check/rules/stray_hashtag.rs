//! A word with `#` that is no theme's: a citizen's own, or a theme's marker in a chapter.

use crate::check::rule::{Check, Level, Rule};

/// The rule; those who look for markers find it.
pub(super) const RULE: Rule = Rule {
    name: "stray-hashtag",
    default_level: Level::Warn,
    check: Check::Reading,
    pages: [include_str!("stray_hashtag.da.md"), include_str!("stray_hashtag.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    const KEYS: &str = "date: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\n";

    #[test]
    fn a_citizens_own_hashtag_is_a_warning_in_a_response_and_in_a_quotation() {
        points_at(
            "stray-hashtag",
            &format!(
                "//- interviews/a.md\n---\nmethod: hearing\n{KEYS}Stop det ⟦#nabohjælp⟧ ⟦#lokalliv⟧. \\#stop #sundhed\n\
                 //- interviews/b.md\n---\nmethod: interview\n{KEYS}> Vi er ⟦#Stærkere⟧ sammen ⟦#metoo⟧.\n> #sundhed\n"
            ),
        );
    }

    #[test]
    fn near_a_theme_and_in_the_interviewers_words_it_is_an_error() {
        let found = rules(&format!(
            "//- interviews/a.md\n---\nmethod: hearing\n{KEYS}Vent #sunhed #Sundhed\n\
             //- interviews/b.md\n---\nmethod: interview\n{KEYS}Vent #lokalliv #Stærkere #sundhed\n"
        ));
        let found: Vec<&str> = found
            .into_iter()
            .filter(|it| it.ends_with("-marker") || *it == "stray-hashtag")
            .collect();
        assert_eq!(
            found,
            [
                "dangling-marker",
                "malformed-marker",
                "dangling-marker",
                "malformed-marker"
            ]
        );
    }

    #[test]
    fn a_theme_in_a_chapter_is_printed_as_it_stands() {
        points_at(
            "stray-hashtag",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nTekst. ⟦#sundhed⟧ #ukendt \\#sundhed `#sundhed`\n",
        );
    }
}
