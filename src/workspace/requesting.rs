//! What somebody asks for by their rights, written into the list, and what is said of it.

use super::snapshot::Snapshot;
use crate::diagnostic::{Failure, Message};
use crate::disk::read;
use crate::disk::write::Writer;
use crate::edit::new::id;
use crate::edit::requests;
use crate::language::Value;
use crate::process::requests::{closed, due, extended, meanwhile, received};
use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::request::{PATH, Request};
use crate::record::vocabulary::{RequestKind, RequestOutcome};
use chrono::NaiveDate;
use std::path::Path;

/// What is to be done.
#[derive(Debug, Clone, Copy)]
pub enum Deed<'a> {
    /// A request about a note came on a day.
    Receive(&'a Record, RequestKind, NaiveDate),
    /// A request is closed on a day.
    Close(&'a Request, RequestOutcome, NaiveDate),
    /// The person was told on a day that it takes longer.
    Extend(&'a Request, NaiveDate),
}

/// A list that can't be read to its end would lose what stands in the rest.
pub fn refuse_broken(snapshot: &Snapshot) -> Result<(), Failure> {
    snapshot.refuse_unread(&[PATH])?;
    let list = snapshot.project.records(Kind::Requests).first().map(|it| it.file);
    if snapshot.diagnostics.iter().any(|it| Some(it.place.file) == list) {
        return Err(Failure::project("request-broken").with("path", PATH));
    }
    Ok(())
}

impl Deed<'_> {
    /// Returns the request as it is then; `numbers` makes its id.
    pub fn done(self, project: &Project, numbers: id::Numbers<'_>) -> Result<Request, Failure> {
        match self {
            Self::Receive(note, kind, day) => {
                let id = id::random(project, ThingKind::Request, numbers);
                let id = id.ok_or_else(|| Failure::machine("request-no-id"))?;
                received(&id, note, kind, day)
            }
            Self::Close(request, outcome, day) => closed(request, outcome, day),
            Self::Extend(request, day) => extended(request, day),
        }
    }

    /// Says until when there is time, and what is to be done.
    pub fn said(self, request: &Request, project: &Project) -> Vec<Message> {
        let day = due(request).unwrap_or(project.today);
        let mut arguments = vec![
            ("id", Value::from(&*request.id.value)),
            ("day", day.into()),
            ("note", Value::from(&*request.note)),
        ];
        let keys = match self {
            Self::Receive(_, kind, _) => {
                arguments.push(("kind", Value::word(kind.key())));
                let note = project.find(Kind::Note, &request.note).and_then(|it| it.note());
                vec!["request-received", meanwhile(kind, note)]
            }
            Self::Extend(..) => vec!["request-extended"],
            Self::Close(_, outcome, on) => {
                arguments.push(("outcome", Value::word(outcome.key())));
                let is_no = matches!(outcome, RequestOutcome::Refused | RequestOutcome::Partly);
                let all = [
                    (true, "request-closed"),
                    (on > day, "request-closed-late"),
                    (is_no, "request-closed-no"),
                    (true, "request-closed-after"),
                ];
                all.into_iter().filter(|it| it.0).map(|it| it.1).collect()
            }
        };
        let message = |key| Message {
            key,
            arguments: arguments.clone(),
        };
        keys.into_iter().map(message).collect()
    }
}

/// Writes a request into the list.
pub fn write(writer: &Writer, root: &Path, project: &Project, request: &Request) -> Result<(), Failure> {
    if !read::is_there(root, PATH) {
        let header = project.manifest.language.word("request-header");
        let text = format!("# {header}\n{}\n", requests::line(request));
        return Ok(writer.create(PATH, text.as_bytes())?);
    }
    let broken = || Failure::project("request-broken").with("path", PATH);
    let old = read::text(root, PATH).map_err(|_| broken())?;
    let new = requests::written(&old, &project.requests, request);
    let new = new.ok_or_else(|| Failure::project("request-strange").with("path", PATH))?;
    Ok(writer.replace(PATH, old.as_bytes(), new.as_bytes())?)
}
