//! A line without `>` right under a line with `>`, which belongs to the quotation.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "lazy-quotation",
    default_level: Level::Warn,
    check: Check::Reading,
    pages: [
        include_str!("lazy_quotation.da.md"),
        include_str!("lazy_quotation.en.md"),
    ],
};

#[cfg(test)]
mod tests {
    use crate::check::fixture::{Fixture, load, points_at, rules};

    const NOTE: &str = "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\nbasis: public-record\npublish: quote\n---\n";

    #[test]
    fn it_points_at_the_first_such_line_of_each_quotation() {
        points_at(
            "lazy-quotation",
            &format!(
                "{NOTE}> Vi venter. #sundhed\r\n⟦Han sukkede.⟧\r\nOg gik.\r\n\r\n> En.\n> To.\n⟦*Sagde hun.*⟧\n\n\
                 - > Tre.\n  ⟦Fire.⟧\n\n> - fem\n  ⟦seks⟧\n\n> > syv\n⟦otte⟧"
            ),
        );
    }

    #[test]
    fn it_shows_the_line_above() {
        let Fixture {
            diagnostics: found,
            texts,
            ..
        } = load(&format!("{NOTE}> En.\n> To. #sundhed\nTre.\n"));
        let above = found[0].related[0].place.span;
        assert_eq!(&texts["interviews/a.md"][above.range()], "> To. #sundhed");
    }

    #[test]
    fn quotations_that_are_marked_throughout_and_markers_below_are_left_alone() {
        let body = "> En.\n> To.\n#sundhed ^en\n\n> Tre.\n\nFire.\n\n> - fem\n>   seks\n\n- > syv\n  > otte\n";
        assert_eq!(rules(&format!("{NOTE}{body}")), Vec::<&str>::new());
        let chapter = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n> Vi venter tre uger på en tolk.\n[@2018-03-14-boligselskaber-k3f#tolk]\n";
        assert_eq!(rules(chapter), Vec::<&str>::new());
    }
}
