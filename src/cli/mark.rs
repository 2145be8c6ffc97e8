//! `ip mark`: a name for the draft as it is now, and whom it was sent to.

use super::context::{Context, Exit};
use crate::diagnostic::{Failure, Severity};
use crate::disk::read;
use crate::disk::write::Writer;
use crate::edit::versions as list;
use crate::language::Value;
use crate::project::Project;
use crate::record::kind::Kind;
use crate::record::version::{PATH, Sending, Version};
use crate::source::{Span, Spanned};
use crate::syntax::date::Date;
use crate::syntax::spoken_date;
use crate::text::printable::Printable;
use crate::text::slug::{LONGEST_ID, is_id, is_reserved, slug};
use crate::text::visible::is_unseen;
use crate::workspace::snapshot::Checked;
use crate::workspace::version::{self, WorkingDraft};
use chrono::NaiveDate;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "NAME")]
    name: Option<String>,
    #[arg(long, value_name = "WHO")]
    sent_to: Vec<String>,
    #[arg(long, value_name = "NUMBER")]
    journal: Option<String>,
    #[arg(long)]
    dry_run: bool,
}

/// Writes the name into the list of versions; with `dry_run` prints the line that would be written.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    let name = name(args, context)?;
    let sent_to = receivers(args)?;
    // The list is read when nobody else may write in it.
    let writer = if args.dry_run { None } else { Some(context.writer()?) };
    let checked = context.check()?;
    refuse_broken_list(&checked)?;
    let working_draft = version::working_draft(&checked.snapshot);
    if let Some(path) = working_draft.unread.first() {
        return Err(Failure::machine("mark-unread").with("path", path.as_str()));
    }
    let marking = marking(
        &name,
        sent_to,
        args.journal.as_deref(),
        checked.project(),
        &working_draft,
    )?;
    if marking.is_nothing() {
        context.remark("mark-already", &[("name", name.into())]);
        return Ok(Exit::Done);
    }
    let Some(writer) = writer else {
        context.print(Printable::file(&list::line(&marking.new)));
        context.remark("mark-dry-run", &[]);
        return Ok(Exit::Done);
    };
    write(&writer, checked.project(), &marking.new, context)?;
    report(&marking, &working_draft, &checked, context);
    Ok(Exit::Done)
}

/// What becomes of an entry.
struct Marking {
    old: Option<Version>,
    new: Version,
    /// Whether the draft is no longer as it was when it got the name.
    is_past: bool,
}

impl Marking {
    fn is_nothing(&self) -> bool {
        self.old.as_ref() == Some(&self.new)
    }
}

/// Returns the entry for a name; one that is there gets more receivers, and never another draft.
fn marking(
    name: &str,
    sent_to: Vec<Box<str>>,
    journal: Option<&str>,
    project: &Project,
    working_draft: &WorkingDraft,
) -> Result<Marking, Failure> {
    let today = Date::from(project.today);
    let old = project.versions.iter().find(|it| *it.name.value == *name).cloned();
    let is_past = old.as_ref().is_some_and(|it| *it.digest != *working_draft.digest);
    let saved = working_draft.saved.as_ref().ok().map(|it| it.id.as_str().into());
    let mut new = old.clone().unwrap_or_else(|| Version {
        name: Spanned::new(name.into(), Span::default()),
        date: Some(today),
        commit: None,
        digest: working_draft.digest.as_str().into(),
        journal: None,
        sent_to: Vec::new(),
    });
    if is_past && sent_to.is_empty() && journal.is_none() {
        let failure = Failure::usage("mark-taken").with("name", name);
        return Err(failure.with("day", day(&new).unwrap_or(project.today)));
    }
    if !is_past && new.commit.is_none() {
        new.commit = saved;
    }
    let journal: Option<Box<str>> = journal.map(Box::from);
    if sent_to.is_empty() {
        new.journal = journal.or(new.journal);
    } else {
        for to in sent_to {
            let sending = Sending {
                to,
                date: Some(today),
                journal: journal.clone(),
            };
            if !new.sent_to.contains(&sending) {
                new.sent_to.push(sending);
            }
        }
    }
    Ok(Marking { old, new, is_past })
}

fn day(version: &Version) -> Option<NaiveDate> {
    version.date.map(Date::last)
}

