//! The plan: realistic, closing what it says, and as short as any on small projects drawn by lot.

use super::fitting;
use super::limits::{MOST_INQUIRIES, MOST_THEMES};
use super::random::Random;
use super::state::{Choice, State};
use crate::coverage::axis::Order;
use crate::coverage::cell::ANY;
use crate::coverage::counts::Tables;
use crate::coverage::dimension::{Dimension, Unit};
use crate::coverage::index::Index;
use crate::coverage::sample::Sample;
use crate::coverage::{Report, gaps, report, targets, units};
use crate::record::kind::Kind;
use crate::record::vocabulary::{Method, StakeholderKind};

fn reported(sample: &Sample) -> Report {
    report(&sample.project(), Dimension::Stakeholder, Dimension::Theme, Unit::Notes)
}

/// Returns a project with the plan's inquiries as notes, in the future or held and coded.
fn carried_out(mut sample: Sample, report: &Report, held: bool) -> Sample {
    for (at, it) in report.plan.iter().enumerate() {
        let themes: Vec<&str> = it.themes.iter().map(|it| &*it.id).collect();
        let date = if held { "2018-05-31" } else { "2018-09" };
        let people = it
            .participants
            .map(|it| format!("; participants: {it}"))
            .unwrap_or_default();
        let (method, who) = (it.method.word(), &it.stakeholder.id);
        let head = format!("{method} {date} {who} themes: [{}]{people}", themes.join(", "));
        let body: String = if held {
            themes.iter().map(|it| ["Ord. #", it, "\n\n"].concat()).collect()
        } else {
            String::new()
        };
        sample = sample.note(&format!("plan-{at}"), &head, &body);
    }
    sample
}

const TARGETS: [&str; 14] = [
    "each: theme\n    notes: 3\n    stakeholders: 2\n    methods: 2",
    "each: stakeholder\n    notes: 1",
    "each: stakeholder\n    notes: 2",
    "stakeholder: s0\n    notes: 6",
    "each: [theme, stakeholder]\n    notes: 1",
    "each: method\n    notes: 1",
    "each: goal\n    notes: 2",
    "each: [goal, stakeholder]\n    notes: 1",
    "each: theme\n    stakeholders: 3",
    "each: theme\n    passages: 4",
    "each: stakeholder\n    methods: 2\n    themes: 2",
    "each: theme\n    participants: 20",
    "stakeholder: s0\n    method: survey\n    participants: 30",
    "themes: 3\n    stakeholders: 3",
];

/// Draws a project with so many stakeholders and themes.
fn random(seed: u64, stakeholders: usize, themes: usize) -> Sample {
    let mut random = Random::new(seed);
    let mut coverage = String::from("coverage:\n");
    for _ in 0..=random.below(4) {
        coverage += &format!("  - {}\n", TARGETS[random.below(TARGETS.len())]);
    }
    let mut sample = Sample::new(&coverage).goal("g0").goal("g1");
    for it in 0..themes {
        sample = sample.theme(&format!("t{it}"), ["g0", "g1", "g0, g1", ""][random.below(4)]);
    }
    for it in 0..stakeholders {
        let kind = StakeholderKind::ALL[random.below(StakeholderKind::ALL.len())].word();
        let is_part = it > 0 && random.below(4) == 0;
        let above = if is_part {
            format!("part-of: s{}\n", random.below(it))
        } else {
            String::new()
        };
        sample = sample.stakeholder(&format!("s{it}"), kind, &above);
    }
    for it in 0..random.below(2 * stakeholders) {
        let method = Method::ALL[random.below(7)].word();
        let (who, what, year) = (random.below(stakeholders), random.below(themes), 2017 + random.below(3));
        let body = if year < 2018 {
            format!("Ord. #t{what}")
        } else {
            String::new()
        };
        sample = sample.note(
            &format!("n{it}"),
            &format!("{method} {year} s{who} themes: [t{what}]"),
            &body,
        );
    }
    sample
}

/// Returns every inquiry that there could be; more themes never close less, so only full agendas.
fn every(index: &Index<'_>, state: &State<'_>, themes: &[u32]) -> Vec<Choice> {
    let size = MOST_THEMES.min(themes.len());
    let agendas = (0..1_u32 << themes.len()).filter(|it| it.count_ones() as usize == size);
    let agenda = |set: u32| -> Vec<u32> {
        let chosen = themes.iter().enumerate().filter(|it| set >> it.0 & 1 == 1);
        chosen.map(|it| *it.1).collect()
    };
    let agendas: Vec<Vec<u32>> = agendas.map(agenda).collect();
    let mut all = Vec::new();
    for (stakeholder, record) in (0..).zip(index.project.records(Kind::Stakeholder)) {
        for &method in Method::ALL {
            let is_asked = state
                .needs
                .iter()
                .any(|it| it.cell[2] != ANY && index.is_within(stakeholder, it.cell[2]) && it.cell[3] == method as u32);
            let fits = fitting::methods(record.stakeholder().unwrap().kind).contains(&method);
            if fits || is_asked && method != Method::Hearing {
                all.extend(agendas.iter().map(|it| Choice {
                    stakeholder,
                    method,
                    themes: it.clone(),
                }));
            }
        }
    }
    all
}

