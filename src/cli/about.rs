//! The flags of a command that shows something of one thing, or of all.

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The thing that is asked about.
    #[arg(value_name = "ID")]
    pub(super) id: Option<String>,
    /// How it is shown.
    #[arg(long, value_name = "FORMAT", default_value = "table", value_parser = ["table", "json"])]
    pub(super) format: String,
}
