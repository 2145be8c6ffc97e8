//! `ip build`: the draft, in every format.

use super::context::{Checked, Context, Exit, Failure};
use crate::diagnostic::{Message, Severity};
use crate::disk::{output, read};
use crate::document::{Document, GENERATOR};
use crate::draft;
use crate::render::look::Look;
use crate::render::{FORMATS, Format, Render, Rendered};
use rayon::prelude::*;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    output: Output,
}

/// What is written, and where; the flags of every command that writes documents.
#[derive(Debug, clap::Args)]
pub(super) struct Output {
    #[arg(long, value_name = "html,md,docx,pdf", value_delimiter = ',', value_parser = FORMATS.map(|it| it.name).to_vec())]
    format: Vec<String>,
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    #[arg(long)]
    open: bool,
}

impl Output {
    /// Returns the flags of a command that writes one format.
    pub(super) fn of(format: &str, out: Option<PathBuf>) -> Self {
        Self {
            format: vec![format.to_owned()],
            out,
            open: false,
        }
    }
}

/// Writes the draft into `build/` or the folder that is asked for, and prints each path.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let checked = sound(&args.output, context)?;
    let text_of = |path: &str| read::text(&checked.root, path).ok();
    let bytes_of = |path: &str| read::bytes(&checked.root, path).ok();
    let document = draft::assemble(&checked.project, &text_of, &bytes_of);
    let stem = draft::file_stem(&checked.project);
    write(&document, &stem, &args.output, (&checked.root, &checked.look), context)
}

/// Loads and checks the project; one with errors makes no documents, and neither does a format that can't be written.
pub(super) fn sound(args: &Output, context: &Context) -> Result<Checked, Failure> {
    formats(&args.format)?;
    let checked = context.check()?;
    let errors = checked
        .diagnostics
        .iter()
        .filter(|it| it.severity == Severity::Error)
        .count();
    if errors > 0 {
        return Err(Failure::new(Exit::Project, "build-errors").with("errors", errors));
    }
    Ok(checked)
}

/// Writes a document in the formats that are asked for, for a project and in its look, and prints each path.
pub(super) fn write(
    document: &Document,
    stem: &str,
    args: &Output,
    (root, look): (&Path, &Look),
    context: &mut Context,
) -> Result<Exit, Failure> {
    let formats = formats(&args.format)?;
    let folder = folder(root, args.out.as_deref(), context.directory())?;
    let path_of = |it: &Format| folder.join(format!("{stem}.{}", it.extension));
    let written = rendered(document, look, &formats, context);
    let mut files = Vec::new();
    for ((format, _), rendered) in formats.iter().zip(written) {
        let rendered = rendered.map_err(|message| Failure {
            exit: Exit::Project,
            message,
        })?;
        files.push((path_of(format), rendered));
    }
    // Nothing is written before it is known that everything may be.
    for (path, _) in &files {
        output::may_write(path, GENERATOR).map_err(|why| refused(&why, path))?;
    }
    for (path, rendered) in &files {
        output::write(path, &rendered.bytes).map_err(|why| refused(&why, path))?;
        context.print(&shown(root, path));
        for remark in &rendered.remarks {
            context.remark(remark.key, &remark.arguments);
        }
    }
    if args.open
        && let Some((path, _)) = files.first()
    {
        output::open(path).map_err(|why| refused(&why, path))?;
    }
    Ok(Exit::Done)
}

/// Returns a document in each format, made side by side; a person who waits sees which ones are still to come.
fn rendered(
    document: &Document,
    look: &Look,
    formats: &[(&Format, Render)],
    context: &Context,
) -> Vec<Result<Rendered, Message>> {
    let language = context.language();
    let left = Arc::new(Mutex::new(formats.iter().map(|it| it.0.name).collect::<Vec<_>>()));
    let names = Arc::clone(&left);
    let text = move || {
        let names = names.lock().map_or_else(|_| String::new(), |it| it.join(", "));
        language.say("progress-build", &[("formats", names.into())])
    };
    let progress = context.progress(text).watched();
    let render = |(format, render): &(&Format, Render)| {
        let rendered = render(document, look);
        if let Ok(mut left) = left.lock() {
            left.retain(|it| *it != format.name);
        }
        progress.turn();
        rendered
    };
    formats.par_iter().map(render).collect()
}

/// Returns the formats that are asked for and how each is written; all that this program can write where none is.
fn formats(asked: &[String]) -> Result<Vec<(&'static Format, Render)>, Failure> {
    let mut formats = Vec::new();
    for format in &FORMATS {
        match format.render {
            Some(render) if asked.is_empty() || asked.iter().any(|it| it == format.name) => {
                formats.push((format, render))
            }
            None if asked.iter().any(|it| it == format.name) => {
                return Err(
                    Failure::new(Exit::Usage, "build-without-format").with("format", format.name.to_uppercase())
                );
            }
            _ => {}
        }
    }
    Ok(formats)
}

/// Returns the folder for the outputs; never the project itself, a folder of records, the home folder or the disk's root.
fn folder(root: &Path, asked: Option<&Path>, directory: &Path) -> Result<PathBuf, Failure> {
    let Some(asked) = asked else {
        return Ok(root.join("build"));
    };
    let folder = output::resolve(&directory.join(asked));
    let refuse = || Failure::new(Exit::Usage, "build-bad-folder").with("folder", asked.display().to_string());
    let within = folder.strip_prefix(root).ok();
    let first = within
        .and_then(|it| it.components().next())
        .map(|it| it.as_os_str().to_owned());
    let is_ours = within.is_some_and(|it| it.as_os_str().is_empty())
        || first.is_some_and(|it| {
            [
                "policy",
                "stakeholders",
                "interviews",
                "templates",
                "private",
                ".git",
                ".ip",
            ]
            .iter()
            .any(|own| it == *own)
        });
    if is_ours || root.starts_with(&folder) || output::is_home(&folder) || folder.is_file() {
        return Err(refuse());
    }
    Ok(folder)
}

fn refused(why: &output::Refused, path: &Path) -> Failure {
    let (exit, key) = match why {
        output::Refused::Foreign => (Exit::Usage, "build-foreign-file"),
        output::Refused::Machine(_) => (Exit::Machine, "build-not-written"),
    };
    let reason = if let output::Refused::Machine(error) = why {
        error.to_string()
    } else {
        String::new()
    };
    Failure::new(exit, key)
        .with("path", path.display().to_string())
        .with("reason", reason)
}

/// Returns a path as seen from the project, so that what is printed is the same everywhere.
fn shown(root: &Path, path: &Path) -> String {
    path.strip_prefix(root).unwrap_or(path).display().to_string()
}
