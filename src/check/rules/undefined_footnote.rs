//! A reference to a footnote that has no text.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "undefined-footnote",
    default_level: Level::Deny,
    check: Check::Reading,
    pages: [
        include_str!("undefined_footnote.da.md"),
        include_str!("undefined_footnote.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{points_at, rules};

    const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";

    #[test]
    fn it_points_at_each_reference_wherever_it_stands() {
        points_at(
            "undefined-footnote",
            &format!(
                "{CHAPTER}Tekst⟦[^nope]⟧ og⟦[^nope]⟧ og[^En].\r\n\r\n- punkt⟦[^a-b]⟧\r\n  > citat⟦[^c]⟧\r\n\r\n\
                 | A |\r\n| --- |\r\n| celle⟦[^2]⟧ |\r\n\r\n[^en]: Her⟦[^to]⟧."
            ),
        );
    }

    #[test]
    fn what_is_no_footnote_is_left_alone() {
        let body = "2[^] `[^a]` \\[^b] [^c d] [^e](https://x.dk) x[^\n\n    [^f]\n";
        assert_eq!(rules(&format!("{CHAPTER}{body}")), Vec::<&str>::new());
    }
}
