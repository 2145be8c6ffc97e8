//! What may stand for an id: the project's files by their names, which are not read; only a part of one is looked into.

use crate::check::rules::RULES;
use crate::draft::memo::MEMOS;
use crate::project::thing::ThingKind;
use crate::record::kind::{self, Kind};
use crate::record::kinds::{self, Role};
use crate::record::{self, Data};
use crate::source::{FileId, Source, Spanned};
use crate::workspace::files::Files;
use std::collections::BTreeSet;

/// What is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Named {
    /// Records of these kinds.
    Records(&'static [Kind]),
    /// Passages of notes or statements of chapters; before `#`, the files.
    Parts(&'static [Kind]),
    /// What stands in the one file of this kind: parts of the vision, groups, milestones.
    Within(Kind),
    /// Phases of the process.
    Phases,
    /// Whatever can be shown: what `Parts` of every kind names, groups, phases, milestones and versions.
    Things,
    /// What an answer can be about: notes, statements and themes, and before any `#` milestones too.
    Subjects,
    /// The program's memos, and those of the project.
    Memos,
    /// Rules.
    Rules,
    /// Something that does not exist yet.
    New,
}

const SUBJECTS: &[Kind] = &[Kind::Chapter, Kind::Note, Kind::Theme];
/// The kinds whose ids people write down.
pub const EVERY: &[Kind] = &[
    Kind::Answer,
    Kind::Chapter,
    Kind::Goal,
    Kind::Note,
    Kind::Sources,
    Kind::Stakeholder,
    Kind::Theme,
];

/// Returns what may stand where a word is begun; outside a project what the program itself has.
pub fn of(named: Named, files: Option<&Files>, word: &str) -> BTreeSet<String> {
    let prefix = word.split_once('/').map_or("", |it| it.0);
    match (named, files) {
        (Named::Rules, _) => RULES.iter().map(|it| it.name.to_owned()).collect(),
        (Named::Memos, files) => {
            let own = files.map(|it| records(it, &[Kind::Memo])).unwrap_or_default();
            own.into_iter()
                .chain(MEMOS.iter().map(|it| it.name.to_owned()))
                .collect()
        }
        (Named::Subjects, Some(files)) => {
            let parts = of(Named::Parts(SUBJECTS), Some(files), word);
            parts.into_iter().chain(within(files, Kind::Process)).collect()
        }
        (Named::Things, Some(files)) => {
            let parts = of(Named::Parts(EVERY), Some(files), word);
            parts.into_iter().chain(entries(files, prefix)).collect()
        }
        (Named::Parts(kinds), Some(files)) if word.contains('#') => parts(files, kinds, word),
        (Named::Parts(kinds), Some(files)) if !prefix.is_empty() => {
            let kind = Kind::of(prefix).filter(|it| kinds.contains(it));
            let ids = records(files, kind.as_slice());
            ids.into_iter().map(|it| format!("{prefix}/{it}")).collect()
        }
        (Named::Records(kinds) | Named::Parts(kinds), Some(files)) => records(files, kinds),
        (Named::Within(kind), Some(files)) => within(files, kind).into_iter().collect(),
        (Named::Phases, Some(files)) => phases(files).into_iter().collect(),
        (Named::New, _) | (_, None) => BTreeSet::new(),
    }
}

/// Returns the ids of records, from the names of their files.
fn records(files: &Files, kinds: &[Kind]) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for (kind, path) in listed(files, kinds) {
        if kind == Kind::Sources {
            found.extend(keys(files, path));
        } else {
            found.insert(kind::id_of(kind, &path).to_owned());
        }
    }
    found
}

/// Returns the passages or statements of the one file that a word names before its `#`.
fn parts(files: &Files, kinds: &[Kind], word: &str) -> BTreeSet<String> {
    let asked = word.split('#').next().unwrap_or_default();
    let mut found = BTreeSet::new();
    for (kind, path) in listed(files, kinds) {
        let is_asked = kind::id_of(kind, &path) == kind::id_of(kind, &format!("{asked}.md"));
        if is_asked && kind != Kind::Sources {
            let record = record(files, kind, path);
            found.extend(
                record
                    .iter()
                    .flat_map(record::Record::names)
                    .map(|name| format!("{asked}#{name}")),
            );
        }
    }
    found
}

/// Returns the ids that stand in the one file of a kind.
fn within(files: &Files, kind: Kind) -> Vec<String> {
    let path = format!("{}.yaml", kind.row().path);
    let ids: Vec<Spanned<Box<str>>> = match record(files, kind, path).map(|it| it.data) {
        Some(Data::Manifest(it)) => {
            let parts = it.vision.into_iter().flat_map(|it| it.parts);
            parts.map(|it| it.id).collect()
        }
        Some(Data::Organisation(it)) => it.groups.into_iter().map(|it| it.id).collect(),
        Some(Data::Versions(it)) => it.into_iter().map(|it| it.name).collect(),
        Some(Data::Requests(it)) => it.into_iter().map(|it| it.id).collect(),
        Some(Data::Process(it)) => it.milestones.into_iter().map(|it| it.id).collect(),
        _ => Vec::new(),
    };
    ids.into_iter().map(|it| it.value.into()).collect()
}

