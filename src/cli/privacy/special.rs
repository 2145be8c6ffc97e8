//! `ip privacy special`: on which ground sensitive data may stand in a note; asked note by note, and never assumed.

use super::input;
use crate::cli::ask::{Ask, Choice};
use crate::cli::called::Called;
use crate::cli::context::{Context, Exit};
use crate::cli::which;
use crate::diagnostic::Failure;
use crate::edit::special;
use crate::language::{Language, Value};
use crate::process::special::ungrounded;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::{Basis, Special};
use crate::workspace::snapshot::Snapshot;

/// The flags.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID", conflicts_with = "each")]
    note: Option<String>,
    #[arg(long, value_name = "WORD", value_parser = Called::Words(Special::WORDS), conflicts_with = "each")]
    ground: Option<String>,
    #[arg(long)]
    each: bool,
    #[arg(long)]
    dry_run: bool,
}

/// Writes the ground into one note, or asks for that of each that lacks it.
pub(super) fn run(args: &Args, context: &mut Context) -> Result<Exit, Failure> {
    if args.each {
        return each(args.dry_run, context);
    }
    let ground = args.ground.as_deref().and_then(Special::of);
    if let (Some(note), Some(ground)) = (&args.note, ground) {
        let snapshot = context.load()?;
        let record = which::find(&snapshot.project, note, &[Kind::Note.into()], context)?.record();
        return write(&snapshot, record, ground, args.dry_run, context).map(|()| Exit::Done);
    }
    let Some(mut person) = context.asker() else {
        let missing = [(args.note.is_none(), "ID"), (ground.is_none(), "--ground")];
        return Err(input::missing(&missing));
    };
    context.recover(args.dry_run)?;
    let snapshot = context.load()?;
    let language = context.language();
    let record = match &args.note {
        Some(note) => which::find(&snapshot.project, note, &[Kind::Note.into()], context)?.record(),
        None => input::note(
            &mut *person,
            &language.word("ask-special"),
            &ungrounded(&snapshot.project),
        )?,
    };
    let ground = match ground {
        Some(ground) => ground,
        None => answer(
            &mut *person,
            record,
            &language.word("ask-note-special"),
            false,
            language,
        )?
        .ok_or_else(|| Failure::usage("ask-stopped"))?,
    };
    write(&snapshot, record, ground, args.dry_run, context).map(|()| Exit::Done)
}

/// Asks for the ground of each note that lacks it; what was answered is written at once, so that stopping loses nothing.
fn each(dry_run: bool, context: &mut Context) -> Result<Exit, Failure> {
    let asker = context.asker();
    context.recover(dry_run || asker.is_none())?;
    let snapshot = context.load()?;
    let notes = ungrounded(&snapshot.project);
    if notes.is_empty() {
        context.remark("special-none-left", &[]);
        return Ok(Exit::Done);
    }
    let Some(mut person) = asker else {
        let ids: Vec<&str> = notes.iter().map(|it| &*it.id).collect();
        let failure = Failure::usage("special-person").with("notes", ids.join(", "));
        return Err(failure.with("count", notes.len()));
    };
    let language = context.language();
    let mut left = 0;
    for (at, record) in notes.iter().enumerate() {
        let arguments = [
            ("at", Value::from(at + 1)),
            ("count", notes.len().into()),
            ("path", snapshot.project.path(record.file).into()),
            ("title", record.shown_title().into()),
        ];
        let question = language.say("ask-special-each", &arguments);
        match answer(&mut *person, record, &question, true, language) {
            Ok(Some(ground)) => write(&snapshot, record, ground, dry_run, context)?,
            Ok(None) => left += 1,
            // What was answered before somebody stopped is written.
            Err(_) => {
                left += notes.len() - at;
                break;
            }
        }
    }
    if left > 0 {
        context.remark("special-left", &[("count", left.into())]);
    }
    Ok(Exit::Done)
}

