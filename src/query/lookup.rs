//! What an id on the command line names, or a complaint that helps.

use crate::diagnostic::Failure;
use crate::project::Project;
use crate::project::reference::Found;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::text::nearest::nearest;
use crate::text::visible::visible;

/// The kinds of thing that can be listed.
pub const EVERY: &[ThingKind] = &[
    ThingKind::Record(Kind::Goal),
    ThingKind::Record(Kind::Theme),
    ThingKind::Record(Kind::Stakeholder),
    ThingKind::Record(Kind::Note),
    ThingKind::Passage,
    ThingKind::Record(Kind::Chapter),
    ThingKind::Statement,
    ThingKind::Record(Kind::Answer),
    ThingKind::Source,
];

/// Returns what an id names among some kinds; the path of a record's file does too.
pub fn find<'a>(project: &'a Project, asked: &str, kinds: &[ThingKind]) -> Result<Thing<'a>, Failure> {
    let is_asked = |it: &&Record| project.path(it.file) == asked;
    let may_be = |it: &&Record| kinds.iter().any(|kind| kind.word() == it.kind.row().name);
    if let Some(record) = project.all().iter().find(is_asked).filter(may_be) {
        return Ok(Thing::Record(record));
    }
    match project.look_up(asked, kinds.iter().copied()) {
        Found::Thing(thing) => Ok(thing),
        Found::Ambiguous => Err(ambiguous(project, asked, kinds)),
        Found::Unread(_) | Found::Nothing => Err(unknown(project, asked, kinds)),
    }
}

fn ambiguous(project: &Project, asked: &str, kinds: &[ThingKind]) -> Failure {
    let ids = kinds.iter().map(|it| format!("{}/{asked}", it.word()));
    let ids: Vec<String> = ids
        .filter(|it| !project.look_up(it, kinds.iter().copied()).is_nothing())
        .collect();
    Failure::usage("ambiguous-id")
        .with("id", visible(asked).into_owned())
        .with("ids", ids.join(", "))
}

fn unknown(project: &Project, asked: &str, kinds: &[ThingKind]) -> Failure {
    let ids: Vec<String> = kinds.iter().flat_map(|it| project.ids(*it)).collect();
    let near = nearest(asked, ids.iter().map(String::as_str));
    let failure = match (near, kinds) {
        (Some(near), _) => Failure::usage("unknown-id-near").with("near", near),
        (None, [kind]) => Failure::usage("unknown-id").with("kind", kind.word()),
        (None, _) => Failure::usage("unknown-id").with("kind", "note"),
    };
    failure.with("id", visible(asked).into_owned())
}
