//! `ip report`: a memo to the steering group, to those who were consulted or to those who took part, in every format.

use super::build::{self, Output};
use super::context::{Context, Exit};
use crate::compile;
use crate::diagnostic::Failure;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "MEMO")]
    memo: String,
    #[arg(long, value_name = "SINCE")]
    since: Option<String>,
    #[command(flatten)]
    output: Output,
}

/// Writes the memo into `build/` or the folder that is asked for, and prints each path.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let checked = build::checked(&args.output, context)?;
    compile::refuse_errors_in_memo(&checked)?;
    let memo = compile::memo(&checked.snapshot, &args.memo, args.since.as_deref())?;
    let done = build::write_one(memo.document, &memo.stem, &args.output, checked.look(), context)?;
    if let Some(why) = memo.not_compared {
        let mut arguments = why.arguments.clone();
        arguments.push(("why", context.language().say(why.key, &why.arguments).into()));
        context.remark("report-not-compared", &arguments);
    }
    Ok(done)
}