/// Asks for the ground of a note; nothing where the person leaves it for another time.
fn answer(
    person: &mut dyn Ask,
    record: &Record,
    question: &str,
    may_wait: bool,
    language: Language,
) -> Result<Option<Special>, Failure> {
    let grounds = grounds(record);
    let choice = |ground: &Special| {
        let means = language.word(&format!("ask-{}", ground.key()));
        Choice::new(language.word(ground.key()), means)
    };
    let line = |key: &str| Choice::new(language.word(key), "");
    // Whoever only presses Enter has said nothing of the law.
    let mut choices = vec![Choice {
        is_answer: false,
        ..line("ask-choose")
    }];
    choices.extend(grounds.iter().map(choice));
    choices.extend(may_wait.then(|| line("ask-special-later")));
    loop {
        match person.one(question, &choices)? {
            0 => {}
            at => return Ok(grounds.get(at - 1).copied()),
        }
    }
}

/// Returns the grounds that a note can have: an explicit consent is one only where the note rests on consent.
fn grounds(record: &Record) -> Vec<Special> {
    let is_consent = record.note().is_some_and(|it| it.basis == Some(Basis::Consent));
    let all = Special::ALL.iter().copied();
    all.filter(|it| is_consent || *it != Special::ExplicitConsent).collect()
}

fn write(
    snapshot: &Snapshot,
    record: &Record,
    ground: Special,
    dry_run: bool,
    context: &mut Context,
) -> Result<(), Failure> {
    let project = &snapshot.project;
    let path = project.path(record.file);
    if !grounds(record).contains(&ground) {
        return Err(Failure::usage("special-unfounded").with("note", &*record.id));
    }
    let strange = || Failure::project("special-strange").with("path", path);
    let writer = if dry_run { None } else { Some(context.writer()?) };
    let source = snapshot.with_texts(|texts| texts.source(project, record.file))?;
    let source = source.ok_or_else(strange)?;
    let new = special::written(&source, ground).ok_or_else(strange)?;
    match &writer {
        None => context.print(special::line(ground)),
        Some(writer) => writer.replace(path, source.text.as_bytes(), new.as_bytes())?,
    }
    let arguments = [
        ("note", Value::from(&*record.id)),
        ("ground", Value::word(ground.key())),
    ];
    context.remark(if dry_run { "special-would" } else { "special-done" }, &arguments);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fixture;
    use crate::cli::ask::script::Script;

    fn asked(keys: &str, answers: &[&'static str], may_wait: bool) -> (Option<Special>, String) {
        let text = format!(
            "//- interviews/a.md\n---\nmethod: interview\ndate: 2018-03-14\nstakeholders: [boligselskaber]\n{keys}\
             informed: 2018-03-01\npublish: quote\ndelete-after: 2019\n---\nTekst. #sundhed\n"
        );
        let project = fixture::load(&text).project;
        let record = project.find(Kind::Note, "a").unwrap();
        let mut script = Script::new(answers);
        let transcript = script.transcript.clone();
        let ground = answer(&mut script, record, "Hvad?", may_wait, Language::Danish).unwrap();
        let shown = transcript.borrow().clone();
        (ground, shown)
    }

    #[test]
    fn whoever_only_presses_enter_has_said_nothing() {
        let (ground, shown) = asked("basis: public-task\n", &["– vælg –", "– vælg –", "strafbare"], false);
        assert_eq!(ground, Some(Special::Criminal));
        assert_eq!(shown.matches("– vælg –").count(), 2, "{shown}");
    }

    #[test]
    fn a_note_can_wait_and_consent_is_offered_only_where_it_is_the_basis() {
        assert_eq!(asked("basis: public-task\n", &["ved ikke"], true).0, None);
        let consent = "basis: consent\nconsent: {date: 2018-03, form: oral}\n";
        let (ground, _) = asked(consent, &["udtrykkeligt"], false);
        assert_eq!(ground, Some(Special::ExplicitConsent));
        let project = fixture::load("").project;
        assert!(!grounds(&project.records(Kind::Note)[0]).contains(&Special::ExplicitConsent));
    }
}
