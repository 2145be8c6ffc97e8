//! `ip rename`: another name, in the file and wherever it is named, or nothing.

use super::context::{Checked, Context, Exit, Failure};
use crate::disk::write::Change;
use crate::edit::Refusal;
use crate::edit::rename::{self, Changed, Renaming};
use crate::text::visible::visible;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(value_name = "NAME")]
    new: String,
    #[arg(long)]
    dry_run: bool,
}

/// Renames, and prints the file's new path; without writing, prints every word that would change.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    if args.dry_run {
        let renaming = plan(args, &context.check()?, context)?;
        context.print(&shown(&renaming));
        context.remark("rename-would", &told(&renaming));
        return Ok(Exit::Done);
    }
    let command = format!("ip rename {} {}", args.id, args.new);
    let writer = context.writer()?;
    if writer.recovered().is_some_and(|it| it.command == command && !it.undone) {
        return Ok(Exit::Done);
    }
    let renaming = plan(args, &context.check()?, context)?;
    let changes: Vec<Change> = renaming.files.iter().map(change).collect();
    writer.many(&command, &changes)?;
    if let Some(moved) = renaming.files.iter().find(|it| it.path != it.new_path) {
        context.print(&moved.new_path);
    }
    context.remark("rename-done", &told(&renaming));
    Ok(Exit::Done)
}

fn plan(args: &Args, checked: &Checked, context: &Context) -> Result<Renaming, Failure> {
    let text_of = |file| context.text(checked, file);
    let found = &checked.diagnostics;
    Ok(rename::plan(&checked.project, found, &text_of, &args.id, &args.new)?)
}

fn change(file: &Changed) -> Change {
    Change {
        old: Some((file.path.clone(), file.old.clone().into_bytes())),
        new: Some((file.new_path.clone(), file.new.clone().into_bytes())),
    }
}

fn told(renaming: &Renaming) -> Vec<(&'static str, crate::language::Value)> {
    let references = |it: &Changed| it.words.iter().filter(|it| it.reference).count();
    let files = renaming.files.iter().filter(|it| references(it) > 0).count();
    vec![
        ("old", (&*renaming.old).into()),
        ("new", (&*renaming.new).into()),
        (
            "references",
            renaming.files.iter().map(references).sum::<usize>().into(),
        ),
        ("files", files.into()),
    ]
}

/// Shows no more than the words that change, since notes hold what people said.
fn shown(renaming: &Renaming) -> String {
    let mut text = String::new();
    for file in &renaming.files {
        text.push_str(&visible(&file.path));
        if file.path != file.new_path {
            text.push_str(&format!(" → {}", visible(&file.new_path)));
        }
        text.push('\n');
        for word in &file.words {
            let (old, new) = (visible(&word.old), visible(&word.new));
            text.push_str(&format!("{:>5}  {old} → {new}\n", word.line));
        }
    }
    text
}

impl From<Refusal> for Failure {
    fn from(refusal: Refusal) -> Self {
        Self {
            exit: if refusal.project { Exit::Project } else { Exit::Usage },
            message: refusal.message,
        }
    }
}

#[cfg(test)]
mod tests;