/// Returns the ids of groups, phases, milestones and versions; only of one kind and with its word where a word begins so.
fn entries(files: &Files, prefix: &str) -> Vec<String> {
    use ThingKind::{Group, Milestone, Phase, Version};
    let mut found = Vec::new();
    for kind in [Group, Milestone, Phase, Version] {
        let ids = || match kind {
            Phase => phases(files),
            _ => within(files, kind.home()),
        };
        match prefix {
            "" => found.extend(ids()),
            word if word == kind.word() => found.extend(ids().into_iter().map(|it| format!("{word}/{it}"))),
            _ => {}
        }
    }
    found
}

fn phases(files: &Files) -> Vec<String> {
    let path = format!("{}.yaml", Kind::Process.row().path);
    match record(files, Kind::Process, path).map(|it| it.data) {
        Some(Data::Process(process)) => process.phases.into_iter().map(|it| it.id.value.into()).collect(),
        _ => Vec::new(),
    }
}

fn keys(files: &Files, path: String) -> Vec<String> {
    match record(files, Kind::Sources, path).map(|it| it.data) {
        Some(Data::Sources(list)) => list.keys.iter().map(|it| it.value.to_string()).collect(),
        _ => Vec::new(),
    }
}

fn record(files: &Files, kind: Kind, path: String) -> Option<record::Record> {
    let text = files.text(&path).ok()?;
    let file = FileId(0);
    Some(record::read(&Source { file, path, text }, kind, false).0)
}

fn listed(files: &Files, kinds: &[Kind]) -> Vec<(Kind, String)> {
    let folder = |it: &Kind| it.row().path.split('/').next().unwrap_or_default();
    let folders: BTreeSet<&str> = kinds.iter().map(folder).collect();
    let folders: Vec<&str> = folders.into_iter().collect();
    let role = |path: String| match kinds::role(&path) {
        Role::Record(kind) if kinds.contains(&kind) => Some((kind, path)),
        _ => None,
    };
    files.list_within(&folders).paths.into_iter().filter_map(role).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;
    use std::sync::Arc;

    const NOTE: &str = "---\nmethod: interview\n---\n> En uge. #sundhed ^uge\n\nFor dyrt. ^dyrt\n";

    fn fits(named: Named, word: &str) -> Vec<String> {
        let texts = [
            ("interviews/n.md", NOTE),
            ("policy/themes/sundhed.md", "---\ntitle: Sundhed\n---\n"),
            (
                "policy/chapters/10-a.md",
                "---\ntitle: A\n---\nIngen skal vente. ^vent\n",
            ),
            ("policy/organisation.yaml", "groups: [{id: g, title: G}]\n"),
            (
                "policy/process.yaml",
                "phases: [{id: fase, title: F}]\nmilestones: [{id: m, title: M}]\n",
            ),
        ];
        let texts = texts.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let files = Files::Overlay(PathBuf::from("/nowhere"), Arc::new(texts.into()));
        of(named, Some(&files), word).into_iter().collect()
    }

    #[test]
    fn a_part_is_looked_for_only_in_the_file_that_is_named() {
        assert_eq!(fits(Named::Parts(EVERY), "n"), ["a", "n", "sundhed"]);
        assert_eq!(fits(Named::Parts(EVERY), "n#"), ["n#dyrt", "n#uge"]);
        assert_eq!(fits(Named::Parts(EVERY), "10-a#"), ["10-a#vent"]);
        assert_eq!(fits(Named::Parts(EVERY), "x#"), Vec::<String>::new());
        assert_eq!(fits(Named::Parts(EVERY), "theme/"), ["theme/sundhed"]);
        assert_eq!(fits(Named::Parts(EVERY), "goal/"), Vec::<String>::new());
    }

    #[test]
    fn what_stands_in_a_file_of_many_is_read_from_it() {
        assert_eq!(fits(Named::Within(Kind::Organisation), ""), ["g"]);
        assert_eq!(fits(Named::Within(Kind::Process), ""), ["m"]);
        assert_eq!(fits(Named::Within(Kind::Versions), ""), Vec::<String>::new());
        assert_eq!(fits(Named::Phases, ""), ["fase"]);
        assert_eq!(fits(Named::Subjects, ""), ["a", "m", "n", "sundhed"]);
        assert_eq!(fits(Named::New, ""), Vec::<String>::new());
        assert_eq!(fits(Named::Things, ""), ["a", "fase", "g", "m", "n", "sundhed"]);
        assert_eq!(fits(Named::Things, "group/"), ["group/g"]);
        assert_eq!(fits(Named::Things, "theme/"), ["theme/sundhed"]);
    }

    #[test]
    fn outside_a_project_there_is_what_the_program_has() {
        assert_eq!(of(Named::Memos, None, "").len(), MEMOS.len());
        assert_eq!(of(Named::Rules, None, "").len(), RULES.len());
        assert!(of(Named::Records(EVERY), None, "").is_empty());
    }
}
