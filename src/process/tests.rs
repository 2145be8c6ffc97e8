//! Small processes whose every state is computed by hand.

use super::{Conditions, Standing, State, duties, explanation, standing};
use crate::language::Language;
use crate::project::{self, Project};
use chrono::NaiveDate;

const NOTE: &str = "---\nmethod: citizen-meeting\nstakeholders: [x]\nbasis: public-record\npublish: quote\n";

/// Returns a project on a day, of a process, three themes and these notes: their ids and the rest of their heads.
pub(super) fn project(day: &str, process: &str, notes: &[(&str, &str)]) -> Project {
    let theme = |rest: &str| format!("---\ntitle: T\norigin: commission\n{rest}---\n");
    let mut files = vec![
        (
            "policy/policy.yaml".to_owned(),
            "title: T\nauthority: A\nlanguage: da\n".to_owned(),
        ),
        ("policy/process.yaml".to_owned(), process.to_owned()),
        ("policy/themes/a.md".to_owned(), theme("status: dropped\n")),
        (
            "policy/themes/b.md".to_owned(),
            theme("status: qualified\nqualified-by: [moede]\n"),
        ),
        (
            "policy/themes/c.md".to_owned(),
            theme("status: adopted\nqualified-by: [note/tidligt, moede]\n"),
        ),
    ];
    for (id, rest) in notes {
        files.push((format!("interviews/{id}.md"), format!("{NOTE}{rest}\n---\nTekst.\n")));
    }
    let paths = files.iter().map(|it| it.0.clone()).collect();
    let read = |path: &str| Ok(files.iter().find(|it| it.0 == path).unwrap().1.clone());
    let day: NaiveDate = day.parse().unwrap();
    project::load(paths, day, &read, &|_, _| {}).project
}

const HELD: &[(&str, &str)] = &[("tidligt", "date: 2018-02"), ("moede", "date: 2018-06-12")];

fn states<'a>(project: &'a Project, conditions: &Conditions) -> (Standing<'a>, Vec<String>) {
    let standing = standing(project, conditions);
    let milestones = standing.milestones.iter().map(|milestone| {
        let days = milestone.days.map_or_else(|| "-".to_owned(), |it| it.to_string());
        format!(
            "{} {} {days} {:?}",
            milestone.milestone.id.value,
            milestone.state.word(),
            milestone.missing
        )
    });
    let milestones = milestones.collect();
    (standing, milestones)
}

/// The day is Friday 15 June 2018.
const DAY: &str = "2018-06-15";

const MILESTONES: &str = "phases: []\nmilestones:
  - {id: naaet, title: A, due: 2018-06-01, done: 2018-06-15}
  - {id: senere, title: A, due: 2018-06-20, done: 2018-06-16}
  - {id: maaned, title: A, due: 2018-06, done: 2018-06}
  - {id: i-dag, title: A, due: 2018-06-15}
  - {id: i-gaar, title: A, due: 2018-06-14}
  - {id: maanedens, title: A, due: 2018-05}
  - {id: aarets, title: A, due: 2018}
  - {id: uden, title: A}
  - {id: med-note, title: A, due: 2018-06, done: 2018-06-12, note: note/moede}
  - {id: uden-note, title: A, due: 2018-06, done: 2018-06-12, note: findes-ikke}
";

#[test]
fn a_milestone_is_done_on_its_day_and_late_on_the_day_after_it_was_due() {
    let project = project(DAY, MILESTONES, HELD);
    let (_, states) = states(&project, &Conditions::default());
    let expected = [
        // 15 June is not after 15 June; it was due 14 days ago.
        "naaet done -14 []",
        // 16 June is after 15 June, and 20 June is 5 days ahead.
        "senere planned 5 [Later(Date { first: 2018-06-16, precision: Day })]",
        // A month that is not a start means its last day, the 30th: 15 days ahead.
        "maaned planned 15 [Later(Date { first: 2018-06-01, precision: Month })]",
        // It is late after its day, not on it.
        "i-dag planned 0 [Done]",
        "i-gaar late -1 [Done]",
        // 31 May to 15 June: 15 days.
        "maanedens late -15 [Done]",
        // 15 June to 31 December: 15 + 31 + 31 + 30 + 31 + 30 + 31 = 199 days.
        "aarets planned 199 [Done]",
        "uden planned - [Done]",
        "med-note done 15 []",
        "uden-note planned 15 [Note(\"findes-ikke\")]",
    ];
    assert_eq!(states, expected);
}

