//! How much looking at a project again costs: after one changed file, and after none, to a full check.

use chrono::NaiveDate;
use cpu_time::ProcessTime;
use ip::workspace::files::Files;
use ip::workspace::snapshot::Checked;
use ip::workspace::watch::Workspace;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// How often each is done; the median counts.
const ROUNDS: usize = 9;

/// Prints two ratios, with a space between them.
#[expect(clippy::print_stdout, reason = "who runs it reads what it prints")]
fn print(ratios: [f64; 2]) {
    println!("{:.3} {:.3}", ratios[0], ratios[1]);
}

/// Prints both ratios of CPU time for the project in the folder that is named.
fn main() -> Result<(), Box<dyn Error>> {
    // Cargo adds `--bench`.
    let folder = std::env::args().skip(1).find(|it| !it.starts_with("--"));
    let root = PathBuf::from(folder.ok_or("name the folder of a project")?).canonicalize()?;
    let files = || Files::Disk(root.clone());
    let day = NaiveDate::from_ymd_opt(2018, 12, 31).ok_or("no such day")?;
    let note = a_note(&root)?;
    let text = fs::read_to_string(&note)?;
    let open = || Workspace::open(files(), day).map_err(|it| format!("{it:?}"));
    let again = |it: Workspace| it.refreshed(files(), day).map_err(|it| format!("{it:?}"));

    let mut workspace = open()?;
    let (mut full, mut changed, mut unchanged) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..ROUNDS {
        let start = ProcessTime::now();
        let checked = Checked::load(files(), day, &|| {}).map_err(|it| format!("{it:?}"))?;
        full.push(start.elapsed());
        drop(checked);

        fs::write(&note, format!("{text}\n{}\n", "Et ord mere. ".repeat(round + 1)))?;
        let start = ProcessTime::now();
        workspace = again(workspace)?;
        changed.push(start.elapsed());

        let start = ProcessTime::now();
        workspace = again(workspace)?;
        unchanged.push(start.elapsed());
    }
    fs::write(&note, text)?;
    let full = median(full);
    print([median(changed) / full, median(unchanged) / full]);
    Ok(())
}

/// Returns the path of a note in the middle of the project.
fn a_note(root: &Path) -> Result<PathBuf, Box<dyn Error>> {
    let notes = fs::read_dir(root.join("interviews"))?.map(|it| it.map(|it| it.path()));
    let mut notes = notes.collect::<Result<Vec<_>, _>>()?;
    notes.sort();
    let middle = notes.len() / 2;
    Ok(notes.into_iter().nth(middle).ok_or("no notes")?)
}

/// Returns the median of some times, in seconds.
fn median(mut times: Vec<Duration>) -> f64 {
    times.sort();
    times[times.len() / 2].as_secs_f64()
}
