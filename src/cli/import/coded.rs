//! Coded documents, from whichever program: what is asked, shown and written.

use crate::cli::adding::person as asked;
use crate::cli::check;
use crate::cli::context::{Context, Exit, random};
use crate::cli::note_keys::NoteKeys;
use crate::diagnostic::{Failure, Message};
use crate::disk::read;
use crate::edit::body::Body;
use crate::edit::new::form::Form;
use crate::edit::new::recipes::note;
use crate::exchange;
use crate::exchange::coded::names::{self, Naming};
use crate::exchange::coded::notes::{self, Note};
use crate::exchange::coded::{Incoming, Left, left, personal};
use crate::query::choices;
use crate::record::kind::Kind;
use crate::source::Unreadable;
use crate::workspace::coded_notes::{self, Plan};
use crate::workspace::names::NameList;
use crate::workspace::snapshot::Snapshot;
use crate::workspace::{new_record, unwritten};
use std::path::Path;

/// What nobody is asked for: it is not the same for all notes.
const OWN: [&str; 2] = ["title", "participants"];

/// Returns the bytes of a file, which is named as it was asked for.
pub(super) fn bytes(path: &Path, file: &str, context: &Context) -> Result<Vec<u8>, Failure> {
    let failure = |why| {
        let key = match why {
            Unreadable::TooLarge => "coded-large",
            _ => "coded-closed",
        };
        Failure::usage(key).with("file", file)
    };
    read::named_up_to(&context.directory().join(path), exchange::LARGEST).map_err(failure)
}

/// Brings in what of a file is new: asks what all notes have in common, checks everything, and writes it as one.
pub(super) fn take(
    mut incoming: Incoming,
    file: &str,
    keys: &NoteKeys,
    dry_run: bool,
    context: &mut Context,
) -> Result<Exit, Failure> {
    context.recover(dry_run)?;
    let (root, snapshot) = (context.root()?, context.load()?);
    let project = &snapshot.project;
    let themes: Vec<(&str, &str)> = project
        .records(Kind::Theme)
        .iter()
        .map(|it| (&*it.id, &*it.title))
        .collect();
    let naming = names::names(&incoming.coded.codes, &themes);
    let notes = notes::notes(&mut incoming, &naming).map_err(|it| it.failure(file))?;
    let notes = notes
        .into_iter()
        .map(|it| coded_notes::body(&it, &naming).map(|body| (it, body)))
        .collect::<Result<Vec<_>, _>>()?;
    let mut plan = coded_notes::themes(&naming.themes, project, context.language(), &root)?;
    let new = coded_notes::known(notes, &snapshot, &mut plan)?;
    if !new.is_empty() {
        tell(new.len(), incoming.coded.codes.len(), context);
        let pattern = pattern(keys, &new, &snapshot, context)?;
        coded_notes::add(new, &pattern, &root, &mut random, &mut plan)?;
    }
    let codes = personal::in_codes(&incoming.coded.codes, &NameList::read(&root).names);
    for code in &codes {
        context.remark(code.key, &code.arguments);
    }
    if is_personal(&plan, codes.len(), &root, context)? {
        return Ok(Exit::Project);
    }
    if !dry_run && !plan.changes.is_empty() {
        let writer = context.writer()?;
        new_record::carry_out(&writer, "ip import", &plan.changes)?;
    }
    report(&plan, &incoming, &naming, dry_run, &root, context);
    Ok(Exit::Done)
}

/// Says what is in the file to a person who is about to be asked about it.
fn tell(documents: usize, codes: usize, context: &Context) {
    if context.asker().is_some() {
        context.remark(
            "coded-holds",
            &[("documents", documents.into()), ("codes", codes.into())],
        );
    }
}

/// Returns the form of what all notes have in common.
fn pattern<'p>(
    keys: &NoteKeys,
    notes: &[(Note, Body)],
    snapshot: &'p Snapshot,
    context: &mut Context,
) -> Result<Form<'p>, Failure> {
    let mut form = Form::new(&note::RECIPE, &snapshot.project, context.language());
    // What a coded text can't be is judged by one that is.
    let coded = notes.iter().find(|it| it.1.is_coded).or(notes.first());
    form.answers.body = coded.map(|it| it.1.clone());
    for (key, texts) in keys.given() {
        form.fill(key, texts).map_err(|why| form.wrong(key, why))?;
    }
    let mut asker = context.asker();
    form.walk(&mut |form, field| match &mut asker {
        Some(asker) if !OWN.contains(&field.key) => {
            asked::answer(&mut **asker, form, field, choices::described(form, field, snapshot)?)
        }
        _ => Ok(Vec::new().into()),
    })?;
    form.done()?;
    Ok(form)
}

/// Shows the personal data that would come in, with its places covered; tells whether there is any.
fn is_personal(plan: &Plan, in_codes: usize, root: &Path, context: &mut Context) -> Result<bool, Failure> {
    let progress = context.reading();
    let (checked, found) = unwritten::brought(root, &plan.changes, context.today, &|| progress.step())?;
    drop(progress);
    if !found.is_empty() {
        let shown = check::shown(&checked, &found, context);
        context.print(&shown);
    }
    let errors = found.len() + in_codes;
    if errors > 0 {
        context.remark("coded-personal", &[("errors", errors.into())]);
    }
    Ok(errors > 0)
}

/// Prints the paths, and says what came in, what was there already, and what was not taken.
fn report(plan: &Plan, incoming: &Incoming, naming: &Naming, dry_run: bool, root: &Path, context: &mut Context) {
    for made in &plan.themes {
        context.print(new_record::path(made));
    }
    for path in plan.notes.iter().chain(&plan.recoded) {
        context.print(path.as_str());
    }
    let counts = [
        ("notes", plan.notes.len().into()),
        ("themes", plan.themes.len().into()),
        ("codings", plan.codings.into()),
    ];
    let has_new = !plan.notes.is_empty() || !plan.themes.is_empty();
    match (plan.changes.is_empty(), dry_run) {
        (true, _) => context.remark("coded-nothing", &[]),
        (false, true) if has_new => context.remark("coded-would", &counts),
        (false, true) => context.remark("coded-dry-run", &[]),
        (false, false) if has_new => context.remark("coded-done", &counts),
        (false, false) => {}
    }
    let said = [
        ("coded-recoded", plan.added),
        ("coded-narrower", plan.narrower),
        ("coded-relocated", incoming.relocated),
        ("coded-uncompared", incoming.uncompared),
        ("coded-known-notes", plan.known),
        ("coded-known-themes", naming.known.len()),
        ("coded-deep", naming.deep.len()),
        ("coded-people", incoming.people),
    ];
    for (key, count) in said.into_iter().filter(|it| it.1 > 0) {
        context.remark(key, &[("count", count.into())]);
    }
    let list = NameList::read(root).names;
    let left: Vec<Left> = incoming.left.iter().chain(&plan.left).cloned().collect();
    let left = left::messages(&left, &list);
    let titles = (!plan.notes.is_empty()).then(|| Message::new("coded-titles"));
    for remark in left.iter().chain(&plan.remarks).chain(&titles) {
        context.remark(remark.key, &remark.arguments);
    }
}
