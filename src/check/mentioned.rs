//! What looks like a citation of something that exists, and is none.

use crate::project::Project;
use crate::project::thing::ThingKind;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::syntax::citation::mention::Mention;

/// The shortest id of a note that nobody writes by chance.
const SHORTEST_ID: usize = 10;

/// Returns what can only be meant as a citation in a record.
pub(super) fn meant<'r>(project: &'r Project, record: &'r Record) -> impl Iterator<Item = &'r Mention> {
    record
        .outline
        .details()
        .mentions
        .iter()
        .filter(|it| is_known(project, it))
}

/// Tells whether a word can only be meant as a citation: it is signed with `@`, or names a note as nobody does by chance.
fn is_known(project: &Project, mention: &Mention) -> bool {
    let is_note = project.find(Kind::Note, &mention.record).is_some();
    let key = |name: &str| format!("{}#{name}", mention.record);
    let has_passage = |name: &str| !project.look_up(&key(name), [ThingKind::Passage]).is_nothing();
    if mention.is_signed {
        return is_note || project.has_source(&mention.record);
    }
    let is_long = mention.record.len() >= SHORTEST_ID && mention.record.contains('-');
    is_note && (is_long || mention.name.as_deref().is_some_and(has_passage))
}
