//! The text of a footnote that no output shows.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "lost-footnote",
    default_level: Level::Warn,
    check: Check::Reading,
    pages: [include_str!("lost_footnote.da.md"), include_str!("lost_footnote.en.md")],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};

    const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";

    #[test]
    fn it_points_at_what_nothing_refers_to_and_at_the_second_of_two() {
        points_at(
            "lost-footnote",
            &format!(
                "{CHAPTER}Tekst[^1] og[^En Note].\n\n[^1]: En.\n\n⟦[^1]:⟧ To.\n\n⟦[^ubrugt]:⟧ Et løfte.\n\n[^en note]: Tre.\n"
            ),
        );
    }

    #[test]
    fn the_second_shows_the_first() {
        let found = load(&format!("{CHAPTER}Tekst[^1].\n\n[^1]: En.\n[^1]: To.\n")).diagnostics;
        let shown: Vec<_> = found.iter().map(|it| (it.message.key, it.related.len())).collect();
        assert_eq!(shown, [("lost-footnote-second", 1)]);
    }
}
