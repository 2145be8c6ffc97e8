//! `ip open`: a project that was used before, another folder, or one that is fetched from an address.

use super::ask::{Ask, Choice, Prompt};
use super::context::{Context, Exit, in_full};
use super::front;
use crate::diagnostic::Failure;
use crate::disk::read;
use crate::language::Language;
use crate::workspace::used::{self, Used};
use std::path::{Path, PathBuf};

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "DIR")]
    place: Option<String>,
}

/// Opens the door of a project; where nobody sits at the terminal it prints the project's folder.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let Some(place) = &args.place else {
        if context.is_at_terminal() {
            return choose(context);
        }
        return Err(Failure::usage("open-where"));
    };
    let root = project(&context.directory().join(place))?;
    enter(&root, context)
}

/// Something to begin with where there is no project.
enum Beginning {
    /// A new project.
    New,
    /// One that was used before.
    Used(Used),
    /// One in another folder.
    Folder,
    /// Nothing.
    Stop,
}

/// Lets somebody choose what to begin with, and opens its door.
pub(super) fn choose(context: &mut Context) -> Result<Exit, Failure> {
    let used = used::all().into_iter().map(Beginning::Used);
    let beginnings = std::iter::once(Beginning::New).chain(used);
    let beginnings: Vec<Beginning> = beginnings.chain([Beginning::Folder, Beginning::Stop]).collect();
    let language = context.language();
    let choices: Vec<Choice> = beginnings.iter().map(|it| choice(it, language)).collect();
    let Some(mut asker) = context.asker() else {
        return Err(Failure::usage("open-where"));
    };
    let chosen = match asker.one(&language.word("front-begin"), &choices) {
        Ok(at) => &beginnings[at],
        Err(_) => return Ok(Exit::Done),
    };
    match chosen {
        Beginning::Stop => Ok(Exit::Done),
        Beginning::Used(used) => enter(&used.folder, context),
        Beginning::Folder => {
            let folder = asked(&mut *asker, context)?;
            enter(&folder, context)
        }
        Beginning::New => {
            drop(asker);
            begin(context)
        }
    }
}

fn choice(beginning: &Beginning, language: Language) -> Choice {
    match beginning {
        Beginning::New => Choice::new(language.word("front-begin-new"), ""),
        Beginning::Used(used) => Choice::new(&*used.title, used.folder.display().to_string()),
        Beginning::Folder => Choice::new(language.word("front-begin-folder"), ""),
        Beginning::Stop => Choice::new(language.word("front-stop"), ""),
    }
}

/// Asks for the folder of a project.
fn asked(asker: &mut dyn Ask, context: &Context) -> Result<PathBuf, Failure> {
    let language = context.language();
    let here = context.directory();
    let judge = |text: &str| match project(&here.join(text.trim())) {
        Ok(root) => Ok(in_full(&root)),
        Err(failure) => Err(language.say(failure.message.key, &failure.message.arguments)),
    };
    let prompt = Prompt {
        question: &language.word("open-folder"),
        ..Prompt::default()
    };
    let text = asker.text(&prompt, &judge)?;
    project(&here.join(text.trim()))
}

/// Makes a new project, and opens its door.
fn begin(context: &mut Context) -> Result<Exit, Failure> {
    let here = context.directory().to_owned();
    let exit = front::call(&here, &["init".to_owned()], context);
    if exit != Exit::Done {
        return Ok(exit);
    }
    // The project was made here, or in a folder of its own that `init` put first in the list.
    let made = context
        .root()
        .ok()
        .or_else(|| used::all().into_iter().next().map(|it| it.folder));
    made.map_or(Ok(Exit::Done), |it| enter(&it, context))
}

/// Opens the door of a project.
fn enter(root: &Path, context: &mut Context) -> Result<Exit, Failure> {
    context.move_to(root);
    if context.is_at_terminal() {
        return front::in_project(root, context);
    }
    let checked = context.load()?;
    used::remember(root, &checked.project.manifest.title.to_string());
    context.print(in_full(root));
    Ok(Exit::Done)
}

/// Returns the folder of the project that a folder lies in.
fn project(folder: &Path) -> Result<PathBuf, Failure> {
    read::find_root(folder).ok_or_else(|| Failure::usage("no-project").with("directory", in_full(folder)))
}
