//! From what people said to what a council decides: the floors of the house, from the ground up.

pub mod source;

pub mod language;

pub mod diagnostic;
pub mod document;

pub mod disk;
pub mod findings;
pub mod render;
pub mod syntax;
pub mod text;

pub mod record;

pub mod project;

pub mod coverage;
pub mod evidence;
pub mod process;

pub mod change;
pub mod check;
pub mod draft;
pub mod edit;

pub mod workspace;

pub mod compile;
pub mod overview;
pub mod query;

pub mod cli;

/// Runs the program on its arguments and returns its exit code.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> std::process::ExitCode {
    std::process::ExitCode::from(cli::run(arguments) as u8)
}
