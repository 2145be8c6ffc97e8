//! The practical limit of a check: `floor read DIR` reads every file, `floor check DIR` also parses and resolves.

mod files;
mod record;
mod resolve;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use rayon::prelude::*;

use crate::files::{bytes, walk};
use crate::record::Record;

fn main() -> anyhow::Result<ExitCode> {
    let mut arguments = std::env::args_os().skip(1);
    let (Some(step), Some(folder)) = (arguments.next(), arguments.next()) else {
        anyhow::bail!("floor read|check DIR");
    };
    let paths = walk(Path::new(&folder))?;
    match step.to_str() {
        Some("read") => read(&paths),
        Some("check") => check(&paths),
        _ => anyhow::bail!("floor read|check DIR"),
    }
}

fn read(paths: &[PathBuf]) -> anyhow::Result<ExitCode> {
    let length = |path: &PathBuf| anyhow::Ok(bytes(path)?.len());
    let total = paths
        .par_iter()
        .map(length)
        .try_reduce(|| 0, |one, other| Ok(one + other))?;
    println!("{} files, {total} bytes", paths.len());
    Ok(ExitCode::SUCCESS)
}

fn check(paths: &[PathBuf]) -> anyhow::Result<ExitCode> {
    // First the list, then its errors: rayon splits a list whose length it knows into fewer pieces.
    let records: Vec<anyhow::Result<Record>> = paths.par_iter().map(|path| Record::read(path)).collect();
    let records: Vec<Record> = records.into_iter().collect::<anyhow::Result<_>>()?;
    let found = resolve::resolve(&records);
    println!(
        "{} files, {} references, {} dangling",
        paths.len(),
        found.references,
        found.dangling
    );
    // The process ends here: to give every string back first would be work that no check needs.
    std::mem::forget(records);
    Ok(if found.dangling > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    })
}
