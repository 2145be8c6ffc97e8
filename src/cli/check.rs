//! `ip check`: every defect of the project, in one run.

pub(super) mod leaving;

use super::context::{self, Context, Exit};
use super::explain;
use crate::check::levels::Purpose;
use crate::diagnostic::{Diagnostic, Failure, Severity};
use crate::disk::read;
use crate::findings::{self, Origin, Report};
use crate::overview;
use crate::record::kinds::{Role, role};
use crate::record::vocabulary::Edition;
use crate::text::printable::Printable;
use crate::workspace::outdated;
use crate::workspace::snapshot::Checked;
use clap::builder::PossibleValuesParser;
use leaving::Wish;
use std::path::PathBuf;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "PATH")]
    path: Vec<PathBuf>,
    #[arg(long, value_name = "FORMAT", default_value = findings::FORMATS[0].name, value_parser = PossibleValuesParser::new(findings::names()))]
    format: String,
    #[arg(long, value_name = "warnings", value_parser = ["warnings"])]
    deny: Option<String>,
    #[arg(long, conflicts_with = "format")]
    summary: bool,
    #[arg(long, value_name = "EDITION", default_value = Edition::Internal.word(), value_parser = PossibleValuesParser::new(Edition::WORDS), conflicts_with = "staged")]
    edition: String,
    #[arg(long, conflicts_with = "path")]
    staged: bool,
    #[arg(long, requires = "remote", conflicts_with_all = ["path", "staged", "summary"])]
    pushed: bool,
    #[arg(long, value_name = "URL", requires = "pushed")]
    remote: Option<String>,
    #[arg(long, value_name = "FILE", conflicts_with_all = ["path", "staged", "pushed", "summary"])]
    message: Option<PathBuf>,
}

/// Prints what is wrong and how many; errors, and warnings where they are denied, make the exit code 1.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    if let Some(file) = &args.message {
        return leaving::message(file, &wish(args), context);
    }
    if args.staged && context::is_saving() {
        return Ok(Exit::Done);
    }
    if let Some(address) = &args.remote {
        return leaving::pushed(address, &wish(args), context);
    }
    if !args.staged {
        let edition = Edition::of(&args.edition).unwrap_or(Edition::Internal);
        return report(&mut *context.check_for(Purpose::all(edition))?, args, context);
    }
    match context.check_staged()? {
        Some(mut checked) => report(&mut checked, args, context),
        None => {
            context.remark("check-nothing-staged", &[]);
            Ok(Exit::Done)
        }
    }
}

/// Prints what is wrong with a project.
fn report(checked: &mut Checked, args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    outdated::explain(checked)?;
    let places = places(&args.path, context)?;
    let paths = &checked.snapshot.project.paths;
    let is_asked = |path: &str| places.is_empty() || places.iter().any(|it| is_under(path, it));
    checked
        .diagnostics
        .retain(|finding| paths.get(finding.place.file.0 as usize).is_none_or(|it| is_asked(it)));
    findings::put_in_order(&mut checked.diagnostics);
    let strict = args.deny.is_some();
    let threshold = if strict { Severity::Warning } else { Severity::Error };
    let failed = checked.diagnostics.iter().any(|it| it.severity >= threshold);
    let format = if args.summary {
        Some(findings::SUMMARY)
    } else {
        findings::find(&args.format)
    };
    if let Some(format) = format {
        let text = show(checked, format, strict, &places, context);
        checked.snapshot.unchanged()?;
        context.print(&text);
    }
    Ok(if failed { Exit::Project } else { Exit::Done })
}

fn wish(args: &Args) -> Wish<'_> {
    Wish {
        format: &args.format,
        strict: args.deny.is_some(),
    }
}

/// Returns the paths from the root of what is to be looked at; none where that is everything.
fn places(named: &[PathBuf], context: &Context) -> Result<Vec<String>, Failure> {
    let root = context.root()?;
    let one = |path: &PathBuf| {
        read::inside(&root, context.directory(), path)
            .ok_or_else(|| Failure::usage("check-no-path").with("path", path.to_string_lossy().into_owned()))
    };
    named.iter().map(one).collect()
}

/// Tells whether a path is a place or lies in it.
fn is_under(path: &str, place: &str) -> bool {
    let rest = path.strip_prefix(place);
    rest.is_some_and(|it| place.is_empty() || it.is_empty() || it.starts_with('/'))
}

