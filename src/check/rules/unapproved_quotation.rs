//! A quotation that the public edition leaves out, since nobody approved it, or not as one of two of its note.

use crate::check::rule::{Check, Level, Published, Rule};
use crate::diagnostic::Diagnostic;
use crate::evidence::publication::{Reason, left_out};
use crate::evidence::quotation::{Approved, Standing};
use crate::source::Place;
use std::collections::BTreeMap;

/// The rule.
pub(super) const RULE: Rule = Rule {
    name: "unapproved-quotation",
    default_level: Level::Warn,
    check: Check::Published(check),
    pages: [
        include_str!("unapproved_quotation.da.md"),
        include_str!("unapproved_quotation.en.md"),
    ],
};

fn check(published: &Published<'_>, report: &mut dyn FnMut(Diagnostic)) {
    let approved = Approved::of(published.project, published.texts);
    let mut taken: BTreeMap<Place, usize> = BTreeMap::new();
    for used in approved.used() {
        let key = match approved.standing(used.digest) {
            Standing::Waits => RULE.name,
            Standing::Surplus => "unapproved-quotation-surplus",
            // That a note does not allow it is an error in every edition.
            Standing::Forbidden | Standing::Approved => continue,
        };
        if used.taken.is_some() && key == RULE.name {
            *taken.entry(used.place).or_default() += 1;
            continue;
        }
        let finding = Diagnostic::new(RULE.name, used.place.file, used.place.span);
        report(finding.message(key).with("id", used.id()));
    }
    let is_told = |place: Place| approved.used().iter().any(|it| it.place == place);
    for it in left_out(published.project, published.texts, &approved) {
        let key = match it.reason {
            Reason::Uncited => "unapproved-quotation-uncited",
            // What an answer quotes is approved where a chapter quotes it.
            Reason::Quotation if !is_told(it.place) => "unapproved-quotation-answer",
            _ => continue,
        };
        report(Diagnostic::new(RULE.name, it.place.file, it.place.span).message(key));
    }
    for (place, quotes) in taken {
        let finding = Diagnostic::new(RULE.name, place.file, place.span);
        report(finding.message("unapproved-quotation-insert").with("quotes", quotes));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::fixture::{load, load_for, points_at};
    use crate::diagnostic::Severity;
    use crate::evidence::quotation::digest;
    use crate::record::vocabulary::Edition;

    const KEY: &str = "2018-03-14-boligselskaber-k3f";
    const NOTE: &str = "//- interviews/2018-03-14-boligselskaber-k3f.md\n---\nmethod: interview\ndate: 2018-03-14\n\
        stakeholders: [boligselskaber]\nthemes: [sundhed]\nbasis: public-task\nspecial: none\njournal: 18-1\ninformed: 2018-03\ndelete-after: 2019\n\
        publish: quote\n---\n\
        > Vi venter tre uger på en tolk. #sundhed/tolk ^tolk\n\n> Det er svært at sige nej. #sundhed ^nej\n\n\
        > Apoteket lukker før vi har fri. #sundhed ^apotek\n";
    const CHAPTER: &str = "//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n";

    fn approving(words: &[&str]) -> String {
        let line = |it: &&str| format!("  {}: {{by: X, date: 2018-06-01}}\n", digest(KEY, it));
        format!(
            "//- policy/reviewed.yaml\nquotes:\n{}",
            words.iter().map(line).collect::<String>()
        )
    }

    #[test]
    fn it_points_at_the_words_that_nobody_approved_and_at_the_insert_that_takes_some() {
        let all = ["Det er svært at sige nej."];
        points_at(
            "unapproved-quotation",
            &format!(
                "{NOTE}{CHAPTER}> ⟦Vi venter tre uger på en tolk.⟧ [@{KEY}#tolk]\n\n> {} [@{KEY}#nej]\n\n\
                 > ⟦Det siger ingen.⟧\n\nMellem.\n\n\
                 En siger »⟦Apoteket lukker før vi har fri⟧«. [@{KEY}#apotek] ^punkt\n\n```ip ⟦quotes⟧\n```\n{}",
                all[0],
                approving(&all)
            ),
        );
    }

    #[test]
    fn it_points_at_what_an_answer_to_a_protected_note_quotes() {
        let answer = |to: &str, body: &str| {
            format!(
                "//- policy/organisation.yaml\ngroups:\n  - {{id: g, title: G, members: []}}\n\
                 //- policy/answers/s.md\n---\nto: [{to}]\noutcome: noted\nby: g\ndate: 2018-05-01\n---\n{body}\n"
            )
        };
        let body = "I sagde: »⟦Vi venter tre uger på en tolk.⟧«\n\n> ⟦Det er svært at sige nej.⟧\n";
        points_at(
            "unapproved-quotation",
            &format!("{NOTE}{}", answer(&format!("{KEY}#tolk, sundhed"), body)),
        );
        let plain = body.replace(['⟦', '⟧'], "");
        points_at("unapproved-quotation", &format!("{NOTE}{}", answer("sundhed", &plain)));
    }

    #[test]
    fn a_third_of_one_note_is_told_where_it_stands() {
        let all = [
            "Det er svært at sige nej.",
            "Vi venter tre uger på en tolk.",
            "Apoteket lukker før vi har fri.",
        ];
        points_at(
            "unapproved-quotation",
            &format!(
                "{NOTE}{CHAPTER}> {} [@{KEY}#nej]\n\n> {} [@{KEY}#tolk]\n\n> ⟦{}⟧ [@{KEY}#apotek]\n{}",
                all[0],
                all[1],
                all[2],
                approving(&all)
            ),
        );
    }

    #[test]
    fn it_is_a_warning_in_the_public_edition_and_nothing_in_the_internal_one() {
        let text = format!("{NOTE}{CHAPTER}> Vi venter tre uger på en tolk. [@{KEY}#tolk]\n");
        assert_eq!(load(&text).diagnostics, []);
        let found = load_for(&text, Edition::Public).diagnostics;
        let found: Vec<_> = found.iter().map(|it| (it.rule, it.severity)).collect();
        assert!(
            found.contains(&("unapproved-quotation", Severity::Warning)),
            "{found:?}"
        );
    }
}