#[test]
fn the_note_must_be_there_on_the_day() {
    let process = "phases: []\nmilestones: [{id: m, title: M, due: 2018-12, done: 2018-06-12, note: moede}]\n";
    let state = |day: &str, rest: &str| {
        let project = project(day, process, &[("moede", rest)]);
        states(&project, &Conditions::default()).1.remove(0)
    };
    assert!(state("2018-06-12", "date: 2018-06-12").starts_with("m done"));
    assert!(state("2018-06-12", "date: 2018-06").contains("Planned(\"moede\""));
    let withdrawn = "date: 2018-06-12\nwithdrawn: {date: 2018-07-01, right: consent}";
    assert!(state("2018-06-30", withdrawn).starts_with("m done"));
    assert!(state("2018-07-01", withdrawn).ends_with("[Withdrawn(\"moede\")]"));
    let erased = "date: 2018-06-12\nerased: {date: 2018-07-01, reason: X}";
    assert!(state("2018-07-01", erased).starts_with("m done"));
}

#[test]
fn what_a_milestone_requires_must_hold() {
    let process = "phases: []\nmilestones:
  - {id: alt, title: A, due: 2018, done: 2018-06-01, requires: [coverage, condition/themes, checks]}
  - {id: foerst, title: A, due: 2018, done: 2018-06-01, requires: [alt]}
  - {id: sidst, title: A, due: 2018, done: 2018-06-01, requires: [milestone/foerst, findes-ikke]}
";
    let project = project(DAY, process, HELD);
    // Theme a is dropped, b and c are qualified by notes that are in: all conditions hold.
    let clear = Conditions::default();
    let (_, all) = states(&project, &clear);
    assert_eq!(
        all,
        [
            "alt done 199 []",
            "foerst done 199 []",
            "sidst planned 199 [Milestone(\"findes-ikke\")]"
        ]
    );
    let conditions = Conditions { gaps: 2, errors: 1 };
    let (_, all) = states(&project, &conditions);
    assert_eq!(
        all,
        [
            "alt planned 199 [Coverage(2), Checks(1)]",
            "foerst planned 199 [Milestone(\"alt\")]",
            "sidst planned 199 [Milestone(\"foerst\"), Milestone(\"findes-ikke\")]",
        ]
    );
}

#[test]
fn a_theme_is_qualified_from_the_first_meeting_on_that_qualified_it() {
    let process = "phases: []\nmilestones: [{id: m, title: M, due: 2018, done: 2018-01-31, requires: [themes]}]\n";
    let missing = |day| states(&project(day, process, HELD), &Conditions::default()).1.remove(0);
    // b waits for the meeting of 12 June, c for the note of February, which is in when the month is over.
    assert!(missing("2018-02-01").ends_with("[Themes(2)]"));
    assert!(missing("2018-03-01").ends_with("[Themes(1)]"));
    assert!(missing("2018-06-12").ends_with("[]"));
}

#[test]
fn milestones_that_wait_for_each_other_are_never_done() {
    let process = "phases: [{id: p, title: P, start: 2018, end: 2018, after: [a]}]\nmilestones:
  - {id: a, title: A, due: 2018, done: 2018-06-01, requires: [b]}
  - {id: b, title: B, due: 2018, done: 2018-06-01, requires: [a]}
  - {id: c, title: C, due: 2018, done: 2018-06-01, requires: [c]}
";
    let project = project(DAY, process, HELD);
    let (standing, states) = states(&project, &Conditions::default());
    assert_eq!(
        states,
        [
            "a planned 199 [Milestone(\"b\")]",
            "b planned 199 [Milestone(\"a\")]",
            "c planned 199 [Milestone(\"c\")]",
        ]
    );
    assert_eq!(
        explanation::waits(&standing.phases[0], &standing, Language::Danish).len(),
        1
    );
}

