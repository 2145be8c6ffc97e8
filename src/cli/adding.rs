//! What every `ip add-…` does: fills in the recipe's form from flags and a person, writes the record, opens the editor.

pub(super) mod from;
pub(super) mod person;
mod speakers;

use super::ask::Ask;
use super::check;
use super::context::{self, Context, Exit, random};
use crate::diagnostic::{Failure, Message};
use crate::disk::editor;
use crate::edit::new::form::Form;
use crate::edit::new::recipe::{Recipe, TEXT};
use crate::edit::new::scaffold::Scaffold;
use crate::language::Value;
use crate::query::choices;
use crate::text::printable::Printable;
use crate::workspace::papers::Given;
use crate::workspace::{new_record, unwritten};
use speakers::Casting;
use std::path::Path;

/// What the flags of a command say.
#[derive(Debug, Default)]
pub(super) struct Flags<'a> {
    /// The values of the record's keys, in the order in which they are judged.
    pub(super) given: &'a [(&'static str, &'a [String])],
    /// The body.
    pub(super) text: Option<&'a str>,
    /// The file whose text becomes the body.
    pub(super) from: Option<&'a str>,
    /// The numbers of those who ask in a conversation that comes in.
    pub(super) interviewers: &'a [usize],
    /// The id.
    pub(super) id: Option<&'a str>,
    /// The number in front of a chapter's file name.
    pub(super) number: Option<u32>,
    /// Whether the editor is opened on the record.
    pub(super) edit: bool,
    /// Whether nothing is written.
    pub(super) dry_run: bool,
}

/// Asks for what is missing, writes the record, prints its path, and remarks what is still to be done.
pub(super) fn run(recipe: &'static Recipe, flags: &Flags<'_>, context: &mut Context) -> Result<Exit, Failure> {
    context.recover(flags.dry_run)?;
    let (root, snapshot) = (context.root()?, context.load()?);
    let editor = editor(flags.edit)?;
    let mut form = Form::new(recipe, &snapshot.project, context.language());
    form.answers.is_opened = editor.is_some();
    let mut asker = context.asker();
    let remarks = take(flags, &mut form, context, &root, &mut asker)?;
    form.walk(&mut |form, field| match (field.key, flags.text, &mut asker) {
        (TEXT, Some(text), _) => Ok(vec![text.to_owned()].into()),
        (_, _, Some(asker)) => person::answer(&mut **asker, form, field, choices::described(form, field, &snapshot)?),
        (_, _, None) => Ok(Vec::new().into()),
    })?;
    let mut record = form.done()?;
    let Some(text) = write(&form, &mut record, &root, flags, context)? else {
        return Ok(Exit::Project);
    };
    for remark in remarks.into_iter().chain(form.remarks(&text)) {
        context.remark(remark.key, &remark.arguments);
    }
    if !flags.dry_run {
        let next = form.next(&record);
        context.remark(&next.key, &next.arguments);
    }
    open(editor, &root.join(&record.path), flags.dry_run)
}

/// Takes what the flags say; returns what is said of a file that was read.
fn take(
    flags: &Flags<'_>,
    form: &mut Form<'_>,
    context: &Context,
    root: &Path,
    asker: &mut Option<Box<dyn Ask>>,
) -> Result<Vec<Message>, Failure> {
    let (mut remarks, mut given) = (Vec::new(), Vec::new());
    if let Some(id) = flags.id {
        form.choose(id.to_owned())?;
    }
    if let Some(from) = flags.from {
        let mut casting = Casting {
            interviewers: flags.interviewers,
            asker: asker.as_mut().map(|it| &mut **it as &mut dyn Ask),
            language: form.language,
        };
        let taken = from::take_in(from, context, form.answers.project, root, &mut casting)?;
        (form.answers.body, remarks, given) = (taken.body, taken.remarks, taken.given);
    } else {
        speakers::refuse(flags.interviewers)?;
    }
    form.answers.number = flags.number;
    for (key, texts) in flags.given {
        if texts.is_empty()
            && let Some(answer) = given.iter().find(|it| it.key == *key)
        {
            answered(answer, form, context, asker.is_some())?;
        }
        form.fill(key, texts).map_err(|why| form.wrong(key, why))?;
    }
    Ok(remarks)
}

/// Takes an answer of a form; what is wrong with it is asked again where somebody can be asked.
fn answered(answer: &Given, form: &mut Form<'_>, context: &Context, can_ask: bool) -> Result<(), Failure> {
    let Err(why) = form.answer(answer.key, &answer.texts) else {
        return Ok(());
    };
    let label = ("label", answer.label.as_str().into());
    if can_ask {
        context.remark("paper-asked", &[label, ("why", why.into())]);
        return Ok(());
    }
    Err(Failure::usage("paper-wrong")
        .with("label", answer.label.as_str())
        .with("why", why))
}