/// Returns whether some inquiries, so many at most, leave no more than this many units open.
fn exists(state: &State<'_>, all: &[Choice], most: usize, open: u32) -> bool {
    if state.needs.iter().map(|it| it.left).sum::<u32>() <= open {
        return true;
    }
    most > 0
        && (0..all.len()).any(|at| {
            let mut next = state.clone();
            next.plan(&all[at]) > 0 && exists(&next, &all[at..], most - 1, open)
        })
}

#[test]
fn no_plan_is_shorter_on_small_projects() {
    let mut compared = 0;
    for seed in 0..150 {
        let project = random(seed, 3, 4).project();
        let index = Index::new(&project);
        let (order, targets) = (Order::new(&index), targets::of(&index));
        let demands = gaps::demands(&index, &targets, &order);
        let mut tables = Tables::new(&index, units(&demands));
        let (_, needs) = gaps::find(&index, &mut tables, &demands);
        let themes: Vec<u32> = order.numbers(Dimension::Theme).collect();
        let state = State::new(&index, needs, &themes);
        let field = super::Field::new(
            &index,
            &mut tables,
            order.numbers(Dimension::Stakeholder),
            &themes,
            &state,
        );
        let plan = super::fewest(&index, &field, &state).choices;
        let mut end = state.clone();
        for it in &plan {
            assert!(end.plan(it) > 0, "an inquiry that closes nothing, seed {seed}");
        }
        // More than four are too many to hold against every other plan.
        if (1..=4).contains(&plan.len()) {
            let open = end.needs.iter().map(|it| it.left).sum();
            let all = every(&index, &state, &themes);
            assert!(
                !exists(&state, &all, plan.len() - 1, open),
                "{} are too many, seed {seed}",
                plan.len()
            );
            compared += 1;
        }
    }
    assert!(compared > 50, "{compared}");
}

#[test]
fn what_is_planned_is_awaited_and_what_is_held_closes() {
    for seed in 1000..1024 {
        let sample = || random(seed, 12, 6);
        let first = reported(&sample());
        let planned = reported(&carried_out(sample(), &first, false));
        assert_eq!(planned.plan, [], "seed {seed}");
        // An inquiry in the future closes no gap, and is on its way in each that it was planned for.
        assert_eq!(planned.gaps.len(), first.gaps.len(), "seed {seed}");
        for (gap, before) in planned.gaps.iter().zip(&first.gaps) {
            assert_eq!(gap.have, before.have);
            assert!(
                gap.obstacle.is_some() || gap.have + gap.awaited >= gap.need,
                "seed {seed}: {gap:?}"
            );
            assert_eq!(gap.obstacle, before.obstacle, "seed {seed}");
        }
        let held = reported(&carried_out(sample(), &first, true));
        let unclosable = |it: &&gaps::Gap| it.obstacle.is_some();
        let had_awaited = first
            .gaps
            .iter()
            .filter(|it| it.obstacle.is_none() && it.awaited > 0)
            .count();
        assert_eq!(held.plan, [], "seed {seed}");
        assert!(
            held.gaps.len() <= first.gaps.iter().filter(unclosable).count() + had_awaited,
            "seed {seed}"
        );
    }
}

#[test]
fn every_inquiry_is_one_that_could_be_held() {
    for seed in 2000..2024 {
        let sample = random(seed, 12, 6);
        let project = sample.project();
        for it in reported(&sample).plan {
            assert!((1..=MOST_THEMES).contains(&it.themes.len()), "seed {seed}: {it:?}");
            let kind = project
                .find(Kind::Stakeholder, &it.stakeholder.id)
                .unwrap()
                .stakeholder()
                .unwrap()
                .kind;
            // The only method that a target of these projects names for a stakeholder.
            let is_asked = &*it.stakeholder.id == "s0" && it.method == Method::Survey;
            let above_is_asked = project.lineage(&it.stakeholder.id).contains(&"s0") && it.method == Method::Survey;
            assert!(
                fitting::methods(kind).contains(&it.method) || is_asked || above_is_asked,
                "seed {seed}: {it:?}"
            );
        }
    }
}

