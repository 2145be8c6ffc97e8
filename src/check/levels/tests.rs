//! What levels, excuses and purposes make of findings.

use super::Purpose;
use crate::check::fixture::{check, load, load_for, rules};
use crate::diagnostic::Severity;
use crate::record::vocabulary::Edition;

const MANIFEST: &str = "//- policy/policy.yaml\ntitle: T\nauthority: E\nlanguage: da\ncoverage: []\n";
const STAKEHOLDER: &str = "//- stakeholders/x.yaml\nname: X\nkind: police\n";

fn severities(text: &str) -> Vec<(&'static str, Severity)> {
    load(text).diagnostics.iter().map(|it| (it.rule, it.severity)).collect()
}

#[test]
fn the_manifest_sets_the_level_of_a_rule() {
    let set = |level| format!("{MANIFEST}checks: {{dangling-reference: {level}}}\n{STAKEHOLDER}part-of: y\n");
    assert_eq!(severities(&set("warn")), [("dangling-reference", Severity::Warning)]);
    assert_eq!(severities(&set("deny")), [("dangling-reference", Severity::Error)]);
    assert_eq!(severities(&set("allow")), []);
}

#[test]
fn what_stops_the_public_edition_is_an_error_there_whatever_the_project_makes_of_it() {
    let note = |keys: &str, level: &str| {
        format!(
            "{MANIFEST}checks: {{{level}}}\n//- interviews/a.md\n---\nmethod: interview\ndate: 2017-03\n\
             stakeholders: [boligselskaber]\npublish: quote\n{keys}---\nTekst. #sundhed ^t\n\
             //- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\nVi vil. [@a#t] ^vil\n"
        )
    };
    let consent = "basis: consent\nspecial: none\njournal: 18-1\ninformed: 2017-01\ndelete-after: 2019\n";
    let task = "basis: public-task\nspecial: none\njournal: 18-1\n";
    for (rule, keys) in [
        (
            "consent-without-evidence",
            format!("{consent}consent: {{date: 2017-03, form: oral}}\n"),
        ),
        ("not-informed", format!("{task}informed: not-yet\ndelete-after: 2019\n")),
        (
            "overdue-deletion",
            format!("{task}informed: 2017-01\ndelete-after: 2018-04-01\n"),
        ),
        (
            "restricted-citation",
            format!("{task}informed: 2017-01\ndelete-after: 2019\nrestricted: {{date: 2018-05-01, reason: x}}\n"),
        ),
    ] {
        for (level, expected) in [
            ("allow", None),
            ("warn", Some(Severity::Warning)),
            ("deny", Some(Severity::Error)),
        ] {
            let text = note(&keys, &format!("{rule}: {level}"));
            let of = |edition| {
                let found = load_for(&text, edition).diagnostics;
                found.iter().find(|it| it.rule == rule).map(|it| it.severity)
            };
            assert_eq!(of(Edition::Internal), expected, "{rule} {level}");
            assert_eq!(of(Edition::Public), Some(Severity::Error), "{rule} {level}");
        }
    }
    // A day that passed lately is a warning in both.
    let text = note(&format!("{task}informed: 2017-01\ndelete-after: 2018-05-20\n"), "");
    assert!(
        load_for(&text, Edition::Public)
            .diagnostics
            .iter()
            .all(|it| it.severity < Severity::Error)
    );
}

#[test]
fn an_excuse_from_what_the_public_edition_prints_is_needed_there_and_no_finding_in_the_other() {
    let text = |words: &str| {
        let excuse = "<!-- ip: allow small-number-in-words: to navngivne foreninger -->";
        format!("//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n{excuse}\n\n{words}\n")
    };
    let of = |words: &str, edition| {
        let found = load_for(&text(words), edition).diagnostics;
        found.iter().map(|it| it.rule).collect::<Vec<_>>()
    };
    for edition in [Edition::Internal, Edition::Public] {
        assert_eq!(of("Kun to kom.", edition), Vec::<&str>::new());
    }
    assert_eq!(of("Mange kom.", Edition::Internal), Vec::<&str>::new());
    assert_eq!(of("Mange kom.", Edition::Public), ["unused-allow"]);
}

