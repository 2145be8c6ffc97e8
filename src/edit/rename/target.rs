//! What is meant by an id that is to be renamed.

use crate::diagnostic::Failure;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::{Kind, id_of};
use crate::source::{Place, Span};
use crate::text::nearest::nearest;

/// What can be renamed and is a file.
const RECORDS: &[&str] = &["goal", "theme", "stakeholder", "note", "chapter", "answer"];
/// What can be renamed and stands in a file.
const WITHIN: &[&str] = &["source", "phase", "milestone", "group", "part"];

/// Something that has a name.
#[derive(Debug)]
pub(super) struct Target<'a> {
    /// Its kind; of a passage or a statement, `passage` or `statement`.
    pub(super) kind: &'static str,
    /// Its id; of a passage or a statement, its record's.
    pub(super) id: &'a str,
    /// The name of a passage or a statement.
    pub(super) name: Option<&'a str>,
    /// The record that it is or stands in; nothing for what stands in a record's head.
    pub(super) record: Option<&'a Record>,
    /// Where it gets its name, unless that is a file's.
    pub(super) definition: Option<Place>,
}

impl Target<'_> {
    /// Returns the id as links are looked up by it.
    pub(super) fn whole(&self) -> String {
        match self.name {
            Some(name) => format!("{}#{name}", self.id),
            None => self.id.to_owned(),
        }
    }

    /// Returns how people know it: a chapter with its number.
    pub(super) fn shown(&self, project: &Project) -> String {
        match (self.record, self.name) {
            (Some(record), None) => id_of(Kind::Note, project.path(record.file)).to_owned(),
            _ => self.whole(),
        }
    }

    /// Returns where a text may name it, whatever the text is.
    pub(super) fn mentions(&self, text: &str) -> Vec<Span> {
        let word = self.name.unwrap_or(self.id);
        let part = |it: char| it.is_alphanumeric() || it == '-' || it == '_';
        let free = |at: &usize| {
            let (before, after) = (&text[..*at], &text[at + word.len()..]);
            // In front of a chapter's id its number may stand.
            let before = before.trim_end_matches(|it: char| it == '-' || it.is_ascii_digit());
            let marked = self.name.is_none() || before.ends_with(['#', '^']);
            marked && !before.ends_with(part) && !after.starts_with(part)
        };
        let found = text.match_indices(word).map(|(at, _)| at).filter(free);
        found.map(|at| Span::new(at, at + word.len())).collect()
    }

    fn said(&self) -> String {
        format!("{}/{}", self.kind, self.whole())
    }

    fn path<'a>(&self, project: &'a Project) -> &'a str {
        let file = self.definition.map(|it| it.file).or(self.record.map(|it| it.file));
        file.map_or("", |it| project.path(it))
    }
}

/// Returns what an id means; `kind/id` says which where there are several.
pub(super) fn find<'a>(project: &'a Project, id: &str) -> Result<Target<'a>, Failure> {
    let kinds = [RECORDS, WITHIN, &["passage", "statement"]].concat();
    let (only, plain) = match id.split_once('/') {
        Some((kind, rest)) if kinds.contains(&kind) => (Some(kind), rest),
        _ => (None, id),
    };
    let mut found = match plain.split_once('#') {
        Some((record, name)) => named(project, record, name),
        None => whole(project, plain),
    };
    if let Some(only) = only {
        let of = |it: &Target<'_>| it.record.map_or(it.kind, |it| it.kind.row().name);
        found.retain(|it| it.kind == only || of(it) == only);
    }
    match found.len() {
        0 => Err(nothing(project, plain)),
        1 => Ok(found.remove(0)),
        _ if found.iter().all(|it| it.kind == found[0].kind) => {
            let paths: Vec<&str> = found.iter().map(|it| it.path(project)).collect();
            Err(Failure::project("rename-twice")
                .with("id", plain)
                .with("paths", paths.join(", ")))
        }
        _ => {
            let choices: Vec<String> = found.iter().map(Target::said).collect();
            Err(Failure::usage("rename-ambiguous")
                .with("id", plain)
                .with("choices", choices.join(", ")))
        }
    }
}

