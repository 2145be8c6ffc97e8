//! `ip check`: every defect of the project, in one run.

use super::context::{Checked, Context, Exit, Failure};
use crate::check::rules;
use crate::diagnostic::Severity;
use crate::findings::{self, About, Report};
use crate::record::kind::{Role, role};
use clap::builder::PossibleValuesParser;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "FORMAT", default_value = findings::FORMATS[0].0, value_parser = PossibleValuesParser::new(findings::names()), hide_possible_values = true, hide_default_value = true)]
    format: String,
    #[arg(long, value_name = "warnings", value_parser = ["warnings"], hide_possible_values = true)]
    deny: Option<String>,
}

/// Prints what is wrong and how many; errors, and warnings where they are denied, make the exit code 1.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let checked = context.check()?;
    let strict = args.deny.is_some();
    let loud = if strict { Severity::Warning } else { Severity::Error };
    let failed = checked.diagnostics.iter().any(|it| it.severity >= loud);
    if let Some(format) = findings::find(&args.format) {
        let text = show(&checked, format, strict, context);
        context.print(&text);
    }
    Ok(if failed { Exit::Project } else { Exit::Done })
}

fn show(checked: &Checked, format: findings::Format, strict: bool, context: &Context) -> String {
    let project = &checked.project;
    let language = context.language();
    let about = |name: &str| {
        let page = rules::find(name)?.page(language);
        let title = page.lines().next()?.trim_start_matches("# ");
        Some(About { title, page })
    };
    format(&Report {
        findings: &checked.diagnostics,
        paths: &project.paths,
        read: &|file| context.text(checked, file),
        mask: &|_| None,
        about: &about,
        files: project.paths.iter().filter(|it| role(it) != Role::Other).count(),
        records: project.all().len(),
        strict,
        language,
        width: context.width(),
        color: context.color(),
        quiet: context.quiet(),
    })
}
