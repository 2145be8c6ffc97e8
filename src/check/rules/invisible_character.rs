//! A character that nobody sees and that changes what a text is.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "invisible-character",
    default_level: Level::Warn,
    check: Check::Reading,
    pages: [
        include_str!("invisible_character.da.md"),
        include_str!("invisible_character.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_each_one() {
        let project = "//- stakeholders/x.yaml\nname: For⟦{U+00AD}⟧enin⟦{U+202E}⟧gen\nkind: police\n";
        points_at("invisible-character", project);
    }

    #[test]
    fn what_spells_other_scripts_and_pictures_is_left_alone() {
        points_at(
            "invisible-character",
            "//- stakeholders/x.yaml\nname: می{U+200C}خواهم 👩{U+200D}🔧\nkind: police\n",
        );
    }

    #[test]
    fn it_is_found_behind_what_spells_it() {
        points_at(
            "invisible-character",
            "//- stakeholders/x.yaml\nname: \"X⟦\\u202e⟧ ⟦\\u200d⟧\"\nkind: police\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             Et ⟦&#x202e;⟧ og ⟦&rlm;⟧ ![⟦&zwnj;⟧](pictures/x.png), ⟦[a](https://x.dk/&#8238;)⟧ &nbsp; &hellip;\n",
        );
    }
}
