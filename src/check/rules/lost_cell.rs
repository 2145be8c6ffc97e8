//! What a table’s row has beyond its heading.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "lost-cell",
    default_level: Level::Deny,
    check: Check::Reading,
    pages: [include_str!("lost_cell.da.md"), include_str!("lost_cell.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    #[test]
    fn it_points_at_what_no_output_shows() {
        points_at(
            "lost-cell",
            "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n| A | B |\n| --- | --- |\n| 1 | 2 | ⟦3⟧ |\n| 1 | 2 |\n| 1 |\n| 1 | 2 | | ⟦4 | 5⟧\n\n\
             > | A |\n> | --- |\n> | 1 | ⟦`2`⟧\n",
        );
    }

    #[test]
    fn empty_cells_and_bars_that_are_text_are_left_alone() {
        let body = "| A | B |\r\n|---|---|\r\n| 1 \\| 2 | 3 | | |\r\n1 | 2\r\n| `a\\|b` | 2 |";
        assert_eq!(
            rules(&format!(
                "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n{body}"
            )),
            Vec::<&str>::new()
        );
    }
}
