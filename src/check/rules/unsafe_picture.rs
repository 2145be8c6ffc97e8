//! A picture that could run a program or fetch something when somebody opens the draft.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unsafe-picture",
    default_level: Level::Deny,
    check: Check::Reading,
    pages: [
        include_str!("unsafe_picture.da.md"),
        include_str!("unsafe_picture.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};

    #[test]
    fn it_points_at_what_runs_and_at_what_is_fetched() {
        points_at(
            "unsafe-picture",
            "//- policy/pictures/a.svg\n<svg xmlns=\"http://www.w3.org/2000/svg\">\n⟦<script>⟧x()</script>\n\
             ⟦<image href=\"https://x.dk/a.png\"/>⟧\n<rect fill=\"url(#a)\"/>\n</svg>\n\
             //- policy/pictures/b.SVG\n⟦<svg onload=\"x()\">⟧</svg>\n",
        );
    }

    #[test]
    fn a_picture_that_is_no_text_is_reported() {
        let found = load("//- policy/pictures/a.svg (not-utf-8)\n").diagnostics;
        let keys: Vec<_> = found.iter().map(|it| it.message.key).collect();
        assert_eq!(keys, ["unsafe-picture-unreadable"]);
    }
}