/// Writes the record under the first path that is free and prints that, with `dry_run` only its text; a process that
/// took the same path meanwhile makes us try the next. Returns the text; nothing where a file would bring personal data in.
fn write(
    form: &Form<'_>,
    record: &mut Scaffold,
    root: &Path,
    flags: &Flags<'_>,
    context: &mut Context,
) -> Result<Option<String>, Failure> {
    let mut numbers = random;
    let paths = form.paths(&mut numbers)?;
    let own = new_record::own_template(form.recipe().template(), root)?;
    let mut failure = Failure::machine("add-no-free-id");
    for path in paths {
        record.path = path;
        let text = form.text(record, own.as_deref())?;
        if flags.from.is_some() && is_personal(form, record, &text, root, context)? {
            return Ok(None);
        }
        if flags.dry_run {
            context.print(Printable::file(&text));
            context.remark("add-dry-run", &[("path", record.path.as_str().into())]);
            return Ok(Some(text));
        }
        // Nobody else writes while this one does.
        let writer = context.writer()?;
        let written = new_record::write(form, record, &text, root, &writer);
        drop(writer);
        match written {
            Ok(()) => {
                context.print(&record.path);
                report(form, context);
                return Ok(Some(text));
            }
            Err(new_record::Refused::Taken(error)) => failure = error,
            Err(new_record::Refused::Failed(error)) => return Err(error),
        }
    }
    Err(failure)
}

/// Shows the personal data that a record would bring into the project, with its places covered; tells whether there is any.
fn is_personal(
    form: &Form<'_>,
    record: &Scaffold,
    text: &str,
    root: &Path,
    context: &mut Context,
) -> Result<bool, Failure> {
    let changes = new_record::changes(form, record, text, root)?;
    let progress = context.reading();
    let (checked, found) = unwritten::brought(root, &changes, context.today, &|| progress.step())?;
    drop(progress);
    if found.is_empty() {
        return Ok(false);
    }
    let shown = check::shown(&checked, &found, context);
    context.print(&shown);
    context.remark("from-personal", &[("errors", found.len().into())]);
    Ok(true)
}

/// Says what was written beside the record.
fn report(form: &Form<'_>, context: &mut Context) {
    for made in &form.answers.made {
        let kind = Value::word(made.thing.key());
        context.remark(
            "add-made",
            &[
                ("kind", kind),
                ("title", made.title.as_str().into()),
                ("path", new_record::path(made).into()),
            ],
        );
    }
}

/// Returns the editor that will be opened; whoever asks for one without having one gets an error before anything is asked.
fn editor(wanted: bool) -> Result<Option<Vec<String>>, Failure> {
    if !wanted {
        return Ok(None);
    }
    let none = || Failure::usage("add-no-editor");
    context::editor().ok_or_else(none).map(Some)
}

/// Opens a new record in the editor, unless none was asked for or nothing was written.
fn open(editor: Option<Vec<String>>, file: &Path, dry_run: bool) -> Result<Exit, Failure> {
    match editor {
        Some(editor) if !dry_run && !editor::edit(&editor, file) => {
            Err(Failure::machine("add-editor").with("editor", editor.join(" ")))
        }
        _ => Ok(Exit::Done),
    }
}

#[cfg(test)]
mod tests {
    use crate::edit::new::recipes::RECIPES;
    use crate::project::thing::ThingKind;
    use crate::record::kind::Kind;
    use std::collections::BTreeSet;

    /// Flags that give no field of the record's head.
    const BESIDE: [&str; 6] = ["--dry-run", "--edit", "--from", "--id", "--interviewer", "--number"];

    #[test]
    fn every_field_has_its_flag_and_every_flag_its_field() {
        let command = crate::cli::described();
        for recipe in RECIPES {
            let name = match recipe.thing {
                ThingKind::Record(Kind::Note) => "add-interview".to_owned(),
                thing => format!("add-{}", thing.word()),
            };
            let own = command.find_subcommand(&name).unwrap();
            let flags = own.get_arguments().filter_map(|it| it.get_long());
            let flags: BTreeSet<String> = flags.map(|it| format!("--{it}")).collect();
            let fields: BTreeSet<String> = recipe.fields.iter().map(|it| it.flag.to_owned()).collect();
            let others: Vec<&String> = flags.symmetric_difference(&fields).collect();
            assert!(
                others.iter().all(|it| BESIDE.contains(&it.as_str())),
                "{name}: {others:?}"
            );
        }
    }
}
