//! Which kind or which thing a command is about, asked where nobody said.

use super::adding::person::shown;
use super::ask::{Ask, Choice};
use super::context::Context;
use crate::diagnostic::Failure;
use crate::language::{Language, Value};
use crate::project::Project;
use crate::project::thing::{Thing, ThingKind};
use crate::query::choices;
use crate::query::describe::Describer;
use crate::query::lookup::{self, EVERY};
use crate::workspace::snapshot::Snapshot;

/// Returns the word of the kind that was given; a person at the terminal is asked for it.
pub(super) fn kind(given: Option<&str>, snapshot: &Snapshot, context: &Context) -> Result<String, Failure> {
    match (given, context.asker()) {
        (Some(word), _) => Ok(word.to_owned()),
        (None, Some(mut person)) => chosen_kind(EVERY, snapshot, &mut *person, context.language()),
        (None, None) => Err(missing("value-kind")),
    }
}

/// Returns the id that was given; a person at the terminal chooses among things of these kinds.
pub(super) fn thing(
    given: Option<&str>,
    kinds: &[ThingKind],
    snapshot: &Snapshot,
    context: &Context,
) -> Result<String, Failure> {
    let mut person = match (given, context.asker()) {
        (Some(id), _) => return Ok(id.to_owned()),
        (None, Some(person)) => person,
        (None, None) => return Err(missing("value-id")),
    };
    let language = context.language();
    let kind = chosen_kind(kinds, snapshot, &mut *person, language)?;
    let things = snapshot.with_texts(|texts| {
        let describer = Describer::new(&snapshot.project, texts);
        choices::of_kind(&describer, &kind, language)
    })?;
    chosen(&mut *person, &language.word("ask-which"), &things)
}

/// Returns what an id names among some kinds, or a title, or a part of one that names one thing alone, whose id is told then. Of several a
/// person at the terminal chooses.
pub(super) fn find<'a>(
    project: &'a Project,
    asked: &str,
    kinds: &[ThingKind],
    context: &Context,
) -> Result<Thing<'a>, Failure> {
    let failure = match lookup::find(project, asked, kinds) {
        Err(failure) if failure.message.key != "ambiguous-id" => failure,
        done => return done,
    };
    let titled = project.titled(asked, kinds.iter().copied());
    let thing = match (&titled[..], context.asker()) {
        ([], _) => return Err(failure),
        ([one], _) => *one,
        (_, Some(mut person)) => {
            let named = |it: &Thing<'_>| Choice::new(it.title(), format!("{}/{}", it.kind().word(), it.id()));
            let lines: Vec<Choice> = titled.iter().map(named).collect();
            let at = person.one(&context.language().word("ask-which"), &lines)?;
            titled[at.min(titled.len() - 1)]
        }
        (several, None) => return Err(lookup::ambiguous_title(asked, several)),
    };
    let arguments = [
        ("asked", asked.into()),
        ("kind", Value::word(thing.kind().key())),
        ("id", thing.id().into()),
    ];
    context.remark("found-by-title", &arguments);
    Ok(thing)
}

fn chosen_kind(
    kinds: &[ThingKind],
    snapshot: &Snapshot,
    person: &mut dyn Ask,
    language: Language,
) -> Result<String, Failure> {
    let kinds = choices::kinds(&snapshot.project, kinds, language);
    if kinds.is_empty() {
        return Err(Failure::usage("ask-nothing-there"));
    }
    chosen(person, &language.word("ask-kind"), &kinds)
}

fn chosen(
    person: &mut dyn Ask,
    question: &str,
    choices: &[crate::edit::new::question::Choice],
) -> Result<String, Failure> {
    let lines: Vec<Choice> = choices.iter().map(shown).collect();
    let at = person.one(question, &lines)?;
    Ok(choices.get(at).map(|it| it.value.clone()).unwrap_or_default())
}

fn missing(value: &str) -> Failure {
    Failure::usage("usage-missing-argument").with("argument", Value::word(value))
}
