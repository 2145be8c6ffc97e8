//! `ip open`: a project that was used before, another folder, or one that is fetched from an address.

use super::ask::{Ask, Choice, Prompt};
use super::context::{Context, Exit, in_full};
use super::front::{self, Program};
use crate::diagnostic::Failure;
use crate::disk::git::fetched;
use crate::disk::git::trouble::GitError;
use crate::disk::git::user::Manner;
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
pub(super) fn run(args: &Args, program: Program, context: &mut Context) -> Result<Exit, Failure> {
    let Some(place) = &args.place else {
        if context.is_at_terminal() {
            return choose(program, context);
        }
        return Err(Failure::usage("open-where"));
    };
    let root = find_or_fetch(place, context)?;
    enter(&root, program, context)
}

/// Returns the project in a folder, or fetches one from an address into a folder of its own.
fn find_or_fetch(place: &str, context: &mut Context) -> Result<PathBuf, Failure> {
    let folder = context.directory().join(place);
    if folder.is_dir() && !(fetched::is_bare(&folder) && project(&folder).is_err())
        || !folder.is_dir() && !fetched::is_address(place)
    {
        return project(&folder);
    }
    let into = context.directory().join(fetched::name(place));
    if into.exists() {
        return Err(Failure::usage("open-in-the-way").with("folder", in_full(&into)));
    }
    let manner = Manner {
        is_interactive: context.is_interactive(),
        language: context.language().code(),
    };
    fetched::clone(place, context.directory(), Path::new(fetched::name(place)), manner).map_err(unfetched)?;
    context.remark("open-fetched", &[("folder", in_full(&into).into())]);
    project(&into)
}

/// Returns the failure that nothing was fetched.
fn unfetched(trouble: GitError) -> Failure {
    match trouble {
        GitError::Gone | GitError::NoRepository => Failure::machine("open-gone"),
        GitError::Unreachable(why) => Failure::machine("open-unreachable").with("why", why),
        GitError::Password => Failure::machine("open-password"),
        GitError::UnknownHost => Failure::machine("open-unknown-host"),
        trouble => trouble.into(),
    }
}

/// Opens the door of the project that we stand in, else of one that somebody chooses.
pub(super) fn alone(program: Program, context: &mut Context) -> Result<Exit, Failure> {
    match context.root() {
        Ok(root) => Ok(front::in_project(&root, program, context)),
        Err(_) => choose(program, context),
    }
}

/// Something to begin with where there is no project.
enum Beginning {
    /// A new project.
    New,
    /// One that was used before.
    Used(Used),
    /// One in another folder.
    Folder,
    /// One that is fetched from an address.
    Address,
    /// Nothing.
    Stop,
}

/// Lets somebody choose what to begin with, and opens its door.
fn choose(program: Program, context: &mut Context) -> Result<Exit, Failure> {
    let key = if context.root().is_ok() {
        "front-open"
    } else {
        "front-begin"
    };
    let used = used::all().into_iter().map(Beginning::Used);
    let beginnings = std::iter::once(Beginning::New).chain(used);
    let beginnings: Vec<Beginning> = beginnings
        .chain([Beginning::Folder, Beginning::Address, Beginning::Stop])
        .collect();
    let language = context.language();
    let choices: Vec<Choice> = beginnings.iter().map(|it| choice(it, language)).collect();
    let Some(mut asker) = context.asker() else {
        return Err(Failure::usage("open-where"));
    };
    let chosen = match asker.one(&language.word(key), &choices) {
        Ok(at) => &beginnings[at],
        Err(_) => return Ok(Exit::Done),
    };
    match chosen {
        Beginning::Stop => Ok(Exit::Done),
        Beginning::Used(used) => enter(&used.folder, program, context),
        Beginning::Folder => {
            let folder = asked(&mut *asker, context)?;
            enter(&folder, program, context)
        }
        Beginning::Address => {
            let address = address(&mut *asker, context)?;
            drop(asker);
            front::show_command(&["open".to_owned(), address.clone()], context);
            let root = find_or_fetch(&address, context)?;
            enter(&root, program, context)
        }
        Beginning::New => {
            drop(asker);
            begin(program, context)
        }
    }
}

fn choice(beginning: &Beginning, language: Language) -> Choice {
    match beginning {
        Beginning::New => Choice::new(language.word("front-begin-new"), ""),
        Beginning::Used(used) => Choice::new(&*used.title, used.folder.display().to_string()),
        Beginning::Folder => Choice::new(language.word("front-begin-folder"), ""),
        Beginning::Address => Choice::new(language.word("front-begin-address"), ""),
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

/// Asks for the address of a project.
fn address(asker: &mut dyn Ask, context: &Context) -> Result<String, Failure> {
    let language = context.language();
    let judge = |text: &str| match text.trim() {
        "" => Err(language.word("form-empty")),
        text => Ok(text.to_owned()),
    };
    let prompt = Prompt {
        question: &language.word("open-address"),
        help: &language.word("open-address-help"),
        ..Prompt::default()
    };
    Ok(asker.text(&prompt, &judge)?.trim().to_owned())
}

/// Makes a new project, and opens its door.
fn begin(program: Program, context: &mut Context) -> Result<Exit, Failure> {
    let here = context.directory().to_owned();
    let exit = front::call(&here, &["init".to_owned()], program, context);
    if exit != Exit::Done {
        return Ok(exit);
    }
    // The project was made here, or in a folder of its own that `init` put first in the list.
    let made = context
        .root()
        .ok()
        .or_else(|| used::all().into_iter().next().map(|it| it.folder));
    made.map_or(Ok(Exit::Done), |it| enter(&it, program, context))
}

/// Opens the door of a project.
fn enter(root: &Path, program: Program, context: &mut Context) -> Result<Exit, Failure> {
    context.move_to(root);
    if context.is_at_terminal() {
        return Ok(front::in_project(root, program, context));
    }
    let checked = context.load()?;
    used::remember(root, &checked.project.manifest.title);
    context.print(in_full(root));
    Ok(Exit::Done)
}

/// Returns the folder of the project that a folder lies in.
fn project(folder: &Path) -> Result<PathBuf, Failure> {
    read::find_root(folder).ok_or_else(|| Failure::usage("no-project").with("directory", in_full(folder)))
}