/// Returns some of the findings as people read them, without anything on the project as a whole.
pub(super) fn shown(checked: &Checked, some: &[Diagnostic], context: &Context) -> Printable {
    let mut found = some.to_vec();
    findings::put_in_order(&mut found);
    let format = findings::find(findings::FORMATS[0].name);
    let parts = |report: Report<'_>| {
        format.map(|format| {
            format(&Report {
                is_part: true,
                quiet: true,
                ..report
            })
        })
    };
    reported(checked, &found, context, parts).unwrap_or_default()
}

fn show(checked: &Checked, format: findings::Format, strict: bool, places: &[String], context: &Context) -> Printable {
    let hint = overview::unadopted(checked);
    let is_asked = |path: &String| places.is_empty() || places.iter().any(|it| is_under(path, it));
    let files = checked.project().paths.iter();
    let files = files.filter(|it| role(it) != Role::Other && is_asked(it)).count();
    let notes = checked.notes();
    reported(checked, &checked.diagnostics, context, |report| {
        format(&Report {
            files,
            strict,
            is_part: !places.is_empty(),
            notes: &notes,
            hint: hint.as_ref(),
            ..report
        })
    })
}

/// Does something with a report of findings in a project.
fn reported<T>(checked: &Checked, found: &[Diagnostic], context: &Context, work: impl FnOnce(Report<'_>) -> T) -> T {
    let (project, language) = (checked.project(), context.language());
    let closed = project.closed();
    let origin = Origin::new(&project.paths, &checked.names.names, |file| {
        checked.snapshot.shown(file)
    })
    .closed(move |file| closed.contains(&file));
    work(Report {
        about: &|name| explain::about(name, language),
        records: project.all().len(),
        is_part: false,
        width: context.width(),
        color: context.color(),
        quiet: context.quiet(),
        ..origin.report(found, checked.purpose.edition.word(), language)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::check::rule::Check;
    use crate::check::rules;
    use crate::language::Language;
    use crate::text::personal::Names;
    use std::fmt::Write;

    /// Shows the findings of a small project to people.
    fn shown(text: &str, edition: Edition, language: Language) -> String {
        let fixture::Fixture {
            project,
            diagnostics,
            texts,
        } = fixture::load_for(text, edition);
        let format = findings::find("human").unwrap();
        let names = Names::default();
        let origin = Origin::new(&project.paths, &names, |file| texts.get(project.path(file)).cloned());
        let shown = format(&Report {
            records: project.all().len(),
            is_part: false,
            quiet: false,
            ..origin.report(&diagnostics, Edition::Internal.word(), language)
        });
        shown.into_string()
    }

    #[test]
    fn every_complaint_can_be_drawn() {
        let mut wrong = String::new();
        // What is tried is shown by the tests of the look.
        for rule in rules::RULES.iter().filter(|it| !matches!(it.check, Check::Trying)) {
            for language in Language::ALL {
                for block in fixture::blocks(rule.page(language), "bad") {
                    // A rule that is off finds nothing until a project turns it on.
                    let on = format!(
                        "//- policy/policy.yaml\ntitle: T\nauthority: E\nlanguage: da\ncoverage: []\nchecks: {{{}: deny}}\n",
                        rule.name
                    );
                    let text = if rule.default_level == crate::check::rule::Level::Allow {
                        on + &block
                    } else {
                        block
                    };
                    let shown = shown(&text, fixture::edition(rule), language);
                    let is_gap = |it: &str| it.contains("{$") || it.contains("{ $");
                    let is_key = |it: &str| rules::RULES.iter().any(|rule| it.contains(&format!(": {}", rule.name)));
                    let is_wide = |it: &str| crate::text::columns::width(it) > 80 && it.trim().contains(' ');
                    for line in shown.lines().filter(|it| is_gap(it) || is_key(it) || is_wide(it)) {
                        writeln!(wrong, "{} in {language:?}: {line}", rule.name).unwrap();
                    }
                    if !shown.contains(rule.name) {
                        writeln!(wrong, "{} in {language:?} is not shown: {shown}", rule.name).unwrap();
                    }
                }
            }
        }
        assert!(wrong.is_empty(), "{wrong}");
    }
}