#[test]
fn a_chain_of_thousands_is_no_burden() {
    let mut process = "phases: []\nmilestones:\n".to_owned();
    for at in 0..5_000 {
        let requires = format!(
            "{{id: m{at}, title: M, due: 2018, done: 2018-06-01, requires: [m{}]}}",
            at + 1
        );
        process.push_str(&format!("  - {requires}\n"));
    }
    process.push_str("  - {id: m5000, title: M, due: 2018, done: 2018-06-01}\n");
    let project = project(DAY, &process, HELD);
    let standing = standing(&project, &Conditions::default());
    assert!(standing.milestones.iter().all(|it| it.state == State::Done));
}

const PHASES: &str = "phases:
  - {id: forbi, title: Forbi, start: 2018, end: 2018-05}
  - {id: slut, title: Slut, start: 2018-03, end: 2018-06-14}
  - {id: sidste-dag, title: Sidste dag, start: 2018-03, end: 2018-06-15}
  - {id: foerste-dag, title: Første dag, start: 2018-06-15, end: 2018-12}
  - {id: i-morgen, title: I morgen, start: 2018-06-16, end: 2018-12}
  - {id: venter, title: Venter, start: 2019, end: 2019, after: [milestone/moede, naaet, analyse]}
  - {id: efter, title: Efter, start: 2018-06, end: 2018-12, after: [naaet]}
milestones:
  - {id: naaet, title: Nået, due: 2018-05, done: 2018-05-01, phase: forbi}
  - {id: analyse, title: Analyse, due: 2018-06, phase: phase/slut, requires: [moede], unit: C-SS}
  - {id: moede, title: Borgermøde, due: 2018-06-10, done: 2018-06-12, note: note/borgermoede, phase: sidste-dag, unit: C-BEM}
";

#[test]
fn phases_follow_their_days_and_wait_for_milestones() {
    let project = project(DAY, PHASES, HELD);
    let (standing, _) = states(&project, &Conditions::default());
    let shown = standing.phases.iter();
    let shown: Vec<String> = shown
        .map(|it| format!("{} {} {:?}", it.phase.id.value, it.state.word(), it.blocked_by))
        .collect();
    let expected = [
        // Its end has passed, and its only milestone is done.
        "forbi done []",
        // Its end was yesterday, and the analysis is not done.
        "slut late []",
        // It ends today, so it is still under way.
        "sidste-dag open []",
        "foerste-dag open []",
        "i-morgen planned []",
        // It waits whatever its days: the note of the meeting is missing, and the analysis requires the meeting.
        "venter blocked [\"moede\", \"analyse\"]",
        "efter open []",
    ];
    assert_eq!(shown, expected);
    assert_eq!(
        explanation::waits(&standing.phases[5], &standing, Language::Danish),
        [
            "afventer »Borgermøde«, fordi notatet fra mødet mangler (borgermoede)",
            "afventer »Analyse«, som afventer »Borgermøde«, fordi notatet fra mødet mangler (borgermoede)",
        ]
    );
    let meeting = standing.milestone("moede").unwrap();
    assert_eq!(
        explanation::why_not(meeting, &standing, Language::Danish).as_deref(),
        Some("meldt nået, men notatet fra mødet mangler (borgermoede)")
    );
    assert_eq!(
        explanation::why_not(meeting, &standing, Language::English).as_deref(),
        Some("said to be reached, but the note of the meeting is missing (borgermoede)")
    );
}

#[test]
fn each_unit_has_its_own_work_and_the_latest_milestone_stands_first() {
    let project = project(
        DAY,
        PHASES,
        &[("senere", "date: 2018-07-01\nby: C-BEM"), ("tidligt", "date: 2018-02")],
    );
    let standing = standing(&project, &Conditions::default());
    // The meeting was due 5 days ago, the analysis is due in 15.
    let order: Vec<&str> = standing.by_urgency().iter().map(|it| &*it.milestone.id.value).collect();
    assert_eq!(order, ["moede", "analyse", "naaet"]);
    let duties = duties::duties(&project, &standing);
    let shown: Vec<_> = duties
        .iter()
        .map(|it| {
            (
                it.unit,
                it.milestones.len(),
                it.chapters.len(),
                it.planned.len(),
                it.uncoded.len(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            (Some("C-BEM"), 1, 0, 1, 0),
            (Some("C-SS"), 1, 0, 0, 0),
            (None, 0, 0, 0, 1)
        ]
    );
}
