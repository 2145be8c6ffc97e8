//! Finds what an id on the command line names, or says helpfully that nothing has it.

use crate::diagnostic::Failure;
use crate::evidence::{Statement, statements_in};
use crate::language::{Language, Value};
use crate::project::Project;
use crate::project::reference::Found;
use crate::project::thing::{Thing, ThingKind};
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::request::Request;
use crate::text::nearest::nearest;

/// The kinds of thing that something rests on, or that rest on something.
pub const TRACED: &[ThingKind] = &[
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
    ThingKind::Group,
    ThingKind::Phase,
    ThingKind::Milestone,
    ThingKind::Version,
    ThingKind::Request,
    ThingKind::Remark,
];

/// How many things are named of those that have a title.
const NAMED: usize = 8;

/// Returns the words by which people call a kind in either language, beside its own; none that stands for another kind.
pub fn aliases(kind: ThingKind) -> Vec<String> {
    let mut aliases = Vec::new();
    for language in Language::ALL {
        for key in [kind.key(), format!("{}.many", kind.key())] {
            let word = language.word(&key);
            let is_own = EVERY.iter().any(|it| it.word() == word);
            if !is_own && !word.contains(' ') && !aliases.contains(&word) {
                aliases.push(word);
            }
        }
    }
    aliases
}

/// Returns the kind that a word stands for: its own, or one by which people call it.
pub fn kind(word: &str) -> Option<ThingKind> {
    let own = EVERY.iter().copied().find(|it| it.word() == word);
    own.or_else(|| {
        EVERY
            .iter()
            .copied()
            .find(|kind| aliases(*kind).iter().any(|it| it == word))
    })
}

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
        .with("id", asked)
        .with("ids", ids.join(", "))
}

fn unknown(project: &Project, asked: &str, kinds: &[ThingKind]) -> Failure {
    if let Found::Thing(other) = project.look_up(asked, EVERY.iter().copied()) {
        let failure = Failure::usage("other-kind-id").with("kind", Value::word(other.kind().key()));
        return failure.with("id", asked);
    }
    let ids: Vec<String> = kinds.iter().flat_map(|it| project.ids(*it)).collect();
    let near = nearest(asked, ids.iter().map(String::as_str));
    let failure = match (near, kinds) {
        (Some(near), _) => Failure::usage("unknown-id-near").with("near", near),
        (None, [kind]) => Failure::usage("unknown-id").with("kind", kind.word()),
        (None, _) => Failure::usage("unknown-id").with("kind", "note"),
    };
    failure.with("id", asked)
}

/// Returns why a title is not enough to say what is meant: several things have it.
pub fn ambiguous_title(asked: &str, things: &[Thing<'_>]) -> Failure {
    let name = |it: &Thing<'_>| match it {
        Thing::Part(..) => it.id(),
        _ => format!("{}/{} ({})", it.kind().word(), it.id(), it.title()),
    };
    let mut names: Vec<String> = things.iter().take(NAMED).map(name).collect();
    if things.len() > NAMED {
        names.push("…".to_owned());
    }
    Failure::usage("ambiguous-id")
        .with("id", asked)
        .with("ids", names.join(", "))
}

/// Returns the statements that ids name, each once; a chapter stands for all of its own.
pub fn statements<'a>(project: &'a Project, asked: &[String]) -> Result<Vec<Statement<'a>>, Failure> {
    let mut chosen: Vec<Statement<'a>> = Vec::new();
    for id in asked {
        let kinds = [ThingKind::Statement, ThingKind::Record(Kind::Chapter)];
        let thing = find(project, id, &kinds)?;
        let found = match Statement::of(thing) {
            Some(statement) => vec![statement],
            None => statements_in(thing.record()).collect(),
        };
        for statement in found {
            if chosen.iter().all(|it| it.id() != statement.id()) {
                chosen.push(statement);
            }
        }
    }
    Ok(chosen)
}

/// Returns the request that an id names.
pub fn request<'a>(project: &'a Project, id: &str) -> Result<&'a Request, Failure> {
    let thing = find(project, id, &[ThingKind::Request])?;
    let own = project.requests.iter().find(|it| *it.id.value == *thing.base());
    own.ok_or_else(|| Failure::usage("unknown-id").with("kind", "request").with("id", id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn what_is_of_another_kind_is_named_as_that() {
        let project = crate::check::fixture::load(
            "//- policy/process.yaml\nphases: []\nmilestones: [{id: frist, title: Frist, due: 2018-06}]\n",
        )
        .project;
        let refused = |id: &str, kinds| find(&project, id, kinds).unwrap_err().message;
        let message = refused("frist", TRACED);
        assert_eq!(message.key, "other-kind-id");
        assert!(
            message.arguments.contains(&("kind", Value::word("kind-milestone"))),
            "{message:?}"
        );
        assert_eq!(refused("sundhed", &[ThingKind::Milestone]).key, "other-kind-id");
        assert_eq!(refused("fristen", TRACED).key, "unknown-id");
        assert!(find(&project, "frist", EVERY).is_ok());
    }

    #[test]
    fn a_kind_is_known_by_its_own_word_and_by_what_people_call_it_and_no_word_means_two() {
        let mut seen = BTreeSet::new();
        for known in EVERY {
            for word in aliases(*known).into_iter().chain([known.word().to_owned()]) {
                assert_eq!(kind(&word), Some(*known), "{word}");
                assert!(seen.insert(word.clone()), "{word}");
            }
        }
        for word in ["grupper", "milepæle", "versioner", "notater", "milestones"] {
            assert!(seen.contains(word), "{word}: {seen:?}");
        }
        assert_eq!(kind("intet"), None);
    }
}
