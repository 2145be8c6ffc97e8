//! `ip privacy names`: the names of those who took part, kept as digests that `ip check` looks for.

use super::input;
use crate::cli::ask::{Ask, Prompt};
use crate::cli::context::{self, Context, Exit, random};
use crate::diagnostic::Failure;
use crate::disk::read;
use crate::language::Language;
use crate::text::personal::{Names, names};
use crate::workspace::guard;
use crate::workspace::names::{self as list, ListState, NameList};
use std::path::Path;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "FILE")]
    file: Option<String>,
    #[arg(long)]
    replace: bool,
    #[arg(long)]
    dry_run: bool,
}

/// Takes the names into the list; nothing of them is printed.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let project_language = context.load()?.project.manifest.language;
    let root = context.root()?;
    // Nobody should give names that can't be kept.
    guard::refuse_unguarded(&root)?;
    let given = given(args, context)?;
    let names = names::listed(&given).map_err(|line| Failure::usage("names-line").with("line", line))?;
    if names.is_empty() {
        return Err(Failure::usage("names-none"));
    }
    let writer = if args.dry_run { None } else { Some(context.writer()?) };
    let mut all = known(&root, args.replace)?;
    let added = names.iter().filter(|it| all.add(it)).count();
    if let Some(writer) = &writer {
        list::write(&root, &all, &project_language.word("names-header"), writer)?;
    }
    let key = if args.dry_run { "names-would" } else { "names-done" };
    context.remark(key, &[("count", added.into()), ("path", list::PATH.into())]);
    context.remark("names-limits", &[]);
    if let Some(file) = args.file.as_deref().filter(|it| *it != "-") {
        let key = if is_shared(&root, context, file) {
            "names-file-inside"
        } else {
            "names-file"
        };
        context.remark(key, &[("path", file.into())]);
    }
    Ok(Exit::Done)
}

/// Returns the list that is there, or a new one.
fn known(root: &Path, replace: bool) -> Result<Names, Failure> {
    let known = NameList::read(root);
    match known.state {
        ListState::Known if !replace => Ok(known.names),
        ListState::Broken if !replace => Err(Failure::project("names-broken").with("path", list::PATH)),
        _ => Ok(Names::new(&format!("{:016x}{:016x}", random(), random()), [])),
    }
}

/// Returns a text with a name on each line: of a file, of what comes in, or as a person writes them.
fn given(args: &Args, context: &Context) -> Result<String, Failure> {
    let unreadable = |file: &str| Failure::usage("names-unreadable").with("path", file);
    match args.file.as_deref() {
        Some("-") => {
            let shown = context.language().word("from-input");
            context::input().and_then(read::decode).map_err(|_| unreadable(&shown))
        }
        Some(file) => {
            let bytes = read::named(&context.directory().join(file));
            bytes.and_then(read::decode).map_err(|_| unreadable(file))
        }
        None => match context.asker() {
            Some(mut person) => asked(&mut *person, context.language()),
            None => Err(input::missing(&[(true, "FILE")])),
        },
    }
}

/// Asks for one name after the other, until an empty line.
fn asked(person: &mut dyn Ask, language: Language) -> Result<String, Failure> {
    let judge = |text: &str| match text.trim() {
        "" => Ok(String::new()),
        // Nothing of a name stays on the screen but that it was taken.
        name if names::is_name(name) => Ok(language.word("ask-names-taken")),
        _ => Err(language.word("ask-names-wrong")),
    };
    let mut all = String::new();
    loop {
        let prompt = Prompt {
            question: &language.word("ask-names"),
            help: &language.find("ask-names.help", &[]).unwrap_or_default(),
            ..Prompt::default()
        };
        let name = person.text(&prompt, &judge)?;
        if name.trim().is_empty() {
            return Ok(all);
        }
        all.push_str(name.trim());
        all.push('\n');
    }
}

/// Tells whether a file lies in the project where others get it too.
fn is_shared(root: &Path, context: &Context, file: &str) -> bool {
    let inside = read::inside(root, context.directory(), Path::new(file));
    inside.is_some_and(|it| !it.starts_with("private/"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::ask::script::Script;

    #[test]
    fn names_are_asked_for_until_an_empty_line_and_judged_one_by_one() {
        let mut script = Script::new(&["Eksempel Prøvesen", "070761-4285", "Åse Øvesen", ""]);
        let transcript = script.transcript.clone();
        assert_eq!(
            asked(&mut script, Language::Danish).unwrap(),
            "Eksempel Prøvesen\nÅse Øvesen\n"
        );
        assert_eq!(transcript.borrow().matches("! ").count(), 1, "{}", transcript.borrow());
    }
}
