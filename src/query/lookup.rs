//! What an id on the command line names, or a complaint that helps.

use crate::diagnostic::Failure;
use crate::project::Project;
use crate::project::reference::Found;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::source::Spanned;
use crate::syntax::markdown::outline::Passage;
use crate::text::nearest::nearest;
use crate::text::visible::visible;

/// The kinds of thing that have an id of their own and can be listed.
pub const EVERY: &[&str] = &[
    "goal",
    "theme",
    "stakeholder",
    "note",
    "passage",
    "chapter",
    "statement",
    "answer",
    "source",
];

/// Something that an id names.
#[derive(Debug, Clone, Copy)]
pub enum Thing<'a> {
    /// A record.
    Record(&'a Record),
    /// A passage of a note, or a statement of a chapter.
    Part(&'a Record, &'a Passage),
    /// A source, and the list it stands in.
    Source(&'a Record, &'a Spanned<Box<str>>),
}

impl<'a> Thing<'a> {
    /// Returns the name of its kind, as in commands.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Record(record) => record.kind.row().name,
            Self::Part(record, _) if record.kind == Kind::Chapter => "statement",
            Self::Part(..) => "passage",
            Self::Source(..) => "source",
        }
    }

    /// Returns its id; a part without a name goes by its record's.
    pub fn id(&self) -> String {
        match self {
            Self::Record(record) => record.id.to_string(),
            Self::Part(record, passage) => match &passage.name {
                Some(name) => format!("{}#{}", record.id, name.value),
                None => record.id.to_string(),
            },
            Self::Source(_, key) => key.value.to_string(),
        }
    }

    /// Returns the record that it is, or that it stands in.
    pub fn record(&self) -> &'a Record {
        match self {
            Self::Record(record) | Self::Part(record, _) | Self::Source(record, _) => record,
        }
    }
}

/// Returns what an id names among some kinds; the path of a record's file does too.
pub fn find<'a>(project: &'a Project, asked: &'a str, kinds: &[&'static str]) -> Result<Thing<'a>, Failure> {
    let by_path = |path: &str| project.all().iter().find(|it| project.path(it.file) == path);
    if let Some(record) = by_path(asked).filter(|it| kinds.contains(&it.kind.row().name)) {
        return Ok(Thing::Record(record));
    }
    match project.look_up(asked, kinds) {
        Found::Record(record) => Ok(Thing::Record(record)),
        Found::Named(record, name) => record
            .passage(name)
            .map(|it| Thing::Part(record, it))
            .ok_or_else(|| unknown(project, asked, kinds)),
        Found::Within => {
            let key = asked.strip_prefix("source/").unwrap_or(asked);
            let source = project.sources().find(|it| *it.1.value == *key);
            source
                .map(|it| Thing::Source(it.0, it.1))
                .ok_or_else(|| unknown(project, asked, kinds))
        }
        Found::Ambiguous => Err(ambiguous(project, asked, kinds)),
        Found::Nothing => Err(unknown(project, asked, kinds)),
    }
}

fn ambiguous(project: &Project, asked: &str, kinds: &[&'static str]) -> Failure {
    let is_one = |id: &String| !matches!(project.look_up(id, kinds), Found::Nothing);
    let ids: Vec<String> = kinds.iter().map(|it| format!("{it}/{asked}")).filter(is_one).collect();
    Failure::usage("ambiguous-id")
        .with("id", visible(asked).into_owned())
        .with("ids", ids.join(", "))
}

fn unknown(project: &Project, asked: &str, kinds: &[&'static str]) -> Failure {
    let ids: Vec<String> = kinds.iter().flat_map(|it| project.ids(it)).collect();
    let near = nearest(asked, ids.iter().map(String::as_str));
    let failure = match (near, kinds) {
        (Some(near), _) => Failure::usage("unknown-id-near").with("near", near),
        (None, [kind]) => Failure::usage("unknown-id").with("kind", *kind),
        (None, _) => Failure::usage("unknown-id").with("kind", "note"),
    };
    failure.with("id", visible(asked).into_owned())
}
