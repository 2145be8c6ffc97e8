//! `ip export refi`: the notes and their coding for programs of qualitative analysis.

use crate::cli::context::{Context, Exit};
use crate::compile::{self, Output};
use crate::diagnostic::Failure;
use crate::draft;
use crate::exchange::refi;
use crate::query::coded::{self, Exported};
use crate::query::describe::Describer;
use crate::record::vocabulary::Edition;
use std::path::PathBuf;

/// The flags.
#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    #[arg(long)]
    all: bool,
    #[arg(long)]
    dry_run: bool,
}

/// Writes the file, prints its path, and says what is in it, what is not, and that it is not to be passed on.
pub(in crate::cli) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let checked = context.check()?;
    compile::refuse_errors_in_export(&checked)?;
    let (root, directory) = (context.root()?, context.directory().to_owned());
    let output = Output {
        root: &root,
        out: args.file.as_deref(),
        directory: &directory,
        open: false,
    };
    let stem = draft::file_stem(checked.project(), Edition::Internal);
    let place = compile::place_of_one(output, &format!("{}.qdpx", stem.name()))?;
    let project = checked.project();
    let exported = checked
        .snapshot
        .with_texts(|texts| coded::export(&Describer::new(project, texts), args.all))?;
    let bytes = refi::write(&exported.coded);
    if !args.dry_run {
        let path = compile::write_one(output, &place, &bytes)?;
        context.print(path);
    }
    report(&exported, args, context);
    Ok(Exit::Done)
}

fn report(exported: &Exported, args: &Args, context: &Context) {
    let (themes, aspects) = exported.codes();
    let notes = exported.coded.documents.len();
    let holds = [
        ("notes", notes.into()),
        ("themes", themes.into()),
        ("aspects", aspects.into()),
        ("codings", exported.codings().into()),
    ];
    context.remark(
        if args.dry_run {
            "export-would-hold"
        } else {
            "export-holds"
        },
        &holds,
    );
    let counts = [
        ("export-withheld", exported.withheld),
        ("export-planned", exported.planned),
        ("export-counted", if args.all { 0 } else { exported.counted }),
    ];
    for (key, count) in counts.into_iter().filter(|it| it.1 > 0) {
        context.remark(key, &[("notes", count.into())]);
    }
    context.remark("export-without", &[]);
    if notes > 0 {
        let counted = if args.all { exported.counted } else { 0 };
        context.remark("export-internal", &[("counted", counted.into())]);
    }
}
