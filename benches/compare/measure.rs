//! How a command is measured: in turn with another, warm, and often enough.

use std::path::Path;
use std::time::Duration;

use crate::child;
use crate::program;
use crate::subject::Subject;

/// A command shorter than this is run several times in a row, so that the clock's grain does not count.
const SHORTEST: Duration = Duration::from_millis(50);

/// Runs two commands in turn, and takes the median of the rounds' ratios of CPU time.
pub fn ratio(what: &Subject, against: &Subject, corpus: &Path, rounds: u32) -> anyhow::Result<f64> {
    let (runs, other_runs) = (warm(what, corpus)?, warm(against, corpus)?);
    let mut ratios = Vec::new();
    for _ in 0..rounds {
        let cost = mean(what, corpus, runs)?;
        let other = mean(against, corpus, other_runs)?;
        ratios.push(cost.as_secs_f64() / other.as_secs_f64());
    }
    Ok(median(ratios))
}

/// The mean CPU time of a command that is measured for itself.
pub fn time(subject: &Subject, corpus: &Path) -> anyhow::Result<Duration> {
    let runs = warm(subject, corpus)?.max(3);
    mean(subject, corpus, runs)
}

/// The highest of five peaks in bytes: memory that only one run in five needs is needed.
pub fn peak(subject: &Subject, corpus: &Path) -> anyhow::Result<u64> {
    (0..5).try_fold(0, |peak, _| Ok(peak.max(child::run(subject, corpus)?.memory)))
}

/// Instructions by valgrind's count, which no other work on the machine disturbs; none where it is not installed.
pub fn instructions(program: &Path, argument: &str) -> Option<f64> {
    let arguments = [
        "--tool=callgrind",
        "--callgrind-out-file=/dev/null",
        program.to_str()?,
        argument,
    ];
    let report = program::output(Path::new("valgrind"), &arguments)?;
    let (_, count) = report.split_once("Collected :")?;
    count.split_whitespace().next()?.parse().ok()
}

/// Runs a command so that its files are in memory, and says how often it fits into a measurable time.
fn warm(subject: &Subject, corpus: &Path) -> anyhow::Result<u32> {
    child::run(subject, corpus)?;
    let once = child::run(subject, corpus)?.cpu;
    Ok((1..50).find(|runs| once * *runs >= SHORTEST).unwrap_or(50))
}

fn mean(subject: &Subject, corpus: &Path, runs: u32) -> anyhow::Result<Duration> {
    let mut total = Duration::ZERO;
    for _ in 0..runs {
        total += child::run(subject, corpus)?.cpu;
    }
    Ok(total / runs)
}

fn median(mut ratios: Vec<f64>) -> f64 {
    ratios.sort_by(f64::total_cmp);
    let middle = ratios.len() / 2;
    if ratios.len().is_multiple_of(2) {
        f64::midpoint(ratios[middle - 1], ratios[middle])
    } else {
        ratios[middle]
    }
}
