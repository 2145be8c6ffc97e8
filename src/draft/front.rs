//! The front page: what the document is, how far it is, and what a reader must know at once.

use super::assembly::Assembly;
use super::memo::since;
use crate::document::{Front, FrontLine};
use crate::language::Value;
use crate::project::Project;
use crate::record::Record;
use crate::record::kind::Kind;
use crate::record::vocabulary::{DocumentStatus, Edition};

/// Returns the front page of an edition.
pub(super) fn page(project: &Project, edition: Edition) -> Front {
    let manifest = &project.manifest;
    let language = manifest.language;
    let mut lines = Vec::new();
    let mut line = |key: &str, value: Option<String>| {
        lines.extend(value.map(|it| FrontLine::new(language.word(&format!("front-{key}")), it)));
    };
    line("version", manifest.version.as_deref().map(str::to_owned));
    line("day", Some(language.day(project.today)));
    line(
        "status",
        manifest
            .status
            .map(|it| language.word(&format!("document-{}", it.word()))),
    );
    line("period", manifest.period.as_deref().map(str::to_owned));
    line("case-number", manifest.case_number.as_deref().map(str::to_owned));
    let supersedes = manifest.supersedes.as_ref().map(|it| match it.year {
        Some(year) => format!("{} ({year})", it.title),
        None => it.title.to_string(),
    });
    line("supersedes", supersedes);
    line("vision", manifest.vision.as_ref().map(|it| it.title.to_string()));
    Front {
        language,
        title: manifest.title.to_string(),
        authority: manifest.authority.to_string(),
        lines,
        banner: match edition {
            Edition::Internal => language.word("draft-banner-internal"),
            Edition::Public => String::new(),
        },
        notices: example_notice(project, edition).into_iter().collect(),
        stamp: stamp(project),
        is_head: false,
        is_short: false,
    }
}

/// Returns the front page of a memo: what it is about, of which day, and from which day it reports.
pub(super) fn memo(assembly: &Assembly<'_>, memo: &Record) -> Front {
    let mut front = page(assembly.project, assembly.edition);
    let manifest = &assembly.project.manifest;
    let language = manifest.language;
    let mut lines = vec![
        ("front-about", manifest.title.to_string()),
        ("front-day", language.day(assembly.project.today)),
    ];
    lines.extend(since::line(assembly, memo));
    front.notices.extend(since::notice(assembly, memo));
    let kept = ["front-version", "front-status", "front-case-number"].map(|it| language.word(it));
    front.lines.retain(|it| kept.contains(&it.label));
    let lines = lines
        .into_iter()
        .map(|(key, value)| FrontLine::new(language.word(key), value));
    front.lines.splice(0..0, lines);
    front.title = memo.title.to_string();
    front.stamp = String::new();
    front.is_head = true;
    front
}

/// Returns the mark of a document that is not adopted yet, in capitals.
fn stamp(project: &Project) -> String {
    let manifest = &project.manifest;
    let status = manifest.status.filter(|it| *it != DocumentStatus::Adopted);
    let word = status.map(|it| manifest.language.word(it.key()));
    word.unwrap_or_default().to_uppercase()
}

/// Returns what must be said where notes are illustrations that were never collected; to everyone not how many, since that would
/// count the others.
fn example_notice(project: &Project, edition: Edition) -> Option<String> {
    let notes: Vec<_> = project.records(Kind::Note).iter().filter_map(Record::note).collect();
    let examples = notes.iter().filter(|it| it.example).count();
    let key = match edition {
        Edition::Public => "draft-examples-public",
        Edition::Internal if examples == notes.len() => "draft-examples-all",
        Edition::Internal => "draft-examples-some",
    };
    let arguments = [("examples", Value::from(examples)), ("notes", Value::from(notes.len()))];
    (examples > 0).then(|| project.manifest.language.say(key, &arguments))
}