#[test]
fn nobody_who_declined_and_nothing_that_was_dropped_is_planned() {
    let sample = Sample::new("coverage:\n  - each: [theme, stakeholder]\n    notes: 1\n")
        .theme("t1", "")
        .theme_with("t2", "", "dropped")
        .stakeholder("a", "police", "declined: {date: 2018-05-03, reason: Ingen tid}\n")
        .stakeholder("b", "business", "");
    let report = reported(&sample);
    let plan: Vec<_> = report
        .plan
        .iter()
        .map(|it| (&*it.stakeholder.id, it.themes.len(), it.closes))
        .collect();
    assert_eq!(plan, [("b", 1, 1)]);
    assert_eq!(report.open().count(), 1);
}

#[test]
fn methods_that_fit_are_proposed_and_participants_expected() {
    let sample = Sample::new("coverage:\n  - each: stakeholder\n    notes: 1\n  - each: theme\n    participants: 35\n")
        .theme("t", "")
        .stakeholder("alle", "public", "")
        .stakeholder("politik", "politicians", "")
        .stakeholder("viden", "knowledge", "");
    let report = reported(&sample);
    let plan: Vec<_> = report
        .plan
        .iter()
        .map(|it| (&*it.stakeholder.id, it.method, it.participants))
        .collect();
    // 30 at an open meeting and 7 in a committee are 37; of a study nobody takes part.
    assert_eq!(
        plan,
        [
            ("alle", Method::CitizenMeeting, Some(30)),
            ("politik", Method::Committee, Some(7)),
            ("viden", Method::Study, None),
        ]
    );
    assert_eq!(report.plan.iter().map(|it| it.closes).sum::<u32>(), 3 + 35);
}

#[test]
fn what_no_inquiry_can_close_is_listed_apart() {
    let sample = Sample::new(
        "coverage:\n  - each: goal\n    themes: 2\n  - method: hearing\n    notes: 1\n  - theme: t\n    stakeholders: 3\n",
    )
    .goal("g0")
    .goal("g1")
    .theme("t", "g0")
    .stakeholder("a", "police", "")
    .stakeholder("b", "police", "");
    let report = reported(&sample);
    let described: Vec<_> = report
        .gaps
        .iter()
        .map(|it| format!("{:?}", it.obstacle.unwrap()))
        .collect();
    assert_eq!(described, ["FewThemes", "GoalWithoutTheme", "Hearing", "NobodyLeft"]);
    // Two of three can still be heard, and should be.
    assert_eq!(report.plan.len(), 2);
}

#[test]
fn a_target_that_nobody_can_reach_does_not_take_for_ever() {
    let sample = Sample::new("coverage:\n  - each: theme\n    notes: 4000000000\n    participants: 4000000000\n")
        .theme("t", "")
        .stakeholder("a", "police", "");
    let report = reported(&sample);
    assert_eq!(report.plan.len(), MOST_INQUIRIES);
    assert_eq!(report.gaps[0].obstacle, None);
    assert!(report.is_plan_cut);
}

#[test]
fn a_plan_that_would_take_too_long_is_cut_and_says_so() {
    let sample = Sample::new("coverage:\n  - each: stakeholder\n    notes: 2\n")
        .theme("t", "")
        .stakeholder("a", "police", "")
        .stakeholder("b", "police", "");
    let project = sample.project();
    let index = Index::new(&project);
    let (order, targets) = (Order::new(&index), targets::of(&index));
    let demands = gaps::demands(&index, &targets, &order);
    let mut tables = Tables::new(&index, units(&demands));
    let (_, needs) = gaps::find(&index, &mut tables, &demands);
    let themes: Vec<u32> = order.numbers(Dimension::Theme).collect();
    let state = State::new(&index, needs, &themes);
    let stakeholders = order.numbers(Dimension::Stakeholder);
    let field = super::Field::new(&index, &mut tables, stakeholders, &themes, &state);
    let whole = field.greedy(state.clone(), None);
    assert!(!whole.is_cut && !whole.choices.is_empty());
    let cut = field.greedy_within(state, None, 0);
    assert!(cut.is_cut && cut.choices.len() < whole.choices.len());
}

#[test]
fn those_who_are_affected_and_were_heard_least_come_first() {
    let sample = Sample::new("coverage:\n  - each: theme\n    notes: 2\n")
        .theme("t", "")
        .stakeholder("a", "business", "affected: high\n")
        .stakeholder("b", "business", "affected: high\n")
        .stakeholder("c", "business", "affected: low\n")
        .note("n", "interview 2018-01-01 a", "Ord. #t");
    assert_eq!(&*reported(&sample).plan[0].stakeholder.id, "b");
}
