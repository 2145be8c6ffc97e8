//! `ip save`: everything that is the project's becomes a version.

use super::ask::{Ask, Prompt};
use super::check::{self, leaving};
use super::context::{Context, Exit};
use crate::diagnostic::{Failure, Severity};
use crate::language::{Language, Value};
use crate::query::saves;
use crate::text::printable::Printable;
use crate::workspace::saving::{self, Author, Saving};
use crate::workspace::unsaved;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "MESSAGE")]
    message: Option<String>,
    #[command(flatten)]
    who: Who,
    #[arg(long)]
    dry_run: bool,
}

/// Who saves, where git does not know them or shall take them for somebody else.
#[derive(Debug, clap::Args)]
pub(super) struct Who {
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
}

/// Saves what is the project's, or says what keeps it from being saved; other errors are told.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    if args.dry_run {
        return would(args, context);
    }
    let root = context.root_alone()?;
    let writer = context.writer()?;
    let manner = context.manner();
    let saving = {
        let progress = context.reading();
        Saving::of(&root, &writer, manner, context.today, &|| progress.step())?
    };
    if !saving.ignored.is_empty() {
        context.remark("save-ignored", &[("paths", saving.ignored.join(", ").into())]);
    }
    if saving.changes.is_empty() {
        context.remark("save-nothing", &[]);
        remember(args, &saving, context)?;
        return Ok(Exit::Done);
    }
    if is_refused(&saving, context) {
        return Ok(Exit::Project);
    }
    let document = context.document_language();
    let words = saves::words(&saving.changes, context.language());
    let message = saves::message(args.message.as_deref(), &saving.changes, saving.is_first, document);
    let label = context.language().word("save-message");
    let looked = saving.look_at(&message, label);
    if leaving::is_refused(&looked, "save-refused-message", context) {
        return Ok(Exit::Project);
    }
    let author = args.who.author(saving.author()?.as_ref(), context)?;
    let errors = saving.checked.as_ref().map_or(0, |it| it.count(Severity::Error));
    saving.carry_out(&message, author.as_ref())?;
    for it in saves::done(words, errors) {
        context.remark(it.key, &it.arguments);
    }
    Ok(Exit::Done)
}

/// Shows what keeps a project from being saved; tells whether there is anything.
fn is_refused(saving: &Saving, context: &mut Context) -> bool {
    let refused = saving.refused();
    let Some(checked) = saving.checked.as_ref().filter(|_| !refused.is_empty()) else {
        return false;
    };
    let text = check::shown(checked, &refused, context);
    context.print(&text);
    context.remark("save-refused", &[("errors", refused.len().into())]);
    true
}

/// Says what would be saved, and whether something keeps it from that.
fn would(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let checked = context.check_records()?;
    let changes = unsaved::unsaved(&context.root()?)?;
    if changes.is_empty() {
        context.remark("save-nothing", &[]);
        return Ok(Exit::Done);
    }
    let refused = saving::refused(&checked, &|path| changes.iter().any(|it| it.path == path));
    if !refused.is_empty() {
        let text = check::shown(&checked, &refused, context);
        context.print(&text);
        context.remark("save-refused", &[("errors", refused.len().into())]);
        return Ok(Exit::Project);
    }
    let words = given(args).unwrap_or_else(|| saves::words(&changes, context.language()));
    context.print(Printable::text(words));
    context.remark("save-dry-run", &[]);
    Ok(Exit::Done)
}

fn given(args: &Args) -> Option<String> {
    let message = args.message.as_deref().map(str::trim);
    message.filter(|it| !it.is_empty()).map(str::to_owned)
}

/// Remembers who says by flags who they are, where nobody was known, though there is nothing to save: others need the name too.
fn remember(args: &Args, saving: &Saving, context: &Context) -> Result<(), Failure> {
    let is_said = args.who.name.is_some() || args.who.email.is_some();
    let known = saving.author()?;
    if !is_said || known.is_some() {
        return Ok(());
    }
    if let Some(author) = args.who.author(None, context)? {
        saving.remember(&author)?;
        let name = ("name", Value::from(author.name.as_str()));
        context.remark("save-remembered", &[name, ("email", author.email.as_str().into())]);
    }
    Ok(())
}

impl Who {
    /// Returns who says who they are: by flags, else a person whom nobody knows yet is asked; nothing where git knows them.
    pub(super) fn author(&self, known: Option<&Author>, context: &Context) -> Result<Option<Author>, Failure> {
        if self.name.is_none() && self.email.is_none() && known.is_some() {
            return Ok(None);
        }
        let language = context.language();
        let mut asker = context.asker();
        let mut given = |flag: Option<&String>, known: Option<&String>, key: &str| match (flag, known, &mut asker) {
            (Some(flag), ..) => line(flag, language).map_err(|why| {
                let failure = Failure::usage("form-wrong").with("flag", format!("--{key}"));
                failure.with("why", why)
            }),
            (None, Some(known), _) => Ok(known.clone()),
            (None, None, Some(person)) => asked(&mut **person, key, language),
            (None, None, None) => Err(Failure::usage("git-nameless")),
        };
        let name = given(self.name.as_ref(), known.map(|it| &it.name), "name")?;
        let email = given(self.email.as_ref(), known.map(|it| &it.email), "email")?;
        Ok(Some(Author { name, email }))
    }
}

fn asked(person: &mut dyn Ask, key: &str, language: Language) -> Result<String, Failure> {
    let prompt = Prompt {
        question: &language.word(&format!("ask-save-{key}")),
        help: &language.word("ask-save-help"),
        ..Prompt::default()
    };
    Ok(person.text(&prompt, &|text| line(text, language))?)
}

/// Judges a name or an address, in words.
fn line(text: &str, language: Language) -> Result<String, String> {
    saves::author_part(text).map_err(|it| language.say(it.key, &it.arguments))
}