/// Returns the name that was given; a person at the terminal is asked for it.
fn name(args: &Args, context: &mut Context) -> Result<String, Failure> {
    let today = context.today;
    if let Some(name) = &args.name {
        return judged(name, today).map(|()| name.clone());
    }
    let Some(mut person) = context.asker() else {
        let missing = Value::word("value-name");
        return Err(Failure::usage("usage-missing-argument").with("argument", missing));
    };
    context.recover(args.dry_run)?;
    // It is asked in the project's language.
    context.load()?;
    let language = context.language();
    let judge = |name: &str| match judged(name, today) {
        Ok(()) => Ok(name.to_owned()),
        Err(failure) => Err(language.say(failure.message.key, &failure.message.arguments)),
    };
    let question = language.word("ask-mark");
    Ok(person.text(&question, &language.word("ask-mark-help"), "", &judge)?)
}

/// Judges a name: an id that is no day, since a version can be asked for by its day too.
fn judged(name: &str, today: NaiveDate) -> Result<(), Failure> {
    let right = slug(name);
    let failure = |key| Failure::usage(key).with("name", name);
    if spoken_date::read(name, today).is_some() {
        Err(failure("mark-day"))
    } else if is_id(name) && !is_reserved(name) && name.len() <= LONGEST_ID {
        Ok(())
    } else if is_id(&right) && right != name && right.len() <= LONGEST_ID {
        Err(failure("mark-bad-name-near").with("right", right))
    } else {
        Err(failure("mark-bad-name"))
    }
}

/// Returns whom it was sent to; an address names a person, and no list of ours does.
fn receivers(args: &Args) -> Result<Vec<Box<str>>, Failure> {
    let mut texts = args.sent_to.iter().chain(&args.journal);
    if let Some(text) = texts.find(|it| it.trim().is_empty() || it.contains(is_unseen)) {
        return Err(Failure::usage("mark-bad-text").with("text", text.as_str()));
    }
    if let Some(address) = args.sent_to.iter().find(|it| it.contains('@')) {
        return Err(Failure::usage("mark-address").with("text", address.as_str()));
    }
    Ok(args.sent_to.iter().map(|it| it.trim().into()).collect())
}

/// Refuses to write into a list that has errors, since what could not be read would be lost.
fn refuse_broken_list(checked: &Checked) -> Result<(), Failure> {
    let list = checked.project().records(Kind::Versions).first();
    let is_of_list = |file| list.is_some_and(|it| it.file == file);
    let mut errors = checked.diagnostics.iter().filter(|it| it.severity == Severity::Error);
    if errors.any(|it| is_of_list(it.place.file)) {
        return Err(Failure::project("mark-broken-list").with("path", PATH));
    }
    Ok(())
}

fn write(writer: &Writer, project: &Project, version: &Version, context: &mut Context) -> Result<(), Failure> {
    let root = context.root()?;
    if !read::is_there(&root, PATH) {
        let head = project.manifest.language.word("mark-list-head");
        let text = format!("# {head}\n{}\n", list::line(version));
        writer.create(PATH, text.as_bytes())?;
        context.print(PATH);
        return Ok(());
    }
    let broken = || Failure::project("mark-broken-list").with("path", PATH);
    let old = read::text(&root, PATH).map_err(|_| broken())?;
    let new = list::written(&old, &project.versions, version);
    let new = new.ok_or_else(|| Failure::project("mark-strange-list").with("path", PATH))?;
    Ok(writer.replace(PATH, old.as_bytes(), new.as_bytes())?)
}

/// Says what was done, and what is still to be done so that the version can be found again.
fn report(marking: &Marking, working_draft: &WorkingDraft, checked: &Checked, context: &mut Context) {
    let new = &marking.new;
    let arguments = [
        ("name", Value::from(&*new.name.value)),
        ("day", day(new).unwrap_or(checked.project().today).into()),
    ];
    let key = match &marking.old {
        None => "mark-done",
        Some(old) if old.sent_to.len() < new.sent_to.len() => "mark-sent",
        Some(_) => "mark-changed",
    };
    context.remark(key, &arguments);
    if marking.is_past {
        context.remark("mark-past", &arguments);
        return;
    }
    if let Err(why) = &working_draft.saved {
        context.remark(&format!("mark-unsaved-{}", why.word()), &arguments);
    }
    let errors = checked.count(Severity::Error);
    if errors > 0 {
        context.remark("mark-errors", &[("errors", errors.into())]);
    }
}
