//! What somebody asks for by their rights is written down, put off once, and closed.

use super::overview::overview;
use super::parts::tell;
use crate::diagnostic::Failure;
use crate::query::{given, lookup};
use crate::record::kind::Kind;
use crate::record::vocabulary::{RequestKind, RequestOutcome};
use crate::serve::answer::Answer;
use crate::serve::asked::Asked;
use crate::serve::asking::Trouble;
use crate::serve::desk::Desk;
use crate::serve::fields::Fields;
use crate::workspace::new_record;
use crate::workspace::requesting::{self, Deed};
use crate::workspace::snapshot::Snapshot;

/// Writes a request down.
pub(in crate::serve) fn receive(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let (language, today, typed) = (desk.language(), desk.today(), &asked.form);
    let mut trouble = Trouble::default();
    let day = trouble.read("received", given::past_day(typed.text("received"), today), language);
    let kind = RequestKind::of(typed.text("kind"));
    if kind.is_none() {
        trouble.fields.push(("kind", language.word("ask-request-kind")));
    }
    let (Some(day), Some(kind)) = (day, kind) else {
        return overview(desk, typed, &trouble);
    };
    let done = written(desk, &|snapshot| {
        let note = lookup::find(&snapshot.project, typed.text("note"), &[Kind::Note.into()])?;
        Ok(Deed::Receive(note.record(), kind, day))
    });
    match done {
        Ok(()) => Ok(Answer::See("/privacy".to_owned())),
        Err(failure) => overview(desk, typed, &Trouble::of(&failure, language)),
    }
}

/// Closes a request, or puts it off.
pub(in crate::serve) fn answer(asked: &Asked, desk: &mut Desk) -> Result<Answer, Failure> {
    desk.look()?;
    let (language, today, typed) = (desk.language(), desk.today(), &asked.form);
    let outcome = RequestOutcome::of(typed.text("outcome"));
    let day = match typed.text("on").trim() {
        "" => Ok(today),
        on => given::past_day(on, today),
    };
    let done = day.and_then(|day| {
        written(desk, &|snapshot| {
            let request = lookup::request(&snapshot.project, typed.text("id"))?;
            match outcome {
                Some(outcome) => Ok(Deed::Close(request, outcome, day)),
                None if typed.get("extend").is_some() => Ok(Deed::Extend(request, day)),
                None => Err(Failure::usage("serve-privacy-outcome")),
            }
        })
    });
    match done {
        Ok(()) => Ok(Answer::See("/privacy".to_owned())),
        Err(failure) => overview(desk, &Fields::default(), &Trouble::of(&failure, language)),
    }
}

/// Does something in the list of requests, and says what is to be done then.
fn written(desk: &mut Desk, deed: &dyn Fn(&Snapshot) -> Result<Deed<'_>, Failure>) -> Result<(), Failure> {
    let root = desk.root().to_owned();
    let writer = desk.writer()?;
    let snapshot = desk.load()?;
    requesting::refuse_broken(&snapshot)?;
    let deed = deed(&snapshot)?;
    let project = &snapshot.project;
    let request = deed.done(project, &mut new_record::random)?;
    requesting::write(&writer, &root, project, &request)?;
    drop(writer);
    tell(desk, deed.said(&request, project));
    Ok(())
}
