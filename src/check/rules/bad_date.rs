//! A date that the calendar does not have, or that is not written as one.

use crate::check::rule::{Check, Level, Rule};

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "bad-date",
    default_level: Level::Forbid,
    check: Check::Reading,
    pages: [include_str!("bad_date.da.md"), include_str!("bad_date.en.md")],
};

#[cfg(test)]
mod tests {
    #[test]
    fn a_day_as_people_write_it_names_the_day() {
        let near = |key: &str, day: &str| {
            let text = format!(
                "//- interviews/a.md\n---\nmethod: interview\nstakeholders: [boligselskaber]\nbasis: public-task\nspecial: none\njournal: 18-1\n\
                 publish: quote\ndelete-after: 2019\n{key}: {day}\n{}---\nTekst. #sundhed\n",
                if key == "date" {
                    "informed: 2018\n"
                } else {
                    "date: 2018-05\n"
                }
            );
            let found = crate::check::fixture::load(&text).diagnostics;
            let found = found.iter().find(|it| it.rule == "bad-date").unwrap();
            let near = found.message.arguments.iter().find(|it| it.0 == "near");
            near.map(|it| it.1.clone())
        };
        assert_eq!(near("date", "24.11.2026"), Some("2026-11-24".into()));
        assert_eq!(near("date", "24. november 2026"), Some("2026-11-24".into()));
        assert_eq!(near("date", "24/11"), None);
        assert_eq!(near("informed", "ikke endnu"), Some("not-yet".into()));
        assert_eq!(near("informed", "1.3.2018"), Some("2018-03-01".into()));
    }

    #[test]
    fn it_points_at_the_date() {
        crate::check::fixture::points_at(
            "bad-date",
            "//- stakeholders/x.yaml\nname: X\nkind: police\ndeclined: {date: ⟦14.3.2018⟧, reason: Travlt}\n",
        );
    }
}
