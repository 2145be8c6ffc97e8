//! `ip build`: the draft, in every format.

use super::context::{Context, Exit};
use super::kept::Kept;
use crate::check::levels::Purpose;
use crate::compile;
use crate::diagnostic::Failure;
use crate::document::Document;
use crate::draft::{self, Stem};
use crate::record::vocabulary::{Edition, EvidenceStyle};
use crate::render::look::Look;
use crate::render::{FORMATS, Format};
use crate::text::printable::Printable;
use crate::workspace::snapshot::Checked;
use clap::builder::PossibleValuesParser;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "STYLE", value_parser = PossibleValuesParser::new(EvidenceStyle::WORDS))]
    evidence: Option<String>,
    #[arg(long, value_name = "EDITION", value_parser = PossibleValuesParser::new(Edition::WORDS))]
    edition: Option<String>,
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
    /// Tells whether anything is to be written.
    pub(super) fn is_asked(&self) -> bool {
        !self.format.is_empty() || self.out.is_some() || self.open
    }

    /// Returns the flags of a command that writes one format.
    pub(super) fn of(format: &str, out: Option<PathBuf>) -> Self {
        Self {
            format: vec![format.to_owned()],
            out,
            open: false,
        }
    }
}

/// Writes the draft into `build/` or the folder that is asked for, prints each path, and names what it was built without.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let edition = args.edition.as_deref().and_then(Edition::of);
    let edition = edition.unwrap_or(Edition::Internal);
    let checked = checked(&args.output, edition, context)?;
    compile::refuse_errors(&checked)?;
    let evidence = args.evidence.as_deref().and_then(EvidenceStyle::of);
    compile::refuse_unpublishable(checked.project(), edition)?;
    let formats = compile::formats(&args.output.format)?;
    let documents = compile::drafts(&checked.snapshot, &formats, edition, evidence)?;
    let stem = draft::file_stem(checked.project(), edition);
    let done = write(&documents, &stem, &args.output, checked.look(), context)?;
    if let Some(it) = compile::left_out(&checked.snapshot, edition)? {
        context.remark(it.key, &it.arguments);
    }
    // Whoever asked for formats knows which ones.
    for format in compile::without_format().filter(|_| args.output.format.is_empty()) {
        let names = [
            ("format", format.name.to_uppercase().into()),
            ("feature", format.name.into()),
        ];
        context.remark("build-left-out", &names);
    }
    Ok(done)
}

/// Writes one document in the formats that are asked for.
pub(super) fn write_one(
    document: Document,
    stem: &Stem,
    args: &Output,
    look: &Look,
    context: &mut Context,
) -> Result<Exit, Failure> {
    let formats = compile::formats(&args.format)?;
    let document = Arc::new(document);
    let documents: Vec<_> = formats.iter().map(|_| Arc::clone(&document)).collect();
    write(&documents, stem, args, look, context)
}

/// Loads the project and checks it for what stops an edition, unless a format can't be written.
pub(super) fn checked(args: &Output, edition: Edition, context: &Context) -> Result<Kept<Checked>, Failure> {
    compile::formats(&args.format)?;
    context.check_for(Purpose::errors(edition))
}

/// Writes a document in the formats that are asked for, in a look, and prints each path; of several, one for each format.
pub(super) fn write(
    documents: &[Arc<Document>],
    stem: &Stem,
    args: &Output,
    look: &Look,
    context: &mut Context,
) -> Result<Exit, Failure> {
    let formats = compile::formats(&args.format)?;
    let rendered = {
        let language = context.language();
        let left = Arc::new(Mutex::new(formats.iter().map(|it| it.0.name).collect::<Vec<_>>()));
        let names = Arc::clone(&left);
        let text = move || {
            let names = names.lock().map_or_else(|_| String::new(), |it| it.join(", "));
            Printable::say(language, "progress-build", &[("formats", names.into())])
        };
        // A person who waits sees which formats are still to come.
        let progress = context.progress(text).watched();
        compile::render(documents, look, &formats, &|done: &Format| {
            if let Ok(mut left) = left.lock() {
                left.retain(|it| *it != done.name);
            }
            progress.turn();
        })
    };
    let (root, directory) = (context.root()?, context.directory().to_owned());
    let output = compile::Output {
        root: &root,
        out: args.out.as_deref(),
        directory: &directory,
        open: args.open,
    };
    let removed = compile::write(output, stem, &formats, rendered, |path, remarks| {
        context.print(path);
        for remark in remarks {
            context.remark(remark.key, &remark.arguments);
        }
    })?;
    for path in removed {
        context.remark("build-removed", &[("path", path.into())]);
    }
    Ok(Exit::Done)
}
