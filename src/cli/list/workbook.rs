//! A workbook that was asked for: into a file, among the outputs, or through a pipe.

use crate::cli::context::Context;
use crate::compile::{self, Output};
use crate::diagnostic::{Cause, Failure};
use crate::draft::Stem;
use crate::project::Project;
use crate::record::vocabulary::Edition;
use crate::render::workbook;
use crate::text::workbook::Workbook;
use std::path::Path;

/// Refuses a file for a format that is printed.
pub(in crate::cli) fn refuse_elsewhere(format: &str, out: Option<&Path>) -> Result<(), Failure> {
    match out {
        Some(_) if format != "xlsx" => Err(Failure::usage("table-out").with("format", format)),
        _ => Ok(()),
    }
}

/// Writes a workbook and prints its path; through a pipe the workbook itself.
pub(in crate::cli) fn write(
    book: &Workbook,
    project: &Project,
    out: Option<&Path>,
    context: &mut Context,
) -> Result<(), Failure> {
    let failed = |message| Failure {
        cause: Cause::Project,
        message,
    };
    let written = workbook::written(book).map_err(failed)?;
    if out == Some(Path::new("-")) {
        context.print_bytes(&written.bytes)?;
    } else {
        let (root, directory) = (context.root()?, context.directory().to_owned());
        let output = Output {
            root: &root,
            out,
            directory: &directory,
            open: false,
        };
        let stem = Stem::of_document(project, &book.title, "", Edition::Internal);
        let (path, removed) = compile::write_table(output, &stem, &written.bytes)?;
        context.print(&path);
        for path in removed {
            context.remark("build-removed", &[("path", path.into())]);
        }
    }
    for remark in &written.remarks {
        context.remark(remark.key, &remark.arguments);
    }
    Ok(())
}
