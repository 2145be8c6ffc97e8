//! Two clones in random sequences of what people do and what befalls them: no text is ever lost.
//!
//! A sequence is made of its number alone: `IP_SEED=17 cargo test lossless -- --ignored` runs the one that failed, and keeps its folder; `IP_SEED=1-100` runs a hundred.

#![cfg(unix)]
#![expect(
    clippy::print_stderr,
    reason = "whoever waits for an hour sees how far it is, and which sequence failed"
)]

mod acts;
mod full;
mod ledger;
mod mishaps;
mod team;

use acts::Act;
use ledger::Ledger;
use mishaps::Mishap;
use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use team::{Team, Template};

/// Numbers that look like chance and are the same each time.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    fn one_in(&mut self, number: usize) -> bool {
        self.below(number) == 0
    }

    fn of<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        (!list.is_empty()).then(|| &list[self.below(list.len())])
    }
}

/// How often a command was stopped at which call of git, before or behind it.
type Stops = Mutex<BTreeMap<(String, usize, bool), usize>>;

/// Does what people do for some steps, and looks after each whether all that was written is found; in the end all have the same.
fn sequence(template: &Template, seed: u64, steps: usize, stops: &Stops) {
    let mut chance = Chance::new(seed);
    let mut team = Team::of(template, &mut chance);
    let mut ledger = Ledger::of(&team);
    for step in 0..steps {
        let at = chance.below(2);
        let act = Act::chosen(&mut chance, &team, at, &ledger);
        let mishap = Mishap::chosen(&mut chance, &act);
        team.trail.push(format!("{step} {at} {act:?} {mishap:?}"));
        if let Some(stop) = act.happen(&mut team, at, &mishap, &mut chance, &mut ledger) {
            *stops.lock().unwrap().entry(stop).or_default() += 1;
        }
    }
    team.trail.push("end".to_owned());
    for at in [0, 1, 0, 1] {
        team.finish(at, &mut ledger);
    }
    ledger.close(&team);
}

/// Runs sequences by turns on some threads; says which of them failed, and how.
fn sequences([first, last]: [u64; 2], steps: usize) {
    let template = Template::new();
    let (next, stops, failed) = (AtomicU64::new(first), Stops::default(), Mutex::new(Vec::new()));
    let threads = std::env::var("IP_THREADS")
        .ok()
        .and_then(|it| it.parse().ok())
        .unwrap_or(2);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed > last {
                        break;
                    }
                    if catch_unwind(AssertUnwindSafe(|| sequence(&template, seed, steps, &stops))).is_err() {
                        eprintln!("lossless: IP_SEED={seed} failed");
                        failed.lock().unwrap().push(seed);
                    }
                    if seed % 25 == 0 {
                        eprintln!("lossless: {seed} of {last}");
                    }
                }
            });
        }
    });
    let failed = failed.into_inner().unwrap();
    let mut table: BTreeMap<String, BTreeMap<usize, [usize; 2]>> = BTreeMap::new();
    for ((command, call, is_before), times) in stops.into_inner().unwrap() {
        table.entry(command).or_default().entry(call).or_default()[usize::from(!is_before)] += times;
    }
    eprintln!("stopped at call of git: before/behind it\n{table:?}");
    assert!(
        failed.is_empty(),
        "IP_SEED={failed:?} failed, each with its own message above"
    );
}

#[test]
fn whatever_two_people_do_and_whatever_befalls_them_no_text_is_lost() {
    sequences([1, 6], 16);
}

#[test]
#[ignore = "takes half an hour: just prove"]
fn five_hundred_sequences_of_all_that_two_people_do_lose_no_text() {
    let asked = std::env::var("IP_SEED").unwrap_or_else(|_| "1-500".to_owned());
    let (first, last) = asked.split_once('-').unwrap_or((&asked, &asked));
    sequences([first.parse().unwrap(), last.parse().unwrap()], 26);
}
