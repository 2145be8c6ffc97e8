//! `ip form`: forms to hand out, which `ip add-interview --from` takes back.

use super::context::{Context, Exit};
use super::which;
use crate::compile;
use crate::diagnostic::Failure;
use crate::record::kind::Kind;
use std::path::PathBuf;

/// The commands.
#[derive(Debug, clap::Args)]
#[command(
    disable_help_subcommand = true,
    subcommand_required = true,
    arg_required_else_help = true
)]
pub(super) struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    Interview(Interview),
}

/// The flags.
#[derive(Debug, clap::Args)]
struct Interview {
    #[arg(long, value_name = "ID")]
    stakeholder: Vec<String>,
    #[arg(long, value_name = "ID")]
    theme: Vec<String>,
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

/// Writes a form and prints its path.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let Command::Interview(args) = &args.command;
    let (root, checked) = (context.root()?, context.check_records()?);
    let project = checked.project();
    let ids = |given: &[String], kind: Kind| -> Result<Vec<String>, Failure> {
        let found = given.iter().map(|it| which::find(project, it, &[kind.into()], context));
        found.map(|it| it.map(|it| it.id().clone())).collect()
    };
    let stakeholders = ids(&args.stakeholder, Kind::Stakeholder)?;
    let themes = ids(&args.theme, Kind::Theme)?;
    let bytes = compile::interview_form(project, checked.look(), &stakeholders, &themes)?;
    let directory = context.directory().to_owned();
    let output = compile::Output {
        root: &root,
        out: args.out.as_deref(),
        directory: &directory,
        open: false,
    };
    let name = format!("{}.docx", context.document_language().word("paper-file"));
    let place = compile::place_of_one(output, &name)?;
    let path = compile::write_one(output, &place, &bytes)?;
    context.print(&path);
    context.remark("paper-next", &[("path", path.as_str().into())]);
    Ok(Exit::Done)
}
