//! A control character in a text.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "control-character",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [
        include_str!("control_character.da.md"),
        include_str!("control_character.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::points_at;

    #[test]
    fn it_points_at_the_character() {
        points_at(
            "control-character",
            "//- stakeholders/x.yaml\nname: X⟦{U+0000}⟧\nkind: police\n",
        );
    }

    #[test]
    fn it_is_found_behind_what_spells_it() {
        points_at(
            "control-character",
            "//- stakeholders/x.yaml\nname: \"X⟦\\u0007⟧ \\n ⟦\\x1b⟧[31m\"\nkind: police\n\
             //- policy/chapters/10-a.md\n---\ntitle: \"A ⟦\\e⟧\"\nstatus: draft\n---\n\
             Et ⟦&#7;⟧ og **⟦&#x1B;⟧** og ⟦[&amp;](https://x.dk \"&#8;\")⟧ `&#7;` &#10; &aelig;\n\n\
             | A |\n| --- |\n| ⟦&#127;⟧ |\n\n## Om ⟦&#x85;⟧\n",
        );
    }
}