#[test]
fn for_what_stops_an_edition_no_warning_is_looked_for_and_no_excuse_of_one_is_needless() {
    let excuse = "<!-- ip: allow small-number-in-words: to foreninger -->";
    let text = |level: &str| {
        format!(
            "{MANIFEST}checks: {{{level}unused-allow: deny}}\n//- policy/chapters/10-a.md\n---\ntitle: A\nstatus: draft\n---\n\
             {excuse}\n\nMange kom.\n\nKun to kom.\n"
        )
    };
    let of = |level: &str, purpose| {
        let found = check(&text(level), purpose).diagnostics;
        found.iter().map(|it| (it.rule, it.severity)).collect::<Vec<_>>()
    };
    let (error, warning) = (Severity::Error, Severity::Warning);
    let all = of("", Purpose::all(Edition::Public));
    for found in [("unused-allow", error), ("small-number-in-words", warning)] {
        assert!(all.contains(&found), "{found:?} in {all:?}");
    }
    assert_eq!(of("", Purpose::errors(Edition::Public)), []);
    let denied = of("small-number-in-words: deny, ", Purpose::errors(Edition::Public));
    for found in [("unused-allow", error), ("small-number-in-words", error)] {
        assert!(denied.contains(&found), "{found:?} in {denied:?}");
    }
}

#[test]
fn the_same_stops_an_edition_whether_warnings_are_looked_for_or_not() {
    let note = |head: &str, body: &str| {
        format!(
            "//- interviews/a.md\n---\nmethod: interview\ndate: 2017-03\nstakeholders: [boligselskaber]\nbasis: public-record\n\
             publish: quote\n{head}---\nTekst. #sundhed\n\n{body}\n"
        )
    };
    let excuse = "<!-- ip: allow stray-hashtag: et ord af deres -->";
    let denied = "dangling-marker: warn, stray-hashtag: deny";
    for (checks, note) in [
        (denied, note("", "> Vi elsker det. #yolo")),
        (
            "dangling-marker: warn, stray-hashtag: deny, unused-allow: deny",
            note("", &format!("{excuse}\n\n> Vi elsker det. #yolo")),
        ),
        (
            "dangling-reference: warn, uncoded-agenda-theme: deny",
            note("themes: [sundhed, sunhed-x]\n", ""),
        ),
    ] {
        let text = format!("{MANIFEST}checks: {{{checks}}}\n{note}");
        for edition in [Edition::Internal, Edition::Public] {
            let errors = |purpose| {
                let found = check(&text, purpose).diagnostics.into_iter();
                found.filter(|it| it.severity == Severity::Error).collect::<Vec<_>>()
            };
            let all = errors(Purpose::all(edition));
            assert_eq!(errors(Purpose::errors(edition)), all, "{checks} {edition:?}");
            assert_eq!(all.is_empty(), checks != denied, "{all:?}");
        }
    }
}

#[test]
fn what_would_be_lost_can_be_neither_silenced_nor_excused() {
    let excuse = "# ip: allow bad-date: vi kender ikke dagen";
    let text = format!(
        "{MANIFEST}checks: {{bad-date: allow}}\nallow: [{{rule: bad-date, text: i går, reason: x}}]\n\
         {STAKEHOLDER}declined: {{date: i går, reason: Travlt}} {excuse}\n"
    );
    assert!(severities(&text).contains(&("bad-date", Severity::Error)));
}

#[test]
fn one_place_is_excused_and_only_with_a_reason() {
    let text = |excuse: &str| {
        format!("{STAKEHOLDER}part-of: y {excuse}\n//- stakeholders/z.yaml\nname: Z\nkind: police\npart-of: w\n")
    };
    assert_eq!(rules(&text("")), ["dangling-reference"; 2]);
    assert_eq!(
        rules(&text("# ip: allow dangling-reference: oprettes i morgen")),
        ["dangling-reference"]
    );
    assert_eq!(
        rules(&text("# ip: allow dangling-reference"))
            .iter()
            .filter(|it| **it == "dangling-reference")
            .count(),
        2
    );
}

#[test]
fn a_text_is_excused_wherever_it_stands() {
    let allow = "allow: [{rule: dangling-reference, text: y, reason: oprettes i morgen}]\n";
    let text = format!(
        "{MANIFEST}{allow}{STAKEHOLDER}part-of: y\n//- stakeholders/z.yaml\nname: Z\nkind: police\npart-of: y\n"
    );
    assert_eq!(rules(&text), Vec::<&str>::new());
}