fn whole<'a>(project: &'a Project, id: &str) -> Vec<Target<'a>> {
    let mut found = Vec::new();
    for kind in RECORDS.iter().filter_map(|it| Kind::of(it)) {
        let plain = if kind == Kind::Chapter { id_of(kind, id) } else { id };
        let same = project.records(kind).iter().filter(|it| *it.id == *plain);
        found.extend(same.map(|record| Target {
            kind: kind.row().name,
            id: &record.id,
            name: None,
            record: Some(record),
            definition: None,
        }));
    }
    let within = WITHIN
        .iter()
        .flat_map(|kind| definitions(project, kind).into_iter().map(|it| (*kind, it)));
    found.extend(within.filter(|(_, it)| it.0 == id).map(|(kind, (own, place))| Target {
        kind,
        id: own,
        name: None,
        record: None,
        definition: Some(place),
    }));
    found
}

/// Returns what of a kind stands in records' heads: its id, and where.
fn definitions<'a>(project: &'a Project, kind: &str) -> Vec<(&'a str, Place)> {
    let of = |single: Kind, ids: Vec<(&'a str, Span)>| {
        let file = project.records(single).first().map(|it| it.file);
        let placed = ids
            .into_iter()
            .filter_map(|(id, span)| Some((id, Place { file: file?, span })));
        placed.collect()
    };
    let (process, vision) = (&project.process, project.manifest.vision.as_ref());
    match kind {
        "source" => {
            let place = |file, span| Place { file, span };
            let keys = project.sources();
            keys.map(|(record, key)| (&*key.value, place(record.file, key.span)))
                .collect()
        }
        "phase" => of(
            Kind::Process,
            process.phases.iter().map(|it| (&*it.id.value, it.id.span)).collect(),
        ),
        "milestone" => of(
            Kind::Process,
            process
                .milestones
                .iter()
                .map(|it| (&*it.id.value, it.id.span))
                .collect(),
        ),
        "group" => {
            let groups = project.organisation.groups.iter();
            of(
                Kind::Organisation,
                groups.map(|it| (&*it.id.value, it.id.span)).collect(),
            )
        }
        _ => {
            let parts = vision.into_iter().flat_map(|it| &it.parts);
            of(Kind::Policy, parts.map(|it| (&*it.0.value, it.0.span)).collect())
        }
    }
}

fn named<'a>(project: &'a Project, record: &str, name: &str) -> Vec<Target<'a>> {
    let mut found = Vec::new();
    for (kind, what, id) in [
        (Kind::Note, "passage", record),
        (Kind::Chapter, "statement", id_of(Kind::Chapter, record)),
    ] {
        for record in project.records(kind).iter().filter(|it| *it.id == *id) {
            let names = record.outline.passages.iter().filter_map(|it| it.name.as_ref());
            found.extend(names.filter(|it| *it.value == *name).map(|own| Target {
                kind: what,
                id: &record.id,
                name: Some(&own.value),
                record: Some(record),
                definition: Some(Place {
                    file: record.file,
                    span: own.span,
                }),
            }));
        }
    }
    found
}

fn nothing(project: &Project, id: &str) -> Failure {
    let kinds: &[&str] = if id.contains('#') {
        &["passage", "statement"]
    } else {
        &[RECORDS, WITHIN].concat()
    };
    let ids: Vec<String> = kinds.iter().flat_map(|it| project.ids(it)).collect();
    match nearest(id, ids.iter().map(String::as_str)) {
        Some(near) => Failure::usage("rename-nothing-near").with("id", id).with("near", near),
        None => Failure::usage("rename-nothing").with("id", id),
    }
}
