//! Writes a project to measure on: `corpus --notes N --actors A --out DIR [--layout L] [--broken K]`.

mod chapter;
mod disk;
mod draft;
mod ip;
mod journal;
mod links;
mod note;
mod random;
mod setting;
mod text;
mod words;

use std::path::PathBuf;

use clap::{Parser, ValueEnum};

use crate::setting::Setting;

#[derive(Parser)]
#[command(about = "Write a project to measure on; the same arguments give the same bytes")]
struct Args {
    /// How many interview notes
    #[arg(long)]
    notes: usize,
    /// How many stakeholders, beside the groups they are part of
    #[arg(long, value_parser = clap::value_parser!(u64).range(1..))]
    actors: u64,
    /// The folder to write into
    #[arg(long)]
    out: PathBuf,
    /// The form to write in
    #[arg(long, value_enum, default_value = "ip")]
    layout: Layout,
    /// Let every K-th note name a theme that does not exist
    #[arg(long, value_name = "K", default_value_t = 0)]
    broken: usize,
}

/// One form for each program that is measured; the notes and their references are the same in all.
#[derive(Clone, Copy, ValueEnum)]
enum Layout {
    /// A project for `ip`
    Ip,
    /// One journal, for hledger: a note is a transaction
    Journal,
    /// Linked Markdown, for lychee: a reference is a relative link
    Links,
    /// One Markdown file, for cmark: the bodies alone
    Text,
    /// The draft alone, for pandoc, Typst and mdBook
    Draft,
}

fn main() -> anyhow::Result<()> {
    let args = Args::parse();
    let setting = Setting::new(args.notes, usize::try_from(args.actors)?, args.broken);
    match args.layout {
        Layout::Ip => ip::write(&setting, &args.out),
        Layout::Journal => journal::write(&setting, &args.out),
        Layout::Links => links::write(&setting, &args.out),
        Layout::Text => text::write(&setting, &args.out),
        Layout::Draft => draft::write(&setting, &args.out),
    }
}
