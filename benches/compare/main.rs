//! Measures `ip` against the floor and its peers, in turn, and prints one Markdown table.

mod child;
mod corpora;
mod goals;
mod machine;
mod measure;
mod page;
mod program;
mod rows;
mod subject;
mod workbench;

use std::path::PathBuf;

use clap::Parser;

use crate::corpora::Size;
use crate::subject::Subjects;

const SIZES: [Size; 4] = [
    Size::new(100, 24),
    Size::new(1000, 60),
    Size::new(10_000, 300),
    Size::new(100_000, 1000),
];

#[derive(Parser)]
#[command(about = "Measure ip against the floor and its peers")]
struct Args {
    /// The `ip` to measure; without it only the floor and the peers are
    #[arg(long, value_name = "PROGRAM")]
    ip: Option<PathBuf>,
    /// Where the corpora are, outside of any repository; those that are missing, or older than the generator, are made [default: ip-corpora in the
    /// system's folder for what is temporary]
    #[arg(long, value_name = "DIR")]
    corpora: Option<PathBuf>,
    /// How often each pair is run, in turn
    #[arg(long, default_value_t = 7, value_parser = clap::value_parser!(u32).range(5..))]
    rounds: u32,
    /// Only the sizes of so many notes
    #[arg(long, value_name = "N")]
    notes: Vec<usize>,
    /// Also 100,000 notes: 1.9 GB of corpora, and some minutes
    #[arg(long)]
    large: bool,
    /// What `benches/again.rs` printed of 10,000 notes: looking again after one changed file, and after none
    #[arg(long, value_name = "RATIOS", value_parser = rows::again)]
    again: Option<[f64; 2]>,
    /// The day to write beside the figures [default: today]
    #[arg(long)]
    date: Option<String>,
    /// Also put the table into this page, between its two markers
    #[arg(long, value_name = "PAGE")]
    write: Option<PathBuf>,
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let wanted = |it: &&Size| match args.notes.as_slice() {
        [] => args.large || it.notes < 100_000,
        notes => notes.contains(&it.notes),
    };
    let sizes: Vec<Size> = SIZES.iter().filter(wanted).copied().collect();
    let corpora = args.corpora.unwrap_or_else(|| std::env::temp_dir().join("ip-corpora"));
    let subjects = Subjects::find(args.ip.as_deref(), &corpora)?;
    for size in &sizes {
        corpora::make(&corpora, *size)?;
    }
    let mut rows = rows::measured(&subjects, &sizes, args.rounds)?;
    rows.extend(rows::looking_again(&sizes, args.again));
    rows.extend(workbench::rows(&subjects, &sizes)?);
    let text = page::table(&sizes, &rows) + &machine::how(&subjects, args.rounds, args.date)?;
    println!("{text}");
    args.write.map_or(Ok(()), |path| page::replace(&path, &text))
}
