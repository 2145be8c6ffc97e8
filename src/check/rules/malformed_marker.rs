//! What looks like a marker and is none.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "malformed-marker",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [
        include_str!("malformed_marker.da.md"),
        include_str!("malformed_marker.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, points_at};
    use crate::language::Language;

    const HEAD: &str = "---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\n";

    fn right(body: &str) -> Vec<String> {
        let (_, found, _) = load(&format!("//- interviews/a.md\n{HEAD}{body}\n"));
        let marker = found.iter().filter(|it| it.rule == "malformed-marker");
        marker
            .map(|it| Language::English.say(&format!("{}.do", it.message.key), &it.message.arguments))
            .collect()
    }

    #[test]
    fn it_points_at_the_marker() {
        points_at(
            "malformed-marker",
            &format!(
                "//- interviews/a.md\n{HEAD}Om ⟦#Sundhed⟧ og ⟦#børn⟧. ⟦^Adgang⟧\n\n- punkt ⟦âdgang⟧\n\n## Om ⟦#Sundhed⟧\n"
            ),
        );
    }

    #[test]
    fn the_right_spelling_is_named() {
        assert!(right("#Sundhed")[0].starts_with("Write #sundhed."));
        assert!(right("a ûden-for")[0].contains("^uden-for"));
        assert!(right("a #дом")[0].contains("a to z"));
    }
}
