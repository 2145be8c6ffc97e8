//! From what people said to what a council decides: the floors of the house, from the ground up.

pub mod source;

pub mod language;

pub(crate) mod diagnostic;
pub mod document;

pub(crate) mod disk;
pub mod findings;
pub mod render;
pub mod syntax;
pub(crate) mod text;

pub mod record;

pub(crate) mod project;

pub(crate) mod coverage;
pub(crate) mod evidence;
pub(crate) mod process;

pub(crate) mod change;
pub mod check;
pub(crate) mod draft;
pub(crate) mod edit;
pub mod exchange;

pub mod workspace;

pub(crate) mod compile;
pub(crate) mod overview;
pub(crate) mod query;

pub(crate) mod cli;
pub(crate) mod lsp;
#[cfg(feature = "serve")]
pub(crate) mod serve;

/// The doors that stay open, each known here alone.
const DOORS: cli::doors::Doors = cli::doors::Doors {
    #[cfg(feature = "serve")]
    serve: Some(serve::run),
    #[cfg(not(feature = "serve"))]
    serve: None,
    edit: lsp::run,
};

/// Runs the program on its arguments and returns its exit code; the command line is the door that opens the others.
pub fn run(arguments: impl IntoIterator<Item = std::ffi::OsString>) -> std::process::ExitCode {
    std::process::ExitCode::from(cli::run(arguments, DOORS) as u8)
}
