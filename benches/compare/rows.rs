//! The rows of the table: each measures one thing at every size, and judges it.

use crate::corpora::Size;
use crate::goals::{self, Goal, Pair};
use crate::measure;
use crate::subject::{Name, Subjects};

pub struct Row {
    pub what: String,
    pub goal: String,
    pub cells: Vec<Cell>,
}

#[derive(Default)]
pub struct Cell {
    pub text: String,
    /// Whether the goal holds; none where nothing was asked or nothing could be measured.
    pub holds: Option<bool>,
}

/// Every row, for every size.
pub fn measured(subjects: &Subjects, sizes: &[Size], rounds: u32) -> anyhow::Result<Vec<Row>> {
    let row = |what: String, goal: String, cell: &dyn Fn(Size) -> anyhow::Result<Cell>| {
        eprintln!("{what}");
        anyhow::Ok(Row {
            what,
            goal,
            cells: sizes.iter().map(|size| cell(*size)).collect::<anyhow::Result<_>>()?,
        })
    };
    let mut rows = Vec::new();
    let name = |pair: &Pair| format!("CPU time, `{}` to `{}`", pair.what.label(), pair.against.label());
    for pair in &goals::PAIRS {
        rows.push(row(name(pair), pair.goal.text(), &|size| {
            compare(subjects, pair, size, rounds)
        })?);
    }
    let first = sizes.first().map(|it| it.notes);
    for pair in &goals::DRAFTS {
        rows.push(row(name(pair), pair.goal.text(), &|size| {
            if Some(size.notes) == first {
                compare(subjects, pair, size, rounds)
            } else {
                Ok(Cell::default())
            }
        })?);
    }
    rows.push(row("CPU time, `floor check`".to_owned(), String::new(), &|size| {
        unit(subjects, size)
    })?);
    rows.push(row(
        "peak memory, `ip check`".to_owned(),
        goals::MEMORY.to_owned(),
        &|size| memory(subjects, size),
    )?);
    let what = "instructions, `ip --version` to `rg --version`".to_owned();
    // Starting up reads no notes: its figure stands under the first size.
    let start = |size: Size| {
        Ok(if Some(size.notes) == first {
            start(subjects)
        } else {
            Cell::default()
        })
    };
    rows.push(row(what, goals::START.text(), &start)?);
    Ok(rows)
}

fn compare(subjects: &Subjects, pair: &Pair, size: Size, rounds: u32) -> anyhow::Result<Cell> {
    let (Some(what), Some(against)) = (subjects.get(pair.what), subjects.get(pair.against)) else {
        return Ok(Cell::default());
    };
    let ratio = measure::ratio(what, against, &subjects.corpus(size), rounds)?;
    // What is judged is what is read: two decimals.
    let ratio = (ratio * 100.0).round() / 100.0;
    Ok(Cell {
        text: format!("{ratio:.2}"),
        holds: pair.goal.holds(ratio, size.notes),
    })
}

/// What the ratios to the floor are ratios of.
fn unit(subjects: &Subjects, size: Size) -> anyhow::Result<Cell> {
    let Some(floor) = subjects.get(Name::FloorCheck) else {
        return Ok(Cell::default());
    };
    let time = measure::time(floor, &subjects.corpus(size))?;
    Ok(Cell {
        text: format!("{:.0} ms", time.as_secs_f64() * 1000.0),
        holds: None,
    })
}

fn memory(subjects: &Subjects, size: Size) -> anyhow::Result<Cell> {
    let Some(check) = subjects.get(Name::Check) else {
        return Ok(Cell::default());
    };
    let (peak, allowed) = (measure::peak(check, &subjects.corpus(size))?, goals::memory(size.notes));
    let megabytes = |bytes: u64| format!("{}.{}", bytes / 1_000_000, bytes % 1_000_000 / 100_000);
    let text = format!("{} of {} MB", megabytes(peak), megabytes(allowed));
    Ok(Cell {
        text,
        holds: Some(peak <= allowed),
    })
}

fn start(subjects: &Subjects) -> Cell {
    let count = |name| {
        subjects
            .get(name)
            .and_then(|it| measure::instructions(&it.program, "--version"))
    };
    let (Some(ours), Some(theirs)) = (count(Name::Check), count(Name::Ripgrep)) else {
        return Cell::default();
    };
    let ratio = ours / theirs;
    Cell {
        text: format!("{ratio:.2}"),
        holds: goals::START.holds(ratio, 0),
    }
}

/// Reads what `benches/again.rs` prints.
pub fn again(text: &str) -> Result<[f64; 2], String> {
    let ratios: Vec<f64> = text.split_whitespace().filter_map(|it| it.parse().ok()).collect();
    ratios.try_into().map_err(|_| "two ratios".to_owned())
}

/// The rows of a project that stays open, which one process measures by itself.
pub fn looking_again(sizes: &[Size], ratios: Option<[f64; 2]>) -> Vec<Row> {
    let row = |what: &str, ratio: f64, goal: Goal| Row {
        what: format!("CPU time, looking again after {what}, to a check"),
        goal: goal.text(),
        cells: sizes
            .iter()
            .map(|size| match size.notes {
                10_000 => Cell {
                    text: format!("{ratio:.2}"),
                    holds: goal.holds(ratio, size.notes),
                },
                _ => Cell::default(),
            })
            .collect(),
    };
    ratios.map_or_else(Vec::new, |[changed, unchanged]| {
        vec![
            row("one changed file", changed, goals::AGAIN),
            row("none", unchanged, Goal::None),
        ]
    })
}
